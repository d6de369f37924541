// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/translation_files.h"

#include <QMap>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

namespace house {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList found(const QRegularExpression &pattern, const QString &text)
{
    QStringList all;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
        all << match.captured(match.lastCapturedIndex());
    return all;
}

/// Placeholders, each once: a language may have to name an amount twice.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(?:L?[0-9]{1,2}|n)"_s);
    QStringList all = found(pattern, text);
    all.removeDuplicates();
    all.sort();
    return all;
}

QStringList mnemonics(const QString &text)
{
    static const QRegularExpression pattern(u"(?<!&)&(\\w)"_s, QRegularExpression::UseUnicodePropertiesOption);
    return found(pattern, text);
}

/// What people type exactly so: keys, options of the command line, names in code, quoted words, addresses.
QStringList codeWords(const QString &text)
{
    static const QRegularExpression pattern(
        uR"((?:Ctrl|Alt|Shift)\+\w+|\bF[0-9]{1,2}\b|\bEsc\b|(?<!\w)--[a-z][a-z-]*|\b[a-z-]+\.json\b|\b[a-z]+[A-Z]\w+\b)"
        uR"(|"[A-Za-z%][^"\s]*"|https?://\S+\b|\b(?:JSON|CSV|IBAN|PDF|PEM|UUID|RemitDesk)\b)"_s);
    return found(pattern, text);
}

/// The sign that tells what comes next (an amount, a dialog), with the spaces that code appends to.
QString ending(const QString &text)
{
    static const QRegularExpression pattern(u"(…|\\.\\.\\.|:)?\\s*$"_s);
    return pattern.match(text).captured();
}

qsizetype leadingSpaces(const QString &text)
{
    return std::find_if(text.begin(), text.end(), [](QChar c) { return c != u' '; }) - text.begin();
}

QStringList formFaults(const QString &source, const QString &form)
{
    QStringList faults;
    if (form.trimmed().isEmpty()) faults << u"is empty"_s;
    if (placeholders(source) != placeholders(form)) faults << u"has other placeholders"_s;
    if (!mnemonics(form).isEmpty() && mnemonics(form).size() != mnemonics(source).size())
        faults << u"has other mnemonics"_s;
    if (source.count(u'\n') != form.count(u'\n')) faults << u"has other lines"_s;
    if (ending(source) != ending(form)) faults << u"ends otherwise"_s;
    if (leadingSpaces(source) != leadingSpaces(form)) faults << u"begins otherwise"_s;
    for (const QString &word : codeWords(source))
        if (!form.contains(word)) faults << u"has lost %1"_s.arg(word);
    return faults;
}

TranslatedText readMessage(QXmlStreamReader &xml, const QString &context)
{
    TranslatedText text;
    text.context = context;
    text.isNumerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            text.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            text.isFinished = !xml.attributes().hasAttribute("type"_L1);
            if (!text.isNumerus) {
                text.forms << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                text.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return text;
}

} // namespace

TranslationFile readTranslations(const QByteArray &bytes)
{
    TranslationFile file;
    QXmlStreamReader xml(bytes);
    if (xml.readNextStartElement()) file.language = xml.attributes().value("language"_L1).toString();
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                file.texts << readMessage(xml, context);
            else
                xml.skipCurrentElement();
        }
    }
    if (xml.hasError()) file.fault = xml.errorString();
    return file;
}

QStringList translationFaults(const TranslatedText &text, qsizetype pluralForms)
{
    if (!text.isFinished) return {};
    QStringList faults;
    if (text.isNumerus && text.forms.size() != pluralForms)
        faults << u"has %1 plural forms, not %2"_s.arg(text.forms.size()).arg(pluralForms);
    for (const QString &form : text.forms)
        faults << formFaults(text.source, form);
    for (QString &fault : faults)
        fault = u"%1: “%2” %3"_s.arg(text.context, text.source, fault);
    return faults;
}

QStringList mnemonicFaults(const QList<TranslatedText> &texts)
{
    QMap<QString, QMap<QString, QStringList>> claims;
    for (const TranslatedText &text : texts)
        for (const QString &letter : mnemonics(text.forms.value(0)))
            claims[text.context][letter] += mnemonics(text.source);
    QStringList faults;
    for (const auto &[context, letters] : claims.asKeyValueRange()) {
        for (const auto &[letter, english] : letters.asKeyValueRange()) {
            const QSet<QString> apart(english.begin(), english.end());
            if (apart.size() > 1) faults << u"%1: &%2 stands for %3"_s.arg(context, letter, english.join(u", "_s));
        }
    }
    return faults;
}

} // namespace house
