// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field_rule.h"

#include <QHash>
#include <QLocale>

namespace domain {

/// The words of everything that a customer reads, in the customer's language: papers and the customer's screen. They
/// are data and not tr(), because they do not follow the language of the window.
class PrintoutWords
{
public:
    /// nullptr: there are none in that language ("ar").
    static const PrintoutWords *of(const QString &language);

    QString language() const { return m_language; }
    const QLocale &locale() const { return m_locale; }
    bool isRightToLeft() const { return m_locale.textDirection() == Qt::RightToLeft; }
    QStringList keys() const { return m_words.keys(); }
    bool contains(const QString &key) const { return m_words.contains(key); }

    /// A word with its places filled in: word("copy", {{"number", "2"}}). The key itself when there is no such word.
    QString word(const QString &key, const QHash<QString, QString> &places = {}) const;
    /// The same for a text from elsewhere. In a right-to-left language what is filled in keeps its own direction.
    QString filled(QString text, const QHash<QString, QString> &places) const;
    /// A figure, number or code that reads from left to right wherever it stands.
    QString leftToRight(const QString &text) const;
    QString separator() const; ///< between the parts of a list: a comma and a blank
    /// A name, in whatever script.
    QString isolated(const QString &text) const;
    /// "1 Feb 2026": the month in letters, so that nobody reads it the other way round. Local time.
    QString dateText(const QDate &date) const;
    QString momentText(const QDateTime &time) const;

private:
    friend struct PrintoutWordsReader;
    QString m_language;
    QString m_name;
    QLocale m_locale;
    QHash<QString, QString> m_words;
};

/// The languages there are words for, each by its own name: {"ar", "العربية"}. English first.
QList<Choice> printoutLanguages();
/// The best of them for a wanted one ("en-GB", "ar_AE"); "en" when there is none.
QString nearestPrintoutLanguage(const QString &wanted);
/// Takes the invisible marks of direction out again, for comparing and searching.
QString withoutDirectionMarks(QString text);

} // namespace domain
