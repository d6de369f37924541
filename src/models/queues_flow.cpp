// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/queues_flow.h"

#include "domain/transfer_queue.h"

#include <algorithm>

namespace models {

using namespace Qt::Literals::StringLiterals;
using services::Queue;
using Row = QList<SheetCell>;

namespace {

constexpr int pauseMs = 3'000; // the keychain is asked as well

struct Look {
    const char *name;
    const char *step;
    const char *icon;
    Tone tone;
};

/// What a queue is called, what ends the wait, and how it looks.
Look lookOf(Queue::Kind kind)
{
    switch (kind) {
    case Queue::Kind::Unconfirmed:
        return {QT_TRANSLATE_NOOP("models::QueuesFlow", "Not yet confirmed"),
                QT_TRANSLATE_NOOP("models::QueuesFlow",
                                  "The program asks; what it cannot settle, two people settle with evidence"),
                "question", Tone::Bad};
    case Queue::Kind::OnHold:
        return {QT_TRANSLATE_NOOP("models::QueuesFlow", "On hold"),
                QT_TRANSLATE_NOOP("models::QueuesFlow", "Ask the provider what it wants; clear up what differs"),
                "warning", Tone::Waiting};
    case Queue::Kind::Invoices:
        return {QT_TRANSLATE_NOOP("models::QueuesFlow", "Invoices to pay"),
                QT_TRANSLATE_NOOP("models::QueuesFlow", "Pay exactly the amount before the time is up"), "clock",
                Tone::Waiting};
    case Queue::Kind::Late:
        return {QT_TRANSLATE_NOOP("models::QueuesFlow", "Late"),
                QT_TRANSLATE_NOOP("models::QueuesFlow", "Ask the provider why it takes so long"), "clock",
                Tone::Waiting};
    case Queue::Kind::RefundsDue:
        return {QT_TRANSLATE_NOOP("models::QueuesFlow", "Money back to customers"),
                QT_TRANSLATE_NOOP("models::QueuesFlow", "Give the money back and put the signed receipt on record"),
                "back", Tone::Waiting};
    case Queue::Kind::Cancellations:
        return {QT_TRANSLATE_NOOP("models::QueuesFlow", "Cancelling asked for"),
                QT_TRANSLATE_NOOP("models::QueuesFlow", "Wait for the provider's word; the answer may be no"), "cancel",
                Tone::Busy};
    case Queue::Kind::Drafts:
        return {QT_TRANSLATE_NOOP("models::QueuesFlow", "Approved and not sent"),
                QT_TRANSLATE_NOOP("models::QueuesFlow", "Send it or drop it"), "edit", Tone::Neutral};
    case Queue::Kind::Documents:
        return {QT_TRANSLATE_NOOP("models::QueuesFlow", "Documents to hand in again"),
                QT_TRANSLATE_NOOP("models::QueuesFlow", "Ask the customer for a new copy"), "edit", Tone::Waiting};
    case Queue::Kind::LowBalances:
        return {QT_TRANSLATE_NOOP("models::QueuesFlow", "Balances that run low"),
                QT_TRANSLATE_NOOP("models::QueuesFlow", "Fund the provider"), "warning", Tone::Bad};
    case Queue::Kind::Movements:
        return {QT_TRANSLATE_NOOP("models::QueuesFlow", "Fundings and refunds under way"),
                QT_TRANSLATE_NOOP("models::QueuesFlow", "Wait, or ask the bank"), "clock", Tone::Busy};
    case Queue::Kind::Credentials:
        return {QT_TRANSLATE_NOOP("models::QueuesFlow", "Credentials and certificates"),
                QT_TRANSLATE_NOOP("models::QueuesFlow", "Renew them in the settings"), "warning", Tone::Bad};
    }
    Q_UNREACHABLE();
}

QString ownerText(Queue::Owner owner)
{
    switch (owner) {
    case Queue::Owner::Program: return QueuesFlow::tr("RemitDesk");
    case Queue::Owner::Counter: return QueuesFlow::tr("Counter");
    case Queue::Owner::BackOffice: return QueuesFlow::tr("Back office");
    case Queue::Owner::Compliance: return QueuesFlow::tr("Compliance");
    case Queue::Owner::Manager: return QueuesFlow::tr("Manager");
    }
    Q_UNREACHABLE();
}

} // namespace

QueuesFlow::QueuesFlow(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : SheetFlow(backstage, clock,
                {{tr("What waits")},
                 {tr("How many"), true},
                 {tr("Since")},
                 {tr("Whose it is")},
                 {tr("Next step"), false, true}},
                parent)
{
    setProviders({{u"all"_s, tr("All")}}); // the store is always there to be asked
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &QueuesFlow::load);
    connect(&backstage, &Backstage::transferChanged, this, [this] {
        if (!m_pause.isActive()) m_pause.start();
    });
}

void QueuesFlow::load()
{
    ask<QList<Queue>>([](services::Desk &desk) { return services::queuesOf(desk); },
                      [this](const QList<Queue> &queues) { show(queues); });
}

void QueuesFlow::show(const QList<Queue> &queues)
{
    m_queues = queues;
    // Those that wait for nobody stand below, so that what is to be done is read first.
    std::stable_partition(m_queues.begin(), m_queues.end(), [](const Queue &queue) { return queue.count > 0; });
    m_waiting = 0;
    QList<Row> rows;
    for (const Queue &queue : std::as_const(m_queues)) {
        const Look look = lookOf(queue.kind);
        const bool isEmpty = queue.count == 0;
        // What is only on its way is nobody's work yet.
        if (queue.kind != Queue::Kind::Movements) m_waiting += queue.count;
        SheetCell name{tr(look.name), {}, QString::fromLatin1(isEmpty ? "check" : look.icon)};
        name.tone = isEmpty ? Tone::Neutral : look.tone;
        rows << Row{name,
                    {QLocale().toString(queue.count), {}, {}},
                    {queue.oldest.isValid() ? timeOf(queue.oldest) : QString(), {}, {}},
                    {ownerText(queue.owner), {}, {}},
                    {isEmpty ? QString() : tr(look.step), queue.details.join(u" · "_s), {}}};
    }
    sheet().setRows(rows);
    emit counted();
}

std::optional<Queue::Kind> QueuesFlow::kindAt(int row) const
{
    if (row < 0 || row >= m_queues.size()) return std::nullopt;
    return m_queues.at(row).kind;
}

QString QueuesFlow::filterOf(Queue::Kind kind)
{
    switch (kind) {
    // Each of that state waits for just this.
    case Queue::Kind::Invoices: return domain::codeOf(domain::TransferState::AwaitingFunds);
    case Queue::Kind::Cancellations: return domain::codeOf(domain::TransferState::CancelRequested);
    case Queue::Kind::Drafts: return domain::codeOf(domain::TransferState::Draft);
    default: break;
    }
    const QString code = services::codeOf(kind);
    return domain::transferQueueFrom(code) ? code : QString();
}

QString QueuesFlow::nothingText() const { return tr("Nothing waits for anybody."); }
QString QueuesFlow::nobodyText() const { return tr("Nothing waits for anybody."); }

} // namespace models
