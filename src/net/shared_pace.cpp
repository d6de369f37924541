// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/shared_pace.h"

#include "base/json_value.h"
#include "base/log.h"
#include "net/retry_after.h"

#include <QCoreApplication>
#include <QCoroTimer>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>
#include <chrono>

namespace net {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A second and a margin: a turn is booked when it is due, and a loaded machine wakes the program later than that.
constexpr qint64 windowMs = 1'250;
constexpr qint64 dayMs = 24 * 60 * 60 * 1000;
/// Two programs that read the clock in turn may differ by so much.
constexpr qint64 clockSlackMs = 1'000;
constexpr int lockTries = 200;
constexpr int lockPauseMs = 10;

QString dayOf(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).date().toString(Qt::ISODate); }

base::Error tooFast(qint64 waitMs)
{
    const auto seconds = int((waitMs + 999) / 1000); // apart, because lupdate never ends reading it as an argument
    base::Error error = base::nothingHappened(
        base::ErrorKind::RateLimited, {},
        QCoreApplication::translate("Net", "The provider allows no more calls for %n second(s); nothing was sent.",
                                    nullptr, seconds));
    error.retryAfterMs = waitMs;
    return error;
}

} // namespace

SharedPace::SharedPace(const base::Clock &clock, QString file, PaceLimits limits, PaceLedger *ledger)
    : m_clock(clock), m_file(std::move(file)), m_limits(limits), m_ledger(ledger)
{
}

QString SharedPace::name() const { return QFileInfo(m_file).fileName(); }

std::optional<SharedPace::Book> SharedPace::bookFrom(const QByteArray &text, qint64 nowMs)
{
    const auto json = base::JsonValue::parse(text);
    if (!json) return std::nullopt;
    Book book;
    const base::JsonValue begun = json->member(u"begun");
    for (const base::JsonValue &item : begun.items())
        book.begun << item.text().toLongLong();
    book.day = json->member(u"day").text();
    book.callsOfDay = json->member(u"calls").text().toInt();
    book.holdUntil = json->member(u"holdUntil").text().toLongLong();
    book.writtenAt = json->member(u"writtenAt").text().toLongLong();
    // A clock that was set back must not hold anybody up for hours: what was told by the old time is moved to the new.
    if (const qint64 ahead = book.writtenAt - nowMs; book.writtenAt > 0 && ahead > clockSlackMs) {
        for (qint64 &ms : book.begun)
            ms -= ahead;
        book.holdUntil -= ahead;
        book.isMoved = true;
    }
    book.begun.removeIf([&](qint64 ms) { return ms > nowMs + dayMs; });
    if (book.holdUntil > nowMs + dayMs) book.holdUntil = 0;
    return book;
}

QByteArray SharedPace::textOf(const Book &book)
{
    base::JsonValue begun = base::JsonValue::array();
    for (const qint64 ms : book.begun)
        begun.append(ms);
    return base::JsonValue::object({{u"begun"_s, begun},
                                    {u"day"_s, book.day},
                                    {u"calls"_s, book.callsOfDay},
                                    {u"holdUntil"_s, book.holdUntil},
                                    {u"writtenAt"_s, book.writtenAt}})
        .toBytes();
}

SharedPace::Book SharedPace::read(qint64 nowMs) const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) return m_last;
    return bookFrom(file.readAll(), nowMs).value_or(m_last);
}

void SharedPace::write(const Book &said, qint64 nowMs)
{
    Book book = said;
    book.writtenAt = nowMs;
    m_last = book;
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(textOf(book)) >= 0 && file.commit();
    if (!written && !m_complained) {
        m_complained = true;
        qCWarning(base::logNet) << "the pace of calls is not shared with other programs:" << file.errorString();
    }
}

qint64 SharedPace::nextMs(const Book &book, qint64 nowMs) const
{
    qint64 next = std::max(nowMs, book.holdUntil);
    next = std::max(next, nowMs + m_holdUntilMonotonicMs - m_clock.monotonicMs());
    const qsizetype perWindow = m_limits.callsPerSecond;
    if (perWindow > 0 && book.begun.size() >= perWindow)
        next = std::max(next, book.begun[book.begun.size() - perWindow] + windowMs);
    if (m_limits.callsPerDay > 0 && book.day == dayOf(next) && book.callsOfDay >= m_limits.callsPerDay)
        next = std::max(next, (next / dayMs + 1) * dayMs);
    return next;
}

SharedPace::Turn SharedPace::takeTurn(Book &book, qint64 nowMs, qint64 patienceMs) const
{
    const qint64 next = nextMs(book, nowMs);
    const Turn turn{next - nowMs, next - nowMs > patienceMs};
    if (turn.isTooLate || !isLimited()) return turn;
    book.begun << next;
    while (book.begun.size() > std::max(m_limits.callsPerSecond, 1))
        book.begun.removeFirst();
    const QString day = dayOf(next);
    book.callsOfDay = book.day == day ? book.callsOfDay + 1 : 1;
    book.day = day;
    return turn;
}

/// nullopt: there is no ledger now.
std::optional<SharedPace::Turn> SharedPace::turnInLedger(qint64 patienceMs)
{
    if (!m_ledger) return std::nullopt;
    std::optional<Turn> turn;
    const auto take = [&](const PaceLedger::Entry &entry) -> std::optional<QString> {
        Book book = bookFrom(entry.book.toUtf8(), entry.nowMs).value_or(Book{});
        const bool wasMoved = book.isMoved; // written at once, or a hold would never come to its end
        turn = takeTurn(book, entry.nowMs, patienceMs);
        if ((turn->isTooLate || !isLimited()) && !wasMoved) return std::nullopt;
        book.writtenAt = entry.nowMs;
        return QString::fromUtf8(textOf(book));
    };
    if (isLimited()) {
        if (!m_ledger->change(name(), take)) return std::nullopt;
        return turn;
    }
    // Nothing is to be written, so nobody is kept waiting.
    const std::optional<PaceLedger::Entry> entry = m_ledger->look(name());
    if (!entry) return std::nullopt;
    if (take(*entry)) (void)m_ledger->change(name(), take);
    return turn;
}

QCoro::Task<std::optional<base::Error>> SharedPace::turn(qint64 patienceMs)
{
    using namespace std::chrono;
    std::optional<Turn> turn = turnInLedger(patienceMs);
    if (!turn && !isLimited()) {
        const qint64 now = m_clock.nowUtc().toMSecsSinceEpoch();
        Book held = read(now);
        if (held.isMoved) write(held, now);
        turn = takeTurn(held, now, patienceMs);
    }
    if (!turn) {
        QDir().mkpath(QFileInfo(m_file).path());
        QLockFile lock(m_file + u".lock"_s);
        lock.setStaleLockTime(5'000);
        // Held for the blink of an eye only; whoever finds it taken tries again without standing still.
        for (int tries = 0; !lock.tryLock(0) && lock.error() == QLockFile::LockFailedError && tries < lockTries;
             ++tries)
            co_await QCoro::sleepFor(milliseconds(lockPauseMs));
        const qint64 now = m_clock.nowUtc().toMSecsSinceEpoch();
        Book book = read(now);
        const bool wasMoved = book.isMoved; // written once: moved with every look, a hold would never come to its end
        turn = takeTurn(book, now, patienceMs);
        if (!turn->isTooLate || wasMoved) write(book, now);
    }
    if (turn->isTooLate) co_return tooFast(turn->waitMs);
    if (turn->waitMs > 0) co_await QCoro::sleepFor(milliseconds(turn->waitMs));
    co_return std::nullopt;
}

void SharedPace::heed(const HttpReply &reply)
{
    const QDateTime nowUtc = m_clock.nowUtc();
    qint64 holdMs = exhaustedForMs(reply, nowUtc);
    if (reply.status == 429 || reply.status == 503) holdMs = std::max(holdMs, retryAfterMs(reply, nowUtc));
    if (holdMs <= 0) return;
    m_holdUntilMonotonicMs = std::max(m_holdUntilMonotonicMs, m_clock.monotonicMs() + std::min(holdMs, dayMs));
    const bool isShared = m_ledger && m_ledger->change(name(), [&](const PaceLedger::Entry &entry) {
        Book book = bookFrom(entry.book.toUtf8(), entry.nowMs).value_or(Book{});
        book.holdUntil = std::max(book.holdUntil, entry.nowMs + holdMs);
        book.writtenAt = entry.nowMs;
        return std::optional(QString::fromUtf8(textOf(book)));
    });
    if (isShared) return;
    QDir().mkpath(QFileInfo(m_file).path());
    QLockFile lock(m_file + u".lock"_s);
    lock.setStaleLockTime(5'000);
    (void)lock.tryLock(100); // a hold that loses a race is heard again with the next answer
    const qint64 nowMs = nowUtc.toMSecsSinceEpoch();
    Book book = read(nowMs);
    book.holdUntil = std::max(book.holdUntil, nowMs + holdMs);
    write(book, nowMs);
}

} // namespace net
