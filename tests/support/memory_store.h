// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/audit.h"
#include "interfaces/printout_store.h"
#include "interfaces/store.h"

#include <QMap>

#include <functional>

namespace support {

template <class T>
using Result = base::Result<T>;

struct MemorySenders final : interfaces::SenderStore {
    QMap<QString, domain::Sender> all;
    Result<void> add(const domain::Sender &sender) override;
    Result<domain::Sender> update(const domain::Sender &sender) override;
    Result<domain::Sender> sender(const domain::SenderId &id) override;
    Result<QList<domain::Sender>> find(const QString &text, int limit) override;
    Result<QList<domain::Sender>> alike(const domain::Sender &sender, int limit) override;
};

struct MemoryBeneficiaries final : interfaces::BeneficiaryStore {
    QMap<QString, domain::Beneficiary> all;
    QMap<QString, QString> enrolments;
    Result<void> add(const domain::Beneficiary &beneficiary) override;
    Result<domain::Beneficiary> beneficiary(const domain::BeneficiaryId &id) override;
    Result<QList<domain::Beneficiary>> ofSender(const domain::SenderId &sender) override;
    Result<QString> enrolment(const domain::BeneficiaryId &id, const domain::ProviderId &provider,
                              const QString &environment) override;
    Result<void> rememberEnrolment(const domain::BeneficiaryId &id, const domain::ProviderId &provider,
                                   const QString &environment, const QString &theirs) override;
};

struct MemoryQuotes final : interfaces::QuoteStore {
    QMap<QString, domain::Quote> all;
    Result<void> add(const QList<domain::Quote> &quotes) override;
    Result<domain::Quote> quote(const domain::QuoteId &id) override;
};

/// The same compare-and-set, fences and unique keys as the real store.
struct MemoryTransfers final : interfaces::TransferStore {
    QMap<QString, domain::Transfer> all;
    QMap<QString, QList<domain::Attempt>> attemptsOf;
    QMap<QString, QList<domain::TransferEvent>> eventsOf;
    qint64 sequence = 0;
    std::function<bool()> mayWrite;        ///< false: this change fails with DiskFull
    std::function<bool()> mayReadAttempts; ///< false: reading them fails with StoreBusy

    Result<domain::Transfer> create(const domain::Transfer &transfer, const domain::TransferEvent &event) override;
    Result<domain::Transfer> transfer(const domain::TransferId &id) override;
    Result<domain::Transfer> byKey(const domain::IdempotencyKey &key) override;
    Result<std::optional<domain::Transfer>> byReference(const domain::ProviderId &provider,
                                                        const QString &reference) override;
    Result<domain::Transfer> apply(const interfaces::TransferChange &change) override;
    Result<interfaces::TransferPage> list(const interfaces::TransferFilter &filter) override;
    Result<QList<domain::Transfer>> find(const QString &text, int limit) override;
    Result<QList<domain::Transfer>> due(const interfaces::DueQuery &query) override;
    Result<QStringList> watchedProviders() override;
    Result<QList<domain::TransferEvent>> timeline(const domain::TransferId &id) override;
    Result<QList<domain::Attempt>> attempts(const domain::TransferId &id) override;

private:
    Result<void> storeAttempt(const domain::Attempt &attempt);
};

struct MemoryRates final : interfaces::RateStore {
    QList<domain::BoardRate> lines;
    Result<domain::BoardRate> add(const domain::BoardRate &line) override;
    Result<QList<domain::BoardRate>> ofPair(const QString &send, const QString &receive) override;
    Result<QList<domain::BoardRate>> all() override;
};

struct MemoryEnrolments final : interfaces::EnrolmentStore {
    QMap<QString, domain::SenderEnrolment> all; ///< by sender, provider and environment
    Result<std::optional<domain::SenderEnrolment>>
    enrolment(const domain::SenderId &sender, const domain::ProviderId &provider, const QString &environment) override;
    Result<QList<domain::SenderEnrolment>> ofSender(const domain::SenderId &sender) override;
    Result<domain::SenderEnrolment> put(const domain::SenderEnrolment &enrolment) override;
    Result<std::optional<domain::SenderEnrolment>>
    byTheirId(const domain::ProviderId &provider, const QString &environment, const QString &theirs) override;
    Result<QList<domain::SenderEnrolment>> wantingDocuments(int limit) override;
};

struct MemoryDocuments final : interfaces::DocumentStore {
    QMap<QString, domain::Document> all;
    QMap<QString, QByteArray> contents;
    QMap<QString, domain::DocumentUpload> uploadsBy; ///< by document, provider and environment
    Result<void> add(const domain::Document &document, const QByteArray &content) override;
    Result<domain::Document> document(const domain::DocumentId &id) override;
    Result<QList<domain::Document>> ofSender(const domain::SenderId &sender) override;
    Result<QByteArray> content(const domain::DocumentId &id) override;
    Result<void> remove(const domain::DocumentId &id) override;
    Result<QList<domain::DocumentUpload>> uploads(const domain::DocumentId &id) override;
    Result<void> rememberUpload(const domain::DocumentUpload &upload) override;
    Result<QList<domain::DocumentUpload>> openUploads(int limit) override;
    Result<QList<domain::DocumentUpload>> queuedUploads(int limit) override;
    Result<bool> takeUpload(const domain::DocumentUpload &upload, const QString &before, const QString &owner) override;
};

struct MemoryAudit final : interfaces::AuditStore {
    QList<domain::AuditEntry> all;
    bool isFull = false; ///< nothing can be written any more
    Result<domain::AuditEntry> append(const domain::AuditEntry &entry) override;
    Result<QList<domain::AuditEntry>> list(const QString &subject, const QDateTime &since, const QDateTime &until,
                                           int limit) override;
    Result<domain::AuditReport> verify(const QList<domain::AuditHead> &known) override;
};

struct MemoryPrintouts final : interfaces::PrintoutStore {
    QList<domain::PrintoutRecord> all;
    Result<domain::PrintoutRecord> add(const domain::PrintoutRecord &record, const TextOf &textOf) override;
    Result<void> settle(const QString &id, domain::PrintoutOutcome outcome) override;
    Result<QList<domain::PrintoutRecord>> ofTransfer(const domain::TransferId &transfer) override;
    Result<QList<domain::PrintoutRecord>> ofQuote(const domain::QuoteId &quote) override;
    Result<QString> languageOf(const domain::SenderId &sender) override;
};

/// The store's contract in memory, so that services can be tried a million times.
struct MemoryStore {
    MemorySenders senders;
    MemoryBeneficiaries beneficiaries;
    MemoryQuotes quotes;
    MemoryTransfers transfers;
    MemoryRates rates;
    MemoryEnrolments enrolments;
    MemoryDocuments documents;
    MemoryAudit audit;
    MemoryPrintouts printouts;

    interfaces::Store parts()
    {
        interfaces::Store store;
        store.senders = &senders;
        store.beneficiaries = &beneficiaries;
        store.quotes = &quotes;
        store.transfers = &transfers;
        store.rates = &rates;
        store.enrolments = &enrolments;
        store.documents = &documents;
        store.audit = &audit;
        store.printouts = &printouts;
        return store;
    }
};

} // namespace support
