// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/one_shot_body.h"

#include <QTest>

using net::OneShotBody;

class TestOneShotBody : public QObject
{
    Q_OBJECT

private slots:
    void itIsReadOnceAndNeverAgain()
    {
        OneShotBody body("0123456789");
        QVERIFY(body.isSequential());
        QCOMPARE(body.bytesAvailable(), 10);
        QCOMPARE(body.taken(), 0);
        QCOMPARE(body.read(4), QByteArray("0123"));
        QCOMPARE(body.taken(), 4);
        QVERIFY(!body.atEnd());
        QVERIFY(!body.reset());
        QVERIFY(!body.seek(0));
        QCOMPARE(body.read(100), QByteArray("456789")); // goes on where it was
        QVERIFY(body.atEnd());
        QVERIFY(!body.reset());
        QVERIFY(body.read(1).isEmpty());
        QCOMPARE(body.taken(), 10);
    }

    void nothingIsBufferedForASecondReader()
    {
        OneShotBody body("0123456789");
        QCOMPARE(body.peek(3).size(), 3);
        QVERIFY2(body.taken() > 0, "what was looked at must count as taken");
    }

    void onceShutItGivesNothingMore()
    {
        OneShotBody body("0123456789");
        QCOMPARE(body.read(4), QByteArray("0123"));
        body.shut();
        QVERIFY(body.read(4).isEmpty());
        char byte = 0;
        QCOMPARE(body.read(&byte, 1), -1);
        QCOMPARE(body.taken(), 4);
    }

    void itCannotBeWritten()
    {
        OneShotBody body("0");
        QVERIFY(!body.isWritable());
    }
};

QTEST_GUILESS_MAIN(TestOneShotBody)
#include "tst_one_shot_body.moc"
