// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/clock.h"
#include "services/reconciliation_service.h"
#include "services/report_files.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace cli {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;

namespace {

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

QCoro::Task<Output> exportTransfers(Backend &backend, Arguments arguments)
{
    services::ExportQuery query;
    const auto since = momentFrom(arguments, u"since"_s);
    if (!since) co_return failure(since.error());
    const auto until = momentFrom(arguments, u"until"_s);
    if (!until) co_return failure(until.error());
    query.since = *since;
    query.until = *until;
    const auto format = services::exportFormatFrom(arguments.value(u"format"_s));
    if (!format)
        co_return failure(
            base::nothingHappened(ErrorKind::BadCode, u"format"_s, CommandLineText::tr("--format takes csv or json.")));
    query.format = *format;
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const QString name = arguments.value(u"output"_s);
    const auto count = services::writeExport(**desk, query, name);
    if (!count) co_return failure(count.error());
    JsonValue json =
        JsonValue::object({{u"file"_s, name}, {u"format"_s, arguments.value(u"format"_s)}, {u"transfers"_s, *count}});
    if (query.since.isValid()) json.set(u"since"_s, base::toRfc3339(query.since));
    if (query.until.isValid()) json.set(u"until"_s, base::toRfc3339(query.until));
    co_return Output{JsonValue::object({{u"export"_s, json}})};
}

QCoro::Task<Output> reconcile(Backend &backend, Arguments arguments)
{
    services::ReconciliationQuery query{{arguments.at(0)}, {}, {}};
    const auto since = momentFrom(arguments, u"since"_s);
    if (!since) co_return failure(since.error());
    const auto until = momentFrom(arguments, u"until"_s);
    if (!until) co_return failure(until.error());
    query.since = *since;
    query.until = *until;
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    services::ReconciliationService service(**desk);
    base::Result<domain::Reconciliation> result = base::nothingHappened(ErrorKind::NotSupported);
    if (arguments.has(u"statement"_s)) {
        const auto csv = services::readStatement(arguments.value(u"statement"_s));
        if (!csv) co_return failure(csv.error());
        result = service.withStatement(query, *csv, QFileInfo(arguments.value(u"statement"_s)).fileName());
    } else {
        result = co_await service.withProvider(query);
    }
    if (!result) co_return failure(result.error());
    if (arguments.has(u"output"_s)) {
        const auto written = services::writeReport(*result, arguments.value(u"output"_s));
        if (!written) co_return failure(written.error());
    }
    co_return Output{JsonValue::object({{u"reconciliation"_s, domain::toJson(*result)}})};
}

} // namespace

QList<Command> reportCommands()
{
    const OptionSpec since{u"since"_s, u"T"_s, CommandLineText::tr("from this time or day on"), false};
    const OptionSpec until{u"until"_s, u"T"_s, CommandLineText::tr("before this time, or to the end of this day"),
                           false};
    return {
        {u"export transfers"_s,
         CommandLineText::tr("writes the transfers of a day or a period into a file, for accountants and regulators"),
         {},
         0,
         {since,
          until,
          {u"format"_s, u"F"_s, CommandLineText::tr("csv or json"), true},
          {u"output"_s, u"F"_s, CommandLineText::tr("the file to write"), true}},
         exportTransfers},
        {u"reconcile"_s,
         CommandLineText::tr("holds our records against the provider's, or against a statement; changes nothing"),
         {u"PROVIDER"_s},
         0,
         {since,
          until,
          {u"statement"_s, u"F.csv"_s, CommandLineText::tr("a statement as a file, instead of asking the provider")},
          {u"output"_s, u"F.csv"_s, CommandLineText::tr("writes the report as CSV, too")}},
         reconcile},
    };
}

} // namespace cli
