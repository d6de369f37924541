// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace house {

/// One text of a .ts file and what it became. `forms` has one entry, or one per plural form of the language.
struct TranslatedText {
    QString context;
    QString source;
    QStringList forms;
    bool isNumerus = false;
    bool isFinished = false;
};

struct TranslationFile {
    QString language;
    QList<TranslatedText> texts;
    QString fault; ///< Empty, or why the file could not be read to its end.
};

[[nodiscard]] TranslationFile readTranslations(const QByteArray &xml);

/// What a finished translation lost or added: placeholders, lines, the end that code goes on from, keys, options and
/// plural forms. Mnemonics may be left out, for underlining one tears joined letters apart, but not added. A text that
/// is not finished has no faults.
[[nodiscard]] QStringList translationFaults(const TranslatedText &text, qsizetype pluralForms);

/// Letters that two texts of one context both claim with an ampersand, where the English texts do not.
[[nodiscard]] QStringList mnemonicFaults(const QList<TranslatedText> &texts);

} // namespace house
