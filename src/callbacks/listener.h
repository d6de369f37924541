// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callbacks/guarded_servers.h"
#include "interfaces/callback.h"

#include <QCoroTask>
#include <QHostAddress>

#include <functional>
#include <memory>

class QHttpServer;

namespace callbacks {

struct ListenSettings {
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 0;        ///< 0: the system chooses
    QString certificateFile; ///< PEM, the certificate first, then its chain; empty: plain HTTP
    QString keyFile;         ///< PEM
    Bounds bounds = {};
};

/// What to answer: a status and a plain text.
struct Reply {
    int status = 404;
    QByteArray body;
};

/// Takes POST /callbacks/<provider>, one for each connection. Everything else is answered 404. Lives in one thread with
/// an event loop; when it goes, whoever still waits for an answer is hung up on.
class Listener
{
public:
    /// Called for each callback; `provider` is a short word of lower-case letters, not checked further.
    using Handler = std::function<QCoro::Task<Reply>(QString provider, interfaces::CallbackMessage message)>;

    explicit Listener(Handler handler);
    ~Listener();
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    /// Listens; where, as "127.0.0.1:8443". BadFile for a certificate or key that cannot be used or that do not belong
    /// together, BadInput when the address is taken or not ours.
    [[nodiscard]] base::Result<QString> listen(const ListenSettings &settings);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace callbacks
