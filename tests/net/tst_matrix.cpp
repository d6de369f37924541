// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix.h"

#include "base/json_value.h"

#include <QLibraryInfo>

#include <set>

using base::Evidence;
using matrix::Cell;
using matrix::Client;
using matrix::Seen;
using namespace Qt::Literals::StringLiterals;

class TestMatrix : public QObject
{
    Q_OBJECT

private:
    const std::vector<Cell> &ownCells()
    {
        static const std::vector<Cell> cells = [] {
            std::vector<Cell> list = matrix::cellsOf(Client::Money);
            for (const Cell &cell : matrix::cellsOf(Client::Http))
                list.push_back(cell);
            return list;
        }();
        return cells;
    }

    static void writeProof(const std::vector<Cell> &own, const std::vector<Seen> &ownSeen,
                           const std::vector<Cell> &plain, const std::vector<Seen> &plainSeen)
    {
        const QString name = qEnvironmentVariable("REMITDESK_PROOF_FILE");
        if (name.isEmpty()) return;
        base::JsonValue table = base::JsonValue::array();
        for (const matrix::Behaviour &behaviour : matrix::behaviours()) {
            base::JsonValue row = base::JsonValue::object({{u"server"_s, QString::fromLatin1(behaviour.name)}});
            for (const bool tls : {false, true}) {
                int ours = -1;
                int theirs = -1;
                bool paid = false;
                for (std::size_t i = 0; i < own.size(); ++i) {
                    const Cell &cell = own[i];
                    if (cell.behaviour == &behaviour && cell.tls == tls && cell.method != "GET")
                        ours = std::max(ours, ownSeen[i].requests);
                }
                for (std::size_t i = 0; i < plain.size(); ++i) {
                    const Cell &cell = plain[i];
                    if (cell.behaviour != &behaviour || cell.tls != tls || cell.method != "POST") continue;
                    theirs = std::max(theirs, plainSeen[i].copies);
                    paid = paid || plainSeen[i].looksPaid();
                }
                const QString wire = tls ? u"tls"_s : u"clear"_s;
                if (ours >= 0) row.set(u"ours_"_s + wire, ours);
                if (theirs >= 0) row.set(u"plain_"_s + wire, theirs);
                if (theirs >= 0) row.set(u"plain_looks_paid_"_s + wire, paid);
            }
            table.append(row);
        }
        const auto count = [](const std::vector<Cell> &cells, const std::vector<Seen> &seen) {
            int calls = 0;
            int most = 0;
            int several = 0;
            for (std::size_t i = 0; i < cells.size(); ++i) {
                if (cells[i].method == "GET") continue;
                ++calls;
                most = std::max(most, seen[i].copies);
                several += seen[i].copies > 1 ? 1 : 0;
            }
            return base::JsonValue::object(
                {{u"writing_calls"_s, calls}, {u"most_copies"_s, most}, {u"arrived_more_than_once"_s, several}});
        };
        const base::JsonValue proof = base::JsonValue::object({{u"program"_s, u"tst_matrix"_s},
                                                               {u"qt"_s, QLibraryInfo::version().toString()},
                                                               {u"behaviours"_s, qint64(matrix::behaviours().size())},
                                                               {u"cells"_s, qint64(own.size())},
                                                               {u"plain_cells"_s, qint64(plain.size())},
                                                               {u"ours"_s, count(own, ownSeen)},
                                                               {u"plain"_s, count(plain, plainSeen)},
                                                               {u"table"_s, table}});
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(proof.toIndentedBytes()) < 0) qFatal("no proof file");
    }

    NetFixture m_fixture;
    std::vector<Seen> m_own;
    std::vector<Cell> m_plainCells;
    std::vector<Seen> m_plain;

private slots:
    void initTestCase()
    {
        m_own = matrix::run(m_fixture, ownCells());
        m_plainCells = matrix::cellsOf(Client::PlainQt);
        m_plain = matrix::run(m_fixture, m_plainCells);
        writeProof(ownCells(), m_own, m_plainCells, m_plain);
    }

    void everyCellProvesWhatItMay_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(ownCells().size()); ++i)
            QTest::newRow(ownCells()[std::size_t(i)].name().constData()) << i;
    }
    void everyCellProvesWhatItMay()
    {
        QFETCH(const int, index);
        const Cell &cell = ownCells()[std::size_t(index)];
        const Seen &seen = m_own[std::size_t(index)];
        const net::HttpReply &reply = seen.reply;
        const matrix::Expectation expected = matrix::expectationOf(cell);
        const QString story = u"server saw %1 requests and %2 bytes; evidence %3, status %4, %5"_s.arg(
            QString::number(seen.requests), QString::number(seen.bytes), QString::number(int(reply.evidence)),
            QString::number(reply.status), reply.failure ? base::codeOf(reply.failure->kind) : u"usable"_s);

        // The promise, whatever the table says.
        if (cell.method != "GET") {
            QVERIFY2(seen.requests <= 1, qPrintable(story));
            QVERIFY2(reply.requestsSent <= 1, qPrintable(story));
        }
        if (seen.bytes > 0) QVERIFY2(reply.evidence != Evidence::NotSent, qPrintable(story));
        if (reply.evidence == Evidence::NotSent) QCOMPARE(reply.failure->outcome, base::Outcome::NothingHappened);
        if (reply.evidence == Evidence::Maybe) QCOMPARE(reply.failure->outcome, base::Outcome::Unknown);

        // The table.
        QVERIFY2(expected.evidence.contains(reply.evidence), qPrintable(story));
        QVERIFY2(seen.requests >= expected.requestsMin, qPrintable(story));
        if (expected.status >= 0) QVERIFY2(reply.status == expected.status, qPrintable(story));
        if (reply.failure)
            QVERIFY2(expected.kinds.contains(reply.failure->kind), qPrintable(story));
        else
            QVERIFY2(expected.evidence.contains(Evidence::Answered), qPrintable(story));
        if (cell.client == Client::Money && cell.warm) QCOMPARE(seen.connections, 2); // never the used one
    }

    void everyBehaviourOfTheServerIsInTheTable()
    {
        std::set<support::Fault> used;
        for (const matrix::Behaviour &behaviour : matrix::behaviours())
            used.insert(behaviour.script.fault);
        QCOMPARE(int(used.size()), int(support::Fault::ResetInHandshake) + 1);
        QVERIFY(matrix::behaviours().size() >= 27);
    }

    /// The comparison that docs/proof.md prints: what the same servers see when Qt is left alone.
    void plainQtSendsMoneyTwice()
    {
        int severalTimes = 0;
        int twoPayoutsAndNobodyKnows = 0;
        for (std::size_t i = 0; i < m_plainCells.size(); ++i) {
            if (m_plainCells[i].method == "GET" || m_plain[i].copies < 2) continue;
            ++severalTimes;
            twoPayoutsAndNobodyKnows += m_plain[i].looksPaid() ? 1 : 0;
        }
        qInfo("plain Qt: %d of %d cells arrived more than once, %d of them looked like one clean success", severalTimes,
              int(m_plainCells.size()), twoPayoutsAndNobodyKnows);
        if (QLibraryInfo::version() > QVersionNumber(6, 8, 2)) QSKIP("this Qt no longer repeats a POST");
        QVERIFY(severalTimes >= 20);
        QVERIFY(twoPayoutsAndNobodyKnows >= 1);
    }
};

QTEST_GUILESS_MAIN(TestMatrix)
#include "tst_matrix.moc"
