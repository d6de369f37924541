// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/beneficiary.h"
#include "domain/field_rule.h"
#include "domain/quote.h"
#include "domain/sender.h"
#include "interfaces/store.h"

#include <QHash>

namespace services {

/// What is wrong with a provider's answer to that question, whoever wrote its connector: other currencies, another
/// amount, country or way than asked for, sums that do not add up. nullopt: it may be offered.
std::optional<base::Error> faultOf(const domain::Quote &quote, const domain::QuoteRequest &request);

/// The people of a transfer, as far as they are known.
struct KnownPeople {
    std::optional<domain::Sender> sender;
    std::optional<domain::Beneficiary> beneficiary;
};

/// Paths of the answers that are required and not there: "sender.nationality". Fields that are no member of a sender or
/// a beneficiary are not missing: nobody could fill them in.
QStringList missingAnswers(const QList<domain::FieldRule> &rules, const KnownPeople &people);
/// "It needs the sender's nationality and date of birth."
QString missingSentence(const QStringList &missing);

/// How long this shop's own transfers took, looked up at most every few minutes.
class DeliveryHistory
{
public:
    DeliveryHistory(interfaces::TransferStore *transfers, base::Clock &clock) : m_transfers(transfers), m_clock(clock)
    {
    }

    /// nullopt when fewer than five transfers were paid out, or the store cannot tell: nobody is told a guess.
    std::optional<domain::DeliveryTime> timeFor(const domain::ProviderId &provider, domain::PayoutMethod method);

private:
    struct Known {
        qint64 atMs = 0;
        QHash<QString, QList<qint64>> secondsByMethod;
    };
    Known look(const domain::ProviderId &provider) const;

    interfaces::TransferStore *m_transfers;
    base::Clock &m_clock;
    QHash<QString, Known> m_known; ///< by provider
};

} // namespace services
