// SPDX-License-Identifier: GPL-3.0-or-later
// The customers and the back office, by keyboard.
#include "gui/window_fixture.h"

#include "gui/back_office_page.h"
#include "gui/choice_combo.h"
#include "gui/customers_page.h"
#include "gui/message_bar.h"
#include "gui/paper_dialog.h"
#include "gui/state_badge.h"
#include "support/await.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using gui::MainWindow;

namespace {

class OneBalance final : public interfaces::Balances
{
public:
    interfaces::Answer<QList<domain::Balance>> balances() override
    {
        if (fails) co_return base::nothingHappened(base::ErrorKind::Unreachable);
        domain::Balance balance;
        balance.provider = {u"alpha"_s};
        balance.currency = u"SGD"_s;
        balance.available = money::Money::ofMinor(123450, money::Currency::of("SGD"_L1));
        co_return QList<domain::Balance>{balance};
    }
    bool fails = false;
};

} // namespace

namespace {

/// A provider that writes names without accents.
class PlainNames final : public interfaces::SenderNames
{
public:
    QList<domain::SentName> namesSent(const domain::Sender &sender) const override
    {
        const QString plain = QString(sender.fullName()).replace(u'ñ', u'n');
        return {{u"name"_s, plain, plain != sender.fullName()}};
    }
};

} // namespace

class TestCustomersPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aCustomerIsFoundByKeyboard();
    void nobodyFoundSaysWhatToDo();
    void aCustomerIsEditedInTheDialogAndTheCounterSeesIt();
    void theEnrolButtonOpensARecord();
    void aFaultStandsInTheMessageBarAndNothingIsLost();
    void aDoubtOffersItsTwoWaysOut();
    void askingAgainIsAskedFirstAndEnterAsksNobody();
    void anotherRecordIsTakenAfterAskingOnly();
    void questionsOfAProviderAreAnsweredInAForm();
    void aMissingFieldIsOneKeyAway();
    void aNameThatArrivesOtherwiseIsSeenBeforeWhatIsMissing();
    void aDroppedFileIsDescribedAndKept();
    void aPaperTakesItsDatesAsTheCustomersFormDoes();
    void aRefusedFileLosesNothingThatWasTyped();
    void aPaperThatWasDescribedIsNotThrownAwayUnasked();
    void aPastedPictureIsTaken();
    void aNumberIsShownWholeOnlyWhenAskedForAndThatIsOnRecord();
    void aCodeOnACardIsOfferedToTheForm();
    void aDocumentIsUploadedByKey();
    void removingIsAskedFirstAndEnterKeepsTheDocument();
    void withoutAProviderForItThePageSaysSo();
    void theBackOfficeAsksWhenATabIsOpened();
    void thoseWithoutAnAnswerStandBesideTheBalances();
    void tabsAreTurnedByKeyboard();
    void amountsStandAtTheEndOfTheirColumn();
    void aTabThatNobodyFillsShowsASentence();
    void anEntryOfTheBookIsRemovedAfterAsking();
    void aListIsChosenFilteredAndAskedAgain();
    void escapeLeadsBackToTheCounter();

private:
    MainWindow &window() { return *m_it->window; }
    support::ScriptedRegistrar &registrar() { return *m_it->stage.shop.registrars.front(); }
    /// Maria, who has an e-mail address, by keyboard.
    void openMaria();
    void openBackOffice(gui::BackOfficePage::Tab tab);
    /// The dialog of a paper, if that is open.
    gui::PaperDialog *paper();
    void drop(const QMimeData &data);
    QString write(const QString &name, const QByteArray &content);
    void press(QMessageBox *question, QMessageBox::ButtonRole role);
    QString message();
    /// Of the customers' page, or of one tab of the back office, whether it can be seen or not.
    template <class T>
    T *on(const QString &part, const char *name)
    {
        auto *root = window().findChild<QWidget *>(part);
        T *found = root ? root->findChild<T *>(QString::fromLatin1(name)) : nullptr;
        if (!found) qFatal("there is no %s", name);
        return found;
    }
    template <class T>
    T *on(const char *name)
    {
        return on<T>(u"CustomersPage"_s, name);
    }

    QTemporaryDir m_folder;
    PlainNames m_names;
    std::unique_ptr<WindowFixture> m_it;
};

void TestCustomersPage::init()
{
    m_it = std::make_unique<WindowFixture>();
    m_it->stage.addRegistrar();
    m_it->stage.shop.providers.last().senderNames = &m_names;
    QVERIFY(m_it->open());
    const auto maria = m_it->stage.desk().parties.findSenders(u"maria"_s);
    const auto address = base::JsonValue::object({{u"email"_s, u"maria@example.com"_s}});
    QVERIFY(m_it->stage.desk().parties.updateSender(maria->first().id, address).ok());
}

void TestCustomersPage::cleanup() { m_it.reset(); }

void TestCustomersPage::openMaria()
{
    m_it->press(Qt::Key_F11);
    QCOMPARE(window().page(), MainWindow::Page::Customers);
    m_it->type(u"maria"_s);
    QTRY_COMPARE(window().customers().found().rowCount(), 1);
    m_it->press(Qt::Key_Down);
    QTRY_VERIFY(window().customers().chosen() && window().customers().documents().isLoaded());
    QTRY_COMPARE(m_it->find<QLabel>("nameLabel")->text(), u"Maria Santos"_s);
    QTRY_COMPARE(m_it->find<QLabel>("standingNameLabel")->text(), u"Registrar"_s);
}

void TestCustomersPage::openBackOffice(gui::BackOfficePage::Tab tab)
{
    m_it->press(Qt::Key_F12);
    QCOMPARE(window().page(), MainWindow::Page::BackOffice);
    QTRY_VERIFY(window().backOffice().isLoaded());
    window().backOfficePage().showTab(tab);
}

QString TestCustomersPage::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("no room for a test file");
    return file.fileName();
}

void TestCustomersPage::press(QMessageBox *question, QMessageBox::ButtonRole role)
{
    for (QAbstractButton *button : question->buttons())
        if (question->buttonRole(button) == role) button->click();
}

QString TestCustomersPage::message() { return on<gui::MessageBar>("messageBar")->sentence(); }

void TestCustomersPage::aCustomerIsFoundByKeyboard()
{
    openMaria();
    QCOMPARE(m_it->focusName(), u"foundView"_s);
    QStringList shown;
    for (const QLabel *label : window().findChild<QWidget *>(u"factsBox"_s)->findChildren<QLabel *>())
        shown << label->text();
    QVERIFY(shown.contains(u"Philippines"_s));
    QVERIFY(shown.contains(u"maria@example.com"_s));
    m_it->press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(m_it->focusName(), u"searchEdit"_s);
}

void TestCustomersPage::nobodyFoundSaysWhatToDo()
{
    m_it->press(Qt::Key_F11);
    QTRY_COMPARE(window().customers().found().rowCount(), 2); // those who were here last
    m_it->type(u"nobody"_s);
    auto *empty = on<QLabel>("emptyLabel");
    QTRY_VERIFY(empty->isVisible() && empty->text().contains(u"Ctrl+N"_s));
}

void TestCustomersPage::aCustomerIsEditedInTheDialogAndTheCounterSeesIt()
{
    window().counter().sender().search(u"maria"_s);
    QTRY_COMPARE(window().counter().sender().found().rowCount(), 1);
    window().counter().sender().pick(0);
    openMaria();
    m_it->press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    window().customers().editor().form().setValue(u"city"_s, u"Singapore"_s);
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!m_it->dialog());
    QTRY_COMPARE(window().customers().chosen()->city, u"Singapore"_s);
    QTRY_COMPARE(window().counter().sender().sender()->city, u"Singapore"_s);
}

void TestCustomersPage::theEnrolButtonOpensARecord()
{
    openMaria();
    auto *enrol = m_it->find<QPushButton>("standingEnrolButton");
    enrol->setFocus();
    m_it->press(Qt::Key_Return);
    QTRY_COMPARE(m_it->find<gui::StateBadge>("standingBadge")->text(), u"Being looked at"_s);
    QVERIFY(!enrol->isVisible());
    QVERIFY(m_it->find<QPushButton>("standingCheckButton")->isVisible());
    QVERIFY(m_it->find<QLabel>("standingWordsLabel")->text().contains(u"“pending”"_s));
    QVERIFY(message().contains(u"has opened a record"_s));
    QCOMPARE(registrar().enrolments, 1);
}

void TestCustomersPage::aFaultStandsInTheMessageBarAndNothingIsLost()
{
    registrar().tellsId = false;
    registrar().known.email = u"maria@example.com"_s; // her record, so that it may be bound
    openMaria();
    m_it->find<QPushButton>("standingEnrolButton")->click();
    auto *find = m_it->find<QPushButton>("standingFindButton");
    QTRY_VERIFY(find->isVisible());
    registrar().detailFaults << base::nothingHappened(base::ErrorKind::NotFound);
    find->setFocus();
    m_it->press(Qt::Key_Return);
    QCOMPARE(m_it->focusName(), u"standingNumberEdit"_s);
    m_it->type(u"u42"_s);
    m_it->press(Qt::Key_Return);
    QTRY_VERIFY2(message().startsWith(u"Registrar: "_s), qPrintable(message()));
    QCOMPARE(m_it->find<QLineEdit>("standingNumberEdit")->text(), u"u42"_s);
    QTRY_VERIFY(!window().customers().standings().isBusy(u"registrar"_s));
    m_it->press(Qt::Key_Return); // once more; this time it is there
    QTRY_COMPARE(window().customers().standings().standings().first().record, u"u42"_s);
    QVERIFY(!m_it->find<QLineEdit>("standingNumberEdit")->isVisible());
}

void TestCustomersPage::aDoubtOffersItsTwoWaysOut()
{
    registrar().enrolFaults << base::maybeHappened(base::ErrorKind::TimedOut);
    openMaria();
    m_it->find<QPushButton>("standingEnrolButton")->click();
    QTRY_COMPARE(m_it->find<gui::StateBadge>("standingBadge")->text(), u"In doubt"_s);
    QVERIFY(m_it->find<QPushButton>("standingFindButton")->isVisible());
    QVERIFY(m_it->find<QPushButton>("standingAskAgainButton")->isVisible());
    QVERIFY(!m_it->find<QPushButton>("standingEnrolButton")->isVisible());
}

void TestCustomersPage::askingAgainIsAskedFirstAndEnterAsksNobody()
{
    registrar().enrolFaults << base::maybeHappened(base::ErrorKind::TimedOut);
    openMaria();
    m_it->find<QPushButton>("standingEnrolButton")->click();
    auto *again = m_it->find<QPushButton>("standingAskAgainButton");
    QTRY_VERIFY(again->isVisible());
    again->click();
    QTRY_VERIFY(m_it->dialog());
    m_it->press(Qt::Key_Return);
    QTRY_VERIFY(!m_it->dialog());
    QTest::qWait(20);
    QCOMPARE(registrar().enrolments, 1);
    again->click();
    QTRY_VERIFY(m_it->dialog());
    press(qobject_cast<QMessageBox *>(m_it->dialog()), QMessageBox::AcceptRole);
    QTRY_COMPARE(registrar().enrolments, 2);
    QTRY_VERIFY(!again->isVisible());
}

void TestCustomersPage::anotherRecordIsTakenAfterAskingOnly()
{
    registrar().known.email = u"maria@example.com"_s;
    openMaria();
    m_it->find<QPushButton>("standingEnrolButton")->click();
    auto *change = m_it->find<QPushButton>("standingChangeButton");
    QTRY_VERIFY(change->isVisible());
    change->click();
    QCOMPARE(m_it->focusName(), u"standingNumberEdit"_s);
    m_it->type(u"u99"_s);
    m_it->press(Qt::Key_Return);
    QTRY_VERIFY(m_it->dialog());
    m_it->press(Qt::Key_Return); // Enter keeps what is there
    QTRY_VERIFY(!m_it->dialog());
    QCOMPARE(window().customers().standings().standings().first().record, u"U1"_s);
    m_it->find<QPushButton>("standingTakeButton")->click();
    QTRY_VERIFY(m_it->dialog());
    press(qobject_cast<QMessageBox *>(m_it->dialog()), QMessageBox::AcceptRole);
    QTRY_COMPARE(window().customers().standings().standings().first().record, u"u99"_s);
}

void TestCustomersPage::questionsOfAProviderAreAnsweredInAForm()
{
    domain::FieldRule question;
    question.name = u"language"_s;
    question.label = u"Language"_s;
    registrar().questions << question;
    openMaria();
    m_it->find<QPushButton>("standingQuestionsButton")->click();
    QTRY_VERIFY(m_it->dialog());
    m_it->type(u"id"_s);
    QCOMPARE(registrar().enrolments, 0);
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(registrar().enrolments, 1);
    QCOMPARE(registrar().answers.member(u"language").text(), u"id"_s);
}

void TestCustomersPage::aMissingFieldIsOneKeyAway()
{
    registrar().wantsForScreening << u"postalCode"_s;
    openMaria();
    m_it->press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    const auto link = [this]() -> QAbstractButton * {
        for (auto *button : m_it->dialog()->findChildren<QAbstractButton *>(u"gapLink"_s))
            if (button->text() == u"Postal code"_s && button->isVisible()) return button;
        return nullptr;
    };
    QTRY_VERIFY(link());
    link()->click();
    QCOMPARE(m_it->focusName(), u"postalCodeEdit"_s);
    registrar().wantsForScreening.clear(); // it has what it wants
    m_it->type(u"389200"_s);
    QTRY_VERIFY(!link());
}

void TestCustomersPage::aNameThatArrivesOtherwiseIsSeenBeforeWhatIsMissing()
{
    openMaria();
    m_it->press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    const auto top = [this](const char *name) {
        const auto *label = m_it->dialog()->findChild<QLabel *>(QString::fromLatin1(name));
        return label ? label->mapTo(m_it->dialog(), QPoint()).y() : -1;
    };
    QTRY_VERIFY(top("levelsTitleLabel") >= 0);
    QTRY_VERIFY(top("levelsTitleLabel") < top("namesTitleLabel"));
    window().customers().editor().form().setValue(u"lastName"_s, u"Muñoz"_s);
    QTRY_VERIFY(top("nameChangedLabel") >= 0);
    QTRY_VERIFY(top("nameChangedLabel") < top("levelsTitleLabel"));
}

gui::PaperDialog *TestCustomersPage::paper() { return qobject_cast<gui::PaperDialog *>(m_it->dialog()); }

void TestCustomersPage::drop(const QMimeData &data)
{
    auto *box = window().findChild<QWidget *>(u"documentsBox"_s);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(box, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(box, &drop);
}

void TestCustomersPage::aDroppedFileIsDescribedAndKept()
{
    openMaria();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(u"bill.png"_s, "\x89PNG\r\n\x1a\n made up"))});
    drop(data);
    QTRY_VERIFY(paper());
    auto *keep = paper()->findChild<QPushButton *>(u"keepButton"_s);
    QTRY_VERIFY(keep->isEnabled());
    auto *number = paper()->findChild<QLineEdit *>(u"numberEdit"_s);
    auto *expires = paper()->findChild<QLineEdit *>(u"expiresEdit"_s);
    number->setFocus();
    m_it->type(u"P1234567"_s);
    expires->setFocus();
    m_it->type(u"2026-02-05"_s); // four days
    auto *warning = paper()->findChild<QLabel *>(u"warningLabel"_s);
    QVERIFY2(warning->text().contains(u"4 day"_s), qPrintable(warning->text()));
    m_it->press(Qt::Key_Return, Qt::ControlModifier); // without its kind
    auto *fault = paper()->findChild<QLabel *>(u"typeFaultLabel"_s);
    QTRY_VERIFY(fault->isVisible() && fault->text().startsWith(u"Choose the kind"_s));
    QCOMPARE(number->text(), u"P1234567"_s); // what was typed stays
    auto *type = paper()->findChild<gui::ChoiceCombo *>(u"typeCombo"_s);
    type->setCode(u"utility_bill"_s);
    emit type->codeChosen(u"utility_bill"_s);
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!paper());
    models::DocumentsModel &documents = window().customers().documents().documents();
    QTRY_COMPARE(documents.rowCount(), 1);
    QCOMPARE(documents.document(0)->expiryDate, u"2026-02-05"_s);
    const QString line = documents.index(0, 0).data(models::SecondLineRole).toString();
    QVERIFY2(line.contains(u"\u2022\u20224567"_s) && !line.contains(u"P1234567"_s) && line.contains(u"ends soon"_s),
             qPrintable(line));
}

void TestCustomersPage::aPaperTakesItsDatesAsTheCustomersFormDoes()
{
    openMaria();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(u"bill.png"_s, "\x89PNG\r\n\x1a\n made up"))});
    drop(data);
    QTRY_VERIFY(paper());
    QTRY_VERIFY(paper()->findChild<QPushButton *>(u"keepButton"_s)->isEnabled());
    paper()->findChild<gui::ChoiceCombo *>(u"typeCombo"_s)->setCode(u"utility_bill"_s);
    window().customers().documents().intake().facts().type = u"utility_bill"_s;
    auto *expires = paper()->findChild<QLineEdit *>(u"expiresEdit"_s);
    auto *fault = paper()->findChild<QLabel *>(u"expiresFaultLabel"_s);
    expires->setFocus();
    m_it->type(u"31/2/2026"_s);
    paper()->findChild<QLineEdit *>(u"numberEdit"_s)->setFocus();
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2(fault->text().contains(expires->placeholderText()), qPrintable(fault->text()));
    QCOMPARE(m_it->focusName(), u"expiresEdit"_s); // the cursor goes where something is wrong
    QCOMPARE(expires->text(), u"31/2/2026"_s);     // what was typed stays
    expires->selectAll();
    m_it->type(u"5/2/2026"_s);
    QVERIFY2(fault->text().contains(u"February"_s), qPrintable(fault->text()));
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!paper());
    QTRY_COMPARE(window().customers().documents().documents().rowCount(), 1);
    QCOMPARE(window().customers().documents().documents().document(0)->expiryDate, u"2026-02-05"_s);
}

void TestCustomersPage::aRefusedFileLosesNothingThatWasTyped()
{
    openMaria();
    m_it->press(Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY(paper());
    auto *number = paper()->findChild<QLineEdit *>(u"numberEdit"_s);
    number->setFocus();
    m_it->type(u"P1234567"_s);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(u"film.jpg"_s, "no picture at all"))});
    QVERIFY(paper()->take(&data));
    auto *problem = paper()->findChild<QLabel *>(u"problemLabel"_s);
    QTRY_VERIFY2(problem->text().contains(u"no JPEG"_s), qPrintable(problem->text()));
    QCOMPARE(number->text(), u"P1234567"_s);
    QVERIFY(!paper()->findChild<QPushButton *>(u"keepButton"_s)->isEnabled());
}

void TestCustomersPage::aPaperThatWasDescribedIsNotThrownAwayUnasked()
{
    openMaria();
    m_it->press(Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY(paper());
    const QPointer<QDialog> dialog = m_it->dialog();
    auto *number = dialog->findChild<QLineEdit *>(u"numberEdit"_s);
    number->setFocus();
    m_it->type(u"P1234567"_s);
    m_it->press(Qt::Key_Escape);
    QTRY_VERIFY(m_it->isAskedToThrowAway());
    m_it->press(Qt::Key_Escape); // and nothing is lost
    QTRY_COMPARE(m_it->dialog(), dialog.data());
    QCOMPARE(number->text(), u"P1234567"_s);
    QCOMPARE(m_it->focusName(), u"numberEdit"_s);
    m_it->press(Qt::Key_Escape);
    QTRY_VERIFY(m_it->isAskedToThrowAway());
    m_it->throwAway();
    QTRY_VERIFY(!m_it->dialog());
    m_it->press(Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY(paper());
    m_it->press(Qt::Key_Escape); // there is nothing to ask about
    QTRY_VERIFY(!paper());
}

void TestCustomersPage::aPastedPictureIsTaken()
{
    openMaria();
    QImage picture(20, 10, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    QGuiApplication::clipboard()->setImage(picture);
    m_it->press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(paper());
    QTRY_VERIFY(paper()->findChild<QPushButton *>(u"keepButton"_s)->isEnabled());
    m_it->press(Qt::Key_Escape);
    QTRY_VERIFY(!paper());
    QGuiApplication::clipboard()->setText(u"words"_s);
    m_it->press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!paper());
    QTRY_VERIFY2(message().contains(u"copy one first"_s), qPrintable(message()));
}

void TestCustomersPage::aNumberIsShownWholeOnlyWhenAskedForAndThatIsOnRecord()
{
    openMaria();
    const services::PaperFacts facts{u"passport"_s, u"passport.pdf"_s, u"P1234567"_s, {}, {}};
    const domain::SenderId maria = window().customers().chosen()->id;
    QVERIFY(support::await(m_it->stage.desk().documents.add(maria, facts, "%PDF-1.7")));
    window().customers().documents().reload();
    QTRY_COMPARE(window().customers().documents().documents().rowCount(), 1);
    m_it->find<QPushButton>("lookButton")->click();
    QTRY_VERIFY(paper());
    auto *number = paper()->findChild<QLineEdit *>(u"numberEdit"_s);
    QCOMPARE(number->text(), u"\u2022\u20224567"_s);
    const auto noted = [&] { return m_it->stage.desk().audit.list(maria.text, {}, {}, 10); };
    QVERIFY(noted()->isEmpty());
    m_it->press(Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(number->text(), u"P1234567"_s);
    const auto entries = noted();
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().action, u"document.number-shown"_s);
    QVERIFY(!entries->first().person.isEmpty());
}

void TestCustomersPage::aCodeOnACardIsOfferedToTheForm()
{
    openMaria();
    m_it->stage.shop.paperReader.codes = {
        {u"PDF417"_s, u"@\n\x1e\rANSI 636000100002DL00410278ZV03190008DLDAQT64235789\nDCSSANTOS\nDACMARIA\nDADLUZ\n"
                      "DBB05041990\nDBA05042031\nDBC2\nDCGUSA\n"_s}};
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(u"card.png"_s, "\x89PNG\r\n\x1a\n made up"))});
    drop(data);
    QTRY_VERIFY(paper());
    auto *offer = paper()->findChild<QPushButton *>(u"holderButton"_s);
    QTRY_VERIFY(offer->isVisible());
    QCOMPARE(paper()->findChild<QLineEdit *>(u"numberEdit"_s)->text(), u"T64235789"_s);
    auto *type = paper()->findChild<gui::ChoiceCombo *>(u"typeCombo"_s);
    type->setCode(u"passport"_s);
    emit type->codeChosen(u"passport"_s);
    offer->click();
    QTRY_VERIFY(m_it->dialog() && !paper());
    QTRY_VERIFY(window().customers().editor().isFormOpen());
    QTRY_VERIFY(!window().customers().editor().offers().isEmpty());
    QCOMPARE(window().customers().documents().documents().rowCount(), 1);
}

void TestCustomersPage::aDocumentIsUploadedByKey()
{
    openMaria();
    window().customers().documents().add(u"passport"_s, write(u"passport.pdf"_s, "%PDF-1.7"));
    QTRY_COMPARE(window().customers().documents().documents().rowCount(), 1);
    QTRY_VERIFY(!window().customers().documents().isBusy());
    m_it->press(Qt::Key_U, Qt::ControlModifier); // before the customer is enrolled
    QTRY_VERIFY2(message().contains(u"Enrol the customer"_s), qPrintable(message()));
    QTRY_VERIFY(!window().customers().documents().isBusy());
    m_it->find<QPushButton>("standingEnrolButton")->click();
    QTRY_VERIFY(m_it->find<QPushButton>("standingCheckButton")->isVisible());
    registrar().uploadFaults << base::nothingHappened(base::ErrorKind::Unreachable);
    m_it->press(Qt::Key_U, Qt::ControlModifier);
    auto *problem = on<QLabel>("documentProblemLabel");
    QTRY_VERIFY(problem->isVisible() && problem->text().startsWith(u"Registrar: "_s));
    QTRY_VERIFY(m_it->find<QPushButton>("uploadButton")->isEnabled());
    m_it->press(Qt::Key_U, Qt::ControlModifier);
    QTRY_COMPARE(registrar().uploads.size(), 1);
    QTRY_VERIFY(!m_it->find<QPushButton>("uploadButton")->isEnabled()); // done once, not done again
    QTRY_VERIFY(!problem->isVisible());
}

void TestCustomersPage::removingIsAskedFirstAndEnterKeepsTheDocument()
{
    openMaria();
    window().customers().documents().add(u"passport"_s, write(u"passport.pdf"_s, "%PDF-1.7"));
    models::DocumentsModel &documents = window().customers().documents().documents();
    QTRY_COMPARE(documents.rowCount(), 1);
    QTRY_VERIFY(!window().customers().documents().isBusy());
    m_it->press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    m_it->press(Qt::Key_Return);
    QTRY_VERIFY(!m_it->dialog());
    QTest::qWait(20);
    QCOMPARE(documents.rowCount(), 1);
    m_it->press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    press(qobject_cast<QMessageBox *>(m_it->dialog()), QMessageBox::AcceptRole);
    QTRY_COMPARE(documents.rowCount(), 0);
    QTRY_VERIFY(on<QLabel>("documentsEmptyLabel")->isVisible());
}

void TestCustomersPage::withoutAProviderForItThePageSaysSo()
{
    m_it = std::make_unique<WindowFixture>(); // alpha and beta only
    QVERIFY(m_it->open());
    m_it->press(Qt::Key_F11);
    m_it->type(u"maria"_s);
    QTRY_COMPARE(window().customers().found().rowCount(), 1);
    m_it->press(Qt::Key_Return);
    auto *none = on<QLabel>("standingsEmptyLabel");
    QTRY_VERIFY(none->isVisible() && none->text().startsWith(u"None of the providers"_s));
    QVERIFY(!m_it->find<QPushButton>("addButton")->isVisible());
}

void TestCustomersPage::theBackOfficeAsksWhenATabIsOpened()
{
    openBackOffice(gui::BackOfficePage::Tab::Refunds);
    models::SheetModel &sheet = window().backOffice().refunds().sheet();
    QTRY_COMPARE(sheet.rowCount(), 1);
    registrar().treasuryFaults << base::nothingHappened(base::ErrorKind::Unreachable);
    m_it->press(Qt::Key_F5);
    auto *messages = on<gui::MessageBar>(u"refundsSheet"_s, "sheetMessages");
    QTRY_VERIFY(messages->sentence().startsWith(u"Registrar: "_s));
    QCOMPARE(sheet.rowCount(), 1);
    m_it->press(Qt::Key_F5);
    QTRY_VERIFY(messages->sentence().isEmpty());
}

void TestCustomersPage::thoseWithoutAnAnswerStandBesideTheBalances()
{
    OneBalance good;
    OneBalance bad;
    bad.fails = true;
    m_it = std::make_unique<WindowFixture>();
    m_it->stage.shop.providers[0].balances = &good;
    m_it->stage.shop.providers[1].balances = &bad;
    QVERIFY(m_it->open());
    openBackOffice(gui::BackOfficePage::Tab::Balances);
    auto *table = on<QTableView>(u"balancesSheet"_s, "sheetTable");
    auto *failures = on<QLabel>(u"balancesSheet"_s, "failuresLabel");
    QTRY_VERIFY(table->isVisible() && failures->isVisible());
    QVERIFY2(failures->text().startsWith(u"beta: "_s), qPrintable(failures->text()));
    QTRY_VERIFY(failures->mapTo(&window(), QPoint()).x() > table->mapTo(&window(), table->rect().topRight()).x());
    bad.fails = false;
    m_it->press(Qt::Key_F5);
    QTRY_VERIFY(!failures->isVisible());
    m_it.reset(); // before the providers that stand on the stack
}

void TestCustomersPage::tabsAreTurnedByKeyboard()
{
    openBackOffice(gui::BackOfficePage::Tab::Balances);
    QCOMPARE(m_it->focusName(), u"tabBar"_s);
    m_it->press(Qt::Key_Right);
    QCOMPARE(window().backOfficePage().tab(), gui::BackOfficePage::Tab::Fundings);
    QTRY_COMPARE(window().backOffice().fundings().sheet().rowCount(), 1);
    m_it->press(Qt::Key_PageUp, Qt::ControlModifier);
    m_it->press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(window().backOfficePage().tab(), gui::BackOfficePage::Tab::Queues);
    m_it->press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(window().backOfficePage().tab(), gui::BackOfficePage::Tab::WantedPapers); // the last one
    auto *next = m_it->find<QPushButton>("fundingsNextButton");
    window().backOfficePage().showTab(gui::BackOfficePage::Tab::Fundings);
    QVERIFY(next->isEnabled());
    next->setFocus();
    m_it->press(Qt::Key_Return);
    QTRY_COMPARE(m_it->find<QLabel>("fundingsPageLabel")->text(), u"Page 2"_s);
    QTRY_VERIFY(on<QLabel>(u"fundingsSheet"_s, "hintLabel")->text().contains(u"no more"_s));
    QVERIFY(!next->isEnabled());
}

void TestCustomersPage::amountsStandAtTheEndOfTheirColumn()
{
    openBackOffice(gui::BackOfficePage::Tab::Fundings);
    auto *table = on<QTableView>(u"fundingsSheet"_s, "sheetTable");
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() == 1);
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"100.50\u00a0SGD"_s);
    QVERIFY(table->model()->index(0, 2).data(Qt::TextAlignmentRole).toInt() & Qt::AlignTrailing);
    QVERIFY(table->model()->headerData(2, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignTrailing);
}

void TestCustomersPage::aTabThatNobodyFillsShowsASentence()
{
    openBackOffice(gui::BackOfficePage::Tab::Statement);
    auto *hint = on<QLabel>(u"statementSheet"_s, "hintLabel");
    QTRY_VERIFY(hint->isVisible() && hint->text().startsWith(u"None of the providers"_s));
    QVERIFY(!m_it->find<QPushButton>("statementAskButton")->isVisible());
    QVERIFY(!m_it->find<QLineEdit>("sinceEdit")->isVisible());
}

void TestCustomersPage::anEntryOfTheBookIsRemovedAfterAsking()
{
    openBackOffice(gui::BackOfficePage::Tab::AddressBook);
    QTRY_COMPARE(window().backOffice().addressBook().sheet().rowCount(), 1);
    m_it->press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    m_it->press(Qt::Key_Return);
    QTRY_VERIFY(!m_it->dialog());
    QTest::qWait(20);
    QVERIFY(registrar().removed.isEmpty());
    m_it->press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    press(qobject_cast<QMessageBox *>(m_it->dialog()), QMessageBox::AcceptRole);
    QTRY_COMPARE(registrar().removed, QStringList{u"A1"_s});
    QTRY_VERIFY(on<gui::MessageBar>(u"bookSheet"_s, "sheetMessages")->sentence().contains(u"Ahmed Khan"_s));
}

void TestCustomersPage::aListIsChosenFilteredAndAskedAgain()
{
    openBackOffice(gui::BackOfficePage::Tab::Lists);
    auto *which = m_it->find<gui::ChoiceCombo>("listCombo");
    QTRY_VERIFY(which->isVisible() && which->count() == 3);
    QVERIFY(!m_it->find<QWidget>("countryCombo")->isVisible());
    which->setFocus();
    which->setCode(u"colours"_s);
    emit which->codeChosen(u"colours"_s);
    models::MasterListsFlow &lists = window().backOffice().lists();
    QTRY_COMPARE(lists.sheet().rowCount(), 1);
    QVERIFY(m_it->find<QLabel>("listAgeLabel")->text().contains(u"As the provider stated"_s));
    const int calls = registrar().masterCalls;
    m_it->press(Qt::Key_F5);
    QTRY_COMPARE(registrar().masterCalls, calls + 1);
    m_it->find<QLineEdit>("listFilterEdit")->setFocus();
    m_it->type(u"zebra"_s);
    QTRY_COMPARE(lists.sheet().rowCount(), 0);
    which->setCode(u"towns"_s);
    emit which->codeChosen(u"towns"_s);
    QTRY_VERIFY(m_it->find<QWidget>("countryCombo")->isVisible());
}

void TestCustomersPage::escapeLeadsBackToTheCounter()
{
    openMaria();
    m_it->find<QPushButton>("editButton")->setFocus();
    m_it->press(Qt::Key_Escape);
    QCOMPARE(m_it->focusName(), u"foundView"_s);
    m_it->press(Qt::Key_Escape);
    QCOMPARE(window().page(), MainWindow::Page::Counter);
    m_it->press(Qt::Key_F11);
    QCOMPARE(m_it->find<QLineEdit>("searchEdit")->text(), u"maria"_s); // as it was left
    m_it->press(Qt::Key_F12);
    m_it->press(Qt::Key_Escape);
    QCOMPARE(window().page(), MainWindow::Page::Counter);
}

QTEST_MAIN(TestCustomersPage)
#include "tst_customers_page.moc"
