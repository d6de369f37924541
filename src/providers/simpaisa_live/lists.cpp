// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa_live/lists.h"

#include "base/clock.h"
#include "providers/simpaisa_live/replies.h"

#include <QFile>

/// Has to stand outside of every namespace.
static void loadSimpaisaLiveLists()
{
    // The linker leaves out what nobody names, and nobody names a resource of a static library.
    Q_INIT_RESOURCE(simpaisa_live_lists);
}

namespace providers::simpaisa_live {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

JsonValue readFile()
{
    loadSimpaisaLiveLists();
    QFile file(u":/providers/simpaisa_live_lists.json"_s);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const auto json = JsonValue::parse(file.readAll());
    return json ? *json : JsonValue();
}

const JsonValue &file()
{
    static const JsonValue json = readFile();
    return json;
}

} // namespace

std::optional<domain::MasterList> builtInList(const QString &name)
{
    const JsonValue stated = file().member(u"lists").member(name);
    if (!stated.isArray()) return std::nullopt;
    domain::MasterList list;
    list.provider = providerName;
    list.name = name;
    for (const JsonValue &item : stated.items())
        list.values << domain::MasterValue{item.member(u"code").text(), item.member(u"label").text(), {}};
    list.at = base::fromRfc3339(file().member(u"edition").text());
    list.builtIn = true;
    return list;
}

QStringList listNames(const QString &region)
{
    QStringList names{u"banks"_s};
    if (region == u"BD") names << u"branches"_s;
    return names + file().member(u"lists").keys();
}

} // namespace providers::simpaisa_live
