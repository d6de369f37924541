// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transfer.h"

#include <QLocale>

namespace printing {

/// The shop as it stands on paper.
struct Shop {
    QString name;
    QString branch;
    QString counter;
    QString phone;
    QString website;
    QString clerk;
    QString providerName; ///< for people
    bool practice = false;
};

struct ReceiptLine {
    QString label;
    QString value;
    bool strong = false; ///< the figures that matter most
};

struct ReceiptBlock {
    QString title; ///< may be empty
    QList<ReceiptLine> lines;
};

/// A paper for the customer, laid out as data: what is said and in which order, nothing about where.
struct ReceiptDocument {
    bool isSlip = false; ///< the transfer is in doubt or was not sent: this is no receipt
    QString shop;
    QStringList shopLines;
    QString title;
    QString banner; ///< practice, or "this is not a receipt"; empty: none
    QList<ReceiptBlock> blocks;
    QStringList notes;
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

/// The paper for a transfer as it is now. Times are the counter's local time. Labels of the sums are the terms of the
/// United States' remittance rule (12 CFR 1005.31(b)), which are plain words everywhere else.
ReceiptDocument receiptFor(const domain::Transfer &transfer, const Shop &shop, const QDateTime &printedAt,
                           const QLocale &locale);

/// "1 GBP = 365.50 PKR", with two to four digits behind the dot and never 0.00; where the rate is too small for that,
/// it is turned round. The amounts themselves come from the unrounded rate.
QString exchangeRateText(const QString &rate, money::Currency send, money::Currency receive, const QLocale &locale);

} // namespace printing
