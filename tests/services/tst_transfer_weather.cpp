// SPDX-License-Identifier: GPL-3.0-or-later
// What the simulation found, one by one and without luck.
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

/// Two requests left, and the answer refuses.
domain::WireAnswer refusedTwice()
{
    domain::WireAnswer answer = script::refused();
    answer.requestsSent = 2;
    return answer;
}

QCoro::Task<> keepWhat(QCoro::Task<base::Result<TransferOutcome>> task,
                       std::optional<base::Result<TransferOutcome>> *to)
{
    to->emplace(co_await task);
}

} // namespace

class TestTransferWeather : public QObject
{
    Q_OBJECT

private slots:
    void whoCannotPrepareSaysNothingAboutWhatAnotherIsSending();
    void aLookRightAfterARefusalDoesNotCountForTheNextCopy();
    void aReviewThatOutlivedItsSendingIsExcusedWhereCopiesAreHarmless();
    void anAlarmThatALookTalkedOverIsStillExcused();
    void aDuplicateThatWasNoAlarmDoesNotKeepAReviewForEver();
    void whatCannotBeReadIsNotThatThereIsNone();
    void aProviderThatIsSwitchedOffIsSentNoCopyEither();
    void aPayoutThatWasTakenBackIsAQuestionThatDoesNotAnswerItself();
};

/// Two counters press the same key. One of them cannot word the transfer, the other one is sending it meanwhile.
void TestTransferWeather::whoCannotPrepareSaysNothingAboutWhatAnotherIsSending()
{
    Shop shop(SafetyClass::A);
    Counter slow(shop, u"counter:1:1"_s);
    Counter quick(shop, u"counter:2:1"_s);
    const services::SendRequest request = shop.approve();
    shop.provider().prepareFaults = {base::nothingHappened(ErrorKind::KeychainLocked)};
    shop.provider().prepareGate.open = false;
    shop.provider().sendGate.open = false;
    std::optional<base::Result<TransferOutcome>> said;
    keepWhat(slow.transfers.send(request), &said);
    shop.provider().prepareGate.open = true;
    std::optional<base::Result<TransferOutcome>> sent;
    keepWhat(quick.transfers.send(request), &sent);
    QCOMPARE(shop.stored().state, TransferState::Submitting);
    const qint64 version = shop.stored().version;

    QTest::qWait(300);
    QVERIFY(!said.has_value());               // it waits for the other one's answer
    QCOMPARE(shop.stored().version, version); // and nothing of it is written onto the other one's sending
    QVERIFY(shop.stored().problem.isEmpty());

    shop.provider().sendGate.open = true;
    QTRY_VERIFY(sent.has_value() && said.has_value());
    QCOMPARE((**sent).transfer.state, TransferState::InProgress);
    QVERIFY(said->ok());
    QCOMPARE((**said).transfer.state, TransferState::InProgress);
    QVERIFY(!(**said).error.has_value());
    QCOMPARE(shop.provider().sent.size(), 1);
}

/// Class B sends a copy after two "not found" with the connection closed; the look that follows a refusal at once is
/// none of them.
void TestTransferWeather::aLookRightAfterARefusalDoesNotCountForTheNextCopy()
{
    Shop shop(SafetyClass::B);
    Counter counter(shop);
    shop.provider().profile.keyHonoured = std::chrono::hours(72);
    shop.provider().answers = {refusedTwice()};
    shop.provider().sightings = {script::notFound()};
    const domain::TransferId id = counter.send(shop.approve(0)).transfer.id;
    QCOMPARE(shop.stored().state, TransferState::Unconfirmed);
    QVERIFY(!shop.attempts().first().notFoundAt.isValid());

    shop.clock.advance(130'000); // far enough from that look, and behind the deadline: this is the first that counts
    shop.provider().sightings = {script::notFound()};
    counter.refresh(id);
    QCOMPARE(shop.provider().sent.size(), 1);
    QVERIFY(shop.attempts().first().notFoundAt.isValid());

    shop.clock.advance(130'000);
    shop.provider().sightings = {script::notFound()};
    counter.refresh(id);
    QCOMPARE(shop.provider().sent.size(), 2);
}

/// The stack sent twice; later a copy was answered well, which wiped the count. The alarm must not stay for ever where
/// a look at the one order shows that all is as approved.
void TestTransferWeather::aReviewThatOutlivedItsSendingIsExcusedWhereCopiesAreHarmless()
{
    Shop shop(SafetyClass::B);
    Counter counter(shop);
    shop.provider().profile.keyHonoured = std::chrono::hours(72);
    shop.provider().answers = {refusedTwice(), script::accepted()};
    shop.provider().sightings = {script::notFound(), script::notFound(), script::notFound()};
    const domain::TransferId id = counter.send(shop.approve(0)).transfer.id;
    for (int i = 0; i < 2; ++i) {
        shop.clock.advance(130'000);
        counter.refresh(id);
    }
    QCOMPARE(shop.provider().sent.size(), 2);
    QCOMPARE(shop.stored().state, TransferState::OnHold);
    QVERIFY(!shop.stored().review.isEmpty()); // an answer alone excuses nothing

    shop.clock.advance(60'000);
    shop.provider().sightings = {script::seen(TransferState::PaidOut, u"PAID"_s, false)};
    counter.refresh(id);
    QCOMPARE(shop.stored().state, TransferState::OnHold); // nor does a look that states no figures

    shop.provider().sightings = {script::seen(TransferState::PaidOut, u"PAID"_s)};
    counter.refresh(id);
    QCOMPARE(shop.stored().state, TransferState::PaidOut);
    QVERIFY(shop.stored().review.isEmpty());
}

/// The same alarm, and the next look states another figure by mistake: the look after it is right.
void TestTransferWeather::anAlarmThatALookTalkedOverIsStillExcused()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    domain::WireAnswer twice = script::accepted();
    twice.requestsSent = 2;
    shop.provider().answers = {twice};
    const domain::TransferId id = counter.send(shop.approve()).transfer.id;
    QCOMPARE(shop.stored().state, TransferState::OnHold);
    shop.provider().sightings = {script::differs(u"another amount"_s)};
    counter.refresh(id);
    QCOMPARE(shop.stored().review, u"another amount"_s);
    shop.provider().sightings = {script::seen(TransferState::PaidOut, u"PAID"_s)};
    counter.refresh(id);
    QCOMPARE(shop.stored().state, TransferState::PaidOut);
}

/// "I have that reference already" is a problem, and no review. A figure that then differs once makes the review; it is
/// lifted like any other.
void TestTransferWeather::aDuplicateThatWasNoAlarmDoesNotKeepAReviewForEver()
{
    Shop shop(SafetyClass::B);
    Counter counter(shop);
    shop.provider().answers = {script::duplicate()};
    shop.provider().sightings = {script::differs(u"another amount"_s), script::seen(TransferState::InProgress)};
    const domain::TransferId id = counter.send(shop.approve()).transfer.id;
    QCOMPARE(shop.stored().state, TransferState::OnHold);
    counter.refresh(id);
    QCOMPARE(shop.stored().state, TransferState::InProgress);
    QVERIFY(shop.stored().review.isEmpty());
}

/// A cancel is on its way, and the store cannot say so just now: nothing is shown as payable because of that.
void TestTransferWeather::whatCannotBeReadIsNotThatThereIsNone()
{
    Shop shop(SafetyClass::C);
    Counter counter(shop);
    Counter other(shop, u"counter:2:1"_s);
    shop.provider().answers = {script::accepted(TransferState::AwaitingFunds, u"UNPAID"_s)};
    const domain::TransferId id = counter.send(shop.approve()).transfer.id;
    shop.provider().cancelled = {script::silence()};
    counter.cancel(id);
    QCOMPARE(shop.stored().state, TransferState::CancelRequested);

    shop.provider().sightings = {script::seen(TransferState::AwaitingFunds, u"UNPAID"_s)};
    shop.store.transfers.mayReadAttempts = [] { return false; };
    const base::Result<TransferOutcome> outcome = support::await(other.transfers.refresh(id));
    QVERIFY(!outcome.ok());
    QCOMPARE(shop.stored().state, TransferState::CancelRequested);
    const base::Result<TransferOutcome> closed = support::await(
        other.transfers.settleByHand(id, domain::HandOutcome::NotPaid, u"Told by their desk, ticket 4711"_s, u"Ana"_s));
    QVERIFY(!closed.ok());
    shop.store.transfers.mayReadAttempts = {};
    counter.refresh(id);
    QCOMPARE(shop.stored().state, TransferState::CancelRequested); // it may still be on its way
}

/// Two looks have not found it, far enough apart. Meanwhile somebody has switched the provider off.
void TestTransferWeather::aProviderThatIsSwitchedOffIsSentNoCopyEither()
{
    Shop shop(SafetyClass::B);
    Counter counter(shop);
    shop.provider().profile.keyHonoured = std::chrono::hours(72);
    shop.provider().answers = {script::silence()};
    const domain::TransferId id = counter.send(shop.approve()).transfer.id;
    shop.clock.advance(130'000);
    shop.provider().sightings = {script::notFound(), script::notFound(), script::notFound()};
    counter.refresh(id);
    shop.clock.advance(130'000);
    shop.providers.first().enabled = false;
    Counter off(shop, u"counter:1:2"_s);
    off.refresh(id);
    QCOMPARE(shop.provider().looks, 2); // it is asked
    QCOMPARE(shop.provider().sent.size(), 1);
    QCOMPARE(shop.stored().state, TransferState::Unconfirmed);
    counter.refresh(id); // and where it is on, the copy goes out
    QCOMPARE(shop.provider().sent.size(), 2);
}

void TestTransferWeather::aPayoutThatWasTakenBackIsAQuestionThatDoesNotAnswerItself()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    shop.provider().sightings = {script::seen(TransferState::PaidOut, u"PAID"_s),
                                 script::seen(TransferState::Rejected, u"FAILED"_s),
                                 script::seen(TransferState::PaidOut, u"PAID"_s)};
    const domain::TransferId id = counter.send(shop.approve()).transfer.id;
    counter.refresh(id);
    counter.refresh(id);
    QCOMPARE(shop.stored().state, TransferState::PaidOut);
    const QString review = shop.stored().review;
    QVERIFY(!review.isEmpty());
    counter.refresh(id);
    QCOMPARE(shop.stored().state, TransferState::PaidOut);
    QCOMPARE(shop.stored().review, review);
}

QTEST_GUILESS_MAIN(TestTransferWeather)
#include "tst_transfer_weather.moc"
