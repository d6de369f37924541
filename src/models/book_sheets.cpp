// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book_sheets.h"

#include <QLocale>

namespace models {

using namespace Qt::Literals::StringLiterals;
using Row = QList<SheetCell>;

namespace {

/// "id-types-business" as people write it: "Id types business".
QString listLabel(const QString &name)
{
    QString label = QString(name).replace(u'-', u' ');
    if (!label.isEmpty()) label[0] = label.at(0).toUpper();
    return label;
}

bool holds(const domain::MasterValue &value, const QString &details, const QString &text)
{
    return text.isEmpty() || value.code.contains(text, Qt::CaseInsensitive) ||
           value.label.contains(text, Qt::CaseInsensitive) || details.contains(text, Qt::CaseInsensitive);
}

} // namespace

MasterListsFlow::MasterListsFlow(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : SheetFlow(backstage, clock, {{tr("Code")}, {tr("Meaning"), false, true}, {tr("More")}}, parent)
{
}

QList<domain::Choice> MasterListsFlow::lists() const
{
    QList<domain::Choice> choices;
    for (const ListName &list : m_lists.value(provider()))
        choices << domain::Choice{list.name, listLabel(list.name)};
    return choices;
}

bool MasterListsFlow::needsCountry() const
{
    const QList<ListName> lists = m_lists.value(provider());
    return std::any_of(lists.begin(), lists.end(),
                       [this](const ListName &list) { return list.name == m_list && list.needsCountry; });
}

bool MasterListsFlow::mayAsk() const
{
    return domain::containsCode(lists(), m_list) && (!needsCountry() || !m_country.isEmpty());
}

void MasterListsFlow::changeQuestion()
{
    m_values.clear();
    m_ageText.clear();
    forget();
    emit changed();
}

void MasterListsFlow::setList(const QString &name)
{
    if (std::exchange(m_list, name) != name) changeQuestion();
}

void MasterListsFlow::setCountry(const QString &code)
{
    if (std::exchange(m_country, code) != code) changeQuestion();
}

void MasterListsFlow::setFilter(const QString &text)
{
    m_filter = text.trimmed();
    showValues();
    emit changed();
}

void MasterListsFlow::fetch(bool fresh)
{
    if (!mayAsk()) return;
    const domain::ProviderId id{provider()};
    const QString argument = needsCountry() ? m_country : QString();
    ask<domain::MasterList>([id, name = m_list, argument, fresh](
                                services::Desk &desk) { return desk.treasury.masterData(id, name, argument, fresh); },
                            [this](const domain::MasterList &told) {
                                m_values = told.values;
                                const QString day =
                                    QLocale().toString(told.at.toLocalTime().date(), QLocale::ShortFormat);
                                if (told.builtIn)
                                    //: %1 is a date
                                    m_ageText = tr("Comes with the program, edition of %1.").arg(day);
                                else
                                    //: %1 is a time
                                    m_ageText = tr("As the provider stated it at %1.").arg(timeOf(told.at));
                                showValues();
                            });
}

void MasterListsFlow::showValues()
{
    QList<Row> rows;
    for (const domain::MasterValue &value : std::as_const(m_values)) {
        const QString details = detailLine(value.details);
        if (holds(value, details, m_filter)) rows << Row{{value.code}, {value.label}, {details}};
    }
    sheet().setRows(rows);
}

QString MasterListsFlow::nothingText() const
{
    return m_values.isEmpty() ? tr("The list is empty.") : tr("No entry fits; change the filter above.");
}

QString MasterListsFlow::choiceText() const
{
    if (mayAsk()) return {};
    return needsCountry() ? tr("This list is one for each country; choose which.")
                          : tr("Choose a list. It comes from the provider, or with the program.");
}

QString MasterListsFlow::nobodyText() const { return tr("None of the providers that are switched on has lists."); }

AddressBookFlow::AddressBookFlow(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : SheetFlow(backstage, clock, {{tr("Name")}, {tr("Number")}, {tr("As stated"), false, true}}, parent)
{
}

const domain::AddressBookEntry *AddressBookFlow::entry(int row) const
{
    return row >= 0 && row < sheet().rowCount() && row < m_entries.size() ? &m_entries.at(row) : nullptr;
}

void AddressBookFlow::take(const QList<domain::AddressBookEntry> &entries)
{
    m_entries = entries;
    QList<Row> rows;
    for (const domain::AddressBookEntry &entry : entries)
        rows << Row{{entry.name, {}, u"person"_s}, {entry.theirs}, {detailLine(entry.details)}};
    sheet().setRows(rows);
}

void AddressBookFlow::load()
{
    if (provider().isEmpty()) return;
    using Entries = QList<domain::AddressBookEntry>;
    const domain::ProviderId id{provider()};
    ask<Entries>([id](services::Desk &desk) { return desk.treasury.entries(id); },
                 [this](const Entries &told) { take(told); });
}

void AddressBookFlow::remove(const QString &theirs)
{
    if (isBusy() || provider().isEmpty()) return;
    QString name = theirs;
    for (const domain::AddressBookEntry &entry : std::as_const(m_entries))
        if (entry.theirs == theirs && !entry.name.isEmpty()) name = entry.name;
    const domain::ProviderId id{provider()};
    ask<base::Done>([id, theirs](services::Desk &desk) { return desk.treasury.removeEntry(id, theirs); },
                    [this, name](const base::Done &) {
                        //: %1 is a person, %2 a provider
                        emit removed(tr("%1 is no longer in the address book of %2.").arg(name, nameOf(provider())));
                        load();
                    });
}

QString AddressBookFlow::nothingText() const { return tr("The provider's address book is empty."); }
QString AddressBookFlow::nobodyText() const
{
    return tr("None of the providers that are switched on keeps an address book for us.");
}

} // namespace models
