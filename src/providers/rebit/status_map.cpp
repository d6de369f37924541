// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/status_map.h"

#include <QHash>

namespace providers::rebit {

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;

std::optional<TransferState> stateFrom(const QString &word)
{
    // API 1.0, remittances: show and cancel. Numbers: only that of "cancelled" is told.
    static const QHash<QString, TransferState> table{
        {u"pending"_s, TransferState::AwaitingFunds}, {u"partial"_s, TransferState::AwaitingFunds},
        {u"successful"_s, TransferState::InProgress}, // our payment is confirmed; the beneficiary has nothing yet
        {u"completed"_s, TransferState::PaidOut},     {u"rejected"_s, TransferState::Rejected},
        {u"cancelled"_s, TransferState::Cancelled},   {u"canceled"_s, TransferState::Cancelled},
        {u"5"_s, TransferState::Cancelled},
    };
    const auto state = table.constFind(word.trimmed().toLower());
    return state == table.constEnd() ? std::nullopt : std::optional(*state);
}

QString wordIn(const base::JsonValue &remittance)
{
    const QString words = remittance.member(u"status_in_words").text();
    return words.isEmpty() ? remittance.member(u"status").text() : words;
}

std::optional<TransferState> stateIn(const base::JsonValue &remittance)
{
    const auto state = stateFrom(remittance.member(u"status_in_words").text());
    return state ? state : stateFrom(remittance.member(u"status").text());
}

} // namespace providers::rebit
