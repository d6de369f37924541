// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transfer.h"

#include "base/clock.h"
#include "domain/invoice.h"
#include "domain/refund.h"

#include <QCoreApplication>
#include <QLocale>

namespace domain {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

QString codeOf(EventSource source)
{
    switch (source) {
    case EventSource::Reply: return u"reply"_s;
    case EventSource::Poll: return u"poll"_s;
    case EventSource::Callback: return u"callback"_s;
    case EventSource::Clerk: return u"clerk"_s;
    case EventSource::Clock: return u"clock"_s;
    }
    Q_UNREACHABLE();
}

std::optional<EventSource> eventSourceFrom(QStringView code)
{
    using enum EventSource;
    for (const EventSource source : {Reply, Poll, Callback, Clerk, Clock})
        if (codeOf(source) == code) return source;
    return std::nullopt;
}

QString codeOf(HandOutcome outcome)
{
    switch (outcome) {
    case HandOutcome::Paid: return u"paid"_s;
    case HandOutcome::NotPaid: return u"not-paid"_s;
    case HandOutcome::AsApproved: return u"as-approved"_s;
    }
    Q_UNREACHABLE();
}

std::optional<HandOutcome> handOutcomeFrom(QStringView code)
{
    for (const HandOutcome outcome : {HandOutcome::Paid, HandOutcome::NotPaid, HandOutcome::AsApproved})
        if (codeOf(outcome) == code) return outcome;
    return std::nullopt;
}

QString codeOf(RefundOutcome outcome)
{
    switch (outcome) {
    case RefundOutcome::PaidBack: return u"paid-back"_s;
    case RefundOutcome::UsedAgain: return u"used-again"_s;
    case RefundOutcome::NothingTaken: return u"nothing-taken"_s;
    }
    Q_UNREACHABLE();
}

std::optional<RefundOutcome> refundOutcomeFrom(QStringView code)
{
    using enum RefundOutcome;
    for (const RefundOutcome outcome : {PaidBack, UsedAgain, NothingTaken})
        if (codeOf(outcome) == code) return outcome;
    return std::nullopt;
}

bool owesRefund(const Transfer &transfer)
{
    return isFinal(transfer.state) && transfer.state != TransferState::PaidOut && transfer.submittedAt.isValid() &&
           !transfer.refund;
}

bool isForPeople(const Transfer &transfer)
{
    return transfer.state == TransferState::Unconfirmed || !transfer.review.isEmpty();
}

QStringList actionsFor(const Transfer &transfer, bool cancellable)
{
    using enum TransferState;
    QStringList actions;
    switch (transfer.state) {
    case Draft: actions << u"send"_s << u"cancel"_s; break;
    case Submitting:
    case Unconfirmed: actions << u"refresh"_s; break;
    case AwaitingFunds:
        actions << u"refresh"_s;
        if (transfer.payIn) actions << u"pay"_s;
        break;
    case InProgress:
    case OnHold:
    case ReadyForPickup:
    case CancelRequested: actions << u"refresh"_s; break;
    case PaidOut: actions << u"refresh"_s; break;
    case Rejected:
    case Cancelled:
        if (transfer.submittedAt.isValid()) actions << u"refresh"_s;
        break;
    case Expired:
        if (!transfer.providerReference.isEmpty()) actions << u"refresh"_s;
        break;
    case Returned: break;
    }
    const bool open = transfer.state == AwaitingFunds || transfer.state == InProgress || transfer.state == OnHold ||
                      transfer.state == ReadyForPickup;
    if (cancellable && open) actions << u"cancel"_s;
    if (isForPeople(transfer)) actions << u"settle"_s;
    if (transfer.state != Draft && transfer.state != Submitting) actions << u"receipt"_s;
    return actions;
}

QString customerSentence(const Transfer &transfer)
{
    struct CustomerSentenceText {
        Q_DECLARE_TR_FUNCTIONS(CustomerSentenceText)
    };
    using enum TransferState;
    // While it is not even known whether the provider has it, that comes first.
    if (!transfer.review.isEmpty() && transfer.state != Unconfirmed)
        return CustomerSentenceText::tr("The provider has the transfer, but a figure has to be cleared up. Please keep "
                                        "your receipt; we will contact you.");
    if (isRefundSettled(transfer)) {
        switch (*transfer.refund) {
        case RefundOutcome::PaidBack:
            return CustomerSentenceText::tr("The transfer has ended. You have your money back.");
        case RefundOutcome::UsedAgain:
            return CustomerSentenceText::tr("The transfer has ended. Your money was used for another transfer.");
        case RefundOutcome::NothingTaken:
            return CustomerSentenceText::tr("The transfer has ended. No money was taken from you.");
        }
    }
    switch (transfer.state) {
    case Draft: return CustomerSentenceText::tr("The transfer has not been sent.");
    case Submitting: return CustomerSentenceText::tr("The transfer is being sent.");
    case Unconfirmed:
        return CustomerSentenceText::tr(
            "The transfer is not yet confirmed. Nothing is taken or given back until we know; please keep this slip.");
    case AwaitingFunds: return CustomerSentenceText::tr("The transfer is accepted and waits for our own payment.");
    case InProgress: return CustomerSentenceText::tr("The transfer is on its way.");
    case OnHold:
        return CustomerSentenceText::tr(
            "The transfer is being reviewed. It may go on, or we may need something from you.");
    case ReadyForPickup: return CustomerSentenceText::tr("The money is ready for pick-up.");
    case PaidOut: return CustomerSentenceText::tr("The beneficiary has the money.");
    case Rejected:
        return CustomerSentenceText::tr("The transfer was refused. No money has moved; you get your money back.");
    case CancelRequested:
        return CustomerSentenceText::tr("We have asked to stop the transfer and wait for the answer.");
    case Cancelled: return CustomerSentenceText::tr("The transfer was cancelled. You get your money back.");
    case Returned: return CustomerSentenceText::tr("The money came back from the far side. You get it back.");
    case Expired:
        return CustomerSentenceText::tr(
            "The transfer ran out before it was paid. No money has moved; you get your money back.");
    }
    Q_UNREACHABLE();
}

namespace {

JsonValue timeOrNull(const QDateTime &time) { return time.isValid() ? JsonValue(base::toRfc3339(time)) : JsonValue(); }

JsonValue textOrNull(const QString &text) { return text.isEmpty() ? JsonValue() : JsonValue(text); }

JsonValue toJson(const TransferEvent &event)
{
    JsonValue json = JsonValue::object({{u"at"_s, base::toRfc3339(event.at)},
                                        {u"status"_s, codeOf(event.state)},
                                        {u"providerStatus"_s, textOrNull(event.providerStatus)},
                                        {u"source"_s, codeOf(event.source)},
                                        {u"note"_s, event.note}});
    json.setText(u"who"_s, event.who);
    json.setText(u"counter"_s, event.counter);
    return json;
}

/// A script may look at nothing else: of what is not to be paid, or not any more, no address is told.
JsonValue payInJson(const std::optional<PayIn> &payable)
{
    if (!payable) return {};
    const PayIn &payIn = *payable;
    JsonValue json = JsonValue::object({{u"address"_s, payIn.address},
                                        {u"amount"_s, payIn.amount.toWire()},
                                        {u"currency"_s, payIn.amount.currency().code()},
                                        {u"uri"_s, payIn.isPartPaid ? payUriOf(payIn) : payIn.uri},
                                        {u"expiresAt"_s, timeOrNull(payIn.expiresAt)}});
    if (payIn.isPartPaid) json.set(u"partPaid"_s, true);
    return json;
}

} // namespace

JsonValue toJson(const Transfer &transfer, const QList<TransferEvent> &timeline, bool cancellable,
                 const QDateTime &nowUtc)
{
    JsonValue fees = JsonValue::array();
    for (const Fee &fee : transfer.fees)
        fees.append(toJson(fee));
    const std::optional<PayIn> payable = payableInvoice(transfer, nowUtc);
    JsonValue actions = JsonValue::array();
    for (const QString &action : actionsFor(transfer, cancellable))
        if (action != u"pay" || payable) actions.append(action);
    JsonValue events = JsonValue::array();
    for (const TransferEvent &event : timeline)
        events.append(toJson(event));
    JsonValue json = JsonValue::object({{u"id"_s, transfer.id.text},
                                        {u"reference"_s, transfer.reference},
                                        {u"key"_s, transfer.key.text},
                                        {u"provider"_s, transfer.provider.text},
                                        {u"providerReference"_s, textOrNull(transfer.providerReference.text)},
                                        {u"status"_s, codeOf(transfer.state)},
                                        {u"providerStatus"_s, textOrNull(transfer.providerStatus)},
                                        {u"final"_s, isFinal(transfer.state)},
                                        {u"method"_s, codeOf(transfer.method)},
                                        {u"country"_s, transfer.country},
                                        {u"partner"_s, textOrNull(transfer.partner)},
                                        {u"send"_s, toJson(transfer.send)},
                                        {u"receive"_s, toJson(transfer.receive)},
                                        {u"rate"_s, transfer.rate},
                                        {u"fees"_s, fees},
                                        {u"totalDebit"_s, toJson(transfer.totalDebit)},
                                        {u"senderId"_s, transfer.sender.text},
                                        {u"beneficiaryId"_s, transfer.beneficiary.text},
                                        {u"quoteId"_s, transfer.quote.text},
                                        {u"purpose"_s, transfer.purpose},
                                        {u"createdAt"_s, base::toRfc3339(transfer.createdAt)},
                                        {u"updatedAt"_s, base::toRfc3339(transfer.updatedAt)},
                                        {u"nextCheckAt"_s, timeOrNull(transfer.nextCheckAt)},
                                        {u"actions"_s, actions},
                                        {u"payIn"_s, payInJson(payable)}});
    json.setText(u"sourceOfFunds"_s, transfer.sourceOfFunds);
    json.setText(u"relationship"_s, transfer.relationship);
    json.setText(u"pickupCode"_s, transfer.pickupCode);
    json.setText(u"review"_s, transfer.review);
    if (transfer.closure) {
        json.set(u"closure"_s, JsonValue::object({{u"outcome"_s, codeOf(transfer.closure->outcome)},
                                                  {u"evidence"_s, transfer.closure->evidence},
                                                  {u"proposedBy"_s, transfer.closure->proposedBy},
                                                  {u"proposedAt"_s, base::toRfc3339(transfer.closure->proposedAt)}}));
    }
    if (transfer.refund) json.set(u"refund"_s, codeOf(*transfer.refund));
    if (!transfer.problemCode.isEmpty()) {
        JsonValue problem = JsonValue::object({{u"code"_s, transfer.problemCode}, {u"message"_s, transfer.problem}});
        problem.setText(u"providerCode"_s, transfer.problemProviderCode);
        json.set(u"problem"_s, problem);
    }
    json.set(u"tellCustomer"_s, customerSentence(transfer));
    json.set(u"timeline"_s, events);
    return json;
}

} // namespace domain
