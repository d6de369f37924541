// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/treasury.h"

namespace providers::remid {

/// The banks of the built-in list (resources/data/remid_banks.json, with its edition). Names of codes that rem.id
/// itself never showed say so.
const QList<domain::PayoutPartner> &banks();
/// When the list was drawn up.
QDateTime editionOfBanks();
bool knowsBank(const QString &code);

} // namespace providers::remid
