// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/callback_service.h"
#include "services/watch_service.h"
#include "simulation/connector.h"
#include "simulation/disk.h"
#include "support/stand_ins.h"

namespace simulation {

/// Who is alive. Of a process on another machine nobody can know.
class HostProcesses final : public services::Processes
{
public:
    HostProcesses(QString me, const QSet<QString> &dead) : m_me(std::move(me)), m_dead(dead) {}
    QString self() const override { return m_me; }
    bool mayBeAlive(const QString &owner) const override
    {
        if (owner.isEmpty()) return false;
        return owner.section(u':', 0, 0) != m_me.section(u':', 0, 0) || !m_dead.contains(owner);
    }

private:
    const QString m_me;
    const QSet<QString> &m_dead;
};

/// How this process was started: its profile may name another environment, or switch a provider off.
struct Start {
    int number = 0; ///< unique in this life
    int seat = 0;   ///< which counter
    std::array<bool, classCount> enabled{true, true, true, true};
    std::array<bool, classCount> elsewhere{};
    bool otherClass = false; ///< C is taken for D
};

/// One window or one command with services of its own over the common store. A dead one may go on thinking, because a
/// coroutine cannot be ended from outside; but it writes nothing, sends nothing, and nobody hears what it says.
struct Process {
    Process(const Start &start, Host &machine, Network &network, Disk &disk, const QSet<QString> &gone);

    bool dead = false;
    const Start started;
    Host &host;
    Stage &stage;
    Network &network;
    const QString owner;
    HostProcesses processes;
    DicedRandom random;
    support::FakeVault vault;
    Connection store;
    std::array<Connector, classCount> connectors;
    services::DirectoryService directory;
    services::AuditTrail audit;
    services::RateService rates;
    services::QuoteService quotes;
    services::TransferService transfers;
    services::WatchService watch;
    services::OnboardingService onboarding;
    services::TreasuryService treasury;
    services::CallbackService callbacks;

    QHash<int, int> pressed;         ///< by approval: keys that a clerk pressed here and that have not come back yet
    bool takesCallback = false;      ///< whether it is just being called by a provider
    QHash<QString, qint64> pricedAt; ///< by offer: the monotonic time at which it came

    bool isAwake() const { return !dead && host.asleepUntil <= stage.agenda.now(); }
    QString name() const { return QStringLiteral("process %1").arg(started.number); }

private:
    QList<interfaces::Provider> providers();
};

} // namespace simulation
