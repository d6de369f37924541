// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/provider_sandbox.h"
#include "sandbox/rebit_reference.h"

namespace sandbox {

/// The remittances of the simulated Rebit: invoices in bitcoin that live 30 minutes unless they are paid.
class RebitInvoices
{
public:
    RebitInvoices(Surroundings &around, bool autoPay) : m_around(around), m_autoPay(autoPay) {}

    /// `remittance` as sent and already checked; `recipient` and `user` as shown inside the remittance. The object that
    /// create and show answer with.
    base::JsonValue create(const base::JsonValue &remittance, const base::JsonValue &recipient,
                           const base::JsonValue &user, const RebitPrice &price, const QString &reference);
    /// The Remittance object; Null when there is none.
    base::JsonValue shown(const QString &id) const;
    /// Whether it could be cancelled: pending and partial ones can, and cancelled ones stay so.
    bool cancel(const QString &id);
    /// Bitcoin arrives at an address. {"applied":…,"status":…,"remaining":…}; Null when nobody has that address.
    base::JsonValue pay(const QString &address, const money::Decimal &bitcoin);
    void settle();

    base::JsonValue state() const;
    void restore(const base::JsonValue &state);

private:
    struct Invoice {
        base::JsonValue shown;
        QString address;
        QString callbackUrl; ///< empty: none was given
        money::Decimal due;  ///< bitcoin
        money::Decimal paid; ///< bitcoin
        qint64 bornMs = 0;
        LifePlan plan;
        QString status() const { return shown.member(u"status").text(); }
    };

    bool isPayable(const Invoice &invoice) const;
    void receive(Invoice &invoice, const money::Decimal &bitcoin, qint64 lifeMs);
    void setStatus(Invoice &invoice, const QString &status, qint64 lifeMs);
    Invoice *byAddress(const QString &address);
    QString stamp(const QDateTime &time) const;

    Surroundings &m_around;
    bool m_autoPay;
    QList<Invoice> m_invoices;
};

} // namespace sandbox
