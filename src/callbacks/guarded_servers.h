// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSslServer>
#include <QTcpServer>
#include <QTimer>

namespace callbacks {

/// Bounds for strangers: Qt HTTP Server 6.4 has none.
struct Bounds {
    int connectionsMax = 64;      ///< at the same time; more are hung up on
    int perAddressMax = 8;        ///< of them from one address; this machine, where a proxy may stand, is not counted
    qint64 bytesMax = 128 * 1024; ///< of one connection
    int requestMs = 5'000;        ///< until the request is here in full, a TLS handshake included
    int connectionMs = 30'000;    ///< from the request on, until the answer is written
};

/// Counts who is in the house.
class Doorkeeper
{
public:
    explicit Doorkeeper(const Bounds &bounds) : m_bounds(bounds) {}
    /// False when there is no more room, for anybody or for that address. Who came in must be let out again.
    [[nodiscard]] bool letIn(const QHostAddress &peer);
    void letOut(const QHostAddress &peer);

private:
    const Bounds m_bounds;
    int m_inside = 0;
    QHash<QByteArray, int> m_byAddress;
};

/// Hangs up on a connection that outgrows its bounds. A child of the socket, with which it lives and dies.
///
/// A connection brings one request and is closed after the answer: bounds that are counted over a connection would
/// otherwise hit a caller that keeps it, and answers to requests sent at once could arrive in the wrong order.
class Guard final : public QObject
{
    Q_OBJECT

public:
    Guard(QTcpSocket *socket, const Bounds &bounds);
    /// The socket's guard; every connection of the servers below has one.
    static Guard *of(const QTcpSocket *socket);
    /// The request is here in full. False when the connection has brought one already; it is not to be looked at.
    [[nodiscard]] bool takeRequest();
    /// The answer is written: closes when it has left.
    void hangUp();

private:
    QTcpSocket *m_socket;
    const Bounds m_bounds;
    qint64 m_bytes = 0;
    bool m_hasRequest = false;
    QTimer m_patience;
};

/// Plain TCP. Belongs to one thread with an event loop.
class GuardedTcpServer final : public QTcpServer
{
    Q_OBJECT

public:
    explicit GuardedTcpServer(Bounds bounds);

protected:
    void incomingConnection(qintptr handle) override;

private:
    const Bounds m_bounds;
    Doorkeeper m_door;
};

/// TLS. Belongs to one thread with an event loop.
class GuardedTlsServer final : public QSslServer
{
    Q_OBJECT

public:
    explicit GuardedTlsServer(Bounds bounds);

private:
    const Bounds m_bounds;
    Doorkeeper m_door;
};

} // namespace callbacks
