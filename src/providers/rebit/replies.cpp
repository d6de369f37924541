// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/replies.h"

#include "base/json_reader.h"
#include "base/log.h"
#include "base/mask.h"
#include "dialect/amounts.h"
#include "dialect/answers.h"
#include "providers/rebit/funding.h"
#include "providers/rebit/invoice.h"
#include "providers/rebit/status_map.h"

#include <QCoreApplication>

namespace providers::rebit {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonReader;
using base::JsonValue;
using domain::Found;
using domain::TransferState;
using domain::VerdictKind;

namespace {

struct RebitText {
    Q_DECLARE_TR_FUNCTIONS(RebitText)
};

base::Error ours(ErrorKind kind, const QString &detail = {})
{
    base::Error error = base::nothingHappened(kind, {}, detail);
    error.provider = providerName;
    return error;
}

ErrorKind kindOfStatus(int status)
{
    if (status == 401 || status == 403) return ErrorKind::CredentialRefused;
    if (status == 404) return ErrorKind::NotFound;
    if (status == 429) return ErrorKind::RateLimited;
    if (status >= 500) return ErrorKind::ProviderFailed;
    return status >= 400 ? ErrorKind::ProviderRefused : ErrorKind::UnreadableReply;
}

/// {"status":"404","error":"Not Found"} and the status line as one error.
base::Error errorFrom(ErrorKind kind, int status, const net::Headers &headers, const std::optional<JsonValue> &body,
                      const QDateTime &nowUtc)
{
    base::Error error = ours(kind);
    const JsonValue words = body.value_or(JsonValue());
    const QString code = words.member(u"status").text();
    error.providerCode = code.isEmpty() ? u"HTTP %1"_s.arg(status) : code;
    error.providerMessage = dialect::joined({words.member(u"error").text(), words.member(u"message").text()});
    error.retryAfterMs = dialect::retryAfterMs(headers, nowUtc);
    return error;
}

QString dataHint()
{
    return RebitText::tr("Rebit answers 500 also for data it does not accept: check amount, bank and account.");
}

JsonValue unwrapped(const JsonValue &body, std::initializer_list<QStringView> wrappers)
{
    for (const QStringView wrapper : wrappers)
        if (body.member(wrapper).isObject()) return body.member(wrapper);
    return body;
}

bool isEmptyOrObject(const QByteArray &body, const std::optional<JsonValue> &object)
{
    return object || body.trimmed().isEmpty();
}

} // namespace

namespace {

bool isGood(int status) { return status == 200 || status == 201; }

/// Why there is no answer; the caller has seen that it is not a good one.
base::Error failureOf(const net::HttpReply &reply, const QDateTime &nowUtc)
{
    const auto body = dialect::objectIn(reply.body);
    base::Error error = errorFrom(kindOfStatus(reply.status), reply.status, reply.headers, body, nowUtc);
    if (reply.status == 500) error.detail = dataHint();
    return error;
}

} // namespace

base::Result<JsonValue> bodyOf(const net::HttpReply &reply, const QDateTime &nowUtc)
{
    const auto value = valueOf(reply, nowUtc);
    if (!value || value->isObject()) return value;
    return ours(ErrorKind::UnreadableReply, u"not a JSON object"_s);
}

base::Result<JsonValue> valueOf(const net::HttpReply &reply, const QDateTime &nowUtc)
{
    if (reply.failure) return dialect::harmless(*reply.failure, providerName);
    if (!isGood(reply.status)) return failureOf(reply, nowUtc);
    const auto json = JsonValue::parse(reply.body);
    if (json && (json->isObject() || json->isArray())) return *json;
    return ours(ErrorKind::UnreadableReply, u"neither a JSON object nor a list"_s);
}

base::Result<void> doneFrom(const net::HttpReply &reply, const QDateTime &nowUtc)
{
    if (reply.failure) return dialect::harmless(*reply.failure, providerName);
    if (!isGood(reply.status) && reply.status != 204) return failureOf(reply, nowUtc);
    if (isEmptyOrObject(reply.body, dialect::objectIn(reply.body))) return base::Done{};
    return ours(ErrorKind::UnreadableReply, u"neither nothing nor a JSON object"_s);
}

base::Result<QString> recipientIdFrom(const JsonValue &body)
{
    JsonReader reader(unwrapped(body, {u"recipient"}), u"recipient"_s);
    const QString id = reader.text(u"id");
    if (!reader.ok()) return ours(ErrorKind::UnreadableReply, reader.firstFault());
    return id;
}

base::Result<StatedFees> feesFrom(const JsonValue &body, money::Currency currency)
{
    // The reply has no documented shape; these are the wrappers that the other calls, and usage, suggest.
    JsonReader reader(unwrapped(body, {u"remittance", u"calculation", u"calculate", u"fees", u"data"}));
    const QString stated = reader.textOr(u"currency", currency.code());
    if (stated != currency.code()) {
        return ours(ErrorKind::EchoMismatch,
                    RebitText::tr("Rebit states its fees in %1, asked was %2.").arg(stated, currency.code()));
    }
    StatedFees result;
    const auto processing = reader.optionalNumber(u"processing_fee");
    const auto service = reader.optionalNumber(u"service_fee");
    for (const auto &[kind, digits] : {std::pair(u"provider"_s, processing), std::pair(u"service"_s, service)}) {
        if (!digits) continue;
        const auto fee = dialect::amountFrom(*digits, currency);
        if (!fee || fee->minor() < 0)
            reader.complain(u"fee", u"is no amount"_s);
        else if (fee->isPositive())
            result.fees << domain::Fee{kind, *fee};
    }
    result.amount = reader.optionalNumber(u"amount").value_or(QString());
    if (!reader.ok()) return ours(ErrorKind::UnreadableReply, reader.firstFault());
    result.complete = processing && service;
    return result;
}

JsonValue remittanceIn(const JsonValue &body) { return unwrapped(body, {u"remittance"}); }

namespace {

/// What differs from the approved transfer, of the members that are there.
QStringList echoFaults(const JsonValue &remittance, const interfaces::PayoutOrder &order, const Settings &settings)
{
    QStringList faults;
    const auto compare = [&](const QString &what, const QString &theirs, const QString &approved, bool secret) {
        if (theirs.isEmpty() || approved.isEmpty() || theirs == approved) return;
        faults << RebitText::tr("%1 is %2, approved was %3")
                      .arg(what, secret ? base::masked(theirs) : theirs, secret ? base::masked(approved) : approved);
    };
    const money::Money receive = order.transfer.receive;
    const QString amount = remittance.member(u"amount").text();
    if (!amount.isEmpty() && !dialect::means(amount, receive))
        faults << RebitText::tr("%1 is %2, approved was %3").arg(RebitText::tr("the amount"), amount, receive.toWire());
    compare(RebitText::tr("the currency"), remittance.member(u"currency").text(), receive.currency().code(), false);
    compare(RebitText::tr("the provider's reference"), remittance.member(u"id").text(),
            order.transfer.providerReference.text, false);
    const JsonValue details = remittance.member(u"remittance_details");
    for (const QStringView member : {u"bank", u"pickup", u"delivery", u"bills"})
        compare(RebitText::tr("the bank or agent"), details.member(member).text(), order.beneficiary.bankCode, false);
    if (!settings.loadMember.isEmpty())
        compare(RebitText::tr("the load"), details.member(settings.loadMember).text(), order.beneficiary.bankCode,
                false);
    for (const QString &member : {u"bank_account_number"_s, settings.billAccountMember})
        if (!member.isEmpty())
            compare(RebitText::tr("the account"), details.member(member).text(), order.beneficiary.accountNumber, true);
    return faults;
}

/// That the remittance names another recipient than the bytes that were sent.
QString otherRecipient(const JsonValue &remittance, const interfaces::PayoutOrder &order)
{
    const auto sent = dialect::objectIn(order.frozen.body);
    const QString approved = sent ? sent->member(u"recipient_id").text() : QString();
    const QString theirs = remittance.member(u"recipient").member(u"id").text();
    if (theirs.isEmpty() || approved.isEmpty() || theirs == approved) return {};
    return RebitText::tr("%1 is %2, approved was %3").arg(RebitText::tr("the recipient"), theirs, approved);
}

/// When the answer came, as far as the record tells; a new remittance is sent once.
QDateTime receivedAt(const interfaces::PayoutOrder &order, qint64 elapsedMs)
{
    const QDateTime armed = order.transfer.submittedAt;
    return armed.isValid() ? armed.addMSecs(elapsedMs) : armed;
}

base::Error rejection(const JsonValue &remittance)
{
    base::Error error = ours(ErrorKind::ProviderRefused);
    error.providerCode = wordIn(remittance);
    error.providerMessage = remittance.member(u"rejection_message").text();
    return error;
}

QString totalNote(const JsonValue &remittance, const interfaces::PayoutOrder &order)
{
    const auto expected = expectedTotal(order.quote);
    const QString total = remittance.member(u"total").text();
    const QString currency = remittance.member(u"currency").text();
    if (!expected || total.isEmpty() || currency != expected->currency().code()) return {};
    if (dialect::means(total, *expected)) return {};
    return RebitText::tr("Rebit's total is %1 %2; the offer counted on %3.").arg(total, currency, expected->toWire());
}

domain::Verdict acceptance(const domain::WireAnswer &answer, const JsonValue &remittance,
                           const interfaces::PayoutOrder &order, const Settings &settings)
{
    JsonReader reader(remittance);
    domain::Verdict verdict;
    verdict.kind = VerdictKind::Accepted;
    verdict.providerReference = {reader.text(u"id")};
    if (!reader.ok()) return dialect::maybe(ErrorKind::UnreadableReply, providerName, reader.firstFault());
    verdict.providerStatus = wordIn(remittance);
    // "Changes from its initial value of pending": what is created waits for its payment unless it says otherwise.
    verdict.state = stateIn(remittance).value_or(TransferState::AwaitingFunds);
    const Invoice invoice = invoiceIn(remittance, receivedAt(order, answer.elapsedMs));
    verdict.payIn = invoice.payIn;
    verdict.note = dialect::joined({reader.textOr(u"rejection_message"), totalNote(remittance, order)});
    if (verdict.state == TransferState::AwaitingFunds && !invoice.payIn && invoice.fault.isEmpty())
        verdict.note = dialect::joined({verdict.note, RebitText::tr("The answer names no invoice; it is asked for.")});
    QStringList faults = echoFaults(remittance, order, settings);
    faults << otherRecipient(remittance, order) << invoice.fault;
    if (const QString fault = dialect::joined(faults); !fault.isEmpty()) {
        verdict.kind = VerdictKind::Review;
        verdict.error = base::maybeHappened(ErrorKind::EchoMismatch, fault);
        verdict.error.provider = providerName;
    } else if (verdict.state == TransferState::Rejected) {
        verdict.error = rejection(remittance);
    }
    return verdict;
}

} // namespace

domain::Verdict verdictFrom(const domain::WireAnswer &answer, const interfaces::PayoutOrder &order,
                            const Settings &settings, const QDateTime &nowUtc)
{
    if (const auto unread = dialect::verdictUnread(answer, providerName)) return *unread;
    const auto body = dialect::objectIn(answer.body);
    const auto error = [&](ErrorKind kind) { return errorFrom(kind, answer.status, answer.headers, body, nowUtc); };
    if (answer.status == 200 || answer.status == 201) {
        if (body) return acceptance(answer, remittanceIn(*body), order, settings);
        return dialect::maybe(ErrorKind::UnreadableReply, providerName, u"not a JSON object"_s);
    }
    const bool theirs = isEmptyOrObject(answer.body, body);
    if (answer.status == 404 && theirs) {
        base::Error refused = error(ErrorKind::BeneficiaryRefused);
        refused.field = u"beneficiary"_s;
        return dialect::verdict(VerdictKind::Rejected, refused);
    }
    // No document says that the token is looked at before anything is made. An unpaid invoice does no harm; with
    // credits it would be a payment.
    const bool gate = answer.status == 401 || answer.status == 403;
    if (gate && theirs && !settings.accountCredits)
        return dialect::verdict(VerdictKind::NotNow, error(ErrorKind::CredentialRefused));
    domain::Verdict doubt = dialect::verdict(
        VerdictKind::Maybe, error(answer.status >= 500 ? ErrorKind::ProviderFailed : ErrorKind::UnreadableReply));
    if (answer.status == 500) doubt.note = dataHint();
    return doubt;
}

domain::Verdict cancelVerdictFrom(const domain::WireAnswer &answer, const interfaces::PayoutOrder &order,
                                  const QDateTime &nowUtc)
{
    if (const auto unread = dialect::verdictUnread(answer, providerName)) return *unread;
    const auto body = dialect::objectIn(answer.body);
    const auto error = [&](ErrorKind kind) { return errorFrom(kind, answer.status, answer.headers, body, nowUtc); };
    const bool theirs = isEmptyOrObject(answer.body, body);
    if (theirs && answer.status == 404) return dialect::verdict(VerdictKind::Rejected, error(ErrorKind::NotFound));
    if (theirs && (answer.status == 401 || answer.status == 403))
        return dialect::verdict(VerdictKind::NotNow, error(ErrorKind::CredentialRefused));
    const JsonValue remittance = remittanceIn(body.value_or(JsonValue()));
    const auto state = stateIn(remittance);
    const QString id = remittance.member(u"id").text();
    const bool sameOne = id.isEmpty() || id == order.transfer.providerReference.text;
    const bool good = answer.status == 200 || answer.status == 201;
    // What is refused after it was paid is for the look to judge.
    const bool paid = hadOurPayment(remittance, order.transfer);
    const bool open = !state || *state == TransferState::AwaitingFunds || (*state == TransferState::Rejected && paid);
    if (!good || !sameOne || open) {
        const ErrorKind kind = answer.status >= 500 ? ErrorKind::ProviderFailed : ErrorKind::UnreadableReply;
        domain::Verdict doubt = dialect::verdict(VerdictKind::Maybe, error(kind));
        doubt.note = RebitText::tr("Rebit did not say that it is cancelled; its status is asked for.");
        return doubt;
    }
    domain::Verdict verdict;
    verdict.kind = VerdictKind::Accepted;
    verdict.state = *state;
    verdict.providerReference = order.transfer.providerReference;
    verdict.providerStatus = wordIn(remittance);
    if (*state == TransferState::Cancelled && paid) verdict.note = refundNote();
    return verdict;
}

domain::Sighting sightingFrom(const net::HttpReply &reply, const interfaces::PayoutOrder &order,
                              const Settings &settings, const QDateTime &nowUtc)
{
    const auto words = dialect::objectIn(reply.body);
    if (!reply.failure && reply.status == 404 && isEmptyOrObject(reply.body, words)) {
        domain::Sighting gone;
        gone.found = Found::No;
        gone.error = errorFrom(ErrorKind::NotFound, reply.status, reply.headers, words, nowUtc);
        return gone;
    }
    const auto body = bodyOf(reply, nowUtc);
    if (!body) return dialect::inconclusive(body.error());
    const JsonValue remittance = remittanceIn(*body);
    JsonReader reader(remittance);
    domain::Sighting sighting;
    sighting.providerReference = {reader.text(u"id")};
    sighting.providerStatus = wordIn(remittance);
    if (sighting.providerStatus.isEmpty()) reader.complain(u"status", u"is missing"_s);
    if (!reader.ok()) return dialect::inconclusive(ours(ErrorKind::UnreadableReply, reader.firstFault()));
    const QString asked = order.transfer.providerReference.text;
    if (!asked.isEmpty() && sighting.providerReference.text != asked) {
        // An alarm and no news: what is said of another remittance neither finds ours nor settles it.
        qCWarning(base::logProvider) << "rebit: an answer about another remittance";
        const QString fault = RebitText::tr("the answer is about %1, asked was about %2");
        return dialect::inconclusive(ours(ErrorKind::EchoMismatch, fault.arg(sighting.providerReference.text, asked)));
    }
    sighting.found = Found::Yes;
    sighting.state = stateIn(remittance);
    if (!sighting.state) qCInfo(base::logProvider) << "rebit: unknown status" << base::oneLine(sighting.providerStatus);

    const Invoice invoice = invoiceIn(remittance, receivedAt(order, 0));
    const std::optional<domain::PayIn> &shown = order.transfer.payIn;
    QStringList faults = echoFaults(remittance, order, settings);
    faults << otherRecipient(remittance, order) << invoice.fault;
    // What was already shown to the payer must not change under way, nor run longer than was said.
    const bool another =
        shown && invoice.payIn && (shown->address != invoice.payIn->address || shown->amount != invoice.payIn->amount);
    if (another) faults << RebitText::tr("the invoice is another one than before");
    sighting.payIn = shown ? shown : invoice.payIn;
    sighting.echoFault = dialect::joined(faults);
    sighting.echoVerified = sighting.echoFault.isEmpty() && !remittance.member(u"amount").text().isEmpty() &&
                            !remittance.member(u"currency").text().isEmpty();
    sighting.note = reader.textOr(u"rejection_message");
    if (sighting.state == TransferState::Rejected) sighting.error = rejection(remittance);
    const bool waits = sighting.state == TransferState::AwaitingFunds;
    // With credits nothing waits for a payment of ours, so nothing runs out.
    if (!waits || !settings.accountCredits) judgeFunding(sighting, remittance, order.transfer, nowUtc);
    return sighting;
}

} // namespace providers::rebit
