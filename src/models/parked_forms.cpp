// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/parked_forms.h"

#include "domain/error_text.h"
#include "domain/listing.h"
#include "models/counter_draft.h"
#include "models/words.h"

#include <algorithm>

namespace models {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString counterPrefix = u"counter-"_s;

base::Result<QList<ParkedForms::Form>> formsOf(services::Desk &desk)
{
    QList<ParkedForms::Form> forms;
    for (const QString &prefix : {parkedPrefix, counterPrefix}) {
        const auto entries = desk.store.drafts->list(prefix);
        if (!entries) return entries.error();
        for (const interfaces::DraftStore::Entry &entry : *entries) {
            if (entry.name == draftName(desk)) continue;
            ParkedForms::Form form{.name = entry.name,
                                   .title = entry.fields.member(u"title").text(),
                                   .clerk = entry.fields.member(u"clerk").text(),
                                   .counter = entry.fields.member(u"counter").text(),
                                   .at = entry.at,
                                   .left = prefix == counterPrefix};
            if (form.left) form.counter = entry.name.mid(counterPrefix.size());
            forms << form;
        }
    }
    std::stable_sort(forms.begin(), forms.end(),
                     [](const ParkedForms::Form &left, const ParkedForms::Form &right) { return left.at > right.at; });
    return forms;
}

} // namespace

void ParkedForms::load()
{
    m_backstage.askNow<QList<Form>>(this, formsOf, [this](const base::Result<QList<Form>> &answer) {
        if (!answer) {
            emit problem(domain::sentenceFor(answer.error()));
            return;
        }
        beginResetModel();
        m_forms = *answer;
        m_loaded = true;
        endResetModel();
        emit loaded();
    });
}

QVariant ParkedForms::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Form &form = m_forms.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return form.title.isEmpty() ? tr("A form without a name") : form.title;
    case SecondLineRole: {
        //: %1 is the number of a counter
        const QString where = form.left ? tr("left at counter %1").arg(form.counter)
                                        //: %1 is the number of a counter, %2 a clerk
                                        : tr("parked at counter %1 by %2").arg(form.counter, form.clerk);
        return where;
    }
    case AsideRole: return timeText(form.at, m_clock.nowUtc().toLocalTime().date(), QLocale());
    case IconRole: return form.left ? u"warning"_s : u"clock"_s;
    case SecondToneRole: return form.left ? QVariant(int(Tone::Waiting)) : QVariant();
    case Qt::AccessibleTextRole:
        return domain::listed({data(index, Qt::DisplayRole).toString(), data(index, SecondLineRole).toString()});
    default: return {};
    }
}

} // namespace models
