// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a request that moves money: what is lost, held up, cut or answered by somebody else on it.
#include "simulation/process.h"
#include "simulation/witness.h"

namespace simulation {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Evidence;
using domain::SafetyClass;
using domain::TransferState;
using domain::VerdictKind;
using domain::WireAnswer;
using interfaces::PayoutOrder;

struct Connector::Slot {
    std::optional<Reply> reply;
};

namespace {

WireAnswer silence(ErrorKind kind = ErrorKind::TimedOut)
{
    WireAnswer answer;
    answer.requestsSent = 1;
    answer.failure = base::maybeHappened(kind);
    return answer;
}

WireAnswer notSent(ErrorKind kind)
{
    WireAnswer answer;
    answer.evidence = Evidence::NotSent;
    answer.failure = base::nothingHappened(kind);
    return answer;
}

bool neverArrives(Fault fault)
{
    return fault == Fault::RequestLost || fault == Fault::ServerError || fault == Fault::SlowDown ||
           fault == Fault::Unauthorised || fault == Fault::Redirected || fault == Fault::KeyConflict;
}

bool hasNoAnswer(Fault fault)
{
    return fault == Fault::RequestLost || fault == Fault::TimedOut || fault == Fault::HeldUp ||
           fault == Fault::ResetAfterSend;
}

bool isBeforeSend(Fault fault)
{
    return fault == Fault::ResetBeforeSend || fault == Fault::TlsFailed || fault == Fault::Offline;
}

} // namespace

/// What this request meets.
Fault Connector::roadFor(Dice &dice) const
{
    if (m_process.host.offline && !m_stage.healed) return Fault::Offline;
    if (!m_stage.strikes(dice, m_stage.climate.send)) return Fault::Fine;
    constexpr std::array faults{
        Fault::ResetBeforeSend, Fault::TlsFailed,   Fault::ResetAfterSend, Fault::RequestLost,  Fault::CutShort,
        Fault::TimedOut,        Fault::HeldUp,      Fault::ServerError,    Fault::SlowDown,     Fault::ServerErrorAfter,
        Fault::Garbage,         Fault::Oversized,   Fault::WrongEcho,      Fault::WrongFigures, Fault::Redirected,
        Fault::SentTwice,       Fault::UnknownWord, Fault::Unauthorised,   Fault::KeyConflict,
    };
    constexpr std::array weights{6, 3, 6, 6, 4, 6, 7, 4, 4, 4, 3, 3, 3, 1, 3, 3, 3, 3, 2};
    static_assert(faults.size() == weights.size());
    const Fault fault = faults[size_t(dice.weighted(weights))];
    if (fault == Fault::KeyConflict && m_class != SafetyClass::A) return Fault::ServerError;
    return fault;
}

/// The copies travel, whatever becomes of the process that sent them.
void Connector::travel(const QByteArray &body, Fault fault, Dice dice, std::shared_ptr<Slot> slot)
{
    if (neverArrives(fault)) return;
    const bool held = fault == Fault::HeldUp;
    const qint64 ms = held ? dice.between(70'000, dice.oneIn(4) ? 2'700'000 : 600'000) : dice.between(10, 400);
    const bool wrongly = fault == Fault::WrongFigures;
    const bool cancels = body.startsWith("CANCEL");
    const auto arrive = [this, body, wrongly, cancels, slot] {
        const Reply reply = cancels ? m_ledger.cancel(body.split('\n').at(2).toInt()) : m_ledger.arrive(body, wrongly);
        m_network.witness->arrived(m_class, body);
        if (!slot->reply) slot->reply = reply;
    };
    m_stage.agenda.in(ms, nullptr, arrive);
    // Where a copy would be a second payout, what is tried is that the stack's count alone raises the alarm.
    if (fault == Fault::SentTwice && m_class != SafetyClass::D)
        m_stage.agenda.in(ms + dice.between(0, 90'000), nullptr, arrive);
}

WireAnswer Connector::arrived(const QByteArray &body, Fault fault, const Reply &reply) const
{
    WireAnswer answer;
    answer.evidence = Evidence::Answered;
    answer.requestsSent = fault == Fault::SentTwice ? 2 : 1;
    answer.status = reply.status;
    answer.body = reply.body;
    switch (fault) {
    case Fault::ServerError: answer.status = 503; break;
    case Fault::ServerErrorAfter: answer.status = 500; break;
    case Fault::SlowDown:
        answer.status = 429;
        answer.headers << domain::Header{"Retry-After", "30"};
        break;
    case Fault::Unauthorised: answer.status = 401; break;
    case Fault::KeyConflict: answer.status = 409; break;
    case Fault::CutShort: answer.body.chop(answer.body.size() / 2 + 1); break;
    case Fault::Garbage: answer.body = "<html>\0\xff</html>"_ba; break;
    case Fault::Oversized:
        answer.evidence = Evidence::Maybe;
        answer.body = answer.body.first(std::min<qsizetype>(8, answer.body.size()));
        answer.failure = base::maybeHappened(ErrorKind::UnreadableReply);
        break;
    case Fault::WrongEcho:
        if (auto told = Answered::from(answer.body))
            answer.body.replace('\n' + told->amount + '\n', "\n9" + told->amount + '\n');
        break;
    case Fault::UnknownWord:
        if (auto told = Answered::from(answer.body)) answer.body.replace("ORDER\n" + told->word, "ORDER\nSETTLING");
        break;
    case Fault::Redirected: {
        // What answers in the provider's place may look quite like it.
        const std::optional<Wording> wording = Wording::from(body);
        answer.redirected = true;
        answer.status = 307;
        if (wording)
            answer.body = "ORDER\nPAID\n999999\n" + wording->reference + '\n' + wording->amount + '\n' +
                          wording->currency + '\n' + wording->receiver + "\n0\nEND";
        break;
    }
    default: break;
    }
    return answer;
}

QCoro::Task<WireAnswer> Connector::sendOnce(domain::FrozenRequest request)
{
    const QByteArray body = request.body;
    const bool cancels = body.startsWith("CANCEL");
    const QByteArray reference = body.split('\n').value(1);
    const int approval = m_network.witness->approvalOf(reference);
    QHash<int, int> &calls = cancels ? m_network.cancels : m_network.sends;
    Dice dice = m_stage.dice(cancels ? Ask::Cancel : Ask::Send, quint64(approval), quint64(calls[approval]++));
    const qint64 endsAt = m_stage.agenda.now() + timeoutMs;
    const int sleeps = m_process.host.sleeps;
    const QDateTime begun = m_process.host.clock.nowUtc();
    Pause ready(m_stage.agenda, m_process.host, dice.between(5, 900)); // name, connection, TLS, signature
    co_await ready;
    if (m_process.dead) co_return silence();                        // of a dead process nothing leaves
    if (begun.msecsTo(m_process.host.clock.nowUtc()) > timeoutMs) { // it slept, and the others have gone on
        WireAnswer answer = notSent(ErrorKind::TimedOut);
        noteAnswer(body, answer);
        co_return answer;
    }
    const Fault fault = roadFor(dice);
    if (fault != Fault::Fine) m_stage.fired(fault);
    if (isBeforeSend(fault)) {
        WireAnswer answer = notSent(fault == Fault::TlsFailed ? ErrorKind::TlsFailed : ErrorKind::Unreachable);
        noteAnswer(body, answer);
        co_return answer;
    }
    if (isLocked()) {
        WireAnswer answer = notSent(ErrorKind::KeychainLocked);
        noteAnswer(body, answer);
        co_return answer;
    }
    const QByteArray copy = m_network.witness->leaving(m_process, m_class, request);
    const auto slot = std::make_shared<Slot>();
    travel(body, fault, dice, slot);

    Pause way(m_stage.agenda, m_process.host,
              hasNoAnswer(fault) && fault != Fault::ResetAfterSend ? endsAt - m_stage.agenda.now()
                                                                   : dice.between(420, 2'000));
    co_await way;
    if (slot->reply && slot->reply->readyAt > m_stage.agenda.now()) {
        Pause thinking(m_stage.agenda, m_process.host, std::min(slot->reply->readyAt, endsAt) - m_stage.agenda.now());
        co_await thinking;
    }
    const bool late = slot->reply && slot->reply->readyAt > m_stage.agenda.now();
    if (slot->reply && slot->reply->status == 102 && !late) { // it has thought about it
        const Ledger::Look look = m_ledger.lookByReference(reference);
        if (look.order) slot->reply = Reply{201, m_ledger.answerOf(*look.order), m_stage.agenda.now()};
    }
    WireAnswer answer = arrived(body, fault, slot->reply.value_or(Reply{}));
    const bool noAnswer = hasNoAnswer(fault) || late || sleeps != m_process.host.sleeps;
    if (noAnswer) answer = silence(fault == Fault::ResetAfterSend ? ErrorKind::Unreachable : ErrorKind::TimedOut);
    if (noAnswer && fault == Fault::SentTwice) answer.requestsSent = 2;
    answer.headers << domain::Header{"Copy", copy};
    if (!m_process.dead) noteAnswer(body, answer);
    co_return answer;
}

QCoro::Task<WireAnswer> Connector::sendCancel(domain::FrozenRequest request) { return sendOnce(std::move(request)); }

domain::Verdict Connector::judgeAgainst(const QByteArray &reference, const QByteArray &amount,
                                        const QByteArray &receiver, const WireAnswer &answer) const
{
    domain::Verdict verdict;
    verdict.error = base::maybeHappened(ErrorKind::UnreadableReply);
    const bool helps = m_class == SafetyClass::A || m_class == SafetyClass::B; // its document says what comes first
    if (answer.evidence != Evidence::Answered) return verdict;
    if (answer.status == 401 || answer.status == 429) {
        const ErrorKind kind = answer.status == 401 ? ErrorKind::CredentialRefused : ErrorKind::RateLimited;
        verdict.error = helps ? base::nothingHappened(kind) : base::maybeHappened(kind);
        if (helps) verdict.kind = VerdictKind::NotNow;
        if (answer.status == 429) verdict.error.retryAfterMs = 30'000;
        return verdict;
    }
    if (answer.status == 409 && m_class == SafetyClass::A) {
        verdict.kind = VerdictKind::Conflict;
        verdict.error = base::maybeHappened(ErrorKind::Conflict);
        return verdict;
    }
    if (answer.status >= 500 || answer.status == 102) return verdict;
    if (answer.body == "CODE\n203\nEND" || answer.body == "CODE\n257\nEND") {
        verdict.kind = VerdictKind::Duplicate;
        verdict.error = base::maybeHappened(ErrorKind::Duplicate);
        return verdict;
    }
    if (answer.status == 422 && answer.body.endsWith("\nEND")) {
        verdict.kind = VerdictKind::Rejected;
        const bool expired = answer.body == "CODE\nEXPIRED\nEND";
        verdict.error = base::nothingHappened(expired ? ErrorKind::QuoteExpired : ErrorKind::ProviderRefused);
        return verdict;
    }
    const std::optional<Answered> told = Answered::from(answer.body);
    if (!told || told->reference != reference) return verdict;
    verdict.providerStatus = QString::fromLatin1(told->word);
    const std::optional<TransferState> state = stateOf(told->word);
    if (!state) return verdict;
    verdict.kind = VerdictKind::Accepted;
    verdict.state = *state;
    verdict.providerReference = {QString::number(told->number)};
    verdict.error = base::nothingHappened(ErrorKind::ProviderRefused);
    if (told->amount != amount || told->receiver != receiver) {
        verdict.kind = VerdictKind::Review;
        verdict.error = base::maybeHappened(ErrorKind::EchoMismatch);
    }
    return verdict;
}

domain::Verdict Connector::judge(const PayoutOrder &order, const WireAnswer &answer) const
{
    domain::Verdict verdict =
        judgeAgainst(order.transfer.reference.toLatin1(), order.transfer.receive.toWire().toLatin1(),
                     QByteArray::number(approvalOf(order.transfer.send)), answer);
    const std::optional<Answered> told = Answered::from(answer.body);
    if (told && verdict.state == TransferState::AwaitingFunds) {
        const QDateTime end = QDateTime::fromMSecsSinceEpoch(epochMs + told->takenAt + Ledger::invoiceLifeMs, Qt::UTC);
        verdict.payIn = domain::PayIn{verdict.providerReference.text, order.transfer.receive, {}, end};
    }
    return verdict;
}

domain::Verdict Connector::judgeCancel(const PayoutOrder &order, const WireAnswer &answer) const
{
    return judge(order, answer);
}

void Connector::noteAnswer(const QByteArray &body, const WireAnswer &answer)
{
    const bool cancels = body.startsWith("CANCEL");
    const QByteArray reference = body.split('\n').value(1);
    const auto event = [&] {
        const std::optional<Wording> wording = Wording::from(body);
        if (answer.evidence == Evidence::NotSent) return cancels ? Event::CancelNotSent : Event::NotSent;
        if (cancels) {
            const std::optional<Answered> told = Answered::from(answer.body);
            const bool read = answer.evidence == Evidence::Answered && !answer.redirected && answer.status < 400;
            if (!read || !told || !stateOf(told->word)) return Event::CancelUnclear;
            return told->word == "CANCELLED" ? Event::CancelDone : Event::CancelTooLate;
        }
        if (answer.requestsSent >= 2) return Event::LeftTwice;
        if (answer.redirected) return Event::Redirected;
        if (answer.evidence == Evidence::Maybe) return Event::Silence;
        switch (judgeAgainst(wording->reference, wording->amount, wording->receiver, answer).kind) {
        case VerdictKind::Accepted: return Event::Accepted;
        case VerdictKind::Review: return Event::Differs;
        case VerdictKind::Rejected: return Event::Rejected;
        case VerdictKind::NotNow: return Event::NotNow;
        case VerdictKind::Duplicate: return Event::Duplicate;
        case VerdictKind::Conflict: return Event::Conflict;
        case VerdictKind::Maybe: break;
        }
        return Event::Unclear;
    };
    m_network.witness->happened(m_class, reference, event());
    m_stage.note(22, m_class, m_network.witness->approvalOf(reference), int(event()), answer.status);
    m_stage.tell([&] {
        return u"%1 is answered about approval %2: %3 (%4)"_s.arg(m_process.name())
            .arg(m_network.witness->approvalOf(reference))
            .arg(QString::fromLatin1(nameOf(event())))
            .arg(answer.status);
    });
}

} // namespace simulation
