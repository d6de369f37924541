// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/back_office_flow.h"

namespace models {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Which providers can tell what.
struct Able {
    QList<domain::Choice> balances, fundings, refunds, statements, lists, books, papers, all;
    QHash<QString, QList<ListName>> names;
};

base::Result<Able> ableOf(services::Desk &desk)
{
    Able able;
    for (const interfaces::Provider &provider : desk.directory.providers()) {
        const domain::Choice choice{provider.id.text, provider.name};
        // What it wanted before it was switched off is in the store, counted, and still wanted.
        if (provider.documents) able.papers << choice;
        if (!provider.enabled) continue;
        able.all << choice;
        if (provider.balances) able.balances << choice;
        if (provider.fundings) able.fundings << choice;
        if (provider.refunds) able.refunds << choice;
        if (provider.statements) able.statements << choice;
        if (provider.addressBook) able.books << choice;
        if (!provider.masterData) continue;
        able.lists << choice;
        for (const QString &name : provider.masterData->masterLists())
            able.names[provider.id.text] << ListName{name, provider.masterData->masterListNeedsArgument(name)};
    }
    return able;
}

} // namespace

BackOfficeFlow::BackOfficeFlow(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_backstage(backstage)
    , m_queues(backstage, clock)
    , m_balances(backstage, clock)
    , m_balanceStory(backstage, clock)
    , m_fundings(backstage, clock)
    , m_refunds(backstage, clock)
    , m_statement(backstage, clock)
    , m_lists(backstage, clock)
    , m_addressBook(backstage, clock)
    , m_reconciliation(backstage, clock)
    , m_wantedPapers(backstage, clock)
{
}

void BackOfficeFlow::reload()
{
    m_backstage.askNow<Able>(
        this, [](services::Desk &desk) { return ableOf(desk); },
        [this](const base::Result<Able> &answer) {
            if (!answer) return; // only reads what the program was started with
            m_loaded = true;
            m_balances.setProviders(answer->balances);
            m_fundings.setProviders(answer->fundings);
            m_refunds.setProviders(answer->refunds);
            m_statement.setProviders(answer->statements);
            m_lists.setLists(answer->names);
            m_lists.setProviders(answer->lists);
            m_addressBook.setProviders(answer->books);
            m_reconciliation.setProviders(answer->all);
            m_wantedPapers.setProviders(answer->papers);
            emit reloaded();
        });
}

} // namespace models
