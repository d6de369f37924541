// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rate_board.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "domain/quote.h"

#include <QCoreApplication>

#include <algorithm>

namespace domain {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using money::Money;

namespace {

struct RateBoardText {
    Q_DECLARE_TR_FUNCTIONS(RateBoardText)
};

/// The last word on a line by somebody else than its author; nullopt: none yet.
std::optional<bool> wordOn(const BoardRate &line, const QList<BoardRate> &lines)
{
    std::optional<bool> word;
    for (const BoardRate &other : lines)
        if (other.about == line.number && other.about != 0 && (!other.agreed || other.setBy != line.setBy))
            word = other.agreed;
    return word;
}

/// Whether it was entered ahead of its time. One that was to hold at once holds, though the clock be set back later.
bool isAhead(const BoardRate &line) { return line.enteredAt.isValid() && line.since > line.enteredAt; }

/// Whether a line takes the place of one that was entered before it.
bool replaces(const BoardRate &line, const BoardRate &before)
{
    if (!isAhead(before)) return true;
    return (isAhead(line) ? line.since : line.enteredAt) >= before.since;
}

/// The line of exactly that provider which began last; a withdrawal is one, too.
const BoardRate *lastBegun(const QList<BoardRate> &lines, const QString &provider, const QDateTime &now)
{
    const BoardRate *last = nullptr;
    for (const BoardRate &line : lines) {
        if (line.about != 0 || line.provider != provider || (isAhead(line) && line.since > now)) continue;
        if (line.needsSecond && !wordOn(line, lines).value_or(false)) continue;
        if (!last || replaces(line, *last)) last = &line;
    }
    return last;
}

/// "3.00", "0.5%", "3.00+0.5%"
bool readFee(const QString &text, money::Currency send, FeeStep &step)
{
    step.fixed = Money::zero(send);
    for (const QString &part : text.split(u'+')) {
        const QString trimmed = part.trimmed();
        if (trimmed.endsWith(u'%')) {
            const auto percent = money::Decimal::parse(QStringView(trimmed).chopped(1).trimmed());
            const auto bps = percent ? percent->scaledToInteger(2) : std::nullopt;
            if (!bps || *bps < 0 || *bps > 2000 || step.bps != 0) return false;
            step.bps = int(*bps);
        } else {
            const auto fixed = Money::parse(trimmed, send);
            if (!fixed || fixed->minor() < 0 || !step.fixed.isZero()) return false;
            step.fixed = *fixed;
        }
    }
    return true;
}

QString percentText(int bps)
{
    QString text = money::Decimal::ofScaled(bps, 2).toString();
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.')) text.chop(1);
    return text + u'%';
}

JsonValue moneyOrNull(const std::optional<Money> &amount) { return amount ? toJson(*amount) : JsonValue(); }

} // namespace

std::optional<BoardRate> lineInForce(const QList<BoardRate> &lines, const QString &provider, const QDateTime &now)
{
    const BoardRate *pair = lastBegun(lines, {}, now);
    if (pair && pair->withdrawn) pair = nullptr;
    const BoardRate *own = provider.isEmpty() ? nullptr : lastBegun(lines, provider, now);
    if (own && own->withdrawn) own = nullptr;
    if (!own) return pair ? std::optional(*pair) : std::nullopt;
    BoardRate line = *own;
    if (line.rate.isEmpty() && pair) line.rate = pair->rate;
    return line;
}

QString codeOf(LineState state)
{
    switch (state) {
    case LineState::Holds: return u"holds"_s;
    case LineState::Begins: return u"begins"_s;
    case LineState::Waits: return u"waits"_s;
    case LineState::Refused: return u"refused"_s;
    case LineState::Replaced: return u"replaced"_s;
    case LineState::Withdrawn: return u"withdrawn"_s;
    case LineState::Word: return u"word"_s;
    }
    Q_UNREACHABLE();
}

LineState stateOf(const BoardRate &line, const QList<BoardRate> &lines, const QDateTime &now)
{
    if (line.about != 0) return LineState::Word;
    if (line.needsSecond) {
        const auto word = wordOn(line, lines);
        if (!word) return LineState::Waits;
        if (!*word) return LineState::Refused;
    }
    if (isAhead(line) && line.since > now) return LineState::Begins;
    const BoardRate *last = lastBegun(lines, line.provider, now);
    if (!last || last->number != line.number) return LineState::Replaced;
    return line.withdrawn ? LineState::Withdrawn : LineState::Holds;
}

base::Result<QList<FeeStep>> feeStepsFrom(QStringView text, money::Currency send)
{
    const auto wrong = [](const QString &what) {
        //: %1 is what was typed; the example stays as it is
        return base::nothingHappened(
            base::ErrorKind::BadAmount, u"steps"_s,
            RateBoardText::tr("\"%1\" is no step of a fee. Write steps like 0:5.00, 1000:3.00+0.5%: from which amount, "
                              "how much, and what share of it.")
                .arg(what));
    };
    QList<FeeStep> steps;
    if (text.trimmed().isEmpty()) return steps;
    for (const QStringView part : text.split(u',')) {
        const qsizetype colon = part.indexOf(u':');
        if (colon < 0) return wrong(part.trimmed().toString());
        const auto from = Money::parse(part.first(colon).trimmed(), send);
        FeeStep step{Money::zero(send), Money::zero(send), 0};
        if (!from || from->minor() < 0 || !readFee(part.sliced(colon + 1).toString(), send, step))
            return wrong(part.trimmed().toString());
        step.from = *from;
        const bool rises = steps.isEmpty() ? step.from.isZero() : step.from.minor() > steps.last().from.minor();
        if (!rises)
            return base::nothingHappened(
                base::ErrorKind::BadAmount, u"steps"_s,
                RateBoardText::tr("The steps of a fee begin at 0 and rise, so that every amount has one."));
        steps << step;
    }
    return steps;
}

QString toText(const QList<FeeStep> &steps)
{
    QStringList parts;
    for (const FeeStep &step : steps) {
        QString fee;
        if (!step.fixed.isZero() || step.bps == 0) fee = step.fixed.toWire();
        if (step.bps > 0) fee += (fee.isEmpty() ? QString() : u"+"_s) + percentText(step.bps);
        parts << step.from.toWire() + u':' + fee;
    }
    return parts.join(u", "_s);
}

JsonValue toJson(const BoardRate &line)
{
    JsonValue steps = JsonValue::array();
    for (const FeeStep &step : line.steps)
        steps.append(JsonValue::object(
            {{u"from"_s, toJson(step.from)}, {u"fixed"_s, toJson(step.fixed)}, {u"bps"_s, step.bps}}));
    JsonValue json =
        JsonValue::object({{u"send"_s, line.send},
                           {u"receive"_s, line.receive},
                           {u"rate"_s, line.rate.isEmpty() ? JsonValue() : JsonValue(line.rate)},
                           {u"marginBps"_s, line.marginBps},
                           {u"fee"_s, moneyOrNull(line.fee)},
                           {u"since"_s, base::toRfc3339(line.since)},
                           {u"setBy"_s, line.setBy},
                           {u"provider"_s, line.provider.isEmpty() ? JsonValue() : JsonValue(line.provider)},
                           {u"steps"_s, steps},
                           {u"feeMin"_s, moneyOrNull(line.feeMin)},
                           {u"sendMin"_s, moneyOrNull(line.sendMin)},
                           {u"payStep"_s, line.payStep},
                           {u"receiveStep"_s, line.receiveStep},
                           {u"withdrawn"_s, line.withdrawn},
                           {u"needsSecond"_s, line.needsSecond},
                           {u"number"_s, line.number}});
    if (line.enteredAt.isValid()) json.set(u"enteredAt"_s, base::toRfc3339(line.enteredAt));
    if (line.about == 0) return json;
    json.set(u"about"_s, line.about);
    json.set(u"agreed"_s, line.agreed);
    return json;
}

base::Result<BoardRate> boardRateFrom(const JsonValue &json)
{
    base::JsonReader reader(json);
    BoardRate line;
    line.send = reader.text(u"send");
    line.receive = reader.text(u"receive");
    line.rate = reader.textOr(u"rate");
    line.marginBps = reader.number(u"marginBps").toInt();
    line.since = base::fromRfc3339(reader.text(u"since"));
    line.setBy = reader.textOr(u"setBy");
    line.provider = reader.textOr(u"provider");
    line.payStep = reader.number(u"payStep").toLongLong();
    line.receiveStep = reader.number(u"receiveStep").toLongLong();
    line.enteredAt = base::fromRfc3339(reader.textOr(u"enteredAt"));
    line.withdrawn = reader.flagOr(u"withdrawn", false);
    line.needsSecond = reader.flagOr(u"needsSecond", false);
    line.about = reader.optionalNumber(u"about").value_or(u"0"_s).toLongLong();
    line.agreed = reader.flagOr(u"agreed", false);
    line.number = reader.optionalNumber(u"number").value_or(u"0"_s).toLongLong();
    for (const auto &[name, member] : {std::pair(u"fee"_s, &BoardRate::fee), std::pair(u"feeMin"_s, &BoardRate::feeMin),
                                       std::pair(u"sendMin"_s, &BoardRate::sendMin)}) {
        const JsonValue stated = reader.member(name);
        if (stated.isNull()) continue;
        const auto amount = moneyFrom(stated);
        if (!amount) return amount.error();
        line.*member = *amount;
    }
    for (const JsonValue &item : reader.member(u"steps").items()) {
        const auto from = moneyFrom(item.member(u"from"));
        const auto fixed = moneyFrom(item.member(u"fixed"));
        if (!from || !fixed) return base::nothingHappened(base::ErrorKind::StoreCorrupt, u"steps"_s);
        line.steps << FeeStep{*from, *fixed, item.member(u"bps").text().toInt()};
    }
    if (!reader.ok() || line.payStep < 1 || line.receiveStep < 1)
        return base::nothingHappened(base::ErrorKind::StoreCorrupt, u"board_rate"_s, reader.firstFault());
    return line;
}

} // namespace domain
