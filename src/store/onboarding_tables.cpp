// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/onboarding_tables.h"

#include <algorithm>

namespace store {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using domain::Document;
using domain::DocumentUpload;
using domain::SenderEnrolment;

namespace {

constexpr int uploadsMax = 500;

Place enrolmentPlace(const SenderEnrolment &enrolment)
{
    return {"sender_enrolment", enrolment.sender.text, "box", {enrolment.provider.text, enrolment.environment}};
}

/// Bound to the sender as well: a passport does not move to another customer.
Place documentPlace(const QString &id, const QString &sender) { return {"document", id, "box", {sender}}; }

Place contentPlace(const QString &id) { return {"document_content", id}; }

Place uploadPlace(const DocumentUpload &upload)
{
    return {"document_upload", upload.document.text, "box", {upload.provider.text, upload.environment}};
}

constexpr const char *stepWords[] = {"asked", "refused", "enrolled"};

QString codeOf(SenderEnrolment::Step step) { return QString::fromLatin1(stepWords[int(step)]); }

std::optional<SenderEnrolment::Step> stepFrom(const QString &code)
{
    for (int i = 0; i < int(std::size(stepWords)); ++i)
        if (code == QLatin1StringView(stepWords[i])) return SenderEnrolment::Step(i);
    return std::nullopt;
}

JsonValue sealedHalf(const SenderEnrolment &enrolment)
{
    const domain::ProviderUser &user = enrolment.user;
    JsonValue missing = JsonValue::array();
    for (const QString &field : user.missing)
        missing.append(field);
    return JsonValue::object({{u"theirs"_s, user.theirs},
                              {u"accountId"_s, user.accountId},
                              {u"word"_s, user.word},
                              {u"state"_s, domain::codeOf(user.state)},
                              {u"remarks"_s, user.remarks},
                              {u"missing"_s, missing},
                              {u"sent"_s, enrolment.sent}});
}

void readSealedHalf(SenderEnrolment &enrolment, const JsonValue &json)
{
    domain::ProviderUser &user = enrolment.user;
    user.theirs = json.member(u"theirs").text();
    user.accountId = json.member(u"accountId").text();
    user.word = json.member(u"word").text();
    user.state = domain::userStateFrom(json.member(u"state").text()).value_or(domain::UserState::Unknown);
    user.remarks = json.member(u"remarks").text();
    for (const JsonValue &field : json.member(u"missing").items())
        user.missing << field.text();
    enrolment.sent = json.member(u"sent");
}

/// Bound to the provider and its environment: the same id means nothing elsewhere.
QByteArray blindId(const Sealer &sealer, const QString &provider, const QString &environment, const QString &theirs)
{
    return sealer.blind((u"user\n"_s + provider + u'\n' + environment + u'\n' + theirs).toUtf8());
}

} // namespace

EnrolmentTable::EnrolmentTable(Connection &connection, Sealer &sealer) : m_connection(connection), m_sealer(sealer) {}

base::Result<QList<SenderEnrolment>> EnrolmentTable::selectWhere(const QString &condition, const QVariantList &values)
{
    const auto rows = m_connection.select(
        u"SELECT sender, provider, environment, step, asked_at, checked_at, version, box FROM sender_enrolment WHERE "_s +
            condition,
        values);
    if (!rows) return rows.error();
    QList<SenderEnrolment> found;
    for (const Row &row : *rows) {
        SenderEnrolment enrolment;
        enrolment.sender = {row.at(0).toString()};
        enrolment.provider = {row.at(1).toString()};
        enrolment.environment = row.at(2).toString();
        const auto step = stepFrom(row.at(3).toString());
        if (!step) return corrupt(u"sender_enrolment"_s);
        enrolment.step = *step;
        enrolment.askedAt = timeFrom(row.at(4));
        enrolment.checkedAt = timeFrom(row.at(5));
        enrolment.version = row.at(6).toLongLong();
        const auto json = m_sealer.openJson(enrolmentPlace(enrolment), row.at(7).toByteArray());
        if (!json) return json.error();
        readSealedHalf(enrolment, *json);
        found << std::move(enrolment);
    }
    return found;
}

base::Result<std::optional<SenderEnrolment>> EnrolmentTable::enrolment(const domain::SenderId &sender,
                                                                       const domain::ProviderId &provider,
                                                                       const QString &environment)
{
    auto found = selectWhere(u"sender = ? AND provider = ? AND environment = ?"_s,
                             {sender.text, provider.text, textValue(environment)});
    if (!found) return found.error();
    if (found->isEmpty()) return std::optional<SenderEnrolment>();
    return std::optional(std::move(found->first()));
}

base::Result<QList<SenderEnrolment>> EnrolmentTable::ofSender(const domain::SenderId &sender)
{
    return selectWhere(u"sender = ? ORDER BY number"_s, {sender.text});
}

base::Result<SenderEnrolment> EnrolmentTable::put(const SenderEnrolment &enrolment)
{
    return m_connection.write([&]() -> base::Result<SenderEnrolment> {
        const auto before = this->enrolment(enrolment.sender, enrolment.provider, enrolment.environment);
        if (!before) return before.error();
        const qint64 stored = *before ? (*before)->version : 0;
        if (stored != enrolment.version) return base::nothingHappened(ErrorKind::ChangedMeanwhile);
        SenderEnrolment after = enrolment;
        after.version += 1;
        const QString theirs = after.user.theirs;
        const QVariant blind = theirs.isEmpty()
                                   ? QVariant(QMetaType::fromType<QByteArray>())
                                   : blobValue(blindId(m_sealer, after.provider.text, after.environment, theirs));
        const auto done = m_connection.run(
            u"INSERT INTO sender_enrolment(sender, provider, environment, step, theirs, asked_at, checked_at, version,"
            " wants_documents, box) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(sender, provider, environment) DO "
            "UPDATE SET"
            " step = excluded.step, theirs = excluded.theirs, asked_at = excluded.asked_at,"
            " checked_at = excluded.checked_at, version = excluded.version, wants_documents = excluded.wants_documents,"
            " box = excluded.box"_s,
            {textValue(after.sender.text), textValue(after.provider.text), textValue(after.environment),
             codeOf(after.step), blind, timeValue(after.askedAt), timeValue(after.checkedAt), after.version,
             after.user.state == domain::UserState::ResubmitDocuments ? 1 : 0,
             m_sealer.seal(enrolmentPlace(after), sealedHalf(after))});
        if (!done) return done.error();
        return after;
    });
}

base::Result<std::optional<SenderEnrolment>>
EnrolmentTable::byTheirId(const domain::ProviderId &provider, const QString &environment, const QString &theirs)
{
    if (theirs.isEmpty()) return std::optional<SenderEnrolment>();
    auto found =
        selectWhere(u"theirs = ? AND provider = ? AND environment = ?"_s,
                    {blindId(m_sealer, provider.text, environment, theirs), provider.text, textValue(environment)});
    if (!found) return found.error();
    if (found->isEmpty()) return std::optional<SenderEnrolment>();
    return std::optional(std::move(found->first()));
}

base::Result<QList<SenderEnrolment>> EnrolmentTable::wantingDocuments(int limit)
{
    return selectWhere(
        u"wants_documents = 1 ORDER BY checked_at, sender LIMIT %1"_s.arg(std::clamp(limit, 1, uploadsMax)), {});
}

DocumentTable::DocumentTable(Connection &connection, Sealer &sealer) : m_connection(connection), m_sealer(sealer) {}

base::Result<void> DocumentTable::add(const Document &document, const QByteArray &content)
{
    return m_connection.write([&]() -> base::Result<void> {
        const JsonValue half = JsonValue::object({{u"type"_s, document.type},
                                                  {u"name"_s, document.name},
                                                  {u"contentType"_s, document.contentType},
                                                  {u"sha256"_s, document.sha256},
                                                  {u"number"_s, document.number},
                                                  {u"issueDate"_s, document.issueDate},
                                                  {u"expiryDate"_s, document.expiryDate},
                                                  {u"addedBy"_s, document.addedBy}});
        const auto added = m_connection.run(
            u"INSERT INTO document(id, sender, size, added_at, box) VALUES(?, ?, ?, ?, ?)"_s,
            {textValue(document.id.text), textValue(document.sender.text), document.size, timeValue(document.addedAt),
             m_sealer.seal(documentPlace(document.id.text, document.sender.text), half)});
        if (!added) return added.error();
        const auto filled = m_connection.run(
            u"INSERT INTO document_content(document, box) VALUES(?, ?)"_s,
            {document.id.text, m_sealer.seal(contentPlace(document.id.text), QByteArrayView(content))});
        if (!filled) return filled.error();
        return base::Done{};
    });
}

base::Result<QList<Document>> DocumentTable::selectWhere(const QString &condition, const QVariantList &values)
{
    const auto rows =
        m_connection.select(u"SELECT id, sender, size, added_at, box FROM document WHERE "_s + condition, values);
    if (!rows) return rows.error();
    QList<Document> found;
    for (const Row &row : *rows) {
        Document document;
        document.id = {row.at(0).toString()};
        document.sender = {row.at(1).toString()};
        document.size = row.at(2).toLongLong();
        document.addedAt = timeFrom(row.at(3));
        const auto json =
            m_sealer.openJson(documentPlace(document.id.text, document.sender.text), row.at(4).toByteArray());
        if (!json) return json.error();
        document.type = json->member(u"type").text();
        document.name = json->member(u"name").text();
        document.contentType = json->member(u"contentType").text();
        document.sha256 = json->member(u"sha256").text();
        document.number = json->member(u"number").text();
        document.issueDate = json->member(u"issueDate").text();
        document.expiryDate = json->member(u"expiryDate").text();
        document.addedBy = json->member(u"addedBy").text();
        found << std::move(document);
    }
    return found;
}

base::Result<Document> DocumentTable::document(const domain::DocumentId &id)
{
    auto found = selectWhere(u"id = ?"_s, {id.text});
    if (!found) return found.error();
    if (found->isEmpty()) return base::nothingHappened(ErrorKind::NotFound, u"document"_s);
    return std::move(found->first());
}

base::Result<QList<Document>> DocumentTable::ofSender(const domain::SenderId &sender)
{
    return selectWhere(u"sender = ? ORDER BY number DESC"_s, {sender.text});
}

base::Result<QByteArray> DocumentTable::content(const domain::DocumentId &id)
{
    const auto rows = m_connection.select(u"SELECT box FROM document_content WHERE document = ?"_s, {id.text});
    if (!rows) return rows.error();
    if (rows->isEmpty()) return base::nothingHappened(ErrorKind::NotFound, u"document"_s);
    return m_sealer.open(contentPlace(id.text), rows->first().at(0).toByteArray());
}

base::Result<void> DocumentTable::remove(const domain::DocumentId &id)
{
    return m_connection.write([&]() -> base::Result<void> {
        for (const QString &table : {u"document_upload WHERE document"_s, u"document_content WHERE document"_s})
            if (const auto gone = m_connection.run(u"DELETE FROM %1 = ?"_s.arg(table), {id.text}); !gone)
                return gone.error();
        const auto removed = m_connection.run(u"DELETE FROM document WHERE id = ?"_s, {id.text});
        if (!removed) return removed.error();
        if (*removed == 0) return base::nothingHappened(ErrorKind::NotFound, u"document"_s);
        return base::Done{};
    });
}

base::Result<QList<DocumentUpload>> DocumentTable::uploadsWhere(const QString &condition, const QVariantList &values)
{
    const auto rows = m_connection.select(
        u"SELECT document, provider, environment, state, tries, at, box, due_at, owner FROM document_upload WHERE "_s +
            condition,
        values);
    if (!rows) return rows.error();
    QList<DocumentUpload> found;
    for (const Row &row : *rows) {
        DocumentUpload upload;
        upload.document = {row.at(0).toString()};
        upload.provider = {row.at(1).toString()};
        upload.environment = row.at(2).toString();
        const auto state = domain::uploadStateFrom(row.at(3).toString());
        if (!state) return corrupt(u"document_upload "_s + upload.document.text);
        upload.state = *state;
        upload.tries = row.at(4).toInt();
        upload.at = timeFrom(row.at(5));
        const auto json = m_sealer.openJson(uploadPlace(upload), row.at(6).toByteArray());
        if (!json) return json.error();
        upload.theirs = json->member(u"theirs").text();
        upload.problemCode = json->member(u"problemCode").text();
        upload.problem = json->member(u"problem").text();
        upload.user = json->member(u"user").text();
        for (const JsonValue &former : json->member(u"former").items())
            upload.former << DocumentUpload::Former{former.member(u"user").text(), former.member(u"theirs").text()};
        upload.dueAt = timeFrom(row.at(7));
        upload.owner = row.at(8).toString();
        found << std::move(upload);
    }
    return found;
}

base::Result<QList<DocumentUpload>> DocumentTable::uploads(const domain::DocumentId &id)
{
    return uploadsWhere(u"document = ? ORDER BY provider, environment"_s, {id.text});
}

base::Result<void> DocumentTable::rememberUpload(const DocumentUpload &upload)
{
    return m_connection.write([&]() -> base::Result<void> {
        JsonValue former = JsonValue::array();
        for (const DocumentUpload::Former &copy : upload.former)
            former.append(JsonValue::object({{u"user"_s, copy.user}, {u"theirs"_s, copy.theirs}}));
        const JsonValue half = JsonValue::object({{u"theirs"_s, upload.theirs},
                                                  {u"user"_s, upload.user},
                                                  {u"former"_s, former},
                                                  {u"problemCode"_s, upload.problemCode},
                                                  {u"problem"_s, upload.problem}});
        const auto stored = m_connection.run(
            u"INSERT INTO document_upload(document, provider, environment, state, tries, at, due_at, box)"
            " VALUES(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(document, provider, environment) DO UPDATE SET "
            "state = excluded.state, tries = excluded.tries,"
            " at = excluded.at, due_at = excluded.due_at, box = excluded.box"_s,
            {textValue(upload.document.text), textValue(upload.provider.text), textValue(upload.environment),
             domain::codeOf(upload.state), upload.tries, timeValue(upload.at), timeValue(upload.dueAt),
             m_sealer.seal(uploadPlace(upload), half)});
        if (!stored) return stored.error();
        return base::Done{};
    });
}

base::Result<QList<DocumentUpload>> DocumentTable::openUploads(int limit)
{
    return uploadsWhere(u"state <> 'uploaded' ORDER BY at LIMIT %1"_s.arg(std::clamp(limit, 1, uploadsMax)), {});
}

base::Result<QList<DocumentUpload>> DocumentTable::queuedUploads(int limit)
{
    return uploadsWhere(
        u"due_at IS NOT NULL ORDER BY due_at, document LIMIT %1"_s.arg(std::clamp(limit, 1, uploadsMax)), {});
}

base::Result<bool> DocumentTable::takeUpload(const DocumentUpload &upload, const QString &before, const QString &owner)
{
    return m_connection.write([&]() -> base::Result<bool> {
        const auto taken =
            m_connection.run(u"UPDATE document_upload SET owner = ? WHERE document = ? AND provider = ?"
                             " AND environment = ? AND coalesce(owner, '') = ?"_s,
                             {textValue(owner), textValue(upload.document.text), textValue(upload.provider.text),
                              textValue(upload.environment), textValue(before)});
        if (!taken) return taken.error();
        return *taken == 1;
    });
}

} // namespace store
