// SPDX-License-Identifier: GPL-3.0-or-later
// What befalls the shop as a whole: crashes, sleeping machines, clocks, full disks, locked keychains, strange
// callbacks.
#include "simulation/world.h"

namespace simulation {

using namespace Qt::Literals::StringLiterals;
using domain::SafetyClass;
using domain::Transfer;

namespace {

/// Somebody who sets a clock wrong does so by less than the time for which providers keep a key beyond our use of it.
constexpr qint64 clockWrongMaxMs = 1'500'000;

} // namespace

void World::planChaos()
{
    planCrashes();
    for (Host &host : m_hosts)
        planMachine(host);
    planClosing();
    Dice dice = m_stage.dice(Ask::Chaos, 1);
    for (qint64 time = 20'000; time < chaosMs; time += dice.between(15'000, 60'000)) {
        const quint64 what = dice.next();
        m_stage.agenda.at(time, nullptr, [this, what] {
            Dice later(what, Ask::Callback);
            callBack(later);
        });
    }
    for (qint64 time = 30'000; time < chaosMs; time += dice.between(30'000, 90'000)) {
        const quint64 what = dice.next();
        m_stage.agenda.at(time, nullptr, [this, what] {
            Dice later(what, Ask::Payment);
            const int seat = later.below(int(m_seats.size()));
            payInvoices(seat, later);
        });
    }
}

void World::planCrashes()
{
    Dice dice = m_stage.dice(Ask::Chaos, 2);
    for (int crash = dice.below(7); crash > 0; --crash) {
        const int seat = dice.below(int(m_seats.size()));
        m_stage.agenda.at(dice.between(5'000, chaosMs), nullptr,
                          [this, seat] { kill(*m_seats[size_t(seat)], Fault::KilledWhileWaiting); });
    }
    if (!dice.oneIn(3)) return;
    const int machine = dice.below(int(m_hosts.size()));
    m_stage.agenda.at(dice.between(5'000, chaosMs), nullptr, [this, machine] {
        m_stage.fired(Fault::PowerLost);
        for (Process *process : m_seats)
            if (&process->host == &m_hosts[size_t(machine)]) kill(*process, Fault::KilledWhileWaiting);
    });
}

void World::planMachine(Host &host)
{
    Dice dice = m_stage.dice(Ask::Chaos, 3, quint64(host.number));
    const auto spell = [&](bool Host::*flag, qint64 longest) {
        const qint64 from = dice.between(10'000, chaosMs);
        m_stage.agenda.at(from, nullptr, [&host, flag] { host.*flag = true; });
        m_stage.agenda.at(from + dice.between(2'000, longest), nullptr, [&host, flag] { host.*flag = false; });
    };
    if (dice.oneIn(3)) spell(&Host::offline, 180'000);
    if (dice.oneIn(3)) spell(&Host::diskIsFull, 120'000);
    if (dice.oneIn(3)) spell(&Host::keychainIsLocked, 240'000);
    if (dice.oneIn(3)) {
        const qint64 ms = dice.oneIn(3) ? dice.between(600'000, 7'200'000) : dice.between(5'000, 300'000);
        m_stage.agenda.at(dice.between(10'000, chaosMs), nullptr, [this, &host, ms] {
            if (m_stage.healed || host.asleepUntil > m_stage.agenda.now()) return;
            m_stage.fired(Fault::Sleep);
            m_witness.timeWasDisturbed();
            host.asleepUntil = m_stage.agenda.now() + ms;
            host.clock.sleptMs += ms; // nobody reads it before it wakes
            ++host.sleeps;
            m_stage.tell([&] { return u"machine %1 sleeps for %2 s"_s.arg(host.number).arg(ms / 1000); });
        });
    }
    for (int change = dice.below(3); change > 0; --change) {
        const bool forward = dice.oneIn(2);
        const qint64 ms = dice.oneIn(2) ? dice.between(1'000, 90'000) : dice.between(90'000, clockWrongMaxMs);
        m_stage.agenda.at(dice.between(10'000, chaosMs), nullptr, [this, &host, forward, ms] {
            if (m_stage.healed) return;
            m_stage.fired(forward ? Fault::ClockForward : Fault::ClockBack);
            m_witness.timeWasDisturbed();
            m_witness.clocksAreRight = false;
            host.clock.offsetMs = forward ? ms : -ms;
            ++host.clockChanges;
            m_stage.tell([&] {
                return u"machine %1's clock is now wrong by %2 s"_s.arg(host.number).arg(host.clock.offsetMs / 1000);
            });
        });
    }
}

/// Friday evening to Monday morning, with whatever was open on Friday.
void World::planClosing()
{
    Dice dice = m_stage.dice(Ask::Chaos, 4);
    if (!dice.oneIn(6)) return;
    m_stage.fired(Fault::ClosedForDays);
    m_closedUntil = chaosMs + dice.between(20 * 3'600'000, 66 * 3'600'000);
}

/// A provider, or somebody who says that he is one, calls.
void World::callBack(Dice dice)
{
    const SafetyClass safetyClass = SafetyClass(dice.below(classCount));
    const Ledger &ledger = m_network.ledgers[size_t(safetyClass)];
    Process *process = at(dice.below(int(m_seats.size())));
    if (!process || ledger.orders().empty()) return;
    const Order &order = ledger.orders()[size_t(dice.below(int(ledger.orders().size())))];
    const domain::ProviderId provider{domain::codeOf(safetyClass)};
    const QByteArray number = QByteArray::number(order.number);
    QByteArray body = order.wording.reference + '\n' + number + '\n' + ledger.wordOf(order) + "\nsigned";
    if (const Transfer *transfer = m_witness.transferOf(order.wording.reference))
        m_stage.reached(safetyClass, transfer->state, Event::CalledBack);
    const auto take = [&] { as(process, [&] { takeCallback(process, provider, body); }); };
    switch (dice.below(4)) {
    case 0: take(); break;
    case 1:
        m_stage.fired(Fault::CallbackTwice);
        take();
        take();
        break;
    case 2: {
        m_stage.fired(Fault::CallbackLate);
        const int seat = process->started.seat;
        m_stage.agenda.in(dice.between(1'000, 900'000), nullptr, [this, seat, provider, body] {
            if (Process *later = at(seat)) as(later, [&] { takeCallback(later, provider, body); });
        });
        break;
    }
    default:
        m_stage.fired(Fault::CallbackForged);
        if (dice.oneIn(3))
            body = order.wording.reference + "\n\nPAID\nnot signed";
        else if (dice.oneIn(2))
            body = "RD-20260201-2222222222\n" + number + "\nCANCELLED\nsigned";
        else // two transfers in one
            body = order.wording.reference + '\n' + QByteArray::number(1 + dice.below(order.number)) + "\nPAID\nsigned";
        take();
        break;
    }
}

QCoro::Task<> World::takeCallback(Process *process, domain::ProviderId provider, QByteArray body)
{
    interfaces::CallbackMessage message;
    message.body = body;
    process->takesCallback = true;
    const services::CallbackAnswer answer = co_await process->callbacks.take(provider, message);
    process->takesCallback = false;
    m_stage.note(44, answer.status);
    if (answer.status == 200 && !process->dead) (void)co_await process->callbacks.followUp();
}

} // namespace simulation
