// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/provider.h"
#include "providers/support/scripted.h"

namespace support {

/// A documented exchange: tests/fixtures/<provider>/<operation>_<case>.json. See README.md there.
struct Fixture {
    QString name;
    base::JsonValue json;
    base::JsonValue order; ///< the provider's order.json with the fixture's own wishes
};

/// Every fixture of the provider; the test ends when there are none, because a walk through an empty folder proves
/// nothing.
QList<Fixture> fixturesOf(const QString &provider);
/// The provider's order.json: the order that its documented examples are about.
base::JsonValue usualOrder(const QString &provider);
/// The members of `wishes` in place of those of `usual`.
base::JsonValue with(base::JsonValue usual, const base::JsonValue &wishes);

/// An order by its members: reference, key, send, receive, country, method, bankCode, accountNumber, …
interfaces::PayoutOrder orderFrom(const base::JsonValue &json);
domain::QuoteRequest quoteRequestFrom(const base::JsonValue &json);

/// Plays the fixture through the provider's interfaces and compares with what it expects. Returns everything that
/// differs, as lines; empty: all is as documented.
QStringList differences(const Fixture &fixture, interfaces::Provider provider, ScriptedClient &client,
                        ScriptedTransport &transport, ManualClock &clock);

} // namespace support
