// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/wallex/requests.h"

#include "dialect/requests.h"
#include "domain/country.h"
#include "domain/listing.h"
#include "providers/wallex/dates.h"
#include "providers/wallex/lists.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace providers::wallex {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using base::Result;

namespace {

// "Maximum … characters": the table of Signup.
constexpr qsizetype nameLengthMax = 64;
constexpr qsizetype emailLengthMax = 128;

struct WallexText {
    Q_DECLARE_TR_FUNCTIONS(WallexText)
};

base::Error fault(ErrorKind kind, const QString &field, const QString &detail = {})
{
    base::Error error = base::nothingHappened(kind, field, detail);
    error.provider = providerName;
    return error;
}

/// People's characters: one outside of the basic plane counts once.
qsizetype lengthOf(const QString &text) { return text.toUcs4().size(); }

Result<void> checkText(const QString &text, const QString &field, qsizetype lengthMax)
{
    if (text.isEmpty()) return fault(ErrorKind::MissingField, field, WallexText::tr("Wallex needs this to sign up."));
    if (lengthOf(text) > lengthMax)
        return fault(ErrorKind::TooLong, field, WallexText::tr("Wallex takes %1 characters or fewer.").arg(lengthMax));
    return base::Done{};
}

/// "at least one letter, a number and minimum of 8 characters with no space". The sentence never repeats what was
/// typed.
bool isPassword(const QString &text)
{
    static const QRegularExpression letter(u"\\p{L}"_s), digit(u"[0-9]"_s), blank(u"\\s"_s);
    return lengthOf(text) >= 8 && letter.match(text).hasMatch() && digit.match(text).hasMatch() &&
           !blank.match(text).hasMatch();
}

/// The country of the customer as signup means it. It is a question of its own; until somebody asks it, the answer is
/// where the customer lives.
QString signupCountry(const domain::Sender &sender, const JsonValue &answers)
{
    const QString asked = answers.member(u"countryCode").text();
    if (!asked.isEmpty()) return asked;
    return sender.countryOfResidence.isEmpty() ? sender.countryCode : sender.countryOfResidence;
}

QString accountTypeIn(const JsonValue &answers)
{
    const QString asked = answers.member(u"accountType").text();
    return asked.isEmpty() ? u"individual"_s : asked;
}

Result<void> checkChoice(const JsonValue &answers, const QString &name, const QString &list)
{
    const QString value = answers.member(name).text();
    const QStringList codes = codesIn(list);
    if (value.isEmpty() || codes.contains(value)) return base::Done{};
    return fault(ErrorKind::BadCode, u"answers."_s + name,
                 WallexText::tr("Choose one of: %1.").arg(domain::listed(codes)));
}

Result<void> checkAnswers(const JsonValue &answers)
{
    if (answers.isNull()) return base::Done{};
    if (!answers.isObject()) return fault(ErrorKind::BadInput, u"answers"_s);
    const QStringList known{u"language"_s, u"accountType"_s, u"companyName"_s, u"password"_s, u"countryCode"_s};
    for (const auto &[name, value] : answers.members()) {
        const QString field = u"answers."_s + name;
        if (!known.contains(name))
            return fault(
                ErrorKind::UnknownMember, field,
                WallexText::tr("Wallex asks for nothing of that name; there are: %1.").arg(domain::listed(known)));
        if (!value.isString() && !value.isNull()) return fault(ErrorKind::BadInput, field);
    }
    if (const auto language = checkChoice(answers, u"language"_s, u"languages"_s); !language) return language;
    if (const auto type = checkChoice(answers, u"accountType"_s, u"account-types"_s); !type) return type;
    if (!answers.member(u"companyName").text().isEmpty() && accountTypeIn(answers) != u"company")
        return fault(ErrorKind::BadInput, u"answers.companyName"_s,
                     WallexText::tr("Only a company has a company's name: set the account type to company."));
    const QString password = answers.member(u"password").text();
    if (!password.isEmpty() && !isPassword(password))
        return fault(ErrorKind::BadInput, u"answers.password"_s,
                     WallexText::tr("A password has 8 characters or more, a letter and a digit in it, and no blank."));
    return base::Done{};
}

net::HttpRequest changing(const QByteArray &method, const QString &path, const JsonValue &body)
{
    net::HttpRequest request = dialect::posting(path, body.toBytes());
    request.method = method;
    return request;
}

QString userPath(const QString &user) { return u"/v2/users/"_s + user; }

QString documentPath(const QString &user, const QString &document)
{
    return userPath(user) + u"/documents/"_s + document;
}

} // namespace

QList<domain::FieldRule> signupQuestions()
{
    const auto question = [](const QString &name, const QString &label) {
        domain::FieldRule rule;
        rule.name = name;
        rule.party = domain::Party::Sender;
        rule.label = label;
        rule.providers = {u"wallex"_s};
        return rule;
    };
    domain::FieldRule language = question(u"language"_s, WallexText::tr("Language of its messages"));
    language.choices = {{u"en"_s, WallexText::tr("English")}, {u"id"_s, WallexText::tr("Indonesian")}};
    domain::FieldRule type = question(u"accountType"_s, WallexText::tr("Kind of account"));
    type.choices = {{u"individual"_s, WallexText::tr("Person")}, {u"company"_s, WallexText::tr("Company")}};
    return {language, type, question(u"companyName"_s, WallexText::tr("Name of the company"))};
}

QStringList detailFieldNames()
{
    return {u"title"_s,
            u"firstName"_s,
            u"lastName"_s,
            u"mobileCountryCode"_s,
            u"mobileNumber"_s,
            u"formerName"_s,
            u"aliasName"_s,
            u"gender"_s,
            u"countryOfBirth"_s,
            u"nationality"_s,
            u"countryOfResidence"_s,
            u"residentialAddress"_s,
            u"countryCode"_s,
            u"state"_s,
            u"city"_s,
            u"postalCode"_s,
            u"dateOfBirth"_s,
            u"identificationType"_s,
            u"identificationNumber"_s,
            u"issueDate"_s,
            u"expiryDate"_s,
            u"employmentIndustry"_s,
            u"employmentStatus"_s,
            u"employmentPosition"_s,
            u"occupation"_s,
            u"nameInChineseCharacters"_s};
}

bool takesIdentification(const QString &type) { return type.isEmpty() || type == u"passport" || type == u"nric"; }

net::HttpRequest authenticateRequest(const Settings &settings, const base::Secret &accessKeyId,
                                     const base::Secret &secretAccessKey)
{
    // A value that came from a file may have brought its line break along.
    const QString id = QString::fromUtf8(accessKeyId.reveal()).trimmed();
    const QString key = QString::fromUtf8(secretAccessKey.reveal()).trimmed();
    const JsonValue body = JsonValue::object({{u"accessKeyId"_s, id}, {u"secretAccessKey"_s, key}});
    return dialect::posting(settings.authenticatePath, body.toBytes());
}

Result<void> checkSignup(const domain::Sender &sender, const JsonValue &answers)
{
    if (const auto able = checkAnswers(answers); !able) return able;
    if (const auto able = checkText(sender.firstName, u"firstName"_s, nameLengthMax); !able) return able;
    if (const auto able = checkText(sender.lastName, u"lastName"_s, nameLengthMax); !able) return able;
    if (const auto able = checkText(sender.email, u"email"_s, emailLengthMax); !able) return able;
    const QString country = signupCountry(sender, answers);
    if (country.isEmpty())
        return fault(ErrorKind::MissingField, u"countryOfResidence"_s, WallexText::tr("Wallex needs this to sign up."));
    if (!domain::isCountry(country)) return fault(ErrorKind::BadCountry, u"answers.countryCode"_s);
    return base::Done{};
}

net::HttpRequest signupRequest(const domain::Sender &sender, const JsonValue &answers)
{
    JsonValue body = JsonValue::object(
        {{u"firstName"_s, sender.firstName}, {u"lastName"_s, sender.lastName}, {u"email"_s, sender.email}});
    body.setText(u"password"_s, answers.member(u"password").text());
    body.setText(u"language"_s, answers.member(u"language").text());
    body.set(u"countryCode"_s, signupCountry(sender, answers));
    body.set(u"accountType"_s, accountTypeIn(answers));
    body.setText(u"companyName"_s, answers.member(u"companyName").text());
    return dialect::posting(u"/v2/signup"_s, body.toBytes());
}

Result<QString> segment(const QString &id, const QString &field)
{
    // The two that a path would swallow.
    const bool swallowed = id == u"." || id == u"..";
    if (!id.isEmpty() && !swallowed) return dialect::encoded(id);
    return fault(ErrorKind::BadInput, field, WallexText::tr("The number that Wallex gave it is not known here."));
}

net::HttpRequest userRequest(const QString &user) { return dialect::reading(userPath(user)); }

net::HttpRequest detailRequest(const QString &user) { return dialect::reading(userPath(user) + u"/detail"_s); }

Result<net::HttpRequest> detailChange(const Settings &settings, const QString &user,
                                      const QList<domain::DetailChange> &changes)
{
    const QStringList known = detailFieldNames();
    JsonValue body = JsonValue::object();
    for (const domain::DetailChange &change : changes) {
        if (!known.contains(change.field))
            return fault(ErrorKind::UnknownMember, change.field, WallexText::tr("Wallex keeps nothing of that name."));
        if (change.field == u"identificationType" && !takesIdentification(change.value))
            return fault(ErrorKind::BadCode, change.field,
                         WallexText::tr("Wallex takes a passport or an identity card; choose one of the two."));
        // Null takes a value away; what is not named stays.
        QString value = dateForWallex(settings, change.field, change.value);
        // As its list of countries writes the code of a country: "+65".
        const bool bareCode = change.field == u"mobileCountryCode" && !value.isEmpty() && !value.startsWith(u'+');
        if (bareCode) value.prepend(u'+');
        body.set(change.field, value.isEmpty() ? JsonValue() : JsonValue(value));
    }
    return changing("PATCH", userPath(user) + u"/detail"_s, body);
}

net::HttpRequest screenRequest(const QString &user) { return dialect::posting(userPath(user) + u"/screen"_s, {}); }

Result<void> checkDocument(const QString &type, const QString &name)
{
    const QStringList types = codesIn(u"document-types"_s);
    if (!types.contains(type))
        return fault(ErrorKind::BadCode, u"type"_s, WallexText::tr("Choose one of: %1.").arg(domain::listed(types)));
    // The name becomes part of the address of the file.
    static const QRegularExpression unfit(u"[/\\\\\\p{Cc}]"_s);
    if (name.trimmed().isEmpty() || unfit.match(name).hasMatch())
        return fault(ErrorKind::BadInput, u"name"_s, WallexText::tr("A document needs the name of a file."));
    return base::Done{};
}

net::HttpRequest documentCreation(const QString &user, const QString &type, const QString &name)
{
    const JsonValue body = JsonValue::object({{u"documentType"_s, type}, {u"documentName"_s, name}});
    return dialect::posting(userPath(user) + u"/documents"_s, body.toBytes());
}

net::HttpRequest documentRequest(const QString &user, const QString &document)
{
    return dialect::reading(documentPath(user, document));
}

net::HttpRequest documentChange(const QString &user, const QString &document, const QString &type, const QString &name)
{
    JsonValue body = JsonValue::object();
    body.setText(u"documentType"_s, type);
    body.setText(u"documentName"_s, name);
    return changing("PATCH", documentPath(user, document), body);
}

net::HttpRequest documentRemoval(const QString &user, const QString &document)
{
    net::HttpRequest request = dialect::reading(documentPath(user, document));
    request.method = "DELETE";
    return request;
}

net::HttpRequest documentListRequest(const QString &user) { return dialect::reading(userPath(user) + u"/documents"_s); }

net::HttpRequest countriesRequest() { return dialect::reading(u"/users/v1/countries"_s); }

net::HttpRequest fundingRequest(const QString &funding) { return dialect::reading(u"/v2/fundings/"_s + funding); }

net::HttpRequest fundingListRequest(int page, const QString &filter)
{
    // The brackets of pagination[page] may not stand in an address as they are.
    QString path = u"/v2/fundings?pagination%5Bpage%5D=%1"_s.arg(page);
    if (!filter.isEmpty()) path += u"&status="_s + dialect::encoded(filter);
    return dialect::reading(path);
}

net::HttpRequest refundRequest(const QString &refund) { return dialect::reading(u"/v2/refunds/"_s + refund); }

net::HttpRequest refundListRequest() { return dialect::reading(u"/v2/refunds"_s); }

} // namespace providers::wallex
