// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>

namespace domain {

/// Checks of single fields, as typed. Each returns the value in the form that is stored, or an error whose `detail` is
/// a sentence that says what is right. The caller sets `field`.

/// A person's or street's name: normalised to NFC, trimmed, inner runs of blanks made one; no control,
/// direction-changing or other invisible characters but the two joiners that some scripts spell with; at most
/// `lengthMax` characters.
base::Result<QString> checkedText(QStringView typed, int lengthMax);
/// As checkedText, and no fillers such as "N/A" or "unknown" in several languages (AUSTRAC guidance; EU 2023/1113).
base::Result<QString> checkedName(QStringView typed, int lengthMax);
/// The number of a passport or identity card: as checkedText, and no fillers; digits alone are right.
base::Result<QString> checkedDocumentNumber(QStringView typed, int lengthMax);
/// YYYY-MM-DD.
base::Result<QString> checkedDate(QStringView typed);
/// ISO 3166-1 alpha-2; small letters are made capitals.
base::Result<QString> checkedCountry(QStringView typed);
base::Result<QString> checkedEmail(QStringView typed);
/// A local account number: 4 to 34 letters and digits, blanks and dashes taken out. Two letters and two digits at the
/// start make it an IBAN, which must be a right one.
base::Result<QString> checkedAccount(QStringView typed);

/// An error with that field path.
base::Error at(base::Error error, const QString &field);

} // namespace domain
