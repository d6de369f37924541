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
    void fundingsAndRefundsAreLookedUpBeforeTheyAreTaken();
    void aProviderWithoutCallbacksIsNotThere();

private:
    CallbackAnswer call() { return await(m_counter->callbacks.take({u"alpha"_s}, {})); }
    std::unique_ptr<support::Shop> m_shop;
    std::unique_ptr<support::Counter> m_counter;
    std::unique_ptr<support::ScriptedRegistrar> m_door;
    services::TransferOutcome sent();
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
    QCOMPARE(m_shop->store.transfers.due(m_shop->clock.now, 5)->size(), 1);
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

void TestCallbackService::fundingsAndRefundsAreLookedUpBeforeTheyAreTaken()
{
    m_door->notice = {CallbackSubject::Funding, {}, u"F1"_s, u"completed"_s};
    QCOMPARE(call().status, 200);
    m_door->notice.theirs = u"F2"_s;
    QCOMPARE(call().status, 404);
    m_door->notice = {CallbackSubject::Refund, {}, u"R1"_s, u"completed"_s};
    QCOMPARE(call().status, 200);
    m_door->treasuryFaults << base::nothingHappened(ErrorKind::Unreachable);
    QCOMPARE(call().status, 503); // the provider calls again
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
