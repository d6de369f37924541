// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/treasury.h"
#include "interfaces/provider.h"
#include "net/http_message.h"
#include "providers/simpaisa/settings.h"

namespace providers::simpaisa {

// What Simpaisa keeps beside transfers: lists, rates, beneficiaries, and the list of our transactions; pure. The lists
// that come with the program are in resources/data/simpaisa_lists.json.

/// "banks" (asked of the provider), "purposes", "sender-id-types", "beneficiary-id-types", "delivery-methods",
/// "statuses".
QStringList listNames();
std::optional<domain::MasterList> builtInList(const QString &name);
QList<domain::MasterValue> valuesFrom(const QList<domain::PayoutPartner> &partners);

/// The rates as stated, digit for digit.
base::Result<QList<domain::ProviderRate>> ratesFrom(const base::JsonValue &body);

/// Which of the wanted status the list can be asked for: empty for all, and for COMPLIANCE_APPROVED, which is a status
/// but no filter.
QString filterFor(const QString &status);
/// One page of the list. Transactions are shown as they are: what is not stated is empty.
domain::StatementLine lineFrom(const base::JsonValue &transaction);

/// The call that registers a beneficiary. `answers` may hold msisdn, idType, idNumber, relationship, address, city and
/// metadata. MissingField, BadCode or UnknownMember, with our field.
base::Result<net::HttpRequest> beneficiaryRequest(const Settings &settings, const domain::Beneficiary &beneficiary,
                                                  const base::JsonValue &answers, const QString &key);
/// EchoMismatch when they registered another account than asked for.
base::Result<domain::AddressBookEntry> entryFrom(const base::JsonValue &body, const domain::Beneficiary &beneficiary);

/// A sentence when the letters of a Pakistani IBAN name another bank than the one that was chosen; empty when they
/// agree, or when either is not known. Only ever a warning: the document's own example pairs two banks.
QString bankDoubt(const domain::Beneficiary &beneficiary);

} // namespace providers::simpaisa
