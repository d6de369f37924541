// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remitpro/lists.h"

#include "providers/remitpro/operations.h"

#include <algorithm>

namespace providers::remitpro {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

constexpr int depthMax = 4;

const QStringList codeNames{u"id"_s, u"uuid"_s, u"code"_s, u"key"_s, u"value"_s};
const QStringList labelNames{u"name"_s, u"label"_s, u"title"_s, u"text"_s, u"description"_s, u"value"_s};

QString plain(const QString &name)
{
    QString letters;
    for (const QChar letter : name)
        if (letter.isLetterOrNumber()) letters += letter.toLower();
    return letters;
}

/// The name of the member that ends like this ("genderId"), when exactly one does.
QString onlyMemberEndingWith(const JsonValue &object, const QString &ending)
{
    QStringList found;
    for (const auto &[name, value] : object.members())
        if (!value.text().isEmpty() && plain(name).endsWith(ending)) found << name;
    return found.size() == 1 ? found.first() : QString();
}

QString memberNamed(const JsonValue &object, const QStringList &names)
{
    for (const QString &wanted : names)
        for (const auto &[name, value] : object.members())
            if (plain(name) == wanted && !value.text().isEmpty()) return name;
    return {};
}

/// A language at a time: {"en": "Female", "id": "Perempuan"} under the name of a label.
QString labelIn(const JsonValue &value)
{
    if (!value.isObject()) return value.text();
    const QString english = value.member(u"en").text();
    if (!english.isEmpty() || value.members().isEmpty()) return english;
    return value.members().first().second.text();
}

std::optional<domain::MasterValue> valueFrom(const JsonValue &item)
{
    domain::MasterValue value;
    if (!item.isObject()) {
        value.code = item.text();
        value.label = item.text();
        return value.code.isEmpty() ? std::nullopt : std::optional(value);
    }
    QString code = memberNamed(item, codeNames);
    if (code.isEmpty()) code = onlyMemberEndingWith(item, u"id"_s);
    if (code.isEmpty()) code = onlyMemberEndingWith(item, u"code"_s);
    QString label = memberNamed(item, labelNames);
    if (label.isEmpty()) label = onlyMemberEndingWith(item, u"name"_s);
    for (const auto &[name, content] : item.members()) {
        if (!content.isObject() || !label.isEmpty() || !labelNames.contains(plain(name))) continue;
        if (!labelIn(content).isEmpty()) label = name;
    }
    if (code.isEmpty()) code = label;
    if (code.isEmpty()) return std::nullopt;
    value.code = item.member(code).text();
    if (value.code.isEmpty()) value.code = labelIn(item.member(code));
    value.label = label.isEmpty() ? value.code : labelIn(item.member(label));
    for (const auto &[name, content] : item.members())
        if (name != code && name != label) value.details.set(name, content);
    return value;
}

JsonValue arrayWithin(const JsonValue &json, int depth)
{
    if (json.isArray()) return json;
    if (!json.isObject() || depth >= depthMax) return {};
    // The usual names first, whatever stands before them; then anything that holds an array.
    static const QStringList usual{u"data"_s,    u"items"_s, u"content"_s, u"results"_s, u"result"_s,  u"list"_s,
                                   u"records"_s, u"rows"_s,  u"values"_s,  u"payload"_s, u"response"_s};
    for (const QString &name : usual)
        for (const auto &[key, value] : json.members())
            if (plain(key) == name)
                if (JsonValue found = arrayWithin(value, depth + 1); found.isArray()) return found;
    for (const auto &[key, value] : json.members())
        if (JsonValue found = arrayWithin(value, depth + 1); found.isArray()) return found;
    return {};
}

/// The one record inside a reply about one thing.
JsonValue recordIn(const JsonValue &json)
{
    JsonValue record = json;
    for (int depth = 0; depth < depthMax && record.member(u"data").isObject(); ++depth)
        record = JsonValue(record.member(u"data"));
    return record;
}

} // namespace

JsonValue arrayIn(const JsonValue &json) { return arrayWithin(json, 0); }

base::Result<QList<domain::MasterValue>> masterValuesFrom(const JsonValue &json)
{
    QList<JsonValue> items;
    const JsonValue record = recordIn(json);
    if (const JsonValue array = arrayIn(json); array.isArray() && memberNamed(record, {u"id"_s, u"uuid"_s}).isEmpty())
        items = array.items();
    else if (record.isObject())
        items = {record};
    QList<domain::MasterValue> values;
    for (const JsonValue &item : items)
        if (const auto value = valueFrom(item)) values << *value;
    if (!values.isEmpty() || (items.isEmpty() && arrayIn(json).isArray())) return values;
    base::Error error = base::nothingHappened(base::ErrorKind::UnreadableReply, {}, u"no list that can be read"_s);
    error.provider = providerName;
    return error;
}

QString codeFor(const QList<domain::MasterValue> &values, const QString &text)
{
    const auto same = [&](const QString &other) { return other.compare(text, Qt::CaseInsensitive) == 0; };
    QStringList codes;
    for (const domain::MasterValue &value : values) {
        const QList<JsonValue::Member> details = value.details.members();
        const bool fits = same(value.code) || same(value.label) ||
                          std::any_of(details.begin(), details.end(),
                                      [&](const JsonValue::Member &detail) { return same(detail.second.text()); });
        if (fits && !codes.contains(value.code)) codes << value.code;
    }
    return codes.size() == 1 ? codes.first() : QString();
}

QString firstText(const JsonValue &object, const QStringList &names)
{
    QStringList wanted;
    for (const QString &name : names)
        wanted << plain(name);
    return object.member(memberNamed(object, wanted)).text();
}

} // namespace providers::remitpro
