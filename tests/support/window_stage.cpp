// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/window_stage.h"

#include "models/counter_draft.h"

#include <QFileInfo>

namespace support {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

const services::Identity clerk{u"clerk"_s, u"01"_s};

/// Memory where there is such a place: these tests do not ask whether a disk can be trusted.
QString folderTemplate()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) + u"/remitdesk-window-XXXXXX"_s;
}

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

StageCounter::StageCounter(Shop &shop, std::unique_ptr<store::SqlStore> opened)
    : store(std::move(opened))
    , directory(shop.providers, {}, shop.vault, shop.clock)
    , audit(*store->parts().audit, shop.clock, clerk)
    , parties(store->parts(), shop.clock, shop.random)
    , rates(store->parts(), shop.clock, clerk, audit, services::rateRules(directory, shop.secondPersonForRates))
    , quotes(directory, rates, store->parts(), shop.clock, shop.random)
    , transfers(directory, quotes, store->parts(), shop.clock, shop.random, processes, clerk, audit)
    , watch(transfers, store->parts(), shop.clock)
    , onboarding(directory, store->parts(), shop.clock)
    , documents(directory, store->parts(), shop.paperReader, shop.clock, shop.random, processes, clerk)
    , uploads(documents, store->parts(), shop.clock)
    , treasury(directory, store->parts(), shop.clock, audit)
    , callbacks(directory, transfers, onboarding, treasury, store->parts(), shop.clock)
    , privacy(documents, audit, store->parts(), shop.clock, u"SG"_s)
    , desk{profile,   clerk, true,       shop.clock, store->parts(), parties,   rates, directory, quotes,
           transfers, watch, onboarding, documents,  treasury,       callbacks, audit, uploads,   privacy}
{
    profile.agent.name = u"Lucky Plaza Exchange"_s;
    profile.agent.branch = u"01"_s;
    profile.agent.phone = u"+65 6000 0000"_s;
}

StageBackstage::StageBackstage(StageCounter &counter) : m_counter(counter)
{
    connect(&counter.transfers, &services::TransferService::transferChanged, this, &models::Backstage::transferChanged);
    connect(&counter.uploads, &services::UploadQueue::moved, this, &models::Backstage::uploadMoved);
    connect(&counter.uploads, &services::UploadQueue::ended, this, &models::Backstage::uploadEnded);
}

void StageBackstage::nudgeUploads()
{
    QMetaObject::invokeMethod(
        this, [this] { m_uploading = m_counter.uploads.tick(); }, Qt::QueuedConnection);
}

void StageBackstage::post(std::function<void(services::Desk &)> job)
{
    QMetaObject::invokeMethod(
        this, [this, job = std::move(job)] { job(m_counter.desk); }, Qt::QueuedConnection);
}

WindowStage::WindowStage() : m_folder(folderTemplate())
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
    kill();
    auto opened = store::openSqliteStore({m_folder.path() + u"/home"_s, 0}, base::Secret(QByteArray(32, 'k')),
                                         shop.clock, shop.random);
    if (!opened) qFatal("the test's store cannot be opened: %s", qPrintable(opened.error().detail));
    counter = std::make_unique<StageCounter>(shop, std::move(*opened));
    backstage = std::make_unique<StageBackstage>(*counter);
    addPeople();
}

void WindowStage::kill()
{
    if (!counter) return;
    backstage->disconnect();
    m_oldBackstages.push_back(std::move(backstage));
    m_oldCounters.push_back(std::move(counter));
}

domain::Transfer WindowStage::addTransfer(int minute, domain::TransferState state, const QString &provider)
{
    using enum domain::TransferState;
    const auto maria = desk().parties.findSenders(u"maria"_s);
    const auto to = desk().parties.beneficiariesOf(maria->first().id);
    const auto send = money::Money::ofMinor(50000, money::Currency::of("SGD"_L1));
    const auto rate = money::ExchangeRate::parse(send.currency(), money::Currency::of("PKR"_L1), u"210.25");
    const money::Money receive = *rate->receiveFor(send, money::Rounding::Down);
    const QDateTime made = shop.clock.now.addSecs(60 * minute);
    const domain::Quote quote{.id = {shop.random.uuid()},
                              .provider = {provider},
                              .environment = u"test"_s,
                              .country = u"PK"_s,
                              .send = send,
                              .totalDebit = send,
                              .rate = *rate,
                              .receive = receive,
                              .quotedAt = made};
    domain::Transfer transfer{.send = send, .totalDebit = send, .receive = receive};
    transfer.id = {shop.random.uuid()};
    transfer.key = {shop.random.uuid()};
    transfer.quote = quote.id;
    transfer.reference = u"RD-20260201-"_s + QString::number(minute).rightJustified(10, u'M');
    transfer.provider = {provider};
    transfer.environment = u"test"_s;
    transfer.sender = maria->first().id;
    transfer.beneficiary = to->first().id;
    transfer.country = u"PK"_s;
    transfer.rate = rate->toString();
    transfer.purpose = u"DEPD"_s;
    transfer.sourceOfFunds = u"salary"_s;
    transfer.parties.senderName = u"Maria Santos"_s;
    transfer.parties.beneficiaryName = u"Ahmed Khan"_s;
    transfer.createdAt = transfer.updatedAt = made;
    const domain::TransferEvent event{.at = made, .note = u"Approved"_s};
    const bool quoted = desk().store.quotes->add({quote}).ok();
    auto stored = desk().store.transfers->create(transfer, event);
    for (const domain::TransferState next : {Submitting, state}) {
        if (!quoted || !stored)
            qFatal("the test's transfer cannot be stored: %s", qPrintable(base::codeOf(stored.error().kind)));
        if (state == Draft || stored->state == state) break;
        stored->state = next;
        stored = desk().store.transfers->apply({*stored, std::nullopt, {event}});
    }
    return *stored;
}

domain::Transfer WindowStage::addReturned(int minute)
{
    domain::Transfer transfer = addTransfer(minute);
    transfer.submittedAt = transfer.createdAt;
    transfer.state = domain::TransferState::Returned;
    const auto stored = desk().store.transfers->apply({transfer, std::nullopt, {}});
    if (!stored) qFatal("the test's transfer cannot be stored: %s", qPrintable(base::codeOf(stored.error().kind)));
    return *stored;
}

QList<domain::Transfer> WindowStage::transfers()
{
    const auto page = desk().transfers.list({});
    return page ? page->transfers : QList<domain::Transfer>();
}

JsonValue WindowStage::draft()
{
    const auto draft = desk().store.drafts->get(models::draftName(desk()));
    return draft ? *draft : JsonValue();
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
    // The one added last stands on top.
    for (const char *json : {R"({"name":"Bilal Hussain","country":"PK","method":"mobile-wallet","bankCode":"JAZZCASH",
            "accountNumber":"03001234567","relationship":"Son"})",
                             R"({"name":"Ahmed Khan","country":"PK","method":"bank-account","bankCode":"HBL",
            "accountNumber":"PK36SCBL0000001123456702","relationship":"Brother"})"}) {
        if (!counter->parties.addBeneficiary(maria->id, object(json))) qFatal("the test's own beneficiaries are wrong");
        shop.clock.advance(1000);
    }
}

} // namespace support
