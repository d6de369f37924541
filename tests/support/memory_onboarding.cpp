// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/memory_store.h"

namespace support {

using base::ErrorKind;
using domain::SenderEnrolment;
using namespace Qt::Literals::StringLiterals;

namespace {

QString keyOf(const QString &owner, const QString &provider, const QString &environment)
{
    return owner + u'/' + provider + u'/' + environment;
}

} // namespace

Result<std::optional<SenderEnrolment>> MemoryEnrolments::enrolment(const domain::SenderId &sender,
                                                                   const domain::ProviderId &provider,
                                                                   const QString &environment)
{
    const auto it = all.constFind(keyOf(sender.text, provider.text, environment));
    return it == all.cend() ? std::optional<SenderEnrolment>() : std::optional(*it);
}

Result<QList<SenderEnrolment>> MemoryEnrolments::ofSender(const domain::SenderId &sender)
{
    QList<SenderEnrolment> found;
    for (const SenderEnrolment &enrolment : std::as_const(all))
        if (enrolment.sender == sender) found << enrolment;
    return found;
}

Result<SenderEnrolment> MemoryEnrolments::put(const SenderEnrolment &enrolment)
{
    const QString key = keyOf(enrolment.sender.text, enrolment.provider.text, enrolment.environment);
    if (all.value(key).version != enrolment.version) return base::nothingHappened(ErrorKind::ChangedMeanwhile);
    SenderEnrolment next = enrolment;
    next.version += 1;
    all.insert(key, next);
    return next;
}

Result<std::optional<SenderEnrolment>> MemoryEnrolments::byTheirId(const domain::ProviderId &provider,
                                                                   const QString &environment, const QString &theirs)
{
    for (const SenderEnrolment &enrolment : std::as_const(all))
        if (enrolment.provider == provider && enrolment.environment == environment && !theirs.isEmpty() &&
            enrolment.user.theirs == theirs)
            return std::optional(enrolment);
    return std::optional<SenderEnrolment>();
}

Result<void> MemoryDocuments::add(const domain::Document &document, const QByteArray &content)
{
    all.insert(document.id.text, document);
    contents.insert(document.id.text, content);
    return base::Done{};
}

Result<domain::Document> MemoryDocuments::document(const domain::DocumentId &id)
{
    const auto it = all.constFind(id.text);
    if (it == all.cend()) return base::nothingHappened(ErrorKind::NotFound, u"document"_s);
    return *it;
}

Result<QList<domain::Document>> MemoryDocuments::ofSender(const domain::SenderId &sender)
{
    QList<domain::Document> found;
    for (const domain::Document &document : std::as_const(all))
        if (document.sender == sender) found << document;
    return found;
}

Result<QByteArray> MemoryDocuments::content(const domain::DocumentId &id)
{
    const auto it = contents.constFind(id.text);
    if (it == contents.cend()) return base::nothingHappened(ErrorKind::NotFound, u"document"_s);
    return *it;
}

Result<void> MemoryDocuments::remove(const domain::DocumentId &id)
{
    if (all.remove(id.text) == 0) return base::nothingHappened(ErrorKind::NotFound, u"document"_s);
    contents.remove(id.text);
    uploadsBy.removeIf([&](const auto &entry) { return entry.value().document == id; });
    return base::Done{};
}

Result<QList<domain::DocumentUpload>> MemoryDocuments::uploads(const domain::DocumentId &id)
{
    QList<domain::DocumentUpload> found;
    for (const domain::DocumentUpload &upload : std::as_const(uploadsBy))
        if (upload.document == id) found << upload;
    return found;
}

Result<void> MemoryDocuments::rememberUpload(const domain::DocumentUpload &upload)
{
    domain::DocumentUpload &kept = uploadsBy[keyOf(upload.document.text, upload.provider.text, upload.environment)];
    const QString owner = kept.owner; // takeUpload() alone changes it
    kept = upload;
    kept.owner = owner;
    return base::Done{};
}

Result<QList<domain::DocumentUpload>> MemoryDocuments::openUploads(int limit)
{
    QList<domain::DocumentUpload> found;
    for (const domain::DocumentUpload &upload : std::as_const(uploadsBy))
        if (upload.state != domain::UploadState::Uploaded && found.size() < limit) found << upload;
    return found;
}

Result<QList<domain::DocumentUpload>> MemoryDocuments::queuedUploads(int limit)
{
    QList<domain::DocumentUpload> found;
    for (const domain::DocumentUpload &upload : std::as_const(uploadsBy))
        if (upload.dueAt.isValid()) found << upload;
    std::sort(found.begin(), found.end(), [](const auto &left, const auto &right) { return left.dueAt < right.dueAt; });
    return found.mid(0, limit);
}

Result<bool> MemoryDocuments::takeUpload(const domain::DocumentUpload &upload, const QString &before,
                                         const QString &owner)
{
    for (domain::DocumentUpload &kept : uploadsBy) {
        const bool isIt = kept.document == upload.document && kept.provider == upload.provider &&
                          kept.environment == upload.environment;
        if (!isIt || kept.owner != before) continue;
        kept.owner = owner;
        return true;
    }
    return false;
}

Result<QList<SenderEnrolment>> MemoryEnrolments::wantingDocuments(int limit)
{
    QList<SenderEnrolment> found;
    for (const SenderEnrolment &enrolment : std::as_const(all))
        if (enrolment.user.state == domain::UserState::ResubmitDocuments && found.size() < limit) found << enrolment;
    return found;
}

} // namespace support
