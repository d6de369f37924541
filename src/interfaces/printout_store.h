// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/printout_record.h"

#include <functional>

namespace interfaces {

/// Every paper for a customer, appended and never removed. See Store for what all its parts have in common.
class PrintoutStore
{
public:
    using TextOf = std::function<QString(int copy)>;

    virtual ~PrintoutStore() = default;
    /// Gives the record its id and its number as a copy: one more than the papers of its kind, for the same transfer or
    /// the same offer, that are not certain to have failed. `textOf` says what a paper with that number says.
    virtual base::Result<domain::PrintoutRecord> add(const domain::PrintoutRecord &record, const TextOf &textOf) = 0;
    /// How it ended. NotFound; a second word about one that has ended changes nothing.
    virtual base::Result<void> settle(const QString &id, domain::PrintoutOutcome outcome) = 0;
    /// Oldest first.
    virtual base::Result<QList<domain::PrintoutRecord>> ofTransfer(const domain::TransferId &transfer) = 0;
    virtual base::Result<QList<domain::PrintoutRecord>> ofQuote(const domain::QuoteId &quote) = 0;
    /// In which language the customer was last given a paper; empty: never.
    virtual base::Result<QString> languageOf(const domain::SenderId &sender) = 0;
};

} // namespace interfaces
