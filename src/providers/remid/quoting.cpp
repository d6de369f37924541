// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remid/quoting.h"

#include "dialect/board.h"
#include "providers/remid/banks.h"
#include "providers/remid/replies.h"
#include "providers/remid/requests.h"

#include <QCoreApplication>

namespace providers::remid {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::PayoutMethod;

namespace {

struct RemidText {
    Q_DECLARE_TR_FUNCTIONS(RemidText)
};

/// The sum without what is less than a rupiah; Money counts rupiah in hundredths.
money::Money inWholeRupiah(money::Money amount)
{
    const auto whole = amount.toDecimal().rounded(0, money::Rounding::Down);
    const auto money = money::Money::fromDecimal(*whole, amount.currency(), money::Rounding::Exact);
    return *money;
}

base::Result<domain::Priced> priced(const domain::QuoteRequest &request)
{
    if (request.fixedSide == domain::FixedSide::Receive && !wholeRupiah(request.amount))
        return base::nothingHappened(ErrorKind::BadAmount, u"amount"_s,
                                     RemidText::tr("rem.id pays out whole rupiah only."));
    auto figures = domain::priceFromBoard(request, {});
    if (!figures) return figures;
    figures->receive = inWholeRupiah(figures->receive);
    const qint64 rupiah = wholeRupiah(figures->receive).value_or(0);
    if (rupiah < rupiahMin) {
        return base::nothingHappened(
            ErrorKind::AmountRefused, u"amount"_s,
            RemidText::tr("rem.id pays out %1 rupiah or more; this would be %2.").arg(rupiahMin).arg(rupiah));
    }
    return figures;
}

} // namespace

domain::QuoteSheet sheetFor(const Settings &settings, const domain::QuoteRequest &request, const QDateTime &nowUtc)
{
    domain::QuoteSheet sheet;
    const bool served = request.country == u"ID" && request.receive == money::Currency::of("IDR"_L1) &&
                        request.method.value_or(PayoutMethod::BankAccount) == PayoutMethod::BankAccount;
    if (!served) {
        sheet.unavailable << dialect::unavailable(providerName, request.method,
                                                  base::nothingHappened(ErrorKind::CorridorNotServed));
        return sheet;
    }
    const auto figures = priced(request);
    if (!figures) {
        sheet.unavailable << dialect::unavailable(providerName, PayoutMethod::BankAccount, figures.error());
        return sheet;
    }
    domain::Quote quote = dialect::boardQuote(providerName, PayoutMethod::BankAccount, request, *figures, nowUtc,
                                              settings.boardQuoteMinutes);
    if (!request.partner.isEmpty() && !knowsBank(request.partner))
        quote.notes << RemidText::tr("The bank code %1 is not in our list; rem.id may refuse it.").arg(request.partner);
    sheet.quotes << quote;
    return sheet;
}

} // namespace providers::remid
