// SPDX-License-Identifier: GPL-3.0-or-later
// Our money at the providers, read again and again and kept.
#include "services/treasury_service.h"

#include "base/log.h"

#include <QCoreApplication>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using interfaces::LowWaterMark;
using interfaces::Movement;

namespace {

constexpr qint64 followEveryMs = 600'000;

template <class T>
Movement movementOf(Movement::Kind kind, const T &told, const QDateTime &now)
{
    Movement movement;
    movement.kind = kind;
    movement.provider = told.provider;
    movement.theirs = told.id;
    movement.currency = told.currency;
    movement.amount = told.amount;
    movement.word = told.word;
    movement.state = told.state;
    movement.firstSeen = now;
    movement.seenAt = now;
    return movement;
}

base::Error noBook() { return base::nothingHappened(ErrorKind::StoreUnavailable); }

} // namespace

interfaces::Answer<DirectoryService::BalanceSheet> TreasuryService::balances(domain::ProviderId id)
{
    base::Result<DirectoryService::BalanceSheet> sheet = co_await m_directory.balances(id);
    if (!sheet || !m_store.treasury) co_return sheet;
    // What was read is told even when the disk does not take it.
    if (const auto noted = m_store.treasury->noteBalances(sheet->balances); !noted)
        qCWarning(base::logStore) << "balances not kept" << base::codeOf(noted.error().kind);
    co_return sheet;
}

base::Result<QList<LowWaterMark>> TreasuryService::marks()
{
    return m_store.treasury ? m_store.treasury->marks() : base::Result<QList<LowWaterMark>>(noBook());
}

bool TreasuryService::isOf(const LowWaterMark &mark, const domain::Balance &balance)
{
    return mark.provider == balance.provider && mark.currency == balance.currency && mark.corridor == balance.corridor;
}

bool TreasuryService::isBelow(const domain::Balance &balance, const LowWaterMark &mark)
{
    return isOf(mark, balance) && balance.available && balance.available->minor() < mark.amount.minor();
}

base::Result<QList<TreasuryService::LowBalance>> TreasuryService::lowBalances()
{
    const auto marks = this->marks();
    if (!marks) return marks.error();
    QList<LowBalance> low;
    if (marks->isEmpty()) return low;
    const auto last = m_store.treasury->lastBalances();
    if (!last) return last.error();
    for (const domain::Balance &balance : *last) {
        const interfaces::Provider *provider = m_directory.provider(balance.provider);
        if (!provider || !provider->enabled) continue; // nobody draws on it, so nobody has to fund it
        for (const LowWaterMark &mark : *marks) {
            if (isBelow(balance, mark)) low << LowBalance{balance, mark};
        }
    }
    return low;
}

base::Result<LowWaterMark> TreasuryService::setMark(const domain::ProviderId &provider, const QString &currency,
                                                    const QString &corridor, const QString &amount, const QString &who)
{
    if (!m_directory.provider(provider)) return base::nothingHappened(ErrorKind::UnknownProvider, u"provider"_s);
    const auto known = money::Currency::fromCode(currency);
    if (!known) return base::nothingHappened(ErrorKind::BadCode, u"currency"_s);
    const auto sum = money::Money::parse(amount, *known);
    if (!sum) return sum.error();
    if (sum->minor() < 0) return base::nothingHappened(ErrorKind::BadAmount, u"amount"_s);
    if (!m_store.treasury) return noBook();
    const LowWaterMark mark{provider, known->code(), corridor, *sum, who, m_clock.nowUtc()};
    const QString word = u"%1 %2 %3, as %4"_s.arg(mark.currency, corridor, sum->toWire(), who).simplified();
    if (const auto noted = m_audit.note(u"balance.mark-set"_s, provider.text, word); !noted) return noted.error();
    if (const auto set = m_store.treasury->setMark(mark); !set) return set.error();
    return mark;
}

base::Result<void> TreasuryService::dropMark(const domain::ProviderId &provider, const QString &currency,
                                             const QString &corridor)
{
    if (!m_store.treasury) return noBook();
    const QString word = (currency + u' ' + corridor).simplified();
    if (const auto noted = m_audit.note(u"balance.mark-dropped"_s, provider.text, word); !noted) return noted.error();
    return m_store.treasury->dropMark(provider, currency, corridor);
}

base::Result<QList<domain::Balance>> TreasuryService::balanceHistory(const domain::ProviderId &provider,
                                                                     const QString &currency, const QDateTime &since,
                                                                     int limit)
{
    if (!m_store.treasury) return noBook();
    return m_store.treasury->balanceHistory(provider, currency, since, limit);
}

base::Result<QList<Movement>> TreasuryService::openMovements()
{
    if (!m_store.treasury) return noBook();
    return m_store.treasury->openMovements();
}

bool TreasuryService::isDue() const
{
    if (!m_store.treasury || m_following) return false;
    return m_followedAtMs < 0 || m_clock.monotonicMs() - m_followedAtMs >= followEveryMs;
}

interfaces::Answer<int> TreasuryService::follow()
{
    if (!isDue()) co_return 0;
    m_following = true;
    m_followedAtMs = m_clock.monotonicMs();
    int read = 0;
    QList<Movement> movements;
    const QDateTime now = m_clock.nowUtc();
    // Copied: a list that is being awaited on may not change under the loop.
    const QList<interfaces::Provider> providers = m_directory.providers();
    for (const interfaces::Provider &provider : providers) {
        if (!provider.enabled) continue;
        if (provider.balances) {
            const auto sheet = co_await balances(provider.id);
            if (sheet) ++read;
        }
        if (provider.fundings) {
            const auto fundings = co_await provider.fundings->fundings({});
            if (fundings) ++read;
            for (const domain::Funding &funding : fundings.valueOr({}))
                movements << movementOf(Movement::Kind::Funding, funding, now);
        }
        if (provider.refunds) {
            const auto refunds = co_await provider.refunds->refunds();
            if (refunds) ++read;
            for (const domain::Refund &refund : refunds.valueOr({}))
                movements << movementOf(Movement::Kind::Refund, refund, now);
        }
    }
    m_following = false;
    if (const auto noted = m_store.treasury->noteMovements(movements); !noted) co_return noted.error();
    co_return read;
}

} // namespace services
