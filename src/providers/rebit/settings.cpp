// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/settings.h"

#include "dialect/switches.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

namespace providers::rebit {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

const QString detailMembers = QStringLiteral("detailMembers");
const QString billDateFormat = QStringLiteral("billDateFormat");
const QString loadProvider = QStringLiteral("loadProvider");

struct RebitText {
    Q_DECLARE_TR_FUNCTIONS(RebitText)
};

base::Error fault(const QString &member, const QString &sentence)
{
    return base::nothingHappened(base::ErrorKind::BadProfile, member, sentence);
}

/// A name that Rebit has told us, and none of those that mean something else.
bool isNewMember(const QString &name)
{
    static const QRegularExpression shape(u"\\A[a-z][a-z0-9_]{0,39}\\z"_s);
    static const QStringList documented{u"bank"_s,
                                        u"bank_account_type"_s,
                                        u"bank_account_name"_s,
                                        u"bank_account_number"_s,
                                        u"delivery"_s,
                                        u"pickup"_s,
                                        u"bills"_s,
                                        u"bill_due_date"_s,
                                        u"bill_period_from"_s,
                                        u"bill_period_to"_s};
    return shape.match(name).hasMatch() && !documented.contains(name);
}

base::Result<void> readDetailMembers(const JsonValue &json, Settings &settings)
{
    if (json.isNull()) return base::Done{};
    const QList<std::pair<QString, QString *>> known{{u"billAccount"_s, &settings.billAccountMember},
                                                     {u"load"_s, &settings.loadMember},
                                                     {u"loadNumber"_s, &settings.loadNumberMember}};
    qsizetype read = 0;
    QStringList names;
    for (const auto &[key, target] : known) {
        if (!json.contains(key)) continue;
        *target = json.member(key).text();
        if (!isNewMember(*target) || names.contains(*target))
            return fault(detailMembers, RebitText::tr("%1: the name of a member of remittance_details is wanted here, "
                                                      "and none that has another meaning.")
                                            .arg(key));
        names << *target;
        ++read;
    }
    if (json.isObject() && read == json.keys().size()) return base::Done{};
    return fault(detailMembers, RebitText::tr("an object with billAccount, load or loadNumber is wanted here."));
}

/// A way of writing a date out of which the same date can be read again.
bool isDateFormat(const QString &format)
{
    const QDate sample(2026, 11, 5);
    return QDate::fromString(sample.toString(format), format) == sample;
}

} // namespace

interfaces::ProviderKind kind()
{
    return {u"rebit"_s,
            {},
            u"Rebit"_s,
            {u"accountCredits"_s, u"tokenPlacement"_s, billDateFormat, detailMembers, loadProvider,
             dialect::boardMinutesSwitch}};
}

base::Result<Settings> settingsFrom(const interfaces::ProviderProfile &profile)
{
    Settings settings;
    settings.environment = profile.environment;
    settings.enabled = profile.enabled;
    settings.callbackUrl = profile.callbackUrl;
    settings.boardQuoteMinutes = dialect::boardMinutes(profile, settings.boardQuoteMinutes);
    settings.tokenInQuery = profile.switches.member(u"tokenPlacement").text() == u"query";
    settings.accountCredits = profile.switches.member(u"accountCredits").flag();
    settings.loadProvider = profile.switches.member(loadProvider).text();
    if (const JsonValue format = profile.switches.member(billDateFormat); !format.isNull()) {
        settings.billDateFormat = format.text();
        if (!isDateFormat(settings.billDateFormat))
            return fault(billDateFormat, RebitText::tr("a date written like yyyy-MM-dd is wanted here, with year, "
                                                       "month and day in it."));
    }
    const auto read = readDetailMembers(profile.switches.member(detailMembers), settings);
    if (!read) return read.error();
    return settings;
}

} // namespace providers::rebit
