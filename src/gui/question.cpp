// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/question.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace gui {

void ask(QWidget *parent, const Question &question, std::function<void()> act)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, question.title, question.title, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question.text);
    auto *keep = box->addButton(question.keep, QMessageBox::RejectRole);
    auto *go = box->addButton(question.act, QMessageBox::AcceptRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    QObject::connect(go, &QPushButton::clicked, box, std::move(act));
    box->open();
}

void askToLeave(QDialog *dialog)
{
    ask(dialog,
        {QCoreApplication::translate("Leaving", "Throw away what was typed?"),
         QCoreApplication::translate("Leaving", "It has not been stored, and is lost when this is closed."),
         QCoreApplication::translate("Leaving", "Go on with it"), QCoreApplication::translate("Leaving", "Throw away")},
        [dialog] { dialog->done(QDialog::Rejected); });
}

} // namespace gui
