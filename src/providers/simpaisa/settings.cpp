// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa/settings.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace providers::simpaisa {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

struct SimpaisaText {
    Q_DECLARE_TR_FUNCTIONS(SimpaisaText)
};

/// What is wrong with a signing template; nothing when it can be used. A placeholder that nobody knows would be signed
/// as it stands, and the provider would blame the credentials.
std::optional<QString> signatureFault(const JsonValue &signature)
{
    const QString text = signature.member(u"template").text();
    if (!signature.isObject() || signature.keys() != QStringList{u"template"_s} ||
        !signature.member(u"template").isString())
        return SimpaisaText::tr("an object with one member \"template\" is wanted here.");
    static const QRegularExpression placeholders(u"\\{[^}]*\\}"_s);
    const QStringList known{u"{method}"_s,    u"{target}"_s,     u"{path}"_s,         u"{query}"_s,
                            u"{timestamp}"_s, u"{merchantId}"_s, u"{bodySha256Hex}"_s};
    for (auto it = placeholders.globalMatch(text); it.hasNext();) {
        const QString placeholder = it.next().captured(0);
        if (!known.contains(placeholder))
            return SimpaisaText::tr("%1 is no placeholder of the template; there are: %2.")
                .arg(placeholder, known.join(u' '));
    }
    return std::nullopt;
}

} // namespace

interfaces::ProviderKind kind()
{
    return {u"simpaisa"_s,
            {},
            u"Simpaisa"_s,
            {u"signature"_s, u"receiveAmountQuotes"_s, u"webhookSignature"_s, u"metadata"_s}};
}

base::Result<Settings> settingsFrom(const interfaces::ProviderProfile &profile)
{
    Settings settings;
    settings.environment = profile.environment;
    settings.enabled = profile.enabled;
    settings.merchantId = profile.merchantId;
    settings.basePath = profile.basePath();
    settings.callbackUrl = profile.callbackUrl;
    if (const JsonValue signature = profile.switches.member(u"signature"); !signature.isNull()) {
        if (const auto why = signatureFault(signature))
            return base::nothingHappened(base::ErrorKind::BadProfile, u"signature"_s, *why);
        if (const QString text = signature.member(u"template").text(); !text.isEmpty())
            settings.signatureTemplate = text;
    }
    const QString webhook = profile.switches.member(u"webhookSignature").text();
    if (!webhook.isEmpty() && webhook != u"rsa" && webhook != u"hmac")
        return base::nothingHappened(base::ErrorKind::BadProfile, u"webhookSignature"_s,
                                     SimpaisaText::tr("\"rsa\" or \"hmac\" is wanted here."));
    settings.webhookByHmac = webhook == u"hmac";
    const JsonValue metadata = profile.switches.member(u"metadata");
    if (!metadata.isNull() && !metadata.isObject())
        return base::nothingHappened(base::ErrorKind::BadProfile, u"metadata"_s,
                                     SimpaisaText::tr("an object of names and texts is wanted here."));
    for (const auto &[name, value] : metadata.members()) // the document allows texts only
        settings.metadata << std::pair(name, value.isString() || value.isNumber() ? value.text()
                                                                                  : QString::fromUtf8(value.toBytes()));
    settings.receiveAmountQuotes = profile.switches.member(u"receiveAmountQuotes").flag();
    return settings;
}

} // namespace providers::simpaisa
