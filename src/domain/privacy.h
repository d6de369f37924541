// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace domain {

/// What is kept for how long, and because of what. Laws change: each line has the day from which it holds.
enum class KeptKind {
    IdentityPapers,  ///< copies of papers, after the customer's last transfer
    IdleCustomers,   ///< records of customers who never sent anything, after their last change
    UnfinishedForms, ///< what was typed and never saved
    TransferRecords, ///< transfers and the parties to them; no program removes those
};
QString codeOf(KeptKind kind);
struct RetentionRule {
    KeptKind kind = KeptKind::IdentityPapers;
    QString country; ///< of the agent; empty: everywhere else
    int months = 0;
    QDate since;
    QString source;
};
const QList<RetentionRule> &retentionRules();
/// The rule that holds in that country on that day; there always is one.
const RetentionRule &retentionRule(KeptKind kind, const QString &country, const QDate &day);

} // namespace domain
