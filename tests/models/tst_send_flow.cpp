// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/counter_flow.h"
#include "support/await.h"
#include "support/window_stage.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;
using models::CounterFlow;
using models::SendFlow;

class TestSendFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void confirmPressedFiftyTimesSendsOnce();
    void nothingIsSentBeforeEverythingIsThere();
    void theSummarySaysEverythingInSentences();
    void aSilentProviderLeavesADoubtAndNoAdviceToPay();
    void aRefusalIsTheEndAndSaysWhy();
    void whatWasCertainlyNotSentCanBeSentAgain();
    void anOfferThatIsGoneBringsNewOnesAndKeepsTheKey();
    void theKeyStaysUntilATransferExists();
    void aFieldTheProviderWantsIsNamedBeforeSending();
    void newsOfATransferLeftBehindIsTold();
    void theReceiptFollowsTheTransfer();

private:
    /// Fills the counter up to the point where Confirm may be pressed.
    void fill();
    SendFlow &send() { return m_flow->send(); }

    std::unique_ptr<support::WindowStage> m_stage;
    std::unique_ptr<CounterFlow> m_flow;
};

void TestSendFlow::init()
{
    m_stage = std::make_unique<support::WindowStage>();
    m_stage->open();
    m_flow = std::make_unique<CounterFlow>(*m_stage->backstage, m_stage->shop.clock);
    m_flow->start();
    QTRY_VERIFY(m_flow->isStarted());
}

void TestSendFlow::cleanup()
{
    m_stage->provider().sendGate.open = true;
    QTest::qWait(20);
    m_flow.reset();
    m_stage.reset();
}

void TestSendFlow::fill()
{
    m_flow->sender().search(u"maria"_s);
    QTRY_COMPARE(m_flow->sender().found().rowCount(), 1);
    m_flow->sender().pick(0);
    QTRY_COMPARE(m_flow->beneficiary().known().rowCount(), 2);
    m_flow->beneficiary().pick(0);
    m_flow->setAmount(domain::FixedSide::Send, u"500"_s);
    m_flow->setPurpose(u"DEPD"_s);
    m_flow->setSourceOfFunds(u"salary"_s);
    QTRY_VERIFY(send().ready());
}

void TestSendFlow::confirmPressedFiftyTimesSendsOnce()
{
    fill();
    m_stage->provider().sendGate.open = false;
    for (int press = 0; press < 50; ++press) {
        m_flow->confirm();
        if (press % 7 == 0) QCoreApplication::processEvents(); // presses before and after the sending has begun
    }
    QTRY_COMPARE(m_stage->provider().sent.size(), 1);
    QCOMPARE(send().stage(), SendFlow::Stage::Sending);
    m_flow->confirm();
    m_stage->provider().sendGate.open = true;
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);
    m_flow->confirm();
    QTest::qWait(20);
    QCOMPARE(m_stage->provider().sent.size(), 1);
    QCOMPARE(m_stage->transfers().size(), 1);
}

void TestSendFlow::nothingIsSentBeforeEverythingIsThere()
{
    m_flow->confirm();
    QCOMPARE(send().gaps().first().pane, models::Pane::Sender);
    fill();
    m_flow->setPurpose({});
    QVERIFY(!send().ready());
    QCOMPARE(send().gaps().first().field, u"purpose"_s);
    m_flow->confirm();
    m_flow->setPurpose(u"DEPD"_s);
    m_flow->setAmount(domain::FixedSide::Send, u"501"_s); // voids the offer
    QVERIFY(!send().ready());
    m_flow->confirm();
    QTest::qWait(20);
    QVERIFY(m_stage->provider().sent.isEmpty());
    QVERIFY(m_stage->transfers().isEmpty());
}

void TestSendFlow::theSummarySaysEverythingInSentences()
{
    fill();
    const models::ConfirmSummary summary = send().summary();
    QString all = summary.sentences.join(u' ');
    all.replace(u'\u00a0', u' ');
    for (const QString &part :
         {u"Maria Santos pays 500.00 SGD"_s, u"There are no fees."_s, u"Ahmed Khan gets 105,125.00 PKR"_s,
          u"bank account, Pakistan, paid out by Habib Bank"_s, u"1 SGD = 210.25 PKR"_s, u"Family support"_s,
          u"Salary"_s})
        QVERIFY2(all.contains(part), qPrintable(part + u" in: "_s + all));
    QCOMPARE(summary.account, u"PK36 SCBL 0000 0011 2345 6702"_s); // in full: it is read back to the customer
    QVERIFY(!summary.warning.isEmpty());
    QCOMPARE(summary.totalDebit.toWire(), u"500.00"_s);
}

void TestSendFlow::aSilentProviderLeavesADoubtAndNoAdviceToPay()
{
    fill();
    m_stage->provider().answers << support::script::silence();
    m_flow->confirm();
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);
    models::TransferDetail &sent = send().sent();
    QCOMPARE(sent.transfer()->state, TransferState::Unconfirmed);
    QCOMPARE(sent.cashSentence(), u"Do not take or return cash."_s);
    QVERIFY2(sent.nextCheckText().startsWith(u"Next check "_s), qPrintable(sent.nextCheckText()));
    QVERIFY(sent.tellCustomer().contains(u"not yet confirmed"_s));
    QVERIFY(!sent.can(u"send"));
    QVERIFY(!sent.can(u"cancel"));
}

void TestSendFlow::aRefusalIsTheEndAndSaysWhy()
{
    fill();
    m_stage->provider().answers << support::script::refused(base::ErrorKind::BeneficiaryRefused, u"AC-01"_s);
    m_flow->confirm();
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);
    QCOMPARE(send().sent().transfer()->state, TransferState::Rejected);
    QVERIFY(!send().failure().isEmpty());
    QVERIFY(send().failureDetails().contains(u"AC-01"_s));
    QVERIFY(send().sent().cashSentence().isEmpty());
}

void TestSendFlow::whatWasCertainlyNotSentCanBeSentAgain()
{
    fill();
    m_stage->provider().answers << support::script::notSent();
    m_flow->confirm();
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);
    QTRY_VERIFY(send().sent().can(u"send"));
    QCOMPARE(send().sent().transfer()->state, TransferState::Draft);
    send().sent().sendNow();
    send().sent().sendNow();
    QTRY_COMPARE(send().sent().transfer()->state, TransferState::InProgress);
    QCOMPARE(m_stage->provider().sent.size(), 2);
    QCOMPARE(m_stage->provider().sent.first(), m_stage->provider().sent.last()); // the same bytes under the same key
    QCOMPARE(m_stage->transfers().size(), 1);
}

void TestSendFlow::anOfferThatIsGoneBringsNewOnesAndKeepsTheKey()
{
    m_stage->provider(0).quoteLifeS = 60;
    m_stage->provider(1).quoteLifeS = 60;
    fill();
    QSignalSpy failed(&send(), &SendFlow::failed);
    const domain::IdempotencyKey key = send().key();
    const domain::QuoteId offer = m_flow->offers().chosen()->id;
    m_stage->shop.clock.advance(55'000); // less is left than the sending needs
    m_flow->confirm();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().contains(u"run out"_s));
    QCOMPARE(send().stage(), SendFlow::Stage::Filling);
    QTRY_VERIFY(send().ready());
    QVERIFY(m_flow->offers().chosen()->id != offer);
    QCOMPARE(send().key(), key);
    QVERIFY(m_stage->provider().sent.isEmpty());
}

void TestSendFlow::theKeyStaysUntilATransferExists()
{
    fill();
    const domain::IdempotencyKey key = send().key();
    QVERIFY(!key.isEmpty());
    m_stage->provider().checkResult =
        base::nothingHappened(base::ErrorKind::MissingField, u"sender.city"_s, u"Fill in the city."_s);
    QSignalSpy failed(&send(), &SendFlow::failed);
    m_flow->confirm();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().at(1).toString(), u"sender.city"_s);
    QCOMPARE(send().key(), key);
    m_stage->provider().checkResult = base::Done{};
    m_flow->confirm();
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);
    QCOMPARE(m_stage->transfers().first().key, key);
    m_flow->newTransfer();
    QTRY_VERIFY(!send().key().isEmpty());
    QVERIFY(send().key() != key);
}

void TestSendFlow::aFieldTheProviderWantsIsNamedBeforeSending()
{
    fill();
    m_stage->provider().rules << domain::FieldRule{.name = u"occupation"_s,
                                                   .party = domain::Party::Sender,
                                                   .label = u"Occupation"_s,
                                                   .required = true,
                                                   .maxLength = 0,
                                                   .pattern = {},
                                                   .choices = {},
                                                   .providers = {u"alpha"_s}};
    m_flow->offers().refresh();
    QTRY_COMPARE(m_flow->offers().state(), models::OffersFlow::State::Ready);
    QCOMPARE(m_flow->offers().without().size(), 1);
    QCOMPARE(m_flow->offers().without().first().missing, u"sender.occupation"_s);
    QVERIFY(m_flow->offers().without().first().sentence.contains(u"occupation"_s));
    QCOMPARE(m_flow->offers().chosen()->provider.text, u"beta"_s); // who wants no more can send
    QTRY_VERIFY(send().ready());
    m_flow->confirm();
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);
    QVERIFY(m_stage->provider().sent.isEmpty());
}

void TestSendFlow::newsOfATransferLeftBehindIsTold()
{
    fill();
    QSignalSpy news(&send(), &SendFlow::news);
    m_stage->provider().sendGate.open = false;
    m_stage->provider().answers << support::script::silence();
    m_flow->confirm();
    QTRY_COMPARE(m_stage->provider().sent.size(), 1);
    m_flow->newTransfer(); // the next customer is waiting
    QCOMPARE(send().stage(), SendFlow::Stage::Filling);
    m_stage->provider().sendGate.open = true;
    QTRY_COMPARE(news.size(), 1);
    QVERIFY(news.first().first().toString().contains(m_stage->transfers().first().reference));
    QCOMPARE(send().stage(), SendFlow::Stage::Filling); // the new form stays as it is
    QVERIFY(!send().sent().transfer());
}

void TestSendFlow::theReceiptFollowsTheTransfer()
{
    fill();
    m_flow->confirm();
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);
    QCOMPARE(send().sent().transfer()->state, TransferState::InProgress);
    m_stage->provider().sightings << support::script::seen(TransferState::PaidOut, u"COMPLETED"_s);
    m_stage->shop.clock.advance(60'000);
    const auto looked = support::await(m_stage->desk().watch.tick());
    QVERIFY(looked.ok());
    QTRY_COMPARE(send().sent().transfer()->state, TransferState::PaidOut);
    QVERIFY(send().sent().tellCustomer().contains(u"has the money"_s));
}

QTEST_GUILESS_MAIN(TestSendFlow)
#include "tst_send_flow.moc"
