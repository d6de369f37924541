// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <utility>

namespace base {

/// JSON whose numbers keep every digit: a number is its own text ("100.10" stays "100.10"), never a double.
/// Objects keep the order of their members. A value type; copies share.
class JsonValue
{
public:
    enum class Type { Null, Bool, Number, String, Array, Object };
    using Member = std::pair<QString, JsonValue>;

    JsonValue() = default;
    JsonValue(bool value) : m_type(Type::Bool), m_flag(value) {}
    JsonValue(const QString &text) : m_type(Type::String), m_text(text) {}
    JsonValue(int value) : JsonValue(qint64(value)) {}
    JsonValue(qint64 value) : m_type(Type::Number), m_text(QString::number(value)) {}
    JsonValue(const char *) = delete;
    JsonValue(const void *) = delete;
    JsonValue(double) = delete; ///< a double is never money and never exact: write number("…")

    /// A number by its text. What is not a JSON number ("NaN", "1,5") becomes a String, so that nothing unreadable is
    /// ever written.
    static JsonValue number(const QString &text);
    static JsonValue array(QList<JsonValue> items = {});
    static JsonValue object(std::initializer_list<Member> members = {});

    Type type() const { return m_type; }
    bool isNull() const { return m_type == Type::Null; }
    bool isBool() const { return m_type == Type::Bool; }
    bool isNumber() const { return m_type == Type::Number; }
    bool isString() const { return m_type == Type::String; }
    bool isArray() const { return m_type == Type::Array; }
    bool isObject() const { return m_type == Type::Object; }

    bool flag() const { return m_flag; }
    // Parts come by value out of a temporary, so that `for (… : reader.member(key).items())` does not walk over the
    // dead.
    /// The text of a string or the digits of a number; empty for everything else.
    const QString &text() const & { return m_text; }
    QString text() && { return std::move(m_text); }
    const QList<JsonValue> &items() const & { return m_items; }
    QList<JsonValue> items() && { return std::move(m_items); }
    const QList<Member> &members() const & { return m_members; }
    QList<Member> members() && { return std::move(m_members); }
    QStringList keys() const;
    /// The member of that name, or Null when there is none (see contains).
    JsonValue member(QStringView key) const;
    bool contains(QStringView key) const;

    /// Sets or replaces a member; turns a Null into an object.
    JsonValue &set(const QString &key, JsonValue value);
    /// Sets a string member only when the text is not empty.
    JsonValue &setText(const QString &key, const QString &text);
    /// Appends to an array; turns a Null into an array.
    JsonValue &append(JsonValue value);

    /// UTF-8 without white space; `indented` for people.
    QByteArray toBytes() const;
    QByteArray toIndentedBytes() const;

    /// Strict: valid UTF-8, one value and nothing behind it, no duplicate names, at most `depthMax` levels and
    /// `bytesMax` bytes. Fails with UnreadableReply and Outcome::NothingHappened (nobody was asked to do anything by
    /// parsing); `detail` says where.
    static Result<JsonValue> parse(QByteArrayView bytes, int depthMax = 64, qsizetype bytesMax = 8 * 1024 * 1024);

    friend bool operator==(const JsonValue &, const JsonValue &) = default;

private:
    friend class JsonBuilder; ///< parse() appends without looking through the members each time
    void write(QByteArray &out, int indent) const;

    Type m_type = Type::Null;
    bool m_flag = false;
    QString m_text;
    QList<JsonValue> m_items;
    QList<Member> m_members;
};

} // namespace base
