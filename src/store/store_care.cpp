// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_care.h"

#include "store/disk.h"
#include "store/schema.h"
#include "store/store_copy.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace store {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

constexpr int sampleSize = 50;
constexpr auto othersMay =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

/// What is damaged cannot be read to its end: that is what was found, and the rest is looked at all the same.
base::Result<void> noted(const base::Result<void> &looked, QStringList &findings)
{
    if (looked || looked.error().kind != ErrorKind::StoreCorrupt) return looked;
    const QString why = looked.error().detail;
    const QString finding =
        why.isEmpty() ? QCoreApplication::translate("Store", "A part of the store is damaged and cannot be read.")
                      : why;
    if (!findings.contains(finding)) findings << finding;
    return base::Done{};
}

} // namespace

StoreCare::StoreCare(Connection &connection, interfaces::Store parts, qint64 freeBytesMin, base::Clock &clock)
    : m_connection(connection), m_parts(parts), m_freeBytesMin(freeBytesMin), m_clock(clock)
{
}

base::Result<void> StoreCare::checkFile(QStringList &findings)
{
    const auto damage = m_connection.dialect().damage(m_connection);
    if (!damage) return damage.error();
    findings += *damage;
    return base::Done{};
}

base::Result<void> StoreCare::checkEvents(QStringList &findings)
{
    const auto rows = m_connection.select(u"SELECT count(*), coalesce(max(sequence), 0) FROM event"_s);
    if (!rows) return rows.error();
    if (rows->value(0).value(0).toLongLong() != rows->value(0).value(1).toLongLong())
        findings << QCoreApplication::translate("Store",
                                                "The record of events has gaps: lines were removed by other hands.");
    const auto silent = m_connection.select(
        u"SELECT count(*) FROM transfer t WHERE NOT EXISTS(SELECT 1 FROM event e WHERE e.transfer = t.id)"_s);
    if (!silent) return silent.error();
    if (silent->value(0).value(0).toLongLong() > 0)
        findings << QCoreApplication::translate("Store", "There are transfers without any event.");
    return base::Done{};
}

void StoreCare::checkSample(QStringList &findings)
{
    const auto note = [&findings](const base::Error &error) {
        findings << (error.detail.isEmpty() ? base::codeOf(error.kind) : error.detail);
    };
    const auto senders = m_parts.senders->find(QString(), sampleSize);
    if (!senders) note(senders.error());
    if (senders) {
        for (const domain::Sender &sender : *senders)
            if (const auto known = m_parts.beneficiaries->ofSender(sender.id); !known) note(known.error());
    }
    interfaces::TransferFilter newest;
    newest.limit = sampleSize;
    const auto page = m_parts.transfers->list(newest);
    if (!page) return note(page.error());
    for (const domain::Transfer &transfer : page->transfers) {
        if (const auto events = m_parts.transfers->timeline(transfer.id); !events) note(events.error());
        if (const auto attempts = m_parts.transfers->attempts(transfer.id); !attempts) note(attempts.error());
        if (const auto quote = m_parts.quotes->quote(transfer.quote); !quote) note(quote.error());
    }
    if (const auto rates = m_parts.rates->all(); !rates) note(rates.error());
}

void StoreCare::checkSurroundings(QStringList &findings)
{
    for (const QString &setting : m_connection.wrongSettings())
        findings << QCoreApplication::translate("Store", "A setting that keeps the data safe is not in force: %1")
                        .arg(setting);
    if (m_connection.file().isEmpty()) return;
    const QFileInfo file(m_connection.file());
    if ((file.permissions() & othersMay) || (QFileInfo(file.absolutePath()).permissions() & othersMay))
        findings << QCoreApplication::translate("Store", "Other users of this computer may read %1.")
                        .arg(file.absolutePath());
    const QStorageInfo disk(file.absolutePath());
    if (disk.isValid() && disk.bytesAvailable() < m_freeBytesMin)
        findings << QCoreApplication::translate("Store", "The disk is nearly full; new transfers are refused.");
}

base::Result<void> StoreCare::count(interfaces::StoreReport &report)
{
    const auto counts = m_connection.select(u"SELECT (SELECT count(*) FROM transfer), (SELECT count(*) FROM sender)"_s);
    if (!counts) return counts.error();
    report.transfers = counts->value(0).value(0).toLongLong();
    report.senders = counts->value(0).value(1).toLongLong();
    return base::Done{};
}

base::Result<interfaces::StoreReport> StoreCare::check()
{
    interfaces::StoreReport report;
    report.driver = m_connection.dialect().name();
    const auto version = schemaVersionOf(m_connection);
    if (!version) return version.error();
    report.version = QString::number(*version);
    if (const auto looked = noted(checkFile(report.findings), report.findings); !looked) return looked.error();
    if (const auto looked = noted(checkEvents(report.findings), report.findings); !looked) return looked.error();
    checkSample(report.findings);
    checkSurroundings(report.findings);
    if (const auto counted = noted(count(report), report.findings); !counted) return counted.error();
    report.ok = report.findings.isEmpty();
    return report;
}

base::Result<qint64> StoreCare::changeCount() { return m_connection.dialect().changeCount(m_connection); }

base::Result<void> StoreCare::copyInto(const QString &file)
{
    if (!m_connection.file().isEmpty()) {
        const auto copied = m_connection.run(u"VACUUM INTO ?"_s, {file});
        if (!copied) return copied.error();
        return base::Done{};
    }
    // Of a server the copy is a file as well: it opens anywhere with the same key, and goes back with `store restore`.
    const auto copy = Connection::open(file, u"backup "_s + file);
    if (!copy) return copy.error();
    if (const auto migrated = migrate(**copy, m_clock); !migrated) return migrated.error();
    const auto id = identityOf(m_connection, {});
    if (!id) return id.error();
    if (const auto noted = identityOf(**copy, *id); !noted) return noted.error();
    return m_connection.snapshot([&]() -> base::Result<void> {
        const auto copied = copyStore(m_connection, **copy);
        if (!copied) return copied.error();
        return base::Done{};
    });
}

base::Result<void> StoreCare::backup(const QString &file)
{
    const auto refused = [](const QString &why) { return base::nothingHappened(ErrorKind::BadFile, u"file"_s, why); };
    if (QFile::exists(file))
        return refused(QCoreApplication::translate("Store", "This file exists already; choose another name."));
    const QString partial = file + u".partial"_s;
    QFile::remove(partial);
    // Made by us and empty, so that it is never readable by others: SQLite fills an empty file without complaint.
    if (const auto made = makePrivateFile(partial); !made) return made.error();
    const auto copied = copyInto(partial);
    const bool kept = copied && flushed(partial) && QFile::rename(partial, file);
    if (kept) return base::Done{};
    QFile::remove(partial);
    if (!copied) return copied.error();
    return refused(QCoreApplication::translate("Store", "%1 cannot be written.").arg(file));
}

} // namespace store
