// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslServer>
#include <QTcpServer>

namespace callbacks {

/// Bounds for strangers: Qt HTTP Server 6.4 has none.
struct Bounds {
    int connectionsMax = 64;      ///< at the same time; more are hung up on
    qint64 bytesMax = 128 * 1024; ///< of one connection, all its requests together
    int connectionMs = 30'000;    ///< after this long it is closed, whatever it is doing
};

/// Hangs up on a connection that outgrows its bounds. Lives and dies with the socket.
void guard(QTcpSocket *socket, const Bounds &bounds);

/// Plain TCP. Belongs to one thread with an event loop.
class GuardedTcpServer final : public QTcpServer
{
public:
    explicit GuardedTcpServer(Bounds bounds) : m_bounds(bounds) { setMaxPendingConnections(m_bounds.connectionsMax); }

protected:
    void incomingConnection(qintptr handle) override;

private:
    const Bounds m_bounds;
    int m_open = 0;
};

/// TLS. Belongs to one thread with an event loop.
class GuardedTlsServer final : public QSslServer
{
public:
    explicit GuardedTlsServer(Bounds bounds);

private:
    const Bounds m_bounds;
    int m_open = 0;
};

} // namespace callbacks
