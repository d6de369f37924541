// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/http_message.h"
#include "net/route.h"

#include <QCoroTask>

#include <functional>

namespace net {

struct StorageSettings {
    QString proxy;        ///< as in RouteSettings
    QString caFile;       ///< PEM, authorities to trust beside those of the system: a gateway that looks inside has one
    qint64 timeoutMs = 0; ///< of the whole transfer, where that is longer than storageDeadlineMs() says
    qint64 bodyBytesMax = 32 << 20;
    /// How long nothing at all may move before a transfer is given up: a line that was cut does not say so.
    qint64 stallMs = 60'000;
    /// The provider itself is a sandbox on this machine: then its storage must be one too, over http or https.
    /// Otherwise only https to somewhere else is accepted: a provider cannot make us knock at doors of this machine.
    bool loopbackOnly = false;
};

/// How long a transfer of so many bytes may take: two minutes, or as long as it takes over a slow line (32 kB a
/// second), never longer than timeoutMsMax. What an interface's calls may take says nothing about a file.
[[nodiscard]] qint64 storageDeadlineMs(qint64 bytes);

/// Carries files to and from addresses that a provider made for us (presigned ones), on whatever host they lie. It has
/// no credential to lose: the address itself is the permission.
///
/// The address goes out byte for byte as it was stated, because its signature covers those bytes. Never follows a
/// redirect. Lives in one thread with an event loop.
class StorageClient
{
public:
    /// `clock` must outlive the client.
    StorageClient(StorageSettings settings, const base::Clock &clock);
    StorageClient(const StorageClient &) = delete;
    StorageClient &operator=(const StorageClient &) = delete;
    virtual ~StorageClient() = default;

    /// `method` is GET or PUT. An Authorization, Cookie or X-Api-Key among the headers is refused (BadInput), as is an
    /// address that cannot be sent unchanged. Answers always. Virtual so that a test may script it.
    /// `progress` is told how many bytes of the body have left, of how many; may be empty.
    using Progress = std::function<void(qint64 sent, qint64 total)>;
    [[nodiscard]] virtual QCoro::Task<HttpReply> send(QByteArray method, QByteArray address, Headers headers,
                                                      QByteArray body, Progress progress = {});

private:
    const StorageSettings m_settings;
    const base::Clock &m_clock;
};

} // namespace net
