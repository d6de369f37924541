// SPDX-License-Identifier: GPL-3.0-or-later
#include "callbacks/guarded_servers.h"

#include <QSslSocket>
#include <QTimer>

#include <memory>

namespace callbacks {

void guard(QTcpSocket *socket, const Bounds &bounds)
{
    QTimer::singleShot(bounds.connectionMs, socket, [socket] { socket->abort(); });
    // Connected before Qt HTTP Server connects its own slot, and so called first: what is there has not been read yet.
    const auto bytes = std::make_shared<qint64>(0);
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, bytes, max = bounds.bytesMax] {
        *bytes += socket->bytesAvailable();
        if (*bytes > max) socket->abort();
    });
}

void GuardedTcpServer::incomingConnection(qintptr handle)
{
    auto *socket = new QTcpSocket(this);
    socket->setSocketDescriptor(handle);
    if (m_open >= m_bounds.connectionsMax) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    ++m_open;
    connect(socket, &QObject::destroyed, this, [this] { --m_open; });
    guard(socket, m_bounds);
    addPendingConnection(socket);
}

GuardedTlsServer::GuardedTlsServer(Bounds bounds) : m_bounds(bounds)
{
    setMaxPendingConnections(m_bounds.connectionsMax);
    setHandshakeTimeout(m_bounds.connectionMs / 3);
    connect(this, &QSslServer::startedEncryptionHandshake, this, [this](QSslSocket *socket) {
        ++m_open;
        connect(socket, &QObject::destroyed, this, [this] { --m_open; });
        guard(socket, m_bounds);
        if (m_open > m_bounds.connectionsMax) socket->abort();
    });
}

} // namespace callbacks
