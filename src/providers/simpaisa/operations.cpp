// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa/operations.h"

namespace providers::simpaisa {

using namespace Qt::Literals::StringLiterals;
using domain::SafetyClass;

const QList<domain::Operation> &operations()
{
    // A repeated POST with the same Idempotency-Key is answered with the first answer. Quotes and beneficiaries move
    // nothing and get a fresh key each time, so at worst there is one record more.
    static const QString api = u"Remittance API 3.0.0, "_s;
    static const QString root = u"/v3/remittances/{merchantId}"_s;
    static const QList<domain::Operation> table{
        {u"fx-rates"_s, u"GET"_s, root + u"/fx-rates"_s, api + u"getFXRates"_s, SafetyClass::N},
        {u"confirm-quote"_s, u"POST"_s, root + u"/quotes/confirm"_s, api + u"confirmQuote"_s, SafetyClass::N},
        {u"initiate"_s, u"POST"_s, root + u"/transactions/initiate"_s, api + u"initiateRemittance"_s, SafetyClass::A},
        {u"get-transaction"_s, u"GET"_s, root + u"/transactions/{transactionId}"_s, api + u"getRemittance"_s,
         SafetyClass::N},
        {u"list-transactions"_s, u"GET"_s, root + u"/transactions"_s, api + u"listRemittances"_s, SafetyClass::N},
        {u"balance"_s, u"GET"_s, root + u"/balance"_s, api + u"getRemittanceBalance"_s, SafetyClass::N},
        {u"banks"_s, u"GET"_s, root + u"/banks"_s, api + u"listRemittanceBanks"_s, SafetyClass::N},
        {u"create-beneficiary"_s, u"POST"_s, root + u"/beneficiaries"_s, api + u"createRemittanceBeneficiary"_s,
         SafetyClass::N},
        {u"callback"_s, {}, {}, api + u"remittanceStatusUpdate"_s, SafetyClass::N},
    };
    return table;
}

} // namespace providers::simpaisa
