// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field_rule.h"
#include "domain/provider_user.h"
#include "interfaces/answer.h"

#include <functional>

namespace interfaces {

/// Opens a record of the customer at a provider that wants to know the sender itself.
///
/// Creating is not repeated by itself: no provider has a key for it. An error with Outcome::Unknown means that there
/// may be a record now; a person looks there before trying again.
class SenderEnrolment
{
public:
    virtual ~SenderEnrolment() = default;
    /// Whether the sender can be enrolled as it is; pure. The error names the field.
    virtual base::Result<void> checkEnrolment(const domain::Sender &sender, const base::JsonValue &answers) const = 0;
    /// What can be answered beyond the sender's own fields, for a form; none: there is nothing to ask.
    virtual QList<domain::FieldRule> enrolmentQuestions() const { return {}; }
    /// `answers` holds what the provider asks beyond the sender's own fields, by its names; may be null.
    virtual Answer<domain::ProviderUser> enrolSender(domain::Sender sender, base::JsonValue answers) = 0;
};

/// What goes on between enrolment and approval.
class Onboarding
{
public:
    virtual ~Onboarding() = default;
    virtual Answer<domain::ProviderUser> user(QString theirs) = 0;
    virtual Answer<domain::UserDetails> details(QString theirs) = 0;
    /// Sends these fields and no others; may be repeated.
    virtual Answer<domain::UserDetails> sendDetails(QString theirs, QList<domain::DetailChange> changes) = 0;
    /// The sender fields that this provider keeps; what else changes in a sender is none of its business.
    virtual QStringList detailFields() const = 0;
    /// The sender fields that it wants before screening.
    virtual QStringList missingForScreening(const domain::Sender &sender) const = 0;
    virtual Answer<domain::ProviderUser> screen(QString theirs) = 0;
};

/// Tells how it words the customer's name.
class SenderNames
{
public:
    virtual ~SenderNames() = default;
    /// Each member that carries the name, as it would be sent now; none: the provider is never told it. Pure.
    virtual QList<domain::SentName> namesSent(const domain::Sender &sender) const = 0;
};

/// Takes copies of identity papers.
class Documents
{
public:
    virtual ~Documents() = default;
    virtual QList<domain::Choice> documentTypes() const = 0;
    /// Makes an entry and tells where its content goes. Doing it twice makes two entries and no other harm.
    virtual Answer<domain::ProviderDocument> createDocument(QString user, QString type, QString name) = 0;
    /// A fresh address for an entry whose old address has run out; may rename it and change its type. An empty type
    /// stays as it is.
    virtual Answer<domain::ProviderDocument> renewDocument(QString user, domain::ProviderDocument entry) = 0;
    /// Bytes that have left, of how many. Called on the services' thread.
    using Progress = std::function<void(qint64 sent, qint64 total)>;
    /// Puts the content there: raw bytes, no credential of ours. CredentialRefused: the address has run out.
    /// `progress` may be empty.
    virtual Answer<base::Done> uploadDocument(domain::ProviderDocument entry, QByteArray content, QString contentType,
                                              Progress progress) = 0;
    virtual Answer<domain::ProviderDocument> document(QString user, QString theirs) = 0;
    virtual Answer<QByteArray> downloadDocument(domain::ProviderDocument entry) = 0;
    virtual Answer<QList<domain::ProviderDocument>> documents(QString user) = 0;
    virtual Answer<base::Done> removeDocument(QString user, QString theirs) = 0;
};

} // namespace interfaces
