// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/wire.h"

#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace support {

namespace {

constexpr int stepMs = 20;

} // namespace

Wire::Wire(int descriptor, SSL_CTX *tls, const std::atomic<bool> &stop) : m_descriptor(descriptor), m_stop(stop)
{
    // Short time-outs instead of non-blocking calls: after each the stop flag is looked at.
    const timeval step{0, stepMs * 1000};
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &step, sizeof step);
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &step, sizeof step);
    if (tls) {
        m_tls = SSL_new(tls);
        SSL_set_mode(m_tls, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
        SSL_set_fd(m_tls, descriptor);
    }
}

Wire::~Wire()
{
    if (m_tls) SSL_free(m_tls);
    if (m_descriptor >= 0) close(m_descriptor);
}

bool Wire::handshake()
{
    if (!m_tls) return true;
    while (!m_stop) {
        const int done = SSL_accept(m_tls);
        if (done == 1) return m_encrypted = true;
        const int reason = SSL_get_error(m_tls, done);
        if (reason != SSL_ERROR_WANT_READ && reason != SSL_ERROR_WANT_WRITE) return false;
    }
    return false;
}

QByteArray Wire::read()
{
    char buffer[16 * 1024];
    while (!m_stop) {
        if (m_tls) {
            const int count = SSL_read(m_tls, buffer, sizeof buffer);
            if (count > 0) return QByteArray(buffer, count);
            if (SSL_get_error(m_tls, count) != SSL_ERROR_WANT_READ) return {};
        } else {
            const ssize_t count = recv(m_descriptor, buffer, sizeof buffer, 0);
            if (count > 0) return QByteArray(buffer, count);
            if (count == 0 || (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)) return {};
        }
    }
    return {};
}

bool Wire::write(const QByteArray &bytes)
{
    qsizetype written = 0;
    while (!m_stop && written < bytes.size()) {
        const char *data = bytes.constData() + written;
        const size_t left = size_t(bytes.size() - written);
        if (m_tls) {
            const int count = SSL_write(m_tls, data, int(left));
            if (count > 0)
                written += count;
            else if (const int reason = SSL_get_error(m_tls, count);
                     reason != SSL_ERROR_WANT_WRITE && reason != SSL_ERROR_WANT_READ)
                return false;
        } else {
            const ssize_t count = send(m_descriptor, data, left, MSG_NOSIGNAL);
            if (count > 0)
                written += count;
            else if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
                return false;
        }
    }
    return written == bytes.size();
}

bool Wire::waitForBytes()
{
    while (!m_stop) {
        pollfd wanted{m_descriptor, POLLIN, 0};
        if (poll(&wanted, 1, stepMs) > 0) return true;
    }
    return false;
}

bool Wire::pause(int ms)
{
    for (int waited = 0; waited < ms && !m_stop; waited += stepMs) {
        // POLLRDHUP sees the client leave even when bytes of its lie unread.
        pollfd wanted{m_descriptor, POLLRDHUP, 0};
        if (poll(&wanted, 1, stepMs) > 0) return false;
    }
    return !m_stop;
}

void Wire::closePolitely()
{
    if (m_encrypted) SSL_shutdown(m_tls);
    shutdown(m_descriptor, SHUT_WR);
    close(m_descriptor);
    m_descriptor = -1;
}

void Wire::reset()
{
    const linger now{1, 0};
    setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    close(m_descriptor);
    m_descriptor = -1;
}

} // namespace support
