// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remid/settings.h"

#include "dialect/switches.h"
#include "domain/listing.h"
#include "net/route.h"

#include <QCoreApplication>
#include <QUrl>

namespace providers::remid {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int merchantIdLengthMax = 64;
const QString receiptHost = QStringLiteral("api.rem.id");

struct RemidText {
    Q_DECLARE_TR_FUNCTIONS(RemidText)
};

/// The three hosts of the document: two that take calls, and the one of the receipts.
const QStringList &theirHosts()
{
    static const QStringList hosts{u"partner.rem.id"_s, u"api-demo.rem.id"_s, receiptHost};
    return hosts;
}

base::Error fault(const QString &member, const QString &sentence)
{
    return base::nothingHappened(base::ErrorKind::BadProfile, member, sentence);
}

/// All three members or none: rem.id refuses a part of them.
base::Result<void> readSender(const base::JsonValue &sender, Settings &settings)
{
    if (sender.isNull()) return base::Done{};
    settings.senderAccountName = sender.member(u"sender_account_name").text().trimmed();
    settings.senderAccountNumber = sender.member(u"sender_account_number").text().trimmed();
    settings.senderBankCode = sender.member(u"sender_bank_code").text().trimmed();
    const bool whole = !settings.senderAccountName.isEmpty() && !settings.senderAccountNumber.isEmpty() &&
                       !settings.senderBankCode.isEmpty();
    if (whole && sender.keys().size() == 3) return base::Done{};
    return fault(u"senderInfo"_s, RemidText::tr("sender_account_name, sender_account_number and sender_bank_code are "
                                                "wanted here as texts, all three, or nothing."));
}

/// A simulation on this machine has no receipts at rem.id, so the documented address is for rem.id's own hosts.
QString receiptUrlByDefault(const interfaces::ProviderProfile &profile)
{
    const bool atRemid = theirHosts().contains(QUrl(profile.baseUrl).host());
    return atRemid ? u"https://%1/api/receipt"_s.arg(receiptHost) : QString();
}

} // namespace

bool isReceiptAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || !url.userInfo().isEmpty() || url.hasFragment()) return false;
    if (net::isLoopback(url.host())) return url.scheme() == u"http" || url.scheme() == u"https";
    return url.scheme() == u"https" && url.port(443) == 443 && theirHosts().contains(url.host());
}

interfaces::ProviderKind kind()
{
    return {u"remid"_s,
            {},
            u"rem.id"_s,
            {u"partnerMerchantId"_s, u"senderInfo"_s, u"sendCallback"_s, u"receiptUrl"_s, dialect::boardMinutesSwitch}};
}

base::Result<Settings> settingsFrom(const interfaces::ProviderProfile &profile)
{
    Settings settings;
    settings.environment = profile.environment;
    settings.enabled = profile.enabled;
    settings.boardQuoteMinutes = dialect::boardMinutes(profile, settings.boardQuoteMinutes);
    if (QUrl(profile.baseUrl).host() == receiptHost)
        return fault(u"baseUrl"_s, RemidText::tr("%1 has receipts only; calls go to %2 or %3.")
                                       .arg(receiptHost, theirHosts()[0], theirHosts()[1]));
    if (const auto read = readSender(profile.switches.member(u"senderInfo"), settings); !read) return read.error();
    settings.partnerMerchantId = profile.switches.member(u"partnerMerchantId").text();
    if (settings.partnerMerchantId.size() > merchantIdLengthMax)
        return fault(u"partnerMerchantId"_s,
                     RemidText::tr("%1 characters are the most that rem.id takes.").arg(merchantIdLengthMax));
    const base::JsonValue callback = profile.switches.member(u"sendCallback");
    if (!callback.isNull() && !callback.isBool())
        return fault(u"sendCallback"_s, RemidText::tr("true or false is wanted here."));
    settings.sendCallback = callback.flag();
    settings.receiptUrl = profile.switches.member(u"receiptUrl").text();
    if (settings.receiptUrl.isEmpty()) settings.receiptUrl = receiptUrlByDefault(profile);
    if (!settings.receiptUrl.isEmpty() && !isReceiptAddress(settings.receiptUrl))
        return fault(u"receiptUrl"_s, RemidText::tr("an https address on one of these hosts is wanted here: %1.")
                                          .arg(domain::listed(theirHosts())));
    return settings;
}

} // namespace providers::remid
