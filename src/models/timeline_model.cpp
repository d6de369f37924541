// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline_model.h"

#include "domain/listing.h"

#include <algorithm>

namespace models {

using namespace Qt::Literals::StringLiterals;

namespace {

QString sourceText(const domain::TransferEvent &event)
{
    QStringList parts;
    switch (event.source) {
    //: Where a piece of news about a transfer came from.
    case domain::EventSource::Reply: parts << TimelineModel::tr("provider's answer"); break;
    case domain::EventSource::Poll: parts << TimelineModel::tr("asked the provider"); break;
    case domain::EventSource::Callback: parts << TimelineModel::tr("provider called"); break;
    case domain::EventSource::Clerk:
        parts << (event.who.isEmpty() ? TimelineModel::tr("at the counter") : event.who);
        break;
    case domain::EventSource::Clock: parts << TimelineModel::tr("time ran out"); break;
    }
    if (!event.counter.isEmpty() && event.source == domain::EventSource::Clerk)
        parts << TimelineModel::tr("counter %1").arg(event.counter);
    if (!event.providerStatus.isEmpty()) parts << u"“"_s + event.providerStatus + u"”"_s;
    return parts.join(u" · "_s);
}

} // namespace

void TimelineModel::set(const QList<domain::TransferEvent> &events)
{
    beginResetModel();
    m_events = events;
    std::reverse(m_events.begin(), m_events.end());
    endResetModel();
}

QString TimelineModel::lastTold() const
{
    using enum domain::EventSource;
    for (const domain::TransferEvent &event : m_events) {
        const bool theirs = event.source == Reply || event.source == Poll || event.source == Callback;
        if (theirs && !event.note.isEmpty()) return event.note;
        if (event.state == domain::TransferState::Submitting) break; // what came before is about an earlier try
    }
    return {};
}

int TimelineModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_events.size()); }

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const domain::TransferEvent &event = m_events.at(index.row());
    const QString time = timeText(event.at, m_clock.nowUtc().toLocalTime().date(), QLocale());
    switch (role) {
    case Qt::DisplayRole: return domain::labelOf(event.state);
    case AsideRole: return time;
    case NoteRole: return event.note;
    case SecondLineRole: return sourceText(event);
    case IconRole: return iconOf(event.state);
    case ToneRole: return int(toneOf(event.state));
    case Qt::AccessibleTextRole:
        return domain::listed(QStringList{time, domain::labelOf(event.state), event.note, sourceText(event)});
    default: return {};
    }
}

} // namespace models
