// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/callback_service.h"

#include "base/log.h"

#include <QCoreApplication>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::Transfer;
using domain::TransferState;
using interfaces::CallbackNotice;
using interfaces::CallbackSubject;

namespace {

/// Anybody who knows a reference may send callbacks about it; they must not make us flood the provider with questions.
constexpr qint64 askAgainAfterMs = 10'000;
/// Nothing of ours says whether a movement exists, so an invented one costs a question: this many, and no more wait.
constexpr qint64 movementSpacingMs = 2'000;
constexpr qsizetype movementsMax = 32;
/// How long the provider's "not known" holds. It may learn of a movement a moment after it has called.
constexpr qint64 unknownForMs = 300'000;
constexpr qsizetype theirIdLengthMax = 100;
/// A question without an answer is asked again so often and so much later: the caller was told that it is taken.
constexpr int triesMax = 3;
constexpr qint64 tryAgainAfterMs = 60'000;
/// Of one call to followUp(): whoever wants the program to end does not wait for a long list.
constexpr int fewAtOnce = 4;

CallbackAnswer refused(int status, const QString &note) { return {status, {}, note}; }
CallbackAnswer refusedFor(const base::Error &error) { return refused(503, base::codeOf(error.kind)); }

/// For a message that was not readable as a callback. Asking the provider is never part of this: what is wrong with our
/// own credentials is not the caller's fault.
int statusOfReading(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::CredentialRefused:
    case ErrorKind::CredentialMissing: return 401;
    case ErrorKind::NotFound:
    case ErrorKind::UnreadableReply:
    case ErrorKind::BadInput: return 404;
    default: return 503;
    }
}

bool isPassing(ErrorKind kind)
{
    using enum ErrorKind;
    return kind == Unreachable || kind == TimedOut || kind == RateLimited || kind == ProviderFailed ||
           kind == UnreadableReply || kind == TlsFailed || kind == StoreBusy;
}

bool isMovement(CallbackSubject subject)
{
    return subject == CallbackSubject::Funding || subject == CallbackSubject::Refund;
}

/// Whether there is anything left that a provider could tell about it.
bool isAskable(const Transfer &transfer)
{
    if (transfer.state == TransferState::Draft || transfer.state == TransferState::Returned) return false;
    return transfer.state != TransferState::Expired || !transfer.providerReference.isEmpty();
}

} // namespace

QString CallbackService::Question::key() const
{
    return QString::number(int(subject)) + u'/' + provider.text + u'/' + about;
}

CallbackService::CallbackService(DirectoryService &directory, TransferService &transfers, OnboardingService &onboarding,
                                 TreasuryService &treasury, interfaces::Store store, base::Clock &clock,
                                 WatchDuty *duty)
    : m_directory(directory)
    , m_transfers(transfers)
    , m_onboarding(onboarding)
    , m_treasury(treasury)
    , m_store(store)
    , m_clock(clock)
    , m_duty(duty)
{
}

/// The transfer that the notice is about. Two references that lead to two transfers are a forgery or a muddle.
base::Result<std::optional<Transfer>> CallbackService::attributed(const domain::ProviderId &provider,
                                                                  const CallbackNotice &notice)
{
    std::optional<Transfer> found;
    for (const QString &reference : {notice.ours, notice.theirs}) {
        const auto hit = m_store.transfers->byReference(provider, reference);
        if (!hit) return hit.error();
        if (!*hit) continue;
        if (found && found->id != (*hit)->id) return std::optional<Transfer>();
        found = *hit;
    }
    return found;
}

/// Makes the transfer due at that monotonic time, if it is not due before.
base::Result<void> CallbackService::bringForward(Transfer transfer, qint64 dueMs)
{
    const QDateTime now = m_clock.nowUtc();
    const QDateTime due = now.addMSecs(std::max<qint64>(0, dueMs - m_clock.monotonicMs()));
    for (int tries = 0; tries < 3; ++tries) {
        if (!isAskable(transfer) || (transfer.nextCheckAt.isValid() && transfer.nextCheckAt <= due)) break;
        const auto events = m_store.transfers->timeline(transfer.id);
        if (!events) return events.error();
        interfaces::TransferChange change{transfer, std::nullopt, {}};
        change.transfer.nextCheckAt = due;
        // Calls that brought no news leave one line, however many there are.
        if (events->isEmpty() || events->last().source != domain::EventSource::Callback) {
            domain::TransferEvent event;
            event.at = now;
            event.state = transfer.state;
            event.source = domain::EventSource::Callback;
            event.counter = transfer.counter;
            event.note = QCoreApplication::translate("Callbacks", "The provider called; it is being asked.");
            change.events << event;
        }
        const auto stored = m_store.transfers->apply(change);
        if (stored) break;
        if (stored.error().kind != ErrorKind::ChangedMeanwhile) return stored.error();
        // Another process stored something; its look may have been made before there was any news.
        const auto again = m_store.transfers->transfer(transfer.id);
        if (!again) return again.error();
        transfer = *again;
    }
    return base::Done{};
}

QCoro::Task<CallbackAnswer> CallbackService::take(domain::ProviderId id, interfaces::CallbackMessage message)
{
    const auto found = m_directory.enabled(id);
    if (!found || !(*found)->callbacks) co_return refused(404, u"no such provider"_s);
    const interfaces::Provider *provider = *found;
    const base::Result<CallbackNotice> notice = co_await provider->callbacks->readCallback(std::move(message));
    if (!notice) co_return refused(statusOfReading(notice.error().kind), base::codeOf(notice.error().kind));
    switch (notice->subject) {
    case CallbackSubject::Transfer: co_return takeTransfer(*provider, *notice);
    case CallbackSubject::User: co_return takeUser(*provider, *notice);
    case CallbackSubject::Funding:
    case CallbackSubject::Refund: co_return takeMovement(*provider, *notice);
    }
    co_return refused(404, u"unknown subject"_s);
}

CallbackAnswer CallbackService::takeTransfer(const interfaces::Provider &provider, const CallbackNotice &notice)
{
    const auto transfer = attributed(provider.id, notice);
    if (!transfer) return refusedFor(transfer.error());
    if (!*transfer) return refused(404, u"no such transfer"_s);
    const QByteArray body = provider.callbacks->acknowledgement();
    if (!isAskable(**transfer)) return {200, body, u"nothing to ask"_s};
    Question question{CallbackSubject::Transfer, provider.id, (*transfer)->id.text, 0};
    question.dueMs = dueOf(question);
    if (const auto stored = bringForward(**transfer, question.dueMs); !stored) return refusedFor(stored.error());
    if (isWaiting(question)) return {200, body, u"is about to be asked"_s};
    m_questions << question;
    return {200, body, u"taken"_s};
}

CallbackAnswer CallbackService::takeUser(const interfaces::Provider &provider, const CallbackNotice &notice)
{
    const auto enrolment = m_store.enrolments->byTheirId(provider.id, provider.environment, notice.theirs);
    if (!enrolment) return refusedFor(enrolment.error());
    if (!*enrolment) return refused(404, u"no such customer"_s);
    const QByteArray body = provider.callbacks->acknowledgement();
    Question question{CallbackSubject::User, provider.id, (*enrolment)->sender.text, 0};
    question.dueMs = dueOf(question);
    if (isWaiting(question)) return {200, body, u"is about to be asked"_s};
    m_questions << question;
    return {200, body, u"taken"_s};
}

CallbackAnswer CallbackService::takeMovement(const interfaces::Provider &provider, const CallbackNotice &notice)
{
    const bool isFunding = notice.subject == CallbackSubject::Funding;
    const bool hasBooks = isFunding ? provider.fundings != nullptr : provider.refunds != nullptr;
    if (!hasBooks || notice.theirs.isEmpty() || notice.theirs.size() > theirIdLengthMax)
        return refused(404, u"no such movement"_s);
    const QByteArray body = provider.callbacks->acknowledgement();
    Question question{notice.subject, provider.id, notice.theirs, 0};
    question.dueMs = dueOf(question);
    if (isWaiting(question)) return {200, body, u"is about to be asked"_s};
    const auto unknown = m_unknown.constFind(question.key());
    if (unknown != m_unknown.cend() && m_clock.monotonicMs() < *unknown) return refused(404, u"no such movement"_s);
    const auto waiting = std::count_if(m_questions.cbegin(), m_questions.cend(),
                                       [](const Question &other) { return isMovement(other.subject); });
    if (waiting >= movementsMax) return refused(503, u"too many movements"_s);
    m_questions << question;
    return {200, body, u"taken"_s};
}

bool CallbackService::isWaiting(const Question &question) const
{
    return std::any_of(m_questions.cbegin(), m_questions.cend(),
                       [key = question.key()](const Question &other) { return other.key() == key; });
}

/// At once, or when it has been asked about a moment ago, as soon as it may be asked about again: what a second call
/// tells happened after that look.
qint64 CallbackService::dueOf(const Question &question) const
{
    const qint64 now = m_clock.monotonicMs();
    const auto last = m_lastAsked.constFind(question.key());
    return last == m_lastAsked.cend() ? now : std::max(now, *last + askAgainAfterMs);
}

/// Takes it out of the queue. Money that is on its way to people comes first.
std::optional<CallbackService::Question> CallbackService::nextDue(const domain::ProviderId &provider)
{
    const qint64 now = m_clock.monotonicMs();
    qsizetype best = -1;
    for (qsizetype i = 0; i < m_questions.size(); ++i) {
        const Question &question = m_questions.at(i);
        const bool isTheirs = provider.text.isEmpty() || question.provider == provider;
        const bool mayBeAsked = question.dueMs <= now && (!isMovement(question.subject) || m_movementsFromMs <= now);
        if (isTheirs && mayBeAsked && (best < 0 || question.subject < m_questions.at(best).subject)) best = i;
    }
    if (best < 0) return std::nullopt;
    const Question question = m_questions.takeAt(best);
    m_lastAsked.removeIf([now](const auto &asked) { return asked.value() + askAgainAfterMs <= now; });
    m_lastAsked.insert(question.key(), now);
    if (isMovement(question.subject)) m_movementsFromMs = now + movementSpacingMs;
    return question;
}

QCoro::Task<int> CallbackService::followUp(domain::ProviderId provider, std::function<bool()> ending)
{
    int asked = 0;
    while (asked < fewAtOnce && !(ending && ending())) {
        const std::optional<Question> question = nextDue(provider);
        if (!question) break;
        ++asked;
        co_await ask(*question);
    }
    co_return asked;
}

QCoro::Task<> CallbackService::ask(Question question)
{
    if (question.subject == CallbackSubject::Transfer) {
        co_await askAboutTransfer(question);
        co_return;
    }
    std::optional<base::Error> failed;
    if (question.subject == CallbackSubject::User)
        failed = co_await askAboutUser(question);
    else
        failed = co_await askAboutMovement(question);
    if (!failed) co_return;
    qCWarning(base::logProvider) << "callback not followed up" << base::codeOf(failed->kind);
    // Nothing of it is stored, and the caller was told that it is taken.
    if (!isPassing(failed->kind) || ++question.tries >= triesMax || isWaiting(question)) co_return;
    question.dueMs = m_clock.monotonicMs() + tryAgainAfterMs;
    m_questions << question;
}

bool CallbackService::takeDuty()
{
    if (!m_duty) return true;
    const bool had = m_duty->isHeld();
    const base::Result<bool> kept = m_duty->keep();
    if (!kept || !*kept) return false;
    if (!had) m_borrowed = true;
    ++m_onDuty;
    return true;
}

void CallbackService::leaveDuty()
{
    if (!m_duty || --m_onDuty > 0 || !m_borrowed) return;
    m_borrowed = false;
    m_duty->giveBack();
}

QCoro::Task<> CallbackService::askAboutTransfer(Question question)
{
    const domain::TransferId id{question.about};
    if (!takeDuty()) co_return; // it is due in the store, and whoever watches asks
    const base::Result<TransferOutcome> outcome = co_await m_transfers.refresh(id, false);
    leaveDuty();
    // The look stays due, and the watch makes it.
    if (!outcome) qCWarning(base::logMoney) << "not refreshed" << base::codeOf(outcome.error().kind);
    if (!isWaiting(question)) co_return;
    // Somebody called during the look, which has just stored a later time for the next one.
    const base::Result<Transfer> transfer = m_store.transfers->transfer(id);
    if (!transfer) co_return;
    if (const auto stored = bringForward(*transfer, dueOf(question)); !stored)
        qCWarning(base::logMoney) << "not brought forward" << base::codeOf(stored.error().kind);
}

QCoro::Task<std::optional<base::Error>> CallbackService::askAboutUser(Question question)
{
    const auto provider = m_directory.enabled(question.provider);
    if (!provider) co_return provider.error();
    const QString environment = (*provider)->environment;
    std::optional<base::Error> failed;
    // A clerk who changed something meanwhile makes the first answer void; it is asked for once more.
    for (int tries = 0; tries < 2; ++tries) {
        const domain::SenderId sender{question.about};
        const auto enrolment = m_store.enrolments->enrolment(sender, question.provider, environment);
        if (!enrolment) co_return enrolment.error();
        if (!*enrolment) co_return std::nullopt;
        const domain::SenderEnrolment asStored = **enrolment;
        const base::Result<domain::SenderEnrolment> seen = co_await m_onboarding.look(asStored);
        if (seen) co_return std::nullopt;
        failed = seen.error();
        if (failed->kind != ErrorKind::ChangedMeanwhile) break;
    }
    co_return failed;
}

/// Nothing of it is kept here: whether it is ours, and where it stands, the provider says whenever it is shown.
QCoro::Task<std::optional<base::Error>> CallbackService::askAboutMovement(Question question)
{
    std::optional<base::Error> failed;
    if (question.subject == CallbackSubject::Funding) {
        const base::Result<domain::Funding> funding = co_await m_treasury.funding(question.provider, question.about);
        if (!funding) failed = funding.error();
    } else {
        const base::Result<domain::Refund> refund = co_await m_treasury.refund(question.provider, question.about);
        if (!refund) failed = refund.error();
    }
    if (!failed || failed->kind != ErrorKind::NotFound) co_return failed;
    const qint64 now = m_clock.monotonicMs();
    m_unknown.removeIf([now](const auto &unknown) { return unknown.value() <= now; });
    m_unknown.insert(question.key(), now + unknownForMs);
    co_return std::nullopt;
}

} // namespace services
