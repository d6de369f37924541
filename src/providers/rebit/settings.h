// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/provider_profile.h"

#include <QString>

namespace providers::rebit {

/// What the profile says about Rebit, and the switches that its document leaves open. Nothing secret.
struct Settings {
    QString environment; ///< "production", "sandbox"
    bool enabled = true;
    int boardQuoteMinutes = 15; ///< how long the shop undertakes its own rate
    /// Rebit settles new remittances from our credits at once instead of waiting for the invoice. Then creating is
    /// paying, and nothing is ever sent twice.
    bool accountCredits = false;
    /// The token of a call with a body travels in the query, as it does for GET and DELETE, instead of in the body.
    bool tokenInQuery = false;
    QString callbackUrl; ///< empty: none is sent, and the status is asked for
    /// How the three dates of a bill are written; the document says only that they are texts.
    QString billDateFormat = QStringLiteral("yyyy-MM-dd");
    /// Members of `remittance_details` that the document does not name: for the customer's number at the biller, for
    /// the load product, and for the number to be loaded. Empty: Rebit has not told yet, so none is sent; without a
    /// member for the product no load can be sent at all.
    QString billAccountMember, loadMember, loadNumberMember;
    /// What `calculate` is told as the provider of a load. Empty: the product itself, which is what its validation
    /// allows; its example says "loadglobe", which is not in the list.
    QString loadProvider;
};

/// What this folder says about itself.
[[nodiscard]] interfaces::ProviderKind kind();
/// Reads and checks the switches of the profile. BadProfile, with the member in `field`.
[[nodiscard]] base::Result<Settings> settingsFrom(const interfaces::ProviderProfile &profile);

} // namespace providers::rebit
