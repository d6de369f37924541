// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper_intake.h"

#include <QDialog>

#include <memory>

class QLabel;
class QMimeData;

namespace Ui {
class PaperDialog;
}

namespace gui {

/// A paper to be looked at and described before it is kept, or one that is kept. What was typed stays when a file is
/// refused and when another one is chosen.
class PaperDialog : public QDialog
{
    Q_OBJECT

public:
    /// The intake outlives the dialog, and is begun.
    PaperDialog(models::PaperIntake &intake, QWidget *parent);
    ~PaperDialog() override;

    /// A picture or the first file in there; false when there is neither.
    bool take(const QMimeData *data);

    void reject() override;

signals:
    /// The paper is kept now, and what its code says about the holder shall go to the form.
    void holderOffered(const domain::MachineReadable &holder);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectKeys();
    /// One fact as the clerk types it.
    void describe(QString models::PaperIntake::Facts::*fact, const QString &field, const QString &typed);
    void showPaper();
    void showFacts();
    void showFaults();
    void showDate(QLabel *label, const QString &field, const QString &typed);
    void chooseFile();
    void paste();
    void keep(bool offer);

    std::unique_ptr<Ui::PaperDialog> m_ui;
    models::PaperIntake &m_intake;
    bool m_offer = false;
    bool m_leadsToFault = false; ///< what is wrong gets the cursor, once
    bool m_typed = false;        ///< not read from a code on the paper
};

} // namespace gui
