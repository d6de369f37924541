// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>

#include <openssl/ssl.h>

namespace support {

/// One accepted connection, plain or TLS, read and written in a thread that may block. Every wait ends when `stop` is
/// set.
class Wire
{
public:
    Wire(int descriptor, SSL_CTX *tls, const std::atomic<bool> &stop);
    ~Wire();
    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;

    /// Does the server's half of the handshake; true at once in the clear.
    bool handshake();
    /// Some bytes; empty when the other side is gone or we are to stop.
    QByteArray read();
    bool write(const QByteArray &bytes);
    /// Waits until bytes of whatever kind are there to be read.
    bool waitForBytes();
    /// Sleeps, but not past a stop nor past the client's leaving; false then.
    bool pause(int ms);
    void closePolitely();
    void reset();

private:
    int m_descriptor;
    SSL *m_tls = nullptr;
    bool m_encrypted = false;
    const std::atomic<bool> &m_stop;
};

} // namespace support
