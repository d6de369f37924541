// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/connector.h"

#include "providers/rebit/safety_profile.h"
#include "providers/remid/safety_profile.h"
#include "providers/simpaisa/safety_profile.h"
#include "simulation/process.h"
#include "simulation/witness.h"

namespace simulation {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::Found;
using domain::SafetyClass;
using domain::Sighting;
using domain::TransferState;
using interfaces::PayoutOrder;

Network::Network(Stage &lifeStage)
    : stage(lifeStage)
    , ledgers{Ledger(SafetyClass::A, lifeStage), Ledger(SafetyClass::B, lifeStage), Ledger(SafetyClass::C, lifeStage),
              Ledger(SafetyClass::D, lifeStage)}
    , profiles{providers::simpaisa::safetyProfile(), providers::remid::safetyProfile(),
               providers::rebit::safetyProfile(false), providers::rebit::safetyProfile(true)}
{
    // A payout that comes back does so within two hours here; a month of looks would prove nothing more.
    profiles[0].returnsWatchedFor = std::chrono::hours(12);
    profiles[0].returnsEvery = std::chrono::hours(2);
}

std::optional<TransferState> stateOf(const QByteArray &word)
{
    if (word == "TAKEN") return TransferState::InProgress;
    if (word == "READY") return TransferState::ReadyForPickup;
    if (word == "UNPAID") return TransferState::AwaitingFunds;
    if (word == "DEAD") return TransferState::Expired;
    if (word == "PAID") return TransferState::PaidOut;
    if (word == "FAILED") return TransferState::Rejected;
    if (word == "CANCELLED") return TransferState::Cancelled;
    if (word == "RETURNED") return TransferState::Returned;
    return std::nullopt;
}

std::optional<Answered> Answered::from(const QByteArray &body)
{
    const QList<QByteArray> lines = body.split('\n');
    if (lines.size() != 9 || lines.first() != "ORDER" || lines.last() != "END") return std::nullopt;
    return Answered{lines[1], lines[2].toInt(), lines[3], lines[4], lines[5], lines[6], lines[7].toLongLong()};
}

Connector::Connector(SafetyClass safetyClass, Process &process, Network &network)
    : posesAs(safetyClass)
    , m_class(safetyClass)
    , m_process(process)
    , m_network(network)
    , m_stage(network.stage)
    , m_ledger(network.ledgers[size_t(safetyClass)])
{
}

interfaces::Provider Connector::provider()
{
    interfaces::Provider provider;
    provider.id = {domain::codeOf(m_class)};
    provider.name = provider.id.text;
    provider.environment = u"test"_s;
    provider.timeoutMs = int(timeoutMs);
    provider.quotes = this;
    provider.payouts = this;
    provider.callbacks = this;
    if (m_class == SafetyClass::C || m_class == SafetyClass::D) provider.cancellations = this;
    return provider;
}

bool Connector::isLocked() const
{
    if (!m_process.host.keychainIsLocked || m_stage.healed) return false;
    m_stage.fired(Fault::KeychainLocked);
    return true;
}

interfaces::Answer<domain::QuoteSheet> Connector::quotes(domain::QuoteRequest request)
{
    const int approval = approvalOf(request.amount);
    Dice dice = m_stage.dice(Ask::Quote, quint64(approval));
    Pause pause(m_stage.agenda, m_process.host, dice.between(50, 1500));
    co_await pause;
    // With a profile of another kind nobody makes new transfers here; they would be true only there.
    const bool otherProfile = isElsewhere || posesAs != m_class;
    if (m_process.host.offline || m_process.dead || otherProfile)
        co_return base::nothingHappened(ErrorKind::Unreachable);
    const auto rate = money::ExchangeRate::parse(request.send, request.receive, u"210.25");
    domain::Quote quote{.country = request.country,
                        .send = request.amount,
                        .totalDebit = request.amount,
                        .rate = *rate,
                        .receive = *rate->receiveFor(request.amount, money::Rounding::Down),
                        .quotedAt = m_process.host.clock.nowUtc()};
    const qint64 lives[] = {300'000, 300'000, 300'000, 25'000, 1'200'000, 0};
    const qint64 life = lives[dice.below(6)];
    if (life > 0) quote.expiresAt = QDateTime::fromMSecsSinceEpoch(epochMs + m_stage.agenda.now() + life, Qt::UTC);
    domain::QuoteSheet sheet;
    sheet.quotes << quote;
    co_return sheet;
}

interfaces::Answer<interfaces::PreparedPayout> Connector::prepare(PayoutOrder order)
{
    const int approval = approvalOf(order.transfer.send);
    Dice dice = m_stage.dice(Ask::Prepare, quint64(approval), quint64(m_network.prepares[approval]++));
    if (dice.oneIn(2)) { // some enrol the beneficiary first
        Pause pause(m_stage.agenda, m_process.host, dice.between(20, 2500));
        co_await pause;
    }
    if (isLocked()) co_return base::nothingHappened(ErrorKind::KeychainLocked);
    if (m_process.host.offline) co_return base::nothingHappened(ErrorKind::Unreachable);
    const QDateTime end = order.quote.expiresAt;
    const Wording wording{order.transfer.reference.toLatin1(),
                          order.transfer.key.text.toLatin1(),
                          order.transfer.receive.toWire().toLatin1(),
                          order.transfer.receive.currency().code().toLatin1(),
                          QByteArray::number(approval),
                          end.isValid() ? end.toMSecsSinceEpoch() - epochMs : -1};
    co_return interfaces::PreparedPayout{{"POST", u"/send"_s, wording.toBytes(), {}}, {}};
}

bool Connector::mayCancel(const domain::Transfer &transfer) const
{
    if (transfer.providerReference.isEmpty()) return false;
    if (m_class == SafetyClass::C) return transfer.state == TransferState::AwaitingFunds;
    return m_class == SafetyClass::D && transfer.state == TransferState::InProgress;
}

domain::FrozenRequest Connector::cancelRequest(const PayoutOrder &order) const
{
    const QByteArray body = "CANCEL\n" + order.transfer.reference.toLatin1() + '\n' +
                            order.transfer.providerReference.text.toLatin1() + "\nEND";
    return {"DELETE", u"/send/"_s + order.transfer.providerReference.text, body, {}};
}

QCoro::Task<Sighting> Connector::lookUp(PayoutOrder order)
{
    const int approval = approvalOf(order.transfer.send);
    Dice dice = m_stage.dice(Ask::Look, quint64(approval), quint64(m_network.looks[approval]++));
    ++m_stage.tally.looks;
    m_stage.holds(Invariant::StaysAtHome, !isElsewhere, u"an environment was asked that it was not made for"_s);
    Pause pause(m_stage.agenda, m_process.host, m_stage.healed ? 20 : dice.between(20, 3000));
    co_await pause;
    Sighting sighting = sightingOf(order, dice);
    if (!m_process.dead) noteLook(order, sighting);
    co_return sighting;
}

Sighting Connector::sightingOf(const PayoutOrder &order, Dice dice)
{
    Sighting sighting;
    sighting.error = base::maybeHappened(ErrorKind::TimedOut);
    const bool byReference =
        safety().lookUpByOurReference && (order.transfer.providerReference.isEmpty() || m_class == SafetyClass::B);
    if (!byReference && order.transfer.providerReference.isEmpty()) return sighting;
    if (m_process.host.offline) {
        m_stage.fired(Fault::Offline);
        sighting.error = base::maybeHappened(ErrorKind::Unreachable);
        return sighting;
    }
    if (isLocked()) {
        sighting.error = base::nothingHappened(ErrorKind::KeychainLocked);
        return sighting;
    }
    const bool struck = m_stage.strikes(dice, m_stage.climate.look);
    const int how = struck ? dice.weighted(std::array{8, 4, 2, 4, 4, 2, 1}) : -1;
    const std::array kinds{ErrorKind::TimedOut, ErrorKind::ProviderFailed, ErrorKind::RateLimited};
    if (how >= 0 && how < 3) {
        sighting.error = base::maybeHappened(kinds[size_t(how)]);
        if (how == 2) sighting.error.retryAfterMs = dice.between(1'000, 90'000);
        return sighting;
    }
    const Ledger::Look look = byReference ? m_ledger.lookByReference(order.transfer.reference.toLatin1())
                                          : m_ledger.lookByNumber(order.transfer.providerReference.text.toInt());
    if (how == 5 && !byReference) { // an id that it gave out itself
        sighting.found = Found::No;
        return sighting;
    }
    if (look.told != Ledger::Told::Order) {
        sighting.found = Found::No;
        return sighting;
    }
    const std::optional<Answered> told = Answered::from(m_ledger.answerOf(*look.order));
    sighting.found = Found::Yes;
    sighting.providerReference = {QString::number(told->number)};
    sighting.providerStatus = QString::fromLatin1(told->word);
    sighting.state = stateOf(told->word);
    if (how == 3) {
        m_stage.fired(Fault::UnknownWord);
        sighting.providerStatus = u"SETTLING"_s;
        sighting.state.reset();
    }
    if (how == 6 && order.transfer.state == TransferState::PaidOut && told->word == "PAID") {
        m_stage.fired(Fault::TakenBack);
        sighting.providerStatus = u"FAILED"_s;
        sighting.state = TransferState::Rejected;
    }
    const bool differs = how == 4 || told->amount != order.transfer.receive.toWire().toLatin1();
    sighting.echoVerified = !differs;
    if (differs) sighting.echoFault = u"The provider states another amount."_s;
    if (told->word == "UNPAID") {
        const QDateTime end = QDateTime::fromMSecsSinceEpoch(epochMs + told->takenAt + Ledger::invoiceLifeMs, Qt::UTC);
        sighting.payIn = domain::PayIn{sighting.providerReference.text, order.transfer.receive, {}, end};
    }
    return sighting;
}

void Connector::noteLook(const PayoutOrder &order, const Sighting &sighting)
{
    const QByteArray reference = order.transfer.reference.toLatin1();
    const auto event = [&] {
        if (sighting.found == Found::Inconclusive) return Event::NoAnswer;
        if (sighting.found == Found::No) return Event::NotFound;
        if (!sighting.echoFault.isEmpty()) return Event::SeenDiffers;
        if (!sighting.state) return Event::SeenUnknownWord;
        if (*sighting.state == TransferState::PaidOut) return Event::SeenPaid;
        if (*sighting.state == TransferState::Returned) return Event::SeenReturned;
        return domain::isFinal(*sighting.state) ? Event::SeenEnded : Event::SeenUnderWay;
    };
    m_network.witness->happened(m_class, reference, event());
    if (sighting.found == Found::No) m_network.witness->notThere(reference);
    m_stage.note(21, m_class, approvalOf(order.transfer.send), int(sighting.found));
    m_stage.tell([&] {
        return u"%1 looks at approval %2: %3 %4"_s.arg(m_process.name())
            .arg(approvalOf(order.transfer.send))
            .arg(QString::fromLatin1(nameOf(event())), sighting.providerStatus);
    });
}

interfaces::Answer<interfaces::CallbackNotice> Connector::readCallback(interfaces::CallbackMessage message)
{
    const QList<QByteArray> lines = message.body.split('\n');
    if (lines.size() != 4) co_return base::nothingHappened(ErrorKind::UnreadableReply);
    if (lines[3] != "signed") co_return base::nothingHappened(ErrorKind::CredentialRefused);
    interfaces::CallbackNotice notice;
    notice.ours = QString::fromLatin1(lines[0]);
    notice.theirs = QString::fromLatin1(lines[1]);
    notice.word = QString::fromLatin1(lines[2]);
    co_return notice;
}

} // namespace simulation
