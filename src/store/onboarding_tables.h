// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/store.h"
#include "store/connection.h"
#include "store/sealer.h"

namespace store {

/// See interfaces::EnrolmentStore. What the provider says of a person is sealed, its id of the person is blind.
class EnrolmentTable final : public interfaces::EnrolmentStore
{
public:
    EnrolmentTable(Connection &connection, Sealer &sealer);

    base::Result<std::optional<domain::SenderEnrolment>>
    enrolment(const domain::SenderId &sender, const domain::ProviderId &provider, const QString &environment) override;
    base::Result<QList<domain::SenderEnrolment>> ofSender(const domain::SenderId &sender) override;
    base::Result<domain::SenderEnrolment> put(const domain::SenderEnrolment &enrolment) override;
    base::Result<std::optional<domain::SenderEnrolment>>
    byTheirId(const domain::ProviderId &provider, const QString &environment, const QString &theirs) override;
    base::Result<QList<domain::SenderEnrolment>> wantingDocuments(int limit) override;

private:
    base::Result<QList<domain::SenderEnrolment>> selectWhere(const QString &condition, const QVariantList &values);

    Connection &m_connection;
    Sealer &m_sealer;
};

/// See interfaces::DocumentStore. Everything but size and time is sealed.
class DocumentTable final : public interfaces::DocumentStore
{
public:
    DocumentTable(Connection &connection, Sealer &sealer);

    base::Result<void> add(const domain::Document &document, const QByteArray &content) override;
    base::Result<domain::Document> document(const domain::DocumentId &id) override;
    base::Result<QList<domain::Document>> ofSender(const domain::SenderId &sender) override;
    base::Result<QByteArray> content(const domain::DocumentId &id) override;
    base::Result<void> remove(const domain::DocumentId &id) override;
    base::Result<QList<domain::DocumentUpload>> uploads(const domain::DocumentId &id) override;
    base::Result<void> rememberUpload(const domain::DocumentUpload &upload) override;
    base::Result<QList<domain::DocumentUpload>> openUploads(int limit) override;
    base::Result<QList<domain::DocumentUpload>> queuedUploads(int limit) override;
    base::Result<bool> takeUpload(const domain::DocumentUpload &upload, const QString &before,
                                  const QString &owner) override;

private:
    base::Result<QList<domain::Document>> selectWhere(const QString &condition, const QVariantList &values);
    base::Result<QList<domain::DocumentUpload>> uploadsWhere(const QString &condition, const QVariantList &values);

    Connection &m_connection;
    Sealer &m_sealer;
};

} // namespace store
