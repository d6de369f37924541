// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http_message.h"

#include "base/clock.h"
#include "base/result.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QTcpServer;

namespace sandbox {

class HttpConnection;

/// The way back to whoever asked. A copyable handle: when the other side has gone meanwhile, every call does nothing.
/// The first of the calls ends the exchange; later ones do nothing.
class HttpExchange
{
public:
    HttpExchange(HttpConnection *connection, int serial);

    void answer(const HttpAnswer &answer) const;
    enum class Part { HalfHead, HeadAndHalfBody };
    /// Sends the first part of the answer as it would have been and ends the connection, in good order or with a reset.
    void answerInPart(const HttpAnswer &answer, Part part, bool withReset) const;
    /// Sends the answer in `pieces` pieces with `pauseMs` between them.
    void answerInDrips(const HttpAnswer &answer, int pieces, int pauseMs) const;
    /// Ends the connection in good order (FIN) without an answer.
    void close() const;
    /// Ends the connection with a reset (RST), as a crashed machine or a firewall does.
    void reset() const;

private:
    QPointer<HttpConnection> m_connection;
    int m_serial; ///< which request of the connection this is: an old handle must not answer a new request
};

/// HTTP/1.1 over loopback TCP, written out so that connections can be ended rudely: an HTTP server class that always
/// answers in full could not play the failures this program exists for. Keep-alive, Content-Length and chunked bodies,
/// `Expect: 100-continue`; one request at a time for each connection. Belongs to one thread with an event loop.
class HttpFront : public QObject
{
public:
    using Handler = std::function<void(const HttpRequest &, const HttpExchange &)>;

    /// The clock dates the answers and must outlive this object. A body of more bytes is refused with 413.
    HttpFront(Handler handler, const base::Clock &clock, qsizetype bodyBytesMax = 8 << 20, QObject *parent = nullptr);
    ~HttpFront() override;

    /// Listens on 127.0.0.1; 0 lets the system choose. Fails with Unreachable when the port is taken.
    [[nodiscard]] base::Result<quint16> listen(quint16 port);

private:
    void accept();
    Handler m_handler;
    const base::Clock &m_clock;
    qsizetype m_bodyBytesMax;
    QTcpServer *m_server;
};

} // namespace sandbox
