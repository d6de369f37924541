// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money/money.h"

#include <QDate>
#include <QStringList>

namespace domain {

/// Over which of the customer's transfers a rule counts.
enum class RuleSpan {
    Transfer,    ///< this one
    BusinessDay, ///< those since midnight at the counter
    Hours24,     ///< those of the 24 hours before
};

/// What a rule asks of the counter.
enum class RuleAct {
    Answers, ///< nothing is sent before some answers about the customer are there
    Report,  ///< the transfer goes on; compliance has to report it
};

/// One line of resources/data/desk_rules.json. Its amount is nobody's business at the counter: it is never shown there,
/// and never on the customer's side, where telling it would help to stay below.
struct DeskRule {
    QString id;
    QStringList countries; ///< of the shop
    QDate from;
    QDate until; ///< invalid: open
    RuleSpan span = RuleSpan::Transfer;
    money::Money amount;
    bool reached = false; ///< holds from the amount on; false: above it
    RuleAct act = RuleAct::Answers;
    QList<QStringList> anyOf; ///< members of a sender, all of one of these lists
    QString source;
};

/// The rules of a shop in that country on that day. Fails with BadFile when the data that comes with the program cannot
/// be read: then nobody may take the list for an empty one.
base::Result<QList<DeskRule>> deskRules(const QString &country, QDate day);
/// Reads such a file.
base::Result<QList<DeskRule>> deskRulesFrom(const QByteArray &json);
/// Those that hold there and then.
QList<DeskRule> rulesInForce(const QList<DeskRule> &rules, const QString &country, QDate day);

} // namespace domain
