// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "domain/field_rule.h"
#include "domain/ids.h"

#include <QDateTime>

namespace domain {

/// The customer at the desk whose money goes. Member names are those of the input files; dates are YYYY-MM-DD texts,
/// countries ISO 3166-1 alpha-2, everything as checked by senderFromInput(). An empty text means: not known.
struct Sender {
    SenderId id;
    QString title, firstName, lastName, formerName, aliasName, localName, nameInChineseCharacters;
    QString dateOfBirth, gender, nationality, countryOfBirth, countryOfResidence;
    QString residentialAddress, countryCode, state, city, postalCode;
    QString mobileCountryCode, mobileNumber, email;
    QString identificationType, identificationNumber, issueDate, expiryDate;
    QString employmentIndustry, employmentStatus, employmentPosition, occupation;
    QDateTime createdAt;
    QDateTime updatedAt;
    qint64 version = 0;

    QString fullName() const;
    QString phone() const; ///< with country code, as far as known
};

struct SenderField {
    const char *name; ///< member of the input file
    QString Sender::*member;
    bool forScreening; ///< Wallex wants it before screening (user details table)
    int lengthMax;
};

/// Every field, in the order a clerk asks.
const QList<SenderField> &senderFields();
/// Label of a field for people.
QString senderFieldLabel(const QString &name);
/// Closed lists: title, gender, identificationType, employment lists; empty for free text.
QList<Choice> senderChoices(const QString &name);

/// Reads and checks a whole sender. Unknown members are an error that names them; every fault carries its field.
base::Result<Sender> senderFromInput(const base::JsonValue &json);
/// The members present in `json` replace those of `sender`; null or an empty text clears one.
base::Result<Sender> senderWith(const Sender &sender, const base::JsonValue &json);
/// What can be made of a form that is still being filled: members that are not right yet are left empty.
Sender senderFromUnfinished(const base::JsonValue &json);
/// Only the known fields, without id and times: what is sealed.
base::JsonValue fieldsToJson(const Sender &sender);
/// As the command line prints it: id, fields, what is missing for which purpose.
base::JsonValue toJson(const Sender &sender);

/// Names of the fields still missing before screening, and before any transfer.
QStringList missingForScreening(const Sender &sender);
QStringList missingForTransfer(const Sender &sender);

} // namespace domain
