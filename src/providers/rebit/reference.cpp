// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/reference.h"

#include "base/json_reader.h"
#include "dialect/answers.h"
#include "dialect/requests.h"
#include "providers/rebit/replies.h"
#include "providers/rebit/requests.h"
#include "providers/rebit/status_map.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace providers::rebit {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonReader;
using base::JsonValue;
using domain::AddressBookEntry;
using domain::MasterValue;
using domain::ProviderRate;

namespace {

base::Error ours(ErrorKind kind, const QString &detail)
{
    base::Error error = base::nothingHappened(kind, {}, detail);
    error.provider = providerName;
    return error;
}

/// The record of a user holds its token and its confirmation code; neither is anybody's business here.
bool isSecret(const QString &name)
{
    static const QRegularExpression shape(u"token|secret|password|confirmation_code|_key\\z"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return shape.match(name).hasMatch();
}

JsonValue withoutSecrets(const JsonValue &value)
{
    if (!value.isObject() && !value.isArray()) return value;
    JsonValue clean = value.isObject() ? JsonValue::object() : JsonValue::array();
    for (const JsonValue &item : value.items())
        clean.append(withoutSecrets(item));
    for (const auto &[name, member] : value.members())
        if (!isSecret(name)) clean.set(name, withoutSecrets(member));
    return clean;
}

/// The first of these members that says something.
QStringView firstNameOf(const JsonValue &object, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names)
        if (!object.member(name).text().trimmed().isEmpty()) return name;
    return {};
}

/// A list as one line: "1, 2, 3"; of objects their slugs.
QString labelOf(const JsonValue &value)
{
    if (value.isBool()) return value.flag() ? u"true"_s : u"false"_s;
    if (value.isObject()) return value.member(firstNameOf(value, {u"slug", u"code", u"id", u"name"})).text();
    QStringList words;
    for (const JsonValue &item : value.items())
        words << labelOf(item);
    return value.isArray() ? words.join(u", "_s) : value.text();
}

/// A word, or an object that says its slug and name. A blank one is none: two of the document's lists have one.
std::optional<MasterValue> itemFrom(const JsonValue &item)
{
    if (!item.isObject()) {
        const QString word = item.text().trimmed();
        return word.isEmpty() ? std::nullopt : std::optional(MasterValue{word, word, {}});
    }
    const QStringView code = firstNameOf(item, {u"slug", u"code", u"id", u"name"});
    const QStringView label = firstNameOf(item, {u"name", u"label", u"title"});
    MasterValue value{item.member(code).text().trimmed(), item.member(label).text(), {}};
    if (value.code.isEmpty()) return std::nullopt;
    if (value.label.isEmpty()) value.label = value.code;
    for (const auto &[name, member] : item.members())
        if (name != code && name != label && !isSecret(name)) value.details.set(name, withoutSecrets(member));
    return value;
}

void addItems(QList<MasterValue> &values, const JsonValue &list, const QString &group = {})
{
    for (const JsonValue &item : list.items()) {
        std::optional<MasterValue> value = itemFrom(item);
        if (!value) continue;
        if (!group.isEmpty()) value->details.set(u"group"_s, group);
        values << *value;
    }
}

/// Each member of an object as one value.
void addMembers(QList<MasterValue> &values, const JsonValue &object)
{
    for (const auto &[name, member] : object.members()) {
        if (isSecret(name)) continue;
        MasterValue value{name, labelOf(member), {}};
        if (member.isObject()) value.details = withoutSecrets(member);
        if (member.isArray()) value.details.set(u"values"_s, withoutSecrets(member));
        values << value;
    }
}

/// The names under which the answer of /strategies has the partners of one way of payout.
QString strategyOfList(const QString &name)
{
    static const QHash<QString, QString> strategies{{u"banks"_s, u"bank"_s},
                                                    {u"pickup"_s, u"pickup"_s},
                                                    {u"delivery"_s, u"delivery"_s},
                                                    {u"billers"_s, u"bills"_s},
                                                    {u"load-products"_s, u"eload"_s}};
    return strategies.value(name);
}

/// The answer without the one member that may be wrapped around it.
JsonValue unwrapped(const JsonValue &body, const QString &name)
{
    for (const QString &wrapper : {name, QString(name).replace(u'-', u'_'), u"data"_s})
        if (body.contains(wrapper) && body.keys().size() == 1) return body.member(wrapper);
    return body;
}

/// What the names of a rate say; nothing for a name of another shape.
std::optional<std::pair<QString, QString>> pairFrom(const QString &name)
{
    static const QRegularExpression shape(u"\\A(USD)?([A-Z]{3}(?:-[A-Z]+)?)\\z"_s);
    const auto match = shape.match(name);
    if (!match.hasMatch()) return std::nullopt;
    return std::pair(match.captured(1).isEmpty() ? u"BTC"_s : u"USD"_s, match.captured(2));
}

} // namespace

base::Result<AddressBookEntry> entryFrom(const JsonValue &body)
{
    const JsonValue recipient = body.member(u"recipient").isObject() ? body.member(u"recipient") : body;
    JsonReader reader(recipient, u"recipient"_s);
    AddressBookEntry entry;
    entry.provider = {providerName};
    entry.theirs = reader.text(u"id");
    if (!reader.ok()) return ours(ErrorKind::UnreadableReply, reader.firstFault());
    const QStringList names{reader.textOr(u"first_name"), reader.textOr(u"middle_name"), reader.textOr(u"last_name")};
    entry.name = names.join(u' ').simplified();
    if (entry.name.isEmpty()) entry.name = reader.textOr(u"email");
    entry.details = withoutSecrets(recipient);
    return entry;
}

base::Result<QList<AddressBookEntry>> entriesFrom(const JsonValue &body)
{
    const JsonValue list = unwrapped(body, u"recipients"_s);
    if (!list.isArray()) return ours(ErrorKind::UnreadableReply, u"not a list"_s);
    QList<AddressBookEntry> entries;
    for (const JsonValue &item : list.items()) {
        const auto entry = entryFrom(item);
        if (!entry) return entry.error();
        entries << *entry;
    }
    return entries;
}

base::Result<QList<ProviderRate>> ratesFrom(const JsonValue &body, const QString &send, const QString &receive)
{
    const JsonValue flat = unwrapped(body, u"rates"_s);
    const bool all = send.isEmpty() || receive.isEmpty();
    JsonReader reader(flat, u"rates"_s);
    QList<ProviderRate> rates;
    for (const QString &name : flat.keys()) {
        const auto pair = pairFrom(name);
        if (!pair) continue;
        const auto digits = reader.optionalNumber(name);
        const bool wanted = all || (pair->first == send.toUpper() && pair->second == receive.toUpper());
        if (digits && wanted) rates << ProviderRate{{providerName}, pair->first, pair->second, *digits, {}};
    }
    if (!reader.ok()) return ours(ErrorKind::UnreadableReply, reader.firstFault());
    return rates;
}

QString pathOfList(const QString &name)
{
    if (name == u"strategies" || !strategyOfList(name).isEmpty()) return u"/api/v1/strategies"_s;
    if (name == u"provinces") return u"/api/v1/provinces"_s;
    if (name == u"provinces-by-region") return u"/api/v1/provinces_by_region"_s;
    if (name == u"schedule") return u"/api/v1/schedule"_s;
    if (name == u"user") return u"/api/v1/user"_s;
    return {};
}

bool listWantsToken(const QString &name) { return name == u"user"; }

base::Result<QList<MasterValue>> valuesFrom(const QString &name, const JsonValue &body)
{
    QList<MasterValue> values;
    if (const QString strategy = strategyOfList(name); !strategy.isEmpty()) {
        const JsonValue list = unwrapped(body, u"strategies"_s).member(strategy);
        if (!list.isArray())
            return ours(ErrorKind::NotSupported,
                        QCoreApplication::translate("RebitText", "Rebit's answer does not have this list."));
        addItems(values, list);
        return values;
    }
    const JsonValue content = unwrapped(body, name);
    if (content.isArray()) {
        addItems(values, content);
    } else if (name == u"provinces-by-region") {
        for (const auto &[region, provinces] : content.members())
            addItems(values, provinces, region);
    } else {
        addMembers(values, content);
    }
    return values;
}

base::Result<interfaces::CallbackNotice> noticeFrom(const QByteArray &body)
{
    const auto json = dialect::objectIn(body);
    if (!json) return ours(ErrorKind::UnreadableReply, u"not a JSON object"_s);
    const JsonValue remittance = remittanceIn(*json);
    interfaces::CallbackNotice notice;
    notice.subject = interfaces::CallbackSubject::Transfer;
    notice.theirs = remittance.member(u"id").text();
    notice.word = wordIn(remittance);
    if (!isId(notice.theirs)) return ours(ErrorKind::UnreadableReply, u"id: is missing"_s);
    return notice;
}

} // namespace providers::rebit
