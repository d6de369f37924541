// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheet_flow.h"
#include "services/desk_queues.h"

#include <QTimer>

namespace models {

using QueueKind = services::Queue::Kind;

/// What waits for a person: each queue with how many, since when, whose it is and what the next step is. Follows the
/// store by itself.
class QueuesFlow final : public SheetFlow
{
    Q_OBJECT

public:
    QueuesFlow(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);
    void load() override;

    /// Of all queues together.
    qint64 waiting() const { return m_waiting; }
    /// The kind of the queue in that row.
    std::optional<services::Queue::Kind> kindAt(int row) const;
    /// The code of the filter of transfers that shows that queue ("unconfirmed"); empty: it is not about transfers.
    static QString filterOf(services::Queue::Kind kind);

signals:
    void counted();

protected:
    QString nothingText() const override;
    QString nobodyText() const override;

private:
    void show(const QList<services::Queue> &queues);

    QList<services::Queue> m_queues; ///< as shown
    QTimer m_pause;
    qint64 m_waiting = 0;
};

} // namespace models
