// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http_client.h"

#include "net/exchange.h"
#include "net/request_rules.h"

namespace net {

HttpClient::HttpClient(Route route, const base::Clock &clock)
    : m_route(std::move(route)), m_clock(clock), m_manager(makeManager(m_route)), m_home(std::make_unique<QObject>())
{
}

HttpClient::~HttpClient() = default;

QCoro::Task<HttpReply> HttpClient::send(HttpRequest request)
{
    auto *exchange = new Exchange(m_route, m_clock, m_manager.get(), m_home.get());
    exchange->start(std::move(request));
    HttpReply reply = co_await exchange->answer();
    co_return reply; // nothing of `this` is touched here: the client may be gone
}

void HttpClient::cancelAll() { Exchange::cancelAllOf(*m_home); }

int HttpClient::underWay() const { return int(m_home->children().size()); }

} // namespace net
