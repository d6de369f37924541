// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/rate_board.h"
#include "interfaces/store.h"
#include "services/audit_trail.h"
#include "services/directory_service.h"
#include "services/identity.h"

namespace services {

/// A line of the board as it is typed; amounts in the send currency without its name, empty texts for "none".
struct RateEntry {
    QString send;
    QString receive;
    QString rate;     ///< receive units for one send unit; empty: the provider's own, or the pair's
    QString provider; ///< empty: every provider without a line of its own
    int marginBps = 0;
    QString fee;
    QString steps; ///< "0:5.00, 1000:3.00+0.5%"
    QString feeMin;
    QString sendMin;
    QString payStep;     ///< what is paid is a multiple of it
    QString receiveStep; ///< what arrives is a multiple of it, in the receive currency
    QDateTime since;     ///< invalid: at once
};

/// A line and what became of it.
struct BoardLine {
    domain::BoardRate rate;
    domain::LineState state = domain::LineState::Holds;
};

/// What the shop earned, of one provider and currency.
struct Earning {
    QString provider;
    money::Money amount;
    int transfers = 0;
    int unknown = 0; ///< transfers of which it cannot be told
};

/// How a board is kept.
struct RateRules {
    bool needsSecond = false; ///< a line holds only once a second person has agreed
    QStringList quoting = {}; ///< providers that state their own exchange rate
    QStringList priced = {};  ///< providers that are priced from the board
};

/// The rules that follow from what the providers can do.
RateRules rateRules(const DirectoryService &directory, bool needsSecond);

/// The agent's own rate board, with history. Whatever anybody does to it is in the audit trail before it is done.
class RateService
{
public:
    RateService(interfaces::Store store, base::Clock &clock, Identity identity, AuditTrail &audit,
                RateRules rules = {});

    /// Checks and adds a line. Every fault names its member of RateEntry.
    base::Result<domain::BoardRate> set(const RateEntry &entry);
    /// `rate` in receive units for one send unit; `marginBps` 0 to 2000; `fee` in the send currency, empty for none.
    base::Result<domain::BoardRate> set(const QString &send, const QString &receive, const QString &rate, int marginBps,
                                        const QString &fee);
    /// A second person's word on a line that waits for one. NotFound, NotAllowedNow (also for its author, who may only
    /// refuse it).
    base::Result<domain::BoardRate> decide(qint64 number, bool agreed);
    /// From now on there is no such line.
    base::Result<domain::BoardRate> withdraw(const QString &send, const QString &receive, const QString &provider);

    /// What holds, what begins and what waits for a second person; with history also what was replaced. Sorted by
    /// currencies and provider, newest first.
    base::Result<QList<BoardLine>> board(bool history = false);
    /// The line that holds for a provider, or for those without one of their own.
    base::Result<std::optional<domain::BoardRate>> current(const QString &send, const QString &receive,
                                                           const QString &provider = {});

    /// What the transfers made in that time earned, those that came to nothing left out. Reads every one of them.
    base::Result<QList<Earning>> earnings(const QDateTime &since, const QDateTime &until);

    const RateRules &rules() const { return m_rules; }

private:
    base::Result<domain::BoardRate> add(domain::BoardRate line);
    base::Result<domain::BoardRate> lineFrom(const RateEntry &entry) const;

    interfaces::Store m_store;
    base::Clock &m_clock;
    Identity m_identity;
    AuditTrail &m_audit;
    RateRules m_rules;
};

} // namespace services
