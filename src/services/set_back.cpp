// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/set_back.h"

#include "services/transfer_rules.h"

#include <QCoreApplication>

namespace services {

using namespace Qt::Literals::StringLiterals;
using domain::Transfer;
using domain::TransferState;

namespace {

struct SetBackText {
    Q_DECLARE_TR_FUNCTIONS(SetBackText)
};

base::Result<void> distrust(const interfaces::Store &store, Transfer transfer, base::Clock &clock,
                            const Identity &identity)
{
    const auto attempts = store.transfers->attempts(transfer.id);
    if (!attempts) return attempts.error();
    const QDateTime now = clock.nowUtc();
    std::optional<domain::Attempt> open;
    for (const domain::Attempt &attempt : *attempts)
        if (!attempt.closedAt.isValid()) open = attempt;
    if (open) open->closedAt = now; // its bytes are never sent from here again
    transfer.state = TransferState::Unconfirmed;
    transfer.updatedAt = now;
    transfer.nextCheckAt = now;
    setDoubt(transfer, base::maybeHappened(base::ErrorKind::Unconfirmed));
    const domain::TransferEvent event{
        now,
        transfer.state,
        transfer.providerStatus,
        domain::EventSource::Clerk,
        identity.clerk,
        identity.counter,
        SetBackText::tr(
            "The data was set back to a backup in which this was not sent yet. It may have been sent since: "
            "look for it at the provider. It is not sent from here any more."),
        0};
    const auto stored = store.transfers->apply({transfer, open, {event}});
    if (!stored) return stored.error();
    return base::Done{};
}

} // namespace

base::Result<QStringList> distrustUnsent(const interfaces::Store &store, base::Clock &clock, const Identity &identity)
{
    QStringList references;
    interfaces::TransferFilter drafts;
    drafts.states = {TransferState::Draft};
    for (;;) {
        const auto page = store.transfers->list(drafts); // those that are done are not in the next one
        if (!page) return page.error();
        if (page->transfers.isEmpty()) break;
        for (const Transfer &transfer : page->transfers) {
            if (const auto done = distrust(store, transfer, clock, identity); !done) return done.error();
            references.prepend(transfer.reference);
        }
    }
    const auto forms = store.drafts->list({});
    if (!forms) return forms.error();
    for (const interfaces::DraftStore::Entry &form : *forms)
        if (const auto dropped = store.drafts->drop(form.name); !dropped) return dropped.error();
    return references;
}

} // namespace services
