// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace models {

/// What the window knows of its own shop; asked once from the profile.
struct AgentInfo {
    QString name;
    QString branch;
    QString counter;
    QString clerk;
    QString country;  ///< ISO 3166-1 alpha-2
    QString currency; ///< ISO 4217; what customers pay in
    QString phone;
    QString website;
    bool practice = false;
    QHash<QString, QString> providerNames; ///< by id: "Simpaisa"

    QString providerName(const QString &id) const { return providerNames.value(id, id); }
};

} // namespace models
