// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include "base/json_reader.h"

#include <algorithm>
#include <set>

using base::JsonReader;
using base::JsonValue;
using namespace Qt::Literals::StringLiterals;

namespace {

void checkWhole(const JsonValue &value, int level)
{
    FUZZ_EXPECT(level <= 64);
    if (value.isNumber()) FUZZ_EXPECT(base::isJsonNumber(value.text()));
    for (const JsonValue &item : value.items())
        checkWhole(item, level + 1);
    std::set<QString> names;
    for (const auto &[name, member] : value.members()) {
        FUZZ_EXPECT(names.insert(name).second); // the last of two equal names would be the attacker's choice
        FUZZ_EXPECT(value.member(name) == member);
        checkWhole(member, level + 1);
    }
}

/// What a reader says of one member must agree with what stands there.
void checkMember(const JsonValue &object, const QString &key)
{
    const JsonValue there = object.member(key);
    JsonReader reader(object);
    const QString text = reader.text(key);
    FUZZ_EXPECT(reader.ok() == !text.isEmpty());
    if (reader.ok()) FUZZ_EXPECT((there.isString() || there.isNumber()) && there.text() == text);

    JsonReader numbers(object);
    const QString digits = numbers.number(key);
    if (numbers.ok()) {
        FUZZ_EXPECT(base::isJsonNumber(digits.trimmed()) || base::isJsonNumber(digits));
        FUZZ_EXPECT(there.text().contains(digits)); // not one digit is ours
    } else {
        FUZZ_EXPECT(digits.isEmpty());
    }
    JsonReader optional(object);
    const auto maybe = optional.optionalNumber(key);
    if (maybe) FUZZ_EXPECT(optional.ok() && numbers.ok() && *maybe == digits);

    JsonReader flags(object);
    const bool flag = flags.flag(key);
    if (flags.ok()) FUZZ_EXPECT(there.isBool() && there.flag() == flag);
    JsonReader lists(object);
    const QList<JsonValue> items = lists.items(key);
    if (lists.ok()) FUZZ_EXPECT(there.isArray() && items == there.items());

    // The first fault stays, whatever goes wrong behind it.
    JsonReader twice(object);
    (void)twice.text(u"a name that nobody writes");
    const QString first = twice.firstFault();
    FUZZ_EXPECT(!first.isEmpty());
    (void)twice.number(key);
    (void)twice.flag(key);
    FUZZ_EXPECT(twice.firstFault() == first);
}

} // namespace

FUZZ_TARGET(json)
{
    const auto value = JsonValue::parse(input);
    const auto again = JsonValue::parse(input);
    FUZZ_EXPECT(value.ok() == again.ok());
    if (!value) {
        FUZZ_EXPECT(value.error().kind == base::ErrorKind::UnreadableReply);
        FUZZ_EXPECT(value.error().outcome == base::Outcome::NothingHappened);
        return;
    }
    FUZZ_EXPECT(*value == *again);
    checkWhole(*value, 0);
    const QByteArray written = value->toBytes();
    const auto reread = JsonValue::parse(written);
    FUZZ_EXPECT(reread.ok() && *reread == *value); // numbers digit for digit, members in order
    FUZZ_EXPECT(reread->toBytes() == written);
    const auto indented = JsonValue::parse(value->toIndentedBytes());
    FUZZ_EXPECT(indented.ok() && *indented == *value);
}

FUZZ_TARGET(json_reader)
{
    const auto value = JsonValue::parse(input);
    if (!value) return;
    JsonReader whole(*value, u"body"_s);
    if (!value->isObject()) FUZZ_EXPECT(whole.textOr(u"amount").isEmpty());
    const QStringList keys = value->keys() << u"amount"_s << u"status"_s << u"id"_s;
    for (const QString &key : keys.mid(0, 40)) {
        if (value->isObject() && value->contains(key)) checkMember(*value, key);
        // Where the very name is missing, one that differs in the case of plain letters will do.
        const bool plain = std::all_of(key.begin(), key.end(), [](QChar c) { return c.isLetter() && c < u'z'; });
        if (plain && value->isObject() && !value->member(key).isNull()) FUZZ_EXPECT(whole.contains(key.toUpper()));
    }
}
