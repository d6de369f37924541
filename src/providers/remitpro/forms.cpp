// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remitpro/forms.h"

#include "providers/remitpro/lists.h"
#include "providers/remitpro/operations.h"

#include <QRegularExpression>

#include <algorithm>

namespace providers::remitpro {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using domain::FieldRule;

namespace {

constexpr int depthMax = 6;
constexpr int lengthMax = 100'000;

const QStringList fieldNames{u"name"_s, u"key"_s, u"field"_s, u"fieldName"_s, u"fieldKey"_s, u"code"_s, u"id"_s};
const QStringList groupNames{u"fields"_s, u"formFields"_s, u"form"_s,     u"forms"_s, u"children"_s,
                             u"data"_s,   u"items"_s,      u"sections"_s, u"groups"_s};

/// The first of these members that is there at all, whatever it holds.
JsonValue firstMember(const JsonValue &object, const QStringList &names)
{
    for (const QString &wanted : names)
        for (const auto &[name, value] : object.members())
            if (QString(name).remove(u'_').compare(wanted, Qt::CaseInsensitive) == 0 && !value.isNull()) return value;
    return {};
}

bool isYes(const JsonValue &value)
{
    if (value.isBool()) return value.flag();
    static const QStringList words{u"true"_s, u"1"_s, u"y"_s, u"yes"_s, u"required"_s, u"mandatory"_s, u"m"_s};
    return words.contains(value.text().trimmed().toLower());
}

/// "^[0-9]+$", "/^[0-9]+$/i": the rule for the whole text; empty when it is no expression that this program can use.
QString patternFrom(QString text)
{
    static const QRegularExpression delimited(u"\\A/(.*)/[a-z]*\\z"_s);
    if (const auto match = delimited.match(text); match.hasMatch()) text = match.captured(1);
    if (text.isEmpty() || !QRegularExpression(QRegularExpression::anchoredPattern(text)).isValid()) return {};
    return text;
}

QString patternOfType(const QString &type)
{
    static const QList<std::pair<QString, QString>> table{
        {u"number"_s, u"-?[0-9]+([.][0-9]+)?"_s},
        {u"numeric"_s, u"[0-9]+"_s},
        {u"integer"_s, u"-?[0-9]+"_s},
        {u"int"_s, u"-?[0-9]+"_s},
        {u"digits"_s, u"[0-9]+"_s},
        {u"date"_s, u"[0-9]{4}-[0-9]{2}-[0-9]{2}"_s},
        {u"email"_s, u"[^@ ]+@[^@ ]+"_s},
    };
    const auto at = std::find_if(table.begin(), table.end(), [&](const auto &line) { return line.first == type; });
    return at == table.end() ? QString() : at->second;
}

QList<domain::Choice> choicesFrom(const JsonValue &options)
{
    QList<domain::Choice> choices;
    if (options.isObject()) { // {"SAVING": "Saving account", …}
        for (const auto &[code, label] : options.members())
            if (!label.text().isEmpty()) choices << domain::Choice{code, label.text()};
        return choices;
    }
    for (const JsonValue &option : options.items()) {
        QString code = option.text();
        QString label = option.text();
        if (option.isObject()) {
            code = firstText(option, {u"value"_s, u"id"_s, u"code"_s, u"key"_s});
            label = firstText(option, {u"label"_s, u"name"_s, u"text"_s, u"title"_s, u"description"_s});
            if (code.isEmpty()) code = label;
        }
        if (!code.isEmpty()) choices << domain::Choice{code, label.isEmpty() ? code : label};
    }
    return choices;
}

FieldRule ruleFrom(const JsonValue &field, const QString &name)
{
    FieldRule rule;
    rule.name = name;
    rule.party = domain::Party::Beneficiary;
    rule.label = firstText(field, {u"label"_s, u"fieldLabel"_s, u"displayName"_s, u"title"_s, u"caption"_s,
                                   u"placeholder"_s, u"description"_s});
    if (rule.label.isEmpty()) rule.label = name;
    JsonValue rules = field; // limits stand beside the name or in an object of their own
    const JsonValue validation = firstMember(field, {u"validation"_s, u"validations"_s, u"rules"_s, u"constraints"_s});
    if (validation.isObject()) rules = validation;
    const auto member = [&](const QStringList &names) {
        const JsonValue own = firstMember(field, names);
        return own.isNull() ? firstMember(rules, names) : own;
    };
    rule.required = isYes(member({u"required"_s, u"isRequired"_s, u"mandatory"_s, u"isMandatory"_s}));
    const qint64 length = member({u"maxLength"_s, u"lengthMax"_s, u"maximumLength"_s, u"length"_s}).text().toLongLong();
    rule.maxLength = length > 0 && length <= lengthMax ? int(length) : 0;
    const QString type = member({u"type"_s, u"fieldType"_s, u"dataType"_s, u"format"_s}).text().toLower();
    rule.pattern = patternFrom(member({u"pattern"_s, u"regex"_s, u"regexp"_s}).text());
    rule.choices = choicesFrom(firstMember(field, {u"options"_s, u"choices"_s, u"enum"_s, u"values"_s, u"list"_s}));
    if (rule.pattern.isEmpty() && rule.choices.isEmpty()) rule.pattern = patternOfType(type);
    rule.providers = QStringList{providerName};
    return rule;
}

void collect(const JsonValue &json, int depth, QList<FieldRule> &rules);

/// {"properties": {"name": {…}}, "required": ["name"]}
void collectProperties(const JsonValue &json, QList<FieldRule> &rules)
{
    QStringList required;
    const JsonValue names = json.member(u"required");
    for (const JsonValue &name : names.items())
        required << name.text();
    const JsonValue properties = json.member(u"properties");
    for (const auto &[name, field] : properties.members()) {
        FieldRule rule = ruleFrom(field, name);
        rule.required = rule.required || required.contains(name);
        rules << rule;
    }
}

/// A question that says its name only as the key under which it stands.
bool isFieldWithoutName(const JsonValue &value)
{
    return value.isObject() && firstMember(value, groupNames).isNull() &&
           !firstMember(value, {u"label"_s, u"required"_s, u"mandatory"_s, u"type"_s, u"maxLength"_s}).isNull();
}

void collectFields(const QList<JsonValue> &items, int depth, QList<FieldRule> &rules)
{
    for (const JsonValue &item : items) {
        const JsonValue inner = firstMember(item, groupNames);
        const QString name = item.isObject() ? firstText(item, fieldNames) : item.text();
        if (inner.isArray() || inner.isObject())
            collect(item, depth + 1, rules);
        else if (!name.isEmpty())
            rules << ruleFrom(item, name);
    }
}

void collect(const JsonValue &json, int depth, QList<FieldRule> &rules)
{
    if (depth > depthMax) return;
    if (json.isArray()) return collectFields(json.items(), depth, rules);
    if (!json.isObject()) return;
    if (json.member(u"properties").isObject()) return collectProperties(json, rules);
    for (const QString &wanted : groupNames) {
        const JsonValue inner = firstMember(json, {wanted});
        if (!inner.isArray() && !inner.isObject()) continue;
        collect(inner, depth + 1, rules);
        if (!rules.isEmpty()) return;
    }
    // Anything else that holds objects: fields or groups by name.
    for (const auto &[name, value] : json.members()) {
        if (isFieldWithoutName(value))
            rules << ruleFrom(value, name);
        else if (value.isArray() || value.isObject())
            collect(value, depth + 1, rules);
    }
}

} // namespace

base::Result<QList<FieldRule>> fieldRulesFrom(const JsonValue &json)
{
    QList<FieldRule> rules;
    collect(json, 0, rules);
    QList<FieldRule> once;
    for (const FieldRule &rule : rules) {
        const bool known =
            std::any_of(once.begin(), once.end(), [&](const FieldRule &other) { return other.name == rule.name; });
        if (!known) once << rule;
    }
    if (!once.isEmpty()) return once;
    base::Error error = base::nothingHappened(base::ErrorKind::UnreadableReply, {}, u"no form that can be read"_s);
    error.provider = providerName;
    return error;
}

} // namespace providers::remitpro
