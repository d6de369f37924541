// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/provider_sandbox.h"

#include "money/decimal.h"

namespace sandbox {

/// The interface that Simpaisa documents to merchants today, which is not the v3 of the other class: the headers mode,
/// region and version, {"request":…,"signature":…}, statuses of four digits. Single flow only. Merchant and keys are
/// those of v3; mutual TLS is not played.
///
/// Signed are the bytes of the request object as they stand in the body, RSASSA-PKCS1-v1_5 over SHA-256, base64: what
/// the provider's prose and two of its five samples say.
class SimpaisaLiveSandbox final : public ProviderSandbox
{
public:
    SimpaisaLiveSandbox(Surroundings around, QString merchantId);

    /// The merchant's private key, whose public half checks requests, and the provider's, which signs answers.
    void setKeys(const QByteArray &merchantKeyPem, const QByteArray &providerKeyPem);

    QString id() const override { return QStringLiteral("simpaisa-live"); }
    QString operationOf(const HttpRequest &request) const override;
    std::optional<QString> moneyReferenceOf(const HttpRequest &request) const override;
    HttpAnswer answer(const HttpRequest &request) override;
    void settle() override;
    base::JsonValue credentials() const override { return base::JsonValue::object(); }
    base::JsonValue state() const override;
    void restore(const base::JsonValue &state) override;

private:
    struct Remittance {
        base::JsonValue shown; ///< the object "remittance" of inquire
        QString region;
        LifePlan plan;
        QString reference() const { return shown.member(u"reference").text(); }
    };
    std::optional<HttpAnswer> refusalOfCaller(const HttpRequest &request) const;
    HttpAnswer posted(const HttpRequest &request, const QString &operation);
    HttpAnswer read(const HttpRequest &request, const QString &operation) const;
    HttpAnswer fxRate(const base::JsonValue &asked);
    HttpAnswer fetchAccount(const base::JsonValue &asked, const QString &region) const;
    HttpAnswer initiate(const base::JsonValue &asked, const QString &region);
    QString refusalOf(const base::JsonValue &asked, const QString &region) const;
    void accept(const base::JsonValue &asked, const QString &region);
    HttpAnswer inquire(const HttpRequest &request) const;
    HttpAnswer banks(const HttpRequest &request, const QString &region) const;
    HttpAnswer balance(const QString &region) const;
    /// {"response":…,"signature":…}, signed by the provider.
    base::JsonValue sealed(const base::JsonValue &response) const;
    HttpAnswer reply(const QString &code, const base::JsonValue &more = {}, int status = 200) const;
    void tell(const Remittance &remittance) const;

    Surroundings m_around;
    QString m_merchantId;
    QByteArray m_merchantPublicKey;
    QByteArray m_providerKeyPem;
    QList<Remittance> m_remittances;
    QHash<QString, money::Decimal> m_balances; ///< by region, in its currency
    qint64 m_fxId = 53;                        ///< of the public sample
};

} // namespace sandbox
