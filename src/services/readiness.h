// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/directory_service.h"

namespace services {

/// How far what is known of a customer goes with one provider, before anybody is asked.
struct Readiness {
    domain::ProviderId provider;
    QString name;         ///< for people
    bool screens = false; ///< it looks at customers itself
    QStringList missingForScreening;
    bool pays = false;
    QStringList missingForTransfer; ///< sender fields that it wants of every transfer
    QList<domain::SentName> names;  ///< as it would get them; none: it is never told
    bool isToldName = false;
};

/// For every provider that is in use; pure over the sender.
QList<Readiness> readinessOf(const DirectoryService &directory, const domain::Sender &sender);

} // namespace services
