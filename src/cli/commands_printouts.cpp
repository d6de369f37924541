// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "domain/printout_words.h"
#include "services/printout_service.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;

namespace {

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

base::Error transferFault(base::Error error)
{
    if (error.field.isEmpty()) error.field = u"transfer"_s;
    return error;
}

/// A word out of a list, or what may be said instead.
base::Result<QString> wordFrom(const Arguments &arguments, const QString &option, const QStringList &words)
{
    const QString word = arguments.has(option) ? arguments.value(option) : words.first();
    if (words.contains(word)) return word;
    return base::nothingHappened(ErrorKind::BadInput, option,
                                 //: %1 is an option, %2 a list of words
                                 CommandLineText::tr("--%1 takes one of: %2.").arg(option, words.join(u' ')));
}

base::Result<services::PrintoutOrder> orderFrom(services::Desk &desk, const Arguments &arguments)
{
    const base::Result<domain::Transfer> transfer = transferNamed(desk, arguments.at(0));
    if (!transfer) return transferFault(transfer.error());
    services::PrintoutOrder order{transfer->id, {}, {}, u"pdf"_s};
    if (arguments.has(u"language"_s)) {
        QStringList languages;
        for (const domain::Choice &language : domain::printoutLanguages())
            languages << language.code;
        const auto language = wordFrom(arguments, u"language"_s, languages);
        if (!language) return language.error();
        order.language = *language;
    }
    const auto kind = wordFrom(arguments, u"kind"_s, {u"receipt"_s, u"rights"_s});
    if (!kind) return kind.error();
    order.kind = domain::printoutKindFrom(*kind);
    return order;
}

QCoro::Task<Output> transferReceipt(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const auto order = orderFrom(**desk, arguments);
    if (!order) co_return failure(order.error());
    const auto paper = wordFrom(arguments, u"paper"_s, {u"a4"_s, u"a5"_s, u"roll-80"_s, u"roll-58"_s});
    if (!paper) co_return failure(paper.error());
    services::PrintoutService printouts(**desk);
    const auto issued = printouts.issue(*order);
    if (!issued) co_return failure(issued.error());
    const QString file = arguments.value(u"output"_s);
    const base::Result<void> written = backend.writePrintout(issued->printout, *paper, file);
    const base::Result<void> noted = printouts.settle(issued->id, written);
    if (!written) co_return failure(written.error());
    if (!noted) co_return failure(noted.error());
    JsonValue missing = JsonValue::array();
    for (const QString &sentence : issued->printout.missing)
        missing.append(sentence);
    const auto transfer = (*desk)->transfers.transfer(order->transfer);
    co_return Output{JsonValue::object(
        {{u"receipt"_s, JsonValue::object({{u"transferId"_s, order->transfer.text},
                                           {u"reference"_s, transfer ? transfer->reference : QString()},
                                           {u"file"_s, file},
                                           {u"kind"_s, domain::codeOf(issued->printout.kind)},
                                           {u"copy"_s, issued->printout.copy},
                                           {u"rules"_s, issued->printout.rules},
                                           {u"rulesVersion"_s, issued->printout.rulesVersion},
                                           {u"missing"_s, missing}})}})};
}

QCoro::Task<Output> transferPrintouts(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const base::Result<domain::Transfer> transfer = transferNamed(**desk, arguments.at(0));
    if (!transfer) co_return failure(transferFault(transfer.error()));
    const auto records = services::PrintoutService(**desk).ofTransfer(transfer->id);
    if (!records) co_return failure(records.error());
    JsonValue list = JsonValue::array();
    for (const domain::PrintoutRecord &record : *records)
        list.append(toJson(record));
    co_return Output{JsonValue::object({{u"printouts"_s, list}})};
}

} // namespace

QList<Command> printoutCommands()
{
    return {
        {u"transfer receipt"_s,
         CommandLineText::tr("writes the receipt as PDF"),
         {u"ID"_s},
         0,
         {{u"output"_s, u"F.pdf"_s, CommandLineText::tr("the file to write"), true},
          {u"language"_s, u"L"_s,
           CommandLineText::tr("the customer's: en, es, ar, ur, id or fil; otherwise as last time")},
          {u"paper"_s, u"P"_s, CommandLineText::tr("a4, a5, roll-80 or roll-58; otherwise a4")},
          {u"kind"_s, u"K"_s, CommandLineText::tr("receipt, or rights for the long form of the customer's rights")}},
         transferReceipt},
        {u"transfer printouts"_s,
         CommandLineText::tr("every paper that was handed out for it, and its copies"),
         {u"ID"_s},
         0,
         {},
         transferPrintouts},
    };
}

} // namespace cli
