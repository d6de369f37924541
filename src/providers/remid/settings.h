// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace providers::remid {

/// What the profile says about rem.id, and the switches that its document leaves open. Nothing secret.
struct Settings {
    QString environment; ///< "production", "sandbox"
    bool enabled = true;
    int boardQuoteMinutes = 15; ///< how long the shop undertakes its own rate
    /// The shop's own account as the sender of the disbursement. rem.id takes all three or none; empty: its default,
    /// the account that is registered there.
    QString senderAccountName;
    QString senderAccountNumber;
    QString senderBankCode;
    QString partnerMerchantId; ///< additional_data.partner_merchant_id; empty: not sent
};

} // namespace providers::remid
