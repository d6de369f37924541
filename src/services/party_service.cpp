// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/party_service.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace services {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int lookalikesMax = 5;
/// Shorter texts are no reference.
constexpr int referenceMin = 5;

/// Nobody was born tomorrow. Only here, where there is a clock.
base::Result<void> checkBirth(const domain::Sender &sender, const QDate &today)
{
    const QDate born = QDate::fromString(sender.dateOfBirth, Qt::ISODate);
    if (!born.isValid() || born <= today) return base::Done{};
    return base::nothingHappened(base::ErrorKind::BadDate, u"dateOfBirth"_s,
                                 QCoreApplication::translate("Parties", "A date of birth lies in the past."));
}

} // namespace

PartyService::PartyService(interfaces::Store store, base::Clock &clock, base::Random &random)
    : m_store(store), m_clock(clock), m_random(random)
{
}

base::Result<domain::Sender> PartyService::addSender(const base::JsonValue &json)
{
    auto sender = domain::senderFromInput(json);
    if (!sender) return sender.error();
    if (const auto born = checkBirth(*sender, m_clock.nowUtc().date()); !born) return born.error();
    sender->id = {m_random.uuid()};
    sender->createdAt = sender->updatedAt = m_clock.nowUtc();
    sender->version = 1;
    if (const auto stored = m_store.senders->add(*sender); !stored) return stored.error();
    return sender;
}

base::Result<domain::Sender> PartyService::updateSender(const domain::SenderId &id, const base::JsonValue &json)
{
    const auto before = m_store.senders->sender(id);
    if (!before) return before.error();
    auto sender = domain::senderWith(*before, json);
    if (!sender) return sender.error();
    if (const auto born = checkBirth(*sender, m_clock.nowUtc().date()); !born) return born.error();
    sender->updatedAt = m_clock.nowUtc();
    return m_store.senders->update(*sender);
}

base::Result<domain::Sender> PartyService::sender(const domain::SenderId &id) { return m_store.senders->sender(id); }

base::Result<QList<domain::Sender>> PartyService::findSenders(const QString &text, int limit)
{
    auto found = m_store.senders->find(text, limit);
    const bool mayBeReference = text.trimmed().size() >= referenceMin &&
                                std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    if (!found || !found->isEmpty() || !mayBeReference) return found;
    const auto transfers = m_store.transfers->find(text, limit);
    if (!transfers) return transfers.error();
    QSet<QString> known;
    for (const domain::Transfer &transfer : *transfers) {
        if (known.contains(transfer.sender.text)) continue;
        known.insert(transfer.sender.text);
        const auto sender = m_store.senders->sender(transfer.sender);
        if (!sender) return sender.error();
        *found << *sender;
    }
    return found;
}

base::Result<QList<domain::Sender>> PartyService::lookalikes(const base::JsonValue &typed,
                                                             const domain::SenderId &except)
{
    auto alike = m_store.senders->alike(domain::senderFromUnfinished(typed), lookalikesMax);
    if (alike) alike->removeIf([&](const domain::Sender &sender) { return sender.id == except; });
    return alike;
}

base::Result<domain::Beneficiary> PartyService::addBeneficiary(const domain::SenderId &sender,
                                                               const base::JsonValue &json)
{
    if (const auto known = m_store.senders->sender(sender); !known) return known.error();
    auto beneficiary = domain::beneficiaryFromInput(json);
    if (!beneficiary) return beneficiary.error();
    beneficiary->id = {m_random.uuid()};
    beneficiary->sender = sender;
    beneficiary->createdAt = m_clock.nowUtc();
    beneficiary->version = 1;
    if (const auto stored = m_store.beneficiaries->add(*beneficiary); !stored) return stored.error();
    return beneficiary;
}

base::Result<domain::Beneficiary> PartyService::beneficiary(const domain::BeneficiaryId &id)
{
    return m_store.beneficiaries->beneficiary(id);
}

base::Result<QList<domain::Beneficiary>> PartyService::beneficiariesOf(const domain::SenderId &sender)
{
    if (const auto known = m_store.senders->sender(sender); !known) return known.error();
    return m_store.beneficiaries->ofSender(sender);
}

} // namespace services
