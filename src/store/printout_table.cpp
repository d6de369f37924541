// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/printout_table.h"

namespace store {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using domain::PrintoutRecord;

namespace {

Place placeOf(const PrintoutRecord &record)
{
    return {"printout", record.id, "box", {record.transfer.text, record.quote.text, record.copy}};
}

QString subjectOf(const PrintoutRecord &record)
{
    return record.transfer.text.isEmpty() ? record.quote.text : record.transfer.text;
}

} // namespace

PrintoutTable::PrintoutTable(Connection &connection, Sealer &sealer) : m_connection(connection), m_sealer(sealer) {}

base::Result<PrintoutRecord> PrintoutTable::add(const PrintoutRecord &asked, const TextOf &textOf)
{
    return m_connection.write([&]() -> base::Result<PrintoutRecord> {
        const auto before = m_connection.select(
            u"SELECT count(*), coalesce(sum(CASE WHEN outcome <> 'failed' THEN 1 ELSE 0 END), 0) FROM printout"
            " WHERE kind = ? AND transfer = ? AND quote = ?"_s,
            {domain::codeOf(asked.kind), textValue(asked.transfer.text), textValue(asked.quote.text)});
        if (!before) return before.error();
        PrintoutRecord record = asked;
        record.copy = before->first().at(1).toInt() + 1;
        record.id =
            u"%1.%2.%3"_s.arg(subjectOf(record), domain::codeOf(record.kind)).arg(before->first().at(0).toInt() + 1);
        record.text = textOf(record.copy);
        const JsonValue sealedHalf = JsonValue::object({{u"clerk"_s, record.clerk}, {u"text"_s, record.text}});
        const auto stored = m_connection.run(
            u"INSERT INTO printout(id, kind, transfer, quote, sender, copy, rules, rules_version, languages, medium,"
            " outcome, at, counter, box) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {record.id, domain::codeOf(record.kind), textValue(record.transfer.text), textValue(record.quote.text),
             record.sender.text, record.copy, record.rules, record.rulesVersion, record.languages.join(u' '),
             record.medium, domain::codeOf(record.outcome), timeValue(record.at), textValue(record.counter),
             blobValue(m_sealer.seal(placeOf(record), sealedHalf))});
        if (!stored) return stored.error();
        return record;
    });
}

base::Result<void> PrintoutTable::settle(const QString &id, domain::PrintoutOutcome outcome)
{
    return m_connection.write([&]() -> base::Result<void> {
        const auto known = m_connection.select(u"SELECT outcome FROM printout WHERE id = ?"_s, {id});
        if (!known) return known.error();
        if (known->isEmpty()) return base::nothingHappened(base::ErrorKind::NotFound, u"printout"_s, id);
        const auto stored = m_connection.run(u"UPDATE printout SET outcome = ? WHERE id = ? AND outcome = 'started'"_s,
                                             {domain::codeOf(outcome), id});
        if (!stored) return stored.error();
        return base::Done{};
    });
}

base::Result<QList<PrintoutRecord>> PrintoutTable::selectWhere(const QString &condition, const QVariantList &values)
{
    const auto rows = m_connection.select(u"SELECT id, kind, transfer, quote, sender, copy, rules, rules_version, "
                                          u"languages, medium, outcome, at, counter,"
                                          " box FROM printout WHERE "_s +
                                              condition,
                                          values);
    if (!rows) return rows.error();
    QList<PrintoutRecord> records;
    for (const Row &row : *rows) {
        PrintoutRecord record;
        record.id = row.at(0).toString();
        const auto kind = domain::printoutKindFrom(row.at(1).toString());
        record.transfer = {row.at(2).toString()};
        record.quote = {row.at(3).toString()};
        record.sender = {row.at(4).toString()};
        record.copy = row.at(5).toInt();
        record.rules = row.at(6).toString();
        record.rulesVersion = row.at(7).toString();
        record.languages = row.at(8).toString().split(u' ');
        record.medium = row.at(9).toString();
        const auto outcome = domain::printoutOutcomeFrom(row.at(10).toString());
        record.at = timeFrom(row.at(11));
        record.counter = row.at(12).toString();
        if (!kind || !outcome) return corrupt(u"printout "_s + record.id);
        record.kind = *kind;
        record.outcome = *outcome;
        const auto half = m_sealer.openJson(placeOf(record), row.at(13).toByteArray());
        if (!half) return half.error();
        record.clerk = half->member(u"clerk").text();
        record.text = half->member(u"text").text();
        records << record;
    }
    return records;
}

base::Result<QList<PrintoutRecord>> PrintoutTable::ofTransfer(const domain::TransferId &transfer)
{
    return selectWhere(u"transfer = ? AND transfer <> '' ORDER BY number"_s, {textValue(transfer.text)});
}

base::Result<QList<PrintoutRecord>> PrintoutTable::ofQuote(const domain::QuoteId &quote)
{
    return selectWhere(u"quote = ? AND quote <> '' ORDER BY number"_s, {textValue(quote.text)});
}

base::Result<QString> PrintoutTable::languageOf(const domain::SenderId &sender)
{
    const auto rows = m_connection.select(
        u"SELECT languages FROM printout WHERE sender = ? ORDER BY number DESC LIMIT 1"_s, {textValue(sender.text)});
    if (!rows) return rows.error();
    return rows->isEmpty() ? QString() : rows->first().at(0).toString().section(u' ', 0, 0);
}

} // namespace store
