// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a document to a provider and away from it.
#include "services/document_rules.h"
#include "services/document_service.h"

#include "domain/error_text.h"

#include <QCoreApplication>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::UploadState;

namespace {

struct DocumentText {
    Q_DECLARE_TR_FUNCTIONS(DocumentText)
};

} // namespace

base::Result<DocumentService::Way> DocumentService::wayTo(const domain::DocumentId &id, const domain::ProviderId &to)
{
    const auto found = m_directory.enabled(to);
    if (!found) return found.error();
    Way way;
    way.provider = *found;
    if (!way.provider->documents) return DirectoryService::cannot(to);
    const auto document = m_store.documents->document(id);
    if (!document) return document.error();
    way.document = *document;
    const auto enrolment = m_store.enrolments->enrolment(document->sender, to, way.provider->environment);
    if (!enrolment) return enrolment.error();
    if (*enrolment) way.user = (*enrolment)->user.theirs;
    if (way.user.isEmpty()) return withoutRecord(*enrolment, *way.provider);
    way.upload = {id, to, way.provider->environment};
    const auto uploads = m_store.documents->uploads(id);
    if (!uploads) return uploads.error();
    for (const domain::DocumentUpload &upload : *uploads)
        if (upload.provider == to && upload.environment == way.provider->environment) way.upload = upload;
    moveToRecord(way.upload, way.user);
    return way;
}

base::Result<void> DocumentService::note(Way &way, const std::optional<base::Error> &error)
{
    if (error) {
        const bool goesOn = passes(*error, way.upload.tries);
        way.upload.dueAt = goesOn ? m_clock.nowUtc().addMSecs(pauseAfterMs(way.upload.tries)) : QDateTime();
    }
    way.upload.at = m_clock.nowUtc();
    way.upload.problemCode = error ? base::codeOf(error->kind) : QString();
    way.upload.problem = error ? domain::sentenceFor(*error) : QString();
    return m_store.documents->rememberUpload(way.upload);
}

/// Puts the content where the entry says, and once more at a fresh address when that one has run out.
interfaces::Answer<base::Done> DocumentService::carry(Way way, domain::ProviderDocument entry,
                                                      interfaces::Documents::Progress progress)
{
    base::Result<QByteArray> content = m_store.documents->content(way.document.id);
    if (!content) co_return content.error();
    const QString contentType = way.document.contentType;
    base::Result<base::Done> put =
        co_await way.provider->documents->uploadDocument(entry, *content, contentType, progress);
    if (put || put.error().kind != ErrorKind::CredentialRefused) co_return put;
    entry.type.clear(); // unchanged
    entry.name = nameThere(way.document);
    const base::Result<domain::ProviderDocument> fresh =
        co_await way.provider->documents->renewDocument(way.user, entry);
    if (!fresh) co_return fresh.error();
    put = co_await way.provider->documents->uploadDocument(*fresh, *content, contentType, progress);
    if (put || put.error().kind != ErrorKind::CredentialRefused) co_return put;
    // An address that was fresh just now: the fault is theirs, and no credential of ours is wrong.
    base::Error fault = put.error();
    fault.kind = ErrorKind::ProviderFailed;
    co_return fault;
}

/// The entry that an earlier try made and whose answer was lost: of that name and kind, and of no other document of the
/// customer's. One without a number when there is none.
interfaces::Answer<domain::ProviderDocument> DocumentService::lostEntry(Way way)
{
    const base::Result<QList<domain::ProviderDocument>> there = co_await way.provider->documents->documents(way.user);
    if (!there) co_return there.error();
    const base::Result<QList<DocumentStatus>> ours = ofSender(way.document.sender);
    if (!ours) co_return ours.error();
    QStringList taken;
    for (const DocumentStatus &status : *ours)
        for (const domain::DocumentUpload &upload : status.uploads)
            if (upload.provider == way.upload.provider && upload.environment == way.upload.environment)
                taken << upload.theirs;
    const QString name = nameThere(way.document);
    for (const domain::ProviderDocument &entry : *there) {
        const bool same = entry.name.compare(name, Qt::CaseInsensitive) == 0 &&
                          (entry.type.isEmpty() || entry.type == way.document.type);
        if (same && !entry.theirs.isEmpty() && !taken.contains(entry.theirs)) co_return entry;
    }
    co_return domain::ProviderDocument();
}

/// The entry to put the content into, with a fresh address: the one that an earlier try made, found by its number or,
/// when its answer was lost, in the provider's list; a new one only when there is none. Two entries for one passport
/// make a provider wonder.
interfaces::Answer<domain::ProviderDocument> DocumentService::entryThere(Way *way)
{
    interfaces::Documents *documents = way->provider->documents;
    const QString name = nameThere(way->document);
    if (way->upload.theirs.isEmpty() && way->upload.tries > 1) {
        const base::Result<domain::ProviderDocument> lost = co_await lostEntry(*way);
        if (!lost) co_return lost.error();
        way->upload.theirs = lost->theirs;
    }
    if (!way->upload.theirs.isEmpty()) {
        // A fresh address changes nothing about the entry: some providers take fewer types in a change than at first.
        const domain::ProviderDocument unchanged{way->upload.theirs, {}, name, {}};
        const base::Result<domain::ProviderDocument> renewed = co_await documents->renewDocument(way->user, unchanged);
        if (renewed || renewed.error().kind != ErrorKind::NotFound) co_return renewed;
        // Somebody has removed it there.
        way->upload.theirs.clear();
        way->upload.state = UploadState::Waiting;
    }
    // Before it is asked for: should this be the last that we write, the next try looks into their list first.
    if (const auto noted = note(*way, std::nullopt); !noted) co_return noted.error();
    const QString type = way->document.type;
    co_return co_await documents->createDocument(way->user, type, name);
}

/// One process at a time carries a document to a provider: two would make two entries. Whoever died on the way carries
/// it no longer.
base::Result<void> DocumentService::takeOver(Way *way)
{
    const domain::DocumentId id = way->document.id;
    const domain::ProviderId to = way->provider->id;
    const auto busy = [&] {
        return named(base::nothingHappened(
                         ErrorKind::NotAllowedNow, u"document"_s,
                         DocumentText::tr("This document is on its way to %1 already.").arg(way->provider->name)),
                     *way->provider);
    };
    const QString self = m_processes.self();
    const QString before = way->upload.owner;
    const bool isCarried = m_carried.contains(id.text + to.text);
    // Of a process on another machine nobody can tell whether it is still there; no file takes this long.
    constexpr qint64 longestS = 1800;
    const bool isStale = way->upload.at.secsTo(m_clock.nowUtc()) > longestS;
    if (isCarried || (!before.isEmpty() && before != self && !isStale && m_processes.mayBeAlive(before))) return busy();
    if (!way->upload.at.isValid()) // there is nothing yet that could be taken
        if (const auto noted = note(*way, std::nullopt); !noted) return noted.error();
    const auto taken = m_store.documents->takeUpload(way->upload, before, self);
    if (!taken) return taken.error();
    if (!*taken) return busy();
    return base::Done{};
}

interfaces::Answer<DocumentStatus> DocumentService::upload(domain::DocumentId id, domain::ProviderId provider,
                                                           interfaces::Documents::Progress progress)
{
    base::Result<Way> found = wayTo(id, provider);
    if (!found) co_return found.error();
    if (found->upload.state == UploadState::Uploaded) co_return unqueue(id, provider);
    if (domain::validityOf(found->document, today()) == domain::Validity::Expired) {
        (void)unqueue(id, provider);
        co_return named(base::nothingHappened(ErrorKind::NotAllowedNow, u"expiryDate"_s,
                                              DocumentText::tr("The paper has expired; add a valid one and upload "
                                                               "that.")),
                        *found->provider);
    }
    if (const auto mine = takeOver(&*found); !mine) co_return mine.error();
    // Read again: whoever had it before may have come to the end.
    base::Result<Way> fresh = wayTo(id, provider);
    const QString self = m_processes.self();
    m_carried.insert(id.text + provider.text);
    base::Result<DocumentStatus> done = base::nothingHappened(ErrorKind::NotAllowedNow);
    if (!fresh)
        done = fresh.error();
    else if (fresh->upload.state == UploadState::Uploaded)
        done = unqueue(id, provider);
    else
        done = co_await uploadOwned(*fresh, progress);
    m_carried.remove(id.text + provider.text);
    if (fresh) (void)m_store.documents->takeUpload(fresh->upload, self, QString());
    co_return done;
}

interfaces::Answer<DocumentStatus> DocumentService::uploadOwned(Way way, interfaces::Documents::Progress progress)
{
    const domain::DocumentId id = way.document.id;
    way.upload.tries += 1;
    way.upload.user = way.user;
    way.upload.dueAt = m_clock.nowUtc(); // asked for: should this process die, the queue goes on
    const base::Result<domain::ProviderDocument> made = co_await entryThere(&way);
    if (!made) {
        const base::Error error = named(made.error(), *way.provider);
        if (const auto noted = note(way, error); !noted) co_return noted.error();
        co_return error;
    }
    way.upload.theirs = made->theirs.isEmpty() ? way.upload.theirs : made->theirs;
    if (way.upload.state == UploadState::Waiting) way.upload.state = UploadState::Entered;
    if (const auto noted = note(way, std::nullopt); !noted) co_return noted.error();
    const base::Result<base::Done> put = co_await carry(way, *made, progress);
    if (!put) {
        const base::Error error = named(put.error(), *way.provider);
        if (const auto noted = note(way, error); !noted) co_return noted.error();
        co_return error;
    }
    way.upload.state = UploadState::Uploaded;
    way.upload.dueAt = {};
    if (const auto noted = note(way, std::nullopt); !noted) co_return noted.error();
    co_return document(id);
}

base::Result<DocumentStatus> DocumentService::queue(const domain::DocumentId &id, const domain::ProviderId &provider)
{
    auto way = wayTo(id, provider);
    if (!way) return way.error();
    if (domain::validityOf(way->document, today()) == domain::Validity::Expired)
        return named(base::nothingHappened(ErrorKind::NotAllowedNow, u"expiryDate"_s,
                                           DocumentText::tr("The paper has expired; add a valid one and upload that.")),
                     *way->provider);
    if (way->upload.state == UploadState::Uploaded) return document(id);
    way->upload.dueAt = m_clock.nowUtc();
    if (const auto noted = note(*way, std::nullopt); !noted) return noted.error();
    return document(id);
}

base::Result<DocumentStatus> DocumentService::unqueue(const domain::DocumentId &id, const domain::ProviderId &provider)
{
    auto way = wayTo(id, provider);
    if (!way) return way.error();
    if (!way->upload.dueAt.isValid()) return document(id);
    way->upload.dueAt = {};
    if (const auto noted = note(*way, std::nullopt); !noted) return noted.error();
    return document(id);
}

interfaces::Answer<DocumentStatus> DocumentService::removeThere(domain::DocumentId id, domain::ProviderId provider)
{
    base::Result<Way> found = wayTo(id, provider);
    if (!found) co_return found.error();
    Way way = std::move(*found);
    QList<domain::DocumentUpload::Former> copies = way.upload.former;
    if (!way.upload.theirs.isEmpty()) copies << domain::DocumentUpload::Former{way.user, way.upload.theirs};
    if (copies.isEmpty()) co_return document(id);
    for (const domain::DocumentUpload::Former &copy : std::as_const(copies)) {
        const QString user = copy.user;
        const QString theirs = copy.theirs;
        const base::Result<base::Done> gone = co_await way.provider->documents->removeDocument(user, theirs);
        if (!gone && gone.error().kind != ErrorKind::NotFound) co_return named(gone.error(), *way.provider);
    }
    way.upload.former.clear();
    way.upload.theirs.clear();
    way.upload.state = UploadState::Waiting;
    way.upload.dueAt = {};
    if (const auto noted = note(way, std::nullopt); !noted) co_return noted.error();
    co_return document(id);
}

base::Result<QList<DocumentService::Wanted>> DocumentService::wanted(int limit)
{
    const auto enrolments = m_store.enrolments->wantingDocuments(limit);
    if (!enrolments) return enrolments.error();
    QList<Wanted> all;
    for (const domain::SenderEnrolment &enrolment : *enrolments) {
        const auto sender = m_store.senders->sender(enrolment.sender);
        if (!sender) return sender.error();
        const auto documents = ofSender(enrolment.sender);
        if (!documents) return documents.error();
        Wanted one{enrolment, *sender, {}};
        for (const DocumentStatus &status : *documents)
            for (const domain::DocumentUpload &upload : status.uploads)
                if (upload.provider == enrolment.provider && upload.environment == enrolment.environment &&
                    upload.state == UploadState::Wanted)
                    one.documents << status.document;
        all << one;
    }
    return all;
}

} // namespace services
