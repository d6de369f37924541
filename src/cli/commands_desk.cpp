// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

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
        {u"store check"_s, CommandLineText::tr("is the store whole?"), {}, 0, {}, storeCheck},
        {u"store backup"_s, CommandLineText::tr("a consistent, sealed copy"), {u"F"_s}, 0, {}, storeBackup},
    };
}

} // namespace cli
