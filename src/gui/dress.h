// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QString;
class QWidget;

namespace gui {

/// Once after setupUi(): gives labels the font of their `textRole` property ("caption", "section", "title", "amount"),
/// and switches markup off in every label, because what labels show may have been typed by anybody.
void dress(QWidget *root);

/// A label stands at the start or the end of its place as the window's direction has it, whatever script its text is
/// in: an Arabic name in an English window begins where the names above it begin.
void alignByLayout(QLabel *label);

/// Shows a text and its tone ("muted", "bad", "waiting", "good"); hides the label when there is nothing to say.
void say(QLabel *label, const QString &text);
void say(QLabel *label, const QString &text, const char *tone);

/// Keeps its size while hidden texts come and go, so that nothing below jumps.
void keepPlace(QWidget *widget);

} // namespace gui
