// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http_message.h"
#include "sandbox/ledger.h"
#include "sandbox/life.h"

#include <optional>

namespace sandbox {

class CallbackPost;

/// What all simulated providers share. The references outlive the providers.
struct Surroundings {
    LifeClock &clock;
    base::Random &random;
    Ledger &ledger;
    CallbackPost &callbacks;
    QString baseUrl; ///< of this provider, as its clients see it: for links in answers
};

/// One simulated provider: a pure function from request to answer, with a memory.
class ProviderSandbox
{
public:
    virtual ~ProviderSandbox() = default;

    virtual QString id() const = 0;
    /// The stable name of the operation, for fault scripts; empty when the provider has nothing at that address.
    virtual QString operationOf(const HttpRequest &request) const = 0;
    /// For a request that creates an obligation to pay: what the caller named the transfer by. Nothing for all others.
    virtual std::optional<QString> moneyReferenceOf(const HttpRequest &request) const = 0;
    virtual HttpAnswer answer(const HttpRequest &request) = 0;
    /// Lets everything happen that has fallen due since the last call.
    virtual void settle() = 0;
    /// A request has arrived that will be processed later (a fault holds it up).
    virtual void expect(const HttpRequest &) {}
    /// … and now it will be processed.
    virtual void arrived(const HttpRequest &) {}

    virtual base::JsonValue credentials() const = 0;
    virtual base::JsonValue state() const = 0;
    virtual void restore(const base::JsonValue &state) = 0;
};

} // namespace sandbox
