// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remid/reference.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "dialect/amounts.h"
#include "dialect/answers.h"
#include "providers/remid/banks.h"
#include "providers/remid/replies.h"

#include <QCoreApplication>

namespace providers::remid {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonReader;
using base::JsonValue;
using domain::MasterValue;
using domain::SummaryLine;

namespace {

const QString banksList = QStringLiteral("banks");
const QString codesList = QStringLiteral("response-codes");
const QString mockList = QStringLiteral("mock-accounts");

struct RemidText {
    Q_DECLARE_TR_FUNCTIONS(RemidText)
};

base::Error unreadable(const QString &detail)
{
    base::Error error = base::nothingHappened(ErrorKind::UnreadableReply, {}, detail);
    error.provider = providerName;
    return error;
}

/// Sums of one product, in the order of the table.
void addSums(const JsonValue &product, QList<SummaryLine> &lines, JsonReader &faults)
{
    JsonReader reader(product);
    const QString group = reader.textOr(u"product_group");
    const auto count = reader.optionalNumber(product.contains(u"count") ? u"count" : u"total_transaction");
    for (const QStringView name :
         {u"transfer_amount", u"amount", u"total_amount", u"admin_fee", u"ppn_tax", u"settlement_balance"}) {
        const auto digits = reader.optionalNumber(name);
        if (!digits) continue;
        const auto sum = dialect::amountFrom(*digits, money::Currency::of("IDR"_L1));
        if (!sum) reader.complain(name, sum.error().detail);
        if (!sum) continue;
        const QString label = group.isEmpty() ? name.toString() : group + u' ' + name.toString();
        lines << SummaryLine{{providerName}, label, sum->toWire(), u"IDR"_s, count.value_or(QString())};
    }
    faults.absorb(reader);
}

MasterValue valueOf(const domain::PayoutPartner &bank) { return {bank.code, bank.name, {}}; }

MasterValue valueOf(const CodeUse &use)
{
    JsonValue details = JsonValue::object();
    details.setText(u"remit"_s, use.remit).setText(u"remit-status"_s, use.status).setText(u"callback"_s, use.callback);
    if (use.balance) details.set(u"balance"_s, true);
    if (use.inquiry) details.set(u"account-inquiry"_s, true);
    return {use.code, use.words, details};
}

/// "Three digits and then four to fifteen zeros": the shortest one stands for them all.
MasterValue mockOf(const CodeUse &use)
{
    return {use.code + u"0000"_s, RemidText::tr("provokes %1: %2").arg(use.code, use.words), {}};
}

} // namespace

QStringList summaryGroups() { return {u"PENDING_SETTLEMENT"_s}; }

QStringList summaryPeriods() { return {u"ALL_TIME"_s, u"TODAY"_s, u"TOMORROW"_s}; }

QString summaryGroupFrom(const QString &typed)
{
    const QString word = typed.trimmed().toUpper();
    const bool known = word.isEmpty() || word == u"PENDING_SATTLEMENT" || summaryGroups().contains(word);
    return known ? summaryGroups().first() : QString();
}

QString summaryPeriodFrom(const QString &typed)
{
    const QString word = typed.trimmed().toUpper();
    if (word.isEmpty()) return summaryPeriods().first();
    return summaryPeriods().contains(word) ? word : QString();
}

base::Result<QList<SummaryLine>> summaryFrom(const JsonValue &body)
{
    const JsonValue data = body.contains(u"data") ? body.member(u"data") : body;
    QList<SummaryLine> lines;
    JsonReader faults(body);
    if (data.isArray()) {
        for (const JsonValue &product : data.items())
            addSums(product, lines, faults);
    } else if (data.isObject()) {
        addSums(data, lines, faults);
    } else if (!data.isNull()) {
        return unreadable(u"data: is neither a list nor an object"_s);
    }
    if (!faults.ok()) return unreadable(faults.firstFault());
    return lines;
}

base::Result<interfaces::CallbackNotice> noticeFrom(const QByteArray &body)
{
    // Strict: one of the document's own samples has quotes that are none.
    const auto json = dialect::objectIn(body);
    if (!json) return unreadable(u"not a JSON object"_s);
    const JsonReader reader(*json);
    interfaces::CallbackNotice notice;
    notice.subject = interfaces::CallbackSubject::Transfer;
    notice.ours = reader.textOr(u"partner_trx_id");
    notice.theirs = reader.textOr(u"trx_id");
    notice.word = codeIn(*json);
    if (notice.word.isEmpty()) return unreadable(u"status.code: is missing"_s);
    if (notice.ours.isEmpty() && notice.theirs.isEmpty()) return unreadable(u"partner_trx_id: is missing"_s);
    return notice;
}

QStringList listNames(const Settings &settings)
{
    QStringList names{banksList, codesList};
    if (settings.isStaging()) names << mockList;
    return names;
}

std::optional<domain::MasterList> builtInList(const Settings &settings, const QString &name)
{
    if (!listNames(settings).contains(name)) return std::nullopt;
    domain::MasterList list{providerName, name, {}, editionOfBanks(), true};
    if (name == banksList) {
        for (const domain::PayoutPartner &bank : banks())
            list.values << valueOf(bank);
        return list;
    }
    for (const CodeUse &use : allCodes())
        list.values << (name == codesList ? valueOf(use) : mockOf(use));
    return list;
}

} // namespace providers::remid
