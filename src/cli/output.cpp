// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "domain/error_text.h"

namespace cli {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

JsonValue errorJson(const base::Error &error)
{
    QString message = domain::sentenceFor(error);
    // Whichever command needed it: this one sets it.
    if (error.kind == base::ErrorKind::CredentialMissing && !error.provider.isEmpty())
        message = domain::sentenceFor(withHint(error, u"credential set %1 NAME"_s.arg(error.provider)));
    JsonValue json = JsonValue::object({{u"code"_s, base::codeOf(error.kind)}, {u"message"_s, message}});
    json.setText(u"field"_s, error.field);
    json.setText(u"provider"_s, error.provider);
    json.setText(u"providerCode"_s, error.providerCode);
    json.setText(u"providerMessage"_s, error.providerMessage);
    json.set(u"outcome"_s, error.outcome == base::Outcome::Unknown ? u"unknown"_s : u"nothing-happened"_s);
    return json;
}

/// What others wrote (a provider's words, a name) does not get to steer the terminal, nor to break a line.
QString tame(const QString &text)
{
    QString clean = text;
    for (QChar &letter : clean) {
        const QChar::Category category = letter.category();
        const bool steers = category == QChar::Other_Control || category == QChar::Other_Format ||
                            category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
        if (steers) letter = u' ';
    }
    return clean;
}

/// A value on one line: money as "1000.00 GBP", small lists with commas.
QString oneLineOf(const JsonValue &value)
{
    switch (value.type()) {
    case JsonValue::Type::Null: return u"-"_s;
    case JsonValue::Type::Bool: return value.flag() ? u"yes"_s : u"no"_s;
    case JsonValue::Type::Number:
    case JsonValue::Type::String: return tame(value.text());
    case JsonValue::Type::Array: {
        QStringList parts;
        for (const JsonValue &item : value.items())
            parts << oneLineOf(item);
        return parts.join(u", "_s);
    }
    case JsonValue::Type::Object: {
        if (value.contains(u"amount") && value.contains(u"currency")) {
            const QString kind = value.member(u"kind").text();
            return tame((kind.isEmpty() ? QString() : kind + u' ') + value.member(u"amount").text() + u' ' +
                        value.member(u"currency").text());
        }
        QStringList parts;
        for (const JsonValue::Member &member : value.members())
            parts << tame(member.first) + u'=' + oneLineOf(member.second);
        return parts.join(u' ');
    }
    }
    Q_UNREACHABLE();
}

bool isTable(const JsonValue &value)
{
    return value.isArray() && !value.items().isEmpty() && value.items().first().isObject();
}

QString table(const JsonValue &list)
{
    QStringList columns;
    for (const JsonValue &row : list.items())
        for (const QString &key : row.keys())
            if (!columns.contains(key) && !isTable(row.member(key)) && key != u"timeline") columns << key;
    QList<QStringList> rows{columns};
    for (const JsonValue &row : list.items()) {
        QStringList cells;
        for (const QString &key : columns)
            cells << (row.contains(key) ? oneLineOf(row.member(key)) : QString());
        rows << cells;
    }
    QList<qsizetype> widths(columns.size(), 0);
    for (const QStringList &row : rows)
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    QString text;
    for (const QStringList &row : rows) {
        QString line = u"  "_s;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row[i].leftJustified(widths[i] + 2);
        text += line.trimmed().prepend(u"  "_s) + u'\n';
    }
    return text;
}

void writeObject(QString &out, const JsonValue &object, int indent)
{
    const QString margin(indent, u' ');
    for (const JsonValue::Member &member : object.members()) {
        const JsonValue &value = member.second;
        const bool nested = value.isObject() && !value.contains(u"amount");
        if (isTable(value))
            out += margin + member.first + u":\n"_s + table(value);
        else if (nested) {
            out += margin + member.first + u":\n"_s;
            writeObject(out, value, indent + 2);
        } else if (value.isArray() && value.items().isEmpty())
            out += margin + member.first + u": none\n"_s;
        else
            out += margin + member.first + u": "_s + oneLineOf(value) + u'\n';
    }
}

} // namespace

base::Error withHint(base::Error error, const QString &options)
{
    error.detail = domain::sentenceFor(error) + u" ("_s + options + u')';
    return error;
}

Output failure(const base::Error &error) { return withError({}, error); }

Output withError(Output output, const base::Error &error)
{
    JsonValue json = JsonValue::object({{u"error"_s, errorJson(error)}});
    for (const JsonValue::Member &member : output.json.members())
        json.set(member.first, member.second);
    return {json, exitCodeFor(error)};
}

QString readable(const JsonValue &json)
{
    QString out;
    writeObject(out, json, 0);
    return out;
}

} // namespace cli
