// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scripted_provider.h"

#include "base/json_value.h"
#include "domain/pricing.h"

#include <QCoroTimer>

namespace support {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Evidence;
using base::JsonValue;
using domain::Found;
using domain::SafetyClass;
using domain::Sighting;
using domain::TransferState;
using domain::VerdictKind;
using domain::WireAnswer;

namespace script {

namespace {

WireAnswer answerOf(int status, const JsonValue &body)
{
    WireAnswer answer;
    answer.evidence = Evidence::Answered;
    answer.requestsSent = 1;
    answer.status = status;
    answer.body = body.toBytes();
    return answer;
}

WireAnswer takenWith(const QString &kind, TransferState state, const QString &word, const QString &id)
{
    return answerOf(
        201,
        JsonValue::object({{u"kind"_s, kind}, {u"state"_s, domain::codeOf(state)}, {u"word"_s, word}, {u"id"_s, id}}));
}

} // namespace

WireAnswer accepted(TransferState state, const QString &word, const QString &id)
{
    return takenWith(u"accepted"_s, state, word, id);
}

WireAnswer wrongEcho() { return takenWith(u"review"_s, TransferState::InProgress, u"TAKEN"_s, u"P1"_s); }

WireAnswer refused(ErrorKind why, const QString &code)
{
    return answerOf(422,
                    JsonValue::object({{u"kind"_s, u"rejected"_s}, {u"why"_s, base::codeOf(why)}, {u"code"_s, code}}));
}

WireAnswer notNow(ErrorKind why)
{
    const int status = why == ErrorKind::RateLimited ? 429 : 401;
    return answerOf(
        status, JsonValue::object(
                    {{u"kind"_s, u"not-now"_s}, {u"why"_s, base::codeOf(why)}, {u"code"_s, QString::number(status)}}));
}

WireAnswer duplicate()
{
    return answerOf(
        200, JsonValue::object({{u"kind"_s, u"duplicate"_s}, {u"why"_s, u"duplicate"_s}, {u"code"_s, u"203"_s}}));
}

WireAnswer conflict()
{
    return answerOf(409,
                    JsonValue::object({{u"kind"_s, u"conflict"_s}, {u"why"_s, u"conflict"_s}, {u"code"_s, u"409"_s}}));
}

WireAnswer unreadable()
{
    WireAnswer answer = accepted();
    answer.body.chop(9);
    return answer;
}

WireAnswer silence()
{
    WireAnswer answer;
    answer.requestsSent = 1;
    answer.failure = base::maybeHappened(ErrorKind::TimedOut);
    return answer;
}

WireAnswer notSent()
{
    WireAnswer answer;
    answer.evidence = Evidence::NotSent;
    answer.failure = base::nothingHappened(ErrorKind::Unreachable);
    return answer;
}

WireAnswer redirected()
{
    WireAnswer answer = accepted(); // what answers in the provider's place may look quite like it
    answer.status = 307;
    answer.redirected = true;
    return answer;
}

Sighting seen(TransferState state, const QString &word, bool verified)
{
    Sighting sighting;
    sighting.found = Found::Yes;
    sighting.state = state;
    sighting.providerReference = {u"P1"_s};
    sighting.providerStatus = word;
    sighting.echoVerified = verified;
    return sighting;
}

Sighting unknownWord(const QString &word)
{
    Sighting sighting = seen(TransferState::InProgress, word);
    sighting.state.reset();
    return sighting;
}

Sighting notFound()
{
    Sighting sighting;
    sighting.found = Found::No;
    return sighting;
}

Sighting noAnswer(qint64 retryAfterMs)
{
    Sighting sighting;
    sighting.error = base::maybeHappened(ErrorKind::TimedOut);
    sighting.error.retryAfterMs = retryAfterMs;
    return sighting;
}

Sighting differs(const QString &how)
{
    Sighting sighting = seen(TransferState::InProgress, u"TAKEN"_s, false);
    sighting.echoFault = how;
    return sighting;
}

} // namespace script

QCoro::Task<> Gate::pass()
{
    ++waiting;
    while (!open)
        co_await QCoro::sleepFor(std::chrono::milliseconds(1));
    --waiting;
}

ScriptedProvider::ScriptedProvider(QString id, SafetyClass safetyClass, const base::Clock &clock)
    : profile(profileOf(safetyClass)), m_id(std::move(id)), m_clock(clock)
{
}

domain::SafetyProfile ScriptedProvider::profileOf(SafetyClass safetyClass)
{
    using Seconds = std::chrono::seconds;
    domain::SafetyProfile safety;
    safety.safetyClass = safetyClass;
    safety.lookUpByProviderReference = safetyClass != SafetyClass::D;
    safety.doubtChecks = {Seconds(5), Seconds(30), Seconds(120)};
    if (safetyClass == SafetyClass::A) {
        safety.lookUpByOurReference = true;
        safety.replayWithSameKey = true;
        safety.keyHonoured = Seconds(23 * 3600);
        safety.replaysMax = 3;
    } else if (safetyClass == SafetyClass::B) {
        safety.lookUpByOurReference = true;
        safety.replayAfterDoubleNotFound = true;
        safety.keyHonoured = Seconds(72 * 3600);
    } else if (safetyClass == SafetyClass::C) {
        safety.orphanAfter = Seconds(2100);
        safety.invoiceLife = Seconds(1800);
    }
    return safety;
}

interfaces::Provider ScriptedProvider::provider()
{
    interfaces::Provider provider;
    provider.id = {m_id};
    provider.name = m_id;
    provider.environment = u"test"_s;
    provider.credentialNames = QStringList{u"token"_s};
    provider.connectionTest = this;
    provider.quotes = this;
    provider.payouts = this;
    provider.cancellations = this;
    provider.partners = this;
    provider.balances = this;
    provider.accountInquiry = this;
    return provider;
}

interfaces::Answer<domain::QuoteSheet> ScriptedProvider::quotes(domain::QuoteRequest request)
{
    quoteRequests << request;
    co_await quoteGate.pass();
    if (quoteFault) co_return *quoteFault;
    if (!wantsBoardRate && request.send != request.receive)
        request.boardRate =
            domain::BoardRate{request.send.code(), request.receive.code(), rate, 0, std::nullopt, {}, {}};
    const base::Result<domain::Priced> priced = domain::priceFromBoard(request, {});
    if (!priced) co_return priced.error();
    domain::QuoteSheet sheet;
    domain::Quote quote{.country = request.country,
                        .send = priced->send,
                        .fees = priced->fees,
                        .totalDebit = priced->totalDebit,
                        .rate = priced->rate,
                        .receive = priced->receive,
                        .quotedAt = m_clock.nowUtc()};
    quote.fixedSide = request.fixedSide;
    if (request.method) quote.method = *request.method;
    if (lie) lie(quote);
    if (quoteLifeS > 0) quote.expiresAt = m_clock.nowUtc().addSecs(quoteLifeS);
    sheet.quotes << quote;
    co_return sheet;
}

interfaces::Answer<interfaces::PreparedPayout> ScriptedProvider::prepare(interfaces::PayoutOrder order)
{
    const std::optional<base::Error> fault =
        prepareFaults.isEmpty() ? std::nullopt : std::optional(prepareFaults.takeFirst());
    co_await prepareGate.pass();
    if (fault) co_return *fault;
    const JsonValue body = JsonValue::object({{u"reference"_s, order.transfer.reference},
                                              {u"key"_s, order.transfer.key.text},
                                              {u"amount"_s, order.transfer.receive.toWire()}});
    domain::FrozenRequest request;
    request.method = "POST";
    request.path = u"/transfers"_s;
    request.body = body.toBytes();
    co_return interfaces::PreparedPayout{request, enrols};
}

QCoro::Task<WireAnswer> ScriptedProvider::sendOnce(domain::FrozenRequest request)
{
    sent << request;
    if (whileSending) whileSending();
    const WireAnswer answer = answers.isEmpty() ? script::accepted() : answers.takeFirst();
    co_await sendGate.pass();
    co_return answer;
}

domain::Verdict ScriptedProvider::judge(const interfaces::PayoutOrder &order, const WireAnswer &answer) const
{
    heldAgainst << order.frozen;
    domain::Verdict verdict;
    verdict.error = base::maybeHappened(ErrorKind::UnreadableReply);
    const auto json = JsonValue::parse(answer.body);
    if (!json) return verdict;
    const QString kind = json->member(u"kind").text();
    const auto why = base::errorKindFrom(json->member(u"why").text());
    if (kind == u"accepted" || kind == u"review") {
        verdict.kind = kind == u"accepted" ? VerdictKind::Accepted : VerdictKind::Review;
        verdict.state = *domain::transferStateFrom(json->member(u"state").text());
        verdict.providerReference = {json->member(u"id").text()};
        verdict.providerStatus = json->member(u"word").text();
        verdict.error = base::maybeHappened(ErrorKind::EchoMismatch);
        return verdict;
    }
    if (!why) return verdict;
    if (kind == u"rejected") verdict.kind = VerdictKind::Rejected;
    if (kind == u"not-now") verdict.kind = VerdictKind::NotNow;
    if (kind == u"duplicate") verdict.kind = VerdictKind::Duplicate;
    if (kind == u"conflict") verdict.kind = VerdictKind::Conflict;
    const bool certain = verdict.kind == VerdictKind::Rejected || verdict.kind == VerdictKind::NotNow;
    verdict.error = certain ? base::nothingHappened(*why) : base::maybeHappened(*why);
    verdict.error.providerCode = json->member(u"code").text();
    return verdict;
}

QCoro::Task<Sighting> ScriptedProvider::lookUp(interfaces::PayoutOrder order)
{
    heldAgainst << order.frozen;
    ++looks;
    const Sighting sighting = sightings.isEmpty() ? script::noAnswer() : sightings.takeFirst();
    co_await lookGate.pass();
    co_return sighting;
}

bool ScriptedProvider::mayCancel(const domain::Transfer &transfer) const
{
    return transfer.state == TransferState::AwaitingFunds || transfer.state == TransferState::InProgress;
}

domain::FrozenRequest ScriptedProvider::cancelRequest(const interfaces::PayoutOrder &order) const
{
    domain::FrozenRequest request;
    request.method = "DELETE";
    request.path = u"/transfers/"_s + order.transfer.providerReference.text;
    request.body = "{}";
    return request;
}

QCoro::Task<WireAnswer> ScriptedProvider::sendCancel(domain::FrozenRequest request)
{
    cancels << request;
    if (whileSending) whileSending();
    const WireAnswer answer =
        cancelled.isEmpty() ? script::accepted(TransferState::Cancelled, u"CANCELLED"_s) : cancelled.takeFirst();
    co_await cancelGate.pass();
    co_return answer;
}

domain::Verdict ScriptedProvider::judgeCancel(const interfaces::PayoutOrder &order, const WireAnswer &answer) const
{
    return judge(order, answer);
}

interfaces::Answer<QList<domain::PayoutPartner>> ScriptedProvider::partners(QString country)
{
    ++partnerCalls;
    if (partnersFault) co_return *partnersFault;
    QList<domain::PayoutPartner> list = partnerList;
    for (domain::PayoutPartner &partner : list)
        partner.country = country;
    co_return list;
}

interfaces::Answer<QList<domain::Balance>> ScriptedProvider::balances()
{
    if (balancesFault) co_return *balancesFault;
    domain::Balance balance;
    balance.provider = {m_id};
    balance.currency = u"SGD"_s;
    balance.available = money::Money::ofMinor(123456, money::Currency::of("SGD"_L1));
    balance.at = m_clock.nowUtc();
    co_return QList<domain::Balance>{balance};
}

interfaces::Answer<QString> ScriptedProvider::accountHolder(domain::Beneficiary)
{
    ++holderCalls;
    if (holder.isEmpty()) co_return base::nothingHappened(ErrorKind::NotSupported);
    co_return holder;
}

interfaces::Answer<QString> ScriptedProvider::test()
{
    if (testFault) co_return *testFault;
    co_return u"It answers."_s;
}

} // namespace support
