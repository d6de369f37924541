// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/wallex/replies.h"

#include "base/json_reader.h"
#include "base/log.h"
#include "dialect/answers.h"
#include "domain/sender.h"
#include "providers/wallex/dates.h"
#include "providers/wallex/lenient.h"
#include "providers/wallex/requests.h"
#include "providers/wallex/status_map.h"

#include <QCoreApplication>

#include <algorithm>

namespace providers::wallex {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonReader;
using base::JsonValue;
using base::Outcome;
using base::Result;

namespace {

struct WallexText {
    Q_DECLARE_TR_FUNCTIONS(WallexText)
};

/// The first of these members that has a text.
QString firstText(const JsonReader &reader, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names)
        if (const QString text = reader.textOr(name); !text.isEmpty()) return text;
    return {};
}

/// An answer about another record than the one that was asked for; ids are opaque and compared as texts.
std::optional<base::Error> otherThan(const QString &asked, const QString &told)
{
    if (asked.isEmpty() || told.isEmpty() || asked == told) return std::nullopt;
    return misread(ErrorKind::EchoMismatch,
                   WallexText::tr("The answer is about %1, asked was about %2.").arg(told, asked));
}

base::Error unreadable(const JsonReader &reader)
{
    return dialect::harmless(reader.fault(Outcome::NothingHappened), providerName);
}

/// The entries of a list: the body itself, or what it wraps as "value" (their document) or "data" (seen since).
Result<QList<JsonValue>> entriesOf(const JsonValue &body)
{
    if (body.isArray()) return body.items();
    if (body.isObject())
        for (const QStringView wrapper : {u"value", u"data"})
            if (const JsonValue list = JsonReader(body).member(wrapper); list.isArray()) return list.items();
    return misread(ErrorKind::UnreadableReply, u"a list is wanted"_s);
}

template <class Record>
Result<QList<Record>> listOf(const JsonValue &body, Result<Record> (*read)(const JsonValue &, const QString &))
{
    const Result<QList<JsonValue>> entries = entriesOf(body);
    if (!entries) return entries.error();
    QList<Record> records;
    for (const JsonValue &entry : *entries) {
        Result<Record> record = read(entry, {});
        if (!record) return record.error();
        records << *record;
    }
    return records;
}

/// Digit for digit, whether written as a number or as a text; empty when none is stated.
QString amountIn(JsonReader &reader) { return reader.optionalNumber(u"amount").value_or(QString()); }

domain::ProviderUser userIn(const JsonReader &reader)
{
    domain::ProviderUser user;
    user.theirs = firstText(reader, {u"id", u"userId"});
    user.accountId = reader.textOr(u"accountId");
    user.word = reader.textOr(u"status");
    user.state = userStateOf(user.word);
    user.remarks = reader.textOr(u"remarks");
    user.missing = missingIn(reader.value());
    if (!user.word.isEmpty() && user.state == domain::UserState::Unknown)
        qCInfo(base::logProvider) << "wallex: unlisted status of a user" << base::oneLine(user.word);
    return user;
}

/// What is certain after a request to make something that was not answered with success: a refusal of theirs has made
/// nothing.
Outcome outcomeOfRefusal(const net::HttpReply &reply)
{
    const bool refused = reply.status >= 400 && reply.status < 500 && reply.status != 408;
    const bool once = reply.requestsSent <= 1 && !reply.redirected;
    return refused && once && isTheirs(reply.body) ? Outcome::NothingHappened : Outcome::Unknown;
}

/// In doubt what to do next goes behind whatever else is known.
base::Error inDoubt(base::Error error, const QString &hint)
{
    error.outcome = Outcome::Unknown;
    error.provider = providerName;
    QString detail = error.detail.trimmed();
    if (!detail.isEmpty()) detail += detail.endsWith(u'.') ? u" "_s : u". "_s;
    error.detail = detail + hint;
    return error;
}

base::Error maybeSignedUp(base::Error error)
{
    return inDoubt(std::move(error), WallexText::tr("There may be a user at Wallex now: ask its support for the e-mail "
                                                    "address before signing up again."));
}

base::Error maybeEntered(base::Error error)
{
    return inDoubt(std::move(error),
                   WallexText::tr("There may be an entry for the document at Wallex now. Do it again: "
                                  "it is looked for there first."));
}

/// Whether a failed call certainly never left.
bool neverLeft(const net::HttpReply &reply)
{
    return reply.evidence == base::Evidence::NotSent && reply.requestsSent == 0;
}

/// Whether any member says that this is the answer to a signup.
bool isEnrolment(const JsonReader &reader)
{
    return !firstText(reader, {u"userId", u"id", u"email", u"firstName"}).isEmpty();
}

} // namespace

Result<base::Secret> tokenFrom(const net::HttpReply &reply, const QDateTime &nowUtc)
{
    const Result<JsonValue> body = objectOf(reply, nowUtc);
    if (!body) {
        base::Error error = body.error();
        // Nothing but the keys is sent, so a refusal is one of the keys.
        if (error.kind == ErrorKind::ProviderRefused) error.kind = ErrorKind::CredentialRefused;
        // Nobody was asked for, so it is the path that is not there; told as it is, it would be taken for what the call
        // behind it asks about.
        if (error.kind == ErrorKind::NotFound) {
            error.kind = ErrorKind::BadProfile;
            error.field = u"providers.wallex.authenticatePath"_s;
            error.detail = WallexText::tr("Wallex has nothing to sign in at under this path; ask Wallex for it, and "
                                          "set authenticatePath in the profile.");
        }
        return error;
    }
    JsonReader reader(*body);
    const QString token = reader.text(u"token").trimmed();
    const bool printable =
        std::all_of(token.begin(), token.end(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
    if (!printable) reader.complain(u"token", u"is no token"_s);
    if (!reader.ok()) return unreadable(reader);
    return base::Secret(token.toLatin1());
}

Result<domain::ProviderUser> enrolmentFrom(const net::HttpReply &reply, const QString &email, const QDateTime &nowUtc)
{
    if (reply.failure) {
        base::Error error = *reply.failure;
        error.provider = providerName;
        return neverLeft(reply) ? dialect::harmless(std::move(error), providerName) : maybeSignedUp(std::move(error));
    }
    if (reply.status < 200 || reply.status >= 300) {
        base::Error error = refusal(reply, nowUtc);
        if (error.kind == ErrorKind::Conflict) error.kind = ErrorKind::Duplicate;
        return outcomeOfRefusal(reply) == Outcome::Unknown ? maybeSignedUp(std::move(error)) : error;
    }
    const auto body = dialect::objectIn(reply.body);
    if (!body) return maybeSignedUp(misread(ErrorKind::UnreadableReply, {}));
    const JsonReader reader(*body);
    if (!isEnrolment(reader)) return maybeSignedUp(misread(ErrorKind::UnreadableReply, {}));
    if (const QString told = reader.textOr(u"email"); told.compare(email, Qt::CaseInsensitive) != 0 && !told.isEmpty())
        return maybeSignedUp(misread(ErrorKind::EchoMismatch, {}));
    domain::ProviderUser user = userIn(reader);
    // The table has userId; an "id" would be the same thing by the name that all other answers use.
    user.theirs = firstText(reader, {u"userId", u"id"});
    if (user.word.isEmpty()) user.state = domain::UserState::Incomplete;
    return user;
}

Result<domain::ProviderUser> userFrom(const JsonValue &body, const QString &asked)
{
    const JsonReader reader(body);
    if (!reader.ok()) return unreadable(reader);
    domain::ProviderUser user = userIn(reader);
    if (const auto other = otherThan(asked, user.theirs)) return *other;
    user.theirs = asked;
    return user;
}

domain::UserDetails detailsFrom(const JsonValue &body)
{
    const JsonReader reader(body);
    domain::UserDetails details;
    const QStringList kept = detailFieldNames();
    for (const domain::SenderField &field : domain::senderFields()) {
        const QString name = QString::fromLatin1(field.name);
        if (!kept.contains(name)) continue;
        QString value = reader.textOr(name);
        if (name == u"dateOfBirth" && !value.isEmpty()) {
            value = birthDateFrom(value);
            if (value.isEmpty()) qCInfo(base::logProvider) << "wallex: unreadable dateOfBirth";
        } else if (name == u"issueDate" || name == u"expiryDate") {
            value = paperDateFrom(value);
        }
        details.sender.*field.member = value;
    }
    // Typed as a string, shown as an object {value, missing_fields}.
    const JsonValue status = reader.member(u"status");
    details.word = status.isObject() ? JsonReader(status).textOr(u"value") : status.text();
    details.missing = missingIn(status);
    for (const QString &name : missingIn(body))
        if (!details.missing.contains(name)) details.missing << name;
    return details;
}

Result<domain::ProviderDocument> documentFrom(const JsonValue &body, const QString &asked)
{
    JsonReader reader(body);
    domain::ProviderDocument document;
    document.theirs = firstText(reader, {u"id", u"documentId"});
    document.type = reader.textOr(u"documentType");
    document.name = reader.textOr(u"documentName");
    document.url = firstText(reader, {u"uploadUrl", u"downloadUrl"}).toUtf8();
    if (document.theirs.isEmpty()) reader.complain(u"id", u"is missing"_s);
    if (!reader.ok()) return unreadable(reader);
    if (const auto other = otherThan(asked, document.theirs)) return *other;
    return document;
}

Result<domain::ProviderDocument> documentMade(const net::HttpReply &reply, const QDateTime &nowUtc)
{
    const Result<JsonValue> body = objectOf(reply, nowUtc);
    if (body) {
        Result<domain::ProviderDocument> document = documentFrom(*body, {});
        if (!document) return maybeEntered(document.error());
        return document;
    }
    const bool certain = reply.failure ? neverLeft(reply) : outcomeOfRefusal(reply) == Outcome::NothingHappened;
    return certain ? body.error() : maybeEntered(body.error());
}

Result<QList<domain::ProviderDocument>> documentsFrom(const JsonValue &body) { return listOf(body, documentFrom); }

Result<domain::Funding> fundingFrom(const JsonValue &body, const QString &asked)
{
    JsonReader reader(body);
    domain::Funding funding;
    funding.provider = {providerName};
    funding.id = reader.text(u"id");
    funding.balanceId = reader.textOr(u"balanceId");
    funding.accountId = reader.textOr(u"accountId");
    funding.currency = reader.textOr(u"currency");
    funding.amount = amountIn(reader);
    funding.reference = reader.textOr(u"reference");
    funding.word = reader.textOr(u"status");
    funding.state = movementStateOf(funding.word);
    if (!reader.ok()) return unreadable(reader);
    if (const auto other = otherThan(asked, funding.id)) return *other;
    return funding;
}

Result<QList<domain::Funding>> fundingsFrom(const JsonValue &body) { return listOf(body, fundingFrom); }

Result<domain::Refund> refundFrom(const JsonValue &body, const QString &asked)
{
    JsonReader reader(body);
    domain::Refund refund;
    refund.provider = {providerName};
    refund.id = reader.text(u"id");
    refund.resource = reader.textOr(u"resource");
    refund.resourceId = reader.textOr(u"resourceId");
    refund.currency = reader.textOr(u"currency");
    refund.amount = amountIn(reader);
    refund.remarks = reader.textOr(u"remarks");
    refund.word = reader.textOr(u"status");
    refund.state = movementStateOf(refund.word);
    if (!reader.ok()) return unreadable(reader);
    if (const auto other = otherThan(asked, refund.id)) return *other;
    return refund;
}

Result<QList<domain::Refund>> refundsFrom(const JsonValue &body) { return listOf(body, refundFrom); }

Result<QList<domain::MasterValue>> countriesFrom(const QByteArray &bytes)
{
    const Result<JsonValue> body = parsedLeniently(bytes);
    if (!body) return dialect::harmless(body.error(), providerName);
    const Result<QList<JsonValue>> entries = entriesOf(*body);
    if (!entries) return entries.error();
    QList<domain::MasterValue> countries;
    for (const JsonValue &entry : *entries) {
        // Dots that stand for the rest are no country.
        if (!entry.isObject()) continue;
        JsonReader reader(entry);
        domain::MasterValue country;
        country.code = reader.text(u"iso3166TwoLetterCode");
        country.label = reader.textOr(u"commonName", country.code);
        country.details = JsonValue::object();
        country.details.setText(u"ituTelephoneCode"_s, reader.textOr(u"ituTelephoneCode"));
        if (!reader.ok()) return unreadable(reader);
        countries << country;
    }
    return countries;
}

} // namespace providers::wallex
