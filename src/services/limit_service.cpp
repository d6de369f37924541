// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/limit_service.h"

#include "domain/listing.h"

#include <QCoreApplication>

#include <algorithm>

namespace services {

using namespace Qt::Literals::StringLiterals;
using domain::DeskRule;
using domain::RuleSpan;
using money::Money;

namespace {

struct LimitText {
    Q_DECLARE_TR_FUNCTIONS(LimitService)
};

constexpr int monthDays = 30;
constexpr qint64 daySeconds = 24 * 3600;

/// Money that has come in, or may have: what came to nothing is not counted.
bool counts(const domain::Transfer &transfer)
{
    using enum domain::TransferState;
    return transfer.state != Draft && transfer.state != Rejected && transfer.state != Cancelled &&
           transfer.state != Expired;
}

Money added(Money sum, Money more)
{
    const auto total = sum.plus(more);
    return total ? *total : sum;
}

/// Members of the list that is nearest to being complete; empty when one is.
QStringList missingOf(const DeskRule &rule, const domain::Sender &sender)
{
    QStringList least;
    bool first = true;
    for (const QStringList &list : rule.anyOf) {
        QStringList missing;
        for (const QString &name : list)
            for (const domain::SenderField &field : domain::senderFields())
                if (name == QLatin1StringView(field.name) && (sender.*field.member).isEmpty()) missing << name;
        if (first || missing.size() < least.size()) least = missing;
        first = false;
    }
    return least;
}

} // namespace

std::optional<base::Error> LimitReport::refusal() const
{
    for (const LimitFinding &finding : findings)
        if (finding.blocks)
            return base::nothingHappened(base::ErrorKind::MissingField, u"sender."_s + finding.missing.first(),
                                         finding.forClerk);
    return std::nullopt;
}

base::Result<LimitReport> LimitService::check(const domain::Sender &sender, Money sent, Money paid) const
{
    const QDateTime now = m_clock.nowUtc();
    const QDateTime midnight = now.toLocalTime().date().startOfDay();
    const auto rules = domain::deskRules(m_country, now.toLocalTime().date());
    if (!rules) return rules.error();

    LimitReport report;
    Money lastDay = paid;
    const auto sumOf = [&report](money::Currency currency) -> CustomerSum & {
        for (CustomerSum &known : report.sums)
            if (known.today.currency() == currency) return known;
        report.sums << CustomerSum{Money::zero(currency), Money::zero(currency), 0, 0};
        return report.sums.last();
    };
    interfaces::TransferFilter filter;
    filter.sender = sender.id;
    filter.since = now.addDays(-monthDays);
    filter.limit = 200;
    do {
        const auto page = m_store.transfers->list(filter);
        if (!page) return page.error();
        for (const domain::Transfer &transfer : page->transfers) {
            if (!counts(transfer)) continue;
            CustomerSum &sum = sumOf(transfer.totalDebit.currency());
            sum.month = added(sum.month, transfer.totalDebit);
            ++sum.transfersMonth;
            const bool sameCurrency = transfer.totalDebit.currency() == paid.currency();
            if (sameCurrency && transfer.createdAt.secsTo(now) < daySeconds)
                lastDay = added(lastDay, transfer.totalDebit);
            if (transfer.createdAt < midnight) continue;
            sum.today = added(sum.today, transfer.totalDebit);
            ++sum.transfersToday;
        }
        filter.after = page->next;
    } while (!filter.after.isEmpty());

    for (const DeskRule &rule : *rules) {
        Money sum = sent;
        if (rule.span == RuleSpan::BusinessDay) sum = added(sumOf(paid.currency()).today, paid);
        if (rule.span == RuleSpan::Hours24) sum = lastDay;
        const bool every = rule.amount.isZero() && rule.reached;
        if (!every && sum.currency() != rule.amount.currency()) continue;
        const bool holds =
            every || (rule.reached ? sum.minor() >= rule.amount.minor() : sum.minor() > rule.amount.minor());
        if (!holds) continue;
        LimitFinding finding{rule.id, false, {}, {}, {}};
        finding.forOffice = u"%1: %2 %3, %4"_s.arg(rule.id, sum.toWire(), sum.currency().code(), rule.source);
        if (rule.act == domain::RuleAct::Report) {
            finding.forClerk = LimitText::tr("Back office writes a report about this customer's day. Go on as usual.");
            report.findings << finding;
            continue;
        }
        finding.missing = missingOf(rule, sender);
        if (finding.missing.isEmpty()) continue;
        QStringList labels;
        for (const QString &name : std::as_const(finding.missing))
            labels << domain::senderFieldLabel(name).toLower();
        finding.blocks = true;
        //: %1 is a list such as "address, date of birth"; no amount may stand in this sentence
        finding.forClerk = LimitText::tr("Ask the customer first: %1.").arg(domain::listed(labels));
        report.findings << finding;
    }
    report.sums.removeIf([](const CustomerSum &sum) { return sum.transfersMonth == 0; });
    return report;
}

} // namespace services
