// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/sealer.h"
#include "store/search_words.h"

namespace store {

/// What an entry of the index leads to.
enum class TermKind { Sender = 1, Transfer = 2 };

/// The blind index: who has the file, but not the key, sees neither words nor that two of them are alike, only that two
/// records share one. Call the changing functions inside the transaction that changes the record.
class TermIndex
{
public:
    TermIndex(Connection &connection, const Sealer &sealer);

    base::Result<void> add(TermKind kind, qint64 entity, const QStringList &words);
    base::Result<void> remove(TermKind kind, qint64 entity, const QStringList &words);

    struct Hit {
        qint64 entity = 0;
        int exactTokens = 0; ///< how many of the tokens are met by a whole word or number
    };
    /// Entities that meet every token; those that meet more of them exactly first, then the larger number first. At
    /// most `limit` of them. Single letters are not looked at unless there is nothing else.
    base::Result<QList<Hit>> find(TermKind kind, const QList<SearchToken> &tokens, int limit);

    struct Condition {
        QString sql; ///< as ` AND …`
        QVariantList values;
    };
    /// Keeps a SELECT to entities that meet every token; `column` is where the entity stands. For a SELECT that brings
    /// fewer rows than the words do.
    base::Result<Condition> meets(TermKind kind, const QList<SearchToken> &tokens, const QString &column);

private:
    using Terms = QList<QByteArray>;
    struct BlindToken {
        Terms exact;
        Terms loose;
        qint64 roughCount = 0;
    };
    QByteArray blind(TermKind kind, const QString &word) const;
    template <class Some>
    base::Result<void> inPortions(TermKind kind, const QStringList &words, Some some);
    base::Result<QList<BlindToken>> blinded(TermKind kind, const QList<SearchToken> &tokens);
    base::Result<QList<Hit>> meetingAll(TermKind kind, const QList<BlindToken> &tokens, bool exactly, int limit);

    Connection &m_connection;
    const Sealer &m_sealer;
};

} // namespace store
