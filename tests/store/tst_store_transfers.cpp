// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_home.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace storetest;
using domain::Attempt;
using domain::RecoveryPoint;
using domain::Transfer;
using domain::TransferState;
using interfaces::TransferFilter;

class TestStoreTransfers : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void aTransferKeepsEveryField();
    void aTransferWithNothingOptionalComesBackAsEmpty();
    void theSameKeyIsRefusedWhateverTheProvider();
    void aQuoteServesOneLivingTransfer();
    void aTransferNeedsItsPartiesAndItsQuote();
    void amountsMustBeAboveZero();
    void theTableItselfKnowsAKeyAndAnOfferOnce();

    void onlyTheLatestVersionIsChanged();
    void everyMoveOutsideTheTableIsRefused();
    void stayingIsAllowed();
    void figuresAreFrozenOnceATransferIsNoDraftAnyMore();
    void aFailedChangeLeavesNoTrace();

    void anAttemptKeepsEveryByte();
    void anAnswerIsKeptWithItsFailure();
    void oneAttemptIsOpenAtATime();
    void aSubmissionKeyIsUsedOncePerProviderAndEnvironment();
    void aCancellationMayShareTheKey();
    void armingRaisesTheFenceByOne();
    void armingWithoutRaisingTheFenceIsRefused();
    void aStaleFenceNeverWrites();
    void whoComesSecondDoesNotTakeTheFirstOnesFenceForItsOwn();
    void frozenBytesNeverChange();
    void aSettledAttemptStaysSettled();
    void attemptsAreListedOldestFirst();

    void eventsAreNumberedWithoutGapsOverAllTransfers();
    void eventsTellWhoWhereAndFromWhat();
    void anExpiredTransferMayTurnOutPaidAlthoughItsQuoteWasUsedAgain();

    void pagesFollowEachOtherWithoutGapsOrRepeats();
    void listsAreFilteredByEveryCriterion();
    void openMeansNotFinalOrStillWatched();
    void aBrokenPageMarkIsRefused();
    void dueTransfersComeOldestFirst();

private:
    Transfer created(const QString &id);
    /// Moves a transfer through the states, as a service would.
    Transfer moved(Transfer transfer, const QList<TransferState> &states);
    QStringList idsOf(const TransferFilter &filter);

    std::unique_ptr<StoreHome> m_home;
    std::unique_ptr<store::SqlStore> m_store;
    interfaces::Store m_parts;
};

void TestStoreTransfers::init()
{
    m_store.reset();
    m_home = std::make_unique<StoreHome>();
    m_store = std::move(*m_home->open());
    m_parts = m_store->parts();
}

Transfer TestStoreTransfers::created(const QString &id)
{
    const auto transfer = createTransfer(m_parts, id);
    if (!transfer) qFatal("not created: %s", qPrintable(wordOf(transfer)));
    return *transfer;
}

Transfer TestStoreTransfers::moved(Transfer transfer, const QList<TransferState> &states)
{
    for (const TransferState state : states) {
        transfer.state = state;
        const auto stored = m_parts.transfers->apply({transfer, std::nullopt, {}});
        if (!stored) qFatal("not moved: %s", qPrintable(wordOf(stored)));
        transfer = *stored;
    }
    return transfer;
}

QStringList TestStoreTransfers::idsOf(const TransferFilter &filter)
{
    const auto page = m_parts.transfers->list(filter);
    if (!page) return {wordOf(page)};
    QStringList ids;
    for (const Transfer &transfer : page->transfers)
        ids << transfer.id.text;
    return ids;
}

void TestStoreTransfers::aTransferKeepsEveryField()
{
    const Transfer stored = created(u"t1"_s);
    Transfer wanted = sampleTransfer(u"t1"_s);
    wanted.version = 1;
    QCOMPARE(shown(stored), shown(wanted));
    QCOMPARE(shown(*m_parts.transfers->transfer({u"t1"_s})), shown(wanted));
    QCOMPARE(shown(*m_parts.transfers->byKey({u"key of t1"_s})), shown(wanted));
    QCOMPARE(wordOf(m_parts.transfers->transfer({u"t2"_s})), u"not-found"_s);
    QCOMPARE(wordOf(m_parts.transfers->byKey({u"key of t2"_s})), u"not-found"_s);
}

void TestStoreTransfers::aTransferWithNothingOptionalComesBackAsEmpty()
{
    Transfer transfer = created(u"t1"_s);
    transfer.payIn.reset();
    transfer.parties = {};
    transfer.nextCheckAt = transfer.submittedAt = {};
    transfer.providerStatus = transfer.partner = transfer.pickupCode = transfer.review = transfer.clerk = QString();
    const auto stored = m_parts.transfers->apply({transfer, std::nullopt, {}});
    QVERIFY(stored);
    const auto read = m_parts.transfers->transfer({u"t1"_s});
    QCOMPARE(shown(*read), shown(*stored));
    QVERIFY(!read->payIn && !read->nextCheckAt.isValid() && !read->submittedAt.isValid());
}

void TestStoreTransfers::theSameKeyIsRefusedWhateverTheProvider()
{
    created(u"t1"_s);
    Transfer other = sampleTransfer(u"t2"_s);
    other.provider = {u"rebit"_s};
    other.key = {u"key of t1"_s};
    QVERIFY(m_parts.quotes->add({sampleQuote(other.quote.text)}));
    QCOMPARE(wordOf(m_parts.transfers->create(other, sampleEvent(other))), u"key-reused"_s);
    QCOMPARE(wordOf(m_parts.transfers->transfer(other.id)), u"not-found"_s);
}

void TestStoreTransfers::aQuoteServesOneLivingTransfer()
{
    const Transfer first = created(u"t1"_s);
    Transfer second = sampleTransfer(u"t2"_s);
    second.quote = first.quote;
    QCOMPARE(wordOf(m_parts.transfers->create(second, sampleEvent(second))), u"quote-used"_s);
    moved(first, {TransferState::Cancelled});
    QCOMPARE(wordOf(m_parts.transfers->create(second, sampleEvent(second))), u"done"_s);
}

void TestStoreTransfers::aTransferNeedsItsPartiesAndItsQuote()
{
    addParties(m_parts);
    Transfer transfer = sampleTransfer(u"t1"_s);
    const auto refusal = [this](const Transfer &wanted) {
        const auto result = m_parts.transfers->create(wanted, sampleEvent(wanted));
        return result ? u"done"_s : wordOf(result) + u' ' + result.error().field;
    };
    QCOMPARE(refusal(transfer), u"not-found quote"_s);
    QVERIFY(m_parts.quotes->add({sampleQuote(transfer.quote.text)}));
    transfer.sender = {u"nobody"_s};
    QCOMPARE(refusal(transfer), u"not-found sender"_s);
    transfer.sender = {u"sender-1"_s};
    transfer.beneficiary = {u"nobody"_s};
    QCOMPARE(refusal(transfer), u"not-found beneficiary"_s);
    transfer.beneficiary = {u"beneficiary-1"_s};
    QCOMPARE(refusal(transfer), u"done"_s);
}

void TestStoreTransfers::amountsMustBeAboveZero()
{
    addParties(m_parts);
    QVERIFY(m_parts.quotes->add({sampleQuote(u"quote of t1"_s)}));
    for (const qint64 minor : {qint64(0), qint64(-1)}) {
        for (const auto member : {&Transfer::send, &Transfer::receive, &Transfer::totalDebit}) {
            Transfer transfer = sampleTransfer(u"t1"_s);
            transfer.*member = money::Money::ofMinor(minor, (transfer.*member).currency());
            QCOMPARE(wordOf(m_parts.transfers->create(transfer, sampleEvent(transfer))), u"bad-amount"_s);
        }
    }
    RawDatabase raw(m_home->address());
    const QString sql = u"INSERT INTO transfer SELECT 99, 'x', 'x', 'x', 'p', 'e', '', 'draft', 'sender-1',"
                        " 'beneficiary-1', 'quote of t1', 'm', 'PK', %1, 'GBP', 1, 'GBP', 1, 'PKR', '1', '[]', 'DEPD',"
                        " 't', NULL, NULL, NULL, 0, '01', 1, x'00'"_s;
    QVERIFY(raw.run(sql.arg(u"0"_s)).contains(u"check constraint"_s, Qt::CaseInsensitive));
    QVERIFY(raw.run(sql.arg(u"'1000.50'"_s)).startsWith(u"error"_s)); // nor is a fraction of a cent
}

/// The second lock behind the checks of the code: whoever forgets to ask is refused all the same.
void TestStoreTransfers::theTableItselfKnowsAKeyAndAnOfferOnce()
{
    created(u"t1"_s);
    QVERIFY(m_parts.quotes->add({sampleQuote(u"quote of t2"_s)}));
    RawDatabase raw(m_home->address());
    const QString sql = u"INSERT INTO transfer SELECT 99, 'x', 'x', %1, 'p', 'e', '', 'draft', 'sender-1',"
                        " 'beneficiary-1', %2, 'm', 'PK', 1, 'GBP', 1, 'GBP', 1, 'PKR', '1', '[]', 'DEPD',"
                        " 't', NULL, NULL, NULL, 0, '01', 1, x'00'"_s;
    QVERIFY(raw.run(sql.arg(u"'key of t1'"_s, u"'quote of t2'"_s)).contains(u"idem_key"_s));
    QVERIFY(raw.run(sql.arg(u"'key of t2'"_s, u"'quote of t1'"_s)).contains(u"the quote is used"_s));
    QVERIFY(!raw.run(sql.arg(u"'key of t2'"_s, u"'quote of t2'"_s)).startsWith(u"error"_s));
}

void TestStoreTransfers::onlyTheLatestVersionIsChanged()
{
    const Transfer first = created(u"t1"_s);
    const Transfer second = moved(first, {TransferState::Submitting});
    QCOMPARE(second.version, first.version + 1);
    Transfer late = first;
    late.state = TransferState::Cancelled;
    QCOMPARE(wordOf(m_parts.transfers->apply({late, std::nullopt, {}})), u"changed-meanwhile"_s);
    Transfer unknown = first;
    unknown.id = {u"t9"_s};
    QCOMPARE(wordOf(m_parts.transfers->apply({unknown, std::nullopt, {}})), u"not-found"_s);
    QCOMPARE(m_parts.transfers->transfer(first.id)->state, TransferState::Submitting);
}

void TestStoreTransfers::everyMoveOutsideTheTableIsRefused()
{
    // A road to every state, so that every pair can be tried on a real record.
    const QHash<TransferState, QList<TransferState>> roads{
        {TransferState::Draft, {}},
        {TransferState::Submitting, {TransferState::Submitting}},
        {TransferState::Unconfirmed, {TransferState::Submitting, TransferState::Unconfirmed}},
        {TransferState::AwaitingFunds, {TransferState::Submitting, TransferState::AwaitingFunds}},
        {TransferState::InProgress, {TransferState::Submitting, TransferState::InProgress}},
        {TransferState::OnHold, {TransferState::Submitting, TransferState::OnHold}},
        {TransferState::ReadyForPickup,
         {TransferState::Submitting, TransferState::InProgress, TransferState::ReadyForPickup}},
        {TransferState::PaidOut, {TransferState::Submitting, TransferState::PaidOut}},
        {TransferState::Rejected, {TransferState::Submitting, TransferState::Rejected}},
        {TransferState::CancelRequested,
         {TransferState::Submitting, TransferState::InProgress, TransferState::CancelRequested}},
        {TransferState::Cancelled, {TransferState::Cancelled}},
        {TransferState::Returned, {TransferState::Submitting, TransferState::PaidOut, TransferState::Returned}},
        {TransferState::Expired, {TransferState::Expired}}};
    QCOMPARE(roads.size(), domain::allTransferStates().size());
    int refused = 0;
    for (auto road = roads.cbegin(); road != roads.cend(); ++road) {
        const Transfer at = moved(created(u"t-"_s + domain::codeOf(road.key())), road.value());
        for (const TransferState to : domain::allTransferStates()) {
            if (to == road.key() || domain::mayMove(road.key(), to)) continue;
            Transfer next = at;
            next.state = to;
            QCOMPARE(wordOf(m_parts.transfers->apply({next, std::nullopt, {sampleEvent(next)}})), u"not-allowed-now"_s);
            ++refused;
        }
        QCOMPARE(m_parts.transfers->timeline(at.id)->size(), 1);
    }
    QVERIFY(refused >= 80);
}

void TestStoreTransfers::stayingIsAllowed()
{
    Transfer transfer = moved(created(u"t1"_s), {TransferState::Submitting, TransferState::PaidOut});
    transfer.checks = 9;
    QVERIFY(m_parts.transfers->apply({transfer, std::nullopt, {}}));
    QCOMPARE(m_parts.transfers->transfer(transfer.id)->checks, 9);
}

void TestStoreTransfers::figuresAreFrozenOnceATransferIsNoDraftAnyMore()
{
    Transfer transfer = created(u"t1"_s);
    transfer.receive = money::Money::ofMinor(36550001, transfer.receive.currency());
    const auto requoted = m_parts.transfers->apply({transfer, std::nullopt, {}}); // a draft may be priced anew
    QCOMPARE(wordOf(requoted), u"done"_s);
    transfer = moved(*requoted, {TransferState::Submitting});
    Transfer tampered = transfer;
    tampered.receive = money::Money::ofMinor(1, transfer.receive.currency());
    QCOMPARE(wordOf(m_parts.transfers->apply({tampered, std::nullopt, {}})), u"not-allowed-now"_s);
    tampered = transfer;
    tampered.beneficiary = {u"beneficiary-2"_s};
    QCOMPARE(wordOf(m_parts.transfers->apply({tampered, std::nullopt, {}})), u"not-allowed-now"_s);
    tampered = transfer;
    tampered.key = {u"another key"_s};
    QCOMPARE(wordOf(m_parts.transfers->apply({tampered, std::nullopt, {}})), u"not-allowed-now"_s);
    QCOMPARE(m_parts.transfers->transfer(transfer.id)->receive.minor(), 36550001);
}

void TestStoreTransfers::aFailedChangeLeavesNoTrace()
{
    const Transfer transfer = created(u"t1"_s);
    Attempt attempt = sampleAttempt(u"a1"_s, transfer);
    attempt.fence = -1; // the last thing that is written fails
    domain::TransferEvent event = sampleEvent(transfer);
    QCOMPARE(wordOf(m_parts.transfers->apply({transfer, attempt, {event}})), u"bad-input"_s);
    QCOMPARE(m_parts.transfers->transfer(transfer.id)->version, 1);
    QCOMPARE(m_parts.transfers->timeline(transfer.id)->size(), 1);
    QVERIFY(m_parts.transfers->attempts(transfer.id)->isEmpty());
    QCOMPARE(wordOf(m_parts.transfers->apply({transfer, sampleAttempt(u"a1"_s, transfer), {event}})), u"done"_s);
}

void TestStoreTransfers::anAttemptKeepsEveryByte()
{
    const Transfer transfer = created(u"t1"_s);
    const Attempt attempt = sampleAttempt(u"a1"_s, transfer);
    QVERIFY(m_parts.transfers->apply({transfer, attempt, {}}));
    const auto read = m_parts.transfers->attempts(transfer.id);
    QVERIFY(read);
    QCOMPARE(read->size(), 1);
    QCOMPARE(shown(read->first()), shown(attempt));
    QCOMPARE(read->first().request, attempt.request);
}

void TestStoreTransfers::anAnswerIsKeptWithItsFailure()
{
    Transfer transfer = created(u"t1"_s);
    Attempt attempt = sampleAttempt(u"a1"_s, transfer);
    transfer = *m_parts.transfers->apply({transfer, attempt, {}});
    attempt.point = RecoveryPoint::Armed;
    attempt.evidence = base::Evidence::Maybe;
    attempt.fence = 1;
    attempt.sends = 1;
    attempt.owner = u"host:42:1"_s;
    attempt.armedAt = QDateTime(QDate(2026, 2, 1), QTime(9, 0, 2, 1), Qt::UTC);
    attempt.deadlineAt = attempt.armedAt.addSecs(65);
    transfer.state = TransferState::Submitting;
    transfer = *m_parts.transfers->apply({transfer, attempt, {}});
    QCOMPARE(shown(m_parts.transfers->attempts(transfer.id)->first()), shown(attempt));

    domain::WireAnswer answer;
    answer.evidence = base::Evidence::Answered;
    answer.status = 503;
    answer.headers = {{"Retry-After", "1"}, {"X-Odd", "\xff\x01"}};
    answer.body = QByteArray("\0\xff half an answer", 17);
    answer.requestsSent = 2;
    answer.redirected = true;
    answer.elapsedMs = 1234567890123;
    base::Error failure = base::maybeHappened(base::ErrorKind::TimedOut, u"no answer"_s);
    failure.providerCode = u"E9"_s;
    failure.retryAfterMs = 1500;
    answer.failure = failure;
    attempt.answer = answer;
    attempt.point = RecoveryPoint::Answered;
    attempt.answeredAt = attempt.armedAt.addSecs(3);
    attempt.notFoundAt = attempt.armedAt.addSecs(9);
    QVERIFY(m_parts.transfers->apply({transfer, attempt, {}}));
    QCOMPARE(shown(m_parts.transfers->attempts(transfer.id)->first()), shown(attempt));
}

void TestStoreTransfers::oneAttemptIsOpenAtATime()
{
    Transfer transfer = created(u"t1"_s);
    Attempt first = sampleAttempt(u"a1"_s, transfer);
    transfer = *m_parts.transfers->apply({transfer, first, {}});
    Attempt second = sampleAttempt(u"a2"_s, transfer);
    second.key = {u"another key"_s};
    QCOMPARE(wordOf(m_parts.transfers->apply({transfer, second, {}})), u"changed-meanwhile"_s);
    first.closedAt = m_home->clock.now;
    transfer = *m_parts.transfers->apply({transfer, first, {}});
    QCOMPARE(wordOf(m_parts.transfers->apply({transfer, second, {}})), u"done"_s);

    RawDatabase raw(m_home->address());
    QVERIFY(raw.run(u"UPDATE attempt SET transfer = transfer || 'x' WHERE id = 'a2'"_s).startsWith(u"error"_s));
    const QString copy =
        u"INSERT INTO attempt SELECT number + 10, id || 'x', transfer, kind, provider, environment,"
        " safety_class, idem_key || 'x', request_sha256, frozen_at, point, evidence, owner, fence, sends,"
        " armed_at, deadline_at, answered_at, not_found_at, NULL, request, answer FROM attempt"
        " WHERE id = 'a2'"_s;
    QVERIFY(raw.run(copy).contains(u"unique constraint"_s, Qt::CaseInsensitive));
}

void TestStoreTransfers::aSubmissionKeyIsUsedOncePerProviderAndEnvironment()
{
    Transfer first = created(u"t1"_s);
    Attempt attempt = sampleAttempt(u"a1"_s, first);
    QVERIFY(m_parts.transfers->apply({first, attempt, {}}));
    Transfer second = created(u"t2"_s);
    Attempt same = sampleAttempt(u"a2"_s, second);
    same.key = attempt.key;
    QCOMPARE(wordOf(m_parts.transfers->apply({second, same, {}})), u"key-reused"_s);
    same.environment = u"production"_s;
    QCOMPARE(wordOf(m_parts.transfers->apply({second, same, {}})), u"done"_s);
}

void TestStoreTransfers::aCancellationMayShareTheKey()
{
    Transfer transfer = created(u"t1"_s);
    Attempt submission = sampleAttempt(u"a1"_s, transfer);
    submission.closedAt = m_home->clock.now;
    transfer = *m_parts.transfers->apply({transfer, submission, {}});
    Attempt cancellation = sampleAttempt(u"a2"_s, transfer);
    cancellation.kind = domain::AttemptKind::Cancel;
    QCOMPARE(wordOf(m_parts.transfers->apply({transfer, cancellation, {}})), u"done"_s);
    QCOMPARE(m_parts.transfers->attempts(transfer.id)->at(1).kind, domain::AttemptKind::Cancel);
}

void TestStoreTransfers::armingRaisesTheFenceByOne()
{
    Transfer transfer = created(u"t1"_s);
    Attempt attempt = sampleAttempt(u"a1"_s, transfer);
    transfer = *m_parts.transfers->apply({transfer, attempt, {}});
    attempt.point = RecoveryPoint::Armed;
    attempt.fence = 2;
    QCOMPARE(wordOf(m_parts.transfers->apply({transfer, attempt, {}})), u"changed-meanwhile"_s);
    attempt.fence = 1;
    transfer = *m_parts.transfers->apply({transfer, attempt, {}});
    attempt.fence = 2; // once more, the same bytes
    QCOMPARE(wordOf(m_parts.transfers->apply({transfer, attempt, {}})), u"done"_s);
}

void TestStoreTransfers::armingWithoutRaisingTheFenceIsRefused()
{
    Transfer transfer = created(u"t1"_s);
    Attempt attempt = sampleAttempt(u"a1"_s, transfer);
    transfer = *m_parts.transfers->apply({transfer, attempt, {}});
    attempt.point = RecoveryPoint::Armed;
    QCOMPARE(wordOf(m_parts.transfers->apply({transfer, attempt, {}})), u"not-allowed-now"_s);
}

void TestStoreTransfers::whoComesSecondDoesNotTakeTheFirstOnesFenceForItsOwn()
{
    Transfer transfer = created(u"t1"_s);
    const Attempt intent = sampleAttempt(u"a1"_s, transfer);
    transfer = *m_parts.transfers->apply({transfer, intent, {}});
    const auto armedBy = [&](const QString &owner) {
        Attempt armed = intent;
        armed.point = RecoveryPoint::Armed;
        armed.fence = 1;
        armed.sends = 1;
        armed.owner = owner;
        armed.armedAt = QDateTime(QDate(2026, 2, 1), QTime(9, 0, 2), Qt::UTC);
        armed.deadlineAt = armed.armedAt.addSecs(65);
        return armed;
    };
    transfer = *m_parts.transfers->apply({transfer, armedBy(u"host:1:1"_s), {}});
    // The second one has read the record as it is now, and holds the bytes as they were before.
    QCOMPARE(wordOf(m_parts.transfers->apply({transfer, armedBy(u"host:2:2"_s), {}})), u"changed-meanwhile"_s);
    QCOMPARE(m_parts.transfers->attempts(transfer.id)->first().owner, u"host:1:1"_s);
}

void TestStoreTransfers::aStaleFenceNeverWrites()
{
    Transfer transfer = created(u"t1"_s);
    Attempt attempt = sampleAttempt(u"a1"_s, transfer);
    transfer = *m_parts.transfers->apply({transfer, attempt, {}});
    attempt.point = RecoveryPoint::Armed;
    attempt.fence = 1;
    transfer = *m_parts.transfers->apply({transfer, attempt, {}});
    Attempt rearmed = attempt;
    rearmed.fence = 2;
    transfer = *m_parts.transfers->apply({transfer, rearmed, {}});
    Attempt late = attempt; // the first sender comes back with its answer
    late.point = RecoveryPoint::Answered;
    QCOMPARE(wordOf(m_parts.transfers->apply({transfer, late, {}})), u"changed-meanwhile"_s);
    QCOMPARE(m_parts.transfers->attempts(transfer.id)->first().point, RecoveryPoint::Armed);
}

void TestStoreTransfers::frozenBytesNeverChange()
{
    Transfer transfer = created(u"t1"_s);
    const Attempt attempt = sampleAttempt(u"a1"_s, transfer);
    transfer = *m_parts.transfers->apply({transfer, attempt, {}});
    Attempt changed = attempt;
    changed.request.body += ' ';
    QCOMPARE(wordOf(m_parts.transfers->apply({transfer, changed, {}})), u"store-corrupt"_s);
    changed = attempt;
    changed.requestSha256 = "00";
    QCOMPARE(wordOf(m_parts.transfers->apply({transfer, changed, {}})), u"store-corrupt"_s);
    changed = attempt;
    changed.key = {u"a new key"_s};
    QCOMPARE(wordOf(m_parts.transfers->apply({transfer, changed, {}})), u"store-corrupt"_s);
    RawDatabase raw(m_home->address());
    for (const QString &column : {u"request"_s, u"request_sha256"_s, u"idem_key"_s, u"provider"_s, u"frozen_at"_s})
        QVERIFY(raw.run(u"UPDATE attempt SET %1 = 'x'"_s.arg(column)).startsWith(u"error"_s));
    QVERIFY(raw.run(u"DELETE FROM attempt"_s).contains(u"attempts are kept"_s));
    QCOMPARE(shown(m_parts.transfers->attempts(transfer.id)->first()), shown(attempt));
}

void TestStoreTransfers::aSettledAttemptStaysSettled()
{
    Transfer transfer = created(u"t1"_s);
    Attempt attempt = sampleAttempt(u"a1"_s, transfer);
    attempt.closedAt = m_home->clock.now;
    transfer = *m_parts.transfers->apply({transfer, attempt, {}});
    Attempt opened = attempt;
    opened.closedAt = {};
    QCOMPARE(wordOf(m_parts.transfers->apply({transfer, opened, {}})), u"changed-meanwhile"_s);
    Attempt armed = attempt;
    armed.point = RecoveryPoint::Armed;
    armed.fence = 1;
    QCOMPARE(wordOf(m_parts.transfers->apply({transfer, armed, {}})), u"changed-meanwhile"_s);
    RawDatabase raw(m_home->address());
    QVERIFY(raw.run(u"UPDATE attempt SET closed_at = NULL"_s).contains(u"stays settled"_s));
}

void TestStoreTransfers::attemptsAreListedOldestFirst()
{
    Transfer transfer = created(u"t1"_s);
    for (const QString &id : {u"z"_s, u"m"_s, u"a"_s}) {
        Attempt attempt = sampleAttempt(id, transfer);
        attempt.key = {u"key "_s + id};
        attempt.closedAt = m_home->clock.now;
        transfer = *m_parts.transfers->apply({transfer, attempt, {}});
    }
    QStringList ids;
    const auto attempts = m_parts.transfers->attempts(transfer.id);
    for (const Attempt &attempt : *attempts)
        ids << attempt.id.text;
    QCOMPARE(ids, QStringList({u"z"_s, u"m"_s, u"a"_s}));
}

void TestStoreTransfers::eventsAreNumberedWithoutGapsOverAllTransfers()
{
    Transfer first = created(u"t1"_s);
    Transfer second = created(u"t2"_s);
    QVERIFY(!m_parts.transfers->create(sampleTransfer(u"t1"_s), sampleEvent(first))); // takes no number
    first = *m_parts.transfers->apply({first, std::nullopt, {sampleEvent(first, u"b"_s), sampleEvent(first, u"c"_s)}});
    second = *m_parts.transfers->apply({second, std::nullopt, {sampleEvent(second, u"d"_s)}});
    QList<qint64> sequences;
    for (const domain::TransferId &id : {first.id, second.id}) {
        const auto timeline = m_parts.transfers->timeline(id);
        for (const domain::TransferEvent &event : *timeline)
            sequences << event.sequence;
    }
    QCOMPARE(sequences, QList<qint64>({1, 3, 4, 2, 5}));
    RawDatabase raw(m_home->address());
    QVERIFY(
        raw.run(
               u"INSERT INTO event SELECT 9, transfer, at, state, source, counter, box FROM event WHERE sequence = 1"_s)
            .contains(u"no gaps"_s));
}

void TestStoreTransfers::eventsTellWhoWhereAndFromWhat()
{
    const Transfer transfer = created(u"t1"_s);
    const domain::TransferEvent wanted{QDateTime(QDate(2020, 1, 1), QTime(0, 0, 0, 7), Qt::UTC),
                                       TransferState::OnHold,
                                       u"COMPLIANCE_HOLD"_s,
                                       domain::EventSource::Callback,
                                       u"Li"_s,
                                       u"02"_s,
                                       u"a note with ünïcode"_s,
                                       0};
    QVERIFY(m_parts.transfers->apply({transfer, std::nullopt, {wanted}}));
    const auto timeline = m_parts.transfers->timeline(transfer.id);
    QCOMPARE(timeline->size(), 2);
    const domain::TransferEvent &event = timeline->at(1); // in the order of storing, whatever the clock said
    QCOMPARE(event.at, wanted.at);
    QCOMPARE(event.state, wanted.state);
    QCOMPARE(event.providerStatus, wanted.providerStatus);
    QCOMPARE(event.source, wanted.source);
    QCOMPARE(event.who, wanted.who);
    QCOMPARE(event.counter, wanted.counter);
    QCOMPARE(event.note, wanted.note);
}

void TestStoreTransfers::anExpiredTransferMayTurnOutPaidAlthoughItsQuoteWasUsedAgain()
{
    const Transfer first =
        moved(created(u"t1"_s), {TransferState::Submitting, TransferState::AwaitingFunds, TransferState::Expired});
    Transfer second = sampleTransfer(u"t2"_s);
    second.quote = first.quote;
    QVERIFY(m_parts.transfers->create(second, sampleEvent(second)));
    Transfer paid = first;
    paid.state = TransferState::PaidOut;
    QCOMPARE(wordOf(m_parts.transfers->apply({paid, std::nullopt, {sampleEvent(paid)}})), u"done"_s);
}

void TestStoreTransfers::pagesFollowEachOtherWithoutGapsOrRepeats()
{
    addParties(m_parts);
    for (int i = 0; i < 23; ++i) {
        Transfer transfer = sampleTransfer(u"t%1"_s.arg(i, 2, 10, QChar(u'0')));
        transfer.createdAt = m_home->clock.now.addSecs(i / 5); // several at the same moment
        QVERIFY(m_parts.quotes->add({sampleQuote(transfer.quote.text)}));
        QVERIFY(m_parts.transfers->create(transfer, sampleEvent(transfer)));
    }
    QStringList seen;
    TransferFilter filter;
    filter.limit = 5;
    for (int pages = 0; pages < 10; ++pages) {
        const auto page = m_parts.transfers->list(filter);
        QVERIFY(page);
        for (const Transfer &transfer : page->transfers)
            seen << transfer.id.text;
        if (pages == 1) { // one that comes in between does not disturb
            Transfer newer = sampleTransfer(u"t99"_s);
            newer.createdAt = m_home->clock.now.addDays(1);
            QVERIFY(m_parts.quotes->add({sampleQuote(newer.quote.text)}));
            QVERIFY(m_parts.transfers->create(newer, sampleEvent(newer)));
        }
        filter.after = page->next;
        if (page->next.isEmpty()) break;
        QCOMPARE(page->transfers.size(), 5);
    }
    QStringList wanted;
    for (int i = 22; i >= 0; --i)
        wanted << u"t%1"_s.arg(i, 2, 10, QChar(u'0'));
    QCOMPARE(seen, wanted);
}

void TestStoreTransfers::listsAreFilteredByEveryCriterion()
{
    addParties(m_parts);
    QVERIFY(m_parts.senders->add(sampleSender(u"sender-2"_s)));
    for (int i = 0; i < 4; ++i) {
        Transfer transfer = sampleTransfer(u"t%1"_s.arg(i), i == 1 ? u"sender-2"_s : u"sender-1"_s);
        transfer.createdAt = m_home->clock.now.addSecs(i);
        if (i == 2) transfer.provider = {u"rebit"_s};
        QVERIFY(m_parts.quotes->add({sampleQuote(transfer.quote.text)}));
        const auto stored = m_parts.transfers->create(transfer, sampleEvent(transfer));
        QVERIFY(stored);
        if (i == 3) moved(*stored, {TransferState::Cancelled});
    }
    QCOMPARE(idsOf({}), QStringList({u"t3"_s, u"t2"_s, u"t1"_s, u"t0"_s}));
    QCOMPARE(idsOf({.states = {TransferState::Cancelled, TransferState::PaidOut}}), QStringList({u"t3"_s}));
    QCOMPARE(idsOf({.provider = u"rebit"_s}), QStringList({u"t2"_s}));
    QCOMPARE(idsOf({.sender = {u"sender-2"_s}}), QStringList({u"t1"_s}));
    QCOMPARE(idsOf({.since = m_home->clock.now.addSecs(2)}), QStringList({u"t3"_s, u"t2"_s}));
    QCOMPARE(idsOf({.until = m_home->clock.now.addSecs(2)}), QStringList({u"t1"_s, u"t0"_s}));
    QCOMPARE(idsOf({.states = {TransferState::Draft}, .provider = u"simpaisa"_s, .limit = 1}), QStringList({u"t1"_s}));
}

void TestStoreTransfers::openMeansNotFinalOrStillWatched()
{
    const auto paid = [this](const QString &id, bool watched) {
        Transfer transfer = moved(created(id), {TransferState::Submitting, TransferState::PaidOut});
        transfer.nextCheckAt = watched ? m_home->clock.now : QDateTime();
        QVERIFY(m_parts.transfers->apply({transfer, std::nullopt, {}}));
    };
    created(u"a-draft"_s);
    paid(u"b-done"_s, false);
    paid(u"c-watched"_s, true);
    moved(created(u"d-doubt"_s), {TransferState::Submitting, TransferState::Unconfirmed});
    QCOMPARE(idsOf({.openOnly = true}), QStringList({u"d-doubt"_s, u"c-watched"_s, u"a-draft"_s}));
}

void TestStoreTransfers::aBrokenPageMarkIsRefused()
{
    created(u"t1"_s);
    for (const QString &mark : {u"nonsense"_s, u"_t1"_s, u"yesterday_t1"_s})
        QCOMPARE(idsOf({.after = mark}), QStringList({u"bad-input"_s}));
}

void TestStoreTransfers::dueTransfersComeOldestFirst()
{
    const QDateTime now = m_home->clock.now;
    const QList<std::pair<QString, QDateTime>> wanted{
        {u"later"_s, now.addMSecs(1)}, {u"second"_s, now}, {u"never"_s, {}}, {u"first"_s, now.addSecs(-60)}};
    for (const auto &[id, at] : wanted) {
        Transfer transfer = created(id);
        transfer.nextCheckAt = at;
        QVERIFY(m_parts.transfers->apply({transfer, std::nullopt, {}}));
    }
    QStringList ids;
    const auto due = m_parts.transfers->due({now, 10});
    for (const Transfer &transfer : *due)
        ids << transfer.id.text;
    QCOMPARE(ids, QStringList({u"first"_s, u"second"_s}));
    QCOMPARE(m_parts.transfers->due({now, 1})->size(), 1);
}

QTEST_GUILESS_MAIN(TestStoreTransfers)
#include "tst_store_transfers.moc"
