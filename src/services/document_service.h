// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "interfaces/onboarding.h"
#include "interfaces/papers.h"
#include "services/directory_service.h"
#include "services/identity.h"

#include <QSet>

namespace services {

/// A document and how far it has come at the providers.
struct DocumentStatus {
    domain::Document document;
    QList<domain::DocumentUpload> uploads;
};

/// What a person says about a paper. Dates as YYYY-MM-DD.
struct PaperFacts {
    QString type;
    QString name; ///< of the file
    QString number;
    QString issueDate;
    QString expiryDate;
};

/// Copies of identity papers: kept sealed, and carried to the providers that want them.
class DocumentService
{
public:
    /// Everything outlives the service.
    DocumentService(DirectoryService &directory, interfaces::Store store, interfaces::PaperReader &reader,
                    base::Clock &clock, base::Random &random, const Processes &processes, Identity identity);

    /// The types that can be told apart; those of all providers that take documents.
    QList<domain::Choice> types() const;
    /// Has a JPEG, PNG or PDF of at most documentBytesMax read, told by its content; nothing is kept yet. BadFile.
    interfaces::Answer<interfaces::ReadPaper> examine(QByteArray content, int page = 0);
    /// Keeps what examine() has made of a file: without what it told about place, time and camera. BadCode, BadDate,
    /// BadName and NotFound name the field.
    base::Result<domain::Document> keep(const domain::SenderId &sender, const PaperFacts &facts,
                                        const interfaces::ReadPaper &paper);
    /// Both in one.
    interfaces::Answer<domain::Document> add(domain::SenderId sender, PaperFacts facts, QByteArray content);
    base::Result<DocumentStatus> document(const domain::DocumentId &id);
    base::Result<QList<DocumentStatus>> ofSender(const domain::SenderId &sender);
    base::Result<QByteArray> content(const domain::DocumentId &id);
    /// A page of it, to be looked at.
    interfaces::Answer<interfaces::ReadPaper> look(domain::DocumentId id, int page);
    /// The shop's day: what expires is told by it.
    QDate today() const { return m_clock.nowUtc().toLocalTime().date(); }
    /// NotAllowedNow while a provider has a copy: what is known here is the only way to remove that one.
    base::Result<void> remove(const domain::DocumentId &id);

    /// Carries the document to the provider and goes on where an earlier try ended; done once, it is not done again.
    /// The file gets a name there that says nothing about the customer. Outcome::Unknown: there may be an entry now,
    /// and the next try looks for it in the provider's list.
    /// NotAllowedNow when the paper has expired, or while another process carries it. What hinders for a while only (no
    /// connection, say) leaves it in the queue.
    interfaces::Answer<DocumentStatus> upload(domain::DocumentId id, domain::ProviderId provider,
                                              interfaces::Documents::Progress progress = {});
    /// Puts the document into the queue that UploadQueue works off, now and after a restart.
    base::Result<DocumentStatus> queue(const domain::DocumentId &id, const domain::ProviderId &provider);
    /// Takes it out again; what is at the provider stays there.
    base::Result<DocumentStatus> unqueue(const domain::DocumentId &id, const domain::ProviderId &provider);

    /// A customer of whom a provider wants papers again.
    struct Wanted {
        domain::SenderEnrolment enrolment; ///< its remarks say what is wrong with them
        domain::Sender sender;
        QList<domain::Document> documents; ///< those that are there and may be the ones
    };
    static constexpr int wantedMax = 500;
    base::Result<QList<Wanted>> wanted(int limit = wantedMax);
    /// Takes the provider's copy away; ours stays.
    interfaces::Answer<DocumentStatus> removeThere(domain::DocumentId id, domain::ProviderId provider);

private:
    struct Way {
        const interfaces::Provider *provider = nullptr;
        domain::Document document;
        QString user; ///< what the provider calls the customer
        domain::DocumentUpload upload;
    };
    base::Result<QList<domain::DocumentUpload>> uploadsOf(const domain::Document &document);
    base::Result<void> takeOver(Way *way);
    interfaces::Answer<DocumentStatus> uploadOwned(Way way, interfaces::Documents::Progress progress);
    base::Result<Way> wayTo(const domain::DocumentId &id, const domain::ProviderId &provider);
    interfaces::Answer<domain::ProviderDocument> lostEntry(Way way);
    interfaces::Answer<domain::ProviderDocument> entryThere(Way *way);
    interfaces::Answer<base::Done> carry(Way way, domain::ProviderDocument entry,
                                         interfaces::Documents::Progress progress);
    base::Result<void> note(Way &way, const std::optional<base::Error> &error);

    DirectoryService &m_directory;
    interfaces::Store m_store;
    interfaces::PaperReader &m_reader;
    base::Clock &m_clock;
    base::Random &m_random;
    const Processes &m_processes;
    QSet<QString> m_carried; ///< by this process, now
    const Identity m_identity;
};

} // namespace services
