// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/balance_story.h"

#include "domain/error_text.h"
#include "models/money_sheets.h"
#include "money/money_text.h"

#include <QLocale>

namespace models {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int readingsMax = 500;

} // namespace

BalanceStory::BalanceStory(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : SheetFlow(backstage, clock,
                {{tr("As of"), false, true}, {tr("Available"), true}, {tr("Pending"), true}, {tr("Frozen"), true}},
                parent)
    , m_jobs(backstage)
{
}

void BalanceStory::choose(const domain::Balance &balance, const QString &providerName)
{
    m_balance = balance;
    m_mark.clear();
    setProviders({{balance.provider.text, providerName}});
    setProvider(balance.provider.text);
    forget();
}

QString BalanceStory::title() const
{
    if (!m_balance) return {};
    QStringList parts{nameOf(m_balance->provider.text), m_balance->currency, m_balance->corridor};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

base::Result<BalanceStory::Told> BalanceStory::tell(services::Desk &desk, const domain::Balance &balance)
{
    auto readings = desk.treasury.balanceHistory(balance.provider, balance.currency, {}, readingsMax);
    if (!readings) return readings.error();
    readings->removeIf([&](const domain::Balance &one) { return one.corridor != balance.corridor; });
    const auto marks = desk.treasury.marks();
    if (!marks) return marks.error();
    Told told{*readings, {}};
    for (const interfaces::LowWaterMark &mark : *marks)
        if (services::TreasuryService::isOf(mark, balance)) told.mark = money::amountText(mark.amount, QLocale());
    return told;
}

void BalanceStory::load()
{
    if (!m_balance) return;
    const auto told = [](services::Desk *desk, domain::Balance balance) -> interfaces::Answer<Told> {
        co_return tell(*desk, balance);
    };
    ask<Told>([told, balance = *m_balance](services::Desk &desk) { return told(&desk, balance); },
              [this](const Told &answer) { show(answer); });
}

void BalanceStory::show(const Told &told)
{
    m_mark = told.mark;
    QList<QList<SheetCell>> rows;
    for (const domain::Balance &one : told.readings)
        rows << QList<SheetCell>{{timeOf(one.at)},
                                 balanceCell(one, one.available, u"available"_s),
                                 balanceCell(one, one.pending, u"pending"_s),
                                 balanceCell(one, one.frozen, u"frozen"_s)};
    sheet().setRows(rows);
}

void BalanceStory::setMark(const QString &amount)
{
    if (!m_balance) return;
    m_jobs.askNow<base::Done>(
        this,
        [balance = *m_balance, amount = amount.trimmed()](services::Desk &desk) -> base::Result<base::Done> {
            services::TreasuryService &treasury = desk.treasury;
            if (amount.isEmpty()) {
                const auto dropped = treasury.dropMark(balance.provider, balance.currency, balance.corridor);
                if (!dropped && dropped.error().kind != base::ErrorKind::NotFound) return dropped.error();
                return base::Done{};
            }
            const auto currency = money::Currency::fromCode(balance.currency);
            if (!currency) return base::nothingHappened(base::ErrorKind::BadCode, u"currency"_s);
            const auto typed = money::parseTyped(amount, *currency, QLocale());
            if (!typed) return typed.error();
            const auto set = treasury.setMark(balance.provider, balance.currency, balance.corridor, typed->toWire(),
                                              desk.identity.clerk);
            if (!set) return set.error();
            return base::Done{};
        },
        [this](const base::Result<base::Done> &answer) {
            emit markSet(answer ? QString() : domain::sentenceFor(answer.error()));
        });
}

QString BalanceStory::nothingText() const { return tr("Nothing has been read of it yet."); }

} // namespace models
