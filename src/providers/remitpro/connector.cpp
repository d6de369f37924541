// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remitpro/connector.h"

#include "dialect/answers.h"
#include "domain/listing.h"
#include "providers/remitpro/forms.h"
#include "providers/remitpro/lists.h"
#include "providers/remitpro/operations.h"
#include "providers/remitpro/requests.h"
#include "providers/remitpro/signing.h"

#include <QCoreApplication>

#include <algorithm>

namespace providers::remitpro {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using base::Result;
using interfaces::Answer;

namespace {

/// A token is renewed this long before it runs out, or at nine tenths of a short life.
constexpr qint64 renewalMarginS = 30;

struct RemitProText {
    Q_DECLARE_TR_FUNCTIONS(RemitProText)
};

base::Error fault(ErrorKind kind, const QString &field = {}, const QString &detail = {})
{
    base::Error error = base::nothingHappened(kind, field, detail);
    error.provider = providerName;
    return error;
}

bool isWanted(const SenderMember &member) { return member.ours == &domain::Sender::gender; }

/// A value that the provider's list does not have, or has more than once: somebody has to choose.
base::Error unknownTo(const QList<domain::MasterValue> &list, const SenderMember &member, const QString &value)
{
    constexpr qsizetype most = 20;
    QStringList choices;
    for (const domain::MasterValue &entry : list.mid(0, most))
        choices << u"%1 (%2)"_s.arg(entry.code, entry.label);
    return fault(
        ErrorKind::MissingField, u"answers."_s + member.theirs,
        RemitProText::tr("RemitPro's list \"%1\" has no single entry for \"%2\". Answer \"%3\" with one of: %4.")
            .arg(member.list, value, member.theirs, domain::listed(choices)));
}

} // namespace

Connector::Connector(Settings settings, net::HttpClient &client, net::MoneyTransport &,
                     interfaces::Credentials &credentials, base::Clock &clock, base::Random &)
    : m_settings(std::move(settings)), m_client(client), m_credentials(credentials), m_clock(clock)
{
}

interfaces::Provider Connector::provider()
{
    interfaces::Provider provider;
    provider.id = {providerName};
    provider.name = u"RemitPro"_s;
    provider.environment = m_settings.environment;
    provider.enabled = m_settings.enabled;
    provider.credentialNames = QStringList{u"client-id"_s, u"client-secret"_s, u"hmac-key"_s, u"hmac-secret"_s};
    provider.optionalCredentialNames = QStringList{u"user-key"_s};
    provider.operations = operations(m_settings);
    provider.connectionTest = this;
    provider.senderEnrolment = this;
    provider.senderNames = this;
    provider.beneficiaryEnrolment = this;
    provider.recipientForms = this;
    provider.masterData = this;
    return provider;
}

bool Connector::hasToken() const
{
    if (m_session.token.access.isEmpty()) return false;
    if (m_session.untilMonotonicMs < 0) return true;
    return m_clock.monotonicMs() < m_session.untilMonotonicMs && m_clock.nowUtc() < m_session.until;
}

/// A token for the refresh token, when there is one and it is taken; otherwise for the client's own credentials.
Answer<Token> Connector::freshToken(base::Secret refresh)
{
    const Result<base::Secret> clientId = co_await m_credentials.credential(u"client-id"_s);
    if (!clientId) co_return dialect::harmless(clientId.error(), providerName);
    const Result<base::Secret> clientSecret = co_await m_credentials.credential(u"client-secret"_s);
    if (!clientSecret) co_return dialect::harmless(clientSecret.error(), providerName);
    if (!refresh.isEmpty()) {
        const net::HttpReply renewed =
            co_await m_client.send(refreshRequest(m_settings, *clientId, *clientSecret, refresh));
        if (renewed.failure) co_return errorFrom(renewed, Effect::Reads, m_clock.nowUtc());
        const Result<JsonValue> body = bodyOf(renewed, Effect::Reads, m_clock.nowUtc());
        // A refresh token that is not taken is no error: the credentials themselves are the way back in.
        if (body) {
            Result<Token> token = tokenFrom(*body);
            if (token) co_return std::move(*token);
        }
    }
    const net::HttpReply reply = co_await m_client.send(tokenRequest(m_settings, *clientId, *clientSecret));
    const Result<JsonValue> body = bodyOf(reply, Effect::Reads, m_clock.nowUtc());
    if (!body) {
        base::Error error = body.error();
        // RFC 6749, section 5.2: wrong credentials may be told with 400 as well.
        if (error.providerCode == u"invalid_client") error.kind = ErrorKind::CredentialRefused;
        co_return error;
    }
    Result<Token> token = tokenFrom(*body);
    if (!token) co_return token.error();
    co_return std::move(*token);
}

Answer<base::Done> Connector::signIn()
{
    base::Secret refresh = m_session.token.refresh.clone();
    m_session.token = Token();
    Result<Token> token = co_await freshToken(std::move(refresh));
    if (!token) co_return token.error();
    const qint64 life = token->expiresInS;
    m_session.untilMonotonicMs = -1;
    m_session.until = QDateTime();
    if (life > 0) {
        const qint64 usable = std::max(life - renewalMarginS, life * 9 / 10);
        m_session.untilMonotonicMs = m_clock.monotonicMs() + usable * 1000;
        m_session.until = m_clock.nowUtc().addSecs(usable);
    }
    m_session.token = std::move(*token);
    ++m_session.number;
    co_return base::Done{};
}

/// Sees to it that there is a token, and that it is not the one with this number, which was refused. However many calls
/// want one, one signs in and all wait for it.
Answer<base::Done> Connector::ensureToken(qint64 refused)
{
    if (!m_flight && hasToken() && m_session.number != refused) co_return base::Done{};
    if (!m_flight) m_flight = std::make_shared<Flight>(signIn());
    const std::shared_ptr<Flight> flight = m_flight;
    const Result<base::Done> done = co_await *flight;
    if (m_flight == flight) m_flight.reset();
    co_return done;
}

Answer<net::HttpRequest> Connector::signedNow(net::HttpRequest request)
{
    const Result<base::Secret> key = co_await m_credentials.credential(u"hmac-key"_s);
    if (!key) co_return dialect::harmless(key.error(), providerName);
    const Result<base::Secret> secret = co_await m_credentials.credential(u"hmac-secret"_s);
    if (!secret) co_return dialect::harmless(secret.error(), providerName);
    const Result<base::Secret> userKey = co_await m_credentials.credential(u"user-key"_s);
    if (!userKey && userKey.error().kind != ErrorKind::CredentialMissing)
        co_return dialect::harmless(userKey.error(), providerName);
    using Header = std::pair<QByteArray, QByteArray>;
    if (userKey)
        request.headers << Header(m_settings.signature.userKeyHeader.toLatin1(),
                                  userKey->reveal().toByteArray().trimmed());
    const QByteArray token = m_session.token.access.reveal().toByteArray();
    const QByteArray scheme = m_settings.tokenScheme.toLatin1();
    request.headers << Header("Authorization", scheme.isEmpty() ? token : scheme + ' ' + token);
    co_return signedRequest(m_settings, std::move(request), key->reveal().toByteArray().trimmed(), *secret,
                            m_clock.nowUtc());
}

/// Signs and sends; once more with a new token when the token was refused, because then nothing else was looked at.
Answer<net::HttpReply> Connector::ask(net::HttpRequest request)
{
    const Result<base::Done> able = co_await ensureToken(0);
    if (!able) co_return able.error();
    const qint64 used = m_session.number;
    const Result<net::HttpRequest> first = co_await signedNow(request);
    if (!first) co_return first.error();
    net::HttpReply reply = co_await m_client.send(*first);
    if (!wantsNewToken(reply)) co_return reply;
    const Result<base::Done> renewed = co_await ensureToken(used);
    if (!renewed) co_return renewed.error();
    const Result<net::HttpRequest> second = co_await signedNow(request);
    if (!second) co_return second.error();
    net::HttpReply again = co_await m_client.send(*second);
    co_return again;
}

Answer<JsonValue> Connector::fetch(net::HttpRequest request, Effect effect)
{
    const Result<net::HttpReply> reply = co_await ask(std::move(request));
    if (!reply) co_return reply.error();
    co_return bodyOf(*reply, effect, m_clock.nowUtc());
}

Answer<QString> Connector::test()
{
    const Result<QList<domain::MasterValue>> genders = co_await masterData(u"genders"_s, {});
    if (!genders) co_return genders.error();
    co_return RemitProText::tr("RemitPro accepts our credentials and our signature.");
}

Result<void> Connector::checkEnrolment(const domain::Sender &sender, const JsonValue &answers) const
{
    if (!answers.isNull() && !answers.isObject())
        return fault(ErrorKind::BadInput, u"answers"_s, RemitProText::tr("The answers are one JSON object."));
    if (sender.fullName().isEmpty() && answers.members().isEmpty())
        return fault(ErrorKind::MissingField, u"firstName"_s);
    return base::Done{};
}

QList<domain::SentName> Connector::namesSent(const domain::Sender &sender) const
{
    QList<domain::SentName> names;
    for (const SenderMember &member : senderMembers()) {
        const bool isName = member.ours == &domain::Sender::firstName || member.ours == &domain::Sender::lastName;
        if (isName) names << domain::SentName{member.theirs, sender.*member.ours};
    }
    return names;
}

Answer<domain::ProviderUser> Connector::enrolSender(domain::Sender sender, JsonValue answers)
{
    const Result<void> able = checkEnrolment(sender, answers);
    if (!able) co_return able.error();
    // Where RemitPro wants the id of a list's entry, the list is asked for it.
    QMap<QString, QString> ids;
    for (const SenderMember &member : senderMembers()) {
        const QString value = sender.*member.ours;
        if (member.list.isEmpty() || value.isEmpty() || answers.contains(member.theirs)) continue;
        const Result<QList<domain::MasterValue>> list = co_await masterData(member.list, {});
        const bool wanted = isWanted(member);
        // Only the gender is in every request that their document shows; the others are sent where they can be.
        if (!list && wanted) co_return list.error();
        if (list) ids[member.theirs] = codeFor(*list, value);
        if (wanted && ids.value(member.theirs).isEmpty()) co_return unknownTo(*list, member, value);
    }
    const Result<JsonValue> body =
        co_await fetch(senderRequest(m_settings, senderBody(sender, ids, answers)), Effect::Creates);
    if (!body) co_return body.error();
    co_return userFrom(*body);
}

Answer<QList<domain::FieldRule>> Connector::recipientForm(QString country)
{
    const Result<JsonValue> body = co_await fetch(formRequest(m_settings, country), Effect::Reads);
    if (!body) co_return body.error();
    co_return fieldRulesFrom(*body);
}

Answer<domain::AddressBookEntry> Connector::enrolBeneficiary(domain::Beneficiary beneficiary, JsonValue answers)
{
    if (!answers.isNull() && !answers.isObject())
        co_return fault(ErrorKind::BadInput, u"answers"_s, RemitProText::tr("The answers are one JSON object."));
    const Result<QList<domain::FieldRule>> form = co_await recipientForm(beneficiary.country);
    if (!form) co_return form.error();
    const Result<JsonValue> wanted = recipientBody(*form, beneficiary, answers);
    if (!wanted) co_return wanted.error();
    const Result<JsonValue> body = co_await fetch(recipientRequest(m_settings, *wanted), Effect::Creates);
    if (!body) co_return body.error();
    co_return entryFrom(*body, beneficiary);
}

QStringList Connector::masterLists() const { return remitpro::masterLists(m_settings); }

bool Connector::masterListNeedsArgument(const QString &name) const { return masterNeedsArgument(m_settings, name); }

std::optional<domain::MasterList> Connector::builtInList(const QString &) const
{
    return std::nullopt; // no document prints any of the lists
}

Answer<QList<domain::MasterValue>> Connector::masterData(QString name, QString argument)
{
    const std::optional<net::HttpRequest> request = masterRequest(m_settings, name, argument);
    if (!request)
        co_return fault(ErrorKind::NotSupported, u"name"_s,
                        RemitProText::tr("RemitPro has not published where this list is; set masterPaths in the "
                                         "profile when you know."));
    if (argument.isEmpty() && masterListNeedsArgument(name))
        co_return fault(ErrorKind::MissingField, u"argument"_s,
                        RemitProText::tr("This list is given for one country at a time; say which."));
    const Result<JsonValue> body = co_await fetch(*request, Effect::Reads);
    if (!body) co_return body.error();
    co_return masterValuesFrom(*body);
}

} // namespace providers::remitpro
