// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/document_service.h"

#include "domain/listing.h"
#include "services/document_rules.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

struct DocumentText {
    Q_DECLARE_TR_FUNCTIONS(DocumentText)
};

base::Error badFile(const QString &sentence) { return base::nothingHappened(ErrorKind::BadFile, u"file"_s, sentence); }

} // namespace

DocumentService::DocumentService(DirectoryService &directory, interfaces::Store store, interfaces::PaperReader &reader,
                                 base::Clock &clock, base::Random &random, const Processes &processes,
                                 Identity identity)
    : m_directory(directory)
    , m_store(store)
    , m_reader(reader)
    , m_clock(clock)
    , m_random(random)
    , m_processes(processes)
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
                                     DocumentText::tr("Choose the kind of document: %1.").arg(domain::listed(codes)));
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

base::Result<QList<domain::DocumentUpload>> DocumentService::uploadsOf(const domain::Document &document)
{
    auto uploads = m_store.documents->uploads(document.id);
    if (!uploads) return uploads;
    for (domain::DocumentUpload &upload : *uploads) {
        const auto enrolment = m_store.enrolments->enrolment(document.sender, upload.provider, upload.environment);
        if (!enrolment) return enrolment.error();
        if (*enrolment) moveToRecord(upload, (*enrolment)->user.theirs);
    }
    return uploads;
}

base::Result<DocumentStatus> DocumentService::document(const domain::DocumentId &id)
{
    const auto document = m_store.documents->document(id);
    if (!document) return document.error();
    const auto uploads = uploadsOf(*document);
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
        const auto uploads = uploadsOf(document);
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
        if ((upload.theirs.isEmpty() && upload.former.isEmpty()) || !provider) continue;
        return named(
            base::nothingHappened(ErrorKind::NotAllowedNow, u"provider"_s,
                                  DocumentText::tr("%1 has a copy of this document (%2). Remove that one first.")
                                      .arg(provider->name, upload.environment)),
            *provider);
    }
    return m_store.documents->remove(id);
}

} // namespace services
