// SPDX-License-Identifier: GPL-3.0-or-later
// What rem.id says: its codes with their messages, and the callback.
#include "sandbox/callback_post.h"
#include "sandbox/remid_sandbox.h"

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

QString messageOf(const QString &code)
{
    // The first block is verbatim from the provider's samples, full stop of 257 included; the others follow their
    // style.
    static const QHash<QString, QString> messages = {
        {u"000"_s, u"Success"_s},
        {u"101"_s, u"Request is Processed"_s},
        {u"102"_s, u"Request is In progress"_s},
        {u"203"_s, u"Duplicate Partner Tx Id"_s},
        {u"204"_s, u"Tx Id is not found"_s},
        {u"205"_s, u"Bank Code is not found"_s},
        {u"209"_s, u"Bank Account is not found"_s},
        {u"210"_s, u"Request is Rejected (Amount is not valid)"_s},
        {u"257"_s, u"An API request with the same Partner Trx Id is already in progress."_s},
        {u"300"_s, u"Failed"_s},
        {u"301"_s, u"Pending"_s},
        {u"500"_s, u"Internal server error"_s},
        {u"201"_s, u"User is not found"_s},
        {u"404"_s, u"Not Found"_s},

        {u"202"_s, u"Request is Rejected (User ID is not Active)"_s},
        {u"206"_s, u"Transaction is failed (Balance is not enough)"_s},
        {u"207"_s, u"Request is Rejected (Request IP Address is not Registered)"_s},
        {u"208"_s, u"Request is Rejected (API Key is not Valid)"_s},
        {u"211"_s, u"Request is Rejected (Bank Account is not Allowed)"_s},
        {u"225"_s, u"Transaction is failed (Amount exceeds the maximum limit)"_s},
        {u"232"_s, u"Request is Rejected (User has unpaid invoices)"_s},
        {u"264"_s, u"Request is Rejected (Routing is not valid)"_s},
        {u"429"_s, u"Request is Rejected (Too Many Requests)"_s},
        {u"504"_s, u"Disbursement Submission Timed Out"_s},
        {u"990"_s, u"Request is Rejected (Invalid Format)"_s},
        {u"999"_s, u"Internal Server Error"_s},
    };
    return messages.value(code, u"Request is Rejected"_s);
}

} // namespace

JsonValue remidStatus(const QString &code)
{
    return JsonValue::object({{u"code"_s, code}, {u"message"_s, messageOf(code)}});
}

void RemidSandbox::tell(const Disbursement &one) const
{
    QString code = one.code;
    if (code == "206"_L1 || code == "225"_L1) code = u"300"_s; // the callback knows 000, 300 and 301 only
    if (code != "000"_L1 && code != "300"_L1 && code != "301"_L1) return;
    if (!m_around.callbacks.isWanted(id(), {})) return;
    JsonValue body = JsonValue::object({{u"status"_s, remidStatus(code)}});
    for (const auto &[key, value] : one.shown.members()) {
        body.set(key, value);
        if (key == "amount"_L1) body.set(u"timestamp"_s, now());
    }
    const auto receipt = [this, &one](const QString &trxId) {
        return QString(m_around.baseUrl + u"/api/receipt?partner_trx_id="_s +
                       one.shown.member(u"partner_trx_id").text() + u"&trx_id="_s + trxId);
    };
    if (code == "000"_L1) body.set(u"receipt_url"_s, receipt(one.shown.member(u"trx_id").text()));
    // The sample of a failed callback has a receipt too, and under the id of another transaction.
    if (code == "300"_L1) body.set(u"receipt_url"_s, receipt(u"f452b69c-16ad-11f0-9335-d3a2d00e212a"_s));
    m_around.callbacks.post(id(), {}, body.toBytes());
}

} // namespace sandbox
