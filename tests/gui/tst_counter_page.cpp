// SPDX-License-Identifier: GPL-3.0-or-later
// The counter with the keyboard alone: what a clerk presses is what these tests press.
#include "gui/window_fixture.h"

#include "gui/choice_combo.h"
#include "gui/counter_page.h"
#include "gui/message_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSemaphore>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;
using models::SendFlow;

class TestCounterPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aNewTransferNeedsNoMouse();
    void enterReachesConfirmWhenTheLastProviderHasAnswered();
    void aRepeatTransferNeedsAtMostTwelveKeys();
    void confirmHeldDownSendsOnce();
    void enterNeverSends();
    void escapeLeadsBackAndLosesNothing();
    void escapeInTheConfirmDialogSendsNothing();
    void aWrongAmountIsToldAtItsField();
    void aWrongAccountIsToldAtItsField();
    void aFormLeftWithEscapeIsThereAgain();
    void aCountryIsFoundByTypingAPartOfIt();
    void enterLeadsToTheFirstBeneficiary();
    void dialogsBeginInTheirFirstField();
    void anOfferThatRunsOutClosesTheWayToSending();
    void theChangeIsCounted();
    void anUnconfirmedTransferTellsWhatToDoWithTheCash();
    void askingAgainWhileInDoubtNeverSends();
    void aStalledPrinterStopsNobody();
    void aNewTransferCanBeUndone();
    void closingTheWindowInMidFlightLosesNothing();
    void closingTheWindowOverAnOpenFormIsSafe();
    void aReferenceLeadsToItsTransfer();

private:
    SendFlow &send() { return m_it->window->counter().send(); }
    /// Everything that is asked, whether it can be confirmed already or not.
    void answerByKeyboard(const QString &amount);
    /// Up to the point where Ctrl+Enter opens the last question.
    void fillByKeyboard(const QString &amount = u"500"_s);

    std::unique_ptr<WindowFixture> m_it;
};

void TestCounterPage::init()
{
    m_it = std::make_unique<WindowFixture>();
    QVERIFY(m_it->open());
}

void TestCounterPage::cleanup() { m_it.reset(); }

void TestCounterPage::answerByKeyboard(const QString &amount)
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
}

void TestCounterPage::fillByKeyboard(const QString &amount)
{
    answerByKeyboard(amount);
    QTRY_VERIFY(send().ready());
}

void TestCounterPage::aNewTransferNeedsNoMouse()
{
    fillByKeyboard();
    QTRY_COMPARE(m_it->focusName(), u"confirmButton"_s); // when the last provider has answered
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    m_it->press(Qt::Key_F8);
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);
    QVERIFY(!m_it->dialog());
    QCOMPARE(m_it->stage.provider().sent.size(), 1);
    const domain::Transfer stored = m_it->stage.transfers().first();
    QCOMPARE(stored.state, TransferState::InProgress);
    QCOMPARE(stored.send.toWire(), u"500.00"_s);
    QCOMPARE(stored.purpose, u"DEPD"_s);
    QTRY_COMPARE(m_it->find<QLabel>("referenceLabel")->text(), stored.reference);
    m_it->press(Qt::Key_F2); // the next customer
    QCOMPARE(send().stage(), SendFlow::Stage::Filling);
    QCOMPARE(m_it->focusName(), u"searchEdit"_s);
}

void TestCounterPage::enterReachesConfirmWhenTheLastProviderHasAnswered()
{
    m_it->stage.provider(1).quoteGate.open = false;
    answerByKeyboard(u"500"_s);
    QVERIFY(!send().ready());
    QCOMPARE(m_it->focusName(), u"sourceCombo"_s);
    m_it->stage.provider(1).quoteGate.open = true;
    QTRY_COMPARE(m_it->focusName(), u"confirmButton"_s);
}

void TestCounterPage::aRepeatTransferNeedsAtMostTwelveKeys()
{
    fillByKeyboard(u"750"_s);
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    m_it->press(Qt::Key_F8);
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);

    m_it->strokes = 0;
    m_it->press(Qt::Key_F2);
    m_it->type(u"mar"_s);
    QTRY_COMPARE(m_it->window->counter().sender().found().rowCount(), 1);
    m_it->press(Qt::Key_Return);
    QTRY_COMPARE(m_it->window->counter().beneficiary().known().rowCount(), 2);
    m_it->press(Qt::Key_Return); // who was sent to last stands on top, with the last amount
    QTRY_VERIFY(send().ready());
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    m_it->press(Qt::Key_F8);
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);
    QCOMPARE(m_it->stage.transfers().size(), 2);
    QCOMPARE(m_it->stage.transfers().first().send.toWire(), u"750.00"_s);
    QVERIFY2(m_it->strokes <= 12, qPrintable(u"%1 keys"_s.arg(m_it->strokes)));
}

void TestCounterPage::confirmHeldDownSendsOnce()
{
    fillByKeyboard();
    m_it->stage.provider().sendGate.open = false;
    m_it->hold(Qt::Key_Return, 50, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    QVERIFY(m_it->stage.provider().sent.isEmpty());
    m_it->hold(Qt::Key_F8, 50);
    QTRY_COMPARE(m_it->stage.provider().sent.size(), 1);
    for (int press = 0; press < 50; ++press) { // and now all keys of the page, again and again
        m_it->press(Qt::Key_Return, Qt::ControlModifier);
        m_it->press(Qt::Key_F8);
    }
    m_it->stage.provider().sendGate.open = true;
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    m_it->press(Qt::Key_F8);
    QTest::qWait(30);
    QVERIFY(!m_it->dialog());
    QCOMPARE(m_it->stage.provider().sent.size(), 1);
    QCOMPARE(m_it->stage.transfers().size(), 1);
}

void TestCounterPage::enterNeverSends()
{
    fillByKeyboard();
    for (int round = 0; round < 5; ++round) {
        m_it->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_it->dialog());
        const QPointer<QDialog> dialog = m_it->dialog();
        for (int tab = 0; tab < round; ++tab)
            m_it->press(Qt::Key_Tab); // wherever the focus is
        m_it->hold(Qt::Key_Return, 20);
        for (int more = 0; more < 3 && dialog && dialog->isVisible(); ++more)
            QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!m_it->dialog());
    }
    QTest::qWait(30);
    QVERIFY(m_it->stage.provider().sent.isEmpty());
    QVERIFY(m_it->stage.transfers().isEmpty());
    QVERIFY(send().ready());
}

void TestCounterPage::escapeLeadsBackAndLosesNothing()
{
    fillByKeyboard(u"1234.50"_s);
    QStringList way;
    for (int press = 0; press < 8; ++press) {
        m_it->press(Qt::Key_Escape);
        way << m_it->focusName();
    }
    QCOMPARE(way.mid(0, 4), (QStringList{u"offersView"_s, u"sendAmountEdit"_s, u"beneficiaryView"_s, u"searchEdit"_s}));
    QVERIFY(send().ready());
    QCOMPARE(m_it->find<QLineEdit>("sendAmountEdit")->text(), u"1234.50"_s);
    QCOMPARE(m_it->window->counter().sender().sender()->fullName(), u"Maria Santos"_s);
    // From other pages it leads back to the counter.
    m_it->press(Qt::Key_F9);
    QCOMPARE(m_it->window->page(), gui::MainWindow::Page::Settings);
    m_it->press(Qt::Key_Escape);
    QCOMPARE(m_it->window->page(), gui::MainWindow::Page::Counter);
    m_it->press(Qt::Key_F4);
    QCOMPARE(m_it->window->page(), gui::MainWindow::Page::Transfers);
    for (int press = 0; press < 2 && m_it->window->page() != gui::MainWindow::Page::Counter; ++press)
        m_it->press(Qt::Key_Escape);
    QCOMPARE(m_it->window->page(), gui::MainWindow::Page::Counter);
    QVERIFY(send().ready());
}

void TestCounterPage::escapeInTheConfirmDialogSendsNothing()
{
    fillByKeyboard();
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    m_it->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_it->dialog());
    QTest::qWait(30);
    QVERIFY(m_it->stage.provider().sent.isEmpty());
    QVERIFY(send().ready());
}

void TestCounterPage::aWrongAmountIsToldAtItsField()
{
    fillByKeyboard();
    m_it->press(Qt::Key_F6);
    QCOMPARE(m_it->focusName(), u"sendAmountEdit"_s);
    m_it->type(u"12,5"_s);
    auto *fault = m_it->find<QLabel>("amountFaultLabel");
    QVERIFY(fault->isVisible());
    QVERIFY2(fault->text().contains(u"1,234.50"_s), qPrintable(fault->text()));
    QCOMPARE(m_it->find<QLineEdit>("sendAmountEdit")->property("fault").toBool(), true);
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!m_it->dialog());
    QCOMPARE(m_it->focusName(), u"sendAmountEdit"_s); // led to what is wrong
    QCOMPARE(m_it->find<QLineEdit>("sendAmountEdit")->text(), u"12,5"_s);
    m_it->type(u"50.00"_s); // all of it was selected
    QVERIFY(!fault->isVisible());
    QTRY_VERIFY(send().ready());
}

void TestCounterPage::aWrongAccountIsToldAtItsField()
{
    fillByKeyboard();
    m_it->press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    models::FieldForm &form = m_it->window->counter().beneficiary().form();
    QTRY_VERIFY(form.field(u"accountNumber"_s));
    m_it->dialog()->findChild<QWidget *>(u"accountNumberEdit"_s)->setFocus();
    m_it->type(u"PK36SCBL0000001123456703"_s);
    m_it->press(Qt::Key_Tab);
    auto *fault = m_it->dialog()->findChild<QLabel *>(u"accountNumberFault"_s);
    QTRY_VERIFY(fault->isVisible());
    QVERIFY(fault->text().contains(u"IBAN"_s));
    QTRY_VERIFY(!m_it->window->counter().beneficiary().isAsking());
    m_it->press(Qt::Key_Return, Qt::ControlModifier); // saving shows what else is missing, and stores nothing
    QVERIFY(m_it->dialog());
    QVERIFY(m_it->dialog()->findChild<QLabel *>(u"nameFault"_s)->isVisible());
    QCOMPARE(m_it->focusName(), u"nameEdit"_s);
    QCOMPARE(m_it->window->counter().beneficiary().known().rowCount(), 2);
    m_it->press(Qt::Key_Escape);
}

void TestCounterPage::aFormLeftWithEscapeIsThereAgain()
{
    m_it->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    m_it->type(u"Siti"_s);
    m_it->press(Qt::Key_Return); // Enter goes on to the next field
    m_it->type(u"Rahayu"_s);
    m_it->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_it->dialog());
    m_it->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    QCOMPARE(m_it->dialog()->findChild<QLineEdit *>(u"firstNameEdit"_s)->text(), u"Siti"_s);
    QCOMPARE(m_it->dialog()->findChild<QLineEdit *>(u"lastNameEdit"_s)->text(), u"Rahayu"_s);
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_it->window->counter().sender().sender());
    QCOMPARE(m_it->window->counter().sender().sender()->fullName(), u"Siti Rahayu"_s);
    // A new customer has no beneficiary yet: the next form opens by itself.
    QTRY_VERIFY(m_it->dialog() && m_it->dialog()->windowTitle() == u"New beneficiary");
    m_it->press(Qt::Key_Escape);
}

void TestCounterPage::aCountryIsFoundByTypingAPartOfIt()
{
    m_it->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    auto *nationality = m_it->dialog()->findChild<gui::SearchCombo *>(u"nationalityEdit"_s);
    const models::FieldForm &form = m_it->window->counter().sender().form();
    nationality->setFocus();
    m_it->type(u"donesi"_s);
    QCOMPARE(nationality->currentText(), u"donesi"_s);
    m_it->press(Qt::Key_Tab);
    QCOMPARE(nationality->currentText(), u"Indonesia"_s);
    QCOMPARE(form.value(u"nationality"_s), u"ID"_s);
    nationality->setFocus();
    m_it->type(u"nowhere"_s); // stays, and is told to be wrong
    m_it->press(Qt::Key_Tab);
    QCOMPARE(nationality->currentText(), u"nowhere"_s);
    QVERIFY(form.error(u"nationality"_s).contains(u"list"_s));
    nationality->setFocus();
    m_it->type(u"sg"_s); // by its code
    m_it->press(Qt::Key_Tab);
    QCOMPARE(form.value(u"nationality"_s), u"SG"_s);
    m_it->press(Qt::Key_Escape);
}

void TestCounterPage::enterLeadsToTheFirstBeneficiary()
{
    m_it->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    m_it->type(u"Siti"_s);
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog() && m_it->dialog()->windowTitle() == u"New beneficiary");
    m_it->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_it->dialog());
    m_it->press(Qt::Key_F3);
    m_it->type(u"siti"_s);
    QTRY_COMPARE(m_it->window->counter().sender().found().rowCount(), 1);
    m_it->press(Qt::Key_Return);
    QTRY_COMPARE(m_it->focusName(), u"newBeneficiaryButton"_s); // she has none yet
    m_it->press(Qt::Key_Return);
    QTRY_VERIFY(m_it->dialog() && m_it->dialog()->windowTitle() == u"New beneficiary");
    m_it->press(Qt::Key_Escape);
}

void TestCounterPage::dialogsBeginInTheirFirstField()
{
    m_it->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(m_it->focusName(), u"firstNameEdit"_s);
    m_it->press(Qt::Key_Escape);
    fillByKeyboard();
    m_it->press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    QTRY_COMPARE(m_it->focusName(), u"methodEdit"_s); // the country is known already
    m_it->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_it->dialog());
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_it->focusName(), u"cancelButton"_s);
    m_it->press(Qt::Key_Escape);
}

void TestCounterPage::anOfferThatRunsOutClosesTheWayToSending()
{
    m_it->stage.provider(0).quoteLifeS = 60;
    m_it->stage.provider(1).quoteLifeS = 60;
    fillByKeyboard();
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    for (auto &script : m_it->stage.shop.scripts) // and there is no other one
        script->quoteFault = base::nothingHappened(base::ErrorKind::Unreachable);
    m_it->stage.shop.clock.advance(61'000);
    auto *button = m_it->dialog()->findChild<QWidget *>(u"sendButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!button->isEnabled(), 3000);
    m_it->press(Qt::Key_F8);
    QVERIFY(m_it->dialog());
    m_it->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_it->dialog());
    QVERIFY(m_it->find<QLabel>("offersStateLabel")->text().contains(u"ran out"_s));
    for (auto &script : m_it->stage.shop.scripts)
        script->quoteFault.reset();
    m_it->press(Qt::Key_F5);
    QTRY_VERIFY(send().ready());
    QVERIFY(m_it->stage.provider().sent.isEmpty());
}

void TestCounterPage::theChangeIsCounted()
{
    fillByKeyboard(u"455.30"_s);
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    m_it->type(u"500"_s); // digits are the cash, wherever the focus is
    auto *change = m_it->dialog()->findChild<QLabel *>(u"changeLabel"_s);
    QVERIFY(change->text().replace(u'\u00a0', u' ').startsWith(u"Change: 44.70 SGD"_s));
    m_it->press(Qt::Key_Backspace);
    QCOMPARE(change->text().replace(u'\u00a0', u' '), u"405.30 SGD is still missing"_s);
    m_it->press(Qt::Key_Escape);
}

void TestCounterPage::anUnconfirmedTransferTellsWhatToDoWithTheCash()
{
    fillByKeyboard();
    m_it->stage.provider().answers << support::script::silence();
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    m_it->press(Qt::Key_F8);
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);
    QTRY_VERIFY(m_it->find<QLabel>("cashLabel")->isVisible());
    QCOMPARE(m_it->find<QLabel>("cashLabel")->text(), u"Do not take or return cash."_s);
    QVERIFY(m_it->find<QLabel>("nextCheckLabel")->text().startsWith(u"Next check "_s));
    QVERIFY(m_it->find<QLabel>("tellLabel")->text().contains(u"not yet confirmed"_s));
    QVERIFY(!m_it->find<QWidget>("confirmButton")->isVisible());
}

void TestCounterPage::askingAgainWhileInDoubtNeverSends()
{
    fillByKeyboard();
    m_it->stage.provider().answers << support::script::silence();
    m_it->stage.provider().profile.replayWithSameKey =
        false; // what may be repeated is the services' business, not ours
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    m_it->press(Qt::Key_F8);
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);
    for (int press = 0; press < 5; ++press) {
        m_it->press(Qt::Key_F5);
        QTRY_VERIFY(!send().sent().isBusy());
    }
    QVERIFY(m_it->stage.provider().looks > 0);
    QCOMPARE(m_it->stage.provider().sent.size(), 1);
}

void TestCounterPage::aStalledPrinterStopsNobody()
{
    auto paper = std::make_shared<QSemaphore>();
    m_it->window->printer().setPrintWork([paper](const domain::Printout &) -> base::Result<void> {
        paper->acquire();
        return base::nothingHappened(base::ErrorKind::BadFile, u"printer"_s, u"Out of paper."_s);
    });
    fillByKeyboard();
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    m_it->press(Qt::Key_F8);
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);
    m_it->press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(m_it->window->printer().isBusy());
    m_it->press(Qt::Key_F2); // while it hangs, the next customer is served
    fillByKeyboard(u"60"_s);
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    m_it->press(Qt::Key_F8);
    QTRY_COMPARE(m_it->stage.transfers().size(), 2);
    QTRY_COMPARE(send().stage(), SendFlow::Stage::Done);
    paper->release();
    QTRY_COMPARE(m_it->find<QLabel>("printStateLabel")->text(), u"Out of paper."_s);
    QCOMPARE(m_it->stage.transfers().first().state, TransferState::InProgress);
    QCOMPARE(m_it->stage.provider().sent.size(), 2);
}

void TestCounterPage::aNewTransferCanBeUndone()
{
    fillByKeyboard(u"321"_s);
    m_it->press(Qt::Key_F2);
    QVERIFY(!send().ready());
    QVERIFY(m_it->find<gui::MessageBar>("messageBar")->sentence().contains(u"F7"_s));
    m_it->press(Qt::Key_F7);
    QTRY_VERIFY(send().ready());
    QCOMPARE(m_it->find<QLineEdit>("sendAmountEdit")->text(), u"321"_s);
}

void TestCounterPage::closingTheWindowInMidFlightLosesNothing()
{
    fillByKeyboard();
    m_it->stage.provider().sendGate.open = false;
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    m_it->press(Qt::Key_F8);
    QTRY_COMPARE(m_it->stage.provider().sent.size(), 1);
    m_it->window->close();
    m_it->window.reset();
    m_it->stage.provider().sendGate.open = true;
    QTRY_COMPARE(m_it->stage.transfers().first().state, TransferState::InProgress);
    m_it->kill();
    QVERIFY(m_it->open());
    // The draft's key has a transfer: it is shown, and not sent again.
    QCOMPARE(send().stage(), SendFlow::Stage::Done);
    QTRY_COMPARE(send().sent().transfer()->state, TransferState::InProgress);
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(30);
    QCOMPARE(m_it->stage.provider().sent.size(), 1);
    QCOMPARE(m_it->stage.transfers().size(), 1);
}

/// The field that had the keyboard is checked when it loses it, and that happens while everything is taken down.
void TestCounterPage::closingTheWindowOverAnOpenFormIsSafe()
{
    m_it->window->counterPage().newCustomer();
    QTRY_VERIFY(m_it->dialog());
    m_it->type(u"Ringo"_s);
    QPointer<QObject> form = &m_it->window->counter().sender().form();
    const QPointer<QDialog> dialog = m_it->dialog();
    bool formWasThere = false;
    QObject::connect(dialog, &QObject::destroyed, [&] { formWasThere = !form.isNull(); });
    m_it->window.reset();
    QVERIFY(!dialog);
    QVERIFY(formWasThere);
}

void TestCounterPage::aReferenceLeadsToItsTransfer()
{
    const domain::Transfer transfer = m_it->stage.addTransfer(3);
    m_it->press(Qt::Key_F3);
    m_it->type(transfer.reference);
    QTRY_COMPARE(m_it->window->counter().sender().found().rowCount(), 1);
    m_it->press(Qt::Key_Return);
    QCOMPARE(m_it->window->page(), gui::MainWindow::Page::Transfers);
    QTRY_VERIFY(m_it->window->detail().transfer());
    QCOMPARE(m_it->window->detail().transfer()->reference, transfer.reference);
}

QTEST_MAIN(TestCounterPage)
#include "tst_counter_page.moc"
