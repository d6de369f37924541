// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit_table.h"

#include "crypto/digest.h"

#include <QCoreApplication>

namespace store {

using namespace Qt::Literals::StringLiterals;
using domain::AuditEntry;
using domain::AuditHead;
using domain::AuditReport;

namespace {

constexpr int pageSize = 1000;

struct AuditText {
    Q_DECLARE_TR_FUNCTIONS(AuditText)
};

Place placeOf(const QString &counter, qint64 number) { return {"audit", u"%1/%2"_s.arg(counter).arg(number)}; }

/// Order of the columns in every statement below: what the chain binds comes first.
const QString columns = u"counter, number, at, action, subject, box, chain"_s;
constexpr int boxColumn = 5;
constexpr int chainColumn = 6;

} // namespace

AuditTable::AuditTable(Connection &connection, Sealer &sealer) : m_connection(connection), m_sealer(sealer) {}

QByteArray AuditTable::codeOf(const QByteArray &before, const Row &line) const
{
    QByteArray bound = before;
    for (int i = 0; i <= boxColumn; ++i) {
        const QByteArray part = i == boxColumn ? line.at(i).toByteArray() : line.at(i).toString().toUtf8();
        bound += QByteArray::number(part.size()) + ':' + part; // parts cannot run into each other
    }
    return m_sealer.chain(bound);
}

base::Result<AuditEntry> AuditTable::append(const AuditEntry &entry)
{
    return m_connection.write([&]() -> base::Result<AuditEntry> {
        const auto last =
            m_connection.select(u"SELECT number, chain FROM audit WHERE counter = ? ORDER BY number DESC LIMIT 1"_s,
                                {textValue(entry.counter)});
        if (!last) return last.error();
        AuditEntry stored = entry;
        stored.number = last->isEmpty() ? 1 : last->first().at(0).toLongLong() + 1;
        const auto sealed = base::JsonValue::object({{u"person"_s, entry.person}, {u"detail"_s, entry.detail}});
        Row line{textValue(stored.counter), stored.number,
                 timeValue(stored.at),      textValue(stored.action),
                 textValue(stored.subject), m_sealer.seal(placeOf(stored.counter, stored.number), sealed)};
        line << codeOf(last->isEmpty() ? QByteArray() : last->first().at(1).toByteArray(), line);
        const auto added = m_connection.run(u"INSERT INTO audit(%1) VALUES(?, ?, ?, ?, ?, ?, ?)"_s.arg(columns), line);
        if (!added) return added.error();
        return stored;
    });
}

base::Result<QList<AuditEntry>> AuditTable::list(const QString &subject, const QDateTime &since, const QDateTime &until,
                                                 int limit)
{
    QString condition = u"1 = 1"_s;
    QVariantList values;
    const auto narrow = [&](const QString &clause, const QVariant &value) {
        condition += u" AND "_s + clause;
        values << value;
    };
    if (!subject.isEmpty()) narrow(u"subject = ?"_s, subject);
    if (since.isValid()) narrow(u"at >= ?"_s, timeValue(since));
    if (until.isValid()) narrow(u"at < ?"_s, timeValue(until));
    values << limit;
    const auto rows = m_connection.select(
        u"SELECT %1 FROM audit WHERE %2 ORDER BY at DESC, counter, number DESC LIMIT ?"_s.arg(columns, condition),
        values);
    if (!rows) return rows.error();
    QList<AuditEntry> entries;
    for (const Row &row : *rows) {
        AuditEntry entry{.counter = row.at(0).toString(),
                         .number = row.at(1).toLongLong(),
                         .at = timeFrom(row.at(2)),
                         .person = {},
                         .action = row.at(3).toString(),
                         .subject = row.at(4).toString(),
                         .detail = {}};
        const auto box = m_sealer.openJson(placeOf(entry.counter, entry.number), row.at(boxColumn).toByteArray());
        if (!box) return box.error();
        entry.person = box->member(u"person").text();
        entry.detail = box->member(u"detail").text();
        entries << entry;
    }
    return entries;
}

base::Result<AuditReport> AuditTable::verify(const QList<AuditHead> &known)
{
    const auto counters = m_connection.select(u"SELECT DISTINCT counter FROM audit ORDER BY counter"_s);
    if (!counters) return counters.error();
    AuditReport report;
    QStringList names;
    for (const Row &row : *counters)
        names << row.at(0).toString();
    for (const QString &name : std::as_const(names))
        if (const auto read = verifyTrail(name, known, report); !read) return read.error();
    for (const AuditHead &head : known) {
        if (!names.contains(head.counter))
            report.findings << AuditText::tr("The trail of counter %1 is gone.").arg(head.counter);
    }
    return report;
}

base::Result<void> AuditTable::verifyTrail(const QString &counter, const QList<AuditHead> &known, AuditReport &report)
{
    AuditHead head{counter, 0, {}};
    QByteArray before;
    bool isWhole = true;
    const auto broken = [&](const QString &sentence, qint64 number) {
        if (isWhole) report.findings << sentence.arg(counter).arg(number); // all behind it is broken as well
        isWhole = false;
    };
    for (;;) {
        const auto rows = m_connection.select(
            u"SELECT %1 FROM audit WHERE counter = ? AND number > ? ORDER BY number LIMIT %2"_s.arg(columns).arg(
                pageSize),
            {textValue(counter), head.number});
        if (!rows) return rows.error();
        for (const Row &row : *rows) {
            const qint64 number = row.at(1).toLongLong();
            if (number != head.number + 1)
                broken(AuditText::tr("Counter %1: line %2 of the audit trail is missing."), head.number + 1);
            before = codeOf(before, row);
            if (!crypto::equalInConstantTime(before, row.at(chainColumn).toByteArray()))
                broken(AuditText::tr("Counter %1: the audit trail was changed at line %2."), number);
            before = row.at(chainColumn).toByteArray();
            head.number = number;
            head.code = QString::fromLatin1(before.toHex());
            ++report.entries;
            for (const AuditHead &kept : known)
                if (kept.counter == counter && kept.number == number &&
                    kept.code.compare(head.code, Qt::CaseInsensitive) != 0)
                    broken(AuditText::tr("Counter %1: line %2 is not the one that was written down."), number);
        }
        if (rows->size() < pageSize) break;
    }
    for (const AuditHead &kept : known)
        if (kept.counter == counter && kept.number > head.number)
            broken(AuditText::tr("Counter %1: the audit trail was cut off; line %2 was written down and is gone."),
                   kept.number);
    report.heads << head;
    return base::Done{};
}

} // namespace store
