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
/// which moves money. `sendCallback`: rem.id shall also send its callback once more.
net::HttpRequest statusRequest(const QString &partnerTrxId, bool sendCallback = false);
net::HttpRequest balanceRequest();
net::HttpRequest inquiryRequest(const domain::Beneficiary &beneficiary);
net::HttpRequest summaryRequest(const QString &group, const QString &period);

/// Where the receipt of a disbursement lies, made of the two references that we stored: the link in an answer has been
/// seen with another transfer's number in it. Empty while there is none.
QString receiptLink(const Settings &settings, const domain::Transfer &transfer);

/// The addresses that are told of the disbursement, separated by single blanks as rem.id wants them. BadEmail for more
/// than five, for one that is none, and for more characters than it takes.
base::Result<QString> emailListFrom(const QString &typed);

/// The amount in whole rupiah, which is all that rem.id takes; nullopt when there is a fraction or another currency.
std::optional<qint64> wholeRupiah(money::Money amount);
/// The smallest disbursement, in rupiah.
inline constexpr qint64 rupiahMin = 10'000;

/// What the beneficiary may see on the statement: only letters, digits, blanks and - * . are allowed there. Accents are
/// dropped, everything else becomes a blank.
QString noteFrom(const QString &senderName, const QString &reference);

} // namespace providers::remid
