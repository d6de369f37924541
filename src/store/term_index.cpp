// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/term_index.h"

#include <QSet>

#include <algorithm>

namespace store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Counting goes no further: it only has to tell rare from common.
constexpr int countMax = 2000;
/// Beyond `limit`, so that a record that fits better but is older has a chance to come first.
constexpr int candidatesPerHit = 4;
/// Words that are entered or taken out by one statement at most.
constexpr qsizetype portionMax = 64;

QString marks(qsizetype count) { return QString(u"?,"_s).repeated(count).chopped(1); }

/// Whether an entity has one of the terms; `column` is where the entity stands. Not as EXISTS: PostgreSQL makes a join
/// of that, and reads all entries of a common name where a few look-ups are wanted.
QString hasOne(const QString &column, qsizetype terms)
{
    return u"(SELECT 1 FROM term x WHERE x.term IN (%1) AND x.kind = ? AND x.entity = %2 LIMIT 1) = 1"_s.arg(
        marks(terms), column);
}

void append(QVariantList &values, const QList<QByteArray> &terms, TermKind kind)
{
    for (const QByteArray &term : terms)
        values << term;
    values << int(kind);
}

} // namespace

TermIndex::TermIndex(Connection &connection, const Sealer &sealer) : m_connection(connection), m_sealer(sealer) {}

QByteArray TermIndex::blind(TermKind kind, const QString &word) const
{
    // The kind is part of what is blinded: a customer's name and the same name on a transfer are not alike in the file.
    return m_sealer.blind((kind == TermKind::Sender ? "s|" : "t|") + word.toUtf8());
}

/// Some at a time: a record has dozens of words, and each statement is a way to the server and back. By powers of two,
/// so that few different statements are kept.
template <class Some>
base::Result<void> TermIndex::inPortions(TermKind kind, const QStringList &words, Some some)
{
    qsizetype next = 0;
    for (qsizetype size = portionMax; size > 0; size /= 2) {
        while (words.size() - next >= size) {
            QList<QByteArray> terms;
            terms.reserve(size);
            for (qsizetype i = 0; i < size; ++i)
                terms << blind(kind, words.at(next++));
            if (const base::Result<qint64> done = some(terms); !done) return done.error();
        }
    }
    return base::Done{};
}

base::Result<void> TermIndex::add(TermKind kind, qint64 entity, const QStringList &words)
{
    return inPortions(kind, words, [&](const QList<QByteArray> &terms) {
        QVariantList values;
        values.reserve(3 * terms.size());
        for (const QByteArray &term : terms)
            values << term << int(kind) << entity;
        return m_connection.run(u"INSERT INTO term(term, kind, entity) VALUES"_s +
                                    QString(u"(?,?,?),"_s).repeated(terms.size()).chopped(1) +
                                    u" ON CONFLICT DO NOTHING"_s,
                                values);
    });
}

base::Result<void> TermIndex::remove(TermKind kind, qint64 entity, const QStringList &words)
{
    return inPortions(kind, words, [&](const QList<QByteArray> &terms) {
        QVariantList values;
        append(values, terms, kind);
        values << entity;
        return m_connection.run(
            u"DELETE FROM term WHERE term IN (%1) AND kind = ? AND entity = ?"_s.arg(marks(terms.size())), values);
    });
}

base::Result<QList<TermIndex::BlindToken>> TermIndex::blinded(TermKind kind, const QList<SearchToken> &tokens)
{
    const bool onlyLetters = std::all_of(tokens.begin(), tokens.end(),
                                         [](const SearchToken &token) { return !token.firstLetter.isEmpty(); });
    QList<BlindToken> result;
    for (const SearchToken &token : tokens) {
        if (!token.firstLetter.isEmpty() && !onlyLetters) continue;
        BlindToken blindToken;
        for (const QString &word : token.exact)
            blindToken.exact << blind(kind, word);
        for (const QString &word : token.loose)
            blindToken.loose << blind(kind, word);
        for (const QByteArray &term : std::as_const(blindToken.loose)) {
            if (tokens.size() == 1) break; // nothing to be compared with
            const auto rows = m_connection.select(
                u"SELECT count(*) FROM (SELECT 1 FROM term WHERE term = ? AND kind = ? LIMIT %1) few"_s.arg(countMax),
                {term, int(kind)});
            if (!rows) return rows.error();
            blindToken.roughCount += rows->value(0).value(0).toLongLong();
        }
        result << blindToken;
    }
    // The rarest one leads, the others are only looked up for what it brings.
    std::stable_sort(result.begin(), result.end(),
                     [](const BlindToken &a, const BlindToken &b) { return a.roughCount < b.roughCount; });
    return result;
}

base::Result<QList<TermIndex::Hit>> TermIndex::meetingAll(TermKind kind, const QList<BlindToken> &tokens, bool exactly,
                                                          int limit)
{
    const auto termsOf = [exactly](const BlindToken &token) { return exactly ? token.exact : token.loose; };
    QStringList scores;
    QVariantList values;
    for (const BlindToken &token : tokens) {
        scores << u"CASE WHEN %1 THEN 1 ELSE 0 END"_s.arg(hasOne(u"d.entity"_s, token.exact.size()));
        append(values, token.exact, kind);
    }
    const Terms leading = termsOf(tokens.first());
    // With one leading term the index delivers the order by itself, and reading stops at the limit.
    const bool one = leading.size() == 1;
    QString sql = (one ? u"SELECT d.entity, %1 FROM term d WHERE d.term = %2 AND d.kind = ?"_s
                       : u"SELECT DISTINCT d.entity, %1 FROM term d WHERE d.term IN (%2) AND d.kind = ?"_s)
                      .arg(scores.join(u" + "_s), marks(leading.size()));
    append(values, leading, kind);
    for (const BlindToken &token : tokens.sliced(1)) {
        sql += u" AND "_s + hasOne(u"d.entity"_s, termsOf(token).size());
        append(values, termsOf(token), kind);
    }
    sql += u" ORDER BY d.entity DESC LIMIT "_s + QString::number(limit);
    const auto rows = m_connection.select(sql, values);
    if (!rows) return rows.error();
    QList<Hit> hits;
    for (const Row &row : *rows)
        hits << Hit{row.at(0).toLongLong(), row.at(1).toInt()};
    return hits;
}

base::Result<TermIndex::Condition> TermIndex::meets(TermKind kind, const QList<SearchToken> &tokens,
                                                    const QString &column)
{
    const auto blindTokens = blinded(kind, tokens);
    if (!blindTokens) return blindTokens.error();
    Condition condition;
    for (const BlindToken &token : *blindTokens) {
        condition.sql += u" AND "_s + hasOne(column, token.loose.size());
        append(condition.values, token.loose, kind);
    }
    return condition;
}

base::Result<QList<TermIndex::Hit>> TermIndex::find(TermKind kind, const QList<SearchToken> &tokens, int limit)
{
    const auto blindTokens = blinded(kind, tokens);
    if (!blindTokens) return blindTokens.error();
    const bool hopeless =
        tokens.size() > 1 && std::any_of(blindTokens->begin(), blindTokens->end(),
                                         [](const BlindToken &token) { return token.roughCount == 0; });
    if (blindTokens->isEmpty() || hopeless) return QList<Hit>();
    auto hits = meetingAll(kind, *blindTokens, true, limit);
    if (!hits) return hits;
    // A long number that is somebody's whole number is meant as such, not as the end of a longer one.
    const bool isWholeNumber = tokens.size() == 1 && !tokens.first().whole.isEmpty() && !hits->isEmpty();
    if (hits->size() < limit && !isWholeNumber) {
        const auto more = meetingAll(kind, *blindTokens, false, limit * candidatesPerHit);
        if (!more) return more;
        QSet<qint64> known;
        for (const Hit &hit : std::as_const(*hits))
            known << hit.entity;
        for (const Hit &hit : *more)
            if (!known.contains(hit.entity)) *hits << hit;
    }
    std::stable_sort(hits->begin(), hits->end(), [](const Hit &a, const Hit &b) {
        return a.exactTokens != b.exactTokens ? a.exactTokens > b.exactTokens : a.entity > b.entity;
    });
    hits->resize(std::min<qsizetype>(hits->size(), limit));
    return hits;
}

} // namespace store
