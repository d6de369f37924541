// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/wire_client.h"

#include <QElapsedTimer>

#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace test {

namespace {

/// Fills the reply from its raw bytes as far as they go; the number of bytes that belong to it when it is complete.
qsizetype parse(WireReply &reply)
{
    const qsizetype end = reply.raw.indexOf("\r\n\r\n");
    if (end < 0) return 0;
    QList<QByteArray> lines = reply.raw.first(end).split('\n');
    reply.status = lines.takeFirst().split(' ').value(1).toInt();
    reply.headers.clear();
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.emplaceBack(line.first(colon).trimmed(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype length = reply.header("Content-Length").toLongLong();
    reply.body = reply.raw.sliced(end + 4, qMin(length, reply.raw.size() - end - 4));
    reply.complete = reply.body.size() == length;
    return end + 4 + length;
}

} // namespace

QByteArray WireReply::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) return value;
    }
    return {};
}

bool WireClient::connectToSandbox()
{
    m_left.clear();
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0) return true;
    disconnect();
    return false;
}

void WireClient::disconnect()
{
    if (m_socket >= 0) ::close(m_socket);
    m_socket = -1;
}

WireReply WireClient::exchange(const QByteArray &request, int timeoutMs)
{
    if (!isConnected() && !connectToSandbox()) return {};
    // A sandbox that refuses early may end the connection before everything is sent; what it said is read all the same.
    for (qsizetype sent = 0; sent < request.size();) {
        const auto count = ::send(m_socket, request.constData() + sent, size_t(request.size() - sent), MSG_NOSIGNAL);
        if (count <= 0) break;
        sent += count;
    }
    return receive(timeoutMs);
}

WireReply WireClient::receive(int timeoutMs)
{
    WireReply reply;
    QElapsedTimer timer;
    timer.start();
    reply.raw = m_left;
    for (;;) {
        const qsizetype used = parse(reply);
        if (reply.complete) {
            m_left = reply.raw.sliced(used);
            reply.raw.truncate(used);
            break;
        }
        m_left = reply.raw;
        const qint64 rest = timeoutMs - timer.elapsed();
        pollfd waiting{m_socket, POLLIN, 0};
        if (!isConnected() || rest <= 0 || ::poll(&waiting, 1, int(rest)) <= 0) break;
        char bytes[16384];
        const auto count = ::recv(m_socket, bytes, sizeof bytes, 0);
        if (count > 0) {
            reply.raw.append(bytes, count);
            continue;
        }
        reply.closed = true;
        reply.reset = count < 0 && errno == ECONNRESET;
        disconnect();
        break;
    }
    reply.tookMs = timer.elapsed();
    return reply;
}

QByteArray WireClient::request(const QByteArray &method, const QByteArray &target,
                               const QList<std::pair<QByteArray, QByteArray>> &headers, const QByteArray &body)
{
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    if (method != "GET") bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return bytes + "\r\n" + body;
}

} // namespace test
