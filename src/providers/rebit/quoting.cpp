// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/quoting.h"

#include "dialect/amounts.h"
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

/// Fees differ by province for what is paid out somewhere; a bill or a load has no place.
bool hasPlace(PayoutMethod method) { return method != PayoutMethod::BillPayment && method != PayoutMethod::Airtime; }

/// Whether there are too many partners to ask for all of them: that would take longer than choosing one.
bool hasManyPartners(PayoutMethod method) { return method == PayoutMethod::BankAccount || !hasPlace(method); }

/// Adds what one method can offer; false when the partner that was named is not one of its own.
bool addTargets(QuotePlan &plan, PayoutMethod method, const QuoteRequest &request, const QString &province)
{
    const QStringList codes = partnerCodes(method);
    const QString strategy = strategyFrom(method);
    const bool canBeCalculated = method != PayoutMethod::HomeDelivery;
    const QString where = hasPlace(method) || !request.province.isEmpty() ? province : QString();
    const bool loadNamed = method == PayoutMethod::Airtime && request.partner.isEmpty();
    const QString partner = loadNamed ? request.product : request.partner;
    if (!partner.isEmpty()) {
        if (!codes.contains(partner)) return false;
        plan.targets << Target{method, strategy, partner, where, canBeCalculated};
        return true;
    }
    if (hasManyPartners(method)) {
        // Who asks for everything at once wants money paid out; bills and loads are asked for by name.
        const bool wanted = hasPlace(method) || request.method;
        if (wanted) plan.unavailable << because(ErrorKind::PartnerNeeded, method, u"partner"_s);
        return true;
    }
    for (const QString &code : codes)
        plan.targets << Target{method, strategy, code, where, canBeCalculated};
    return true;
}

/// A load has one price: an offer for another sum would be an offer of something else.
base::Result<void> checkPrice(const Target &target, const StatedFees &stated, money::Money receive)
{
    const bool another =
        target.method == PayoutMethod::Airtime && !stated.amount.isEmpty() && !dialect::means(stated.amount, receive);
    if (!another) return base::Done{};
    return base::nothingHappened(ErrorKind::AmountRefused, u"amount"_s,
                                 RebitText::tr("The load %1 costs %2 %3; let exactly that arrive.")
                                     .arg(target.provider, stated.amount, receive.currency().code()));
}

QStringList notesFor(const Settings &settings, const QuotePlan &plan, const Target &target, const StatedFees &stated)
{
    QStringList notes;
    if (target.canBeCalculated && hasPlace(target.method)) notes = plan.notes;
    if (!stated.complete)
        notes << RebitText::tr("Rebit does not state all its fees for this; they are not in the price.");
    const bool load = target.method == PayoutMethod::Airtime;
    if (load && stated.amount.isEmpty())
        notes << RebitText::tr("Rebit does not state what this load costs; let exactly its price arrive.");
    if (load && settings.loadMember.isEmpty())
        notes << RebitText::tr("A price only: Rebit's document names no field for the load, so it cannot be sent yet.");
    if (target.method == PayoutMethod::BillPayment && settings.billAccountMember.isEmpty())
        notes << RebitText::tr("Rebit's document names no field for the customer's number at the biller; agree with "
                               "Rebit how the bill is found.");
    return notes;
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
    const QString province = request.province.isEmpty() ? provinceByDefault : provinceFrom(request.province);
    if (province.isEmpty()) {
        plan.unavailable << because(
            ErrorKind::BadCode, request.method, u"province"_s,
            RebitText::tr("Rebit does not know the province \"%1\"; choose one of its list, such as %2.")
                .arg(request.province, provinceByDefault));
        return plan;
    }
    if (request.province.isEmpty())
        plan.notes << RebitText::tr("Fees are those of %1, because no province was chosen.").arg(provinceByDefault);
    QList<PayoutMethod> methods{PayoutMethod::BankAccount, PayoutMethod::CashPickup, PayoutMethod::HomeDelivery,
                                PayoutMethod::BillPayment, PayoutMethod::Airtime};
    if (request.method) methods = {*request.method};
    bool partnerKnown = false;
    for (const PayoutMethod method : methods)
        partnerKnown = addTargets(plan, method, request, province) || partnerKnown;
    if (!partnerKnown) {
        plan.unavailable << because(
            ErrorKind::BankNotSupported, request.method, u"partner"_s,
            RebitText::tr("Rebit has no bank, agent, biller or load \"%1\"; choose one of its list.")
                .arg(request.partner));
    }
    return plan;
}

base::Result<domain::Quote> quoteFor(const Settings &settings, const QuoteRequest &request, const QuotePlan &plan,
                                     const Target &target, const StatedFees &stated, const QDateTime &nowUtc)
{
    const auto priced = domain::priceFromBoard(request, stated.fees);
    if (!priced) return priced.error();
    if (const auto right = checkPrice(target, stated, priced->receive); !right) return right.error();
    domain::Quote quote =
        dialect::boardQuote(providerName, target.method, request, *priced, nowUtc, settings.boardQuoteMinutes);
    quote.partner = target.provider;
    quote.province = target.province;
    quote.feesStated = stated.complete;
    quote.notes = notesFor(settings, plan, target, stated);
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
