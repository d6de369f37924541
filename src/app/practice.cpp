// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice.h"

#include "app/wiring.h"

#include <QCoreApplication>
#include <QFile>

namespace app {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

base::Result<void> Practice::start()
{
    if (!m_home.isValid()) return base::nothingHappened(base::ErrorKind::StoreUnavailable, {}, m_home.errorString());
    sandbox::SandboxOptions options;
    options.speed = 2; // a newcomer shall see a transfer arrive before patience ends
    options.autoPayInvoices = true;
    const auto port = m_sandbox.start(options);
    if (!port) return port.error();

    JsonValue json = m_sandbox.profile();
    json.set(u"agent"_s, JsonValue::object({{u"name"_s, QCoreApplication::translate("Practice", "Practice Exchange")},
                                            {u"branch"_s, u"01"_s},
                                            {u"counter"_s, u"01"_s},
                                            {u"country"_s, u"SG"_s},
                                            {u"currency"_s, u"SGD"_s},
                                            {u"phone"_s, u"+65 6123 4567"_s},
                                            {u"website"_s, u"https://practice.example"_s}}));
    auto profile = services::Profile::parse(json.toBytes(), knownProviders());
    if (!profile) return profile.error();
    m_profile = std::move(*profile);
    const JsonValue credentials = m_sandbox.credentials();
    for (const JsonValue::Member &provider : credentials.members()) {
        const interfaces::ProviderProfile *known = m_profile->provider(provider.first);
        if (!known) continue;
        for (const JsonValue::Member &credential : provider.second.members()) {
            const interfaces::SecretName name{provider.first, known->environment, credential.first};
            // In memory: the task is finished when it returns.
            (void)m_vault->write(name, base::Secret(credential.second.text().toUtf8()));
        }
    }
    return base::Done{};
}

base::Result<void> Practice::fill(services::Desk &desk)
{
    QFile file(u":/practice/customers.json"_s);
    if (!file.open(QIODevice::ReadOnly)) return base::nothingHappened(base::ErrorKind::BadFile, {}, file.fileName());
    const auto data = JsonValue::parse(file.readAll());
    if (!data) return data.error();
    const JsonValue rates = data->member(u"rates");
    for (const JsonValue &rate : rates.items()) {
        const auto set =
            desk.rates.set(rate.member(u"send").text(), rate.member(u"receive").text(), rate.member(u"rate").text(),
                           rate.member(u"marginBps").text().toInt(), rate.member(u"fee").text());
        if (!set) return set.error();
    }
    const JsonValue customers = data->member(u"customers");
    for (const JsonValue &customer : customers.items()) {
        const auto sender = desk.parties.addSender(customer.member(u"sender"));
        if (!sender) return sender.error();
        const JsonValue beneficiaries = customer.member(u"beneficiaries");
        for (const JsonValue &item : beneficiaries.items()) {
            const auto beneficiary = desk.parties.addBeneficiary(sender->id, item);
            if (!beneficiary) return beneficiary.error();
        }
    }
    return base::Done{};
}

} // namespace app
