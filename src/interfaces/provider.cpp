// SPDX-License-Identifier: GPL-3.0-or-later
#include "interfaces/provider.h"

namespace interfaces {

using namespace Qt::Literals::StringLiterals;

QStringList Provider::capabilities() const
{
    QStringList words;
    const auto add = [&](const void *can, const QString &word) {
        if (can) words << word;
    };
    add(quotes, u"quote"_s);
    add(payouts, u"transfer"_s);
    add(cancellations, u"cancel"_s);
    add(partners, u"banks"_s);
    add(balances, u"balance"_s);
    add(accountInquiry, u"account-inquiry"_s);
    add(senderEnrolment, u"sender"_s);
    add(onboarding, u"screening"_s);
    add(documents, u"document"_s);
    add(beneficiaryEnrolment, u"beneficiary"_s);
    add(recipientForms, u"recipient-form"_s);
    add(addressBook, u"address-book"_s);
    add(masterData, u"master-data"_s);
    add(rates, u"rates"_s);
    add(fundings, u"funding"_s);
    add(refunds, u"refund"_s);
    add(statements, u"statement"_s);
    add(summaries, u"summary"_s);
    add(receiptLinks, u"receipt-link"_s);
    add(callbacks, u"callback"_s);
    return words;
}

} // namespace interfaces
