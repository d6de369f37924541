// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace domain {

enum class PayoutMethod { BankAccount, MobileWallet, CashPickup, HomeDelivery, BillPayment, Airtime };

QList<PayoutMethod> allPayoutMethods();
/// The word of the command line and of stored records: "bank-account".
QString codeOf(PayoutMethod method);
std::optional<PayoutMethod> payoutMethodFrom(QStringView code);
/// For people: "Bank account".
QString labelOf(PayoutMethod method);

} // namespace domain
