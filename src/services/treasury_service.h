// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/reference.h"
#include "interfaces/treasury.h"
#include "interfaces/treasury_book.h"
#include "services/audit_trail.h"
#include "services/directory_service.h"

namespace services {

/// What the providers have on record about our money and our customers' recipients, and the lists their fields draw on.
class TreasuryService
{
public:
    TreasuryService(DirectoryService &directory, interfaces::Store store, base::Clock &clock, AuditTrail &audit);

    template <class T>
    struct Sheet {
        QList<T> lines;
        QList<base::Error> failures; ///< of the providers that did not answer
    };
    /// Of one provider, or of all that have some when `id` is empty.
    interfaces::Answer<Sheet<domain::Funding>> fundings(domain::ProviderId id, interfaces::FundingQuery query);
    interfaces::Answer<Sheet<domain::Refund>> refunds(domain::ProviderId id);
    interfaces::Answer<Sheet<domain::ProviderRate>> rates(domain::ProviderId id, QString send, QString receive);
    /// The same through all pages, however many (allPagesMax); `query.page` does not matter. NotSupported where there
    /// are more: a part must not look like the whole.
    interfaces::Answer<Sheet<domain::Funding>> allFundings(domain::ProviderId id, interfaces::FundingQuery query);
    static constexpr int allPagesMax = 200;
    /// Found at that provider, or at the first that knows it when `id` is empty. NotFound.
    interfaces::Answer<domain::Funding> funding(domain::ProviderId id, QString theirs);
    interfaces::Answer<domain::Refund> refund(domain::ProviderId id, QString theirs);
    interfaces::Answer<domain::StatementPage> statement(domain::ProviderId id, domain::StatementQuery query);
    /// Empty texts mean the provider's first group and period. BadCode names what there is.
    interfaces::Answer<QList<domain::SummaryLine>> summary(domain::ProviderId id, QString group, QString period);

    /// What is held at one provider, or at all; kept, so that there is a history.
    interfaces::Answer<DirectoryService::BalanceSheet> balances(domain::ProviderId id);
    /// A balance that was below its mark when it was last read.
    struct LowBalance {
        domain::Balance balance;
        interfaces::LowWaterMark mark;
    };
    base::Result<QList<LowBalance>> lowBalances();
    static bool isOf(const interfaces::LowWaterMark &mark, const domain::Balance &balance);
    static bool isBelow(const domain::Balance &balance, const interfaces::LowWaterMark &mark);
    base::Result<QList<interfaces::LowWaterMark>> marks();
    /// In the audit trail before it holds. BadAmount, BadCode (the currency), UnknownProvider.
    base::Result<interfaces::LowWaterMark> setMark(const domain::ProviderId &provider, const QString &currency,
                                                   const QString &corridor, const QString &amount, const QString &who);
    /// Likewise.
    base::Result<void> dropMark(const domain::ProviderId &provider, const QString &currency, const QString &corridor);
    base::Result<QList<domain::Balance>> balanceHistory(const domain::ProviderId &provider, const QString &currency,
                                                        const QDateTime &since, int limit);
    /// Fundings and refunds that are neither completed nor failed.
    base::Result<QList<interfaces::Movement>> openMovements();
    /// Reads balances, fundings and refunds of all providers and keeps what they say, if it is time again; for whoever
    /// has the watch's duty. How many providers' lists were read; one that does not answer stops no other.
    interfaces::Answer<int> follow();
    /// Whether follow() would read anything now.
    bool isDue() const;

    /// How to go on when an earlier request for an entry was never answered, or answered without a number.
    enum class Doubt {
        Refuse, ///< say so, and change nothing
        AskNew, ///< somebody has looked: there is none
    };
    /// Registers the beneficiary with the provider; one that is registered there already is not registered again. What
    /// is about to be asked is stored first, beside the enrolment that transfers use: a doubt here never stops one of
    /// those.
    interfaces::Answer<domain::AddressBookEntry> enrolBeneficiary(domain::BeneficiaryId beneficiary,
                                                                  domain::ProviderId id, base::JsonValue answers,
                                                                  Doubt doubt = Doubt::Refuse);
    interfaces::Answer<QList<domain::AddressBookEntry>> entries(domain::ProviderId id);
    interfaces::Answer<domain::AddressBookEntry> entry(domain::ProviderId id, QString theirs);
    interfaces::Answer<domain::AddressBookEntry> updateEntry(domain::ProviderId id, QString theirs,
                                                             domain::BeneficiaryId beneficiary);
    interfaces::Answer<base::Done> removeEntry(domain::ProviderId id, QString theirs);
    interfaces::Answer<QList<domain::FieldRule>> recipientForm(domain::ProviderId id, QString country);

    /// Names of the lists a provider has.
    base::Result<QStringList> masterLists(const domain::ProviderId &id) const;
    /// Not older than a day from the cache; from the provider otherwise; when that does not answer, the older one or
    /// what comes with the program. BadCode names the lists there are. `fresh`: ask the provider whatever is cached.
    interfaces::Answer<domain::MasterList> masterData(domain::ProviderId id, QString name, QString argument,
                                                      bool fresh = false);

private:
    DirectoryService &m_directory;
    interfaces::Store m_store;
    base::Clock &m_clock;
    AuditTrail &m_audit;
    qint64 m_followedAtMs = -1; ///< monotonic; -1: never
    bool m_following = false;
};

} // namespace services
