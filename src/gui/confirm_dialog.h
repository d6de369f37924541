// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/counter_flow.h"

#include <QDialog>
#include <QTimer>

#include <memory>

namespace Ui {
class ConfirmDialog;
}

namespace gui {

/// The last look before money moves. Cancel is the default; only F8 or a press on the button sends, and a held key
/// counts once: the dialog closes with the first press, and the flow has left the stage in which it can be confirmed.
/// When a figure changes while it is open, what it shows is struck out and the key shows the new amount; only a further
/// press, a moment later, sends.
class ConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    ConfirmDialog(models::CounterFlow &counter, QWidget *parent);
    ~ConfirmDialog() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void press();
    void showNewAmount();
    void showChange();
    void showFacts();
    void showValid();
    void fit();

    std::unique_ptr<Ui::ConfirmDialog> m_ui;
    models::CounterFlow &m_counter;
    models::ConfirmSummary m_summary;     ///< what the clerk has read; nothing else is ever sent from here
    std::optional<domain::Quote> m_shown; ///< whose figures these are
    QTimer m_reading;                     ///< runs while a new amount is too fresh to have been read
};

} // namespace gui
