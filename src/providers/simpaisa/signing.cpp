// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa/signing.h"

#include "crypto/digest.h"
#include "crypto/signature.h"
#include "dialect/requests.h"

#include <algorithm>

namespace providers::simpaisa {

using namespace Qt::Literals::StringLiterals;

QByteArray canonicalRequest(const Settings &settings, const net::HttpRequest &request, const QString &timestamp)
{
    const QByteArray target = dialect::targetOf(settings.basePath, request);
    const qsizetype mark = target.indexOf('?');
    const QList<std::pair<QByteArray, QByteArray>> values{
        {"{method}", request.method},
        {"{target}", target},
        {"{path}", mark < 0 ? target : target.left(mark)},
        {"{query}", mark < 0 ? QByteArray() : target.mid(mark + 1)},
        {"{timestamp}", timestamp.toLatin1()},
        {"{merchantId}", settings.merchantId.toUtf8()},
        {"{bodySha256Hex}", crypto::sha256Hex(request.body)},
    };
    // One walk over the template: a value that happens to look like a placeholder must not be replaced again.
    const QByteArray text = settings.signatureTemplate.toUtf8();
    QByteArray canonical;
    for (qsizetype at = 0; at < text.size();) {
        const auto fits = [&](const auto &value) { return text.mid(at).startsWith(value.first); };
        const auto value = std::find_if(values.begin(), values.end(), fits);
        if (value == values.end()) {
            canonical += text[at++];
        } else {
            canonical += value->second;
            at += value->first.size();
        }
    }
    return canonical;
}

base::Result<net::HttpRequest> signedRequest(const Settings &settings, net::HttpRequest request,
                                             const base::Secret &privateKey, const QString &timestamp)
{
    const auto signature = crypto::signRsaSha256(privateKey, canonicalRequest(settings, request, timestamp));
    if (!signature) return signature.error();
    using Header = std::pair<QByteArray, QByteArray>;
    request.headers << Header("X-Merchant-Id", settings.merchantId.toUtf8())
                    << Header("X-Timestamp", timestamp.toLatin1()) << Header("X-Signature", signature->toBase64());
    return request;
}

} // namespace providers::simpaisa
