// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa_live/envelope.h"

#include "crypto/digest.h"
#include "crypto/signature.h"
#include "dialect/answers.h"

namespace providers::simpaisa_live {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

const QByteArray opening = QByteArrayLiteral("{\"request\":");

/// What RSA-SHA256 is computed over.
QByteArray covered(const Settings &settings, const QByteArray &bytes)
{
    switch (settings.signatureStyle) {
    case SignatureStyle::Once: break;
    case SignatureStyle::Twice: return crypto::sha256(bytes);
    case SignatureStyle::TwiceHex: return crypto::sha256Hex(bytes);
    }
    return bytes;
}

/// Where the value that begins at `from` ends: behind its last bracket. Strings may hold brackets and escaped quotes.
qsizetype endOfObject(const QByteArray &body, qsizetype from)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype at = from; at < body.size(); ++at) {
        const char c = body[at];
        if (inString) {
            if (c == '\\') ++at;
            if (c == '"') inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (--depth == 0) return at + 1;
        }
    }
    return -1;
}

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

QList<QByteArray> readings(const QByteArray &signature)
{
    QList<QByteArray> bytes;
    const auto decoded = QByteArray::fromBase64Encoding(signature, QByteArray::AbortOnBase64DecodingErrors);
    if (decoded && !decoded.decoded.isEmpty()) bytes << decoded.decoded;
    const QByteArray hex = signature.startsWith("0x") ? signature.mid(2) : signature;
    const QByteArray plain = QByteArray::fromHex(hex);
    if (plain.toHex() == hex.toLower() && !plain.isEmpty()) bytes << plain;
    return bytes;
}

} // namespace

QByteArray envelope(const JsonValue &request) { return opening + request.toBytes() + '}'; }

net::HttpRequest withHeaders(const Settings &settings, net::HttpRequest request)
{
    using Header = std::pair<QByteArray, QByteArray>;
    request.headers << Header("mode", settings.mode.toLatin1()) << Header("region", settings.region.toLatin1())
                    << Header("version", settings.version.toLatin1())
                    << Header("Accept", "text/plain, application/json, application/*+json");
    if (net::header(request.headers, "Content-Type").isEmpty())
        request.headers << Header("Content-Type", "application/json");
    return request;
}

base::Result<net::HttpRequest> signedRequest(const Settings &settings, net::HttpRequest request,
                                             const base::Secret &privateKey)
{
    const QByteArray inner = request.body.mid(opening.size()).chopped(1);
    const auto signature = crypto::signRsaSha256(privateKey, covered(settings, inner));
    if (!signature) return signature.error();
    const QByteArray text = settings.signatureHex ? signature->toHex() : signature->toBase64();
    request.body = opening + inner + ",\"signature\":\"" + text + "\"}";
    return withHeaders(settings, std::move(request));
}

QByteArray bytesOf(const QByteArray &body, const QByteArray &member)
{
    // One walk over the outermost object; the parser has seen before that it is whole.
    const auto json = dialect::objectIn(body);
    if (!json || !json->member(QString::fromLatin1(member)).isObject()) return {};
    qsizetype at = body.indexOf('{') + 1;
    while (at > 0 && at < body.size()) {
        while (at < body.size() && (isBlank(body[at]) || body[at] == ','))
            ++at;
        if (at >= body.size() || body[at] != '"') return {};
        qsizetype end = at + 1;
        while (end < body.size() && body[end] != '"')
            end += body[end] == '\\' ? 2 : 1;
        const QByteArray name = body.mid(at + 1, end - at - 1);
        at = end + 1;
        while (at < body.size() && (isBlank(body[at]) || body[at] == ':'))
            ++at;
        if (at >= body.size()) return {};
        if (body[at] == '{' || body[at] == '[') {
            const qsizetype behind = endOfObject(body, at);
            if (behind < 0) return {};
            if (name == member) return body.mid(at, behind - at);
            at = behind;
        } else if (body[at] == '"') {
            for (++at; at < body.size() && body[at] != '"'; at += body[at] == '\\' ? 2 : 1) {
            }
            ++at;
        } else {
            while (at < body.size() && body[at] != ',' && body[at] != '}')
                ++at;
        }
    }
    return {};
}

base::Result<Seal> sealOf(const Settings &settings, const QByteArray &body, const base::Secret &publicKey)
{
    const auto json = dialect::objectIn(body);
    const QByteArray signature = json ? json->member(u"signature").text().toLatin1() : QByteArray();
    if (signature.isEmpty()) return Seal::Absent;
    const QByteArray asSent = bytesOf(body, "response");
    const QByteArray compact = json->member(u"response").toBytes();
    if (asSent.isEmpty()) return Seal::Broken; // a signature over nothing that can be read
    for (const QByteArray &bytes : readings(signature)) {
        for (const QByteArray &words : {asSent, compact}) {
            const auto fits = crypto::verifyRsaSha256(publicKey.reveal(), covered(settings, words), bytes);
            if (!fits) return fits.error();
            if (*fits) return Seal::Good;
        }
    }
    return Seal::Broken;
}

} // namespace providers::simpaisa_live
