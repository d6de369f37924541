// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace domain {

/// Words one after the other as the window's language separates them: "HBL, UBL" in English, with another comma in
/// Arabic; empty ones are left out. For people only: what is sent, stored or read back has separators of its own.
QString listed(QStringList words);

/// What somebody typed, as a sentence that others may follow: with a full stop, if it ends without one.
QString asSentence(const QString &text);

} // namespace domain
