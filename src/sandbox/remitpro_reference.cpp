// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/remitpro_reference.h"

#include "crypto/digest.h"

#include <QMap>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

/// A UUID that is the same for the same text every time.
QString idOf(const QString &text)
{
    QByteArray digest = crypto::sha256(QString(u"remitpro/"_s + text).toUtf8()).first(16);
    digest[6] = char((digest[6] & 0x0f) | 0x40);
    digest[8] = char((digest[8] & 0x3f) | 0x80);
    QString hex = QString::fromLatin1(digest.toHex());
    for (const int at : {20, 16, 12, 8})
        hex.insert(at, u'-');
    return hex;
}

const QMap<QString, QStringList> &plainLists()
{
    // The names of the lists are the documents', their contents are ours: none is public.
    static const QMap<QString, QStringList> lists = {
        {u"genders"_s, u"Female|Male"_s.split(u'|')},
        {u"nationalities"_s,
         u"Bangladeshi|British|Chinese|Filipino|Indian|Indonesian|Malaysian|Nepali|Pakistani|Singaporean|Thai|"
         u"Vietnamese"_s.split(u'|')},
        {u"source-of-incomes"_s, u"Salary|Business Income|Savings|Investment|Gift|Loan|Pension"_s.split(u'|')},
        {u"occupations"_s,
         u"Private Employee|Government Employee|Entrepreneur|Professional|Student|Housewife|Retired"_s.split(u'|')},
        {u"marital-statuses"_s, u"Single|Married|Divorced|Widowed"_s.split(u'|')},
        {u"educations"_s, u"Elementary School|High School|Diploma|Bachelor|Master|Doctorate"_s.split(u'|')},
        {u"work-statuses"_s, u"Permanent|Contract|Self Employed|Unemployed"_s.split(u'|')},
        {u"user-positions"_s, u"Owner|Director|Commissioner|Manager|Staff"_s.split(u'|')},
        {u"id-types-personal"_s, u"National Identity Card|Passport|Driving License|Residence Permit"_s.split(u'|')},
        {u"id-types-business"_s, u"Business Registration Number|Tax Identification Number|Trade License"_s.split(u'|')},
    };
    return lists;
}

struct Country {
    QLatin1StringView code;
    QLatin1StringView name;
    QLatin1StringView prefix;
};
constexpr Country countries[] = {
    {"BD"_L1, "Bangladesh"_L1, "+880"_L1},    {"CN"_L1, "China"_L1, "+86"_L1},
    {"GB"_L1, "United Kingdom"_L1, "+44"_L1}, {"HK"_L1, "Hong Kong"_L1, "+852"_L1},
    {"ID"_L1, "Indonesia"_L1, "+62"_L1},      {"IN"_L1, "India"_L1, "+91"_L1},
    {"MY"_L1, "Malaysia"_L1, "+60"_L1},       {"NP"_L1, "Nepal"_L1, "+977"_L1},
    {"PH"_L1, "Philippines"_L1, "+63"_L1},    {"PK"_L1, "Pakistan"_L1, "+92"_L1},
    {"SG"_L1, "Singapore"_L1, "+65"_L1},      {"TH"_L1, "Thailand"_L1, "+66"_L1},
    {"US"_L1, "United States"_L1, "+1"_L1},   {"VN"_L1, "Vietnam"_L1, "+84"_L1},
};

RemitProField field(const QString &name, const QString &label, int lengthMax, const QString &pattern = {})
{
    return {name, label, u"text"_s, true, lengthMax, pattern, {}};
}

RemitProField optional(RemitProField field)
{
    field.required = false;
    return field;
}

RemitProField select(const QString &name, const QString &label, const QStringList &options)
{
    return {name, label, u"select"_s, true, 100, {}, options};
}

} // namespace

JsonValue remitProList(const QString &name)
{
    if (name != "countries"_L1 && name != "phone-prefixs"_L1 && !plainLists().contains(name)) return {};
    JsonValue list = JsonValue::array();
    for (const QString &item : plainLists().value(name))
        list.append(JsonValue::object({{u"id"_s, idOf(name + u'/' + item)}, {u"name"_s, item}}));
    for (const Country &country : countries) {
        if (name == "countries"_L1) {
            list.append(JsonValue::object({{u"id"_s, idOf(u"countries/"_s + country.code)},
                                           {u"name"_s, QString(country.name)},
                                           {u"code"_s, QString(country.code)},
                                           {u"phonePrefix"_s, QString(country.prefix)}}));
        } else if (name == "phone-prefixs"_L1) {
            list.append(JsonValue::object({{u"id"_s, idOf(u"phone-prefixs/"_s + country.code)},
                                           {u"name"_s, QString(country.name)},
                                           {u"countryCode"_s, QString(country.code)},
                                           {u"prefix"_s, QString(country.prefix)}}));
        }
    }
    return list;
}

QString remitProListOf(const QString &member)
{
    static const QMap<QString, QString> lists = {
        {u"genderId"_s, u"genders"_s},
        {u"nationalityId"_s, u"nationalities"_s},
        {u"sourceOfIncomeId"_s, u"source-of-incomes"_s},
        {u"occupationId"_s, u"occupations"_s},
        {u"maritalStatusId"_s, u"marital-statuses"_s},
        {u"educationId"_s, u"educations"_s},
        {u"workStatusId"_s, u"work-statuses"_s},
        {u"userPositionId"_s, u"user-positions"_s},
        {u"phonePrefixId"_s, u"phone-prefixs"_s},
        {u"countryId"_s, u"countries"_s},
    };
    return lists.value(member);
}

bool isInRemitProList(const QString &list, const QString &id)
{
    const JsonValue items = remitProList(list);
    return std::any_of(items.items().begin(), items.items().end(),
                       [&id](const JsonValue &item) { return item.member(u"id").text() == id; });
}

bool isRemitProCountry(const QString &code)
{
    return std::any_of(std::begin(countries), std::end(countries),
                       [&code](const Country &country) { return code == country.code; });
}

std::optional<QList<RemitProField>> remitProForm(const QString &country)
{
    const RemitProField company = field(u"companyName"_s, u"Company Name"_s, 100);
    const RemitProField address = field(u"address"_s, u"Company Address"_s, 200);
    const RemitProField email = {u"email"_s, u"Email"_s, u"email"_s, false, 128, u"^[^@\\s]+@[^@\\s]+$"_s, {}};
    if (country == "PH"_L1) {
        return QList<RemitProField>{company,
                                    address,
                                    select(u"bankCode"_s, u"Bank"_s, {u"BDO"_s, u"BPI"_s, u"MBTC"_s}),
                                    field(u"accountNumber"_s, u"Account Number"_s, 16, u"^[0-9]{10,16}$"_s),
                                    field(u"accountName"_s, u"Account Name"_s, 100),
                                    email};
    }
    if (country == "IN"_L1) {
        return QList<RemitProField>{company,
                                    address,
                                    field(u"ifscCode"_s, u"IFSC Code"_s, 11, u"^[A-Z]{4}0[A-Z0-9]{6}$"_s),
                                    field(u"accountNumber"_s, u"Account Number"_s, 18, u"^[0-9]{9,18}$"_s),
                                    field(u"accountName"_s, u"Account Name"_s, 100),
                                    select(u"accountType"_s, u"Account Type"_s, {u"SAVINGS"_s, u"CURRENT"_s}),
                                    optional(field(u"gstNumber"_s, u"GST Number"_s, 15))};
    }
    if (country == "GB"_L1) {
        return QList<RemitProField>{company,
                                    address,
                                    field(u"postalCode"_s, u"Postal Code"_s, 8),
                                    field(u"sortCode"_s, u"Sort Code"_s, 6, u"^[0-9]{6}$"_s),
                                    field(u"accountNumber"_s, u"Account Number"_s, 8, u"^[0-9]{8}$"_s),
                                    email};
    }
    return std::nullopt;
}

JsonValue remitProFormJson(const QString &country, const QList<RemitProField> &fields)
{
    JsonValue list = JsonValue::array();
    for (const RemitProField &field : fields) {
        JsonValue json = JsonValue::object({{u"name"_s, field.name},
                                            {u"label"_s, field.label},
                                            {u"type"_s, field.type},
                                            {u"required"_s, field.required},
                                            {u"maxLength"_s, field.lengthMax}});
        json.setText(u"pattern"_s, field.pattern);
        if (!field.options.isEmpty()) {
            JsonValue options = JsonValue::array();
            for (const QString &option : field.options)
                options.append(JsonValue::object({{u"id"_s, option}, {u"name"_s, option}}));
            json.set(u"options"_s, options);
        }
        list.append(json);
    }
    return JsonValue::object({{u"countryCode"_s, country}, {u"fields"_s, list}});
}

} // namespace sandbox
