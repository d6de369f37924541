// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/beneficiary.h"
#include "domain/field_rule.h"
#include "domain/treasury.h"
#include "interfaces/answer.h"

namespace interfaces {

/// The lists a provider's fields draw on.
class MasterData
{
public:
    virtual ~MasterData() = default;
    /// Names of its lists: "banks", "provinces", "id-types-business".
    virtual QStringList masterLists() const = 0;
    /// Whether the list is wanted for one country (or another argument) at a time.
    virtual bool masterListNeedsArgument(const QString &name) const = 0;
    /// The edition that comes with the program; nothing when there is none.
    virtual std::optional<domain::MasterList> builtInList(const QString &name) const = 0;
    /// Asks the provider. NotSupported when it has no call for this list: then the built-in one is all there is.
    virtual Answer<QList<domain::MasterValue>> masterData(QString name, QString argument) = 0;
};

/// Registers a beneficiary where a provider keeps an address book.
class BeneficiaryEnrolment
{
public:
    virtual ~BeneficiaryEnrolment() = default;
    /// `answers` holds what the provider asks beyond the beneficiary's own fields, by its names; may be null. The
    /// entry's `theirs` is what they call it.
    virtual Answer<domain::AddressBookEntry> enrolBeneficiary(domain::Beneficiary beneficiary,
                                                              base::JsonValue answers) = 0;
};

/// Which questions a provider asks about a beneficiary in a country, asked of the provider itself.
class RecipientForms
{
public:
    virtual ~RecipientForms() = default;
    virtual Answer<QList<domain::FieldRule>> recipientForm(QString country) = 0;
};

/// Reads and changes the address book that the provider keeps.
class AddressBook
{
public:
    virtual ~AddressBook() = default;
    virtual Answer<QList<domain::AddressBookEntry>> entries() = 0;
    virtual Answer<domain::AddressBookEntry> entry(QString theirs) = 0;
    virtual Answer<domain::AddressBookEntry> updateEntry(QString theirs, domain::Beneficiary beneficiary) = 0;
    virtual Answer<base::Done> removeEntry(QString theirs) = 0;
};

} // namespace interfaces
