// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace test {

/// What came back over one connection, before anybody tidied it up.
struct WireReply {
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QByteArray raw;        ///< every byte that came
    bool complete = false; ///< the head and as many bytes of body as it announced
    bool closed = false;   ///< the other side ended the connection
    bool reset = false;    ///< … with a reset
    qint64 tookMs = 0;

    QByteArray header(QByteArrayView name) const;
};

/// HTTP as written on the wire, over the system's own sockets: the tests share no code with the client under `net`, and
/// a reset can be told from an orderly end, which Qt reports alike.
class WireClient
{
public:
    explicit WireClient(quint16 port) : m_port(port) {}
    ~WireClient() { disconnect(); }
    WireClient(const WireClient &) = delete;
    WireClient &operator=(const WireClient &) = delete;

    /// Connects unless connected, sends the bytes, and receives.
    WireReply exchange(const QByteArray &request, int timeoutMs = 5000);
    /// Waits until an answer is complete, the connection ends, or the time is over.
    WireReply receive(int timeoutMs = 5000);
    void disconnect();
    bool isConnected() const { return m_socket >= 0; }

    static QByteArray request(const QByteArray &method, const QByteArray &target,
                              const QList<std::pair<QByteArray, QByteArray>> &headers = {},
                              const QByteArray &body = {});

private:
    bool connectToSandbox();
    quint16 m_port;
    int m_socket = -1;
    QByteArray m_left; ///< bytes that came and belong to no complete answer yet
};

} // namespace test
