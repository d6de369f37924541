// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/records.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "store/connection.h"

namespace store {

using namespace Qt::Literals::StringLiterals;
using base::JsonReader;
using base::JsonValue;
using domain::Transfer;

namespace {

QString base64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }

QByteArray bytesOf(const JsonValue &value) { return QByteArray::fromBase64(value.text().toLatin1()); }

/// Header bytes are kept exactly: Latin-1 gives every byte a character of its own.
JsonValue headersToJson(const QList<domain::Header> &headers)
{
    JsonValue list = JsonValue::array();
    for (const auto &[name, value] : headers)
        list.append(JsonValue::array({QString::fromLatin1(name), QString::fromLatin1(value)}));
    return list;
}

QList<domain::Header> headersFrom(const JsonValue &json)
{
    QList<domain::Header> headers;
    for (const JsonValue &item : json.items())
        headers << domain::Header{item.items().value(0).text().toLatin1(), item.items().value(1).text().toLatin1()};
    return headers;
}

JsonValue toJson(const base::Error &error)
{
    JsonValue json = JsonValue::object({{u"kind"_s, base::codeOf(error.kind)},
                                        {u"nothingHappened"_s, error.outcome == base::Outcome::NothingHappened}});
    json.setText(u"field"_s, error.field).setText(u"detail"_s, error.detail).setText(u"provider"_s, error.provider);
    json.setText(u"providerCode"_s, error.providerCode).setText(u"providerMessage"_s, error.providerMessage);
    json.set(u"retryAfterMs"_s, error.retryAfterMs);
    return json;
}

base::Error errorFrom(const JsonValue &json)
{
    base::Error error;
    // A word that nobody knows any more must not turn a doubt into a certainty.
    const auto kind = base::errorKindFrom(json.member(u"kind").text());
    error.kind = kind.value_or(base::ErrorKind::Unconfirmed);
    error.outcome =
        kind && json.member(u"nothingHappened").flag() ? base::Outcome::NothingHappened : base::Outcome::Unknown;
    error.field = json.member(u"field").text();
    error.detail = json.member(u"detail").text();
    error.provider = json.member(u"provider").text();
    error.providerCode = json.member(u"providerCode").text();
    error.providerMessage = json.member(u"providerMessage").text();
    if (const JsonValue wait = json.member(u"retryAfterMs"); wait.isNumber())
        error.retryAfterMs = wait.text().toLongLong();
    return error;
}

struct TextMember {
    const char *name;
    QString Transfer::*member;
};

const QList<TextMember> &textsOfTransfer()
{
    static const QList<TextMember> members{{"providerStatus", &Transfer::providerStatus},
                                           {"partner", &Transfer::partner},
                                           {"sourceOfFunds", &Transfer::sourceOfFunds},
                                           {"relationship", &Transfer::relationship},
                                           {"pickupCode", &Transfer::pickupCode},
                                           {"review", &Transfer::review},
                                           {"acceptedReview", &Transfer::acceptedReview},
                                           {"problemCode", &Transfer::problemCode},
                                           {"problem", &Transfer::problem},
                                           {"problemProviderCode", &Transfer::problemProviderCode},
                                           {"clerk", &Transfer::clerk}};
    return members;
}

struct PartyMember {
    const char *name;
    QString domain::PartySnapshot::*member;
};

const QList<PartyMember> &textsOfParties()
{
    using domain::PartySnapshot;
    static const QList<PartyMember> members{{"senderName", &PartySnapshot::senderName},
                                            {"senderPhone", &PartySnapshot::senderPhone},
                                            {"beneficiaryName", &PartySnapshot::beneficiaryName},
                                            {"beneficiaryAccount", &PartySnapshot::beneficiaryAccount},
                                            {"beneficiaryPhone", &PartySnapshot::beneficiaryPhone},
                                            {"partnerName", &PartySnapshot::partnerName}};
    return members;
}

} // namespace

QString codeOf(base::Evidence evidence)
{
    switch (evidence) {
    case base::Evidence::NotSent: return u"not-sent"_s;
    case base::Evidence::Maybe: return u"maybe"_s;
    case base::Evidence::Answered: return u"answered"_s;
    }
    Q_UNREACHABLE();
}

std::optional<base::Evidence> evidenceFrom(QStringView code)
{
    for (const auto known : {base::Evidence::NotSent, base::Evidence::Maybe, base::Evidence::Answered})
        if (codeOf(known) == code) return known;
    return std::nullopt;
}

QString codeOf(domain::AttemptKind kind) { return kind == domain::AttemptKind::Submit ? u"submit"_s : u"cancel"_s; }

std::optional<domain::AttemptKind> attemptKindFrom(QStringView code)
{
    for (const auto known : {domain::AttemptKind::Submit, domain::AttemptKind::Cancel})
        if (codeOf(known) == code) return known;
    return std::nullopt;
}

JsonValue toJson(const domain::FrozenRequest &request)
{
    return JsonValue::object({{u"method"_s, QString::fromLatin1(request.method)},
                              {u"path"_s, request.path},
                              {u"body"_s, base64(request.body)},
                              {u"headers"_s, headersToJson(request.headers)},
                              {u"account"_s, request.account}});
}

base::Result<domain::FrozenRequest> frozenRequestFrom(const JsonValue &json)
{
    if (!json.member(u"method").isString() || !json.member(u"body").isString()) return corrupt(u"attempt.request"_s);
    return domain::FrozenRequest{json.member(u"method").text().toLatin1(), json.member(u"path").text(),
                                 bytesOf(json.member(u"body")), headersFrom(json.member(u"headers")),
                                 json.member(u"account").text()};
}

JsonValue toJson(const domain::WireAnswer &answer)
{
    JsonValue json = JsonValue::object({{u"evidence"_s, codeOf(answer.evidence)},
                                        {u"status"_s, answer.status},
                                        {u"headers"_s, headersToJson(answer.headers)},
                                        {u"body"_s, base64(answer.body)},
                                        {u"requestsSent"_s, answer.requestsSent},
                                        {u"redirected"_s, answer.redirected},
                                        {u"elapsedMs"_s, answer.elapsedMs}});
    if (answer.failure) json.set(u"failure"_s, toJson(*answer.failure));
    return json;
}

base::Result<domain::WireAnswer> wireAnswerFrom(const JsonValue &json)
{
    JsonReader reader(json);
    domain::WireAnswer answer;
    const auto evidence = evidenceFrom(reader.text(u"evidence"));
    answer.status = reader.number(u"status").toInt();
    answer.headers = headersFrom(reader.member(u"headers"));
    answer.body = bytesOf(reader.member(u"body"));
    answer.requestsSent = reader.number(u"requestsSent").toInt();
    answer.redirected = reader.flag(u"redirected");
    answer.elapsedMs = reader.number(u"elapsedMs").toLongLong();
    if (!reader.ok() || !evidence) return corrupt(u"attempt.answer"_s);
    answer.evidence = *evidence;
    if (reader.contains(u"failure")) answer.failure = errorFrom(reader.member(u"failure"));
    return answer;
}

JsonValue sealedHalf(const Transfer &transfer)
{
    JsonValue json = JsonValue::object();
    for (const TextMember &text : textsOfTransfer())
        json.setText(QString::fromLatin1(text.name), transfer.*text.member);
    JsonValue parties = JsonValue::object();
    for (const PartyMember &text : textsOfParties())
        parties.setText(QString::fromLatin1(text.name), transfer.parties.*text.member);
    json.set(u"parties"_s, parties);
    if (transfer.closure) {
        const domain::HandClosure &closure = *transfer.closure;
        json.set(u"closure"_s, JsonValue::object({{u"outcome"_s, domain::codeOf(closure.outcome)},
                                                  {u"evidence"_s, closure.evidence},
                                                  {u"proposedBy"_s, closure.proposedBy},
                                                  {u"proposedAt"_s, base::toRfc3339(closure.proposedAt)}}));
    }
    if (transfer.refund) json.set(u"refund"_s, domain::codeOf(*transfer.refund));
    if (transfer.payIn) {
        const domain::PayIn &payIn = *transfer.payIn;
        json.set(u"payIn"_s, JsonValue::object({{u"address"_s, payIn.address},
                                                {u"amount"_s, domain::toJson(payIn.amount)},
                                                {u"uri"_s, payIn.uri},
                                                {u"expiresAt"_s, base::toRfc3339(payIn.expiresAt)},
                                                {u"isPartPaid"_s, payIn.isPartPaid}}));
    }
    return json;
}

base::Result<void> readSealedHalf(Transfer &transfer, const JsonValue &json)
{
    for (const TextMember &text : textsOfTransfer())
        transfer.*text.member = json.member(QString::fromLatin1(text.name)).text();
    const JsonValue parties = json.member(u"parties");
    for (const PartyMember &text : textsOfParties())
        transfer.parties.*text.member = parties.member(QString::fromLatin1(text.name)).text();
    if (const JsonValue closure = json.member(u"closure"); !closure.isNull()) {
        const auto outcome = domain::handOutcomeFrom(closure.member(u"outcome").text());
        if (!outcome) return corrupt(u"transfer.closure"_s);
        transfer.closure =
            domain::HandClosure{*outcome, closure.member(u"evidence").text(), closure.member(u"proposedBy").text(),
                                base::fromRfc3339(closure.member(u"proposedAt").text())};
    }
    if (const JsonValue refund = json.member(u"refund"); !refund.isNull()) {
        transfer.refund = domain::refundOutcomeFrom(refund.text());
        if (!transfer.refund) return corrupt(u"transfer.refund"_s);
    }
    const JsonValue payIn = json.member(u"payIn");
    if (payIn.isNull()) return base::Done{};
    const auto amount = domain::moneyFrom(payIn.member(u"amount"));
    if (!amount) return corrupt(u"transfer.payIn"_s);
    transfer.payIn =
        domain::PayIn{payIn.member(u"address").text(), *amount, payIn.member(u"uri").text(),
                      base::fromRfc3339(payIn.member(u"expiresAt").text()), payIn.member(u"isPartPaid").flag()};
    return base::Done{};
}

JsonValue sealedHalf(const domain::TransferEvent &event)
{
    JsonValue json = JsonValue::object();
    json.setText(u"who"_s, event.who).setText(u"providerStatus"_s, event.providerStatus).setText(u"note"_s, event.note);
    return json;
}

void readSealedHalf(domain::TransferEvent &event, const JsonValue &json)
{
    event.who = json.member(u"who").text();
    event.providerStatus = json.member(u"providerStatus").text();
    event.note = json.member(u"note").text();
}

} // namespace store
