// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/life.h"

#include "base/result.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <functional>

class QNetworkAccessManager;
class QNetworkReply;

namespace sandbox {

/// The simulated providers' way to tell a merchant of a change of state: a POST with a bounded number of repeats.
/// Goes to addresses on this machine only; what was sent is told by toJson(). Belongs to one thread with an event loop
/// and never blocks it.
class CallbackPost : public QObject
{
public:
    /// `clock` must outlive this object. `settle` is called some times a second as soon as somebody wants to be told,
    /// because a change has to be noticed without a request.
    CallbackPost(const LifeClock &clock, std::function<void()> settle, QObject *parent = nullptr);
    ~CallbackPost() override;

    /// From now on the provider posts there; an empty address ends it. BadInput unless the address is http or https on
    /// this machine.
    [[nodiscard]] base::Result<void> registerTarget(const QString &provider, const QString &address);
    /// Forgets every address and what is still to be sent.
    void clear();

    /// Somebody named an address with a transfer: changes have to be noticed from now on.
    void watch(const QString &ownAddress);
    /// Whether somebody would be told: for notices that are dear to make.
    bool isWanted(const QString &provider, const QString &ownAddress) const;
    /// Posts the body to `ownAddress`, which came with the transfer, when that lies on this machine; otherwise to the
    /// provider's registered address; to nobody when there is none.
    void post(const QString &provider, const QString &ownAddress, const QByteArray &body);

    /// {"targets":{provider:address},"sent":[{provider,url,body,attempts,delivered,over,lastStatus}]}; body is a text
    /// when it is no JSON.
    base::JsonValue toJson() const;
    base::JsonValue state() const;
    void restore(const base::JsonValue &state);

    /// Whether the address is one of this machine, with http or https.
    [[nodiscard]] static bool isLocal(const QString &address);

private:
    struct Notice {
        QString provider;
        QString address;
        QByteArray body;
        int attempts = 0;
        int lastStatus = 0; ///< 0: nobody answered
        bool delivered = false;
        bool over = false;
    };

    QString addressFor(const QString &provider, const QString &ownAddress) const;
    void send(qsizetype index, int generation);
    void finished(qsizetype index, int generation, QNetworkReply *reply);
    int pauseMs(int attempts) const;
    void startNoticing();

    const LifeClock &m_clock;
    QNetworkAccessManager *m_network = nullptr; ///< made with the first notice: most sandboxes send none
    QTimer m_tick;
    QList<std::pair<QString, QString>> m_targets; ///< provider, address
    QList<Notice> m_notices;
    int m_generation = 0; ///< counts clear(), so that a late answer finds nothing to change
};

} // namespace sandbox
