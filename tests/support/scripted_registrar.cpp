// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scripted_registrar.h"

namespace support {

using namespace Qt::Literals::StringLiterals;
using interfaces::Answer;

namespace {

std::optional<base::Error> next(QList<base::Error> &faults)
{
    if (faults.isEmpty()) return std::nullopt;
    return faults.takeFirst();
}

} // namespace

interfaces::Provider ScriptedRegistrar::provider()
{
    interfaces::Provider provider;
    provider.id = {m_id};
    provider.name = u"Registrar"_s;
    provider.environment = u"sandbox"_s;
    provider.senderEnrolment = this;
    provider.onboarding = this;
    provider.documents = this;
    provider.fundings = this;
    provider.refunds = this;
    provider.masterData = this;
    provider.beneficiaryEnrolment = this;
    provider.addressBook = this;
    provider.callbacks = this;
    return provider;
}

base::Result<void> ScriptedRegistrar::checkEnrolment(const domain::Sender &sender, const base::JsonValue &) const
{
    if (sender.email.isEmpty()) return base::nothingHappened(base::ErrorKind::MissingField, u"email"_s);
    return base::Done{};
}

Answer<domain::ProviderUser> ScriptedRegistrar::enrolSender(domain::Sender, base::JsonValue told)
{
    answers = std::move(told);
    ++enrolments;
    if (const auto fault = next(enrolFaults)) co_return *fault;
    domain::ProviderUser user = current;
    if (!tellsId) user.theirs.clear();
    co_return user;
}

Answer<domain::ProviderUser> ScriptedRegistrar::user(QString)
{
    ++looks;
    if (const auto fault = next(userFaults)) co_return *fault;
    domain::ProviderUser told = current;
    co_return told;
}

Answer<domain::UserDetails> ScriptedRegistrar::details(QString)
{
    if (const auto fault = next(detailFaults)) co_return *fault;
    co_return domain::UserDetails{known, u"incomplete"_s, {}};
}

Answer<domain::UserDetails> ScriptedRegistrar::sendDetails(QString, QList<domain::DetailChange> sent)
{
    changes << sent;
    if (const auto fault = next(detailFaults)) co_return *fault;
    co_return domain::UserDetails{{}, u"incomplete"_s, {u"nationality"_s}};
}

QStringList ScriptedRegistrar::detailFields() const { return {u"firstName"_s, u"lastName"_s, u"city"_s}; }

Answer<domain::ProviderUser> ScriptedRegistrar::screen(QString)
{
    ++screenings;
    domain::ProviderUser told = current;
    co_return told;
}

QList<domain::Choice> ScriptedRegistrar::documentTypes() const
{
    return {{u"passport"_s, u"Passport"_s}, {u"utility_bill"_s, u"Utility bill"_s}};
}

Answer<domain::ProviderDocument> ScriptedRegistrar::createDocument(QString, QString type, QString name)
{
    createdNames << name;
    if (whileCreating) stored << whileCreating();
    if (const auto fault = next(createFaults)) co_return *fault;
    ++entries_;
    co_return domain::ProviderDocument{u"D%1"_s.arg(entries_), type, name, "first address"};
}

Answer<domain::ProviderDocument> ScriptedRegistrar::renewDocument(QString, domain::ProviderDocument entry)
{
    if (const auto fault = next(createFaults)) co_return *fault;
    if (const auto fault = next(renewFaults)) co_return *fault;
    ++renewals;
    entry.url = "fresh address";
    co_return entry;
}

Answer<base::Done> ScriptedRegistrar::uploadDocument(domain::ProviderDocument entry, QByteArray content, QString type,
                                                     Progress progress)
{
    if (progress) progress(content.size() / 2, content.size());
    if (const auto fault = next(uploadFaults)) co_return *fault;
    if (progress) progress(content.size(), content.size());
    uploads << entry.theirs.toUtf8() + '|' + entry.url + '|' + type.toUtf8() + '|' + content;
    co_return base::Done{};
}

Answer<domain::ProviderDocument> ScriptedRegistrar::document(QString, QString theirs)
{
    co_return domain::ProviderDocument{theirs, u"passport"_s, {}, {}};
}

Answer<QByteArray> ScriptedRegistrar::downloadDocument(domain::ProviderDocument) { co_return QByteArray("content"); }

Answer<QList<domain::ProviderDocument>> ScriptedRegistrar::documents(QString)
{
    ++listLooks;
    if (const auto fault = next(listFaults)) co_return *fault;
    QList<domain::ProviderDocument> told = listed;
    co_return told;
}

Answer<base::Done> ScriptedRegistrar::removeDocument(QString, QString theirs)
{
    removed << theirs;
    co_return base::Done{};
}

Answer<QList<domain::Funding>> ScriptedRegistrar::fundings(interfaces::FundingQuery query)
{
    if (const auto fault = next(treasuryFaults)) co_return *fault;
    if (query.page > fundingPages) co_return QList<domain::Funding>();
    co_return QList<domain::Funding>{{{m_id},
                                      u"F%1"_s.arg(query.page),
                                      {},
                                      {},
                                      u"SGD"_s,
                                      u"100.50"_s,
                                      {},
                                      u"pending"_s,
                                      domain::MovementState::Pending}};
}

Answer<domain::Funding> ScriptedRegistrar::funding(QString id)
{
    if (const auto fault = next(treasuryFaults)) co_return *fault;
    if (id != u"F1") co_return base::nothingHappened(base::ErrorKind::NotFound);
    const base::Result<QList<domain::Funding>> all = co_await fundings({});
    co_return all->first();
}

Answer<QList<domain::Refund>> ScriptedRegistrar::refunds()
{
    if (const auto fault = next(treasuryFaults)) co_return *fault;
    co_return QList<domain::Refund>{{{m_id}, u"R1"_s, u"simple_payment"_s, u"P1"_s, u"USD"_s, u"7"_s, {}, {}}};
}

Answer<domain::Refund> ScriptedRegistrar::refund(QString id)
{
    if (const auto fault = next(treasuryFaults)) co_return *fault;
    if (id != u"R1") co_return base::nothingHappened(base::ErrorKind::NotFound);
    const base::Result<QList<domain::Refund>> all = co_await refunds();
    co_return all->first();
}

std::optional<domain::MasterList> ScriptedRegistrar::builtInList(const QString &name) const
{
    if (name != u"colours") return std::nullopt;
    return domain::MasterList{m_id, name, {{u"old"_s, u"Old"_s, {}}}, QDateTime(QDate(2025, 1, 1), {}, Qt::UTC), true};
}

Answer<QList<domain::MasterValue>> ScriptedRegistrar::masterData(QString name, QString argument)
{
    ++masterCalls;
    if (const auto fault = next(masterFaults)) co_return *fault;
    if (!hasMasterCall) co_return base::nothingHappened(base::ErrorKind::NotSupported);
    co_return QList<domain::MasterValue>{{name + argument, u"Fresh"_s, {}}};
}

Answer<domain::AddressBookEntry> ScriptedRegistrar::enrolBeneficiary(domain::Beneficiary beneficiary, base::JsonValue)
{
    ++recipients;
    if (const auto fault = next(recipientFaults)) co_return *fault;
    const QString theirs = tellsRecipientId ? u"A%1"_s.arg(recipients) : QString();
    co_return domain::AddressBookEntry{{m_id}, theirs, beneficiary.fullName(), {}};
}

Answer<QList<domain::AddressBookEntry>> ScriptedRegistrar::entries()
{
    if (const auto fault = next(treasuryFaults)) co_return *fault;
    co_return QList<domain::AddressBookEntry>{{{m_id}, u"A1"_s, u"Ahmed Khan"_s, {}}};
}

Answer<domain::AddressBookEntry> ScriptedRegistrar::entry(QString theirs)
{
    if (theirs != u"A1") co_return base::nothingHappened(base::ErrorKind::NotFound);
    co_return domain::AddressBookEntry{{m_id}, theirs, u"Ahmed Khan"_s, {}};
}

Answer<domain::AddressBookEntry> ScriptedRegistrar::updateEntry(QString theirs, domain::Beneficiary beneficiary)
{
    co_return domain::AddressBookEntry{{m_id}, theirs, beneficiary.fullName(), {}};
}

Answer<base::Done> ScriptedRegistrar::removeEntry(QString theirs)
{
    removed << theirs;
    co_return base::Done{};
}

Answer<interfaces::CallbackNotice> ScriptedRegistrar::readCallback(interfaces::CallbackMessage)
{
    if (callbackFault) co_return *callbackFault;
    interfaces::CallbackNotice told = notice; // GCC 12 would move the member itself out of here
    co_return told;
}

} // namespace support
