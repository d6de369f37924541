// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/privacy_table.h"

#include "store/term_index.h"

namespace store {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

constexpr int rowsMax = 1000;

} // namespace

base::Result<QList<domain::DocumentId>> PrivacyTable::papersIdleSince(const QDateTime &time)
{
    const auto rows = m_connection.select(
        u"SELECT id FROM document WHERE added_at < ? AND NOT EXISTS(SELECT 1 FROM transfer"
        " WHERE transfer.sender = document.sender AND transfer.created_at >= ?) ORDER BY number LIMIT %1"_s.arg(
            rowsMax),
        {timeValue(time), timeValue(time)});
    if (!rows) return rows.error();
    QList<domain::DocumentId> found;
    for (const Row &row : *rows)
        found << domain::DocumentId{row.at(0).toString()};
    return found;
}

base::Result<QList<domain::SenderId>> PrivacyTable::sendersIdleSince(const QDateTime &time)
{
    const auto rows = m_connection.select(
        u"SELECT id FROM sender WHERE coalesce(updated_at, created_at) < ?"
        " AND NOT EXISTS(SELECT 1 FROM transfer WHERE transfer.sender = sender.id)"
        " AND NOT EXISTS(SELECT 1 FROM document WHERE document.sender = sender.id AND document.added_at >= ?)"
        " ORDER BY number LIMIT %1"_s.arg(rowsMax),
        {timeValue(time), timeValue(time)});
    if (!rows) return rows.error();
    QList<domain::SenderId> found;
    for (const Row &row : *rows)
        found << domain::SenderId{row.at(0).toString()};
    return found;
}

base::Result<int> PrivacyTable::dropDraftsBefore(const QDateTime &time)
{
    return m_connection.write([&]() -> base::Result<int> {
        const auto dropped = m_connection.run(u"DELETE FROM draft WHERE at < ?"_s, {timeValue(time)});
        if (!dropped) return dropped.error();
        return int(*dropped);
    });
}

base::Result<void> PrivacyTable::eraseSender(const domain::SenderId &sender)
{
    return m_connection.write([&]() -> base::Result<void> {
        const auto bound = m_connection.select(u"SELECT 1 FROM transfer WHERE sender = ? LIMIT 1"_s, {sender.text});
        if (!bound) return bound.error();
        if (!bound->isEmpty()) return base::nothingHappened(ErrorKind::NotAllowedNow, u"sender"_s);
        const QString papers = u"document IN (SELECT id FROM document WHERE sender = ?)"_s;
        const QStringList statements{
            u"DELETE FROM document_upload WHERE "_s + papers,
            u"DELETE FROM document_content WHERE "_s + papers,
            u"DELETE FROM document WHERE sender = ?"_s,
            u"DELETE FROM sender_enrolment WHERE sender = ?"_s,
            u"DELETE FROM enrolment WHERE beneficiary IN (SELECT id FROM beneficiary WHERE sender = ?)"_s,
            u"DELETE FROM beneficiary WHERE sender = ?"_s,
            u"DELETE FROM term WHERE kind = %1 AND entity IN (SELECT number FROM sender WHERE id = ?)"_s.arg(
                int(TermKind::Sender)),
        };
        for (const QString &statement : statements)
            if (const auto gone = m_connection.run(statement, {sender.text}); !gone) return gone.error();
        const auto erased = m_connection.run(u"DELETE FROM sender WHERE id = ?"_s, {sender.text});
        if (!erased) return erased.error();
        if (*erased == 0) return base::nothingHappened(ErrorKind::NotFound, u"sender"_s);
        return base::Done{};
    });
}

} // namespace store
