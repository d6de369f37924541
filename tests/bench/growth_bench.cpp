// SPDX-License-Identifier: GPL-3.0-or-later
// What one transfer costs from Confirm to paid out, through the services and the real store, with few others in the
// store and with very many.
#include "bench/counter_on_disk.h"
#include "bench/many_transfers.h"
#include "bench/measure.h"

#include <QCoreApplication>
#include <QFile>
#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double target = 1.2;
constexpr int perRound = 10;

QString homeOf(qint64 count)
{
    const QString home = bench::homeFor(count);
    std::fprintf(stderr, "store with %lld transfers in %s\n", static_cast<long long>(count), qPrintable(home));
    if (const auto made = bench::makeStore({home, count, true}); !made)
        qFatal("%s %s", qPrintable(base::codeOf(made.error().kind)), qPrintable(made.error().detail));
    // Both stores shall lie in the system's cache, as they do in the course of a day.
    QFile file(home + u"/store.sqlite"_s);
    if (!file.open(QIODevice::ReadOnly)) qFatal("the store is not there");
    while (!file.read(1 << 20).isEmpty()) {
    }
    return home;
}

class Row
{
public:
    Row(qint64 count, int rounds) : m_counter(homeOf(count)), m_requests(m_counter.approvals((rounds + 1) * perRound))
    {
        some(); // warms up
    }
    void some()
    {
        for (int i = 0; i < perRound; ++i)
            m_counter.settle(m_counter.send(m_requests.at(m_next++)));
    }

private:
    bench::CounterOnDisk m_counter;
    const QList<services::SendRequest> m_requests;
    qsizetype m_next = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"remitdesk.*.info=false"_s);
    const qint64 many = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1'000'000;
    const int rounds = argc > 2 ? QByteArray(argv[2]).toInt() : 21;
    const qint64 few = std::max<qint64>(1, many / 100);
    Row inFew(few, rounds);
    Row inMany(many, rounds);
    bench::undisturbed();
    bench::Pair pair = bench::alternated(
        rounds, [&] { inMany.some(); }, [&] { inFew.some(); });
    for (bench::Figures *figures : {&pair.ours, &pair.bare})
        figures->median /= perRound;
    const bool isMet = bench::tellRatio(u"a transfer sent and settled, %1 in the store"_s.arg(many), pair,
                                        u"%1 in the store:"_s.arg(few), target);
    return isMet ? 0 : 1;
}
