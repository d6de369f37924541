// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remid/banks.h"

#include "base/clock.h"
#include "base/json_value.h"
#include "providers/remid/replies.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

/// Has to stand outside of every namespace.
static void loadRemidLists()
{
    // The linker leaves out what nobody names, and nobody names a resource of a static library.
    Q_INIT_RESOURCE(remid_lists);
}

namespace providers::remid {

using namespace Qt::Literals::StringLiterals;

namespace {

base::JsonValue readFile()
{
    loadRemidLists();
    QFile file(u":/providers/remid_banks.json"_s);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const auto json = base::JsonValue::parse(file.readAll());
    return json ? *json : base::JsonValue();
}

QList<domain::PayoutPartner> readBanks()
{
    QList<domain::PayoutPartner> partners;
    const base::JsonValue json = readFile();
    for (const base::JsonValue &bank : json.member(u"banks").items()) {
        const QString name = bank.member(u"name").text();
        const bool confirmed = bank.member(u"confirmed").flag();
        domain::PayoutPartner partner;
        partner.provider = {providerName};
        partner.code = bank.member(u"code").text();
        partner.name =
            confirmed ? name : QCoreApplication::translate("RemidText", "%1 (not confirmed by rem.id)").arg(name);
        partner.country = u"ID"_s;
        partner.type = u"bank"_s;
        partner.methods = {domain::PayoutMethod::BankAccount};
        partner.accountFormat = QCoreApplication::translate("RemidText", "digits only");
        partners << partner;
    }
    return partners;
}

} // namespace

const QList<domain::PayoutPartner> &banks()
{
    static const QList<domain::PayoutPartner> list = readBanks();
    return list;
}

QDateTime editionOfBanks() { return base::fromRfc3339(readFile().member(u"edition").text() + u"T00:00:00Z"_s); }

bool knowsBank(const QString &code)
{
    return std::any_of(banks().begin(), banks().end(),
                       [&](const domain::PayoutPartner &partner) { return partner.code == code; });
}

} // namespace providers::remid
