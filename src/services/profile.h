// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"

#include <QList>

namespace services {

struct AgentProfile {
    QString name = QStringLiteral("RemitDesk");
    QString branch;
    QString counter = QStringLiteral("01");
    QString country = QStringLiteral("SG");
    QString currency = QStringLiteral("SGD");
    QString phone;   ///< printed on receipts
    QString website; ///< printed on receipts
    QString language;
};

struct StoreProfile {
    QString driver = QStringLiteral("sqlite");
};

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
};

/// What profile.json says. Reading is strict: unknown members, wrong types, http to anything but loopback are errors
/// that name the member ("providers.simpaisa.baseUrl").
struct Profile {
    AgentProfile agent;
    StoreProfile store;
    QList<ProviderProfile> providers; ///< every known provider, in a fixed order; those not named are not enabled

    const ProviderProfile *provider(QStringView id) const;
    static base::Result<Profile> parse(QByteArrayView json);
};

/// "simpaisa", "wallex", "rebit", "remid", "remitpro".
QStringList knownProviderIds();

} // namespace services
