// SPDX-License-Identifier: GPL-3.0-or-later
// The way up: how a doubt is settled in each safety class, and what later news may do.
#include "support/await.h"
#include "support/shop.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Outcome;
using domain::SafetyClass;
using domain::TransferState;
using services::TransferOutcome;
using support::Counter;
using support::Shop;
namespace script = support::script;

namespace {

/// Sent, no answer, and the connection of that send is closed by now.
struct Silence {
    explicit Silence(SafetyClass safetyClass) : shop(safetyClass), counter(shop)
    {
        shop.provider().answers = {script::silence()};
        id = counter.send(shop.approve()).transfer.id;
        shop.clock.advance(90'000);
    }
    Shop shop;
    Counter counter;
    domain::TransferId id;
};

/// Accepted and in progress.
struct Accepted {
    explicit Accepted(SafetyClass safetyClass) : shop(safetyClass), counter(shop)
    {
        id = counter.send(shop.approve()).transfer.id;
        shop.clock.advance(90'000);
    }
    TransferOutcome hear(const domain::Sighting &sighting)
    {
        shop.provider().sightings = {sighting};
        return counter.refresh(id);
    }
    Shop shop;
    Counter counter;
    domain::TransferId id;
};

/// The clerk's sentence must not say that nothing happened while nobody knows.
bool claimsThatNothingHappened(const domain::Transfer &transfer)
{
    return transfer.problem.contains(u"nothing was sent", Qt::CaseInsensitive) ||
           transfer.problem.contains(u"no money moved", Qt::CaseInsensitive);
}

} // namespace

class TestTransferDoubts : public QObject
{
    Q_OBJECT

private slots:
    void classAReplaysTheIdenticalBytes();
    void classAStopsReplayingWhenTheKeyIsTooOld();
    void theWatchReplaysSoOftenAndThenOnlyLooks();
    void aCopyThatCouldNotBeSentLeavesTheDoubt();
    void aCopyThatWasNotTakenNowLeavesTheDoubt();
    void aRefusedCopyProvesNothingAboutTheFirst();
    void aRefusedCopyIsFinalOnlyWhenTheProviderKeepsNotKnowingIt();
    void thatAQuoteIsOverIsTheProvidersWordAndNotThatOfOurClock();
    void aRefusedCopyOfATransferThatIsThereIsThere();
    void classBAsksAndNeverSendsAtOnce();
    void classBSendsTheSameReferenceAfterTwoSpacedNotFounds();
    void classBDoesNotCountALookWhileTheConnectionMayBeOpen();
    void afterASecondSendTheCountingStartsAnew();
    void classCIsNeverSentAgainAndItsUnseenInvoiceExpires();
    void classDIsNeverSentAgainAndSaysSo();
    void theRemindersOfAQuestionForPeopleBecomeRarer();
    void aReviewIsClearedWhenALookVerifiesTheFigures();
    void aLookThatDiffersIsHeldForReview();
    void theLastDifferenceIsToldButNeverInsteadOfASecondRequest();
    void twoRequestsOnTheWireAreNotExcusedByOneLookWhereCopiesPayTwice();
    void twoRequestsOnTheWireAreExcusedByALookWhereCopiesAreHarmless();
    void aLookThatFailsChangesNothing();
    void anAnswerAboutAnotherTransferIsNoRefusal();
    void theProvidersWaitIsHonouredUpToTenMinutes();
    void theProvidersWaitIsHonouredInADoubt();
    void aTransferThatIsSuddenlyNotFoundKeepsItsState();
    void aTransferThatStaysUnknownIsAQuestionForBackOffice();
    void anUnknownWordKeepsTheStateAndIsShownVerbatim();
    void anUnknownWordInADoubtMeansThatItIsThere();
    void newsOutOfOrderNeverTurnBack_data();
    void newsOutOfOrderNeverTurnBack();
    void aPayoutThatIsTakenBackIsAQuestionForBackOffice_data();
    void aPayoutThatIsTakenBackIsAQuestionForBackOffice();
    void aReturnAfterThePayoutIsTaken();
    void theProvidersNumberAndItsInvoiceAreNeverReplaced();
    void anInvoiceToPayIsShown();
    void whatWasRefusedIsAskedAboutByAPersonAndNotByTheWatch_data();
    void whatWasRefusedIsAskedAboutByAPersonAndNotByTheWatch();
    void aRefusalThatStandsIsNoFailureOfAsking();
    void whatWasRefusedAndIsPaidAfterAllIsAQuestionForPeople();
    void whatCannotBeAskedAboutIsNot();
    void refreshingWithoutItsProviderSaysSoAndComesRoundLater();
    void anotherEnvironmentIsNeverAsked();
    void askingTwiceAtATimeAsksOnce();
    void anotherAccountIsLookedAtButSentNothing_data();
    void anotherAccountIsLookedAtButSentNothing();
    void aDraftOfAnotherAccountIsNotSent();
    void aProviderThatIsSwitchedOffIsAskedButSentNothing();
};

void TestTransferDoubts::classAReplaysTheIdenticalBytes()
{
    Silence doubt(SafetyClass::A);
    const TransferOutcome outcome = doubt.counter.refresh(doubt.id);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.transfer.state, TransferState::InProgress);
    QCOMPARE(doubt.shop.provider().sent.size(), 2);
    QCOMPARE(doubt.shop.provider().sent[0], doubt.shop.provider().sent[1]);
    QCOMPARE(doubt.shop.attempts().size(), 1);
    QCOMPARE(doubt.shop.attempts().first().fence, 2);
    QVERIFY(doubt.shop.notes().contains(u"same key"));
}

void TestTransferDoubts::classAStopsReplayingWhenTheKeyIsTooOld()
{
    Silence doubt(SafetyClass::A);
    doubt.shop.clock.advance(23LL * 3600 * 1000);
    const TransferOutcome outcome = doubt.counter.refresh(doubt.id);
    QCOMPARE(doubt.shop.provider().sent.size(), 1);
    QCOMPARE(doubt.shop.provider().looks, 1);
    QCOMPARE(outcome.transfer.state, TransferState::Unconfirmed);
    QVERIFY(outcome.transfer.nextCheckAt.isValid());
}

void TestTransferDoubts::theWatchReplaysSoOftenAndThenOnlyLooks()
{
    Silence doubt(SafetyClass::A);
    for (int i = 0; i < 5; ++i) {
        doubt.shop.provider().answers = {script::silence()};
        (void)doubt.counter.refresh(doubt.id, false);
        doubt.shop.clock.advance(100'000);
    }
    QCOMPARE(doubt.shop.provider().sent.size(), 1 + doubt.shop.provider().profile.replaysMax);
    QCOMPARE(doubt.shop.provider().looks, 2);
    QCOMPARE(doubt.shop.stored().state, TransferState::Unconfirmed);
    // A person may still decide to.
    doubt.shop.provider().answers = {script::accepted()};
    QCOMPARE(doubt.counter.refresh(doubt.id).transfer.state, TransferState::InProgress);
}

void TestTransferDoubts::aCopyThatCouldNotBeSentLeavesTheDoubt()
{
    Silence doubt(SafetyClass::A);
    doubt.shop.provider().answers = {script::notSent()};
    const TransferOutcome outcome = doubt.counter.refresh(doubt.id);
    QCOMPARE(outcome.transfer.state, TransferState::Unconfirmed);
    QCOMPARE(outcome.error->outcome, Outcome::Unknown);
    QVERIFY2(!claimsThatNothingHappened(outcome.transfer), qPrintable(outcome.transfer.problem));
    QVERIFY2(!doubt.shop.notes().contains(u"Nothing was sent"), qPrintable(doubt.shop.notes()));
}

void TestTransferDoubts::aCopyThatWasNotTakenNowLeavesTheDoubt()
{
    Silence doubt(SafetyClass::A);
    doubt.shop.provider().answers = {script::notNow(ErrorKind::RateLimited)};
    const TransferOutcome outcome = doubt.counter.refresh(doubt.id);
    QCOMPARE(outcome.transfer.state, TransferState::Unconfirmed);
    QCOMPARE(outcome.error->outcome, Outcome::Unknown);
}

void TestTransferDoubts::aRefusedCopyProvesNothingAboutTheFirst()
{
    Silence doubt(SafetyClass::A);
    doubt.shop.provider().answers = {script::refused()};
    doubt.shop.provider().sightings = {script::noAnswer(), script::noAnswer()};
    const TransferOutcome outcome = doubt.counter.refresh(doubt.id);
    QCOMPARE(outcome.transfer.state, TransferState::Unconfirmed);
    QCOMPARE(outcome.error->kind, ErrorKind::Unconfirmed);
    QVERIFY2(!claimsThatNothingHappened(outcome.transfer), qPrintable(outcome.transfer.problem));
    QVERIFY2(!doubt.shop.notes().contains(u"No money moved"), qPrintable(doubt.shop.notes()));
}

void TestTransferDoubts::aRefusedCopyIsFinalOnlyWhenTheProviderKeepsNotKnowingIt()
{
    Silence doubt(SafetyClass::A);
    doubt.shop.provider().profile.refusesExpiredQuotes = true;
    doubt.shop.provider().answers = {script::refused(ErrorKind::InsufficientFunds)};
    doubt.shop.provider().sightings = {script::notFound()};
    QCOMPARE(doubt.counter.refresh(doubt.id).transfer.state, TransferState::Unconfirmed);
    doubt.shop.clock.advance(60'000); // too soon for the second look to count
    doubt.shop.provider().answers = {script::refused(ErrorKind::InsufficientFunds)};
    doubt.shop.provider().sightings = {script::notFound()};
    QCOMPARE(doubt.counter.refresh(doubt.id).transfer.state, TransferState::Unconfirmed);
    doubt.shop.clock.advance(900'000); // by now the quote, too, is over: a late first copy would be refused as well
    doubt.shop.provider().answers = {script::refused(ErrorKind::QuoteExpired)};
    doubt.shop.provider().sightings = {script::notFound()};
    const TransferOutcome outcome = doubt.counter.refresh(doubt.id);
    QCOMPARE(outcome.transfer.state, TransferState::Rejected);
    QCOMPARE(outcome.error->kind, ErrorKind::QuoteExpired);
    QCOMPARE(outcome.error->outcome, Outcome::NothingHappened);
}

void TestTransferDoubts::thatAQuoteIsOverIsTheProvidersWordAndNotThatOfOurClock()
{
    Silence doubt(SafetyClass::A);
    doubt.shop.provider().profile.refusesExpiredQuotes = true;
    doubt.shop.provider().profile.notFoundSpacing = std::chrono::seconds(30);
    doubt.shop.clock.advance(900'000); // or so this clock says: it may have been set wrong meanwhile
    for (int look = 0; look < 3; ++look) {
        doubt.shop.provider().answers = {script::refused(ErrorKind::InsufficientFunds)};
        doubt.shop.provider().sightings = {script::notFound(), script::notFound()};
        const TransferOutcome outcome = doubt.counter.refresh(doubt.id);
        QCOMPARE(outcome.transfer.state, TransferState::Unconfirmed);
        QCOMPARE(outcome.error->outcome, Outcome::Unknown);
        doubt.shop.clock.advance(600'000);
    }
}

void TestTransferDoubts::aRefusedCopyOfATransferThatIsThereIsThere()
{
    Silence doubt(SafetyClass::A);
    doubt.shop.provider().answers = {script::refused()};
    doubt.shop.provider().sightings = {script::seen(TransferState::PaidOut), script::seen(TransferState::PaidOut)};
    const TransferOutcome outcome = doubt.counter.refresh(doubt.id);
    QCOMPARE(outcome.transfer.state, TransferState::PaidOut);
    QVERIFY(!outcome.error);
}

void TestTransferDoubts::classBAsksAndNeverSendsAtOnce()
{
    Silence doubt(SafetyClass::B);
    doubt.shop.provider().sightings = {script::noAnswer(), script::seen(TransferState::InProgress, u"101"_s)};
    QCOMPARE(doubt.counter.refresh(doubt.id).transfer.state, TransferState::Unconfirmed);
    const TransferOutcome outcome = doubt.counter.refresh(doubt.id);
    QCOMPARE(outcome.transfer.state, TransferState::InProgress);
    QCOMPARE(outcome.transfer.providerStatus, u"101"_s);
    QCOMPARE(doubt.shop.provider().sent.size(), 1);
    QVERIFY(doubt.shop.attempts().first().closedAt.isValid());
}

void TestTransferDoubts::classBSendsTheSameReferenceAfterTwoSpacedNotFounds()
{
    Silence doubt(SafetyClass::B);
    support::ScriptedProvider &provider = doubt.shop.provider();
    provider.sightings = {script::notFound(), script::notFound(), script::notFound()};
    QCOMPARE(doubt.counter.refresh(doubt.id).transfer.state, TransferState::Unconfirmed);
    doubt.shop.clock.advance(119'000);
    QCOMPARE(doubt.counter.refresh(doubt.id).transfer.state, TransferState::Unconfirmed);
    QCOMPARE(provider.sent.size(), 1); // only once, and too early
    doubt.shop.clock.advance(1'000);
    const TransferOutcome outcome = doubt.counter.refresh(doubt.id);
    QCOMPARE(provider.sent.size(), 2);
    QCOMPARE(provider.sent[0], provider.sent[1]);
    QCOMPARE(outcome.transfer.state, TransferState::InProgress);
}

void TestTransferDoubts::classBDoesNotCountALookWhileTheConnectionMayBeOpen()
{
    Shop shop(SafetyClass::B);
    Counter counter(shop);
    shop.provider().answers = {script::silence()};
    const domain::TransferId id = counter.send(shop.approve()).transfer.id;
    shop.provider().sightings = {script::notFound(), script::notFound(), script::notFound()};
    shop.clock.advance(10'000);
    (void)counter.refresh(id);
    QVERIFY(!shop.attempts().first().notFoundAt.isValid());
    shop.clock.advance(125'000);
    (void)counter.refresh(id); // the first that counts
    QCOMPARE(shop.provider().sent.size(), 1);
    QCOMPARE(shop.attempts().first().notFoundAt, shop.clock.now);
    shop.clock.advance(125'000);
    (void)counter.refresh(id);
    QCOMPARE(shop.provider().sent.size(), 2);
}

void TestTransferDoubts::afterASecondSendTheCountingStartsAnew()
{
    Silence doubt(SafetyClass::B);
    support::ScriptedProvider &provider = doubt.shop.provider();
    provider.answers = {script::silence()};
    provider.sightings = {script::notFound(), script::notFound(), script::notFound(), script::notFound()};
    (void)doubt.counter.refresh(doubt.id);
    doubt.shop.clock.advance(125'000);
    (void)doubt.counter.refresh(doubt.id);
    QCOMPARE(provider.sent.size(), 2);
    doubt.shop.clock.advance(125'000);
    (void)doubt.counter.refresh(doubt.id);
    QCOMPARE(provider.sent.size(), 2); // that was the first look after the second send
    doubt.shop.clock.advance(125'000);
    (void)doubt.counter.refresh(doubt.id);
    QCOMPARE(provider.sent.size(), 3);
}

void TestTransferDoubts::classCIsNeverSentAgainAndItsUnseenInvoiceExpires()
{
    Silence doubt(SafetyClass::C);
    const QDateTime armed = doubt.shop.attempts().first().armedAt;
    for (int i = 0; i < 5; ++i) {
        const TransferOutcome waiting = doubt.counter.refresh(doubt.id);
        QCOMPARE(waiting.transfer.state, TransferState::Unconfirmed);
        QCOMPARE(waiting.transfer.nextCheckAt, armed.addSecs(2100));
        doubt.shop.clock.advance(200'000);
    }
    doubt.shop.clock.advance(2'100'000);
    const TransferOutcome outcome = doubt.counter.refresh(doubt.id);
    QCOMPARE(outcome.transfer.state, TransferState::Expired);
    QVERIFY(!outcome.error);
    QVERIFY(!outcome.transfer.nextCheckAt.isValid());
    QCOMPARE(doubt.shop.provider().sent.size(), 1);
    QVERIFY(doubt.shop.attempts().first().closedAt.isValid());
}

void TestTransferDoubts::classDIsNeverSentAgainAndSaysSo()
{
    Silence doubt(SafetyClass::D);
    for (int i = 0; i < 5; ++i) {
        const TransferOutcome outcome = doubt.counter.refresh(doubt.id);
        QCOMPARE(outcome.transfer.state, TransferState::Unconfirmed);
        QCOMPARE(outcome.error->kind, ErrorKind::Unconfirmed);
        QVERIFY(outcome.transfer.nextCheckAt > doubt.shop.clock.now); // the reminder comes round
        doubt.shop.clock.advance(86'400'000);
    }
    QCOMPARE(doubt.shop.provider().sent.size(), 1);
    QCOMPARE(doubt.shop.provider().looks, 0);
}

void TestTransferDoubts::theRemindersOfAQuestionForPeopleBecomeRarer()
{
    Silence doubt(SafetyClass::D);
    QList<qint64> waitsS;
    for (int i = 0; i < 4; ++i)
        waitsS << doubt.shop.clock.now.secsTo(doubt.counter.refresh(doubt.id).transfer.nextCheckAt);
    QVERIFY2(waitsS.last() > 60, qPrintable(QString::number(waitsS.last()))); // of 5, 30 and 120 seconds
}

void TestTransferDoubts::aReviewIsClearedWhenALookVerifiesTheFigures()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    shop.provider().answers = {script::wrongEcho()};
    const domain::TransferId id = counter.send(shop.approve()).transfer.id;
    shop.provider().sightings = {script::seen(TransferState::InProgress, u"TAKEN"_s, false),
                                 script::seen(TransferState::PaidOut, u"PAID"_s)};
    const TransferOutcome still = counter.refresh(id); // it said nothing about the figures
    QCOMPARE(still.transfer.state, TransferState::OnHold);
    QVERIFY(!still.transfer.review.isEmpty());
    const TransferOutcome outcome = counter.refresh(id);
    QCOMPARE(outcome.transfer.state, TransferState::PaidOut);
    QVERIFY(outcome.transfer.review.isEmpty());
    QVERIFY(!outcome.error);
}

void TestTransferDoubts::aLookThatDiffersIsHeldForReview()
{
    Accepted accepted(SafetyClass::A);
    const TransferOutcome outcome = accepted.hear(script::differs(u"9.00 PKR instead of 210250.00 PKR"_s));
    QCOMPARE(outcome.transfer.state, TransferState::OnHold);
    QCOMPARE(outcome.error->kind, ErrorKind::EchoMismatch);
    QCOMPARE(outcome.transfer.review, u"9.00 PKR instead of 210250.00 PKR"_s);
}

void TestTransferDoubts::theLastDifferenceIsToldButNeverInsteadOfASecondRequest()
{
    Accepted accepted(SafetyClass::A);
    accepted.hear(script::differs(u"9.00 PKR instead of 210250.00 PKR"_s));
    const TransferOutcome outcome = accepted.hear(script::differs(u"8.00 PKR instead of 210250.00 PKR"_s));
    QCOMPARE(outcome.transfer.review, u"8.00 PKR instead of 210250.00 PKR"_s);
    QVERIFY(outcome.transfer.problem.contains(u"8.00 PKR"_s));

    Shop shop(SafetyClass::D);
    shop.provider().profile.lookUpByProviderReference = true;
    Counter counter(shop);
    domain::WireAnswer twice = script::accepted();
    twice.requestsSent = 2;
    shop.provider().answers = {twice};
    shop.provider().sightings = {script::differs(u"9.00 PKR instead of 210250.00 PKR"_s)};
    const TransferOutcome after = counter.refresh(counter.send(shop.approve()).transfer.id);
    QCOMPARE(after.transfer.review, u"9.00 PKR instead of 210250.00 PKR"_s);
    QCOMPARE(after.error->kind, ErrorKind::Duplicate);
}

void TestTransferDoubts::twoRequestsOnTheWireAreNotExcusedByOneLookWhereCopiesPayTwice()
{
    Shop shop(SafetyClass::D);
    shop.provider().profile.lookUpByProviderReference = true;
    Counter counter(shop);
    domain::WireAnswer twice = script::accepted();
    twice.requestsSent = 2;
    shop.provider().answers = {twice};
    const domain::TransferId id = counter.send(shop.approve()).transfer.id;
    for (int i = 0; i < 4; ++i) {
        shop.clock.advance(60'000);
        shop.provider().sightings = {script::seen(TransferState::PaidOut)};
        const TransferOutcome outcome = counter.refresh(id);
        QCOMPARE(outcome.transfer.state, TransferState::OnHold); // the second one may have been paid as well
        QVERIFY(!outcome.transfer.review.isEmpty());
    }
}

void TestTransferDoubts::twoRequestsOnTheWireAreExcusedByALookWhereCopiesAreHarmless()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    domain::WireAnswer twice = script::accepted();
    twice.requestsSent = 2;
    shop.provider().answers = {twice};
    const domain::TransferId id = counter.send(shop.approve()).transfer.id;
    shop.provider().sightings = {script::seen(TransferState::PaidOut)};
    const TransferOutcome outcome = counter.refresh(id);
    QCOMPARE(outcome.transfer.state, TransferState::PaidOut);
    QVERIFY(outcome.transfer.review.isEmpty());
}

void TestTransferDoubts::aLookThatFailsChangesNothing()
{
    Accepted accepted(SafetyClass::A);
    const TransferOutcome outcome = accepted.hear(script::noAnswer());
    QCOMPARE(outcome.transfer.state, TransferState::InProgress);
    QCOMPARE(outcome.error->kind, ErrorKind::TimedOut);
    QCOMPARE(outcome.error->outcome, Outcome::NothingHappened); // asking moves nothing
    QCOMPARE(outcome.transfer.checks, 1);
}

void TestTransferDoubts::anAnswerAboutAnotherTransferIsNoRefusal()
{
    Accepted accepted(SafetyClass::A);
    domain::Sighting other = script::noAnswer();
    other.error.kind = ErrorKind::EchoMismatch;
    const TransferOutcome outcome = accepted.hear(other);
    QCOMPARE(outcome.transfer.state, TransferState::InProgress);
    QCOMPARE(outcome.error->kind, ErrorKind::UnreadableReply); // "refused" is told by its exit code alone
}

void TestTransferDoubts::theProvidersWaitIsHonouredUpToTenMinutes()
{
    Accepted accepted(SafetyClass::A);
    QCOMPARE(accepted.hear(script::noAnswer(300'000)).transfer.nextCheckAt, accepted.shop.clock.now.addSecs(300));
    QCOMPARE(accepted.hear(script::noAnswer(86'400'000)).transfer.nextCheckAt, accepted.shop.clock.now.addSecs(600));
}

void TestTransferDoubts::theProvidersWaitIsHonouredInADoubt()
{
    Silence doubt(SafetyClass::B);
    doubt.shop.provider().sightings = {script::noAnswer(400'000)};
    QCOMPARE(doubt.counter.refresh(doubt.id).transfer.nextCheckAt, doubt.shop.clock.now.addSecs(400));
}

void TestTransferDoubts::aTransferThatIsSuddenlyNotFoundKeepsItsState()
{
    Accepted accepted(SafetyClass::B);
    const TransferOutcome outcome = accepted.hear(script::notFound());
    QCOMPARE(outcome.transfer.state, TransferState::InProgress);
    QVERIFY(outcome.error);
    QCOMPARE(accepted.shop.provider().sent.size(), 1);
}

void TestTransferDoubts::aTransferThatStaysUnknownIsAQuestionForBackOffice()
{
    Accepted accepted(SafetyClass::A);
    accepted.shop.clock.advance(15 * 60'000);
    const TransferOutcome lost = accepted.hear(script::notFound());
    QCOMPARE(lost.transfer.state, TransferState::OnHold);
    QVERIFY2(lost.transfer.review.contains(u"does not know it"), qPrintable(lost.transfer.review));
    QVERIFY(domain::isForPeople(lost.transfer));
    QCOMPARE(lost.error->outcome, Outcome::Unknown);
    QVERIFY(lost.transfer.nextCheckAt.isValid());
    // Said once, and answered by itself when it is there again.
    const auto events = accepted.shop.timeline().size();
    QCOMPARE(accepted.hear(script::notFound()).transfer.state, TransferState::OnHold);
    QCOMPARE(accepted.shop.timeline().size(), events);
    const TransferOutcome back = accepted.hear(script::seen(TransferState::InProgress));
    QCOMPARE(back.transfer.state, TransferState::InProgress);
    QVERIFY(back.transfer.review.isEmpty());
    QCOMPARE(accepted.shop.provider().sent.size(), 1);
}

void TestTransferDoubts::anUnknownWordKeepsTheStateAndIsShownVerbatim()
{
    Accepted accepted(SafetyClass::A);
    const TransferOutcome outcome = accepted.hear(script::unknownWord(u"PONDERING"_s));
    QCOMPARE(outcome.transfer.state, TransferState::InProgress);
    QCOMPARE(outcome.transfer.providerStatus, u"PONDERING"_s);
    QCOMPARE(accepted.shop.timeline().last().providerStatus, u"PONDERING"_s);
    QVERIFY(!outcome.error);
}

void TestTransferDoubts::anUnknownWordInADoubtMeansThatItIsThere()
{
    Silence doubt(SafetyClass::B);
    doubt.shop.provider().sightings = {script::unknownWord(u"777"_s)};
    const TransferOutcome outcome = doubt.counter.refresh(doubt.id);
    QCOMPARE(outcome.transfer.state, TransferState::InProgress);
    QCOMPARE(outcome.transfer.providerStatus, u"777"_s);
}

void TestTransferDoubts::newsOutOfOrderNeverTurnBack_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("news");
    const auto row = [](TransferState before, TransferState news) {
        QTest::addRow("%s, then %s", qPrintable(domain::codeOf(before)), qPrintable(domain::codeOf(news)))
            << int(before) << int(news);
    };
    row(TransferState::PaidOut, TransferState::InProgress);
    row(TransferState::PaidOut, TransferState::OnHold);
    row(TransferState::InProgress, TransferState::AwaitingFunds);
    row(TransferState::ReadyForPickup, TransferState::InProgress);
    row(TransferState::InProgress, TransferState::Expired);
}

void TestTransferDoubts::newsOutOfOrderNeverTurnBack()
{
    QFETCH(const int, before);
    QFETCH(const int, news);
    Accepted accepted(SafetyClass::A);
    const TransferOutcome first = accepted.hear(script::seen(TransferState(before), u"NEW"_s));
    QCOMPARE(first.transfer.state, TransferState(before));
    const TransferOutcome outcome = accepted.hear(script::seen(TransferState(news), u"OLD"_s));
    QCOMPARE(outcome.transfer.state, TransferState(before));
    QVERIFY(accepted.shop.notes().contains(u"The provider says"));
}

void TestTransferDoubts::aPayoutThatIsTakenBackIsAQuestionForBackOffice_data()
{
    QTest::addColumn<int>("news");
    QTest::newRow("rejected") << int(TransferState::Rejected);
    QTest::newRow("cancelled") << int(TransferState::Cancelled);
}

void TestTransferDoubts::aPayoutThatIsTakenBackIsAQuestionForBackOffice()
{
    QFETCH(const int, news);
    Accepted accepted(SafetyClass::A);
    (void)accepted.hear(script::seen(TransferState::PaidOut, u"PAID"_s));
    const TransferOutcome outcome = accepted.hear(script::seen(TransferState(news), u"NEVER"_s));
    QCOMPARE(outcome.transfer.state, TransferState::PaidOut);
    QVERIFY(outcome.transfer.review.contains(u"NEVER"));
    QCOMPARE(outcome.error->outcome, Outcome::Unknown);
    // And that question does not answer itself.
    const TransferOutcome again = accepted.hear(script::seen(TransferState(news), u"NEVER"_s));
    QVERIFY(!again.transfer.review.isEmpty());
}

void TestTransferDoubts::aReturnAfterThePayoutIsTaken()
{
    Accepted accepted(SafetyClass::A);
    (void)accepted.hear(script::seen(TransferState::PaidOut, u"PAID"_s));
    const TransferOutcome outcome = accepted.hear(script::seen(TransferState::Returned, u"RETURNED"_s));
    QCOMPARE(outcome.transfer.state, TransferState::Returned);
    QVERIFY(!outcome.transfer.nextCheckAt.isValid());
}

void TestTransferDoubts::anInvoiceToPayIsShown()
{
    Accepted accepted(SafetyClass::C);
    domain::Sighting sighting = script::seen(TransferState::InProgress);
    sighting.payIn = domain::PayIn{
        u"address"_s, money::Money::ofMinor(1, money::Currency::of("BTC"_L1)), {}, accepted.shop.clock.now};
    sighting.pickupCode = u"4711"_s;
    const TransferOutcome outcome = accepted.hear(sighting);
    QCOMPARE(outcome.transfer.payIn->address, u"address"_s);
    QCOMPARE(outcome.transfer.pickupCode, u"4711"_s);
}

void TestTransferDoubts::theProvidersNumberAndItsInvoiceAreNeverReplaced()
{
    Accepted accepted(SafetyClass::C);
    domain::Sighting sighting = script::seen(TransferState::InProgress);
    const money::Money one = money::Money::ofMinor(1, money::Currency::of("BTC"_L1));
    sighting.payIn = domain::PayIn{u"first"_s, one, {}, accepted.shop.clock.now};
    (void)accepted.hear(sighting);
    sighting.payIn = domain::PayIn{u"second"_s, one, {}, accepted.shop.clock.now};
    sighting.providerReference = {u"P2"_s};
    const TransferOutcome outcome = accepted.hear(sighting);
    QCOMPARE(outcome.transfer.payIn->address, u"first"_s);
    QCOMPARE(outcome.transfer.providerReference.text, u"P1"_s);
}

void TestTransferDoubts::whatWasRefusedIsAskedAboutByAPersonAndNotByTheWatch_data()
{
    QTest::addColumn<int>("end");
    QTest::newRow("rejected") << int(TransferState::Rejected);
    QTest::newRow("cancelled") << int(TransferState::Cancelled);
}

void TestTransferDoubts::whatWasRefusedIsAskedAboutByAPersonAndNotByTheWatch()
{
    QFETCH(const int, end);
    Accepted accepted(SafetyClass::A);
    domain::Transfer &kept = *accepted.shop.store.transfers.all.find(accepted.id.text);
    kept.state = TransferState(end);
    kept.nextCheckAt = {};
    const int looks = accepted.shop.provider().looks;
    const TransferOutcome watched = accepted.counter.refresh(accepted.id, false);
    QVERIFY(!watched.error);
    QCOMPARE(accepted.shop.provider().looks, looks);
    QVERIFY(domain::actionsFor(accepted.shop.stored(), false).contains(u"refresh"_s));
    const TransferOutcome asked = accepted.hear(script::seen(TransferState(end), u"FAILED"_s));
    QVERIFY(!asked.error);
    QCOMPARE(accepted.shop.provider().looks, looks + 1);
    QCOMPARE(asked.transfer.state, TransferState(end));
    QVERIFY(!asked.transfer.nextCheckAt.isValid());
}

void TestTransferDoubts::aRefusalThatStandsIsNoFailureOfAsking()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    shop.provider().answers = {script::refused()};
    const auto id = counter.send(shop.approve()).transfer.id;
    const domain::Transfer refused = shop.stored();
    QCOMPARE(refused.state, TransferState::Rejected);
    shop.provider().sightings = {script::notFound()};
    const TransferOutcome outcome = counter.refresh(id);
    QCOMPARE(shop.provider().looks, 1);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.transfer.state, TransferState::Rejected);
    // Why it was refused is still what was said then.
    QCOMPARE(outcome.transfer.problem, refused.problem);
    QCOMPARE(outcome.transfer.problemCode, refused.problemCode);
    QVERIFY(!outcome.transfer.nextCheckAt.isValid());
    // What the provider could not be asked is said, and does not come round by itself.
    shop.provider().sightings = {script::noAnswer(60'000)};
    QVERIFY(counter.refresh(id).error);
    QVERIFY(!shop.stored().nextCheckAt.isValid());
}

void TestTransferDoubts::whatWasRefusedAndIsPaidAfterAllIsAQuestionForPeople()
{
    Accepted accepted(SafetyClass::B);
    (void)accepted.hear(script::seen(TransferState::Rejected, u"FAILED"_s));
    const TransferOutcome outcome = accepted.hear(script::seen(TransferState::PaidOut, u"PAID"_s));
    QCOMPARE(outcome.transfer.state, TransferState::Rejected);
    QVERIFY(outcome.transfer.review.contains(u"PAID"));
    QVERIFY(domain::isForPeople(accepted.shop.stored()));
    QCOMPARE(outcome.error->outcome, base::Outcome::Unknown);
    QVERIFY(outcome.error->detail.contains(u"PAID"));
}

void TestTransferDoubts::whatCannotBeAskedAboutIsNot()
{
    Shop shop(SafetyClass::C);
    Counter counter(shop);
    shop.provider().answers = {script::refused()};
    const auto id = counter.send(shop.approve()).transfer.id;
    QCOMPARE(shop.stored().state, TransferState::Rejected);
    QVERIFY(shop.stored().providerReference.isEmpty());
    const TransferOutcome outcome = counter.refresh(id);
    QVERIFY(!outcome.error);
    QCOMPARE(shop.provider().looks, 0);
}

void TestTransferDoubts::refreshingWithoutItsProviderSaysSoAndComesRoundLater()
{
    Accepted accepted(SafetyClass::A);
    accepted.shop.providers[0].payouts = nullptr;
    Counter without(accepted.shop, u"counter:2:1"_s);
    const TransferOutcome outcome = without.refresh(accepted.id);
    QCOMPARE(outcome.error->kind, ErrorKind::NotSupported);
    QCOMPARE(outcome.transfer.state, TransferState::InProgress);
    QVERIFY(accepted.shop.stored().nextCheckAt > accepted.shop.clock.now.addSecs(600));
}

void TestTransferDoubts::anotherEnvironmentIsNeverAsked()
{
    Silence doubt(SafetyClass::A);
    doubt.shop.providers[0].environment = u"production"_s;
    Counter other(doubt.shop, u"counter:2:1"_s);
    other.processes.dead.insert(doubt.counter.processes.me);
    const auto outcome = support::await(other.transfers.refresh(doubt.id));
    const std::optional<base::Error> error = outcome ? outcome->error : outcome.error();
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::PartyMismatch);
    QCOMPARE(doubt.shop.provider().looks, 0);
    QCOMPARE(doubt.shop.provider().sent.size(), 1);
    QCOMPARE(doubt.shop.stored().state, TransferState::Unconfirmed);
}

void TestTransferDoubts::askingTwiceAtATimeAsksOnce()
{
    Silence doubt(SafetyClass::B);
    doubt.shop.provider().lookGate.open = false;
    auto first = doubt.counter.transfers.refresh(doubt.id, true);
    auto second = doubt.counter.transfers.refresh(doubt.id, true);
    QCOMPARE(doubt.shop.provider().looks, 1);
    doubt.shop.provider().lookGate.open = true;
    QCOMPARE(support::await(std::move(first))->transfer.state, TransferState::Unconfirmed);
    QCOMPARE(support::await(std::move(second))->transfer.state, TransferState::Unconfirmed);
    QCOMPARE(doubt.shop.provider().looks, 1);
}

void TestTransferDoubts::anotherAccountIsLookedAtButSentNothing_data()
{
    QTest::addColumn<int>("safetyClass");
    QTest::newRow("A") << int(SafetyClass::A);
    QTest::newRow("B") << int(SafetyClass::B);
}

/// Address or merchant of the profile have changed under a doubt, with the environment's name as before.
void TestTransferDoubts::anotherAccountIsLookedAtButSentNothing()
{
    QFETCH(const int, safetyClass);
    Shop shop{SafetyClass(safetyClass)};
    shop.providers.first().account = u"first"_s;
    domain::TransferId id;
    {
        Counter before(shop);
        shop.provider().answers = {script::silence()};
        id = before.send(shop.approve()).transfer.id;
        QCOMPARE(shop.attempts().first().request.account, u"first"_s);
    }
    shop.providers.first().account = u"second"_s;
    Counter after(shop);
    for (int i = 0; i < 8; ++i) {
        shop.clock.advance(300'000);
        shop.provider().sightings = {script::notFound()};
        after.refresh(id);
    }
    QCOMPARE(shop.provider().sent.size(), 1);
    QCOMPARE(shop.stored().state, TransferState::Unconfirmed);
    shop.provider().sightings = {script::seen(TransferState::PaidOut, u"PAID"_s)};
    after.refresh(id); // it may be the same provider under a new address
    QCOMPARE(shop.stored().state, TransferState::PaidOut);
}

void TestTransferDoubts::aDraftOfAnotherAccountIsNotSent()
{
    Shop shop(SafetyClass::A);
    shop.providers.first().account = u"first"_s;
    domain::TransferId id;
    {
        Counter before(shop);
        shop.provider().answers = {script::notSent()};
        id = before.send(shop.approve()).transfer.id;
        QCOMPARE(shop.stored().state, TransferState::Draft);
    }
    shop.providers.first().account = u"second"_s;
    Counter after(shop);
    const TransferOutcome outcome = after.resume(id);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->kind, ErrorKind::PartyMismatch);
    QCOMPARE(shop.provider().sent.size(), 1);
}

void TestTransferDoubts::aProviderThatIsSwitchedOffIsAskedButSentNothing()
{
    Silence doubt(SafetyClass::A);
    doubt.shop.providers[0].enabled = false;
    Counter other(doubt.shop, u"counter:2:1"_s);
    other.processes.dead.insert(doubt.counter.processes.me);
    doubt.shop.provider().sightings = {script::noAnswer(), script::seen(TransferState::PaidOut, u"PAID"_s)};
    QCOMPARE(other.refresh(doubt.id).transfer.state, TransferState::Unconfirmed);
    QCOMPARE(other.refresh(doubt.id).transfer.state, TransferState::PaidOut);
    QCOMPARE(doubt.shop.provider().sent.size(), 1);
}

QTEST_GUILESS_MAIN(TestTransferDoubts)
#include "tst_transfer_doubts.moc"
