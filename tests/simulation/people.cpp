// SPDX-License-Identifier: GPL-3.0-or-later
// What people do: agree to an offer, press the key once or twice or at two counters, look, cancel, pay an invoice.
#include "simulation/world.h"

namespace simulation {

using namespace Qt::Literals::StringLiterals;
using domain::SafetyClass;
using domain::Transfer;
using domain::TransferState;

namespace {

constexpr qint64 lastApprovalMs = 1'500'000;

} // namespace

void World::addParties(int number)
{
    domain::Sender sender;
    sender.id = {u"S%1"_s.arg(number)};
    sender.firstName = u"Maria"_s;
    domain::Beneficiary beneficiary;
    beneficiary.id = {u"B%1"_s.arg(number)};
    beneficiary.sender = sender.id;
    beneficiary.country = u"PK"_s;
    beneficiary.name = u"Ahmed Khan"_s;
    (void)m_disk.records.senders.add(sender);
    (void)m_disk.records.beneficiaries.add(beneficiary);
}

void World::planApproval(int number)
{
    Dice dice = m_stage.dice(Ask::Approval, quint64(number));
    Approval &approval = m_approvals[size_t(number)];
    approval.number = number;
    approval.safetyClass = SafetyClass(dice.below(classCount));
    approval.seat = dice.below(int(m_seats.size()));
    approval.key = {m_keys.uuid()};
    addParties(number);
    m_stage.agenda.at(dice.between(0, lastApprovalMs), nullptr, [this, number] { askForOffer(number); });
}

void World::askForOffer(int number)
{
    Approval &approval = m_approvals[size_t(number)];
    if (approval.request || approval.offersAsked > 8) return;
    ++approval.offersAsked;
    Process *process = at((approval.seat + approval.offersAsked - 1) % int(m_seats.size()));
    if (process)
        as(process, [&] { price(process, number); });
    else
        m_stage.agenda.in(30'000, nullptr, [this, number] { askForOffer(number); });
}

QCoro::Task<> World::price(Process *process, int number)
{
    const money::Currency sgd = money::Currency::of("SGD"_L1);
    domain::QuoteRequest request{.amount = money::Money::ofMinor(Connector::firstAmount + number, sgd),
                                 .send = sgd,
                                 .receive = money::Currency::of("PKR"_L1),
                                 .country = u"PK"_s};
    const domain::ProviderId only{domain::codeOf(m_approvals[size_t(number)].safetyClass)};
    const base::Result<domain::QuoteSheet> sheet = co_await process->quotes.quotes(request, only, 8'000);
    if (process->dead) co_return;
    if (!sheet || sheet->quotes.isEmpty()) {
        m_stage.agenda.in(30'000, nullptr, [this, number] { askForOffer(number); });
        co_return;
    }
    Approval &approval = m_approvals[size_t(number)];
    if (approval.request) co_return;
    const domain::Quote &quote = sheet->quotes.first();
    if (quote.expiresAt.isValid()) {
        const base::Clock &clock = process->host.clock;
        process->pricedAt.insert(quote.id.text, clock.monotonicMs() + clock.nowUtc().msecsTo(quote.expiresAt));
    }
    approval.request = services::SendRequest{
        {u"S%1"_s.arg(number)}, {u"B%1"_s.arg(number)}, quote.id, u"DEPD"_s, {}, {}, approval.key};
    planPresses(approval, m_stage.dice(Ask::Press, quint64(number)));
}

/// How the clerks handle this one: mostly as they should.
void World::planPresses(const Approval &approval, Dice dice)
{
    const int number = approval.number;
    const int seats = int(m_seats.size());
    const int seat = approval.seat;
    const auto pressIn = [&](qint64 ms, int at, bool otherForm = false) {
        m_stage.agenda.in(ms, nullptr, [this, at, number, otherForm] { press(at, number, otherForm); });
    };
    // Some take their time, until the offer is nearly over or over.
    const qint64 talk = dice.oneIn(6) ? dice.between(10'000, 330'000) : dice.between(500, 9'000);
    pressIn(talk, seat);
    if (dice.oneIn(5)) {
        m_stage.fired(Fault::ConfirmedTwice);
        pressIn(talk + dice.between(0, 400), seat);
    }
    if (dice.oneIn(5)) {
        m_stage.fired(Fault::TwoCounters);
        pressIn(talk + dice.between(0, 400), (seat + 1) % seats);
    }
    if (dice.oneIn(8)) {
        m_stage.fired(Fault::OfferUsedTwice);
        pressIn(talk + dice.between(0, 60'000), dice.below(seats), true);
    }
    for (int again = dice.below(4); again > 0; --again)
        pressIn(talk + dice.between(1'000, 900'000), dice.below(seats));
    for (int touch = dice.below(4); touch > 0; --touch) {
        const quint64 what = dice.next();
        m_stage.agenda.in(talk + dice.between(200, 1'200'000), nullptr, [this, number, what, seats] {
            Dice later(what, Ask::Press, quint64(number));
            Process *process = at(later.below(seats));
            const Transfer *transfer = transferOf(number);
            if (!process || !transfer) return;
            const Transfer copy = *transfer;
            as(process, [&] { act(process, copy, later); });
        });
    }
}

const Transfer *World::transferOf(int number) const
{
    // Of several (an offer may be used again after a refusal) the newest.
    const Transfer *found = nullptr;
    for (const Transfer &transfer : m_disk.records.transfers.all)
        if (Connector::approvalOf(transfer.send) == number && (!found || transfer.createdAt > found->createdAt))
            found = &transfer;
    return found;
}

void World::press(int seat, int number, bool otherForm)
{
    Approval &approval = m_approvals[size_t(number)];
    Process *process = at(seat);
    if (!process || !approval.request || m_over) return;
    services::SendRequest request = *approval.request;
    if (otherForm) request.key = {m_keys.uuid()};
    if (!approval.counted) ++m_stage.tally.approvals;
    approval.counted = true;
    if (const Transfer *transfer = transferOf(number))
        m_stage.reached(approval.safetyClass, transfer->state, Event::Confirmed);
    m_stage.note(41, number, process->started.number, otherForm);
    m_stage.tell([&] {
        return u"a clerk at %1 confirms approval %2%3"_s.arg(process->name())
            .arg(number)
            .arg(otherForm ? u" in another form"_s : QString());
    });
    as(process, [&] { confirm(process, number, request); });
}

QCoro::Task<> World::confirm(Process *process, int number, services::SendRequest request)
{
    ++process->pressed[number];
    const qint64 since = m_stage.agenda.now();
    const base::Result<services::TransferOutcome> outcome = co_await process->transfers.send(request);
    if (--process->pressed[number] == 0) process->pressed.remove(number);
    m_witness.told(*process, number, since, outcome, request.key);
}

QCoro::Task<> World::goOn(Process *process, domain::TransferId id, int number)
{
    ++process->pressed[number];
    const qint64 since = m_stage.agenda.now();
    const base::Result<services::TransferOutcome> outcome = co_await process->transfers.resume(id);
    if (--process->pressed[number] == 0) process->pressed.remove(number);
    m_witness.told(*process, number, since, outcome);
}

QCoro::Task<> World::refresh(Process *process, domain::TransferId id, int number)
{
    const qint64 since = m_stage.agenda.now();
    const base::Result<services::TransferOutcome> outcome = co_await process->transfers.refresh(id);
    m_witness.told(*process, number, since, outcome);
}

QCoro::Task<> World::cancel(Process *process, domain::TransferId id, int number)
{
    const qint64 since = m_stage.agenda.now();
    const base::Result<services::TransferOutcome> outcome = co_await process->transfers.cancel(id);
    m_witness.told(*process, number, since, outcome);
}

QCoro::Task<> World::settle(Process *process, domain::TransferId id, int number, domain::HandOutcome outcome,
                            QString who)
{
    m_witness.personSays(id, who);
    m_stage.note(45, number, int(outcome));
    const base::Result<services::TransferOutcome> settled =
        co_await process->transfers.settleByHand(id, outcome, u"Told by their desk on the phone, noted"_s, who);
    m_stage.note(46, settled.ok());
}

/// Back office has called the providers about whatever is still open, and two people write down what they heard.
void World::settleTheRest()
{
    if (!m_stage.dice(Ask::Heal, 1'000'000).oneIn(2)) return;
    m_stage.agenda.run(m_stage.agenda.now() + 3'600'000); // until no copy can be under way any more
    const QList<Transfer> all = m_disk.records.transfers.all.values();
    for (const Transfer &transfer : all) {
        if (transfer.state != TransferState::Unconfirmed) continue;
        const SafetyClass safetyClass = domain::safetyClassFrom(transfer.provider.text);
        const Ledger &ledger = m_network.ledgers[size_t(safetyClass)];
        const Order *order = ledger.find(transfer.reference.toLatin1());
        if (order && order->figuresAreWrong) continue; // who hears of other figures agrees to neither and asks on
        const bool paid = ledger.payoutsOf(transfer.reference.toLatin1()) > 0;
        const domain::HandOutcome outcome = paid ? domain::HandOutcome::Paid : domain::HandOutcome::NotPaid;
        int seat = 0;
        for (const QString &who : {u"Ana"_s, u"Ben"_s}) {
            m_stage.reached(safetyClass, transfer.state, who == u"Ana" ? Event::OnePersonSays : Event::TwoPeopleAgree);
            Process *process = m_seats[size_t(seat++) % m_seats.size()];
            as(process, [&] { settle(process, transfer.id, Connector::approvalOf(transfer.send), outcome, who); });
            m_stage.agenda.run(m_stage.agenda.now() + 1'000);
        }
    }
}

QCoro::Task<> World::watch(Process *process, bool everything)
{
    if (process->dead || m_over) co_return;
    const QDateTime now = process->host.clock.nowUtc();
    for (const Transfer &transfer : std::as_const(m_disk.records.transfers.all)) {
        if (transfer.nextCheckAt.isValid() && transfer.nextCheckAt <= now)
            m_stage.reached(domain::safetyClassFrom(transfer.provider.text), transfer.state, Event::Watched);
    }
    if (everything)
        (void)co_await process->watch.refreshOpen();
    else
        (void)co_await process->watch.tick();
}

/// Somebody does something about a transfer, at any time.
void World::act(Process *process, const Transfer &transfer, Dice dice)
{
    if (m_over) return;
    const int number = Connector::approvalOf(transfer.send);
    const SafetyClass safetyClass = domain::safetyClassFrom(transfer.provider.text);
    const int what = dice.weighted(std::array{4, 4, 3, 2, 2, 2});
    m_stage.note(42, number, process->started.number, what);
    switch (what) {
    case 0: press(process->started.seat, number, false); break;
    case 1:
        m_stage.reached(safetyClass, transfer.state, Event::Refreshed);
        refresh(process, transfer.id, number);
        break;
    case 2:
        // A draft is rarely dropped; the others are asked back as often as that is possible.
        if (transfer.state == TransferState::Draft && !dice.oneIn(3)) break;
        m_stage.reached(safetyClass, transfer.state, Event::CancelAsked);
        cancel(process, transfer.id, number);
        break;
    case 3:
        m_stage.reached(safetyClass, transfer.state, Event::Resumed);
        goOn(process, transfer.id, number);
        break;
    case 4: {
        // Always the same person: alone he may say what he likes.
        m_stage.reached(safetyClass, transfer.state, Event::OnePersonSays);
        const domain::HandOutcome outcome = domain::HandOutcome(dice.below(3));
        settle(process, transfer.id, number, outcome, u"Ana"_s);
        break;
    }
    default: watch(process, dice.oneIn(3)); break;
    }
}

/// Back office pays what stands on the screen as payable, each address once, and not in its last minutes.
void World::payInvoices(int seat, Dice dice)
{
    Process *process = at(seat);
    if (!process) return;
    const QDateTime now = process->host.clock.nowUtc();
    for (const Transfer &transfer : std::as_const(m_disk.records.transfers.all)) {
        if (transfer.state != TransferState::AwaitingFunds || !transfer.payIn) continue;
        if (m_paidAddresses.contains(transfer.payIn->address) || !dice.oneIn(3)) continue;
        const qint64 left = now.secsTo(transfer.payIn->expiresAt);
        if (left <= 300) continue;
        // Some are left lying until it is nearly too late.
        const int invoice = transfer.payIn->address.toInt();
        if (invoice % 7 == 0 && left > 420) continue;
        m_paidAddresses.insert(transfer.payIn->address);
        m_stage.note(43, invoice);
        m_stage.agenda.in(dice.between(500, dice.oneIn(5) ? 400'000 : 30'000), nullptr,
                          [this, invoice] { m_network.ledgers[size_t(SafetyClass::C)].pay(invoice); });
    }
}

} // namespace simulation
