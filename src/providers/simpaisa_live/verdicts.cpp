// SPDX-License-Identifier: GPL-3.0-or-later
// What the answer to remit-initiate and a look at a remittance mean.
#include "base/json_reader.h"
#include "base/log.h"
#include "base/mask.h"
#include "dialect/amounts.h"
#include "dialect/answers.h"
#include "providers/simpaisa_live/replies.h"
#include "providers/simpaisa_live/requests.h"
#include "providers/simpaisa_live/status_map.h"

#include <QCoreApplication>

namespace providers::simpaisa_live {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonReader;
using base::JsonValue;
using domain::Found;
using domain::VerdictKind;

namespace {

struct SimpaisaLiveText {
    Q_DECLARE_TR_FUNCTIONS(SimpaisaLiveText)
};

QString differs(const QString &what, const QString &theirs, const QString &approved)
{
    return SimpaisaLiveText::tr("%1 is %2, approved was %3").arg(what, theirs, approved);
}

/// Whether the digits are a number other than zero: before a payout the sum that was paid stands at zero.
bool isStated(const QString &digits)
{
    const auto value = money::Decimal::parse(digits);
    return value && !value->isZero();
}

struct Echo {
    QStringList faults;
    bool amountCompared = false;
};

void compareAmounts(const JsonReader &reader, const interfaces::PayoutOrder &order, Echo &echo)
{
    const QString currency = reader.textOr(u"currency");
    const QString actual = reader.textOr(u"actualAmount");
    const QString remitted = reader.textOr(u"remitAmount");
    if (currency.isEmpty() || actual.isEmpty()) return;
    const money::Money send = order.transfer.send;
    const money::Money receive = order.transfer.receive;
    echo.amountCompared = true;
    const auto fault = [&](const QString &digits, money::Money approved) {
        echo.faults << differs(SimpaisaLiveText::tr("the amount"), digits + u' ' + currency,
                               approved.toWire() + u' ' + approved.currency().code());
    };
    if (currency == receive.currency().code()) {
        // What was sent along is the sum before fees, which the offer remembers. What is paid of it lies between that
        // and the sum that was approved: nobody says who bears the fees in the end.
        const auto before =
            money::Money::parse(order.quote.providerData.member(convertedMember).text(), receive.currency());
        const money::Money most = before && before->minor() > receive.minor() ? *before : receive;
        const auto paid = dialect::amountFrom(remitted, receive.currency());
        const bool known = dialect::means(actual, receive) || dialect::means(actual, most);
        const bool between = paid && paid->minor() >= receive.minor() && paid->minor() <= most.minor();
        if (isStated(remitted) && !between)
            fault(remitted, receive);
        else if (!known)
            fault(actual, most);
    } else if (currency != send.currency().code() || !dialect::means(actual, send)) {
        fault(actual, send);
    }
}

Echo echoOf(const JsonReader &reader, const interfaces::PayoutOrder &order)
{
    Echo echo;
    const QString account = reader.textOr(u"beneficiaryAccountNo");
    const QString approved = order.beneficiary.payoutAccount();
    if (!account.isEmpty() && account.compare(approved, Qt::CaseInsensitive) != 0)
        echo.faults << differs(SimpaisaLiveText::tr("the account"), base::masked(account), base::masked(approved));
    const QString theirs = reader.textOr(u"uuid");
    const QString known = order.transfer.providerReference.text;
    if (!theirs.isEmpty() && !known.isEmpty() && theirs != known)
        echo.faults << differs(SimpaisaLiveText::tr("the provider's reference"), theirs, known);
    compareAmounts(reader, order, echo);
    return echo;
}

/// They have it. The answer repeats our reference and nothing else, so everything else is seen by the first look.
domain::Verdict acceptance(const JsonValue &words, const interfaces::PayoutOrder &order, const QString &code)
{
    const JsonReader reader(words);
    const QString reference = reader.textOr(u"reference");
    if (reference.isEmpty())
        return dialect::maybe(ErrorKind::UnreadableReply, providerName, u"reference: is missing"_s);
    if (reference != order.transfer.reference)
        return dialect::maybe(ErrorKind::EchoMismatch, providerName,
                              SimpaisaLiveText::tr("the answer is about %1, asked was about %2")
                                  .arg(reference, order.transfer.reference));
    domain::Verdict verdict;
    verdict.kind = VerdictKind::Accepted;
    verdict.state = domain::TransferState::InProgress;
    verdict.providerReference = {reader.textOr(u"uuid")};
    verdict.providerStatus = code;
    verdict.note = reader.textOr(u"message");
    return verdict;
}

} // namespace

domain::Verdict verdictFrom(const domain::WireAnswer &answer, const interfaces::PayoutOrder &order,
                            const QDateTime &nowUtc)
{
    if (const auto unread = dialect::verdictUnread(answer, providerName)) return *unread;
    const auto body = dialect::objectIn(answer.body);
    const QString code = body ? codeIn(*body) : QString();
    net::HttpReply reply;
    reply.evidence = answer.evidence;
    reply.status = answer.status;
    reply.headers = answer.headers;
    reply.body = answer.body;
    base::Error error = errorFrom(reply, nowUtc);
    if (answer.status >= 500) return dialect::verdict(VerdictKind::Maybe, error);
    // Refused at the gate, before anything was looked at. A page of somebody in between proves nothing.
    const bool gate = answer.status == 401 || answer.status == 403 || answer.status == 429;
    if (gate && (body || answer.body.trimmed().isEmpty())) {
        error.kind = answer.status == 429 ? ErrorKind::RateLimited : ErrorKind::CredentialRefused;
        return dialect::verdict(VerdictKind::NotNow, error);
    }
    const Meaning meaning = code.isEmpty() ? Meaning::Unlisted : meaningOf(code);
    const bool good = answer.status == 200 || answer.status == 201;
    if (meaning == Meaning::Taken && good) return acceptance(wordsIn(*body), order, code);
    if (code.isEmpty()) {
        error.kind = ErrorKind::UnreadableReply;
        return dialect::verdict(VerdictKind::Maybe, error);
    }
    if (meaning == Meaning::Unlisted)
        qCInfo(base::logProvider) << "simpaisa live: unlisted code on remit-initiate" << base::oneLine(code);
    // A refusal of somebody else's remittance is none of ours.
    const QString about = JsonReader(wordsIn(*body)).textOr(u"reference", order.transfer.reference);
    const bool refused = meaning == Meaning::Refused && about == order.transfer.reference;
    if (!refused && meaning == Meaning::Taken) error.kind = ErrorKind::UnreadableReply;
    domain::Verdict verdict = dialect::verdict(refused ? VerdictKind::Rejected : VerdictKind::Maybe, error);
    verdict.providerStatus = code;
    verdict.note = error.providerMessage;
    return verdict;
}

domain::Sighting sightingFrom(const net::HttpReply &reply, const interfaces::PayoutOrder &order,
                              const QDateTime &nowUtc)
{
    const auto body = reply.failure ? std::nullopt : dialect::objectIn(reply.body);
    // "Transaction not found" is what the page on errors calls a 404.
    if (!reply.failure && reply.status == 404 && (body || reply.body.trimmed().isEmpty())) {
        domain::Sighting gone;
        gone.found = Found::No;
        gone.error = errorFrom(reply, nowUtc);
        return gone;
    }
    const base::Result<JsonValue> words = bodyOf(reply, nowUtc);
    if (!words) return dialect::inconclusive(words.error());
    JsonReader reader(*words);
    const QString reference = reader.text(u"reference");
    domain::Sighting sighting;
    sighting.providerStatus = reader.text(u"state");
    if (!reader.ok()) return dialect::inconclusive(reader.fault(base::Outcome::NothingHappened));
    sighting.found = Found::Yes;
    if (reference != order.transfer.reference) {
        // An alarm and no news: what it says is not about our transfer.
        sighting.echoFault =
            SimpaisaLiveText::tr("the answer is about %1, asked was about %2").arg(reference, order.transfer.reference);
        sighting.providerStatus.clear();
        return sighting;
    }
    sighting.providerReference = {reader.textOr(u"uuid")};
    sighting.state = stateFrom(sighting.providerStatus);
    if (!sighting.state)
        qCInfo(base::logProvider) << "simpaisa live: unknown state" << base::oneLine(sighting.providerStatus);
    const Echo echo = echoOf(reader, order);
    sighting.echoFault = echo.faults.join(u"; "_s);
    sighting.echoVerified = echo.faults.isEmpty() && echo.amountCompared;
    sighting.note = reader.textOr(u"comment");
    if (sighting.state == domain::TransferState::Rejected) {
        sighting.error = base::nothingHappened(ErrorKind::ProviderRefused);
        sighting.error.provider = providerName;
        sighting.error.providerCode = sighting.providerStatus;
        sighting.error.providerMessage = sighting.note;
    }
    return sighting;
}

} // namespace providers::simpaisa_live
