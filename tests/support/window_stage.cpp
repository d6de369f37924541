// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/window_stage.h"

namespace support {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

JsonValue object(const QByteArray &json)
{
    const auto parsed = JsonValue::parse(json);
    if (!parsed) qFatal("the test's own JSON is wrong: %s", json.constData());
    return *parsed;
}

domain::PayoutPartner partner(const QString &provider, const QString &code, const QString &name,
                              domain::PayoutMethod method)
{
    return {.provider = {provider},
            .code = code,
            .name = name,
            .country = u"PK"_s,
            .type = u"bank"_s,
            .methods = {method},
            .accountFormat = {},
            .state = domain::PartnerState::Active};
}

domain::FieldRule rule(const QString &name, domain::Party party, bool required)
{
    return {.name = name,
            .party = party,
            .label =
                party == domain::Party::Sender ? domain::senderFieldLabel(name) : domain::beneficiaryFieldLabel(name),
            .required = required,
            .maxLength = 0,
            .pattern = {},
            .choices = {},
            .providers = {u"alpha"_s}};
}

} // namespace

StageBackstage::StageBackstage(Counter &counter) : m_counter(counter)
{
    connect(&counter.transfers, &services::TransferService::transferChanged, this, &models::Backstage::transferChanged);
}

void StageBackstage::post(std::function<void(services::Desk &)> job)
{
    ++jobs;
    QMetaObject::invokeMethod(
        this, [this, job = std::move(job)] { job(m_counter.desk); }, Qt::QueuedConnection);
}

WindowStage::WindowStage()
{
    ScriptedProvider &alpha = shop.add(u"alpha"_s, domain::SafetyClass::A);
    alpha.partnerList = {partner(u"alpha"_s, u"HBL"_s, u"Habib Bank"_s, domain::PayoutMethod::BankAccount),
                         partner(u"alpha"_s, u"MCB"_s, u"MCB Bank"_s, domain::PayoutMethod::BankAccount),
                         partner(u"alpha"_s, u"JAZZCASH"_s, u"JazzCash"_s, domain::PayoutMethod::MobileWallet)};
    alpha.rules = {rule(u"accountNumber"_s, domain::Party::Beneficiary, true),
                   rule(u"relationship"_s, domain::Party::Beneficiary, false),
                   rule(u"msisdn"_s, domain::Party::Beneficiary, false),
                   rule(u"nationality"_s, domain::Party::Sender, true)};
    ScriptedProvider &beta = shop.add(u"beta"_s, domain::SafetyClass::C);
    beta.rate = u"209.90"_s;
}

void WindowStage::open()
{
    backstage.reset();
    counter = std::make_unique<Counter>(shop);
    counter->desk.store.drafts = &drafts;
    counter->profile.agent.name = u"Lucky Plaza Exchange"_s;
    counter->profile.agent.branch = u"01"_s;
    counter->desk.practice = true;
    backstage = std::make_unique<StageBackstage>(*counter);
    addPeople();
}

void WindowStage::addPeople()
{
    if (std::exchange(m_peopled, true)) return;
    const auto maria = counter->parties.addSender(object(
        R"({"title":"Ms","firstName":"Maria","lastName":"Santos","nationality":"PH","mobileCountryCode":"+65",
            "mobileNumber":"81234567","countryOfResidence":"SG","countryCode":"SG","identificationType":"passport",
            "identificationNumber":"P1234567A","expiryDate":"2031-05-31"})"));
    const auto ali = counter->parties.addSender(
        object(R"({"firstName":"Ali","lastName":"Santoso","expiryDate":"2025-01-31","localName":"علي"})"));
    if (!maria || !ali) qFatal("the test's own customers are wrong");
    for (const char *json : {R"({"name":"Ahmed Khan","country":"PK","method":"bank-account","bankCode":"HBL",
            "accountNumber":"PK36SCBL0000001123456702","relationship":"Brother"})",
                             R"({"name":"Bilal Hussain","country":"PK","method":"mobile-wallet","bankCode":"JAZZCASH",
            "accountNumber":"03001234567","relationship":"Son"})"}) {
        if (!counter->parties.addBeneficiary(maria->id, object(json))) qFatal("the test's own beneficiaries are wrong");
    }
}

} // namespace support
