// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/world.h"

namespace simulation {

using namespace Qt::Literals::StringLiterals;
using domain::SafetyClass;
using domain::Transfer;
using domain::TransferState;

World::World(quint64 seed, TimerDispatcher &timers)
    : m_stage(seed)
    , m_network(m_stage)
    , m_witness(m_stage, m_disk, m_network)
    , m_timers(timers)
    , m_keys(m_stage.dice(Ask::Shop, 1))
{
    m_network.witness = &m_witness;
    m_disk.witness = &m_witness;
    m_disk.kill = [this](Process &process, Fault fault) { kill(process, fault); };
    m_disk.meanwhile = [this](Process &process, const QString &transfer) { meanwhile(process, transfer); };
    m_stage.agenda.timers = &m_timers;
    m_timers.agenda = &m_stage.agenda;
    m_stage.tally.seeds = 1;
}

World::~World() { m_timers.agenda = nullptr; }

void World::openShop()
{
    Dice dice = m_stage.dice(Ask::Shop);
    const int hosts = dice.oneIn(3) ? 1 : 2;
    for (int i = 0; i < hosts; ++i) {
        m_hosts.emplace_back(m_stage.agenda);
        m_hosts.back().number = i;
    }
    // From a bad day to a terrible one.
    constexpr std::array storms{2, 3, 5, 9};
    const int storm = storms[size_t(dice.below(4))];
    m_stage.climate = {storm, storm, 40 * storm, 90 * storm, 25 * storm};
    m_seats.resize(size_t(2 + dice.below(3)));
    for (int seat = 0; seat < int(m_seats.size()); ++seat)
        startProcess(seat);
    const int customers = 20 + dice.below(41);
    m_approvals.resize(size_t(customers));
    for (int number = 0; number < customers; ++number)
        planApproval(number);
    planChaos();
}

Process *World::at(int seat)
{
    Process *process = m_seats[size_t(seat)];
    return process && process->isAwake() ? process : nullptr;
}

void World::startProcess(int seat)
{
    if (m_over || (m_closedUntil > m_stage.agenda.now() && !m_stage.healed)) return;
    Start start;
    start.number = int(m_processes.size()) + 1;
    start.seat = seat;
    Dice dice = m_stage.dice(Ask::Process, quint64(start.number), 1);
    if (!m_stage.healed && start.number > 2 && dice.oneIn(8)) {
        m_stage.fired(Fault::ProfileChanged);
        const size_t which = size_t(dice.below(classCount));
        const int how = dice.below(3);
        start.enabled[which] = how != 0;
        start.elsewhere[which] = how == 1;
        start.otherClass = how == 2;
    }
    Host &host = m_hosts[size_t(seat) % m_hosts.size()];
    m_processes.push_back(std::make_unique<Process>(start, host, m_network, m_disk, m_gone));
    ++m_stage.tally.processes;
    Process *process = m_processes.back().get();
    m_seats[size_t(seat)] = process;
    m_stage.note(31, start.number, seat);
    m_stage.tell([&] { return u"process %1 starts at counter %2"_s.arg(start.number).arg(seat); });
    // The first thing a program does is to look after what is due.
    m_stage.agenda.in(dice.between(1, 500), &host, [this, process] { watch(process, false); });
    const qint64 every = dice.between(30'000, 90'000);
    const auto tick = std::make_shared<std::function<void()>>();
    *tick = [this, process, every, weak = std::weak_ptr(tick)] {
        const auto again = weak.lock();
        if (!again || process->dead || m_over || m_stage.healed) return;
        watch(process, false);
        m_stage.agenda.in(every, &process->host, [again] { (*again)(); });
    };
    m_stage.agenda.in(every, &host, [tick] { (*tick)(); });
}

void World::kill(Process &process, Fault fault)
{
    if (process.dead || m_stage.healed) return;
    process.dead = true;
    m_gone.insert(process.owner);
    m_stage.fired(fault);
    m_stage.note(32, process.started.number, int(fault));
    m_stage.tell([&] { return u"%1 dies: %2"_s.arg(process.name(), QString::fromLatin1(nameOf(fault))); });
    for (const Transfer &transfer : std::as_const(m_disk.records.transfers.all)) {
        for (const domain::Attempt &attempt : m_disk.records.transfers.attemptsOf.value(transfer.id.text)) {
            if (attempt.closedAt.isValid() || attempt.owner != process.owner) continue;
            m_stage.reached(domain::safetyClassFrom(transfer.provider.text), transfer.state, Event::OwnerDied);
        }
    }
    Dice dice = m_stage.dice(Ask::Process, quint64(process.started.number), 2);
    const int seat = process.started.seat;
    m_stage.agenda.in(dice.oneIn(4) ? dice.between(60'000, 600'000) : dice.between(500, 20'000), nullptr, [this, seat] {
        if (m_seats[size_t(seat)]->dead) startProcess(seat);
    });
}

/// Another process does something about it between two steps of this one.
void World::meanwhile(Process &process, const QString &id)
{
    if (m_depth > 0 || m_over) return;
    Dice dice =
        m_stage.dice(Ask::Meanwhile, quint64(process.started.number), 1'000'000 + quint64(m_stage.tally.writes));
    Process *other = at(dice.below(int(m_seats.size())));
    if (!other || other == &process || ++m_interruptions[id] > (id.isEmpty() ? 200 : 6)) return;
    ++m_depth;
    const auto transfer = m_disk.records.transfers.all.constFind(id);
    if (transfer != m_disk.records.transfers.all.cend()) {
        m_stage.fired(Fault::Meanwhile);
        const Transfer copy = *transfer;
        as(other, [&] { act(other, copy, dice); });
    } else if (!process.pressed.isEmpty()) {
        // The same key at the other counter.
        const QList<int> numbers = process.pressed.keys();
        const int number = *std::min_element(numbers.cbegin(), numbers.cend());
        if (m_approvals[size_t(number)].request) {
            m_stage.fired(Fault::Meanwhile);
            press(other->started.seat, number, false);
        }
    }
    --m_depth;
}

QString World::run()
{
    openShop();
    m_stage.agenda.run(chaosMs);
    if (m_closedUntil > 0) {
        for (Process *process : m_seats)
            kill(*process, Fault::KilledWhileWaiting);
        m_stage.agenda.run(m_closedUntil);
    }
    heal();
    liveOn();
    // Machines that slept wake up, and clerks confirm what they had before them; that is looked after like the rest.
    m_stage.agenda.run(m_stage.agenda.now() + 3 * 3'600'000);
    liveOn();
    settleTheRest();
    liveOn(); // an answer that a process could not store until it was asked again is followed up too
    m_over = true;
    for (int i = 0; i < 1000 && !m_stage.agenda.isEmpty(); ++i)
        m_stage.agenda.run(m_stage.agenda.now() + 10'000);
    m_witness.judgeEnd();
    m_stage.tally.steps = m_stage.agenda.steps();
    m_stage.tally.hash = m_stage.hash();
    return m_stage.wrong;
}

void World::heal()
{
    m_stage.healed = true;
    m_stage.tell([] { return u"everything heals"_s; });
    m_witness.timeWasDisturbed();
    m_witness.clocksAreRight = true;
    for (const Transfer &transfer : std::as_const(m_disk.records.transfers.all)) {
        const qint64 age = epochMs + m_stage.agenda.now() - transfer.submittedAt.toMSecsSinceEpoch();
        if (transfer.provider.text == u"A" && transfer.state == TransferState::Unconfirmed && age > 23 * 3'600'000)
            m_stage.fired(Fault::KeyTooOld);
    }
    for (Host &host : m_hosts) {
        host.clock.offsetMs = 0;
        host.clock.sleptMs -= std::max<qint64>(0, host.asleepUntil - m_stage.agenda.now());
        host.asleepUntil = 0;
        host.offline = host.diskIsFull = host.keychainIsLocked = false;
    }
    for (int seat = 0; seat < int(m_seats.size()); ++seat) {
        Process *process = m_seats[size_t(seat)];
        const Start &start = process->started;
        const bool plain =
            start.enabled == Start{}.enabled && start.elsewhere == Start{}.elsewhere && !start.otherClass;
        if (!process->dead && plain) continue;
        process->dead = true;
        m_gone.insert(process->owner);
        startProcess(seat);
    }
    // Whatever is under way arrives, whoever waits has waited.
    m_stage.agenda.run(m_stage.agenda.now() + 120'000);
    // Back office asks about everything that is open, once.
    as(m_seats.front(), [&] { watch(m_seats.front(), true); });
    m_stage.agenda.run(m_stage.agenda.now() + 60'000);
}

/// The watch goes on, and time jumps from one due look to the next.
void World::liveOn()
{
    const qint64 end = m_stage.agenda.now() + 80 * 3'600'000ll;
    for (int i = 0; i < 6000 && m_stage.agenda.now() < end && m_stage.wrong.isEmpty(); ++i) {
        Process *process = m_seats[size_t(i) % m_seats.size()];
        as(process, [&] { watch(process, false); });
        m_stage.agenda.run(m_stage.agenda.now() + 1'000);
        payInvoices(process->started.seat, m_stage.dice(Ask::Heal, quint64(i)));
        const QDateTime now = process->host.clock.nowUtc();
        qint64 wait = -1;
        for (const Transfer &transfer : std::as_const(m_disk.records.transfers.all)) {
            if (!transfer.nextCheckAt.isValid() || isQuiet(transfer)) continue;
            const qint64 left = std::max<qint64>(0, now.msecsTo(transfer.nextCheckAt));
            wait = wait < 0 ? left : std::min(wait, left);
        }
        if (wait < 0) break;
        m_stage.agenda.run(m_stage.agenda.now() + wait);
    }
}

/// Whether nothing more can come of it.
bool World::isQuiet(const Transfer &transfer) const
{
    const SafetyClass safetyClass = domain::safetyClassFrom(transfer.provider.text);
    const Order *order = m_network.ledgers[size_t(safetyClass)].find(transfer.reference.toLatin1());
    const bool people = safetyClass == SafetyClass::C || safetyClass == SafetyClass::D;
    using enum TransferState;
    switch (transfer.state) {
    case PaidOut: return !order || order->fate != Order::Fate::Returns || safetyClass != SafetyClass::A;
    case Expired: return !order || order->invoicePaidAt < 0;
    case Unconfirmed:
        return safetyClass == SafetyClass::D ||
               (transfer.checks > 6 && !order && transfer.problemCode == base::codeOf(base::ErrorKind::Conflict));
    case OnHold:
        // It has been looked at since everything is well, and what was strange is strange still.
        return !transfer.review.isEmpty() && (people || (order && order->figuresAreWrong));
    case Draft:
    case Rejected:
    case Cancelled:
    case Returned: return true;
    default: return false;
    }
}

} // namespace simulation
