// SPDX-License-Identifier: GPL-3.0-or-later
// The board and the settings, by keyboard.
#include "gui/window_fixture.h"

#include "gui/back_office_page.h"
#include "gui/choice_combo.h"
#include "gui/credential_dialog.h"
#include "gui/customers_page.h"
#include "gui/settings_page.h"
#include "gui/sheet_view.h"
#include "gui/state_badge.h"
#include "gui/transfers_page.h"
#include "support/await.h"
#include "support/tiny_png.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;
using gui::MainWindow;

class TestPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anEmptyBoardSaysWhatToDoNext();
    void aPageOpenedLateShowsTheInvoiceThatIsFirst();
    void whatNeedsAHandStandsOnTop();
    void arrowsWalkTheBoardAndTheDetailFollows();
    void homeAndEndLeadToTheEndsOfTheBoard();
    void aQueueOpensAtItsFirstTransferAndTheRailCountsAllAsBefore();
    void aLowBalanceIsOpenedFromItsQueueAndItsMarkIsSet();
    void askingNowAsksAboutTheOneThatIsShown();
    void cancellingIsAskedFirstAndEnterKeepsTheTransfer();
    void whatNobodyKnowsIsSettledByTwoPeople();
    void aTransferThatLeavesTheTopStaysShown();
    void newsArriveWithoutTakingTheFocus();
    void whatToTellTheCustomerIsCopiedInBothLanguages();
    void aReceiptIsSavedFromTheBoard();
    void theSettingsTestAProvider();
    void aCredentialIsSetFromAFileAndNeverShown();
    void aCredentialIsNotThrownAwayUnasked();
    void paperAndPrinterAreRemembered();
    void evidenceThatWasTypedSurvivesEscape();
    void theFirstRowIsChosenFromRightToLeftToo();
    void aRateIsWithdrawnOnlyAfterAsking();
    void aLineOfTheBoardIsTakenIntoTheForm();
    void aPaperOfNoKindIsAskedForItsKind();
    void daysOfTheBackOfficeAreLabelled();

private:
    gui::MainWindow &window() { return *m_it->window; }
    std::unique_ptr<WindowFixture> m_it;
};

void TestPages::init()
{
    m_it = std::make_unique<WindowFixture>();
    QVERIFY(m_it->open());
}

void TestPages::cleanup() { m_it.reset(); }

void TestPages::anEmptyBoardSaysWhatToDoNext()
{
    m_it->press(Qt::Key_F4);
    auto *empty = m_it->find<QLabel>("emptyLabel");
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(empty->text().contains(u"F2"_s));
    m_it->press(Qt::Key_F, Qt::ControlModifier);
    m_it->type(u"nobody"_s);
    QTRY_VERIFY(empty->text().contains(u"No transfer fits"_s));
}

void TestPages::aPageOpenedLateShowsTheInvoiceThatIsFirst()
{
    const domain::Transfer transfer = m_it->stage.addTransfer(1, TransferState::AwaitingFunds);
    auto stored = m_it->stage.desk().store.transfers->transfer(transfer.id);
    QVERIFY(stored.ok());
    stored->providerReference = {u"R-1"_s};
    stored->submittedAt = stored->createdAt;
    stored->payIn = domain::PayIn{u"n1P1oJZi6rXwUBPJLQ3dWEhzDwNoQcDyGr"_s,
                                  money::Money::ofMinor(115604000, money::Currency::of("BTC"_L1)),
                                  {},
                                  m_it->stage.shop.clock.now.addSecs(900)};
    QVERIFY(m_it->stage.desk().store.transfers->apply({*stored, std::nullopt, {}}).ok());
    window().board().reload();
    QTRY_COMPARE(window().board().rowCount(), 1);
    m_it->press(Qt::Key_F4); // the page is made now, over a board that is read
    QTRY_VERIFY(m_it->find<QLabel>("invoiceLeftLabel")->isVisible());
    QVERIFY(m_it->find<QLabel>("invoiceLeftLabel")->text().startsWith(u"15:00"_s));
}

void TestPages::whatNeedsAHandStandsOnTop()
{
    const domain::Transfer doubtful = m_it->stage.addTransfer(1, TransferState::Unconfirmed);
    const domain::Transfer doubt = m_it->stage.addTransfer(2, TransferState::Unconfirmed);
    const domain::Transfer plain = m_it->stage.addTransfer(3, TransferState::InProgress);
    m_it->press(Qt::Key_F4);
    window().board().reload();
    QTRY_COMPARE(window().board().rowCount(), 3);
    const auto *model = m_it->find<QTableView>("boardView")->model();
    QCOMPARE(model->index(0, 0).data(models::SecondLineRole).toString(), doubtful.reference);
    QCOMPARE(model->index(1, 0).data(models::SecondLineRole).toString(), doubt.reference);
    QCOMPARE(model->index(2, 0).data(models::SecondLineRole).toString(), plain.reference);
}

void TestPages::arrowsWalkTheBoardAndTheDetailFollows()
{
    m_it->stage.addTransfer(1);
    const domain::Transfer newer = m_it->stage.addTransfer(2);
    window().board().reload();
    QTRY_COMPARE(window().board().rowCount(), 2);
    m_it->press(Qt::Key_F4);
    QCOMPARE(m_it->focusName(), u"boardView"_s);
    QTRY_COMPARE(window().detail().transfer()->id, newer.id);
    m_it->press(Qt::Key_Down);
    QTRY_VERIFY(window().detail().transfer() && window().detail().transfer()->id != newer.id);
    QTRY_VERIFY(window().detail().timeline().rowCount() > 0);
    QCOMPARE(m_it->find<QLabel>("referenceLabel")->text(), window().detail().transfer()->reference);
}

void TestPages::homeAndEndLeadToTheEndsOfTheBoard()
{
    const domain::Transfer oldest = m_it->stage.addTransfer(0, TransferState::PaidOut);
    for (int minute = 1; minute < 299; ++minute)
        m_it->stage.addTransfer(minute, TransferState::PaidOut);
    const domain::Transfer newest = m_it->stage.addTransfer(299, TransferState::PaidOut);
    window().board().reload();
    QTRY_COMPARE(window().board().rowCount(), 300);
    m_it->press(Qt::Key_F4);
    m_it->press(Qt::Key_End);
    QTRY_COMPARE(window().detail().transfer()->id, oldest.id); // read only now
    m_it->press(Qt::Key_PageUp);
    QTRY_VERIFY(window().detail().transfer()->id != oldest.id);
    m_it->press(Qt::Key_Home);
    QTRY_COMPARE(window().detail().transfer()->id, newest.id);
}

void TestPages::aQueueOpensAtItsFirstTransferAndTheRailCountsAllAsBefore()
{
    m_it->stage.addTransfer(0, TransferState::OnHold);
    m_it->stage.addTransfer(1, TransferState::OnHold);
    const domain::Transfer back = m_it->stage.addReturned(2);
    window().board().reload();
    QTRY_COMPARE(window().board().rowCount(), 3);
    m_it->press(Qt::Key_F4);
    QTRY_VERIFY(window().detail().transfer() && window().detail().transfer()->id != back.id);
    m_it->press(Qt::Key_F12);
    auto *table = m_it->find<QTableView>("sheetTable");
    QTRY_COMPARE(table->model()->rowCount(), 11);
    m_it->press(Qt::Key_F5); // what came in just now is not waited for
    QTRY_COMPARE(table->model()->index(1, 0).data().toString(), u"Money back to customers"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    m_it->press(Qt::Key_Return);
    QTRY_COMPARE(window().board().rowCount(), 1);
    QTRY_VERIFY(window().detail().transfer());
    QCOMPARE(window().detail().transfer()->id, back.id);
    QCOMPARE(m_it->find<QTableView>("boardView")->currentIndex().row(), 0);
    QCOMPARE(window().board().urgentCount(), qint64(1));
    QCOMPARE(window().board().urgentEverywhere(), qint64(3));
    m_it->press(Qt::Key_F, Qt::ControlModifier);
    m_it->type(u"nobody"_s);
    QTRY_COMPARE(window().board().rowCount(), 0);
    QCOMPARE(window().board().urgentEverywhere(), qint64(3));
}

void TestPages::aLowBalanceIsOpenedFromItsQueueAndItsMarkIsSet()
{
    services::TreasuryService &treasury = m_it->stage.desk().treasury;
    const auto sheet = support::await(treasury.balances({u"alpha"_s}));
    QVERIFY(sheet && !sheet->balances.isEmpty());
    const domain::Balance balance = sheet->balances.first();
    QVERIFY(treasury.setMark(balance.provider, balance.currency, balance.corridor, u"999999"_s, u"Ann"_s).ok());
    m_it->press(Qt::Key_F12);
    auto *queues = m_it->find<QTableView>("sheetTable");
    QTRY_COMPARE(queues->model()->rowCount(), 11);
    m_it->press(Qt::Key_F5);
    QTRY_COMPARE(queues->model()->index(0, 0).data().toString(), u"Balances that run low"_s);
    queues->setFocus();
    queues->setCurrentIndex(queues->model()->index(0, 0));
    m_it->press(Qt::Key_Return);
    const QTableView *balances = m_it->find<gui::SheetView>("balancesSheet")->table();
    QTRY_VERIFY(balances->hasFocus() && balances->selectionModel()->hasSelection()); // to be seen, and to go on from
    m_it->press(Qt::Key_Return);
    QTRY_VERIFY(m_it->dialog());
    auto *mark = m_it->dialog()->findChild<QLineEdit *>(u"markEdit"_s);
    QTRY_COMPARE(mark->text(), u"999,999.00"_s);
    mark->selectAll();
    m_it->type(u"much"_s);
    m_it->press(Qt::Key_Return);
    auto *state = m_it->dialog()->findChild<QLabel *>(u"stateLabel"_s);
    QTRY_VERIFY(!state->text().isEmpty());
    mark->selectAll();
    m_it->type(u"5"_s);
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!m_it->dialog());
    QCOMPARE(treasury.marks()->first().amount.toWire(), u"5.00"_s);
}

void TestPages::askingNowAsksAboutTheOneThatIsShown()
{
    const domain::Transfer transfer = m_it->stage.addTransfer(1);
    window().board().reload();
    QTRY_COMPARE(window().board().rowCount(), 1);
    m_it->press(Qt::Key_F4);
    QTRY_VERIFY(window().detail().can(u"refresh"));
    m_it->stage.provider().sightings << support::script::seen(TransferState::PaidOut, u"COMPLETED"_s);
    m_it->press(Qt::Key_F5);
    QTRY_COMPARE(window().detail().transfer()->state, TransferState::PaidOut);
    QCOMPARE(m_it->stage.provider().looks, 1);
    QTRY_COMPARE(m_it->find<gui::StateBadge>("stateBadge")->text(), u"Paid out"_s);
    QVERIFY(m_it->find<QLabel>("factsLabel")->text().contains(u"“COMPLETED”"_s)); // the provider's own word
}

void TestPages::cancellingIsAskedFirstAndEnterKeepsTheTransfer()
{
    m_it->stage.addTransfer(1);
    window().board().reload();
    QTRY_COMPARE(window().board().rowCount(), 1);
    m_it->press(Qt::Key_F4);
    QTRY_VERIFY(window().detail().can(u"cancel"));
    m_it->press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    m_it->press(Qt::Key_Return);
    QTRY_VERIFY(!m_it->dialog());
    QTest::qWait(20);
    QVERIFY(m_it->stage.provider().cancels.isEmpty());
    m_it->press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    m_it->press(Qt::Key_Tab); // Enter presses the button that the cursor was led to, and no other
    m_it->press(Qt::Key_Return);
    QTRY_COMPARE(window().detail().transfer()->state, TransferState::Cancelled);
    QCOMPARE(m_it->stage.provider().cancels.size(), 1);
}

void TestPages::whatNobodyKnowsIsSettledByTwoPeople()
{
    domain::Transfer transfer = m_it->stage.addTransfer(1);
    auto stored = m_it->stage.desk().store.transfers->transfer(transfer.id);
    QVERIFY(stored.ok());
    stored->state = TransferState::OnHold;
    stored->review = u"the amount is 1.00 PKR, approved was 2.00 PKR"_s;
    QVERIFY(m_it->stage.desk().store.transfers->apply({*stored, std::nullopt, {}}).ok());
    window().board().reload();
    QTRY_COMPARE(window().board().rowCount(), 1);
    m_it->press(Qt::Key_F4);
    QTRY_VERIFY(window().detail().can(u"settle"));
    QTRY_VERIFY(m_it->find<QLabel>("ownerLabel")->text().contains(u"Only people"_s));
    const auto says = [&](const QString &who) {
        m_it->press(Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(m_it->dialog());
        m_it->press(Qt::Key_Return, Qt::ControlModifier); // nothing is chosen yet
        auto *state = m_it->dialog()->findChild<QLabel *>(u"stateLabel"_s);
        QTRY_VERIFY(!state->text().isEmpty());
        m_it->dialog()->findChild<gui::ChoiceCombo *>(u"outcomeCombo"_s)->setCode(u"paid"_s);
        m_it->dialog()->findChild<QLineEdit *>(u"whoEdit"_s)->setText(who);
        m_it->press(Qt::Key_Return, Qt::ControlModifier); // no evidence: it stays open with what was typed
        QTRY_VERIFY(state->text().contains(u"who at the provider"_s));
        m_it->dialog()->findChild<QLineEdit *>(u"evidenceEdit"_s)->setText(u"Mr Lee, 10:20, ticket 4711"_s);
        m_it->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_it->dialog());
    };
    says(u"Ann"_s);
    QTRY_VERIFY(m_it->find<QLabel>("closureLabel")->text().contains(u"Ann found out"_s));
    QCOMPARE(window().detail().transfer()->state, TransferState::OnHold);
    says(u"Bea"_s);
    QTRY_COMPARE(window().detail().transfer()->state, TransferState::PaidOut);
    QVERIFY(!window().detail().can(u"settle"));
}

void TestPages::whatToTellTheCustomerIsCopiedInBothLanguages()
{
    const domain::Transfer plain = m_it->stage.addTransfer(3, TransferState::InProgress);
    m_it->press(Qt::Key_F4);
    window().board().reload();
    auto *theirs = m_it->find<QLabel>("tellTheirsLabel");
    QTRY_VERIFY(theirs->isVisible());
    const QString ours = m_it->find<QLabel>("tellLabel")->text();
    QVERIFY(!ours.isEmpty() && ours != theirs->text());
    m_it->press(Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), ours + u'\n' + theirs->text() + u'\n' + plain.reference);
}

void TestPages::aTransferThatLeavesTheTopStaysShown()
{
    const domain::Transfer doubt = m_it->stage.addTransfer(1, TransferState::Unconfirmed);
    m_it->stage.addTransfer(2);
    m_it->stage.addTransfer(3);
    window().board().reload();
    QTRY_COMPARE(window().board().rowCount(), 3);
    m_it->press(Qt::Key_F4);
    auto *board = m_it->find<QTableView>("boardView");
    const auto chosen = [&] { return window().board().transferAt(board->currentIndex().row()); };
    QTRY_VERIFY(chosen() && chosen()->id == doubt.id);
    QTRY_VERIFY(window().detail().transfer() && window().detail().transfer()->id == doubt.id);
    auto stored = m_it->stage.desk().store.transfers->transfer(doubt.id);
    QVERIFY(stored.ok());
    stored->state = TransferState::PaidOut;
    QVERIFY(m_it->stage.desk().store.transfers->apply({*stored, std::nullopt, {}}).ok());
    emit m_it->stage.backstage->transferChanged(doubt.id.text);
    QTRY_COMPARE(window().board().urgentCount(), 0);
    QTRY_COMPARE(window().detail().transfer()->state, TransferState::PaidOut);
    QCOMPARE(window().detail().transfer()->id, doubt.id); // whoever reads about it goes on reading about it
    QTRY_VERIFY(chosen() && chosen()->id == doubt.id);
    QVERIFY(board->currentIndex().row() > 0);
}

void TestPages::newsArriveWithoutTakingTheFocus()
{
    const domain::Transfer transfer = m_it->stage.addTransfer(1);
    window().board().reload();
    QTRY_COMPARE(window().board().rowCount(), 1);
    m_it->press(Qt::Key_F3);
    m_it->type(u"ma"_s);
    auto stored = m_it->stage.desk().store.transfers->transfer(transfer.id);
    QVERIFY(stored.ok());
    stored->state = TransferState::PaidOut;
    QVERIFY(m_it->stage.desk().store.transfers->apply({*stored, std::nullopt, {}}).ok());
    emit m_it->stage.backstage->transferChanged(transfer.id.text);
    QTRY_VERIFY(m_it->find<QLabel>("newsLabel")->text().contains(u"Paid out"_s));
    QCOMPARE(m_it->focusName(), u"searchEdit"_s);
    QCOMPARE(m_it->find<QLineEdit>("searchEdit")->text(), u"ma"_s);
}

void TestPages::aReceiptIsSavedFromTheBoard()
{
    QTemporaryDir folder;
    const domain::Transfer transfer = m_it->stage.addTransfer(1);
    const QString file = folder.filePath(u"receipt.pdf"_s);
    m_it->press(Qt::Key_F4);
    window().printer().savePdf(transfer.id, file);
    QTRY_VERIFY(QFile::exists(file));
    window().printer().savePdf(transfer.id, folder.filePath(u"no/such/folder.pdf"_s));
    auto *state = window().findChild<QWidget *>(u"TransfersPage"_s)->findChild<QLabel *>(u"printStateLabel"_s);
    QTRY_VERIFY2(state->text().contains(u"another folder"_s), qPrintable(state->text()));
}

void TestPages::theSettingsTestAProvider()
{
    m_it->press(Qt::Key_F9);
    QTRY_VERIFY(window().settings().providers().rowCount() > 0);
    QTRY_COMPARE(m_it->find<QLabel>("providerNameLabel")->text(), u"alpha"_s);
    m_it->stage.provider().testFault = base::nothingHappened(base::ErrorKind::CredentialRefused);
    m_it->press(Qt::Key_T, Qt::ControlModifier);
    auto *result = m_it->find<QLabel>("testLabel");
    QTRY_VERIFY2(result->text().contains(u"refused"_s), qPrintable(result->text()));
    QCOMPARE(result->property("tone").toString(), u"bad"_s);
    m_it->press(Qt::Key_Down);
    QTRY_COMPARE(m_it->find<QLabel>("providerNameLabel")->text(), u"beta"_s);
    QVERIFY(!result->text().contains(u"refused"_s));
}

void TestPages::aCredentialIsSetFromAFileAndNeverShown()
{
    QTemporaryDir folder;
    QFile key(folder.filePath(u"key.pem"_s));
    QVERIFY(key.open(QIODevice::WriteOnly));
    key.write("-----BEGIN THROW-AWAY-----\nline two\n");
    key.close();
    gui::CredentialDialog dialog(window().settings(), u"alpha"_s, u"Alpha"_s, u"token"_s, &window());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QTest::keyClick(&dialog, Qt::Key_Return); // nothing was typed
    QVERIFY(dialog.isVisible());
    dialog.takeFile(folder.filePath(u"no such file"_s));
    QVERIFY(dialog.findChild<QLabel *>(u"stateLabel"_s)->text().contains(u"cannot be read"_s));
    dialog.takeFile(key.fileName());
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        QVERIFY(!label->text().contains(u"THROW-AWAY"_s));
    QVERIFY(dialog.findChild<QLineEdit *>(u"valueEdit"_s)->text().isEmpty());
    dialog.findChild<QPushButton *>(u"saveButton"_s)->click();
    QTRY_COMPARE(m_it->stage.shop.vault.secrets[u"alpha/test/token"_s],
                 QByteArray("-----BEGIN THROW-AWAY-----\nline two\n"));
    QCOMPARE(dialog.findChild<QLineEdit *>(u"valueEdit"_s)->echoMode(), QLineEdit::Password);
}

void TestPages::aCredentialIsNotThrownAwayUnasked()
{
    const auto open = [this] {
        (new gui::CredentialDialog(window().settings(), u"alpha"_s, u"Alpha"_s, u"token"_s, &window()))->open();
    };
    open();
    m_it->press(Qt::Key_Escape); // there is nothing to ask about
    QTRY_VERIFY(!m_it->dialog());
    open();
    m_it->type(u"throw-away"_s);
    m_it->press(Qt::Key_Escape);
    QTRY_VERIFY(m_it->isAskedToThrowAway());
    m_it->press(Qt::Key_Return);
    QTRY_VERIFY(m_it->dialog() && !m_it->isAskedToThrowAway());
    QCOMPARE(m_it->dialog()->findChild<QLineEdit *>(u"valueEdit"_s)->text(), u"throw-away"_s);
    m_it->press(Qt::Key_Escape);
    QTRY_VERIFY(m_it->isAskedToThrowAway());
    m_it->throwAway();
    QTRY_VERIFY(!m_it->dialog());
    for (const auto &[key, secret] : m_it->stage.shop.vault.secrets)
        QVERIFY(!secret.contains("throw-away"));
}

void TestPages::paperAndPrinterAreRemembered()
{
    QTemporaryDir folder;
    gui::WindowOptions options;
    options.clock = &m_it->stage.shop.clock;
    options.settingsFile = folder.filePath(u"window.ini"_s);
    {
        MainWindow first(*m_it->stage.backstage, options);
        auto *paper = first.settingsPage().findChild<QComboBox *>(u"paperCombo"_s);
        paper->setCurrentIndex(paper->findData(u"roll-80"_s));
        emit paper->activated(paper->currentIndex());
    }
    MainWindow second(*m_it->stage.backstage, options);
    QCOMPARE(second.printer().printer().paper, printing::Paper::Roll80);
}

void TestPages::evidenceThatWasTypedSurvivesEscape()
{
    const domain::Transfer returned = m_it->stage.addReturned(1);
    const domain::Transfer doubt = m_it->stage.addTransfer(2, TransferState::Unconfirmed);
    window().board().reload();
    QTRY_COMPARE(window().board().rowCount(), 2);
    m_it->press(Qt::Key_F4);
    const auto opened = [this](const domain::Transfer &transfer, const char *button) {
        window().transfersPage().open(transfer.id.text);
        auto *opener = m_it->find<QPushButton>(button);
        if (!QTest::qWaitFor([&] {
                return window().detail().transfer() && window().detail().transfer()->id == transfer.id &&
                       opener->isVisible() && opener->isEnabled();
            }))
            return false;
        opener->click();
        return QTest::qWaitFor([this] { return m_it->dialog() != nullptr; });
    };
    const auto evidence = [this] {
        for (QLineEdit *edit : m_it->dialog()->findChildren<QLineEdit *>())
            if (edit->maxLength() > 100) return edit;
        return static_cast<QLineEdit *>(nullptr);
    };
    for (const auto &[transfer, button] : {std::pair{doubt, "settleButton"}, std::pair{returned, "refundButton"}}) {
        QVERIFY(opened(transfer, button));
        QCOMPARE(evidence()->text(), QString());
        evidence()->setText(u"Mr Lee said so, ticket 4711"_s);
        m_it->press(Qt::Key_Escape);
        QTRY_VERIFY(!m_it->dialog());
        QVERIFY(opened(transfer, button));
        QCOMPARE(evidence()->text(), u"Mr Lee said so, ticket 4711"_s);
        m_it->press(Qt::Key_Escape);
        QTRY_VERIFY(!m_it->dialog());
    }
}

void TestPages::theFirstRowIsChosenFromRightToLeftToo()
{
    m_it->kill();
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const bool isOpen = m_it->open();
    // The answer may come before the page was ever laid out.
    QSignalSpy reloaded(&window().settings(), &models::SettingsFlow::reloaded);
    window().settingsPage();
    window().settings().reload();
    const bool isReloaded = reloaded.wait();
    const bool isChosen = m_it->find<QTableView>("providersView")->currentIndex().isValid();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(isOpen && isReloaded);
    QVERIFY(isChosen);
}

void TestPages::aRateIsWithdrawnOnlyAfterAsking()
{
    QVERIFY(m_it->stage.desk().rates.set(u"SGD"_s, u"PKR"_s, u"210.00"_s, 50, u"3.00"_s).ok());
    const auto holds = [this] {
        const services::BoardLine *line = window().rates().line(0);
        return line && line->state == domain::LineState::Holds;
    };
    m_it->press(Qt::Key_F9, Qt::ShiftModifier);
    QTRY_VERIFY(holds());
    // In a field it takes away a word.
    auto *rate = m_it->find<QLineEdit>("rateEdit");
    rate->setFocus();
    m_it->press(Qt::Key_Delete, Qt::ControlModifier);
    QVERIFY(!m_it->dialog());
    m_it->press(Qt::Key_Escape); // back to the board
    m_it->press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    m_it->press(Qt::Key_Return); // which keeps it
    QTRY_VERIFY(!m_it->dialog());
    window().rates().load();
    QTest::qWait(50);
    QVERIFY(holds());
    m_it->press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    auto *question = qobject_cast<QMessageBox *>(m_it->dialog());
    QVERIFY(question && question->text().contains(u"SGD"_s) && question->text().contains(u"PKR"_s));
    for (QAbstractButton *button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::AcceptRole) button->click();
    QTRY_VERIFY(!holds());
}

void TestPages::aLineOfTheBoardIsTakenIntoTheForm()
{
    QVERIFY(m_it->stage.desk().rates.set(u"SGD"_s, u"PKR"_s, u"210.00"_s, 75, u"3.00"_s).ok());
    m_it->press(Qt::Key_F9, Qt::ShiftModifier);
    QTRY_VERIFY(window().rates().line(0));
    QTRY_VERIFY(m_it->find<QPushButton>("takeButton")->isVisible());
    QCOMPARE(m_it->find<QLabel>("marginPercentLabel")->text(), u"= 0.00 %"_s);
    m_it->find<QPushButton>("takeButton")->click();
    QCOMPARE(m_it->find<gui::ChoiceCombo>("receiveCombo")->code(), u"PKR"_s);
    QCOMPARE(m_it->find<QLineEdit>("feeEdit")->text(), u"3.00"_s);
    QCOMPARE(m_it->find<QLabel>("marginPercentLabel")->text(),
             u"= 0.75 %"_s); // 75 hundredths, in the words of the board
    const QString preview = m_it->find<QLabel>("previewLabel")->text();
    QVERIFY2(preview.contains(u"1,003.00"_s), qPrintable(preview));
}

void TestPages::aPaperOfNoKindIsAskedForItsKind()
{
    m_it->kill();
    m_it->stage.addRegistrar();
    QVERIFY(m_it->open());
    const auto maria = m_it->stage.desk().parties.findSenders(u"maria"_s);
    window().showPage(MainWindow::Page::Customers);
    window().customers().choose(maria->first().id);
    QTRY_VERIFY(window().customers().documents().isLoaded());
    window().customersPage().askForDocument();
    QTRY_VERIFY(m_it->dialog());
    QTemporaryDir folder;
    QFile file(folder.filePath(u"passport.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(support::tinyPng(2, 2)) > 0);
    file.close();
    window().customers().documents().intake().readFile(file.fileName());
    QTRY_COMPARE(window().customers().documents().intake().stage(), models::PaperIntake::Stage::Ready);
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    auto *fault = m_it->dialog()->findChild<QLabel *>(u"typeFaultLabel"_s);
    QTRY_VERIFY(fault->isVisible());
    QCOMPARE(fault->text(), u"Choose the kind of document."_s); // and no list of codes
    m_it->dialog()->findChild<gui::ChoiceCombo *>(u"typeCombo"_s)->setFocus();
    m_it->press(Qt::Key_Down);
    QTRY_VERIFY(!fault->isVisible()); // as soon as it is seen to
}

void TestPages::daysOfTheBackOfficeAreLabelled()
{
    m_it->press(Qt::Key_F12);
    QStringList labelled;
    for (const QLabel *label : window().backOfficePage().findChildren<QLabel *>())
        if (label->buddy() && !label->text().isEmpty()) labelled << label->buddy()->objectName();
    for (const QString &edit : {u"sinceEdit"_s, u"untilEdit"_s, u"firstDayEdit"_s, u"lastDayEdit"_s}) {
        QVERIFY2(labelled.contains(edit), qPrintable(edit));
        auto *field = window().backOfficePage().findChild<QLineEdit *>(edit);
        QVERIFY(field && !field->accessibleName().isEmpty());
    }
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
