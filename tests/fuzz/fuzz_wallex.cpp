// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider_checks.h"

#include "providers/wallex/lenient.h"
#include "providers/wallex/notices.h"
#include "providers/wallex/replies.h"
#include "providers/wallex/status_map.h"

using base::JsonValue;
using namespace Qt::Literals::StringLiterals;
namespace wallex = providers::wallex;

namespace {

const QString asked = u"7e1b9b8e-1f0a-4c53-9c5e-0e4b7a6f3d21"_s;

/// Decimal texts stand as they were stated, or not at all.
template <class Movement>
void checkMovement(const JsonValue &body, const Movement &movement)
{
    FUZZ_EXPECT(movement.amount.isEmpty() || fuzz::states(body, movement.amount));
    if (movement.state == domain::MovementState::Unknown) return;
    FUZZ_EXPECT(!movement.word.isEmpty());
    FUZZ_EXPECT(wallex::movementStateOf(u"A WORD OF NOBODY'S"_s) == domain::MovementState::Unknown);
    FUZZ_EXPECT(wallex::movementStateOf(movement.word) == movement.state);
}

void checkUser(const JsonValue &body)
{
    const auto user = wallex::userFrom(body, asked);
    if (!user) return fuzz::checkHarmless(user.error());
    FUZZ_EXPECT(user->theirs == asked);
    if (user->state == domain::UserState::Unknown) return;
    FUZZ_EXPECT(wallex::userStateOf(user->word) == user->state);
    const auto without = wallex::userFrom(fuzz::withoutWord(body, user->word), asked);
    FUZZ_EXPECT(!without || without->state == domain::UserState::Unknown); // never approved by an unknown word
}

void checkTreasury(const JsonValue &body)
{
    if (const auto funding = wallex::fundingFrom(body, {})) checkMovement(body, *funding);
    if (const auto refund = wallex::refundFrom(body, {})) checkMovement(body, *refund);
    if (const auto fundings = wallex::fundingsFrom(body)) {
        for (const domain::Funding &funding : *fundings)
            checkMovement(body, funding);
    }
    if (const auto refunds = wallex::refundsFrom(body)) {
        for (const domain::Refund &refund : *refunds)
            checkMovement(body, refund);
    }
}

void checkSignup(const fuzz::Answer &answer)
{
    const auto user = wallex::enrolmentFrom(answer.reply(), u"clerk@shop.example"_s, fuzz::theMoment());
    if (user) {
        FUZZ_EXPECT(answer.status >= 200 && answer.status < 300 && answer.object);
        FUZZ_EXPECT(user->state != domain::UserState::Approved || !user->word.isEmpty());
        return;
    }
    // Signing up twice is no harm we may do: only a refusal of theirs says that nobody was made.
    if (user.error().outcome == base::Outcome::NothingHappened)
        FUZZ_EXPECT(answer.status >= 400 && answer.status < 500 && answer.status != 408);
    net::HttpReply lost = answer.reply();
    lost.evidence = base::Evidence::Maybe;
    lost.failure = base::maybeHappened(base::ErrorKind::TimedOut);
    const auto doubt = wallex::enrolmentFrom(lost, u"clerk@shop.example"_s, fuzz::theMoment());
    FUZZ_EXPECT(!doubt && doubt.error().outcome == base::Outcome::Unknown);
}

} // namespace

FUZZ_TARGET(wallex)
{
    const fuzz::Answer answer = fuzz::answerFrom(input, "steudwcn");
    if (answer.operation == 's') checkSignup(answer);
    if (answer.operation == 't') {
        const auto token = wallex::tokenFrom(answer.reply(), fuzz::theMoment());
        if (token) {
            FUZZ_EXPECT(!token->isEmpty());
            for (const char c : token->reveal().toByteArray())
                FUZZ_EXPECT(uchar(c) > 0x20 && uchar(c) < 0x7f); // it goes into a header
        }
    }
    if (answer.operation == 'c') {
        const auto notice = wallex::noticeFrom(answer.body);
        const auto lenient = wallex::parsedLeniently(answer.body);
        FUZZ_EXPECT(lenient || !notice.ok());
        if (lenient) fuzz::checkNotice(*lenient, notice);
    }
    if (answer.operation == 'n') {
        if (const auto countries = wallex::countriesFrom(answer.body)) {
            for (const domain::MasterValue &country : *countries)
                FUZZ_EXPECT(!country.code.isEmpty());
        }
        const auto strict = JsonValue::parse(answer.body);
        const auto lenient = wallex::parsedLeniently(answer.body);
        if (strict) FUZZ_EXPECT(lenient.ok() && *lenient == *strict); // strict where the text is JSON
    }
    const auto body = JsonValue::parse(answer.body);
    if (!body) return;
    if (answer.operation == 'e') (void)wallex::detailsFrom(*body);
    if (answer.operation == 'u') checkUser(*body);
    if (answer.operation == 'd') {
        (void)wallex::documentFrom(*body, {});
        (void)wallex::documentsFrom(*body);
    }
    if (answer.operation == 'w') checkTreasury(*body);
}
