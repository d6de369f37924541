// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/provider_sandbox.h"

namespace sandbox {

/// RemitPro, as far as its public pages go: token, master data, the form of a business recipient by country, business
/// senders and recipients. No operation here moves money. Every call but the token's carries a Bearer token, a Date
/// within five minutes of now, and the header RemitPro-Signature, compared byte for byte with
///
///   Signature keyId="…",algorithm="hmac-sha256",headers="(request-target) date",signature="…"
///
/// over "(request-target): {method in lower case} {path and query as sent}\ndate: {Date}". What is open in the pages
/// (bodies, shapes, paths of the id types) is listed in the room's README.
class RemitProSandbox final : public ProviderSandbox
{
public:
    struct Options {
        qint64 tokenLifeMs = 3600 * 1000; ///< plain time; the pages name no lifetime
        qint64 refreshLifeMs = 24 * 3600 * 1000;
        qint64 dateWindowSeconds = 300;
    };
    RemitProSandbox(Surroundings around, Options options);

    /// Throw-away credentials, made from chance; before the first request.
    void makeCredentials();

    QString id() const override { return QStringLiteral("remitpro"); }
    QString operationOf(const HttpRequest &request) const override;
    std::optional<QString> moneyReferenceOf(const HttpRequest &) const override { return std::nullopt; }
    HttpAnswer answer(const HttpRequest &request) override;
    void settle() override {}
    base::JsonValue credentials() const override;
    base::JsonValue state() const override;
    void restore(const base::JsonValue &state) override;

    /// The header that a request has to carry, made as the public page says.
    [[nodiscard]] static QByteArray signatureHeader(const QByteArray &hmacKey, const QByteArray &hmacSecret,
                                                    const QByteArray &method, const QByteArray &target,
                                                    const QByteArray &date);

private:
    struct Ticket {
        QByteArray text;
        qint64 endsAtPlainMs = 0;
    };
    HttpAnswer token(const HttpRequest &request, const QString &operation);
    HttpAnswer newToken();
    bool isDateRight(const QByteArray &date) const;
    std::optional<HttpAnswer> refusalOfCaller(const HttpRequest &request) const;
    HttpAnswer masterList(const HttpRequest &request, const QString &name) const;
    HttpAnswer country(const QString &id) const;
    HttpAnswer recipientForm(const QString &code) const;
    HttpAnswer createSender(const base::JsonValue &body);
    HttpAnswer createRecipient(const base::JsonValue &body);
    HttpAnswer create(const QString &kind, const base::JsonValue &body);
    HttpAnswer success(const base::JsonValue &data) const;
    HttpAnswer failure(int status, const QString &titleCode, const QString &detail) const;
    QString now() const;

    Surroundings m_around;
    Options m_options;
    QString m_clientId;
    QString m_clientSecret;
    QString m_hmacKey;
    QString m_hmacSecret;
    QString m_userKey;
    QList<Ticket> m_tokens;
    QList<Ticket> m_refreshTokens;
    base::JsonValue m_made = base::JsonValue::array(); ///< {"kind","id","fingerprint"}
};

} // namespace sandbox
