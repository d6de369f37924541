// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/provider_profile.h"

#include <QMap>

namespace providers::remitpro {

/// How the Date header is written, and so what is signed.
enum class DateFormat {
    Iso, ///< "2020-02-03T10:00:00.000+07:00", as in the sample of the signature page
    Rfc, ///< "Mon, 04 Oct 2021 07:00:30 GMT", as HTTP and a sister product write it
};

/// The alternatives that the signature page leaves open; the defaults are those of its sample.
struct SignatureRules {
    QString header = QStringLiteral("RemitPro-Signature");
    QString keyId = QStringLiteral("keyId"); ///< the formula says "KeyId"
    DateFormat date = DateFormat::Iso;
    bool query = true;          ///< the "relative url" is signed with its query
    bool percentEncoded = true; ///< only the sample shows the base64 text percent-encoded
    bool quotedKey = true;      ///< the formula has no quotes around the key, the sample has
    bool secretBase64 = false;  ///< the secret is the text as given, or the bytes that it stands for
    QString userKeyHeader = QStringLiteral("User-Key"); ///< nobody names the header of the fifth credential
};

/// How the client's id and secret travel to the token's address.
enum class TokenStyle {
    Basic, ///< Authorization: Basic, and a form with the grant
    Form,  ///< client_id and client_secret in the form
    Json,  ///< all of it as one JSON object
};

/// What the profile says about RemitPro, and the switches that its documents leave open. Nothing secret.
struct Settings {
    QString environment; ///< "production", "sandbox"
    bool enabled = true;
    /// The path of the profile's base address; part of what is signed, because it is part of what is sent.
    QString basePath;
    SignatureRules signature;
    QString tokenPath;   ///< empty: the one of the operation table
    QString refreshPath; ///< empty: the same as for tokens
    TokenStyle tokenStyle = TokenStyle::Basic;
    QString tokenScheme = QStringLiteral("Bearer"); ///< before the token in Authorization; empty: the bare token
    QMap<QString, QString> masterPaths;             ///< list name to path, for lists whose path nobody published
};

/// What this folder says about itself.
[[nodiscard]] interfaces::ProviderKind kind();
/// Reads and checks the switches of the profile. BadProfile, with the member in `field`.
[[nodiscard]] base::Result<Settings> settingsFrom(const interfaces::ProviderProfile &profile);

} // namespace providers::remitpro
