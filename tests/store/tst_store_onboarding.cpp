// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_home.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace storetest;
using base::JsonValue;
using domain::SenderEnrolment;
using domain::UploadState;

class TestStoreOnboarding : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anEnrolmentKeepsEveryMember();
    void anEnrolmentIsChangedOnlyFromItsLatestVersion();
    void anEnrolmentIsFoundByWhatTheProviderCallsIt();
    void theProvidersIdIsNowhereInClear();
    void aDocumentAndItsContentComeBackAsTheyWere();
    void aContentThatWasMovedToAnotherDocumentDoesNotOpen();
    void aRemovedDocumentIsGoneWithItsContentAndItsUploads();
    void uploadsAreListedUntilTheyAreDone();
    void aDocumentNeedsItsSender();
    void aStoreOfTheFirstVersionIsBroughtUpToDate();
    void aTransferIsFoundByEitherReferenceOfItsProvider();
    void anUploadIsTakenByOneAlone();
    void theQueueIsSortedByTime();
    void whoWantsPapersAgainIsFound();
    void anErasedPersonLeavesNoByteBehind();
    void aPersonWithATransferIsNotErased();
    void onlyWhatIsOldEnoughIsOver();

private:
    static SenderEnrolment sampleEnrolment();
    static domain::Document sampleDocument(const QString &id);
    std::unique_ptr<StoreHome> m_home;
    std::unique_ptr<store::SqlStore> m_store;
    interfaces::Store m_parts;
};

void TestStoreOnboarding::init()
{
    m_store.reset();
    m_home = std::make_unique<StoreHome>();
    auto opened = m_home->open();
    QCOMPARE(wordOf(opened), u"done"_s);
    m_store = std::move(*opened);
    m_parts = m_store->parts();
    QVERIFY(m_parts.senders->add(sampleSender(u"sender-1"_s)));
}

SenderEnrolment TestStoreOnboarding::sampleEnrolment()
{
    SenderEnrolment enrolment;
    enrolment.sender = {u"sender-1"_s};
    enrolment.provider = {u"wallex"_s};
    enrolment.environment = u"sandbox"_s;
    enrolment.step = SenderEnrolment::Step::Enrolled;
    enrolment.user = {u"user-7755ez"_s,
                      u"account-1"_s,
                      u"documents_need_resubmission"_s,
                      domain::UserState::ResubmitDocuments,
                      u"The passport is blurred"_s,
                      {u"nationality"_s}};
    enrolment.sent = JsonValue::object({{u"firstName"_s, u"Maria"_s}});
    enrolment.askedAt = QDateTime(QDate(2026, 2, 1), QTime(9, 0), Qt::UTC);
    enrolment.checkedAt = QDateTime(QDate(2026, 2, 1), QTime(9, 1), Qt::UTC);
    return enrolment;
}

domain::Document TestStoreOnboarding::sampleDocument(const QString &id)
{
    return {{id},
            {u"sender-1"_s},
            u"passport"_s,
            u"scan of Maria.jpg"_s,
            u"image/jpeg"_s,
            5,
            u"abc123"_s,
            QDateTime(QDate(2026, 2, 1), QTime(9, 0), Qt::UTC),
            u"Ann"_s,
            u"E1234567"_s,
            u"2020-03-01"_s,
            u"2030-02-28"_s};
}

void TestStoreOnboarding::anEnrolmentKeepsEveryMember()
{
    const SenderEnrolment enrolment = sampleEnrolment();
    QCOMPARE(m_parts.enrolments->put(enrolment)->version, 1);
    const auto read = m_parts.enrolments->enrolment(enrolment.sender, enrolment.provider, enrolment.environment);
    QVERIFY(read && *read);
    const SenderEnrolment &stored = **read;
    QCOMPARE(stored.step, enrolment.step);
    QCOMPARE(stored.user.theirs, enrolment.user.theirs);
    QCOMPARE(stored.user.accountId, enrolment.user.accountId);
    QCOMPARE(stored.user.word, enrolment.user.word);
    QCOMPARE(stored.user.state, enrolment.user.state);
    QCOMPARE(stored.user.remarks, enrolment.user.remarks);
    QCOMPARE(stored.user.missing, enrolment.user.missing);
    QCOMPARE(stored.sent, enrolment.sent);
    QCOMPARE(stored.askedAt, enrolment.askedAt);
    QCOMPARE(stored.checkedAt, enrolment.checkedAt);
    QCOMPARE(m_parts.enrolments->ofSender(enrolment.sender)->size(), 1);
    QVERIFY(!*m_parts.enrolments->enrolment(enrolment.sender, enrolment.provider, u"production"_s));
}

void TestStoreOnboarding::anEnrolmentIsChangedOnlyFromItsLatestVersion()
{
    const auto first = m_parts.enrolments->put(sampleEnrolment());
    QVERIFY(first);
    QCOMPARE(wordOf(m_parts.enrolments->put(sampleEnrolment())), u"changed-meanwhile"_s); // as if it were the first
    SenderEnrolment next = *first;
    next.user.remarks.clear();
    QCOMPARE(m_parts.enrolments->put(next)->version, 2);
    QCOMPARE(wordOf(m_parts.enrolments->put(next)), u"changed-meanwhile"_s);
}

void TestStoreOnboarding::anEnrolmentIsFoundByWhatTheProviderCallsIt()
{
    QVERIFY(m_parts.enrolments->put(sampleEnrolment()));
    const auto found = m_parts.enrolments->byTheirId({u"wallex"_s}, u"sandbox"_s, u"user-7755ez"_s);
    QVERIFY(found && *found);
    QCOMPARE((*found)->sender.text, u"sender-1"_s);
    QVERIFY(!*m_parts.enrolments->byTheirId({u"wallex"_s}, u"production"_s, u"user-7755ez"_s));
    QVERIFY(!*m_parts.enrolments->byTheirId({u"remitpro"_s}, u"sandbox"_s, u"user-7755ez"_s));
    QVERIFY(!*m_parts.enrolments->byTheirId({u"wallex"_s}, u"sandbox"_s, QString()));
}

void TestStoreOnboarding::theProvidersIdIsNowhereInClear()
{
    ONLY_IN_A_FILE();
    QVERIFY(m_parts.enrolments->put(sampleEnrolment()));
    QVERIFY(m_parts.documents->add(sampleDocument(u"document-1"_s), "hello passport"));
    m_store.reset();
    QFile file(m_home->file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const char *word : {"7755ez", "blurred", "scan of", "passport", "Maria"})
        QVERIFY2(!bytes.contains(word), word);
}

void TestStoreOnboarding::aDocumentAndItsContentComeBackAsTheyWere()
{
    const domain::Document document = sampleDocument(u"document-1"_s);
    QByteArray content(3 * 1024 * 1024, '\0');
    for (int i = 0; i < content.size(); ++i)
        content[i] = char(i * 31);
    QCOMPARE(wordOf(m_parts.documents->add(document, content)), u"done"_s);
    const auto read = m_parts.documents->document(document.id);
    QVERIFY(read);
    QCOMPARE(read->type, document.type);
    QCOMPARE(read->name, document.name);
    QCOMPARE(read->contentType, document.contentType);
    QCOMPARE(read->size, document.size);
    QCOMPARE(read->sha256, document.sha256);
    QCOMPARE(read->addedAt, document.addedAt);
    QCOMPARE(read->addedBy, document.addedBy);
    QCOMPARE(*m_parts.documents->content(document.id), content);
    QCOMPARE(m_parts.documents->ofSender(document.sender)->size(), 1);
    QCOMPARE(wordOf(m_parts.documents->content({u"nothing"_s})), u"not-found"_s);
}

void TestStoreOnboarding::aContentThatWasMovedToAnotherDocumentDoesNotOpen()
{
    QVERIFY(m_parts.documents->add(sampleDocument(u"document-1"_s), "first"));
    QVERIFY(m_parts.documents->add(sampleDocument(u"document-2"_s), "second"));
    RawDatabase(m_home->address())
        .run(u"UPDATE document_content SET box = (SELECT box FROM document_content WHERE document = 'document-2')"
             " WHERE document = 'document-1'"_s);
    QCOMPARE(wordOf(m_parts.documents->content({u"document-1"_s})), u"store-corrupt"_s);
    QCOMPARE(wordOf(m_parts.documents->content({u"document-2"_s})), u"done"_s);
}

void TestStoreOnboarding::aRemovedDocumentIsGoneWithItsContentAndItsUploads()
{
    QVERIFY(m_parts.documents->add(sampleDocument(u"document-1"_s), "first"));
    domain::DocumentUpload upload{{u"document-1"_s}, {u"wallex"_s}, u"sandbox"_s, UploadState::Entered};
    upload.at = m_home->clock.now;
    QCOMPARE(wordOf(m_parts.documents->rememberUpload(upload)), u"done"_s);
    QCOMPARE(wordOf(m_parts.documents->remove({u"document-1"_s})), u"done"_s);
    QCOMPARE(wordOf(m_parts.documents->remove({u"document-1"_s})), u"not-found"_s);
    RawDatabase raw(m_home->address());
    QCOMPARE(raw.value(u"SELECT (SELECT count(*) FROM document) + (SELECT count(*) FROM document_content) +"
                       " (SELECT count(*) FROM document_upload)"_s)
                 .toInt(),
             0);
}

void TestStoreOnboarding::uploadsAreListedUntilTheyAreDone()
{
    QVERIFY(m_parts.documents->add(sampleDocument(u"document-1"_s), "first"));
    domain::DocumentUpload upload{{u"document-1"_s}, {u"wallex"_s},  u"sandbox"_s,    UploadState::Entered,
                                  u"theirs-1"_s,     u"timed-out"_s, u"No answer."_s, 2,
                                  m_home->clock.now};
    QVERIFY(m_parts.documents->rememberUpload(upload));
    const auto open = m_parts.documents->openUploads(10);
    QCOMPARE(open->size(), 1);
    QCOMPARE(open->first().theirs, u"theirs-1"_s);
    QCOMPARE(open->first().problem, u"No answer."_s);
    QCOMPARE(open->first().problemCode, u"timed-out"_s);
    QCOMPARE(open->first().tries, 2);
    QCOMPARE(open->first().at, m_home->clock.now);
    upload.state = UploadState::Uploaded;
    QVERIFY(m_parts.documents->rememberUpload(upload));
    QVERIFY(m_parts.documents->openUploads(10)->isEmpty());
    QCOMPARE(m_parts.documents->uploads({u"document-1"_s})->first().state, UploadState::Uploaded);
}

void TestStoreOnboarding::aDocumentNeedsItsSender()
{
    domain::Document document = sampleDocument(u"document-1"_s);
    document.sender = {u"nobody"_s};
    QVERIFY(wordOf(m_parts.documents->add(document, "x")) != u"done"_s);
    QCOMPARE(wordOf(m_parts.documents->document(document.id)), u"not-found"_s);
}

void TestStoreOnboarding::aStoreOfTheFirstVersionIsBroughtUpToDate()
{
    ONLY_IN_A_FILE();
    m_store.reset();
    backToVersion(*m_home, 1);
    auto opened = m_home->open();
    QCOMPARE(wordOf(opened), u"done"_s);
    m_store = std::move(*opened);
    m_parts = m_store->parts();
    QVERIFY(m_parts.senders->sender({u"sender-1"_s}));
    QCOMPARE(wordOf(m_parts.enrolments->put(sampleEnrolment())), u"done"_s);
}

void TestStoreOnboarding::aTransferIsFoundByEitherReferenceOfItsProvider()
{
    const auto created = createTransfer(m_parts, u"transfer-1"_s);
    QVERIFY(created);
    interfaces::TransferChange change{*created, std::nullopt, {}};
    change.transfer.providerReference = {u"TXN-42"_s};
    const auto transfer = m_parts.transfers->apply(change);
    QVERIFY(transfer);
    for (const QString &reference : {transfer->reference, transfer->providerReference.text}) {
        const auto found = m_parts.transfers->byReference(transfer->provider, reference);
        QVERIFY(found && *found);
        QCOMPARE((*found)->id, transfer->id);
        QVERIFY(!*m_parts.transfers->byReference({u"somebody-else"_s}, reference));
    }
    QVERIFY(!*m_parts.transfers->byReference(transfer->provider, QString()));
    QVERIFY(!*m_parts.transfers->byReference(transfer->provider, u"RD-NOTHING"_s));
}

void TestStoreOnboarding::anUploadIsTakenByOneAlone()
{
    QVERIFY(m_parts.documents->add(sampleDocument(u"document-1"_s), "first"));
    domain::DocumentUpload upload{{u"document-1"_s}, {u"wallex"_s}, u"sandbox"_s, UploadState::Waiting};
    upload.at = m_home->clock.now;
    QVERIFY(!*m_parts.documents->takeUpload(upload, {}, u"one"_s)); // there is nothing yet
    QVERIFY(m_parts.documents->rememberUpload(upload));
    QVERIFY(*m_parts.documents->takeUpload(upload, {}, u"one"_s));
    QVERIFY(!*m_parts.documents->takeUpload(upload, {}, u"two"_s));
    upload.tries = 1;
    QVERIFY(m_parts.documents->rememberUpload(upload)); // which says nothing about who has it
    QCOMPARE(m_parts.documents->uploads(upload.document)->first().owner, u"one"_s);
    QVERIFY(*m_parts.documents->takeUpload(upload, u"one"_s, {}));
    QVERIFY(*m_parts.documents->takeUpload(upload, {}, u"two"_s));
}

void TestStoreOnboarding::theQueueIsSortedByTime()
{
    for (const QString &id : {u"document-1"_s, u"document-2"_s, u"document-3"_s}) {
        QVERIFY(m_parts.documents->add(sampleDocument(id), "content"));
        domain::DocumentUpload upload{{id}, {u"wallex"_s}, u"sandbox"_s, UploadState::Entered};
        upload.at = m_home->clock.now;
        upload.user = u"user-1"_s;
        upload.former = {{u"user-0"_s, u"theirs-0"_s}};
        if (id != u"document-2") upload.dueAt = m_home->clock.now.addSecs(id == u"document-1" ? 60 : 30);
        QVERIFY(m_parts.documents->rememberUpload(upload));
    }
    const auto queued = m_parts.documents->queuedUploads(10);
    QCOMPARE(queued->size(), 2);
    QCOMPARE(queued->first().document.text, u"document-3"_s);
    QCOMPARE(queued->first().dueAt, m_home->clock.now.addSecs(30));
    QCOMPARE(queued->first().user, u"user-1"_s);
    QCOMPARE(queued->first().former.first().theirs, u"theirs-0"_s);
    QCOMPARE(m_parts.documents->queuedUploads(1)->size(), 1);
}

void TestStoreOnboarding::whoWantsPapersAgainIsFound()
{
    auto enrolment = *m_parts.enrolments->put(sampleEnrolment());
    const auto wanting = m_parts.enrolments->wantingDocuments(10);
    QCOMPARE(wanting->size(), 1);
    QCOMPARE(wanting->first().user.remarks, u"The passport is blurred"_s);
    enrolment.user.state = domain::UserState::Pending;
    QVERIFY(m_parts.enrolments->put(enrolment));
    QVERIFY(m_parts.enrolments->wantingDocuments(10)->isEmpty());
}

void TestStoreOnboarding::anErasedPersonLeavesNoByteBehind()
{
    ONLY_IN_A_FILE();
    QVERIFY(m_parts.enrolments->put(sampleEnrolment()));
    QByteArray content(200'000, '\0');
    for (qsizetype i = 0; i < content.size(); ++i)
        content[i] = char(i * 37 + i / 251);
    QVERIFY(m_parts.documents->add(sampleDocument(u"document-1"_s), content));
    RawDatabase raw(m_home->address());
    // As sealed: that is how it lies in the file, and how a free page would still hold it.
    QList<QByteArray> traces;
    const QByteArray box = raw.value(u"SELECT box FROM document_content"_s).toByteArray();
    for (qsizetype i = 0; i + 48 < box.size(); i += 4000)
        traces << box.mid(i, 48);
    for (const QString &table : {u"document"_s, u"sender_enrolment"_s, u"sender"_s})
        traces << raw.value(u"SELECT box FROM "_s + table).toByteArray().mid(20, 32);
    const auto left = [&] {
        int found = 0;
        QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) continue;
            const QByteArray bytes = file.readAll();
            for (const QByteArray &trace : std::as_const(traces))
                found += bytes.contains(trace) ? 1 : 0;
        }
        return found;
    };
    QCOMPARE(left(), int(traces.size())); // or the test would not know where to look
    QVERIFY(m_parts.privacy->eraseSender({u"sender-1"_s}));
    QCOMPARE(left(), 0); // with the store still open
    m_store.reset();
    QCOMPARE(left(), 0);
}

void TestStoreOnboarding::aPersonWithATransferIsNotErased()
{
    const auto transfer = createTransfer(m_parts, u"transfer-1"_s);
    QVERIFY(transfer);
    QCOMPARE(wordOf(m_parts.privacy->eraseSender(transfer->sender)), u"not-allowed-now"_s);
    QVERIFY(m_parts.senders->sender(transfer->sender));
    QCOMPARE(wordOf(m_parts.privacy->eraseSender({u"nobody"_s})), u"not-found"_s);
}

void TestStoreOnboarding::onlyWhatIsOldEnoughIsOver()
{
    QVERIFY(m_parts.documents->add(sampleDocument(u"document-1"_s), "content"));
    const QDateTime added = sampleDocument(u"document-1"_s).addedAt;
    QVERIFY(m_parts.privacy->papersIdleSince(added)->isEmpty());
    QCOMPARE(m_parts.privacy->papersIdleSince(added.addSecs(1))->size(), 1);
    QVERIFY(m_parts.privacy->sendersIdleSince(added)->isEmpty());
    QVERIFY(m_parts.drafts->put(u"form"_s, JsonValue::object({{u"a"_s, u"b"_s}})));
    QCOMPARE(*m_parts.privacy->dropDraftsBefore(m_home->clock.now), 0);
    QCOMPARE(*m_parts.privacy->dropDraftsBefore(m_home->clock.now.addSecs(1)), 1);
    const auto transfer = createTransfer(m_parts, u"transfer-1"_s); // of the same customer, now
    QVERIFY(transfer);
    if (transfer->sender.text == u"sender-1") QVERIFY(m_parts.privacy->papersIdleSince(transfer->createdAt)->isEmpty());
}

QTEST_GUILESS_MAIN(TestStoreOnboarding)
#include "tst_store_onboarding.moc"
