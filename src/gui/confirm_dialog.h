// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/counter_flow.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ConfirmDialog;
}

namespace gui {

/// The last look before money moves. Cancel is the default; only F8 or a press on the button sends, and a held key
/// counts once: the dialog closes with the first press, and the flow has left the stage in which it can be confirmed.
class ConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    ConfirmDialog(models::CounterFlow &counter, QWidget *parent);
    ~ConfirmDialog() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void send();
    void showChange();
    void showValid();

    std::unique_ptr<Ui::ConfirmDialog> m_ui;
    models::CounterFlow &m_counter;
    const models::ConfirmSummary m_summary; ///< what the clerk has read; nothing else is ever sent from here
    domain::QuoteId m_quote;
};

} // namespace gui
