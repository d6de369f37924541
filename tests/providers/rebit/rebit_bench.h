// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/rebit/connector.h"
#include "providers/rebit/requests.h"

#include "providers/support/fixtures.h"
#include "support/await.h"

namespace rebit_bench {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

using Settings = providers::rebit::Settings;
using Counter = support::Counter<providers::rebit::Connector, Settings>;

inline JsonValue wish(const QString &name, const JsonValue &value) { return JsonValue::object({{name, value}}); }

inline JsonValue json(const char *text) { return *JsonValue::parse(text); }

inline interfaces::PayoutOrder usual(const JsonValue &wishes = {})
{
    interfaces::PayoutOrder order = support::orderFrom(support::with(support::usualOrder(u"rebit"_s), wishes));
    if (!order.enrolledBeneficiary.isEmpty())
        order.frozen = providers::rebit::createRequest({}, order, order.enrolledBeneficiary);
    return order;
}

/// A whole remittance of theirs about the usual order, with some members changed.
inline JsonValue remittance(const JsonValue &changes = {})
{
    const char *text = R"({"id":38,"status":"pending","status_in_words":"pending","amount":"10000.0","currency":"PHP",
        "invoice_address":"1kNzb1394aama0de","total_in_btc":1.15604,"created_at":"2026-02-01T17:00:00.000+08:00",
        "remittance_details":{"bank":"ABC","bank_account_number":"12345678"},"recipient":{"id":1}})";
    return support::with(json(text), changes);
}

inline domain::Verdict judged(const net::HttpReply &reply, const interfaces::PayoutOrder &order = usual(),
                              const Settings &settings = {})
{
    const Counter counter(settings);
    return counter.connector.judge(order, support::stored(reply));
}

inline domain::Sighting looked(const net::HttpReply &reply, const JsonValue &wishes = {}, const Settings &settings = {},
                               int minutesLater = 5)
{
    Counter counter(settings);
    counter.clock.advance(minutesLater * 60'000);
    counter.client.script.enqueue({"GET", u"/api/v1/remittances/38?token=throw-away-token"_s, {}, reply});
    return support::await(
        counter.connector.lookUp(usual(support::with(wish(u"providerReference"_s, u"38"_s), wishes))));
}

/// A look at that very order, some minutes after it was sent.
inline domain::Sighting lookedFor(const interfaces::PayoutOrder &order, const net::HttpReply &reply,
                                  int minutesLater = 5)
{
    Counter counter;
    counter.clock.advance(minutesLater * 60'000);
    counter.client.script.enqueue({"GET", u"/api/v1/remittances/38?token=throw-away-token"_s, {}, reply});
    return support::await(counter.connector.lookUp(order));
}

inline domain::Verdict cancelled(const net::HttpReply &reply)
{
    const Counter counter;
    return counter.connector.judgeCancel(usual(wish(u"providerReference"_s, u"38"_s)), support::stored(reply));
}

/// The body of a new remittance for that order.
inline JsonValue created(const interfaces::PayoutOrder &order, const Settings &settings = {})
{
    Counter counter(settings);
    const auto prepared = support::await(counter.connector.prepare(order));
    if (!prepared) qFatal("not prepared: %s", qPrintable(prepared.error().detail));
    return *JsonValue::parse(prepared->request.body);
}

inline domain::QuoteSheet sheetFrom(Counter &counter, const QString &wishes, const QList<net::HttpReply> &replies)
{
    const JsonValue request =
        support::with(json(R"({"send":"250.00","from":"SGD","to":"PHP","country":"PH","board":{"rate":"40.00"}})"),
                      *JsonValue::parse(wishes.toUtf8()));
    for (const net::HttpReply &reply : replies)
        counter.client.script.enqueue({"POST", u"/api/v1/remittances/calculate"_s, {}, reply});
    const auto sheet = support::await(counter.connector.quotes(support::quoteRequestFrom(request)));
    if (!sheet) qFatal("no sheet");
    if (!counter.client.script.isEmpty()) qFatal("fewer calls than foreseen");
    return *sheet;
}

} // namespace rebit_bench
