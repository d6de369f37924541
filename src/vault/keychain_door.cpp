// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keychain_door.h"

#include <QCoreApplication>
#include <QCoroSignal>

#include <qt6keychain/keychain.h>

namespace vault {

using namespace Qt::Literals::StringLiterals;

namespace {

QString service() { return u"RemitDesk"_s; }

KeychainReply::Kind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError: return KeychainReply::Kind::Done;
    case QKeychain::EntryNotFound: return KeychainReply::Kind::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied: return KeychainReply::Kind::Denied;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: break; // without a session bus it is this last one
    }
    return KeychainReply::Kind::Unavailable;
}

KeychainReply replyOf(QKeychain::Job *job)
{
    KeychainReply reply{kindOf(job->error()), job->errorString(), {}};
    const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(job);
    if (read && reply.kind == KeychainReply::Kind::Done) reply.bytes = read->binaryData();
    return reply;
}

template <class Job>
Job *newJob(const QString &key)
{
    auto *job = new Job(service()); // deletes itself once it has finished, and not before
    job->setKey(key);
    return job;
}

} // namespace

KeychainCall::KeychainCall(std::chrono::milliseconds patience)
{
    m_watchdog.setSingleShot(true);
    connect(this, &KeychainCall::replied, this, &KeychainCall::answer, Qt::QueuedConnection);
    connect(&m_watchdog, &QTimer::timeout, this, &KeychainCall::giveUp);
    m_watchdog.start(patience);
}

void KeychainCall::settle(const KeychainReply &reply)
{
    if (m_settled) return;
    m_settled = true;
    m_watchdog.stop();
    m_reply = reply;
    emit settled();
}

void KeychainCall::answer(const KeychainReply &reply)
{
    m_answered = true;
    settle(reply);
}

KeychainDoor::KeychainDoor(std::chrono::milliseconds patience) : m_patience(patience) {}

/// Sends the question to the main thread; the answer comes back to the thread of the call.
void KeychainDoor::start(const std::shared_ptr<KeychainCall> &call, const MakeJob &makeJob)
{
    const auto onMainThread = [call, makeJob] {
        QKeychain::Job *job = makeJob();
        QObject::connect(job, &QKeychain::Job::finished, job,
                         [call](QKeychain::Job *finished) { emit call->replied(replyOf(finished)); });
        job->start();
    };
    // Once only, or the call would own the connection that owns the call.
    const auto once = Qt::ConnectionType(Qt::AutoConnection | Qt::SingleShotConnection);
    QObject::connect(call.get(), &KeychainCall::asked, QCoreApplication::instance(), onMainThread, once);
    emit call->asked();
}

QCoro::Task<KeychainReply> KeychainDoor::ask(MakeJob makeJob)
{
    // A job that does not finish blocks QtKeychain's queue: asking more would only let the caller wait again.
    if (m_lastCall && !m_lastCall->isAnswered()) co_return KeychainReply{KeychainReply::Kind::Silent, {}, {}};
    if (!QCoreApplication::instance()) co_return KeychainReply{};

    // The last owner may be the job on the main thread; the object itself belongs to this one.
    const std::shared_ptr<KeychainCall> call(new KeychainCall(m_patience),
                                             [](KeychainCall *object) { object->deleteLater(); });
    m_lastCall = call;
    start(call, makeJob);
    co_await qCoro(call.get(), &KeychainCall::settled);
    co_return call->reply();
}

QCoro::Task<KeychainReply> KeychainDoor::read(QString key)
{
    MakeJob make = [key] { return newJob<QKeychain::ReadPasswordJob>(key); };
    return ask(std::move(make));
}

QCoro::Task<KeychainReply> KeychainDoor::write(QString key, QByteArray bytes)
{
    MakeJob make = [key, bytes] {
        auto *job = newJob<QKeychain::WritePasswordJob>(key);
        job->setBinaryData(bytes);
        return job;
    };
    return ask(std::move(make));
}

QCoro::Task<KeychainReply> KeychainDoor::remove(QString key)
{
    MakeJob make = [key] { return newJob<QKeychain::DeletePasswordJob>(key); };
    return ask(std::move(make));
}

} // namespace vault
