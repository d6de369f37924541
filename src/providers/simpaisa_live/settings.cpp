// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa_live/settings.h"

#include "domain/listing.h"

#include <QCoreApplication>

namespace providers::simpaisa_live {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SimpaisaLiveText {
    Q_DECLARE_TR_FUNCTIONS(SimpaisaLiveText)
};

template <class Value>
std::optional<base::Error> choose(const interfaces::ProviderProfile &profile, const QString &name,
                                  const QList<std::pair<QString, Value>> &choices, Value &into)
{
    const base::JsonValue stated = profile.switches.member(name);
    if (stated.isNull()) return std::nullopt;
    QStringList names;
    for (const auto &[word, value] : choices) {
        names << word;
        if (!stated.isString() || stated.text() != word) continue;
        into = value;
        return std::nullopt;
    }
    return base::nothingHappened(base::ErrorKind::BadProfile, name,
                                 SimpaisaLiveText::tr("one of these is wanted here: %1.").arg(domain::listed(names)));
}

std::optional<base::Error> word(const interfaces::ProviderProfile &profile, const QString &name, QString &into)
{
    const base::JsonValue stated = profile.switches.member(name);
    if (stated.isNull()) return std::nullopt;
    into = stated.text();
    if (stated.isString() && !into.isEmpty()) return std::nullopt;
    return base::nothingHappened(base::ErrorKind::BadProfile, name, SimpaisaLiveText::tr("a text is wanted here."));
}

} // namespace

interfaces::ProviderKind kind()
{
    return {u"simpaisa"_s,
            u"live"_s,
            u"Simpaisa (live)"_s,
            {u"region"_s, u"mode"_s, u"version"_s, u"signatureStyle"_s, u"signatureEncoding"_s, u"amountIn"_s,
             u"sendQuoteId"_s}};
}

base::Result<Settings> settingsFrom(const interfaces::ProviderProfile &profile)
{
    Settings settings;
    settings.environment = profile.environment;
    settings.enabled = profile.enabled;
    settings.merchantId = profile.merchantId;
    const QList<std::optional<base::Error>> faults{
        choose<QString>(profile, u"region"_s, {{u"PK"_s, u"PK"_s}, {u"BD"_s, u"BD"_s}, {u"EG"_s, u"EG"_s}},
                        settings.region),
        word(profile, u"mode"_s, settings.mode),
        word(profile, u"version"_s, settings.version),
        choose<SignatureStyle>(profile, u"signatureStyle"_s,
                               {{u"once"_s, SignatureStyle::Once},
                                {u"twice"_s, SignatureStyle::Twice},
                                {u"twice-hex"_s, SignatureStyle::TwiceHex}},
                               settings.signatureStyle),
        choose<bool>(profile, u"signatureEncoding"_s, {{u"base64"_s, false}, {u"hex"_s, true}}, settings.signatureHex),
        choose<AmountIn>(profile, u"amountIn"_s,
                         {{u"balance"_s, AmountIn::Balance},
                          {u"send"_s, AmountIn::Send},
                          {u"receive"_s, AmountIn::Receive},
                          {u"receive-before-fees"_s, AmountIn::ReceiveBeforeFees}},
                         settings.amountIn)};
    for (const auto &fault : faults)
        if (fault) return *fault;
    const base::JsonValue quoteId = profile.switches.member(u"sendQuoteId");
    if (!quoteId.isNull() && !quoteId.isBool())
        return base::nothingHappened(base::ErrorKind::BadProfile, u"sendQuoteId"_s,
                                     SimpaisaLiveText::tr("true or false is wanted here."));
    if (quoteId.isBool()) settings.sendQuoteId = quoteId.flag();
    return settings;
}

QString currencyOf(const QString &region)
{
    if (region == u"BD") return u"BDT"_s;
    return region == u"EG" ? u"EGP"_s : u"PKR"_s;
}

} // namespace providers::simpaisa_live
