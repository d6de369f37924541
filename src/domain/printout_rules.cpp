// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/printout_rules.h"

#include "base/json_reader.h"
#include "domain/printout_words.h"
#include "domain/quote.h"

#include <QFile>

namespace domain {

using namespace Qt::Literals::StringLiterals;
using base::JsonReader;
using base::JsonValue;

namespace {

QStringList textsOf(const JsonValue &array)
{
    QStringList texts;
    for (const JsonValue &item : array.items())
        texts << item.text();
    return texts;
}

QList<QStringList> groupsOf(const JsonValue &array)
{
    QList<QStringList> groups;
    for (const JsonValue &item : array.items())
        groups << textsOf(item);
    return groups;
}

void checkKnown(JsonReader &json, const QString &where, const QStringList &found, const QStringList &known)
{
    for (const QString &one : found)
        if (!known.contains(one)) json.complain(where, u"there is no \"%1\""_s.arg(one));
}

void readStatements(JsonReader &json, PrintoutRules &rules)
{
    for (const auto &[key, texts] : json.member(u"statements").members()) {
        for (const auto &[language, text] : texts.members())
            rules.statements[key].insert(language, text.text());
        for (const QString &language : rules.languages)
            if (rules.statements[key].value(language).isEmpty())
                json.complain(u"statements", u"\"%1\" is not there in \"%2\""_s.arg(key, language));
    }
}

void readPlans(JsonReader &json, PrintoutRules &rules)
{
    const QStringList notes = printoutEntries() + rules.statements.keys();
    for (const auto &[kind, plan] : json.member(u"printouts").members()) {
        JsonReader members(plan);
        checkKnown(json, kind, members.unknownMembers({u"blocks"_s, u"notes"_s, u"below"_s, u"belowNotes"_s}), {});
        PrintoutPlan read{groupsOf(plan.member(u"blocks")), textsOf(plan.member(u"notes")),
                          groupsOf(plan.member(u"below")), textsOf(plan.member(u"belowNotes"))};
        for (const QStringList &group : read.blocks + read.below)
            checkKnown(json, kind, group, printoutEntries());
        checkKnown(json, kind, read.notes + read.notesBelow, notes);
        if (!printoutKindFrom(kind)) json.complain(u"printouts", u"there is no kind \"%1\""_s.arg(kind));
        rules.plans.insert(kind, read);
    }
    for (const PrintoutKind kind : {PrintoutKind::Disclosure, PrintoutKind::Receipt, PrintoutKind::Slip})
        if (rules.plan(kind).isEmpty()) json.complain(u"printouts", u"there is no \"%1\""_s.arg(codeOf(kind)));
}

/// Digits of a rate are a choice within reason; a rate with one digit, or with eight, is a slip of the pen.
void readDigits(JsonReader &json, PrintoutRules &rules)
{
    JsonReader digits = json.object(u"rateDigits");
    rules.rateDigitsFrom = digits.number(u"from").toInt();
    rules.rateDigitsTo = digits.number(u"to").toInt();
    json.absorb(digits);
    if (rules.rateDigitsFrom < 2 || rules.rateDigitsTo > 4 || rules.rateDigitsFrom > rules.rateDigitsTo)
        json.complain(u"rateDigits", u"two to four digits"_s);
}

QList<PrintoutRules> readBuiltIn()
{
    (void)printoutLanguages(); // the resources are there from now on
    QList<PrintoutRules> all;
    for (const QString &id : {u"general"_s, u"us-remittance-rule"_s}) {
        QFile file(u":/printouts/rules.%1.json"_s.arg(id));
        const bool opened = file.open(QIODevice::ReadOnly);
        const auto rules = PrintoutRules::parse(opened ? file.readAll() : QByteArray());
        if (!rules) qFatal("rules of %s: %s", qPrintable(id), qPrintable(rules.error().detail));
        all << *rules;
    }
    return all;
}

} // namespace

QString codeOf(PrintoutKind kind)
{
    switch (kind) {
    case PrintoutKind::Disclosure: return u"disclosure"_s;
    case PrintoutKind::Receipt: return u"receipt"_s;
    case PrintoutKind::Slip: return u"slip"_s;
    case PrintoutKind::Rights: return u"rights"_s;
    }
    Q_UNREACHABLE();
}

std::optional<PrintoutKind> printoutKindFrom(QStringView code)
{
    using enum PrintoutKind;
    for (const PrintoutKind kind : {Disclosure, Receipt, Slip, Rights})
        if (codeOf(kind) == code) return kind;
    return std::nullopt;
}

const QStringList &printoutEntries()
{
    static const QStringList all{u"reference"_s,
                                 u"date"_s,
                                 u"printed"_s,
                                 u"provider"_s,
                                 u"provider-reference"_s,
                                 u"served-at"_s,
                                 u"sender"_s,
                                 u"beneficiary"_s,
                                 u"beneficiary-phone"_s,
                                 u"beneficiary-address"_s,
                                 u"country"_s,
                                 u"method"_s,
                                 u"partner"_s,
                                 u"account"_s,
                                 u"purpose"_s,
                                 u"transfer-amount"_s,
                                 u"transfer-fees"_s,
                                 u"fee-parts"_s,
                                 u"transfer-taxes"_s,
                                 u"total"_s,
                                 u"exchange-rate"_s,
                                 u"transfer-amount-received"_s,
                                 u"other-fees"_s,
                                 u"total-to-recipient"_s,
                                 u"valid-until"_s,
                                 u"state"_s,
                                 u"date-available"_s,
                                 u"pickup-code"_s,
                                 u"tell"_s,
                                 u"note-next-check"_s,
                                 u"note-pickup"_s,
                                 u"note-wrong"_s,
                                 u"note-account"_s,
                                 u"note-name"_s};
    return all;
}

const QStringList &printoutNeeds()
{
    static const QStringList all{u"phone"_s,          u"website"_s,     u"regulator"_s,
                                 u"available-days"_s, u"fees-stated"_s, u"binding"_s};
    return all;
}

bool PrintoutRules::covers(const money::Money &send) const
{
    return !notCoveredUpTo || send.currency() != notCoveredUpTo->currency() || send.minor() > notCoveredUpTo->minor();
}

base::Result<PrintoutRules> PrintoutRules::parse(QByteArrayView bytes)
{
    const auto object = base::JsonValue::parse(bytes);
    if (!object) return object.error();
    JsonReader json(*object);
    PrintoutRules rules;
    rules.id = json.text(u"id");
    rules.version = json.text(u"version");
    rules.since = QDate::fromString(json.text(u"since"), Qt::ISODate);
    rules.name = json.text(u"name");
    rules.country = json.textOr(u"country");
    rules.source = json.text(u"source");
    rules.languages = textsOf(json.member(u"languages"));
    rules.always = textsOf(json.member(u"always"));
    checkKnown(json, u"always"_s, rules.always, rules.languages);
    rules.smallestPoints = json.number(u"smallestPoints").toInt();
    rules.equalProminence = json.flag(u"equalProminence");
    rules.disclosureFirst = json.flag(u"disclosureFirst");
    rules.needs = textsOf(json.member(u"needs"));
    rules.refusedTerms = textsOf(json.member(u"refusedTerms"));
    if (json.contains(u"notCoveredUpTo")) {
        const auto amount = moneyFrom(json.member(u"notCoveredUpTo"));
        if (amount)
            rules.notCoveredUpTo = *amount;
        else
            json.complain(u"notCoveredUpTo", amount.error().detail);
    }
    readDigits(json, rules);
    readStatements(json, rules);
    readPlans(json, rules);
    checkKnown(json, u"needs"_s, rules.needs, printoutNeeds());
    if (!rules.since.isValid()) json.complain(u"since", u"a day such as 2026-11-20"_s);
    if (rules.smallestPoints < 8 || rules.smallestPoints > 16) json.complain(u"smallestPoints", u"8 to 16"_s);
    if (!rules.languages.contains(u"en"_s)) json.complain(u"languages", u"English is one of them"_s);
    for (const QString &language : rules.languages)
        if (!PrintoutWords::of(language)) json.complain(u"languages", u"no words in \"%1\""_s.arg(language));
    const QStringList unknown = json.unknownMembers(
        {u"id"_s, u"version"_s, u"since"_s, u"name"_s, u"country"_s, u"source"_s, u"languages"_s, u"always"_s,
         u"smallestPoints"_s, u"equalProminence"_s, u"rateDigits"_s, u"disclosureFirst"_s, u"notCoveredUpTo"_s,
         u"needs"_s, u"refusedTerms"_s, u"statements"_s, u"printouts"_s});
    if (!unknown.isEmpty()) json.complain(unknown.first(), u"unknown"_s);
    if (!json.ok()) return json.fault(base::Outcome::NothingHappened);
    return rules;
}

const QList<PrintoutRules> &builtInPrintoutRules()
{
    static const QList<PrintoutRules> all = readBuiltIn();
    return all;
}

const PrintoutRules &generalPrintoutRules() { return builtInPrintoutRules().first(); }

const PrintoutRules &printoutRules(const QString &id, const QString &country, const QDate &day)
{
    const PrintoutRules *best = nullptr;
    for (const PrintoutRules &rules : builtInPrintoutRules()) {
        const bool meant = id.isEmpty() ? !rules.country.isEmpty() && rules.country == country : rules.id == id;
        if (meant && rules.since <= day && (!best || best->since < rules.since)) best = &rules;
    }
    return best ? *best : generalPrintoutRules();
}

} // namespace domain
