// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/document_service.h"

#include "domain/error_text.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::UploadState;

namespace {

struct DocumentText {
    Q_DECLARE_TR_FUNCTIONS(DocumentText)
};

base::Error named(base::Error error, const interfaces::Provider &provider)
{
    if (error.provider.isEmpty()) error.provider = provider.id.text;
    return error;
}

base::Error badFile(const QString &sentence) { return base::nothingHappened(ErrorKind::BadFile, u"file"_s, sentence); }

} // namespace

DocumentService::DocumentService(DirectoryService &directory, interfaces::Store store, base::Clock &clock,
                                 base::Random &random, Identity identity)
    : m_directory(directory), m_store(store), m_clock(clock), m_random(random), m_identity(std::move(identity))
{
}

QList<domain::Choice> DocumentService::types() const
{
    QList<domain::Choice> types;
    for (const interfaces::Provider &provider : m_directory.providers()) {
        if (!provider.documents) continue;
        for (const domain::Choice &type : provider.documents->documentTypes()) {
            const bool known = std::any_of(types.begin(), types.end(),
                                           [&](const domain::Choice &other) { return other.code == type.code; });
            if (!known) types << type;
        }
    }
    return types;
}

base::Result<domain::Document> DocumentService::add(const domain::SenderId &sender, const QString &type,
                                                    const QString &name, const QByteArray &content)
{
    const auto there = m_store.senders->sender(sender);
    if (!there) return there.error();
    QStringList codes;
    for (const domain::Choice &choice : types())
        codes << choice.code;
    if (!codes.contains(type))
        return base::nothingHappened(ErrorKind::BadCode, u"type"_s,
                                     DocumentText::tr("Choose the kind of document: %1.").arg(codes.join(u", "_s)));
    if (content.isEmpty()) return badFile(DocumentText::tr("The file is empty."));
    if (content.size() > domain::documentBytesMax)
        return badFile(DocumentText::tr("The file is larger than %1 MB; scan it with a lower resolution.")
                           .arg(domain::documentBytesMax / (1024 * 1024)));
    const QString contentType = domain::contentTypeOf(content);
    if (contentType.isEmpty())
        return badFile(DocumentText::tr("The file is no JPEG, PNG or PDF, whatever its name says."));
    domain::Document document;
    document.id = {m_random.uuid()};
    document.sender = sender;
    document.type = type;
    document.name = name;
    document.contentType = contentType;
    document.size = content.size();
    document.sha256 = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    document.addedAt = m_clock.nowUtc();
    document.addedBy = m_identity.clerk;
    if (const auto stored = m_store.documents->add(document, content); !stored) return stored.error();
    return document;
}

base::Result<DocumentStatus> DocumentService::document(const domain::DocumentId &id)
{
    const auto document = m_store.documents->document(id);
    if (!document) return document.error();
    const auto uploads = m_store.documents->uploads(id);
    if (!uploads) return uploads.error();
    return DocumentStatus{*document, *uploads};
}

base::Result<QList<DocumentStatus>> DocumentService::ofSender(const domain::SenderId &sender)
{
    if (const auto there = m_store.senders->sender(sender); !there) return there.error();
    const auto documents = m_store.documents->ofSender(sender);
    if (!documents) return documents.error();
    QList<DocumentStatus> all;
    for (const domain::Document &document : *documents) {
        const auto uploads = m_store.documents->uploads(document.id);
        if (!uploads) return uploads.error();
        all << DocumentStatus{document, *uploads};
    }
    return all;
}

base::Result<QByteArray> DocumentService::content(const domain::DocumentId &id)
{
    return m_store.documents->content(id);
}

base::Result<void> DocumentService::remove(const domain::DocumentId &id) { return m_store.documents->remove(id); }

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
    if (way.user.isEmpty())
        return named(base::nothingHappened(
                         ErrorKind::NotAllowedNow, {},
                         DocumentText::tr("Enrol the customer with %1 first; documents belong to a record there.")
                             .arg(way.provider->name)),
                     *way.provider);
    way.upload = {id, to, way.provider->environment};
    const auto uploads = m_store.documents->uploads(id);
    if (!uploads) return uploads.error();
    for (const domain::DocumentUpload &upload : *uploads)
        if (upload.provider == to && upload.environment == way.provider->environment) way.upload = upload;
    return way;
}

base::Result<void> DocumentService::note(Way &way, const std::optional<base::Error> &error)
{
    way.upload.at = m_clock.nowUtc();
    way.upload.problemCode = error ? base::codeOf(error->kind) : QString();
    way.upload.problem = error ? domain::sentenceFor(*error) : QString();
    return m_store.documents->rememberUpload(way.upload);
}

/// Puts the content where the entry says, and once more at a fresh address when that one has run out.
interfaces::Answer<base::Done> DocumentService::carry(Way way, domain::ProviderDocument entry)
{
    base::Result<QByteArray> content = m_store.documents->content(way.document.id);
    if (!content) co_return content.error();
    const QString contentType = way.document.contentType;
    base::Result<base::Done> put = co_await way.provider->documents->uploadDocument(entry, *content, contentType);
    if (put || put.error().kind != ErrorKind::CredentialRefused) co_return put;
    entry.type.clear(); // unchanged
    const base::Result<domain::ProviderDocument> fresh =
        co_await way.provider->documents->renewDocument(way.user, entry);
    if (!fresh) co_return fresh.error();
    co_return co_await way.provider->documents->uploadDocument(*fresh, *content, contentType);
}

interfaces::Answer<DocumentStatus> DocumentService::upload(domain::DocumentId id, domain::ProviderId provider)
{
    base::Result<Way> found = wayTo(id, provider);
    if (!found) co_return found.error();
    Way way = std::move(*found);
    if (way.upload.state == UploadState::Uploaded) co_return document(id);
    way.upload.tries += 1;
    domain::ProviderDocument entry{way.upload.theirs, way.document.type, way.document.name, {}};
    // A fresh address changes nothing about the entry: some providers take fewer types in a change than at first.
    const domain::ProviderDocument unchanged{way.upload.theirs, {}, way.document.name, {}};
    // An entry that an earlier try has made is used again: two entries for one passport make a provider wonder.
    base::Result<domain::ProviderDocument> made = entry;
    if (entry.theirs.isEmpty())
        made = co_await way.provider->documents->createDocument(way.user, entry.type, entry.name);
    else
        made = co_await way.provider->documents->renewDocument(way.user, unchanged);
    if (!made) {
        const base::Error error = named(made.error(), *way.provider);
        if (const auto noted = note(way, error); !noted) co_return noted.error();
        co_return error;
    }
    way.upload.theirs = made->theirs.isEmpty() ? way.upload.theirs : made->theirs;
    way.upload.state = UploadState::Entered;
    if (const auto noted = note(way, std::nullopt); !noted) co_return noted.error();
    const base::Result<base::Done> put = co_await carry(way, *made);
    if (!put) {
        const base::Error error = named(put.error(), *way.provider);
        if (const auto noted = note(way, error); !noted) co_return noted.error();
        co_return error;
    }
    way.upload.state = UploadState::Uploaded;
    if (const auto noted = note(way, std::nullopt); !noted) co_return noted.error();
    co_return document(id);
}

interfaces::Answer<DocumentStatus> DocumentService::removeThere(domain::DocumentId id, domain::ProviderId provider)
{
    base::Result<Way> found = wayTo(id, provider);
    if (!found) co_return found.error();
    Way way = std::move(*found);
    if (way.upload.theirs.isEmpty()) co_return document(id);
    const QString theirs = way.upload.theirs;
    const base::Result<base::Done> gone = co_await way.provider->documents->removeDocument(way.user, theirs);
    if (!gone && gone.error().kind != ErrorKind::NotFound) co_return named(gone.error(), *way.provider);
    way.upload.theirs.clear();
    way.upload.state = UploadState::Waiting;
    if (const auto noted = note(way, std::nullopt); !noted) co_return noted.error();
    co_return document(id);
}

} // namespace services
