// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/weather_provider.h"

#include "base/json_reader.h"

namespace simulation {

using namespace Qt::Literals::StringLiterals;
using base::Evidence;
using base::JsonValue;
using domain::Found;
using domain::SafetyClass;
using domain::TransferState;
using domain::VerdictKind;
using std::chrono::seconds;

namespace {

constexpr int invoiceLifeS = 1800;
constexpr int paidAfterS = 20;

domain::WireAnswer silence()
{
    domain::WireAnswer answer;
    answer.evidence = Evidence::Maybe;
    answer.requestsSent = 1;
    answer.failure = base::maybeHappened(base::ErrorKind::TimedOut);
    return answer;
}

domain::WireAnswer saying(int status, const JsonValue &body)
{
    domain::WireAnswer answer;
    answer.evidence = Evidence::Answered;
    answer.requestsSent = 1;
    answer.status = status;
    answer.body = body.toBytes();
    return answer;
}

std::optional<TransferState> stateOf(const QString &word)
{
    if (word == u"TAKEN") return TransferState::InProgress;
    if (word == u"UNPAID") return TransferState::AwaitingFunds;
    if (word == u"DEAD") return TransferState::Expired;
    if (word == u"PAID") return TransferState::PaidOut;
    if (word == u"FAILED") return TransferState::Rejected;
    if (word == u"CANCELLED") return TransferState::Cancelled;
    return std::nullopt;
}

} // namespace

WeatherProvider::WeatherProvider(SafetyClass safetyClass, support::ManualClock &clock, support::SeededRandom &dice)
    : m_class(safetyClass), m_clock(clock), m_dice(dice)
{
}

domain::SafetyProfile WeatherProvider::safety() const
{
    domain::SafetyProfile safety;
    safety.safetyClass = m_class;
    safety.lookUpByProviderReference = m_class != SafetyClass::D;
    safety.firstCheck = seconds(5);
    safety.checkEvery = seconds(15);
    safety.doubtChecks = {seconds(1), seconds(2), seconds(8), seconds(30), seconds(120), seconds(300)};
    if (m_class == SafetyClass::A) {
        safety.lookUpByOurReference = true;
        safety.replayWithSameKey = true;
        safety.keyHonoured = seconds(23 * 3600);
        safety.replaysMax = 6;
        safety.refusesExpiredQuotes = true;
    } else if (m_class == SafetyClass::B) {
        safety.lookUpByOurReference = true;
        safety.replayAfterDoubleNotFound = true;
    } else if (m_class == SafetyClass::C) {
        safety.orphanAfter = seconds(invoiceLifeS + 300);
        safety.invoiceLife = seconds(invoiceLifeS);
    }
    return safety;
}

interfaces::Answer<interfaces::PreparedPayout> WeatherProvider::prepare(interfaces::PayoutOrder order)
{
    const JsonValue body = JsonValue::object({{u"reference"_s, order.transfer.reference},
                                              {u"key"_s, order.transfer.key.text},
                                              {u"amount"_s, order.transfer.receive.toWire()},
                                              {u"until"_s, base::toRfc3339(order.quote.expiresAt)}});
    co_return interfaces::PreparedPayout{{"POST", u"/send"_s, body.toBytes(), {}}, {}};
}

Weather WeatherProvider::draw(bool money)
{
    if (healed || m_dice.below(3) != 0) return Weather::Fine;
    const auto weather = Weather(1 + m_dice.below(weatherCount - 1));
    if (!money && (weather == Weather::HeldUp || weather == Weather::WrongEcho)) return Weather::RequestLost;
    return weather;
}

QCoro::Task<domain::WireAnswer> WeatherProvider::sendOnce(domain::FrozenRequest request)
{
    if (alive && !alive()) co_return silence(); // of a dead process nothing leaves
    if (beforeSend) beforeSend(request);
    const Weather weather = draw(true);
    ++fired[int(weather)];
    if (weather == Weather::Refused) {
        domain::WireAnswer answer;
        answer.evidence = Evidence::NotSent;
        answer.failure = base::nothingHappened(base::ErrorKind::Unreachable);
        co_return answer;
    }
    // Where copies are not known to be harmless, the next one may leave only when the connection of the last is closed
    // and two looks, far enough apart, did not find it.
    const qint64 lastLeft = m_lastLeft.value(request.body, -1);
    if (m_class == SafetyClass::B && lastLeft >= 0 && m_clock.monotonic - lastLeft < 180'000 && !healed) tooSoon = true;
    if (weather == Weather::SlowDown)
        m_lastLeft.remove(request.body); // said to be not taken: as if it had never left
    else
        m_lastLeft.insert(request.body, m_clock.monotonic);
    if (weather != Weather::RequestLost && weather != Weather::HeldUp && weather != Weather::Redirected)
        ++requests[request.body];
    switch (weather) {
    case Weather::Refused: break;
    case Weather::Fine: {
        const domain::WireAnswer answer = process(request.body);
        if (answer.status == 422) m_lastLeft.remove(request.body); // refused and answered: it is not under way
        co_return answer;
    }
    case Weather::RequestLost: co_return silence();
    case Weather::AnswerLost: process(request.body); co_return silence();
    case Weather::HeldUp: // Copies are harmless for B however late; of a refused key a provider may forget, so A's are
                          // kept shorter.
        m_late << Late{request.body, m_clock.now.addSecs(1 + m_dice.below(900))};
        co_return silence();
    case Weather::ServerError: co_return saying(500, JsonValue::object());
    case Weather::ServerErrorAfter: process(request.body); co_return saying(500, JsonValue::object());
    case Weather::Truncated: {
        domain::WireAnswer answer = process(request.body);
        answer.body.chop(answer.body.size() / 2 + 1);
        co_return answer;
    }
    case Weather::SlowDown: co_return saying(429, JsonValue::object());
    case Weather::WrongEcho: {
        domain::WireAnswer answer = process(request.body);
        answer.body.replace("\"amount\":\"", "\"amount\":\"9");
        co_return answer;
    }
    case Weather::Redirected: {
        // What answers in the provider's place may look quite like it.
        domain::WireAnswer answer =
            answerFor({u"?"_s, {}, JsonValue::parse(request.body)->member(u"amount").text(), m_clock.now}, 200);
        answer.redirected = true;
        co_return answer;
    }
    }
    Q_UNREACHABLE();
}

void WeatherProvider::deliverLate()
{
    for (qsizetype i = 0; i < m_late.size();) {
        if (!healed && m_late[i].at > m_clock.now) {
            ++i;
            continue;
        }
        const QByteArray body = m_late.takeAt(i).body;
        ++requests[body];
        process(body);
    }
}

domain::WireAnswer WeatherProvider::process(const QByteArray &body)
{
    const auto json = JsonValue::parse(body);
    Order order{json->member(u"reference").text(), json->member(u"key").text(), json->member(u"amount").text(),
                m_clock.now};
    for (const Order &known : std::as_const(orders)) {
        if (m_class == SafetyClass::A && known.key == order.key) return answerFor(known, 200);
        if (m_class == SafetyClass::B && known.reference == order.reference)
            return saying(200, JsonValue::object({{u"code"_s, u"203"_s}}));
    }
    const bool isOver = m_clock.now > base::fromRfc3339(json->member(u"until").text());
    if (m_class == SafetyClass::A && isOver) return saying(422, JsonValue::object({{u"code"_s, u"EXPIRED"_s}}));
    order.willFail = m_dice.below(10) == 0;
    order.number = int(orders.size()) + 1;
    if (m_dice.below(12) == 0 && !healed) return saying(422, JsonValue::object({{u"code"_s, u"REFUSED"_s}}));
    orders << order;
    return answerFor(order, 201);
}

bool WeatherProvider::isPaid(const Order &order) const
{
    if (m_class == SafetyClass::C) return order.invoicePaid;
    return !order.willFail && order.takenAt.secsTo(m_clock.now) >= paidAfterS;
}

QString WeatherProvider::statusOf(const Order &order) const
{
    if (order.cancelled) return u"CANCELLED"_s;
    if (isPaid(order)) return u"PAID"_s;
    const qint64 age = order.takenAt.secsTo(m_clock.now);
    if (m_class == SafetyClass::C) return age < invoiceLifeS ? u"UNPAID"_s : u"DEAD"_s;
    if (order.willFail && age >= paidAfterS) return u"FAILED"_s;
    return u"TAKEN"_s;
}

domain::WireAnswer WeatherProvider::answerFor(const Order &order, int status) const
{
    return saying(status, JsonValue::object({{u"id"_s, u"P%1"_s.arg(order.number)},
                                             {u"reference"_s, order.reference},
                                             {u"amount"_s, order.amount},
                                             {u"status"_s, statusOf(order)}}));
}

domain::Verdict WeatherProvider::judge(const interfaces::PayoutOrder &order, const domain::WireAnswer &answer) const
{
    domain::Verdict verdict;
    verdict.error = base::maybeHappened(base::ErrorKind::UnreadableReply);
    if (answer.evidence != Evidence::Answered) return verdict;
    if (answer.status == 429 && (m_class == SafetyClass::A || m_class == SafetyClass::B)) {
        verdict.kind = VerdictKind::NotNow;
        verdict.error = base::nothingHappened(base::ErrorKind::RateLimited);
        return verdict;
    }
    const auto json = JsonValue::parse(answer.body);
    if (!json || answer.status >= 500 || answer.status == 429) return verdict;
    if (json->member(u"code").text() == u"203") {
        verdict.kind = VerdictKind::Duplicate;
        verdict.error = base::maybeHappened(base::ErrorKind::Duplicate);
        return verdict;
    }
    if (answer.status == 422) {
        verdict.kind = VerdictKind::Rejected;
        verdict.error = base::nothingHappened(base::ErrorKind::ProviderRefused);
        return verdict;
    }
    const auto state = stateOf(json->member(u"status").text());
    if (!state) return verdict;
    verdict.kind = VerdictKind::Accepted;
    verdict.state = *state;
    verdict.providerReference = {json->member(u"id").text()};
    verdict.providerStatus = json->member(u"status").text();
    if (*state == TransferState::AwaitingFunds) {
        verdict.payIn = domain::PayIn{
            verdict.providerReference.text, order.transfer.receive, {}, m_clock.now.addSecs(invoiceLifeS)};
    }
    if (json->member(u"amount").text() != order.transfer.receive.toWire()) {
        verdict.kind = VerdictKind::Review;
        verdict.error = base::maybeHappened(base::ErrorKind::EchoMismatch);
    }
    return verdict;
}

QCoro::Task<domain::Sighting> WeatherProvider::lookUp(interfaces::PayoutOrder order)
{
    domain::Sighting sighting;
    sighting.error = base::maybeHappened(base::ErrorKind::TimedOut);
    const bool askable =
        m_class != SafetyClass::D && (m_class != SafetyClass::C || !order.transfer.providerReference.isEmpty());
    if (!askable || draw(false) != Weather::Fine) co_return sighting;
    for (const Order &known : std::as_const(orders)) {
        const bool same = m_class == SafetyClass::C
                              ? u"P%1"_s.arg(known.number) == order.transfer.providerReference.text
                              : known.reference == order.transfer.reference;
        if (!same) continue;
        sighting.found = Found::Yes;
        sighting.providerReference = {u"P%1"_s.arg(known.number)};
        sighting.providerStatus = statusOf(known);
        sighting.state = stateOf(sighting.providerStatus);
        sighting.echoVerified = known.amount == order.transfer.receive.toWire();
        co_return sighting;
    }
    sighting.found = Found::No;
    co_return sighting;
}

bool WeatherProvider::mayCancel(const domain::Transfer &transfer) const
{
    return m_class == SafetyClass::C && transfer.state == TransferState::AwaitingFunds;
}

domain::FrozenRequest WeatherProvider::cancelRequest(const interfaces::PayoutOrder &order) const
{
    return {"DELETE", u"/send/"_s + order.transfer.providerReference.text, "{}", {}};
}

QCoro::Task<domain::WireAnswer> WeatherProvider::sendCancel(domain::FrozenRequest request)
{
    if (alive && !alive()) co_return silence();
    const Weather weather = draw(false);
    if (weather == Weather::RequestLost || weather == Weather::Refused) co_return silence();
    for (Order &known : orders) {
        if (!request.path.endsWith(u"/P%1"_s.arg(known.number))) continue;
        if (statusOf(known) == u"UNPAID") known.cancelled = true;
        if (weather != Weather::Fine) co_return silence();
        co_return answerFor(known, 200);
    }
    co_return saying(404, JsonValue::object());
}

domain::Verdict WeatherProvider::judgeCancel(const interfaces::PayoutOrder &order,
                                             const domain::WireAnswer &answer) const
{
    return judge(order, answer);
}

void WeatherProvider::payInvoice(const QString &address)
{
    for (Order &order : orders)
        if (u"P%1"_s.arg(order.number) == address && statusOf(order) == u"UNPAID") order.invoicePaid = true;
}

int WeatherProvider::paidTimes(const QString &reference) const
{
    int times = 0;
    for (const Order &order : orders)
        if (order.reference == reference && isPaid(order)) ++times;
    return times;
}

} // namespace simulation
