// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider_checks.h"

#include "crypto/digest.h"
#include "dialect/amounts.h"
#include "providers/simpaisa/reference.h"
#include "providers/simpaisa/replies.h"
#include "providers/simpaisa/webhook.h"

using base::JsonValue;
using namespace Qt::Literals::StringLiterals;
namespace simpaisa = providers::simpaisa;

namespace {

const interfaces::PayoutOrder &theOrder()
{
    static const interfaces::PayoutOrder order = support::orderFrom(support::usualOrder(u"simpaisa"_s));
    return order;
}

domain::QuoteRequest thePriceAsked()
{
    const interfaces::PayoutOrder &order = theOrder();
    return {.fixedSide = domain::FixedSide::Send,
            .amount = order.transfer.send,
            .send = order.transfer.send.currency(),
            .receive = order.transfer.receive.currency(),
            .country = order.transfer.country};
}

/// The document makes the reference, both amounts and both currencies required members of the answer.
bool echoes(const JsonValue &body)
{
    const domain::Transfer &transfer = theOrder().transfer;
    return fuzz::states(body, transfer.reference) && fuzz::statesAmount(body, transfer.send) &&
           fuzz::statesAmount(body, transfer.receive) && fuzz::states(body, transfer.send.currency().code());
}

domain::Sighting look(const net::HttpReply &reply)
{
    const auto body = simpaisa::bodyOf(reply, fuzz::theMoment());
    if (!body) {
        domain::Sighting nothing;
        nothing.error = body.error();
        return nothing;
    }
    return simpaisa::sightingFrom(*body, theOrder());
}

void checkQuote(const JsonValue &body)
{
    const domain::QuoteRequest request = thePriceAsked();
    const auto quote = simpaisa::quoteFrom(body, request, domain::PayoutMethod::BankAccount, fuzz::theMoment());
    if (!quote) return fuzz::checkHarmless(quote.error());
    FUZZ_EXPECT(fuzz::states(body, quote->rate.toString()) || !fuzz::states(body, u"365.5"_s)); // digit for digit
    FUZZ_EXPECT(quote->send.isPositive() && quote->receive.isPositive());
    FUZZ_EXPECT(quote->send.currency() == request.send && quote->receive.currency() == request.receive);
    FUZZ_EXPECT(fuzz::statesAmount(body, quote->send) && fuzz::statesAmount(body, quote->receive));
    money::Money sum = quote->send;
    for (const domain::Fee &fee : quote->fees)
        sum = sum.plus(fee.amount).value_or(money::Money::zero(request.send));
    FUZZ_EXPECT(sum == quote->totalDebit); // to the last digit
    FUZZ_EXPECT(quote->feesStated || quote->fees.isEmpty());
}

void checkLists(const JsonValue &body)
{
    if (const auto partners = simpaisa::partnersFrom(body)) {
        for (const domain::PayoutPartner &partner : *partners)
            FUZZ_EXPECT(!partner.code.isEmpty() && fuzz::states(body, partner.code));
    } else {
        fuzz::checkHarmless(partners.error());
    }
    fuzz::checkBalances(body, simpaisa::balancesFrom(body, fuzz::theMoment()));
    if (const auto page = simpaisa::pageFrom(body)) {
        for (const JsonValue &transaction : page->transactions) {
            (void)simpaisa::referenceIn(transaction);
            (void)simpaisa::lineFrom(transaction);
        }
    }
    if (const auto rates = simpaisa::ratesFrom(body)) {
        for (const domain::ProviderRate &rate : *rates)
            FUZZ_EXPECT(fuzz::states(body, rate.rate)); // digit for digit
    }
    const auto rate =
        simpaisa::rateFrom(body, theOrder().transfer.send.currency(), theOrder().transfer.receive.currency());
    if (rate) FUZZ_EXPECT(rate->value().isPositive());
    (void)simpaisa::entryFrom(body, theOrder().beneficiary);
}

} // namespace

FUZZ_TARGET(simpaisa)
{
    const fuzz::Answer answer = fuzz::answerFrom(input, "slqx");
    if (answer.operation == 's') {
        fuzz::checkJudging(
            answer,
            [](const domain::WireAnswer &wire) { return simpaisa::verdictFrom(wire, theOrder(), fuzz::theMoment()); },
            echoes);
    }
    if (answer.operation == 'l') fuzz::checkLooking(answer, theOrder(), look);
    if (answer.operation == 'q' && answer.isGoodObject()) checkQuote(*answer.object);
    if (answer.operation == 'x' && answer.isGoodObject()) checkLists(*answer.object);
}

/// Whatever is posted at the door: nothing counts that is not signed, and what is signed counts as it was signed.
FUZZ_TARGET(simpaisa_webhook)
{
    simpaisa::Settings settings;
    settings.webhookByHmac = true;
    const base::Secret secret(QByteArrayLiteral("throw-away-webhook-secret"));
    const QByteArray body = input.toByteArray();
    const auto plain = JsonValue::parse(body);

    interfaces::CallbackMessage unsignedMessage;
    unsignedMessage.body = body;
    const auto forged = simpaisa::noticeFrom(settings, unsignedMessage, secret);
    FUZZ_EXPECT(!forged.ok()); // nobody guesses the code of this body
    fuzz::checkHarmless(forged.error());

    interfaces::CallbackMessage message = unsignedMessage;
    const QByteArray code = crypto::hmacSha256(secret, body).toHex();
    message.headers = {{"X-Simpaisa-Signature", code}};
    const auto good = simpaisa::noticeFrom(settings, message, secret);
    if (plain && plain->isObject()) fuzz::checkNotice(*plain, good);
    if (!good) return;
    interfaces::CallbackMessage changed = message;
    changed.body.append(' '); // means the same, is not the same
    const auto refused = simpaisa::noticeFrom(settings, changed, secret);
    FUZZ_EXPECT(!refused.ok() && refused.error().kind == base::ErrorKind::CredentialRefused);
    interfaces::CallbackMessage cut = message;
    cut.headers = {{"X-Simpaisa-Signature", code.chopped(1)}};
    FUZZ_EXPECT(!simpaisa::noticeFrom(settings, cut, secret).ok());
    FUZZ_EXPECT(!simpaisa::noticeFrom(settings, message, base::Secret(QByteArrayLiteral("another secret"))).ok());
}
