// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/house_rules.h"

#include "house/source_text.h"

#include <QDir>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <utility>

namespace house {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Files that are longer than the house likes, and how long they may be. The list only ever gets shorter.
const QMap<QString, qsizetype> longFiles{};
constexpr qsizetype linesMax = 500;

/// A room in a rule: "providers/" means each of them.
bool covers(const QStringList &rooms, const QString &room)
{
    return std::any_of(rooms.begin(), rooms.end(), [&room](const QString &name) {
        return name == room || (name.endsWith(u'/') && room.startsWith(name));
    });
}

struct LibraryRule {
    QString pattern; ///< a whole include path, or a Qt module as "module:QtSql"
    QStringList rooms;
};

const QList<LibraryRule> &libraryRules()
{
    static const QList<LibraryRule> rules{
        {u"module:QtNetwork"_s, {u"net"_s, u"callbacks"_s, u"sandbox"_s, u"app"_s}},
        {u"module:QtSql"_s, {u"store"_s}},
        {u"module:QtHttpServer"_s, {u"sandbox"_s, u"callbacks"_s}},
        {u"module:QtDBus"_s, {u"vault"_s, u"app"_s}},
        {u"module:QtGui"_s, {u"printing"_s, u"devices"_s, u"decoder"_s, u"models"_s, u"gui"_s, u"app"_s}},
        {u"module:QtPrintSupport"_s, {u"printing"_s}},
        {u"module:QtWidgets"_s, {u"gui"_s, u"app"_s}},
        {u"module:QtSvg"_s, {u"gui"_s, u"app"_s}},
        {u"module:QtSvgWidgets"_s, {u"gui"_s}},
        {u"module:QtPdf"_s, {u"decoder"_s}},
        {u"module:QtPdfWidgets"_s, {}},
        {u"(?:qpdf/.*|ZXing/.*)"_s, {u"decoder"_s}},
        {u"(?:nlohmann/.*)"_s, {u"base"_s}},
        {u"(?:boost/.*)"_s, {u"money"_s}},
        {u"(?:qrencode\\.h)"_s, {u"printing"_s}},
        {u"(?:phonenumbers/.*)"_s, {u"domain"_s}},
        {u"(?:openssl/.*)"_s, {u"crypto"_s}},
        {u"(?:qt6?keychain/.*|keychain\\.h)"_s, {u"vault"_s}},
        {u"(?:sqlite3\\.h|libpq.*)"_s, {u"store"_s}},
        {u"(?:rapidcheck.*)"_s, {}},
    };
    return rules;
}

/// The rooms that may include a header of this Qt module; null for a module nobody has spoken for.
const LibraryRule *ruleForModule(const QString &module)
{
    for (const LibraryRule &rule : libraryRules()) {
        if (rule.pattern == u"module:"_s + module) return &rule;
    }
    return nullptr;
}

const LibraryRule *ruleForPath(const QString &included)
{
    for (const LibraryRule &rule : libraryRules()) {
        if (rule.pattern.startsWith(u"module:"_s)) continue;
        if (QRegularExpression(QRegularExpression::anchoredPattern(rule.pattern)).match(included).hasMatch())
            return &rule;
    }
    return nullptr;
}

enum class Where { OnlyIn, NotIn };

struct WordRule {
    QString pattern;
    Where where;
    QStringList rooms;
    QString reason;
};

const QList<WordRule> &wordRules()
{
    static const QStringList moneyRooms{u"money"_s,      u"domain"_s,   u"interfaces"_s,
                                        u"providers/"_s, u"services"_s, u"store"_s};
    static const QList<WordRule> rules{
        {u"\\b(?:double|float|qreal)\\b"_s, Where::NotIn, moneyRooms, u"money is never floating point"_s},
        {u"\\bto(?:Double|Float)\\s*\\("_s, Where::NotIn, moneyRooms, u"a number is read from its digits"_s},
        {u"\\bQEventLoop\\b"_s, Where::OnlyIn, {}, u"nested event loops let a second Confirm in"_s},
        {u"\\bprocessEvents\\s*\\("_s, Where::OnlyIn, {}, u"nested event loops let a second Confirm in"_s},
        {u"\\bwaitFor\\s*\\("_s, Where::OnlyIn, {u"cli"_s, u"app"_s}, u"await a task; do not block on it"_s},
        {u"(?<!QCoreApplication::)(?<!QGuiApplication::)(?<!QApplication::)\\binstance\\s*\\("_s,
         Where::OnlyIn,
         {},
         u"no singletons: collaborators come through constructors"_s},
        {u"\\bqApp\\b"_s, Where::OnlyIn, {u"app"_s, u"gui"_s}, u"no reaching for the application from below"_s},
        // The sandbox posts callbacks as a provider would, and may not know our net.
        {u"\\bQNetworkAccessManager\\b"_s, Where::OnlyIn, {u"net"_s, u"sandbox"_s}, u"one HTTP client, in net"_s},
        {u"\\bignoreSslErrors\\b"_s, Where::OnlyIn, {}, u"a failed TLS check stays a failure"_s},
        {u"\\b(?:VerifyNone|QueryPeer)\\b"_s, Where::OnlyIn, {}, u"the peer's certificate is always verified"_s},
        {u"\\bsetInsecureFallback\\b"_s, Where::OnlyIn, {}, u"without a keychain there is no secret on disk"_s},
        {u"\\bcurrent(?:DateTime|DateTimeUtc|Date|Time|MSecsSinceEpoch|SecsSinceEpoch)\\s*\\(|\\bsystem_clock\\b"_s,
         Where::OnlyIn,
         {u"base"_s},
         u"ask base::Clock, so that a test can turn it"_s},
        {u"\\bQRandomGenerator\\b"_s,
         Where::OnlyIn,
         {u"base"_s, u"sandbox"_s},
         u"ask base::Random, so that a test can load the dice"_s},
        {u"\\b(?:QRandomGenerator\\s*::\\s*(?:system|global|securelySeeded)|random_device|createUuid)\\b"_s,
         Where::OnlyIn,
         {u"base"_s},
         u"dice that nobody can load stay in base"_s},
        {u"\\bQThread\\s*::\\s*[mu]?sleep\\b|\\bsleep_(?:for|until)\\b"_s,
         Where::OnlyIn,
         {},
         u"nothing sleeps on a thread"_s},
    };
    return rules;
}

} // namespace

QtHeaders installedQtHeaders()
{
    QtHeaders headers;
    const QDir root(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    for (const QString &module : root.entryList({u"Qt[A-Z]*"_s}, QDir::Dirs)) {
        for (const QString &name : QDir(root.filePath(module)).entryList(QDir::Files)) {
            if (!headers.contains(name)) headers.insert(name, module);
        }
    }
    return headers;
}

QStringList libraryFaults(const SourceFile &file, const QtHeaders &qt)
{
    static const QRegularExpression directive(u"^[ \\t]*#[ \\t]*include[ \\t]*[\"<]([^\">]+)[\">]"_s,
                                              QRegularExpression::MultilineOption);
    const QString code = stripped(file.text, Keep::CodeAndStrings);
    const QString room = roomOf(file.path);
    QStringList faults;
    for (auto it = directive.globalMatch(code); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString included = match.captured(1);
        const QString module =
            included.startsWith(u"Qt"_s) && included.contains(u'/') ? included.section(u'/', 0, 0) : qt.value(included);
        if (module == u"QtCore"_s) continue;
        const LibraryRule *rule = module.isEmpty() ? ruleForPath(included) : ruleForModule(module);
        const QString where = u"%1:%2"_s.arg(file.path).arg(lineAt(code, match.capturedStart(1)));
        if (!rule && !module.isEmpty())
            faults << u"%1 includes %2, and no room brings in %3"_s.arg(where, included, module);
        if (rule && !covers(rule->rooms, room))
            faults << u"%1 includes %2, which enters only through: %3"_s.arg(where, included,
                                                                             rule->rooms.join(u", "_s));
    }
    return faults;
}

QStringList wordFaults(const SourceFile &file)
{
    const QString code = stripped(file.text, Keep::CodeOnly);
    const QString room = roomOf(file.path);
    QStringList faults;
    for (const WordRule &rule : wordRules()) {
        if (covers(rule.rooms, room) == (rule.where == Where::OnlyIn)) continue;
        const QRegularExpression words(rule.pattern);
        for (auto it = words.globalMatch(code); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const QString where = u"%1:%2"_s.arg(file.path).arg(lineAt(code, match.capturedStart()));
            faults << u"%1 says %2: %3"_s.arg(where, match.captured().simplified(), rule.reason);
        }
    }
    return faults;
}

QStringList mannerFaults(const SourceFile &file)
{
    static const QRegularExpression unfinished(u"\\b(?:TODO|FIXME|HACK)\\b"_s);
    QStringList faults;
    if (!file.text.startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s))
        faults << u"%1 does not begin with the licence line"_s.arg(file.path);
    if (file.path.endsWith(u".h"_s) && !file.text.contains(u"\n#pragma once\n"_s))
        faults << u"%1 has no #pragma once"_s.arg(file.path);
    if (const auto match = unfinished.match(file.text); match.hasMatch())
        faults << u"%1:%2 says %3"_s.arg(file.path).arg(lineAt(file.text, match.capturedStart())).arg(match.captured());
    const qsizetype lines = file.text.count(u'\n');
    if (lines > longFiles.value(file.path, linesMax))
        faults << u"%1 has %2 lines; %3 are enough"_s.arg(file.path).arg(lines).arg(linesMax);
    if (longFiles.contains(file.path) && lines <= linesMax)
        faults << u"%1 has become short: take it off the list of long files"_s.arg(file.path);
    return faults;
}

QStringList formFaults(const QString &path, const QByteArray &xml)
{
    using Cell = std::pair<int, int>; // row, column
    QList<Cell> lastOfLayout;         // one entry per open layout
    QXmlStreamReader reader(xml);
    QStringList faults;
    while (!reader.atEnd()) {
        reader.readNext();
        const bool layout = reader.name() == u"layout"_s;
        if (layout && reader.isStartElement()) lastOfLayout << Cell{-1, -1};
        if (layout && reader.isEndElement()) lastOfLayout.removeLast();
        if (!reader.isStartElement() || reader.name() != u"item"_s || lastOfLayout.isEmpty()) continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        if (!attributes.hasAttribute(u"row"_s)) continue;
        const Cell cell{attributes.value(u"row"_s).toInt(), attributes.value(u"column"_s).toInt()};
        if (cell < lastOfLayout.last())
            faults << u"%1:%2 row %3, column %4 stands after a later cell"_s.arg(path)
                          .arg(reader.lineNumber())
                          .arg(cell.first)
                          .arg(cell.second);
        lastOfLayout.last() = cell;
    }
    if (reader.hasError()) faults << u"%1 is not readable: %2"_s.arg(path, reader.errorString());
    return faults;
}

} // namespace house
