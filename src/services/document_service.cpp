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

/// What a provider gets to know as the file's name. It travels in addresses and stands in other people's logs, and the
/// name of a scan is often that of the customer or the number of the paper. The few letters of our own number tell two
/// papers of one kind apart, so that an entry whose making was never answered is found again by its name.
QString nameThere(const domain::Document &document)
{
    const QString ending = document.contentType.section(u'/', 1, 1);
    QString own;
    for (const QChar letter : document.id.text)
        if (letter.isLetterOrNumber() && own.size() < 12) own += letter;
    return document.type + u'-' + own + u'.' + (ending == u"jpeg" ? u"jpg"_s : ending);
}

base::Error badFile(const QString &sentence) { return base::nothingHappened(ErrorKind::BadFile, u"file"_s, sentence); }

/// Why nothing can be carried there yet. Enrolling is the cure only for a customer whom the provider was never asked to
/// take.
base::Error withoutRecord(const std::optional<domain::SenderEnrolment> &enrolment, const interfaces::Provider &provider)
{
    using Step = domain::SenderEnrolment::Step;
    const bool mayBeThere = enrolment && enrolment->step != Step::Refused;
    const QString sentence =
        mayBeThere ? DocumentText::tr("%1 has, or may have, a record of the customer whose number is not known here. "
                                      "Look it up there by e-mail address and give it: sender enrol %2 --provider %3 "
                                      "--user-id NUMBER.")
                         .arg(provider.name, enrolment->sender.text, provider.id.text)
                   : DocumentText::tr("Enrol the customer with %1 first; documents belong to a record there.")
                         .arg(provider.name);
    return named(base::nothingHappened(ErrorKind::NotAllowedNow, mayBeThere ? u"user-id"_s : QString(), sentence),
                 provider);
}

} // namespace

DocumentService::DocumentService(DirectoryService &directory, interfaces::Store store, interfaces::PaperReader &reader,
                                 base::Clock &clock, base::Random &random, Identity identity)
    : m_directory(directory)
    , m_store(store)
    , m_reader(reader)
    , m_clock(clock)
    , m_random(random)
    , m_identity(std::move(identity))
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

interfaces::Answer<interfaces::ReadPaper> DocumentService::examine(QByteArray content, int page)
{
    // Before anybody is asked to parse it: what is no file of these kinds is not even looked into.
    if (content.isEmpty()) co_return badFile(DocumentText::tr("The file is empty."));
    if (content.size() > domain::documentBytesMax)
        co_return badFile(DocumentText::tr("The file is larger than %1 MB; scan it with a lower resolution.")
                              .arg(domain::documentBytesMax / (1024 * 1024)));
    if (domain::contentTypeOf(content).isEmpty())
        co_return badFile(DocumentText::tr("The file is no JPEG, PNG or PDF, whatever its name says."));
    base::Result<interfaces::ReadPaper> paper = co_await m_reader.read(std::move(content), page);
    if (paper && paper->clean.size() > domain::documentBytesMax)
        co_return badFile(DocumentText::tr("The file is larger than %1 MB; scan it with a lower resolution.")
                              .arg(domain::documentBytesMax / (1024 * 1024)));
    co_return paper;
}

base::Result<domain::Document> DocumentService::keep(const domain::SenderId &sender, const PaperFacts &facts,
                                                     const interfaces::ReadPaper &paper)
{
    const auto there = m_store.senders->sender(sender);
    if (!there) return there.error();
    QStringList codes;
    for (const domain::Choice &choice : types())
        codes << choice.code;
    if (!codes.contains(facts.type))
        return base::nothingHappened(ErrorKind::BadCode, u"type"_s,
                                     DocumentText::tr("Choose the kind of document: %1.").arg(codes.join(u", "_s)));
    domain::Document typed;
    typed.number = facts.number;
    typed.issueDate = facts.issueDate;
    typed.expiryDate = facts.expiryDate;
    const auto checked = domain::checkedPaper(typed, today());
    if (!checked) return checked.error();
    domain::Document document = *checked;
    document.id = {m_random.uuid()};
    document.sender = sender;
    document.type = facts.type;
    document.name = facts.name;
    document.contentType = paper.contentType;
    document.size = paper.clean.size();
    document.sha256 = QString::fromLatin1(QCryptographicHash::hash(paper.clean, QCryptographicHash::Sha256).toHex());
    document.addedAt = m_clock.nowUtc();
    document.addedBy = m_identity.clerk;
    if (const auto stored = m_store.documents->add(document, paper.clean); !stored) return stored.error();
    return document;
}

interfaces::Answer<domain::Document> DocumentService::add(domain::SenderId sender, PaperFacts facts, QByteArray content)
{
    const base::Result<interfaces::ReadPaper> paper = co_await examine(std::move(content));
    if (!paper) co_return paper.error();
    co_return keep(sender, facts, *paper);
}

interfaces::Answer<interfaces::ReadPaper> DocumentService::look(domain::DocumentId id, int page)
{
    base::Result<QByteArray> kept = content(id);
    if (!kept) co_return kept.error();
    co_return co_await m_reader.read(std::move(*kept), page);
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

base::Result<void> DocumentService::remove(const domain::DocumentId &id)
{
    const auto uploads = m_store.documents->uploads(id);
    if (!uploads) return uploads.error();
    // Our record is the only handle on the provider's copy. Of a provider that is no longer in the program nothing can
    // be removed, and that must not keep ours for ever.
    for (const domain::DocumentUpload &upload : *uploads) {
        const interfaces::Provider *provider = m_directory.provider(upload.provider);
        if (upload.theirs.isEmpty() || !provider) continue;
        return named(base::nothingHappened(
                         ErrorKind::NotAllowedNow, u"provider"_s,
                         DocumentText::tr("%1 has a copy of this document (%2). Remove that one first: document remove "
                                          "%3 --provider %4.")
                             .arg(provider->name, upload.environment, id.text, upload.provider.text)),
                     *provider);
    }
    return m_store.documents->remove(id);
}

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
    entry.name = nameThere(way.document);
    const base::Result<domain::ProviderDocument> fresh =
        co_await way.provider->documents->renewDocument(way.user, entry);
    if (!fresh) co_return fresh.error();
    co_return co_await way.provider->documents->uploadDocument(*fresh, *content, contentType);
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

interfaces::Answer<DocumentStatus> DocumentService::upload(domain::DocumentId id, domain::ProviderId provider)
{
    base::Result<Way> found = wayTo(id, provider);
    if (!found) co_return found.error();
    Way way = std::move(*found);
    if (way.upload.state == UploadState::Uploaded) co_return document(id);
    way.upload.tries += 1;
    const base::Result<domain::ProviderDocument> made = co_await entryThere(&way);
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
