// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "interfaces/provider.h"
#include "net/http_message.h"
#include "providers/rebit/quoting.h"
#include "providers/rebit/settings.h"

namespace providers::rebit {

// Domain values as requests of Rebit's API 1.0; pure. The token is a secret: withToken() adds it on the wire and
// nothing that is stored holds it.

/// Adds the token: to the query of GET and DELETE, as the last member of the body of a POST or PUT (or to its query, by
/// the settings). The rest of the bytes stays as it is.
net::HttpRequest withToken(const Settings &settings, net::HttpRequest request, const base::Secret &token);

/// Enrols a beneficiary; doing it twice makes a second entry in an address book and no harm.
net::HttpRequest recipientRequest(const domain::Beneficiary &beneficiary);
/// A page of the address book, counted from 1.
net::HttpRequest recipientsRequest(int page);
net::HttpRequest recipientRequest(const QString &id);
/// Replaces what is stated; what the beneficiary does not have stays as Rebit has it.
net::HttpRequest updateRecipientRequest(const QString &id, const domain::Beneficiary &beneficiary);
net::HttpRequest deleteRecipientRequest(const QString &id);
/// Ids go into the path: digits only, as the document has them ("Integer > 0").
bool isId(const QString &id);

/// Asks for the fees of an amount in pesos. A load has its price in itself: neither amount nor currency is sent then.
net::HttpRequest calculateRequest(const Settings &settings, const Target &target, money::Money amount);
net::HttpRequest showRequest(const domain::ProviderReference &id);

/// The exact bytes of a new remittance, without the token; for an order that passed the connector's check().
domain::FrozenRequest createRequest(const Settings &settings, const interfaces::PayoutOrder &order,
                                    const QString &recipientId);
domain::FrozenRequest cancelRequest(const domain::ProviderReference &id);

} // namespace providers::rebit
