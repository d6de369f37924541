// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/transfer.h"
#include "models/words.h"

#include <QAbstractListModel>

namespace models {

/// What happened to one transfer, newest first: our word, the provider's word, who or what said so, and when.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TimeRole = Qt::UserRole + 1, ///< "14:32:10", with the day when it was another one
        NoteRole,                    ///< the note, may be empty
        SourceRole,                  ///< "the provider's answer · their word: PROCESSING"
        IconRole,
        ToneRole, ///< int of models::Tone
    };

    explicit TimelineModel(const base::Clock &clock, QObject *parent = nullptr)
        : QAbstractListModel(parent), m_clock(clock)
    {
    }

    /// `events` oldest first, as stored.
    void set(const QList<domain::TransferEvent> &events);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const base::Clock &m_clock;
    QList<domain::TransferEvent> m_events;
};

} // namespace models
