// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/receipt_document.h"

#include "base/mask.h"
#include "domain/codes.h"
#include "domain/country.h"
#include "money/money_text.h"

#include <QCoreApplication>

namespace printing {

using namespace Qt::Literals::StringLiterals;
using domain::Transfer;
using domain::TransferState;
using money::Decimal;

namespace {

QString say(const char *text) { return QCoreApplication::translate("Receipt", text); }

QString momentText(const QDateTime &time, const QLocale &locale)
{
    const QDateTime local = time.toLocalTime();
    return locale.toString(local.date(), QLocale::ShortFormat) + u' ' + local.time().toString(u"HH:mm"_s);
}

/// Only with something to say: an empty value is left out, never printed as a gap.
void add(ReceiptBlock &block, const QString &label, const QString &value, bool strong = false)
{
    if (!value.isEmpty()) block.lines << ReceiptLine{label, value, strong};
}

bool isDoubtful(const Transfer &transfer)
{
    return transfer.state == TransferState::Unconfirmed || transfer.state == TransferState::Submitting;
}

ReceiptBlock partiesBlock(const Transfer &transfer)
{
    const domain::PartySnapshot &parties = transfer.parties;
    ReceiptBlock block{say("From and to"), {}};
    add(block, say("Sender"), parties.senderName);
    add(block, say("Beneficiary"), parties.beneficiaryName);
    add(block, say("Country"), domain::countryName(transfer.country));
    add(block, say("Payout method"), domain::labelOf(transfer.method));
    add(block, say("Bank, wallet or agent"), parties.partnerName);
    add(block, say("Account"), base::masked(parties.beneficiaryAccount));
    add(block, say("Beneficiary's phone"), base::masked(parties.beneficiaryPhone));
    add(block, say("Purpose"), domain::labelIn(domain::purposes(), transfer.purpose));
    return block;
}

QString feeName(const QString &kind)
{
    if (kind == u"shop") return say("of which our fee");
    if (kind == u"service") return say("of which service fee");
    return say("of which the provider's fee");
}

ReceiptBlock sumsBlock(const Transfer &transfer, const QLocale &locale)
{
    ReceiptBlock block{say("Amounts"), {}};
    add(block, say("Transfer Amount"), money::moneyText(transfer.send, locale));
    if (const auto fees = transfer.totalDebit.minus(transfer.send))
        add(block, say("Transfer Fees"), money::moneyText(*fees, locale));
    if (transfer.fees.size() > 1) {
        for (const domain::Fee &fee : transfer.fees)
            add(block, feeName(fee.kind), money::moneyText(fee.amount, locale));
    }
    add(block, say("Total"), money::moneyText(transfer.totalDebit, locale), true);
    add(block, say("Exchange Rate"),
        exchangeRateText(transfer.rate, transfer.send.currency(), transfer.receive.currency(), locale));
    add(block, say("Total to Recipient"), money::moneyText(transfer.receive, locale), true);
    return block;
}

/// The day on which the money is there is printed only when it is known: a promised day that nobody gave is worse than
/// none.
QString availableText(const Transfer &transfer, const QLocale &locale)
{
    switch (transfer.state) {
    case TransferState::PaidOut:
        return say("Paid out, %1").arg(locale.toString(transfer.updatedAt.toLocalTime().date(), QLocale::ShortFormat));
    case TransferState::ReadyForPickup: return say("Now");
    case TransferState::InProgress:
    case TransferState::OnHold:
    case TransferState::AwaitingFunds:
    case TransferState::CancelRequested: return say("The provider states no day; ask us with the reference.");
    default: return {};
    }
}

ReceiptBlock stateBlock(const Transfer &transfer, const QLocale &locale)
{
    ReceiptBlock block{say("State"), {}};
    add(block, say("State"), domain::labelOf(transfer.state), true);
    add(block, say("Date Available"), availableText(transfer, locale));
    if (!isDoubtful(transfer)) add(block, say("Pick-up code"), transfer.pickupCode, true);
    return block;
}

ReceiptBlock payInBlock(const Transfer &transfer, const QLocale &locale)
{
    ReceiptBlock block{say("Our payment to the provider"), {}};
    if (!transfer.payIn || transfer.state != TransferState::AwaitingFunds) return block;
    add(block, say("Exactly"), money::moneyText(transfer.payIn->amount, locale));
    add(block, say("To"), transfer.payIn->address);
    add(block, say("Not later than"),
        transfer.payIn->expiresAt.isValid() ? momentText(transfer.payIn->expiresAt, locale) : QString());
    return block;
}

QStringList notesOf(const Transfer &transfer, const Shop &shop)
{
    QStringList notes{domain::customerSentence(transfer)};
    if (isDoubtful(transfer) && transfer.nextCheckAt.isValid()) {
        //: %1 is a time of day
        notes << say("We ask the provider again at %1.")
                     .arg(transfer.nextCheckAt.toLocalTime().time().toString(u"HH:mm:ss"_s));
    }
    if (!transfer.pickupCode.isEmpty() && !isDoubtful(transfer))
        notes << say("Tell the pick-up code to the beneficiary and to nobody else. The beneficiary needs a document "
                     "with the name above.");
    QStringList ways;
    if (!shop.phone.isEmpty()) ways << shop.phone;
    if (!shop.website.isEmpty()) ways << shop.website;
    QString wrong =
        say("If something is wrong, or if you want to stop the transfer, tell us at once and give the reference %1.")
            .arg(transfer.reference);
    if (!ways.isEmpty()) wrong += u' ' + ways.join(u", "_s);
    notes << wrong;
    return notes;
}

} // namespace

QString exchangeRateText(const QString &rate, money::Currency send, money::Currency receive, const QLocale &locale)
{
    const auto value = Decimal::parse(rate);
    if (!value || !value->isPositive()) return {};
    const auto shown = [&](const Decimal &number) {
        const int digits = std::clamp(number.scale(), 2, 4);
        const auto rounded = number.rounded(digits, money::Rounding::HalfUp);
        return rounded ? rounded->toString().replace(u'.', locale.decimalPoint()) : QString();
    };
    const auto line = [&](money::Currency one, const QString &number, money::Currency other) {
        return u"1 %1 = %2 %3"_s.arg(one.code(), number, other.code());
    };
    if (*value >= Decimal::ofScaled(1, 2)) return line(send, shown(*value), receive);
    const auto turned = Decimal::ofInteger(1).dividedBy(*value, 4, money::Rounding::HalfUp);
    return turned ? line(receive, shown(*turned), send) : QString();
}

ReceiptDocument receiptFor(const Transfer &transfer, const Shop &shop, const QDateTime &printedAt,
                           const QLocale &locale)
{
    ReceiptDocument document;
    const bool unsent = transfer.state == TransferState::Draft;
    document.isSlip = isDoubtful(transfer) || unsent;
    document.direction = locale.textDirection();
    document.shop = shop.name;
    if (!shop.branch.isEmpty()) document.shopLines << say("Branch %1").arg(shop.branch);
    for (const QString &line : {shop.phone, shop.website})
        if (!line.isEmpty()) document.shopLines << line;

    QStringList banners;
    if (shop.practice) banners << say("PRACTICE - no money has moved");
    if (isDoubtful(transfer)) banners << say("NOT YET CONFIRMED - this is not a receipt");
    if (unsent) banners << say("NOT SENT - this is not a receipt");
    document.banner = banners.join(u'\n');
    document.title = document.isSlip ? say("Slip") : say("Receipt");

    ReceiptBlock head;
    add(head, say("Reference"), transfer.reference, true);
    add(head, say("Date"),
        momentText(transfer.submittedAt.isValid() ? transfer.submittedAt : transfer.createdAt, locale));
    add(head, say("Printed"), momentText(printedAt, locale));
    add(head, say("Provider"), shop.providerName);
    add(head, say("Provider's reference"), transfer.providerReference.text);
    QStringList served;
    if (!shop.counter.isEmpty()) served << say("counter %1").arg(shop.counter);
    if (!shop.clerk.isEmpty()) served << shop.clerk;
    add(head, say("Served at"), served.join(u", "_s));

    const ReceiptBlock payIn = payInBlock(transfer, locale);
    document.blocks << head << partiesBlock(transfer) << sumsBlock(transfer, locale) << stateBlock(transfer, locale);
    if (!payIn.lines.isEmpty()) document.blocks << payIn;
    document.notes = notesOf(transfer, shop);
    return document;
}

} // namespace printing
