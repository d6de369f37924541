// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/provider_profile.h"

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
    /// Every look at a disbursement asks rem.id to send its callback once more; worth it only where one is received.
    bool sendCallback = false;
    /// Where the receipts lie, without their query; empty: nowhere that we know of.
    QString receiptUrl;

    /// Staging documents account numbers that provoke an answer; a real account may look the same, so they are offered
    /// nowhere else.
    [[nodiscard]] bool isStaging() const { return !environment.isEmpty() && environment != u"production"; }
};

/// What this folder says about itself.
[[nodiscard]] interfaces::ProviderKind kind();
/// Reads and checks the switches of the profile. BadProfile, with the member in `field`.
[[nodiscard]] base::Result<Settings> settingsFrom(const interfaces::ProviderProfile &profile);

/// Whether a receipt may lie there: https on one of rem.id's hosts, or a simulation on this machine.
[[nodiscard]] bool isReceiptAddress(const QString &url);

} // namespace providers::remid
