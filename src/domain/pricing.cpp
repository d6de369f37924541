// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pricing.h"

#include <QCoreApplication>

namespace domain {

using namespace Qt::Literals::StringLiterals;
using money::Money;
using money::Rounding;

std::optional<Money> totalOf(Money send, const QList<Fee> &fees)
{
    std::optional<Money> total = send;
    for (const Fee &fee : fees) {
        total = total->plus(fee.amount);
        if (!total) return std::nullopt;
    }
    return total;
}

base::Result<Priced> priceFromBoard(const QuoteRequest &request, const QList<Fee> &providerFees)
{
    const auto refused = [](const QString &why) {
        return base::nothingHappened(base::ErrorKind::BadAmount, u"amount"_s, why);
    };
    std::optional<money::ExchangeRate> full;
    std::optional<money::ExchangeRate> offered;
    if (request.boardRate) {
        const auto rate = money::ExchangeRate::parse(request.send, request.receive, request.boardRate->rate);
        if (!rate) return rate.error();
        full = *rate;
        offered = rate->lessMargin(request.boardRate->marginBps);
    } else if (request.send == request.receive) {
        full = offered = money::ExchangeRate::one(request.send);
    }
    if (!full || !offered) return base::nothingHappened(base::ErrorKind::NoRate);

    const bool sendFixed = request.fixedSide == FixedSide::Send;
    const auto send = sendFixed ? std::optional(request.amount) : offered->sendFor(request.amount, Rounding::Up);
    const auto receive =
        sendFixed ? offered->receiveFor(request.amount, Rounding::Down) : std::optional(request.amount);
    if (!send || !receive) return refused(QCoreApplication::translate("Pricing", "This amount is too large."));
    if (!send->isPositive() || !receive->isPositive())
        return refused(QCoreApplication::translate("Pricing", "This amount is too small: nothing would arrive."));

    QList<Fee> fees;
    for (const Fee &fee : providerFees) {
        const bool same = fee.amount.currency() == request.send;
        const auto amount = same ? std::optional(fee.amount) : full->sendFor(fee.amount, Rounding::Up);
        if (!amount)
            return refused(QCoreApplication::translate("Pricing", "A fee is in a currency that cannot be converted."));
        fees << Fee{fee.kind, *amount};
    }
    if (request.boardRate && request.boardRate->fee && request.boardRate->fee->isPositive())
        fees << Fee{u"shop"_s, *request.boardRate->fee};
    const auto total = totalOf(*send, fees);
    if (!total) return refused(QCoreApplication::translate("Pricing", "The fees do not add up in one currency."));
    return Priced{*send, fees, *total, *offered, *receive};
}

} // namespace domain
