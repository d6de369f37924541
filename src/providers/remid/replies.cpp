// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remid/replies.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "base/log.h"
#include "base/mask.h"
#include "dialect/amounts.h"
#include "dialect/answers.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace providers::remid {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonReader;
using base::JsonValue;
using domain::Found;
using domain::VerdictKind;

namespace {

struct RemidText {
    Q_DECLARE_TR_FUNCTIONS(RemidText)
};

base::Error ours(ErrorKind kind, const QString &detail = {})
{
    base::Error error = base::nothingHappened(kind, {}, detail);
    error.provider = providerName;
    return error;
}

/// The error behind a code, with their words for support.
base::Error errorFrom(ErrorKind kind, const JsonValue &body, int status, const net::Headers &headers,
                      const QDateTime &nowUtc)
{
    base::Error error = ours(kind);
    const QString code = codeIn(body);
    error.providerCode = code.isEmpty() ? u"HTTP %1"_s.arg(status) : code;
    error.providerMessage = dialect::joined(
        {body.member(u"status").member(u"message").text(), body.member(u"tx_status_description").text()});
    error.retryAfterMs = dialect::retryAfterMs(headers, nowUtc);
    if (kind == ErrorKind::BankNotSupported) error.field = u"beneficiary.bankCode"_s;
    if (kind == ErrorKind::BeneficiaryRefused) error.field = u"beneficiary.accountNumber"_s;
    if (kind == ErrorKind::AmountRefused) error.field = u"amount"_s;
    return error;
}

/// What a status line without a readable body of theirs says.
ErrorKind kindOfStatus(int status)
{
    if (status == 401 || status == 403) return ErrorKind::CredentialRefused;
    if (status == 429) return ErrorKind::RateLimited;
    return status >= 500 ? ErrorKind::ProviderFailed : ErrorKind::UnreadableReply;
}

/// A code of three digits. As a JSON number it has lost the zeros in front: 8 is the bank 008, and 0 the code 000.
QString threeDigits(const JsonValue &value)
{
    const QString text = value.text().trimmed();
    return value.isNumber() ? text.rightJustified(3, u'0') : text;
}

/// Whether it is that account; zeros in front are no difference where a JSON number could not keep them.
bool isAccount(const JsonValue &theirs, const QString &account)
{
    if (!theirs.isNumber()) return theirs.text() == account;
    static const QRegularExpression zerosInFront(u"\\A0+"_s);
    return QString(theirs.text()).remove(zerosInFront) == QString(account).remove(zerosInFront);
}

/// When rem.id took the transfer and when it last changed it. `timestamp` is the time of the answer and no news.
QString datesIn(const JsonReader &reader)
{
    const QDateTime taken = timeFrom(reader.textOr(u"created_date"));
    const QDateTime changed = timeFrom(reader.textOr(u"last_updated_date"));
    QStringList dates;
    if (taken.isValid()) dates << RemidText::tr("rem.id took it at %1").arg(base::toRfc3339(taken));
    if (changed.isValid()) dates << RemidText::tr("rem.id last changed it at %1").arg(base::toRfc3339(changed));
    return dialect::joined(dates);
}

/// What differs from the approved transfer, of the members that are there: a status answer may leave some out.
QStringList echoFaults(const JsonReader &reader, const interfaces::PayoutOrder &order)
{
    QStringList faults;
    const auto note = [&](const QString &what, const QString &theirs, const QString &approved) {
        faults << RemidText::tr("%1 is %2, approved was %3").arg(what, theirs, approved);
    };
    const QString bank = threeDigits(reader.member(u"recipient_bank"));
    const JsonValue account = reader.member(u"recipient_account");
    const QString amount = reader.textOr(u"amount");
    const QString theirId = reader.textOr(u"trx_id");
    const QString knownId = order.transfer.providerReference.text;
    if (!bank.isEmpty() && bank != order.beneficiary.bankCode)
        note(RemidText::tr("the bank"), bank, order.beneficiary.bankCode);
    if (!account.text().isEmpty() && !isAccount(account, order.beneficiary.accountNumber))
        note(RemidText::tr("the account"), base::masked(account.text()), base::masked(order.beneficiary.accountNumber));
    if (!amount.isEmpty() && !dialect::means(amount, order.transfer.receive))
        note(RemidText::tr("the amount"), amount, order.transfer.receive.toWire());
    if (!theirId.isEmpty() && !knownId.isEmpty() && theirId != knownId)
        note(RemidText::tr("the provider's reference"), theirId, knownId);
    return faults;
}

/// What the document's own samples echo; a provider that answers with it has echoed nothing.
const QString placeholder = u"YOUR-PARTNER-TRX-ID"_s;

QString otherReference(const QString &theirs, const interfaces::PayoutOrder &order)
{
    if (theirs == placeholder) return {};
    if (theirs.isEmpty() || theirs == order.transfer.reference) return {};
    return RemidText::tr("the answer is about %1, asked was about %2").arg(theirs, order.transfer.reference);
}

} // namespace

QString codeIn(const JsonValue &body)
{
    const JsonValue status = body.member(u"status");
    return status.isObject() ? threeDigits(status.member(u"code")) : QString();
}

base::Result<JsonValue> bodyOf(Call call, const net::HttpReply &reply, const QDateTime &nowUtc)
{
    if (reply.failure) return dialect::harmless(*reply.failure, providerName);
    const auto body = dialect::objectIn(reply.body);
    const QString code = body ? codeIn(*body) : QString();
    const bool good = reply.status == 200 || reply.status == 201;
    if (good && body && (code.isEmpty() || code == u"000")) return *body;
    const bool theirWords = body && !code.isEmpty() && code != u"000";
    const ErrorKind kind = theirWords ? errorKindOn(call, code) : kindOfStatus(reply.status);
    base::Error error = errorFrom(kind, body.value_or(JsonValue()), reply.status, reply.headers, nowUtc);
    if (call == Call::Inquiry && code == u"232")
        error.detail = RemidText::tr("rem.id bills its inquiries, and a bill is unpaid; pay it at rem.id first.");
    return error;
}

QDateTime timeFrom(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, u"dd-MM-yyyy HH:mm:ss"_s);
    if (!time.isValid()) return base::fromRfc3339(text);
    time.setTimeSpec(Qt::UTC);
    return time;
}

base::Result<QList<domain::Balance>> balancesFrom(const JsonValue &body, const QDateTime &nowUtc)
{
    const money::Currency rupiah = money::Currency::of("IDR"_L1);
    JsonValue sums = body;
    for (const QStringView wrapper : {u"balance", u"data"})
        if (body.member(wrapper).isObject()) sums = body.member(wrapper);
    JsonReader reader(sums);
    domain::Balance balance;
    const auto first = [&](const QString &of, std::initializer_list<QStringView> names) -> std::optional<money::Money> {
        for (const QStringView name : names) {
            const auto digits = reader.optionalNumber(name);
            if (!digits) continue;
            const auto sum = dialect::balanceSumFrom(*digits, rupiah, of, balance);
            if (sum) return *sum;
            reader.complain(name, sum.error().detail);
        }
        return std::nullopt;
    };
    balance.provider = {providerName};
    balance.currency = rupiah.code();
    balance.available = first(u"available"_s, {u"availableBalance", u"available_balance", u"available", u"balance"});
    balance.pending = first(u"pending"_s, {u"pendingBalance", u"pending_balance", u"pending"});
    balance.frozen = first(u"frozen"_s, {u"frozenBalance", u"frozen_balance", u"frozen"});
    const QDateTime at = timeFrom(reader.textOr(u"timestamp"));
    balance.at = at.isValid() ? at : nowUtc;
    if (!reader.ok()) return ours(ErrorKind::UnreadableReply, reader.firstFault());
    if (!balance.available && !balance.pending && !balance.frozen)
        return ours(ErrorKind::UnreadableReply, u"no balance under any known name"_s);
    return QList<domain::Balance>{balance};
}

base::Result<QString> holderFrom(const JsonValue &body, const domain::Beneficiary &beneficiary)
{
    JsonReader reader(body);
    const QString name = reader.text(u"account_name");
    if (!reader.ok()) return ours(ErrorKind::UnreadableReply, reader.firstFault());
    const JsonValue account = reader.member(u"account_number");
    const QString bank = threeDigits(reader.member(u"bank_code"));
    const bool same = (account.text().isEmpty() || isAccount(account, beneficiary.accountNumber)) &&
                      (bank.isEmpty() || bank == beneficiary.bankCode);
    if (!same)
        return ours(ErrorKind::EchoMismatch, RemidText::tr("rem.id answered about another account than asked for."));
    return name;
}

namespace {

/// The answer to a submission that was taken. It has to repeat all of what was sent; what is missing leaves a doubt,
/// which a look by our reference settles.
domain::Verdict acceptance(const JsonValue &body, const interfaces::PayoutOrder &order, const base::Error &error)
{
    JsonReader reader(body);
    domain::Verdict verdict;
    verdict.kind = VerdictKind::Accepted;
    verdict.state = domain::TransferState::InProgress;
    verdict.providerReference = {reader.text(u"trx_id")};
    verdict.providerStatus = codeIn(body);
    verdict.note = error.providerMessage;
    const QString reference = reader.text(u"partner_trx_id");
    for (const auto member : {u"recipient_bank", u"recipient_account"})
        reader.text(member);
    reader.number(u"amount");
    if (!reader.ok()) return dialect::maybe(ErrorKind::UnreadableReply, providerName, reader.firstFault());
    QStringList faults = echoFaults(reader, order);
    if (const QString other = otherReference(reference, order); !other.isEmpty()) {
        faults << other;
        verdict.providerReference = {}; // theirs for the other one; a look by our reference brings ours
    }
    const QString fault = dialect::joined(faults);
    if (fault.isEmpty()) return verdict;
    verdict.kind = VerdictKind::Review;
    verdict.error = base::maybeHappened(ErrorKind::EchoMismatch, fault);
    verdict.error.provider = providerName;
    return verdict;
}

} // namespace

domain::Verdict verdictFrom(const domain::WireAnswer &answer, const interfaces::PayoutOrder &order,
                            const QDateTime &nowUtc)
{
    if (const auto unread = dialect::verdictUnread(answer, providerName)) return *unread;
    const auto body = dialect::objectIn(answer.body);
    const QString code = body ? codeIn(*body) : QString();
    const JsonValue words = body.value_or(JsonValue());
    const auto error = [&](ErrorKind kind) { return errorFrom(kind, words, answer.status, answer.headers, nowUtc); };
    if (code.isEmpty() || answer.status >= 500) {
        const ErrorKind kind = kindOfStatus(answer.status);
        // Refused at the gate, before anything was looked at. A page of somebody in between proves nothing.
        const bool gate = answer.status == 401 || answer.status == 403 || answer.status == 429;
        if (gate && (body || answer.body.trimmed().isEmpty()))
            return dialect::verdict(VerdictKind::NotNow, error(kind));
        return dialect::verdict(VerdictKind::Maybe, error(kind));
    }
    const Meaning meaning = onCreate(code);
    const ErrorKind kind = errorKindFrom(code);
    if (meaning == Meaning::InProgress) {
        if (answer.status == 200 || answer.status == 201) return acceptance(words, order, error(kind));
        return dialect::verdict(VerdictKind::Maybe, error(ErrorKind::UnreadableReply));
    }
    // A refusal of somebody else's request is none of ours.
    if (const QString fault = otherReference(JsonReader(words).textOr(u"partner_trx_id"), order); !fault.isEmpty())
        return dialect::maybe(ErrorKind::EchoMismatch, providerName, fault);
    domain::Verdict verdict;
    switch (meaning) {
    case Meaning::NotCreated:
    case Meaning::Failed: verdict = dialect::verdict(VerdictKind::Rejected, error(kind)); break;
    case Meaning::CallRefused: verdict = dialect::verdict(VerdictKind::NotNow, error(kind)); break;
    case Meaning::AlreadyThere: verdict = dialect::verdict(VerdictKind::Duplicate, error(kind)); break;
    case Meaning::Unclear: verdict = dialect::verdict(VerdictKind::Maybe, error(ErrorKind::ProviderFailed)); break;
    case Meaning::PaidOut:
    case Meaning::InProgress:
    case Meaning::NotThere:
    case Meaning::Unlisted:
        qCInfo(base::logProvider) << "remid: unlisted code on remit" << base::oneLine(code);
        verdict = dialect::verdict(VerdictKind::Maybe, error(ErrorKind::UnreadableReply));
        break;
    }
    verdict.providerStatus = code;
    verdict.providerReference = {words.member(u"trx_id").text()};
    verdict.note = verdict.error.providerMessage;
    return verdict;
}

domain::Sighting sightingFrom(const net::HttpReply &reply, const interfaces::PayoutOrder &order,
                              const QDateTime &nowUtc)
{
    if (reply.failure) return dialect::inconclusive(dialect::harmless(*reply.failure, providerName));
    const auto body = dialect::objectIn(reply.body);
    const QString code = body ? codeIn(*body) : QString();
    const JsonValue words = body.value_or(JsonValue());
    const auto nothingLearned = [&](ErrorKind kind) {
        return dialect::inconclusive(errorFrom(kind, words, reply.status, reply.headers, nowUtc));
    };
    if (code.isEmpty() || reply.status >= 500) return nothingLearned(kindOfStatus(reply.status));
    JsonReader reader(words);
    const QString reference = reader.textOr(u"partner_trx_id");
    const Meaning meaning = onStatus(code);
    if (meaning == Meaning::CallRefused) return nothingLearned(errorKindFrom(code));
    if (meaning == Meaning::Unclear) return nothingLearned(ErrorKind::ProviderFailed);

    if (const QString fault = otherReference(reference, order); !fault.isEmpty()) {
        // An alarm and no news: what is said of another transfer neither finds ours nor settles it.
        qCWarning(base::logProvider) << "remid: an answer about another transfer";
        return dialect::inconclusive(ours(ErrorKind::EchoMismatch, fault));
    }
    domain::Sighting sighting;
    sighting.providerStatus = code;
    sighting.providerReference = {reader.textOr(u"trx_id")};
    sighting.note = dialect::joined(
        {reader.textOr(u"tx_status_description"), words.member(u"status").member(u"message").text(), datesIn(reader)});
    if (meaning == Meaning::NotThere) {
        sighting.found = Found::No;
        return sighting;
    }
    // Members are optional; an answer without our reference is known by its amount or by the provider's own number.
    const bool named = !reference.isEmpty() && reference != placeholder;
    const QString knownId = order.transfer.providerReference.text;
    const QString theirId = sighting.providerReference.text;
    const bool sameId = !knownId.isEmpty() && knownId == theirId;
    const bool otherId = !knownId.isEmpty() && !theirId.isEmpty() && knownId != theirId;
    const bool known = sameId || (!otherId && dialect::means(reader.textOr(u"amount"), order.transfer.receive));
    if (!named && !known) return nothingLearned(ErrorKind::UnreadableReply);
    sighting.state = stateFrom(meaning);
    if (!sighting.state) {
        qCInfo(base::logProvider) << "remid: unlisted code on remit-status" << base::oneLine(code);
        // Whether it is there at all can be told by its number only.
        if (sighting.providerReference.isEmpty()) return nothingLearned(ErrorKind::UnreadableReply);
    }
    sighting.found = Found::Yes;
    if (meaning == Meaning::Failed)
        sighting.error = errorFrom(errorKindFrom(code), words, reply.status, reply.headers, nowUtc);
    sighting.echoFault = echoFaults(reader, order).join(u"; "_s);
    sighting.echoVerified = sighting.echoFault.isEmpty() && !reader.textOr(u"amount").isEmpty();
    return sighting;
}

} // namespace providers::remid
