// SPDX-License-Identifier: GPL-3.0-or-later
// From the offers to Confirm with the keyboard alone: what changes under the clerk's eyes, what is told before anything
// is sent, and forms that wait.
#include "gui/message_bar.h"
#include "gui/window_fixture.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;
using models::SendFlow;

class TestCounterOffers : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aRenewedOfferIsConfirmedAsIfNothingHadBeen();
    void aChangedPriceIsShownBeforeItCanBeSent();
    void aChangedPriceOnThePageTakesTheConfirmingKey();
    void anOfferThatEndsBetweenConfirmAndSendCostsANewLook();
    void theDialogTellsWhatThePayoutDeskSees();
    void anAnswerThatTheRulesWantIsAskedForWithoutAnyLimit();
    void aMissingAnswerLeadsToItsField();
    void theChangeIsToldInNotesAndCoins();
    void theLastTransfersAreOneKeyAway();
    void formsAreParkedByNameAndTakenUpAtAnotherCounter();
    void aNameForAFormIsNotThrownAwayUnasked();
    void aParkedFormIsDiscardedOnPurposeOnly();

private:
    SendFlow &send() { return m_it->window->counter().send(); }
    /// Up to the point where Ctrl+Enter opens the last question.
    void fillByKeyboard(const QString &amount = u"500"_s);

    std::unique_ptr<WindowFixture> m_it;
};

void TestCounterOffers::init()
{
    m_it = std::make_unique<WindowFixture>();
    QVERIFY(m_it->open());
}

void TestCounterOffers::cleanup() { m_it.reset(); }

void TestCounterOffers::fillByKeyboard(const QString &amount)
{
    m_it->press(Qt::Key_F3);
    QCOMPARE(m_it->focusName(), u"searchEdit"_s);
    m_it->type(u"maria"_s);
    QTRY_COMPARE(m_it->window->counter().sender().found().rowCount(), 1);
    m_it->press(Qt::Key_Return);
    QCOMPARE(m_it->focusName(), u"beneficiaryView"_s);
    QTRY_COMPARE(m_it->window->counter().beneficiary().known().rowCount(), 2);
    m_it->press(Qt::Key_Return);
    QCOMPARE(m_it->focusName(), u"sendAmountEdit"_s);
    m_it->type(amount);
    m_it->press(Qt::Key_Return);
    QTRY_VERIFY(m_it->window->counter().offers().chosen());
    QCOMPARE(m_it->focusName(), u"offersView"_s);
    m_it->press(Qt::Key_Return);
    if (m_it->focusName() == u"purposeCombo") {
        m_it->type(u"F"_s); // Family support
        m_it->press(Qt::Key_Return);
        QCOMPARE(m_it->focusName(), u"sourceCombo"_s);
        m_it->type(u"S"_s); // Salary
        m_it->press(Qt::Key_Return);
    }
    QTRY_VERIFY(send().ready());
}

void TestCounterOffers::aRenewedOfferIsConfirmedAsIfNothingHadBeen()
{
    for (auto &script : m_it->stage.shop.scripts)
        script->quoteLifeS = 60;
    fillByKeyboard();
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    const QPointer<QDialog> dialog = m_it->dialog();
    const domain::QuoteId before = m_it->window->counter().offers().chosen()->id;
    m_it->stage.shop.clock.advance(45'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_it->window->counter().offers().chosen()->id != before, 3000);
    QTRY_VERIFY(dialog->findChild<QPushButton *>(u"sendButton"_s)->isEnabled());
    QVERIFY(!dialog->findChild<QLabel *>(u"paysLabel"_s)->font().strikeOut());
    m_it->stage.shop.clock.advance(30'000); // the first offer has run out by now
    m_it->press(Qt::Key_F8);
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);
    QCOMPARE(m_it->stage.transfers().first().state, TransferState::InProgress);
}

void TestCounterOffers::aChangedPriceIsShownBeforeItCanBeSent()
{
    for (auto &script : m_it->stage.shop.scripts)
        script->quoteLifeS = 60;
    fillByKeyboard();
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    const QPointer<QDialog> dialog = m_it->dialog();
    auto *gets = dialog->findChild<QLabel *>(u"getsLabel"_s);
    auto *button = dialog->findChild<QPushButton *>(u"sendButton"_s);
    QVERIFY(gets->text().contains(u"105,125.00"_s));
    m_it->stage.provider().rate = u"210.00"_s;
    m_it->stage.shop.clock.advance(45'000);
    QTRY_VERIFY_WITH_TIMEOUT(send().needsLook(), 3000);
    QCOMPARE(button->text(), u"Show new amount"_s);
    QVERIFY(gets->font().strikeOut()); // what was read out is void, and looks it
    QVERIFY(gets->text().contains(u"105,125.00"_s));
    m_it->press(Qt::Key_F8);
    QVERIFY(gets->text().contains(u"105,000.00"_s));
    QVERIFY(!gets->font().strikeOut());
    m_it->press(Qt::Key_F8); // as two presses in a row would
    m_it->hold(Qt::Key_F8, 20);
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(m_it->stage.provider().sent.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), 3000);
    QCOMPARE(button->text(), u"Send now"_s);
    m_it->press(Qt::Key_F8);
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);
    QCOMPARE(m_it->stage.transfers().first().receive.toWire(), u"105000.00"_s);
}

void TestCounterOffers::aChangedPriceOnThePageTakesTheConfirmingKey()
{
    for (auto &script : m_it->stage.shop.scripts)
        script->quoteLifeS = 60;
    fillByKeyboard();
    m_it->stage.provider().rate = u"210.00"_s;
    m_it->stage.shop.clock.advance(45'000);
    QTRY_VERIFY_WITH_TIMEOUT(send().needsLook(), 3000);
    auto *confirm = m_it->find<QPushButton>("confirmButton");
    QCOMPARE(confirm->text(), u"Show new amount"_s);
    QVERIFY(m_it->find<QLabel>("getsLabel")->font().strikeOut());
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!m_it->dialog());
    const QString said = m_it->find<gui::MessageBar>("messageBar")->sentence();
    QVERIFY2(said.contains(u"105,000.00"_s) && said.contains(u"105,125.00"_s), qPrintable(said));
    QVERIFY(m_it->find<QLabel>("getsLabel")->text().contains(u"105,000.00"_s));
    QCOMPARE(confirm->text(), u"Confirm"_s);
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    m_it->press(Qt::Key_Escape);
}

void TestCounterOffers::anOfferThatEndsBetweenConfirmAndSendCostsANewLook()
{
    for (auto &script : m_it->stage.shop.scripts)
        script->quoteLifeS = 60;
    fillByKeyboard();
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    m_it->stage.provider().rate = u"210.00"_s;
    m_it->stage.shop.clock.advance(61'000); // no tick has come in between
    m_it->press(Qt::Key_F8);
    QTRY_VERIFY(send().needsLook());
    QVERIFY(m_it->stage.provider().sent.isEmpty());
    QVERIFY(m_it->stage.transfers().isEmpty());
    QTRY_VERIFY(!m_it->dialog());
    QCOMPARE(m_it->find<QLineEdit>("sendAmountEdit")->text(), u"500"_s);
    m_it->press(Qt::Key_Return, Qt::ControlModifier); // the look
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    m_it->press(Qt::Key_F8);
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);
    QCOMPARE(m_it->stage.provider().sent.size(), 1);
}

void TestCounterOffers::theDialogTellsWhatThePayoutDeskSees()
{
    m_it->stage.provider().holder = u"KHAN AHMED"_s;
    m_it->stage.provider().purposeWord = u"FAMILY_MAINTENANCE"_s;
    m_it->stage.addTransfer(0, TransferState::PaidOut);
    fillByKeyboard();
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    const auto text = [this](const char *name) {
        return m_it->dialog()->findChild<QLabel *>(QString::fromLatin1(name))->text().replace(u'\u00a0', u' ');
    };
    QTRY_VERIFY(text("payeeLabel").contains(u"Ahmed Khan"_s));
    QTRY_VERIFY(text("holderLabel").contains(u"KHAN AHMED"_s));
    QVERIFY(text("holderLabel").startsWith(u"✓"_s)); // the same words in another order
    QVERIFY(text("purposeLabel").contains(u"DEPD"_s) && text("purposeLabel").contains(u"FAMILY_MAINTENANCE"_s));
    QVERIFY2(text("limitsLabel").contains(u"500.00 SGD"_s), qPrintable(text("limitsLabel")));
    m_it->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_it->dialog());
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    m_it->press(Qt::Key_Escape);
    QCOMPARE(m_it->stage.provider().holderCalls, 1); // some providers charge for it
}

void TestCounterOffers::anAnswerThatTheRulesWantIsAskedForWithoutAnyLimit()
{
    const auto maria = m_it->stage.desk().parties.findSenders(u"maria"_s);
    QVERIFY(m_it->stage.desk().parties.updateSender(
        maria->first().id, *base::JsonValue::parse(R"({"identificationNumber":"","identificationType":""})")));
    m_it->press(Qt::Key_F3);
    m_it->type(u"maria"_s);
    QTRY_COMPARE(m_it->window->counter().sender().found().rowCount(), 1);
    m_it->press(Qt::Key_Return);
    QTRY_COMPARE(m_it->window->counter().beneficiary().known().rowCount(), 2);
    m_it->press(Qt::Key_Return);
    m_it->type(u"1500"_s);
    QTRY_VERIFY(m_it->window->counter().offers().chosen());
    m_it->window->counter().setPurpose(u"DEPD"_s);
    m_it->window->counter().setSourceOfFunds(u"salary"_s);
    QTRY_VERIFY(send().ready());
    m_it->press(Qt::Key_F6);
    m_it->type(u"1500.01"_s);
    QTRY_VERIFY(!send().gaps().isEmpty() && send().gaps().first().sentence.contains(u"Ask the customer"_s));
    QVERIFY(!send().gaps().first().sentence.contains(QRegularExpression(u"[0-9]"_s)));
    QVERIFY(!send().ready());
}

void TestCounterOffers::aMissingAnswerLeadsToItsField()
{
    QVERIFY(m_it->stage.desk().parties.addBeneficiary(
        m_it->stage.desk().parties.findSenders(u"ali"_s)->first().id,
        *base::JsonValue::parse(R"({"name":"Imran Ali","country":"PK","method":"bank-account","bankCode":"HBL",
                                   "accountNumber":"PK36SCBL0000001123456702"})")));
    m_it->press(Qt::Key_F3);
    m_it->type(u"ali"_s);
    QTRY_COMPARE(m_it->window->counter().sender().found().rowCount(), 1);
    m_it->press(Qt::Key_Return);
    QTRY_COMPARE(m_it->window->counter().beneficiary().known().rowCount(), 1);
    m_it->press(Qt::Key_Return);
    m_it->type(u"500"_s);
    QTRY_COMPARE(m_it->window->counter().offers().without().size(), 1);
    auto *link = m_it->find<QAbstractButton>("unlockButton");
    QVERIFY2(link->text().contains(u"nationality"_s), qPrintable(link->text()));
    link->setFocus();
    QTRY_VERIFY(link->hasFocus()); // a busy machine takes its time
    m_it->press(Qt::Key_Space);
    QTRY_VERIFY(m_it->dialog());
    QTRY_COMPARE(m_it->focusName(), u"nationalityEdit"_s);
    m_it->press(Qt::Key_Escape);
}

void TestCounterOffers::theChangeIsToldInNotesAndCoins()
{
    fillByKeyboard(u"455.05"_s);
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    m_it->type(u"500"_s); // digits are the cash, wherever the focus is
    auto *change = m_it->dialog()->findChild<QLabel *>(u"changeLabel"_s);
    QVERIFY2(change->text().contains(u"44.95"_s), qPrintable(change->text()));
    QVERIFY2(change->text().contains(u"4 × 10.00, 2 × 2.00, 1 × 0.50, 2 × 0.20, 1 × 0.05"_s),
             qPrintable(change->text()));
    m_it->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_it->dialog());
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    QCOMPARE(m_it->dialog()->findChild<QLineEdit *>(u"cashEdit"_s)->text(), u"500"_s); // not typed twice
    m_it->press(Qt::Key_Escape);
}

void TestCounterOffers::theLastTransfersAreOneKeyAway()
{
    m_it->stage.addTransfer(0, TransferState::PaidOut);
    QElapsedTimer timer;
    timer.start();
    m_it->strokes = 0;
    m_it->press(Qt::Key_F2);
    m_it->type(u"mar"_s);
    QTRY_COMPARE(m_it->window->counter().sender().found().rowCount(), 1);
    m_it->press(Qt::Key_Return);
    QTRY_COMPARE(m_it->window->counter().beneficiary().known().rowCount(), 2);
    m_it->press(Qt::Key_1);
    QCOMPARE(m_it->find<QLineEdit>("sendAmountEdit")->text(), u"500.00"_s);
    QTRY_VERIFY(send().ready());
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    m_it->press(Qt::Key_F8);
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);
    QCOMPARE(m_it->strokes, 8);
    qInfo("a repeat transfer: %d keys, %lld ms of the program's time", m_it->strokes, timer.elapsed());
    QVERIFY(timer.elapsed() < 5000);
    const domain::Transfer sent = m_it->stage.transfers().first();
    QCOMPARE(sent.send.toWire(), u"500.00"_s);
    QCOMPARE(sent.purpose, u"DEPD"_s);
}

void TestCounterOffers::formsAreParkedByNameAndTakenUpAtAnotherCounter()
{
    fillByKeyboard(u"321"_s);
    const domain::IdempotencyKey key = send().key();
    m_it->press(Qt::Key_F7, Qt::ShiftModifier);
    QTRY_VERIFY(m_it->dialog());
    auto *name = m_it->dialog()->findChild<QLineEdit *>(u"nameEdit"_s);
    QCOMPARE(name->text(), u"Maria Santos · 321 SGD · Ahmed Khan"_s);
    name->setText(u"waits for her passport"_s);
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!m_it->dialog());
    QVERIFY(!m_it->window->counter().sender().sender());
    // Another counter has left a form unfinished, too.
    QVERIFY(m_it->stage.desk().store.drafts->put(
        u"counter-02"_s, *base::JsonValue::parse(R"({"key":"k2","amount":"9","title":"Ali · 9 SGD"})")));
    m_it->press(Qt::Key_F7, Qt::ShiftModifier);
    QTRY_VERIFY(m_it->dialog());
    models::ParkedForms &forms = m_it->window->counter().parked();
    QTRY_COMPARE(forms.rowCount(), 2);
    int row = 0;
    while (forms.forms().at(row).left)
        ++row;
    QCOMPARE(forms.index(row).data().toString(), u"waits for her passport"_s);
    auto *view = m_it->dialog()->findChild<QListView *>(u"formsView"_s);
    view->setCurrentIndex(forms.index(row));
    m_it->press(Qt::Key_Return);
    QTRY_VERIFY(send().ready());
    QCOMPARE(m_it->find<QLineEdit>("sendAmountEdit")->text(), u"321"_s);
    QCOMPARE(send().key(), key); // the same form is the same transfer, wherever it is sent
    QCOMPARE(m_it->stage.desk().store.drafts->list(u"parked-"_s)->size(), 0);
    // Taking up the other one parks this one.
    m_it->press(Qt::Key_F7, Qt::ShiftModifier);
    QTRY_VERIFY(m_it->dialog());
    QTRY_COMPARE(forms.rowCount(), 1);
    name = m_it->dialog()->findChild<QLineEdit *>(u"nameEdit"_s);
    name->setFocus();
    name->selectAll();
    m_it->type(u"comes back at five"_s); // under the name that was typed for it
    m_it->dialog()->findChild<QListView *>(u"formsView"_s)->setFocus();
    m_it->press(Qt::Key_Return);
    QTRY_COMPARE(m_it->find<QLineEdit>("sendAmountEdit")->text(), u"9"_s);
    QTRY_COMPARE(m_it->stage.desk().store.drafts->list(u"parked-"_s)->size(), 1);
    QCOMPARE(m_it->stage.desk().store.drafts->list(u"parked-"_s)->first().fields.member(u"title").text(),
             u"comes back at five"_s);
    QVERIFY(m_it->stage.desk().store.drafts->get(u"counter-02"_s)->isNull());
}

void TestCounterOffers::aNameForAFormIsNotThrownAwayUnasked()
{
    fillByKeyboard(u"321"_s);
    m_it->press(Qt::Key_F7, Qt::ShiftModifier);
    QTRY_VERIFY(m_it->dialog());
    m_it->press(Qt::Key_Escape); // there is nothing to ask about
    QTRY_VERIFY(!m_it->dialog());
    m_it->press(Qt::Key_F7, Qt::ShiftModifier);
    QTRY_VERIFY(m_it->dialog());
    const QPointer<QDialog> list = m_it->dialog();
    auto *name = list->findChild<QLineEdit *>(u"nameEdit"_s);
    name->setFocus();
    name->selectAll();
    m_it->type(u"waits"_s);
    m_it->press(Qt::Key_Escape);
    QTRY_VERIFY(m_it->isAskedToThrowAway());
    m_it->press(Qt::Key_Escape);
    QTRY_COMPARE(m_it->dialog(), list.data());
    QCOMPARE(name->text(), u"waits"_s);
    m_it->press(Qt::Key_Return); // parks it
    QTRY_VERIFY(!m_it->dialog());
    QTRY_COMPARE(m_it->stage.desk().store.drafts->list(u"parked-"_s)->size(), 1);
}

void TestCounterOffers::aParkedFormIsDiscardedOnPurposeOnly()
{
    fillByKeyboard(u"321"_s);
    m_it->press(Qt::Key_F2);
    m_it->press(Qt::Key_F7, Qt::ShiftModifier);
    QTRY_VERIFY(m_it->dialog());
    const QPointer<QDialog> list = m_it->dialog();
    QTRY_COMPARE(m_it->window->counter().parked().rowCount(), 1);
    const auto answer = [&](const QString &with) {
        QTest::keyClick(list->findChild<QListView *>(u"formsView"_s), Qt::Key_Delete, Qt::ControlModifier);
        auto *question = list->findChild<QMessageBox *>();
        if (!question) qFatal("nobody asks");
        for (QAbstractButton *button : question->buttons())
            if (button->text().contains(with)) button->click();
    };
    answer(u"Keep"_s);
    QTest::qWait(20);
    QCOMPARE(m_it->stage.desk().store.drafts->list(u"parked-"_s)->size(), 1);
    answer(u"Discard"_s);
    QTRY_COMPARE(m_it->window->counter().parked().rowCount(), 0);
    QCOMPARE(m_it->stage.desk().store.drafts->list(u"parked-"_s)->size(), 0);
    list->close();
}

QTEST_MAIN(TestCounterOffers)
#include "tst_counter_offers.moc"
