// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include "domain/quote.h"
#include "store/records.h"

using base::JsonValue;
using namespace Qt::Literals::StringLiterals;

namespace {

domain::Transfer anyTransfer()
{
    const money::Money sum = money::Money::ofMinor(100, money::Currency::of("SGD"_L1));
    return {.send = sum, .totalDebit = sum, .receive = sum};
}

} // namespace

/// What comes out of a sealed record, should anything but our own writing ever lie there: read whole or refused, and
/// read the same way twice.
FUZZ_TARGET(store_records)
{
    const auto json = JsonValue::parse(input);
    if (!json) return;
    const auto request = store::frozenRequestFrom(*json);
    if (request) {
        const auto again = store::frozenRequestFrom(store::toJson(*request));
        FUZZ_EXPECT(again.ok() && *again == *request); // the bytes that were frozen are the bytes that are sent
    } else {
        FUZZ_EXPECT(request.error().kind == base::ErrorKind::StoreCorrupt);
    }
    const auto answer = store::wireAnswerFrom(*json);
    if (answer) {
        const JsonValue written = store::toJson(*answer);
        const auto again = store::wireAnswerFrom(written);
        FUZZ_EXPECT(again.ok() && store::toJson(*again) == written);
        FUZZ_EXPECT(again->body == answer->body && again->evidence == answer->evidence &&
                    again->status == answer->status && again->headers == answer->headers &&
                    again->requestsSent == answer->requestsSent && again->redirected == answer->redirected);
    } else {
        FUZZ_EXPECT(answer.error().kind == base::ErrorKind::StoreCorrupt);
    }
    domain::Transfer transfer = anyTransfer();
    const auto read = store::readSealedHalf(transfer, *json);
    if (read) {
        const JsonValue written = store::sealedHalf(transfer);
        domain::Transfer copy = anyTransfer();
        FUZZ_EXPECT(store::readSealedHalf(copy, written).ok());
        FUZZ_EXPECT(store::sealedHalf(copy) == written);
    }
    domain::TransferEvent event;
    store::readSealedHalf(event, *json);
    domain::TransferEvent copy;
    store::readSealedHalf(copy, store::sealedHalf(event));
    FUZZ_EXPECT(store::sealedHalf(copy) == store::sealedHalf(event));
}

/// Words of stored columns: one of ours, or refused; never something near.
FUZZ_TARGET(store_words)
{
    if (input.size() > 100) return;
    const QString word = QString::fromUtf8(input);
    if (const auto evidence = store::evidenceFrom(word)) FUZZ_EXPECT(store::codeOf(*evidence) == word);
    if (const auto kind = store::attemptKindFrom(word)) FUZZ_EXPECT(store::codeOf(*kind) == word);
    if (const auto state = domain::transferStateFrom(word)) FUZZ_EXPECT(domain::codeOf(*state) == word);
    if (const auto method = domain::payoutMethodFrom(word)) FUZZ_EXPECT(domain::codeOf(*method) == word);
    if (const auto source = domain::eventSourceFrom(word)) FUZZ_EXPECT(domain::codeOf(*source) == word);
    if (const auto kind = base::errorKindFrom(word)) FUZZ_EXPECT(base::codeOf(*kind) == word);
    if (const auto outcome = domain::handOutcomeFrom(word)) FUZZ_EXPECT(domain::codeOf(*outcome) == word);
    if (const auto currency = money::Currency::fromCode(word)) FUZZ_EXPECT(currency->code() == word);
}

/// Prices are written with the transfer that they were approved for.
FUZZ_TARGET(quote_record)
{
    const auto json = JsonValue::parse(input);
    if (!json) return;
    const auto quote = domain::quoteFrom(*json);
    if (!quote) return;
    const JsonValue written = domain::toJson(*quote);
    const auto again = domain::quoteFrom(written);
    FUZZ_EXPECT(again.ok() && domain::toJson(*again) == written);
    FUZZ_EXPECT(again->send == quote->send && again->receive == quote->receive && again->rate == quote->rate &&
                again->totalDebit == quote->totalDebit);
}
