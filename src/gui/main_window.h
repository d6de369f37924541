// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "gui/reader_filter.h"
#include "gui/receipt_printer.h"
#include "gui/theme.h"
#include "models/back_office_flow.h"
#include "models/board_filters.h"
#include "models/counter_flow.h"
#include "models/customer_side.h"
#include "models/customers_flow.h"
#include "models/rates_flow.h"
#include "models/settings_flow.h"
#include "models/transfers_model.h"

#include <QMainWindow>

class QLabel;
class QStackedWidget;

namespace gui {

class BackOfficePage;
class CounterPage;
class CustomerDisplay;
class CustomersPage;
class RailButton;
class RatesPage;
class SettingsPage;
class TransfersPage;

struct WindowOptions {
    bool practice = false;
    QString agentName; ///< until the profile has been asked
    QString counter;
    Theme theme = Theme::System;
    const base::Clock *clock = nullptr; ///< nullptr: the system's; otherwise it outlives the window
    QString settingsFile;               ///< where printer and paper are kept; empty: nowhere. Nothing secret is in it
};

/// The window: a rail with the pages, the pages, and a line that says who and where we are. Its keys are the keys of
/// the program.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `backstage` outlives the window.
    MainWindow(models::Backstage &backstage, WindowOptions options, QWidget *parent = nullptr);
    ~MainWindow() override;

    enum class Page { Counter, Transfers, Customers, BackOffice, Rates, Settings };
    void showPage(Page page);
    Page page() const;

    // For the screenshots and for tests: what the pages show.
    models::CounterFlow &counter() { return m_counter; }
    models::TransfersModel &board() { return m_board; }
    models::TransferDetail &detail() { return m_detail; }
    models::SettingsFlow &settings() { return m_settings; }
    models::CustomersFlow &customers() { return m_customers; }
    models::BackOfficeFlow &backOffice() { return m_backOffice; }
    models::CustomerSide &customerSide() { return m_customerSide; }
    CustomerDisplay &customerDisplay();
    models::RatesFlow &rates() { return m_rates; }
    ReceiptPrinter &printer() { return m_printer; }
    CounterPage &counterPage() { return *m_counterPage; }
    // All pages but the first are made when they are first asked for: a counter opens its shutters before its files.
    TransfersPage &transfersPage();
    CustomersPage &customersPage();
    BackOfficePage &backOfficePage();
    RatesPage &ratesPage();
    SettingsPage &settingsPage();

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    QWidget *buildRail();
    QWidget *buildFooter();
    /// Puts the page where its stand-in was.
    void place(QWidget *made, Page where);
    void connectFlows();
    void addKeys();
    void addCounterKeys();
    void addPageKeys();
    void refreshPage();
    void openQueue(models::QueueKind kind);
    void addKey(const QKeySequence &key, std::function<void()> work);
    void showAgent();
    void announce(const QString &sentence);
    void openTransfer(const QString &id);
    void stepBack();
    /// What a passport reader brings goes to the form in front, or else to the page that is for customers.
    models::SenderFlow *readerTarget();
    void takeZone(const QString &text);
    void takeTorn(int characters);

    base::SystemClock m_systemClock;
    const WindowOptions m_options;
    const base::Clock &m_clock;
    models::CounterFlow m_counter;
    models::TransfersModel m_board;
    models::BoardFilters m_boardFilters;
    models::TransferDetail m_detail;
    models::SettingsFlow m_settings;
    models::CustomersFlow m_customers;
    models::BackOfficeFlow m_backOffice;
    models::CustomerSide m_customerSide;
    models::RatesFlow m_rates;
    ReceiptPrinter m_printer;
    std::unique_ptr<CustomerDisplay> m_customerDisplay;
    ReaderFilter m_reader;
    QStackedWidget *m_pages = nullptr;
    CounterPage *m_counterPage = nullptr;
    TransfersPage *m_transfersPage = nullptr;
    CustomersPage *m_customersPage = nullptr;
    BackOfficePage *m_backOfficePage = nullptr;
    RatesPage *m_ratesPage = nullptr;
    SettingsPage *m_settingsPage = nullptr;
    QList<RailButton *> m_rail;
    QLabel *m_agentLabel = nullptr;
    QLabel *m_newsLabel = nullptr;
    QLabel *m_providersLabel = nullptr;
};

} // namespace gui
