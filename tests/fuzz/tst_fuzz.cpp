// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutator.h"
#include "target.h"

#include "base/json_value.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Enough that a broken property of the corpus' neighbourhood shows, few enough for every test run.
int mutationsWanted()
{
    return qEnvironmentVariableIsSet("REMITDESK_MUTATIONS") ? qEnvironmentVariableIntValue("REMITDESK_MUTATIONS")
                                                            : 20'000;
}

QList<QByteArray> corpusOf(const char *target)
{
    const QDir folder(QStringLiteral(REMITDESK_SOURCE_DIR "/tests/fuzz/corpus/") + QString::fromLatin1(target));
    QList<QByteArray> corpus;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) corpus << file.readAll();
    }
    return corpus;
}

} // namespace

/// Every target over its corpus and the same mutations of it each time; a property that does not hold ends the program
/// and names the input.
class TestFuzz : public QObject
{
    Q_OBJECT

    base::JsonValue m_executions = base::JsonValue::object();

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"remitdesk.*=false"_s); }

    void everyTargetHolds_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(fuzz::targets().size()); ++i)
            QTest::newRow(fuzz::targets()[std::size_t(i)].name) << i;
    }
    void everyTargetHolds()
    {
        QFETCH(const int, index);
        const fuzz::Target &target = fuzz::targets()[std::size_t(index)];
        const QList<QByteArray> corpus = corpusOf(target.name);
        QVERIFY2(corpus.size() >= 3, "a target without a corpus tries next to nothing");
        QElapsedTimer timer;
        timer.start();
        const auto play = [&target](const QByteArray &input) {
            fuzz::remember(target.name, input);
            target.run(input);
        };
        for (const QByteArray &input : corpus)
            play(input);
        fuzz::Mutator mutator(20'260'201);
        const int wanted = mutationsWanted();
        for (int i = 0; i < wanted; ++i)
            play(mutator.next(corpus));
        m_executions.set(QString::fromLatin1(target.name), qint64(corpus.size() + wanted));
        qInfo("%lld inputs in %lld ms", qlonglong(corpus.size() + wanted), qlonglong(timer.elapsed()));
    }

    void cleanupTestCase()
    {
        const QString name = qEnvironmentVariable("REMITDESK_PROOF_FILE");
        if (name.isEmpty()) return;
        const base::JsonValue proof =
            base::JsonValue::object({{u"program"_s, u"tst_fuzz"_s}, {u"executions"_s, m_executions}});
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(proof.toIndentedBytes()) > 0);
    }
};

QTEST_GUILESS_MAIN(TestFuzz)
#include "tst_fuzz.moc"
