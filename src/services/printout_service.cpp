// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/printout_service.h"

#include "domain/printout_words.h"
#include "interfaces/printout_store.h"
#include "services/desk.h"

namespace services {

using namespace Qt::Literals::StringLiterals;
using domain::Printout;
using domain::PrintoutKind;
using domain::PrintoutOutcome;
using domain::PrintoutRecord;

namespace {

QString addressOf(const domain::Beneficiary &beneficiary)
{
    QStringList parts{beneficiary.address, beneficiary.city, beneficiary.province, beneficiary.postalCode};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

domain::PrintoutShop printoutShop(const AgentProfile &agent, const QString &counter, const QString &clerk,
                                  const QString &providerName)
{
    domain::PrintoutShop shop;
    shop.name = agent.name;
    shop.branch = agent.branch;
    shop.counter = counter;
    shop.phone = agent.phone;
    shop.website = agent.website;
    shop.clerk = clerk;
    shop.providerName = providerName;
    shop.regulator = agent.printouts.regulator;
    shop.availableDays = agent.printouts.availableDays;
    return shop;
}

const domain::PrintoutRules &PrintoutService::rules() const
{
    const AgentProfile &agent = m_desk.profile.agent;
    return domain::printoutRules(agent.printouts.rules, agent.country, m_desk.clock.nowUtc().date());
}

PaperMakings PrintoutService::makings() const
{
    PaperMakings makings;
    makings.shop = printoutShop(m_desk.profile.agent, m_desk.profile.agent.counter, {}, {});
    makings.shop.practice = m_desk.practice;
    makings.rules = rules();
    makings.language = domain::nearestPrintoutLanguage(m_desk.profile.agent.language);
    makings.customerScreen = m_desk.profile.agent.printouts.customerScreen;
    return makings;
}

base::Result<QString> PrintoutService::languageOf(const domain::SenderId &sender)
{
    const auto languages = languagesFor(sender, {});
    if (!languages) return languages.error();
    return languages->first();
}

base::Result<QStringList> PrintoutService::spokenWith(const domain::SenderId &sender)
{
    const QString ours = domain::nearestPrintoutLanguage(m_desk.profile.agent.language);
    const auto last = m_desk.store.printouts->languageOf(sender);
    if (!last) return last.error();
    QString theirs = *last;
    if (theirs.isEmpty()) {
        const auto known = m_desk.store.senders->sender(sender);
        if (!known) return known.error();
        const QLocale::Territory home = QLocale::codeToTerritory(known->nationality);
        const QString spoken = QLocale(QLocale::AnyLanguage, home).name();
        // English for want of words in a language would be no help to the customer.
        const QString nearest = domain::nearestPrintoutLanguage(spoken);
        if (home != QLocale::AnyTerritory && (nearest != u"en" || spoken.startsWith(u"en"_s))) theirs = nearest;
    }
    return theirs.isEmpty() || theirs == ours ? QStringList{ours} : QStringList{ours, theirs};
}

base::Result<QStringList> PrintoutService::languagesFor(const domain::SenderId &sender, const QString &wanted)
{
    const QString ours = domain::nearestPrintoutLanguage(m_desk.profile.agent.language);
    QString theirs = wanted.isEmpty() ? QString() : domain::nearestPrintoutLanguage(wanted);
    if (theirs.isEmpty()) {
        const auto last = m_desk.store.printouts->languageOf(sender);
        if (!last) return last.error();
        theirs = last->isEmpty() ? ours : *last;
    }
    return theirs == ours ? QStringList{ours} : QStringList{theirs, ours};
}

base::Result<PrintoutService::Draft> PrintoutService::draftOf(const PrintoutOrder &order)
{
    const auto transfer = m_desk.transfers.transfer(order.transfer);
    if (!transfer) return transfer.error();
    const auto languages = languagesFor(transfer->sender, order.language);
    if (!languages) return languages.error();
    Draft draft{order.kind.value_or(domain::printoutKindFor(*transfer)), {.transfer = *transfer}, *languages};
    // Whatever was asked for: while nobody knows, there is no receipt.
    if (draft.kind == PrintoutKind::Receipt) draft.kind = domain::printoutKindFor(*transfer);
    if (const auto beneficiary = m_desk.store.beneficiaries->beneficiary(transfer->beneficiary))
        draft.subject.beneficiaryAddress = addressOf(*beneficiary);
    if (const auto quote = m_desk.store.quotes->quote(transfer->quote)) {
        draft.subject.estimated = !quote->binding;
        draft.subject.feesStated = quote->feesStated;
    }
    draft.subject.printedAt = m_desk.clock.nowUtc();
    return draft;
}

base::Result<PrintoutService::Draft> PrintoutService::draftOf(const DisclosureOrder &order)
{
    const auto quote = m_desk.store.quotes->quote(order.quote);
    if (!quote) return quote.error();
    const auto sender = m_desk.store.senders->sender(order.sender);
    if (!sender) return sender.error();
    const auto beneficiary = m_desk.store.beneficiaries->beneficiary(order.beneficiary);
    if (!beneficiary) return beneficiary.error();
    const auto languages = languagesFor(order.sender, order.language);
    if (!languages) return languages.error();
    const QDateTime now = m_desk.clock.nowUtc();
    Draft draft{PrintoutKind::Disclosure,
                {.transfer = domain::transferAsOffered(*quote, *sender, *beneficiary, order.partnerName, now)},
                *languages};
    draft.subject.transfer.purpose = order.purpose;
    draft.subject.beneficiaryAddress = addressOf(*beneficiary);
    draft.subject.estimated = !quote->binding;
    draft.subject.feesStated = quote->feesStated;
    draft.subject.validUntil = quote->expiresAt;
    draft.subject.printedAt = now;
    return draft;
}

Printout PrintoutService::make(const Draft &draft) const
{
    const domain::Transfer &transfer = draft.subject.transfer;
    const auto provider = m_desk.directory.provider(transfer.provider);
    domain::PrintoutShop shop =
        printoutShop(m_desk.profile.agent, transfer.counter.isEmpty() ? m_desk.identity.counter : transfer.counter,
                     transfer.clerk, provider ? provider->name : transfer.provider.text);
    shop.practice = m_desk.practice;
    return domain::printoutFor(draft.kind, draft.subject, shop, rules(), draft.languages);
}

base::Result<IssuedPrintout> PrintoutService::record(Draft draft, const QString &medium)
{
    const Identity &who = m_desk.identity;
    QStringList by{who.clerk, who.counter.isEmpty() ? QString() : u"#"_s + who.counter, m_desk.profile.agent.name};
    by.removeAll(QString());
    draft.subject.printedBy = by.join(u", "_s);
    const domain::Transfer &transfer = draft.subject.transfer;
    const Printout first = make(draft);
    PrintoutRecord record;
    record.kind = draft.kind;
    record.transfer = transfer.id;
    if (draft.kind == PrintoutKind::Disclosure) record.quote = transfer.quote;
    record.sender = transfer.sender;
    record.rules = first.rules;
    record.rulesVersion = first.rulesVersion;
    for (const domain::PrintoutSheet &sheet : first.sheets)
        record.languages << sheet.language;
    record.medium = medium;
    record.at = draft.subject.printedAt;
    record.clerk = who.clerk;
    record.counter = who.counter;
    const auto stored = m_desk.store.printouts->add(record, [&](int copy) {
        draft.subject.copy = copy;
        return domain::plainTextOf(make(draft));
    });
    if (!stored) return stored.error();
    draft.subject.copy = stored->copy;
    return IssuedPrintout{stored->id, make(draft)};
}

base::Result<IssuedPrintout> PrintoutService::issue(const PrintoutOrder &order)
{
    const auto draft = draftOf(order);
    if (!draft) return draft.error();
    return record(*draft, order.medium);
}

base::Result<Printout> PrintoutService::preview(const PrintoutOrder &order)
{
    const auto draft = draftOf(order);
    if (!draft) return draft.error();
    return make(*draft);
}

base::Result<void> PrintoutService::settle(const QString &id, const base::Result<void> &printed)
{
    if (printed) return m_desk.store.printouts->settle(id, PrintoutOutcome::Done);
    const bool certain = printed.error().outcome == base::Outcome::NothingHappened;
    return m_desk.store.printouts->settle(id, certain ? PrintoutOutcome::Failed : PrintoutOutcome::Doubtful);
}

base::Result<QList<PrintoutRecord>> PrintoutService::ofTransfer(const domain::TransferId &transfer)
{
    return m_desk.store.printouts->ofTransfer(transfer);
}

base::Result<IssuedPrintout> PrintoutService::disclose(const DisclosureOrder &order)
{
    const auto draft = draftOf(order);
    if (!draft) return draft.error();
    const Printout paper = make(*draft);
    if (!paper.complete())
        return base::nothingHappened(base::ErrorKind::BadInput, u"disclosure"_s, paper.missing.first());
    return record(*draft, order.medium);
}

base::Result<Printout> PrintoutService::disclosurePreview(const DisclosureOrder &order)
{
    const auto draft = draftOf(order);
    if (!draft) return draft.error();
    return make(*draft);
}

base::Result<DisclosureState> PrintoutService::disclosure(const DisclosureOrder &order)
{
    const auto draft = draftOf(order);
    if (!draft) return draft.error();
    DisclosureState state;
    state.wanted = rules().disclosureFirst && rules().covers(draft->subject.transfer.send);
    state.missing = make(*draft).missing;
    state.language = draft->languages.first();
    const auto records = m_desk.store.printouts->ofQuote(order.quote);
    if (!records) return records.error();
    // A paper in the hands of another customer discloses nothing to this one.
    state.given = std::any_of(records->begin(), records->end(), [&](const PrintoutRecord &record) {
        const bool handed = record.outcome == PrintoutOutcome::Done || record.outcome == PrintoutOutcome::Doubtful;
        return handed && record.sender == order.sender;
    });
    return state;
}

} // namespace services
