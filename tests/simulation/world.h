// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/process.h"
#include "simulation/witness.h"

#include <deque>
#include <memory>

namespace simulation {

/// A customer agrees to an offer; what the clerk then sends.
struct Approval {
    int number = 0;
    domain::SafetyClass safetyClass = domain::SafetyClass::A;
    int seat = 0;
    domain::IdempotencyKey key;
    std::optional<services::SendRequest> request; ///< once there is an offer
    bool counted = false;
    int offersAsked = 0;
};

/// One life of a shop: two to four counters on one or two machines, four providers, twenty to sixty customers, and
/// everything that can go wrong; decided by the seed alone. Must be lived on a thread whose timers run on a
/// TimerDispatcher.
class World
{
public:
    World(quint64 seed, TimerDispatcher &timers);
    ~World();

    /// Lives through the bad times, heals, lives on until nothing happens any more. Empty, or which invariant did not
    /// hold, and how.
    QString run();
    /// The story is written down while it is lived.
    void tellStory() { m_stage.telling = true; }

    const Stage &stage() const { return m_stage; }
    const Tally &tally() const { return m_stage.tally; }
    quint64 hash() const { return m_stage.hash(); }

private:
    // world.cpp
    void openShop();
    Process *at(int seat);
    /// Does it as that process: timers that it starts stand still while its machine sleeps.
    template <class What>
    void as(Process *process, What what)
    {
        Host *before = m_stage.agenda.running;
        m_stage.agenda.running = &process->host;
        what();
        m_stage.agenda.running = before;
    }
    void startProcess(int seat);
    void kill(Process &process, Fault fault);
    void meanwhile(Process &process, const QString &transfer);
    void heal();
    void liveOn();
    bool isQuiet(const domain::Transfer &transfer) const;

    // chaos.cpp
    void planChaos();
    void planCrashes();
    void planMachine(Host &host);
    void planClosing();
    void callBack(Dice dice);
    QCoro::Task<> takeCallback(Process *process, domain::ProviderId provider, QByteArray body);

    // people.cpp
    void planApproval(int number);
    void planPresses(const Approval &approval, Dice dice);
    void addParties(int number);
    void askForOffer(int number);
    QCoro::Task<> price(Process *process, int number);
    void press(int seat, int number, bool otherForm);
    QCoro::Task<> confirm(Process *process, int number, services::SendRequest request);
    QCoro::Task<> goOn(Process *process, domain::TransferId id, int number);
    QCoro::Task<> refresh(Process *process, domain::TransferId id, int number);
    QCoro::Task<> cancel(Process *process, domain::TransferId id, int number);
    QCoro::Task<> settle(Process *process, domain::TransferId id, int number, domain::HandOutcome outcome, QString who);
    void settleTheRest();
    QCoro::Task<> watch(Process *process, bool everything);
    const domain::Transfer *transferOf(int number) const;
    void payInvoices(int seat, Dice dice);
    void act(Process *process, const domain::Transfer &transfer, Dice dice);

    static constexpr qint64 chaosMs = 2'400'000;

    Stage m_stage;
    Network m_network;
    Disk m_disk;
    Witness m_witness;
    TimerDispatcher &m_timers;
    std::deque<Host> m_hosts;
    QSet<QString> m_gone;                              ///< owners of dead processes
    std::vector<std::unique_ptr<Process>> m_processes; ///< the dead ones too: they may still be thinking
    std::vector<Process *> m_seats;
    std::vector<Approval> m_approvals;
    QSet<QString> m_paidAddresses;
    DicedRandom m_keys;
    QHash<QString, int> m_interruptions; ///< by transfer; whoever waits reads often, and must not draw a crowd
    int m_depth = 0;
    bool m_over = false; ///< the shop does nothing by itself any more
    qint64 m_closedUntil = 0;
};

} // namespace simulation
