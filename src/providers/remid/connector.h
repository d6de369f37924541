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
#include "providers/remid/settings.h"
#include "providers/remid/status_map.h"

namespace providers::remid {

/// Speaks rem.id's disbursement interface; the only file here that awaits.
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
                        public interfaces::ReceiptLinks,
                        public interfaces::Summaries,
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

    interfaces::Answer<QList<domain::PayoutPartner>> partners(QString country) override;
    interfaces::Answer<QList<domain::Balance>> balances() override;
    interfaces::Answer<QString> accountHolder(domain::Beneficiary beneficiary) override;
    QString receiptLink(const domain::Transfer &transfer) const override;

    QStringList summaryGroups() const override;
    QStringList summaryPeriods() const override;
    interfaces::Answer<QList<domain::SummaryLine>> summary(QString group, QString period) override;

    QStringList masterLists() const override;
    bool masterListNeedsArgument(const QString &) const override { return false; }
    std::optional<domain::MasterList> builtInList(const QString &name) const override;
    interfaces::Answer<QList<domain::MasterValue>> masterData(QString name, QString argument) override;

    interfaces::Answer<interfaces::CallbackNotice> readCallback(interfaces::CallbackMessage message) override;
    QByteArray acknowledgement() const override { return {}; } // none is documented: an empty 200

private:
    [[nodiscard]] interfaces::Answer<net::HttpRequest> withCredentials(net::HttpRequest request);
    [[nodiscard]] interfaces::Answer<net::HttpReply> ask(net::HttpRequest request);
    [[nodiscard]] interfaces::Answer<base::JsonValue> fetch(Call call, net::HttpRequest request);

    const Settings m_settings;
    net::HttpClient &m_client;
    net::MoneyTransport &m_transport;
    interfaces::Credentials &m_credentials;
    base::Clock &m_clock;
};

} // namespace providers::remid
