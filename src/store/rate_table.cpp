// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rate_table.h"

namespace store {

using namespace Qt::Literals::StringLiterals;
using domain::BoardRate;

namespace {

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

base::Result<BoardRate> rateFrom(const Row &row, const Sealer &sealer)
{
    const QVariantList clear = row.sliced(1, 7);
    const auto setBy = sealer.open(placeOf(row.at(0).toLongLong(), clear), row.at(8).toByteArray());
    if (!setBy) return setBy.error();
    BoardRate rate;
    rate.send = row.at(1).toString();
    rate.receive = row.at(2).toString();
    rate.rate = row.at(3).toString();
    rate.marginBps = row.at(4).toInt();
    rate.since = timeFrom(row.at(7));
    rate.setBy = QString::fromUtf8(*setBy);
    if (row.at(5).isNull()) return rate;
    const auto currency = money::Currency::fromCode(row.at(6).toString());
    if (!currency) return corrupt(u"board_rate "_s + row.at(0).toString());
    rate.fee = money::Money::ofMinor(row.at(5).toLongLong(), *currency);
    return rate;
}

} // namespace

RateTable::RateTable(Connection &connection, Sealer &sealer) : m_connection(connection), m_sealer(sealer) {}

base::Result<QList<BoardRate>> RateTable::selectWhere(const QString &condition, const QVariantList &values)
{
    const auto rows = m_connection.select(u"SELECT number, send, receive, rate, margin_bps, fee_minor, fee_currency,"
                                          " since, box FROM board_rate WHERE "_s +
                                              condition,
                                          values);
    if (!rows) return rows.error();
    QList<BoardRate> rates;
    for (const Row &row : *rows) {
        const auto rate = rateFrom(row, m_sealer);
        if (!rate) return rate.error();
        rates << *rate;
    }
    return rates;
}

base::Result<void> RateTable::set(const BoardRate &rate)
{
    return m_connection.write([&]() -> base::Result<void> {
        const auto last = m_connection.select(u"SELECT coalesce(max(number), 0) FROM board_rate"_s);
        if (!last) return last.error();
        const qint64 number = last->value(0).value(0).toLongLong() + 1;
        const QVariantList clear = clearValues(rate);
        QVariantList values{number};
        values << clear << m_sealer.seal(placeOf(number, clear), QByteArrayView(rate.setBy.toUtf8()));
        const auto added =
            m_connection.run(u"INSERT INTO board_rate(number, send, receive, rate, margin_bps, fee_minor,"
                             " fee_currency, since, box) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                             values);
        if (!added) return added.error();
        return base::Done{};
    });
}

base::Result<std::optional<BoardRate>> RateTable::current(const QString &send, const QString &receive)
{
    const auto rates = selectWhere(u"send = ? AND receive = ? ORDER BY number DESC LIMIT 1"_s, {send, receive});
    if (!rates) return rates.error();
    return rates->isEmpty() ? std::nullopt : std::optional(rates->first());
}

base::Result<QList<BoardRate>> RateTable::list(bool history)
{
    const QString inForce = u"number IN (SELECT max(number) FROM board_rate GROUP BY send, receive)"_s;
    return selectWhere((history ? u"TRUE"_s : inForce) + u" ORDER BY send, receive, number DESC"_s, {});
}

} // namespace store
