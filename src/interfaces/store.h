// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "domain/beneficiary.h"
#include "domain/onboarding.h"
#include "domain/sender.h"
#include "domain/transfer.h"
#include "domain/transfer_queue.h"

#include <QMap>

#include <optional>

namespace interfaces {

using base::Result;

// The store is synchronous and lives on the thread of the services, never on the window's: a commit may wait for a disk
// or for another process. Everything that changes something is one transaction, durable when the call returns. Personal
// data is sealed; what is searched is found through blind indexes. Failures: StoreUnavailable, StoreBusy, StoreCorrupt,
// DiskFull, ChangedMeanwhile, NotFound, all with Outcome::NothingHappened: the transaction left no trace.

class SenderStore
{
public:
    virtual ~SenderStore() = default;
    /// Stores a new sender; `id` and times are set by the caller.
    virtual Result<void> add(const domain::Sender &sender) = 0;
    /// Compare-and-set on `version`; returns the new version's record.
    virtual Result<domain::Sender> update(const domain::Sender &sender) = 0;
    virtual Result<domain::Sender> sender(const domain::SenderId &id) = 0;
    /// By parts of names in any order and script, phone in any notation, ID number, e-mail; best first.
    virtual Result<QList<domain::Sender>> find(const QString &text, int limit) = 0;
    /// Those who may be the same person: the same document number, the same phone, or the same name and birthday. What
    /// is empty in `sender` tells nothing.
    virtual Result<QList<domain::Sender>> alike(const domain::Sender &sender, int limit) = 0;
};

class BeneficiaryStore
{
public:
    virtual ~BeneficiaryStore() = default;
    virtual Result<void> add(const domain::Beneficiary &beneficiary) = 0;
    virtual Result<domain::Beneficiary> beneficiary(const domain::BeneficiaryId &id) = 0;
    /// Newest first.
    virtual Result<QList<domain::Beneficiary>> ofSender(const domain::SenderId &sender) = 0;
    /// What a provider calls this beneficiary; an empty text when it was never enrolled there.
    virtual Result<QString> enrolment(const domain::BeneficiaryId &id, const domain::ProviderId &provider,
                                      const QString &environment) = 0;
    virtual Result<void> rememberEnrolment(const domain::BeneficiaryId &id, const domain::ProviderId &provider,
                                           const QString &environment, const QString &theirs) = 0;
};

/// Where customers stand with providers that want to know them.
class EnrolmentStore
{
public:
    virtual ~EnrolmentStore() = default;
    /// nullopt when that provider was never asked about the sender.
    virtual Result<std::optional<domain::SenderEnrolment>>
    enrolment(const domain::SenderId &sender, const domain::ProviderId &provider, const QString &environment) = 0;
    virtual Result<QList<domain::SenderEnrolment>> ofSender(const domain::SenderId &sender) = 0;
    /// Compare-and-set on `version` (0 stores the first one); returns the record with its new version.
    virtual Result<domain::SenderEnrolment> put(const domain::SenderEnrolment &enrolment) = 0;
    /// Whose record a provider calls so; nullopt when nobody's.
    virtual Result<std::optional<domain::SenderEnrolment>>
    byTheirId(const domain::ProviderId &provider, const QString &environment, const QString &theirs) = 0;
    /// Customers of whom a provider wants papers again, the longest known first.
    virtual Result<QList<domain::SenderEnrolment>> wantingDocuments(int limit) = 0;
};

/// Copies of identity papers, sealed.
class DocumentStore
{
public:
    virtual ~DocumentStore() = default;
    virtual Result<void> add(const domain::Document &document, const QByteArray &content) = 0;
    virtual Result<domain::Document> document(const domain::DocumentId &id) = 0;
    /// Newest first.
    virtual Result<QList<domain::Document>> ofSender(const domain::SenderId &sender) = 0;
    virtual Result<QByteArray> content(const domain::DocumentId &id) = 0;
    /// With its content and its uploads; there is no way back.
    virtual Result<void> remove(const domain::DocumentId &id) = 0;
    virtual Result<QList<domain::DocumentUpload>> uploads(const domain::DocumentId &id) = 0;
    /// Replaces what is stored for that document, provider and environment.
    virtual Result<void> rememberUpload(const domain::DocumentUpload &upload) = 0;
    /// Uploads that are not done, oldest first.
    virtual Result<QList<domain::DocumentUpload>> openUploads(int limit) = 0;
    /// Uploads that go on by themselves, the earliest first.
    virtual Result<QList<domain::DocumentUpload>> queuedUploads(int limit) = 0;
    /// Makes `owner` the one who carries it, in the place of `before`; empty: nobody. false: somebody was faster.
    virtual Result<bool> takeUpload(const domain::DocumentUpload &upload, const QString &before,
                                    const QString &owner) = 0;
};

class QuoteStore
{
public:
    virtual ~QuoteStore() = default;
    virtual Result<void> add(const QList<domain::Quote> &quotes) = 0;
    virtual Result<domain::Quote> quote(const domain::QuoteId &id) = 0;
};

struct TransferFilter {
    QList<domain::TransferState> states; ///< empty: all
    QString provider;
    domain::SenderId sender;
    QDateTime since;                                  ///< createdAt, inclusive
    QDateTime until;                                  ///< createdAt, exclusive
    bool openOnly = false;                            ///< not final, or final but still watched (nextCheckAt set)
    std::optional<domain::TransferQueue> queue;       ///< only what waits in it
    QMap<domain::TransferState, QDateTime> lateSince; ///< for that of the late ones: as in BoardQuery
    int limit = 50;
    QString after; ///< cursor of the page before; empty: from the newest
};

struct TransferPage {
    QList<domain::Transfer> transfers; ///< newest first
    QString next;                      ///< cursor for the page behind; empty: the end
};

/// Everything that becomes true at once.
struct TransferChange {
    domain::Transfer transfer;              ///< with the version it was read with; stored with version + 1
    std::optional<domain::Attempt> attempt; ///< inserted when its id is new, otherwise replaced if its fence still fits
    QList<domain::TransferEvent> events;    ///< appended
};

/// Which looks are due.
struct DueQuery {
    QDateTime now;
    int limit = 20;
    QString provider; ///< empty: of any
    enum class Of {
        Open, ///< people wait for these
        Ended ///< only watched because a return is still possible
    } of = Of::Open;
    /// Also those that were stored at a time later than now: the clock was set back since, and what they wait for may
    /// be hours away. Looks through everything that is watched, so it is for rare moments.
    bool storedAhead = false;
};

class TransferStore
{
public:
    virtual ~TransferStore() = default;
    /// Stores a new transfer with its first event. Fails with KeyReused when the key exists (for any provider),
    /// QuoteUsed when another living transfer has the quote.
    virtual Result<domain::Transfer> create(const domain::Transfer &transfer, const domain::TransferEvent &event) = 0;
    virtual Result<domain::Transfer> transfer(const domain::TransferId &id) = 0;
    virtual Result<domain::Transfer> byKey(const domain::IdempotencyKey &key) = 0;
    /// By our reference or the provider's; nullopt when neither belongs to a transfer of that provider.
    virtual Result<std::optional<domain::Transfer>> byReference(const domain::ProviderId &provider,
                                                                const QString &reference) = 0;
    /// One transaction. ChangedMeanwhile when the transfer's version or the attempt's fence is not the stored one, or
    /// when another attempt of the transfer is open. Refuses moves that the table does not allow. When an attempt is
    /// stored with point Armed and a larger fence than before, that is the arming: exactly one caller can win it.
    virtual Result<domain::Transfer> apply(const TransferChange &change) = 0;
    virtual Result<TransferPage> list(const TransferFilter &filter) = 0;
    /// By reference, provider reference, or names and numbers of the parties.
    virtual Result<QList<domain::Transfer>> find(const QString &text, int limit) = 0;
    /// Transfers whose nextCheckAt has come, oldest first.
    virtual Result<QList<domain::Transfer>> due(const DueQuery &query) = 0;
    /// Providers of which anything is watched, whether they are still in the profile or not.
    virtual Result<QStringList> watchedProviders() = 0;
    virtual Result<QList<domain::TransferEvent>> timeline(const domain::TransferId &id) = 0;
    /// Oldest first.
    virtual Result<QList<domain::Attempt>> attempts(const domain::TransferId &id) = 0;
};

class RateStore
{
public:
    virtual ~RateStore() = default;
    /// Adds a line and returns it with its number, which grows from line to line. Lines are never changed.
    virtual Result<domain::BoardRate> add(const domain::BoardRate &line) = 0;
    /// Every line of a pair ever entered, oldest first; domain::lineInForce() says which one holds.
    virtual Result<QList<domain::BoardRate>> ofPair(const QString &send, const QString &receive) = 0;
    /// Every line of every pair, sorted by currencies, oldest first.
    virtual Result<QList<domain::BoardRate>> all() = 0;
};

/// Lists fetched from providers (banks, …), kept for use offline; nothing personal.
class ReferenceStore
{
public:
    struct Entry {
        base::JsonValue value;
        QDateTime at;
    };
    virtual ~ReferenceStore() = default;
    virtual Result<void> put(const QString &provider, const QString &name, const base::JsonValue &value,
                             const QDateTime &at) = 0;
    virtual Result<std::optional<Entry>> get(const QString &provider, const QString &name) = 0;
};

/// What was typed and is not finished, sealed; one per name ("counter-01").
class DraftStore
{
public:
    struct Entry {
        QString name;
        QDateTime at;
        base::JsonValue fields;
    };
    virtual ~DraftStore() = default;
    virtual Result<void> put(const QString &name, const base::JsonValue &fields) = 0;
    virtual Result<base::JsonValue> get(const QString &name) = 0; ///< Null when there is none
    virtual Result<void> drop(const QString &name) = 0;
    /// All whose name begins so, latest first.
    virtual Result<QList<Entry>> list(const QString &prefix) = 0;
    /// Reads and drops it in one step, so that only one counter gets it; Null when another one was faster.
    virtual Result<base::JsonValue> take(const QString &name) = 0;
};

/// What has been kept for long enough, and what a person wants gone.
class PrivacyStore
{
public:
    virtual ~PrivacyStore() = default;
    /// Papers that were added before and whose customer has sent nothing since.
    virtual Result<QList<domain::DocumentId>> papersIdleSince(const QDateTime &time) = 0;
    /// Customers who never sent anything, and have neither been changed nor been given a paper since.
    virtual Result<QList<domain::SenderId>> sendersIdleSince(const QDateTime &time) = 0;
    virtual Result<int> dropDraftsBefore(const QDateTime &time) = 0;
    /// The customer with beneficiaries, papers, and standing with the providers. NotAllowedNow when there is a
    /// transfer.
    virtual Result<void> eraseSender(const domain::SenderId &sender) = 0;
};

struct StoreReport {
    bool ok = false;
    QString driver;
    QString version;                 ///< schema version
    QStringList findings;            ///< sentences; empty when ok
    std::optional<qint64> transfers; ///< nothing where damage keeps them from being counted
    std::optional<qint64> senders;
};

class StoreCare
{
public:
    virtual ~StoreCare() = default;
    /// Integrity, foreign keys, settings, unsealing of a sample.
    virtual Result<StoreReport> check() = 0;
    /// A number that differs when any process changed anything; cheap, for refreshing the window.
    virtual Result<qint64> changeCount() = 0;
    /// A consistent, sealed copy.
    virtual Result<void> backup(const QString &file) = 0;
};

class AuditStore; // audit.h
class BoardStore;
class LeaseStore;
class TreasuryBook;
class PrintoutStore; // printout_store.h

/// The store, as its parts. Lives as long as the object that filled it.
struct Store {
    SenderStore *senders = nullptr;
    BeneficiaryStore *beneficiaries = nullptr;
    QuoteStore *quotes = nullptr;
    TransferStore *transfers = nullptr;
    RateStore *rates = nullptr;
    ReferenceStore *references = nullptr;
    DraftStore *drafts = nullptr;
    StoreCare *care = nullptr;
    EnrolmentStore *enrolments = nullptr;
    DocumentStore *documents = nullptr;
    AuditStore *audit = nullptr;
    LeaseStore *leases = nullptr;
    BoardStore *board = nullptr;
    TreasuryBook *treasury = nullptr;
    PrintoutStore *printouts = nullptr;
    PrivacyStore *privacy = nullptr;
};

} // namespace interfaces
