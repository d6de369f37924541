// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/provider.h"
#include "net/http_message.h"
#include "providers/remid/settings.h"

namespace providers::remid {

// Domain values as requests of rem.id's disbursement interface; pure. The two credential headers are added on the wire.

/// The exact bytes of one disbursement; to be used only for an order that passed the connector's check().
domain::FrozenRequest remitRequest(const Settings &settings, const interfaces::PayoutOrder &order);

/// Asks by our own id. Goes to /api/remit-status and nowhere else: the document's own sample posts it to /api/remit,
/// which moves money.
net::HttpRequest statusRequest(const QString &partnerTrxId);
net::HttpRequest balanceRequest();
net::HttpRequest inquiryRequest(const domain::Beneficiary &beneficiary);

/// The amount in whole rupiah, which is all that rem.id takes; nullopt when there is a fraction or another currency.
std::optional<qint64> wholeRupiah(money::Money amount);
/// The smallest disbursement, in rupiah.
inline constexpr qint64 rupiahMin = 10'000;

/// What the beneficiary may see on the statement: only letters, digits, blanks and - * . are allowed there. Accents are
/// dropped, everything else becomes a blank.
QString noteFrom(const QString &senderName, const QString &reference);

} // namespace providers::remid
