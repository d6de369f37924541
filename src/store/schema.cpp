// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"

#include "base/log.h"

#include <QCoreApplication>
#include <QStringList>

namespace store {

using namespace Qt::Literals::StringLiterals;

namespace {

// Amounts are whole minor units, rates are decimal text, times are RFC 3339 in UTC. A `box` is sealed (sealer.h).
// `number` is an INTEGER PRIMARY KEY of its own, because SQLite may renumber rows that have none.

const QStringList partyTables{
    // The envelope: a random data key, wrapped by the key that the keychain holds.
    u"CREATE TABLE store_key(version INTEGER PRIMARY KEY CHECK(version BETWEEN 1 AND 255), wrapped BLOB NOT NULL,"
    " check_value BLOB NOT NULL, created_at TEXT NOT NULL) STRICT"_s,
    // `number` grows with every change of a sender, so that the index lists the most recently changed ones first.
    u"CREATE TABLE sender(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,"
    " created_at TEXT, updated_at TEXT, box BLOB NOT NULL) STRICT"_s,
    u"CREATE TABLE beneficiary(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
    " sender TEXT NOT NULL REFERENCES sender(id), version INTEGER NOT NULL, created_at TEXT, box BLOB NOT NULL) STRICT"_s,
    u"CREATE INDEX beneficiary_of_sender ON beneficiary(sender, number)"_s,
    u"CREATE TABLE enrolment(beneficiary TEXT NOT NULL REFERENCES beneficiary(id), provider TEXT NOT NULL,"
    " environment TEXT NOT NULL, at TEXT NOT NULL, box BLOB NOT NULL,"
    " PRIMARY KEY(beneficiary, provider, environment)) STRICT, WITHOUT ROWID"_s,
    u"CREATE TABLE quote(id TEXT PRIMARY KEY, provider TEXT NOT NULL, environment TEXT NOT NULL, quoted_at TEXT,"
    " expires_at TEXT, box BLOB NOT NULL) STRICT, WITHOUT ROWID"_s,
    u"CREATE TABLE term(term BLOB NOT NULL, kind INTEGER NOT NULL, entity INTEGER NOT NULL,"
    " PRIMARY KEY(term, kind, entity)) STRICT, WITHOUT ROWID"_s,
};

const QStringList transferTables{
    u"CREATE TABLE transfer(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, reference TEXT NOT NULL UNIQUE,"
    " idem_key TEXT NOT NULL UNIQUE, provider TEXT NOT NULL, environment TEXT NOT NULL, provider_reference TEXT NOT "
    "NULL,"
    " state TEXT NOT NULL CHECK(state IN ('draft','submitting','unconfirmed','awaiting-funds','in-progress','on-hold',"
    "'ready-for-pickup','paid-out','rejected','cancel-requested','cancelled','returned','expired')),"
    " sender TEXT NOT NULL REFERENCES sender(id), beneficiary TEXT NOT NULL REFERENCES beneficiary(id),"
    " quote TEXT NOT NULL REFERENCES quote(id), method TEXT NOT NULL, country TEXT NOT NULL,"
    " send_minor INTEGER NOT NULL CHECK(send_minor > 0), send_currency TEXT NOT NULL,"
    " total_minor INTEGER NOT NULL CHECK(total_minor > 0), total_currency TEXT NOT NULL,"
    " receive_minor INTEGER NOT NULL CHECK(receive_minor > 0), receive_currency TEXT NOT NULL,"
    " rate TEXT NOT NULL, fees TEXT NOT NULL, purpose TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT,"
    " submitted_at TEXT, next_check_at TEXT, checks INTEGER NOT NULL, counter TEXT NOT NULL,"
    " version INTEGER NOT NULL CHECK(version > 0), box BLOB NOT NULL) STRICT"_s,
    u"CREATE INDEX transfer_by_time ON transfer(created_at, id)"_s,
    u"CREATE INDEX transfer_by_state ON transfer(state, created_at, id)"_s,
    u"CREATE INDEX transfer_by_sender ON transfer(sender, created_at, id)"_s,
    u"CREATE INDEX transfer_by_provider ON transfer(provider, created_at, id)"_s,
    u"CREATE INDEX transfer_by_quote ON transfer(quote)"_s,
    u"CREATE INDEX transfer_due ON transfer(next_check_at) WHERE next_check_at IS NOT NULL"_s,
    u"CREATE INDEX transfer_open ON transfer(created_at, id) WHERE state NOT IN"
    " ('paid-out','rejected','cancelled','returned','expired') OR next_check_at IS NOT NULL"_s,
    // Not a unique index: an offer whose transfer was thought expired may have been used again when it turns out paid,
    // and the truth must be storable.
    u"CREATE TRIGGER quote_is_used_once BEFORE INSERT ON transfer WHEN EXISTS(SELECT 1 FROM transfer WHERE"
    " quote = NEW.quote AND state NOT IN ('rejected','cancelled','expired'))"
    " BEGIN SELECT RAISE(ABORT, 'the quote is used'); END"_s,
    u"CREATE TRIGGER transfer_keeps_its_origin BEFORE UPDATE ON transfer WHEN NEW.number IS NOT OLD.number"
    " OR NEW.id IS NOT OLD.id OR NEW.reference IS NOT OLD.reference OR NEW.idem_key IS NOT OLD.idem_key"
    " OR NEW.created_at IS NOT OLD.created_at OR NEW.version IS NOT OLD.version + 1"
    " BEGIN SELECT RAISE(ABORT, 'a transfer keeps its origin'); END"_s,
    u"CREATE TRIGGER transfer_keeps_its_figures BEFORE UPDATE ON transfer WHEN OLD.state <> 'draft'"
    " AND (NEW.provider IS NOT OLD.provider OR NEW.environment IS NOT OLD.environment OR NEW.sender IS NOT OLD.sender"
    " OR NEW.beneficiary IS NOT OLD.beneficiary OR NEW.quote IS NOT OLD.quote OR NEW.method IS NOT OLD.method"
    " OR NEW.country IS NOT OLD.country OR NEW.send_minor IS NOT OLD.send_minor"
    " OR NEW.send_currency IS NOT OLD.send_currency OR NEW.total_minor IS NOT OLD.total_minor"
    " OR NEW.total_currency IS NOT OLD.total_currency OR NEW.receive_minor IS NOT OLD.receive_minor"
    " OR NEW.receive_currency IS NOT OLD.receive_currency OR NEW.rate IS NOT OLD.rate OR NEW.fees IS NOT OLD.fees)"
    " BEGIN SELECT RAISE(ABORT, 'an approved transfer keeps its figures'); END"_s,
};

const QStringList attemptTables{
    u"CREATE TABLE attempt(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
    " transfer TEXT NOT NULL REFERENCES transfer(id), kind TEXT NOT NULL CHECK(kind IN ('submit','cancel')),"
    " provider TEXT NOT NULL, environment TEXT NOT NULL,"
    " safety_class TEXT NOT NULL CHECK(safety_class IN ('A','B','C','D','N')), idem_key TEXT NOT NULL,"
    " request_sha256 TEXT NOT NULL, frozen_at TEXT, point INTEGER NOT NULL CHECK(point BETWEEN 1 AND 5),"
    " evidence TEXT NOT NULL CHECK(evidence IN ('not-sent','maybe','answered')), owner TEXT NOT NULL,"
    " fence INTEGER NOT NULL CHECK(fence >= 0), sends INTEGER NOT NULL CHECK(sends >= 0), armed_at TEXT,"
    " deadline_at TEXT, answered_at TEXT, not_found_at TEXT, closed_at TEXT, request BLOB NOT NULL, answer BLOB) STRICT"_s,
    u"CREATE INDEX attempt_of_transfer ON attempt(transfer, number)"_s,
    u"CREATE UNIQUE INDEX attempt_key ON attempt(provider, environment, idem_key) WHERE kind = 'submit'"_s,
    u"CREATE UNIQUE INDEX attempt_open ON attempt(transfer) WHERE closed_at IS NULL"_s,
    u"CREATE TRIGGER attempt_keeps_its_bytes BEFORE UPDATE ON attempt WHEN NEW.number IS NOT OLD.number"
    " OR NEW.id IS NOT OLD.id OR NEW.transfer IS NOT OLD.transfer OR NEW.kind IS NOT OLD.kind"
    " OR NEW.provider IS NOT OLD.provider OR NEW.environment IS NOT OLD.environment"
    " OR NEW.safety_class IS NOT OLD.safety_class OR NEW.idem_key IS NOT OLD.idem_key"
    " OR NEW.request_sha256 IS NOT OLD.request_sha256 OR NEW.frozen_at IS NOT OLD.frozen_at"
    " OR NEW.request IS NOT OLD.request BEGIN SELECT RAISE(ABORT, 'a frozen request does not change'); END"_s,
    u"CREATE TRIGGER attempt_stays_closed BEFORE UPDATE ON attempt WHEN OLD.closed_at IS NOT NULL"
    " AND NEW.closed_at IS NULL BEGIN SELECT RAISE(ABORT, 'a settled attempt stays settled'); END"_s,
    u"CREATE TRIGGER attempt_fence_grows BEFORE UPDATE ON attempt WHEN NEW.fence NOT IN (OLD.fence, OLD.fence + 1)"
    " BEGIN SELECT RAISE(ABORT, 'a fence grows by one'); END"_s,
    u"CREATE TRIGGER attempt_is_kept BEFORE DELETE ON attempt"
    " BEGIN SELECT RAISE(ABORT, 'attempts are kept'); END"_s,
    u"CREATE TABLE event(sequence INTEGER PRIMARY KEY, transfer TEXT NOT NULL REFERENCES transfer(id), at TEXT NOT "
    u"NULL,"
    " state TEXT NOT NULL, source TEXT NOT NULL CHECK(source IN ('reply','poll','callback','clerk','clock')),"
    " counter TEXT NOT NULL, box BLOB NOT NULL) STRICT"_s,
    u"CREATE INDEX event_of_transfer ON event(transfer, sequence)"_s,
    u"CREATE TRIGGER event_is_appended BEFORE INSERT ON event WHEN NEW.sequence IS NOT"
    " (SELECT coalesce(max(sequence), 0) + 1 FROM event)"
    " BEGIN SELECT RAISE(ABORT, 'events have no gaps'); END"_s,
    u"CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event"
    " BEGIN SELECT RAISE(ABORT, 'events are never changed'); END"_s,
    u"CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event"
    " BEGIN SELECT RAISE(ABORT, 'events are never removed'); END"_s,
};

const QStringList smallTables{
    u"CREATE TABLE board_rate(number INTEGER PRIMARY KEY, send TEXT NOT NULL, receive TEXT NOT NULL, rate TEXT NOT "
    u"NULL,"
    " margin_bps INTEGER NOT NULL, fee_minor INTEGER CHECK(fee_minor >= 0), fee_currency TEXT, since TEXT NOT NULL,"
    " box BLOB NOT NULL) STRICT"_s,
    u"CREATE INDEX board_rate_of_pair ON board_rate(send, receive, number)"_s,
    u"CREATE TABLE reference_list(provider TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, at TEXT NOT NULL,"
    " PRIMARY KEY(provider, name)) STRICT, WITHOUT ROWID"_s,
    u"CREATE TABLE draft(name TEXT PRIMARY KEY, at TEXT NOT NULL, box BLOB NOT NULL) STRICT, WITHOUT ROWID"_s,
};

const QStringList onboardingTables{
    // `theirs` is blind: the provider's id of a person, to be found again when a notification names it.
    u"CREATE TABLE sender_enrolment(number INTEGER PRIMARY KEY, sender TEXT NOT NULL REFERENCES sender(id),"
    " provider TEXT NOT NULL, environment TEXT NOT NULL, step TEXT NOT NULL CHECK(step IN "
    "('asked','refused','enrolled')),"
    " theirs BLOB, asked_at TEXT, checked_at TEXT, version INTEGER NOT NULL CHECK(version > 0), box BLOB NOT NULL,"
    " UNIQUE(sender, provider, environment)) STRICT"_s,
    u"CREATE INDEX sender_enrolment_theirs ON sender_enrolment(theirs) WHERE theirs IS NOT NULL"_s,
    u"CREATE TABLE document(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
    " sender TEXT NOT NULL REFERENCES sender(id), size INTEGER NOT NULL CHECK(size > 0), added_at TEXT NOT NULL,"
    " box BLOB NOT NULL) STRICT"_s,
    u"CREATE INDEX document_of_sender ON document(sender, number)"_s,
    // Apart from its description, so that lists do not read megabytes.
    u"CREATE TABLE document_content(document TEXT PRIMARY KEY REFERENCES document(id), box BLOB NOT NULL) STRICT,"
    " WITHOUT ROWID"_s,
    u"CREATE TABLE document_upload(document TEXT NOT NULL REFERENCES document(id), provider TEXT NOT NULL,"
    " environment TEXT NOT NULL, state TEXT NOT NULL CHECK(state IN ('waiting','entered','uploaded','wanted')),"
    " tries INTEGER NOT NULL, at TEXT NOT NULL, box BLOB NOT NULL, PRIMARY KEY(document, provider, environment))"
    " STRICT, WITHOUT ROWID"_s,
    u"CREATE INDEX document_upload_open ON document_upload(at) WHERE state <> 'uploaded'"_s,
    u"CREATE INDEX transfer_by_provider_reference ON transfer(provider, provider_reference)"_s,
};

const QStringList serverTables{
    // Which store this is, told before its key is at hand: counters that share a server find their key by it.
    u"CREATE TABLE store_identity(number INTEGER PRIMARY KEY CHECK(number = 1), id TEXT NOT NULL) STRICT"_s,
    // The keychain's key once more, sealed under the password by which counters come to the server.
    u"CREATE TABLE key_share(number INTEGER PRIMARY KEY CHECK(number = 1), salt BLOB NOT NULL, wrapped BLOB NOT NULL,"
    " at TEXT NOT NULL) STRICT"_s,
    // When calls to a provider have begun, for those who have to keep its limits together.
    u"CREATE TABLE pace(name TEXT PRIMARY KEY, book TEXT NOT NULL) STRICT, WITHOUT ROWID"_s,
    // What each transaction leaves behind, so that one whose COMMIT was not answered can be asked for.
    u"CREATE TABLE commit_mark(slot INTEGER PRIMARY KEY, mark TEXT NOT NULL) STRICT"_s,
    // Where this store has gone: whoever finds this must not go on here.
    u"CREATE TABLE moved_away(number INTEGER PRIMARY KEY CHECK(number = 1), place TEXT NOT NULL, at TEXT NOT NULL)"
    " STRICT"_s,
    // Those who have it open find it out at the next transfer.
    u"CREATE TRIGGER transfer_is_made_here BEFORE INSERT ON transfer WHEN EXISTS(SELECT 1 FROM moved_away)"
    " BEGIN SELECT RAISE(ABORT, 'the store has moved'); END"_s,
    u"CREATE TRIGGER transfer_is_changed_here BEFORE UPDATE ON transfer WHEN EXISTS(SELECT 1 FROM moved_away)"
    " BEGIN SELECT RAISE(ABORT, 'the store has moved'); END"_s,
};

const QStringList auditTables{
    u"CREATE TABLE audit(counter TEXT NOT NULL, number INTEGER NOT NULL CHECK(number > 0), at TEXT NOT NULL,"
    " action TEXT NOT NULL, subject TEXT NOT NULL, box BLOB NOT NULL, chain BLOB NOT NULL,"
    " PRIMARY KEY(counter, number)) STRICT, WITHOUT ROWID"_s,
    u"CREATE INDEX audit_by_time ON audit(at)"_s,
    u"CREATE INDEX audit_of_subject ON audit(subject, at)"_s,
    u"CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit"
    " BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END"_s,
    u"CREATE TRIGGER audit_is_not_removed BEFORE DELETE ON audit"
    " BEGIN SELECT RAISE(ABORT, 'the audit trail is never removed'); END"_s,
};

const QStringList trackingTables{
    // Each provider is asked at its own pace, and open transfers before those that are only watched for a return.
    u"DROP INDEX transfer_due"_s,
    u"CREATE INDEX transfer_due_open ON transfer(provider, next_check_at, number) WHERE next_check_at IS NOT NULL"
    " AND state NOT IN ('paid-out','rejected','cancelled','returned','expired')"_s,
    u"CREATE INDEX transfer_due_ended ON transfer(provider, next_check_at, number) WHERE next_check_at IS NOT NULL"
    " AND state IN ('paid-out','rejected','cancelled','returned','expired')"_s,
    // The board is filtered by several things at once, each in the order of time.
    u"CREATE INDEX transfer_by_provider_state ON transfer(provider, state, created_at, id)"_s,
    u"CREATE INDEX transfer_by_counter ON transfer(counter, state, created_at, id)"_s,
    // Those that have not ended, and since when they are where they are; what is late is found without looking at the
    // others.
    u"CREATE TABLE open_transfer(transfer TEXT PRIMARY KEY REFERENCES transfer(id), provider TEXT NOT NULL,"
    " counter TEXT NOT NULL, state TEXT NOT NULL, has_review INTEGER NOT NULL, since TEXT NOT NULL,"
    " created_at TEXT NOT NULL) STRICT, WITHOUT ROWID"_s,
    u"CREATE INDEX open_transfer_since ON open_transfer(state, has_review, since)"_s,
    // Whether one of them has a review is sealed; it is noted with its next change.
    u"INSERT INTO open_transfer(transfer, provider, counter, state, has_review, since, created_at)"
    " SELECT t.id, t.provider, t.counter, t.state, 0, coalesce((SELECT min(e.at) FROM event e WHERE e.transfer = t.id"
    " AND e.sequence > coalesce((SELECT max(x.sequence) FROM event x WHERE x.transfer = t.id AND x.state <> t.state),"
    " 0)), t.updated_at, t.created_at), t.created_at FROM transfer t"
    " WHERE t.state NOT IN ('paid-out','rejected','cancelled','returned','expired')"_s,
    // What the providers said about our money.
    u"CREATE TABLE balance_reading(number INTEGER PRIMARY KEY, provider TEXT NOT NULL, currency TEXT NOT NULL,"
    " corridor TEXT NOT NULL, available_minor INTEGER, pending_minor INTEGER, frozen_minor INTEGER, at TEXT NOT NULL)"
    " STRICT"_s,
    u"CREATE INDEX balance_reading_of ON balance_reading(provider, currency, corridor, number)"_s,
    u"CREATE TABLE low_water_mark(provider TEXT NOT NULL, currency TEXT NOT NULL, corridor TEXT NOT NULL,"
    " amount_minor INTEGER NOT NULL CHECK(amount_minor >= 0), set_by TEXT NOT NULL, set_at TEXT NOT NULL,"
    " PRIMARY KEY(provider, currency, corridor)) STRICT, WITHOUT ROWID"_s,
    u"CREATE TABLE movement(kind TEXT NOT NULL CHECK(kind IN ('funding','refund')), provider TEXT NOT NULL,"
    " theirs TEXT NOT NULL, currency TEXT NOT NULL, amount TEXT NOT NULL, word TEXT NOT NULL, state TEXT NOT NULL,"
    " first_seen TEXT NOT NULL, seen_at TEXT NOT NULL, PRIMARY KEY(kind, provider, theirs)) STRICT, WITHOUT ROWID"_s,
    u"CREATE INDEX movement_open ON movement(first_seen, theirs) WHERE state NOT IN ('completed','failed')"_s,
    // Who does what only one process may do at a time.
    u"CREATE TABLE lease(name TEXT PRIMARY KEY, owner TEXT NOT NULL, fence INTEGER NOT NULL, beats INTEGER NOT NULL,"
    " held_until TEXT NOT NULL) STRICT, WITHOUT ROWID"_s,
};

const QStringList printoutTables{
    // A disclosure belongs to an offer, everything else to a transfer; the other one is empty.
    u"CREATE TABLE printout(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
    " kind TEXT NOT NULL CHECK(kind IN ('disclosure','receipt','slip','rights')), transfer TEXT NOT NULL,"
    " quote TEXT NOT NULL, sender TEXT NOT NULL REFERENCES sender(id), copy INTEGER NOT NULL CHECK(copy > 0),"
    " rules TEXT NOT NULL, rules_version TEXT NOT NULL, languages TEXT NOT NULL, medium TEXT NOT NULL,"
    " outcome TEXT NOT NULL CHECK(outcome IN ('started','done','failed','doubtful')), at TEXT NOT NULL,"
    " counter TEXT NOT NULL, box BLOB NOT NULL) STRICT"_s,
    u"CREATE INDEX printout_of_transfer ON printout(transfer, number)"_s,
    u"CREATE INDEX printout_of_quote ON printout(quote, number)"_s,
    u"CREATE INDEX printout_of_sender ON printout(sender, number)"_s,
    u"CREATE TRIGGER printout_is_not_changed BEFORE UPDATE ON printout WHEN OLD.outcome <> 'started'"
    " OR NEW.number IS NOT OLD.number OR NEW.id IS NOT OLD.id OR NEW.box IS NOT OLD.box OR NEW.copy IS NOT OLD.copy"
    " BEGIN SELECT RAISE(ABORT, 'what was printed is not changed'); END"_s,
    u"CREATE TRIGGER printout_is_not_removed BEFORE DELETE ON printout"
    " BEGIN SELECT RAISE(ABORT, 'printouts are never removed'); END"_s,
};

const QStringList deskTables{
    // `due_at`: when the upload goes on by itself; `owner`: the process that carries it.
    u"ALTER TABLE document_upload ADD COLUMN due_at TEXT"_s,
    u"ALTER TABLE document_upload ADD COLUMN owner TEXT"_s,
    u"CREATE INDEX document_upload_due ON document_upload(due_at) WHERE due_at IS NOT NULL"_s,
    u"ALTER TABLE sender_enrolment ADD COLUMN wants_documents INTEGER NOT NULL DEFAULT 0"_s,
    u"CREATE INDEX sender_enrolment_wants ON sender_enrolment(checked_at) WHERE wants_documents = 1"_s,
};

const QStringList moneyTables{
    // A provider's own digits of a sum that is finer than the smallest coin, by the sum's name.
    u"ALTER TABLE balance_reading ADD COLUMN stated TEXT NOT NULL DEFAULT '{}'"_s,
};

/// What leads from one version to the next; the first list makes version 1.
const QList<QStringList> &steps()
{
    static const QList<QStringList> all{partyTables + transferTables + attemptTables + smallTables, onboardingTables,
                                        serverTables + auditTables + trackingTables + printoutTables + deskTables,
                                        moneyTables};
    return all;
}

const QString schemaVersionTable =
    u"CREATE TABLE schema_version(version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL) STRICT"_s;

base::Result<void> runSchema(Connection &connection, const QString &sql)
{
    const QStringList own = connection.dialect().schemaSql(sql);
    if (own.isEmpty()) return corrupt(sql);
    for (const QString &statement : own)
        if (const auto done = connection.command(statement); !done) return done.error();
    return base::Done{};
}

} // namespace

base::Result<int> schemaVersionOf(Connection &connection)
{
    const auto tables = connection.dialect().tables(connection);
    if (!tables) return tables.error();
    if (tables->isEmpty()) return 0;
    if (!tables->contains(u"schema_version"_s)) return corrupt(u"schema_version"_s);
    const auto rows = connection.select(u"SELECT max(version) FROM schema_version"_s);
    if (!rows) return rows.error();
    return rows->value(0).value(0).toInt();
}

base::Result<bool> holdsKeyOrSealedData(Connection &connection)
{
    // Transfers, attempts, events and beneficiaries cannot be there without a sender.
    for (const QString &table : {u"store_key"_s, u"sender"_s, u"quote"_s, u"board_rate"_s, u"draft"_s}) {
        const auto rows = connection.select(u"SELECT 1 FROM %1 LIMIT 1"_s.arg(table));
        if (!rows) return rows.error();
        if (!rows->isEmpty()) return true;
    }
    return false;
}

base::Result<QString> identityOf(Connection &connection, const QString &candidate)
{
    const QString sql = u"SELECT id FROM store_identity"_s;
    auto known = connection.select(sql);
    if (known && known->isEmpty() && !candidate.isEmpty()) {
        const auto made = connection.write([&] {
            return connection.run(
                u"INSERT INTO store_identity(number, id) VALUES(1, ?) ON CONFLICT(number) DO NOTHING"_s, {candidate});
        });
        if (!made) return made.error();
        known = connection.select(sql);
    }
    if (!known) return known.error();
    return known->isEmpty() ? QString() : known->first().value(0).toString();
}

base::Result<void> migrate(Connection &connection, base::Clock &clock)
{
    Q_ASSERT(steps().size() == schemaVersion);
    const auto refuseNewer = [](int found) {
        return base::nothingHappened(base::ErrorKind::StoreNewer, {},
                                     QCoreApplication::translate("Store",
                                                                 "The data in the home folder was written by a newer "
                                                                 "RemitDesk (version %1 of its tables, this program "
                                                                 "knows %2). Update this program.")
                                         .arg(found)
                                         .arg(schemaVersion));
    };
    for (;;) {
        const auto found = schemaVersionOf(connection);
        if (!found) return found.error();
        if (*found > schemaVersion) return refuseNewer(*found);
        if (*found == schemaVersion) return base::Done{};
        const auto stepped = connection.write([&]() -> base::Result<void> {
            const auto version = schemaVersionOf(connection); // somebody may have been faster
            if (!version) return version.error();
            if (*version != *found) return base::Done{};
            if (*version == 0) {
                if (const auto place = connection.dialect().makePlace(connection); !place) return place.error();
                const auto made = runSchema(connection, schemaVersionTable);
                if (!made) return made.error();
            }
            for (const QString &sql : steps().at(*version))
                if (const auto done = runSchema(connection, sql); !done) return done.error();
            const auto noted = connection.run(u"INSERT INTO schema_version(version, applied_at) VALUES(?, ?)"_s,
                                              {*version + 1, timeValue(clock.nowUtc())});
            if (!noted) return noted.error();
            qCInfo(base::logStore) << "tables brought to version" << *version + 1;
            return base::Done{};
        });
        if (!stepped) return stepped.error();
    }
}

} // namespace store
