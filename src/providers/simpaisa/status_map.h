// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/transfer_state.h"

#include <QList>

#include <optional>
#include <utility>

namespace providers::simpaisa {

/// Simpaisa's seven words for a transaction (RemittanceResponse.status) and what they mean to us.
const QList<std::pair<QString, domain::TransferState>> &statusTable();
/// nullopt for a word that the document does not have: the last state stays.
std::optional<domain::TransferState> stateFrom(const QString &word);

/// What a refusal's `error.code` says; ProviderRefused for a code that nobody documented.
base::ErrorKind errorKindFrom(const QString &code);

/// Our name for a member of their request that a refusal complains about ("beneficiaryAccountNumber"); empty: none.
QString fieldFrom(const QString &member);

/// How Simpaisa wants a purpose worded; empty for a code it cannot be told. Fixed English, whatever the screen speaks.
QString purposeText(const QString &isoCode);
QStringList purposeCodes();

} // namespace providers::simpaisa
