// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/transfer_service.h"
#include "simulation/connector.h"
#include "simulation/disk.h"

namespace simulation {

/// Looks on: at every commit, at everything that leaves, at everything a clerk is told, and in the end at the books of
/// the providers. Knows what must hold (Invariant) and nothing of how the services bring it about.
class Witness
{
public:
    Witness(Stage &stage, Disk &disk, Network &network) : m_stage(stage), m_disk(disk), m_network(network) {}

    // As the store commits.
    void created(Process &process, const domain::Transfer &transfer);
    void stored(Process &process, const domain::Transfer &before, const QList<domain::Attempt> &attemptsBefore,
                const interfaces::TransferChange &change, const domain::Transfer &after);

    // As the network carries.
    /// The first byte leaves. A name for this copy, so that its answer is known again.
    QByteArray leaving(Process &process, domain::SafetyClass safetyClass, const domain::FrozenRequest &request);
    void arrived(domain::SafetyClass safetyClass, const QByteArray &body);
    void notThere(const QByteArray &reference);
    void happened(domain::SafetyClass safetyClass, const QByteArray &reference, Event event);
    /// Somebody set a clock or a machine slept: what is judged by time is not judged across that.
    void timeWasDisturbed() { ++m_disturbances; }
    bool clocksAreRight = true; ///< all of them

    /// Somebody says how it ended.
    void personSays(const domain::TransferId &transfer, const QString &who) { m_people[transfer.text].insert(who); }

    // As the clerk hears.
    /// `since`: when the call began whose answer this is; `key`: of a confirmation.
    void told(Process &process, int approval, qint64 since, const base::Result<services::TransferOutcome> &outcome,
              const domain::IdempotencyKey &key = {});

    /// After healing, when nothing happens any more.
    void judgeEnd();

    /// -1: no such reference.
    int approvalOf(const QByteArray &reference) const;
    const domain::Transfer *transferOf(const QByteArray &reference) const;
    QString storyOf(const domain::Transfer &transfer) const;

private:
    /// What was seen of one transfer.
    struct File {
        QString id;
        int approval = 0;
        QHash<qint64, QString> ownerOfFence; ///< of the submission
        QHash<QByteArray, int> armings;      ///< "attempt/fence/owner", and how disturbed the time was then
        QSet<QByteArray> left;               ///< of those, which have left
        QHash<QString, qint64> leftBy;       ///< by owner: when the last one did
        qint64 firstLeft = -1;
        qint64 lastLeft = -1;
        int leaves = 0;
        int disturbancesAtLast = 0;
        QList<qint64> notThere; ///< true times since the last copy left
    };

    void checkMoves(const domain::Transfer &before, const domain::Transfer &after);
    void checkApproved(const domain::Transfer &before, const domain::Transfer &after);
    void checkAttempt(Process &process, const QList<domain::Attempt> &before, const interfaces::TransferChange &change,
                      const domain::Transfer &transfer);
    void checkArming(Process &process, const domain::Attempt &attempt, const domain::Transfer &transfer);
    void checkReading(Process &process, const domain::Attempt &attempt, const domain::Transfer &after);
    void checkPeople(const domain::Transfer &before, const interfaces::TransferChange &change,
                     const domain::Transfer &after);
    void checkEvents(const domain::Transfer &before, const interfaces::TransferChange &change);
    void checkCopies(File &file, domain::SafetyClass safetyClass, const domain::Attempt &attempt,
                     const QByteArray &arming);
    void judgeTransfer(const domain::Transfer &transfer);
    void judgeOpen(const domain::Transfer &transfer, domain::SafetyClass safetyClass, const Order *order);
    void judgeApprovals();
    domain::SafetyClass classOf(const domain::Transfer &transfer) const;
    QString name(const domain::Transfer &transfer) const;

    Stage &m_stage;
    Disk &m_disk;
    Network &m_network;
    QHash<QByteArray, File> m_files;                       ///< by reference
    QHash<QString, std::pair<QByteArray, int>> m_lastNews; ///< by transfer: the words, and how often in a row
    QHash<QString, QSet<QString>> m_people;                ///< by transfer: who has said how it ended
    int m_disturbances = 0;
};

} // namespace simulation
