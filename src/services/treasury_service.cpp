// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/treasury_service.h"

#include "domain/listing.h"

#include <QCoreApplication>
#include <QSet>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using interfaces::Provider;

namespace {

constexpr qint64 freshForMs = 24 * 3600 * 1000LL;

struct TreasuryText {
    Q_DECLARE_TR_FUNCTIONS(TreasuryText)
};

base::Error named(base::Error error, const Provider &provider)
{
    if (error.provider.isEmpty()) error.provider = provider.id.text;
    return error;
}

/// The providers that are meant: one that can, or all that are enabled and can.
template <class Part>
base::Result<QList<const Provider *>> meant(const DirectoryService &directory, const domain::ProviderId &id,
                                            Part *Provider::*part)
{
    if (!id.isEmpty()) {
        const auto found = directory.enabled(id);
        if (!found) return found.error();
        if (!((*found)->*part)) return DirectoryService::cannot(id);
        return QList<const Provider *>{*found};
    }
    QList<const Provider *> all;
    for (const Provider &provider : directory.providers())
        if (provider.enabled && provider.*part) all << &provider;
    return all;
}

/// Asks each of them; an answer of nobody is the first failure, an answer of some has the others' failures beside it.
template <class T, class Part, class Ask>
interfaces::Answer<TreasuryService::Sheet<T>> askEach(const DirectoryService *directory, domain::ProviderId id,
                                                      Part *Provider::*part, Ask ask)
{
    const auto providers = meant(*directory, id, part);
    if (!providers) co_return providers.error();
    TreasuryService::Sheet<T> sheet;
    for (const Provider *provider : *providers) {
        const base::Result<QList<T>> lines = co_await ask(provider->*part);
        if (lines)
            sheet.lines << *lines;
        else
            sheet.failures << named(lines.error(), *provider);
    }
    if (sheet.failures.size() == providers->size() && !sheet.failures.isEmpty()) co_return sheet.failures.first();
    co_return sheet;
}

template <class T, class Part, class Ask>
interfaces::Answer<T> askUntilFound(const DirectoryService *directory, domain::ProviderId id, Part *Provider::*part,
                                    Ask ask)
{
    const auto providers = meant(*directory, id, part);
    if (!providers) co_return providers.error();
    base::Error worst = base::nothingHappened(ErrorKind::NotFound);
    for (const Provider *provider : *providers) {
        const base::Result<T> found = co_await ask(provider->*part);
        if (found) co_return *found;
        // "Not there" of one must not hide that another could not be asked.
        if (worst.kind == ErrorKind::NotFound) worst = named(found.error(), *provider);
    }
    co_return worst;
}

/// One page after the other, until one brings nothing that was not there before.
interfaces::Answer<QList<domain::Funding>> everyPage(interfaces::Fundings *part, interfaces::FundingQuery query)
{
    QList<domain::Funding> all;
    QSet<QString> seen;
    for (query.page = 1; query.page <= TreasuryService::allPagesMax; ++query.page) {
        const base::Result<QList<domain::Funding>> page = co_await part->fundings(query);
        if (!page) co_return page.error();
        const qsizetype before = all.size();
        for (const domain::Funding &funding : *page) {
            // One that came in meanwhile has moved another to the next page.
            if (seen.contains(funding.id)) continue;
            seen << funding.id;
            all << funding;
        }
        if (all.size() == before) co_return all;
    }
    co_return base::nothingHappened(ErrorKind::NotSupported, u"page"_s,
                                    TreasuryText::tr("There are more than %1 pages; look at one after the other.")
                                        .arg(TreasuryService::allPagesMax));
}

/// Where the intent to register a beneficiary is noted: the environment's name with a mark that no environment has.
QString intentPlace(const Provider &provider) { return provider.environment + u"#asked"_s; }

const QString askedMark = u"asked"_s;
const QString namelessMark = u"made, number not told"_s;

base::Error entryInDoubt(const QString &mark, const Provider &provider)
{
    const QString sentence =
        mark == namelessMark
            ? TreasuryText::tr("%1 has an entry for this beneficiary and did not tell its number. To have another one "
                               "made, say so expressly.")
            : TreasuryText::tr(
                  "%1 was asked to make an entry for this beneficiary, and the answer was lost. Look there. "
                  "If there is none, ask again expressly.");
    return named(base::nothingHappened(ErrorKind::Duplicate, {}, sentence.arg(provider.name)), provider);
}

JsonValue toJson(const QList<domain::MasterValue> &values)
{
    JsonValue list = JsonValue::array();
    for (const domain::MasterValue &value : values)
        list.append(
            JsonValue::object({{u"code"_s, value.code}, {u"label"_s, value.label}, {u"details"_s, value.details}}));
    return list;
}

QList<domain::MasterValue> valuesFrom(const JsonValue &list)
{
    QList<domain::MasterValue> values;
    for (const JsonValue &item : list.items())
        values << domain::MasterValue{item.member(u"code").text(), item.member(u"label").text(),
                                      item.member(u"details")};
    return values;
}

} // namespace

TreasuryService::TreasuryService(DirectoryService &directory, interfaces::Store store, base::Clock &clock,
                                 AuditTrail &audit)
    : m_directory(directory), m_store(store), m_clock(clock), m_audit(audit)
{
}

interfaces::Answer<TreasuryService::Sheet<domain::Funding>> TreasuryService::fundings(domain::ProviderId id,
                                                                                      interfaces::FundingQuery query)
{
    const auto ask = [query](interfaces::Fundings *part) { return part->fundings(query); };
    co_return co_await askEach<domain::Funding>(&m_directory, id, &Provider::fundings, ask);
}

interfaces::Answer<TreasuryService::Sheet<domain::Funding>> TreasuryService::allFundings(domain::ProviderId id,
                                                                                         interfaces::FundingQuery query)
{
    const auto ask = [query](interfaces::Fundings *part) { return everyPage(part, query); };
    co_return co_await askEach<domain::Funding>(&m_directory, id, &Provider::fundings, ask);
}

interfaces::Answer<TreasuryService::Sheet<domain::Refund>> TreasuryService::refunds(domain::ProviderId id)
{
    const auto ask = [](interfaces::Refunds *part) { return part->refunds(); };
    co_return co_await askEach<domain::Refund>(&m_directory, id, &Provider::refunds, ask);
}

interfaces::Answer<TreasuryService::Sheet<domain::ProviderRate>> TreasuryService::rates(domain::ProviderId id,
                                                                                        QString send, QString receive)
{
    const auto ask = [send, receive](interfaces::ProviderRates *part) { return part->providerRates(send, receive); };
    co_return co_await askEach<domain::ProviderRate>(&m_directory, id, &Provider::rates, ask);
}

interfaces::Answer<domain::Funding> TreasuryService::funding(domain::ProviderId id, QString theirs)
{
    const auto ask = [theirs](interfaces::Fundings *part) { return part->funding(theirs); };
    co_return co_await askUntilFound<domain::Funding>(&m_directory, id, &Provider::fundings, ask);
}

interfaces::Answer<domain::Refund> TreasuryService::refund(domain::ProviderId id, QString theirs)
{
    const auto ask = [theirs](interfaces::Refunds *part) { return part->refund(theirs); };
    co_return co_await askUntilFound<domain::Refund>(&m_directory, id, &Provider::refunds, ask);
}

interfaces::Answer<domain::StatementPage> TreasuryService::statement(domain::ProviderId id,
                                                                     domain::StatementQuery query)
{
    const auto ask = [query](interfaces::Statements *part) { return part->statement(query); };
    co_return co_await askUntilFound<domain::StatementPage>(&m_directory, id, &Provider::statements, ask);
}

interfaces::Answer<QList<domain::SummaryLine>> TreasuryService::summary(domain::ProviderId id, QString group,
                                                                        QString period)
{
    const auto found = meant(m_directory, id, &Provider::summaries);
    if (!found) co_return found.error();
    if (found->isEmpty()) co_return DirectoryService::cannot(id);
    const Provider *provider = found->first();
    const QStringList groups = provider->summaries->summaryGroups();
    const QStringList periods = provider->summaries->summaryPeriods();
    if (group.isEmpty()) group = groups.value(0);
    if (period.isEmpty()) period = periods.value(0);
    if (!groups.contains(group))
        co_return base::nothingHappened(ErrorKind::BadCode, u"group"_s,
                                        TreasuryText::tr("Choose one of: %1.").arg(domain::listed(groups)));
    if (!periods.contains(period))
        co_return base::nothingHappened(ErrorKind::BadCode, u"period"_s,
                                        TreasuryText::tr("Choose one of: %1.").arg(domain::listed(periods)));
    const base::Result<QList<domain::SummaryLine>> lines = co_await provider->summaries->summary(group, period);
    if (!lines) co_return named(lines.error(), *provider);
    co_return *lines;
}

interfaces::Answer<domain::AddressBookEntry> TreasuryService::enrolBeneficiary(domain::BeneficiaryId beneficiaryId,
                                                                               domain::ProviderId id, JsonValue answers,
                                                                               Doubt doubt)
{
    const auto found = meant(m_directory, id, &Provider::beneficiaryEnrolment);
    if (!found) co_return found.error();
    if (found->isEmpty()) co_return DirectoryService::cannot(id);
    const Provider *provider = found->first();
    const base::Result<domain::Beneficiary> beneficiary = m_store.beneficiaries->beneficiary(beneficiaryId);
    if (!beneficiary) co_return beneficiary.error();
    const base::Result<QString> before =
        m_store.beneficiaries->enrolment(beneficiaryId, provider->id, provider->environment);
    if (!before) co_return before.error();
    if (!before->isEmpty()) co_return domain::AddressBookEntry{provider->id, *before, beneficiary->fullName(), {}};
    const QString place = intentPlace(*provider);
    const base::Result<QString> mark = m_store.beneficiaries->enrolment(beneficiaryId, provider->id, place);
    if (!mark) co_return mark.error();
    if (!mark->isEmpty() && doubt == Doubt::Refuse) co_return entryInDoubt(*mark, *provider);
    const auto asked = m_store.beneficiaries->rememberEnrolment(beneficiaryId, provider->id, place, askedMark);
    if (!asked) co_return asked.error();
    const base::Result<domain::AddressBookEntry> entry =
        co_await provider->beneficiaryEnrolment->enrolBeneficiary(*beneficiary, std::move(answers));
    if (!entry) {
        // What this request certainly did not make, an earlier one may have made.
        if (entry.error().outcome == base::Outcome::NothingHappened) {
            const auto back = m_store.beneficiaries->rememberEnrolment(beneficiaryId, provider->id, place, *mark);
            if (!back) co_return back.error();
        }
        co_return named(entry.error(), *provider);
    }
    const bool nameless = entry->theirs.isEmpty();
    if (!nameless) {
        const auto remembered =
            m_store.beneficiaries->rememberEnrolment(beneficiaryId, provider->id, provider->environment, entry->theirs);
        if (!remembered) co_return remembered.error();
    }
    const auto settled = m_store.beneficiaries->rememberEnrolment(beneficiaryId, provider->id, place,
                                                                  nameless ? namelessMark : QString());
    if (!settled) co_return settled.error();
    co_return *entry;
}

interfaces::Answer<QList<domain::AddressBookEntry>> TreasuryService::entries(domain::ProviderId id)
{
    const auto ask = [](interfaces::AddressBook *part) { return part->entries(); };
    co_return co_await askUntilFound<QList<domain::AddressBookEntry>>(&m_directory, id, &Provider::addressBook, ask);
}

interfaces::Answer<domain::AddressBookEntry> TreasuryService::entry(domain::ProviderId id, QString theirs)
{
    const auto ask = [theirs](interfaces::AddressBook *part) { return part->entry(theirs); };
    co_return co_await askUntilFound<domain::AddressBookEntry>(&m_directory, id, &Provider::addressBook, ask);
}

interfaces::Answer<domain::AddressBookEntry> TreasuryService::updateEntry(domain::ProviderId id, QString theirs,
                                                                          domain::BeneficiaryId beneficiaryId)
{
    const base::Result<domain::Beneficiary> beneficiary = m_store.beneficiaries->beneficiary(beneficiaryId);
    if (!beneficiary) co_return beneficiary.error();
    const domain::Beneficiary values = *beneficiary;
    const auto ask = [theirs, values](interfaces::AddressBook *part) { return part->updateEntry(theirs, values); };
    co_return co_await askUntilFound<domain::AddressBookEntry>(&m_directory, id, &Provider::addressBook, ask);
}

interfaces::Answer<base::Done> TreasuryService::removeEntry(domain::ProviderId id, QString theirs)
{
    const auto ask = [theirs](interfaces::AddressBook *part) { return part->removeEntry(theirs); };
    co_return co_await askUntilFound<base::Done>(&m_directory, id, &Provider::addressBook, ask);
}

interfaces::Answer<QList<domain::FieldRule>> TreasuryService::recipientForm(domain::ProviderId id, QString country)
{
    const auto ask = [country](interfaces::RecipientForms *part) { return part->recipientForm(country); };
    co_return co_await askUntilFound<QList<domain::FieldRule>>(&m_directory, id, &Provider::recipientForms, ask);
}

base::Result<QStringList> TreasuryService::masterLists(const domain::ProviderId &id) const
{
    const Provider *provider = m_directory.provider(id);
    if (!provider) return m_directory.enabled(id).error();
    if (!provider->masterData) return DirectoryService::cannot(id);
    return provider->masterData->masterLists();
}

interfaces::Answer<domain::MasterList> TreasuryService::masterData(domain::ProviderId id, QString name,
                                                                   QString argument, bool fresh)
{
    // A provider that is switched off still has what comes with the program.
    const base::Result<QStringList> names = masterLists(id);
    if (!names) co_return names.error();
    if (!names->contains(name))
        co_return base::nothingHappened(
            ErrorKind::BadCode, u"name"_s,
            TreasuryText::tr("%1 has no list \"%2\"; there are: %3.").arg(id.text, name, domain::listed(*names)));
    const Provider *provider = m_directory.provider(id);
    if (provider->masterData->masterListNeedsArgument(name) && argument.isEmpty())
        co_return base::nothingHappened(
            ErrorKind::MissingField, u"country"_s,
            TreasuryText::tr("This list is one for each country, or for each entry of another list; say which."));
    const QString cacheName = provider->environment + u"/master/"_s + name + u'/' + argument;
    std::optional<domain::MasterList> cached;
    if (m_store.references) {
        const auto entry = m_store.references->get(id.text, cacheName);
        if (entry && *entry) cached = domain::MasterList{id.text, name, valuesFrom((*entry)->value), (*entry)->at};
    }
    const QDateTime now = m_clock.nowUtc();
    if (cached && !fresh && cached->at <= now && cached->at.msecsTo(now) < freshForMs) co_return *cached;
    std::optional<base::Error> failure;
    if (provider->enabled) {
        const base::Result<QList<domain::MasterValue>> asked =
            co_await provider->masterData->masterData(name, argument);
        if (asked) {
            // The cache only spares a call; that it could not be written is no reason to withhold the list.
            if (m_store.references) (void)m_store.references->put(id.text, cacheName, toJson(*asked), now);
            co_return domain::MasterList{id.text, name, *asked, now};
        }
        failure = named(asked.error(), *provider);
    }
    if (cached) co_return *cached;
    if (const auto builtIn = provider->masterData->builtInList(name)) co_return *builtIn;
    if (failure) co_return *failure;
    co_return m_directory.enabled(id).error();
}

} // namespace services
