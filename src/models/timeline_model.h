// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/transfer.h"
#include "models/row_roles.h"
#include "models/words.h"

#include <QAbstractListModel>

namespace models {

/// What happened to one transfer, newest first: our word, the time aside, who or what said so on the second line (with
/// the provider's own word), and a note.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NoteRole = ModelRole, ///< the note, may be empty
    };

    explicit TimelineModel(const base::Clock &clock, QObject *parent = nullptr)
        : QAbstractListModel(parent), m_clock(clock)
    {
    }

    /// `events` oldest first, as stored.
    void set(const QList<domain::TransferEvent> &events);
    /// The newest note of what the provider said since it was sent; empty: none.
    QString lastTold() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const base::Clock &m_clock;
    QList<domain::TransferEvent> m_events;
};

} // namespace models
