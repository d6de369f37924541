// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/attempt_rows.h"

#include "store/records.h"

#include <QCoreApplication>

namespace store {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::Attempt;
using domain::RecoveryPoint;

namespace {

// What is fixed when the attempt is made, then what changes with it.
const QString fixedColumns =
    u"id, transfer, kind, provider, environment, safety_class, idem_key, request_sha256, frozen_at"_s;
const QString movingColumns = u"point, evidence, owner, fence, sends, armed_at, deadline_at, answered_at, not_found_at,"
                              " closed_at"_s;

enum Column {
    Id,
    Transfer,
    Kind,
    Provider,
    Environment,
    Safety,
    Key,
    Sha256,
    FrozenAt,
    Point,
    Evidence,
    Owner,
    Fence,
    Sends,
    ArmedAt,
    DeadlineAt,
    AnsweredAt,
    NotFoundAt,
    ClosedAt,
    Request,
    Answer
};

QVariantList fixedValues(const Attempt &attempt)
{
    return {textValue(attempt.id.text),     textValue(attempt.transfer.text),
            codeOf(attempt.kind),           textValue(attempt.provider.text),
            textValue(attempt.environment), domain::codeOf(attempt.safetyClass),
            textValue(attempt.key.text),    QString::fromLatin1(attempt.requestSha256),
            timeValue(attempt.frozenAt)};
}

QVariantList movingValues(const Attempt &attempt)
{
    return {int(attempt.point),
            codeOf(attempt.evidence),
            textValue(attempt.owner),
            attempt.fence,
            attempt.sends,
            timeValue(attempt.armedAt),
            timeValue(attempt.deadlineAt),
            timeValue(attempt.answeredAt),
            timeValue(attempt.notFoundAt),
            timeValue(attempt.closedAt)};
}

Place requestPlace(const QVariantList &fixed) { return {"attempt", fixed.at(Id).toString(), "request", fixed}; }

Place answerPlace(const QVariantList &fixed, const QVariantList &moving)
{
    return {"attempt", fixed.at(Id).toString(), "answer", fixed + moving};
}

/// Sealed even when there is no answer, because it also guards the columns beside it.
QByteArray sealedAnswer(Sealer &sealer, const Attempt &attempt)
{
    return sealer.seal(answerPlace(fixedValues(attempt), movingValues(attempt)),
                       attempt.answer ? toJson(*attempt.answer) : base::JsonValue());
}

base::Result<Attempt> attemptFrom(const Row &row, const Sealer &sealer)
{
    const QVariantList fixed = row.first(Point);
    const QVariantList moving = row.sliced(Point, Request - Point);
    const auto requestJson = sealer.openJson(requestPlace(fixed), row.at(Request).toByteArray());
    if (!requestJson) return requestJson.error();
    const auto request = frozenRequestFrom(*requestJson);
    if (!request) return request.error();
    const auto answerJson = sealer.openJson(answerPlace(fixed, moving), row.at(Answer).toByteArray());
    if (!answerJson) return answerJson.error();
    const auto kind = attemptKindFrom(row.at(Kind).toString());
    const auto evidence = evidenceFrom(row.at(Evidence).toString());
    const int point = row.at(Point).toInt();
    if (!kind || !evidence || point < 1 || point > 5) return corrupt(u"attempt "_s + row.at(Id).toString());
    Attempt attempt{.id = {row.at(Id).toString()},
                    .transfer = {row.at(Transfer).toString()},
                    .kind = *kind,
                    .provider = {row.at(Provider).toString()},
                    .environment = row.at(Environment).toString(),
                    .safetyClass = domain::safetyClassFrom(row.at(Safety).toString()),
                    .key = {row.at(Key).toString()},
                    .request = *request,
                    .requestSha256 = row.at(Sha256).toString().toLatin1(),
                    .point = RecoveryPoint(point),
                    .evidence = *evidence,
                    .owner = row.at(Owner).toString(),
                    .fence = row.at(Fence).toLongLong(),
                    .sends = row.at(Sends).toInt(),
                    .frozenAt = timeFrom(row.at(FrozenAt)),
                    .armedAt = timeFrom(row.at(ArmedAt)),
                    .deadlineAt = timeFrom(row.at(DeadlineAt)),
                    .answeredAt = timeFrom(row.at(AnsweredAt)),
                    .notFoundAt = timeFrom(row.at(NotFoundAt)),
                    .closedAt = timeFrom(row.at(ClosedAt)),
                    .answer = std::nullopt};
    if (answerJson->isNull()) return attempt;
    const auto answer = wireAnswerFrom(*answerJson);
    if (!answer) return answer.error();
    attempt.answer = *answer;
    return attempt;
}

base::Result<QList<Attempt>> attemptsWhere(Connection &connection, const Sealer &sealer, const QString &column,
                                           const QString &value)
{
    const auto rows =
        connection.select(u"SELECT %1, %2, request, answer FROM attempt WHERE %3 = ? ORDER BY number"_s.arg(
                              fixedColumns, movingColumns, column),
                          {value});
    if (!rows) return rows.error();
    QList<Attempt> attempts;
    for (const Row &row : *rows) {
        auto attempt = attemptFrom(row, sealer);
        if (!attempt) return attempt.error();
        attempts << std::move(*attempt);
    }
    return attempts;
}

base::Error changedMeanwhile() { return base::nothingHappened(ErrorKind::ChangedMeanwhile); }

base::Result<void> insertAttempt(Connection &connection, Sealer &sealer, const Attempt &attempt)
{
    const auto open =
        connection.select(u"SELECT 1 FROM attempt WHERE transfer = ? AND closed_at IS NULL"_s, {attempt.transfer.text});
    if (!open) return open.error();
    if (!open->isEmpty() && !attempt.closedAt.isValid()) return changedMeanwhile();
    if (attempt.kind == domain::AttemptKind::Submit) {
        const auto sameKey = connection.select(
            u"SELECT 1 FROM attempt WHERE provider = ? AND environment = ? AND idem_key = ? AND kind = 'submit'"_s,
            {textValue(attempt.provider.text), textValue(attempt.environment), textValue(attempt.key.text)});
        if (!sameKey) return sameKey.error();
        if (!sameKey->isEmpty()) return base::nothingHappened(ErrorKind::KeyReused, u"key"_s);
    }
    QVariantList values = fixedValues(attempt) + movingValues(attempt);
    values << sealer.seal(requestPlace(fixedValues(attempt)), toJson(attempt.request)) << sealedAnswer(sealer, attempt);
    const QString marks = QString(u"?, "_s).repeated(values.size()).chopped(2);
    const auto added = connection.run(
        u"INSERT INTO attempt(%1, %2, request, answer) VALUES(%3)"_s.arg(fixedColumns, movingColumns, marks), values);
    if (!added) return added.error();
    return base::Done{};
}

base::Result<void> checkReplacement(const Attempt &stored, const Attempt &attempt)
{
    const bool sameFence = attempt.fence == stored.fence;
    const bool arming = attempt.point == RecoveryPoint::Armed && attempt.fence == stored.fence + 1;
    if (!sameFence && !arming) return changedMeanwhile();
    if (stored.closedAt.isValid() && (arming || !attempt.closedAt.isValid())) return changedMeanwhile();
    if (fixedValues(stored) != fixedValues(attempt) || !(stored.request == attempt.request)) {
        return base::nothingHappened(
            ErrorKind::StoreCorrupt, {},
            QCoreApplication::translate("Store",
                                        "What was frozen for sending is not what is stored. Nothing was changed."));
    }
    // Who armed and when belongs to the fence. A counter that wants to arm and comes second holds, by its own counting,
    // the fence that the first one has just made: it must not take that for an update of its own.
    const bool sameArming = attempt.owner == stored.owner && attempt.sends <= stored.sends &&
                            timeValue(attempt.armedAt) == timeValue(stored.armedAt) &&
                            timeValue(attempt.deadlineAt) == timeValue(stored.deadlineAt);
    if (sameFence && !sameArming) return changedMeanwhile();
    // Only the fence lets exactly one of several counters arm.
    const bool armedByStealth =
        sameFence && attempt.point == RecoveryPoint::Armed && stored.point == RecoveryPoint::Intent;
    if (armedByStealth) return base::nothingHappened(ErrorKind::NotAllowedNow);
    return base::Done{};
}

} // namespace

base::Result<void> storeAttempt(Connection &connection, Sealer &sealer, const Attempt &attempt)
{
    const auto known = attemptsWhere(connection, sealer, u"id"_s, attempt.id.text);
    if (!known) return known.error();
    if (known->isEmpty()) return insertAttempt(connection, sealer, attempt);
    const Attempt &stored = known->first();
    if (const auto fits = checkReplacement(stored, attempt); !fits) return fits.error();
    QString assignments = movingColumns;
    assignments.replace(u","_s, u" = ?,"_s);
    const QVariantList values =
        movingValues(attempt) + QVariantList{sealedAnswer(sealer, attempt), attempt.id.text, stored.fence};
    const auto changed =
        connection.run(u"UPDATE attempt SET %1 = ?, answer = ? WHERE id = ? AND fence = ?"_s.arg(assignments), values);
    if (!changed) return changed.error();
    if (*changed != 1) return changedMeanwhile();
    return base::Done{};
}

base::Result<QList<Attempt>> attemptsOf(Connection &connection, const Sealer &sealer,
                                        const domain::TransferId &transfer)
{
    return attemptsWhere(connection, sealer, u"transfer"_s, transfer.text);
}

} // namespace store
