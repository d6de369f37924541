// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/invoice.h"
#include "gui/code_view.h"
#include "gui/counter_page.h"
#include "gui/customer_display.h"
#include "gui/invoice_card.h"
#include "services/printout_service.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using models::SendFlow;

class TestCustomerDisplay : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_it.reset(); }

    void theDisplayFollowsTheCounterAndTakesNoFocus();
    void theDisplayIsMirroredForArabic();
    void nothingOfACustomerIsLeftBehind();
    void theDisplayClosesWithTheProgram();
    void theDisclosureIsPrintedByKeyAndOpensConfirm();
    void aSecondPrintIsMarkedAndOnRecord();
    void aMissingPrinterTouchesNothingAndLeavesTheNextAnOriginal();
    void anInvoiceIsShownOnlyWhileItIsPayable();
    void anAddressIsNeverCutOffWhereThereIsLittleRoom();

private:
    void fill();
    QString displayText() const;
    QStringList printed() const { return *m_papers; }

    std::unique_ptr<WindowFixture> m_it;
    std::shared_ptr<QStringList> m_papers;
};

void TestCustomerDisplay::init()
{
    m_it = std::make_unique<WindowFixture>();
    QVERIFY(m_it->open());
    m_papers = std::make_shared<QStringList>();
    m_it->window->printer().setPrintWork([papers = m_papers](const domain::Printout &printout) -> base::Result<void> {
        *papers << domain::plainTextOf(printout);
        return {};
    });
}

void TestCustomerDisplay::fill()
{
    models::CounterFlow &counter = m_it->window->counter();
    counter.sender().search(u"maria"_s);
    QTRY_COMPARE(counter.sender().found().rowCount(), 1);
    counter.sender().pick(0);
    QTRY_COMPARE(counter.beneficiary().known().rowCount(), 2);
    counter.beneficiary().pick(0);
    counter.setAmount(domain::FixedSide::Send, u"500"_s);
    counter.setPurpose(u"DEPD"_s);
    counter.setSourceOfFunds(u"salary"_s);
    QTRY_VERIFY(counter.offers().chosen());
}

QString TestCustomerDisplay::displayText() const
{
    QStringList texts;
    for (const QLabel *label : m_it->window->customerDisplay().findChildren<QLabel *>())
        if (label->isVisibleTo(&m_it->window->customerDisplay())) texts << label->text();
    return texts.join(u'\n').replace(u'\u00a0', u' ');
}

void TestCustomerDisplay::theDisplayFollowsTheCounterAndTakesNoFocus()
{
    gui::CustomerDisplay &display = m_it->window->customerDisplay();
    QVERIFY(!display.isVisible());
    m_it->press(Qt::Key_F3);
    m_it->press(Qt::Key_F10);
    QTRY_VERIFY(display.isVisible());
    QCOMPARE(m_it->focusName(), u"searchEdit"_s);
    QVERIFY(displayText().contains(u"Welcome"_s));
    fill();
    QTRY_VERIFY2(displayText().contains(u"500.00 SGD"_s), qPrintable(displayText())); // shown in the next turn
    QVERIFY(displayText().contains(u"Maria Santos"_s));
    QVERIFY(displayText().contains(u"PRACTICE"_s) || !m_it->stage.desk().practice);
    m_it->press(Qt::Key_F10);
    QVERIFY(!display.isVisible());
}

void TestCustomerDisplay::theDisplayIsMirroredForArabic()
{
    fill();
    gui::CustomerDisplay &display = m_it->window->customerDisplay();
    QCOMPARE(display.layoutDirection(), Qt::LeftToRight);
    m_it->window->customerSide().setLanguage(u"ar"_s);
    QCOMPARE(display.layoutDirection(), Qt::RightToLeft);
    QVERIFY(displayText().contains(u"حوالتك"_s));
    QCOMPARE(m_it->window->layoutDirection(), Qt::LeftToRight); // the clerk's window stays as it is
}

void TestCustomerDisplay::nothingOfACustomerIsLeftBehind()
{
    fill();
    QVERIFY(displayText().contains(u"Ahmed Khan"_s));
    m_it->window->counter().newTransfer();
    for (const QLabel *label : m_it->window->customerDisplay().findChildren<QLabel *>())
        for (const QString &word : {u"Maria"_s, u"Ahmed"_s, u"500"_s, u"PKR"_s})
            QVERIFY2(!label->text().contains(word), qPrintable(label->text()));
}

void TestCustomerDisplay::theDisplayClosesWithTheProgram()
{
    m_it->press(Qt::Key_F10);
    QTRY_VERIFY(m_it->window->customerDisplay().isVisible());
    m_it->window->close();
    QVERIFY(!m_it->window->customerDisplay().isVisible());
}

void TestCustomerDisplay::theDisclosureIsPrintedByKeyAndOpensConfirm()
{
    for (auto &script : m_it->stage.shop.scripts)
        script->lie = [](domain::Quote &quote) { quote.binding = true; };
    services::AgentProfile &agent = m_it->stage.counter->profile.agent;
    agent.phone = u"800-555-0100"_s;
    agent.website = u"plaza.example"_s;
    agent.printouts = {.rules = u"us-remittance-rule"_s, .regulator = u"State Regulatory Agency"_s};
    for (const domain::PayoutMethod method : domain::allPayoutMethods())
        agent.printouts.availableDays.insert(domain::codeOf(method), 2);
    fill();
    QTRY_VERIFY(m_it->window->customerSide().disclosureWanted());
    QVERIFY(!m_it->window->counter().send().ready());
    m_it->press(Qt::Key_Return, Qt::ControlModifier); // Confirm stays shut
    QVERIFY(!m_it->dialog());
    m_it->press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(printed().size(), 1);
    QVERIFY2(printed().first().contains(u"Transfer Amount: 500.00"_s), qPrintable(printed().first()));
    QVERIFY(printed().first().contains(u"Before you pay"_s));
    QTRY_VERIFY(m_it->window->counter().send().ready());
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
}

void TestCustomerDisplay::aSecondPrintIsMarkedAndOnRecord()
{
    fill();
    QTRY_VERIFY(m_it->window->counter().send().ready());
    m_it->window->counter().confirm();
    QTRY_COMPARE(m_it->window->counter().send().stage(), SendFlow::Stage::Done);
    for (int print = 1; print <= 2; ++print) {
        m_it->press(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(printed().size(), print);
        QTRY_VERIFY(!m_it->window->printer().isBusy());
    }
    QVERIFY(!printed().first().contains(u"COPY"_s));
    QVERIFY(printed().last().contains(u"COPY 2"_s));
    const domain::TransferId id = m_it->stage.transfers().first().id;
    const auto records = services::PrintoutService(m_it->stage.desk()).ofTransfer(id);
    QCOMPARE(records->size(), 2);
    QTRY_COMPARE(services::PrintoutService(m_it->stage.desk()).ofTransfer(id)->last().outcome,
                 domain::PrintoutOutcome::Done);
    QVERIFY(m_it->find<QLabel>("printStateLabel")->text().contains(u"copy 2"_s));
}

void TestCustomerDisplay::aMissingPrinterTouchesNothingAndLeavesTheNextAnOriginal()
{
    fill();
    QTRY_VERIFY(m_it->window->counter().send().ready());
    m_it->window->counter().confirm();
    QTRY_COMPARE(m_it->window->counter().send().stage(), SendFlow::Stage::Done);
    const domain::Transfer before = m_it->stage.transfers().first();
    m_it->window->printer().setPrintWork([](const domain::Printout &) -> base::Result<void> {
        return base::nothingHappened(base::ErrorKind::NotFound, u"printer"_s, u"There is no printer."_s);
    });
    m_it->press(Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(m_it->find<QLabel>("printStateLabel")->text(), u"There is no printer."_s);
    const domain::Transfer after = m_it->stage.transfers().first();
    QCOMPARE(after.version, before.version);
    QCOMPARE(after.state, before.state);
    m_it->window->printer().setPrintWork([papers = m_papers](const domain::Printout &printout) -> base::Result<void> {
        *papers << domain::plainTextOf(printout);
        return {};
    });
    m_it->press(Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(printed().size(), 1);
    QVERIFY(!printed().first().contains(u"COPY"_s));
}

void TestCustomerDisplay::anInvoiceIsShownOnlyWhileItIsPayable()
{
    auto &clock = m_it->stage.shop.clock;
    domain::Transfer transfer = m_it->stage.addTransfer(1, domain::TransferState::AwaitingFunds, u"beta"_s);
    transfer.submittedAt = transfer.createdAt;
    transfer.providerReference = {u"R-1"_s};
    transfer.payIn = domain::PayIn{u"n1P1oJZi6rXwUBPJLQ3dWEhzDwNoQcDyGr"_s,
                                   money::Money::ofMinor(115604000, money::Currency::of("BTC"_L1)),
                                   {},
                                   clock.nowUtc().addSecs(90)};
    gui::InvoiceCard card;
    card.setClock(clock);
    auto *code = card.findChild<gui::CodeView *>(u"invoiceCodeView"_s);
    auto *address = card.findChild<QLabel *>(u"invoiceAddressLabel"_s);
    auto *left = card.findChild<QLabel *>(u"invoiceLeftLabel"_s);
    card.show(transfer, u"confirmations: 2"_s);
    QVERIFY(card.isVisible());
    QCOMPARE(code->text(), u"bitcoin:n1P1oJZi6rXwUBPJLQ3dWEhzDwNoQcDyGr?amount=1.15604000"_s);
    QCOMPARE(address->text().remove(u' '), transfer.payIn->address);
    QVERIFY2(left->text().startsWith(u"01:30"_s), qPrintable(left->text()));
    QVERIFY(card.findChild<QLabel *>(u"invoiceAmountLabel"_s)->text().contains(u"1.15604000"_s));
    QVERIFY(card.findChild<QLabel *>(u"invoiceToldLabel"_s)->text().contains(u"confirmations: 2"_s));
    card.findChild<QPushButton *>(u"invoiceCopyButton"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), transfer.payIn->address);
    // Once a part is paid, neither the code nor the words ask for the whole.
    transfer.payIn->isPartPaid = true;
    card.show(transfer, {});
    QCOMPARE(code->text(), u"bitcoin:"_s + transfer.payIn->address);
    QVERIFY(card.findChild<QLabel *>(u"invoiceAmountLabel"_s)->text().contains(u"only the rest"_s));
    clock.advance(91'000); // its own second comes round and takes the address away
    QTRY_VERIFY(code->text().isEmpty());
    QVERIFY(address->text().isEmpty() || !address->isVisible());
    // Any other transfer shows nothing at all.
    for (const domain::TransferState state : {domain::TransferState::Unconfirmed, domain::TransferState::InProgress,
                                              domain::TransferState::Expired, domain::TransferState::Draft}) {
        transfer.state = state;
        card.show(transfer, {});
        QVERIFY(!card.isVisible());
        QVERIFY(code->text().isEmpty());
    }
}

void TestCustomerDisplay::anAddressIsNeverCutOffWhereThereIsLittleRoom()
{
    domain::Transfer transfer = m_it->stage.addTransfer(1, domain::TransferState::AwaitingFunds, u"beta"_s);
    transfer.submittedAt = transfer.createdAt;
    transfer.providerReference = {u"R-1"_s};
    transfer.payIn = domain::PayIn{u"bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3"_s,
                                   money::Money::ofMinor(115604000, money::Currency::of("BTC"_L1)),
                                   {},
                                   m_it->stage.shop.clock.nowUtc().addSecs(900)};
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    auto *card = new gui::InvoiceCard(&page);
    card->setClock(m_it->stage.shop.clock);
    column->addWidget(card);
    column->addWidget(new QListWidget(&page), 1);
    page.resize(300, 260);
    page.show();
    card->show(transfer, u"confirmations: 2"_s);
    for (const char *name : {"invoiceAddressLabel", "invoiceAmountLabel"}) {
        auto *label = card->findChild<QLabel *>(QLatin1StringView(name));
        QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
        QVERIFY(card->rect().contains(label->geometry()));
    }
}

QTEST_MAIN(TestCustomerDisplay)
#include "tst_customer_display.moc"
