// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/backstage.h"
#include "models/row_roles.h"

#include <QAbstractListModel>

namespace models {

/// Under which names parked forms are stored.
inline const QString parkedPrefix = QStringLiteral("parked-");

/// The forms that wait: those that were parked at any counter, and what was left unfinished at others. Read anew with
/// load(); latest first.
class ParkedForms : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Form {
        QString name;  ///< of the draft in the store
        QString title; ///< "Maria Santos · 500.00 SGD · Ahmed Khan"
        QString clerk;
        QString counter;
        QDateTime at;
        bool left = false; ///< not parked: it stands at another counter, or stood there when that one ended
    };

    ParkedForms(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr)
        : QAbstractListModel(parent), m_backstage(backstage), m_clock(clock)
    {
    }

    void load();
    bool isLoaded() const { return m_loaded; }
    const QList<Form> &forms() const { return m_forms; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_forms.size()); }
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void loaded();
    void problem(const QString &sentence);

private:
    Backstage &m_backstage;
    const base::Clock &m_clock;
    QList<Form> m_forms;
    bool m_loaded = false;
};

} // namespace models
