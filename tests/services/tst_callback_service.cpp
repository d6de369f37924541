// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "support/shop.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::TransferState;
using interfaces::CallbackSubject;
using services::CallbackAnswer;
using support::await;

/// A provider that pays and has callbacks of its own: both scripts under one id.
class TestCallbackService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aCallbackOnlyMakesUsAsk();
    void whatACallbackClaimsIsNeverBelieved();
    void aCallbackThatCannotBeVerifiedIsAnswered401();
    void aCallbackAboutNothingOfOursIsAnswered404();
    void twoReferencesToTwoTransfersAreAForgery();
    void aFloodOfCallbacksAsksOnce();
    void theQuestionIsStoredBeforeTheAnswer();
    void aStoreThatCannotBeWrittenMakesTheProviderCallAgain();
    void aCustomersStateIsAskedFor();
    void aSecondCallIsNotForgotten();
    void aCallDuringTheLookIsNotForgotten();
    void callsWithoutNewsLeaveOneLine();
    void whatIsOverIsNotAskedAbout_data();
    void whatIsOverIsNotAskedAbout();
    void aCustomersNewerStateIsNotLost();
    void aLookThatWasOvertakenIsMadeAgain();
    void aCustomersLookIsTriedAgain();
    void movementsAreTakenAtOnceAndAskedAboutLater();
    void inventionsCostLittle();
    void ourOwnCredentialsAreNotTheCallersFault();
    void aFewQuestionsAreAskedAtATime();
    void eachProviderHasItsTurn();
    void aProviderWithoutCallbacksIsNotThere();

private:
    CallbackAnswer call() { return await(m_counter->callbacks.take({u"alpha"_s}, {})); }
    std::unique_ptr<support::Shop> m_shop;
    std::unique_ptr<support::Counter> m_counter;
    std::unique_ptr<support::ScriptedRegistrar> m_door;
    services::TransferOutcome sent();
    /// A customer called U1 there, about whom the next callback is.
    domain::SenderId enrolled();
};

void TestCallbackService::init()
{
    m_counter.reset();
    m_shop = std::make_unique<support::Shop>(domain::SafetyClass::A);
    m_door = std::make_unique<support::ScriptedRegistrar>(u"alpha"_s);
    interfaces::Provider &alpha = m_shop->providers.first();
    alpha.callbacks = m_door.get();
    alpha.onboarding = m_door.get();
    alpha.senderEnrolment = m_door.get();
    alpha.fundings = m_door.get();
    alpha.refunds = m_door.get();
    m_counter = std::make_unique<support::Counter>(*m_shop);
}

services::TransferOutcome TestCallbackService::sent() { return m_counter->send(m_shop->approve()); }

void TestCallbackService::aCallbackOnlyMakesUsAsk()
{
    const auto outcome = sent();
    QCOMPARE(outcome.transfer.state, TransferState::InProgress);
    m_door->notice.ours = outcome.transfer.reference;
    m_shop->provider().sightings << support::script::seen(TransferState::PaidOut, u"PAID"_s);
    const CallbackAnswer answer = call();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, "OK");
    QCOMPARE(m_shop->stored().state, TransferState::InProgress); // nothing yet but the question
    QVERIFY(m_counter->callbacks.hasFollowUps());
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
    QCOMPARE(m_shop->stored().state, TransferState::PaidOut);
    QVERIFY(!m_counter->callbacks.hasFollowUps());
}

void TestCallbackService::whatACallbackClaimsIsNeverBelieved()
{
    const auto outcome = sent();
    m_door->notice.theirs = outcome.transfer.providerReference.text;
    m_door->notice.word = u"COMPLETED"_s;
    m_shop->provider().sightings << support::script::seen(TransferState::InProgress);
    QCOMPARE(call().status, 200);
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
    QCOMPARE(m_shop->stored().state, TransferState::InProgress);
    QCOMPARE(m_shop->provider().looks, 1);
}

void TestCallbackService::aCallbackThatCannotBeVerifiedIsAnswered401()
{
    const auto outcome = sent();
    m_door->notice.ours = outcome.transfer.reference;
    const qint64 version = m_shop->stored().version;
    m_door->callbackFault = base::nothingHappened(ErrorKind::CredentialRefused);
    QCOMPARE(call().status, 401);
    m_door->callbackFault = base::nothingHappened(ErrorKind::CredentialMissing);
    QCOMPARE(call().status, 401);
    m_door->callbackFault = base::nothingHappened(ErrorKind::UnreadableReply);
    QCOMPARE(call().status, 404);
    QVERIFY(!m_counter->callbacks.hasFollowUps());
    QCOMPARE(m_shop->stored().version, version);
    QCOMPARE(m_shop->provider().looks, 0);
}

void TestCallbackService::aCallbackAboutNothingOfOursIsAnswered404()
{
    (void)sent();
    m_door->notice.ours = u"RD-OF-SOMEBODY-ELSE"_s;
    QCOMPARE(call().status, 404);
    m_door->notice.ours.clear();
    QCOMPARE(call().status, 404);
    QVERIFY(!m_counter->callbacks.hasFollowUps());
}

void TestCallbackService::twoReferencesToTwoTransfersAreAForgery()
{
    m_shop->provider().answers << support::script::accepted(TransferState::InProgress, u"TAKEN"_s, u"P1"_s)
                               << support::script::accepted(TransferState::InProgress, u"TAKEN"_s, u"P2"_s);
    const auto first = sent();
    m_shop->clock.advance(1000);
    const auto second = sent();
    m_door->notice.ours = first.transfer.reference;
    m_door->notice.theirs = second.transfer.providerReference.text;
    QCOMPARE(call().status, 404);
    m_door->notice.theirs = first.transfer.providerReference.text;
    QCOMPARE(call().status, 200);
}

void TestCallbackService::aFloodOfCallbacksAsksOnce()
{
    const auto outcome = sent();
    m_door->notice.ours = outcome.transfer.reference;
    for (int i = 0; i < 50; ++i)
        QCOMPARE(call().status, 200);
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
    QCOMPARE(m_shop->provider().looks, 1);
    const auto events = m_shop->timeline();
    QCOMPARE(std::count_if(events.begin(), events.end(),
                           [](const auto &event) { return event.source == domain::EventSource::Callback; }),
             1);
    m_shop->clock.advance(11'000);
    QCOMPARE(call().status, 200);
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
}

void TestCallbackService::theQuestionIsStoredBeforeTheAnswer()
{
    const auto outcome = sent();
    QVERIFY(outcome.transfer.nextCheckAt > m_shop->clock.now);
    m_door->notice.ours = outcome.transfer.reference;
    QCOMPARE(call().status, 200);
    QCOMPARE(m_shop->stored().nextCheckAt, m_shop->clock.now); // whoever watches asks, should this program die now
    QCOMPARE(m_shop->store.transfers.due({m_shop->clock.now, 5})->size(), 1);
}

void TestCallbackService::aStoreThatCannotBeWrittenMakesTheProviderCallAgain()
{
    const auto outcome = sent();
    m_door->notice.ours = outcome.transfer.reference;
    m_shop->store.transfers.mayWrite = [] { return false; };
    QCOMPARE(call().status, 503);
    m_shop->store.transfers.mayWrite = {};
    QCOMPARE(call().status, 200);
}

void TestCallbackService::aCustomersStateIsAskedFor()
{
    domain::Sender sender;
    sender.id = {u"S9"_s};
    sender.email = u"m@example.com"_s;
    (void)m_shop->store.senders.add(sender);
    QVERIFY(await(m_counter->onboarding.enrol(sender.id, {u"alpha"_s}, {})));
    m_door->notice = {CallbackSubject::User, {}, u"U1"_s, u"approved"_s};
    m_door->current.state = domain::UserState::Approved;
    m_door->current.word = u"approved"_s;
    QCOMPARE(call().status, 200);
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
    QCOMPARE(m_counter->onboarding.enrolmentsOf(sender.id)->first().user.state, domain::UserState::Approved);
    m_door->notice.theirs = u"U2"_s;
    QCOMPARE(call().status, 404);
}

void TestCallbackService::aSecondCallIsNotForgotten()
{
    m_door->notice.ours = sent().transfer.reference;
    QCOMPARE(call().status, 200);
    QCOMPARE(await(m_counter->callbacks.followUp()), 1); // no news yet
    m_shop->provider().sightings << support::script::seen(TransferState::PaidOut, u"PAID"_s);
    m_shop->clock.advance(3'000);
    QCOMPARE(call().status, 200);
    QCOMPARE(m_shop->stored().nextCheckAt, m_shop->clock.now.addMSecs(7'000)); // stored, as the first one was
    QCOMPARE(await(m_counter->callbacks.followUp()), 0);
    QVERIFY(m_counter->callbacks.hasFollowUps());
    m_shop->clock.advance(7'000);
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
    QCOMPARE(m_shop->stored().state, TransferState::PaidOut);
    QCOMPARE(m_shop->provider().looks, 2);
}

void TestCallbackService::aCallDuringTheLookIsNotForgotten()
{
    m_door->notice.ours = sent().transfer.reference;
    QCOMPARE(call().status, 200);
    m_shop->provider().lookGate.open = false;
    auto asking = m_counter->callbacks.followUp();
    QCOMPARE(m_shop->provider().looks, 1);
    QCOMPARE(call().status, 200);
    m_shop->provider().lookGate.open = true;
    QCOMPARE(await(std::move(asking)), 1);
    QVERIFY(m_counter->callbacks.hasFollowUps());
    // Should this program die now, the watch asks as early.
    QCOMPARE(m_shop->stored().nextCheckAt, m_shop->clock.now.addMSecs(10'000));
}

void TestCallbackService::callsWithoutNewsLeaveOneLine()
{
    m_door->notice.ours = sent().transfer.reference;
    const auto lines = [this] {
        const auto events = m_shop->timeline();
        return std::count_if(events.begin(), events.end(),
                             [](const auto &event) { return event.source == domain::EventSource::Callback; });
    };
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(call().status, 200);
        QCOMPARE(await(m_counter->callbacks.followUp()), 1);
        m_shop->clock.advance(11'000);
    }
    QCOMPARE(m_shop->provider().looks, 5);
    QCOMPARE(lines(), 1);
    m_shop->provider().sightings << support::script::seen(TransferState::InProgress, u"AT THE BANK"_s);
    QCOMPARE(call().status, 200);
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
    m_shop->clock.advance(11'000);
    QCOMPARE(call().status, 200);
    QCOMPARE(lines(), 2); // the one before brought news
}

void TestCallbackService::whatIsOverIsNotAskedAbout_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("hasTheirs");
    QTest::addColumn<bool>("asked");
    QTest::newRow("draft") << int(TransferState::Draft) << false << false;
    QTest::newRow("returned") << int(TransferState::Returned) << true << false;
    QTest::newRow("expired, never there") << int(TransferState::Expired) << false << false;
    QTest::newRow("expired there") << int(TransferState::Expired) << true << true;
    QTest::newRow("rejected") << int(TransferState::Rejected) << true << true;
}

void TestCallbackService::whatIsOverIsNotAskedAbout()
{
    QFETCH(const int, state);
    QFETCH(const bool, hasTheirs);
    QFETCH(const bool, asked);
    const auto outcome = sent();
    m_door->notice.ours = outcome.transfer.reference;
    domain::Transfer &kept = *m_shop->store.transfers.all.find(outcome.transfer.id.text);
    kept.state = TransferState(state);
    kept.nextCheckAt = {};
    if (!hasTheirs) kept.providerReference = {};
    QCOMPARE(call().status, 200);
    QCOMPARE(m_counter->callbacks.hasFollowUps(), asked);
    QCOMPARE(m_shop->stored().nextCheckAt.isValid(), asked);
}

domain::SenderId TestCallbackService::enrolled()
{
    domain::Sender sender;
    sender.id = {u"S9"_s};
    sender.email = u"m@example.com"_s;
    (void)m_shop->store.senders.add(sender);
    if (!await(m_counter->onboarding.enrol(sender.id, {u"alpha"_s}, {}))) qFatal("not enrolled");
    m_door->notice = {CallbackSubject::User, {}, u"U1"_s, u"approved"_s};
    return sender.id;
}

void TestCallbackService::aCustomersNewerStateIsNotLost()
{
    const domain::SenderId sender = enrolled();
    QCOMPARE(call().status, 200);
    QCOMPARE(call().status, 200);
    QCOMPARE(m_counter->callbacks.followUps(), 1);
    // What is stored changes between the call and the question.
    domain::SenderEnrolment stored = m_counter->onboarding.enrolmentsOf(sender)->first();
    QVERIFY(m_shop->store.enrolments.put(stored));
    m_door->current.state = domain::UserState::Approved;
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
    QCOMPARE(m_counter->onboarding.enrolmentsOf(sender)->first().user.state, domain::UserState::Approved);
    m_door->current.state = domain::UserState::Rejected;
    QCOMPARE(call().status, 200); // a moment later
    QCOMPARE(await(m_counter->callbacks.followUp()), 0);
    m_shop->clock.advance(10'000);
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
    QCOMPARE(m_counter->onboarding.enrolmentsOf(sender)->first().user.state, domain::UserState::Rejected);
}

void TestCallbackService::aLookThatWasOvertakenIsMadeAgain()
{
    const domain::SenderId sender = enrolled();
    QCOMPARE(call().status, 200);
    m_door->current.state = domain::UserState::Approved;
    m_door->userFaults << base::nothingHappened(ErrorKind::ChangedMeanwhile);
    const int before = m_door->looks;
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
    QCOMPARE(m_door->looks, before + 2);
    QCOMPARE(m_counter->onboarding.enrolmentsOf(sender)->first().user.state, domain::UserState::Approved);
}

void TestCallbackService::aCustomersLookIsTriedAgain()
{
    const domain::SenderId sender = enrolled();
    QCOMPARE(call().status, 200);
    m_door->current.state = domain::UserState::Approved;
    m_door->userFaults << base::nothingHappened(ErrorKind::Unreachable);
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
    QVERIFY(m_counter->callbacks.hasFollowUps());
    QCOMPARE(await(m_counter->callbacks.followUp()), 0); // not at once
    m_shop->clock.advance(60'000);
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
    QCOMPARE(m_counter->onboarding.enrolmentsOf(sender)->first().user.state, domain::UserState::Approved);
    QVERIFY(!m_counter->callbacks.hasFollowUps());
    // And not for ever.
    for (int i = 0; i < 9; ++i)
        m_door->userFaults << base::nothingHappened(ErrorKind::Unreachable);
    QCOMPARE(call().status, 200);
    int asked = 0;
    for (int i = 0; i < 9; ++i) {
        m_shop->clock.advance(60'000);
        asked += await(m_counter->callbacks.followUp());
    }
    QCOMPARE(asked, 3);
}

void TestCallbackService::movementsAreTakenAtOnceAndAskedAboutLater()
{
    m_door->notice = {CallbackSubject::Funding, {}, u"F1"_s, u"completed"_s};
    m_door->treasuryFaults << base::nothingHappened(ErrorKind::Unreachable);
    QCOMPARE(call().status, 200);
    QCOMPARE(m_door->treasuryFaults.size(), 1); // nobody was asked yet
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
    QVERIFY(m_counter->callbacks.hasFollowUps()); // it could not be reached, and the caller does not call again
    m_shop->clock.advance(60'000);
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
    QVERIFY(!m_counter->callbacks.hasFollowUps());
    m_door->notice = {CallbackSubject::Refund, {}, u"R1"_s, u"completed"_s};
    m_shop->clock.advance(2'000);
    QCOMPARE(call().status, 200);
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
    m_door->notice.theirs.clear();
    QCOMPARE(call().status, 404);
    m_door->notice.theirs = QString(200, u'x');
    QCOMPARE(call().status, 404);
}

void TestCallbackService::inventionsCostLittle()
{
    m_door->notice = {CallbackSubject::Funding, {}, u"invented 0"_s, u"completed"_s};
    for (int i = 0; i < 10; ++i)
        QCOMPARE(call().status, 200);
    QCOMPARE(m_counter->callbacks.followUps(), 1); // each once
    int taken = 1;
    for (int i = 1; i < 100; ++i) {
        m_door->notice.theirs = u"invented %1"_s.arg(i);
        const int status = call().status;
        QVERIFY(status == 200 || status == 503);
        taken += status == 200;
    }
    QCOMPARE(taken, 32);
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
    m_shop->clock.advance(1'999);
    QCOMPARE(await(m_counter->callbacks.followUp()), 0);
    m_shop->clock.advance(1);
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
    m_door->notice.theirs = u"invented 0"_s;
    QCOMPARE(call().status, 404); // the provider has just said so
    m_shop->clock.advance(300'000);
    QCOMPARE(call().status, 200);
    // Nobody waits behind them whose transfer is concerned.
    m_door->notice = {CallbackSubject::Transfer, sent().transfer.reference, {}, {}};
    QCOMPARE(call().status, 200);
    int left = 1;
    const std::function<bool()> afterOne = [&left] { return left-- <= 0; };
    QCOMPARE(await(m_counter->callbacks.followUp({}, afterOne)), 1);
    QCOMPARE(m_shop->provider().looks, 1);
}

void TestCallbackService::ourOwnCredentialsAreNotTheCallersFault()
{
    m_door->notice = {CallbackSubject::Funding, {}, u"F1"_s, u"completed"_s};
    m_door->treasuryFaults << base::nothingHappened(ErrorKind::CredentialRefused);
    QCOMPARE(call().status, 200);
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
    QVERIFY(!m_counter->callbacks.hasFollowUps()); // asking again would be refused again
}

void TestCallbackService::aFewQuestionsAreAskedAtATime()
{
    for (int i = 0; i < 6; ++i) {
        m_shop->provider().answers << support::script::accepted(TransferState::InProgress, u"TAKEN"_s, u"P%1"_s.arg(i));
        m_shop->clock.advance(1000);
        m_door->notice.ours = sent().transfer.reference;
        QCOMPARE(call().status, 200);
    }
    int left = 1;
    const std::function<bool()> ending = [&left] { return left-- <= 0; };
    QCOMPARE(await(m_counter->callbacks.followUp({}, ending)), 1); // whoever ends the program does not wait for all
    QCOMPARE(await(m_counter->callbacks.followUp()), 4);
    QCOMPARE(await(m_counter->callbacks.followUp()), 1);
    QCOMPARE(m_shop->provider().looks, 6);
}

void TestCallbackService::eachProviderHasItsTurn()
{
    m_door->notice.ours = sent().transfer.reference;
    QCOMPARE(call().status, 200);
    QCOMPARE(await(m_counter->callbacks.followUp({u"beta"_s})), 0);
    QCOMPARE(await(m_counter->callbacks.followUp({u"alpha"_s})), 1);
}

void TestCallbackService::aProviderWithoutCallbacksIsNotThere()
{
    QCOMPARE(await(m_counter->callbacks.take({u"nobody"_s}, {})).status, 404);
    m_shop->providers.first().callbacks = nullptr;
    support::Counter counter(*m_shop);
    QCOMPARE(await(counter.callbacks.take({u"alpha"_s}, {})).status, 404);
    m_shop->providers.first().callbacks = m_door.get();
    m_shop->providers.first().enabled = false;
    support::Counter closed(*m_shop);
    QCOMPARE(await(closed.callbacks.take({u"alpha"_s}, {})).status, 404);
}

QTEST_GUILESS_MAIN(TestCallbackService)
#include "tst_callback_service.moc"
