// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/privacy.h"
#include "services/audit_trail.h"
#include "services/document_service.h"

namespace services {

/// Who sees what of a person, how long it is kept, and what a person may ask for. Whatever it does stands in the audit
/// trail, under the customer's id, before it is done.
class PrivacyService
{
public:
    /// `country` is the agent's: it says which law holds.
    PrivacyService(DocumentService &documents, AuditTrail &audit, interfaces::Store store, base::Clock &clock,
                   QString country);

    /// The number of a paper as it stands.
    base::Result<QString> revealPaper(const domain::DocumentId &id);
    /// The number of the customer's identification as it stands.
    base::Result<QString> revealSender(const domain::SenderId &id);
    /// The content of a paper, for a file that anybody can open.
    base::Result<QByteArray> copyPaper(const domain::DocumentId &id);
    /// All that is known about a person, the papers too.
    base::Result<base::JsonValue> exportPerson(const domain::SenderId &id);

    struct Erased {
        int documents = 0;
        bool isPersonGone = false;
        QString kept; ///< what stays, because of what and until when; empty: nothing
    };
    /// Removes what no law wants kept: all of a customer who never sent anything; of others the papers whose time is
    /// over. Copies at the providers go first. NotFound.
    interfaces::Answer<Erased> erase(domain::SenderId id);

    struct Retained {
        int documents = 0;
        int senders = 0;
        int forms = 0;
    };
    /// Removes what has been kept for as long as it must be; `rehearse`: counts only. The database overwrites what is
    /// deleted in it.
    base::Result<Retained> retain(bool rehearse);

private:
    QDateTime keptSince(domain::KeptKind kind) const;
    base::Result<QDateTime> lastTransferOf(const domain::SenderId &sender);

    DocumentService &m_documents;
    AuditTrail &m_audit;
    interfaces::Store m_store;
    base::Clock &m_clock;
    const QString m_country;
};

} // namespace services
