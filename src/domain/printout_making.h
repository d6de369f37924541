// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/beneficiary.h"
#include "domain/printout_rules.h"
#include "domain/printout_words.h"
#include "domain/sender.h"
#include "domain/transfer.h"

#include <QHash>
#include <QLocale>

namespace domain {

/// The shop as it stands on paper.
struct PrintoutShop {
    QString name;
    QString branch;
    QString counter;
    QString phone;
    QString website;
    QString clerk;
    QString providerName; ///< for people
    QString regulator;    ///< whom to complain to, with telephone and address; lines
    bool practice = false;
    QHash<QString, int> availableDays; ///< by payout method: business days after which the money is surely there
};

/// What a paper is about. For a disclosure the transfer is one that does not exist yet.
struct PrintoutSubject {
    Transfer transfer;
    QString beneficiaryAddress;
    bool estimated = false; ///< nobody undertakes these figures
    bool feesStated = true;
    std::optional<money::Money> otherFees; ///< what others take from what arrives, in the receive currency
    QDateTime validUntil;                  ///< of the offer
    QDateTime printedAt;
    int copy = 1;
    QString printedBy; ///< for a copy: who, and where
};

/// A receipt, or only a slip while nobody knows what became of the transfer.
PrintoutKind printoutKindFor(const Transfer &transfer);

/// The paper, one sheet for each language. Languages that the rule set does not have are left out; English stands in
/// when none is left. What is up to its `notCoveredUpTo` follows the general rules instead.
Printout printoutFor(PrintoutKind kind, const PrintoutSubject &subject, const PrintoutShop &shop,
                     const PrintoutRules &rules, const QStringList &languages);

/// A transfer that does not exist yet, with the figures of its offer: what a disclosure is about.
Transfer transferAsOffered(const Quote &quote, const Sender &sender, const Beneficiary &beneficiary,
                           const QString &partnerName, const QDateTime &now);

/// What a customer is told about a transfer, in that language: on papers, on the customer's screen and across the
/// counter.
QString tellSentence(const Transfer &transfer, const PrintoutWords &words);

/// "1 GBP = 365.50 PKR", with so many digits behind the dot and never 0.00; where the rate is too small for that, it
/// is turned round. The amounts themselves come from the unrounded rate.
QString exchangeRateText(const QString &rate, money::Currency send, money::Currency receive, const QLocale &locale,
                         int digitsFrom = 2, int digitsTo = 4);

/// The day on which the money is surely there, on the calendar of the country it goes to.
QDate availableBy(const QDateTime &sentAt, const QString &country, int businessDays);

} // namespace domain
