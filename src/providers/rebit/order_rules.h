// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/provider.h"
#include "providers/rebit/settings.h"

#include <QDate>

namespace providers::rebit {

// What Rebit wants to know for each way of payout; pure. The document calls every member of `remittance_details`
// optional and yet wants some: what is needed for which way is written down here.

/// The dates of a bill; each may be missing.
struct BillDates {
    QDate due, from, to;
};
/// Reads "2026-02-15" (due) or "2026-02-15 2026-01-01 2026-01-31" (due, and the first and last day of the period).
/// Nothing typed is no date. A beneficiary has no fields for them, so they stand where other ways have the account
/// type. nullopt when it is not readable.
std::optional<BillDates> billDatesFrom(const QString &typed);

/// The ways that can be sent. Loads are among them only where Rebit has told which member takes the product.
QList<domain::PayoutMethod> sendableMethods(const Settings &settings);
QList<domain::FieldRule> fieldRules(const Settings &settings, const QString &country, domain::PayoutMethod method);
/// What the address book wants of a person: two names and a mobile number.
base::Result<void> checkPerson(const domain::Beneficiary &beneficiary);
/// The error names the field.
base::Result<void> checkOrder(const Settings &settings, const interfaces::PayoutOrder &order);

} // namespace providers::rebit
