// SPDX-License-Identifier: GPL-3.0-or-later
// Lives of a shop in a loop, for as many seeds as one has patience; what was seen, as JSON.
#include "simulation/runner.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHashSeed>
#include <QLoggingCategory>
#include <QTextStream>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace {

bool write(const QString &name, const QByteArray &bytes)
{
    if (name == u"-") {
        QTextStream(stdout) << bytes;
        return true;
    }
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

int tellOne(quint64 seed)
{
    const simulation::Story story = simulation::tell(seed);
    QTextStream out(stdout);
    for (const QString &line : story.lines)
        out << line << '\n';
    out << "seed " << seed << ", log " << QString::number(story.hash, 16).rightJustified(16, u'0') << ": "
        << (story.what.isEmpty() ? u"all held"_s : story.what) << '\n';
    return story.what.isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"remitdesk.*=false"_s); // one line for each of a million sends is no help
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Lives of a shop, each decided by a seed."_s);
    parser.addHelpOption();
    parser.addOptions(
        {{u"seeds"_s, u"How many lives."_s, u"count"_s, u"1000"_s},
         {u"first"_s, u"The first seed."_s, u"seed"_s, u"1"_s},
         {u"threads"_s, u"How many at a time."_s, u"count"_s, QString::number(QThread::idealThreadCount())},
         {u"json"_s, u"Where the counts go; - for standard output."_s, u"file"_s},
         {u"story"_s, u"Tell the first life, step by step."_s}});
    parser.process(application);
    const quint64 first = parser.value(u"first"_s).toULongLong();
    if (parser.isSet(u"story"_s)) return tellOne(first);

    QElapsedTimer timer;
    timer.start();
    const simulation::Run run =
        simulation::live(first, parser.value(u"seeds"_s).toULongLong(), parser.value(u"threads"_s).toInt());
    const qint64 elapsedMs = timer.elapsed();
    QTextStream err(stderr);
    base::JsonValue failures = base::JsonValue::array({});
    for (const simulation::Failure &failure : run.failures) {
        err << failure.line() << '\n';
        failures.append(failure.line());
    }
    const QStringList missing = simulation::notMet(run.tally);
    base::JsonValue notMet = base::JsonValue::array({});
    for (const QString &line : missing) {
        err << "not met: " << line << '\n';
        notMet.append(line);
    }
    base::JsonValue all = run.tally.toJson();
    all.set(u"first"_s, base::JsonValue(qint64(first)));
    all.set(u"elapsedMs"_s, base::JsonValue(elapsedMs));
    all.set(u"failures"_s, failures);
    all.set(u"notMet"_s, notMet);
    if (parser.isSet(u"json"_s) && !write(parser.value(u"json"_s), all.toBytes() + '\n')) {
        err << "cannot write " << parser.value(u"json"_s) << '\n';
        return 2;
    }
    err << run.tally.seeds << " lives in " << elapsedMs << " ms, " << run.tally.payouts << " payouts for "
        << run.tally.approvals << " approvals, " << run.failures.size() << " failures\n";
    return run.failures.isEmpty() && missing.isEmpty() ? 0 : 1;
}
