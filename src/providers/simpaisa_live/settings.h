// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/provider_profile.h"

namespace providers::simpaisa_live {

/// How a request is signed; the provider's own samples disagree.
enum class SignatureStyle {
    Once,     ///< RSASSA-PKCS1-v1_5 over SHA-256 of the bytes: what the prose says, and the samples in Java and C#
    Twice,    ///< the same over the digest of the bytes: what the samples in PHP and Node come to
    TwiceHex, ///< the same over the digest as hexadecimal text
};

/// Which sum stands in `amount`, with its currency in `remitterCurrencyCode` beside it. No page says which is meant.
enum class AmountIn {
    Balance, ///< the one in the currency of our balance there, because that is what it is taken from
    Send,    ///< what the sender gives, in the sender's currency
    Receive, ///< exactly what was approved to arrive, in the currency of the country
    /// What the rate makes of it before fees come off, in the currency of the country. More than was approved: only for
    /// a merchant whom Simpaisa has told in writing that it takes its fees off this sum.
    ReceiveBeforeFees,
};

/// What the profile says about Simpaisa's interface of today, and the switches that its pages leave open. Nothing
/// secret.
struct Settings {
    QString environment; ///< "production", "sandbox"
    bool enabled = true;
    QString merchantId;
    QString region = QStringLiteral("PK"); ///< "PK", "BD", "EG": each has a host of its own
    QString mode = QStringLiteral("remittance");
    QString version = QStringLiteral("3.0");
    SignatureStyle signatureStyle = SignatureStyle::Once;
    bool signatureHex = false; ///< the sample in Python writes hexadecimal, all others base64
    AmountIn amountIn = AmountIn::Balance;
    bool sendQuoteId = true; ///< the page on rates wants its number as `qID`; the page on sending does not list it
};

/// What this folder says about itself: the dialect "live" of the provider "simpaisa".
[[nodiscard]] interfaces::ProviderKind kind();
/// Reads and checks the switches of the profile. BadProfile, with the member in `field`.
[[nodiscard]] base::Result<Settings> settingsFrom(const interfaces::ProviderProfile &profile);

/// The currency that the region pays out.
[[nodiscard]] QString currencyOf(const QString &region);

} // namespace providers::simpaisa_live
