// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

base::Result<JsonValue> jsonFrom(Backend &backend, const QString &name)
{
    QByteArray bytes;
    if (name.isEmpty() || name == u"-") {
        bytes = backend.readStandardInput();
    } else {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) {
            return base::nothingHappened(base::ErrorKind::BadFile, u"file"_s,
                                         QCoreApplication::translate("CommandLine", "The file %1 cannot be read: %2.")
                                             .arg(name, file.errorString()));
        }
        bytes = file.readAll();
    }
    auto json = JsonValue::parse(bytes, 16, 1024 * 1024);
    if (!json) {
        return base::nothingHappened(
            base::ErrorKind::BadFile, u"file"_s,
            QCoreApplication::translate("CommandLine", "The input is not JSON: %1.").arg(json.error().detail));
    }
    return json;
}

namespace {

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

base::Error atRecord(base::Error error, const QString &field)
{
    if (error.kind == base::ErrorKind::NotFound) error.field = field;
    return error;
}

Output senderOutput(services::Desk &desk, const base::Result<domain::Sender> &sender)
{
    if (!sender) return failure(atRecord(sender.error(), u"sender"_s));
    return senderWithEnrolments(desk, sender->id);
}

QCoro::Task<Output> senderAdd(Backend &backend, Arguments arguments)
{
    const base::Result<JsonValue> json = jsonFrom(backend, arguments.value(u"file"_s));
    if (!json) co_return failure(json.error());
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const auto alike = (*desk)->parties.lookalikes(*json, {});
    const base::Result<domain::Sender> added = (*desk)->parties.addSender(*json);
    Output output = senderOutput(**desk, added);
    if (!added || !alike || alike->isEmpty()) co_return output;
    // Stored all the same: a script is told, and two people may share a phone.
    JsonValue ids = JsonValue::array();
    for (const domain::Sender &known : *alike)
        ids.append(known.id.text);
    output.json.set(u"alike"_s, ids);
    co_return output;
}

QCoro::Task<Output> senderUpdate(Backend &backend, Arguments arguments)
{
    const base::Result<JsonValue> json = jsonFrom(backend, arguments.value(u"file"_s));
    if (!json) co_return failure(json.error());
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    co_return senderOutput(**desk, (*desk)->parties.updateSender({arguments.at(0)}, *json));
}

QCoro::Task<Output> senderShow(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const Output output = senderWithEnrolments(**desk, {arguments.at(0)});
    co_return output;
}

QCoro::Task<Output> senderFind(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const base::Result<QList<domain::Sender>> found = (*desk)->parties.findSenders(arguments.at(0));
    if (!found) co_return failure(found.error());
    JsonValue list = JsonValue::array();
    for (const domain::Sender &sender : *found)
        list.append(domain::toJson(sender));
    co_return Output{JsonValue::object({{u"senders"_s, list}})};
}

Output beneficiaryOutput(const base::Result<domain::Beneficiary> &beneficiary, const QString &field)
{
    if (!beneficiary) return failure(atRecord(beneficiary.error(), field));
    return {JsonValue::object({{u"beneficiary"_s, domain::toJson(*beneficiary)}})};
}

QCoro::Task<Output> beneficiaryAdd(Backend &backend, Arguments arguments)
{
    const base::Result<JsonValue> json = jsonFrom(backend, arguments.value(u"file"_s));
    if (!json) co_return failure(json.error());
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::SenderId sender{arguments.value(u"sender"_s)};
    co_return beneficiaryOutput((*desk)->parties.addBeneficiary(sender, *json), u"sender"_s);
}

QCoro::Task<Output> beneficiaryList(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const base::Result<QList<domain::Beneficiary>> found = (*desk)->parties.beneficiariesOf({arguments.at(0)});
    if (!found) co_return failure(atRecord(found.error(), u"sender"_s));
    JsonValue list = JsonValue::array();
    for (const domain::Beneficiary &beneficiary : *found)
        list.append(domain::toJson(beneficiary));
    co_return Output{JsonValue::object({{u"beneficiaries"_s, list}})};
}

QCoro::Task<Output> beneficiaryShow(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    co_return beneficiaryOutput((*desk)->parties.beneficiary({arguments.at(0)}), u"beneficiary"_s);
}

/// Asks a provider that can tell whose account it is.
QCoro::Task<Output> beneficiaryCheck(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const base::Result<domain::Beneficiary> beneficiary = (*desk)->parties.beneficiary({arguments.at(0)});
    if (!beneficiary) co_return failure(atRecord(beneficiary.error(), u"beneficiary"_s));
    for (const interfaces::Provider &provider : (*desk)->directory.providers()) {
        const bool serves = provider.enabled && provider.accountInquiry && provider.payouts &&
                            provider.payouts->countries().contains(beneficiary->country) &&
                            provider.payouts->methods().contains(beneficiary->method);
        if (!serves) continue;
        const base::Result<QString> holder = co_await provider.accountInquiry->accountHolder(*beneficiary);
        if (!holder) {
            base::Error error = holder.error();
            error.provider = provider.id.text;
            co_return failure(error);
        }
        co_return Output{JsonValue::object(
            {{u"beneficiaryId"_s, beneficiary->id.text},
             {u"provider"_s, provider.id.text},
             {u"name"_s, beneficiary->fullName()},
             {u"accountHolder"_s, *holder},
             {u"same"_s, holder->simplified().compare(beneficiary->fullName(), Qt::CaseInsensitive) == 0}})};
    }
    co_return failure(base::nothingHappened(
        base::ErrorKind::NotSupported, u"beneficiary"_s,
        CommandLineText::tr("No provider that serves this beneficiary can tell the account holder's name.")));
}

} // namespace

QList<Command> partyCommands()
{
    const OptionSpec file{u"file"_s, u"F"_s, CommandLineText::tr("JSON file; - or left out: standard input")};
    const OptionSpec sender{u"sender"_s, u"ID"_s, CommandLineText::tr("whose beneficiary it is"), true};
    return {
        {u"sender add"_s, CommandLineText::tr("stores a customer"), {}, 0, {file}, senderAdd},
        {u"sender show"_s,
         CommandLineText::tr("one customer, and what is missing for which purpose"),
         {u"ID"_s},
         0,
         {},
         senderShow},
        {u"sender find"_s,
         CommandLineText::tr("customers by name, phone, ID number, e-mail or the reference of a transfer"),
         {u"TEXT"_s},
         0,
         {},
         senderFind},
        {u"sender update"_s,
         CommandLineText::tr("members given replace, null clears"),
         {u"ID"_s},
         0,
         {file},
         senderUpdate},
        {u"beneficiary add"_s,
         CommandLineText::tr("stores a beneficiary of a customer"),
         {},
         0,
         {sender, file},
         beneficiaryAdd},
        {u"beneficiary list"_s,
         CommandLineText::tr("the beneficiaries of a customer"),
         {u"SENDER"_s},
         0,
         {},
         beneficiaryList},
        {u"beneficiary show"_s, CommandLineText::tr("one beneficiary"), {u"ID"_s}, 0, {}, beneficiaryShow},
        {u"beneficiary check"_s,
         CommandLineText::tr("asks a provider for the account holder's name"),
         {u"ID"_s},
         0,
         {},
         beneficiaryCheck},
    };
}

} // namespace cli
