// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_value.h"

#include "base/json_reader.h"

#include <QSet>

#include <nlohmann/json.hpp>

#include <vector>

namespace base {

using namespace Qt::Literals::StringLiterals;

/// Builds a JsonValue from nlohmann's events. The parser hands over the digits of every number that does not fit 64
/// bits or has a fraction; whole numbers are exact as they are.
class JsonBuilder final : public nlohmann::json_sax<nlohmann::json>
{
public:
    explicit JsonBuilder(int depthMax) : m_depthMax(depthMax) {}

    JsonValue root;
    QString fault;

    bool null() override { return put({}); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(JsonValue(qint64(value))); }
    bool number_unsigned(number_unsigned_t value) override
    {
        return put(JsonValue::number(QString::number(quint64(value))));
    }
    bool number_float(number_float_t, const string_t &digits) override
    {
        return put(JsonValue::number(QString::fromLatin1(digits.data(), qsizetype(digits.size()))));
    }
    bool string(string_t &text) override { return put(QString::fromUtf8(text.data(), qsizetype(text.size()))); }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(JsonValue::object()); }
    bool start_array(std::size_t) override { return open(JsonValue::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t &name) override
    {
        const QString key = QString::fromUtf8(name.data(), qsizetype(name.size()));
        // A set, because a hostile answer may hold a million names in one object.
        Level &level = m_open.back();
        if (level.names.contains(key)) {
            fault = u"the name \"%1\" stands twice in one object"_s.arg(key.left(40));
            return false;
        }
        level.names.insert(key);
        level.key = key;
        return true;
    }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::json::exception &) override
    {
        if (fault.isEmpty()) fault = u"not JSON at byte %1"_s.arg(position);
        return false;
    }

private:
    struct Level {
        JsonValue value;
        QString key;
        QSet<QString> names;
    };

    bool put(JsonValue value)
    {
        if (m_open.empty())
            root = std::move(value);
        else if (m_open.back().value.isArray())
            m_open.back().value.append(std::move(value));
        else
            m_open.back().value.m_members.append({m_open.back().key, std::move(value)});
        return true;
    }
    bool open(JsonValue value)
    {
        if (int(m_open.size()) >= m_depthMax) {
            fault = u"nested deeper than %1 levels"_s.arg(m_depthMax);
            return false;
        }
        m_open.push_back({std::move(value), {}, {}});
        return true;
    }
    bool close()
    {
        JsonValue value = std::move(m_open.back().value);
        m_open.pop_back();
        return put(std::move(value));
    }

    const int m_depthMax;
    std::vector<Level> m_open;
};

namespace {

void writeText(QByteArray &out, const QString &text)
{
    out += '"';
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (uchar(c) < 0x20)
                out += "\\u00" + QByteArray::number(uchar(c), 16).rightJustified(2, '0');
            else
                out += c;
        }
    }
    out += '"';
}

} // namespace

JsonValue JsonValue::number(const QString &text)
{
    JsonValue value;
    value.m_type = isJsonNumber(text) ? Type::Number : Type::String;
    value.m_text = text;
    return value;
}

JsonValue JsonValue::array(QList<JsonValue> items)
{
    JsonValue value;
    value.m_type = Type::Array;
    value.m_items = std::move(items);
    return value;
}

JsonValue JsonValue::object(std::initializer_list<Member> members)
{
    JsonValue value;
    value.m_type = Type::Object;
    for (const Member &member : members)
        value.set(member.first, member.second);
    return value;
}

QStringList JsonValue::keys() const
{
    QStringList names;
    for (const Member &member : m_members)
        names << member.first;
    return names;
}

JsonValue JsonValue::member(QStringView key) const
{
    for (const Member &member : m_members)
        if (member.first == key) return member.second;
    return {};
}

bool JsonValue::contains(QStringView key) const
{
    return std::any_of(m_members.begin(), m_members.end(), [&](const Member &member) { return member.first == key; });
}

JsonValue &JsonValue::set(const QString &key, JsonValue value)
{
    if (m_type == Type::Null) m_type = Type::Object;
    Q_ASSERT(m_type == Type::Object);
    for (Member &member : m_members) {
        if (member.first == key) {
            member.second = std::move(value);
            return *this;
        }
    }
    m_members.append({key, std::move(value)});
    return *this;
}

JsonValue &JsonValue::setText(const QString &key, const QString &text)
{
    return text.isEmpty() ? *this : set(key, text);
}

JsonValue &JsonValue::append(JsonValue value)
{
    if (m_type == Type::Null) m_type = Type::Array;
    Q_ASSERT(m_type == Type::Array);
    m_items.append(std::move(value));
    return *this;
}

void JsonValue::write(QByteArray &out, int indent) const
{
    const bool pretty = indent >= 0;
    const auto newLine = [&](int level) {
        if (pretty) out += '\n' + QByteArray(2 * level, ' ');
    };
    switch (m_type) {
    case Type::Null: out += "null"; return;
    case Type::Bool: out += m_flag ? "true" : "false"; return;
    case Type::Number: out += m_text.toLatin1(); return;
    case Type::String: writeText(out, m_text); return;
    case Type::Array:
        out += '[';
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (i) out += ',';
            newLine(indent + 1);
            m_items[i].write(out, pretty ? indent + 1 : -1);
        }
        if (!m_items.isEmpty()) newLine(indent);
        out += ']';
        return;
    case Type::Object:
        out += '{';
        for (qsizetype i = 0; i < m_members.size(); ++i) {
            if (i) out += ',';
            newLine(indent + 1);
            writeText(out, m_members[i].first);
            out += pretty ? ": " : ":";
            m_members[i].second.write(out, pretty ? indent + 1 : -1);
        }
        if (!m_members.isEmpty()) newLine(indent);
        out += '}';
        return;
    }
}

QByteArray JsonValue::toBytes() const
{
    QByteArray out;
    write(out, -1);
    return out;
}

QByteArray JsonValue::toIndentedBytes() const
{
    QByteArray out;
    write(out, 0);
    return out + '\n';
}

Result<JsonValue> JsonValue::parse(QByteArrayView bytes, int depthMax, qsizetype bytesMax)
{
    if (bytes.size() > bytesMax)
        return nothingHappened(ErrorKind::UnreadableReply, {}, u"longer than %1 bytes"_s.arg(bytesMax));
    // The parser would take a zero byte for the end and not look behind it.
    if (bytes.contains('\0'))
        return nothingHappened(ErrorKind::UnreadableReply, {}, u"a zero byte at %1"_s.arg(bytes.indexOf('\0')));
    JsonBuilder builder(depthMax);
    if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder))
        return nothingHappened(ErrorKind::UnreadableReply, {}, builder.fault.isEmpty() ? u"not JSON"_s : builder.fault);
    return builder.root;
}

} // namespace base
