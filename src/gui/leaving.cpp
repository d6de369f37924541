// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/leaving.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace gui {

void askToLeave(QDialog *dialog)
{
    const QString title = QCoreApplication::translate("Leaving", "Throw away what was typed?");
    auto *question = new QMessageBox(QMessageBox::NoIcon, title, title, QMessageBox::NoButton, dialog);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(
        QCoreApplication::translate("Leaving", "It has not been stored, and is lost when this is closed."));
    auto *stay = question->addButton(QCoreApplication::translate("Leaving", "Go on with it"), QMessageBox::RejectRole);
    auto *leave = question->addButton(QCoreApplication::translate("Leaving", "Throw away"), QMessageBox::AcceptRole);
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    QObject::connect(leave, &QPushButton::clicked, dialog, [dialog] { dialog->done(QDialog::Rejected); });
    question->open();
}

} // namespace gui
