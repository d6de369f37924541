// SPDX-License-Identifier: GPL-3.0-or-later
// How long the store takes for what the board shows first, among very many sealed transfers. The baseline is a query
// written by hand over the same transfers in the clear: it brings the same rows, and reads the JSON in each. With the
// word "server" the store is copied to a PostgreSQL server of its own first, and there are times alone.
#include "base/random.h"
#include "bench/many_transfers.h"
#include "bench/measure.h"
#include "domain/transfer_state.h"
#include "interfaces/board.h"
#include "store/connection.h"
#include "store/server_store.h"
#include "store/sqlite_store.h"
#include "store/store_copy.h"
#include "support/postgres_server.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;

namespace {

constexpr double target = 3.0;
constexpr double targetMs = 50.0;
constexpr int rowsShown = 64;   ///< the board's first page
constexpr int foundShown = 200; ///< what it shows of a search

template <class T>
T orEnd(base::Result<T> result)
{
    if (!result) qFatal("%s %s", qPrintable(base::codeOf(result.error().kind)), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

struct Question {
    QString what;
    QString typed;
    interfaces::BoardQuery query;
    QString condition; ///< of the baseline
    QVariantList values;
};

QString byWord() { return u"number IN (SELECT number FROM word WHERE word >= ? AND word < ?)"_s; }

QVariantList beginning(const QString &word)
{
    QVariantList range;
    range << word << QString(word + QChar(0xffff));
    return range;
}

QVariantList list(const QStringList &texts)
{
    QVariantList values;
    for (const QString &text : texts)
        values << text;
    return values;
}

QList<Question> questions(qint64 count)
{
    const QString middle = u"RD-20260201-"_s + QString::number(count / 2).rightJustified(10, u'0');
    const QString account = u"PK36SCBL00000"_s + QString::number(count / 3).rightJustified(10, u'0');
    interfaces::BoardQuery all, doubts, remid, both;
    doubts.states = {TransferState::Unconfirmed};
    remid.provider = u"remid"_s;
    both.states = {TransferState::Rejected};
    both.provider = u"simpaisa"_s;
    const QString order = u" ORDER BY created_at DESC, id DESC"_s;
    const QString newest = u" ORDER BY number DESC"_s;
    return {
        {u"all transfers, the newest"_s, {}, all, u"1 = 1"_s + order, {}},
        {u"filter: unconfirmed"_s, {}, doubts, u"state = ?"_s + order, list({u"unconfirmed"_s})},
        {u"filter: one provider"_s, {}, remid, u"provider = ?"_s + order, list({u"remid"_s})},
        {u"filter: provider and state"_s,
         {},
         both,
         u"provider = ? AND state = ?"_s + order,
         list({u"simpaisa"_s, u"rejected"_s})},
        {u"search: a common name"_s, u"maria"_s, all, byWord() + newest, beginning(u"maria"_s)},
        {u"search: the beginning of a name"_s, u"sant"_s, all, byWord() + newest, beginning(u"sant"_s)},
        {u"search: two names, turned round"_s, u"santos maria"_s, all, byWord() + u" AND "_s + byWord() + newest,
         beginning(u"santos"_s) + beginning(u"maria"_s)},
        {u"search: a name among those unconfirmed"_s, u"khan"_s, doubts, u"state = ? AND "_s + byWord() + newest,
         list({u"unconfirmed"_s}) + beginning(u"khan"_s)},
        {u"search: a reference"_s, middle, all, u"reference = ?"_s, list({middle})},
        {u"search: nobody's name"_s, u"zzyzx quux"_s, all, byWord() + newest, beginning(u"zzyzx"_s)},
    };
}

qsizetype askPlain(store::Connection &plain, const Question &question)
{
    const auto rows = orEnd(plain.select(u"SELECT * FROM transfer WHERE %1 LIMIT %2"_s.arg(question.condition)
                                             .arg(question.typed.isEmpty() ? rowsShown : foundShown),
                                         question.values));
    qsizetype found = 0;
    for (const store::Row &row : rows)
        found += base::JsonValue::parse(row.last().toByteArray()).ok() ? 1 : 0;
    return found;
}

qsizetype askStore(interfaces::BoardStore &board, const Question &question)
{
    if (!question.typed.isEmpty()) return orEnd(board.search(question.typed, question.query, foundShown)).size();
    return orEnd(board.rows(question.query, 0, rowsShown, std::numeric_limits<int>::max(), std::nullopt)).size();
}

/// The same transfers on a server, as `store copy` brings them there.
std::unique_ptr<store::SqlStore> onServer(testsupport::PostgresServer &server, const QString &home)
{
    if (const QString fault = server.start(); !fault.isEmpty()) qFatal("no server: %s", qPrintable(fault));
    static base::SystemClock clock;
    static base::SystemRandom random;
    store::ServerSettings settings;
    settings.host = server.host();
    settings.port = server.port();
    settings.database = server.makeDatabase();
    settings.user = u"counter"_s;
    settings.password = base::Secret(server.password().toUtf8());
    auto target = orEnd(store::openServer(std::move(settings), clock, random));
    const auto from = orEnd(store::Connection::open(home + u"/store.sqlite"_s, u"from"_s));
    std::fputs("copying the store to the server\n", stderr);
    QElapsedTimer timer;
    timer.start();
    orEnd(store::copyStore(*from, *target.connection));
    std::fprintf(stderr, "copied in %lld s\n", static_cast<long long>(timer.elapsed() / 1000));
    return orEnd(store::openStoreOn(std::move(target), bench::storeKey(), clock, random));
}

int measureServer(const bench::ManyTransfers &wanted, int rounds)
{
    testsupport::PostgresServer server;
    const auto opened = onServer(server, wanted.home);
    bool good = true;
    for (const Question &question : questions(wanted.count)) {
        qsizetype rows = 0;
        QList<double> times;
        for (int round = 0; round <= rounds; ++round) { // the first one warms up
            QElapsedTimer timer;
            timer.start();
            rows = askStore(*opened->parts().board, question);
            if (round > 0) times << double(timer.nsecsElapsed()) / 1e6;
        }
        good = bench::tellTime(u"%1, on a server (%2 rows)"_s.arg(question.what).arg(rows),
                               bench::figuresOf(times).median, targetMs) &&
               good;
    }
    return good ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 count = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1'000'000;
    const int rounds = argc > 2 ? QByteArray(argv[2]).toInt() : 25;
    const bench::ManyTransfers wanted{bench::homeFor(count), count, true};
    std::fprintf(stderr, "store with %lld transfers in %s\n", static_cast<long long>(count), qPrintable(wanted.home));
    orEnd(bench::makeStore(wanted));
    if (QCoreApplication::arguments().value(3) == u"server") return measureServer(wanted, rounds);
    orEnd(bench::makePlain(wanted));
    bench::undisturbed();
    base::SystemClock clock;
    base::SystemRandom random;
    const auto opened = orEnd(store::openSqliteStore({wanted.home, 0}, bench::storeKey(), clock, random));
    interfaces::BoardStore &board = *opened->parts().board;
    const auto plain = orEnd(store::Connection::open(wanted.home + u"/plain.sqlite"_s, u"plain"_s));
    bool good = true;
    double worst = 0;
    for (const Question &question : questions(count)) {
        qsizetype ours = 0;
        qsizetype theirs = 0;
        const bench::Pair pair = bench::alternated(
            rounds, [&] { ours = askStore(board, question); }, [&] { theirs = askPlain(*plain, question); });
        worst = std::max(worst, pair.ours.median);
        good = bench::tellRatio(question.what + u" (%1 rows)"_s.arg(ours), pair, u"%1 rows by hand:"_s.arg(theirs),
                                target) &&
               good;
    }
    good = bench::tellTime(u"the slowest of these"_s, worst, targetMs) && good;
    return good ? 0 : 1;
}
