// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/open_rows.h"

namespace store {

using namespace Qt::Literals::StringLiterals;
using domain::Transfer;

namespace {

bool belongs(const Transfer &transfer)
{
    return !domain::isFinal(transfer.state) || !transfer.review.isEmpty() || domain::owesRefund(transfer);
}

base::Result<void> put(Connection &connection, const Transfer &transfer, const QDateTime &since)
{
    const auto stored =
        connection.run(u"INSERT INTO open_transfer(transfer, provider, counter, state, has_review, since, created_at)"
                       " VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT(transfer) DO UPDATE SET state = excluded.state,"
                       " has_review = excluded.has_review, since = excluded.since"_s,
                       {textValue(transfer.id.text), textValue(transfer.provider.text), textValue(transfer.counter),
                        domain::codeOf(transfer.state), transfer.review.isEmpty() ? 0 : 1, timeValue(since),
                        timeValue(transfer.createdAt)});
    if (!stored) return stored.error();
    return base::Done{};
}

} // namespace

base::Result<void> enterOpen(Connection &connection, const Transfer &transfer)
{
    if (!belongs(transfer)) return base::Done{};
    return put(connection, transfer, transfer.createdAt);
}

base::Result<void> updateOpen(Connection &connection, const Transfer &before, const Transfer &after)
{
    const bool isSame = before.state == after.state && before.review.isEmpty() == after.review.isEmpty() &&
                        before.refund.has_value() == after.refund.has_value();
    if (isSame) return base::Done{};
    if (belongs(after)) return put(connection, after, after.updatedAt.isValid() ? after.updatedAt : after.createdAt);
    const auto ended = connection.run(u"DELETE FROM open_transfer WHERE transfer = ?"_s, {after.id.text});
    if (!ended) return ended.error();
    return base::Done{};
}

} // namespace store
