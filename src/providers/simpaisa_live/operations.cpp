// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa_live/operations.h"

namespace providers::simpaisa_live {

using namespace Qt::Literals::StringLiterals;
using domain::SafetyClass;

QList<domain::Operation> operations(const Settings &settings)
{
    const QString pages = u"Remittance APIs (2026-07), "_s;
    const QString root = u"/remittance/{merchantId}"_s;
    const QString banks = settings.region == u"PK" ? u"/banks/listByAccountType"_s : u"/banks/list"_s;
    return {
        {u"get-fx-rate"_s, u"POST"_s, root + u"/getFxRate"_s, pages + u"Get FX Rate"_s, SafetyClass::N},
        {u"remit-initiate"_s, u"POST"_s, root + u"/remit-initiate"_s, pages + u"Remit Initiate Single"_s,
         SafetyClass::B},
        {u"inquire"_s, u"GET"_s, root + u"/inquire?reference={reference}"_s, pages + u"Transaction Inquiry"_s,
         SafetyClass::N},
        {u"fetch-account"_s, u"POST"_s, root + u"/fetch-account"_s, pages + u"Verify Account Title"_s, SafetyClass::N},
        {u"balance"_s, u"GET"_s, root + u"/balance-data"_s, pages + u"Merchant Balance Inquiry"_s, SafetyClass::N},
        {u"banks"_s, u"GET"_s, root + banks, pages + u"List Banks"_s, SafetyClass::N},
        {u"bank-by-code"_s, u"GET"_s, root + u"/banks/list/{bankCode}?routingNo={routingNo}"_s,
         pages + u"List Banks by Code"_s, SafetyClass::N},
        {u"reasons"_s, u"GET"_s, root + u"/reasons/list"_s, pages + u"List Payment Purposes"_s, SafetyClass::N},
    };
}

} // namespace providers::simpaisa_live
