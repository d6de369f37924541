// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/lists.h"

#include "base/clock.h"
#include "base/json_value.h"
#include "providers/rebit/replies.h"

#include <QCoreApplication>
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

/// A load product says its network in its first letters; nobody confirmed it.
QString familyOf(const QString &product)
{
    const JsonValue families = file().member(u"loadFamilies");
    for (const JsonValue &family : families.items())
        if (product.startsWith(family.member(u"prefix").text())) return family.member(u"name").text();
    return {};
}

QString nameOf(const QString &code, PayoutMethod method)
{
    const QString known = file().member(u"names").member(code).text();
    if (!known.isEmpty()) return known;
    const QString family = method == PayoutMethod::Airtime ? familyOf(code) : QString();
    if (family.isEmpty()) return code;
    return QCoreApplication::translate("RebitText", "%1: %2, by its name").arg(code, family);
}

QList<domain::PayoutPartner> readPartners()
{
    QList<domain::PayoutPartner> partners;
    const auto add = [&](QStringView name, const QString &type, PayoutMethod method) {
        for (const QString &code : list(name)) {
            domain::PayoutPartner partner;
            partner.provider = {providerName};
            partner.code = code;
            partner.name = nameOf(code, method);
            partner.country = u"PH"_s;
            partner.type = type;
            partner.methods = {method};
            partners << partner;
        }
    };
    add(u"banks", u"bank"_s, PayoutMethod::BankAccount);
    add(u"pickup", u"cash-agent"_s, PayoutMethod::CashPickup);
    add(u"delivery", u"delivery"_s, PayoutMethod::HomeDelivery);
    add(u"billers", u"biller"_s, PayoutMethod::BillPayment);
    add(u"loadProducts", u"load-product"_s, PayoutMethod::Airtime);
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
    case PayoutMethod::BillPayment: return u"bills"_s;
    case PayoutMethod::Airtime: return u"eload"_s;
    case PayoutMethod::MobileWallet: break; // "mobile" exists, but no list and no member says which wallet
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

const QStringList &masterListNames()
{
    static const QStringList names{u"banks"_s,         u"pickup"_s,     u"delivery"_s,  u"billers"_s,
                                   u"load-products"_s, u"currencies"_s, u"provinces"_s, u"provinces-by-region"_s,
                                   u"account-types"_s, u"strategies"_s, u"schedule"_s,  u"user"_s};
    return names;
}

std::optional<domain::MasterList> builtInList(const QString &name)
{
    static const QHash<QString, PayoutMethod> ofPartners{{u"banks"_s, PayoutMethod::BankAccount},
                                                         {u"pickup"_s, PayoutMethod::CashPickup},
                                                         {u"delivery"_s, PayoutMethod::HomeDelivery},
                                                         {u"billers"_s, PayoutMethod::BillPayment},
                                                         {u"load-products"_s, PayoutMethod::Airtime}};
    static const QHash<QString, QString> ofWords{{u"currencies"_s, u"currencies"_s},
                                                 {u"provinces"_s, u"provinces"_s},
                                                 {u"account-types"_s, u"accountTypes"_s},
                                                 {u"strategies"_s, u"strategies"_s}};
    const QDateTime edition = base::fromRfc3339(file().member(u"edition").text() + u"T00:00:00Z"_s);
    domain::MasterList built{providerName, name, {}, edition, true};
    if (const auto method = ofPartners.constFind(name); method != ofPartners.constEnd()) {
        for (const domain::Choice &choice : partnerChoices(*method))
            built.values << domain::MasterValue{choice.code, choice.label, {}};
        return built;
    }
    const auto words = ofWords.constFind(name);
    if (words == ofWords.constEnd()) return std::nullopt;
    for (const QString &word : list(*words))
        built.values << domain::MasterValue{word, word, {}};
    return built;
}

QString provinceFrom(const QString &typed) { return spelledLike(typed, list(u"provinces")); }

} // namespace providers::rebit
