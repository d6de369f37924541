// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QDialog;
class QWidget;

namespace gui {

/// A question before something that cannot be undone.
struct Question {
    QString title;
    QString text; ///< what follows from it
    QString keep; ///< the button that leaves everything as it is
    QString act;
};

/// Asks it over `parent`, which goes with it. Enter and Esc keep things as they are; for `act` the clerk leads the
/// cursor to its button.
void ask(QWidget *parent, const Question &question, std::function<void()> act);

/// For a dialog that cannot keep what was typed into it: asks once whether it may be thrown away, and leaves the dialog
/// then.
void askToLeave(QDialog *dialog);

} // namespace gui
