// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "domain/error_text.h"
#include "services/readiness.h"

#include <QCoreApplication>
#include <QCoroTimer>
#include <QFileInfo>
#include <QSaveFile>

namespace cli {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using services::DocumentStatus;

namespace {

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

/// What a provider asks beyond our own fields, from --answers; nothing when that is left out.
base::Result<JsonValue> answersFrom(Backend &backend, const Arguments &arguments)
{
    if (!arguments.has(u"answers"_s)) return JsonValue();
    auto json = jsonFrom(backend, arguments.value(u"answers"_s));
    if (!json) return json;
    if (json->isObject()) return json;
    return base::nothingHappened(base::ErrorKind::BadFile, u"answers"_s,
                                 CommandLineText::tr("An object in braces is wanted here."));
}

JsonValue textsJson(const QStringList &texts)
{
    JsonValue list = JsonValue::array();
    for (const QString &text : texts)
        list.append(text);
    return list;
}

/// What one provider still wants, and how it would get the name.
JsonValue readinessJson(const services::Readiness &readiness)
{
    JsonValue missing = JsonValue::object();
    if (readiness.screens) missing.set(u"screening"_s, textsJson(readiness.missingForScreening));
    if (readiness.pays) missing.set(u"transfer"_s, textsJson(readiness.missingForTransfer));
    JsonValue names = JsonValue::array();
    for (const domain::SentName &name : readiness.names)
        names.append(
            JsonValue::object({{u"member"_s, name.member}, {u"text"_s, name.text}, {u"changed"_s, name.isChanged}}));
    return JsonValue::object({{u"provider"_s, readiness.provider.text}, {u"missing"_s, missing}, {u"names"_s, names}});
}

/// The customer with where it stands at the providers.
Output customer(services::Desk &desk, const domain::SenderId &id)
{
    auto sender = desk.parties.sender(id);
    if (!sender) {
        base::Error error = sender.error();
        if (error.kind == base::ErrorKind::NotFound) error.field = u"sender"_s;
        return failure(error);
    }
    const auto enrolments = desk.onboarding.enrolmentsOf(id);
    if (!enrolments) return failure(enrolments.error());
    JsonValue list = JsonValue::array();
    for (const domain::SenderEnrolment &enrolment : *enrolments)
        list.append(domain::toJson(enrolment));
    JsonValue json = domain::toJson(*sender);
    json.set(u"enrolments"_s, list);
    JsonValue providers = JsonValue::array();
    for (const services::Readiness &readiness : services::readinessOf(desk.directory, *sender))
        providers.append(readinessJson(readiness));
    json.set(u"providers"_s, providers);
    return {JsonValue::object({{u"sender"_s, json}})};
}

/// The window has buttons for what a person has to say expressly; here they are options.
base::Error withOptions(base::Error error)
{
    if (error.field != u"user-id" && error.kind != base::ErrorKind::Duplicate) return error;
    error.detail = domain::sentenceFor(error) + u' ' +
                   CommandLineText::tr("(--user-id NUMBER gives the number of a record; --again says that somebody has "
                                       "looked.)");
    return error;
}

QCoro::Task<Output> senderEnrol(Backend &backend, Arguments arguments)
{
    const base::Result<JsonValue> answers = answersFrom(backend, arguments);
    if (!answers) co_return failure(answers.error());
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    services::OnboardingService &onboarding = (*desk)->onboarding;
    const domain::SenderId sender{arguments.at(0)};
    const domain::ProviderId provider{arguments.value(u"provider"_s)};
    const QString theirs = arguments.value(u"user-id"_s);
    const auto doubt = arguments.has(u"again"_s) ? services::OnboardingService::Doubt::AskNew
                                                 : services::OnboardingService::Doubt::Refuse;
    base::Result<domain::SenderEnrolment> enrolment = base::nothingHappened(base::ErrorKind::BadInput);
    if (theirs.isEmpty())
        enrolment = co_await onboarding.enrol(sender, provider, *answers, doubt);
    else
        enrolment = co_await onboarding.bind(sender, provider, theirs, doubt);
    if (!enrolment) co_return failure(withOptions(enrolment.error()));
    co_return customer(**desk, sender);
}

QCoro::Task<Output> senderSync(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::SenderId sender{arguments.at(0)};
    const domain::ProviderId provider{arguments.value(u"provider"_s)};
    QList<base::Error> failures;
    if (provider.isEmpty()) {
        const auto sheet = co_await (*desk)->onboarding.syncAll(sender);
        if (!sheet) co_return failure(sheet.error());
        failures = sheet->failures;
        // Nobody was asked: a script must not take that for an answer.
        if (sheet->enrolments.isEmpty() && failures.isEmpty())
            co_return failure(base::nothingHappened(
                base::ErrorKind::NotAllowedNow, u"provider"_s,
                CommandLineText::tr("The customer is not enrolled with any provider that is in use; enrol it first "
                                    "(sender enrol).")));
    } else {
        const base::Result<domain::SenderEnrolment> synced = co_await (*desk)->onboarding.sync(sender, provider);
        if (!synced) co_return failure(synced.error());
    }
    Output output = customer(**desk, sender);
    if (!failures.isEmpty()) output = withError(output, failures.first());
    co_return output;
}

QCoro::Task<Output> senderScreen(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::SenderId sender{arguments.at(0)};
    const domain::ProviderId provider{arguments.value(u"provider"_s)};
    const base::Result<domain::SenderEnrolment> screened = co_await (*desk)->onboarding.screen(sender, provider);
    if (!screened) co_return failure(screened.error());
    co_return customer(**desk, sender);
}

Output documentOutput(services::Desk &desk, const base::Result<DocumentStatus> &status)
{
    const bool wantsRecord = !status && status.error().field == u"user-id";
    if (!status)
        return failure(wantsRecord ? withHint(status.error(), u"sender enrol ID --provider %1 --user-id NUMBER"_s.arg(
                                                                  status.error().provider))
                                   : status.error());
    const QDate today = desk.documents.today();
    return {JsonValue::object({{u"document"_s, domain::toJson(status->document, status->uploads, today)}})};
}

QCoro::Task<Output> documentAdd(Backend &backend, Arguments arguments)
{
    const QString name = arguments.value(u"file"_s);
    QFile file(name);
    // Read only as far as it can be taken: a video must not fill the memory.
    if (!file.open(QIODevice::ReadOnly))
        co_return failure(base::nothingHappened(
            base::ErrorKind::BadFile, u"file"_s,
            CommandLineText::tr("The file %1 cannot be read: %2.").arg(name, file.errorString())));
    const QByteArray content = file.read(domain::documentBytesMax + 1);
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const services::PaperFacts facts{arguments.value(u"type"_s), QFileInfo(name).fileName(),
                                     arguments.value(u"number"_s), arguments.value(u"issued"_s),
                                     arguments.value(u"expires"_s)};
    const domain::SenderId sender{arguments.at(0)};
    const base::Result<domain::Document> added = co_await (*desk)->documents.add(sender, facts, content);
    if (!added) co_return failure(added.error());
    co_return documentOutput(**desk, (*desk)->documents.document(added->id));
}

QCoro::Task<Output> documentList(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const auto documents = (*desk)->documents.ofSender({arguments.at(0)});
    if (!documents) co_return failure(documents.error());
    JsonValue list = JsonValue::array();
    for (const DocumentStatus &status : *documents)
        list.append(domain::toJson(status.document, status.uploads, (*desk)->documents.today()));
    co_return Output{JsonValue::object({{u"documents"_s, list}})};
}

/// When the queue would try again; nothing when only a person can help.
std::optional<QDateTime> nextTry(const DocumentStatus &status, const domain::ProviderId &provider)
{
    for (const domain::DocumentUpload &upload : status.uploads)
        if (upload.provider == provider && upload.dueAt.isValid()) return upload.dueAt;
    return std::nullopt;
}

QCoro::Task<Output> documentWanted(Backend &backend, Arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const auto wanted = (*desk)->documents.wanted();
    if (!wanted) co_return failure(wanted.error());
    JsonValue list = JsonValue::array();
    for (const services::DocumentService::Wanted &one : *wanted) {
        JsonValue documents = JsonValue::array();
        for (const domain::Document &document : one.documents)
            documents.append(JsonValue::object({{u"id"_s, document.id.text}, {u"type"_s, document.type}}));
        list.append(JsonValue::object({{u"senderId"_s, one.sender.id.text},
                                       {u"provider"_s, one.enrolment.provider.text},
                                       {u"remarks"_s, one.enrolment.user.remarks},
                                       {u"checkedAt"_s, base::toRfc3339(one.enrolment.checkedAt)},
                                       {u"documents"_s, documents}}));
    }
    co_return Output{JsonValue::object({{u"wanted"_s, list}})};
}

QCoro::Task<Output> documentUpload(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::DocumentId id{arguments.at(0)};
    const domain::ProviderId provider{arguments.value(u"provider"_s)};
    bool isNumber = true;
    const int waitSeconds = arguments.has(u"wait"_s) ? arguments.value(u"wait"_s).toInt(&isNumber) : 0;
    if (!isNumber || waitSeconds < 0)
        co_return failure(base::nothingHappened(base::ErrorKind::BadInput, u"wait"_s,
                                                CommandLineText::tr("--wait takes a number of seconds.")));
    services::DocumentService &documents = (*desk)->documents;
    base::Result<DocumentStatus> status = co_await documents.upload(id, provider);
    // A lost connection leaves it in the queue; whoever waits here goes on with it as the window would.
    const QDateTime patientUntil = (*desk)->clock.nowUtc().addSecs(std::min(waitSeconds, 86'400));
    while (!status && (*desk)->clock.nowUtc() < patientUntil && !backend.ending()) {
        const auto stored = documents.document(id);
        if (!stored) break;
        const auto due = nextTry(*stored, provider);
        if (!due) break;
        if (*due > (*desk)->clock.nowUtc()) {
            co_await QCoro::sleepFor(std::chrono::milliseconds(200));
            continue;
        }
        status = co_await documents.upload(id, provider);
    }
    co_return documentOutput(**desk, status);
}

QCoro::Task<Output> documentShow(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::DocumentId id{arguments.at(0)};
    const auto status = (*desk)->documents.document(id);
    if (!status) co_return failure(status.error());
    if (const QString name = arguments.value(u"output"_s); !name.isEmpty()) {
        const auto content = (*desk)->privacy.copyPaper(id); // which puts it on record
        if (!content) co_return failure(content.error());
        if (const auto written = writePrivately(name, *content); !written) co_return failure(written.error());
    }
    Output output = documentOutput(**desk, status);
    if (arguments.has(u"reveal"_s)) {
        const auto number = (*desk)->privacy.revealPaper(id);
        if (!number) co_return failure(number.error());
        JsonValue json = output.json.member(u"document");
        output.json.set(u"document"_s, json.setText(u"number"_s, *number));
    }
    co_return output;
}

QCoro::Task<Output> documentRemove(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::DocumentId id{arguments.at(0)};
    const domain::ProviderId provider{arguments.value(u"provider"_s)};
    if (!provider.isEmpty()) {
        const base::Result<DocumentStatus> status = co_await (*desk)->documents.removeThere(id, provider);
        co_return documentOutput(**desk, status);
    }
    if (const auto removed = (*desk)->documents.remove(id); !removed) {
        const bool isThere = removed.error().field == u"provider";
        co_return failure(isThere ? withHint(removed.error(), u"--provider "_s + removed.error().provider)
                                  : removed.error());
    }
    co_return Output{
        JsonValue::object({{u"document"_s, JsonValue::object({{u"id"_s, id.text}, {u"removed"_s, true}})}})};
}

JsonValue toJson(const domain::AddressBookEntry &entry)
{
    JsonValue json = JsonValue::object(
        {{u"provider"_s, entry.provider.text}, {u"recipientId"_s, entry.theirs}, {u"name"_s, entry.name}});
    if (!entry.details.isNull()) json.set(u"details"_s, entry.details);
    return json;
}

QCoro::Task<Output> beneficiaryEnrol(Backend &backend, Arguments arguments)
{
    const base::Result<JsonValue> answers = answersFrom(backend, arguments);
    if (!answers) co_return failure(answers.error());
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::BeneficiaryId id{arguments.at(0)};
    const domain::ProviderId provider{arguments.value(u"provider"_s)};
    using Doubt = services::TreasuryService::Doubt;
    const Doubt doubt = arguments.has(u"again"_s) ? Doubt::AskNew : Doubt::Refuse;
    const base::Result<domain::AddressBookEntry> entry =
        co_await (*desk)->treasury.enrolBeneficiary(id, provider, *answers, doubt);
    const bool isDoubt = !entry && entry.error().kind == base::ErrorKind::Duplicate;
    if (!entry) co_return failure(isDoubt ? withHint(entry.error(), u"--again"_s) : entry.error());
    const auto beneficiary = (*desk)->parties.beneficiary(id);
    if (!beneficiary) co_return failure(beneficiary.error());
    JsonValue json = domain::toJson(*beneficiary);
    json.set(u"enrolment"_s, toJson(*entry));
    co_return Output{JsonValue::object({{u"beneficiary"_s, json}})};
}

QCoro::Task<Output> recipientList(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::ProviderId provider{arguments.at(0)};
    const base::Result<QList<domain::AddressBookEntry>> entries = co_await (*desk)->treasury.entries(provider);
    if (!entries) co_return failure(entries.error());
    JsonValue list = JsonValue::array();
    for (const domain::AddressBookEntry &entry : *entries)
        list.append(toJson(entry));
    co_return Output{JsonValue::object({{u"recipients"_s, list}})};
}

Output recipientOutput(const base::Result<domain::AddressBookEntry> &entry)
{
    if (!entry) return missingThere(entry.error());
    return {JsonValue::object({{u"recipient"_s, toJson(*entry)}})};
}

QCoro::Task<Output> recipientShow(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::ProviderId provider{arguments.at(0)};
    const base::Result<domain::AddressBookEntry> entry = co_await (*desk)->treasury.entry(provider, arguments.at(1));
    co_return recipientOutput(entry);
}

QCoro::Task<Output> recipientUpdate(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::ProviderId provider{arguments.at(0)};
    const domain::BeneficiaryId beneficiary{arguments.value(u"beneficiary"_s)};
    const base::Result<domain::AddressBookEntry> entry =
        co_await (*desk)->treasury.updateEntry(provider, arguments.at(1), beneficiary);
    co_return recipientOutput(entry);
}

QCoro::Task<Output> recipientRemove(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::ProviderId provider{arguments.at(0)};
    const base::Result<base::Done> gone = co_await (*desk)->treasury.removeEntry(provider, arguments.at(1));
    if (!gone) co_return failure(gone.error());
    co_return Output{JsonValue::object({{u"recipient"_s, JsonValue::object({{u"provider"_s, provider.text},
                                                                            {u"recipientId"_s, arguments.at(1)},
                                                                            {u"removed"_s, true}})}})};
}

} // namespace

Output senderWithEnrolments(services::Desk &desk, const domain::SenderId &id) { return customer(desk, id); }

QList<Command> onboardingCommands()
{
    const OptionSpec provider{u"provider"_s, u"ID"_s, CommandLineText::tr("the provider"), true};
    const OptionSpec anyProvider{u"provider"_s, u"ID"_s, CommandLineText::tr("only this provider")};
    const OptionSpec answers{u"answers"_s, u"F"_s, CommandLineText::tr("JSON file with what this provider alone asks")};
    const OptionSpec theirs{u"user-id"_s, u"THEIRS"_s, CommandLineText::tr("a record that is there already")};
    const OptionSpec again{
        u"again"_s, {}, CommandLineText::tr("somebody has looked there: ask anew, or take another record")};
    const OptionSpec type{u"type"_s, u"TYPE"_s, CommandLineText::tr("passport, national_identity, utility_bill, …"),
                          true};
    const OptionSpec file{u"file"_s, u"F"_s, CommandLineText::tr("JPEG, PNG or PDF"), true};
    const OptionSpec wait{u"wait"_s, u"SECONDS"_s,
                          CommandLineText::tr("go on for so long when the connection is lost")};
    const OptionSpec number{u"number"_s, u"N"_s, CommandLineText::tr("the paper's number")};
    const OptionSpec issued{u"issued"_s, u"DATE"_s, CommandLineText::tr("when it was issued, YYYY-MM-DD")};
    const OptionSpec expires{u"expires"_s, u"DATE"_s, CommandLineText::tr("until when it is valid, YYYY-MM-DD")};
    const OptionSpec output{u"output"_s, u"F"_s, CommandLineText::tr("write its content there")};
    const OptionSpec reveal{u"reveal"_s, {}, CommandLineText::tr("its whole number; that you looked is put on record")};
    const OptionSpec there{u"provider"_s, u"ID"_s, CommandLineText::tr("remove the provider's copy, keep ours")};
    const OptionSpec beneficiary{u"beneficiary"_s, u"ID"_s, CommandLineText::tr("whose data to send"), true};
    return {
        {u"sender enrol"_s,
         CommandLineText::tr("opens the customer's record at a provider"),
         {u"ID"_s},
         0,
         {provider, answers, theirs, again},
         senderEnrol},
        {u"sender sync"_s,
         CommandLineText::tr("sends what has changed, and asks where the customer stands"),
         {u"ID"_s},
         0,
         {anyProvider},
         senderSync},
        {u"sender screen"_s,
         CommandLineText::tr("asks the provider to screen the customer"),
         {u"ID"_s},
         0,
         {provider},
         senderScreen},
        {u"document add"_s,
         CommandLineText::tr("keeps a copy of an identity paper, sealed"),
         {u"SENDER"_s},
         0,
         {type, file, number, issued, expires},
         documentAdd},
        {u"document list"_s,
         CommandLineText::tr("a customer's documents and how far they have come"),
         {u"SENDER"_s},
         0,
         {},
         documentList},
        {u"document upload"_s,
         CommandLineText::tr("carries a document to a provider"),
         {u"ID"_s},
         0,
         {provider, wait},
         documentUpload},
        {u"document wanted"_s,
         CommandLineText::tr("customers of whom a provider wants papers again"),
         {},
         0,
         {},
         documentWanted},
        {u"document show"_s, CommandLineText::tr("one document"), {u"ID"_s}, 0, {output, reveal}, documentShow},
        {u"document remove"_s,
         CommandLineText::tr("removes our copy, or a provider's"),
         {u"ID"_s},
         0,
         {there},
         documentRemove},
        {u"beneficiary enrol"_s,
         CommandLineText::tr("registers a beneficiary in a provider's address book"),
         {u"ID"_s},
         0,
         {provider, answers, again},
         beneficiaryEnrol},
        {u"recipient list"_s, CommandLineText::tr("a provider's address book"), {u"PROVIDER"_s}, 0, {}, recipientList},
        {u"recipient show"_s,
         CommandLineText::tr("one of its entries"),
         {u"PROVIDER"_s, u"THEIRS"_s},
         0,
         {},
         recipientShow},
        {u"recipient update"_s,
         CommandLineText::tr("replaces an entry by a beneficiary's data"),
         {u"PROVIDER"_s, u"THEIRS"_s},
         0,
         {beneficiary},
         recipientUpdate},
        {u"recipient remove"_s,
         CommandLineText::tr("removes an entry"),
         {u"PROVIDER"_s, u"THEIRS"_s},
         0,
         {},
         recipientRemove},
    };
}

} // namespace cli
