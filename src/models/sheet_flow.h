// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/backstage.h"
#include "models/sheet_model.h"

namespace models {

/// One tab of the back office: which providers can tell, what is asked, what came, and who did not answer. What came
/// stays while it is asked for again; it goes when another question is put.
class SheetFlow : public QObject
{
    Q_OBJECT

public:
    SheetFlow(Backstage &backstage, const base::Clock &clock, QList<SheetColumn> columns, QObject *parent = nullptr);

    /// Those that can do this and may be asked.
    const QList<domain::Choice> &providers() const { return m_providers; }
    void setProviders(const QList<domain::Choice> &providers);
    /// Empty: all of them, where this tab can ask all at once.
    const QString &provider() const { return m_provider; }
    void setProvider(const QString &id);

    /// Asks. Nothing happens when nobody can be asked.
    virtual void load() = 0;
    bool isBusy() const { return m_busy; }
    /// Whether an answer to the present question has come, good or bad.
    bool isLoaded() const { return m_loaded; }
    SheetModel &sheet() { return m_sheet; }
    const SheetModel &sheet() const { return m_sheet; }
    /// The sentence for the place of an empty table; empty while something is shown or under way.
    QString emptyText() const;
    /// Providers that did not answer while others did, each in a sentence.
    const QStringList &failures() const { return m_failures; }
    const QString &problem() const { return m_problem; }
    /// The provider's own words to that, verbatim.
    const QString &problemDetails() const { return m_problemDetails; }

signals:
    void changed();
    void providersChanged();

protected:
    /// The sentence for "asked, and there is nothing".
    virtual QString nothingText() const = 0;
    /// The sentence for "nobody can do this".
    virtual QString nobodyText() const = 0;
    /// What is still to be chosen before anybody can be asked; empty: nothing.
    virtual QString choiceText() const { return {}; }
    /// Whether every question needs one provider.
    virtual bool needsProvider() const { return false; }
    /// Another question: what stands there belongs to the old one.
    void forget();

    template <class T, class Job, class Then>
    void ask(Job job, Then then)
    {
        const int round = begin();
        m_backstage.ask<T>(this, std::move(job), [this, round, then = std::move(then)](const base::Result<T> &answer) {
            if (round != m_round) return;
            m_busy = false;
            m_loaded = true;
            if (answer)
                then(*answer);
            else
                setProblem(answer.error());
            emit changed();
        });
    }
    void setProblem(const base::Error &error);
    void setFailures(const QList<base::Error> &errors);
    QString nameOf(const QString &provider) const { return domain::labelIn(m_providers, provider); }
    QString timeOf(const QDateTime &time) const;
    const base::Clock &clock() const { return m_clock; }

private:
    int begin();
    QString sentenceOf(const base::Error &error) const;

    Backstage &m_backstage;
    const base::Clock &m_clock;
    SheetModel m_sheet;
    QList<domain::Choice> m_providers;
    QString m_provider;
    QStringList m_failures;
    QString m_problem;
    QString m_problemDetails;
    int m_round = 0;
    bool m_busy = false;
    bool m_loaded = false;
};

} // namespace models
