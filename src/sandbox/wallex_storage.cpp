// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/wallex_storage.h"

#include "crypto/digest.h"

#include <QCryptographicHash>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

constexpr auto bucketPath = "/wallex-files-sandbox/"_L1;
constexpr qint64 addressLifeMs = 900'000; // X-Amz-Expires=900 in every sample
constexpr auto signatureMark = "&X-Amz-Signature=";
constexpr auto storageClass =
    "STANDARD"; // the document shows that it is signed and not which; a known client sends this

HttpAnswer xmlError(int status, const QByteArray &code, const QByteArray &message)
{
    return {status,
            {{"Content-Type", "application/xml"}, {"Server", "AmazonS3"}},
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>" + message +
                "</Message><RequestId>SANDBOX000000001</RequestId></Error>",
            0};
}

HttpAnswer wrongSignature()
{
    return xmlError(403, "SignatureDoesNotMatch",
                    "The request signature we calculated does not match the signature you provided. Check your key and "
                    "signing method.");
}

/// When the address was made, in plain milliseconds: it travels inside the security token, so that nothing has to be
/// remembered for an address.
qint64 issuedAt(const HttpRequest &request)
{
    const QByteArray token = QByteArray::fromBase64(request.parameter(u"X-Amz-Security-Token").toLatin1());
    return token.mid(token.lastIndexOf('@') + 1).toLongLong();
}

} // namespace

WallexStorage::WallexStorage(Surroundings around) : m_around(std::move(around)) {}

void WallexStorage::makeCredentials()
{
    m_secret = m_around.random.bytes(32);
    m_accessKey = u"ASIA"_s + m_around.random.readable(16);
}

QByteArray WallexStorage::signatureOf(const QByteArray &method, const QByteArray &unsignedTarget) const
{
    const QByteArray text = method + '\n' + m_host.toLatin1() + '\n' + unsignedTarget + '\n' + storageClass;
    return crypto::hmacSha256(base::Secret(m_secret), text).toHex();
}

QString WallexStorage::presigned(const QByteArray &method, const QString &key)
{
    const QDateTime now = m_around.clock.nowUtc();
    const auto escaped = [](const QByteArray &text) { return text.toPercentEncoding(); };
    // Long and with every sign that has to be escaped, as in the samples: 0xff gives the slashes of "%2F%2F%2F".
    const QByteArray token = QByteArray("\x15\x0a\x06\x62", 4) + QByteArray(9, '\xff') + m_around.random.bytes(220) +
                             '@' + QByteArray::number(m_around.clock.plainMs());
    const QByteArray target =
        QString(bucketPath + key).toUtf8().toPercentEncoding("/") + "?X-Amz-Algorithm=AWS4-HMAC-SHA256" +
        "&X-Amz-Content-Sha256=UNSIGNED-PAYLOAD&X-Amz-Credential=" +
        escaped(m_accessKey.toLatin1() + now.toString(u"/yyyyMMdd"_s).toLatin1() + "/ap-southeast-1/s3/aws4_request") +
        "&X-Amz-Date=" + now.toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1() + "&X-Amz-Expires=900" +
        "&X-Amz-Security-Token=" + escaped(token.toBase64()) + "&X-Amz-SignedHeaders=host%3Bx-amz-storage-class";
    return u"http://"_s + m_host + QString::fromLatin1(target + signatureMark + signatureOf(method, target));
}

QString WallexStorage::operationOf(const HttpRequest &request) const
{
    if (!request.path.startsWith(bucketPath)) return {};
    if (request.method == "PUT") return u"upload-document"_s;
    return request.method == "GET" ? u"download-document"_s : QString();
}

std::optional<HttpAnswer> WallexStorage::refusalOf(const HttpRequest &request) const
{
    if (request.hasHeader("Authorization")) {
        return xmlError(400, "InvalidArgument",
                        "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query "
                        "string parameter or the Authorization header should be specified");
    }
    for (const char *name : {"X-Api-Key", "Cookie"}) {
        // The real host would take these and keep them: here the leak of a credential must be noticed.
        if (request.hasHeader(name))
            return xmlError(400, "InvalidRequest", QByteArray(name) + " must not be sent to the storage host");
    }
    const qsizetype mark = request.target.indexOf(signatureMark);
    if (mark < 0) return xmlError(403, "AccessDenied", "Access Denied");
    if (request.header("Host") != m_host.toLatin1() || request.header("x-amz-storage-class") != storageClass)
        return wrongSignature(); // both are signed headers
    const QByteArray given = request.target.sliced(mark + qsizetype(qstrlen(signatureMark)));
    if (!crypto::equalInConstantTime(given, signatureOf(request.method, request.target.first(mark))))
        return wrongSignature();
    if (m_around.clock.plainMs() >= issuedAt(request) + addressLifeMs)
        return xmlError(403, "AccessDenied", "Request has expired");
    return std::nullopt;
}

HttpAnswer WallexStorage::answer(const HttpRequest &request)
{
    if (operationOf(request).isEmpty())
        return xmlError(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");
    if (const auto refusal = refusalOf(request)) return *refusal;
    return request.method == "PUT" ? put(request) : get(request);
}

HttpAnswer WallexStorage::put(const HttpRequest &request)
{
    if (!request.hasHeader("Content-Length"))
        return xmlError(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
    Object object{request.body, request.header("Content-Type"),
                  '"' + QCryptographicHash::hash(request.body, QCryptographicHash::Md5).toHex() + '"'};
    if (object.type.isEmpty()) object.type = "binary/octet-stream";
    m_around.ledger.stored({u"wallex"_s, request.path.section(u'/', 4, 4), request.path.section(u'/', 5),
                            QString::fromUtf8(object.type), object.bytes.size(),
                            QString::fromLatin1(crypto::sha256Hex(object.bytes)), m_around.clock.nowUtc()});
    HttpAnswer answer{200, {{"ETag", object.etag}, {"Server", "AmazonS3"}}, {}, 0};
    m_objects.insert(request.path, std::move(object));
    return answer;
}

HttpAnswer WallexStorage::get(const HttpRequest &request) const
{
    const auto found = m_objects.constFind(request.path);
    if (found == m_objects.constEnd()) return xmlError(404, "NoSuchKey", "The specified key does not exist.");
    return {200, {{"Content-Type", found->type}, {"ETag", found->etag}, {"Server", "AmazonS3"}}, found->bytes, 0};
}

JsonValue WallexStorage::state() const
{
    JsonValue objects = JsonValue::array();
    for (auto object = m_objects.cbegin(); object != m_objects.cend(); ++object) {
        objects.append(JsonValue::object({{u"path"_s, object.key()},
                                          {u"type"_s, QString::fromLatin1(object->type)},
                                          {u"etag"_s, QString::fromLatin1(object->etag)},
                                          {u"bytes"_s, QString::fromLatin1(object->bytes.toBase64())}}));
    }
    return JsonValue::object(
        {{u"secret"_s, QString::fromLatin1(m_secret.toHex())}, {u"accessKey"_s, m_accessKey}, {u"objects"_s, objects}});
}

void WallexStorage::restore(const JsonValue &state)
{
    m_secret = QByteArray::fromHex(state.member(u"secret").text().toLatin1());
    m_accessKey = state.member(u"accessKey").text();
    m_objects.clear();
    for (const JsonValue &json : state.member(u"objects").items()) {
        m_objects.insert(json.member(u"path").text(),
                         {QByteArray::fromBase64(json.member(u"bytes").text().toLatin1()),
                          json.member(u"type").text().toLatin1(), json.member(u"etag").text().toLatin1()});
    }
}

} // namespace sandbox
