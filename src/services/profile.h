// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/state_clocks.h"
#include "interfaces/provider_profile.h"

#include <QHash>
#include <QList>

namespace services {

/// What stands on papers for customers, and on their screen.
struct PrintoutProfile {
    QString rules;                     ///< id of a rule set; empty: the country's own
    QString regulator;                 ///< whom to complain to, with telephone and address; lines
    QHash<QString, int> availableDays; ///< by payout method: business days after which the money is surely there
    int customerScreen = 0; ///< number of the screen that customers see, from 1; 0: a window of its own, on request
};

struct AgentProfile {
    QString name = QStringLiteral("RemitDesk");
    QString branch;
    QString counter = QStringLiteral("01");
    QString country = QStringLiteral("SG");
    QString currency = QStringLiteral("SGD");
    QString phone;    ///< printed on receipts
    QString website;  ///< printed on receipts
    QString language; ///< of papers, beside the customer's
    PrintoutProfile printouts;
    bool secondPersonForRates = false; ///< a line of the rate board holds only once a second person has agreed
};

struct StoreProfile {
    QString driver = QStringLiteral("sqlite");
    // Of a server that several counters share ("postgresql").
    QString host;
    int port = 5432;
    QString database;
    QString user;
    QString caFile; ///< whom to believe about the server's certificate; empty: the system's list

    bool isServer() const { return driver == QStringLiteral("postgresql"); }
    /// "user@host:port database": names the server in sentences, and its password in the keychain.
    QString address() const;
};

/// What profile.json says. Reading is strict: unknown members, wrong types, http to anything but loopback are errors
/// that name the member ("providers.simpaisa.baseUrl").
struct Profile {
    AgentProfile agent;
    StoreProfile store;
    domain::StateClocks clocks;                   ///< when a transfer is late in its state
    QList<interfaces::ProviderProfile> providers; ///< one for each known id, in their order; those not named are off

    const interfaces::ProviderProfile *provider(QStringView id) const;
    /// `known`: what connectors there are; a provider with several dialects has several entries.
    static base::Result<Profile> parse(QByteArrayView json, const QList<interfaces::ProviderKind> &known);
};

} // namespace services
