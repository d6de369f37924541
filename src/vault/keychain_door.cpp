// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keychain_door.h"

#include <QCoreApplication>
#include <QCoroSignal>
#include <QTimer>

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

void KeychainCall::settle(const KeychainReply &reply)
{
    if (m_settled) return;
    m_settled = true;
    m_reply = reply;
    emit settled();
}

void KeychainCall::answer(const KeychainReply &reply)
{
    m_answered = true;
    settle(reply);
}

KeychainDoor::KeychainDoor(std::chrono::milliseconds patience) : m_patience(patience) {}

QCoro::Task<KeychainReply> KeychainDoor::ask(MakeJob makeJob)
{
    const KeychainReply silent{KeychainReply::Kind::Silent, {}, {}};
    // A job that does not finish blocks QtKeychain's queue: asking more would only let the caller wait again.
    if (m_lastCall && !m_lastCall->isAnswered()) co_return silent;
    if (!QCoreApplication::instance()) co_return KeychainReply{};

    // The last owner may be the job on the main thread; the object itself belongs to this one.
    const std::shared_ptr<KeychainCall> call(new KeychainCall, [](KeychainCall *object) { object->deleteLater(); });
    m_lastCall = call;
    QTimer::singleShot(m_patience, call.get(), [watched = call.get(), silent] { watched->settle(silent); });
    QMetaObject::invokeMethod(QCoreApplication::instance(), [call, makeJob = std::move(makeJob)] {
        QKeychain::Job *job = makeJob();
        QObject::connect(job, &QKeychain::Job::finished, job, [call](QKeychain::Job *finished) {
            const KeychainReply reply = replyOf(finished);
            QMetaObject::invokeMethod(
                call.get(), [call, reply] { call->answer(reply); }, Qt::QueuedConnection);
        });
        job->start();
    });
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
