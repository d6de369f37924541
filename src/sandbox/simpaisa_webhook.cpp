// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simpaisa_webhook.h"

#include "crypto/signature.h"

#include "base/clock.h"

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

QString simpaisaEventFor(const QString &status)
{
    if (status == "COMPLETED"_L1 || status == "FAILED"_L1 || status == "RETURNED"_L1) return u"REMITTANCE_"_s + status;
    return status == "COMPLIANCE_HOLD"_L1 || status == "COMPLIANCE_APPROVED"_L1 ? status : QString();
}

JsonValue simpaisaWebhook(const JsonValue &shown, const QDateTime &at, const QByteArray &privateKeyPem)
{
    JsonValue body = JsonValue::object({{u"event"_s, simpaisaEventFor(shown.member(u"status").text())}});
    for (const QString &key : u"transactionId merchantTransactionId status sendAmount sendCurrency receiveAmount "
                              u"receiveCurrency bankTransactionId complianceNote"_s.split(u' ')) {
        if (shown.contains(key)) body.set(key, shown.member(key));
    }
    body.set(u"timestamp"_s, base::toRfc3339(at));
    QStringList names = body.keys();
    names.sort();
    QByteArrayList lines;
    for (const QString &name : std::as_const(names))
        lines << name.toUtf8() + '=' + body.member(name).text().toUtf8();
    const auto signature = crypto::signRsaSha256(base::Secret(privateKeyPem), lines.join('&'));
    return body.set(u"signature"_s, signature ? QString::fromLatin1(signature->toBase64()) : QString());
}

} // namespace sandbox
