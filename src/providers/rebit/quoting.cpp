// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/quoting.h"

#include "dialect/board.h"
#include "providers/rebit/lists.h"
#include "providers/rebit/replies.h"

#include <QCoreApplication>

namespace providers::rebit {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::PayoutMethod;
using domain::QuoteRequest;

namespace {

struct RebitText {
    Q_DECLARE_TR_FUNCTIONS(RebitText)
};

domain::Unavailable because(ErrorKind kind, std::optional<PayoutMethod> method, const QString &field = {},
                            const QString &detail = {})
{
    return dialect::unavailable(providerName, method, base::nothingHappened(kind, field, detail));
}

/// Adds what one method can offer; false when the partner that was named is not one of its own.
bool addTargets(QuotePlan &plan, PayoutMethod method, const QString &partner)
{
    const QStringList codes = partnerCodes(method);
    const QString strategy = strategyFrom(method);
    const bool canBeCalculated = method != PayoutMethod::HomeDelivery;
    if (!partner.isEmpty()) {
        if (!codes.contains(partner)) return false;
        plan.targets << Target{method, strategy, partner, canBeCalculated};
        return true;
    }
    if (method == PayoutMethod::BankAccount) {
        // Forty-two banks, each with fees of its own: asking for all of them would take longer than choosing one.
        plan.unavailable << because(ErrorKind::PartnerNeeded, method, u"partner"_s);
        return true;
    }
    for (const QString &code : codes)
        plan.targets << Target{method, strategy, code, canBeCalculated};
    return true;
}

} // namespace

QuotePlan planFor(const QuoteRequest &request)
{
    QuotePlan plan;
    const bool served = request.country == u"PH" && request.receive == money::Currency::of("PHP"_L1) &&
                        (!request.method || !strategyFrom(*request.method).isEmpty());
    if (!served) {
        plan.unavailable << because(ErrorKind::CorridorNotServed, request.method);
        return plan;
    }
    plan.province = request.province.isEmpty() ? provinceByDefault : provinceFrom(request.province);
    if (plan.province.isEmpty()) {
        plan.unavailable << because(
            ErrorKind::BadCode, request.method, u"province"_s,
            RebitText::tr("Rebit does not know the province \"%1\"; choose one of its list, such as %2.")
                .arg(request.province, provinceByDefault));
        return plan;
    }
    if (request.province.isEmpty())
        plan.notes << RebitText::tr("Fees are those of %1, because no province was chosen.").arg(provinceByDefault);
    QList<PayoutMethod> methods{PayoutMethod::BankAccount, PayoutMethod::CashPickup, PayoutMethod::HomeDelivery};
    if (request.method) methods = {*request.method};
    bool partnerKnown = false;
    for (const PayoutMethod method : methods)
        partnerKnown = addTargets(plan, method, request.partner) || partnerKnown;
    if (!partnerKnown) {
        plan.unavailable << because(
            ErrorKind::BankNotSupported, request.method, u"partner"_s,
            RebitText::tr("Rebit has no bank or cash agent \"%1\"; choose one of its list.").arg(request.partner));
    }
    return plan;
}

base::Result<domain::Quote> quoteFor(const Settings &settings, const QuoteRequest &request, const QuotePlan &plan,
                                     const Target &target, const StatedFees &stated, const QDateTime &nowUtc)
{
    const auto priced = domain::priceFromBoard(request, stated.fees);
    if (!priced) return priced.error();
    domain::Quote quote =
        dialect::boardQuote(providerName, target.method, request, *priced, nowUtc, settings.boardQuoteMinutes);
    quote.partner = target.provider;
    quote.province = plan.province;
    quote.feesStated = stated.complete;
    if (target.canBeCalculated) quote.notes = plan.notes;
    if (!stated.complete)
        quote.notes << RebitText::tr("Rebit does not state all its fees for this; they are not in the price.");
    if (!stated.complete) return quote;
    if (const auto total = domain::totalOf(quote.receive, stated.fees))
        quote.providerData = base::JsonValue::object({{u"expectedTotal"_s, domain::toJson(*total)}});
    return quote;
}

std::optional<money::Money> expectedTotal(const domain::Quote &quote)
{
    const base::JsonValue total = quote.providerData.member(u"expectedTotal");
    if (total.isNull()) return std::nullopt;
    const auto money = domain::moneyFrom(total);
    return money ? std::optional(*money) : std::nullopt;
}

} // namespace providers::rebit
