// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rates_flow.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace Ui {
class RatesPage;
}

namespace gui {

/// The manager's rate board: lines with their state, a form for a new one with what it would make of a thousand, and
/// what the shop earns.
class RatesPage : public QWidget
{
    Q_OBJECT

public:
    explicit RatesPage(models::RatesFlow &flow, QWidget *parent = nullptr);
    ~RatesPage() override;

    // The keys of the page, for the window that owns them.
    void refresh() { m_flow.load(); }
    void focusBoard();
    void save();
    void withdraw();
    void agree();
    /// Back to the board; false when the focus was there already.
    bool stepBack();

private:
    void setUpBoard();
    void setUpForm();
    void showBoard();
    void showLine();
    void showProvider();
    void showPreview();
    void askWithdraw();
    bool mayWithdraw() const;
    void takeLine();
    void showFault(const QString &sentence, const QString &field);
    void fillFrom(const domain::BoardRate &line);
    services::RateEntry entry() const;
    bool readEntry(services::RateEntry &entry);
    int currentRow() const;

    std::unique_ptr<Ui::RatesPage> m_ui;
    models::RatesFlow &m_flow;
};

} // namespace gui
