// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/money_transport.h"

#include "net/exchange.h"
#include "net/request_rules.h"
#include "net/shared_pace.h"

#include <QCoreApplication>
#include <QPointer>

namespace net {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 patienceMs = 0;

} // namespace

MoneyTransport::MoneyTransport(Route route, const base::Clock &clock, SharedPace *pace)
    : m_route(std::move(route)), m_clock(clock), m_pace(pace), m_home(std::make_unique<QObject>())
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
    SharedPace *const pace = m_pace;
    if (pace) {
        const QPointer<QObject> home = m_home.get();
        const std::optional<base::Error> notNow = co_await pace->turn(patienceMs);
        if (notNow || !home) {
            HttpReply held;
            held.evidence = base::Evidence::NotSent;
            held.failure = notNow ? *notNow : base::nothingHappened(base::ErrorKind::TimedOut);
            co_return held;
        }
    }
    auto *exchange = new Exchange(m_route, m_clock, nullptr, m_home.get());
    exchange->start(std::move(request));
    HttpReply reply = co_await exchange->answer();
    if (pace) pace->heed(reply); // it outlives the transport, which may be gone
    co_return reply;
}

void MoneyTransport::cancelAll() { Exchange::cancelAllOf(*m_home); }

int MoneyTransport::underWay() const { return int(m_home->children().size()); }

} // namespace net
