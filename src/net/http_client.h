// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/http_message.h"
#include "net/route.h"

#include <QCoroTask>

#include <memory>

class QNetworkAccessManager;
class QObject;

namespace net {

class SharedPace;

/// Carries calls after which no money can have moved: reading, tokens, quotes, documents. Keeps its connections warm.
///
/// Never follows a redirect, keeps no cookie and no cache, speaks TLS 1.2 or later to the certificate that the route
/// expects, ends every call by its deadline and cuts answers at the route's cap. A call with a body is never repeated;
/// of GET and HEAD the network stack may send a second copy, which `requestsSent` shows.
///
/// Lives in one thread with an event loop. Destroying it closes what is under way and leaves whoever waits asleep for
/// ever: on the way out call cancelAll() and let the event loop run until underWay() is 0.
class HttpClient
{
public:
    /// `clock` and `pace` must outlive the client. With a pace every call takes a turn first, and waits for it.
    HttpClient(Route route, const base::Clock &clock, SharedPace *pace = nullptr);
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;
    virtual ~HttpClient();

    /// Sends, and answers always: what went wrong is in the reply's `failure`. Virtual so that a test may script it.
    [[nodiscard]] virtual QCoro::Task<HttpReply> send(HttpRequest request);

    /// Ends every call that is under way; each still gets its answer, about a tenth of a second later.
    void cancelAll();
    [[nodiscard]] int underWay() const;

private:
    const Route m_route;
    const base::Clock &m_clock;
    SharedPace *const m_pace;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::unique_ptr<QObject> m_home; // destroyed before the manager that its exchanges use
};

} // namespace net
