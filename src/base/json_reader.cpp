// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_reader.h"

#include <QRegularExpression>

namespace base {

using namespace Qt::Literals::StringLiterals;

bool isJsonNumber(QStringView text)
{
    static const QRegularExpression pattern(u"\\A-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?\\z"_s);
    return pattern.match(text.toString()).hasMatch();
}

JsonReader::JsonReader(JsonValue object, QString path) : m_object(std::move(object)), m_path(std::move(path))
{
    if (!m_object.isObject()) complain({}, u"an object is wanted"_s);
}

JsonValue JsonReader::find(QStringView key) const
{
    if (m_object.contains(key)) return m_object.member(key);
    for (const JsonValue::Member &member : m_object.members())
        if (QStringView(member.first).trimmed().compare(key, Qt::CaseInsensitive) == 0) return member.second;
    return {};
}

QString JsonReader::text(QStringView key)
{
    const JsonValue value = find(key);
    if (value.isNull())
        complain(key, u"is missing"_s);
    else if (!value.isString() && !value.isNumber())
        complain(key, u"is not a text"_s);
    else if (value.text().isEmpty())
        complain(key, u"is empty"_s);
    return value.text();
}

QString JsonReader::textOr(QStringView key, const QString &fallback) const
{
    const QString text = find(key).text();
    return text.isEmpty() ? fallback : text;
}

QString JsonReader::number(QStringView key)
{
    const auto digits = optionalNumber(key);
    if (!digits) complain(key, u"is missing"_s);
    return digits.value_or(QString());
}

std::optional<QString> JsonReader::optionalNumber(QStringView key)
{
    const JsonValue value = find(key);
    if (value.isNull()) return std::nullopt;
    const QString digits = value.text().trimmed();
    if (value.isString() && digits.isEmpty()) return std::nullopt;
    if ((!value.isNumber() && !value.isString()) || !isJsonNumber(digits)) {
        complain(key, u"is not a number"_s);
        return std::nullopt;
    }
    return digits;
}

bool JsonReader::flag(QStringView key)
{
    const JsonValue value = find(key);
    if (!value.isBool()) complain(key, value.isNull() ? u"is missing"_s : u"is not true or false"_s);
    return value.flag();
}

bool JsonReader::flagOr(QStringView key, bool fallback) const
{
    const JsonValue value = find(key);
    return value.isBool() ? value.flag() : fallback;
}

JsonReader JsonReader::object(QStringView key)
{
    JsonReader nested(find(key), m_path.isEmpty() ? key.toString() : m_path + u'.' + key.toString());
    if (!nested.ok()) complain(key, u"is not an object"_s);
    return nested;
}

QList<JsonValue> JsonReader::items(QStringView key)
{
    const JsonValue value = find(key);
    if (!value.isArray()) complain(key, u"is not a list"_s);
    return value.items();
}

JsonValue JsonReader::member(QStringView key) const { return find(key); }

bool JsonReader::contains(QStringView key) const { return !find(key).isNull(); }

void JsonReader::absorb(const JsonReader &nested)
{
    if (m_fault.isEmpty()) m_fault = nested.m_fault;
}

void JsonReader::complain(QStringView key, const QString &problem)
{
    if (!m_fault.isEmpty()) return;
    QStringList where;
    if (!m_path.isEmpty()) where << m_path;
    if (!key.isEmpty()) where << key.toString();
    m_fault = where.isEmpty() ? problem : where.join(u'.') + u": "_s + problem;
}

Error JsonReader::fault(Outcome outcome) const
{
    Error error = nothingHappened(ErrorKind::UnreadableReply, {}, m_fault);
    error.outcome = outcome;
    return error;
}

QStringList JsonReader::unknownMembers(const QStringList &known) const
{
    QStringList unknown;
    for (const QString &key : m_object.keys())
        if (!known.contains(key)) unknown << key;
    return unknown;
}

} // namespace base
