// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/payout_method.h"

#include <QCoreApplication>

namespace domain {

using namespace Qt::Literals::StringLiterals;

QList<PayoutMethod> allPayoutMethods()
{
    using enum PayoutMethod;
    return {BankAccount, MobileWallet, CashPickup, HomeDelivery, BillPayment, Airtime};
}

QString codeOf(PayoutMethod method)
{
    switch (method) {
    case PayoutMethod::BankAccount: return u"bank-account"_s;
    case PayoutMethod::MobileWallet: return u"mobile-wallet"_s;
    case PayoutMethod::CashPickup: return u"cash-pickup"_s;
    case PayoutMethod::HomeDelivery: return u"home-delivery"_s;
    case PayoutMethod::BillPayment: return u"bill-payment"_s;
    case PayoutMethod::Airtime: return u"airtime"_s;
    }
    Q_UNREACHABLE();
}

std::optional<PayoutMethod> payoutMethodFrom(QStringView code)
{
    for (const PayoutMethod method : allPayoutMethods())
        if (codeOf(method) == code) return method;
    return std::nullopt;
}

QString labelOf(PayoutMethod method)
{
    switch (method) {
    case PayoutMethod::BankAccount: return QCoreApplication::translate("PayoutMethod", "Bank account");
    case PayoutMethod::MobileWallet: return QCoreApplication::translate("PayoutMethod", "Mobile wallet");
    case PayoutMethod::CashPickup: return QCoreApplication::translate("PayoutMethod", "Cash pick-up");
    case PayoutMethod::HomeDelivery: return QCoreApplication::translate("PayoutMethod", "Home delivery");
    case PayoutMethod::BillPayment: return QCoreApplication::translate("PayoutMethod", "Bill payment");
    case PayoutMethod::Airtime: return QCoreApplication::translate("PayoutMethod", "Airtime");
    }
    Q_UNREACHABLE();
}

} // namespace domain
