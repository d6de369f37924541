// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/remid/connector.h"

#include "providers/support/fixtures.h"
#include "support/await.h"

namespace remid_bench {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

using Settings = providers::remid::Settings;
using Counter = support::Counter<providers::remid::Connector, Settings>;

inline JsonValue wish(const QString &name, const JsonValue &value) { return JsonValue::object({{name, value}}); }

inline interfaces::PayoutOrder usual(const JsonValue &wishes = {})
{
    return support::orderFrom(support::with(support::usualOrder(u"remid"_s), wishes));
}

/// A whole answer of theirs about the usual order, with some members changed; a null takes one out.
inline JsonValue answer(const QString &code, const JsonValue &changes = {})
{
    const QString text = uR"({"status":{"code":"%1","message":"words"},"amount":10000,"timestamp":"18-03-2025 10:20:37",
        "tx_status_description":null,"recipient_bank":"008","recipient_account":"12341234",
        "trx_id":"a2ad3e15-03e2-11f0-b633-ed8f892f5097","partner_trx_id":"TRX-20250318-004"})"_s;
    return support::with(*JsonValue::parse(text.arg(code).toUtf8()), changes);
}

inline domain::Verdict judged(const net::HttpReply &reply, const interfaces::PayoutOrder &order = usual())
{
    const Counter counter;
    return counter.connector.judge(order, support::stored(reply));
}

inline domain::Sighting looked(const net::HttpReply &reply, const JsonValue &wishes = {})
{
    Counter counter;
    counter.client.script.enqueue({"POST", u"/api/remit-status"_s, {}, reply});
    return support::await(counter.connector.lookUp(usual(wishes)));
}

} // namespace remid_bench
