// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/provider_profile.h"

#include <QString>

namespace providers::wallex {

inline const QString providerName = QStringLiteral("wallex");

/// How the two dates of an identity paper are written to Wallex. The document shows them as DD-MM-YYYY and states no
/// format; the date of birth is stated as YYYY-MM-DD and always written so.
enum class DateFormat { Iso, DayFirst };

/// What the profile says about Wallex, and the switches that its document leaves open. Nothing secret.
struct Settings {
    QString environment; ///< "production", "sandbox"
    bool enabled = true;
    /// Where tokens are had. The document says this; the site of 2026 says /v2/authenticate.
    QString authenticatePath = QStringLiteral("/users/v1/authenticate");
    /// What stands before the token in Authorization, "Bearer"; empty, as in the document: the token alone.
    QString tokenPrefix;
    /// The value of x-amz-storage-class wherever an address says that it is signed; empty: never sent.
    QString storageClass = QStringLiteral("STANDARD");
    DateFormat dateFormat = DateFormat::Iso;
};

/// What this folder says about itself.
[[nodiscard]] interfaces::ProviderKind kind();
/// Reads and checks the switches of the profile. BadProfile, with the member in `field`.
[[nodiscard]] base::Result<Settings> settingsFrom(const interfaces::ProviderProfile &profile);

} // namespace providers::wallex
