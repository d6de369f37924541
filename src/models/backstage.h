// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/answer.h"
#include "services/desk.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace models {

/// The way from the window's thread to the services' thread and back. A model posts a job; the job runs on the
/// services' thread, with disk, keychain and network at hand; what it answers is delivered on the window's thread, and
/// dropped when whoever asked is gone. The job itself is never dropped: closing a page loses no transfer.
///
/// Called from the window's thread only.
class Backstage : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Runs `job` (services::Desk & -> interfaces::Answer<T>) over there; then `then` (base::Result<T>) here, if
    /// `context` still lives. `job` must own what it uses (capture by value).
    template <class T, class Job, class Then>
    void ask(QObject *context, Job job, Then then)
    {
        auto kept = std::make_shared<Job>(std::move(job)); // a coroutine lambda must outlive its own frames
        auto deliver = delivery<T>(context, std::move(then));
        post([kept, deliver](services::Desk &desk) { run<T>(kept, desk, deliver); });
    }

    /// As ask(), for a job that answers at once (services::Desk & -> base::Result<T>).
    template <class T, class Job, class Then>
    void askNow(QObject *context, Job job, Then then)
    {
        auto deliver = delivery<T>(context, std::move(then));
        post([job = std::move(job), deliver](services::Desk &desk) {
            deliver(std::make_shared<base::Result<T>>(job(desk)));
        });
    }

signals:
    /// A transfer was stored anew, here or by another process (then `id` is empty: look again).
    void transferChanged(const QString &id);
    /// A document is on its way to a provider: so many bytes of so many have left.
    void uploadMoved(const QString &document, const QString &provider, qint64 sent, qint64 total);
    /// A try to carry it there has ended, well or not.
    void uploadEnded(const QString &document, const QString &provider);

public:
    /// Something was put into the queue of documents: it need not wait for its next turn.
    virtual void nudgeUploads() {}

protected:
    /// Queues `job` for the services' thread.
    virtual void post(std::function<void(services::Desk &)> job) = 0;

private:
    template <class T>
    using Deliver = std::function<void(std::shared_ptr<base::Result<T>>)>;

    template <class T, class Then>
    Deliver<T> delivery(QObject *context, Then then)
    {
        // The guard is made and read on this thread only; over there it is just carried along.
        return [this, guard = QPointer<QObject>(context),
                then = std::move(then)](std::shared_ptr<base::Result<T>> answer) {
            QMetaObject::invokeMethod(
                this,
                [guard, then, answer]() mutable {
                    if (guard) then(std::move(*answer));
                },
                Qt::QueuedConnection);
        };
    }

    template <class T, class Job>
    static QCoro::Task<> run(std::shared_ptr<Job> job, services::Desk &desk, Deliver<T> deliver)
    {
        base::Result<T> answer = co_await (*job)(desk);
        deliver(std::make_shared<base::Result<T>>(std::move(answer)));
    }
};

} // namespace models
