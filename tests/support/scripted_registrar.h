// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "interfaces/callback.h"
#include "interfaces/onboarding.h"
#include "interfaces/provider.h"
#include "interfaces/reference.h"
#include "interfaces/treasury.h"

#include <functional>

namespace support {

/// A provider that keeps books about customers, papers and money, says what the test wants and writes down what it was
/// asked. It pays nothing.
class ScriptedRegistrar final : public interfaces::SenderEnrolment,
                                public interfaces::Onboarding,
                                public interfaces::Documents,
                                public interfaces::Fundings,
                                public interfaces::Refunds,
                                public interfaces::MasterData,
                                public interfaces::BeneficiaryEnrolment,
                                public interfaces::AddressBook,
                                public interfaces::Callbacks
{
public:
    explicit ScriptedRegistrar(QString id) : m_id(std::move(id)) {}
    interfaces::Provider provider();

    // What it is told to do. Faults are used from the front; an empty list means that all goes well.
    QList<base::Error> enrolFaults;
    QList<base::Error> detailFaults;
    QList<base::Error> userFaults;
    QList<base::Error> createFaults;
    QList<base::Error> uploadFaults;
    QList<base::Error> renewFaults;
    QList<base::Error> listFaults;
    QList<base::Error> recipientFaults;
    QList<base::Error> masterFaults;
    QList<base::Error> treasuryFaults;
    QList<domain::FieldRule> questions; ///< what it can be told beyond the sender's fields
    bool tellsId = true;
    domain::ProviderUser current{QStringLiteral("U1"), {}, QStringLiteral("pending"), domain::UserState::Pending};
    domain::Sender known; ///< the names that stand in its record
    QStringList wantsForScreening;
    std::optional<base::Error> callbackFault;
    interfaces::CallbackNotice notice;
    bool hasMasterCall = true;
    QList<domain::ProviderDocument> listed; ///< the papers that stand in its list
    bool tellsRecipientId = true;
    int fundingPages = 1;

    // What it was asked.
    int enrolments = 0;
    base::JsonValue answers; ///< of the last enrolment
    int looks = 0;
    int screenings = 0;
    QList<QList<domain::DetailChange>> changes;
    std::function<int()> whileCreating; ///< asked while an entry is being made
    QList<int> stored;                  ///< what it said
    int entries_ = 0;
    int listLooks = 0;
    QStringList createdNames; ///< what it was asked to call the papers, whether it made the entry or not
    int renewals = 0;
    QList<QByteArray> uploads;
    QStringList removed;
    int masterCalls = 0;
    int recipients = 0;

    base::Result<void> checkEnrolment(const domain::Sender &sender, const base::JsonValue &) const override;
    QList<domain::FieldRule> enrolmentQuestions() const override { return questions; }
    interfaces::Answer<domain::ProviderUser> enrolSender(domain::Sender, base::JsonValue) override;
    interfaces::Answer<domain::ProviderUser> user(QString theirs) override;
    interfaces::Answer<domain::UserDetails> details(QString theirs) override;
    interfaces::Answer<domain::UserDetails> sendDetails(QString theirs, QList<domain::DetailChange> sent) override;
    QStringList detailFields() const override;
    QStringList missingForScreening(const domain::Sender &) const override { return wantsForScreening; }
    interfaces::Answer<domain::ProviderUser> screen(QString theirs) override;

    QList<domain::Choice> documentTypes() const override;
    interfaces::Answer<domain::ProviderDocument> createDocument(QString user, QString type, QString name) override;
    interfaces::Answer<domain::ProviderDocument> renewDocument(QString user, domain::ProviderDocument entry) override;
    interfaces::Answer<base::Done> uploadDocument(domain::ProviderDocument entry, QByteArray content,
                                                  QString contentType, Progress progress) override;
    interfaces::Answer<domain::ProviderDocument> document(QString user, QString theirs) override;
    interfaces::Answer<QByteArray> downloadDocument(domain::ProviderDocument entry) override;
    interfaces::Answer<QList<domain::ProviderDocument>> documents(QString user) override;
    interfaces::Answer<base::Done> removeDocument(QString user, QString theirs) override;

    interfaces::Answer<QList<domain::Funding>> fundings(interfaces::FundingQuery query) override;
    interfaces::Answer<domain::Funding> funding(QString id) override;
    interfaces::Answer<QList<domain::Refund>> refunds() override;
    interfaces::Answer<domain::Refund> refund(QString id) override;

    QStringList masterLists() const override { return {QStringLiteral("colours"), QStringLiteral("towns")}; }
    bool masterListNeedsArgument(const QString &name) const override { return name == QStringLiteral("towns"); }
    std::optional<domain::MasterList> builtInList(const QString &name) const override;
    interfaces::Answer<QList<domain::MasterValue>> masterData(QString name, QString argument) override;

    interfaces::Answer<domain::AddressBookEntry> enrolBeneficiary(domain::Beneficiary, base::JsonValue) override;
    interfaces::Answer<QList<domain::AddressBookEntry>> entries() override;
    interfaces::Answer<domain::AddressBookEntry> entry(QString theirs) override;
    interfaces::Answer<domain::AddressBookEntry> updateEntry(QString theirs, domain::Beneficiary) override;
    interfaces::Answer<base::Done> removeEntry(QString theirs) override;

    interfaces::Answer<interfaces::CallbackNotice> readCallback(interfaces::CallbackMessage message) override;
    QByteArray acknowledgement() const override { return "OK"; }

private:
    const QString m_id;
};

} // namespace support
