// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faults.h"

#include "base/json_reader.h"
#include "money/decimal.h"

#include <QCoreApplication>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

constexpr std::pair<QLatin1StringView, FaultKind> kinds[] = {
    {"lose-request"_L1, FaultKind::LoseRequest},
    {"lose-answer"_L1, FaultKind::LoseAnswer},
    {"hold-up"_L1, FaultKind::HoldUp},
    {"delay"_L1, FaultKind::Delay},
    {"delay-processing"_L1, FaultKind::DelayProcessing},
    {"silence"_L1, FaultKind::Silence},
    {"truncate"_L1, FaultKind::Truncate},
    {"half-head"_L1, FaultKind::HalfHead},
    {"drip"_L1, FaultKind::Drip},
    {"garbage"_L1, FaultKind::Garbage},
    {"http"_L1, FaultKind::Http},
    {"wrong-echo"_L1, FaultKind::WrongEcho},
    {"duplicate"_L1, FaultKind::Duplicate},
};

base::Error wrong(const QString &field, const QString &what)
{
    return base::nothingHappened(base::ErrorKind::BadInput, field,
                                 QCoreApplication::translate("Sandbox", "Fault script: %1: %2").arg(field, what));
}

QString anyIsEmpty(const QString &text) { return text == "*"_L1 ? QString() : text; }

base::Result<void> readSelection(base::JsonReader &reader, Fault &fault)
{
    fault.provider = anyIsEmpty(reader.textOr(u"provider"));
    fault.operation = anyIsEmpty(reader.textOr(u"operation"));
    fault.contains = reader.textOr(u"contains").toUtf8();
    const JsonValue nth = reader.member(u"nth");
    if (nth.isArray()) {
        for (const JsonValue &item : nth.items())
            fault.nth.append(item.text().toLongLong());
    } else if (nth.isNumber()) {
        fault.nth.append(nth.text().toLongLong());
    }
    fault.every = reader.textOr(u"every", u"0"_s).toLongLong();
    fault.times = reader.textOr(u"times", u"-1"_s).toLongLong();
    if (reader.contains(u"probability")) {
        const auto chance = money::Decimal::parse(reader.textOr(u"probability"));
        if (!chance || chance->isNegative() || *chance > money::Decimal::ofInteger(1))
            return wrong(u"probability"_s, QCoreApplication::translate("Sandbox", "a number from 0 to 1 is wanted"));
        const auto fitted = chance->rounded(6, money::Rounding::HalfUp);
        fault.chancePerMillion = fitted ? fitted->scaledToInteger(6).value_or(0) : 0;
    }
    return {};
}

void readEffect(base::JsonReader &reader, Fault &fault)
{
    fault.ms = reader.textOr(u"ms", u"1000"_s).toInt();
    fault.reset = reader.flagOr(u"reset", false);
    fault.processed = reader.flagOr(u"processed", fault.kind != FaultKind::Http);
    fault.status = reader.textOr(u"status", u"503"_s).toInt();
    fault.answerSecond = reader.textOr(u"answer") == "second"_L1;
    fault.member = reader.textOr(u"member");
    fault.value = reader.member(u"value");
    const JsonValue body = reader.member(u"body");
    fault.body = body.isString() ? body.text().toUtf8() : body.isNull() ? QByteArray() : body.toBytes();
    for (const auto &[name, value] : reader.member(u"headers").members())
        fault.headers.emplaceBack(name.toUtf8(), value.text().toUtf8());
}

base::Result<Fault> faultFrom(const JsonValue &json)
{
    static const QStringList known = u"provider operation contains nth every probability times kind ms reset processed "
                                     "status headers body member value answer"_s.split(u' ');
    if (!json.isObject())
        return wrong(u"faults"_s, QCoreApplication::translate("Sandbox", "an object is wanted for each fault"));
    base::JsonReader reader(json);
    const QStringList unknown = reader.unknownMembers(known);
    if (!unknown.isEmpty()) {
        return base::nothingHappened(
            base::ErrorKind::UnknownMember, unknown.first(),
            QCoreApplication::translate("Sandbox", "Fault script: nobody knows the member \"%1\"")
                .arg(unknown.first()));
    }
    Fault fault;
    const QString word = reader.textOr(u"kind");
    const auto *found =
        std::find_if(std::begin(kinds), std::end(kinds), [&word](const auto &kind) { return kind.first == word; });
    if (found == std::end(kinds)) {
        QStringList words;
        for (const auto &kind : kinds)
            words += kind.first;
        return wrong(u"kind"_s,
                     QCoreApplication::translate("Sandbox", "one of these is wanted: %1").arg(words.join(u", ")));
    }
    fault.kind = found->second;
    const auto selection = readSelection(reader, fault);
    if (!selection) return selection.error();
    readEffect(reader, fault);
    return fault;
}

/// A copy of the value with the member at `path` replaced.
JsonValue replaced(const JsonValue &whole, const QStringList &path, const JsonValue &value)
{
    JsonValue changed = whole;
    if (path.size() == 1) {
        const JsonValue old = whole.member(path.first());
        JsonValue fresh = value;
        if (fresh.isNull() && old.isNumber()) {
            const auto number = money::Decimal::parse(old.text());
            if (number) fresh = JsonValue::number(number->times(money::Decimal::ofInteger(10)).toString());
        } else if (fresh.isNull()) {
            QString text = old.text();
            std::reverse(text.begin(), text.end());
            fresh = text;
        }
        return changed.set(path.first(), fresh);
    }
    return changed.set(path.first(), replaced(whole.member(path.first()), path.sliced(1), value));
}

} // namespace

base::Result<FaultScript> FaultScript::parse(const JsonValue &json)
{
    const JsonValue list = json.isObject() ? json.member(u"faults") : json;
    if (!list.isArray()) return wrong(u"faults"_s, QCoreApplication::translate("Sandbox", "a list is wanted"));
    FaultScript script;
    for (const JsonValue &item : list.items()) {
        const auto fault = faultFrom(item);
        if (!fault) return fault.error();
        script.m_faults.append(*fault);
    }
    return script;
}

std::optional<Fault> FaultScript::strike(const QString &provider, const QString &operation, const HttpRequest &request,
                                         base::Random &random)
{
    // Every rule counts every request that it is about, also those that an earlier rule strikes: "the 3rd" shall not
    // depend on what else is in the script.
    std::optional<Fault> struck;
    for (Fault &fault : m_faults) {
        const bool isAboutIt = (fault.provider.isEmpty() || fault.provider == provider) &&
                               (fault.operation.isEmpty() || fault.operation == operation) &&
                               (fault.contains.isEmpty() || request.body.contains(fault.contains) ||
                                request.target.contains(fault.contains));
        if (!isAboutIt) continue;
        ++fault.seen;
        const bool isItsTurn = (fault.nth.isEmpty() || fault.nth.contains(fault.seen)) &&
                               (fault.every < 1 || fault.seen % fault.every == 0) &&
                               (fault.chancePerMillion < 0 || random.below(1'000'000) < fault.chancePerMillion);
        if (struck || !isItsTurn || fault.times == 0) continue;
        if (fault.times > 0) --fault.times;
        struck = fault;
    }
    return struck;
}

HttpAnswer withWrongEcho(const HttpAnswer &answer, const Fault &fault)
{
    const auto body = JsonValue::parse(answer.body);
    if (!body || !body->isObject()) return answer;
    QStringList path = fault.member.split(u'.', Qt::SkipEmptyParts);
    if (path.isEmpty()) path = {body->contains(u"sendAmount") ? u"sendAmount"_s : u"amount"_s};
    HttpAnswer changed = answer;
    changed.body = replaced(*body, path, fault.value).toBytes();
    return changed;
}

} // namespace sandbox
