// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/invoice.h"

namespace domain {

using namespace Qt::Literals::StringLiterals;

bool awaitsPayment(const Transfer &transfer)
{
    const bool waits = transfer.state == TransferState::AwaitingFunds && transfer.review.isEmpty();
    const bool accepted = !transfer.providerReference.isEmpty() && transfer.submittedAt.isValid();
    return waits && accepted && transfer.payIn && !transfer.payIn->address.isEmpty() &&
           transfer.payIn->amount.isPositive();
}

std::optional<PayIn> payableInvoice(const Transfer &transfer, const QDateTime &nowUtc)
{
    if (!awaitsPayment(transfer)) return std::nullopt;
    const QDateTime &end = transfer.payIn->expiresAt;
    return end.isValid() && nowUtc < end ? transfer.payIn : std::nullopt;
}

QString payUriOf(const PayIn &payIn)
{
    if (payIn.amount.currency().code() != u"BTC") return payIn.address;
    if (payIn.isPartPaid) return u"bitcoin:"_s + payIn.address;
    return u"bitcoin:%1?amount=%2"_s.arg(payIn.address, payIn.amount.toWire());
}

} // namespace domain
