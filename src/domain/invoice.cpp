// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/invoice.h"

namespace domain {

using namespace Qt::Literals::StringLiterals;

std::optional<PayIn> payableInvoice(const Transfer &transfer, const QDateTime &nowUtc)
{
    const bool waits = transfer.state == TransferState::AwaitingFunds && transfer.review.isEmpty();
    const bool accepted = !transfer.providerReference.isEmpty() && transfer.submittedAt.isValid();
    if (!waits || !accepted || !transfer.payIn) return std::nullopt;
    const PayIn &payIn = *transfer.payIn;
    const bool isWhole = !payIn.address.isEmpty() && payIn.amount.isPositive();
    const bool inTime = payIn.expiresAt.isValid() && nowUtc < payIn.expiresAt;
    if (!isWhole || !inTime) return std::nullopt;
    return payIn;
}

QString payUriOf(const PayIn &payIn)
{
    if (payIn.amount.currency().code() != u"BTC") return payIn.address;
    return u"bitcoin:%1?amount=%2"_s.arg(payIn.address, payIn.amount.toWire());
}

} // namespace domain
