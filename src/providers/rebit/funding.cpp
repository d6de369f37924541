// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/funding.h"

#include "base/json_reader.h"
#include "dialect/answers.h"
#include "providers/rebit/invoice.h"
#include "providers/rebit/replies.h"
#include "providers/rebit/safety_profile.h"
#include "providers/rebit/status_map.h"

#include <QCoreApplication>

#include <algorithm>

namespace providers::rebit {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using domain::TransferState;

namespace {

struct RebitText {
    Q_DECLARE_TR_FUNCTIONS(RebitText)
};

bool isPartial(const QString &word) { return word.trimmed().compare(u"partial"_s, Qt::CaseInsensitive) == 0; }

/// "0", "0.00000000", "-": nothing was counted.
bool isNought(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c == u'0' || c == u'.' || c == u'-'; });
}

/// Whether anything in it is more than a blank, a nought or one of the words that are known without any payment.
bool saysSomething(const JsonValue &value, const QStringList &known)
{
    for (const JsonValue &item : value.items())
        if (saysSomething(item, known)) return true;
    for (const auto &[name, member] : value.members())
        if (saysSomething(member, known)) return true;
    const QString text = value.text().trimmed();
    return value.flag() || (!isNought(text) && !known.contains(text));
}

/// The word of the last look or answer already spoke of bitcoin that had arrived.
bool wordSpokeOfPayment(const QString &word)
{
    const auto state = stateFrom(word);
    return isPartial(word) || state == TransferState::InProgress || state == TransferState::PaidOut;
}

/// Until when it may be paid: by its own clock or by what was shown to the payer, whichever is earlier.
QDateTime endOfPaying(const JsonValue &remittance, const std::optional<domain::PayIn> &payIn)
{
    const QDateTime end = endOfInvoice(remittance);
    const bool earlier = payIn && payIn->expiresAt.isValid() && (!end.isValid() || payIn->expiresAt < end);
    return earlier ? payIn->expiresAt : end;
}

/// What it counts, in its own words: "confirmations: 2". No address, no hash: nothing that could be taken for a place
/// to send bitcoin to.
QStringList confirmationsIn(const JsonValue &details, int depth = 0)
{
    constexpr int depthMax = 4, countMax = 3;
    QStringList told;
    if (depth > depthMax) return told;
    for (const JsonValue &item : details.items())
        told << confirmationsIn(item, depth + 1);
    for (const auto &[name, value] : details.members()) {
        const bool counts = name.contains(u"confirm", Qt::CaseInsensitive) && base::isJsonNumber(value.text());
        if (counts) told << name + u": "_s + value.text().left(20);
        told << confirmationsIn(value, depth + 1);
    }
    return told.mid(0, countMax);
}

void addNote(domain::Sighting &sighting, const QString &note)
{
    sighting.note = dialect::joined({sighting.note, note});
}

void addFault(domain::Sighting &sighting, const QString &fault)
{
    sighting.echoFault = dialect::joined({sighting.echoFault, fault});
    sighting.echoVerified = false;
    sighting.needsPerson = true; // no figure that agrees brings the bitcoin back
}

/// It still waits for our payment, or says so.
void judgeWaiting(domain::Sighting &sighting, const JsonValue &remittance, const domain::Transfer &transfer,
                  const QDateTime &nowUtc)
{
    const QDateTime end = endOfPaying(remittance, sighting.payIn);
    const bool isOver = end.isValid() && nowUtc > end;
    if (isPartial(sighting.providerStatus)) {
        sighting.isPartPaid = true;
        addNote(
            sighting,
            RebitText::tr("Only a part of the invoice was paid; back office must pay the rest or ask for it back."));
        // Money has moved: what was called run out is open again.
        const bool wasClosed =
            transfer.state == TransferState::Expired || (transfer.state == TransferState::OnHold && isOver);
        if (wasClosed) sighting.state = TransferState::OnHold;
        return;
    }
    const bool isUnderWay = transfer.state == TransferState::InProgress || transfer.state == TransferState::PaidOut;
    if (isUnderWay) return; // such news turn nothing back
    if (showsPayment(remittance, transfer)) {
        sighting.state = TransferState::OnHold; // where nothing is shown as payable
        addNote(sighting, RebitText::tr("Rebit shows a payment that is not confirmed yet. Do not pay it again."));
        return;
    }
    if (wordSpokeOfPayment(transfer.providerStatus)) {
        addFault(sighting,
                 RebitText::tr("Rebit said \"%1\" before and now says \"%2\". Ask Rebit where our bitcoin is.")
                     .arg(transfer.providerStatus, sighting.providerStatus));
        return;
    }
    if (!isOver) return;
    // Nothing shows a payment, and the agent who would have paid it knows. News of one are still asked for.
    sighting.state = TransferState::Expired;
    sighting.error = base::nothingHappened(base::ErrorKind::QuoteExpired, {},
                                           RebitText::tr("The invoice was not paid in time and has run out."));
    sighting.error.provider = providerName;
}

} // namespace

bool showsPayment(const JsonValue &remittance, const domain::Transfer &transfer)
{
    QStringList known{remittance.member(u"invoice_address").text().trimmed(),
                      remittance.member(u"invoice_address_with_amount").text().trimmed()};
    if (const Invoice invoice = invoiceIn(remittance, {}); invoice.payIn) known << invoice.payIn->address;
    if (transfer.payIn) known << transfer.payIn->address;
    return saysSomething(remittance.member(u"payment_details"), known);
}

bool hadOurPayment(const JsonValue &remittance, const domain::Transfer &transfer)
{
    return transfer.state == TransferState::InProgress || wordSpokeOfPayment(transfer.providerStatus) ||
           showsPayment(remittance, transfer);
}

void judgeFunding(domain::Sighting &sighting, const JsonValue &remittance, const domain::Transfer &transfer,
                  const QDateTime &nowUtc)
{
    for (const QString &count : confirmationsIn(remittance.member(u"payment_details")))
        addNote(sighting, count);
    if (sighting.state == TransferState::AwaitingFunds) {
        judgeWaiting(sighting, remittance, transfer, nowUtc);
    } else if (sighting.state == TransferState::Rejected && hadOurPayment(remittance, transfer)) {
        addFault(sighting, RebitText::tr("Rebit refused it after our bitcoin had arrived. Ask Rebit for the refund."));
    } else if (sighting.state == TransferState::Cancelled && hadOurPayment(remittance, transfer)) {
        addNote(sighting, refundNote());
    }
}

QString refundNote() { return RebitText::tr("Rebit had bitcoin of ours for it: ask Rebit for the refund."); }

} // namespace providers::rebit
