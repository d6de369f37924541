// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "domain/ids.h"
#include "domain/payout_method.h"

#include <QDateTime>

namespace domain {

/// Who is to receive, and how. Member names are those of the input files; values as checked by beneficiaryFromInput().
struct Beneficiary {
    BeneficiaryId id;
    SenderId sender;
    QString name, firstName, lastName;
    QString country; ///< ISO 3166-1 alpha-2
    PayoutMethod method = PayoutMethod::BankAccount;
    QString bankCode; ///< the payout partner's code, whatever the method
    QString accountNumber, accountType, relationship, msisdn, idType, idNumber;
    QString address, city, province, postalCode, email;
    QString nationality; ///< ISO 3166-1 alpha-2
    QDateTime createdAt;
    qint64 version = 0;

    QString fullName() const; ///< `name`, or first and last name
    /// First and last name for providers that want two: the last word is the last name when only `name` is known.
    std::pair<QString, QString> splitName() const;
    QString payoutAccount() const; ///< the account or wallet number; empty for cash
};

/// Every member of the input file but `method` and `country`, in the order a clerk asks.
struct BeneficiaryField {
    const char *name;
    QString Beneficiary::*member;
    int lengthMax;
};
const QList<BeneficiaryField> &beneficiaryFields();
QString beneficiaryFieldLabel(const QString &name);

/// Reads and checks a whole beneficiary, with what its method needs. Unknown members are an error that names them.
base::Result<Beneficiary> beneficiaryFromInput(const base::JsonValue &json);
base::JsonValue fieldsToJson(const Beneficiary &beneficiary);
base::JsonValue toJson(const Beneficiary &beneficiary);

} // namespace domain
