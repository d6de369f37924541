// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer_rules.h"

#include "domain/error_text.h"
#include "support/scripted_provider.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using domain::RecoveryPoint;
using domain::SafetyClass;
using domain::TransferState;
using services::Doubt;
using services::DoubtStep;
using services::nextCheck;
using services::nextStep;
using services::notFoundCounts;
using services::notFoundIsSettled;
using support::ScriptedProvider;

namespace {

const QDateTime sentAt(QDate(2026, 2, 1), QTime(9, 0), Qt::UTC);

/// Sent once, silence, the connection closed a minute ago.
Doubt silent(SafetyClass safetyClass)
{
    Doubt doubt{.safety = ScriptedProvider::profileOf(safetyClass),
                .transfer = {.send = money::Money::zero(money::Currency::of("SGD"_L1)),
                             .totalDebit = money::Money::zero(money::Currency::of("SGD"_L1)),
                             .receive = money::Money::zero(money::Currency::of("PKR"_L1))}};
    doubt.transfer.state = TransferState::Unconfirmed;
    doubt.transfer.submittedAt = sentAt;
    doubt.transfer.createdAt = sentAt;
    doubt.transfer.updatedAt = sentAt;
    doubt.attempt.point = RecoveryPoint::Decided;
    doubt.attempt.sends = 1;
    doubt.attempt.armedAt = sentAt;
    doubt.attempt.deadlineAt = sentAt.addSecs(65);
    doubt.now = sentAt.addSecs(125);
    return doubt;
}

domain::Transfer transferIn(TransferState state, int checks = 0)
{
    domain::Transfer transfer = silent(SafetyClass::A).transfer;
    transfer.state = state;
    transfer.checks = checks;
    return transfer;
}

} // namespace

class TestTransferRules : public QObject
{
    Q_OBJECT

private slots:
    void afterSilenceTheClassDecides_data();
    void afterSilenceTheClassDecides();
    void aStoredAnswerIsJudgedBeforeAnythingElse();
    void whatItsOwnerIsStillDoingIsLeftAlone();
    void aDeadOwnerIsNotWaitedFor();
    void aReplayEndsWithTheLifeOfTheKey();
    void aClockThatWasSetBackAllowsNoReplay();
    void theWatchReplaysSoOftenAndNoMore();
    void aPersonMayReplayMoreOften();
    void nothingIsReplayedUnderReview();
    void aKnownReferenceIsAskedForInsteadOfReplaying();
    void anUnseenInvoiceIsDeadAfterItsTime();
    void oneNotFoundSettlesNothing();
    void aNotFoundCountsOnlyWhenTheConnectionIsClosed();
    void twoNotFoundsLieApart();
    void aNotFoundFromBeforeTheSendDoesNotCount();
    void aClockSetBackBetweenTwoLooksSettlesNothing();
    void onlyAProfileThatAllowsItIsSettledByNotFound();
    void finalTransfersAreNotLookedAt_data();
    void finalTransfersAreNotLookedAt();
    void doubtsAreLookedAtAtTheProfilesPace();
    void openTransfersAreLookedAtMoreAndMoreSeldom();
    void jitterTakesAtMostAQuarterOff();
    void aPaidOutTransferIsWatchedForItsReturnForAWhile();
    void anExpiredInvoiceIsStillAskedForADay();
    void aDoubtIsNotToldInTheWordsOfACallThatNeverLeft();
    void anApprovalCoversMethodPathAndBody();
};

void TestTransferRules::afterSilenceTheClassDecides_data()
{
    QTest::addColumn<int>("safetyClass");
    QTest::addColumn<int>("step");
    QTest::newRow("A: the same bytes again") << int(SafetyClass::A) << int(DoubtStep::SendSame);
    QTest::newRow("B: ask") << int(SafetyClass::B) << int(DoubtStep::Look);
    QTest::newRow("C: wait until the invoice is dead") << int(SafetyClass::C) << int(DoubtStep::Wait);
    QTest::newRow("D: a person") << int(SafetyClass::D) << int(DoubtStep::AskPerson);
    QTest::newRow("N: nothing known, a person") << int(SafetyClass::N) << int(DoubtStep::AskPerson);
}

void TestTransferRules::afterSilenceTheClassDecides()
{
    QFETCH(const int, safetyClass);
    QFETCH(const int, step);
    Doubt doubt = silent(SafetyClass(safetyClass));
    if (SafetyClass(safetyClass) == SafetyClass::N) doubt.safety = {};
    QCOMPARE(int(nextStep(doubt)), step);
}

void TestTransferRules::aStoredAnswerIsJudgedBeforeAnythingElse()
{
    for (const SafetyClass safetyClass : {SafetyClass::A, SafetyClass::B, SafetyClass::C, SafetyClass::D}) {
        Doubt doubt = silent(safetyClass);
        doubt.attempt.point = RecoveryPoint::Answered;
        doubt.attempt.answer = support::script::accepted();
        QCOMPARE(nextStep(doubt), DoubtStep::JudgeStored);
        // Whoever stored it may be about to judge it; once the time is over, anybody may.
        doubt.ownerMayBeAlive = true;
        QCOMPARE(nextStep(doubt), DoubtStep::JudgeStored);
        doubt.now = doubt.attempt.deadlineAt.addMSecs(-1);
        QCOMPARE(nextStep(doubt), DoubtStep::Wait);
    }
}

void TestTransferRules::whatItsOwnerIsStillDoingIsLeftAlone()
{
    for (const SafetyClass safetyClass : {SafetyClass::A, SafetyClass::B, SafetyClass::C, SafetyClass::D}) {
        Doubt doubt = silent(safetyClass);
        doubt.attempt.point = RecoveryPoint::Armed;
        doubt.ownerMayBeAlive = true;
        doubt.now = doubt.attempt.deadlineAt.addMSecs(-1);
        QCOMPARE(nextStep(doubt), DoubtStep::Wait);
    }
    Doubt overdue = silent(SafetyClass::A);
    overdue.attempt.point = RecoveryPoint::Armed;
    overdue.ownerMayBeAlive = true;
    overdue.now = overdue.attempt.deadlineAt;
    QCOMPARE(nextStep(overdue), DoubtStep::SendSame);
}

void TestTransferRules::aDeadOwnerIsNotWaitedFor()
{
    Doubt doubt = silent(SafetyClass::B);
    doubt.attempt.point = RecoveryPoint::Armed;
    doubt.now = sentAt.addSecs(1);
    QCOMPARE(nextStep(doubt), DoubtStep::Look);
}

void TestTransferRules::aReplayEndsWithTheLifeOfTheKey()
{
    Doubt doubt = silent(SafetyClass::A);
    doubt.now = sentAt.addSecs(23 * 3600 - 1);
    QCOMPARE(nextStep(doubt), DoubtStep::SendSame);
    doubt.now = sentAt.addSecs(23 * 3600);
    QCOMPARE(nextStep(doubt), DoubtStep::Look);
    doubt.byPerson = true;
    QCOMPARE(nextStep(doubt), DoubtStep::Look);
    doubt.now = sentAt.addSecs(125);
    doubt.transfer.submittedAt = {};
    QCOMPARE(nextStep(doubt), DoubtStep::Look);
}

void TestTransferRules::aClockThatWasSetBackAllowsNoReplay()
{
    // How old the key really is, nobody knows then.
    Doubt doubt = silent(SafetyClass::A);
    doubt.now = sentAt.addSecs(-1);
    QCOMPARE(nextStep(doubt), DoubtStep::Look);
    doubt.now = sentAt.addSecs(125);
    doubt.attempt.armedAt = doubt.now.addSecs(60);
    QCOMPARE(nextStep(doubt), DoubtStep::Look);
}

void TestTransferRules::theWatchReplaysSoOftenAndNoMore()
{
    Doubt doubt = silent(SafetyClass::A);
    doubt.attempt.sends = 3;
    QCOMPARE(nextStep(doubt), DoubtStep::SendSame);
    doubt.attempt.sends = 4; // the first and three replays
    QCOMPARE(nextStep(doubt), DoubtStep::Look);
    doubt.now = sentAt.addSecs(3600);
    QCOMPARE(nextStep(doubt), DoubtStep::Look);
    // Asked since, the provider does not know it: one more copy, now and then, while the key lives.
    doubt.attempt.notFoundAt = sentAt.addSecs(100);
    QCOMPARE(nextStep(doubt), DoubtStep::SendSame);
    doubt.now = sentAt.addSecs(239);
    QCOMPARE(nextStep(doubt), DoubtStep::Look);
    doubt.now = sentAt.addSecs(24 * 3600);
    QCOMPARE(nextStep(doubt), DoubtStep::Look);
    doubt.now = sentAt.addSecs(125);
    doubt.attempt.notFoundAt = {};
    doubt.maySend = false;
    doubt.attempt.sends = 1;
    QCOMPARE(nextStep(doubt), DoubtStep::Look);
}

void TestTransferRules::aPersonMayReplayMoreOften()
{
    Doubt doubt = silent(SafetyClass::A);
    doubt.attempt.sends = 40;
    doubt.byPerson = true;
    QCOMPARE(nextStep(doubt), DoubtStep::SendSame);
}

void TestTransferRules::nothingIsReplayedUnderReview()
{
    Doubt doubt = silent(SafetyClass::A);
    doubt.transfer.review = u"other data under this key"_s;
    doubt.byPerson = true;
    QCOMPARE(nextStep(doubt), DoubtStep::Look);
}

void TestTransferRules::aKnownReferenceIsAskedForInsteadOfReplaying()
{
    for (const SafetyClass safetyClass : {SafetyClass::A, SafetyClass::B, SafetyClass::C}) {
        Doubt doubt = silent(safetyClass);
        doubt.transfer.providerReference = {u"P1"_s};
        QCOMPARE(nextStep(doubt), DoubtStep::Look);
    }
}

void TestTransferRules::anUnseenInvoiceIsDeadAfterItsTime()
{
    Doubt doubt = silent(SafetyClass::C);
    doubt.now = sentAt.addSecs(2099);
    QCOMPARE(nextStep(doubt), DoubtStep::Wait);
    doubt.now = sentAt.addSecs(2100);
    QCOMPARE(nextStep(doubt), DoubtStep::Orphan);
    doubt.now = sentAt.addSecs(-7200);
    QCOMPARE(nextStep(doubt), DoubtStep::Wait);
}

void TestTransferRules::oneNotFoundSettlesNothing()
{
    Doubt doubt = silent(SafetyClass::B);
    QVERIFY(!notFoundIsSettled(doubt.safety, doubt.attempt, sentAt.addSecs(86400)));
}

void TestTransferRules::aNotFoundCountsOnlyWhenTheConnectionIsClosed()
{
    Doubt doubt = silent(SafetyClass::B);
    QVERIFY(!notFoundCounts(doubt.attempt, doubt.attempt.deadlineAt.addMSecs(-1)));
    QVERIFY(notFoundCounts(doubt.attempt, doubt.attempt.deadlineAt));
    // Sent again meanwhile: whatever was said before, that request may still arrive.
    doubt.attempt.notFoundAt = sentAt.addSecs(70);
    doubt.attempt.deadlineAt = sentAt.addSecs(1000);
    QVERIFY(!notFoundIsSettled(doubt.safety, doubt.attempt, sentAt.addSecs(999)));
    QVERIFY(notFoundIsSettled(doubt.safety, doubt.attempt, sentAt.addSecs(1000)));
    doubt.attempt.deadlineAt = {};
    QVERIFY(!notFoundCounts(doubt.attempt, sentAt.addSecs(86400)));
}

void TestTransferRules::twoNotFoundsLieApart()
{
    Doubt doubt = silent(SafetyClass::B);
    doubt.attempt.notFoundAt = sentAt.addSecs(70);
    QVERIFY(!notFoundIsSettled(doubt.safety, doubt.attempt, sentAt.addSecs(189)));
    QVERIFY(notFoundIsSettled(doubt.safety, doubt.attempt, sentAt.addSecs(190)));
}

void TestTransferRules::aNotFoundFromBeforeTheSendDoesNotCount()
{
    Doubt doubt = silent(SafetyClass::B);
    doubt.attempt.notFoundAt = sentAt.addSecs(-1);
    QVERIFY(!notFoundIsSettled(doubt.safety, doubt.attempt, sentAt.addSecs(86400)));
}

void TestTransferRules::aClockSetBackBetweenTwoLooksSettlesNothing()
{
    Doubt doubt = silent(SafetyClass::B);
    doubt.attempt.notFoundAt = sentAt.addSecs(3600);
    QVERIFY(!notFoundIsSettled(doubt.safety, doubt.attempt, sentAt.addSecs(200)));
}

void TestTransferRules::onlyAProfileThatAllowsItIsSettledByNotFound()
{
    for (const SafetyClass safetyClass : {SafetyClass::A, SafetyClass::C, SafetyClass::D}) {
        Doubt doubt = silent(safetyClass);
        doubt.attempt.notFoundAt = sentAt.addSecs(70);
        QVERIFY(!notFoundIsSettled(doubt.safety, doubt.attempt, sentAt.addSecs(86400)));
    }
}

void TestTransferRules::finalTransfersAreNotLookedAt_data()
{
    QTest::addColumn<int>("state");
    for (const TransferState state : {TransferState::Draft, TransferState::Rejected, TransferState::Cancelled,
                                      TransferState::Returned, TransferState::Expired, TransferState::PaidOut})
        QTest::newRow(qPrintable(domain::codeOf(state))) << int(state);
}

void TestTransferRules::finalTransfersAreNotLookedAt()
{
    QFETCH(const int, state);
    const auto safety = ScriptedProvider::profileOf(SafetyClass::A);
    QVERIFY(!nextCheck(transferIn(TransferState(state)), safety, sentAt, 0).isValid());
}

void TestTransferRules::doubtsAreLookedAtAtTheProfilesPace()
{
    const auto safety = ScriptedProvider::profileOf(SafetyClass::A); // 5, 30, 120 s
    const QList<int> waits{5, 30, 120, 120, 120};
    for (const TransferState state : {TransferState::Submitting, TransferState::Unconfirmed})
        for (int checks = 0; checks < waits.size(); ++checks)
            QCOMPARE(sentAt.secsTo(nextCheck(transferIn(state, checks), safety, sentAt, 0)), waits[checks]);
    domain::SafetyProfile unknown;
    QCOMPARE(sentAt.secsTo(nextCheck(transferIn(TransferState::Unconfirmed), unknown, sentAt, 0)), 900);
}

void TestTransferRules::openTransfersAreLookedAtMoreAndMoreSeldom()
{
    domain::SafetyProfile safety; // first 5 s, then 30 s, at most 600 s
    for (const TransferState state : {TransferState::InProgress, TransferState::OnHold, TransferState::ReadyForPickup,
                                      TransferState::CancelRequested}) {
        QCOMPARE(sentAt.secsTo(nextCheck(transferIn(state, 0), safety, sentAt, 0)), 5);
        QCOMPARE(sentAt.secsTo(nextCheck(transferIn(state, 1), safety, sentAt, 0)), 30);
        QCOMPARE(sentAt.secsTo(nextCheck(transferIn(state, 8), safety, sentAt, 0)), 120);
        QCOMPARE(sentAt.secsTo(nextCheck(transferIn(state, 1000), safety, sentAt, 0)), 600);
    }
    QCOMPARE(sentAt.secsTo(nextCheck(transferIn(TransferState::AwaitingFunds, 50), safety, sentAt, 0)), 10);
    // An invoice that is long over, and of which nothing can be learned, keeps nobody else waiting.
    domain::Transfer invoiced = transferIn(TransferState::AwaitingFunds, 50);
    invoiced.payIn = domain::PayIn{u"n1P1oJZi6rXwUBPJLQ3dWEhzDwNoQcDyGr"_s,
                                   money::Money::ofMinor(1, money::Currency::of("BTC"_L1)),
                                   {},
                                   sentAt.addSecs(-60)};
    QCOMPARE(sentAt.secsTo(nextCheck(invoiced, safety, sentAt, 0)), 10);
    invoiced.payIn->expiresAt = sentAt.addSecs(-3600);
    QCOMPARE(sentAt.secsTo(nextCheck(invoiced, safety, sentAt, 0)), 600);
}

void TestTransferRules::jitterTakesAtMostAQuarterOff()
{
    domain::SafetyProfile safety;
    const domain::Transfer transfer = transferIn(TransferState::InProgress, 1);
    for (quint32 jitter = 0; jitter < 256; ++jitter) {
        const qint64 ms = sentAt.msecsTo(nextCheck(transfer, safety, sentAt, jitter));
        QVERIFY2(ms <= 30'000 && ms >= 22'500, qPrintable(QString::number(ms)));
    }
    QCOMPARE(sentAt.msecsTo(nextCheck(transfer, safety, sentAt, 255)), 22'500);
}

void TestTransferRules::aPaidOutTransferIsWatchedForItsReturnForAWhile()
{
    domain::SafetyProfile safety;
    safety.returnsWatchedFor = std::chrono::hours(72);
    safety.returnsEvery = std::chrono::hours(6);
    const domain::Transfer paid = transferIn(TransferState::PaidOut);
    QCOMPARE(sentAt.secsTo(nextCheck(paid, safety, sentAt, 0)), 6 * 3600);
    QVERIFY(!nextCheck(paid, safety, sentAt.addDays(4), 0).isValid());
}

void TestTransferRules::anExpiredInvoiceIsStillAskedForADay()
{
    const auto safety = ScriptedProvider::profileOf(SafetyClass::C);
    domain::Transfer expired = transferIn(TransferState::Expired);
    QVERIFY(!nextCheck(expired, safety, sentAt, 0).isValid()); // its invoice was never seen
    expired.providerReference = {u"P1"_s};
    QCOMPARE(sentAt.secsTo(nextCheck(expired, safety, sentAt, 0)), 300);
    QVERIFY(!nextCheck(expired, safety, sentAt.addDays(2), 0).isValid());
}

void TestTransferRules::aDoubtIsNotToldInTheWordsOfACallThatNeverLeft()
{
    using base::ErrorKind;
    domain::Transfer transfer = transferIn(TransferState::Unconfirmed);
    const QString plainDoubt = domain::sentenceFor(base::maybeHappened(ErrorKind::Unconfirmed));
    for (const ErrorKind kind : {ErrorKind::Unreachable, ErrorKind::TlsFailed}) {
        base::Error broken = base::maybeHappened(kind);
        broken.detail = u"closed by the other end"_s;
        services::setDoubt(transfer, broken);
        QCOMPARE(transfer.problem, plainDoubt + u" (closed by the other end)"_s);
        QCOMPARE(transfer.problemCode, base::codeOf(kind)); // for support
    }
    services::setDoubt(transfer, base::maybeHappened(ErrorKind::TimedOut));
    QCOMPARE(transfer.problem, domain::sentenceFor(base::maybeHappened(ErrorKind::TimedOut)));
    // What is certain about a copy is not certain about the first one.
    services::setDoubt(transfer, base::nothingHappened(ErrorKind::Unreachable));
    QCOMPARE(transfer.problem, plainDoubt);
}

void TestTransferRules::anApprovalCoversMethodPathAndBody()
{
    domain::FrozenRequest request;
    request.method = "POST";
    request.path = u"/transfers"_s;
    request.body = "{}";
    const QByteArray digest = services::digestOf(request);
    QCOMPARE(digest.size(), 64);
    QCOMPARE(services::digestOf(request), digest);
    domain::FrozenRequest other = request;
    other.method = "PUT";
    QVERIFY(services::digestOf(other) != digest);
    other = request;
    other.path += u'2';
    QVERIFY(services::digestOf(other) != digest);
    other = request;
    other.body = "{ }";
    QVERIFY(services::digestOf(other) != digest);
}

QTEST_GUILESS_MAIN(TestTransferRules)
#include "tst_transfer_rules.moc"
