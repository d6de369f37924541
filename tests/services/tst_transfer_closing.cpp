// SPDX-License-Identifier: GPL-3.0-or-later
// What no question settles: two people, evidence, and nothing less.
#include "domain/error_text.h"
#include "services/set_back.h"
#include "support/await.h"
#include "support/shop.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::HandOutcome;
using domain::SafetyClass;
using domain::TransferState;
using services::TransferOutcome;
using support::await;
using support::Counter;
using support::Shop;
namespace script = support::script;

namespace {

const QString evidence = QStringLiteral("Mr Lee of their support, by phone at 10:20, ticket 4711");

/// Class D: sent once, no answer, and nobody can be asked.
struct Doubt {
    explicit Doubt(SafetyClass safetyClass = SafetyClass::D) : shop(safetyClass), counter(shop)
    {
        shop.provider().answers = {script::silence()};
        id = counter.send(shop.approve()).transfer.id;
        shop.clock.advance(90'000);
    }
    base::Result<TransferOutcome> says(const QString &who, HandOutcome outcome, const QString &why = evidence)
    {
        return await(counter.transfers.settleByHand(id, outcome, why, who));
    }
    Shop shop;
    Counter counter;
    domain::TransferId id;
};

/// What was being filled in.
struct Forms final : interfaces::DraftStore {
    QStringList names{u"counter-01"_s, u"customer-01"_s};
    base::Result<void> put(const QString &, const base::JsonValue &) override { return base::Done{}; }
    base::Result<base::JsonValue> get(const QString &) override { return base::JsonValue(); }
    base::Result<base::JsonValue> take(const QString &) override { return base::JsonValue(); }
    base::Result<void> drop(const QString &name) override
    {
        names.removeAll(name);
        return base::Done{};
    }
    base::Result<QList<Entry>> list(const QString &) override
    {
        QList<Entry> entries;
        for (const QString &name : names)
            entries << Entry{name, {}, {}};
        return entries;
    }
};

/// The shop's store was set back to a backup.
base::Result<QStringList> setBack(Shop &shop, Forms &forms)
{
    interfaces::Store parts = shop.parts();
    parts.drafts = &forms;
    return services::distrustUnsent(parts, shop.clock, {u"Mina"_s, u"01"_s});
}

} // namespace

class TestTransferClosing : public QObject
{
    Q_OBJECT

private slots:
    void onePersonIsNotEnough();
    void twoPeopleClose_data();
    void twoPeopleClose();
    void theSecondPersonMustBeAnotherOne();
    void anotherOutcomeIsAProposalOfItsOwn();
    void withoutEvidenceOrNameNothingIsStored();
    void theProviderIsAskedFirst();
    void nothingIsClosedWhileTheRequestMayBeOnItsWay();
    void whatADeadProcessSentMayStillBeOnItsWay();
    void nothingThatIsClearIsClosedByHand();
    void aReviewIsLiftedByTwoPeople();
    void closingByHandSendsNothing_data();
    void closingByHandSendsNothing();
    void classAIsClosedByTwoPeopleAsWell();
    void aDraftOutOfABackupIsNeverSent_data();
    void aDraftOutOfABackupIsNeverSent();
    void aDraftOutOfABackupThatWasSentIsFound();
    void aCopyOnItsWayDoesNotForgetTheFirstWord();
    void aProviderThatContradictsARefusalRaisesAQuestion();
    void anInvoicePaidAfterTheCustomerHasHisMoneyBackRaisesAQuestion();
    void whatTwoPeopleFoundPaidAfterARefundIsNoQuestionAnyMore();
    void thatAPartOfAnInvoiceIsPaidIsNotForgotten();
    void whatIsOverIsNotDueForEver();
    void afterTheClosingNothingIsSentAnyMore();
    void newsOfTheProviderMakeAProposalPointless();
    void whoOwnsTheQuestionIsTold();
    void bothWordsAreOnRecordBeforeTheyCount();
    void aWordThatCannotBePutOnRecordCountsForNothing();
};

void TestTransferClosing::onePersonIsNotEnough()
{
    Doubt doubt;
    const auto first = doubt.says(u"Ann"_s, HandOutcome::NotPaid);
    QVERIFY(first);
    QCOMPARE(first->transfer.state, TransferState::Unconfirmed);
    QVERIFY(first->transfer.closure);
    QCOMPARE(first->transfer.closure->proposedBy, u"Ann"_s);
    QVERIFY(doubt.shop.notes().contains(evidence));
    QVERIFY(domain::toJson(first->transfer, {}, false, doubt.shop.clock.now).contains(u"closure"));
}

void TestTransferClosing::twoPeopleClose_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("state");
    QTest::newRow("paid") << u"paid"_s << u"paid-out"_s;
    QTest::newRow("not paid") << u"not-paid"_s << u"rejected"_s;
}

void TestTransferClosing::twoPeopleClose()
{
    QFETCH(const QString, outcome);
    QFETCH(const QString, state);
    Doubt doubt;
    const HandOutcome word = *domain::handOutcomeFrom(outcome);
    QVERIFY(doubt.says(u"Ann"_s, word));
    const auto second = doubt.says(u"Bea"_s, word);
    QVERIFY2(second.ok(), second ? "" : qPrintable(second.error().detail));
    QCOMPARE(domain::codeOf(second->transfer.state), state);
    QVERIFY(!second->transfer.closure);
    QVERIFY(doubt.shop.attempts().first().closedAt.isValid());
    const domain::TransferEvent last = doubt.shop.timeline().last();
    QCOMPARE(last.who, u"Bea"_s);
    QCOMPARE(last.source, domain::EventSource::Clerk);
    QVERIFY(last.note.contains(u"Ann") && last.note.contains(u"Bea") && last.note.contains(evidence));
}

void TestTransferClosing::theSecondPersonMustBeAnotherOne()
{
    Doubt doubt;
    QVERIFY(doubt.says(u"Ann"_s, HandOutcome::Paid));
    for (const QString &same : {u"Ann"_s, u"ann"_s, u"  ANN "_s}) {
        const auto again = doubt.says(same, HandOutcome::Paid);
        QCOMPARE(again.error().kind, ErrorKind::NotAllowedNow);
        QCOMPARE(again.error().field, u"as"_s);
    }
    QCOMPARE(doubt.shop.stored().state, TransferState::Unconfirmed);
}

void TestTransferClosing::anotherOutcomeIsAProposalOfItsOwn()
{
    Doubt doubt;
    QVERIFY(doubt.says(u"Ann"_s, HandOutcome::Paid));
    const auto other = doubt.says(u"Bea"_s, HandOutcome::NotPaid);
    QCOMPARE(other->transfer.state, TransferState::Unconfirmed);
    QCOMPARE(other->transfer.closure->proposedBy, u"Bea"_s);
    QCOMPARE(doubt.says(u"Ann"_s, HandOutcome::NotPaid)->transfer.state, TransferState::Rejected);
}

void TestTransferClosing::withoutEvidenceOrNameNothingIsStored()
{
    Doubt doubt;
    const qint64 version = doubt.shop.stored().version;
    QCOMPARE(doubt.says(u"Ann"_s, HandOutcome::Paid, u"asked"_s).error().field, u"evidence"_s);
    QCOMPARE(doubt.says(u"Ann"_s, HandOutcome::Paid, u"            "_s).error().field, u"evidence"_s);
    QCOMPARE(doubt.says(u" "_s, HandOutcome::Paid).error().field, u"as"_s);
    QCOMPARE(doubt.shop.stored().version, version);
}

void TestTransferClosing::theProviderIsAskedFirst()
{
    Doubt doubt(SafetyClass::B);
    doubt.shop.provider().sightings = {script::seen(TransferState::PaidOut, u"PAID"_s)};
    const auto outcome = doubt.says(u"Ann"_s, HandOutcome::NotPaid);
    QCOMPARE(outcome->transfer.state, TransferState::PaidOut); // its word, not hers
    QVERIFY(!outcome->transfer.closure);
}

void TestTransferClosing::nothingIsClosedWhileTheRequestMayBeOnItsWay()
{
    Shop shop(SafetyClass::D);
    Counter counter(shop);
    shop.provider().answers = {script::silence()};
    const auto id = counter.send(shop.approve()).transfer.id;
    const auto early = await(counter.transfers.settleByHand(id, HandOutcome::NotPaid, evidence, u"Ann"_s));
    QCOMPARE(early.error().kind, ErrorKind::NotAllowedNow);
    // And until when is said: nobody is sent away to guess.
    const QString sentence = domain::sentenceFor(early.error());
    QVERIFY2(sentence.contains(QRegularExpression(u" after \\d\\d:\\d\\d:\\d\\d\\."_s)), qPrintable(sentence));
}

/// What it wrote before it died may lie in the machine's buffers or in the provider's queue.
void TestTransferClosing::whatADeadProcessSentMayStillBeOnItsWay()
{
    Shop shop(SafetyClass::D);
    const services::SendRequest request = shop.approve();
    auto writes = std::make_shared<int>(0);
    shop.store.transfers.mayWrite = [writes] { return ++*writes <= 3; }; // the draft, the bytes, the arming
    {
        Counter dying(shop, u"counter:1:1"_s);
        (void)dying.send(request);
    }
    shop.store.transfers.mayWrite = {};
    Counter counter(shop, u"counter:2:1"_s);
    counter.processes.dead.insert(u"counter:1:1"_s);
    const auto says = [&](const QString &who) {
        return await(counter.transfers.settleByHand(shop.stored().id, HandOutcome::NotPaid, evidence, who));
    };
    QCOMPARE(says(u"Ann"_s).error().kind, ErrorKind::NotAllowedNow);
    QCOMPARE(shop.stored().state, TransferState::Unconfirmed);
    shop.clock.advance(90'000);
    QVERIFY(says(u"Ann"_s)->transfer.closure);
}

void TestTransferClosing::nothingThatIsClearIsClosedByHand()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    const auto id = counter.send(shop.approve()).transfer.id;
    const auto outcome = await(counter.transfers.settleByHand(id, HandOutcome::NotPaid, evidence, u"Ann"_s));
    QCOMPARE(outcome->transfer.state, TransferState::InProgress);
    QVERIFY(!outcome->transfer.closure);
    QVERIFY(!domain::actionsFor(outcome->transfer, false).contains(u"settle"_s));
}

void TestTransferClosing::aReviewIsLiftedByTwoPeople()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    shop.provider().answers = {script::wrongEcho()};
    const auto sent = counter.send(shop.approve());
    QVERIFY(!sent.transfer.review.isEmpty());
    shop.clock.advance(90'000);
    const auto says = [&](const QString &who, HandOutcome outcome) {
        return await(counter.transfers.settleByHand(sent.transfer.id, outcome, evidence, who));
    };
    QVERIFY(says(u"Ann"_s, HandOutcome::AsApproved)->transfer.closure);
    const auto lifted = says(u"Bea"_s, HandOutcome::AsApproved);
    QVERIFY(lifted->transfer.review.isEmpty());
    QCOMPARE(lifted->transfer.state, TransferState::OnHold); // where it stands is the provider's to say
    QCOMPARE(lifted->transfer.nextCheckAt, shop.clock.now);
    const QString review = sent.transfer.review;
    domain::Sighting same = script::seen(TransferState::InProgress);
    same.echoFault = review;
    same.echoVerified = false;
    shop.provider().sightings = {same};
    const auto after = counter.refresh(sent.transfer.id);
    QCOMPARE(after.transfer.state, TransferState::InProgress); // the same figures are not asked about twice
    QVERIFY(after.transfer.review.isEmpty());
    same.echoFault = u"the amount is 1.00 PKR"_s;
    shop.provider().sightings = {same};
    QVERIFY(!counter.refresh(sent.transfer.id).transfer.review.isEmpty()); // other ones are
}

void TestTransferClosing::closingByHandSendsNothing_data()
{
    QTest::addColumn<int>("safetyClass");
    QTest::newRow("A") << int(SafetyClass::A);
    QTest::newRow("B") << int(SafetyClass::B);
    QTest::newRow("D") << int(SafetyClass::D);
}

void TestTransferClosing::closingByHandSendsNothing()
{
    QFETCH(const int, safetyClass);
    Doubt doubt{SafetyClass(safetyClass)};
    for (int i = 0; i < 6; ++i) {
        doubt.shop.provider().sightings = {script::notFound()};
        (void)doubt.says(i % 2 ? u"Ann"_s : u"Bea"_s, i % 3 ? HandOutcome::NotPaid : HandOutcome::Paid);
        doubt.shop.clock.advance(200'000);
    }
    QCOMPARE(doubt.shop.provider().sent.size(), 1);
}

void TestTransferClosing::classAIsClosedByTwoPeopleAsWell()
{
    Doubt doubt(SafetyClass::A);
    QVERIFY(doubt.says(u"Ann"_s, HandOutcome::NotPaid)->transfer.closure);
    QCOMPARE(doubt.says(u"Bea"_s, HandOutcome::NotPaid)->transfer.state, TransferState::Rejected);
}

void TestTransferClosing::aCopyOnItsWayDoesNotForgetTheFirstWord()
{
    Doubt doubt(SafetyClass::A);
    QVERIFY(doubt.says(u"Ann"_s, HandOutcome::NotPaid)->transfer.closure);
    doubt.shop.provider().answers = {script::silence()};
    doubt.counter.refresh(doubt.id, false); // the watch repeats under the same key, and hears nothing
    QVERIFY(doubt.shop.stored().closure);
}

void TestTransferClosing::aProviderThatContradictsARefusalRaisesAQuestion()
{
    Doubt doubt(SafetyClass::B);
    QVERIFY(doubt.says(u"Ann"_s, HandOutcome::NotPaid));
    QVERIFY(doubt.says(u"Bea"_s, HandOutcome::NotPaid));
    QCOMPARE(doubt.shop.stored().state, TransferState::Rejected);
    // A callback brings the look forward.
    interfaces::TransferChange change{doubt.shop.stored(), std::nullopt, {}};
    change.transfer.nextCheckAt = doubt.shop.clock.now;
    QVERIFY(doubt.shop.store.transfers.apply(change));
    doubt.shop.provider().sightings = {script::seen(TransferState::PaidOut, u"PAID"_s)};
    doubt.counter.refresh(doubt.id, false);
    QCOMPARE(doubt.shop.stored().state, TransferState::Rejected);
    QVERIFY(doubt.shop.stored().review.contains(u"PAID"_s));
    QVERIFY(!doubt.shop.stored().nextCheckAt.isValid());
    QVERIFY(doubt.says(u"Ann"_s, HandOutcome::Paid));
    QCOMPARE(doubt.says(u"Bea"_s, HandOutcome::Paid)->transfer.state, TransferState::PaidOut);
}

void TestTransferClosing::anInvoicePaidAfterTheCustomerHasHisMoneyBackRaisesAQuestion()
{
    for (const bool isGivenBack : {false, true}) {
        Shop shop(SafetyClass::A);
        Counter counter(shop);
        shop.provider().answers = {script::accepted(TransferState::AwaitingFunds)};
        const auto id = counter.send(shop.approve()).transfer.id;
        shop.provider().sightings = {script::seen(TransferState::Expired, u"expired"_s)};
        shop.clock.advance(3'600'000);
        counter.refresh(id);
        QCOMPARE(shop.stored().state, TransferState::Expired);
        if (isGivenBack) QVERIFY(counter.transfers.settleRefund(id, u"paid-back"_s, evidence, u"Ann"_s).ok());
        shop.provider().sightings = {script::seen(TransferState::InProgress, u"paid"_s)};
        shop.clock.advance(3'600'000);
        counter.refresh(id);
        QCOMPARE(shop.stored().state, isGivenBack ? TransferState::Expired : TransferState::InProgress);
        QCOMPARE(shop.stored().review.isEmpty(), !isGivenBack);
        QVERIFY(!shop.stored().problem.isEmpty() || !isGivenBack);
    }
}

void TestTransferClosing::whatTwoPeopleFoundPaidAfterARefundIsNoQuestionAnyMore()
{
    Doubt doubt(SafetyClass::B);
    QVERIFY(doubt.says(u"Ann"_s, HandOutcome::NotPaid));
    QVERIFY(doubt.says(u"Bea"_s, HandOutcome::NotPaid));
    QVERIFY(doubt.counter.transfers.settleRefund(doubt.id, u"paid-back"_s, evidence, u"Ann"_s).ok());
    const auto paid = script::seen(TransferState::PaidOut, u"PAID"_s);
    doubt.shop.provider().sightings = {paid};
    doubt.counter.refresh(doubt.id);
    QVERIFY(!doubt.shop.stored().review.isEmpty());
    QVERIFY(doubt.says(u"Ann"_s, HandOutcome::Paid));
    QCOMPARE(doubt.says(u"Bea"_s, HandOutcome::Paid)->transfer.state, TransferState::PaidOut);
    doubt.shop.provider().sightings = {paid};
    doubt.shop.clock.advance(3'600'000);
    doubt.counter.refresh(doubt.id);
    QVERIFY2(doubt.shop.stored().review.isEmpty(), qPrintable(doubt.shop.stored().review));
    QCOMPARE(doubt.shop.stored().state, TransferState::PaidOut);
}

void TestTransferClosing::thatAPartOfAnInvoiceIsPaidIsNotForgotten()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    shop.provider().answers = {script::accepted(TransferState::AwaitingFunds)};
    const auto id = counter.send(shop.approve()).transfer.id;
    domain::Sighting seen = script::seen(TransferState::AwaitingFunds, u"partial"_s);
    seen.payIn = domain::PayIn{
        u"n1P1oJZi6rXwUBPJLQ3dWEhzDwNoQcDyGr"_s, money::Money::ofMinor(100, money::Currency::of("BTC"_L1)), {}, {}};
    seen.isPartPaid = true;
    const auto look = [&] {
        shop.provider().sightings = {seen};
        shop.clock.advance(3'600'000);
        counter.refresh(id);
    };
    look();
    QVERIFY(shop.stored().payIn->isPartPaid);
    seen.isPartPaid = false; // an answer that is older than it looks
    look();
    QVERIFY(shop.stored().payIn->isPartPaid);
}

void TestTransferClosing::whatIsOverIsNotDueForEver()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    shop.provider().answers = {script::refused()};
    const auto id = counter.send(shop.approve()).transfer.id;
    interfaces::TransferChange change{shop.stored(), std::nullopt, {}};
    QCOMPARE(change.transfer.state, TransferState::Rejected);
    change.transfer.nextCheckAt = shop.clock.now;
    QVERIFY(shop.store.transfers.apply(change));
    shop.provider().sightings = {script::notFound()};
    counter.refresh(id, false);
    QVERIFY(!shop.stored().nextCheckAt.isValid());
    QVERIFY(shop.store.transfers.due({shop.clock.now, 10})->isEmpty());
}

void TestTransferClosing::afterTheClosingNothingIsSentAnyMore()
{
    Doubt doubt(SafetyClass::B); // which would be sent again after two "not found"
    QVERIFY(doubt.says(u"Ann"_s, HandOutcome::NotPaid));
    QVERIFY(doubt.says(u"Bea"_s, HandOutcome::NotPaid));
    QCOMPARE(doubt.shop.stored().state, TransferState::Rejected);
    const int sent = int(doubt.shop.provider().sent.size());
    for (int i = 0; i < 10; ++i) {
        doubt.shop.provider().sightings = {script::notFound()};
        doubt.shop.clock.advance(200'000);
        doubt.counter.refresh(doubt.id);
    }
    QCOMPARE(int(doubt.shop.provider().sent.size()), sent);
    QCOMPARE(doubt.shop.stored().state, TransferState::Rejected);
}

void TestTransferClosing::newsOfTheProviderMakeAProposalPointless()
{
    Doubt doubt(SafetyClass::B);
    QVERIFY(doubt.says(u"Ann"_s, HandOutcome::NotPaid)->transfer.closure);
    doubt.shop.provider().sightings = {script::seen(TransferState::InProgress)};
    doubt.counter.refresh(doubt.id);
    QVERIFY(!doubt.shop.stored().closure);
    QCOMPARE(doubt.shop.stored().state, TransferState::InProgress);
}

void TestTransferClosing::whoOwnsTheQuestionIsTold()
{
    Doubt people;
    QVERIFY(!people.counter.transfers.asksByItself(people.shop.stored()));
    Doubt program(SafetyClass::B);
    QVERIFY(program.counter.transfers.asksByItself(program.shop.stored()));
}

void TestTransferClosing::aDraftOutOfABackupIsNeverSent_data()
{
    QTest::addColumn<SafetyClass>("safetyClass");
    for (const auto &[name, safetyClass] : {std::pair("A", SafetyClass::A), std::pair("B", SafetyClass::B),
                                            std::pair("C", SafetyClass::C), std::pair("D", SafetyClass::D)})
        QTest::newRow(name) << safetyClass;
}

void TestTransferClosing::aDraftOutOfABackupIsNeverSent()
{
    QFETCH(const SafetyClass, safetyClass);
    Shop shop(safetyClass);
    Counter counter(shop);
    shop.provider().answers = {script::notSent()};
    const services::SendRequest request = shop.approve(0);
    const domain::TransferId id = counter.send(request).transfer.id;
    QCOMPARE(shop.stored().state, TransferState::Draft);
    const qsizetype sentBefore = shop.provider().sent.size();

    Forms forms;
    const auto closed = setBack(shop, forms);
    QVERIFY(closed);
    QCOMPARE(*closed, QStringList{shop.stored().reference});
    QCOMPARE(forms.names, QStringList());
    QCOMPARE(shop.stored().state, TransferState::Unconfirmed);
    QVERIFY(shop.notes().contains(u"backup"_s));
    QVERIFY(counter.send(request).error);
    QVERIFY(!await(counter.transfers.resume(id)));
    for (const int seconds : {1, 200, 3'600, 90'000, 900'000}) {
        shop.clock.advance(qint64(seconds) * 1'000);
        shop.provider().sightings = {script::notFound()};
        (void)counter.refresh(id);
        shop.provider().sightings = {script::noAnswer()};
        (void)counter.refresh(id, false);
    }
    QCOMPARE(shop.provider().sent.size(), sentBefore);
    QCOMPARE(shop.stored().state, TransferState::Unconfirmed);
    shop.provider().sightings = {script::notFound(), script::notFound()};
    (void)await(counter.transfers.settleByHand(id, HandOutcome::NotPaid, evidence, u"Mina"_s));
    (void)await(counter.transfers.settleByHand(id, HandOutcome::NotPaid, evidence, u"Omar"_s));
    QCOMPARE(shop.stored().state, TransferState::Rejected);
    QVERIFY(setBack(shop, forms)->isEmpty());
}

void TestTransferClosing::aDraftOutOfABackupThatWasSentIsFound()
{
    Shop shop(SafetyClass::B);
    Counter counter(shop);
    shop.provider().answers = {script::notSent()};
    const domain::TransferId id = counter.send(shop.approve()).transfer.id;
    Forms forms;
    QVERIFY(setBack(shop, forms));
    shop.provider().sightings = {script::seen(TransferState::PaidOut, u"PAID"_s)};
    QVERIFY(!counter.refresh(id).error);
    QCOMPARE(shop.stored().state, TransferState::PaidOut);
    QCOMPARE(shop.provider().sent.size(), 1);
}

void TestTransferClosing::bothWordsAreOnRecordBeforeTheyCount()
{
    Doubt doubt;
    QVERIFY(doubt.says(u"Ann"_s, HandOutcome::NotPaid));
    QVERIFY(!doubt.says(u"Ann"_s, HandOutcome::NotPaid)); // refused, so not done
    QVERIFY(doubt.says(u"Ben"_s, HandOutcome::NotPaid, u"Their report of the day, line 12"_s));
    const QList<domain::AuditEntry> &trail = doubt.shop.store.audit.all;
    QCOMPARE(trail.size(), 2);
    QCOMPARE(trail.first().action, u"transfer.settling-proposed"_s);
    QVERIFY(trail.first().detail.contains(u"as Ann"_s) && trail.first().detail.contains(evidence));
    const domain::AuditEntry second = trail.last();
    QCOMPARE(second.action, u"transfer.settled"_s);
    QCOMPARE(second.subject, doubt.id.text);
    QCOMPARE(second.person, u"clerk"_s); // whose session it was
    for (const QString &part : {u"not-paid"_s, u"as Ben"_s, u"line 12"_s, u"Ann"_s, evidence})
        QVERIFY2(second.detail.contains(part), qPrintable(second.detail));
}

void TestTransferClosing::aWordThatCannotBePutOnRecordCountsForNothing()
{
    Doubt doubt;
    doubt.shop.store.audit.isFull = true;
    QCOMPARE(doubt.says(u"Ann"_s, HandOutcome::NotPaid).error().kind, ErrorKind::DiskFull);
    QVERIFY(!doubt.shop.stored().closure);
    doubt.shop.store.audit.isFull = false;
    QVERIFY(doubt.says(u"Ann"_s, HandOutcome::NotPaid));
    doubt.shop.store.audit.isFull = true;
    QCOMPARE(doubt.says(u"Ben"_s, HandOutcome::NotPaid).error().kind, ErrorKind::DiskFull);
    QCOMPARE(doubt.shop.stored().state, TransferState::Unconfirmed);
    QVERIFY(!doubt.shop.notes().contains(u"Ben"_s));
}

QTEST_GUILESS_MAIN(TestTransferClosing)
#include "tst_transfer_closing.moc"
