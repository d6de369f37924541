// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/world.h"

#include "support/await.h"

namespace simulation {

using namespace Qt::Literals::StringLiterals;
using domain::SafetyClass;
using domain::Transfer;
using domain::TransferState;
using support::await;

World::World(quint32 seed, SafetyClass safetyClass)
    : m_dice(seed), m_serviceRandom(seed ^ 0x5eed), m_class(safetyClass), m_provider(safetyClass, m_clock, m_dice)
{
    m_store.transfers.mayWrite = [this] {
        if (m_writesLeft < 0) return true;
        if (m_writesLeft == 0) return false; // dead: nothing of it is written any more
        --m_writesLeft;
        return m_writesLeft > 0 || m_dice.below(2) == 0; // it may die just before or just behind this write
    };
    m_provider.beforeSend = [this](const domain::FrozenRequest &request) { checkBeforeSend(request); };
    m_provider.alive = [this] { return m_writesLeft != 0; };
    startProcess();
}

void World::startProcess()
{
    m_writesLeft = -1;
    m_processes.me = u"counter:%1:1"_s.arg(++m_processNumber);
    interfaces::Provider provider;
    provider.id = {u"weather"_s};
    provider.environment = u"test"_s;
    provider.payouts = &m_provider;
    provider.cancellations = &m_provider;
    m_watch.reset();
    m_transfers.reset();
    m_quotes.reset();
    m_directory = std::make_unique<services::DirectoryService>(
        QList<interfaces::Provider>{provider}, std::map<QString, services::ProviderCredentials *>{}, m_vault, m_clock);
    m_rates = std::make_unique<services::RateService>(m_store.parts(), m_clock, services::Identity{});
    m_quotes =
        std::make_unique<services::QuoteService>(*m_directory, *m_rates, m_store.parts(), m_clock, m_serviceRandom);
    m_transfers =
        std::make_unique<services::TransferService>(*m_directory, *m_quotes, m_store.parts(), m_clock, m_serviceRandom,
                                                    m_processes, services::Identity{u"clerk"_s, u"01"_s});
    m_watch = std::make_unique<services::WatchService>(*m_transfers, m_store.parts(), m_clock);
}

void World::crash()
{
    ++m_crashes;
    m_processes.dead.insert(m_processes.me);
    startProcess();
}

/// A customer agrees to an offer.
void World::approve()
{
    const money::Currency sgd = money::Currency::of("SGD"_L1);
    const money::Currency pkr = money::Currency::of("PKR"_L1);
    const QString number = QString::number(m_approved.size() + 1);
    domain::Sender sender;
    sender.id = {u"S"_s + number};
    sender.firstName = u"Maria"_s;
    domain::Beneficiary beneficiary;
    beneficiary.id = {u"B"_s + number};
    beneficiary.sender = sender.id;
    beneficiary.country = u"PK"_s;
    beneficiary.name = u"Ahmed Khan"_s;
    const qint64 cents = 1000 + m_dice.below(100000);
    const auto send = money::Money::ofMinor(cents, sgd);
    const auto rate = money::ExchangeRate::parse(sgd, pkr, u"210.25");
    const domain::Quote quote{.id = {u"Q"_s + number},
                              .provider = {u"weather"_s},
                              .environment = u"test"_s,
                              .country = u"PK"_s,
                              .send = send,
                              .totalDebit = send,
                              .rate = *rate,
                              .receive = *rate->receiveFor(send, money::Rounding::Down),
                              .quotedAt = m_clock.now,
                              .expiresAt = m_clock.now.addSecs(m_dice.below(10) == 0 ? 5 : 300)};
    (void)m_store.senders.add(sender);
    (void)m_store.beneficiaries.add(beneficiary);
    (void)m_store.quotes.add({quote});
    m_approved << services::SendRequest{sender.id, beneficiary.id, quote.id, u"DEPD"_s, {}, {}, {m_dice.uuid()}};
}

/// Back office pays what stands on the screen as payable, once per transfer.
void World::payInvoices()
{
    for (const Transfer &transfer : std::as_const(m_store.transfers.all)) {
        if (transfer.state != TransferState::AwaitingFunds || !transfer.payIn || m_dice.below(3) != 0) continue;
        m_provider.payInvoice(transfer.payIn->address);
        ++m_invoicesPaid;
    }
}

void World::act()
{
    if (m_dice.below(6) == 0 && m_writesLeft < 0) m_writesLeft = 1 + int(m_dice.below(8));
    switch (m_dice.below(6)) {
    case 0:
        if (m_approved.size() < 4) approve();
        [[fallthrough]];
    case 1:
    case 2:
        // The clerk presses the key, perhaps for the third time.
        if (!m_approved.isEmpty()) (void)await(m_transfers->send(m_approved[m_dice.below(quint32(m_approved.size()))]));
        break;
    case 3: (void)await(m_watch->tick()); break;
    case 4:
        for (const Transfer &transfer : m_store.transfers.all.values())
            if (m_dice.below(3) == 0) (void)await(m_transfers->refresh(transfer.id));
        break;
    case 5:
        for (const Transfer &transfer : m_store.transfers.all.values()) {
            if (transfer.state != TransferState::AwaitingFunds || m_dice.below(6) != 0) continue;
            (void)await(m_transfers->cancel(transfer.id));
            ++m_cancels;
        }
        payInvoices();
        break;
    }
    if (m_writesLeft == 0) crash();
}

void World::live(int steps)
{
    for (int i = 0; i < steps; ++i) {
        act();
        m_clock.advance(m_dice.below(4) == 0 ? m_dice.below(400'000) : m_dice.below(5'000));
        m_provider.deliverLate();
    }
}

QString World::run()
{
    live(40);
    if (m_writesLeft >= 0) crash();
    m_provider.healed = true;
    m_provider.deliverLate();
    for (int i = 0; i < 200; ++i) {
        const auto tick = await(m_watch->tick());
        if (!tick)
            return u"the watch failed after healing: "_s + base::codeOf(tick.error().kind) + u' ' + tick.error().detail;
        payInvoices();
        m_clock.advance(i < 100 ? 15'000 : 1'200'000);
    }
    return check();
}

/// I2 and I12: when the first byte leaves, the store says so already, and the offer still holds.
void World::checkBeforeSend(const domain::FrozenRequest &request)
{
    for (const QList<domain::Attempt> &attempts : std::as_const(m_store.transfers.attemptsOf)) {
        for (const domain::Attempt &attempt : attempts) {
            if (attempt.request.body != request.body || attempt.closedAt.isValid()) continue;
            if (attempt.point != domain::RecoveryPoint::Armed) m_wrongAtSend = u"sent without having been armed (I2)"_s;
            const Transfer transfer = m_store.transfers.all.value(attempt.transfer.text, m_store.transfers.all.first());
            const domain::Quote quote = *m_store.quotes.quote(transfer.quote);
            if (attempt.sends == 1 && m_clock.now >= quote.expiresAt)
                m_wrongAtSend = u"sent on an expired offer (I12)"_s;
            return;
        }
    }
    m_wrongAtSend = u"sent without a record (I2)"_s;
}

/// The timeline, for whoever has to find out why.
QString World::storyOf(const Transfer &transfer) const
{
    QString story;
    for (const domain::TransferEvent &event : m_store.transfers.eventsOf.value(transfer.id.text)) {
        story += u"\n    %1 %2 %3 %4: %5"_s.arg(event.at.toString(u"HH:mm:ss"_s), domain::codeOf(event.state),
                                                event.providerStatus, domain::codeOf(event.source), event.note);
    }
    return story;
}

QString World::check()
{
    if (!m_wrongAtSend.isEmpty()) return m_wrongAtSend;
    if (m_provider.tooSoon) {
        QString stories;
        for (const Transfer &transfer : std::as_const(m_store.transfers.all))
            stories += u"\n  "_s + transfer.reference + storyOf(transfer);
        return u"a copy was sent before two looks had failed to find it (I3)"_s + stories;
    }
    for (const Transfer &transfer : std::as_const(m_store.transfers.all))
        if (const QString wrong = checkTransfer(transfer); !wrong.isEmpty())
            return transfer.reference + u": "_s + wrong;
    // Whatever was accepted there must be known here.
    for (const WeatherProvider::Order &order : m_provider.orders) {
        const auto known = m_store.transfers.find(order.reference, 1);
        if (!known || known->isEmpty()) return u"an order without a record: "_s + order.reference;
    }
    return {};
}

QString World::checkTransfer(const Transfer &transfer) const
{
    const int paid = m_provider.paidTimes(transfer.reference);
    const QString state = domain::codeOf(transfer.state);
    if (paid > 1) return u"paid %1 times (I1)"_s.arg(paid);
    using enum TransferState;
    if ((transfer.state == Rejected || transfer.state == Cancelled || transfer.state == Expired ||
         transfer.state == Draft) &&
        paid)
        return u"%1, but paid (I4)"_s.arg(state);
    if (transfer.state == PaidOut && paid != 1) return u"paid-out, but the provider has not paid (I5)"_s;
    const QList<domain::Attempt> attempts = m_store.transfers.attemptsOf.value(transfer.id.text);
    int open = 0;
    for (const domain::Attempt &attempt : attempts) {
        if (!attempt.closedAt.isValid()) ++open;
        const bool once = m_class == SafetyClass::C || m_class == SafetyClass::D;
        if (once && attempt.kind == domain::AttemptKind::Submit && m_provider.requests.value(attempt.request.body) > 1)
            return u"more than one request of a class that allows one (I3)"_s;
        if (attempt.request.body.isEmpty()) return u"an attempt without bytes (I2)"_s;
    }
    if (open > 1) return u"two open attempts (I10)"_s;
    const bool settles = m_class == SafetyClass::A || m_class == SafetyClass::B;
    const bool doubtful = transfer.state == Unconfirmed || transfer.state == Submitting;
    if (settles && !domain::isFinal(transfer.state) && transfer.state != Draft)
        return u"%1 long after healing, review \"%2\", problem %3 (I6)"_s.arg(state, transfer.review,
                                                                              transfer.problemCode);
    if (doubtful && m_class == SafetyClass::C) return u"an unseen invoice is still in doubt (I6)"_s;
    if (doubtful && (transfer.state != Unconfirmed || !transfer.nextCheckAt.isValid()))
        return u"a doubt without an owner (I6)"_s;
    return {};
}

World::Counts World::counts() const
{
    Counts counts;
    counts.weather = m_provider.fired;
    counts.crashes = m_crashes;
    counts.cancels = m_cancels;
    counts.invoicesPaid = m_invoicesPaid;
    for (const Transfer &transfer : std::as_const(m_store.transfers.all)) {
        counts.paid += m_provider.paidTimes(transfer.reference);
        if (transfer.state == TransferState::Unconfirmed) ++counts.unconfirmedLeft;
        for (const domain::Attempt &attempt : m_store.transfers.attemptsOf.value(transfer.id.text))
            counts.resends += std::max(0, attempt.sends - 1);
    }
    return counts;
}

} // namespace simulation
