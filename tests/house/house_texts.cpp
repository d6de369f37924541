// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/house_texts.h"

#include "house/source_text.h"

#include <QRegularExpression>

namespace house {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The bracket that closes the one at `open`; the end where none does. `code` has no strings in it.
qsizetype closing(const QString &code, qsizetype open)
{
    const QChar opens = code.at(open);
    const QChar closes = opens == u'(' ? u')' : u'}';
    int depth = 0;
    for (qsizetype i = open; i < code.size(); ++i) {
        if (code.at(i) == opens) ++depth;
        if (code.at(i) == closes && --depth == 0) return i;
    }
    return code.size();
}

struct Helper {
    QString name;
    qsizetype at = 0;
};

/// Functions and lambdas that translate what they are given as `const char *`.
QList<Helper> helpersIn(const QString &code)
{
    static const QRegularExpression shape(
        uR"((\w+)(?:\s*=\s*\[[^\]]*\])?\s*\([^(){};]*\bconst\s+char\s*\*\s*(\w+)[^(){};]*\)[^(){};]*\{)"_s);
    QList<Helper> helpers;
    for (const QRegularExpressionMatch &match : shape.globalMatch(code)) {
        const qsizetype open = match.capturedEnd() - 1;
        const QString body = code.mid(open, closing(code, open) - open);
        const QRegularExpression translates(uR"(\b(?:tr|translate)\s*\([^;]*\b%1\b)"_s.arg(match.captured(2)));
        if (translates.match(body).hasMatch()) helpers << Helper{match.captured(1), match.capturedStart(1)};
    }
    return helpers;
}

QStringList bareLiterals(const SourceFile &file, const QString &code, const QString &texts, const Helper &helper)
{
    static const QRegularExpression marked(uR"(\bQT_TRANSLATE_NOOP\s*\([^()]*\))"_s);
    static const QRegularExpression literal(u"(?<!\\w)\""_s);
    const QRegularExpression call(u"(?<!\\w)%1\\s*\\("_s.arg(helper.name));
    QStringList faults;
    for (const QRegularExpressionMatch &match : call.globalMatch(code)) {
        if (match.capturedStart() == helper.at) continue;
        const qsizetype open = match.capturedEnd() - 1;
        const qsizetype end = closing(code, open);
        QString given = texts.mid(open, end - open);
        for (const QRegularExpressionMatch &safe : marked.globalMatch(code.mid(open, end - open)))
            given.replace(safe.capturedStart(), safe.capturedLength(), QString(safe.capturedLength(), u' '));
        if (literal.match(given).hasMatch())
            faults << u"%1:%2 hides a text from translation: %3 takes it unmarked"_s.arg(file.path)
                          .arg(lineAt(code, match.capturedStart()))
                          .arg(helper.name);
    }
    return faults;
}

/// Contexts that texts are marked for and nothing here asks: `tr()` of a class asks by the whole name, namespace and
/// all.
QStringList unaskedContexts(const SourceFile &file, const QString &texts)
{
    static const QRegularExpression marked(uR"re(\bQT_TRANSLATE_NOOP\s*\(\s*"([^"]*)")re"_s);
    QStringList faults;
    QStringList seen;
    for (const QRegularExpressionMatch &match : marked.globalMatch(texts)) {
        const QString context = match.captured(1);
        if (seen.contains(context)) continue;
        seen << context;
        const bool isAsked = context.contains(u"::"_s) || texts.contains(u"translate(\"%1\""_s.arg(context)) ||
                             texts.contains(u"Q_DECLARE_TR_FUNCTIONS(%1)"_s.arg(context));
        if (!isAsked)
            faults << u"%1:%2 marks texts for \"%3\", which nothing here asks"_s.arg(file.path)
                          .arg(lineAt(texts, match.capturedStart()))
                          .arg(context);
    }
    return faults;
}

} // namespace

QStringList optionFaults(const SourceFile &file)
{
    const QString room = roomOf(file.path);
    if (QStringList{u"cli"_s, u"app"_s, u"sandbox"_s, u"decoder"_s}.contains(room)) return {};
    static const QRegularExpression option(uR"("[^"\n]*(?<![\w-])--[a-z][a-z-]+)"_s);
    const QString texts = stripped(file.text, Keep::CodeAndStrings);
    QStringList faults;
    for (const QRegularExpressionMatch &match : option.globalMatch(texts))
        faults << u"%1:%2 names an option of the command line"_s.arg(file.path).arg(
            lineAt(texts, match.capturedStart()));
    return faults;
}

QStringList hiddenTextFaults(const SourceFile &file)
{
    const QString code = stripped(file.text, Keep::CodeOnly);
    const QString texts = stripped(file.text, Keep::CodeAndStrings);
    QStringList faults;
    for (const Helper &helper : helpersIn(code)) {
        faults << bareLiterals(file, code, texts, helper);
        // lupdate looks for a literal in whatever has this name, and passes over a marked one.
        if (helper.name == u"tr" || helper.name == u"translate")
            faults << u"%1:%2 hides what goes to it from translation: call it otherwise"_s.arg(file.path).arg(
                lineAt(code, helper.at));
    }
    faults << unaskedContexts(file, texts);
    if (code.contains(u"QT_TRANSLATE_NOOP"_s)) return faults;
    // A variable is well where the texts it can hold are marked beside it.
    static const QRegularExpression variable(
        uR"((?<![\w])(?:tr\s*\(|QCoreApplication::translate\s*\(\s*"[^"]*"\s*,)\s*(?=[A-Za-z_]))"_s);
    for (const QRegularExpressionMatch &match : variable.globalMatch(texts))
        faults << u"%1:%2 translates a variable, and no text in this file is marked"_s.arg(file.path).arg(
            lineAt(texts, match.capturedStart()));
    return faults;
}

} // namespace house
