// SPDX-License-Identifier: GPL-3.0-or-later
#include "callbacks/guarded_servers.h"

#include <QSslSocket>

namespace callbacks {

namespace {

/// What counts as one address. Whoever has IPv6 has at least 64 bits of it.
QByteArray houseOf(const QHostAddress &peer)
{
    bool isIPv4 = false;
    const quint32 ipv4 = peer.toIPv4Address(&isIPv4);
    if (isIPv4) return QByteArray::number(ipv4);
    const Q_IPV6ADDR ipv6 = peer.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(&ipv6), 8);
}

} // namespace

bool Doorkeeper::letIn(const QHostAddress &peer)
{
    if (m_inside >= m_bounds.connectionsMax) return false;
    if (!peer.isLoopback()) {
        int &fromThere = m_byAddress[houseOf(peer)];
        if (fromThere >= m_bounds.perAddressMax) return false;
        ++fromThere;
    }
    ++m_inside;
    return true;
}

void Doorkeeper::letOut(const QHostAddress &peer)
{
    --m_inside;
    if (peer.isLoopback()) return;
    const auto fromThere = m_byAddress.find(houseOf(peer));
    if (fromThere != m_byAddress.end() && --*fromThere <= 0) m_byAddress.erase(fromThere);
}

Guard::Guard(QTcpSocket *socket, const Bounds &bounds) : QObject(socket), m_socket(socket), m_bounds(bounds)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_socket->abort(); });
    m_patience.start(bounds.requestMs);
    // Connected before Qt HTTP Server connects its own slot, and so called first: what is there has not been read yet.
    connect(socket, &QTcpSocket::readyRead, this, [this] {
        m_bytes += m_socket->bytesAvailable();
        if (m_bytes > m_bounds.bytesMax) m_socket->abort();
    });
}

Guard *Guard::of(const QTcpSocket *socket) { return socket->findChild<Guard *>(QString(), Qt::FindDirectChildrenOnly); }

bool Guard::takeRequest()
{
    if (std::exchange(m_hasRequest, true)) return false;
    m_patience.start(m_bounds.connectionMs);
    return true;
}

void Guard::hangUp()
{
    m_patience.start(m_bounds.requestMs);
    // Not at once: Qt HTTP Server is still at work on this socket when the answer was known without waiting.
    QMetaObject::invokeMethod(
        this, [this] { m_socket->disconnectFromHost(); }, Qt::QueuedConnection);
}

GuardedTcpServer::GuardedTcpServer(Bounds bounds) : m_bounds(bounds), m_door(bounds)
{
    setMaxPendingConnections(m_bounds.connectionsMax);
}

void GuardedTcpServer::incomingConnection(qintptr handle)
{
    auto *socket = new QTcpSocket(this);
    socket->setSocketDescriptor(handle);
    const QHostAddress peer = socket->peerAddress();
    if (!m_door.letIn(peer)) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    connect(socket, &QObject::destroyed, this, [this, peer] { m_door.letOut(peer); });
    new Guard(socket, m_bounds);
    addPendingConnection(socket);
}

GuardedTlsServer::GuardedTlsServer(Bounds bounds) : m_bounds(bounds), m_door(bounds)
{
    setMaxPendingConnections(m_bounds.connectionsMax);
    setHandshakeTimeout(m_bounds.requestMs);
    connect(this, &QSslServer::startedEncryptionHandshake, this, [this](QSslSocket *socket) {
        const QHostAddress peer = socket->peerAddress();
        if (!m_door.letIn(peer)) {
            socket->abort();
            return;
        }
        connect(socket, &QObject::destroyed, this, [this, peer] { m_door.letOut(peer); });
        new Guard(socket, m_bounds);
    });
}

} // namespace callbacks
