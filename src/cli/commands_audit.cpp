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

QCoro::Task<Output> auditVerify(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const QStringList known = arguments.value(u"heads"_s).split(u',', Qt::SkipEmptyParts);
    const base::Result<domain::AuditReport> report = (*desk)->audit.verify(known);
    if (!report) co_return failure(report.error());
    JsonValue heads = JsonValue::array();
    for (const domain::AuditHead &head : report->heads)
        heads.append(services::textOf(head));
    JsonValue findings = JsonValue::array();
    for (const QString &finding : report->findings)
        findings.append(finding);
    const Output output{JsonValue::object({{u"audit"_s, JsonValue::object({{u"ok"_s, report->findings.isEmpty()},
                                                                           {u"entries"_s, report->entries},
                                                                           {u"heads"_s, heads},
                                                                           {u"findings"_s, findings}})}})};
    if (report->findings.isEmpty()) co_return output;
    co_return withError(output, base::nothingHappened(base::ErrorKind::StoreCorrupt, {}, report->findings.join(u' ')));
}

QCoro::Task<Output> auditList(Backend &backend, Arguments arguments)
{
    QDateTime since, until;
    for (const auto &[name, time] : {std::pair(u"since"_s, &since), std::pair(u"until"_s, &until)}) {
        const auto moment = momentFrom(arguments, name);
        if (!moment) co_return failure(moment.error());
        *time = *moment;
    }
    bool isNumber = true;
    const int limit = arguments.has(u"limit"_s) ? arguments.value(u"limit"_s).toInt(&isNumber) : 100;
    if (!isNumber || limit < 1) co_return failure(base::nothingHappened(base::ErrorKind::BadInput, u"limit"_s));
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const auto entries = (*desk)->audit.list(arguments.value(u"subject"_s), since, until, limit);
    if (!entries) co_return failure(entries.error());
    JsonValue lines = JsonValue::array();
    for (const domain::AuditEntry &entry : *entries)
        lines.append(JsonValue::object({{u"counter"_s, entry.counter},
                                        {u"number"_s, entry.number},
                                        {u"at"_s, base::toRfc3339(entry.at)},
                                        {u"person"_s, entry.person},
                                        {u"action"_s, entry.action},
                                        {u"subject"_s, entry.subject},
                                        {u"detail"_s, entry.detail}}));
    co_return Output{JsonValue::object({{u"entries"_s, lines}})};
}

} // namespace

QList<Command> auditCommands()
{
    return {
        {u"audit verify"_s,
         CommandLineText::tr("is every line of the audit trail as it was written?"),
         {},
         0,
         {{u"heads"_s, u"HEAD,…"_s,
           CommandLineText::tr("ends of trails that were written down earlier, as this command prints them")}},
         auditVerify},
        {u"audit list"_s,
         CommandLineText::tr("who did what, newest first"),
         {},
         0,
         {{u"subject"_s, u"ID"_s, CommandLineText::tr("only what was done to this record")},
          {u"since"_s, u"T"_s, CommandLineText::tr("from this time on")},
          {u"until"_s, u"T"_s, CommandLineText::tr("before this time")},
          {u"limit"_s, u"N"_s, CommandLineText::tr("at most so many (100)")}},
         auditList},
    };
}

} // namespace cli
