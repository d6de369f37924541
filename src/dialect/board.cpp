// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/board.h"

namespace dialect {

domain::Quote boardQuote(const QString &provider, domain::PayoutMethod method, const domain::QuoteRequest &request,
                         const domain::Priced &priced, const QDateTime &nowUtc, int minutes)
{
    return domain::Quote{.provider = {provider},
                         .method = method,
                         .partner = request.partner,
                         .country = request.country,
                         .province = request.province,
                         .fixedSide = request.fixedSide,
                         .binding = true,
                         .send = priced.send,
                         .fees = priced.fees,
                         .totalDebit = priced.totalDebit,
                         .rate = priced.rate,
                         .receive = priced.receive,
                         .quotedAt = nowUtc,
                         .expiresAt = nowUtc.addSecs(minutes * 60)};
}

domain::Unavailable unavailable(const QString &provider, std::optional<domain::PayoutMethod> method, base::Error error)
{
    error.outcome = base::Outcome::NothingHappened;
    error.provider = provider;
    return {{provider}, method, std::move(error)};
}

} // namespace dialect
