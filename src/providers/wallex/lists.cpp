// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/wallex/lists.h"

#include "base/json_value.h"
#include "providers/wallex/settings.h"

#include <QCoreApplication>
#include <QFile>

/// Has to stand outside of every namespace.
static void loadWallexLists()
{
    // The linker leaves out what nobody names, and nobody names a resource of a static library.
    Q_INIT_RESOURCE(wallex_lists);
}

namespace providers::wallex {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

JsonValue readFile()
{
    loadWallexLists();
    QFile file(u":/providers/wallex_lists.json"_s);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const auto json = JsonValue::parse(file.readAll());
    return json ? *json : JsonValue();
}

const JsonValue &file()
{
    static const JsonValue json = readFile();
    return json;
}

struct Label {
    const char *code;
    const char *label;
};

/// Labels of codes that are no words for people. Everything else is its own label.
const Label labels[] = {
    {"national_identity", QT_TRANSLATE_NOOP("WallexLists", "National identity card")},
    {"company_proof", QT_TRANSLATE_NOOP("WallexLists", "Proof of the company")},
    {"company_address_proof", QT_TRANSLATE_NOOP("WallexLists", "Proof of the company's address")},
    {"nric", QT_TRANSLATE_NOOP("WallexLists", "NRIC (Singapore or Malaysia)")},
    {"passport", QT_TRANSLATE_NOOP("WallexLists", "Passport")},
    {"ktp", QT_TRANSLATE_NOOP("WallexLists", "KTP (Indonesia)")},
    {"employment_pass", QT_TRANSLATE_NOOP("WallexLists", "Employment pass")},
    {"s_pass", QT_TRANSLATE_NOOP("WallexLists", "S pass")},
    {"work_permit", QT_TRANSLATE_NOOP("WallexLists", "Work permit")},
    {"photo", QT_TRANSLATE_NOOP("WallexLists", "Photo")},
    {"bank_statement", QT_TRANSLATE_NOOP("WallexLists", "Bank statement")},
    {"utility_bill", QT_TRANSLATE_NOOP("WallexLists", "Utility bill")},
    {"phone_bill", QT_TRANSLATE_NOOP("WallexLists", "Phone bill")},
    {"tax_bill", QT_TRANSLATE_NOOP("WallexLists", "Tax bill")},
    {"family_card", QT_TRANSLATE_NOOP("WallexLists", "Family card")},
    {"male", QT_TRANSLATE_NOOP("WallexLists", "Male")},
    {"female", QT_TRANSLATE_NOOP("WallexLists", "Female")},
    {"en", QT_TRANSLATE_NOOP("WallexLists", "English")},
    {"id", QT_TRANSLATE_NOOP("WallexLists", "Indonesian")},
    {"company", QT_TRANSLATE_NOOP("WallexLists", "Company")},
    {"individual", QT_TRANSLATE_NOOP("WallexLists", "Individual")},
};

QString labelOf(const QString &code)
{
    for (const Label &known : labels)
        if (code == QLatin1StringView(known.code)) return QCoreApplication::translate("WallexLists", known.label);
    return code;
}

} // namespace

QStringList builtInLists()
{
    QStringList names;
    for (const auto &[name, value] : file().members())
        if (value.isArray()) names << name;
    return names;
}

QStringList codesIn(const QString &name)
{
    QStringList codes;
    for (const JsonValue &item : file().member(name).items())
        codes << item.text();
    return codes;
}

std::optional<domain::MasterList> builtInListOf(const QString &name)
{
    if (!builtInLists().contains(name)) return std::nullopt;
    domain::MasterList list;
    list.provider = providerName;
    list.name = name;
    list.at = QDate::fromString(file().member(u"edition").text(), Qt::ISODate).startOfDay(Qt::UTC);
    list.builtIn = true;
    for (const QString &code : codesIn(name))
        list.values << domain::MasterValue{code, labelOf(code), {}};
    return list;
}

QList<domain::Choice> documentTypeChoices()
{
    QList<domain::Choice> choices;
    for (const QString &code : codesIn(u"document-types"_s))
        choices << domain::Choice{code, labelOf(code)};
    return choices;
}

} // namespace providers::wallex
