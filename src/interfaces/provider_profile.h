// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"

#include <QStringList>

namespace interfaces {

/// One provider's part of the profile. No secret is ever in it.
struct ProviderProfile {
    QString id;
    bool enabled = false;
    QString environment = QStringLiteral("production");
    QString baseUrl;
    QString merchantId;
    int timeoutMs = 60000; ///< the whole call
    QString proxy;
    QString callbackUrl;
    QString caFile;
    QString clientCertificateFile;
    QString clientKeyFile;
    base::JsonValue switches; ///< what the provider's documents leave open: "signature", "accountCredits", …

    /// The path of the base address without its last slash: part of what is sent and so of what is signed.
    QString basePath() const;
    /// A digest of address, merchant and dialect: what must not change under a transfer that is on its way.
    QString account() const;
};

/// What a connector's folder says about itself before anything is connected. Data.
struct ProviderKind {
    QString id;             ///< the profile member, the credential prefix, the word of the command line
    QString dialect;        ///< not empty: chosen by the profile's "dialect"; one id may have several
    QString name;           ///< for people
    QStringList switches;   ///< the members of the profile that this provider alone knows
    int callsPerSecond = 0; ///< 0: no limit is documented
    int callsPerDay = 0;
};

} // namespace interfaces
