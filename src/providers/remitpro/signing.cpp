// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remitpro/signing.h"

#include "crypto/digest.h"
#include "dialect/requests.h"

#include <QLocale>

namespace providers::remitpro {

using namespace Qt::Literals::StringLiterals;

QByteArray dateText(const Settings &settings, const QDateTime &nowUtc)
{
    const QDateTime utc = nowUtc.toUTC();
    if (settings.signature.date == DateFormat::Rfc)
        return QLocale::c().toString(utc, u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " GMT";
    return utc.toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s).toLatin1() + "+00:00";
}

QByteArray stringToSign(const Settings &settings, const net::HttpRequest &request, const QByteArray &date)
{
    QByteArray target = dialect::targetOf(settings.basePath, request);
    if (const qsizetype mark = target.indexOf('?'); mark >= 0 && !settings.signature.query) target.truncate(mark);
    return "(request-target): " + request.method.toLower() + ' ' + target + "\ndate: " + date;
}

QByteArray signatureHeader(const Settings &settings, const QByteArray &toSign, const QByteArray &hmacKey,
                           const base::Secret &hmacSecret)
{
    const SignatureRules &rules = settings.signature;
    // A value that came from a file may have brought its line break along.
    const QByteArray text = hmacSecret.reveal().toByteArray().trimmed();
    const base::Secret secret(rules.secretBase64 ? QByteArray::fromBase64(text) : text);
    QByteArray signature = crypto::hmacSha256(secret, toSign).toBase64();
    if (rules.percentEncoded) signature = signature.toPercentEncoding();
    const QByteArray quote = rules.quotedKey ? "\"" : "";
    return "Signature " + rules.keyId.toLatin1() + '=' + quote + hmacKey + quote +
           ",algorithm=\"hmac-sha256\",headers=\"(request-target) date\",signature=\"" + signature + '"';
}

net::HttpRequest signedRequest(const Settings &settings, net::HttpRequest request, const QByteArray &hmacKey,
                               const base::Secret &hmacSecret, const QDateTime &nowUtc)
{
    using Header = std::pair<QByteArray, QByteArray>;
    const QByteArray date = dateText(settings, nowUtc);
    const QByteArray toSign = stringToSign(settings, request, date);
    request.headers << Header("Date", date)
                    << Header(settings.signature.header.toLatin1(),
                              signatureHeader(settings, toSign, hmacKey, hmacSecret));
    return request;
}

} // namespace providers::remitpro
