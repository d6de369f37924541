// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/house_plan.h"

#include "house/source_text.h"

#include <QDir>
#include <QRegularExpression>

namespace house {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString anyProvider = u"providers/<name>"_s;

/// The name under which the picture knows a room.
QString inPicture(const QString &room) { return room.startsWith(u"providers/"_s) ? anyProvider : room; }

/// Depth-first search; returns the first way from `room` back to itself, or nothing.
QStringList wayBack(const Plan &plan, const QString &room, const QString &goal, QStringList &seen)
{
    for (const QString &next : plan.value(room)) {
        if (next == goal) return {room, goal};
        if (seen.contains(next)) continue;
        seen << next;
        const QStringList rest = wayBack(plan, next, goal, seen);
        if (!rest.isEmpty()) return QStringList{room} + rest;
    }
    return {};
}

QString resolved(const QString &included, const SourceFile &file, const QSet<QString> &known)
{
    const QString beside = QDir::cleanPath(file.path.section(u'/', 0, -2) + u'/' + included);
    if (known.contains(beside)) return beside;
    return known.contains(included) ? included : QString();
}

bool isGenerated(const QString &included)
{
    return included.startsWith(u"ui_"_s) || included.startsWith(u"moc_"_s) || included.endsWith(u".moc"_s);
}

} // namespace

Plan planFromBuild(const QString &houseTxt)
{
    Plan plan;
    for (const QString &line : houseTxt.split(u'\n', Qt::SkipEmptyParts))
        plan[line.section(u':', 0, 0).trimmed()] = line.section(u':', 1).split(u' ', Qt::SkipEmptyParts);
    return plan;
}

Plan planFromPicture(const QString &architectureMd)
{
    static const QRegularExpression row(u"^\\| `([a-z]+(?:/<name>)?)` \\|[^|]*\\|([^|]*)\\|"_s,
                                        QRegularExpression::MultilineOption);
    static const QRegularExpression name(u"[a-z]+(?:/<name>)?"_s);
    Plan plan;
    for (auto rows = row.globalMatch(architectureMd); rows.hasNext();) {
        const QRegularExpressionMatch match = rows.next();
        QStringList uses;
        for (auto names = name.globalMatch(match.captured(2)); names.hasNext();)
            uses << names.next().captured();
        plan[match.captured(1)] = uses;
    }
    return plan;
}

QString roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts.size() < 2) return {};
    return parts[0] == u"providers"_s && parts.size() > 2 ? parts[0] + u'/' + parts[1] : parts[0];
}

QStringList planFaults(const Plan &build, const Plan &picture)
{
    QStringList faults;
    for (auto room = build.cbegin(); room != build.cend(); ++room) {
        const QString name = inPicture(room.key());
        if (!picture.contains(name)) {
            faults << u"%1 is not in the table of rooms in docs/architecture.md"_s.arg(room.key());
            continue;
        }
        const QStringList allowed = picture.value(name);
        for (const QString &used : room.value()) {
            if (!build.contains(used)) faults << u"%1 uses %2, which is no room"_s.arg(room.key(), used);
            const bool all = allowed.contains(u"all"_s);
            if (!all && !allowed.contains(inPicture(used)))
                faults << u"%1 uses %2, and docs/architecture.md has no such arrow"_s.arg(room.key(), used);
        }
        QStringList seen;
        const QStringList way = wayBack(build, room.key(), room.key(), seen);
        if (!way.isEmpty()) faults << u"a cycle: "_s + way.join(u" -> "_s);
    }
    return faults;
}

QStringList includeFaults(const SourceFile &file, const Plan &build, const QSet<QString> &known)
{
    // Written without a raw string: moc reads the include it would hold as one of its own.
    static const QRegularExpression directive(u"^[ \\t]*#[ \\t]*include[ \\t]*([\"<])([^\">]+)[\">]"_s,
                                              QRegularExpression::MultilineOption);
    const QString code = stripped(file.text, Keep::CodeAndStrings);
    const QString room = roomOf(file.path);
    QStringList faults;
    for (auto it = directive.globalMatch(code); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString included = match.captured(2);
        const QString header = resolved(included, file, known);
        const QString where = u"%1:%2"_s.arg(file.path).arg(lineAt(code, match.capturedStart(1)));
        if (header.isEmpty()) {
            const bool ours = match.captured(1) == u"\""_s && !isGenerated(included);
            if (ours) faults << u"%1 includes %2, which is not in src/"_s.arg(where, included);
            continue;
        }
        const QString other = roomOf(header);
        if (other != room && !build.value(room).contains(other))
            faults << u"%1 includes %2, and %3 does not use %4"_s.arg(where, header, room, other);
    }
    return faults;
}

} // namespace house
