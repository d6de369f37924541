// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main_window.h"

#include "gui/back_office_page.h"
#include "gui/counter_page.h"
#include "gui/customer_display.h"
#include "gui/customers_page.h"
#include "gui/dress.h"
#include "gui/icons.h"
#include "gui/party_dialog.h"
#include "gui/rail_button.h"
#include "gui/rates_page.h"
#include "gui/settings_page.h"
#include "gui/transfers_page.h"

#include <QAccessible>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;

namespace {

constexpr QSize firstSize(1280, 720);
constexpr QSize smallestSize(1180, 640);

} // namespace

MainWindow::MainWindow(models::Backstage &backstage, WindowOptions options, QWidget *parent)
    : QMainWindow(parent)
    , m_options(std::move(options))
    , m_clock(m_options.clock ? *m_options.clock : m_systemClock)
    , m_counter(backstage, m_clock)
    , m_board(backstage, m_clock, m_counter.agent())
    , m_boardFilters(backstage)
    , m_detail(backstage, m_clock)
    , m_settings(backstage, m_clock)
    , m_customers(backstage, m_clock)
    , m_backOffice(backstage, m_clock)
    , m_customerSide(backstage, m_clock, m_counter)
    , m_rates(backstage, m_clock)
    , m_printer(backstage)
    , m_reader(m_clock)
{
    applyColors(*qApp, m_options.theme);
    if (!m_options.settingsFile.isEmpty()) {
        const QSettings stored(m_options.settingsFile, QSettings::IniFormat);
        m_printer.setPrinter({stored.value(u"printing/printer"_s).toString(),
                              printing::paperFrom(stored.value(u"printing/paper"_s).toString())});
    }
    setMinimumSize(smallestSize);
    resize(firstSize);
    build();
    connectFlows();
    addKeys();
    showAgent();
    showPage(Page::Counter);
    m_counter.start();
    m_customers.start();
    m_board.reload();
    m_boardFilters.reload();
    m_backOffice.queues().load();
    m_settings.reload();
}

MainWindow::~MainWindow()
{
    // While the flows are still there: a form that is open tells its flow that it was left.
    delete takeCentralWidget();
}

void MainWindow::build()
{
    setWindowTitle(m_options.practice ? tr("RemitDesk – practice") : u"RemitDesk"_s);
    m_pages = new QStackedWidget;
    m_counterPage = new CounterPage(m_counter, m_customerSide, m_printer);
    for (int stands = int(Page::Transfers); stands <= int(Page::Settings); ++stands)
        m_pages->addWidget(new QWidget); // in the order of Page; see place()
    m_pages->insertWidget(int(Page::Counter), m_counterPage);

    auto *root = new QWidget;
    auto *column = new QVBoxLayout(root);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (m_options.practice) {
        auto *banner = new QLabel(tr("PRACTICE  ·  Nothing here moves money. Customers and providers are made up."));
        banner->setObjectName(u"practiceBannerLabel"_s);
        banner->setTextFormat(Qt::PlainText);
        banner->setProperty("banner", true);
        banner->setAlignment(Qt::AlignCenter);
        banner->setFont(fontFor(TextRole::Section));
        banner->setMargin(6);
        column->addWidget(banner);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(buildRail());
    auto *line = new QFrame;
    line->setProperty("line", u"v"_s);
    row->addWidget(line);
    row->addWidget(m_pages, 1);
    column->addLayout(row, 1);
    column->addWidget(buildFooter());
    setCentralWidget(root);
}

QWidget *MainWindow::buildRail()
{
    auto *rail = new QWidget;
    rail->setProperty("surface", u"quiet"_s);
    auto *column = new QVBoxLayout(rail);
    column->setContentsMargins(0, gapInside, 0, gapInside);
    column->setSpacing(0);
    const auto add = [&](const QString &iconName, const QString &text, const QString &key, auto work) {
        auto *button = new RailButton(iconName, text, key, rail);
        connect(button, &QAbstractButton::clicked, this, work);
        m_rail << button;
        return button;
    };
    column->addWidget(add(u"new-transfer"_s, tr("Counter"), u"F2"_s, [this] { showPage(Page::Counter); }));
    column->addWidget(add(u"transfers"_s, tr("Transfers"), u"F4"_s, [this] { showPage(Page::Transfers); }));
    column->addWidget(add(u"customers"_s, tr("Customers"), u"F11"_s, [this] { showPage(Page::Customers); }));
    column->addWidget(add(u"back-office"_s, tr("Back office"), u"F12"_s, [this] { showPage(Page::BackOffice); }));
    column->addWidget(add(u"cash"_s, tr("Rates"), u"Shift+F9"_s, [this] { showPage(Page::Rates); }));
    column->addStretch(1);
    column->addWidget(add(u"settings"_s, tr("Settings"), u"F9"_s, [this] { showPage(Page::Settings); }));
    return rail;
}

QWidget *MainWindow::buildFooter()
{
    auto *footer = new QWidget;
    footer->setProperty("surface", u"quiet"_s);
    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *line = new QFrame;
    line->setProperty("line", u"h"_s);
    column->addWidget(line);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 5, 12, 5);
    row->setSpacing(gapBetween);
    m_agentLabel = new QLabel;
    m_agentLabel->setObjectName(u"agentLabel"_s);
    m_newsLabel = new QLabel;
    m_newsLabel->setObjectName(u"newsLabel"_s);
    m_newsLabel->setAlignment(Qt::AlignCenter);
    m_newsLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_providersLabel = new QLabel;
    m_providersLabel->setObjectName(u"providersLabel"_s);
    for (QLabel *label : {m_agentLabel, m_newsLabel, m_providersLabel}) {
        label->setTextFormat(Qt::PlainText);
        label->setFont(fontFor(TextRole::Caption));
        setMark(label, "tone", u"muted"_s);
    }
    row->addWidget(m_agentLabel);
    row->addWidget(m_newsLabel, 1);
    row->addWidget(m_providersLabel);
    column->addLayout(row);
    return footer;
}

void MainWindow::connectFlows()
{
    connect(&m_reader, &ReaderFilter::zoneRead, this, &MainWindow::takeZone);
    connect(&m_reader, &ReaderFilter::zoneTorn, this, &MainWindow::takeTorn);
    connect(&m_counter, &models::CounterFlow::agentChanged, this, &MainWindow::showAgent);
    connect(&m_printer, &ReceiptPrinter::disclosed, &m_customerSide, &models::CustomerSide::disclosed);
    connect(&m_customerSide, &models::CustomerSide::started, this, [this] {
        if (m_customerSide.screenNumber() > 0) customerDisplay().open();
    });
    connect(&m_detail, &models::TransferDetail::anewWanted, &m_counter, &models::CounterFlow::makeAnew);
    connect(&m_counter, &models::CounterFlow::begunAnew, this, [this] { showPage(Page::Counter); });
    connect(m_counterPage, &CounterPage::transferWanted, this, &MainWindow::openTransfer);
    connect(&m_board, &models::TransfersModel::moved, this,
            [this](const QString &, const QString &sentence) { announce(sentence); });
    connect(&m_board, &models::TransfersModel::loaded, this,
            [this] { m_rail.at(1)->setCount(int(std::min<qint64>(m_board.urgentEverywhere(), 9'999))); });
    connect(&m_backOffice.queues(), &models::QueuesFlow::counted, this,
            [this] { m_rail.at(3)->setCount(int(std::min<qint64>(m_backOffice.queues().waiting(), 9'999))); });
    connect(&m_settings, &models::SettingsFlow::reloaded, this, [this] {
        const models::ProvidersModel &providers = m_settings.providers();
        const bool all = providers.readyCount() == providers.enabledCount() && providers.enabledCount() > 0;
        //: %1 and %2 are numbers
        const QString text = tr("%1 of %2 providers ready").arg(providers.readyCount()).arg(providers.enabledCount());
        say(m_providersLabel, (all ? u"✓ "_s : u"⚠ "_s) + text, all ? "muted" : "waiting");
    });
    connect(&m_customers, &models::CustomersFlow::stored, this, [this](const domain::SenderId &id) {
        // The counter shows the customer as it is now; what was chosen there stays chosen.
        const auto &there = m_counter.sender().sender();
        if (there && there->id == id && m_counter.isEditable()) m_counter.sender().pickId(id);
    });
}

/// Where the transfers, balances or credentials of a queue are, something can be done about them.
void MainWindow::openQueue(models::QueueKind kind)
{
    using Kind = models::QueueKind;
    const QString state = models::QueuesFlow::filterOf(kind);
    if (!state.isEmpty()) {
        transfersPage().showState(state);
        showPage(Page::Transfers);
        return;
    }
    switch (kind) {
    case Kind::Documents: backOfficePage().showAll(BackOfficePage::Tab::WantedPapers); break;
    case Kind::Credentials: showPage(Page::Settings); break;
    case Kind::LowBalances: backOfficePage().showAll(BackOfficePage::Tab::Balances); break;
    case Kind::Movements: backOfficePage().showUnderWay(); break;
    default: break;
    }
}

void MainWindow::addKey(const QKeySequence &key, std::function<void()> work)
{
    auto *shortcut = new QShortcut(key, this);
    shortcut->setAutoRepeat(false); // a held key is one press
    connect(shortcut, &QShortcut::activated, this, std::move(work));
}

void MainWindow::addKeys()
{
    addKey(Qt::Key_F4, [this] { showPage(Page::Transfers); });
    addKey(Qt::Key_F11, [this] { showPage(Page::Customers); });
    addKey(Qt::Key_F12, [this] { showPage(Page::BackOffice); });
    addKey(Qt::SHIFT | Qt::Key_F9, [this] { showPage(Page::Rates); });
    addKey(Qt::Key_F9, [this] { showPage(Page::Settings); });
    addKey(Qt::Key_F5, [this] { refreshPage(); });
    addKey(Qt::Key_Escape, [this] { stepBack(); });
    addCounterKeys();
    addPageKeys();
}

void MainWindow::addCounterKeys()
{
    const auto onCounter = [this](auto work) {
        return [this, work] {
            if (page() == Page::Counter) work();
        };
    };
    addKey(Qt::Key_F2, [this] {
        const bool there = page() == Page::Counter;
        showPage(Page::Counter);
        // Coming back from another page shows the form as it was left; a second F2 begins a new one.
        if (there || !m_counter.isEditable())
            m_counterPage->newTransfer();
        else
            m_counterPage->focusSearch();
    });
    addKey(Qt::Key_F3, [this] {
        showPage(Page::Counter);
        m_counterPage->focusSearch();
    });
    addKey(Qt::Key_F6, onCounter([this] { m_counterPage->focusAmount(); }));
    addKey(Qt::CTRL | Qt::Key_B, onCounter([this] { m_counterPage->newBeneficiary(); }));
    addKey(Qt::CTRL | Qt::Key_D, onCounter([this] { m_counterPage->printDisclosure(); }));
    addKey(Qt::Key_F10, [this] { customerDisplay().toggle(); });
    addKey(Qt::Key_F7, onCounter([this] { m_counterPage->bringBack(); }));
    addKey(Qt::SHIFT | Qt::Key_F7, onCounter([this] { m_counterPage->showParked(); }));
    for (int place = 0; place < 9; ++place)
        addKey(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + place)),
               onCounter([this, place] { m_counterPage->repeat(place); }));
}

/// Keys that mean the like on several pages, and keys of one page.
void MainWindow::addPageKeys()
{
    struct Work {
        Page page;
        std::function<void()> act;
    };
    const auto add = [this](const QKeySequence &key, const QList<Work> &works) {
        addKey(key, [this, works] {
            for (const Work &work : works)
                if (work.page == page()) work.act();
        });
    };
    add(Qt::CTRL | Qt::Key_N, {{Page::Counter, [this] { m_counterPage->newCustomer(); }},
                               {Page::Customers, [this] { customersPage().newCustomer(); }}});
    add(Qt::CTRL | Qt::Key_E, {{Page::Counter, [this] { m_counterPage->editCustomer(); }},
                               {Page::Customers, [this] { customersPage().editCustomer(); }}});
    add(Qt::CTRL | Qt::Key_F, {{Page::Counter, [this] { m_counterPage->focusSearch(); }},
                               {Page::Transfers, [this] { transfersPage().focusSearch(); }},
                               {Page::Customers, [this] { customersPage().focusSearch(); }}});
    add(Qt::CTRL | Qt::Key_P,
        {{Page::Counter, [this] { m_counterPage->print(); }}, {Page::Transfers, [this] { transfersPage().print(); }}});
    add(Qt::CTRL | Qt::Key_S, {{Page::Counter, [this] { m_counterPage->savePdf(); }},
                               {Page::Transfers, [this] { transfersPage().savePdf(); }},
                               {Page::Customers, [this] { customersPage().saveDocument(); }}});
    add(Qt::CTRL | Qt::Key_Delete, {{Page::Transfers, [this] { transfersPage().cancelTransfer(); }},
                                    {Page::Customers, [this] { customersPage().removeDocument(); }},
                                    {Page::BackOffice, [this] { backOfficePage().remove(); }},
                                    {Page::Rates, [this] { ratesPage().withdraw(); }}});
    add(Qt::CTRL | Qt::Key_O, {{Page::Customers, [this] { customersPage().askForDocument(); }}});
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_V, {{Page::Customers, [this] { customersPage().pasteDocument(); }}});
    add(Qt::CTRL | Qt::Key_U, {{Page::Customers, [this] { customersPage().uploadDocument(); }}});
    add(Qt::CTRL | Qt::Key_PageDown, {{Page::BackOffice, [this] { backOfficePage().turnTab(1); }}});
    add(Qt::CTRL | Qt::Key_PageUp, {{Page::BackOffice, [this] { backOfficePage().turnTab(-1); }}});
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        add(Qt::CTRL | key,
            {{Page::Counter, [this] { m_counterPage->openConfirm(); }}, {Page::Rates, [this] { ratesPage().save(); }}});
    add(Qt::CTRL | Qt::Key_G, {{Page::Rates, [this] { ratesPage().agree(); }}});
    add(Qt::Key_F8, {{Page::Transfers, [this] { transfersPage().sendTransfer(); }}});
    add(Qt::CTRL | Qt::Key_H, {{Page::Transfers, [this] { transfersPage().settleTransfer(); }}});
    add(Qt::CTRL | Qt::Key_R, {{Page::Transfers, [this] { transfersPage().settleRefund(); }},
                               {Page::Customers, [this] { m_customers.revealNumber(); }}});
    add(Qt::CTRL | Qt::Key_I, {{Page::Transfers, [this] { transfersPage().showExchange(); }}});
    add(Qt::CTRL | Qt::Key_T, {{Page::Settings, [this] { settingsPage().test(); }},
                               {Page::Transfers, [this] { transfersPage().copyTold(); }}});
}

void MainWindow::refreshPage()
{
    switch (page()) {
    case Page::Counter: m_counterPage->refresh(); break;
    case Page::Transfers: transfersPage().refresh(); break;
    case Page::Customers: customersPage().refresh(); break;
    case Page::BackOffice: backOfficePage().refresh(); break;
    case Page::Rates: ratesPage().refresh(); break;
    case Page::Settings: settingsPage().refresh(); break;
    }
}

void MainWindow::stepBack()
{
    switch (page()) {
    case Page::Counter: m_counterPage->stepBack(); break;
    case Page::Transfers:
        if (!transfersPage().stepBack()) showPage(Page::Counter);
        break;
    case Page::Customers:
        if (!customersPage().stepBack()) showPage(Page::Counter);
        break;
    case Page::BackOffice:
        if (!backOfficePage().stepBack()) showPage(Page::Counter);
        break;
    case Page::Rates:
        if (!ratesPage().stepBack()) showPage(Page::Counter);
        break;
    case Page::Settings: showPage(Page::Counter); break;
    }
}

models::SenderFlow *MainWindow::readerTarget()
{
    if (QWidget *front = QApplication::activeModalWidget()) {
        auto *form = qobject_cast<PartyDialog *>(front);
        if (form && form->senderFlow()) return form->senderFlow();
        const QString sentence = tr("A travel document was read. Close this first, and read it once more.");
        if (form) form->say(sentence, models::Tone::Waiting);
        announce(sentence);
        return nullptr;
    }
    if (page() == Page::Customers) return &m_customers.editor();
    if (!m_counter.isEditable()) {
        announce(tr("A travel document was read. Begin a new transfer (F2), and read it once more."));
        return nullptr;
    }
    showPage(Page::Counter);
    return &m_counter.sender();
}

void MainWindow::takeZone(const QString &text)
{
    if (models::SenderFlow *target = readerTarget()) target->readZone(text);
}

void MainWindow::takeTorn(int characters)
{
    if (models::SenderFlow *target = readerTarget()) target->refuseTorn(characters);
}

void MainWindow::openTransfer(const QString &id)
{
    showPage(Page::Transfers);
    transfersPage().open(id);
}

void MainWindow::showAgent()
{
    const models::AgentInfo &agent = m_counter.agent();
    QStringList parts{agent.name.isEmpty() ? m_options.agentName : agent.name};
    if (!agent.branch.isEmpty()) parts << tr("branch %1").arg(agent.branch);
    const QString number = agent.counter.isEmpty() ? m_options.counter : agent.counter;
    if (!number.isEmpty()) parts << tr("counter %1").arg(number);
    if (!agent.clerk.isEmpty()) parts << agent.clerk;
    parts.removeAll(QString());
    m_agentLabel->setText(parts.join(u"  ·  "_s));
}

/// News that nobody asked for: said where it does not get in the way, and to screen readers.
void MainWindow::announce(const QString &sentence)
{
    m_newsLabel->setText(sentence);
    m_newsLabel->setAccessibleName(sentence);
    QAccessibleEvent event(m_newsLabel, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!windowIcon().isNull()) return;
    // Drawing it in all its sizes takes as long as a good part of the first picture: not before that can be read.
    QTimer::singleShot(0, this, [this] { setWindowIcon(QIcon(u":/icons/remitdesk.svg"_s)); });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_counter.saveDraft();
    m_customers.saveDraft();
    if (m_customerDisplay) m_customerDisplay->close(); // otherwise the program would go on without its window
    QMainWindow::closeEvent(event);
}

} // namespace gui
