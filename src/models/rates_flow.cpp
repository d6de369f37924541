// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rates_flow.h"

#include "domain/error_text.h"
#include "domain/listing.h"
#include "domain/pricing.h"
#include "money/money_text.h"

#include <QLocale>

namespace models {

using namespace Qt::Literals::StringLiterals;
using domain::BoardRate;
using domain::LineState;
using money::Money;

struct RatesFlow::Board {
    QList<services::BoardLine> lines;
    QList<domain::Choice> providers;
    services::RateRules rules;
    QString currency;
    QList<services::Earning> today;
    QList<services::Earning> month;
};

namespace {

constexpr int monthDays = 30;
constexpr qint64 previewUnits = 1000;

QString stateText(LineState state)
{
    switch (state) {
    case LineState::Holds: return RatesFlow::tr("holds");
    case LineState::Begins: return RatesFlow::tr("begins later");
    case LineState::Waits: return RatesFlow::tr("waits for a second person");
    case LineState::Refused: return RatesFlow::tr("refused");
    case LineState::Replaced: return RatesFlow::tr("replaced");
    case LineState::Withdrawn: return RatesFlow::tr("withdrawn");
    case LineState::Word: break;
    }
    return {};
}

std::optional<Tone> stateTone(LineState state)
{
    if (state == LineState::Holds) return Tone::Good;
    if (state == LineState::Waits || state == LineState::Begins) return Tone::Waiting;
    if (state == LineState::Refused) return Tone::Bad;
    return std::nullopt;
}

QString stateIcon(LineState state)
{
    if (state == LineState::Holds) return u"check"_s;
    if (state == LineState::Refused || state == LineState::Withdrawn) return u"cancel"_s;
    return state == LineState::Replaced ? QString() : u"clock"_s;
}

/// "5.00, 3.00 + 0.50 % from 1,000.00".
QString stepsOfFeeText(const QList<domain::FeeStep> &steps)
{
    const QLocale locale;
    QStringList parts;
    for (const domain::FeeStep &step : steps) {
        QStringList fee;
        if (!step.fixed.isZero() || step.bps == 0) fee << money::amountText(step.fixed, locale);
        if (step.bps > 0) fee << RatesFlow::percentText(step.bps);
        const QString both = fee.join(u" + "_s);
        //: %1 is a fee, %2 the amount from which on it is taken
        parts << (step.from.isZero() ? both
                                     : RatesFlow::tr("%1 from %2").arg(both, money::amountText(step.from, locale)));
    }
    return domain::listed(parts);
}

QString feeText(const BoardRate &line)
{
    const QLocale locale;
    QStringList parts;
    if (line.fee && line.fee->isPositive()) parts << money::amountText(*line.fee, locale);
    if (!line.steps.isEmpty()) parts << stepsOfFeeText(line.steps);
    //: the least fee; %1 is an amount
    if (line.feeMin) parts << RatesFlow::tr("at least %1").arg(money::amountText(*line.feeMin, locale));
    return parts.isEmpty() ? u"–"_s : domain::listed(parts);
}

QString stepsText(const BoardRate &line)
{
    const QLocale locale;
    QStringList parts;
    const auto send = money::Currency::fromCode(line.send);
    const auto receive = money::Currency::fromCode(line.receive);
    //: the least that is sent; %1 is an amount
    if (line.sendMin) parts << RatesFlow::tr("from %1").arg(money::amountText(*line.sendMin, locale));
    if (send && line.payStep > 1)
        //: what is paid is rounded up to a multiple of an amount
        parts << RatesFlow::tr("paid in %1").arg(money::amountText(Money::ofMinor(line.payStep, *send), locale));
    if (receive && line.receiveStep > 1)
        //: what arrives is rounded down to a multiple of an amount
        parts << RatesFlow::tr("arrives in %1")
                     .arg(money::amountText(Money::ofMinor(line.receiveStep, *receive), locale));
    return domain::listed(parts);
}

} // namespace

RatesFlow::RatesFlow(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_backstage(backstage)
    , m_clock(clock)
    , m_sheet({{tr("Pair")},
               {tr("Rate"), true},
               {tr("Margin"), true},
               {tr("Our fee"), false, true},
               {tr("Holds from")},
               {tr("Set by")}})
{
}

base::Result<RatesFlow::Board> RatesFlow::boardOf(services::Desk &desk, bool history)
{
    Board board;
    const auto lines = desk.rates.board(history);
    if (!lines) return lines.error();
    board.lines = *lines;
    board.rules = desk.rates.rules();
    board.currency = desk.profile.agent.currency;
    for (const interfaces::Provider &provider : desk.directory.providers())
        if (provider.quotes) board.providers << domain::Choice{provider.id.text, provider.name};
    const QDateTime now = desk.clock.nowUtc();
    const auto today = desk.rates.earnings(now.toLocalTime().date().startOfDay(), {});
    if (!today) return today.error();
    board.today = *today;
    const auto month = desk.rates.earnings(now.addDays(-monthDays), {});
    if (!month) return month.error();
    board.month = *month;
    return board;
}

void RatesFlow::load()
{
    const int round = ++m_round;
    m_backstage.askNow<Board>(
        this, [history = m_history](services::Desk &desk) { return boardOf(desk, history); },
        [this, round](const base::Result<Board> &answer) {
            if (round != m_round) return;
            m_loaded = true;
            m_problem = answer ? QString() : domain::sentenceFor(answer.error());
            if (answer) take(*answer);
            emit changed();
        });
}

void RatesFlow::setHistory(bool history)
{
    if (m_history == history) return;
    m_history = history;
    load();
}

QString RatesFlow::nameOf(const QString &provider) const
{
    return provider.isEmpty() ? tr("every other provider") : domain::labelIn(m_providers, provider);
}

QString RatesFlow::sumsText(const QList<services::Earning> &sums) const
{
    QStringList parts;
    for (const services::Earning &sum : sums) {
        //: what was earned with a provider: %1 amount, %2 provider, %3 number of transfers
        parts << tr("%1 with %2 (%3)")
                     .arg(money::moneyText(sum.amount, QLocale()), domain::labelIn(m_providers, sum.provider),
                          QLocale().toString(sum.transfers));
    }
    return parts.isEmpty() ? tr("nothing yet") : domain::listed(parts);
}

QString RatesFlow::percentText(int bps)
{
    return QLocale().toString(bps / 100) + QLocale().decimalPoint() +
           QString::number(bps % 100).rightJustified(2, u'0') + u" %"_s;
}

void RatesFlow::take(const Board &board)
{
    m_lines = board.lines;
    m_providers = board.providers;
    m_rules = board.rules;
    m_currency = board.currency;
    //: %1 and %2 are lists such as "12.50 SGD with Simpaisa (3)"
    m_earnings = tr("Earned today: %1. In 30 days: %2.").arg(sumsText(board.today), sumsText(board.month));
    const QLocale locale;
    QList<QList<SheetCell>> rows;
    for (const services::BoardLine &line : std::as_const(m_lines)) {
        const BoardRate &rate = line.rate;
        const QString value = rate.withdrawn         ? u"–"_s
                              : !rate.rate.isEmpty() ? rateText(rate.rate, locale)
                                                     : tr("its own", "a provider's exchange rate");
        const QDate today = m_clock.nowUtc().toLocalTime().date();
        rows << QList<SheetCell>{
            {rate.send + u" → "_s + rate.receive, nameOf(rate.provider), {}},
            {value, {}, {}},
            {percentText(rate.marginBps), {}, {}},
            {feeText(rate), stepsText(rate), {}},
            {timeText(rate.since, today, locale), stateText(line.state), stateIcon(line.state), stateTone(line.state)},
            {rate.setBy, {}, {}}};
    }
    m_sheet.setRows(rows);
}

const services::BoardLine *RatesFlow::line(int row) const
{
    return row >= 0 && row < m_lines.size() ? &m_lines.at(row) : nullptr;
}

QString RatesFlow::preview(const services::RateEntry &typed) const
{
    const auto send = money::Currency::fromCode(typed.send);
    const auto receive = money::Currency::fromCode(typed.receive);
    if (!send || !receive || quotesItself(typed.provider)) return {};
    if (!money::ExchangeRate::parse(*send, *receive, typed.rate)) return {}; // its field says so when it is stored
    const auto steps = domain::feeStepsFrom(typed.steps, *send);
    if (!steps) return {};
    BoardRate line{.send = typed.send, .receive = typed.receive, .rate = typed.rate, .marginBps = typed.marginBps};
    line.steps = *steps;
    const auto fill = [](const QString &text, money::Currency currency) -> std::optional<Money> {
        const auto amount = Money::parse(text.trimmed(), currency);
        return amount ? std::optional(*amount) : std::nullopt;
    };
    line.fee = fill(typed.fee, *send);
    line.feeMin = fill(typed.feeMin, *send);
    if (const auto step = fill(typed.payStep, *send); step && step->isPositive()) line.payStep = step->minor();
    if (const auto step = fill(typed.receiveStep, *receive); step && step->isPositive())
        line.receiveStep = step->minor();
    const auto thousand = Money::fromDecimal(money::Decimal::ofInteger(previewUnits), *send, money::Rounding::Exact);
    if (!thousand || line.marginBps < 0) return {};
    domain::QuoteRequest request{.amount = *thousand, .send = *send, .receive = *receive};
    request.boardRate = line;
    const auto priced = domain::priceFromBoard(request, {});
    if (!priced) return domain::sentenceFor(priced.error());
    const domain::Quote quote{.send = priced->send,
                              .fees = priced->fees,
                              .totalDebit = priced->totalDebit,
                              .rate = priced->rate,
                              .receive = priced->receive};
    const auto earned = domain::earningOf(quote, line, true);
    const QLocale locale;
    //: %1 to %4 are amounts; the last one is what the shop earns
    return tr("For %1 the customer pays %2, %3 arrives, and the shop earns %4.")
        .arg(money::moneyText(priced->send, locale), money::moneyText(priced->totalDebit, locale),
             money::moneyText(priced->receive, locale), earned ? money::moneyText(*earned, locale) : u"–"_s);
}

void RatesFlow::write(std::function<base::Result<BoardRate>(services::Desk &)> job)
{
    if (m_saving) return;
    m_saving = true;
    emit changed();
    m_backstage.askNow<BoardRate>(this, std::move(job), [this](const base::Result<BoardRate> &answer) {
        m_saving = false;
        if (answer)
            emit saved();
        else
            emit failed(domain::sentenceFor(answer.error()), answer.error().field);
        load();
    });
}

void RatesFlow::save(const services::RateEntry &typed)
{
    write([typed](services::Desk &desk) { return desk.rates.set(typed); });
}

void RatesFlow::withdraw(int row)
{
    const services::BoardLine *chosen = line(row);
    if (!chosen || chosen->state == LineState::Waits) return;
    write([rate = chosen->rate](services::Desk &desk) {
        return desk.rates.withdraw(rate.send, rate.receive, rate.provider);
    });
}

void RatesFlow::decide(int row, bool agreed)
{
    const services::BoardLine *chosen = line(row);
    if (!chosen || chosen->state != LineState::Waits) return;
    write([number = chosen->rate.number, agreed](services::Desk &desk) { return desk.rates.decide(number, agreed); });
}

} // namespace models
