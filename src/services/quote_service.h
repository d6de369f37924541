// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "services/directory_service.h"
#include "services/offer_checks.h"
#include "services/rate_service.h"

#include <functional>

namespace services {

/// Asks every eligible provider at once.
class QuoteService
{
public:
    QuoteService(DirectoryService &directory, RateService &rates, interfaces::Store store, base::Clock &clock,
                 base::Random &random);

    using Progress = std::function<void(const domain::QuoteSheet &)>;

    /// Offers, best first, stored so that a transfer can be made from them; and who cannot offer, with the reason. A
    /// provider that has not answered after `deadlineMs` is listed as TimedOut; it never delays or empties the answer.
    /// `progress` is called each time another provider has answered. `only`: one provider, or empty for all enabled
    /// ones.
    interfaces::Answer<domain::QuoteSheet> quotes(domain::QuoteRequest request, domain::ProviderId only, int deadlineMs,
                                                  Progress progress = {});

    /// How long a quote still holds, in milliseconds, by wall and by monotonic clock, the earlier one; nullopt when it
    /// has no end, 0 when it has run out.
    std::optional<qint64> remainingMs(const domain::Quote &quote) const;

private:
    struct Round;
    /// What a provider was asked with.
    struct Asked {
        std::optional<domain::BoardRate> line; ///< of the rate board; nullopt: none has a part in its price
    };
    base::Result<KnownPeople> peopleOf(const domain::QuoteRequest &request);
    QCoro::Task<> ask(std::shared_ptr<Round> round, const interfaces::Provider *provider);
    void take(Round &round, const interfaces::Provider &provider, const Asked &asked,
              base::Result<domain::QuoteSheet> answer);
    void place(const domain::Quote &quote, Round &round, const interfaces::Provider &provider, const Asked &asked,
               QList<domain::Quote> &offers);
    base::Result<domain::Quote> finished(domain::Quote quote, const Round &round, const interfaces::Provider &provider,
                                         const std::optional<domain::BoardRate> &line);

    DirectoryService &m_directory;
    RateService &m_rates;
    interfaces::Store m_store;
    base::Clock &m_clock;
    base::Random &m_random;
    DeliveryHistory m_history;
    QHash<QString, qint64> m_monotonicEnd; ///< by quote id: this process knows when it received them
};

} // namespace services
