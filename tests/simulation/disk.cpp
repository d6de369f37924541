// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/disk.h"

#include "simulation/process.h"
#include "simulation/witness.h"

namespace simulation {

using base::ErrorKind;
using base::Result;
using domain::Transfer;

interfaces::Store Connection::parts()
{
    interfaces::Store parts = m_disk.records.parts();
    parts.transfers = this;
    parts.quotes = this;
    return parts;
}

/// What becomes of the next write.
Connection::Drawn Connection::draw()
{
    if (m_process.dead) return {Fate::Fail, base::nothingHappened(ErrorKind::StoreUnavailable)};
    Stage &stage = m_process.stage;
    ++stage.tally.writes;
    Dice dice = stage.dice(Ask::Write, quint64(m_process.started.number), ++m_writes);
    if (m_process.host.diskIsFull && !stage.healed) {
        stage.fired(Fault::DiskFull);
        return {Fate::Fail, base::nothingHappened(ErrorKind::DiskFull)};
    }
    if (!stage.strikes(dice, stage.climate.write)) return {};
    switch (dice.weighted(std::array{3, 3, 3, 2, 2, 1})) {
    case 0:
        m_disk.kill(m_process, Fault::KilledBeforeWrite);
        return {Fate::Fail, base::nothingHappened(ErrorKind::StoreUnavailable)};
    case 1: return {Fate::WriteThenDie, base::nothingHappened(ErrorKind::StoreUnavailable)};
    case 2: stage.fired(Fault::StoreBusy); return {Fate::Fail, base::nothingHappened(ErrorKind::StoreBusy)};
    case 3:
        stage.fired(Fault::CommitUnknownDone);
        return {Fate::WriteThenFail, base::nothingHappened(ErrorKind::StoreUnavailable)};
    case 4:
        stage.fired(Fault::CommitUnknownUndone);
        return {Fate::Fail, base::nothingHappened(ErrorKind::StoreUnavailable)};
    default: stage.fired(Fault::StoreCorrupt); return {Fate::Fail, base::nothingHappened(ErrorKind::StoreCorrupt)};
    }
}

std::optional<base::Error> Connection::unreadable(const QString &transfer)
{
    if (m_process.dead) return base::nothingHappened(ErrorKind::StoreUnavailable);
    Stage &stage = m_process.stage;
    Dice dice = stage.dice(Ask::Read, quint64(m_process.started.number), ++m_reads);
    if (stage.strikes(dice, stage.climate.meanwhile)) m_disk.meanwhile(m_process, transfer);
    if (m_process.dead) return base::nothingHappened(ErrorKind::StoreUnavailable);
    if (!stage.strikes(dice, stage.climate.read)) return std::nullopt;
    stage.fired(Fault::StoreUnreadable);
    return base::nothingHappened(dice.oneIn(5) ? ErrorKind::StoreCorrupt : ErrorKind::StoreBusy);
}

template <class Write>
Result<Transfer> Connection::written(Write write)
{
    const Drawn drawn = draw();
    if (drawn.fate == Fate::Fail) return drawn.error;
    Result<Transfer> stored = write();
    if (drawn.fate == Fate::WriteThenDie) m_disk.kill(m_process, Fault::KilledBehindWrite);
    if (drawn.fate != Fate::Write) return drawn.error;
    return stored;
}

Result<void> Connection::add(const QList<domain::Quote> &quotes)
{
    if (const Drawn drawn = draw(); drawn.fate != Fate::Write) return drawn.error;
    return m_disk.records.quotes.add(quotes);
}

Result<domain::Quote> Connection::quote(const domain::QuoteId &id)
{
    if (const auto error = unreadable()) return *error;
    return m_disk.records.quotes.quote(id);
}

Result<Transfer> Connection::create(const Transfer &transfer, const domain::TransferEvent &event)
{
    // The other process may commit the same key just now: the last moment before this transaction.
    Stage &stage = m_process.stage;
    Dice dice = stage.dice(Ask::Meanwhile, quint64(m_process.started.number), m_writes);
    if (!m_process.dead && stage.strikes(dice, stage.climate.meanwhile / 8 + 1)) m_disk.meanwhile(m_process, {});
    return written([&] {
        Result<Transfer> stored = m_disk.records.transfers.create(transfer, event);
        if (stored) m_disk.witness->created(m_process, *stored);
        return stored;
    });
}

Result<Transfer> Connection::transfer(const domain::TransferId &id)
{
    if (const auto error = unreadable(id.text)) return *error;
    return m_disk.records.transfers.transfer(id);
}

Result<Transfer> Connection::byKey(const domain::IdempotencyKey &key)
{
    if (const auto error = unreadable()) return *error;
    return m_disk.records.transfers.byKey(key);
}

Result<std::optional<Transfer>> Connection::byReference(const domain::ProviderId &provider, const QString &reference)
{
    if (const auto error = unreadable()) return *error;
    return m_disk.records.transfers.byReference(provider, reference);
}

Result<Transfer> Connection::apply(const interfaces::TransferChange &change)
{
    Stage &stage = m_process.stage;
    Dice dice = stage.dice(Ask::Meanwhile, quint64(m_process.started.number), m_writes);
    if (!m_process.dead && stage.strikes(dice, stage.climate.meanwhile))
        m_disk.meanwhile(m_process, change.transfer.id.text);
    return written([&]() -> Result<Transfer> {
        const QString &id = change.transfer.id.text;
        const Result<Transfer> before = m_disk.records.transfers.transfer(change.transfer.id);
        if (!before) return before.error();
        const QList<domain::Attempt> attempts = m_disk.records.transfers.attemptsOf.value(id);
        Result<Transfer> stored = m_disk.records.transfers.apply(change);
        if (stored) m_disk.witness->stored(m_process, *before, attempts, change, *stored);
        return stored;
    });
}

Result<interfaces::TransferPage> Connection::list(const interfaces::TransferFilter &filter)
{
    if (const auto error = unreadable()) return *error;
    return m_disk.records.transfers.list(filter);
}

Result<QList<Transfer>> Connection::find(const QString &text, int limit)
{
    if (const auto error = unreadable()) return *error;
    return m_disk.records.transfers.find(text, limit);
}

Result<QList<Transfer>> Connection::due(const interfaces::DueQuery &query)
{
    if (const auto error = unreadable()) return *error;
    return m_disk.records.transfers.due(query);
}

Result<QStringList> Connection::watchedProviders()
{
    if (const auto error = unreadable()) return *error;
    return m_disk.records.transfers.watchedProviders();
}

Result<QList<domain::TransferEvent>> Connection::timeline(const domain::TransferId &id)
{
    if (const auto error = unreadable(id.text)) return *error;
    return m_disk.records.transfers.timeline(id);
}

Result<QList<domain::Attempt>> Connection::attempts(const domain::TransferId &id)
{
    if (const auto error = unreadable(id.text)) return *error;
    return m_disk.records.transfers.attempts(id);
}

} // namespace simulation
