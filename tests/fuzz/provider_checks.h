// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "target.h"

#include "base/json_value.h"
#include "domain/treasury.h"
#include "domain/verdict.h"
#include "interfaces/callback.h"
#include "interfaces/provider.h"
#include "net/http_message.h"
#include "providers/support/fixtures.h"

#include <functional>

/// What must be true of whatever a provider's connector makes of an answer, for every provider alike.
namespace fuzz {

/// An input of a provider's target: one letter that chooses what is asked, one that chooses the HTTP status ('a' is
/// 200), and the body.
struct Answer {
    char operation = 0;
    int status = 200;
    QByteArray body;
    std::optional<base::JsonValue> object; ///< the body, when it is one whole JSON object
    [[nodiscard]] net::HttpReply reply() const;
    [[nodiscard]] domain::WireAnswer wire() const;
    /// For the functions that are given a body which was good so far.
    [[nodiscard]] bool isGoodObject() const { return object && (status == 200 || status == 201); }
};
/// `operations`: the letters that the target knows; any other stands for one of them.
[[nodiscard]] Answer answerFrom(QByteArrayView input, QByteArrayView operations);

/// The moment at which all answers come.
[[nodiscard]] QDateTime theMoment();

/// Whether the text stands somewhere in the JSON, as a string or as a number.
[[nodiscard]] bool states(const base::JsonValue &json, const QString &text);
/// Whether a number with that value does, in whatever spelling.
[[nodiscard]] bool statesAmount(const base::JsonValue &json, const money::Money &amount);
/// The same JSON with every text that means `word` exchanged for one that nobody knows.
[[nodiscard]] base::JsonValue withoutWord(const base::JsonValue &json, const QString &word);

using Judge = std::function<domain::Verdict(const domain::WireAnswer &)>;
using Look = std::function<domain::Sighting(const net::HttpReply &)>;

/// The rules of every verdict; `echoes`: what an acceptance has to repeat of the order.
void checkJudging(const Answer &answer, const Judge &judge, const std::function<bool(const base::JsonValue &)> &echoes);
void checkLooking(const Answer &answer, const interfaces::PayoutOrder &order, const Look &look);
/// Sums come from the answer, digit for digit, or not at all.
void checkBalances(const base::JsonValue &body, const base::Result<QList<domain::Balance>> &balances);
void checkNotice(const base::JsonValue &body, const base::Result<interfaces::CallbackNotice> &notice);
/// An error from a call that reads says that nothing happened, and belongs to its provider.
void checkHarmless(const base::Error &error);

} // namespace fuzz
