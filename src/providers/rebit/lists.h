// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field_rule.h"
#include "domain/treasury.h"

#include <optional>

namespace providers::rebit {

// The closed lists of the document (resources/data/rebit_lists.json, with its edition).

/// Banks, cash agents, the delivery service, billers and load products; all of them in the Philippines.
const QList<domain::PayoutPartner> &partnerList();
/// Codes that serve a way of payout; empty for one that Rebit cannot be told.
QStringList partnerCodes(domain::PayoutMethod method);
/// The same as a closed list for the form.
QList<domain::Choice> partnerChoices(domain::PayoutMethod method);
/// "bank", "pickup", "delivery", "bills", "eload"; empty for wallets, of which no list exists.
QString strategyFrom(domain::PayoutMethod method);

QStringList accountTypes();
/// The account type as Rebit spells it, however it was typed ("savings", "Peso Savings"); empty when there is none.
QString accountTypeFrom(const QString &typed);

/// The province as Rebit spells it, in any letter case; empty when it is not in the list.
QString provinceFrom(const QString &typed);
/// What the document suggests when nobody knows.
inline const QString provinceByDefault = QStringLiteral("Metro Manila");

/// Names of the lists that the program or Rebit has.
const QStringList &masterListNames();
/// The edition that comes with the program; nothing for a list that only Rebit can tell.
std::optional<domain::MasterList> builtInList(const QString &name);

} // namespace providers::rebit
