// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/memory_store.h"

#include <algorithm>

namespace support {

using base::ErrorKind;
using domain::Transfer;

namespace {

base::Error refused(ErrorKind kind) { return base::nothingHappened(kind); }

template <class T>
Result<T> found(const QMap<QString, T> &all, const QString &id)
{
    const auto it = all.constFind(id);
    if (it == all.cend()) return refused(ErrorKind::NotFound);
    return *it;
}

} // namespace

Result<void> MemorySenders::add(const domain::Sender &sender)
{
    all.insert(sender.id.text, sender);
    return base::Done{};
}

Result<domain::Sender> MemorySenders::update(const domain::Sender &sender)
{
    if (all.value(sender.id.text).version != sender.version) return refused(ErrorKind::ChangedMeanwhile);
    domain::Sender next = sender;
    next.version += 1;
    all.insert(sender.id.text, next);
    return next;
}

Result<domain::Sender> MemorySenders::sender(const domain::SenderId &id) { return found(all, id.text); }

Result<QList<domain::Sender>> MemorySenders::find(const QString &text, int limit)
{
    QList<domain::Sender> hits;
    for (const domain::Sender &sender : std::as_const(all))
        if (sender.fullName().contains(text, Qt::CaseInsensitive) && hits.size() < limit) hits << sender;
    return hits;
}

Result<QList<domain::Sender>> MemorySenders::alike(const domain::Sender &sender, int limit)
{
    QList<domain::Sender> hits;
    for (const domain::Sender &known : std::as_const(all)) {
        const bool number =
            !sender.identificationNumber.isEmpty() && known.identificationNumber == sender.identificationNumber;
        const bool person = !sender.dateOfBirth.isEmpty() && known.dateOfBirth == sender.dateOfBirth &&
                            known.fullName() == sender.fullName();
        if ((number || person) && hits.size() < limit) hits << known;
    }
    return hits;
}

Result<void> MemoryBeneficiaries::add(const domain::Beneficiary &beneficiary)
{
    all.insert(beneficiary.id.text, beneficiary);
    return base::Done{};
}

Result<domain::Beneficiary> MemoryBeneficiaries::beneficiary(const domain::BeneficiaryId &id)
{
    return found(all, id.text);
}

Result<QList<domain::Beneficiary>> MemoryBeneficiaries::ofSender(const domain::SenderId &sender)
{
    QList<domain::Beneficiary> hits;
    for (const domain::Beneficiary &beneficiary : std::as_const(all))
        if (beneficiary.sender == sender) hits << beneficiary;
    return hits;
}

Result<QString> MemoryBeneficiaries::enrolment(const domain::BeneficiaryId &id, const domain::ProviderId &provider,
                                               const QString &environment)
{
    return enrolments.value(id.text + u'/' + provider.text + u'/' + environment);
}

Result<void> MemoryBeneficiaries::rememberEnrolment(const domain::BeneficiaryId &id, const domain::ProviderId &provider,
                                                    const QString &environment, const QString &theirs)
{
    enrolments.insert(id.text + u'/' + provider.text + u'/' + environment, theirs);
    return base::Done{};
}

Result<void> MemoryQuotes::add(const QList<domain::Quote> &quotes)
{
    for (const domain::Quote &quote : quotes)
        all.insert(quote.id.text, quote);
    return base::Done{};
}

Result<domain::Quote> MemoryQuotes::quote(const domain::QuoteId &id) { return found(all, id.text); }

Result<Transfer> MemoryTransfers::create(const Transfer &transfer, const domain::TransferEvent &event)
{
    if (mayWrite && !mayWrite()) return refused(ErrorKind::DiskFull);
    using enum domain::TransferState;
    for (const Transfer &other : std::as_const(all)) {
        if (other.key == transfer.key) return refused(ErrorKind::KeyReused);
        const bool dead = other.state == Rejected || other.state == Cancelled || other.state == Expired;
        if (other.quote == transfer.quote && !dead) return refused(ErrorKind::QuoteUsed);
    }
    Transfer stored = transfer;
    stored.version = 1;
    all.insert(stored.id.text, stored);
    eventsOf[stored.id.text] << event;
    return stored;
}

Result<Transfer> MemoryTransfers::transfer(const domain::TransferId &id) { return found(all, id.text); }

Result<Transfer> MemoryTransfers::byKey(const domain::IdempotencyKey &key)
{
    for (const Transfer &transfer : std::as_const(all))
        if (transfer.key == key) return transfer;
    return refused(ErrorKind::NotFound);
}

Result<std::optional<Transfer>> MemoryTransfers::byReference(const domain::ProviderId &provider,
                                                             const QString &reference)
{
    for (const Transfer &transfer : std::as_const(all))
        if (transfer.provider == provider && !reference.isEmpty() &&
            (transfer.reference == reference || transfer.providerReference.text == reference))
            return std::optional(transfer);
    return std::optional<Transfer>();
}

Result<void> MemoryTransfers::storeAttempt(const domain::Attempt &attempt)
{
    QList<domain::Attempt> &attempts = attemptsOf[attempt.transfer.text];
    for (domain::Attempt &known : attempts) {
        if (known.id != attempt.id) continue;
        const bool sameFence = attempt.fence == known.fence;
        const bool arming = attempt.point == domain::RecoveryPoint::Armed && attempt.fence == known.fence + 1;
        if (!sameFence && !arming) return refused(ErrorKind::ChangedMeanwhile);
        if (known.closedAt.isValid() && (arming || !attempt.closedAt.isValid()))
            return refused(ErrorKind::ChangedMeanwhile);
        if (!(attempt.request == known.request)) return refused(ErrorKind::StoreCorrupt);
        // Whoever comes second to the arming holds, by its own counting, the fence that the first one has just made.
        const bool sameArming = attempt.owner == known.owner && attempt.sends <= known.sends &&
                                attempt.armedAt == known.armedAt && attempt.deadlineAt == known.deadlineAt;
        if (sameFence && !sameArming) return refused(ErrorKind::ChangedMeanwhile);
        const bool byStealth =
            sameFence && attempt.point == domain::RecoveryPoint::Armed && known.point == domain::RecoveryPoint::Intent;
        if (byStealth) return refused(ErrorKind::NotAllowedNow);
        known = attempt;
        return base::Done{};
    }
    const auto isOpen = [](const domain::Attempt &known) { return !known.closedAt.isValid(); };
    if (std::any_of(attempts.begin(), attempts.end(), isOpen)) return refused(ErrorKind::ChangedMeanwhile);
    const auto hasKey = [&](const domain::Attempt &known) {
        return known.kind == attempt.kind && known.key == attempt.key && attempt.kind == domain::AttemptKind::Submit;
    };
    if (std::any_of(attempts.begin(), attempts.end(), hasKey)) return refused(ErrorKind::KeyReused);
    attempts << attempt;
    return base::Done{};
}

Result<Transfer> MemoryTransfers::apply(const interfaces::TransferChange &change)
{
    if (mayWrite && !mayWrite()) return refused(ErrorKind::DiskFull);
    const auto known = all.constFind(change.transfer.id.text);
    if (known == all.cend()) return refused(ErrorKind::NotFound);
    if (known->version != change.transfer.version) return refused(ErrorKind::ChangedMeanwhile);
    if (known->state != change.transfer.state && !domain::mayMove(known->state, change.transfer.state)) {
        return base::nothingHappened(ErrorKind::NotAllowedNow, {},
                                     domain::codeOf(known->state) + u'>' + domain::codeOf(change.transfer.state));
    }
    if (change.attempt)
        if (const Result<void> stored = storeAttempt(*change.attempt); !stored) return stored.error();
    Transfer next = change.transfer;
    next.version += 1;
    all.insert(next.id.text, next);
    for (domain::TransferEvent event : change.events) {
        event.sequence = ++sequence;
        eventsOf[next.id.text] << event;
    }
    return next;
}

Result<interfaces::TransferPage> MemoryTransfers::list(const interfaces::TransferFilter &filter)
{
    interfaces::TransferPage page;
    for (const Transfer &transfer : std::as_const(all)) {
        const bool open = !domain::isFinal(transfer.state) || transfer.nextCheckAt.isValid();
        if (filter.openOnly && !open) continue;
        if (!filter.states.isEmpty() && !filter.states.contains(transfer.state)) continue;
        const bool hasReview = !transfer.review.isEmpty();
        if (filter.queue && domain::queueOf(transfer.state, hasReview) != filter.queue) continue;
        if (!filter.sender.isEmpty() && transfer.sender != filter.sender) continue;
        if (!filter.provider.isEmpty() && transfer.provider.text != filter.provider) continue;
        if (filter.since.isValid() && transfer.createdAt < filter.since) continue;
        if (filter.until.isValid() && transfer.createdAt >= filter.until) continue;
        page.transfers << transfer;
    }
    return page;
}

Result<QList<Transfer>> MemoryTransfers::find(const QString &text, int limit)
{
    QList<Transfer> hits;
    for (const Transfer &transfer : std::as_const(all))
        if (transfer.reference == text && hits.size() < limit) hits << transfer;
    return hits;
}

Result<QList<Transfer>> MemoryTransfers::due(const interfaces::DueQuery &query)
{
    using Of = interfaces::DueQuery::Of;
    QList<Transfer> hits;
    for (const Transfer &transfer : std::as_const(all)) {
        if (!transfer.nextCheckAt.isValid()) continue;
        if (!query.provider.isEmpty() && transfer.provider.text != query.provider) continue;
        if (domain::isFinal(transfer.state) != (query.of == Of::Ended)) continue;
        const bool isAhead = query.storedAhead && transfer.updatedAt > query.now;
        if (transfer.nextCheckAt <= query.now || transfer.nextCheckAt > query.now.addDays(2) || isAhead)
            hits << transfer;
    }
    std::sort(hits.begin(), hits.end(),
              [](const Transfer &a, const Transfer &b) { return a.nextCheckAt < b.nextCheckAt; });
    return hits.first(std::min<qsizetype>(query.limit, hits.size()));
}

Result<QStringList> MemoryTransfers::watchedProviders()
{
    QStringList providers;
    for (const Transfer &transfer : std::as_const(all))
        if (transfer.nextCheckAt.isValid() && !providers.contains(transfer.provider.text))
            providers << transfer.provider.text;
    return providers;
}

Result<QList<domain::TransferEvent>> MemoryTransfers::timeline(const domain::TransferId &id)
{
    return eventsOf.value(id.text);
}

Result<QList<domain::Attempt>> MemoryTransfers::attempts(const domain::TransferId &id)
{
    if (mayReadAttempts && !mayReadAttempts()) return refused(ErrorKind::StoreBusy);
    return attemptsOf.value(id.text);
}

Result<domain::BoardRate> MemoryRates::add(const domain::BoardRate &line)
{
    lines << line;
    lines.last().number = lines.size();
    return lines.last();
}

Result<QList<domain::BoardRate>> MemoryRates::ofPair(const QString &send, const QString &receive)
{
    QList<domain::BoardRate> found;
    for (const domain::BoardRate &line : lines)
        if (line.send == send && line.receive == receive) found << line;
    return found;
}

Result<QList<domain::BoardRate>> MemoryRates::all() { return lines; }

Result<domain::AuditEntry> MemoryAudit::append(const domain::AuditEntry &entry)
{
    if (isFull) return base::nothingHappened(base::ErrorKind::DiskFull);
    all << entry;
    all.last().number = all.size();
    return all.last();
}

Result<QList<domain::AuditEntry>> MemoryAudit::list(const QString &subject, const QDateTime &since,
                                                    const QDateTime &until, int limit)
{
    QList<domain::AuditEntry> found;
    for (auto entry = all.crbegin(); entry != all.crend() && found.size() < limit; ++entry)
        if ((subject.isEmpty() || entry->subject == subject) && (!since.isValid() || entry->at >= since) &&
            (!until.isValid() || entry->at < until))
            found << *entry;
    return found;
}

Result<domain::AuditReport> MemoryAudit::verify(const QList<domain::AuditHead> &)
{
    return domain::AuditReport{all.size(), {}, {}};
}

} // namespace support
