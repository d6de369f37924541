// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remitpro/requests.h"

#include "dialect/requests.h"
#include "providers/remitpro/operations.h"

#include <QCoreApplication>

namespace providers::remitpro {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using domain::FieldRule;

namespace {

using Header = std::pair<QByteArray, QByteArray>;

struct RemitProText {
    Q_DECLARE_TR_FUNCTIONS(RemitProText)
};

/// A value that came from a file may have brought its line break along.
QByteArray textOf(const base::Secret &secret) { return secret.reveal().toByteArray().trimmed(); }

net::HttpRequest grant(const Settings &settings, const QString &path, const base::Secret &clientId,
                       const base::Secret &clientSecret, QList<std::pair<QString, QByteArray>> members)
{
    if (settings.tokenStyle != TokenStyle::Basic)
        members << std::pair(u"client_id"_s, textOf(clientId)) << std::pair(u"client_secret"_s, textOf(clientSecret));
    net::HttpRequest request;
    request.method = "POST";
    request.url = dialect::relativeUrl(path);
    request.headers << Header("Accept", "application/json");
    if (settings.tokenStyle == TokenStyle::Basic) {
        const QByteArray pair = textOf(clientId) + ':' + textOf(clientSecret);
        request.headers << Header("Authorization", "Basic " + pair.toBase64());
    }
    if (settings.tokenStyle == TokenStyle::Json) {
        JsonValue body;
        for (const auto &[name, value] : members)
            body.set(name, QString::fromUtf8(value));
        request.headers << Header("Content-Type", "application/json");
        request.body = body.toBytes();
        return request;
    }
    QByteArrayList form;
    for (const auto &[name, value] : members)
        form << name.toLatin1() + '=' + value.toPercentEncoding();
    request.headers << Header("Content-Type", "application/x-www-form-urlencoded");
    request.body = form.join('&');
    return request;
}

/// The value for a question that is answered by its code while the counter knows its label.
QString chosen(const FieldRule &rule, const QString &value)
{
    for (const domain::Choice &choice : rule.choices)
        if (choice.label.compare(value, Qt::CaseInsensitive) == 0) return choice.code;
    return value;
}

QString knownValue(const FieldRule &rule, const domain::Beneficiary &beneficiary)
{
    const QString ours = beneficiaryMemberFor(rule.name);
    if (ours.isEmpty()) return {};
    if (ours == u"name") return beneficiary.fullName();
    if (ours == u"country") return chosen(rule, beneficiary.country);
    if (ours == u"accountNumber") return beneficiary.payoutAccount();
    if (ours == u"firstName") return beneficiary.splitName().first;
    if (ours == u"lastName") return beneficiary.splitName().second;
    for (const domain::BeneficiaryField &field : domain::beneficiaryFields())
        if (ours == QLatin1StringView(field.name)) return chosen(rule, beneficiary.*field.member);
    return {};
}

} // namespace

net::HttpRequest tokenRequest(const Settings &settings, const base::Secret &clientId, const base::Secret &clientSecret)
{
    return grant(settings, pathOf(settings, u"token"_s), clientId, clientSecret,
                 {{u"grant_type"_s, "client_credentials"}});
}

net::HttpRequest refreshRequest(const Settings &settings, const base::Secret &clientId,
                                const base::Secret &clientSecret, const base::Secret &refreshToken)
{
    return grant(settings, pathOf(settings, u"refresh-token"_s), clientId, clientSecret,
                 {{u"grant_type"_s, "refresh_token"}, {u"refresh_token"_s, textOf(refreshToken)}});
}

bool masterNeedsArgument(const Settings &settings, const QString &list)
{
    return masterPath(settings, list).contains(u'{');
}

std::optional<net::HttpRequest> masterRequest(const Settings &settings, const QString &list, const QString &argument)
{
    QString path = masterPath(settings, list);
    if (path.isEmpty()) return std::nullopt;
    const qsizetype open = path.indexOf(u'{');
    const qsizetype close = path.indexOf(u'}');
    if (open >= 0 && close > open) path.replace(open, close - open + 1, dialect::encoded(argument));
    return dialect::reading(path);
}

net::HttpRequest formRequest(const Settings &settings, const QString &country)
{
    return dialect::reading(pathOf(settings, u"recipient-form-business"_s, country));
}

base::Result<JsonValue> recipientBody(const QList<FieldRule> &form, const domain::Beneficiary &beneficiary,
                                      const JsonValue &answers)
{
    JsonValue body = JsonValue::object();
    bool saysCountry = answers.contains(u"countryCode");
    for (const FieldRule &rule : form) {
        saysCountry = saysCountry || beneficiaryMemberFor(rule.name) == u"country";
        if (answers.contains(rule.name)) continue;
        const QString value = knownValue(rule, beneficiary);
        body.setText(rule.name, value);
        if (!value.isEmpty() || !rule.required) continue;
        base::Error error = base::nothingHappened(
            base::ErrorKind::MissingField, u"answers."_s + rule.name,
            RemitProText::tr("RemitPro wants an answer to \"%1\" (%2).").arg(rule.label, rule.name));
        error.provider = providerName;
        return error;
    }
    // The form is one country's, and its answers must say which; where it does not ask, the member's name is a guess.
    if (!saysCountry) body.setText(u"countryCode"_s, beneficiary.country);
    for (const auto &[name, value] : answers.members())
        body.set(name, value);
    return body;
}

net::HttpRequest recipientRequest(const Settings &settings, const JsonValue &body)
{
    return dialect::posting(pathOf(settings, u"create-recipient-business"_s), body.toBytes());
}

JsonValue senderBody(const domain::Sender &sender, const QMap<QString, QString> &ids, const JsonValue &answers)
{
    JsonValue body = JsonValue::object();
    for (const SenderMember &member : senderMembers())
        body.setText(member.theirs, member.list.isEmpty() ? sender.*member.ours : ids.value(member.theirs));
    for (const auto &[name, value] : answers.members())
        body.set(name, value);
    return body;
}

net::HttpRequest senderRequest(const Settings &settings, const JsonValue &body)
{
    return dialect::posting(pathOf(settings, u"create-sender-business"_s), body.toBytes());
}

} // namespace providers::remitpro
