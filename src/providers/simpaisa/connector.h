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
#include "providers/simpaisa/settings.h"

namespace providers::simpaisa {

/// Speaks Simpaisa's Remittance API v3.0.0; only this class awaits here (connector.cpp, connector_lists.cpp).
///
/// Lives in one thread with an event loop, and must outlive every call it was asked for. The collaborators must outlive
/// the connector. Both network objects must lead to the same base address, whose path is `settings.basePath`.
class Connector final : public interfaces::ConnectionTest,
                        public interfaces::Quotes,
                        public interfaces::Payouts,
                        public interfaces::SenderNames,
                        public interfaces::Partners,
                        public interfaces::Balances,
                        public interfaces::Statements,
                        public interfaces::ProviderRates,
                        public interfaces::MasterData,
                        public interfaces::BeneficiaryEnrolment,
                        public interfaces::Callbacks
{
public:
    Connector(Settings settings, net::HttpClient &client, net::MoneyTransport &transport,
              interfaces::Credentials &credentials, base::Clock &clock, base::Random &random);

    /// What it can do; the pointers are to this object.
    interfaces::Provider provider();

    interfaces::Answer<QString> test() override;

    bool needsBoardRate() const override { return false; }
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

    interfaces::Answer<QList<domain::PayoutPartner>> partners(QString country) override;
    interfaces::Answer<QList<domain::Balance>> balances() override;

    interfaces::Answer<domain::StatementPage> statement(domain::StatementQuery query) override;
    interfaces::Answer<QList<domain::ProviderRate>> providerRates(QString send, QString receive) override;
    QStringList masterLists() const override;
    bool masterListNeedsArgument(const QString &name) const override;
    std::optional<domain::MasterList> builtInList(const QString &name) const override;
    interfaces::Answer<QList<domain::MasterValue>> masterData(QString name, QString argument) override;
    interfaces::Answer<domain::AddressBookEntry> enrolBeneficiary(domain::Beneficiary beneficiary,
                                                                  base::JsonValue answers) override;
    interfaces::Answer<interfaces::CallbackNotice> readCallback(interfaces::CallbackMessage message) override;
    QByteArray acknowledgement() const override { return {}; }

private:
    [[nodiscard]] base::Result<void> ready() const;
    [[nodiscard]] interfaces::Answer<net::HttpRequest> signedNow(net::HttpRequest request);
    [[nodiscard]] interfaces::Answer<net::HttpReply> ask(net::HttpRequest request);
    [[nodiscard]] interfaces::Answer<base::JsonValue> fetch(net::HttpRequest request);
    [[nodiscard]] interfaces::Answer<domain::Quote> confirm(domain::QuoteRequest request, domain::PayoutMethod method,
                                                            std::optional<money::Money> sendAmount);
    [[nodiscard]] interfaces::Answer<domain::Quote>
    confirmReceive(domain::QuoteRequest request, domain::PayoutMethod method, std::optional<money::Money> sendAmount);
    [[nodiscard]] interfaces::Answer<money::Money> sendAmountFor(domain::QuoteRequest request);
    [[nodiscard]] QCoro::Task<domain::Sighting> lookById(interfaces::PayoutOrder order);
    [[nodiscard]] QCoro::Task<domain::Sighting> lookInList(interfaces::PayoutOrder order);
    /// The transactions that carry the reference of an order, each once, and why the list was not read to its end.
    struct ListReading {
        QList<base::JsonValue> copies;
        std::optional<base::Error> gap;
    };
    [[nodiscard]] QCoro::Task<ListReading> readList(interfaces::PayoutOrder order);

    const Settings m_settings;
    net::HttpClient &m_client;
    net::MoneyTransport &m_transport;
    interfaces::Credentials &m_credentials;
    base::Clock &m_clock;
    base::Random &m_random;
};

} // namespace providers::simpaisa
