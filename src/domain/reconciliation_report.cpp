// SPDX-License-Identifier: GPL-3.0-or-later
// What a reconciliation says, for programs and spreadsheets, and the two coarser ways of holding records against each
// other.
#include "base/clock.h"
#include "domain/csv.h"
#include "domain/reconciliation.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

namespace domain {

using namespace Qt::Literals::StringLiterals;
using money::Decimal;

namespace {

struct ReconciliationText {
    Q_DECLARE_TR_FUNCTIONS(ReconciliationText)
};

bool cameToNothing(TransferState state)
{
    using enum TransferState;
    return state == Rejected || state == Cancelled || state == Returned || state == Expired;
}

const Transfer *named(const ReconciliationInput &input, const QString &theirs)
{
    for (const Transfer &transfer : input.ours)
        if (!theirs.isEmpty() && transfer.providerReference.text == theirs) return &transfer;
    return nullptr;
}

Reconciliation begun(const ReconciliationInput &input)
{
    Reconciliation result;
    result.provider = input.provider;
    result.source = u"provider"_s;
    result.since = input.since;
    result.until = input.until;
    return result;
}

MatchRow rowOf(const Transfer &ours)
{
    MatchRow row;
    row.transfer = ours.id;
    row.ours = ours.reference;
    row.theirs = ours.providerReference.text;
    row.ourAmount = ours.totalDebit.toWire() + u' ' + ours.totalDebit.currency().code();
    row.ourState = codeOf(ours.state);
    row.ourWord = ours.providerStatus;
    row.at = ours.createdAt;
    return row;
}

MatchRow rowOf(const Refund &refund, const Transfer *ours)
{
    MatchRow row = ours ? rowOf(*ours) : MatchRow{};
    row.theirs = refund.resourceId;
    row.theirAmount = refund.amount + u' ' + refund.currency;
    row.theirWord = refund.word;
    if (!ours) {
        row.matchClass = MatchClass::MissingHere;
        row.note = ReconciliationText::tr("They gave something back for what is in none of our records (%1 %2).")
                       .arg(refund.resource, refund.resourceId);
        return row;
    }
    const auto amount = Decimal::parse(refund.amount);
    const bool same = amount && refund.currency == ours->totalDebit.currency().code() &&
                      (*amount == ours->totalDebit.toDecimal() || *amount == ours->send.toDecimal());
    if (!cameToNothing(ours->state)) {
        row.matchClass = MatchClass::StateDiffers;
        row.note = ReconciliationText::tr("They gave it back, and here it is not over. Ask the provider about it now.");
    } else if (!same) {
        row.matchClass = MatchClass::AmountDiffers;
        row.note = ReconciliationText::tr("They gave back another amount than was paid.");
    }
    return row;
}

/// What is under way in one currency.
struct OpenSum {
    int count = 0;
    std::optional<money::Money> total;
    void add(const money::Money &amount)
    {
        ++count;
        total = total ? total->plus(amount).value_or(*total) : amount;
    }
    QString digits() const { return total ? total->toWire() : u"0"_s; }
};

QString said(const QString &number, const QString &amount, const QString &currency)
{
    //: %1 is how many, %2 an amount with its currency
    return ReconciliationText::tr("%1 of %2").arg(number, (amount + u' ' + currency).trimmed());
}

} // namespace

Reconciliation reconcileRefunds(const ReconciliationInput &input, const QList<Refund> &refunds)
{
    Reconciliation result = begun(input);
    QStringList refunded;
    for (const Refund &refund : refunds) {
        MatchRow row = rowOf(refund, named(input, refund.resourceId));
        if (refunded.contains(refund.resourceId) && !refund.resourceId.isEmpty()) {
            row.matchClass = MatchClass::Duplicate;
            row.note = ReconciliationText::tr("They gave it back more than once.");
        }
        refunded << refund.resourceId;
        result.rows << row;
    }
    for (const Transfer &ours : input.ours) {
        const bool due = ours.state == TransferState::Returned || ours.state == TransferState::Cancelled;
        if (!due || refunded.contains(ours.providerReference.text)) continue;
        MatchRow row = rowOf(ours);
        const bool young = ours.updatedAt.secsTo(input.now) < qint64(settlingHours) * 3600;
        row.matchClass = young ? MatchClass::Later : MatchClass::MissingThere;
        row.note = ReconciliationText::tr("It came to nothing, and they have not given the money back.");
        result.rows << row;
    }
    return result;
}

Reconciliation reconcileSums(const ReconciliationInput &input, const QList<SummaryLine> &sums)
{
    Reconciliation result = begun(input);
    QMap<QString, OpenSum> open;
    for (const Transfer &ours : input.ours) {
        const bool isOpen = ours.state == TransferState::InProgress || ours.state == TransferState::OnHold ||
                            ours.state == TransferState::ReadyForPickup;
        if (isOpen) open[ours.receive.currency().code()].add(ours.receive);
    }
    QSet<QString> told;
    for (const SummaryLine &sum : sums) {
        // Fees, taxes and balances are no transfers; nothing of ours stands beside them.
        if (!sum.label.endsWith(u"amount", Qt::CaseInsensitive)) continue;
        told.insert(sum.currency);
        const OpenSum ours = open.value(sum.currency);
        MatchRow row;
        row.theirs = sum.label;
        row.ourAmount = said(QString::number(ours.count), ours.digits(), sum.currency);
        row.theirAmount = said(sum.count.isEmpty() ? u"?"_s : sum.count, sum.amount, sum.currency);
        const auto stated = Decimal::parse(sum.amount);
        const auto own = Decimal::parse(ours.digits());
        const bool same = stated && own && *stated == *own && (sum.count.isEmpty() || sum.count.toInt() == ours.count);
        if (!same) {
            row.matchClass = MatchClass::AmountDiffers;
            row.note = ReconciliationText::tr("Sums differ; their statement as a file tells which transfer it is.");
        }
        result.rows << row;
    }
    for (auto sum = open.cbegin(); sum != open.cend(); ++sum) {
        if (told.contains(sum.key())) continue;
        MatchRow row;
        row.matchClass = MatchClass::MissingThere;
        row.ourAmount = said(QString::number(sum->count), sum->digits(), sum.key());
        row.note = ReconciliationText::tr("They state no sum for what is under way here, so nothing was compared; "
                                          "their statement as a file tells more.");
        result.rows.prepend(row);
    }
    return result;
}

base::JsonValue toJson(const Reconciliation &reconciliation)
{
    base::JsonValue rows = base::JsonValue::array();
    for (const MatchRow &row : reconciliation.rows) {
        base::JsonValue json = base::JsonValue::object({{u"class"_s, codeOf(row.matchClass)}});
        json.setText(u"transferId"_s, row.transfer.text);
        json.setText(u"reference"_s, row.ours);
        json.setText(u"providerReference"_s, row.theirs);
        json.setText(u"ourAmounts"_s, row.ourAmount);
        json.setText(u"theirAmounts"_s, row.theirAmount);
        json.setText(u"status"_s, row.ourState);
        json.setText(u"lastHeard"_s, row.ourWord);
        json.setText(u"theySay"_s, row.theirWord);
        if (row.at.isValid()) json.set(u"at"_s, base::toRfc3339(row.at));
        json.setText(u"note"_s, row.note);
        rows.append(json);
    }
    base::JsonValue counts = base::JsonValue::object();
    for (const MatchClass matchClass : allMatchClasses())
        counts.set(codeOf(matchClass), reconciliation.count(matchClass));
    base::JsonValue json = base::JsonValue::object({{u"provider"_s, reconciliation.provider.text},
                                                    {u"source"_s, reconciliation.source},
                                                    {u"agrees"_s, reconciliation.agrees()},
                                                    {u"counts"_s, counts},
                                                    {u"rows"_s, rows}});
    if (reconciliation.since.isValid()) json.set(u"since"_s, base::toRfc3339(reconciliation.since));
    if (reconciliation.until.isValid()) json.set(u"until"_s, base::toRfc3339(reconciliation.until));
    return json;
}

QByteArray toCsv(const Reconciliation &reconciliation)
{
    QByteArray csv =
        "\xEF\xBB\xBF" + csvLine({u"class"_s, u"reference"_s, u"providerReference"_s, u"ourAmounts"_s,
                                  u"theirAmounts"_s, u"status"_s, u"lastHeard"_s, u"theySay"_s, u"at"_s, u"note"_s});
    for (const MatchRow &row : reconciliation.rows)
        csv += csvLine({codeOf(row.matchClass), row.ours, row.theirs, row.ourAmount, row.theirAmount, row.ourState,
                        row.ourWord, row.theirWord, row.at.isValid() ? base::toRfc3339(row.at) : QString(), row.note});
    return csv;
}

} // namespace domain
