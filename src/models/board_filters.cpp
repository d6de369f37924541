// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/board_filters.h"

#include "domain/error_text.h"

namespace models {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using domain::TransferState;

namespace {

constexpr qsizetype filtersMax = 30;

QString placeOf(const services::Desk &desk) { return u"board-filters-"_s + desk.identity.counter; }

JsonValue toJson(const SavedFilter &filter)
{
    return JsonValue::object({{u"name"_s, filter.name},
                              {u"state"_s, filter.state},
                              {u"provider"_s, filter.provider},
                              {u"text"_s, filter.text},
                              {u"period"_s, codeOf(filter.period)},
                              {u"thisCounter"_s, filter.thisCounter}});
}

SavedFilter filterFrom(const JsonValue &json)
{
    return {json.member(u"name").text(),
            json.member(u"state").text(),
            json.member(u"provider").text(),
            json.member(u"text").text(),
            periodFrom(json.member(u"period").text()),
            json.member(u"thisCounter").flag()};
}

} // namespace

QString codeOf(Period period)
{
    switch (period) {
    case Period::Any: return {};
    case Period::Today: return u"today"_s;
    case Period::Yesterday: return u"yesterday"_s;
    case Period::SevenDays: return u"7-days"_s;
    case Period::ThirtyDays: return u"30-days"_s;
    }
    Q_UNREACHABLE();
}

Period periodFrom(QStringView code)
{
    for (const Period period : {Period::Today, Period::Yesterday, Period::SevenDays, Period::ThirtyDays})
        if (codeOf(period) == code) return period;
    return Period::Any;
}

BoardFilter filterOf(const SavedFilter &saved, const QDate &today, const QString &counter)
{
    BoardFilter filter;
    if (saved.state == u"open")
        filter.openOnly = true;
    else if (saved.state == u"need-a-hand")
        filter.needsAHand = true;
    else if (saved.state == u"unpaid")
        filter.states = {TransferState::Rejected, TransferState::Cancelled, TransferState::Returned,
                         TransferState::Expired};
    // A queue before the state of the same name: it has all of that state, and what else waits for the same.
    else if (const auto queue = domain::transferQueueFrom(saved.state))
        filter.queue = queue;
    else if (const auto state = domain::transferStateFrom(saved.state))
        filter.states = {*state};
    filter.provider = saved.provider;
    filter.text = saved.text;
    if (saved.thisCounter) filter.counter = counter;
    switch (saved.period) {
    case Period::Any: break;
    case Period::Today: filter.from = today; break;
    case Period::Yesterday: filter.from = filter.to = today.addDays(-1); break;
    case Period::SevenDays: filter.from = today.addDays(-6); break;
    case Period::ThirtyDays: filter.from = today.addDays(-29); break;
    }
    return filter;
}

BoardFilters::BoardFilters(Backstage &backstage, QObject *parent) : QObject(parent), m_backstage(backstage) {}

void BoardFilters::reload()
{
    struct Loaded {
        JsonValue filters;
        QString counter;
    };
    m_backstage.askNow<Loaded>(
        this,
        [](services::Desk &desk) -> base::Result<Loaded> {
            const auto stored = desk.store.drafts->get(placeOf(desk));
            if (!stored) return stored.error();
            return Loaded{*stored, desk.identity.counter};
        },
        [this](const base::Result<Loaded> &answer) {
            m_problem = answer ? QString() : domain::sentenceFor(answer.error());
            if (answer) {
                m_all.clear();
                const JsonValue list = answer->filters.member(u"filters");
                for (const JsonValue &item : list.items())
                    m_all << filterFrom(item);
                m_counter = answer->counter;
            }
            emit changed();
        });
}

void BoardFilters::save(const SavedFilter &filter)
{
    if (filter.name.trimmed().isEmpty()) return;
    m_all.removeIf([&](const SavedFilter &known) { return known.name == filter.name; });
    m_all << filter;
    if (m_all.size() > filtersMax) m_all.removeFirst();
    store();
}

void BoardFilters::remove(const QString &name)
{
    m_all.removeIf([&](const SavedFilter &known) { return known.name == name; });
    store();
}

void BoardFilters::store()
{
    JsonValue list = JsonValue::array();
    for (const SavedFilter &filter : std::as_const(m_all))
        list.append(toJson(filter));
    const JsonValue fields = JsonValue::object({{u"filters"_s, list}});
    m_backstage.askNow<base::Done>(
        this,
        [fields](services::Desk &desk) -> base::Result<base::Done> {
            const auto stored = desk.store.drafts->put(placeOf(desk), fields);
            if (!stored) return stored.error();
            return base::Done{};
        },
        [this](const base::Result<base::Done> &answer) {
            m_problem = answer ? QString() : domain::sentenceFor(answer.error());
            emit changed();
        });
    emit changed();
}

} // namespace models
