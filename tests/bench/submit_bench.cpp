// SPDX-License-Identifier: GPL-3.0-or-later
// How many transfers a counter submits in a second, against how many transactions the disk takes: a bare SQLite file
// with the store's settings that gets as many commits, of one small row each.
#include "bench/counter_on_disk.h"
#include "bench/measure.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rowBytes = 512;
constexpr double targetShare = 0.5;

/// The store's settings, read back from it, on a file of our own with one table.
class BareFile
{
public:
    explicit BareFile(const QString &file) : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bare"_s))
    {
        m_database.setDatabaseName(file);
        if (!m_database.open()) qFatal("no baseline");
        for (const QString &setting :
             {u"journal_mode = DELETE"_s, u"synchronous = EXTRA"_s, u"fullfsync = ON"_s, u"secure_delete = ON"_s,
              u"cell_size_check = ON"_s, u"foreign_keys = ON"_s, u"temp_store = MEMORY"_s, u"cache_size = -16384"_s})
            run(u"PRAGMA "_s + setting);
        run(u"CREATE TABLE row(number INTEGER PRIMARY KEY, box BLOB NOT NULL) STRICT"_s);
        m_insert = std::make_unique<QSqlQuery>(m_database);
        m_insert->prepare(u"INSERT INTO row(box) VALUES(?)"_s);
    }
    void commit(qint64 times)
    {
        for (qint64 i = 0; i < times; ++i) {
            run(u"BEGIN IMMEDIATE"_s);
            m_insert->bindValue(0, QByteArray(rowBytes, 'x'));
            if (!m_insert->exec()) qFatal("the baseline takes no row");
            run(u"COMMIT"_s);
        }
    }

private:
    void run(const QString &sql)
    {
        if (!QSqlQuery(m_database).exec(sql)) qFatal("the baseline does not do: %s", qPrintable(sql));
    }
    QSqlDatabase m_database;
    std::unique_ptr<QSqlQuery> m_insert;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"remitdesk.*.info=false"_s);
    const int rounds = argc > 1 ? QByteArray(argv[1]).toInt() : 15;
    constexpr int perRound = 10;
    const QTemporaryDir folder; // where TMPDIR says: it has to be on a disk for this to mean anything
    bench::CounterOnDisk counter(folder.path() + u"/home"_s);
    BareFile bare(folder.path() + u"/bare.sqlite"_s);
    bench::undisturbed();
    const auto requests = counter.approvals((rounds + 1) * perRound);
    qsizetype next = 0;
    const auto sendSome = [&] {
        for (int i = 0; i < perRound; ++i)
            (void)counter.send(requests.at(next++));
    };
    const qint64 before = counter.commits();
    sendSome(); // warms up, and is counted
    const qint64 commits = counter.commits() - before;
    const bench::Pair pair = bench::alternated(rounds, sendSome, [&] { bare.commit(commits); });
    const double ours = perRound * 1000.0 / pair.ours.median;
    const double disk = double(commits) * 1000.0 / pair.bare.median;
    const double possible = disk * perRound / double(commits);
    const bool isMet = bench::tell(
        u"submissions a second (%1 commits each)"_s.arg(double(commits) / perRound), bench::number(ours, 1) + u" /s"_s,
        u"the disk's %1 commits/s: %2 /s"_s.arg(bench::number(disk, 0), bench::number(possible, 1)),
        bench::number(ours / possible), u"≥ %1"_s.arg(bench::number(targetShare)), ours / possible >= targetShare);
    return isMet ? 0 : 1;
}
