// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for a person, and what ends the wait.
#include "cli/commands.h"

#include "services/desk_queues.h"
#include "services/exchange_record.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;

namespace {

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

JsonValue toJson(const services::Queue &queue)
{
    JsonValue details = JsonValue::array();
    for (const QString &line : queue.details)
        details.append(line);
    return JsonValue::object(
        {{u"queue"_s, services::codeOf(queue.kind)},
         {u"count"_s, queue.count},
         {u"owner"_s, services::codeOf(queue.owner)},
         {u"oldest"_s, queue.oldest.isValid() ? JsonValue(base::toRfc3339(queue.oldest)) : JsonValue()},
         {u"details"_s, details}});
}

QCoro::Task<Output> queueList(Backend &backend, Arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const base::Result<QList<services::Queue>> queues = co_await services::queuesOf(**desk);
    if (!queues) co_return failure(queues.error());
    JsonValue list = JsonValue::array();
    for (const services::Queue &queue : *queues)
        list.append(toJson(queue));
    co_return Output{JsonValue::object({{u"queues"_s, list}})};
}

JsonValue toJson(const interfaces::LowWaterMark &mark)
{
    JsonValue json = JsonValue::object({{u"provider"_s, mark.provider.text},
                                        {u"currency"_s, mark.currency},
                                        {u"amount"_s, mark.amount.toWire()},
                                        {u"setBy"_s, mark.setBy},
                                        {u"setAt"_s, base::toRfc3339(mark.setAt)}});
    json.setText(u"corridor"_s, mark.corridor);
    return json;
}

QCoro::Task<Output> balanceMark(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> opened = co_await backend.desk();
    if (!opened) co_return failure(opened.error());
    services::Desk &desk = **opened;
    if (arguments.at(0).isEmpty()) {
        const auto marks = desk.treasury.marks();
        if (!marks) co_return failure(marks.error());
        JsonValue list = JsonValue::array();
        for (const interfaces::LowWaterMark &mark : *marks)
            list.append(toJson(mark));
        co_return Output{JsonValue::object({{u"marks"_s, list}})};
    }
    const domain::ProviderId provider{arguments.at(0)};
    const QString currency = arguments.at(1).toUpper();
    const QString corridor = arguments.value(u"corridor"_s);
    if (arguments.has(u"drop"_s)) {
        const auto dropped = desk.treasury.dropMark(provider, currency, corridor);
        if (!dropped) co_return failure(dropped.error());
        co_return Output{JsonValue::object({{u"dropped"_s, true}})};
    }
    const auto mark = desk.treasury.setMark(provider, currency, corridor, arguments.at(2), desk.identity.clerk);
    if (!mark) co_return failure(mark.error());
    co_return Output{JsonValue::object({{u"mark"_s, toJson(*mark)}})};
}

QCoro::Task<Output> balanceHistory(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const auto since = momentFrom(arguments, u"since"_s);
    if (!since) co_return failure(since.error());
    constexpr int readingsMax = 1'000;
    const auto readings =
        (*desk)->treasury.balanceHistory({arguments.at(0)}, arguments.at(1).toUpper(), *since, readingsMax);
    if (!readings) co_return failure(readings.error());
    JsonValue list = JsonValue::array();
    for (const domain::Balance &balance : *readings)
        list.append(balanceJson(balance));
    co_return Output{JsonValue::object({{u"balances"_s, list}})};
}

QCoro::Task<Output> transferExchange(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const base::Result<domain::Transfer> transfer = transferNamed(**desk, arguments.at(0));
    if (!transfer) co_return failure(transfer.error());
    const auto attempts = (*desk)->store.transfers->attempts(transfer->id);
    if (!attempts) co_return failure(attempts.error());
    co_return Output{JsonValue::object({{u"transferId"_s, transfer->id.text},
                                        {u"reference"_s, transfer->reference},
                                        {u"exchange"_s, services::exchangeRecord(*attempts)}})};
}

QCoro::Task<Output> transferRefund(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const base::Result<domain::Transfer> transfer = transferNamed(**desk, arguments.at(0));
    if (!transfer) co_return failure(transfer.error());
    const QString outcome = arguments.value(u"outcome"_s);
    const QString who = arguments.has(u"as"_s) ? arguments.value(u"as"_s) : (*desk)->identity.clerk;
    const auto settled = (*desk)->transfers.settleRefund(transfer->id, outcome, arguments.value(u"evidence"_s), who);
    if (!settled) co_return failure(settled.error());
    co_return Output{JsonValue::object(
        {{u"refund"_s, JsonValue::object({{u"transferId"_s, transfer->id.text}, {u"outcome"_s, outcome}})}})};
}

} // namespace

QList<Command> queueCommands()
{
    const OptionSpec corridor{u"corridor"_s, u"C"_s,
                              CommandLineText::tr("where the provider keeps one balance for each, such as GBP-PKR")};
    return {
        {u"queue list"_s, CommandLineText::tr("what waits for a person, how many, whose it is"), {}, 0, {}, queueList},
        {u"treasury mark"_s,
         CommandLineText::tr("sets the mark below which a balance is low; without arguments: all marks"),
         {u"PROVIDER"_s, u"CURRENCY"_s, u"AMOUNT"_s},
         3,
         {corridor, {u"drop"_s, {}, CommandLineText::tr("takes the mark away")}},
         balanceMark},
        {u"treasury history"_s,
         CommandLineText::tr("what a provider said about our balances, newest first"),
         {u"PROVIDER"_s, u"CURRENCY"_s},
         1,
         {{u"since"_s, u"T"_s, CommandLineText::tr("from that time on")}},
         balanceHistory},
        {u"transfer exchange"_s,
         CommandLineText::tr("what was asked and answered, for the provider's support; personal values are masked"),
         {u"ID"_s},
         0,
         {},
         transferExchange},
        {u"transfer refund"_s,
         CommandLineText::tr(
             "puts on record what became of the customer's money after a transfer that was not paid out"),
         {u"ID"_s},
         0,
         {{u"outcome"_s, u"WORD"_s, CommandLineText::tr("paid-back, used-again or nothing-taken"), true},
          {u"evidence"_s, u"TEXT"_s, CommandLineText::tr("the receipt that was signed, or where it is written"), true},
          {u"as"_s, u"NAME"_s, CommandLineText::tr("who says so; otherwise the user of this computer")}},
         transferRefund},
    };
}

} // namespace cli
