// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker_backstage.h"

#include "base/log.h"
#include "interfaces/board.h"

#include <QTimer>

#include <limits>

namespace app {

namespace {

/// How often the window looks whether another process (a script, say) has changed the store.
constexpr int lookForOthersMs = 1000;
/// More changes than these are not told one by one.
constexpr int changesAtOnce = 100;
/// The daily work of removing what is over: some minutes after the start, when nobody waits for anything, then every
/// day.
constexpr int retentionFirstMs = 5 * 60 * 1000;
constexpr int retentionMs = 24 * 60 * 60 * 1000;

} // namespace

/// What lives on the services' thread: the wiring, the watch's timer, and jobs that came before the desk was open.
class WorkerBackstage::Backroom : public QObject
{
public:
    Backroom(WorkerBackstage &front, QString home, services::Profile profile, MakeVault makeVault, bool practice,
             Fill fill)
        : m_front(front)
        , m_home(std::move(home))
        , m_profile(std::move(profile))
        , m_makeVault(std::move(makeVault))
        , m_practice(practice)
        , m_fill(std::move(fill))
    {
    }

    void open()
    {
        if (m_opening || (m_wiring && m_wiring->desk())) return;
        m_opening = true;
        m_task = openDesk();
    }

    void run(const std::function<void(services::Desk &)> &job)
    {
        if (m_wiring && m_wiring->desk())
            job(*m_wiring->desk());
        else
            m_waiting << job;
    }

    void nudgeUploads()
    {
        if (m_wiring && m_wiring->desk() && m_uploads.isActive()) m_uploads.start(0);
    }

    /// Ends the thread, but not before the answer of a request that may move money is stored.
    void endWhenIdle()
    {
        m_watch.stop();
        const bool sending = m_wiring && m_wiring->desk() && m_wiring->desk()->transfers.isSending();
        if (sending)
            QTimer::singleShot(20, this, [this] { endWhenIdle(); });
        else
            thread()->quit();
    }

private:
    QCoro::Task<> openDesk()
    {
        if (!m_vault) m_vault = m_makeVault();
        if (!m_wiring) {
            auto wiring = std::make_unique<Wiring>(m_home, m_profile, *m_vault, m_practice);
            if (const base::Result<void> connected = wiring->connectProviders(); !connected) {
                fail(connected.error());
                co_return;
            }
            m_wiring = std::move(wiring);
        }
        const base::Result<services::Desk *> desk = co_await m_wiring->openDesk();
        if (!desk) {
            fail(desk.error());
            co_return;
        }
        if (m_fill) {
            if (const base::Result<void> filled = m_fill(**desk); !filled) {
                fail(filled.error());
                co_return;
            }
            m_fill = {};
        }
        m_opening = false;
        QObject::connect(&(*desk)->transfers, &services::TransferService::transferChanged, &m_front,
                         &WorkerBackstage::transferChanged);
        QObject::connect(&(*desk)->uploads, &services::UploadQueue::moved, &m_front, &WorkerBackstage::uploadMoved);
        QObject::connect(&(*desk)->uploads, &services::UploadQueue::ended, &m_front, &WorkerBackstage::uploadEnded);
        for (const auto &job : std::exchange(m_waiting, {}))
            job(**desk);
        QMetaObject::invokeMethod(
            &m_front, [front = &m_front] { emit front->opened(); }, Qt::QueuedConnection);
        QObject::connect(&m_watch, &QTimer::timeout, this, [this] { watch(); });
        m_watch.setSingleShot(true);
        m_watch.start(0);
        const auto changes = (*desk)->store.board->changesAfter(std::numeric_limits<qint64>::max(), 0);
        if (changes) m_sequence = changes->sequence;
        QObject::connect(&m_uploads, &QTimer::timeout, this, [this] { m_uploading = carryUploads(); });
        QObject::connect(&m_retention, &QTimer::timeout, this, [this] { removeWhatIsOver(); });
        if (!m_practice) m_retention.start(retentionFirstMs);
        m_uploads.setSingleShot(true);
        m_uploads.start(0);
        QObject::connect(&m_others, &QTimer::timeout, this, [this] { lookForOthers(); });
        m_others.start(lookForOthersMs);
    }

    void fail(const base::Error &error)
    {
        m_opening = false;
        QMetaObject::invokeMethod(
            &m_front, [front = &m_front, error] { emit front->failed(error); }, Qt::QueuedConnection);
    }

    void watch()
    {
        services::Desk &desk = *m_wiring->desk();
        const base::Result<int> asked = desk.watch.step();
        if (!asked)
            qCWarning(base::logMoney) << "the watch could not read the store:" << base::codeOf(asked.error().kind);
        m_watch.start(asked ? desk.watch.pauseMs() : 5000);
        if (desk.watch.isOnDuty() && desk.treasury.isDue()) m_treasury = followTreasury();
    }

    QCoro::Task<> followTreasury()
    {
        const base::Result<int> read = co_await m_wiring->desk()->treasury.follow();
        if (!read) qCWarning(base::logStore) << "balances not kept" << base::codeOf(read.error().kind);
    }

    /// Once a day: what has been kept for as long as it must be.
    void removeWhatIsOver()
    {
        m_retention.start(retentionMs);
        const auto removed = m_wiring->desk()->privacy.retain(false);
        if (!removed)
            qCWarning(base::logStore) << "what is over could not be removed:" << base::codeOf(removed.error().kind);
    }

    QCoro::Task<> carryUploads()
    {
        services::Desk &desk = *m_wiring->desk();
        const base::Result<int> tried = co_await desk.uploads.tick();
        if (!tried)
            qCWarning(base::logStore) << "the queue of documents could not be read:"
                                      << base::codeOf(tried.error().kind);
        m_uploads.start(int(desk.uploads.pauseMs()));
    }

    /// What happened to transfers, by whatever process; what this one did has been told already and is told again.
    void lookForOthers()
    {
        const auto changes = m_wiring->desk()->store.board->changesAfter(m_sequence, changesAtOnce);
        if (!changes || changes->sequence == m_sequence) return;
        m_sequence = changes->sequence;
        const QStringList ids = changes->isComplete ? changes->transfers : QStringList{QString()};
        QMetaObject::invokeMethod(
            &m_front,
            [front = &m_front, ids] {
                for (const QString &id : ids)
                    emit front->transferChanged(id);
            },
            Qt::QueuedConnection);
    }

    WorkerBackstage &m_front;
    const QString m_home;
    const services::Profile m_profile;
    MakeVault m_makeVault;
    const bool m_practice;
    Fill m_fill;
    std::unique_ptr<interfaces::Vault> m_vault;
    std::unique_ptr<Wiring> m_wiring;
    QList<std::function<void(services::Desk &)>> m_waiting;
    QCoro::Task<> m_task;
    QTimer m_watch{this};
    QTimer m_others{this};
    QCoro::Task<> m_treasury;
    qint64 m_sequence = 0; ///< of the last event that was told
    QCoro::Task<> m_uploading;
    QTimer m_uploads{this};
    QTimer m_retention{this};
    bool m_opening = false;
};

WorkerBackstage::WorkerBackstage(QString home, services::Profile profile, MakeVault makeVault, bool practice, Fill fill)
    : m_backroom(
          new Backroom(*this, std::move(home), std::move(profile), std::move(makeVault), practice, std::move(fill)))
{
    m_backroom->moveToThread(&m_thread);
    // Deleted over there, with the thread's event loop still running for what belongs to it.
    QObject::connect(&m_thread, &QThread::finished, m_backroom, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("services"));
    m_thread.start();
}

WorkerBackstage::~WorkerBackstage()
{
    QMetaObject::invokeMethod(
        m_backroom, [room = m_backroom] { room->endWhenIdle(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void WorkerBackstage::open()
{
    QMetaObject::invokeMethod(
        m_backroom, [room = m_backroom] { room->open(); }, Qt::QueuedConnection);
}

void WorkerBackstage::nudgeUploads()
{
    QMetaObject::invokeMethod(
        m_backroom, [room = m_backroom] { room->nudgeUploads(); }, Qt::QueuedConnection);
}

void WorkerBackstage::post(std::function<void(services::Desk &)> job)
{
    QMetaObject::invokeMethod(
        m_backroom, [room = m_backroom, job = std::move(job)] { room->run(job); }, Qt::QueuedConnection);
}

} // namespace app
