// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/privacy.h"

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *keptWords[] = {"identity-papers", "idle-customers", "unfinished-forms", "transfer-records"};
constexpr int year = 12;

} // namespace

QString codeOf(KeptKind kind) { return QString::fromLatin1(keptWords[int(kind)]); }

const QList<RetentionRule> &retentionRules()
{
    using enum KeptKind;
    static const QList<RetentionRule> rules{
        {IdentityPapers, {}, 5 * year, QDate(2012, 2, 16), u"FATF Recommendation 11: five years after the business"_s},
        {IdentityPapers, u"SG"_s, 5 * year, QDate(2020, 1, 28), u"MAS Notice PSN01: five years"_s},
        {IdentityPapers, u"GB"_s, 5 * year, QDate(2017, 6, 26), u"Money Laundering Regulations 2017, reg. 40"_s},
        {IdentityPapers, u"US"_s, 5 * year, QDate(1972, 7, 1), u"31 CFR 1010.430: five years"_s},
        // Which customers a sanction concerns is not known here, so all of them are kept for the longer time.
        {IdentityPapers, u"US"_s, 10 * year, QDate(2025, 3, 12), u"31 CFR 501.601: ten years"_s},
        {IdleCustomers, {}, 1 * year, QDate(2018, 5, 25), u"GDPR art. 5(1)(e), and its like: no longer than needed"_s},
        {UnfinishedForms, {}, 1, QDate(2018, 5, 25), u"GDPR art. 5(1)(e), and its like: no longer than needed"_s},
        {TransferRecords, {}, 5 * year, QDate(2012, 2, 16), u"FATF Recommendation 11: five years"_s},
        {TransferRecords, u"US"_s, 10 * year, QDate(2025, 3, 12), u"31 CFR 501.601: ten years"_s},
    };
    return rules;
}

const RetentionRule &retentionRule(KeptKind kind, const QString &country, const QDate &day)
{
    const RetentionRule *best = nullptr;
    for (const RetentionRule &rule : retentionRules()) {
        if (rule.kind != kind || (!rule.country.isEmpty() && rule.country != country)) continue;
        if (rule.since > day && !rule.country.isEmpty()) continue;
        const bool isCloser = !best || (best->country.isEmpty() && !rule.country.isEmpty());
        const bool isNewer = best && best->country == rule.country && rule.since > best->since;
        if (isCloser || isNewer) best = &rule;
    }
    Q_ASSERT(best);
    return *best;
}

} // namespace domain
