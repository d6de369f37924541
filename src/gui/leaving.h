// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace gui {

/// For a dialog that cannot keep what was typed into it: asks once whether it may be thrown away, and leaves the dialog
/// then. The default, and Esc once more, go on with the dialog as it stands.
void askToLeave(QDialog *dialog);

} // namespace gui
