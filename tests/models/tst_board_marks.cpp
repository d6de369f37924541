// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/board_marks.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using interfaces::BoardPlace;
using models::BoardMarks;

class TestBoardMarks : public QObject
{
    Q_OBJECT

private slots:
    void aListThatWasNotCountedToItsEndHasNone();
    void aMarkIsAtTheRowOfItsTransferWhateverCameInOrIsShownElsewhere();
    void theNearestOneIsTaken();
};

namespace {

/// The place of the transfer with that number; larger ones are newer, and some came in the same millisecond.
BoardPlace placeOf(int number)
{
    const QDateTime start(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC);
    return {start.addMSecs(number / 3), QString::number(number).rightJustified(6, u'0')};
}

/// Counts `length` transfers in parts, from the newest on, and leaves a mark behind each part.
BoardMarks counted(int length, int part)
{
    BoardMarks marks;
    for (int passed = part; passed < length; passed += part)
        marks.add(placeOf(length - passed), passed);
    marks.finish(length);
    return marks;
}

} // namespace

void TestBoardMarks::aListThatWasNotCountedToItsEndHasNone()
{
    BoardMarks marks;
    marks.add(placeOf(90), 10);
    QVERIFY(!marks.nearestTo(9, 100, {}));
    marks.finish(100);
    QVERIFY(marks.nearestTo(9, 100, {}));
    marks.clear();
    QVERIFY(!marks.nearestTo(9, 100, {}));
}

void TestBoardMarks::aMarkIsAtTheRowOfItsTransferWhateverCameInOrIsShownElsewhere()
{
    QVERIFY(rc::check("any list", [] {
        const int before = *rc::gen::inRange(1, 200);
        const int cameIn = *rc::gen::inRange(0, 20);
        const int part = *rc::gen::inRange(1, 30);
        const BoardMarks marks = counted(before, part);
        QList<BoardPlace> elsewhere;
        QList<BoardPlace> shown; // newest first
        for (int number = before + cameIn - 1; number >= 0; --number)
            (*rc::gen::inRange(0, 8) == 0 ? elsewhere : shown) << placeOf(number);
        const int row = *rc::gen::inRange(0, 220);
        const auto mark = marks.nearestTo(row, shown.size(), elsewhere);
        if (!mark) {
            for (int passed = part; passed < before; passed += part)
                RC_ASSERT(elsewhere.contains(placeOf(before - passed)));
            return;
        }
        RC_ASSERT(mark->row >= 0 && mark->row < shown.size());
        RC_ASSERT(shown.at(mark->row) == mark->place);
    }));
}

void TestBoardMarks::theNearestOneIsTaken()
{
    const BoardMarks marks = counted(100, 10);
    QCOMPARE(marks.nearestTo(0, 100, {})->row, 9);
    QCOMPARE(marks.nearestTo(52, 100, {})->row, 49);
    QCOMPARE(marks.nearestTo(99, 100, {})->row, 89);
    QCOMPARE(marks.nearestTo(52, 99, {placeOf(50)})->row, 58); // the one between has no row of its own
}

QTEST_APPLESS_MAIN(TestBoardMarks)
#include "tst_board_marks.moc"
