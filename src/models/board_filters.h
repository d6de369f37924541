// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/transfers_model.h"

namespace models {

/// When a transfer was made, as a choice that stays right tomorrow.
enum class Period { Any, Today, Yesterday, SevenDays, ThirtyDays };
QString codeOf(Period period);
Period periodFrom(QStringView code);

/// A filter that somebody has given a name.
struct SavedFilter {
    QString name;
    QString state; ///< code of a queue or a state, "open", "need-a-hand", "unpaid", or empty
    QString provider;
    QString text;
    Period period = Period::Any;
    bool thisCounter = false;
    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

/// What that means on a day and at a counter.
BoardFilter filterOf(const SavedFilter &saved, const QDate &today, const QString &counter);

/// The saved filters of this counter, in the store, sealed: a text that was searched for may be a customer's name.
class BoardFilters : public QObject
{
    Q_OBJECT

public:
    explicit BoardFilters(Backstage &backstage, QObject *parent = nullptr);

    void reload();
    const QList<SavedFilter> &all() const { return m_all; }
    /// Replaces one of the same name.
    void save(const SavedFilter &filter);
    void remove(const QString &name);
    /// Why the last change was not stored; empty: all is well.
    const QString &problem() const { return m_problem; }
    const QString &counter() const { return m_counter; }

signals:
    void changed();

private:
    void store();

    Backstage &m_backstage;
    QList<SavedFilter> m_all;
    QString m_problem;
    QString m_counter;
};

} // namespace models
