// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "interfaces/onboarding.h"
#include "services/directory_service.h"
#include "services/identity.h"

namespace services {

/// A document and how far it has come at the providers.
struct DocumentStatus {
    domain::Document document;
    QList<domain::DocumentUpload> uploads;
};

/// Copies of identity papers: kept sealed, and carried to the providers that want them.
class DocumentService
{
public:
    DocumentService(DirectoryService &directory, interfaces::Store store, base::Clock &clock, base::Random &random,
                    Identity identity);

    /// The types that can be told apart; those of all providers that take documents.
    QList<domain::Choice> types() const;
    /// Takes a JPEG, PNG or PDF of at most documentBytesMax, told by its content. BadFile, BadCode, NotFound.
    base::Result<domain::Document> add(const domain::SenderId &sender, const QString &type, const QString &name,
                                       const QByteArray &content);
    base::Result<DocumentStatus> document(const domain::DocumentId &id);
    base::Result<QList<DocumentStatus>> ofSender(const domain::SenderId &sender);
    base::Result<QByteArray> content(const domain::DocumentId &id);
    /// NotAllowedNow while a provider has a copy: what is known here is the only way to remove that one.
    base::Result<void> remove(const domain::DocumentId &id);

    /// Carries the document to the provider and goes on where an earlier try ended; done once, it is not done again.
    /// The file gets a name there that says nothing about the customer. Outcome::Unknown: there may be an entry now,
    /// and the next try looks for it in the provider's list.
    interfaces::Answer<DocumentStatus> upload(domain::DocumentId id, domain::ProviderId provider);
    /// Takes the provider's copy away; ours stays.
    interfaces::Answer<DocumentStatus> removeThere(domain::DocumentId id, domain::ProviderId provider);

private:
    struct Way {
        const interfaces::Provider *provider = nullptr;
        domain::Document document;
        QString user; ///< what the provider calls the customer
        domain::DocumentUpload upload;
    };
    base::Result<Way> wayTo(const domain::DocumentId &id, const domain::ProviderId &provider);
    interfaces::Answer<domain::ProviderDocument> lostEntry(Way way);
    interfaces::Answer<domain::ProviderDocument> entryThere(Way *way);
    interfaces::Answer<base::Done> carry(Way way, domain::ProviderDocument entry);
    base::Result<void> note(Way &way, const std::optional<base::Error> &error);

    DirectoryService &m_directory;
    interfaces::Store m_store;
    base::Clock &m_clock;
    base::Random &m_random;
    const Identity m_identity;
};

} // namespace services
