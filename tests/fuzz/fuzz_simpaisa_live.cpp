// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider_checks.h"

#include "providers/simpaisa_live/replies.h"

using base::JsonValue;
using namespace Qt::Literals::StringLiterals;
namespace live = providers::simpaisa_live;

namespace {

const interfaces::PayoutOrder &theOrder()
{
    static const interfaces::PayoutOrder order = support::orderFrom(support::usualOrder(u"simpaisa_live"_s));
    return order;
}

/// The answer repeats our reference and nothing else.
bool echoes(const JsonValue &body) { return fuzz::states(body, theOrder().transfer.reference); }

void checkOffer(const JsonValue &body)
{
    const interfaces::PayoutOrder &order = theOrder();
    const domain::QuoteRequest request{.fixedSide = domain::FixedSide::Send,
                                       .amount = order.transfer.send,
                                       .send = order.transfer.send.currency(),
                                       .receive = order.transfer.receive.currency(),
                                       .country = order.transfer.country};
    const JsonValue words = live::wordsIn(body);
    const auto offer =
        live::offerFrom(words, request, order.transfer.send, domain::PayoutMethod::BankAccount, fuzz::theMoment());
    if (!offer) return fuzz::checkHarmless(offer.error());
    FUZZ_EXPECT(!offer->quote.binding);
    FUZZ_EXPECT(offer->quote.receive.isPositive() && fuzz::statesAmount(words, offer->quote.receive));
    FUZZ_EXPECT(offer->quote.totalDebit == offer->quote.send);
    FUZZ_EXPECT(offer->farFees.minor() >= 0);
}

} // namespace

FUZZ_TARGET(simpaisa_live)
{
    const fuzz::Answer answer = fuzz::answerFrom(input, "slqx");
    const QDateTime now = fuzz::theMoment();
    if (answer.operation == 's') {
        fuzz::checkJudging(
            answer, [&](const domain::WireAnswer &wire) { return live::verdictFrom(wire, theOrder(), now); }, echoes);
    }
    if (answer.operation == 'l') {
        fuzz::checkLooking(answer, theOrder(),
                           [&](const net::HttpReply &reply) { return live::sightingFrom(reply, theOrder(), now); });
    }
    const auto words = live::bodyOf(answer.reply(), now);
    if (!words) return fuzz::checkHarmless(words.error());
    if (answer.operation == 'q') checkOffer(*answer.object);
    if (answer.operation != 'x') return;
    fuzz::checkBalances(*words, live::balancesFrom(*words, now));
    if (const auto partners = live::partnersFrom(*words, u"PK"_s)) {
        for (const domain::PayoutPartner &partner : *partners)
            FUZZ_EXPECT(!partner.code.isEmpty() && fuzz::states(*words, partner.code));
    }
    (void)live::branchesFrom(*words);
    (void)live::reasonsFrom(*words);
    const auto holder = live::holderFrom(*words, theOrder().beneficiary);
    if (holder) FUZZ_EXPECT(!holder->isEmpty() && fuzz::states(*words, *holder));
}
