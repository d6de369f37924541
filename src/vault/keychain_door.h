// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoroTask>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace QKeychain {
class Job;
}

namespace vault {

/// What one job of the system keychain came to.
struct KeychainReply {
    enum class Kind {
        Done,
        NotFound,    ///< no such entry, or (Secret Service) a locked keyring
        Denied,      ///< the user or the system says no: locked
        Unavailable, ///< no service, no session bus, anything else
        Silent,      ///< the job did not finish in time
    };
    Kind kind = Kind::Unavailable;
    QString text;     ///< the keychain's own words, for support
    QByteArray bytes; ///< of a read
};

/// One question to the keychain on its way from the vault's thread to the main thread and back. Lives on the vault's
/// thread; the job keeps it alive until it has finished, however late that is.
class KeychainCall final : public QObject
{
    Q_OBJECT
public:
    /// Settles as Silent by itself when no answer has come after `patience`.
    explicit KeychainCall(std::chrono::milliseconds patience);
    bool isAnswered() const { return m_answered; }
    const KeychainReply &reply() const { return m_reply; }

signals:
    void asked();
    /// The keychain itself has answered, in time or not. Emitted on the main thread.
    void replied(const vault::KeychainReply &reply);
    void settled();

private:
    void answer(const KeychainReply &reply);
    /// The first one wins: the keychain's answer, or the watchdog's.
    void settle(const KeychainReply &reply);
    void giveUp() { settle({KeychainReply::Kind::Silent, {}, {}}); }

    KeychainReply m_reply;
    QTimer m_watchdog;
    bool m_settled = false;
    bool m_answered = false;
};

/// QtKeychain behind three awaitable questions. The caller asks one after the other.
///
/// The jobs run on the main thread: QtKeychain keeps one queue for the whole process, in the thread that first uses it,
/// and would never answer again once that thread has ended. A job object is never deleted before it has finished,
/// because libsecret holds a bare pointer to it.
class KeychainDoor final
{
public:
    explicit KeychainDoor(std::chrono::milliseconds patience);

    [[nodiscard]] QCoro::Task<KeychainReply> read(QString key);
    /// Always as binary: text and binary under one key are two entries, and reading finds the older one.
    [[nodiscard]] QCoro::Task<KeychainReply> write(QString key, QByteArray bytes);
    [[nodiscard]] QCoro::Task<KeychainReply> remove(QString key);

private:
    using MakeJob = std::function<QKeychain::Job *()>;
    [[nodiscard]] QCoro::Task<KeychainReply> ask(MakeJob makeJob);
    static void start(const std::shared_ptr<KeychainCall> &call, const MakeJob &makeJob);

    const std::chrono::milliseconds m_patience;
    std::shared_ptr<KeychainCall> m_lastCall;
};

} // namespace vault
