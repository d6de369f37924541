// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/provider_profile.h"

#include <QList>
#include <QString>

#include <utility>

namespace providers::simpaisa {

/// What the profile says about Simpaisa, and the switches that its document leaves open. Nothing secret.
struct Settings {
    QString environment; ///< "production", "sandbox"
    bool enabled = true;
    QString merchantId; ///< stands in every path and in X-Merchant-Id; without it nothing can be asked
    /// The path of the profile's base address: "" for https://api.simpaisa.com, "/simpaisa" for
    /// http://127.0.0.1:1234/simpaisa. Part of what is signed, because it is part of what is sent.
    QString basePath;
    /// The "canonical request string", which the document does not define. Placeholders: {method}, {target} (path with
    /// query, as in the request line), {path}, {query} (without its question mark), {timestamp}, {merchantId},
    /// {bodySha256Hex} (lower case; of nothing for a call without a body).
    QString signatureTemplate = QStringLiteral("{method}\n{target}\n{timestamp}\n{merchantId}\n{bodySha256Hex}");
    /// Ask for a fixed receive amount in its own words. The document calls sendAmount required and allows "either
    /// sendAmount or receiveAmount" in one breath, so this is off, and a 400 falls back to sendAmount.
    bool receiveAmountQuotes = false;
    /// Webhooks carry HMAC-SHA256 with a shared secret, as other pages of the same site say; by default RSA-SHA256, as
    /// the document says.
    bool webhookByHmac = false;
    QString callbackUrl;                         ///< empty: none is sent, and the status is asked for
    QList<std::pair<QString, QString>> metadata; ///< sent with every transfer; values are texts
};

/// What this folder says about itself.
[[nodiscard]] interfaces::ProviderKind kind();
/// Reads and checks the switches of the profile. BadProfile, with the member in `field`.
[[nodiscard]] base::Result<Settings> settingsFrom(const interfaces::ProviderProfile &profile);

} // namespace providers::simpaisa
