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
#include "providers/remitpro/replies.h"
#include "providers/remitpro/settings.h"

#include <memory>

namespace providers::remitpro {

/// Speaks RemitPro's API V1 as far as it is published: token, signature, master data, senders and recipients. There is
/// no published call that moves money, so there are no payouts here. The only file here that awaits.
///
/// Lives in one thread with an event loop, and must outlive every call it was asked for. The collaborators must outlive
/// the connector. Tokens stay in memory.
class Connector final : public interfaces::ConnectionTest,
                        public interfaces::SenderEnrolment,
                        public interfaces::SenderNames,
                        public interfaces::BeneficiaryEnrolment,
                        public interfaces::RecipientForms,
                        public interfaces::MasterData
{
public:
    Connector(Settings settings, net::HttpClient &client, net::MoneyTransport &transport,
              interfaces::Credentials &credentials, base::Clock &clock, base::Random &random);

    /// What it can do; the pointers are to this object.
    interfaces::Provider provider();

    interfaces::Answer<QString> test() override;

    base::Result<void> checkEnrolment(const domain::Sender &sender, const base::JsonValue &answers) const override;
    QList<domain::SentName> namesSent(const domain::Sender &sender) const override;
    interfaces::Answer<domain::ProviderUser> enrolSender(domain::Sender sender, base::JsonValue answers) override;

    interfaces::Answer<domain::AddressBookEntry> enrolBeneficiary(domain::Beneficiary beneficiary,
                                                                  base::JsonValue answers) override;
    interfaces::Answer<QList<domain::FieldRule>> recipientForm(QString country) override;

    QStringList masterLists() const override;
    bool masterListNeedsArgument(const QString &name) const override;
    std::optional<domain::MasterList> builtInList(const QString &name) const override;
    interfaces::Answer<QList<domain::MasterValue>> masterData(QString name, QString argument) override;

private:
    /// A token in hand. It is used until the earlier of both clocks says that it has run out, or a 401 does.
    struct Session {
        Token token;
        qint64 number = 0; ///< grows with every token: a 401 counts against the one that was used
        qint64 untilMonotonicMs = -1;
        QDateTime until; ///< invalid: not stated
    };
    using Flight = interfaces::Answer<base::Done>;

    [[nodiscard]] bool hasToken() const;
    [[nodiscard]] interfaces::Answer<base::Done> signIn();
    [[nodiscard]] interfaces::Answer<Token> freshToken(base::Secret refresh);
    [[nodiscard]] interfaces::Answer<base::Done> ensureToken(qint64 refused);
    [[nodiscard]] interfaces::Answer<net::HttpRequest> signedNow(net::HttpRequest request);
    [[nodiscard]] interfaces::Answer<net::HttpReply> ask(net::HttpRequest request);
    [[nodiscard]] interfaces::Answer<base::JsonValue> fetch(net::HttpRequest request, Effect effect);

    const Settings m_settings;
    net::HttpClient &m_client;
    interfaces::Credentials &m_credentials;
    base::Clock &m_clock;
    Session m_session;
    std::shared_ptr<Flight> m_flight; ///< signing in is under way; whoever needs a token waits for the same one
};

} // namespace providers::remitpro
