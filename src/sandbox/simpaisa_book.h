// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/provider_sandbox.h"

#include "money/money.h"

#include <QMap>

namespace sandbox {

/// The transfers of the simulated Simpaisa, how they move on, and the merchant's balances.
class SimpaisaBook
{
public:
    explicit SimpaisaBook(Surroundings &around);

    struct Transfer {
        base::JsonValue shown; ///< the members of RemittanceResponse without traceId
        money::Money debit;    ///< what the merchant pays: amount and fee
        LifePlan plan;
        qint64 hiddenUntilMs = 0; ///< moment of life before which no query shows it
        QString callbackUrl;      ///< of the request; empty: none
    };

    bool canAfford(money::Money debit) const;
    /// Books the debit and starts the life that the send amount asks for (see magic_inputs).
    const Transfer &accept(base::JsonValue shown, money::Money debit, const QString &callbackUrl);
    /// The key that webhooks are signed with.
    void setWebhookKey(const QByteArray &pem) { m_webhookKeyPem = pem; }
    void settle();
    /// Nothing when there is none, or none that is shown yet.
    const Transfer *find(const QString &id) const;
    /// Oldest first, with those that are hidden.
    const QList<Transfer> &transfers() const { return m_transfers; }
    bool isShown(const Transfer &transfer) const { return m_around.clock.lifeMs() >= transfer.hiddenUntilMs; }
    /// The array "balances" of BalanceResponse.
    base::JsonValue balances() const;

    base::JsonValue state() const;
    void restore(const base::JsonValue &state);

private:
    void step(Transfer &transfer, const LifePlan::Due &due);
    void tell(const Transfer &transfer, const QDateTime &at) const;
    void moveMoney(const Transfer &transfer, const QString &status);

    struct Balance {
        money::Money available;
        money::Money pending;
    };
    Balance &balanceOf(money::Money debit);

    Surroundings &m_around;
    QList<Transfer> m_transfers;
    QHash<QString, qsizetype> m_index;
    QList<qsizetype> m_open; ///< those whose plan is not over
    QMap<QString, Balance> m_balances;
    QDateTime m_balancesChangedAt;
    QByteArray m_webhookKeyPem;
};

} // namespace sandbox
