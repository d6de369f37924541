// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"

#include <optional>

namespace base {

/// Reads the members of one JSON object straight down the page and remembers the *first* thing that was wrong; the
/// caller asks once, with ok(). A missing member is an error with a name, never an empty text or a zero that travels
/// on.
///
/// Names are matched exactly first, then without regard to case and surrounding blanks, because providers write
/// "uploadURL" in a sample and "uploadUrl" in the table.
class JsonReader
{
public:
    explicit JsonReader(JsonValue object, QString path = {});

    /// A required, non-empty text. A number is accepted as its digits: ids come as both.
    QString text(QStringView key);
    /// Text, or `fallback` when the member is absent, null or empty. Numbers as their digits.
    QString textOr(QStringView key, const QString &fallback = {}) const;
    /// The digits of a required number, whether written as a JSON number or as a text holding one.
    QString number(QStringView key);
    /// As number(), or nothing when absent, null or an empty text. A text that is no number is a fault.
    std::optional<QString> optionalNumber(QStringView key);
    bool flag(QStringView key);
    bool flagOr(QStringView key, bool fallback) const;
    /// A required object, as a reader that shares nothing with this one: ask it for its own faults, or use absorb().
    JsonReader object(QStringView key);
    /// The items of a required array.
    QList<JsonValue> items(QStringView key);
    /// The raw member, Null when there is none.
    JsonValue member(QStringView key) const;
    bool contains(QStringView key) const;

    /// Takes over the first fault of a nested reader.
    void absorb(const JsonReader &nested);
    /// Records a fault found by the caller, when it is the first.
    void complain(QStringView key, const QString &problem);

    bool ok() const { return m_fault.isEmpty(); }
    /// "path.member: what is wrong", for logs and details; empty when ok.
    const QString &firstFault() const { return m_fault; }
    /// An UnreadableReply error with that outcome and the first fault as detail.
    Error fault(Outcome outcome) const;

    /// Names the members that are not in `known`: strict reading of our own files.
    QStringList unknownMembers(const QStringList &known) const;

    const JsonValue &value() const { return m_object; }

private:
    JsonValue find(QStringView key) const;
    JsonValue m_object;
    QString m_path;
    QString m_fault;
};

/// Whether the text is a JSON number (RFC 8259), nothing before or behind it.
bool isJsonNumber(QStringView text);

} // namespace base
