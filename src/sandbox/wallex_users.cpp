// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/wallex_users.h"

#include "sandbox/callback_post.h"
#include "sandbox/wallex_reference.h"

#include <QDate>
#include <QRegularExpression>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

constexpr qint64 second = 1000;

/// Whether the part of an e-mail address before the @ carries this magic word: "ana+rejected@example.com".
bool hasTag(const QString &email, QLatin1StringView tag)
{
    return email.section(u'@', 0, 0).split(u'+').sliced(1).contains(tag);
}

/// The fate of a screening by the magic word in the e-mail address; listed for people in magic_inputs.cpp.
QList<LifePlan::Step> stepsFor(const QString &email, bool mended)
{
    const QString approved = u"approved"_s;
    if (hasTag(email, "pending"_L1)) return {{20 * second, approved}};
    if (hasTag(email, "rejected"_L1)) return {{20 * second, u"rejected"_s}};
    if (hasTag(email, "resubmit"_L1)) return {{20 * second, mended ? approved : u"documents_need_resubmission"_s}};
    if (hasTag(email, "unknown"_L1)) return {{10 * second, u"under_enhanced_review"_s}, {30 * second, approved}};
    return {}; // "held" has no end
}

bool isMagic(const QString &email)
{
    return hasTag(email, "pending"_L1) || hasTag(email, "rejected"_L1) || hasTag(email, "resubmit"_L1) ||
           hasTag(email, "unknown"_L1) || hasTag(email, "held"_L1);
}

QDate isoDate(const QString &text) { return QDate::fromString(text, u"yyyy-MM-dd"_s); }

/// The dates of the identification: no form is stated; the samples show day, month, year.
QDate eitherDate(const QString &text)
{
    const QDate date = isoDate(text);
    return date.isValid() ? date : QDate::fromString(text, u"dd-MM-yyyy"_s);
}

/// What is wrong with one member of the detail that has a value; empty when nothing is.
QString faultOf(const QString &name, const QString &text, const QDate &today)
{
    const WallexLists &lists = wallexLists();
    const auto oneOf = [&text](const QStringList &choices) {
        return choices.contains(text) ? QString() : u"must be one of: "_s + choices.join(u", ");
    };
    if (name == "title"_L1) return oneOf(lists.titles);
    if (name == "gender"_L1) return oneOf(lists.genders);
    if (name == "identificationType"_L1) return oneOf(lists.identificationTypes);
    if (name == "employmentIndustry"_L1) return oneOf(lists.employmentIndustries);
    if (name == "employmentStatus"_L1) return oneOf(lists.employmentStatuses);
    if (name == "employmentPosition"_L1) return oneOf(lists.employmentPositions);
    static const QStringList codes = u"nationality countryOfResidence countryCode"_s.split(u' ');
    if (codes.contains(name))
        return isWallexCountry(text) ? QString() : u"must be an iso 3166 two letter code of the country list"_s;
    if (name == "dateOfBirth"_L1)
        return isoDate(text).isValid() && isoDate(text) < today ? QString() : u"must be a past date YYYY-MM-DD"_s;
    if (name == "issueDate"_L1 || name == "expiryDate"_L1)
        return eitherDate(text).isValid() ? QString() : u"must be a date"_s;
    if (name == "mobileCountryCode"_L1) {
        static const QRegularExpression code(u"\\A\\+[0-9]{1,4}\\z"_s);
        return code.match(text).hasMatch() ? QString() : u"must be an ituTelephoneCode of the country list"_s;
    }
    if (name == "firstName"_L1 || name == "lastName"_L1)
        return text.size() <= 64 ? QString() : u"must not be longer than 64 characters"_s;
    return {};
}

WallexComplaints complaintsAboutSignup(const JsonValue &body)
{
    static const QRegularExpression address(u"\\A[^@\\s]+@[^@\\s]+\\.[^@\\s]+\\z"_s);
    static const QRegularExpression password(u"\\A(?=.*[A-Za-z])(?=.*[0-9])\\S{8,}\\z"_s);
    WallexComplaints found;
    const auto text = [&body](QStringView key) { return body.member(key).text(); };
    for (const QString &key : u"firstName lastName email countryCode accountType"_s.split(u' ')) {
        if (!body.member(key).isString() || text(key).trimmed().isEmpty()) found.emplaceBack(key, u"is required"_s);
    }
    if (!found.isEmpty()) return found;
    for (const QString &key : {u"firstName"_s, u"lastName"_s}) {
        if (text(key).size() > 64) found.emplaceBack(key, u"must not be longer than 64 characters"_s);
    }
    if (text(u"email").size() > 128) found.emplaceBack(u"email"_s, u"must not be longer than 128 characters"_s);
    if (!address.match(text(u"email")).hasMatch()) found.emplaceBack(u"email"_s, u"must be an email address"_s);
    if (body.contains(u"password") && !password.match(text(u"password")).hasMatch()) {
        found.emplaceBack(u"password"_s,
                          u"must contain at least one letter, a number and minimum of 8 characters with no space"_s);
    }
    if (body.contains(u"language") && !wallexLists().languages.contains(text(u"language")))
        found.emplaceBack(u"language"_s, u"must be one of: en, id"_s);
    if (!isWallexCountry(text(u"countryCode")))
        found.emplaceBack(u"countryCode"_s, u"must be an iso 3166 two letter code of the country list"_s);
    if (!wallexLists().accountTypes.contains(text(u"accountType")))
        found.emplaceBack(u"accountType"_s, u"must be one of: company, individual"_s);
    return found;
}

QStringList missingForScreening(const JsonValue &detail)
{
    QStringList missing;
    for (const QString &name : wallexScreeningMembers()) {
        if (detail.member(name).text().isEmpty()) missing << name;
    }
    // "if applicable, for example: passport"
    if (detail.member(u"identificationType").text() == "passport"_L1 && detail.member(u"expiryDate").text().isEmpty())
        missing << u"expiryDate"_s;
    return missing;
}

JsonValue listOf(const QStringList &texts)
{
    JsonValue list = JsonValue::array();
    for (const QString &text : texts)
        list.append(text);
    return list;
}

} // namespace

WallexUsers::User *WallexUsers::find(const QString &userId)
{
    for (User &user : m_users) {
        if (user.shown.member(u"id").text() == userId) return &user;
    }
    return nullptr;
}

const WallexUsers::User *WallexUsers::find(const QString &userId) const
{
    return const_cast<WallexUsers *>(this)->find(userId);
}

HttpAnswer WallexUsers::signup(const JsonValue &body)
{
    const WallexComplaints complaints = complaintsAboutSignup(body);
    if (!complaints.isEmpty()) return wallexRefusal(complaints, WallexErrorShape::Object);
    const QString email = body.member(u"email").text();
    if (hasTag(email, "closed"_L1)) return wallexError(400, u"NOT_AUTHORIZED"_s); // signup is enabled by Wallex only
    for (const User &user : std::as_const(m_users)) {
        if (user.email().compare(email, Qt::CaseInsensitive) == 0)
            return wallexRefusal({{u"email"_s, u"has already been taken"_s}}, WallexErrorShape::Object);
    }
    const QString language = body.contains(u"language") ? body.member(u"language").text() : u"en"_s;
    User made;
    made.signup = JsonValue::object({{u"email"_s, email},
                                     {u"firstName"_s, body.member(u"firstName")},
                                     {u"lastName"_s, body.member(u"lastName")},
                                     {u"language"_s, language},
                                     {u"countryCode"_s, body.member(u"countryCode")},
                                     {u"accountType"_s, body.member(u"accountType")}});
    const QString id = m_around.random.uuid();
    QString account = QString::fromLatin1(m_around.random.bytes(16).toHex());
    account[6] = u'z'; // as the samples have one: an id is an opaque text
    made.shown = JsonValue::object({{u"id"_s, id},
                                    {u"email"_s, email},
                                    {u"firstName"_s, body.member(u"firstName")},
                                    {u"lastName"_s, body.member(u"lastName")},
                                    {u"status"_s, u"pendng"_s}, // the sample's spelling
                                    {u"accountId"_s, account}});
    made.detail =
        JsonValue::object({{u"firstName"_s, body.member(u"firstName")}, {u"lastName"_s, body.member(u"lastName")}});
    m_users.append(made);
    m_around.ledger.recorded(u"wallex"_s, u"user"_s, id, email, m_around.clock.nowUtc());
    tell(made, u"pending"_s);
    // The table lists userId first, the sample leaves it out.
    if (hasTag(email, "noid"_L1)) return jsonAnswer(200, made.signup);
    JsonValue reply = JsonValue::object({{u"userId"_s, id}});
    for (const auto &[key, value] : made.signup.members())
        reply.set(key, value);
    return jsonAnswer(200, reply);
}

HttpAnswer WallexUsers::shown(const QString &userId) const
{
    const User *user = find(userId);
    return user ? jsonAnswer(200, user->shown) : wallexError(404, u"User not found"_s);
}

/// The detail as the samples write it: "gender " with a blank behind it, dates of the identification day first, the
/// state as an object, and neither nationality nor residentialAddress while they are not set.
JsonValue WallexUsers::detailReply(const User &user, bool writesDayFirst) const
{
    JsonValue reply = JsonValue::object();
    for (const QString &name : wallexDetailMembers()) {
        JsonValue value = user.detail.member(name);
        const QString text = value.text();
        if (value.isNull() && (name == "nationality"_L1 || name == "residentialAddress"_L1)) continue;
        if (!value.isNull() && (name == "issueDate"_L1 || name == "expiryDate"_L1))
            value = eitherDate(text).toString(u"dd-MM-yyyy"_s);
        // The second sample says 1970-21-01. Only where that cannot be taken for another day.
        if (!value.isNull() && writesDayFirst && name == "dateOfBirth"_L1 && isoDate(text).day() > 12)
            value = isoDate(text).toString(u"yyyy-dd-MM"_s);
        if (name == "nameInChineseCharacters"_L1) {
            const QStringList missing = missingForScreening(user.detail);
            reply.set(u"status"_s,
                      JsonValue::object({{u"value"_s, missing.isEmpty() ? u"completed"_s : u"incomplete"_s},
                                         {u"missing_fields"_s, listOf(missing)}}));
        }
        reply.set(name == "gender"_L1 ? u"gender "_s : name, value);
    }
    return reply;
}

HttpAnswer WallexUsers::detail(const QString &userId) const
{
    const User *user = find(userId);
    return user ? jsonAnswer(200, detailReply(*user, true)) : wallexError(404, u"User not found"_s);
}

HttpAnswer WallexUsers::updateDetail(const QString &userId, const JsonValue &body)
{
    User *user = find(userId);
    if (!user) return wallexError(404, u"User not found"_s);
    WallexComplaints complaints;
    for (const auto &[name, value] : body.members()) {
        if (!wallexDetailMembers().contains(name)) {
            complaints.emplaceBack(name, u"is not a member of the user detail"_s);
        } else if (!value.isNull() && !value.isString()) {
            complaints.emplaceBack(name, u"must be a string"_s);
        } else if (value.isString()) {
            const QString fault = value.text().trimmed().isEmpty()
                                      ? u"must not be empty"_s // null is what removes a value
                                      : faultOf(name, value.text(), m_around.clock.nowUtc().date());
            if (!fault.isEmpty()) complaints.emplaceBack(name, fault);
        }
    }
    if (!complaints.isEmpty()) return wallexRefusal(complaints, WallexErrorShape::Text);
    for (const auto &[name, value] : body.members())
        user->detail.set(name, value);
    return jsonAnswer(200, detailReply(*user, false));
}

void WallexUsers::tell(const User &user, const QString &status)
{
    m_around.callbacks.post(
        u"wallex"_s, {},
        JsonValue::object(
            {{u"resource"_s, u"user"_s}, {u"resourceId"_s, user.shown.member(u"id")}, {u"status"_s, status}})
            .toBytes());
}

void WallexUsers::setStatus(User &user, const QString &status)
{
    JsonValue shown = JsonValue::object();
    for (const auto &[key, value] : user.shown.members()) {
        if (key != "remarks"_L1) shown.set(key, value);
    }
    shown.set(u"status"_s, status);
    if (status == "rejected"_L1) shown.set(u"remarks"_s, u"The details could not be verified."_s);
    if (status == "documents_need_resubmission"_L1)
        shown.set(u"remarks"_s, u"The passport is not readable. Please upload it again."_s);
    user.shown = shown;
    tell(user, status);
}

HttpAnswer WallexUsers::screen(const QString &userId)
{
    User *user = find(userId);
    if (!user) return wallexError(404, u"User not found"_s);
    const QStringList missing = missingForScreening(user->detail);
    if (!missing.isEmpty()) {
        return jsonAnswer(400, JsonValue::object({{u"message"_s, u"User details are incomplete"_s},
                                                  {u"missingFields"_s, listOf(missing)}}));
    }
    const bool isOpen = user->status() == "pending_approval"_L1 || user->status() == "under_enhanced_review"_L1;
    if (!isOpen && user->status() != "approved"_L1) {
        setStatus(*user, isMagic(user->email()) ? u"pending_approval"_s : u"approved"_s);
        user->plan = LifePlan(m_around.clock.lifeMs(), stepsFor(user->email(), user->mended));
    }
    return jsonAnswer(200, JsonValue::object({{u"userId"_s, userId}, {u"status"_s, user->status()}}));
}

void WallexUsers::settle()
{
    for (User &user : m_users) {
        while (const auto due = user.plan.takeDue(m_around.clock.lifeMs()))
            setStatus(user, due->status);
    }
}

JsonValue WallexUsers::state() const
{
    JsonValue list = JsonValue::array();
    for (const User &user : m_users) {
        list.append(JsonValue::object({{u"shown"_s, user.shown},
                                       {u"detail"_s, user.detail},
                                       {u"signup"_s, user.signup},
                                       {u"documents"_s, JsonValue::array(user.documents)},
                                       {u"plan"_s, user.plan.toJson()},
                                       {u"mended"_s, user.mended}}));
    }
    return list;
}

void WallexUsers::restore(const JsonValue &state)
{
    m_users.clear();
    for (const JsonValue &json : state.items()) {
        m_users.append({json.member(u"shown"), json.member(u"detail"), json.member(u"signup"),
                        json.member(u"documents").items(), LifePlan::fromJson(json.member(u"plan")),
                        json.member(u"mended").flag()});
    }
}

} // namespace sandbox
