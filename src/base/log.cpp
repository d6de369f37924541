// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <QDateTime>
#include <QFile>
#include <QList>
#include <QMutex>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace base {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether a terminal or an editor could take the sign for a command: a new line, an escape sequence, a turn of
/// direction. The two joiners stay, because names in Persian and Hindi are spelled with them.
bool isCommand(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    case QChar::Other_Format: return c != u'\u200c' && c != u'\u200d';
    default: return false;
    }
}

QString escaped(QStringView text)
{
    QString safe;
    for (const QChar c : text) {
        if (isCommand(c))
            safe += u"\\x"_s + QString::number(c.unicode(), 16).rightJustified(2, u'0');
        else
            safe += c;
    }
    return safe;
}

/// What looks like a credential becomes three stars. Rather too much than too little: a log line is for support, not
/// for replaying a call.
QString withoutCredentials(QString text)
{
    // One of these is in all that the rules look for; most lines have none of them.
    const auto has = [&text](QLatin1StringView part) { return text.contains(part, Qt::CaseInsensitive); };
    if (!has("="_L1) && !has(":"_L1) && !has("-----begin"_L1) && !has("bearer"_L1) && !has("eyj"_L1)) return text;
    struct Rule {
        QRegularExpression pattern;
        QString replacement;
    };
    static const QString names =
        u"((?:token|secret|api[-_]?key|signature|password|passwd|passphrase|private[-_]?key|credential|session|"
        "pickup[-_]?code|x-amz-|(?<![a-z])(?:pin|otp|cvv)(?![a-z]))[a-z0-9_-]*)"_s;
    const auto rule = [](const QString &pattern, const QString &replacement) {
        return Rule{QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                                    QRegularExpression::DotMatchesEverythingOption),
                    replacement};
    };
    // Never destroyed: a thread that is still closing may log while the program ends.
    static const QList<Rule> &rules = *new QList<Rule>{
        rule(u"-----BEGIN [A-Z0-9 ]+-----.*?(?:-----END [A-Z0-9 ]+-----|\\z)"_s, u"(PEM ***)"_s),
        // The whole rest of the header: schemes, several parts, blanks.
        rule(u"(authorization|cookie)(\\\\*\"?\\s*[=:]\\s*\\\\*\"?)[^\"\\r\\n]+"_s, u"\\1\\2***"_s),
        rule(u"\\b(bearer)\\s+[a-z0-9+/=._~-]+"_s, u"\\1 ***"_s),
        // Possessive, so that a very long text cannot exhaust the engine and slip through.
        rule(names + u"(\"?\\s*[=:]\\s*\")[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+"_s, u"\\1\\2***"_s), // in quotes
        rule(names + u"(\\\\+\"?\\s*[=:]\\s*\\\\+\")[^\"\\\\]+"_s, u"\\1\\2***"_s),              // in escaped quotes
        rule(names + u"(\"?\\s*[=:]\\s*)(?![\"\\\\])[^\\s\"&,;}]+"_s, u"\\1\\2***"_s),           // bare
        rule(u"(://[^/\\s:@]*:)[^@/\\s]+@"_s, u"\\1***@"_s),                                     // user:password@
        rule(u"\\beyJ[a-z0-9_-]{5,}\\.[a-z0-9_-]+(?:\\.[a-z0-9_-]*)?"_s, u"***"_s)};             // a JSON web token
    for (const Rule &each : rules)
        text.replace(each.pattern, each.replacement);
    return text;
}

/// Long runs of digits are accounts, cards, phones or ID numbers; only the last four help support. Our own references,
/// keys and times are passed over.
QString withoutLongNumbers(QString text)
{
    // All that the pattern finds has three digits, or two in a word of fifteen characters; most lines have neither.
    qsizetype digits = 0;
    qsizetype word = 0;
    qsizetype longestWord = 0;
    for (const QChar c : std::as_const(text)) {
        digits += c.isDigit();
        word = c.isLetterOrNumber() ? word + 1 : 0;
        longestWord = std::max(longestWord, word);
    }
    if (digits < 2 || (digits == 2 && longestWord < 15)) return text;
    static const QRegularExpression &numbers = *new QRegularExpression( // never destroyed, as above
        u"(?:\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b|\\bRD-[0-9]{8}-[0-9A-Z]{10}\\b"
        "|\\b[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?)(*SKIP)(*FAIL)"
        "|(?<![A-Z0-9])[A-Z]{2}[0-9]{2}[A-Z0-9]{7,26}([A-Z0-9]{4})(?![A-Z0-9])"
        "|(?<![A-Z0-9])[A-Z]{2}[0-9]{2}[ -][A-Z0-9]{4}(?:[ -](?=[A-Z]{0,3}[0-9])[A-Z0-9]{4})*"
        "([ -](?=[A-Z]{0,3}[0-9])[A-Z0-9]{1,4})(?![A-Z0-9])"
        "|\\+?[0-9]{5,}([0-9]{4})(?![0-9])"
        "|\\+?[0-9](?:[ -]?[0-9]){6,}((?:[ -]?[0-9]){4})(?![0-9])"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.replace(numbers, u"••\\1\\2\\3\\4"_s);
}

} // namespace

Q_LOGGING_CATEGORY(logMoney, "remitdesk.money", QtInfoMsg)
Q_LOGGING_CATEGORY(logNet, "remitdesk.net", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "remitdesk.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logProvider, "remitdesk.provider", QtInfoMsg)

QString oneLine(QStringView text)
{
    constexpr qsizetype lengthMax = 200;
    if (text.size() <= lengthMax) return escaped(text);
    const bool splitsPair = text.at(lengthMax - 1).isHighSurrogate();
    return escaped(text.first(splitsPair ? lengthMax - 1 : lengthMax)) + u'…';
}

QString redacted(const QString &message) { return withoutLongNumbers(withoutCredentials(message)); }

namespace {

QMutex mutex;
std::unique_ptr<QFile> logFile;

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const auto level = type == QtDebugMsg     ? "debug"
                       : type == QtInfoMsg    ? "info"
                       : type == QtWarningMsg ? "warning"
                                              : "error";
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8() + ' ' + level + ' ' +
                            (context.category ? context.category : "") + ' ' + escaped(redacted(message)).toUtf8() +
                            '\n';
    const QMutexLocker lock(&mutex);
    std::fputs(line.constData(), stderr);
    if (logFile && logFile->isOpen()) {
        logFile->write(line);
        logFile->flush();
    }
}

} // namespace

void installLogging(const QString &file)
{
    {
        const QMutexLocker lock(&mutex);
        logFile.reset();
        if (!file.isEmpty()) {
            logFile = std::make_unique<QFile>(file);
            // Born private, and made private when it is an old one.
            const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
            if (logFile->open(QIODevice::WriteOnly | QIODevice::Append, ownerOnly)) logFile->setPermissions(ownerOnly);
        }
    }
    qInstallMessageHandler(write);
}

} // namespace base
