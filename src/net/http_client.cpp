// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http_client.h"

#include "net/exchange.h"
#include "net/request_rules.h"
#include "net/shared_pace.h"

#include <QPointer>

namespace net {

namespace {

/// Somebody waits at the counter: rather a plain sentence than a long silence.
constexpr qint64 patienceMs = 15'000;

} // namespace

HttpClient::HttpClient(Route route, const base::Clock &clock, SharedPace *pace)
    : m_route(std::move(route))
    , m_clock(clock)
    , m_pace(pace)
    , m_manager(makeManager(m_route))
    , m_home(std::make_unique<QObject>())
{
}

HttpClient::~HttpClient() = default;

QCoro::Task<HttpReply> HttpClient::send(HttpRequest request)
{
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
    auto *exchange = new Exchange(m_route, m_clock, m_manager.get(), m_home.get());
    exchange->start(std::move(request));
    HttpReply reply = co_await exchange->answer();
    if (pace) pace->heed(reply); // it outlives the client, which may be gone
    co_return reply;
}

void HttpClient::cancelAll() { Exchange::cancelAllOf(*m_home); }

int HttpClient::underWay() const { return int(m_home->children().size()); }

} // namespace net
