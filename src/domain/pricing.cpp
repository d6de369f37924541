// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pricing.h"

#include <QCoreApplication>

namespace domain {

using namespace Qt::Literals::StringLiterals;
using money::Decimal;
using money::Money;
using money::Rounding;

namespace {

struct PricingText {
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

const QString shopKind = u"shop"_s;

base::Error refused(const QString &why, base::ErrorKind kind = base::ErrorKind::BadAmount)
{
    return base::nothingHappened(kind, u"amount"_s, why);
}

/// What one basis-point share of a sum is, rounded up.
std::optional<Money> share(Money of, int bps)
{
    return Money::fromDecimal(of.toDecimal().times(Decimal::ofScaled(bps, 4)), of.currency(), Rounding::Up);
}

void addShopFee(QList<Fee> &fees, Money amount)
{
    if (!amount.isPositive()) return;
    for (Fee &fee : fees) {
        const auto sum = fee.kind == shopKind ? fee.amount.plus(amount) : std::nullopt;
        if (!sum) continue;
        fee.amount = *sum;
        return;
    }
    fees << Fee{shopKind, amount};
}

/// The total; what is missing to the line's step joins the shop's fee. nullopt when it does not add up.
std::optional<Money> roundedTotal(Money send, QList<Fee> &fees, qint64 payStep)
{
    const auto total = totalOf(send, fees);
    if (!total || payStep <= 1) return total;
    const qint64 over = total->minor() % payStep;
    if (over == 0) return total;
    addShopFee(fees, Money::ofMinor(payStep - over, send.currency()));
    return totalOf(send, fees);
}

std::optional<base::Error> belowMinimum(const std::optional<BoardRate> &line, Money send)
{
    if (!line || !line->sendMin || line->sendMin->currency() != send.currency()) return std::nullopt;
    if (send.minor() >= line->sendMin->minor()) return std::nullopt;
    //: %1 is an amount without, %2 its currency
    return refused(
        PricingText::tr("The shop sends %1 %2 or more.").arg(line->sendMin->toWire(), send.currency().code()),
        base::ErrorKind::AmountRefused);
}

/// The board's rate in full, and as it is offered.
struct Rates {
    money::ExchangeRate full;
    money::ExchangeRate offered;
};

base::Result<Rates> ratesFor(const QuoteRequest &request)
{
    std::optional<money::ExchangeRate> full;
    std::optional<money::ExchangeRate> offered;
    const bool hasRate = request.boardRate && !request.boardRate->rate.isEmpty();
    if (hasRate) {
        const auto rate = money::ExchangeRate::parse(request.send, request.receive, request.boardRate->rate);
        if (!rate) return rate.error();
        full = *rate;
        offered = rate->lessMargin(request.boardRate->marginBps);
    } else if (request.send == request.receive) {
        full = offered = money::ExchangeRate::one(request.send);
    }
    if (!full || !offered) return base::nothingHappened(base::ErrorKind::NoRate);
    return Rates{*full, *offered};
}

/// What arrives, as a multiple of the board's step: what is sent is rounded down to one, what was asked for must be
/// one.
base::Result<Money> inSteps(Money receive, const QuoteRequest &request)
{
    const qint64 step = request.boardRate ? request.boardRate->receiveStep : 1;
    const qint64 over = step > 1 ? receive.minor() % step : 0;
    if (over == 0) return receive;
    if (request.fixedSide == FixedSide::Send) return Money::ofMinor(receive.minor() - over, receive.currency());
    return refused(PricingText::tr("What arrives is a multiple of %1 %2.")
                       .arg(Money::ofMinor(step, receive.currency()).toWire(), receive.currency().code()));
}

} // namespace

std::optional<Money> totalOf(Money send, const QList<Fee> &fees)
{
    std::optional<Money> total = send;
    for (const Fee &fee : fees) {
        total = total->plus(fee.amount);
        if (!total) return std::nullopt;
    }
    return total;
}

std::optional<Money> shopFee(const BoardRate &line, Money send)
{
    std::optional<Money> fee = line.fee ? *line.fee : Money::zero(send.currency());
    for (const FeeStep &step : line.steps) {
        if (step.from.minor() > send.minor()) break;
        const auto part = share(send, step.bps);
        fee = part ? step.fixed.plus(*part) : std::nullopt;
    }
    if (!fee || fee->currency() != send.currency()) return std::nullopt;
    if (line.feeMin && line.feeMin->currency() == send.currency() && line.feeMin->minor() > fee->minor())
        return line.feeMin;
    return fee;
}

base::Result<Priced> priceFromBoard(const QuoteRequest &request, const QList<Fee> &providerFees)
{
    const auto rates = ratesFor(request);
    if (!rates) return rates.error();
    const bool sendFixed = request.fixedSide == FixedSide::Send;
    const auto send = sendFixed ? std::optional(request.amount) : rates->offered.sendFor(request.amount, Rounding::Up);
    const auto unstepped =
        sendFixed ? rates->offered.receiveFor(request.amount, Rounding::Down) : std::optional(request.amount);
    if (!send || !unstepped) return refused(PricingText::tr("This amount is too large."));
    const auto receive = inSteps(*unstepped, request);
    if (!receive) return receive.error();
    if (!send->isPositive() || !receive->isPositive())
        return refused(PricingText::tr("This amount is too small: nothing would arrive."));
    if (const auto below = belowMinimum(request.boardRate, *send)) return *below;

    QList<Fee> fees;
    for (const Fee &fee : providerFees) {
        const bool same = fee.amount.currency() == request.send;
        const auto amount = same ? std::optional(fee.amount) : rates->full.sendFor(fee.amount, Rounding::Up);
        if (!amount) return refused(PricingText::tr("A fee is in a currency that cannot be converted."));
        fees << Fee{fee.kind, *amount};
    }
    const auto ours = request.boardRate ? shopFee(*request.boardRate, *send) : Money::zero(request.send);
    if (!ours) return refused(PricingText::tr("The fees do not add up in one currency."));
    addShopFee(fees, *ours);
    const auto total = roundedTotal(*send, fees, request.boardRate ? request.boardRate->payStep : 1);
    if (!total) return refused(PricingText::tr("The fees do not add up in one currency."));
    return Priced{*send, fees, *total, rates->offered, *receive};
}

base::Result<Quote> withShopFees(Quote quote, const BoardRate &line)
{
    if (const auto below = belowMinimum(line, quote.send)) return *below;
    const auto fee = shopFee(line, quote.send);
    const auto margin = share(quote.send, line.marginBps);
    const auto ours = fee && margin ? fee->plus(*margin) : std::nullopt;
    if (!ours) return refused(PricingText::tr("The fees do not add up in one currency."));
    const auto providers = quote.totalDebit.minus(quote.send); // what is in its total, named or not
    const auto stated = totalOf(Money::zero(quote.send.currency()), quote.fees);
    if (!providers || !stated || *providers != *stated)
        return refused(PricingText::tr("The fees do not add up in one currency."));
    addShopFee(quote.fees, *ours);
    const auto total = roundedTotal(quote.send, quote.fees, line.payStep);
    if (!total) return refused(PricingText::tr("This amount is too large."));
    quote.totalDebit = *total;
    return quote;
}

std::optional<Money> earningOf(const Quote &quote, const std::optional<BoardRate> &line, bool boardMadePrice)
{
    std::optional<Money> earning = Money::zero(quote.send.currency());
    for (const Fee &fee : quote.fees) {
        if (fee.kind != shopKind) continue;
        earning = earning->plus(fee.amount);
        if (!earning) return std::nullopt;
    }
    if (!boardMadePrice || !line || line->rate.isEmpty()) return earning;
    const auto full = money::ExchangeRate::parse(quote.send.currency(), quote.receive.currency(), line->rate);
    if (!full) return std::nullopt;
    const auto cost = full->sendFor(quote.receive, Rounding::Up);
    const auto left = cost ? quote.send.minus(*cost) : std::nullopt;
    return left ? earning->plus(*left) : std::nullopt;
}

} // namespace domain
