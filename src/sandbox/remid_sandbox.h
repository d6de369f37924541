// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/provider_sandbox.h"

namespace sandbox {

/// rem.id disbursement: /api/remit, /api/remit-status, /api/balance, /api/account-inquiry, /api/transaction-summary and
/// the receipt page. Codes, messages, members and their order are those of the provider's sample replies.
class RemidSandbox final : public ProviderSandbox
{
public:
    explicit RemidSandbox(Surroundings around);

    /// Throw-away credentials, made from chance; before the first request.
    void makeCredentials();

    QString id() const override { return QStringLiteral("remid"); }
    QString operationOf(const HttpRequest &request) const override;
    std::optional<QString> moneyReferenceOf(const HttpRequest &request) const override;
    HttpAnswer answer(const HttpRequest &request) override;
    void settle() override;
    void expect(const HttpRequest &request) override;
    void arrived(const HttpRequest &request) override;
    base::JsonValue credentials() const override;
    base::JsonValue state() const override;
    void restore(const base::JsonValue &state) override;

private:
    struct Disbursement {
        base::JsonValue shown; ///< what remit-status tells of it, without status and timestamp
        QString code;          ///< 102, 301, 000, 300, 206, 225
        LifePlan plan;
        qint64 rupiah = 0;
    };

    QString refusalOfCaller(const HttpRequest &request) const;
    HttpAnswer remit(const base::JsonValue &body);
    HttpAnswer remitAnswer(const QString &code, const base::JsonValue &body, const QString &trxId) const;
    QString codeFor(const base::JsonValue &body) const;
    QString accept(const base::JsonValue &body, const QString &magic);
    HttpAnswer remitStatus(const base::JsonValue &body) const;
    /// Posts what the callback sample shows to whoever is registered; nothing while the code is not final or pending.
    void tell(const Disbursement &one) const;
    HttpAnswer balance() const;
    HttpAnswer accountInquiry(const base::JsonValue &body) const;
    HttpAnswer summary(const HttpRequest &request) const;
    HttpAnswer receipt(const HttpRequest &request) const;
    QString now() const;

    Surroundings m_around;
    QString m_username;
    QString m_apiKey;
    qint64 m_available = 2'500'000'000; ///< whole rupiah
    qint64 m_pending = 0;
    QHash<QString, Disbursement> m_disbursements; ///< by partner_trx_id
    QStringList m_open;
    QStringList m_inProcess; ///< partner_trx_ids of requests that a fault holds up
};

/// {"code":…,"message":…} with the provider's message.
[[nodiscard]] base::JsonValue remidStatus(const QString &code);
/// Whether the bank code is one that disbursements go to.
[[nodiscard]] bool isRemidBank(const QString &code);
/// The holder of an account, the same for the same account every time: "John Doe" for 12341234 at bank 008, as in the
/// provider's sample; Siti Rahayu for 1234567890 at 014.
[[nodiscard]] QString remidAccountHolder(const QString &bank, const QString &account);

} // namespace sandbox
