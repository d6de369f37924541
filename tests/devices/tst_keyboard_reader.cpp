// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/keyboard_reader.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using devices::KeyboardReader;

namespace {

// The specimens of ICAO Doc 9303, parts 4, 5 and 6.
const QString passport =
    u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;
const QString card =
    u"I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"_s;
const QString card2 = u"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"_s;

QString flat(QString zone) { return zone.remove(u'\n'); }

/// A window with one field: what reached it, and what the reader handed over.
struct Desk {
    KeyboardReader reader;
    QString field; ///< Enter is "\n"
    QStringList zones;
    QList<int> torn;
    QString kept;
    qint64 now = 1000;

    void obey(const KeyboardReader::Verdict &verdict, QChar key)
    {
        if (verdict.release) field += kept;
        if (verdict.release || !verdict.zone.isEmpty() || verdict.torn > 0) kept.clear();
        if (!verdict.zone.isEmpty()) zones << verdict.zone;
        if (verdict.torn > 0) torn << verdict.torn;
        if (key.isNull()) return;
        if (!verdict.keep)
            field += key;
        else if (reader.isKeepingBack())
            kept += key;
    }
    void key(QChar c) { obey(c == u'\n' ? reader.lineEnd(now) : reader.character(c, now), c); }
    void type(const QString &text, int msBetween)
    {
        for (const QChar c : text) {
            // The window's timer would have fired.
            if (reader.isKeepingBack() && msBetween > reader.patienceMs()) obey(reader.silence(), {});
            now += msBetween;
            key(c);
        }
    }
    void rest()
    {
        now += 1000;
        if (reader.isKeepingBack()) obey(reader.silence(), {});
    }
};

} // namespace

class TestKeyboardReader : public QObject
{
    Q_OBJECT

private slots:
    void aSwipeIsReadAndReachesNothing_data();
    void aSwipeIsReadAndReachesNothing();
    void typingArrivesAsTyped_data();
    void typingArrivesAsTyped();
    void fastTypingIsGivenBackInOrder();
    void aZoneTypedByHandIsTyping();
    void enterGoesWithWhatWasTyped();
    void aTornSwipeIsSaidAndReachesNothing();
    void aSwipeAfterTypingLeavesTheTypingAlone();
    void enterLongAfterASwipeIsAPersons();
};

void TestKeyboardReader::aSwipeIsReadAndReachesNothing_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("ms");
    const auto add = [](const char *name, const QString &zone) {
        for (const int ms : {0, 1, 20}) {
            const auto row = [&](const char *how, const QString &sent) {
                QTest::addRow("%s, %s, %d ms", name, how, ms) << sent << flat(zone) << ms;
            };
            row("lines and Enter", zone + u'\n');
            row("flat and Enter", flat(zone) + u'\n');
            row("no Enter", flat(zone));
            row("two keys for a line end", QString(zone + u'\n').replace(u'\n', u"\n\n"_s));
        }
    };
    add("passport", passport);
    add("card", card);
    add("card of size 2", card2);
    QTest::newRow("Caps Lock") << passport.toLower() + u'\n' << flat(passport) << 1;
}

void TestKeyboardReader::aSwipeIsReadAndReachesNothing()
{
    QFETCH(const QString, sent);
    QFETCH(const QString, zone);
    QFETCH(const int, ms);
    Desk desk;
    desk.key(u'x');
    desk.now += 1000;
    desk.type(sent, ms);
    desk.rest();
    QCOMPARE(desk.field, u"x"_s);
    QCOMPARE(desk.zones, QStringList{zone});
    QVERIFY(desk.torn.isEmpty());
}

void TestKeyboardReader::typingArrivesAsTyped_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"Maria Santos", "PAKISTAN", "PK36 SCBL 0000 0011 2345 6702", "IVANA", "A<B", "C3PO", "P<",
                             "VICTORIA\n", "\n\n", "i am typing", "PP1234567\n", "ACCRA<\n"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestKeyboardReader::typingArrivesAsTyped()
{
    QFETCH(const QString, text);
    for (const int ms : {0, 5, 30, 80, 400}) {
        Desk desk;
        desk.type(text, ms);
        desk.rest();
        QCOMPARE(desk.field, text);
        QVERIFY(desk.zones.isEmpty());
    }
}

void TestKeyboardReader::fastTypingIsGivenBackInOrder()
{
    Desk desk;
    desk.type(u"PAKIS"_s, 10);
    desk.type(u"tan"_s, 10); // a small letter: no reader
    QCOMPARE(desk.field, u"PAKIStan"_s);
}

void TestKeyboardReader::aZoneTypedByHandIsTyping()
{
    Desk desk;
    desk.type(flat(passport), 400);
    desk.rest();
    QCOMPARE(desk.field, flat(passport)); // the form knows it by its shape
}

void TestKeyboardReader::enterGoesWithWhatWasTyped()
{
    Desk desk;
    desk.type(u"AMIR\n"_s, 3); // a barcode, say
    QCOMPARE(desk.field, u"AMIR\n"_s);
}

void TestKeyboardReader::aTornSwipeIsSaidAndReachesNothing()
{
    for (const int length : {20, 44, 60, 87}) {
        Desk desk;
        desk.type(flat(passport).left(length), 1);
        desk.type(u"\n"_s, 1);
        desk.rest();
        QCOMPARE(desk.field, QString());
        QVERIFY(desk.zones.isEmpty());
        QCOMPARE(desk.torn, QList<int>{length});
    }
}

void TestKeyboardReader::aSwipeAfterTypingLeavesTheTypingAlone()
{
    Desk desk;
    desk.type(u"Anna P"_s, 90);
    desk.now += 500;
    desk.obey(desk.reader.silence(), {});
    desk.type(passport + u'\n', 1);
    desk.type(u"ia"_s, 90);
    desk.rest();
    QCOMPARE(desk.field, u"Anna Pia"_s);
    QCOMPARE(desk.zones.size(), 1);
}

void TestKeyboardReader::enterLongAfterASwipeIsAPersons()
{
    Desk desk;
    desk.type(passport + u'\n', 1);
    desk.now += 600;
    desk.key(u'\n');
    QCOMPARE(desk.field, u"\n"_s);
}

QTEST_GUILESS_MAIN(TestKeyboardReader)
#include "tst_keyboard_reader.moc"
