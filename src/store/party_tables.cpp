// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/party_tables.h"

#include <algorithm>

namespace store {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::Beneficiary;
using domain::Sender;

namespace {

constexpr int findMax = 200;

Place senderPlace(const QString &id) { return {"sender", id}; }

/// Bound to the sender as well: a beneficiary does not move to another customer.
Place beneficiaryPlace(const QString &id, const QString &sender) { return {"beneficiary", id, "box", {sender}}; }

Place enrolmentPlace(const QString &beneficiary, const QString &provider, const QString &environment)
{
    return {"enrolment", beneficiary, "box", {provider, environment}};
}

} // namespace

SenderTable::SenderTable(Connection &connection, Sealer &sealer, TermIndex &index)
    : m_connection(connection), m_sealer(sealer), m_index(index)
{
}

base::Result<QList<SenderTable::Stored>> SenderTable::selectWhere(const QString &condition, const QVariantList &values)
{
    const auto rows = m_connection.select(
        u"SELECT number, id, version, created_at, updated_at, box FROM sender WHERE "_s + condition, values);
    if (!rows) return rows.error();
    QList<Stored> found;
    for (const Row &row : *rows) {
        const QString id = row.at(1).toString();
        const auto json = m_sealer.openJson(senderPlace(id), row.at(5).toByteArray());
        if (!json) return json.error();
        Sender sender;
        sender.id = {id};
        for (const domain::SenderField &field : domain::senderFields())
            sender.*field.member = json->member(QString::fromLatin1(field.name)).text();
        sender.version = row.at(2).toLongLong();
        sender.createdAt = timeFrom(row.at(3));
        sender.updatedAt = timeFrom(row.at(4));
        found << Stored{row.at(0).toLongLong(), std::move(sender)};
    }
    return found;
}

base::Result<qint64> SenderTable::nextNumber()
{
    const auto last = m_connection.select(u"SELECT coalesce(max(number), 0) FROM sender"_s);
    if (!last) return last.error();
    return last->value(0).value(0).toLongLong() + 1;
}

base::Result<void> SenderTable::add(const Sender &sender)
{
    return m_connection.write([&]() -> base::Result<void> {
        const auto number = nextNumber();
        if (!number) return number.error();
        const QByteArray box = m_sealer.seal(senderPlace(sender.id.text), domain::fieldsToJson(sender));
        const auto added = m_connection.run(
            u"INSERT INTO sender(number, id, version, created_at, updated_at, box) VALUES(?, ?, ?, ?, ?, ?)"_s,
            {*number, textValue(sender.id.text), sender.version, timeValue(sender.createdAt),
             timeValue(sender.updatedAt), box});
        if (!added) return added.error();
        return m_index.add(TermKind::Sender, *number, indexWords(sender));
    });
}

base::Result<Sender> SenderTable::update(const Sender &sender)
{
    return m_connection.write([&]() -> base::Result<Sender> {
        const auto found = selectWhere(u"id = ?"_s, {sender.id.text});
        if (!found) return found.error();
        if (found->isEmpty()) return base::nothingHappened(ErrorKind::NotFound, u"sender"_s);
        const Stored &before = found->first();
        const auto number = nextNumber();
        if (!number) return number.error();
        Sender after = sender;
        after.version += 1;
        after.createdAt = before.sender.createdAt;
        const QByteArray box = m_sealer.seal(senderPlace(after.id.text), domain::fieldsToJson(after));
        const auto changed = m_connection.run(
            u"UPDATE sender SET number = ?, version = ?, updated_at = ?, box = ? WHERE id = ? AND version = ?"_s,
            {*number, after.version, timeValue(after.updatedAt), box, after.id.text, sender.version});
        if (!changed) return changed.error();
        if (*changed != 1) return base::nothingHappened(ErrorKind::ChangedMeanwhile);
        const auto removed = m_index.remove(TermKind::Sender, before.number, indexWords(before.sender));
        if (!removed) return removed.error();
        const auto indexed = m_index.add(TermKind::Sender, *number, indexWords(after));
        if (!indexed) return indexed.error();
        return after;
    });
}

base::Result<Sender> SenderTable::sender(const domain::SenderId &id)
{
    auto found = selectWhere(u"id = ?"_s, {id.text});
    if (!found) return found.error();
    if (found->isEmpty()) return base::nothingHappened(ErrorKind::NotFound, u"sender"_s);
    return std::move(found->first().sender);
}

base::Result<QList<Sender>> SenderTable::find(const QString &text, int limit)
{
    const int most = std::clamp(limit, 1, findMax);
    QList<Sender> senders;
    for (const QList<SearchToken> &tokens : readings(text)) {
        if (tokens.isEmpty()) { // nothing was typed: those who were here last
            auto found = selectWhere(u"TRUE ORDER BY number DESC LIMIT %1"_s.arg(most), {});
            if (!found) return found.error();
            for (Stored &stored : *found)
                senders << std::move(stored.sender);
            return senders;
        }
        const auto hits = m_index.find(TermKind::Sender, tokens, candidatesFor(tokens, most));
        if (!hits) return hits.error();
        for (const TermIndex::Hit &hit : *hits) {
            if (senders.size() == most) break;
            auto found = selectWhere(u"number = ?"_s, {hit.entity});
            if (!found) return found.error();
            if (!found->isEmpty() && fits(found->first().sender, tokens)) senders << std::move(found->first().sender);
        }
        if (!senders.isEmpty()) break;
    }
    return senders;
}

base::Result<QList<Sender>> SenderTable::alike(const Sender &sender, int limit)
{
    QList<Sender> senders;
    const QStringList words = alikeWords(sender);
    if (words.isEmpty()) return senders;
    const auto hits = m_index.find(TermKind::Sender, {SearchToken{words, words, {}}}, std::clamp(limit, 1, findMax));
    if (!hits) return hits.error();
    for (const TermIndex::Hit &hit : *hits) {
        auto found = selectWhere(u"number = ?"_s, {hit.entity});
        if (!found) return found.error();
        if (!found->isEmpty()) senders << std::move(found->first().sender);
    }
    return senders;
}

BeneficiaryTable::BeneficiaryTable(Connection &connection, Sealer &sealer, base::Clock &clock)
    : m_connection(connection), m_sealer(sealer), m_clock(clock)
{
}

base::Result<QList<Beneficiary>> BeneficiaryTable::selectWhere(const QString &condition, const QVariantList &values)
{
    const auto rows = m_connection.select(
        u"SELECT id, sender, version, created_at, box FROM beneficiary WHERE "_s + condition, values);
    if (!rows) return rows.error();
    QList<Beneficiary> found;
    for (const Row &row : *rows) {
        const QString id = row.at(0).toString();
        const QString sender = row.at(1).toString();
        const auto json = m_sealer.openJson(beneficiaryPlace(id, sender), row.at(4).toByteArray());
        if (!json) return json.error();
        Beneficiary beneficiary;
        beneficiary.id = {id};
        beneficiary.sender = {sender};
        beneficiary.version = row.at(2).toLongLong();
        beneficiary.createdAt = timeFrom(row.at(3));
        beneficiary.country = json->member(u"country").text();
        const auto method = domain::payoutMethodFrom(json->member(u"method").text());
        if (!method) return corrupt(u"beneficiary "_s + id);
        beneficiary.method = *method;
        for (const domain::BeneficiaryField &field : domain::beneficiaryFields())
            beneficiary.*field.member = json->member(QString::fromLatin1(field.name)).text();
        found << std::move(beneficiary);
    }
    return found;
}

base::Result<void> BeneficiaryTable::add(const Beneficiary &beneficiary)
{
    return m_connection.write([&]() -> base::Result<void> {
        const Place place = beneficiaryPlace(beneficiary.id.text, beneficiary.sender.text);
        const auto added = m_connection.run(
            u"INSERT INTO beneficiary(id, sender, version, created_at, box) VALUES(?, ?, ?, ?, ?)"_s,
            {textValue(beneficiary.id.text), textValue(beneficiary.sender.text), beneficiary.version,
             timeValue(beneficiary.createdAt), m_sealer.seal(place, domain::fieldsToJson(beneficiary))});
        if (!added) return added.error();
        return base::Done{};
    });
}

base::Result<Beneficiary> BeneficiaryTable::beneficiary(const domain::BeneficiaryId &id)
{
    auto found = selectWhere(u"id = ?"_s, {id.text});
    if (!found) return found.error();
    if (found->isEmpty()) return base::nothingHappened(ErrorKind::NotFound, u"beneficiary"_s);
    return std::move(found->first());
}

base::Result<QList<Beneficiary>> BeneficiaryTable::ofSender(const domain::SenderId &sender)
{
    return selectWhere(u"sender = ? ORDER BY number DESC"_s, {sender.text});
}

base::Result<QString> BeneficiaryTable::enrolment(const domain::BeneficiaryId &id, const domain::ProviderId &provider,
                                                  const QString &environment)
{
    const auto rows =
        m_connection.select(u"SELECT box FROM enrolment WHERE beneficiary = ? AND provider = ? AND environment = ?"_s,
                            {id.text, provider.text, textValue(environment)});
    if (!rows) return rows.error();
    if (rows->isEmpty()) return QString();
    const auto theirs =
        m_sealer.open(enrolmentPlace(id.text, provider.text, environment), rows->first().at(0).toByteArray());
    if (!theirs) return theirs.error();
    return QString::fromUtf8(*theirs);
}

base::Result<void> BeneficiaryTable::rememberEnrolment(const domain::BeneficiaryId &id,
                                                       const domain::ProviderId &provider, const QString &environment,
                                                       const QString &theirs)
{
    return m_connection.write([&]() -> base::Result<void> {
        const Place place = enrolmentPlace(id.text, provider.text, environment);
        const QByteArray box = m_sealer.seal(place, QByteArrayView(theirs.toUtf8()));
        const auto stored = m_connection.run(
            u"INSERT INTO enrolment(beneficiary, provider, environment, at, box) VALUES(?, ?, ?, ?, ?)"
            " ON CONFLICT(beneficiary, provider, environment) DO UPDATE SET at = excluded.at, box = excluded.box"_s,
            {id.text, provider.text, textValue(environment), timeValue(m_clock.nowUtc()), box});
        if (!stored) return stored.error();
        return base::Done{};
    });
}

QuoteTable::QuoteTable(Connection &connection, Sealer &sealer) : m_connection(connection), m_sealer(sealer) {}

base::Result<void> QuoteTable::add(const QList<domain::Quote> &quotes)
{
    return m_connection.write([&]() -> base::Result<void> {
        for (const domain::Quote &quote : quotes) {
            const QByteArray box = m_sealer.seal({"quote", quote.id.text}, domain::toJson(quote));
            const auto added = m_connection.run(
                u"INSERT INTO quote(id, provider, environment, quoted_at, expires_at, box) VALUES(?, ?, ?, ?, ?, ?)"_s,
                {textValue(quote.id.text), textValue(quote.provider.text), textValue(quote.environment),
                 timeValue(quote.quotedAt), timeValue(quote.expiresAt), box});
            if (!added) return added.error();
        }
        return base::Done{};
    });
}

base::Result<domain::Quote> QuoteTable::quote(const domain::QuoteId &id)
{
    const auto rows = m_connection.select(u"SELECT box FROM quote WHERE id = ?"_s, {id.text});
    if (!rows) return rows.error();
    if (rows->isEmpty()) return base::nothingHappened(ErrorKind::NotFound, u"quote"_s);
    const auto json = m_sealer.openJson({"quote", id.text}, rows->first().at(0).toByteArray());
    if (!json) return json.error();
    auto quote = domain::quoteFrom(*json);
    if (!quote) return corrupt(u"quote "_s + id.text);
    return quote;
}

} // namespace store
