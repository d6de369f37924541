// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shots.h"

#include <QTemporaryDir>
#include <QTimer>

class QDialog;

namespace gui {

/// The way through the pages: a list of steps, each with something to do, the state to wait for, and the name of its
/// picture.
class ShotsTour : public QObject
{
public:
    ShotsTour(MainWindow &window, ShotsOptions options);

private:
    struct Step {
        QString name; ///< of the picture; empty: only a step on the way
        std::function<void()> act;
        std::function<bool()> ready;
        std::function<bool()> wanted; ///< asked when its turn comes; empty: always
    };

    void add(const QString &name, std::function<void()> act, std::function<bool()> ready,
             std::function<bool()> wanted = {});

    // shots_tour.cpp
    void plan();
    void planCounter();
    void planSending();
    void addDisplay(const QString &name, const QString &language);
    void addPaper(const QString &name, printing::Paper paper);
    void tryBeneficiary(int row);
    void pickCustomer();
    // shots_tour_pages.cpp
    void planTransfers();
    void planSettings();
    void planCustomers();
    void planDocuments();
    void planBackOffice();
    void planRates();
    void planParked();

    void begin();
    void next();
    void look();
    void turn();
    void take();
    void giveUp();
    bool save(const QString &name);
    void finish();
    QDialog *dialog() const;
    void closeDialogs();

    models::CounterFlow &counter() { return m_window.counter(); }
    models::CustomersFlow &customers() { return m_window.customers(); }

    MainWindow &m_window;
    ShotsOptions m_options;
    QList<Step> m_steps;
    QTimer m_look;
    QTimer m_bound;
    QTimer m_turn;
    int m_turns = -1; ///< of the event loop before the picture is taken; below 0: not begun yet
    int m_step = 0;
    int m_missing = 0;
    int m_beneficiary = 0;
    bool m_tested = false;
    bool m_printing = false;
    QTemporaryDir m_papers; ///< for documents that are made up
};

} // namespace gui
