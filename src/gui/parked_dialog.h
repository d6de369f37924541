// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/counter_flow.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ParkedDialog;
}

namespace gui {

/// The forms that wait: parks the one at the counter, goes on with another, or discards one on purpose.
class ParkedDialog : public QDialog
{
    Q_OBJECT

public:
    ParkedDialog(models::CounterFlow &counter, QWidget *parent);
    ~ParkedDialog() override;

    void reject() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showForms();
    void park();
    void resume();
    void discard();
    QString currentName() const;

    std::unique_ptr<Ui::ParkedDialog> m_ui;
    models::CounterFlow &m_counter;
};

} // namespace gui
