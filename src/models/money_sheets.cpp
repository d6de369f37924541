// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/money_sheets.h"

#include "domain/error_text.h"
#include "money/money_text.h"

#include <QLocale>

namespace models {

using namespace Qt::Literals::StringLiterals;
using domain::MovementState;
using Row = QList<SheetCell>;

namespace {

SheetCell sum(const std::optional<money::Money> &amount)
{
    return {amount ? money::moneyText(*amount, QLocale()) : QString(), {}, {}};
}

/// Word, icon and colour of where a movement stands; the provider's own word is the second line.
SheetCell stateCell(MovementState state, const QString &word)
{
    SheetCell cell;
    cell.text = domain::labelIn(FundingsFlow::states(), domain::codeOf(state));
    cell.second = word.isEmpty() ? QString() : u"“"_s + word + u"”"_s;
    switch (state) {
    case MovementState::Unknown: cell.icon = u"question"_s, cell.tone = Tone::Waiting; break;
    case MovementState::Pending: cell.icon = u"clock"_s, cell.tone = Tone::Busy; break;
    case MovementState::Completed: cell.icon = u"check"_s, cell.tone = Tone::Good; break;
    case MovementState::Failed: cell.icon = u"cancel"_s, cell.tone = Tone::Bad; break;
    }
    return cell;
}

} // namespace

SheetCell balanceCell(const domain::Balance &balance, const std::optional<money::Money> &amount, const QString &name)
{
    SheetCell cell = sum(amount);
    if (const QString digits = balance.stated.value(name); !digits.isEmpty()) cell.second = u"“"_s + digits + u"”"_s;
    return cell;
}

BalancesFlow::BalancesFlow(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : SheetFlow(backstage, clock,
                {{tr("Provider")},
                 {tr("Currency")},
                 {tr("Available"), true},
                 {tr("Pending"), true},
                 {tr("Frozen"), true},
                 {tr("To be at least"), true},
                 {tr("As of"), false, true}},
                parent)
{
}

interfaces::Answer<BalancesFlow::Told> BalancesFlow::tell(services::Desk *desk, domain::ProviderId id)
{
    auto sheet = co_await desk->treasury.balances(id);
    if (!sheet) co_return sheet.error();
    const auto marks = desk->treasury.marks();
    if (!marks) co_return marks.error();
    co_return Told{std::move(*sheet), *marks};
}

void BalancesFlow::load()
{
    if (providers().isEmpty()) return;
    const domain::ProviderId id{provider()};
    ask<Told>([id](services::Desk &desk) { return tell(&desk, id); },
              [this](const Told &told) {
                  QList<Row> rows;
                  for (const domain::Balance &balance : told.sheet.balances) {
                      SheetCell available = balanceCell(balance, balance.available, u"available"_s);
                      SheetCell least;
                      for (const interfaces::LowWaterMark &mark : told.marks) {
                          if (!services::TreasuryService::isOf(mark, balance)) continue;
                          least = sum(mark.amount);
                          if (!services::TreasuryService::isBelow(balance, mark)) continue;
                          least.second = tr("runs low");
                          least.icon = u"warning"_s;
                          least.tone = available.tone = Tone::Bad;
                      }
                      rows << Row{{nameOf(balance.provider.text), balance.corridor, u"provider"_s},
                                  {balance.currency},
                                  available,
                                  balanceCell(balance, balance.pending, u"pending"_s),
                                  balanceCell(balance, balance.frozen, u"frozen"_s),
                                  least,
                                  {timeOf(balance.at)}};
                  }
                  m_balances = told.sheet.balances;
                  sheet().setRows(rows);
                  QList<base::Error> failures;
                  for (const domain::Unavailable &failure : told.sheet.failures) {
                      failures << failure.error;
                      failures.last().provider = failure.provider.text;
                  }
                  setFailures(failures);
              });
}

const domain::Balance *BalancesFlow::balance(int row) const
{
    return row >= 0 && row < sheet().rowCount() ? &m_balances.at(row) : nullptr;
}

QString BalancesFlow::nothingText() const { return tr("No provider holds a balance of ours."); }
QString BalancesFlow::nobodyText() const { return tr("None of the providers that are switched on tells a balance."); }

FundingsFlow::FundingsFlow(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : SheetFlow(backstage, clock,
                {{tr("State")}, {tr("Provider")}, {tr("Amount"), true}, {tr("Reference"), false, true}, {tr("Number")}},
                parent)
{
}

QList<domain::Choice> FundingsFlow::states()
{
    return {{domain::codeOf(MovementState::Pending), tr("Pending")},
            {domain::codeOf(MovementState::Completed), tr("Completed")},
            {domain::codeOf(MovementState::Failed), tr("Failed")},
            {domain::codeOf(MovementState::Unknown), tr("Unclear")}};
}

void FundingsFlow::setState(const QString &code)
{
    std::optional<MovementState> wanted;
    for (const MovementState state :
         {MovementState::Unknown, MovementState::Pending, MovementState::Completed, MovementState::Failed})
        if (domain::codeOf(state) == code) wanted = state;
    const bool underWayOnly = code == underWay();
    if (wanted == m_state && underWayOnly == m_underWayOnly) return;
    m_state = wanted;
    m_underWayOnly = underWayOnly;
    m_page = 1;
    forget();
    emit changed();
}

void FundingsFlow::setPage(int page)
{
    if (page == m_page || page < 1) return;
    m_page = page;
    forget();
    load();
}

bool FundingsFlow::mayHaveMore() const
{
    return isLoaded() && problem().isEmpty() && !m_underWayOnly && (m_state || sheet().rowCount() > 0);
}

void FundingsFlow::loadUnderWay()
{
    using Movements = QList<interfaces::Movement>;
    const auto told = [](services::Desk *desk) -> interfaces::Answer<Movements> {
        co_return desk->treasury.openMovements();
    };
    ask<Movements>([told](services::Desk &desk) { return told(&desk); },
                   [this](const Movements &movements) {
                       QList<Row> rows;
                       for (const interfaces::Movement &movement : movements) {
                           if (!provider().isEmpty() && movement.provider.text != provider()) continue;
                           const bool isRefund = movement.kind == interfaces::Movement::Kind::Refund;
                           rows << Row{stateCell(movement.state, movement.word),
                                       {nameOf(movement.provider.text)},
                                       {statedAmount(movement.amount, movement.currency, QLocale())},
                                       {isRefund ? tr("Refund") : tr("Funding"),
                                        //: %1 is a time
                                        tr("known since %1").arg(timeOf(movement.firstSeen))},
                                       {movement.theirs}};
                       }
                       sheet().setRows(rows);
                   });
}

void FundingsFlow::load()
{
    if (m_underWayOnly) {
        loadUnderWay(); // out of the store, also what was begun with a provider that is switched off by now
        return;
    }
    if (providers().isEmpty()) return;
    using Sheet = services::TreasuryService::Sheet<domain::Funding>;
    const domain::ProviderId id{provider()};
    const interfaces::FundingQuery query{m_page, m_state};
    ask<Sheet>([id, query](services::Desk &desk) { return desk.treasury.fundings(id, query); },
               [this](const Sheet &told) {
                   QList<Row> rows;
                   for (const domain::Funding &funding : told.lines) {
                       rows << Row{stateCell(funding.state, funding.word),
                                   {nameOf(funding.provider.text)},
                                   {statedAmount(funding.amount, funding.currency, QLocale())},
                                   {funding.reference},
                                   {funding.id, funding.accountId}};
                   }
                   sheet().setRows(rows);
                   setFailures(told.failures);
               });
}

QString FundingsFlow::nothingText() const
{
    if (m_underWayOnly) return tr("Nothing is under way.");
    if (m_state) return tr("No funding of this state is on page %1. Later pages may have some.").arg(m_page);
    return m_page > 1 ? tr("There are no more fundings.") : tr("No funding is on record.");
}

QString FundingsFlow::nobodyText() const
{
    return tr("None of the providers that are switched on tells about fundings.");
}

RefundsFlow::RefundsFlow(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : SheetFlow(backstage, clock,
                {{tr("State")}, {tr("Provider")}, {tr("Amount"), true}, {tr("What for"), false, true}, {tr("Number")}},
                parent)
{
}

void RefundsFlow::load()
{
    if (providers().isEmpty()) return;
    using Sheet = services::TreasuryService::Sheet<domain::Refund>;
    const domain::ProviderId id{provider()};
    ask<Sheet>([id](services::Desk &desk) { return desk.treasury.refunds(id); },
               [this](const Sheet &told) {
                   QList<Row> rows;
                   for (const domain::Refund &refund : told.lines) {
                       const QString what = (refund.resource + u' ' + refund.resourceId).trimmed();
                       rows << Row{stateCell(refund.state, refund.word),
                                   {nameOf(refund.provider.text)},
                                   {statedAmount(refund.amount, refund.currency, QLocale())},
                                   {what, refund.remarks},
                                   {refund.id}};
                   }
                   sheet().setRows(rows);
                   setFailures(told.failures);
               });
}

QString RefundsFlow::nothingText() const { return tr("No provider has given anything back."); }
QString RefundsFlow::nobodyText() const
{
    return tr("None of the providers that are switched on tells about refunds.");
}

StatementFlow::StatementFlow(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : SheetFlow(backstage, clock,
                {{tr("Made")},
                 {tr("Our reference"), false, true},
                 {tr("Their word")},
                 {tr("Sent"), true},
                 {tr("Received"), true},
                 {tr("Changed")}},
                parent)
{
}

void StatementFlow::changeQuestion()
{
    m_after.clear();
    m_next.clear();
    m_before.clear();
    forget();
    emit changed();
}

void StatementFlow::setSince(const QString &day)
{
    if (std::exchange(m_since, day.trimmed()) != day.trimmed()) changeQuestion();
}

void StatementFlow::setUntil(const QString &day)
{
    if (std::exchange(m_until, day.trimmed()) != day.trimmed()) changeQuestion();
}

void StatementFlow::setWord(const QString &word)
{
    if (std::exchange(m_word, word.trimmed()) != word.trimmed()) changeQuestion();
}

QString StatementFlow::dayFault() const
{
    for (const QString &day : {m_since, m_until})
        if (!day.isEmpty() && !QDate::fromString(day, Qt::ISODate).isValid())
            return domain::sentenceFor(base::nothingHappened(base::ErrorKind::BadDate));
    if (!m_since.isEmpty() && !m_until.isEmpty() && m_since > m_until)
        return tr("The first day lies behind the last one.");
    return {};
}

void StatementFlow::load()
{
    m_before.clear();
    loadFrom({});
}

void StatementFlow::next()
{
    if (isBusy() || m_next.isEmpty()) return;
    m_before << m_after;
    loadFrom(m_next);
}

void StatementFlow::previous()
{
    if (isBusy() || m_before.isEmpty()) return;
    loadFrom(m_before.takeLast());
}

void StatementFlow::loadFrom(const QString &after)
{
    if (provider().isEmpty()) return;
    if (!dayFault().isEmpty()) {
        emit changed();
        return;
    }
    m_after = after;
    domain::StatementQuery query;
    if (const QDate day = QDate::fromString(m_since, Qt::ISODate); day.isValid())
        query.since = day.startOfDay().toUTC();
    if (const QDate day = QDate::fromString(m_until, Qt::ISODate); day.isValid()) query.until = day.endOfDay().toUTC();
    query.word = m_word;
    query.after = after;
    const domain::ProviderId id{provider()};
    ask<domain::StatementPage>([id, query](services::Desk &desk) { return desk.treasury.statement(id, query); },
                               [this](const domain::StatementPage &told) {
                                   m_next = told.next;
                                   QList<Row> rows;
                                   for (const domain::StatementLine &line : told.lines) {
                                       rows << Row{{timeOf(line.createdAt)},
                                                   {line.ours, line.theirs},
                                                   {line.word},
                                                   {statedAmount(line.sendAmount, line.sendCurrency, QLocale())},
                                                   {statedAmount(line.receiveAmount, line.receiveCurrency, QLocale())},
                                                   {timeOf(line.updatedAt)}};
                                   }
                                   sheet().setRows(rows);
                               });
}

QString StatementFlow::nothingText() const
{
    return m_before.isEmpty() ? tr("The provider has no transfer of ours that fits.")
                              : tr("There are no more transfers.");
}

QString StatementFlow::nobodyText() const
{
    return tr("None of the providers that are switched on has a list of our transfers.");
}

} // namespace models
