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
    const auto number = [](const std::optional<qint64> &count) { return count ? JsonValue(*count) : JsonValue(); };
    const Output output{JsonValue::object({{u"store"_s, JsonValue::object({{u"ok"_s, report->ok},
                                                                           {u"driver"_s, report->driver},
                                                                           {u"version"_s, report->version},
                                                                           {u"senders"_s, number(report->senders)},
                                                                           {u"transfers"_s, number(report->transfers)},
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

/// The password of the tables' owner, who is no user of the counters: from a file or standard input, never kept.
base::Result<StoreOwner> ownerFrom(Backend &backend, const Arguments &arguments)
{
    StoreOwner owner;
    owner.user = arguments.value(u"owner"_s);
    if (!arguments.has(u"owner"_s)) {
        if (!arguments.has(u"password-file"_s)) return owner;
        return base::nothingHappened(base::ErrorKind::MissingField, u"owner"_s,
                                     CommandLineText::tr("Say whose password that is: --owner USER."));
    }
    auto password = secretFrom(backend, arguments.value(u"password-file"_s));
    if (!password) return password.error();
    owner.password = std::move(*password);
    return owner;
}

JsonValue listOf(const QStringList &texts)
{
    JsonValue list = JsonValue::array();
    for (const QString &text : texts)
        list.append(text);
    return list;
}

JsonValue textOrNull(const QString &text) { return text.isEmpty() ? JsonValue() : JsonValue(text); }

QCoro::Task<Output> storeRestore(Backend &backend, Arguments arguments)
{
    base::Result<StoreOwner> owner = ownerFrom(backend, arguments);
    if (!owner) co_return failure(owner.error());
    const QString file = arguments.at(0);
    const base::Result<RestoredStore> restored = co_await backend.storeMoves().restore(file, std::move(*owner));
    if (!restored) co_return failure(restored.error());
    co_return Output{JsonValue::object(
        {{u"restore"_s,
          JsonValue::object({{u"file"_s, file},
                             {u"place"_s, restored->place},
                             {u"senders"_s, restored->senders},
                             {u"transfers"_s, restored->transfers},
                             {u"aside"_s, textOrNull(restored->aside)},
                             {u"unconfirmed"_s, listOf(restored->unconfirmed)},
                             {u"missing"_s, listOf(restored->missing)},
                             {u"nextStep"_s,
                              CommandLineText::tr(
                                  "The providers may know more than this backup: run \"transfer refresh --open\", then "
                                  "\"reconcile\" for the time since, and send nothing anew before that.")}})}})};
}

QCoro::Task<Output> storeCopy(Backend &backend, Arguments arguments)
{
    base::Result<StoreOwner> owner = ownerFrom(backend, arguments);
    if (!owner) co_return failure(owner.error());
    const base::Result<CopiedStore> copied = co_await backend.storeMoves().copyToServer(std::move(*owner));
    if (!copied) co_return failure(copied.error());
    co_return Output{JsonValue::object({{u"copy"_s, JsonValue::object({{u"place"_s, copied->place},
                                                                       {u"senders"_s, copied->senders},
                                                                       {u"transfers"_s, copied->transfers},
                                                                       {u"rows"_s, copied->rows}})}})};
}

QCoro::Task<Output> storePrepare(Backend &backend, Arguments arguments)
{
    base::Result<StoreOwner> owner = ownerFrom(backend, arguments);
    if (!owner) co_return failure(owner.error());
    const QString role = arguments.value(u"role"_s);
    const base::Result<QString> place = co_await backend.storeMoves().prepare(std::move(*owner), role);
    if (!place) co_return failure(place.error());
    co_return Output{JsonValue::object({{u"prepared"_s, JsonValue::object({{u"place"_s, *place}})}})};
}

QCoro::Task<Output> storeShare(Backend &backend, Arguments)
{
    const base::Result<QString> place = co_await backend.storeMoves().share();
    if (!place) co_return failure(place.error());
    co_return Output{JsonValue::object({{u"shared"_s, JsonValue::object({{u"place"_s, *place}})}})};
}

} // namespace

QList<Command> deskCommands()
{
    const OptionSpec owner{u"owner"_s, u"USER"_s,
                           CommandLineText::tr("who owns the tables on the server, if not the profile's user")};
    const OptionSpec password{u"password-file"_s, u"F"_s,
                              CommandLineText::tr("the owner's password; otherwise standard input")};
    OptionSpec wantedOwner = owner;
    wantedOwner.required = true;
    return {
        {u"store check"_s, CommandLineText::tr("is the store whole?"), {}, 0, {}, storeCheck},
        {u"store backup"_s, CommandLineText::tr("a consistent, sealed copy"), {u"F"_s}, 0, {}, storeBackup},
        {u"store restore"_s,
         CommandLineText::tr("puts a backup in the place of the store, which is kept beside it"),
         {u"F"_s},
         0,
         {owner, password},
         storeRestore},
        {u"store copy"_s,
         CommandLineText::tr("moves the home's store to the server that the profile names"),
         {},
         0,
         {owner, password},
         storeCopy},
        {u"store prepare"_s,
         CommandLineText::tr("makes the tables on the server, as their owner, and lets the counters in"),
         {},
         0,
         {wantedOwner, password, {u"role"_s, u"ROLE"_s, CommandLineText::tr("the counters' user (the profile's)")}},
         storePrepare},
        {u"store share"_s,
         CommandLineText::tr("seals the store's key under the password, after that was changed"),
         {},
         0,
         {},
         storeShare},
    };
}

} // namespace cli
