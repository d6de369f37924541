// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/http_message.h"
#include "net/pace_ledger.h"

#include <QCoroTask>

#include <memory>
#include <optional>

namespace net {

/// How often a provider lets itself be called; 0: as often as one likes.
struct PaceLimits {
    int callsPerSecond = 0;
    int callsPerDay = 0; ///< of a day in UTC
};

/// Keeps the calls to one provider within its limits, whatever program of this machine makes them and however often
/// they are started anew: the turns taken are written into a small file that all of them share under a lock.
///
/// Never more than `callsPerSecond` calls begin in any stretch of a second and a tenth: a tenth longer than allowed, so
/// that calls which were delayed on the road do not pile up in one second at the other end. A provider's own "not so
/// fast" (Retry-After, X-RateLimit-Remaining) holds everybody up.
///
/// With a ledger the programs of several machines keep the limits together, by the ledger's clock; while it cannot be
/// asked, and before it is there, the file counts.
///
/// A file that cannot be written keeps nobody from calling: the pace is then kept within this program only, and the log
/// says so. Lives in one thread with an event loop; destroying it leaves whoever waits asleep for ever.
class SharedPace
{
public:
    /// `clock` and `ledger` must outlive the pace; the wall time is used, because the monotonic one differs between
    /// programs. The ledger knows it by the file's name.
    SharedPace(const base::Clock &clock, QString file, PaceLimits limits, PaceLedger *ledger = nullptr);
    SharedPace(const SharedPace &) = delete;
    SharedPace &operator=(const SharedPace &) = delete;

    /// Takes a turn and waits until it has come; nothing when the caller may go on. RateLimited (nothing happened, with
    /// retryAfterMs) at once, and without taking the turn, when it would come later than `patienceMs` from now.
    [[nodiscard]] QCoro::Task<std::optional<base::Error>> turn(qint64 patienceMs);

    /// Takes what an answer says about the provider's limits to heart.
    void heed(const HttpReply &reply);

private:
    struct Book {
        QList<qint64> begun; ///< Unix times in milliseconds of the last turns, oldest first
        QString day;
        int callsOfDay = 0;
        qint64 holdUntil = 0;
        qint64 writtenAt = 0; ///< by the clock that all these times were told by
        bool isMoved = false; ///< to the time of a clock that was set back; not written yet
    };
    /// nullopt: that is no book.
    static std::optional<Book> bookFrom(const QByteArray &text, qint64 nowMs);
    static QByteArray textOf(const Book &book);
    [[nodiscard]] Book read(qint64 nowMs) const;
    void write(const Book &book, qint64 nowMs);
    /// When the turn comes, and the book with it taken; only the time, when that is too late.
    struct Turn {
        qint64 waitMs = 0;
        bool isTooLate = false;
    };
    [[nodiscard]] Turn takeTurn(Book &book, qint64 nowMs, qint64 patienceMs) const;
    [[nodiscard]] std::optional<Turn> turnInLedger(qint64 patienceMs);
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isLimited() const { return m_limits.callsPerSecond > 0 || m_limits.callsPerDay > 0; }
    [[nodiscard]] qint64 nextMs(const Book &book, qint64 nowMs) const;

    const base::Clock &m_clock;
    const QString m_file;
    const PaceLimits m_limits;
    PaceLedger *const m_ledger;
    qint64 m_holdUntilMonotonicMs = 0; ///< a clock that is set forward ends no hold
    mutable Book m_last;               ///< what stands in for a file that cannot be read
    bool m_complained = false;
};

} // namespace net
