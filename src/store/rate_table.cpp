// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rate_table.h"

#include "domain/rate_board.h"

namespace store {

using namespace Qt::Literals::StringLiterals;
using domain::BoardRate;

namespace {

const QString columns = u"number, send, receive, rate, margin_bps, fee_minor, fee_currency, since, box"_s;

Place placeOf(qint64 number, const QVariantList &clear)
{
    return {"board_rate", QString::number(number), "box", clear};
}

QVariantList clearValues(const BoardRate &rate)
{
    return {textValue(rate.send),
            textValue(rate.receive),
            textValue(rate.rate),
            rate.marginBps,
            rate.fee ? QVariant(rate.fee->minor()) : QVariant(),
            rate.fee ? QVariant(rate.fee->currency().code()) : QVariant(),
            timeValue(rate.since)};
}

base::Result<BoardRate> lineFrom(const Row &row, const Sealer &sealer)
{
    const qint64 number = row.at(0).toLongLong();
    const auto opened = sealer.openJson(placeOf(number, row.sliced(1, 7)), row.at(8).toByteArray());
    if (!opened) return opened.error();
    auto line = domain::boardRateFrom(*opened);
    if (!line) return corrupt(u"board_rate "_s + QString::number(number));
    line->number = number;
    return line;
}

} // namespace

RateTable::RateTable(Connection &connection, Sealer &sealer) : m_connection(connection), m_sealer(sealer) {}

base::Result<QList<BoardRate>> RateTable::selectWhere(const QString &condition, const QVariantList &values)
{
    const auto rows = m_connection.select(u"SELECT %1 FROM board_rate WHERE %2"_s.arg(columns, condition), values);
    if (!rows) return rows.error();
    QList<BoardRate> lines;
    for (const Row &row : *rows) {
        const auto line = lineFrom(row, m_sealer);
        if (!line) return line.error();
        lines << *line;
    }
    return lines;
}

base::Result<BoardRate> RateTable::add(const BoardRate &line)
{
    BoardRate added = line;
    const auto stored = m_connection.write([&]() -> base::Result<void> {
        const auto last = m_connection.select(u"SELECT coalesce(max(number), 0) FROM board_rate"_s);
        if (!last) return last.error();
        added.number = last->value(0).value(0).toLongLong() + 1;
        const QVariantList clear = clearValues(added);
        QVariantList values{added.number};
        values << clear << m_sealer.seal(placeOf(added.number, clear), domain::toJson(added));
        const auto inserted =
            m_connection.run(u"INSERT INTO board_rate(%1) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(columns), values);
        if (!inserted) return inserted.error();
        return base::Done{};
    });
    if (!stored) return stored.error();
    return added;
}

base::Result<QList<BoardRate>> RateTable::ofPair(const QString &send, const QString &receive)
{
    QList<BoardRate> &known = m_known[send + receive];
    const qint64 from = known.isEmpty() ? 0 : known.last().number;
    const auto more = selectWhere(u"send = ? AND receive = ? AND number > ? ORDER BY number"_s, {send, receive, from});
    if (!more) return more.error();
    known << *more;
    return known;
}

base::Result<QList<BoardRate>> RateTable::all() { return selectWhere(u"TRUE ORDER BY send, receive, number"_s, {}); }

} // namespace store
