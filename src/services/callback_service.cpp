// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/callback_service.h"

#include "base/log.h"

#include <QCoreApplication>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using interfaces::CallbackNotice;
using interfaces::CallbackSubject;

namespace {

/// Anybody who knows a reference may send callbacks about it; they must not make us flood the provider with questions.
constexpr qint64 askAgainAfterMs = 10'000;

CallbackAnswer refused(int status, const QString &note) { return {status, {}, note}; }

int statusFor(const base::Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound: return 404;
    case ErrorKind::CredentialRefused:
    case ErrorKind::CredentialMissing: return 401;
    case ErrorKind::UnreadableReply:
    case ErrorKind::BadInput: return 404;
    default: return 503;
    }
}

} // namespace

CallbackService::CallbackService(DirectoryService &directory, TransferService &transfers, OnboardingService &onboarding,
                                 TreasuryService &treasury, interfaces::Store store, base::Clock &clock)
    : m_directory(directory)
    , m_transfers(transfers)
    , m_onboarding(onboarding)
    , m_treasury(treasury)
    , m_store(store)
    , m_clock(clock)
{
}

/// The transfer that the notice is about. Two references that lead to two transfers are a forgery or a muddle.
base::Result<std::optional<domain::Transfer>> CallbackService::attributed(const domain::ProviderId &provider,
                                                                          const CallbackNotice &notice)
{
    std::optional<domain::Transfer> found;
    for (const QString &reference : {notice.ours, notice.theirs}) {
        const auto hit = m_store.transfers->byReference(provider, reference);
        if (!hit) return hit.error();
        if (!*hit) continue;
        if (found && found->id != (*hit)->id) return std::optional<domain::Transfer>();
        found = *hit;
    }
    return found;
}

base::Result<void> CallbackService::bringForward(const domain::Transfer &transfer)
{
    const QDateTime now = m_clock.nowUtc();
    if (transfer.nextCheckAt.isValid() && transfer.nextCheckAt <= now) return base::Done{};
    interfaces::TransferChange change{transfer, std::nullopt, {}};
    change.transfer.nextCheckAt = now;
    domain::TransferEvent event;
    event.at = now;
    event.state = transfer.state;
    event.source = domain::EventSource::Callback;
    event.counter = transfer.counter;
    event.note = QCoreApplication::translate("Callbacks", "The provider called; it is being asked.");
    change.events << event;
    const auto stored = m_store.transfers->apply(change);
    // Whoever changed it meanwhile has just looked, or is about to.
    if (!stored && stored.error().kind != ErrorKind::ChangedMeanwhile) return stored.error();
    return base::Done{};
}

QCoro::Task<CallbackAnswer> CallbackService::take(domain::ProviderId id, interfaces::CallbackMessage message)
{
    const auto found = m_directory.enabled(id);
    if (!found || !(*found)->callbacks) co_return refused(404, u"no such provider"_s);
    const interfaces::Provider *provider = *found;
    const base::Result<CallbackNotice> notice = co_await provider->callbacks->readCallback(std::move(message));
    if (!notice) co_return refused(statusFor(notice.error()), base::codeOf(notice.error().kind));
    const CallbackAnswer taken{200, provider->callbacks->acknowledgement(), u"taken"_s};
    switch (notice->subject) {
    case CallbackSubject::Transfer: {
        const auto transfer = attributed(id, *notice);
        if (!transfer) co_return refused(503, base::codeOf(transfer.error().kind));
        if (!*transfer) co_return refused(404, u"no such transfer"_s);
        const QString key = (*transfer)->id.text;
        const auto last = m_lastAsked.constFind(key);
        const qint64 now = m_clock.monotonicMs();
        const bool tooSoon = last != m_lastAsked.cend() && now - *last < askAgainAfterMs;
        if (tooSoon) co_return CallbackAnswer{200, taken.body, u"asked a moment ago"_s};
        if (const auto stored = bringForward(**transfer); !stored)
            co_return refused(503, base::codeOf(stored.error().kind));
        m_lastAsked.insert(key, now);
        if (!m_transfersToAsk.contains(key)) m_transfersToAsk << key;
        co_return taken;
    }
    case CallbackSubject::User: {
        const auto enrolment = m_store.enrolments->byTheirId(id, provider->environment, notice->theirs);
        if (!enrolment) co_return refused(503, base::codeOf(enrolment.error().kind));
        if (!*enrolment) co_return refused(404, u"no such customer"_s);
        m_usersToAsk << **enrolment;
        co_return taken;
    }
    case CallbackSubject::Funding: {
        // Nothing of it is kept here: whether it is ours, the provider says.
        const base::Result<domain::Funding> funding = co_await m_treasury.funding(id, notice->theirs);
        if (!funding) co_return refused(statusFor(funding.error()), base::codeOf(funding.error().kind));
        co_return taken;
    }
    case CallbackSubject::Refund: {
        const base::Result<domain::Refund> refund = co_await m_treasury.refund(id, notice->theirs);
        if (!refund) co_return refused(statusFor(refund.error()), base::codeOf(refund.error().kind));
        co_return taken;
    }
    }
    co_return refused(404, u"unknown subject"_s);
}

QCoro::Task<int> CallbackService::followUp()
{
    int asked = 0;
    while (!m_transfersToAsk.isEmpty()) {
        const domain::TransferId id{m_transfersToAsk.takeFirst()};
        const base::Result<TransferOutcome> outcome = co_await m_transfers.refresh(id, false);
        // The look stays due, and the watch makes it.
        if (!outcome) qCWarning(base::logMoney) << "not refreshed" << base::codeOf(outcome.error().kind);
        ++asked;
    }
    while (!m_usersToAsk.isEmpty()) {
        const base::Result<domain::SenderEnrolment> seen = co_await m_onboarding.look(m_usersToAsk.takeFirst());
        if (!seen) qCWarning(base::logProvider) << "customer not looked at" << base::codeOf(seen.error().kind);
        ++asked;
    }
    co_return asked;
}

} // namespace services
