// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace domain {

/// What the machine-readable zone of a travel document says (ICAO Doc 9303, parts 4 to 6, eighth edition).
struct MachineReadable {
    enum class Size { Td1, Td2, Td3 }; ///< three lines of 30, two of 36, two of 44
    Size size = Size::Td3;
    QString documentCode; ///< "P", "I", "AC", …: the first letter tells passports from cards
    QString issuer;       ///< ISO 3166-1 alpha-2; the three letters as they stand when they are no country's
    QString surname;      ///< in capitals, transliterated, possibly cut short: never better than a name that was typed
    QString givenNames;
    QString documentNumber;
    QString nationality; ///< as issuer
    QDate dateOfBirth;   ///< invalid when a part of it is unknown ("<<")
    QString gender;      ///< "male", "female", or empty
    QDate expiryDate;
    QString optionalData;   ///< what the issuer put behind it, such as a personal number
    bool isNameCut = false; ///< the name fills its field: letters may be missing
};

/// How many characters a zone of that size has, without line ends: 90, 72, 88.
int lengthOf(MachineReadable::Size size);

/// Whether the text may be a zone: the right length once white space is gone, and none but its characters. Cheap; for
/// telling a reader's burst of keys from typing.
bool looksLikeMachineReadable(QStringView text);

/// Reads a zone, with or without line ends. Every check digit must be right; BadInput names the part whose digit is
/// wrong in `field` ("documentNumber", "dateOfBirth", "expiryDate", "optionalData", "whole", "length"). `today` decides
/// the century: nobody is born in the future, and nothing expires more than fifty years ahead.
base::Result<MachineReadable> machineReadableFrom(QStringView text, const QDate &today);

} // namespace domain
