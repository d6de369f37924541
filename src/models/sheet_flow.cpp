// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheet_flow.h"

#include "domain/error_text.h"

namespace models {

using namespace Qt::Literals::StringLiterals;

SheetFlow::SheetFlow(Backstage &backstage, const base::Clock &clock, QList<SheetColumn> columns, QObject *parent)
    : QObject(parent), m_backstage(backstage), m_clock(clock), m_sheet(std::move(columns))
{
}

void SheetFlow::setProviders(const QList<domain::Choice> &providers)
{
    m_providers = providers;
    if (!domain::containsCode(providers, m_provider)) {
        m_provider.clear();
        if (needsProvider() && !providers.isEmpty()) m_provider = providers.first().code;
        forget();
    }
    emit providersChanged();
    emit changed();
}

void SheetFlow::setProvider(const QString &id)
{
    if (id == m_provider) return;
    m_provider = id;
    forget();
    emit changed();
}

void SheetFlow::forget()
{
    ++m_round; // an answer that is still under way belongs to the old question
    m_busy = m_loaded = false;
    m_failures.clear();
    m_problem.clear();
    m_problemDetails.clear();
    m_sheet.setRows({});
}

int SheetFlow::begin()
{
    m_busy = true;
    m_failures.clear();
    m_problem.clear();
    m_problemDetails.clear();
    emit changed();
    return ++m_round;
}

QString SheetFlow::sentenceOf(const base::Error &error) const
{
    const QString sentence = domain::sentenceFor(error);
    //: %1 is a provider, %2 a sentence about what went wrong
    return error.provider.isEmpty() ? sentence : tr("%1: %2").arg(nameOf(error.provider), sentence);
}

void SheetFlow::setProblem(const base::Error &error)
{
    m_problem = sentenceOf(error);
    m_problemDetails = error.providerMessage;
}

void SheetFlow::setFailures(const QList<base::Error> &errors)
{
    m_failures.clear();
    for (const base::Error &error : errors)
        m_failures << sentenceOf(error);
}

QString SheetFlow::emptyText() const
{
    if (m_sheet.rowCount() > 0 || m_busy || !m_problem.isEmpty()) return {};
    if (m_providers.isEmpty() && !m_loaded) return nobodyText();
    return m_loaded ? nothingText() : choiceText();
}

QString SheetFlow::timeOf(const QDateTime &time) const
{
    return timeText(time, m_clock.nowUtc().toLocalTime().date(), QLocale());
}

} // namespace models
