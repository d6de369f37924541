// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"

#include <QDateTime>

namespace sandbox {

/// One transfer as the provider booked it, whatever the caller was told.
struct LedgerEntry {
    QString provider;
    QString id;           ///< the provider's own id
    QString ourReference; ///< what the caller named it by: merchantTransactionId, partner_trx_id, callback_url
    QString amount;       ///< decimal text, what the beneficiary gets
    QString currency;
    QString account;
    QString name;
    QString partner;
    QString method;
    QString state; ///< accepted, paid, failed, returned; Rebit: invoiced, funded, paid, failed, cancelled
    QDateTime at;  ///< when it was accepted, UTC
    QDateTime changedAt;
};

/// A file that a provider's storage host took in.
struct StoredDocument {
    QString provider;
    QString documentId; ///< of the entry that the address was made for
    QString name;
    QString type; ///< the Content-Type it came with
    qint64 size = 0;
    QString sha256; ///< lower-case hexadecimal
    QDateTime at;
};

/// What the providers really did: the oracle that tests count with. An entry is one transfer that a provider took on;
/// two of one reference that are accepted, funded or paid are a double payment, listed as "duplicates".
class Ledger
{
public:
    /// A money-moving request came over the wire, whatever becomes of it.
    void received(const QString &provider, const QString &reference);
    /// … and a fault swallowed it before the provider saw it.
    void lost(const QString &provider, const QString &reference);
    /// … and the provider refused it.
    void refused(const QString &provider, const QString &reference);
    /// … and the provider answered it from memory (idempotent replay) or as a duplicate.
    void repeated(const QString &provider, const QString &reference);
    /// … and the provider took it on.
    void accepted(LedgerEntry entry);
    void changed(const QString &provider, const QString &id, const QString &state, const QDateTime &at);
    /// Bitcoin came in for an invoice; `applied` false when it was too late or unasked for.
    void funded(const QString &id, const QString &address, const QString &amount, bool applied, const QDateTime &at);

    /// A storage host took in a file; one for each delivery, so that a repeated upload shows.
    void stored(const StoredDocument &document);
    /// A provider opened a record that is no transfer: a user, a sender, a recipient, a beneficiary. No provider has a
    /// key against doing so twice, therefore each is listed.
    void recorded(const QString &provider, const QString &kind, const QString &id, const QString &name,
                  const QDateTime &at);

    /// {"entries":[…],"requests":[…],"fundings":[…],"documents":[…],"records":[…],"duplicates":[…],
    /// "paid":{provider:{count,totals}}}
    base::JsonValue toJson() const;
    base::JsonValue state() const;
    void restore(const base::JsonValue &state);

private:
    struct Count {
        QString provider;
        QString reference;
        qint64 received = 0;
        qint64 lost = 0;
        qint64 refused = 0;
        qint64 repeated = 0;
        qint64 accepted = 0;
    };
    Count &countOf(const QString &provider, const QString &reference);
    static base::JsonValue countJson(const Count &count);
    base::JsonValue paidJson() const;
    base::JsonValue duplicatesJson() const;

    QList<LedgerEntry> m_entries;
    QList<Count> m_counts;
    QHash<std::pair<QString, QString>, qsizetype> m_countIndex;
    QHash<std::pair<QString, QString>, qsizetype> m_entryIndex;
    base::JsonValue m_fundings = base::JsonValue::array();
    base::JsonValue m_documents = base::JsonValue::array();
    base::JsonValue m_records = base::JsonValue::array();
};

} // namespace sandbox
