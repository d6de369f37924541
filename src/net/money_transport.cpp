// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/money_transport.h"

#include "net/exchange.h"
#include "net/request_rules.h"

#include <QCoreApplication>

namespace net {

using namespace Qt::Literals::StringLiterals;

MoneyTransport::MoneyTransport(Route route, const base::Clock &clock)
    : m_route(std::move(route)), m_clock(clock), m_home(std::make_unique<QObject>())
{
}

MoneyTransport::~MoneyTransport() = default;

QCoro::Task<HttpReply> MoneyTransport::sendOnce(HttpRequest request)
{
    if (isReading(request)) {
        HttpReply refused;
        refused.evidence = base::Evidence::NotSent;
        refused.failure = base::nothingHappened(
            base::ErrorKind::BadInput, u"method"_s,
            QCoreApplication::translate("Net", "A reading request does not go this way; nothing was sent."));
        co_return refused;
    }
    auto *exchange = new Exchange(m_route, m_clock, nullptr, m_home.get());
    exchange->start(std::move(request));
    HttpReply reply = co_await exchange->answer();
    co_return reply; // nothing of `this` is touched here: the transport may be gone
}

void MoneyTransport::cancelAll() { Exchange::cancelAllOf(*m_home); }

int MoneyTransport::underWay() const { return int(m_home->children().size()); }

} // namespace net
