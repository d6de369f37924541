// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/wallex_users.h"

namespace sandbox {

/// Wallex v2: users and their screening, documents, countries, fundings, refunds. The key X-Api-Key is wanted always
/// (403), a token everywhere but at authenticate and countries (401). Tokens and rate limits go by plain sandbox time,
/// as a clerk experiences them: they are not sped up.
///
/// A token of POST /users/v1/authenticate (the document) goes bare into Authorization; one of POST /v2/authenticate
/// (public documentation of 2026) behind the word Bearer.
class WallexSandbox final : public ProviderSandbox
{
public:
    struct Options {
        int requestsPerSecond = 5; ///< in each second of the clock; 429 beyond
        int requestsPerDay = 432'000;
        qint64 tokenLifeMs = 8 * 3600 * 1000LL;
    };
    /// `storage` must outlive this object.
    WallexSandbox(Surroundings around, WallexStorage &storage, Options options);

    /// Throw-away credentials and the fundings that are there from the start; before the first request.
    void makeCredentials();

    QString id() const override { return QStringLiteral("wallex"); }
    QString operationOf(const HttpRequest &request) const override;
    std::optional<QString> moneyReferenceOf(const HttpRequest &) const override { return std::nullopt; }
    HttpAnswer answer(const HttpRequest &request) override;
    void settle() override;
    base::JsonValue credentials() const override;
    base::JsonValue state() const override;
    void restore(const base::JsonValue &state) override;

private:
    struct Token {
        QByteArray header; ///< what Authorization must say
        qint64 endsAtPlainMs = 0;
    };
    bool isTooMany();
    bool hasToken(const HttpRequest &request) const;
    HttpAnswer authenticate(const HttpRequest &request, const base::JsonValue &body);
    HttpAnswer userAnswer(const HttpRequest &request, const QString &operation, const base::JsonValue &body);
    HttpAnswer fundings(const HttpRequest &request) const;
    HttpAnswer oneOf(const base::JsonValue &list, const HttpRequest &request, const QString &missing) const;

    Surroundings m_around;
    Options m_options;
    WallexUsers m_users;
    QString m_apiKey;
    QString m_accessKeyId;
    QString m_secretAccessKey;
    QList<Token> m_tokens;
    base::JsonValue m_fundings;
    base::JsonValue m_refunds;
    LifePlan m_fundingPlan; ///< the first funding is completed after a minute, and the last refund is told of
    qint64 m_second = -1;
    int m_usedInSecond = 0;
    qint64 m_day = -1;
    int m_usedInDay = 0;
};

} // namespace sandbox
