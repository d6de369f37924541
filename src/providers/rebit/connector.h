// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "interfaces/callback.h"
#include "interfaces/onboarding.h"
#include "interfaces/provider.h"
#include "interfaces/reference.h"
#include "interfaces/treasury.h"
#include "interfaces/vault.h"
#include "net/http_client.h"
#include "net/money_transport.h"
#include "providers/rebit/quoting.h"
#include "providers/rebit/settings.h"

namespace providers::rebit {

/// Speaks Rebit's API 1.0; the only file here that awaits.
///
/// Lives in one thread with an event loop, and must outlive every call it was asked for. The collaborators must outlive
/// the connector.
class Connector final : public interfaces::ConnectionTest,
                        public interfaces::Quotes,
                        public interfaces::Payouts,
                        public interfaces::SenderNames,
                        public interfaces::Cancellations,
                        public interfaces::Partners,
                        public interfaces::BeneficiaryEnrolment,
                        public interfaces::AddressBook,
                        public interfaces::ProviderRates,
                        public interfaces::MasterData,
                        public interfaces::Callbacks
{
public:
    Connector(Settings settings, net::HttpClient &client, net::MoneyTransport &transport,
              interfaces::Credentials &credentials, base::Clock &clock, base::Random &random);

    /// What it can do; the pointers are to this object.
    interfaces::Provider provider();

    interfaces::Answer<QString> test() override;

    bool needsBoardRate() const override { return true; }
    interfaces::Answer<domain::QuoteSheet> quotes(domain::QuoteRequest request) override;

    domain::SafetyProfile safety() const override;
    QStringList countries() const override;
    QList<domain::PayoutMethod> methods() const override;
    QList<domain::FieldRule> fieldsFor(QString country, domain::PayoutMethod method) const override;
    QList<domain::SentName> namesSent(const domain::Sender &sender) const override;
    interfaces::PayoutWording wording(const interfaces::PayoutOrder &order) const override;
    base::Result<void> check(const interfaces::PayoutOrder &order) const override;
    interfaces::Answer<interfaces::PreparedPayout> prepare(interfaces::PayoutOrder order) override;
    QCoro::Task<domain::WireAnswer> sendOnce(domain::FrozenRequest request) override;
    domain::Verdict judge(const interfaces::PayoutOrder &order, const domain::WireAnswer &answer) const override;
    QCoro::Task<domain::Sighting> lookUp(interfaces::PayoutOrder order) override;

    bool mayCancel(const domain::Transfer &transfer) const override;
    domain::FrozenRequest cancelRequest(const interfaces::PayoutOrder &order) const override;
    QCoro::Task<domain::WireAnswer> sendCancel(domain::FrozenRequest request) override;
    domain::Verdict judgeCancel(const interfaces::PayoutOrder &order, const domain::WireAnswer &answer) const override;

    interfaces::Answer<QList<domain::PayoutPartner>> partners(QString country) override;

    interfaces::Answer<domain::AddressBookEntry> enrolBeneficiary(domain::Beneficiary beneficiary,
                                                                  base::JsonValue answers) override;
    interfaces::Answer<QList<domain::AddressBookEntry>> entries() override;
    interfaces::Answer<domain::AddressBookEntry> entry(QString theirs) override;
    interfaces::Answer<domain::AddressBookEntry> updateEntry(QString theirs, domain::Beneficiary beneficiary) override;
    interfaces::Answer<base::Done> removeEntry(QString theirs) override;

    interfaces::Answer<QList<domain::ProviderRate>> providerRates(QString send, QString receive) override;

    QStringList masterLists() const override;
    bool masterListNeedsArgument(const QString &) const override { return false; }
    std::optional<domain::MasterList> builtInList(const QString &name) const override;
    interfaces::Answer<QList<domain::MasterValue>> masterData(QString name, QString argument) override;

    interfaces::Answer<interfaces::CallbackNotice> readCallback(interfaces::CallbackMessage message) override;
    /// Without this text Rebit repeats itself up to 25 times.
    QByteArray acknowledgement() const override { return "OK"; }

private:
    [[nodiscard]] interfaces::Answer<net::HttpReply> ask(net::HttpRequest request);
    [[nodiscard]] interfaces::Answer<base::JsonValue> fetch(net::HttpRequest request);
    [[nodiscard]] interfaces::Answer<base::JsonValue> look(net::HttpRequest request, bool withOurToken);
    [[nodiscard]] interfaces::Answer<StatedFees> feesOf(Target target, money::Money amount);
    [[nodiscard]] QCoro::Task<domain::WireAnswer> sendFrozen(domain::FrozenRequest request);

    const Settings m_settings;
    net::HttpClient &m_client;
    net::MoneyTransport &m_transport;
    interfaces::Credentials &m_credentials;
    base::Clock &m_clock;
};

} // namespace providers::rebit
