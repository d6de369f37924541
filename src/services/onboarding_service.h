// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/onboarding.h"
#include "services/directory_service.h"

namespace services {

/// Brings a customer into the books of a provider that wants to know the sender itself, and keeps both in step.
class OnboardingService
{
public:
    OnboardingService(DirectoryService &directory, interfaces::Store store, base::Clock &clock);

    /// How to go on when an earlier request for a record was never answered.
    enum class Doubt {
        Refuse, ///< say so, and change nothing
        AskNew, ///< somebody has looked: there is none
    };
    /// Opens a record there; when there is one, returns it and opens no second one. What is about to be asked is stored
    /// first, because no provider has a key against opening two. A doubt about an earlier request outlives the refusal
    /// of a later one.
    interfaces::Answer<domain::SenderEnrolment> enrol(domain::SenderId sender, domain::ProviderId provider,
                                                      base::JsonValue answers, Doubt doubt = Doubt::Refuse);
    /// Ties the customer to a record that somebody found there. PartyMismatch when the names there are other ones, or
    /// when neither a name nor the e-mail address there is the customer's. NotAllowedNow when the customer is tied to
    /// another record already, unless `doubt` says that somebody has looked.
    interfaces::Answer<domain::SenderEnrolment> bind(domain::SenderId sender, domain::ProviderId provider,
                                                     QString theirs, Doubt doubt = Doubt::Refuse);
    /// Sends what has changed since it was last sent, and asks where the customer stands.
    interfaces::Answer<domain::SenderEnrolment> sync(domain::SenderId sender, domain::ProviderId provider);
    /// The same for every provider where the customer is enrolled; those that fail are in `failures`.
    struct SyncSheet {
        QList<domain::SenderEnrolment> enrolments;
        QList<base::Error> failures;
    };
    interfaces::Answer<SyncSheet> syncAll(domain::SenderId sender);
    /// Sends what is unsent, then asks for screening. MissingField names what is still wanted.
    interfaces::Answer<domain::SenderEnrolment> screen(domain::SenderId sender, domain::ProviderId provider);
    /// Asks where the customer stands, and nothing else.
    interfaces::Answer<domain::SenderEnrolment> look(domain::SenderEnrolment enrolment);

    base::Result<QList<domain::SenderEnrolment>> enrolmentsOf(const domain::SenderId &sender)
    {
        return m_store.enrolments->ofSender(sender);
    }

private:
    base::Result<domain::SenderEnrolment> keepTold(const domain::SenderEnrolment &enrolment);
    base::Result<domain::SenderEnrolment> known(const domain::SenderId &sender, const interfaces::Provider &provider);
    interfaces::Answer<domain::SenderEnrolment> sendChanges(domain::SenderEnrolment enrolment,
                                                            const interfaces::Provider *provider);
    interfaces::Answer<domain::SenderEnrolment> lookAt(domain::SenderEnrolment enrolment,
                                                       const interfaces::Provider *provider);

    DirectoryService &m_directory;
    interfaces::Store m_store;
    base::Clock &m_clock;
};

} // namespace services
