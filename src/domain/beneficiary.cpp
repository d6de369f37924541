// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/beneficiary.h"

#include "base/clock.h"
#include "domain/listing.h"
#include "domain/phone.h"
#include "domain/validation.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace domain {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;

namespace {

struct BeneficiaryText {
    Q_DECLARE_TR_FUNCTIONS(BeneficiaryText)
};

base::Result<QString> checkedField(const BeneficiaryField &field, const QString &typed, const Beneficiary &beneficiary)
{
    const QLatin1StringView name(field.name);
    if (name == "email"_L1) return checkedEmail(typed);
    if (name == "nationality"_L1) return checkedCountry(typed);
    if (name == "msisdn"_L1) return checkedPhone(typed, beneficiary.country);
    if (name == "accountNumber"_L1) {
        if (beneficiary.method == PayoutMethod::BankAccount) return checkedAccount(typed);
        return checkedText(typed, field.lengthMax);
    }
    if (name == "bankCode"_L1) {
        static const QRegularExpression shape(u"\\A[A-Za-z0-9_.-]{1,40}\\z"_s);
        if (!shape.match(typed.trimmed()).hasMatch())
            return base::nothingHappened(ErrorKind::BadCode, {},
                                         BeneficiaryText::tr("Choose the bank, wallet or cash agent from its list."));
        return typed.trimmed();
    }
    const bool identity = name == "name"_L1 || name == "firstName"_L1 || name == "lastName"_L1;
    return identity ? checkedName(typed, field.lengthMax) : checkedText(typed, field.lengthMax);
}

base::Error missing(const QString &field, const char *sentence)
{
    return base::nothingHappened(ErrorKind::MissingField, field, BeneficiaryText::tr(sentence));
}

/// What the method needs whatever the provider is; a provider's own wishes are checked when a transfer is made.
base::Result<void> checkComplete(const Beneficiary &beneficiary)
{
    if (beneficiary.fullName().isEmpty())
        return missing(u"name"_s, QT_TRANSLATE_NOOP("BeneficiaryText", "A beneficiary needs a name."));
    switch (beneficiary.method) {
    case PayoutMethod::BankAccount:
        if (beneficiary.bankCode.isEmpty())
            return missing(u"bankCode"_s, QT_TRANSLATE_NOOP("BeneficiaryText", "Choose the bank."));
        if (beneficiary.accountNumber.isEmpty())
            return missing(u"accountNumber"_s,
                           QT_TRANSLATE_NOOP("BeneficiaryText", "The account number or IBAN is missing."));
        break;
    case PayoutMethod::MobileWallet:
        if (beneficiary.bankCode.isEmpty())
            return missing(u"bankCode"_s, QT_TRANSLATE_NOOP("BeneficiaryText", "Choose the wallet."));
        if (beneficiary.accountNumber.isEmpty() && beneficiary.msisdn.isEmpty())
            return missing(u"accountNumber"_s, QT_TRANSLATE_NOOP("BeneficiaryText", "The wallet's number is missing."));
        break;
    case PayoutMethod::CashPickup:
        if (beneficiary.bankCode.isEmpty())
            return missing(u"bankCode"_s, QT_TRANSLATE_NOOP("BeneficiaryText", "Choose where the cash is picked up."));
        break;
    case PayoutMethod::HomeDelivery:
        if (beneficiary.address.isEmpty())
            return missing(u"address"_s, QT_TRANSLATE_NOOP("BeneficiaryText", "Delivery needs the address."));
        break;
    case PayoutMethod::BillPayment:
    case PayoutMethod::Airtime:
        if (beneficiary.bankCode.isEmpty())
            return missing(u"bankCode"_s, QT_TRANSLATE_NOOP("BeneficiaryText", "Choose the biller or network."));
        break;
    }
    return base::Done{};
}

} // namespace

QString Beneficiary::fullName() const
{
    return name.isEmpty() ? QStringList{firstName, lastName}.join(u' ').trimmed() : name;
}

std::pair<QString, QString> Beneficiary::splitName() const
{
    if (!firstName.isEmpty() || !lastName.isEmpty()) return {firstName, lastName};
    const qsizetype space = name.lastIndexOf(u' ');
    // A single name serves as both: a provider that wants two refuses an empty one.
    if (space < 0) return {name, name};
    return {name.left(space), name.mid(space + 1)};
}

QString Beneficiary::payoutAccount() const
{
    if (method == PayoutMethod::MobileWallet && accountNumber.isEmpty()) return msisdn;
    return accountNumber;
}

const QList<BeneficiaryField> &beneficiaryFields()
{
    static const QList<BeneficiaryField> fields{{"name", &Beneficiary::name, 128},
                                                {"firstName", &Beneficiary::firstName, 64},
                                                {"lastName", &Beneficiary::lastName, 64},
                                                {"bankCode", &Beneficiary::bankCode, 40},
                                                {"accountNumber", &Beneficiary::accountNumber, 40},
                                                {"accountType", &Beneficiary::accountType, 40},
                                                {"msisdn", &Beneficiary::msisdn, 24},
                                                {"relationship", &Beneficiary::relationship, 20},
                                                {"idType", &Beneficiary::idType, 20},
                                                {"idNumber", &Beneficiary::idNumber, 40},
                                                {"address", &Beneficiary::address, 199},
                                                {"city", &Beneficiary::city, 64},
                                                {"province", &Beneficiary::province, 64},
                                                {"postalCode", &Beneficiary::postalCode, 16},
                                                {"email", &Beneficiary::email, 128},
                                                {"nationality", &Beneficiary::nationality, 2}};
    return fields;
}

QString beneficiaryFieldLabel(const QString &name)
{
    static const QHash<QString, const char *> labels{
        {u"name"_s, QT_TRANSLATE_NOOP("Beneficiary", "Name")},
        {u"firstName"_s, QT_TRANSLATE_NOOP("Beneficiary", "First name")},
        {u"lastName"_s, QT_TRANSLATE_NOOP("Beneficiary", "Last name")},
        {u"country"_s, QT_TRANSLATE_NOOP("Beneficiary", "Country")},
        {u"method"_s, QT_TRANSLATE_NOOP("Beneficiary", "How")},
        {u"bankCode"_s, QT_TRANSLATE_NOOP("Beneficiary", "Bank, wallet or cash agent")},
        {u"accountNumber"_s, QT_TRANSLATE_NOOP("Beneficiary", "Account number or IBAN")},
        {u"accountType"_s, QT_TRANSLATE_NOOP("Beneficiary", "Account type")},
        {u"msisdn"_s, QT_TRANSLATE_NOOP("Beneficiary", "Mobile number")},
        {u"relationship"_s, QT_TRANSLATE_NOOP("Beneficiary", "Relationship to the sender")},
        {u"idType"_s, QT_TRANSLATE_NOOP("Beneficiary", "ID type")},
        {u"idNumber"_s, QT_TRANSLATE_NOOP("Beneficiary", "ID number")},
        {u"address"_s, QT_TRANSLATE_NOOP("Beneficiary", "Address")},
        {u"city"_s, QT_TRANSLATE_NOOP("Beneficiary", "City")},
        {u"province"_s, QT_TRANSLATE_NOOP("Beneficiary", "Province")},
        {u"postalCode"_s, QT_TRANSLATE_NOOP("Beneficiary", "Postal code")},
        {u"email"_s, QT_TRANSLATE_NOOP("Beneficiary", "E-mail")},
        {u"nationality"_s, QT_TRANSLATE_NOOP("Beneficiary", "Nationality")}};
    const char *label = labels.value(name);
    return label ? QCoreApplication::translate("Beneficiary", label) : name;
}

base::Result<Beneficiary> beneficiaryFromInput(const JsonValue &json)
{
    if (!json.isObject())
        return base::nothingHappened(ErrorKind::BadInput, {}, BeneficiaryText::tr("A beneficiary is one JSON object."));
    Beneficiary result;
    const auto country = checkedCountry(json.member(u"country").text());
    if (!country) return at(country.error(), u"country"_s);
    result.country = *country;
    const auto method = payoutMethodFrom(json.member(u"method").text());
    if (!method) {
        QStringList codes;
        for (const PayoutMethod known : allPayoutMethods())
            codes << codeOf(known);
        return base::nothingHappened(ErrorKind::BadCode, u"method"_s,
                                     BeneficiaryText::tr("The method is one of: %1.").arg(listed(codes)));
    }
    result.method = *method;
    QStringList names{u"country"_s, u"method"_s};
    for (const BeneficiaryField &field : beneficiaryFields())
        names << QString::fromLatin1(field.name);
    for (const QString &key : json.keys()) {
        if (!names.contains(key)) {
            return base::nothingHappened(ErrorKind::UnknownMember, key,
                                         BeneficiaryText::tr("There is no field \"%1\" for a beneficiary.").arg(key));
        }
    }
    for (const BeneficiaryField &field : beneficiaryFields()) {
        const QString key = QString::fromLatin1(field.name);
        const JsonValue value = json.member(key);
        if (value.isNull() || (value.isString() && value.text().trimmed().isEmpty())) continue;
        if (!value.isString())
            return base::nothingHappened(ErrorKind::BadInput, key,
                                         BeneficiaryText::tr("This is written as a text in quotes."));
        const auto checked = checkedField(field, value.text(), result);
        if (!checked) return at(checked.error(), key);
        result.*field.member = *checked;
    }
    if (const auto complete = checkComplete(result); !complete) return complete.error();
    return result;
}

JsonValue fieldsToJson(const Beneficiary &beneficiary)
{
    JsonValue json =
        JsonValue::object({{u"country"_s, beneficiary.country}, {u"method"_s, codeOf(beneficiary.method)}});
    for (const BeneficiaryField &field : beneficiaryFields())
        json.setText(QString::fromLatin1(field.name), beneficiary.*field.member);
    return json;
}

JsonValue toJson(const Beneficiary &beneficiary)
{
    JsonValue json = JsonValue::object({{u"id"_s, beneficiary.id.text}, {u"senderId"_s, beneficiary.sender.text}});
    for (const JsonValue::Member &member : fieldsToJson(beneficiary).members())
        json.set(member.first, member.second);
    json.set(u"createdAt"_s, base::toRfc3339(beneficiary.createdAt));
    return json;
}

} // namespace domain
