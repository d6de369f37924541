// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/balance_story.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace gui {

/// One balance: how much there shall be at least, and what the provider said of it lately.
class BalanceDialog : public QDialog
{
    Q_OBJECT

public:
    /// The story outlives the dialog, and knows which balance is meant.
    BalanceDialog(models::BalanceStory &story, QWidget *parent);
    void reject() override;

private:
    void save();

    models::BalanceStory &m_story;
    QLineEdit *m_mark;
    QLabel *m_state;
};

} // namespace gui
