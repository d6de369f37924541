// SPDX-License-Identifier: GPL-3.0-or-later
// The agent's own rate board. What it earns is told here and on the manager's page, nowhere else.
#include "cli/commands.h"

#include "base/clock.h"
#include "domain/rate_board.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

base::Result<int> wholeFrom(const Arguments &arguments, const QString &name)
{
    if (!arguments.has(name)) return 0;
    bool isNumber = false;
    const int number = arguments.value(name).toInt(&isNumber);
    if (!isNumber) return base::nothingHappened(base::ErrorKind::BadAmount, name);
    return number;
}

QCoro::Task<Output> rateList(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const base::Result<QList<services::BoardLine>> board = (*desk)->rates.board(arguments.has(u"history"_s));
    if (!board) co_return failure(board.error());
    JsonValue list = JsonValue::array();
    for (const services::BoardLine &line : *board) {
        JsonValue json = domain::toJson(line.rate);
        json.set(u"state"_s, domain::codeOf(line.state));
        list.append(json);
    }
    co_return Output{JsonValue::object({{u"rates"_s, list}})};
}

Output lineOutput(services::Desk &desk, const base::Result<domain::BoardRate> &line)
{
    if (!line)
        return line.error().kind == base::ErrorKind::NotFound ? missingThere(line.error()) : failure(line.error());
    JsonValue json = domain::toJson(*line);
    const auto lines = desk.store.rates->ofPair(line->send, line->receive);
    if (lines) json.set(u"state"_s, domain::codeOf(domain::stateOf(*line, *lines, desk.clock.nowUtc())));
    return {JsonValue::object({{u"rate"_s, json}})};
}

QCoro::Task<Output> rateSet(Backend &backend, Arguments arguments)
{
    const auto margin = wholeFrom(arguments, u"margin-bps"_s);
    if (!margin) co_return failure(margin.error());
    const auto since = momentFrom(arguments, u"from"_s);
    if (!since) co_return failure(since.error());
    const QString rate = arguments.at(2);
    services::RateEntry entry;
    entry.send = arguments.at(0).toUpper();
    entry.receive = arguments.at(1).toUpper();
    entry.rate = rate == u"own" ? QString() : rate;
    entry.provider = arguments.value(u"provider"_s);
    entry.marginBps = *margin;
    entry.fee = arguments.value(u"fee"_s);
    entry.steps = arguments.value(u"fee-steps"_s);
    entry.feeMin = arguments.value(u"fee-min"_s);
    entry.sendMin = arguments.value(u"send-min"_s);
    entry.payStep = arguments.value(u"pay-step"_s);
    entry.receiveStep = arguments.value(u"receive-step"_s);
    entry.since = *since;
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    co_return lineOutput(**desk, (*desk)->rates.set(entry));
}

QCoro::Task<Output> decide(Backend &backend, Arguments arguments, bool agreed)
{
    bool isNumber = false;
    const qint64 number = arguments.at(0).toLongLong(&isNumber);
    if (!isNumber) co_return failure(base::nothingHappened(base::ErrorKind::BadInput, u"number"_s));
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    co_return lineOutput(**desk, (*desk)->rates.decide(number, agreed));
}

QCoro::Task<Output> rateAgree(Backend &backend, Arguments arguments) { return decide(backend, arguments, true); }
QCoro::Task<Output> rateRefuse(Backend &backend, Arguments arguments) { return decide(backend, arguments, false); }

QCoro::Task<Output> rateWithdraw(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    co_return lineOutput(**desk, (*desk)->rates.withdraw(arguments.at(0).toUpper(), arguments.at(1).toUpper(),
                                                         arguments.value(u"provider"_s)));
}

QCoro::Task<Output> rateEarnings(Backend &backend, Arguments arguments)
{
    const auto since = momentFrom(arguments, u"since"_s);
    if (!since) co_return failure(since.error());
    const auto until = momentFrom(arguments, u"until"_s);
    if (!until) co_return failure(until.error());
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const auto earnings = (*desk)->rates.earnings(*since, *until);
    if (!earnings) co_return failure(earnings.error());
    JsonValue list = JsonValue::array();
    for (const services::Earning &sum : *earnings)
        list.append(JsonValue::object({{u"provider"_s, sum.provider},
                                       {u"earning"_s, domain::toJson(sum.amount)},
                                       {u"transfers"_s, sum.transfers},
                                       {u"unknown"_s, sum.unknown}}));
    co_return Output{JsonValue::object({{u"earnings"_s, list}})};
}

} // namespace

QList<Command> rateCommands()
{
    const OptionSpec provider{u"provider"_s, u"ID"_s, CommandLineText::tr("only for this provider")};
    return {
        {u"rate list"_s,
         CommandLineText::tr("the agent's own rate board"),
         {},
         0,
         {{u"history"_s, {}, CommandLineText::tr("with the lines that were replaced")}},
         rateList},
        {u"rate set"_s,
         CommandLineText::tr(
             "sets a rate: receive units for one send unit, or \"own\" for the provider's own or the pair's rate"),
         {u"SEND"_s, u"RECEIVE"_s, u"RATE"_s},
         0,
         {{u"margin-bps"_s, u"N"_s, CommandLineText::tr("what the shop keeps, in hundredths of a per cent")},
          {u"fee"_s, u"AMOUNT"_s, CommandLineText::tr("the shop's fee, in the send currency")},
          {u"fee-steps"_s, u"STEPS"_s, CommandLineText::tr("in its place: 0:5.00, 1000:3.00+0.5%")},
          {u"fee-min"_s, u"AMOUNT"_s, CommandLineText::tr("the fee is never below this")},
          {u"send-min"_s, u"AMOUNT"_s, CommandLineText::tr("smaller sums are not sent")},
          {u"pay-step"_s, u"AMOUNT"_s, CommandLineText::tr("what is paid is rounded up to a multiple of this")},
          {u"receive-step"_s, u"AMOUNT"_s, CommandLineText::tr("what arrives is rounded down to a multiple of this")},
          {u"from"_s, u"T"_s, CommandLineText::tr("holds from this time on, not at once")},
          provider},
         rateSet},
        {u"rate agree"_s,
         CommandLineText::tr("a second person agrees to a line that waits"),
         {u"NUMBER"_s},
         0,
         {},
         rateAgree},
        {u"rate refuse"_s,
         CommandLineText::tr("a second person refuses a line that waits"),
         {u"NUMBER"_s},
         0,
         {},
         rateRefuse},
        {u"rate withdraw"_s,
         CommandLineText::tr("from now on there is no such rate"),
         {u"SEND"_s, u"RECEIVE"_s},
         0,
         {provider},
         rateWithdraw},
        {u"rate earnings"_s,
         CommandLineText::tr("what the shop earned, for the manager only"),
         {},
         0,
         {{u"since"_s, u"T"_s, CommandLineText::tr("from this time on")},
          {u"until"_s, u"T"_s, CommandLineText::tr("before this time")}},
         rateEarnings},
    };
}

} // namespace cli
