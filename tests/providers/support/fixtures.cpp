// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/support/fixtures.h"

#include "support/await.h"

#include <QDir>
#include <QFile>

namespace support {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

JsonValue readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s cannot be read", qPrintable(path));
    const auto json = JsonValue::parse(file.readAll());
    if (!json) qFatal("%s: %s", qPrintable(path), qPrintable(json.error().detail));
    return *json;
}

QString folderOf(const QString &provider) { return QStringLiteral(REMITDESK_SOURCE_DIR "/tests/fixtures/") + provider; }

/// {"status":…,"headers":{…},"body":{…}} or with "text" for what is no JSON.
net::HttpReply replyFrom(const JsonValue &json)
{
    net::Headers headers;
    const JsonValue fields = json.member(u"headers");
    for (const auto &[name, value] : fields.members())
        headers << std::pair<QByteArray, QByteArray>(name.toLatin1(), value.text().toUtf8());
    const int status = json.contains(u"status") ? json.member(u"status").text().toInt() : 200;
    net::HttpReply reply = json.contains(u"text") ? answeredWith(status, json.member(u"text").text().toUtf8())
                                                  : answered(status, json.member(u"body"));
    reply.headers = headers;
    return reply;
}

Exchange exchangeFrom(const JsonValue &json)
{
    const JsonValue request = json.member(u"request");
    return {request.member(u"method").text().toLatin1(), request.member(u"path").text(), request.member(u"body"),
            replyFrom(json.member(u"answer"))};
}

QString wordFor(domain::VerdictKind kind)
{
    using enum domain::VerdictKind;
    switch (kind) {
    case Accepted: return u"accepted"_s;
    case Review: return u"review"_s;
    case Rejected: return u"rejected"_s;
    case NotNow: return u"not-now"_s;
    case Duplicate: return u"duplicate"_s;
    case Conflict: return u"conflict"_s;
    case Maybe: return u"maybe"_s;
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::Found found)
{
    switch (found) {
    case domain::Found::Yes: return u"yes"_s;
    case domain::Found::No: return u"no"_s;
    case domain::Found::Inconclusive: return u"inconclusive"_s;
    }
    Q_UNREACHABLE();
}

JsonValue jsonOf(const std::optional<domain::PayIn> &payIn)
{
    if (!payIn) return {};
    return JsonValue::object({{u"address"_s, payIn->address},
                              {u"amount"_s, payIn->amount.toWire()},
                              {u"currency"_s, payIn->amount.currency().code()},
                              {u"uri"_s, payIn->uri},
                              {u"expiresAt"_s, base::toRfc3339(payIn->expiresAt)}});
}

void addError(JsonValue &json, const base::Error &error)
{
    json.set(u"error"_s, base::codeOf(error.kind));
    json.set(u"outcome"_s, error.outcome == base::Outcome::NothingHappened ? u"nothing-happened"_s : u"unknown"_s);
    json.set(u"field"_s, error.field);
    json.set(u"providerCode"_s, error.providerCode);
    json.set(u"providerMessage"_s, error.providerMessage);
    json.set(u"retryAfterMs"_s, error.retryAfterMs);
}

JsonValue jsonOf(const domain::Verdict &verdict)
{
    JsonValue json = JsonValue::object({{u"kind"_s, wordFor(verdict.kind)},
                                        {u"state"_s, domain::codeOf(verdict.state)},
                                        {u"providerReference"_s, verdict.providerReference.text},
                                        {u"providerStatus"_s, verdict.providerStatus},
                                        {u"payIn"_s, jsonOf(verdict.payIn)},
                                        {u"note"_s, verdict.note}});
    const bool good = verdict.kind == domain::VerdictKind::Accepted && verdict.state != domain::TransferState::Rejected;
    if (!good) addError(json, verdict.error);
    return json;
}

JsonValue jsonOf(const domain::Sighting &sighting)
{
    JsonValue json =
        JsonValue::object({{u"found"_s, wordFor(sighting.found)},
                           {u"state"_s, sighting.state ? JsonValue(domain::codeOf(*sighting.state)) : JsonValue()},
                           {u"providerReference"_s, sighting.providerReference.text},
                           {u"providerStatus"_s, sighting.providerStatus},
                           {u"echoFault"_s, sighting.echoFault},
                           {u"payIn"_s, jsonOf(sighting.payIn)},
                           {u"note"_s, sighting.note}});
    if (sighting.found == domain::Found::Inconclusive) addError(json, sighting.error);
    return json;
}

JsonValue jsonOf(const std::optional<money::Money> &sum) { return sum ? JsonValue(sum->toWire()) : JsonValue(); }

JsonValue failure(const base::Error &error)
{
    JsonValue json;
    addError(json, error);
    return json;
}

JsonValue listed(const base::Result<QList<domain::Balance>> &balances)
{
    if (!balances) return failure(balances.error());
    JsonValue list = JsonValue::array();
    for (const domain::Balance &balance : *balances) {
        list.append(JsonValue::object({{u"currency"_s, balance.currency},
                                       {u"available"_s, jsonOf(balance.available)},
                                       {u"pending"_s, jsonOf(balance.pending)},
                                       {u"frozen"_s, jsonOf(balance.frozen)},
                                       {u"corridor"_s, balance.corridor}}));
    }
    return JsonValue::object({{u"balances"_s, list}});
}

JsonValue listed(const base::Result<QList<domain::PayoutPartner>> &partners)
{
    if (!partners) return failure(partners.error());
    static const QStringList states{u"active"_s, u"degraded"_s, u"inactive"_s};
    JsonValue list = JsonValue::array();
    for (const domain::PayoutPartner &partner : *partners) {
        JsonValue methods = JsonValue::array();
        for (const domain::PayoutMethod method : partner.methods)
            methods.append(domain::codeOf(method));
        list.append(JsonValue::object({{u"code"_s, partner.code},
                                       {u"name"_s, partner.name},
                                       {u"country"_s, partner.country},
                                       {u"type"_s, partner.type},
                                       {u"methods"_s, methods},
                                       {u"state"_s, states[int(partner.state)]}}));
    }
    return JsonValue::object({{u"partners"_s, list}});
}

JsonValue listed(const base::Result<domain::QuoteSheet> &sheet)
{
    if (!sheet) return failure(sheet.error());
    JsonValue quotes = JsonValue::array();
    for (const domain::Quote &quote : sheet->quotes)
        quotes.append(domain::toJson(quote));
    JsonValue unavailable = JsonValue::array();
    for (const domain::Unavailable &reason : sheet->unavailable) {
        JsonValue line =
            JsonValue::object({{u"method"_s, reason.method ? JsonValue(domain::codeOf(*reason.method)) : JsonValue()}});
        addError(line, reason.error);
        unavailable.append(line);
    }
    return JsonValue::object({{u"quotes"_s, quotes}, {u"unavailable"_s, unavailable}});
}

JsonValue prepared(const base::Result<interfaces::PreparedPayout> &payout)
{
    if (!payout) return failure(payout.error());
    JsonValue headers;
    for (const auto &[name, value] : payout->request.headers)
        headers.set(QString::fromLatin1(name), QString::fromLatin1(value));
    const auto body = JsonValue::parse(payout->request.body);
    return JsonValue::object({{u"method"_s, QString::fromLatin1(payout->request.method)},
                              {u"path"_s, payout->request.path},
                              {u"headers"_s, headers},
                              {u"body"_s, body ? *body : JsonValue()},
                              {u"enrolledBeneficiary"_s, payout->enrolledBeneficiary}});
}

JsonValue outcomeOf(const Fixture &fixture, const interfaces::Provider &provider)
{
    const QString operation = fixture.json.member(u"operation").text();
    const domain::WireAnswer answer = stored(replyFrom(fixture.json.member(u"answer")));
    const JsonValue request = fixture.json.member(u"quoteRequest");
    if (operation == u"quotes") return listed(await(provider.quotes->quotes(quoteRequestFrom(request))));
    if (operation == u"balances") return listed(await(provider.balances->balances()));
    if (operation == u"partners")
        return listed(await(provider.partners->partners(fixture.json.member(u"country").text())));
    const interfaces::PayoutOrder order = orderFrom(fixture.order);
    if (operation == u"submit") return jsonOf(provider.payouts->judge(order, answer));
    if (operation == u"cancel") return jsonOf(provider.cancellations->judgeCancel(order, answer));
    if (operation == u"look") return jsonOf(await(provider.payouts->lookUp(order)));
    if (operation == u"prepare") return prepared(await(provider.payouts->prepare(order)));
    if (operation == u"holder") {
        const auto holder = await(provider.accountInquiry->accountHolder(order.beneficiary));
        return holder ? JsonValue::object({{u"holder"_s, *holder}}) : failure(holder.error());
    }
    qFatal("%s: nobody knows the operation \"%s\"", qPrintable(fixture.name), qPrintable(operation));
}

/// Only what the fixture names is compared: an object by its named members, a list item by item, a text as it is.
void compare(const QString &path, const JsonValue &expected, const JsonValue &seen, QStringList &faults)
{
    if (expected.isObject()) {
        for (const auto &[name, value] : expected.members())
            compare(path + u'.' + name, value, seen.member(name), faults);
        return;
    }
    if (expected.isArray() && seen.isArray() && expected.items().size() == seen.items().size()) {
        const QList<JsonValue> seenItems = seen.items();
        for (qsizetype i = 0; i < seenItems.size(); ++i)
            compare(u"%1[%2]"_s.arg(path).arg(i), expected.items()[i], seenItems[i], faults);
        return;
    }
    if (expected != seen)
        faults << u"%1 is %2, documented %3"_s.arg(path, QString::fromUtf8(seen.toBytes()),
                                                   QString::fromUtf8(expected.toBytes()));
}

} // namespace

QList<Fixture> fixturesOf(const QString &provider)
{
    const QDir folder(folderOf(provider));
    QList<Fixture> fixtures;
    for (const QString &name : folder.entryList({u"*_*.json"_s}, QDir::Files, QDir::Name)) {
        const JsonValue json = readJson(folder.filePath(name));
        for (const auto member : {u"source", u"retrieved", u"operation", u"expect"})
            if (!json.contains(member))
                qFatal("%s has no %s", qPrintable(name), qPrintable(QStringView(member).toString()));
        fixtures << Fixture{name, json, with(usualOrder(provider), json.member(u"order"))};
    }
    if (fixtures.isEmpty()) qFatal("there are no fixtures in %s", qPrintable(folder.path()));
    return fixtures;
}

JsonValue usualOrder(const QString &provider) { return readJson(folderOf(provider) + u"/order.json"_s); }

QStringList differences(const Fixture &fixture, interfaces::Provider provider, ScriptedClient &client,
                        ScriptedTransport &transport, ManualClock &clock)
{
    if (const QDateTime now = base::fromRfc3339(fixture.json.member(u"now").text()); now.isValid()) clock.now = now;
    for (const JsonValue &exchange : fixture.json.member(u"exchanges").items())
        client.script.enqueue(exchangeFrom(exchange));
    QStringList faults;
    compare(fixture.name, fixture.json.member(u"expect"), outcomeOf(fixture, provider), faults);
    if (!client.script.isEmpty()) faults << u"%1 foresaw %2 more calls"_s.arg(fixture.name).arg(client.script.size());
    if (!transport.sent.isEmpty()) faults << fixture.name + u" moved money"_s;
    return faults;
}

} // namespace support
