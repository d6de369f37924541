// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/back_office_page.h"

#include "domain/country.h"
#include "gui/balance_dialog.h"
#include "gui/dress.h"
#include "gui/message_bar.h"
#include "gui/question.h"
#include "gui/sheet_view.h"
#include "ui_back_office_page.h"

#include <QTableView>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using models::SheetFlow;
using models::Tone;

BackOfficePage::BackOfficePage(models::BackOfficeFlow &flow, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::BackOfficePage>()), m_flow(flow)
{
    m_ui->setupUi(this);
    dress(this);
    m_ui->tabBar->setDrawBase(false);
    m_ui->tabBar->setExpanding(false);
    m_ui->tabBar->setUsesScrollButtons(false);
    m_ui->tabBar->setFocusPolicy(Qt::StrongFocus);
    for (const QString &title :
         {tr("&Queues"), tr("&Balances"), tr("&Fundings"), tr("&Refunds"), tr("Provider's li&st"), tr("&Lists"),
          tr("&Address book"), tr("Reco&nciliation"), tr("&Papers wanted")})
        m_ui->tabBar->addTab(title);
    const QString all = tr("All providers");
    auto *queues = new SheetView;
    queues->setObjectName(u"queuesSheet"_s);
    m_ui->tabStack->insertWidget(int(Tab::Queues), queues);
    m_parts = {{&flow.queues(), queues, nullptr, nullptr, {}},
               {&flow.balances(), m_ui->balancesSheet, m_ui->balancesProviderCombo, m_ui->balancesAskButton, all},
               {&flow.fundings(), m_ui->fundingsSheet, m_ui->fundingsProviderCombo, m_ui->fundingsAskButton, all},
               {&flow.refunds(), m_ui->refundsSheet, m_ui->refundsProviderCombo, m_ui->refundsAskButton, all},
               {&flow.statement(), m_ui->statementSheet, m_ui->statementProviderCombo, m_ui->statementAskButton, {}},
               {&flow.lists(), m_ui->listsSheet, m_ui->listsProviderCombo, m_ui->listsAskButton, {}},
               {&flow.addressBook(), m_ui->bookSheet, m_ui->bookProviderCombo, m_ui->bookAskButton, {}},
               {&flow.reconciliation(),
                m_ui->reconciliationSheet,
                m_ui->reconciliationProviderCombo,
                m_ui->reconciliationAskButton,
                {}},
               {&flow.wantedPapers(), m_ui->wantedSheet, m_ui->wantedProviderCombo, m_ui->wantedAskButton, all}};
    const QStringList names{tr("Queues"),
                            tr("Balances"),
                            tr("Fundings"),
                            tr("Refunds"),
                            tr("Transfers as the provider has them"),
                            tr("Entries of the list"),
                            tr("Entries of the address book"),
                            tr("Our records and the provider's"),
                            tr("Customers of whom papers are wanted again")};
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        setUp(m_parts.at(i), names.at(i));
    setUpQueues();
    setUpBalances();
    setUpPages();
    setUpLists();
    setUpReconciliation();
    connect(m_ui->wantedOpenButton, &QPushButton::clicked, this, [this] {
        const domain::SenderId id = m_flow.wantedPapers().customer(m_ui->wantedSheet->currentRow());
        if (!id.isEmpty()) emit customerWanted(id);
    });
    connect(&m_flow.wantedPapers(), &SheetFlow::changed, this,
            [this] { m_ui->wantedOpenButton->setVisible(m_flow.wantedPapers().sheet().rowCount() > 0); });
    m_ui->wantedOpenButton->hide();
    connect(m_ui->tabBar, &QTabBar::currentChanged, this, [this](int index) {
        // Before what has the focus is hidden, and the focus lands anywhere.
        if (m_ui->tabStack->isAncestorOf(focusWidget())) focusTabs();
        m_ui->tabStack->setCurrentIndex(index);
        askIfNew();
    });
    connect(&m_flow, &models::BackOfficeFlow::reloaded, this, &BackOfficePage::askIfNew);
    m_ui->tabStack->setCurrentIndex(0);
}

BackOfficePage::~BackOfficePage() = default;

/// A queue opens with Enter or a double click.
void BackOfficePage::setUpQueues()
{
    QTableView *table = part().view->table();
    connect(table, &QTableView::activated, this, &BackOfficePage::openQueue);
    connect(table, &QTableView::doubleClicked, this, &BackOfficePage::openQueue);
}

void BackOfficePage::openQueue()
{
    if (const auto kind = m_flow.queues().kindAt(m_parts.at(int(Tab::Queues)).view->currentRow()))
        emit queueChosen(*kind);
}

void BackOfficePage::setUpBalances()
{
    QTableView *table = m_ui->balancesSheet->table();
    connect(table, &QTableView::activated, this, &BackOfficePage::openBalance);
    connect(table, &QTableView::doubleClicked, this, &BackOfficePage::openBalance);
    connect(m_ui->balancesStoryButton, &QPushButton::clicked, this, &BackOfficePage::openBalance);
    connect(&m_flow.balances(), &SheetFlow::changed, this,
            [this] { m_ui->balancesStoryButton->setVisible(m_flow.balances().sheet().rowCount() > 0); });
    // The mark stands beside the balance.
    connect(&m_flow.balanceStory(), &models::BalanceStory::markSet, this, [this](const QString &problem) {
        if (problem.isEmpty()) m_flow.balances().load();
    });
    m_ui->balancesStoryButton->hide();
}

void BackOfficePage::openBalance()
{
    const domain::Balance *balance = m_flow.balances().balance(m_ui->balancesSheet->currentRow());
    if (!balance || findChild<BalanceDialog *>()) return; // a double click is also an activation
    m_flow.balanceStory().choose(*balance, domain::labelIn(m_flow.balances().providers(), balance->provider.text));
    auto *dialog = new BalanceDialog(m_flow.balanceStory(), this);
    dialog->open();
}

void BackOfficePage::setUp(const Part &part, const QString &name)
{
    part.view->setFlow(part.flow, name);
    if (!part.providers) return;
    connect(part.flow, &SheetFlow::changed, this, [this, part] { showPart(part); });
    connect(part.flow, &SheetFlow::providersChanged, this, [part] {
        part.providers->setChoices(part.flow->providers(), part.everybody);
        if (part.everybody.isEmpty() && part.providers->count() > part.flow->providers().size())
            part.providers->removeItem(0); // one is always meant
        part.providers->setCode(part.flow->provider());
    });
    connect(part.providers, &ChoiceCombo::codeChosen, this, [this, part](const QString &code) {
        part.flow->setProvider(code);
        askIfNew();
    });
    connect(part.ask, &QPushButton::clicked, this, &BackOfficePage::refresh);
    showPart(part);
}

void BackOfficePage::setUpPages()
{
    if (isRightToLeft()) { // forward is where the eyes go
        for (KeyButton *button : {m_ui->fundingsPreviousButton, m_ui->statementPreviousButton})
            button->setIconName(u"arrow-right"_s);
        for (KeyButton *button : {m_ui->fundingsNextButton, m_ui->statementNextButton})
            button->setIconName(u"back"_s);
    }
    m_ui->fundingsStateCombo->setChoices(
        models::FundingsFlow::states() +
            QList<domain::Choice>{{models::FundingsFlow::underWay(), tr("Under way, with refunds")}},
        tr("All states"));
    connect(m_ui->fundingsStateCombo, &ChoiceCombo::codeChosen, this, [this](const QString &code) {
        m_flow.fundings().setState(code);
        m_flow.fundings().load();
    });
    connect(m_ui->fundingsNextButton, &QPushButton::clicked, this,
            [this] { m_flow.fundings().setPage(m_flow.fundings().page() + 1); });
    connect(m_ui->fundingsPreviousButton, &QPushButton::clicked, this,
            [this] { m_flow.fundings().setPage(m_flow.fundings().page() - 1); });
    models::StatementFlow &statement = m_flow.statement();
    connect(m_ui->sinceEdit, &QLineEdit::textChanged, &statement, &models::StatementFlow::setSince);
    connect(m_ui->untilEdit, &QLineEdit::textChanged, &statement, &models::StatementFlow::setUntil);
    connect(m_ui->wordEdit, &QLineEdit::textChanged, &statement, &models::StatementFlow::setWord);
    for (QLineEdit *edit : {m_ui->sinceEdit, m_ui->untilEdit, m_ui->wordEdit})
        connect(edit, &QLineEdit::returnPressed, this, &BackOfficePage::refresh);
    connect(m_ui->statementNextButton, &QPushButton::clicked, &statement, &models::StatementFlow::next);
    connect(m_ui->statementPreviousButton, &QPushButton::clicked, &statement, &models::StatementFlow::previous);
    connect(&m_flow.fundings(), &SheetFlow::changed, this, &BackOfficePage::showFundings);
    connect(&statement, &SheetFlow::changed, this, &BackOfficePage::showStatement);
    showFundings();
    showStatement();
}

void BackOfficePage::setUpLists()
{
    models::MasterListsFlow &lists = m_flow.lists();
    m_ui->countryCombo->setLongChoices(domain::countryChoices(), tr("Country"));
    connect(m_ui->listCombo, &ChoiceCombo::codeChosen, this, [&lists](const QString &code) {
        lists.setList(code);
        lists.load();
    });
    connect(m_ui->countryCombo, &ChoiceCombo::codeChosen, this, [&lists](const QString &code) {
        lists.setCountry(code);
        lists.load();
    });
    connect(m_ui->listFilterEdit, &QLineEdit::textChanged, &lists, &models::MasterListsFlow::setFilter);
    connect(&lists, &SheetFlow::changed, this, &BackOfficePage::showLists);
    connect(&lists, &SheetFlow::providersChanged, this, &BackOfficePage::showLists);
    models::AddressBookFlow &book = m_flow.addressBook();
    connect(&book, &SheetFlow::changed, this, &BackOfficePage::showAddressBook);
    connect(&book, &models::AddressBookFlow::removed, this,
            [this](const QString &sentence) { m_ui->bookSheet->messages()->show(sentence, Tone::Good); });
    connect(m_ui->bookRemoveButton, &QPushButton::clicked, this, &BackOfficePage::remove);
    showLists();
    showAddressBook();
}

const BackOfficePage::Part &BackOfficePage::part() const { return m_parts.at(m_ui->tabBar->currentIndex()); }

BackOfficePage::Tab BackOfficePage::tab() const { return Tab(m_ui->tabBar->currentIndex()); }

void BackOfficePage::showTab(Tab tab) { m_ui->tabBar->setCurrentIndex(int(tab)); }

void BackOfficePage::showAll(Tab tab)
{
    const Part &wanted = m_parts.at(int(tab));
    wanted.flow->setProvider({});
    wanted.providers->setCode({});
    showTab(tab);
    if (!wanted.flow->isBusy()) wanted.flow->load();
    wanted.view->table()->setFocus();
}

void BackOfficePage::showUnderWay()
{
    m_flow.fundings().setState(models::FundingsFlow::underWay());
    m_ui->fundingsStateCombo->setCode(models::FundingsFlow::underWay());
    showAll(Tab::Fundings);
}

void BackOfficePage::turnTab(int by)
{
    const int count = m_ui->tabBar->count();
    m_ui->tabBar->setCurrentIndex((m_ui->tabBar->currentIndex() + by + count) % count);
    focusTabs();
}

void BackOfficePage::open()
{
    m_open = true;
    if (m_flow.isLoaded())
        askIfNew();
    else
        m_flow.reload();
}

void BackOfficePage::askIfNew()
{
    if (m_open && !part().flow->isLoaded() && !part().flow->isBusy()) part().flow->load();
}

void BackOfficePage::refresh()
{
    if (part().flow->isBusy()) return;
    if (part().flow == &m_flow.lists())
        m_flow.lists().loadFresh();
    else if (part().flow == &m_flow.reconciliation())
        m_flow.reconciliation().reconcile();
    else
        part().flow->load();
}

void BackOfficePage::focusTabs() { m_ui->tabBar->setFocus(); }

bool BackOfficePage::stepBack()
{
    if (m_ui->tabBar->hasFocus()) return false;
    focusTabs();
    return true;
}

void BackOfficePage::showPart(const Part &part)
{
    const bool able = !part.flow->providers().isEmpty();
    part.providers->setVisible(able);
    part.ask->setVisible(able);
}

void BackOfficePage::showFundings()
{
    const models::FundingsFlow &fundings = m_flow.fundings();
    const bool able = !fundings.providers().isEmpty();
    m_ui->fundingsStateCombo->setVisible(able || fundings.isUnderWayOnly());
    for (QWidget *widget :
         QList<QWidget *>{m_ui->fundingsPreviousButton, m_ui->fundingsPageLabel, m_ui->fundingsNextButton})
        widget->setVisible(able && !fundings.isUnderWayOnly()); // those are on one page
    //: %1 is a number
    m_ui->fundingsPageLabel->setText(tr("Page %1").arg(fundings.page()));
    m_ui->fundingsPreviousButton->setEnabled(!fundings.isBusy() && fundings.page() > 1);
    m_ui->fundingsNextButton->setEnabled(!fundings.isBusy() && fundings.mayHaveMore());
}

void BackOfficePage::showStatement()
{
    const models::StatementFlow &statement = m_flow.statement();
    const bool able = !statement.providers().isEmpty();
    for (QWidget *widget :
         QList<QWidget *>{m_ui->sinceLabel, m_ui->sinceEdit, m_ui->untilLabel, m_ui->untilEdit, m_ui->wordEdit,
                          m_ui->statementPreviousButton, m_ui->statementPageLabel, m_ui->statementNextButton})
        widget->setVisible(able);
    const QString fault = statement.dayFault();
    //: %1 is a number
    say(m_ui->statementPageLabel, fault.isEmpty() ? tr("Page %1").arg(statement.page()) : fault,
        fault.isEmpty() ? "muted" : "bad");
    if (!able) m_ui->statementPageLabel->hide();
    m_ui->statementPreviousButton->setEnabled(!statement.isBusy() && statement.page() > 1);
    m_ui->statementNextButton->setEnabled(!statement.isBusy() && statement.hasMore());
}

void BackOfficePage::showLists()
{
    models::MasterListsFlow &lists = m_flow.lists();
    const bool able = !lists.providers().isEmpty();
    m_ui->listCombo->setVisible(able);
    m_ui->listFilterEdit->setVisible(able);
    m_ui->countryCombo->setVisible(able && lists.needsCountry());
    m_ui->listCombo->setChoices(lists.lists(), tr("Which list?"));
    m_ui->listCombo->setCode(domain::containsCode(lists.lists(), lists.list()) ? lists.list() : QString());
    m_ui->listsAskButton->setEnabled(lists.mayAsk());
    say(m_ui->listAgeLabel, lists.ageText());
}

void BackOfficePage::showAddressBook()
{
    const models::AddressBookFlow &book = m_flow.addressBook();
    m_ui->bookRemoveButton->setVisible(book.sheet().rowCount() > 0);
    m_ui->bookRemoveButton->setEnabled(!book.isBusy());
}

void BackOfficePage::remove()
{
    if (tab() != Tab::AddressBook || m_flow.addressBook().isBusy()) return;
    const domain::AddressBookEntry *entry = m_flow.addressBook().entry(m_ui->bookSheet->currentRow());
    if (!entry) return;
    const QString title =
        tr("Remove %1 from the provider's address book?").arg(entry->name.isEmpty() ? entry->theirs : entry->name);
    ask(this,
        {title,
         tr("The beneficiary stays known here; at the provider it would have to be entered "
            "again before the next transfer."),
         tr("Cancel"), tr("Remove")},
        [this, theirs = entry->theirs, of = m_flow.addressBook().provider()] {
            if (m_flow.addressBook().provider() == of) m_flow.addressBook().remove(theirs);
        });
}

} // namespace gui
