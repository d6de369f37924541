// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/desk_rules.h"
#include "domain/quote.h"
#include "domain/sender.h"
#include "interfaces/store.h"

namespace services {

/// What one rule says about a transfer.
struct LimitFinding {
    QString rule;        ///< "SG-1"
    bool blocks = false; ///< nothing may be sent before the missing answers are there
    QStringList missing; ///< members of the sender
    QString forClerk;    ///< a sentence without any figure: whoever overhears it learns no limit
    QString forOffice;   ///< with sums and source, for compliance only
};

/// What a customer has sent in a time, in one currency, whatever the provider and the counter.
struct CustomerSum {
    money::Money today;
    money::Money month; ///< the last 30 days
    int transfersToday = 0;
    int transfersMonth = 0;
};

struct LimitReport {
    QList<LimitFinding> findings;
    QList<CustomerSum> sums;
    /// The first finding that blocks, as an error that names the field; nullopt: nothing does.
    std::optional<base::Error> refusal() const;
};

/// Adds up a customer's transfers across providers and counters, and holds them against the rules of the shop's place
/// and day. Stateless; every question reads the store.
class LimitService
{
public:
    LimitService(interfaces::Store store, base::Clock &clock, QString country)
        : m_store(store), m_clock(clock), m_country(std::move(country))
    {
    }

    /// `sent` and `paid` of the transfer that is about to be made; it is counted with the others.
    base::Result<LimitReport> check(const domain::Sender &sender, money::Money sent, money::Money paid) const;

private:
    interfaces::Store m_store;
    base::Clock &m_clock;
    const QString m_country;
};

} // namespace services
