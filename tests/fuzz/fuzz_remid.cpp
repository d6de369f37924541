// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider_checks.h"

#include "providers/remid/reference.h"
#include "providers/remid/replies.h"

using base::JsonValue;
using namespace Qt::Literals::StringLiterals;
namespace remid = providers::remid;

namespace {

const interfaces::PayoutOrder &theOrder()
{
    static const interfaces::PayoutOrder order =
        support::orderFrom(support::with(support::usualOrder(u"remid"_s), JsonValue()));
    return order;
}

/// "It has to repeat all of what was sent": our number (or the word that their samples show in its place), bank,
/// account and amount.
bool echoes(const JsonValue &body)
{
    const interfaces::PayoutOrder &order = theOrder();
    const bool named = fuzz::states(body, order.transfer.reference) || fuzz::states(body, u"YOUR-PARTNER-TRX-ID"_s);
    return named && fuzz::states(body, order.beneficiary.bankCode) &&
           fuzz::states(body, order.beneficiary.accountNumber) && fuzz::statesAmount(body, order.transfer.receive);
}

} // namespace

FUZZ_TARGET(remid)
{
    const fuzz::Answer answer = fuzz::answerFrom(input, "slxc");
    const QDateTime now = fuzz::theMoment();
    if (answer.operation == 's') {
        fuzz::checkJudging(
            answer, [&](const domain::WireAnswer &wire) { return remid::verdictFrom(wire, theOrder(), now); }, echoes);
    }
    if (answer.operation == 'l') {
        fuzz::checkLooking(answer, theOrder(),
                           [&](const net::HttpReply &reply) { return remid::sightingFrom(reply, theOrder(), now); });
    }
    if (answer.operation == 'c') {
        const auto notice = remid::noticeFrom(answer.body);
        FUZZ_EXPECT(answer.object || !notice.ok());
        if (answer.object) fuzz::checkNotice(*answer.object, notice);
    }
    if (answer.operation != 'x') return;
    for (const remid::Call call : {remid::Call::Balance, remid::Call::Inquiry, remid::Call::Summary}) {
        const auto body = remid::bodyOf(call, answer.reply(), now);
        if (!body) {
            fuzz::checkHarmless(body.error());
            continue;
        }
        fuzz::checkBalances(*body, remid::balancesFrom(*body, now));
        const auto holder = remid::holderFrom(*body, theOrder().beneficiary);
        if (holder) FUZZ_EXPECT(!holder->isEmpty() && fuzz::states(*body, *holder));
        if (const auto summary = remid::summaryFrom(*body)) {
            for (const domain::SummaryLine &line : *summary)
                FUZZ_EXPECT(line.amount.isEmpty() || fuzz::states(*body, line.amount)); // digit for digit
        }
    }
}
