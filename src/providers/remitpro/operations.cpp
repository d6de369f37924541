// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remitpro/operations.h"

#include "dialect/requests.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

/// Has to stand outside of every namespace.
static void loadRemitProOperations()
{
    // The linker leaves out what nobody names, and nobody names a resource of a static library.
    Q_INIT_RESOURCE(remitpro_operations);
}

namespace providers::remitpro {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

JsonValue readFile()
{
    loadRemitProOperations();
    QFile file(u":/providers/remitpro_operations.json"_s);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const auto json = JsonValue::parse(file.readAll());
    return json ? *json : JsonValue();
}

const JsonValue &file()
{
    static const JsonValue json = readFile();
    return json;
}

/// The path of one line of the table, as the profile wants it.
QString pathIn(const Settings &settings, const JsonValue &line)
{
    const QString name = line.member(u"name").text();
    const QString stated = line.member(u"path").text();
    const QString list = line.member(u"list").text();
    if (name == u"token" && !settings.tokenPath.isEmpty()) return settings.tokenPath;
    if (name == u"refresh-token") {
        if (!settings.refreshPath.isEmpty()) return settings.refreshPath;
        return settings.tokenPath.isEmpty() ? stated : settings.tokenPath;
    }
    return list.isEmpty() ? stated : settings.masterPaths.value(list, stated);
}

QString withArgument(QString path, const QString &argument)
{
    static const QRegularExpression placeholder(u"\\{[^}]*\\}"_s);
    return path.replace(placeholder, dialect::encoded(argument));
}

} // namespace

QList<domain::Operation> operations(const Settings &settings)
{
    QList<domain::Operation> list;
    for (const JsonValue &line : file().member(u"operations").items())
        list << domain::Operation{line.member(u"name").text(), line.member(u"method").text(), pathIn(settings, line),
                                  line.member(u"document").text(),
                                  domain::safetyClassFrom(line.member(u"safety").text())};
    return list;
}

QString pathOf(const Settings &settings, const QString &operation, const QString &argument)
{
    for (const domain::Operation &known : operations(settings))
        if (known.name == operation) return withArgument(known.path, argument);
    return {};
}

QStringList masterLists(const Settings &settings)
{
    QStringList lists;
    for (const JsonValue &line : file().member(u"operations").items())
        if (const QString list = line.member(u"list").text(); !list.isEmpty()) lists << list;
    for (const QString &list : settings.masterPaths.keys())
        if (!lists.contains(list)) lists << list;
    return lists;
}

QString masterPath(const Settings &settings, const QString &list)
{
    for (const JsonValue &line : file().member(u"operations").items())
        if (line.member(u"list").text() == list) return pathIn(settings, line);
    return settings.masterPaths.value(list);
}

namespace {

QList<SenderMember> readSenderMembers()
{
    QList<SenderMember> members;
    for (const JsonValue &line : file().member(u"senderMembers").items()) {
        const QString ours = line.member(u"ours").text();
        for (const domain::SenderField &field : domain::senderFields())
            if (ours == QLatin1StringView(field.name))
                members << SenderMember{field.member, line.member(u"theirs").text(), line.member(u"list").text()};
    }
    return members;
}

} // namespace

const QList<SenderMember> &senderMembers()
{
    static const QList<SenderMember> members = readSenderMembers();
    return members;
}

QString beneficiaryMemberFor(const QString &theirs)
{
    QString plain;
    for (const QChar letter : theirs.toLower())
        if (letter.isLetterOrNumber()) plain += letter;
    const JsonValue names = file().member(u"recipientNames");
    for (const auto &[ours, spellings] : names.members()) {
        const QList<JsonValue> known = spellings.items();
        if (std::any_of(known.begin(), known.end(), [&](const JsonValue &name) { return name.text() == plain; }))
            return ours;
    }
    return {};
}

} // namespace providers::remitpro
