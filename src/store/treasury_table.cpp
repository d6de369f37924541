// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/treasury_table.h"

namespace store {

using namespace Qt::Literals::StringLiterals;
using domain::Balance;
using domain::MovementState;
using interfaces::LowWaterMark;
using interfaces::Movement;
using money::Money;

namespace {

constexpr qint64 keepEveryS = 3600;

QVariant minorOf(const std::optional<Money> &amount)
{
    return amount ? QVariant(qlonglong(amount->minor())) : QVariant();
}

std::optional<Money> moneyFrom(const QVariant &minor, const QString &currency)
{
    const auto known = money::Currency::fromCode(currency);
    if (minor.isNull() || !known) return std::nullopt;
    return Money::ofMinor(minor.toLongLong(), *known);
}

QString codeOf(Movement::Kind kind) { return kind == Movement::Kind::Funding ? u"funding"_s : u"refund"_s; }

MovementState stateFrom(const QString &code)
{
    for (const MovementState state : {MovementState::Pending, MovementState::Completed, MovementState::Failed})
        if (domain::codeOf(state) == code) return state;
    return MovementState::Unknown;
}

bool sameFigures(const Balance &a, const Balance &b)
{
    return a.available == b.available && a.pending == b.pending && a.frozen == b.frozen && a.stated == b.stated;
}

QString statedText(const Balance &balance)
{
    base::JsonValue json = base::JsonValue::object();
    for (auto it = balance.stated.cbegin(); it != balance.stated.cend(); ++it)
        json.set(it.key(), it.value());
    return QString::fromUtf8(json.toBytes());
}

base::Result<QMap<QString, QString>> statedFrom(const QString &text)
{
    const auto json = base::JsonValue::parse(text.toUtf8());
    if (!json || !json->isObject()) return corrupt(u"balance_reading"_s);
    QMap<QString, QString> stated;
    for (const QString &name : json->keys())
        stated.insert(name, json->member(name).text());
    return stated;
}

} // namespace

TreasuryTable::TreasuryTable(Connection &connection) : m_connection(connection) {}

base::Result<QList<Balance>> TreasuryTable::balancesWhere(const QString &condition, const QVariantList &values)
{
    const auto rows = m_connection.select(u"SELECT provider, currency, corridor, available_minor, pending_minor, "
                                          u"frozen_minor, at, stated FROM balance_reading b"
                                          " WHERE "_s +
                                              condition,
                                          values);
    if (!rows) return rows.error();
    QList<Balance> balances;
    for (const Row &row : *rows) {
        const QString currency = row.at(1).toString();
        const auto stated = statedFrom(row.at(7).toString());
        if (!stated) return stated.error();
        balances << Balance{{row.at(0).toString()},
                            currency,
                            moneyFrom(row.at(3), currency),
                            moneyFrom(row.at(4), currency),
                            moneyFrom(row.at(5), currency),
                            row.at(2).toString(),
                            timeFrom(row.at(6)),
                            *stated};
    }
    return balances;
}

base::Result<void> TreasuryTable::noteBalance(const Balance &balance)
{
    const QVariantList which{textValue(balance.provider.text), textValue(balance.currency),
                             textValue(balance.corridor)};
    const auto last =
        balancesWhere(u"provider = ? AND currency = ? AND corridor = ? ORDER BY number DESC LIMIT 1"_s, which);
    if (!last) return last.error();
    if (!last->isEmpty() && sameFigures(last->first(), balance)) {
        const qint64 age = last->first().at.secsTo(balance.at);
        if (age >= 0 && age < keepEveryS) return base::Done{};
    }
    const auto kept = m_connection.run(
        u"INSERT INTO balance_reading(provider, currency, corridor, available_minor, pending_minor, frozen_minor, at,"
        " stated) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s,
        which + QVariantList{minorOf(balance.available), minorOf(balance.pending), minorOf(balance.frozen),
                             timeValue(balance.at), statedText(balance)});
    if (!kept) return kept.error();
    return base::Done{};
}

base::Result<void> TreasuryTable::noteBalances(const QList<Balance> &balances)
{
    if (balances.isEmpty()) return base::Done{};
    return m_connection.write([&]() -> base::Result<void> {
        for (const Balance &balance : balances)
            if (const auto noted = noteBalance(balance); !noted) return noted.error();
        return base::Done{};
    });
}

base::Result<QList<Balance>> TreasuryTable::lastBalances()
{
    return balancesWhere(u"number = (SELECT max(x.number) FROM balance_reading x WHERE x.provider = b.provider"
                         " AND x.currency = b.currency AND x.corridor = b.corridor)"
                         " ORDER BY provider, currency, corridor"_s,
                         {});
}

base::Result<QList<Balance>> TreasuryTable::balanceHistory(const domain::ProviderId &provider, const QString &currency,
                                                           const QDateTime &since, int limit)
{
    QString condition = u"provider = ?"_s;
    QVariantList values{provider.text};
    if (!currency.isEmpty()) {
        condition += u" AND currency = ?"_s;
        values << currency;
    }
    if (since.isValid()) {
        condition += u" AND at >= ?"_s;
        values << timeValue(since);
    }
    values << limit;
    return balancesWhere(condition + u" ORDER BY number DESC LIMIT ?"_s, values);
}

base::Result<QList<LowWaterMark>> TreasuryTable::marks()
{
    const auto rows = m_connection.select(u"SELECT provider, currency, corridor, amount_minor, set_by, set_at"
                                          " FROM low_water_mark ORDER BY provider, currency, corridor"_s);
    if (!rows) return rows.error();
    QList<LowWaterMark> marks;
    for (const Row &row : *rows) {
        const auto amount = moneyFrom(row.at(3), row.at(1).toString());
        if (!amount) return corrupt(u"low_water_mark "_s + row.at(0).toString());
        marks << LowWaterMark{{row.at(0).toString()}, row.at(1).toString(), row.at(2).toString(), *amount,
                              row.at(4).toString(),   timeFrom(row.at(5))};
    }
    return marks;
}

base::Result<void> TreasuryTable::setMark(const LowWaterMark &mark)
{
    return m_connection.write([&]() -> base::Result<void> {
        const auto set = m_connection.run(
            u"INSERT INTO low_water_mark(provider, currency, corridor, amount_minor, set_by, set_at)"
            " VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(provider, currency, corridor) DO UPDATE SET"
            " amount_minor = excluded.amount_minor, set_by = excluded.set_by, set_at = excluded.set_at"_s,
            {textValue(mark.provider.text), textValue(mark.currency), textValue(mark.corridor),
             qlonglong(mark.amount.minor()), textValue(mark.setBy), timeValue(mark.setAt)});
        if (!set) return set.error();
        return base::Done{};
    });
}

base::Result<void> TreasuryTable::dropMark(const domain::ProviderId &provider, const QString &currency,
                                           const QString &corridor)
{
    return m_connection.write([&]() -> base::Result<void> {
        const auto dropped =
            m_connection.run(u"DELETE FROM low_water_mark WHERE provider = ? AND currency = ? AND corridor = ?"_s,
                             {textValue(provider.text), textValue(currency), textValue(corridor)});
        if (!dropped) return dropped.error();
        if (*dropped == 0) return base::nothingHappened(base::ErrorKind::NotFound, u"mark"_s);
        return base::Done{};
    });
}

base::Result<void> TreasuryTable::noteMovements(const QList<Movement> &movements)
{
    if (movements.isEmpty()) return base::Done{};
    return m_connection.write([&]() -> base::Result<void> {
        for (const Movement &movement : movements) {
            const auto noted = m_connection.run(
                u"INSERT INTO movement(kind, provider, theirs, currency, amount, word, state, first_seen, seen_at)"
                " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(kind, provider, theirs) DO UPDATE SET"
                " currency = excluded.currency, amount = excluded.amount, word = excluded.word,"
                " state = excluded.state, seen_at = excluded.seen_at"_s,
                {codeOf(movement.kind), textValue(movement.provider.text), textValue(movement.theirs),
                 textValue(movement.currency), textValue(movement.amount), textValue(movement.word),
                 domain::codeOf(movement.state), timeValue(movement.firstSeen), timeValue(movement.seenAt)});
            if (!noted) return noted.error();
        }
        return base::Done{};
    });
}

base::Result<QList<Movement>> TreasuryTable::openMovements()
{
    const auto rows = m_connection.select(
        u"SELECT kind, provider, theirs, currency, amount, word, state, first_seen, seen_at FROM movement"
        " WHERE state NOT IN ('completed','failed') ORDER BY first_seen, theirs LIMIT 500"_s);
    if (!rows) return rows.error();
    QList<Movement> movements;
    for (const Row &row : *rows) {
        Movement movement;
        movement.kind = row.at(0).toString() == u"refund"_s ? Movement::Kind::Refund : Movement::Kind::Funding;
        movement.provider = {row.at(1).toString()};
        movement.theirs = row.at(2).toString();
        movement.currency = row.at(3).toString();
        movement.amount = row.at(4).toString();
        movement.word = row.at(5).toString();
        movement.state = stateFrom(row.at(6).toString());
        movement.firstSeen = timeFrom(row.at(7));
        movement.seenAt = timeFrom(row.at(8));
        movements << movement;
    }
    return movements;
}

} // namespace store
