// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reconciliation_service.h"

#include "services/desk.h"
#include "services/period.h"

#include <QCoreApplication>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::Reconciliation;
using domain::ReconciliationInput;
using domain::StatementLine;

namespace {

struct ReconciliationText {
    Q_DECLARE_TR_FUNCTIONS(ReconciliationText)
};

constexpr int pageSize = 100;

} // namespace

base::Result<ReconciliationInput> ReconciliationService::ours(const ReconciliationQuery &query)
{
    ReconciliationInput input{query.provider, query.since, query.until, m_desk.clock.nowUtc(), {}, {}};
    interfaces::TransferFilter filter;
    filter.provider = query.provider.text;
    filter.since = query.since;
    filter.until = query.until;
    filter.limit = pageSize;
    do {
        const auto page = m_desk.store.transfers->list(filter);
        if (!page) return page.error();
        input.ours << page->transfers;
        if (input.ours.size() > allLinesMax)
            return base::nothingHappened(ErrorKind::NotSupported, {},
                                         ReconciliationText::tr("There are too many transfers in this period; take a "
                                                                "shorter one."));
        filter.after = page->next;
    } while (!filter.after.isEmpty());
    return input;
}

/// What they name and we made in another period is ours all the same.
base::Result<void> ReconciliationService::addNamed(ReconciliationInput &input)
{
    QSet<QString> known;
    for (const domain::Transfer &transfer : input.ours)
        known << transfer.reference << transfer.providerReference.text << transfer.key.text << transfer.id.text;
    for (const StatementLine &line : input.theirs) {
        for (const QString &reference : {line.theirs, line.ours}) {
            if (reference.isEmpty() || known.contains(reference)) continue;
            const auto found = m_desk.store.transfers->byReference(input.provider, reference);
            if (!found) return found.error();
            if (!*found || known.contains((*found)->id.text)) continue;
            input.ours << **found;
            known << (*found)->reference << (*found)->providerReference.text << (*found)->id.text;
        }
    }
    return base::Done{};
}

interfaces::Answer<QList<StatementLine>> ReconciliationService::allLines(ReconciliationQuery query)
{
    QList<StatementLine> lines;
    domain::StatementQuery wanted;
    wanted.since = query.since;
    wanted.until = query.until;
    wanted.limit = pageSize;
    do {
        const auto page = co_await m_desk.treasury.statement(query.provider, wanted);
        if (!page) co_return page.error();
        lines << page->lines;
        if (lines.size() > allLinesMax || (!page->next.isEmpty() && page->next == wanted.after))
            co_return base::nothingHappened(ErrorKind::NotSupported, {},
                                            ReconciliationText::tr("The provider's list is too long to be read to its "
                                                                   "end; take a shorter period."));
        wanted.after = page->next;
    } while (!wanted.after.isEmpty());
    co_return lines;
}

interfaces::Answer<Reconciliation> ReconciliationService::withProvider(ReconciliationQuery query)
{
    if (const auto period = checkPeriod(query.since, query.until); !period) co_return period.error();
    const auto provider = m_desk.directory.enabled(query.provider);
    if (!provider) co_return provider.error();
    auto input = ours(query);
    if (!input) co_return input.error();
    if ((*provider)->statements) {
        const auto lines = co_await allLines(query);
        if (!lines) co_return lines.error();
        input->theirs = *lines;
        if (const auto added = addNamed(*input); !added) co_return added.error();
        co_return domain::reconcile(*input);
    }
    if ((*provider)->refunds) {
        const auto sheet = co_await m_desk.treasury.refunds(query.provider);
        if (!sheet) co_return sheet.error();
        if (!sheet->failures.isEmpty()) co_return sheet->failures.first();
        for (const domain::Refund &refund : sheet->lines)
            input->theirs << StatementLine{.provider = query.provider, .theirs = refund.resourceId};
        if (const auto added = addNamed(*input); !added) co_return added.error();
        co_return domain::reconcileRefunds(*input, sheet->lines);
    }
    if ((*provider)->summaries) {
        const auto sums = co_await m_desk.treasury.summary(query.provider, {}, {});
        if (!sums) co_return sums.error();
        co_return domain::reconcileSums(*input, *sums);
    }
    co_return DirectoryService::cannot(query.provider);
}

base::Result<Reconciliation> ReconciliationService::withStatement(const ReconciliationQuery &query,
                                                                  const QByteArray &csv, const QString &fileName)
{
    if (const auto period = checkPeriod(query.since, query.until); !period) return period.error();
    if (!m_desk.directory.provider(query.provider))
        return base::nothingHappened(ErrorKind::UnknownProvider, u"provider"_s, query.provider.text);
    const auto lines = domain::statementFrom(csv, query.provider);
    if (!lines) return lines.error();
    auto input = ours(query);
    if (!input) return input.error();
    input->theirs = *lines;
    if (const auto added = addNamed(*input); !added) return added.error();
    Reconciliation result = domain::reconcile(*input);
    result.source = fileName;
    return result;
}

} // namespace services
