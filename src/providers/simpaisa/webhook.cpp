// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa/webhook.h"

#include "base/json_reader.h"
#include "crypto/digest.h"
#include "crypto/signature.h"
#include "dialect/answers.h"
#include "providers/simpaisa/replies.h"

#include <QCoreApplication>

#include <algorithm>

namespace providers::simpaisa {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;

namespace {

struct SimpaisaText {
    Q_DECLARE_TR_FUNCTIONS(SimpaisaText)
};

base::Error fault(ErrorKind kind, const QString &detail)
{
    base::Error error = base::nothingHappened(kind, {}, detail);
    error.provider = providerName;
    return error;
}

QByteArray writtenAs(const JsonValue &value)
{
    return value.isString() || value.isNumber() ? value.text().toUtf8() : value.toBytes();
}

/// The signature itself; nothing when it is no base64.
std::optional<QByteArray> bytesOf(const QByteArray &base64)
{
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty()) return std::nullopt;
    return decoded.decoded;
}

base::Result<bool> fitsRsa(const JsonValue &payload, const base::Secret &publicKey)
{
    const auto signature = bytesOf(payload.member(u"signature").text().toLatin1());
    if (!signature) return false;
    return crypto::verifyRsaSha256(publicKey.reveal(), signedText(payload), *signature);
}

/// The other way that the maker's pages describe: HMAC-SHA256 with a shared secret, in a header over the whole body, or
/// in the body over its members; written in hexadecimal or base64.
bool fitsHmac(const interfaces::CallbackMessage &message, const JsonValue &payload, const base::Secret &secret)
{
    const base::Secret key(secret.reveal().toByteArray().trimmed());
    const QByteArray inHeader = net::header(message.headers, "X-Simpaisa-Signature").trimmed();
    const QByteArray stated = inHeader.isEmpty() ? payload.member(u"signature").text().toLatin1() : inHeader;
    const QByteArray code = crypto::hmacSha256(key, inHeader.isEmpty() ? signedText(payload) : message.body);
    return crypto::equalInConstantTime(stated.toLower(), code.toHex()) ||
           crypto::equalInConstantTime(stated, code.toBase64());
}

} // namespace

QByteArray signedText(const JsonValue &payload)
{
    QList<std::pair<QByteArray, QByteArray>> members;
    for (const auto &[name, value] : payload.members())
        if (name != u"signature") members << std::pair(name.toUtf8(), writtenAs(value));
    std::sort(members.begin(), members.end());
    QByteArrayList texts;
    for (const auto &[name, value] : members)
        texts << name + '=' + value;
    return texts.join('&');
}

QString webhookCredential(const Settings &settings)
{
    return settings.webhookByHmac ? u"webhook-secret"_s : u"webhook-public-key"_s;
}

base::Result<interfaces::CallbackNotice> noticeFrom(const Settings &settings,
                                                    const interfaces::CallbackMessage &message, const base::Secret &key)
{
    const auto payload = dialect::objectIn(message.body);
    if (!payload) return fault(ErrorKind::UnreadableReply, SimpaisaText::tr("This is no webhook of Simpaisa's."));
    base::Result<bool> fits = false;
    if (settings.webhookByHmac)
        fits = fitsHmac(message, *payload, key);
    else
        fits = fitsRsa(*payload, key);
    if (!fits) return dialect::harmless(fits.error(), providerName);
    if (!*fits)
        return fault(ErrorKind::CredentialRefused,
                     SimpaisaText::tr("The webhook's signature is missing or wrong; nothing was done."));
    const base::JsonReader reader(*payload);
    interfaces::CallbackNotice notice;
    notice.subject = interfaces::CallbackSubject::Transfer;
    notice.ours = reader.textOr(u"merchantTransactionId");
    notice.theirs = reader.textOr(u"transactionId");
    notice.word = reader.textOr(u"status");
    if (notice.word.isEmpty()) notice.word = reader.textOr(u"event");
    if (notice.ours.isEmpty() && notice.theirs.isEmpty())
        return fault(ErrorKind::UnreadableReply, SimpaisaText::tr("This webhook names no transaction."));
    return notice;
}

} // namespace providers::simpaisa
