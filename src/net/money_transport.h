// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/http_message.h"
#include "net/route.h"

#include <QCoroTask>

#include <memory>

class QObject;

namespace net {

class SharedPace;

/// The only place that may send a call that moves money. One call of sendOnce() puts at most one complete request on
/// the wire, whatever the server does and whatever the network stack would like to do about it.
///
/// Each call has a connection of its own (no stale keep-alive, no shared state) and a body that can be read only once.
/// When the answer is handed over, the connection is closed and nothing of the call can leave any more.
///
/// Lives in one thread with an event loop. Destroying it closes what is under way and leaves whoever waits asleep for
/// ever (a woken frame would find its service gone): on the way out call cancelAll() and let the event loop run until
/// underWay() is 0. What was armed stays unconfirmed in the store either way.
class MoneyTransport
{
public:
    /// `clock` and `pace` must outlive the transport. With a pace every call takes a turn first; it never waits for
    /// one: a call that may not leave now does not leave at all (RateLimited, NotSent), because the deadline by which
    /// it is surely over was fixed when it was armed.
    MoneyTransport(Route route, const base::Clock &clock, SharedPace *pace = nullptr);
    MoneyTransport(const MoneyTransport &) = delete;
    MoneyTransport &operator=(const MoneyTransport &) = delete;
    virtual ~MoneyTransport();

    /// Sends a POST, PUT, PATCH or DELETE. Answers always; `evidence` says what is proven and only NotSent licenses
    /// sending the same again without asking. GET and HEAD are refused (BadInput, NotSent): without a body they could
    /// be repeated by the network stack. Virtual so that a test may script it.
    [[nodiscard]] virtual QCoro::Task<HttpReply> sendOnce(HttpRequest request);

    /// Ends every call that is under way; each still gets its answer, about a tenth of a second later.
    void cancelAll();
    [[nodiscard]] int underWay() const;

private:
    const Route m_route;
    const base::Clock &m_clock;
    SharedPace *const m_pace;
    std::unique_ptr<QObject> m_home;
};

} // namespace net
