// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/wallex/session.h"

#include "base/log.h"
#include "dialect/answers.h"
#include "providers/wallex/replies.h"
#include "providers/wallex/requests.h"

namespace providers::wallex {

using namespace Qt::Literals::StringLiterals;
using base::Result;
using interfaces::Answer;

namespace {

constexpr const char *requestIdHeader = "X-Request-ID";

/// Whether a refused request may go out again with another token. A POST only when the answer is certainly theirs: a
/// page of somebody in between says nothing about what was done behind it.
bool wasHeldAtTheGate(const net::HttpRequest &request, const net::HttpReply &reply)
{
    if (reply.status != 401) return false;
    if (request.method != "POST") return true;
    return !reply.failure && !reply.isIncident() && isTheirs(reply.body);
}

/// The only name under which their support finds a call.
void note(const net::HttpRequest &request, const net::HttpReply &reply)
{
    if (reply.status < 400) return;
    qCInfo(base::logProvider) << "wallex answered" << reply.status << "to the call named"
                              << net::header(request.headers, requestIdHeader).constData();
}

} // namespace

Session::Session(const Settings &settings, net::HttpClient &client, interfaces::Credentials &credentials,
                 base::Clock &clock, base::Random &random)
    : m_settings(settings), m_client(client), m_credentials(credentials), m_clock(clock), m_random(random)
{
}

net::HttpRequest Session::dressed(net::HttpRequest request, const base::Secret &apiKey, const Ticket *ticket)
{
    using Header = std::pair<QByteArray, QByteArray>;
    // A value that came from a file may have brought its line break along.
    request.headers << Header("X-Api-Key", apiKey.reveal().toByteArray().trimmed());
    request.headers << Header(requestIdHeader, m_random.uuid().toLatin1());
    if (!ticket) return request;
    QByteArray authorization = ticket->token.reveal().toByteArray();
    if (!m_settings.tokenPrefix.isEmpty()) authorization.prepend(m_settings.tokenPrefix.toLatin1() + ' ');
    request.headers << Header("Authorization", authorization);
    return request;
}

Answer<net::HttpReply> Session::ask(net::HttpRequest request)
{
    const Result<base::Secret> apiKey = co_await m_credentials.credential(u"api-key"_s);
    if (!apiKey) co_return dialect::harmless(apiKey.error(), providerName);
    const Result<Ticket> first = co_await ticket();
    if (!first) co_return first.error();
    const net::HttpRequest once = dressed(request, *apiKey, &*first);
    net::HttpReply reply = co_await m_client.send(once);
    note(once, reply);
    if (!wasHeldAtTheGate(request, reply)) co_return reply;

    m_shelf.discard(first->number);
    const Result<Ticket> second = co_await ticket();
    if (!second) co_return second.error();
    const net::HttpRequest again = dressed(request, *apiKey, &*second);
    net::HttpReply repeated = co_await m_client.send(again);
    note(again, repeated);
    if (repeated.status == 401) m_shelf.discard(second->number);
    co_return repeated;
}

Answer<base::Done> Session::signIn()
{
    m_shelf.discard();
    const Result<Ticket> fresh = co_await ticket();
    if (!fresh) co_return fresh.error();
    co_return base::Done{};
}

Answer<Ticket> Session::ticket()
{
    std::optional<Ticket> known = m_shelf.take(m_clock);
    if (known) co_return std::move(*known);
    const std::shared_ptr<Renewal> underWay = m_renewal;
    if (underWay) {
        co_await underWay->finished();
        if (underWay->error()) co_return *underWay->error();
        std::optional<Ticket> brought = m_shelf.take(m_clock);
        if (brought) co_return std::move(*brought);
        // Somebody who was woken before us has found it refused already.
        Answer<Ticket> anew = ticket();
        co_return co_await anew;
    }
    const std::shared_ptr<Renewal> ours = std::make_shared<Renewal>();
    m_renewal = ours;
    Result<base::Secret> token = co_await newToken();
    m_renewal.reset();
    if (!token) {
        const base::Error error = token.error();
        ours->finish(error);
        co_return error;
    }
    Ticket fresh = m_shelf.put(std::move(*token), m_clock);
    ours->finish(std::nullopt);
    co_return std::move(fresh);
}

Answer<base::Secret> Session::newToken()
{
    const Result<base::Secret> apiKey = co_await m_credentials.credential(u"api-key"_s);
    if (!apiKey) co_return dialect::harmless(apiKey.error(), providerName);
    const Result<base::Secret> id = co_await m_credentials.credential(u"access-key-id"_s);
    if (!id) co_return dialect::harmless(id.error(), providerName);
    const Result<base::Secret> key = co_await m_credentials.credential(u"secret-access-key"_s);
    if (!key) co_return dialect::harmless(key.error(), providerName);
    const net::HttpRequest request = dressed(authenticateRequest(m_settings, *id, *key), *apiKey, nullptr);
    const net::HttpReply reply = co_await m_client.send(request);
    note(request, reply);
    co_return tokenFrom(reply, m_clock.nowUtc());
}

} // namespace providers::wallex
