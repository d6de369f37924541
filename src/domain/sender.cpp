// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sender.h"

#include "base/clock.h"
#include "domain/codes.h"
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

struct SenderText {
    Q_DECLARE_TR_FUNCTIONS(SenderText)
};

QList<Choice> sameCodeAndLabel(std::initializer_list<const char *> values)
{
    QList<Choice> choices;
    for (const char *value : values)
        choices << Choice{QString::fromUtf8(value), QString::fromUtf8(value)};
    return choices;
}

base::Result<QString> checkedField(const SenderField &field, const QString &typed)
{
    const QString name = QString::fromLatin1(field.name);
    if (name == u"dateOfBirth" || name == u"issueDate" || name == u"expiryDate") return checkedDate(typed);
    if (name == u"nationality" || name == u"countryOfBirth" || name == u"countryOfResidence" || name == u"countryCode")
        return checkedCountry(typed);
    if (name == u"email") return checkedEmail(typed);
    if (name == u"mobileCountryCode") {
        static const QRegularExpression shape(u"\\A\\+?[1-9][0-9]{0,3}\\z"_s);
        if (!shape.match(typed.trimmed()).hasMatch())
            return base::nothingHappened(ErrorKind::BadPhone, {},
                                         SenderText::tr("A country code for phones looks like +65."));
        return typed.trimmed();
    }
    if (name == u"mobileNumber") {
        static const QRegularExpression shape(u"\\A\\+?[0-9 ()./-]{4,20}\\z"_s);
        if (!shape.match(typed.trimmed()).hasMatch())
            return base::nothingHappened(ErrorKind::BadPhone, {}, SenderText::tr("A phone number has 4 to 20 digits."));
        return typed.trimmed();
    }
    if (const auto choices = senderChoices(name); !choices.isEmpty()) {
        if (containsCode(choices, typed)) return typed;
        QStringList codes;
        for (const Choice &choice : choices)
            codes << choice.code;
        return base::nothingHappened(ErrorKind::BadCode, {}, SenderText::tr("Choose one of: %1.").arg(listed(codes)));
    }
    if (name == u"identificationNumber") return checkedDocumentNumber(typed, field.lengthMax);
    const bool identity = name.endsWith(u"Name") || name == u"residentialAddress" || name == u"city" ||
                          name == u"state" || name == u"nameInChineseCharacters";
    return identity ? checkedName(typed, field.lengthMax) : checkedText(typed, field.lengthMax);
}

/// The phone can only be judged with both halves at hand.
base::Result<void> checkPhone(const Sender &sender)
{
    if (sender.mobileNumber.isEmpty()) return base::Done{};
    QString typed = sender.mobileNumber;
    if (!sender.mobileCountryCode.isEmpty() && !typed.startsWith(u'+'))
        typed = (sender.mobileCountryCode.startsWith(u'+') ? QString() : u"+"_s) + sender.mobileCountryCode + typed;
    const QString country = sender.countryCode.isEmpty() ? sender.countryOfResidence : sender.countryCode;
    const auto phone = checkedPhone(typed, country);
    if (!phone) return at(phone.error(), u"mobileNumber"_s);
    return base::Done{};
}

} // namespace

QString Sender::fullName() const { return QStringList{firstName, lastName}.join(u' ').trimmed(); }

QString Sender::phone() const
{
    if (mobileNumber.isEmpty() || mobileNumber.startsWith(u'+')) return mobileNumber;
    if (mobileCountryCode.isEmpty()) return mobileNumber;
    return (mobileCountryCode.startsWith(u'+') ? mobileCountryCode : u'+' + mobileCountryCode) + u' ' + mobileNumber;
}

const QList<SenderField> &senderFields()
{
    // Names, and what is wanted before screening: Wallex API v2, "User details". email and localName are ours.
    static const QList<SenderField> fields{{"title", &Sender::title, false, 8},
                                           {"firstName", &Sender::firstName, true, 64},
                                           {"lastName", &Sender::lastName, true, 64},
                                           {"localName", &Sender::localName, false, 128},
                                           {"nameInChineseCharacters", &Sender::nameInChineseCharacters, false, 64},
                                           {"formerName", &Sender::formerName, false, 128},
                                           {"aliasName", &Sender::aliasName, false, 128},
                                           {"gender", &Sender::gender, true, 8},
                                           {"dateOfBirth", &Sender::dateOfBirth, true, 10},
                                           {"countryOfBirth", &Sender::countryOfBirth, true, 2},
                                           {"nationality", &Sender::nationality, true, 2},
                                           {"mobileCountryCode", &Sender::mobileCountryCode, true, 5},
                                           {"mobileNumber", &Sender::mobileNumber, true, 20},
                                           {"email", &Sender::email, false, 128},
                                           {"countryOfResidence", &Sender::countryOfResidence, true, 2},
                                           {"residentialAddress", &Sender::residentialAddress, true, 199},
                                           {"city", &Sender::city, false, 64},
                                           {"state", &Sender::state, false, 64},
                                           {"postalCode", &Sender::postalCode, true, 16},
                                           {"countryCode", &Sender::countryCode, true, 2},
                                           {"identificationType", &Sender::identificationType, true, 16},
                                           {"identificationNumber", &Sender::identificationNumber, true, 40},
                                           {"issueDate", &Sender::issueDate, true, 10},
                                           {"expiryDate", &Sender::expiryDate, false, 10},
                                           {"employmentStatus", &Sender::employmentStatus, true, 32},
                                           {"employmentIndustry", &Sender::employmentIndustry, true, 64},
                                           {"employmentPosition", &Sender::employmentPosition, true, 64},
                                           {"occupation", &Sender::occupation, false, 64}};
    return fields;
}

QString senderFieldLabel(const QString &name)
{
    static const QHash<QString, const char *> labels{
        {u"title"_s, QT_TRANSLATE_NOOP("Sender", "Title")},
        {u"firstName"_s, QT_TRANSLATE_NOOP("Sender", "First name")},
        {u"lastName"_s, QT_TRANSLATE_NOOP("Sender", "Last name")},
        {u"localName"_s, QT_TRANSLATE_NOOP("Sender", "Name in own script")},
        {u"nameInChineseCharacters"_s, QT_TRANSLATE_NOOP("Sender", "Name in Chinese characters")},
        {u"formerName"_s, QT_TRANSLATE_NOOP("Sender", "Former name")},
        {u"aliasName"_s, QT_TRANSLATE_NOOP("Sender", "Alias")},
        {u"gender"_s, QT_TRANSLATE_NOOP("Sender", "Gender")},
        {u"dateOfBirth"_s, QT_TRANSLATE_NOOP("Sender", "Date of birth")},
        {u"countryOfBirth"_s, QT_TRANSLATE_NOOP("Sender", "Country of birth")},
        {u"nationality"_s, QT_TRANSLATE_NOOP("Sender", "Nationality")},
        {u"mobileCountryCode"_s, QT_TRANSLATE_NOOP("Sender", "Phone country code")},
        {u"mobileNumber"_s, QT_TRANSLATE_NOOP("Sender", "Mobile number")},
        {u"email"_s, QT_TRANSLATE_NOOP("Sender", "E-mail")},
        {u"countryOfResidence"_s, QT_TRANSLATE_NOOP("Sender", "Country of residence")},
        {u"residentialAddress"_s, QT_TRANSLATE_NOOP("Sender", "Address")},
        {u"city"_s, QT_TRANSLATE_NOOP("Sender", "City")},
        {u"state"_s, QT_TRANSLATE_NOOP("Sender", "State or province")},
        {u"postalCode"_s, QT_TRANSLATE_NOOP("Sender", "Postal code")},
        {u"countryCode"_s, QT_TRANSLATE_NOOP("Sender", "Country of the address")},
        {u"identificationType"_s, QT_TRANSLATE_NOOP("Sender", "ID type")},
        {u"identificationNumber"_s, QT_TRANSLATE_NOOP("Sender", "ID number")},
        {u"issueDate"_s, QT_TRANSLATE_NOOP("Sender", "ID issued on")},
        {u"expiryDate"_s, QT_TRANSLATE_NOOP("Sender", "ID valid until")},
        {u"employmentStatus"_s, QT_TRANSLATE_NOOP("Sender", "Employment")},
        {u"employmentIndustry"_s, QT_TRANSLATE_NOOP("Sender", "Industry")},
        {u"employmentPosition"_s, QT_TRANSLATE_NOOP("Sender", "Position")},
        {u"occupation"_s, QT_TRANSLATE_NOOP("Sender", "Occupation")}};
    const char *label = labels.value(name);
    return label ? QCoreApplication::translate("Sender", label) : name;
}

QList<Choice> senderChoices(const QString &name)
{
    // Wallex API v2, enumerations of "User details".
    if (name == u"title") return sameCodeAndLabel({"Mr", "Mrs", "Miss", "Ms", "Dr"});
    if (name == u"gender") return {{u"male"_s, SenderText::tr("Male")}, {u"female"_s, SenderText::tr("Female")}};
    if (name == u"identificationType")
        return {{u"passport"_s, SenderText::tr("Passport")},
                {u"nric"_s, SenderText::tr("Identity card")},
                {u"driving_licence"_s, SenderText::tr("Driving licence")}}; // Simpaisa's; Wallex takes none
    if (name == u"employmentStatus") return sameCodeAndLabel({"Employed", "Unemployed", "Student", "Self-Employed"});
    if (name == u"employmentPosition")
        return sameCodeAndLabel({"Entry Level", "Mid-Level/Supervisory/Management", "Senior Level/Executive", "Owner"});
    if (name == u"employmentIndustry") {
        return sameCodeAndLabel({"Advertising/Media/Communications",
                                 "Administration/Clerical/Facilities Svc",
                                 "Agriculture/Manufacturing",
                                 "Banking/Finance/Insurance",
                                 "Construction",
                                 "Government/Civil Servant",
                                 "Personal Care Services",
                                 "Domestic Helper/Child Care",
                                 "Education/Teaching",
                                 "Hotel/Restaurant",
                                 "Information Technology",
                                 "Transportation/Shipping",
                                 "Military/Law Enforcement",
                                 "Automotive Repairs and Sales",
                                 "Medical & Health",
                                 "Real Estate/Property",
                                 "Retail/Sales",
                                 "Tourism/Airlines/Maritime",
                                 "Arts/Entertainment and Recreation",
                                 "Mining/Oil and Gas/Energy",
                                 "Water/Utilities/Waste Management",
                                 "Science"});
    }
    return {};
}

base::Result<Sender> senderWith(const Sender &sender, const JsonValue &json)
{
    if (!json.isObject())
        return base::nothingHappened(ErrorKind::BadInput, {}, SenderText::tr("A customer is one JSON object."));
    Sender result = sender;
    QStringList names;
    for (const SenderField &field : senderFields())
        names << QString::fromLatin1(field.name);
    for (const QString &key : json.keys()) {
        const qsizetype index = names.indexOf(key);
        if (index < 0) {
            return base::nothingHappened(ErrorKind::UnknownMember, key,
                                         SenderText::tr("There is no field \"%1\" for a customer.").arg(key));
        }
        const SenderField &field = senderFields().at(index);
        const JsonValue value = json.member(key);
        if (value.isNull() || (value.isString() && value.text().trimmed().isEmpty())) {
            result.*field.member = QString();
            continue;
        }
        if (!value.isString())
            return base::nothingHappened(ErrorKind::BadInput, key,
                                         SenderText::tr("This is written as a text in quotes."));
        const auto checked = checkedField(field, value.text());
        if (!checked) return at(checked.error(), key);
        result.*field.member = *checked;
    }
    if (result.firstName.isEmpty() && result.lastName.isEmpty())
        return base::nothingHappened(ErrorKind::MissingField, u"firstName"_s,
                                     SenderText::tr("A customer needs a name."));
    if (const auto phone = checkPhone(result); !phone) return phone.error();
    return result;
}

Sender senderFromUnfinished(const JsonValue &json)
{
    Sender sender;
    for (const SenderField &field : senderFields()) {
        const QString typed = json.member(QString::fromLatin1(field.name)).text();
        if (typed.trimmed().isEmpty()) continue;
        if (const auto checked = checkedField(field, typed)) sender.*field.member = *checked;
    }
    return sender;
}

base::Result<Sender> senderFromInput(const JsonValue &json) { return senderWith(Sender{}, json); }

JsonValue fieldsToJson(const Sender &sender)
{
    JsonValue json = JsonValue::object();
    for (const SenderField &field : senderFields())
        json.setText(QString::fromLatin1(field.name), sender.*field.member);
    return json;
}

JsonValue toJson(const Sender &sender)
{
    const auto list = [](const QStringList &names) {
        JsonValue array = JsonValue::array();
        for (const QString &name : names)
            array.append(name);
        return array;
    };
    JsonValue json = JsonValue::object({{u"id"_s, sender.id.text}});
    for (const JsonValue::Member &member : fieldsToJson(sender).members())
        json.set(member.first, member.second);
    json.set(u"missing"_s, JsonValue::object({{u"screening"_s, list(missingForScreening(sender))},
                                              {u"transfer"_s, list(missingForTransfer(sender))}}));
    json.set(u"createdAt"_s, base::toRfc3339(sender.createdAt));
    json.set(u"updatedAt"_s, base::toRfc3339(sender.updatedAt));
    return json;
}

QStringList missingForScreening(const Sender &sender)
{
    QStringList missing;
    for (const SenderField &field : senderFields()) {
        const bool passportExpiry =
            QLatin1StringView(field.name) == "expiryDate"_L1 && sender.identificationType == u"passport";
        if ((field.forScreening || passportExpiry) && (sender.*field.member).isEmpty())
            missing << QString::fromLatin1(field.name);
    }
    return missing;
}

QStringList missingForTransfer(const Sender &sender)
{
    // Every provider and every rule set wants to know who sends: a name, and one document (FATF R.16).
    QStringList missing;
    if (sender.firstName.isEmpty() && sender.lastName.isEmpty()) missing << u"firstName"_s;
    return missing;
}

} // namespace domain
