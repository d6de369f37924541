// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"

#include <QStringList>

namespace sandbox {

/// The enumerations of the Wallex document, in its order and spelling.
struct WallexLists {
    QStringList titles;
    QStringList genders;
    QStringList languages;
    QStringList accountTypes;
    QStringList identificationTypes;
    QStringList documentTypes;      ///< fifteen on create
    QStringList laterDocumentTypes; ///< "possible values are nric and passport", on update
    QStringList employmentStatuses;
    QStringList employmentIndustries;
    QStringList employmentPositions;
};
[[nodiscard]] const WallexLists &wallexLists();

/// The members of a user's detail as PATCH takes them, in the document's order.
[[nodiscard]] const QStringList &wallexDetailMembers();
/// Those "required for kyc screening", without expiryDate, which is required "if applicable".
[[nodiscard]] const QStringList &wallexScreeningMembers();

/// The reply of GET /users/v1/countries: a bare array.
[[nodiscard]] base::JsonValue wallexCountries();
/// Whether it is a two-letter code of that list.
[[nodiscard]] bool isWallexCountry(const QString &code);

/// The fundings that a new sandbox starts with, newest first, with "accountId" as in the sample of one funding.
[[nodiscard]] base::JsonValue wallexFundings();
/// The refunds that a new sandbox starts with, as shown.
[[nodiscard]] base::JsonValue wallexRefunds();

} // namespace sandbox
