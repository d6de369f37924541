// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/onboarding_service.h"

#include "domain/listing.h"

#include <QCoreApplication>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using domain::SenderEnrolment;
using Step = domain::SenderEnrolment::Step;

namespace {

struct OnboardingText {
    Q_DECLARE_TR_FUNCTIONS(OnboardingText)
};

base::Error named(base::Error error, const interfaces::Provider &provider)
{
    if (error.provider.isEmpty()) error.provider = provider.id.text;
    return error;
}

base::Error refused(ErrorKind kind, const interfaces::Provider &provider, const QString &sentence,
                    const QString &field = {})
{
    return named(base::nothingHappened(kind, field, sentence), provider);
}

QString valueOf(const domain::Sender &sender, const QString &field)
{
    for (const domain::SenderField &known : domain::senderFields())
        if (field == QLatin1StringView(known.name)) return sender.*known.member;
    return {};
}

QList<domain::DetailChange> changesSince(const JsonValue &sent, const domain::Sender &sender, const QStringList &fields)
{
    QList<domain::DetailChange> changes;
    for (const QString &field : fields) {
        const QString now = valueOf(sender, field);
        if (now != sent.member(field).text()) changes << domain::DetailChange{field, now};
    }
    return changes;
}

/// What the record there says about the person, beside what we know: another name, nothing that both know, or a match.
enum class Likeness { Other, NothingInCommon, Same };

Likeness likeness(const domain::Sender &ours, const domain::Sender &theirs)
{
    const auto same = [](const QString &left, const QString &right) {
        return left.simplified().compare(right.simplified(), Qt::CaseInsensitive) == 0;
    };
    bool matches = !ours.email.isEmpty() && same(ours.email, theirs.email);
    for (QString domain::Sender::*name : {&domain::Sender::firstName, &domain::Sender::lastName}) {
        if ((theirs.*name).isEmpty()) continue; // they have not been told it
        if (!same(ours.*name, theirs.*name)) return Likeness::Other;
        matches = true;
    }
    return matches ? Likeness::Same : Likeness::NothingInCommon;
}

/// What a provider tells about its record of the customer; what it leaves out stays as it was known.
void take(SenderEnrolment &enrolment, const domain::ProviderUser &told, const QDateTime &now)
{
    enrolment.user.word = told.word;
    enrolment.user.state = told.state;
    enrolment.user.remarks = told.remarks;
    if (!told.accountId.isEmpty()) enrolment.user.accountId = told.accountId;
    if (!told.missing.isEmpty()) enrolment.user.missing = told.missing;
    enrolment.checkedAt = now;
}

/// A refusal of a second request, while nobody knows what the first one did: it may well be refused because there is a
/// record ("the address has been taken").
base::Error whileInDoubt(base::Error error, const interfaces::Provider &provider)
{
    const bool isAboutTheRecord = error.kind == ErrorKind::ProviderRefused || error.kind == ErrorKind::Duplicate ||
                                  error.kind == ErrorKind::Conflict;
    if (!isAboutTheRecord) return error; // a wrong key, say, is told as that
    error.field = u"user-id"_s;
    error.detail =
        OnboardingText::tr("%1 refuses to open a record. The first request may have opened one after all: look "
                           "there under the customer's e-mail address and give its number.")
            .arg(provider.name);
    return error;
}

} // namespace

OnboardingService::OnboardingService(DirectoryService &directory, interfaces::Store store, base::Clock &clock)
    : m_directory(directory), m_store(store), m_clock(clock)
{
}

/// Stores what a provider told about a customer, and what follows for the papers it has: when it wants them again, all
/// that it took so far may be meant; when it does not any more, what was not sent again was none of them.
base::Result<SenderEnrolment> OnboardingService::keepTold(const SenderEnrolment &enrolment)
{
    using domain::UploadState;
    const auto before = m_store.enrolments->enrolment(enrolment.sender, enrolment.provider, enrolment.environment);
    if (!before) return before.error();
    const auto stored = m_store.enrolments->put(enrolment);
    if (!stored || !m_store.documents) return stored;
    const auto wants = [](const SenderEnrolment &told) {
        return told.user.state == domain::UserState::ResubmitDocuments;
    };
    const bool wanted = *before && wants(**before) && (*before)->user.remarks == enrolment.user.remarks;
    if (wants(enrolment) == wanted) return stored;
    const UploadState from = wants(enrolment) ? UploadState::Uploaded : UploadState::Wanted;
    const UploadState to = wants(enrolment) ? UploadState::Wanted : UploadState::Uploaded;
    const auto documents = m_store.documents->ofSender(enrolment.sender);
    if (!documents) return documents.error();
    for (const domain::Document &document : *documents) {
        const auto uploads = m_store.documents->uploads(document.id);
        if (!uploads) return uploads.error();
        for (domain::DocumentUpload upload : *uploads) {
            const bool isHere = upload.provider == enrolment.provider && upload.environment == enrolment.environment;
            if (!isHere || upload.state != from) continue;
            upload.state = to;
            upload.at = m_clock.nowUtc();
            if (const auto noted = m_store.documents->rememberUpload(upload); !noted) return noted.error();
        }
    }
    return stored;
}

base::Result<SenderEnrolment> OnboardingService::known(const domain::SenderId &sender,
                                                       const interfaces::Provider &provider)
{
    const auto stored = m_store.enrolments->enrolment(sender, provider.id, provider.environment);
    if (!stored) return stored.error();
    if (*stored) return **stored;
    SenderEnrolment fresh;
    fresh.sender = sender;
    fresh.provider = provider.id;
    fresh.environment = provider.environment;
    fresh.step = Step::Refused;
    return fresh;
}

interfaces::Answer<SenderEnrolment> OnboardingService::enrol(domain::SenderId senderId, domain::ProviderId id,
                                                             JsonValue answers, Doubt doubt)
{
    const auto found = m_directory.enabled(id);
    if (!found) co_return found.error();
    const interfaces::Provider *provider = *found;
    if (!provider->senderEnrolment) co_return DirectoryService::cannot(id);
    const base::Result<domain::Sender> sender = m_store.senders->sender(senderId);
    if (!sender) co_return sender.error();
    base::Result<SenderEnrolment> enrolment = known(senderId, *provider);
    if (!enrolment) co_return enrolment.error();
    if (enrolment->step == Step::Enrolled) co_return *enrolment;
    if (enrolment->step == Step::Asked && doubt == Doubt::Refuse) {
        co_return refused(ErrorKind::Duplicate, *provider,
                          OnboardingText::tr("%1 was asked to open a record for this customer, and the answer was "
                                             "lost. Look there under the customer's e-mail address. If there is a "
                                             "record, give its number; if there is none, ask again expressly.")
                              .arg(provider->name));
    }
    const base::Result<void> able = provider->senderEnrolment->checkEnrolment(*sender, answers);
    if (!able) co_return named(able.error(), *provider);
    const bool inDoubt = enrolment->step == Step::Asked;
    enrolment->step = Step::Asked;
    enrolment->askedAt = m_clock.nowUtc();
    base::Result<SenderEnrolment> asked = m_store.enrolments->put(*enrolment);
    if (!asked) co_return asked.error();
    const base::Result<domain::ProviderUser> user =
        co_await provider->senderEnrolment->enrolSender(*sender, std::move(answers));
    if (user) {
        asked->step = Step::Enrolled;
        asked->user = *user;
        asked->checkedAt = m_clock.nowUtc();
        co_return keepTold(*asked);
    }
    const bool madeNone = user.error().outcome == base::Outcome::NothingHappened;
    // That this request made none says nothing about the one before, whose answer was lost.
    if (madeNone && inDoubt) co_return whileInDoubt(named(user.error(), *provider), *provider);
    if (madeNone) {
        asked->step = Step::Refused;
        const auto stored = m_store.enrolments->put(*asked);
        if (!stored) co_return stored.error();
    }
    co_return named(user.error(), *provider);
}

interfaces::Answer<SenderEnrolment> OnboardingService::bind(domain::SenderId senderId, domain::ProviderId id,
                                                            QString theirs, Doubt doubt)
{
    const auto found = m_directory.enabled(id);
    if (!found) co_return found.error();
    const interfaces::Provider *provider = *found;
    if (!provider->onboarding) co_return DirectoryService::cannot(id);
    const base::Result<domain::Sender> sender = m_store.senders->sender(senderId);
    if (!sender) co_return sender.error();
    const auto taken = m_store.enrolments->byTheirId(id, provider->environment, theirs);
    if (!taken) co_return taken.error();
    if (*taken && (*taken)->sender != senderId) {
        co_return refused(ErrorKind::PartyMismatch, *provider,
                          OnboardingText::tr("This record belongs to another customer of ours."), u"user-id"_s);
    }
    base::Result<SenderEnrolment> enrolment = known(senderId, *provider);
    if (!enrolment) co_return enrolment.error();
    const QString before = enrolment->user.theirs;
    const bool isChange = enrolment->step == Step::Enrolled && !before.isEmpty() && before != theirs;
    if (isChange && doubt == Doubt::Refuse) {
        co_return refused(
            ErrorKind::NotAllowedNow, *provider,
            OnboardingText::tr("The customer belongs to the record %1 at %2 already. To take another one, say "
                               "so expressly.")
                .arg(before, provider->name),
            u"user-id"_s);
    }
    const base::Result<domain::UserDetails> details = co_await provider->onboarding->details(theirs);
    if (!details) co_return named(details.error(), *provider);
    const Likeness like = likeness(*sender, details->sender);
    if (like != Likeness::Same) {
        const QString why =
            like == Likeness::Other
                ? OnboardingText::tr("This record carries another name than the customer.")
                : OnboardingText::tr("This record tells neither the customer's name nor the e-mail address, so nobody "
                                     "can see whose it is. Have the name entered there first.");
        co_return refused(ErrorKind::PartyMismatch, *provider, why, u"user-id"_s);
    }
    enrolment->step = Step::Enrolled;
    if (isChange) enrolment->user = {}; // what was told was about the other record
    enrolment->user.theirs = theirs;
    enrolment->sent = {}; // what was sent by whom is not known: everything is sent again
    if (!enrolment->askedAt.isValid()) enrolment->askedAt = m_clock.nowUtc();
    base::Result<SenderEnrolment> stored = m_store.enrolments->put(*enrolment);
    if (!stored) co_return stored.error();
    co_return co_await lookAt(*stored, provider);
}

interfaces::Answer<SenderEnrolment> OnboardingService::sendChanges(SenderEnrolment enrolment,
                                                                   const interfaces::Provider *provider)
{
    const base::Result<domain::Sender> sender = m_store.senders->sender(enrolment.sender);
    if (!sender) co_return sender.error();
    const QStringList fields = provider->onboarding->detailFields();
    const QList<domain::DetailChange> changes = changesSince(enrolment.sent, *sender, fields);
    if (changes.isEmpty()) co_return enrolment;
    const QString theirs = enrolment.user.theirs;
    const base::Result<domain::UserDetails> taken = co_await provider->onboarding->sendDetails(theirs, changes);
    if (!taken) co_return named(taken.error(), *provider);
    enrolment.sent = JsonValue::object();
    for (const QString &field : fields)
        enrolment.sent.setText(field, valueOf(*sender, field));
    enrolment.user.missing = taken->missing;
    co_return m_store.enrolments->put(enrolment);
}

interfaces::Answer<SenderEnrolment> OnboardingService::lookAt(SenderEnrolment enrolment,
                                                              const interfaces::Provider *provider)
{
    const QString theirs = enrolment.user.theirs;
    const base::Result<domain::ProviderUser> user = co_await provider->onboarding->user(theirs);
    if (!user) co_return named(user.error(), *provider);
    take(enrolment, *user, m_clock.nowUtc());
    co_return keepTold(enrolment);
}

namespace {

/// What the next step needs: a record whose number we know.
base::Result<void> usable(const SenderEnrolment &enrolment, const interfaces::Provider &provider)
{
    if (enrolment.step != Step::Enrolled)
        return refused(ErrorKind::NotAllowedNow, provider,
                       OnboardingText::tr("The customer is not enrolled with %1 yet.").arg(provider.name));
    if (enrolment.user.theirs.isEmpty())
        return refused(ErrorKind::NotAllowedNow, provider,
                       OnboardingText::tr("%1 has opened a record for the customer and did not tell its number. Look "
                                          "it up there by e-mail address and give it here.")
                           .arg(provider.name),
                       u"user-id"_s);
    return base::Done{};
}

} // namespace

interfaces::Answer<SenderEnrolment> OnboardingService::sync(domain::SenderId sender, domain::ProviderId id)
{
    const auto found = m_directory.enabled(id);
    if (!found) co_return found.error();
    const interfaces::Provider *provider = *found;
    if (!provider->onboarding) co_return DirectoryService::cannot(id);
    base::Result<SenderEnrolment> enrolment = known(sender, *provider);
    if (!enrolment) co_return enrolment.error();
    if (const auto able = usable(*enrolment, *provider); !able) co_return able.error();
    base::Result<SenderEnrolment> sent = co_await sendChanges(*enrolment, provider);
    if (!sent) co_return sent.error();
    co_return co_await lookAt(*sent, provider);
}

interfaces::Answer<OnboardingService::SyncSheet> OnboardingService::syncAll(domain::SenderId sender)
{
    const base::Result<domain::Sender> there = m_store.senders->sender(sender);
    if (!there) co_return there.error();
    const base::Result<QList<SenderEnrolment>> enrolments = m_store.enrolments->ofSender(sender);
    if (!enrolments) co_return enrolments.error();
    SyncSheet sheet;
    for (const SenderEnrolment &enrolment : *enrolments) {
        const interfaces::Provider *provider = m_directory.provider(enrolment.provider);
        if (!provider || !provider->enabled || !provider->onboarding || enrolment.environment != provider->environment)
            continue;
        const base::Result<SenderEnrolment> synced = co_await sync(sender, enrolment.provider);
        if (synced)
            sheet.enrolments << *synced;
        else
            sheet.failures << synced.error();
    }
    if (sheet.enrolments.isEmpty() && !sheet.failures.isEmpty()) co_return sheet.failures.first();
    co_return sheet;
}

interfaces::Answer<SenderEnrolment> OnboardingService::screen(domain::SenderId senderId, domain::ProviderId id)
{
    const auto found = m_directory.enabled(id);
    if (!found) co_return found.error();
    const interfaces::Provider *provider = *found;
    if (!provider->onboarding) co_return DirectoryService::cannot(id);
    const base::Result<domain::Sender> sender = m_store.senders->sender(senderId);
    if (!sender) co_return sender.error();
    base::Result<SenderEnrolment> enrolment = known(senderId, *provider);
    if (!enrolment) co_return enrolment.error();
    if (const auto able = usable(*enrolment, *provider); !able) co_return able.error();
    if (const QStringList missing = provider->onboarding->missingForScreening(*sender); !missing.isEmpty()) {
        QStringList labels;
        for (const QString &field : missing)
            labels << domain::senderFieldLabel(field);
        co_return refused(
            ErrorKind::MissingField, *provider,
            OnboardingText::tr("Before screening %1 still wants: %2.").arg(provider->name, domain::listed(labels)),
            missing.first());
    }
    base::Result<SenderEnrolment> sent = co_await sendChanges(*enrolment, provider);
    if (!sent) co_return sent.error();
    const QString theirs = sent->user.theirs;
    const base::Result<domain::ProviderUser> user = co_await provider->onboarding->screen(theirs);
    if (!user) co_return named(user.error(), *provider);
    take(*sent, *user, m_clock.nowUtc());
    co_return keepTold(*sent);
}

interfaces::Answer<SenderEnrolment> OnboardingService::look(SenderEnrolment enrolment)
{
    const auto found = m_directory.enabled(enrolment.provider);
    if (!found) co_return found.error();
    const interfaces::Provider *provider = *found;
    if (!provider->onboarding) co_return DirectoryService::cannot(enrolment.provider);
    if (const auto able = usable(enrolment, *provider); !able) co_return able.error();
    co_return co_await lookAt(std::move(enrolment), provider);
}

} // namespace services
