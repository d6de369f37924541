// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/callback.h"
#include "services/onboarding_service.h"
#include "services/transfer_service.h"
#include "services/treasury_service.h"
#include "services/watch_duty.h"

#include <functional>
#include <optional>

namespace services {

/// What to answer whoever called.
struct CallbackAnswer {
    int status = 200; ///< 200 taken, 401 not verified, 404 not about anything of ours, 503 call again later
    QByteArray body;  ///< plain text
    QString note;     ///< for the listener's own log; names nobody
};

/// Turns a provider's callback into a question to that provider. What a callback says is never believed and never
/// stored as a fact: it brings the next look forward, and the look is an authenticated call of ours.
///
/// Anybody may call, so what a call can cause is bounded: the same thing is asked about once in ten seconds, however
/// often somebody calls, and money movements, which only the provider can tell from inventions, once in two seconds
/// altogether. About a transfer only the process asks that has the watch's duty: where another one watches, the look
/// that was brought forward is left to it; where nobody does, the duty is taken for as long as the question lasts.
class CallbackService
{
public:
    CallbackService(DirectoryService &directory, TransferService &transfers, OnboardingService &onboarding,
                    TreasuryService &treasury, interfaces::Store store, base::Clock &clock, WatchDuty *duty = nullptr);

    /// Asks nobody. Ends when the question will be asked: about a transfer it is stored, so that whoever watches asks
    /// it should this process end; about a customer or a money movement it is kept in memory for followUp().
    QCoro::Task<CallbackAnswer> take(domain::ProviderId provider, interfaces::CallbackMessage message);
    /// Asks that provider (without an id: any) what is due of the callbacks taken so far, a few questions at most;
    /// `ending` is asked before each one and stops it. Returns how many were asked. May run for several providers at
    /// the same time.
    QCoro::Task<int> followUp(domain::ProviderId provider = {}, std::function<bool()> ending = {});
    /// Questions not asked yet, due or not.
    qsizetype followUps() const { return m_questions.size(); }
    bool hasFollowUps() const { return !m_questions.isEmpty(); }

private:
    struct Question {
        interfaces::CallbackSubject subject;
        domain::ProviderId provider;
        QString about; ///< our transfer, our sender, or their id of a movement
        qint64 dueMs;  ///< monotonic
        int tries = 0; ///< so far, without an answer
        QString key() const;
    };

    base::Result<std::optional<domain::Transfer>> attributed(const domain::ProviderId &provider,
                                                             const interfaces::CallbackNotice &notice);
    base::Result<void> bringForward(domain::Transfer transfer, qint64 dueMs);
    CallbackAnswer takeTransfer(const interfaces::Provider &provider, const interfaces::CallbackNotice &notice);
    CallbackAnswer takeUser(const interfaces::Provider &provider, const interfaces::CallbackNotice &notice);
    CallbackAnswer takeMovement(const interfaces::Provider &provider, const interfaces::CallbackNotice &notice);

    bool isWaiting(const Question &question) const;
    qint64 dueOf(const Question &question) const;
    std::optional<Question> nextDue(const domain::ProviderId &provider);
    QCoro::Task<> ask(Question question);
    QCoro::Task<> askAboutTransfer(Question question);
    bool takeDuty();
    void leaveDuty();
    QCoro::Task<std::optional<base::Error>> askAboutUser(Question question);
    QCoro::Task<std::optional<base::Error>> askAboutMovement(Question question);

    DirectoryService &m_directory;
    TransferService &m_transfers;
    OnboardingService &m_onboarding;
    TreasuryService &m_treasury;
    interfaces::Store m_store;
    base::Clock &m_clock;
    QList<Question> m_questions;        ///< each thing once, oldest first
    QHash<QString, qint64> m_lastAsked; ///< by key of the question, in monotonic milliseconds
    QHash<QString, qint64> m_unknown;   ///< movements that the provider does not know, and until when that holds
    WatchDuty *m_duty;
    int m_onDuty = 0;             ///< questions about transfers that are under way
    bool m_borrowed = false;      ///< the duty was taken for them alone
    qint64 m_movementsFromMs = 0; ///< when the next movement may be asked about
};

} // namespace services
