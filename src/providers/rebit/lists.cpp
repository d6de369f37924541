// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/lists.h"

#include "base/json_value.h"
#include "providers/rebit/replies.h"

#include <QFile>

/// Has to stand outside of every namespace.
static void loadRebitLists()
{
    // The linker leaves out what nobody names, and nobody names a resource of a static library.
    Q_INIT_RESOURCE(rebit_lists);
}

namespace providers::rebit {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using domain::PayoutMethod;

namespace {

JsonValue readFile()
{
    loadRebitLists();
    QFile file(u":/providers/rebit_lists.json"_s);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const auto json = JsonValue::parse(file.readAll());
    return json ? *json : JsonValue();
}

const JsonValue &file()
{
    static const JsonValue json = readFile();
    return json;
}

QStringList list(QStringView name)
{
    QStringList texts;
    for (const JsonValue &item : file().member(name).items())
        texts << item.text();
    return texts;
}

QList<domain::PayoutPartner> readPartners()
{
    QList<domain::PayoutPartner> partners;
    const auto add = [&](QStringView name, const QString &type, PayoutMethod method) {
        for (const QString &code : list(name)) {
            const QString known = file().member(u"names").member(code).text();
            domain::PayoutPartner partner;
            partner.provider = {providerName};
            partner.code = code;
            partner.name = known.isEmpty() ? code : known;
            partner.country = u"PH"_s;
            partner.type = type;
            partner.methods = {method};
            partners << partner;
        }
    };
    add(u"banks", u"bank"_s, PayoutMethod::BankAccount);
    add(u"pickup", u"cash-agent"_s, PayoutMethod::CashPickup);
    add(u"delivery", u"delivery"_s, PayoutMethod::HomeDelivery);
    return partners;
}

QString spelledLike(const QString &typed, const QStringList &known)
{
    for (const QString &text : known)
        if (text.compare(typed.trimmed(), Qt::CaseInsensitive) == 0) return text;
    return {};
}

} // namespace

const QList<domain::PayoutPartner> &partnerList()
{
    static const QList<domain::PayoutPartner> partners = readPartners();
    return partners;
}

QStringList partnerCodes(PayoutMethod method)
{
    QStringList codes;
    for (const domain::PayoutPartner &partner : partnerList())
        if (partner.methods.contains(method)) codes << partner.code;
    return codes;
}

QList<domain::Choice> partnerChoices(PayoutMethod method)
{
    QList<domain::Choice> choices;
    for (const domain::PayoutPartner &partner : partnerList())
        if (partner.methods.contains(method)) choices << domain::Choice{partner.code, partner.name};
    return choices;
}

QString strategyFrom(PayoutMethod method)
{
    switch (method) {
    case PayoutMethod::BankAccount: return u"bank"_s;
    case PayoutMethod::CashPickup: return u"pickup"_s;
    case PayoutMethod::HomeDelivery: return u"delivery"_s;
    case PayoutMethod::MobileWallet: // the strategy exists, but no member says which wallet
    case PayoutMethod::BillPayment:
    case PayoutMethod::Airtime: break;
    }
    return {};
}

QStringList accountTypes() { return list(u"accountTypes"); }

QString accountTypeFrom(const QString &typed)
{
    // The document's own example says "Peso Savings", its validation "PHP Savings".
    QString text = typed.simplified();
    if (text.startsWith(u"Peso "_s, Qt::CaseInsensitive)) text = text.mid(5);
    const QString whole = spelledLike(text, accountTypes());
    return whole.isEmpty() ? spelledLike(u"PHP "_s + text, accountTypes()) : whole;
}

QString provinceFrom(const QString &typed) { return spelledLike(typed, list(u"provinces")); }

} // namespace providers::rebit
