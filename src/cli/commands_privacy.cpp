// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/output_file.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

QCoro::Task<Output> storeRetention(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const bool rehearse = !arguments.has(u"apply"_s);
    const auto retained = (*desk)->privacy.retain(rehearse);
    if (!retained) co_return failure(retained.error());
    const QDate today = (*desk)->documents.today();
    const QString country = (*desk)->profile.agent.country;
    JsonValue rules = JsonValue::array();
    for (const auto kind : {domain::KeptKind::IdentityPapers, domain::KeptKind::IdleCustomers,
                            domain::KeptKind::UnfinishedForms, domain::KeptKind::TransferRecords}) {
        const domain::RetentionRule &rule = domain::retentionRule(kind, country, today);
        rules.append(JsonValue::object({{u"category"_s, domain::codeOf(kind)},
                                        {u"months"_s, qint64(rule.months)},
                                        {u"since"_s, rule.since.toString(Qt::ISODate)},
                                        {u"source"_s, rule.source}}));
    }
    co_return Output{
        JsonValue::object({{u"retention"_s, JsonValue::object({{u"applied"_s, !rehearse},
                                                               {u"documents"_s, qint64(retained->documents)},
                                                               {u"senders"_s, qint64(retained->senders)},
                                                               {u"forms"_s, qint64(retained->forms)},
                                                               {u"rules"_s, rules}})}})};
}

QCoro::Task<Output> senderExport(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::SenderId id{arguments.at(0)};
    const auto person = (*desk)->privacy.exportPerson(id);
    if (!person) co_return failure(person.error());
    const QByteArray bytes = person->toBytes() + '\n';
    const QString name = arguments.value(u"output"_s);
    if (const auto written = writePrivately(name, bytes); !written) co_return failure(written.error());
    co_return Output{JsonValue::object(
        {{u"export"_s, JsonValue::object({{u"senderId"_s, id.text}, {u"file"_s, name}, {u"bytes"_s, bytes.size()}})}})};
}

QCoro::Task<Output> senderErase(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::SenderId id{arguments.at(0)};
    const base::Result<services::PrivacyService::Erased> erased = co_await (*desk)->privacy.erase(id);
    if (!erased) co_return failure(erased.error());
    JsonValue json = JsonValue::object(
        {{u"senderId"_s, id.text}, {u"documents"_s, qint64(erased->documents)}, {u"erased"_s, erased->isPersonGone}});
    json.setText(u"kept"_s, erased->kept);
    co_return Output{JsonValue::object({{u"erasure"_s, json}})};
}

} // namespace

base::Result<void> writePrivately(const QString &name, const QByteArray &content)
{
    base::OutputFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(content) == content.size() && file.commit())
        return base::Done{};
    return base::nothingHappened(
        base::ErrorKind::BadFile, u"output"_s,
        CommandLineText::tr("The file %1 cannot be written: %2.").arg(name, file.errorString()));
}

QList<Command> privacyCommands()
{
    const OptionSpec apply{u"apply"_s, {}, CommandLineText::tr("remove it; without this it is only counted")};
    const OptionSpec output{u"output"_s, u"F"_s, CommandLineText::tr("the file, for its owner alone"), true};
    return {
        {u"store retention"_s,
         CommandLineText::tr("what has been kept for as long as it must be"),
         {},
         0,
         {apply},
         storeRetention},
        {u"sender export"_s,
         CommandLineText::tr("all that is known about a customer"),
         {u"ID"_s},
         0,
         {output},
         senderExport},
        {u"sender erase"_s,
         CommandLineText::tr("removes what no law wants kept of a customer"),
         {u"ID"_s},
         0,
         {},
         senderErase},
    };
}

} // namespace cli
