// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the window: made when they are first asked for, and brought up.
#include "gui/main_window.h"

#include "gui/back_office_page.h"
#include "gui/counter_page.h"
#include "gui/customer_display.h"
#include "gui/customers_page.h"
#include "gui/rail_button.h"
#include "gui/rates_page.h"
#include "gui/settings_page.h"
#include "gui/transfers_page.h"

#include <QSettings>
#include <QStackedWidget>

namespace gui {

using namespace Qt::Literals::StringLiterals;

void MainWindow::place(QWidget *made, Page where)
{
    QWidget *standIn = m_pages->widget(int(where));
    m_pages->insertWidget(int(where), made);
    m_pages->removeWidget(standIn);
    delete standIn;
}

TransfersPage &MainWindow::transfersPage()
{
    if (!m_transfersPage) {
        m_transfersPage = new TransfersPage(m_board, m_boardFilters, m_detail, m_printer, m_counter.agent(), m_clock);
        connect(&m_counter, &models::CounterFlow::agentChanged, m_transfersPage, &TransfersPage::showProviders);
        place(m_transfersPage, Page::Transfers);
    }
    return *m_transfersPage;
}

CustomersPage &MainWindow::customersPage()
{
    if (!m_customersPage) {
        m_customersPage = new CustomersPage(m_customers);
        place(m_customersPage, Page::Customers);
    }
    return *m_customersPage;
}

BackOfficePage &MainWindow::backOfficePage()
{
    if (!m_backOfficePage) {
        m_backOfficePage = new BackOfficePage(m_backOffice);
        connect(m_backOfficePage, &BackOfficePage::customerWanted, this, [this](const domain::SenderId &id) {
            showPage(Page::Customers);
            m_customers.choose(id);
        });
        connect(m_backOfficePage, &BackOfficePage::transferWanted, this, &MainWindow::openTransfer);
        connect(m_backOfficePage, &BackOfficePage::queueChosen, this, &MainWindow::openQueue);
        place(m_backOfficePage, Page::BackOffice);
    }
    return *m_backOfficePage;
}

RatesPage &MainWindow::ratesPage()
{
    if (!m_ratesPage) {
        m_ratesPage = new RatesPage(m_rates);
        place(m_ratesPage, Page::Rates);
    }
    return *m_ratesPage;
}

SettingsPage &MainWindow::settingsPage()
{
    if (!m_settingsPage) {
        m_settingsPage = new SettingsPage(m_settings, m_printer);
        connect(m_settingsPage, &SettingsPage::printerChosen, this, [this](const printing::PrinterChoice &choice) {
            if (m_options.settingsFile.isEmpty()) return;
            QSettings stored(m_options.settingsFile, QSettings::IniFormat);
            stored.setValue(u"printing/printer"_s, choice.name);
            stored.setValue(u"printing/paper"_s, printing::codeOf(choice.paper));
        });
        place(m_settingsPage, Page::Settings);
    }
    return *m_settingsPage;
}

CustomerDisplay &MainWindow::customerDisplay()
{
    if (!m_customerDisplay) {
        m_customerDisplay = std::make_unique<CustomerDisplay>(m_customerSide);
        m_customerDisplay->setWindowIcon(windowIcon());
    }
    return *m_customerDisplay;
}

void MainWindow::showPage(Page wanted)
{
    m_rail.at(int(wanted))->setChecked(true);
    const auto bringUp = [this](QWidget &made) { m_pages->setCurrentWidget(&made); };
    switch (wanted) {
    case Page::Counter:
        bringUp(*m_counterPage);
        m_counterPage->focusSearch();
        break;
    case Page::Transfers:
        bringUp(transfersPage());
        transfersPage().focusBoard();
        break;
    case Page::Customers:
        bringUp(customersPage());
        customersPage().refresh();
        customersPage().focusSearch();
        break;
    case Page::BackOffice:
        bringUp(backOfficePage());
        backOfficePage().open();
        backOfficePage().focusTabs();
        break;
    case Page::Rates:
        bringUp(ratesPage());
        ratesPage().refresh();
        ratesPage().focusBoard();
        break;
    case Page::Settings:
        bringUp(settingsPage());
        settingsPage().refresh();
        settingsPage().focusProviders();
        break;
    }
}

MainWindow::Page MainWindow::page() const { return Page(m_pages->currentIndex()); }

} // namespace gui
