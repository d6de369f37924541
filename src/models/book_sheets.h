// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheet_flow.h"

namespace models {

/// A list of a provider: its name, and whether it is one for each country.
struct ListName {
    QString name;
    bool needsCountry = false;
};

/// The lists that the providers' fields draw on.
class MasterListsFlow final : public SheetFlow
{
    Q_OBJECT

public:
    MasterListsFlow(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);

    void setLists(const QHash<QString, QList<ListName>> &lists) { m_lists = lists; }
    /// The lists of the chosen provider, by label.
    QList<domain::Choice> lists() const;
    const QString &list() const { return m_list; }
    void setList(const QString &name);
    bool needsCountry() const;
    /// Whether list and country are chosen, so that the provider can be asked.
    bool mayAsk() const;
    const QString &country() const { return m_country; }
    void setCountry(const QString &code);
    /// What an entry's code, label or details must hold to be shown; empty: everything is.
    void setFilter(const QString &text);

    /// From what is kept when that is not older than a day.
    void load() override { fetch(false); }
    /// From the provider, whatever is kept.
    void loadFresh() { fetch(true); }
    /// How old the list is and where it comes from; empty while none is shown.
    const QString &ageText() const { return m_ageText; }

protected:
    QString nothingText() const override;
    QString nobodyText() const override;
    QString choiceText() const override;
    bool needsProvider() const override { return true; }

private:
    void fetch(bool fresh);
    void showValues();
    void changeQuestion();

    QHash<QString, QList<ListName>> m_lists; ///< by provider
    QString m_list;
    QString m_country;
    QString m_filter;
    QList<domain::MasterValue> m_values;
    QString m_ageText;
};

/// The address book that a provider keeps for us.
class AddressBookFlow final : public SheetFlow
{
    Q_OBJECT

public:
    AddressBookFlow(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);

    void load() override;
    /// nullptr when there is no such row.
    const domain::AddressBookEntry *entry(int row) const;
    /// Takes the entry out of the provider's book, then reads the book again.
    void remove(const QString &theirs);

signals:
    void removed(const QString &sentence);

protected:
    QString nothingText() const override;
    QString nobodyText() const override;
    bool needsProvider() const override { return true; }

private:
    void take(const QList<domain::AddressBookEntry> &entries);

    QList<domain::AddressBookEntry> m_entries;
};

} // namespace models
