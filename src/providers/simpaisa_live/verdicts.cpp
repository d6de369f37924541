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

base::Error ours(ErrorKind kind, const QString &detail = {})
{
    base::Error error = base::nothingHappened(kind, {}, detail);
    error.provider = providerName;
    return error;
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
    const bool isOver = stateFrom(reader.textOr(u"state")) == domain::TransferState::PaidOut;
    const QString actual = reader.textOr(u"actualAmount");
    const QString remitted = reader.textOr(u"remitAmount");
    if (currency.isEmpty() || actual.isEmpty()) return;
    const money::Money send = order.transfer.send;
    const money::Money receive = order.transfer.receive;
    const auto fault = [&](const QString &digits, money::Money approved) {
        echo.faults << differs(SimpaisaLiveText::tr("the amount"), digits + u' ' + currency,
                               approved.toWire() + u' ' + approved.currency().code());
    };
    if (currency == receive.currency().code()) {
        // What is paid is exactly what was approved. Before the fees come off, the sum that was converted may stand
        // beside it, or alone for as long as nothing is paid; alone it proves nothing.
        const auto before =
            money::Money::parse(order.quote.providerData.member(convertedMember).text(), receive.currency());
        const bool exact = dialect::means(actual, receive);
        const bool beforeFees = before && dialect::means(actual, *before);
        const bool stated = isStated(remitted);
        echo.amountCompared = stated || exact;
        if (stated && !dialect::means(remitted, receive))
            fault(remitted, receive);
        else if (!exact && (!beforeFees || (isOver && !stated)))
            fault(actual, receive);
        return;
    }
    echo.amountCompared = true;
    const auto paid = money::Decimal::parse(remitted);
    const bool tooMuch = paid && *paid > send.toDecimal() && !dialect::means(remitted, receive);
    if (currency != send.currency().code() || !dialect::means(actual, send))
        fault(actual, send);
    else if (tooMuch)
        fault(remitted, receive);
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

/// What to tell the clerk about a code that is not final.
QString waiting(Meaning meaning, const QString &code, const QString &theirs)
{
    const QString listed = messageOf(code);
    const QString words = listed.isEmpty() ? theirs.left(100) : listed;
    const QString lead =
        meaning == Meaning::Refused
            ? SimpaisaLiveText::tr("Simpaisa seems to refuse it (%1 %2), and is being asked whether it "
                                   "stays at that.")
            : SimpaisaLiveText::tr("Simpaisa gives no clear word (%1 %2), and is being asked.");
    return lead.arg(code, words) + u' ' + SimpaisaLiveText::tr("Do not take or return cash, and do not send it again.");
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
    // The page says to decide by the state. Nobody says which codes are told before anything is stored, so none of them
    // is final by itself: what the code means is kept, and the inquiry decides.
    if (meaning == Meaning::Taken) {
        error.kind = ErrorKind::UnreadableReply;
    } else {
        // The plain sentences of the other kinds say that no money moved.
        error.kind = ErrorKind::Unconfirmed;
        error.field.clear();
        error.detail = waiting(meaning, code, error.providerMessage);
    }
    domain::Verdict verdict = dialect::verdict(VerdictKind::Maybe, error);
    // A refusal of somebody else's remittance is none of ours.
    const QString about = JsonReader(wordsIn(*body)).textOr(u"reference", order.transfer.reference);
    if (about == order.transfer.reference) verdict.providerStatus = code;
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
    if (reference != order.transfer.reference) {
        // An alarm and no news: what it says is not about our transfer, which stays what it was.
        qCWarning(base::logProvider) << "simpaisa live: asked about" << order.transfer.reference << "and was told about"
                                     << base::oneLine(reference);
        return dialect::inconclusive(
            ours(ErrorKind::EchoMismatch, SimpaisaLiveText::tr("the answer is about %1, asked was about %2")
                                              .arg(reference, order.transfer.reference)));
    }
    sighting.found = Found::Yes;
    sighting.providerReference = {reader.textOr(u"uuid")};
    sighting.state = stateFrom(sighting.providerStatus);
    if (!sighting.state)
        qCInfo(base::logProvider) << "simpaisa live: unknown state" << base::oneLine(sighting.providerStatus);
    const Echo echo = echoOf(reader, order);
    sighting.echoFault = echo.faults.join(u"; "_s);
    sighting.echoVerified = echo.faults.isEmpty() && echo.amountCompared;
    sighting.note = reader.textOr(u"comment");
    if (sighting.state == domain::TransferState::Rejected) {
        sighting.error = ours(ErrorKind::ProviderRefused);
        sighting.error.providerCode = sighting.providerStatus;
        sighting.error.providerMessage = sighting.note;
    }
    return sighting;
}

} // namespace providers::simpaisa_live
