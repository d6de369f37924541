// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/simpaisa_book.h"
#include "sandbox/simpaisa_gate.h"
#include "sandbox/simpaisa_reference.h"

namespace sandbox {

/// Simpaisa Remittance API v3.0.0, from its OpenAPI description: eight operations below /v3/remittances/{merchantId}.
/// What the description leaves open (canonical string, clock window, most error codes) is decided in SimpaisaGate and
/// in the room's README.
class SimpaisaSandbox final : public ProviderSandbox
{
public:
    struct Options {
        QString merchantId = QStringLiteral("MCH-00123"); ///< the document's example
        int requestsPerMinute = 1000;                     ///< 429 beyond
        qint64 quoteValidMs = 300'000;                    ///< real milliseconds, not sped up
    };
    SimpaisaSandbox(Surroundings around, Options options);

    /// The throw-away key pair of the merchant; before the first request.
    void setPrivateKey(const QByteArray &pem);
    /// The provider's own throw-away key for webhooks; its public half is among the credentials.
    void setWebhookKey(const QByteArray &pem);

    const QByteArray &privateKey() const { return m_privateKeyPem; }
    const QByteArray &webhookKey() const { return m_webhookKeyPem; }

    QString id() const override { return QStringLiteral("simpaisa"); }
    QString operationOf(const HttpRequest &request) const override;
    std::optional<QString> moneyReferenceOf(const HttpRequest &request) const override;
    HttpAnswer answer(const HttpRequest &request) override;
    void settle() override { m_book.settle(); }
    base::JsonValue credentials() const override;
    base::JsonValue state() const override;
    void restore(const base::JsonValue &state) override;

private:
    struct Quote {
        base::JsonValue shown; ///< the members of QuoteConfirmResponse without traceId
        qint64 endsAtPlainMs = 0;
        bool used = false;
    };

    HttpAnswer dispatch(const HttpRequest &request, const QString &operation);
    HttpAnswer fxRates(const HttpRequest &request);
    HttpAnswer confirmQuote(const base::JsonValue &body);
    HttpAnswer initiate(const base::JsonValue &body);
    HttpAnswer transaction(const QString &id);
    HttpAnswer transactions(const HttpRequest &request);
    HttpAnswer balance();
    HttpAnswer banks(const HttpRequest &request);
    HttpAnswer createBeneficiary(const base::JsonValue &body);

    std::optional<SimpaisaRefusal> payoutRefusal(const base::JsonValue &body, const Quote &quote) const;
    base::JsonValue transferFrom(const base::JsonValue &body, const Quote &quote) const;
    HttpAnswer success(int status, base::JsonValue body) const;
    HttpAnswer refuse(const SimpaisaRefusal &refusal) const;

    Surroundings m_around;
    Options m_options;
    QByteArray m_privateKeyPem;
    QByteArray m_webhookKeyPem;
    SimpaisaGate m_gate;
    IdempotencyMemory m_memory;
    SimpaisaBook m_book;
    QHash<QString, Quote> m_quotes;
    QHash<QString, base::JsonValue> m_beneficiaries;
    QString m_traceId; ///< of the request that is being answered
};

} // namespace sandbox
