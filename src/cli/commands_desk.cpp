// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/clock.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

JsonValue toJson(const domain::BoardRate &rate)
{
    return JsonValue::object({{u"send"_s, rate.send},
                              {u"receive"_s, rate.receive},
                              {u"rate"_s, rate.rate},
                              {u"marginBps"_s, rate.marginBps},
                              {u"fee"_s, rate.fee ? domain::toJson(*rate.fee) : JsonValue()},
                              {u"since"_s, base::toRfc3339(rate.since)},
                              {u"setBy"_s, rate.setBy}});
}

QCoro::Task<Output> rateList(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const base::Result<QList<domain::BoardRate>> rates = (*desk)->rates.list(arguments.has(u"history"_s));
    if (!rates) co_return failure(rates.error());
    JsonValue list = JsonValue::array();
    for (const domain::BoardRate &rate : *rates)
        list.append(toJson(rate));
    co_return Output{JsonValue::object({{u"rates"_s, list}})};
}

QCoro::Task<Output> rateSet(Backend &backend, Arguments arguments)
{
    int margin = 0;
    if (arguments.has(u"margin-bps"_s)) {
        bool isNumber = false;
        margin = arguments.value(u"margin-bps"_s).toInt(&isNumber);
        if (!isNumber) co_return failure(base::nothingHappened(base::ErrorKind::BadAmount, u"margin-bps"_s));
    }
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const base::Result<domain::BoardRate> rate = (*desk)->rates.set(
        arguments.at(0).toUpper(), arguments.at(1).toUpper(), arguments.at(2), margin, arguments.value(u"fee"_s));
    if (!rate) co_return failure(rate.error());
    co_return Output{JsonValue::object({{u"rate"_s, toJson(*rate)}})};
}

QCoro::Task<Output> storeCheck(Backend &backend, Arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const base::Result<interfaces::StoreReport> report = (*desk)->store.care->check();
    if (!report) co_return failure(report.error());
    JsonValue findings = JsonValue::array();
    for (const QString &finding : report->findings)
        findings.append(finding);
    const Output output{JsonValue::object({{u"store"_s, JsonValue::object({{u"ok"_s, report->ok},
                                                                           {u"driver"_s, report->driver},
                                                                           {u"version"_s, report->version},
                                                                           {u"senders"_s, report->senders},
                                                                           {u"transfers"_s, report->transfers},
                                                                           {u"findings"_s, findings}})}})};
    if (report->ok) co_return output;
    co_return withError(output, base::nothingHappened(base::ErrorKind::StoreCorrupt, {}, report->findings.join(u' ')));
}

QCoro::Task<Output> storeBackup(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const QString file = arguments.at(0);
    if (const base::Result<void> written = (*desk)->store.care->backup(file); !written)
        co_return failure(written.error());
    co_return Output{JsonValue::object({{u"backup"_s, JsonValue::object({{u"file"_s, file}})}})};
}

} // namespace

QList<Command> deskCommands()
{
    return {
        {u"rate list"_s,
         CommandLineText::tr("the agent's own rate board"),
         {},
         0,
         {{u"history"_s, {}, CommandLineText::tr("with the lines that were replaced")}},
         rateList},
        {u"rate set"_s,
         CommandLineText::tr("sets a rate: receive units for one send unit"),
         {u"SEND"_s, u"RECEIVE"_s, u"RATE"_s},
         0,
         {{u"margin-bps"_s, u"N"_s, CommandLineText::tr("what the shop keeps, in hundredths of a per cent")},
          {u"fee"_s, u"AMOUNT"_s, CommandLineText::tr("the shop's fee, in the send currency")}},
         rateSet},
        {u"store check"_s, CommandLineText::tr("is the store whole?"), {}, 0, {}, storeCheck},
        {u"store backup"_s, CommandLineText::tr("a consistent, sealed copy"), {u"F"_s}, 0, {}, storeBackup},
    };
}

} // namespace cli
