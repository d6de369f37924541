// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "interfaces/onboarding.h"
#include "interfaces/provider.h"
#include "interfaces/reference.h"
#include "interfaces/vault.h"
#include "net/http_client.h"
#include "net/money_transport.h"
#include "providers/simpaisa_live/replies.h"
#include "providers/simpaisa_live/settings.h"

namespace providers::simpaisa_live {

/// Speaks the remittance interface that Simpaisa documents to merchants today, in its single flow; the second dialect
/// of the provider "simpaisa". The only file here that awaits.
///
/// Lives in one thread with an event loop, and must outlive every call it was asked for. The collaborators must outlive
/// the connector.
class Connector final : public interfaces::ConnectionTest,
                        public interfaces::Quotes,
                        public interfaces::Payouts,
                        public interfaces::SenderNames,
                        public interfaces::Partners,
                        public interfaces::Balances,
                        public interfaces::AccountInquiry,
                        public interfaces::MasterData
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
    interfaces::Answer<QString> accountHolder(domain::Beneficiary beneficiary) override;

    QStringList masterLists() const override;
    bool masterListNeedsArgument(const QString &name) const override;
    std::optional<domain::MasterList> builtInList(const QString &name) const override;
    interfaces::Answer<QList<domain::MasterValue>> masterData(QString name, QString argument) override;

private:
    [[nodiscard]] base::Result<void> ready() const;
    [[nodiscard]] interfaces::Answer<net::HttpRequest> signedNow(net::HttpRequest request);
    [[nodiscard]] interfaces::Answer<base::Secret> replyKey();
    /// Nothing when the reply may be believed; otherwise why not.
    [[nodiscard]] std::optional<base::Error> doubtAbout(const QByteArray &body, const base::Secret &key,
                                                        bool sealWanted) const;
    [[nodiscard]] interfaces::Answer<net::HttpReply> ask(net::HttpRequest request);
    [[nodiscard]] interfaces::Answer<base::JsonValue> fetch(net::HttpRequest request);
    [[nodiscard]] interfaces::Answer<Offer> offer(domain::QuoteRequest request, money::Money quantity,
                                                  domain::PayoutMethod method);
    [[nodiscard]] interfaces::Answer<Offer> offerThatArrives(domain::QuoteRequest request, domain::PayoutMethod method);
    [[nodiscard]] interfaces::Answer<AmountIn> amountInFor(interfaces::PayoutOrder order);
    [[nodiscard]] interfaces::Answer<QString> bankIdFor(domain::Beneficiary beneficiary);

    const Settings m_settings;
    net::HttpClient &m_client;
    net::MoneyTransport &m_transport;
    interfaces::Credentials &m_credentials;
    base::Clock &m_clock;
};

} // namespace providers::simpaisa_live
