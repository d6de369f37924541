// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/callback.h"
#include "services/onboarding_service.h"
#include "services/transfer_service.h"
#include "services/treasury_service.h"

namespace services {

/// What to answer whoever called.
struct CallbackAnswer {
    int status = 200; ///< 200 taken, 401 not verified, 404 not about anything of ours, 503 ask again later
    QByteArray body;  ///< plain text
    QString note;     ///< for the listener's own log; names nobody
};

/// Turns a provider's callback into a question to that provider. What a callback says is never believed and never
/// stored as a fact: it brings the next look forward, and the look is an authenticated call of ours.
class CallbackService
{
public:
    CallbackService(DirectoryService &directory, TransferService &transfers, OnboardingService &onboarding,
                    TreasuryService &treasury, interfaces::Store store, base::Clock &clock);

    /// Ends when it is certain that the question will be asked: it is stored, or asked already. The look itself is made
    /// by followUp(), so that the caller is not kept waiting for it.
    QCoro::Task<CallbackAnswer> take(domain::ProviderId provider, interfaces::CallbackMessage message);
    /// Asks the providers what the callbacks taken so far are about; returns how many questions were asked.
    QCoro::Task<int> followUp();
    bool hasFollowUps() const { return !m_transfersToAsk.isEmpty() || !m_usersToAsk.isEmpty(); }

private:
    base::Result<std::optional<domain::Transfer>> attributed(const domain::ProviderId &provider,
                                                             const interfaces::CallbackNotice &notice);
    base::Result<void> bringForward(const domain::Transfer &transfer);

    DirectoryService &m_directory;
    TransferService &m_transfers;
    OnboardingService &m_onboarding;
    TreasuryService &m_treasury;
    interfaces::Store m_store;
    base::Clock &m_clock;
    QStringList m_transfersToAsk;
    QList<domain::SenderEnrolment> m_usersToAsk;
    QHash<QString, qint64> m_lastAsked; ///< by transfer, in monotonic milliseconds
};

} // namespace services
