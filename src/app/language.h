// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>

namespace app {

/// From now on the program speaks the language of that locale, as far as it has been translated. English otherwise: the
/// texts in the source are English but for their plurals, which read "%n transfer(s)".
void speak(QTranslator &translator, const QLocale &locale);

} // namespace app
