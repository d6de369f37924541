// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider_checks.h"

#include "providers/rebit/invoice.h"
#include "providers/rebit/quoting.h"
#include "providers/rebit/reference.h"
#include "providers/rebit/replies.h"
#include "providers/rebit/settings.h"
#include "providers/rebit/status_map.h"

using base::JsonValue;
using namespace Qt::Literals::StringLiterals;
namespace rebit = providers::rebit;

namespace {

const interfaces::PayoutOrder &theOrder()
{
    static const interfaces::PayoutOrder order = support::orderFrom(support::usualOrder(u"rebit"_s));
    return order;
}

/// Rebit knows no number of ours; what it made is unpaid and known by its own id. What it says besides must agree.
bool echoes(const JsonValue &body)
{
    const JsonValue remittance = rebit::remittanceIn(body);
    const QString amount = remittance.member(u"amount").text();
    const QString currency = remittance.member(u"currency").text();
    return !remittance.member(u"id").text().isEmpty() &&
           (amount.isEmpty() || fuzz::statesAmount(remittance.member(u"amount"), theOrder().transfer.receive)) &&
           (currency.isEmpty() || currency == theOrder().transfer.receive.currency().code());
}

/// What a shop pays: exactly what stands in the answer, and never two things.
void checkInvoice(const JsonValue &body)
{
    const JsonValue remittance = rebit::remittanceIn(body);
    const rebit::Invoice invoice = rebit::invoiceIn(remittance, fuzz::theMoment());
    if (!invoice.payIn) return;
    FUZZ_EXPECT(invoice.payIn->amount.isPositive() && !invoice.payIn->address.isEmpty());
    FUZZ_EXPECT(invoice.payIn->amount.currency().code() == u"BTC"_s);
    const QString address = remittance.member(u"invoice_address").text();
    const QString uri = remittance.member(u"invoice_address_with_amount").text();
    FUZZ_EXPECT(address.contains(invoice.payIn->address) || uri.contains(invoice.payIn->address));
    if (!address.isEmpty() && !uri.isEmpty() && invoice.fault.isEmpty()) FUZZ_EXPECT(uri.contains(address.trimmed()));
    FUZZ_EXPECT(invoice.payIn->expiresAt.isValid());
}

void checkLists(const JsonValue &body)
{
    if (const auto id = rebit::recipientIdFrom(body)) FUZZ_EXPECT(!id->isEmpty() && fuzz::states(body, *id));
    const money::Currency pesos = money::Currency::of("PHP"_L1);
    if (const auto fees = rebit::feesFrom(body, pesos)) {
        for (const domain::Fee &fee : fees->fees)
            FUZZ_EXPECT(fee.amount.isPositive() && fuzz::statesAmount(body, fee.amount));
    } else {
        fuzz::checkHarmless(fees.error());
    }
    if (const auto rates = rebit::ratesFrom(body, {}, {})) {
        for (const domain::ProviderRate &rate : *rates)
            FUZZ_EXPECT(!rate.rate.isEmpty());
    }
    (void)rebit::entryFrom(body);
    (void)rebit::entriesFrom(body);
    for (const QString &name : {u"provinces"_s, u"banks"_s})
        (void)rebit::valuesFrom(name, body);
}

} // namespace

FUZZ_TARGET(rebit)
{
    const fuzz::Answer answer = fuzz::answerFrom(input, "slxkc");
    const QDateTime now = fuzz::theMoment();
    rebit::Settings credits;
    credits.accountCredits = true;
    for (const rebit::Settings &settings : {rebit::Settings(), credits}) {
        if (answer.operation == 's') {
            fuzz::checkJudging(
                answer,
                [&](const domain::WireAnswer &wire) { return rebit::verdictFrom(wire, theOrder(), settings, now); },
                echoes);
        }
        if (answer.operation == 'l') {
            fuzz::checkLooking(answer, theOrder(), [&](const net::HttpReply &reply) {
                return rebit::sightingFrom(reply, theOrder(), settings, now);
            });
        }
    }
    if (answer.operation == 'k') {
        const auto judge = [&](const domain::WireAnswer &wire) {
            return rebit::cancelVerdictFrom(wire, theOrder(), now);
        };
        fuzz::checkJudging(answer, judge, [](const JsonValue &body) {
            return rebit::stateIn(rebit::remittanceIn(body)).has_value(); // cancelled is what says so
        });
    }
    if (answer.operation == 'c') {
        const auto notice = rebit::noticeFrom(answer.body);
        FUZZ_EXPECT(answer.object || !notice.ok());
        if (answer.object) fuzz::checkNotice(*answer.object, notice);
    }
    if (answer.object) checkInvoice(*answer.object);
    if (answer.operation == 'x') {
        const auto value = rebit::valueOf(answer.reply(), now);
        if (value)
            checkLists(*value);
        else
            fuzz::checkHarmless(value.error());
        (void)rebit::doneFrom(answer.reply(), now);
    }
}
