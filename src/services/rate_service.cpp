// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/rate_service.h"

#include "money/exchange_rate.h"

#include <QCoreApplication>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

RateService::RateService(interfaces::Store store, base::Clock &clock, Identity identity)
    : m_store(store), m_clock(clock), m_identity(std::move(identity))
{
}

base::Result<domain::BoardRate> RateService::set(const QString &send, const QString &receive, const QString &rate,
                                                 int marginBps, const QString &fee)
{
    const auto sendCurrency = money::Currency::fromCode(send);
    if (!sendCurrency) return base::nothingHappened(ErrorKind::BadCurrency, u"send"_s);
    const auto receiveCurrency = money::Currency::fromCode(receive);
    if (!receiveCurrency) return base::nothingHappened(ErrorKind::BadCurrency, u"receive"_s);
    const auto value = money::ExchangeRate::parse(*sendCurrency, *receiveCurrency, rate);
    if (!value) {
        base::Error error = value.error();
        error.field = u"rate"_s;
        return error;
    }
    if (marginBps < 0 || marginBps > 2000) {
        return base::nothingHappened(
            ErrorKind::BadAmount, u"marginBps"_s,
            QCoreApplication::translate("Rates", "A margin is 0 to 2000 basis points (20 %)."));
    }
    domain::BoardRate line{send,         receive,          value->toString(), marginBps,
                           std::nullopt, m_clock.nowUtc(), m_identity.clerk};
    if (!fee.isEmpty()) {
        const auto amount = money::Money::parse(fee, *sendCurrency);
        if (!amount || amount->minor() < 0) {
            return base::nothingHappened(ErrorKind::BadAmount, u"fee"_s,
                                         amount ? QCoreApplication::translate("Rates", "A fee is not below zero.")
                                                : amount.error().detail);
        }
        line.fee = *amount;
    }
    if (const auto stored = m_store.rates->set(line); !stored) return stored.error();
    return line;
}

base::Result<QList<domain::BoardRate>> RateService::list(bool history) { return m_store.rates->list(history); }

base::Result<std::optional<domain::BoardRate>> RateService::current(const QString &send, const QString &receive)
{
    return m_store.rates->current(send, receive);
}

} // namespace services
