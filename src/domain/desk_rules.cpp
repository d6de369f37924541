// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/desk_rules.h"

#include "base/json_reader.h"

#include <QFile>

/// A static library's resources are dropped by the linker unless somebody asks for them; outside every namespace.
static void initDeskRules() { Q_INIT_RESOURCE(desk_rules); }

namespace domain {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

base::Error bad(const QString &what) { return base::nothingHappened(base::ErrorKind::BadFile, u"desk_rules"_s, what); }

base::Result<DeskRule> ruleFrom(const JsonValue &json)
{
    base::JsonReader reader(json);
    const QString id = reader.text(u"id");
    const auto currency = money::Currency::fromCode(reader.text(u"currency"));
    const QString digits = reader.text(u"amount");
    const QString span = reader.text(u"span");
    const QString act = reader.text(u"act");
    if (!currency) return bad(id + u": currency"_s);
    const auto amount = money::Money::parse(digits, *currency);
    if (!amount) return bad(id + u": amount"_s);
    DeskRule rule{.id = id, .amount = *amount};
    rule.countries = reader.text(u"country").split(u' ', Qt::SkipEmptyParts);
    rule.from = QDate::fromString(reader.text(u"from"), Qt::ISODate);
    rule.until = QDate::fromString(reader.textOr(u"until"), Qt::ISODate);
    rule.reached = reader.flag(u"reached");
    rule.source = reader.text(u"source");
    if (span == u"business-day")
        rule.span = RuleSpan::BusinessDay;
    else if (span == u"24-hours")
        rule.span = RuleSpan::Hours24;
    else if (span != u"transfer")
        return bad(id + u": span"_s);
    if (act == u"report")
        rule.act = RuleAct::Report;
    else if (act != u"answers")
        return bad(id + u": act"_s);
    for (const JsonValue &list : reader.member(u"anyOf").items()) {
        QStringList names;
        for (const JsonValue &name : list.items())
            names << name.text();
        rule.anyOf << names;
    }
    const bool whole = reader.ok() && rule.from.isValid() && !rule.countries.isEmpty() &&
                       (rule.act == RuleAct::Report) == rule.anyOf.isEmpty();
    if (!whole) return bad(id + u' ' + reader.firstFault());
    return rule;
}

} // namespace

base::Result<QList<DeskRule>> deskRulesFrom(const QByteArray &bytes)
{
    const auto json = JsonValue::parse(bytes);
    if (!json || !json->member(u"rules").isArray()) return bad(u"rules"_s);
    QList<DeskRule> rules;
    const JsonValue list = json->member(u"rules");
    for (const JsonValue &item : list.items()) {
        const auto rule = ruleFrom(item);
        if (!rule) return rule.error();
        rules << *rule;
    }
    return rules;
}

QList<DeskRule> rulesInForce(const QList<DeskRule> &rules, const QString &country, QDate day)
{
    QList<DeskRule> found;
    for (const DeskRule &rule : rules)
        if (rule.countries.contains(country) && day >= rule.from && (!rule.until.isValid() || day < rule.until))
            found << rule;
    return found;
}

base::Result<QList<DeskRule>> deskRules(const QString &country, QDate day)
{
    static const base::Result<QList<DeskRule>> all = []() -> base::Result<QList<DeskRule>> {
        initDeskRules();
        QFile file(u":/domain/desk_rules.json"_s);
        if (!file.open(QIODevice::ReadOnly)) return bad(file.fileName());
        return deskRulesFrom(file.readAll());
    }();
    if (!all) return all.error();
    return rulesInForce(*all, country, day);
}

} // namespace domain
