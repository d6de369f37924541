// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/counter_flow.h"
#include "support/window_stage.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using domain::FixedSide;
using models::CounterFlow;
using models::SendFlow;

class TestCounterFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsTypedComesBackAfterACrash();
    void anUnsavedFormComesBackAfterACrash();
    void aTransferThatWasBeingSentIsShownAndNotSentAgain();
    void theDraftGoesWhenThereIsATransfer();
    void anEmptyCounterStoresNoDraft();
    void aBeneficiaryBringsCountryCurrencyAndTheLastAmount();
    void aTypedAmountIsNotReplacedByTheLastOne();
    void aNewTransferPutsTheOldFormAside();
    void nothingCanBeChangedWhileATransferIsSent();
    void theCountryIsTheBeneficiarysOnceOneIsPicked();
    void aDraftThatNamesTheOldCustomerIsMadeAnew();

private:
    void start();
    void restart();
    void pickMaria();
    void fill();
    void waitForDraft();

    std::unique_ptr<support::WindowStage> m_stage;
    std::unique_ptr<CounterFlow> m_flow;
};

void TestCounterFlow::init()
{
    m_flow.reset();
    m_stage = std::make_unique<support::WindowStage>();
    start();
}

void TestCounterFlow::start()
{
    m_stage->open();
    m_flow = std::make_unique<CounterFlow>(*m_stage->backstage, m_stage->shop.clock);
    m_flow->start();
    QTRY_VERIFY(m_flow->isStarted());
}

void TestCounterFlow::restart()
{
    m_flow.reset();
    m_stage->kill();
    start();
}

void TestCounterFlow::pickMaria()
{
    m_flow->sender().search(u"maria"_s);
    QTRY_COMPARE(m_flow->sender().found().rowCount(), 1);
    m_flow->sender().pick(0);
    QTRY_COMPARE(m_flow->beneficiary().known().rowCount(), 2);
}

void TestCounterFlow::fill()
{
    pickMaria();
    m_flow->beneficiary().pick(0);
    m_flow->setAmount(FixedSide::Send, u"1,234.50"_s);
    m_flow->setPurpose(u"GIFT"_s);
    m_flow->setSourceOfFunds(u"savings"_s);
    QTRY_VERIFY(m_flow->send().ready());
}

void TestCounterFlow::waitForDraft()
{
    QTRY_VERIFY(m_stage->draft().member(u"amount").text() == u"1,234.50" &&
                !m_stage->draft().member(u"key").text().isEmpty());
}

void TestCounterFlow::whatIsTypedComesBackAfterACrash()
{
    fill();
    waitForDraft();
    const domain::IdempotencyKey key = m_flow->send().key();
    restart();
    QTRY_VERIFY(m_flow->send().ready()); // customer, beneficiary, amount, purpose, source, and offers asked anew
    QCOMPARE(m_flow->sender().sender()->fullName(), u"Maria Santos"_s);
    QCOMPARE(m_flow->beneficiary().picked()->beneficiary.fullName(), u"Ahmed Khan"_s);
    QCOMPARE(m_flow->offers().terms().typed, u"1,234.50"_s);
    QCOMPARE(m_flow->send().purpose(), u"GIFT"_s);
    QCOMPARE(m_flow->send().sourceOfFunds(), u"savings"_s);
    QCOMPARE(m_flow->send().key(), key);
    QVERIFY(m_stage->provider().sent.isEmpty());
}

void TestCounterFlow::anUnsavedFormComesBackAfterACrash()
{
    pickMaria();
    m_flow->sender().beginNew();
    m_flow->sender().form().setValue(u"firstName"_s, u"Siti"_s);
    m_flow->beneficiary().beginNew(u"PK"_s);
    m_flow->beneficiary().form().setValue(u"name"_s, u"Imran Ali"_s);
    QTRY_VERIFY(m_stage->draft().member(u"senderForms").isObject() &&
                m_stage->draft().member(u"beneficiaryForm").isObject());
    restart();
    QTRY_VERIFY(m_flow->sender().sender());
    m_flow->sender().beginNew();
    QCOMPARE(m_flow->sender().form().value(u"firstName"_s), u"Siti"_s);
    m_flow->beneficiary().beginNew({});
    QCOMPARE(m_flow->beneficiary().form().value(u"name"_s), u"Imran Ali"_s);
}

void TestCounterFlow::aTransferThatWasBeingSentIsShownAndNotSentAgain()
{
    fill();
    m_stage->provider().sendGate.open = false;
    m_flow->confirm();
    QTRY_COMPARE(m_stage->provider().sent.size(), 1);
    const domain::TransferId id = m_stage->transfers().first().id;
    restart(); // the power fails while the provider has not answered
    QCOMPARE(m_flow->send().stage(), SendFlow::Stage::Done);
    QCOMPARE(m_flow->send().sent().transfer()->id, id);
    QCOMPARE(m_flow->send().sent().cashSentence(), u"Do not take or return cash."_s);
    m_flow->confirm();
    QTest::qWait(20);
    QCOMPARE(m_stage->provider().sent.size(), 1);
    QCOMPARE(m_stage->transfers().size(), 1);
    m_stage->provider().sendGate.open = true; // those who died with the old counter may rest
    QTRY_COMPARE(m_stage->transfers().first().state, domain::TransferState::InProgress);
}

void TestCounterFlow::theDraftGoesWhenThereIsATransfer()
{
    fill();
    waitForDraft();
    m_flow->confirm();
    QTRY_COMPARE(m_flow->send().stage(), SendFlow::Stage::Done);
    QTRY_VERIFY(m_stage->draft().isNull());
    QTest::qWait(500); // longer than the pause before a draft is stored
    QVERIFY(m_stage->draft().isNull());
    restart();
    QCOMPARE(m_flow->send().stage(), SendFlow::Stage::Filling);
    QVERIFY(!m_flow->sender().sender());
}

void TestCounterFlow::anEmptyCounterStoresNoDraft()
{
    m_flow->saveDraft();
    m_flow->setAmount(FixedSide::Send, u"5"_s);
    QTRY_VERIFY(!m_stage->draft().isNull());
    m_flow->setAmount(FixedSide::Send, {});
    QTRY_VERIFY(m_stage->draft().isNull());
}

void TestCounterFlow::aBeneficiaryBringsCountryCurrencyAndTheLastAmount()
{
    fill();
    m_flow->confirm();
    QTRY_COMPARE(m_flow->send().stage(), SendFlow::Stage::Done);
    m_flow->newTransfer();
    pickMaria();
    QCOMPARE(m_flow->beneficiary().known().list().first().beneficiary.fullName(), u"Ahmed Khan"_s);
    QVERIFY(m_flow->beneficiary().known().index(0).data(models::AsideRole).toString().contains(u"1,234.50"_s));
    m_flow->beneficiary().pick(0);
    QCOMPARE(m_flow->offers().terms().country, u"PK"_s);
    QCOMPARE(m_flow->offers().terms().receive, u"PKR"_s);
    QCOMPARE(m_flow->offers().terms().typed, u"1,234.50"_s);
    QCOMPARE(m_flow->offers().terms().partner, u"HBL"_s);
    QCOMPARE(m_flow->send().purpose(), u"GIFT"_s);
    QTRY_VERIFY(m_flow->send().ready()); // a repeat needs nothing but Confirm
}

void TestCounterFlow::aTypedAmountIsNotReplacedByTheLastOne()
{
    fill();
    m_flow->confirm();
    QTRY_COMPARE(m_flow->send().stage(), SendFlow::Stage::Done);
    m_flow->newTransfer();
    m_flow->setAmount(FixedSide::Send, u"77"_s);
    pickMaria();
    m_flow->beneficiary().pick(0);
    QCOMPARE(m_flow->offers().terms().typed, u"77"_s);
}

void TestCounterFlow::aNewTransferPutsTheOldFormAside()
{
    fill();
    const domain::IdempotencyKey key = m_flow->send().key();
    m_flow->newTransfer();
    QVERIFY(!m_flow->sender().sender());
    QVERIFY(m_flow->offers().terms().typed.isEmpty());
    QCOMPARE(m_flow->offers().terms().send, u"SGD"_s);
    QVERIFY(m_flow->hasPutAside());
    m_flow->bringBack();
    QTRY_VERIFY(m_flow->send().ready());
    QCOMPARE(m_flow->offers().terms().typed, u"1,234.50"_s);
    QCOMPARE(m_flow->send().key(), key);
    QVERIFY(!m_flow->hasPutAside());
}

void TestCounterFlow::nothingCanBeChangedWhileATransferIsSent()
{
    fill();
    m_stage->provider().sendGate.open = false;
    m_flow->confirm();
    QTRY_COMPARE(m_stage->provider().sent.size(), 1);
    const models::OfferTerms before = m_flow->offers().terms();
    m_flow->setAmount(FixedSide::Send, u"9"_s);
    m_flow->setPurpose(u"RENT"_s);
    m_flow->setReceiveCurrency(u"USD"_s);
    QCOMPARE(m_flow->offers().terms(), before);
    QCOMPARE(m_flow->send().purpose(), u"GIFT"_s);
    QVERIFY(m_flow->offers().chosen()); // what was confirmed stays in sight
    m_stage->shop.clock.advance(3'600'000);
    QTest::qWait(1200); // the countdown stands still
    QVERIFY(m_flow->offers().chosen());
    m_stage->provider().sendGate.open = true;
    QTRY_COMPARE(m_flow->send().stage(), SendFlow::Stage::Done);
}

void TestCounterFlow::theCountryIsTheBeneficiarysOnceOneIsPicked()
{
    m_flow->setCountry(u"ID"_s);
    QCOMPARE(m_flow->offers().terms().receive, u"IDR"_s);
    pickMaria();
    m_flow->beneficiary().pick(0);
    QCOMPARE(m_flow->offers().terms().country, u"PK"_s);
    QCOMPARE(m_flow->offers().terms().receive, u"PKR"_s);
    m_flow->setCountry(u"ID"_s);
    m_flow->setMethod(domain::PayoutMethod::Airtime);
    QCOMPARE(m_flow->offers().terms().country, u"PK"_s);
    QCOMPARE(m_flow->offers().terms().method, std::optional(domain::PayoutMethod::BankAccount));
}

void TestCounterFlow::aDraftThatNamesTheOldCustomerIsMadeAnew()
{
    services::Desk &desk = m_stage->desk();
    // Not the best offer: alpha would be chosen by itself.
    const domain::Transfer draft = m_stage->addTransfer(0, domain::TransferState::Draft, u"beta"_s);
    const QDateTime now = m_stage->shop.clock.now;
    const domain::Attempt frozen{.id = {u"attempt-1"_s},
                                 .transfer = draft.id,
                                 .provider = draft.provider,
                                 .environment = draft.environment,
                                 .key = draft.key,
                                 .request = {"POST", u"/payouts"_s, "{}", {}, {}},
                                 .requestSha256 = QByteArray(64, '0'),
                                 .frozenAt = now};
    const auto stored = desk.store.transfers->apply({draft, frozen, {}});
    QVERIFY2(stored, stored ? "" : qPrintable(base::codeOf(stored.error().kind)));
    m_stage->shop.clock.advance(1'000);
    QVERIFY(desk.parties.updateSender(draft.sender, base::JsonValue::object({{u"firstName"_s, u"Mariam"_s}})));
    models::TransferDetail board(*m_stage->backstage, m_stage->shop.clock);
    connect(&board, &models::TransferDetail::anewWanted, m_flow.get(), &CounterFlow::makeAnew);
    board.show(draft.id);
    QTRY_VERIFY(board.can(u"send"));
    QVERIFY(!board.mustBeMadeAnew());
    board.goOn(); // which tries to send it
    QTRY_VERIFY(board.mustBeMadeAnew());
    QVERIFY(board.problem().contains(u"corrected"_s));
    m_flow->setAmount(FixedSide::Send, u"77"_s); // somebody has begun another form here
    QSignalSpy begun(m_flow.get(), &CounterFlow::begunAnew);
    QSignalSpy told(m_flow.get(), &CounterFlow::message);
    board.goOn();
    QTRY_COMPARE(begun.size(), 1);
    QVERIFY(told.last().first().toString().contains(draft.reference));
    QVERIFY(m_flow->hasPutAside());
    QTRY_VERIFY(m_flow->send().ready()); // with a new offer, chosen as before; only the clerk's Confirm is left
    QCOMPARE(m_flow->sender().sender()->fullName(), u"Mariam Santos"_s);
    QCOMPARE(m_flow->beneficiary().picked()->beneficiary.id, draft.beneficiary);
    QCOMPARE(m_flow->offers().chosen()->provider, draft.provider);
    QCOMPARE(m_flow->offers().chosen()->send, draft.send);
    QVERIFY(m_flow->offers().chosen()->id != draft.quote);
    QCOMPARE(m_flow->send().purpose(), draft.purpose);
    QTRY_VERIFY(!m_flow->send().key().isEmpty());
    QVERIFY(m_flow->send().key() != draft.key);
    QTRY_COMPARE(board.transfer()->state, domain::TransferState::Cancelled);
    QVERIFY(!board.mustBeMadeAnew());
    QVERIFY(m_stage->provider().sent.isEmpty());
}

QTEST_GUILESS_MAIN(TestCounterFlow)
#include "tst_counter_flow.moc"
