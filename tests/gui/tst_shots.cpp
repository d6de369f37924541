// SPDX-License-Identifier: GPL-3.0-or-later
// Every page is drawn in light, dark and right-to-left, and something stands on it. The pictures stay in the build
// folder, to be looked at.
#include "gui/shots.h"
#include "support/window_stage.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestShots : public QObject
{
    Q_OBJECT

private slots:
    void everyPageIsDrawn_data();
    void everyPageIsDrawn();
};

void TestShots::everyPageIsDrawn_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("light") << int(gui::Theme::Light) << false;
    QTest::newRow("dark") << int(gui::Theme::Dark) << false;
    QTest::newRow("right-to-left") << int(gui::Theme::Light) << true;
}

void TestShots::everyPageIsDrawn()
{
    QFETCH(int, theme);
    QFETCH(bool, rightToLeft);
    QGuiApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    support::WindowStage stage;
    stage.shop.add(u"gamma"_s, domain::SafetyClass::D).quoteFault =
        base::nothingHappened(base::ErrorKind::CorridorNotServed);
    stage.addRegistrar().current.state = domain::UserState::Incomplete;
    stage.shop.secondPersonForRates = true;
    stage.open();
    const auto maria = stage.desk().parties.findSenders(u"maria"_s);
    const auto address = base::JsonValue::object({{u"email"_s, u"maria@example.com"_s}});
    QVERIFY(stage.desk().parties.updateSender(maria->first().id, address).ok());
    using enum domain::TransferState;
    for (const domain::TransferState state : {Unconfirmed, InProgress, OnHold, ReadyForPickup})
        stage.addTransfer(int(state), state);
    stage.addReturned(30);
    const QString folder =
        QStringLiteral(REMITDESK_BINARY_DIR "/test-shots/") + QString::fromLatin1(QTest::currentDataTag());
    QDir(folder).removeRecursively();

    gui::WindowOptions options;
    options.practice = true;
    options.theme = gui::Theme(theme);
    options.clock = &stage.shop.clock;
    gui::MainWindow window(*stage.backstage, options);
    window.show();
    std::optional<int> code;
    gui::ShotsOptions shots;
    shots.folder = folder;
    shots.loseNextAnswer = [&stage] { stage.provider().answers << support::script::silence(); };
    shots.done = [&code](int result) { code = result; };
    gui::startShots(window, shots);
    QTRY_VERIFY_WITH_TIMEOUT(code.has_value(), 90'000);
    QCOMPARE(*code, 0);

    const QStringList names = QDir(folder).entryList({u"*.png"_s});
    QCOMPARE(names.size(), 47);
    for (const QString &name : names) {
        const QImage picture(QDir(folder).filePath(name));
        const bool paper = name.contains(u"-paper"_s);
        if (!paper) QCOMPARE(picture.size(), QSize(1280, 720));
        QSet<QRgb> inks;
        for (int y = 0; y < picture.height(); y += 3) {
            for (int x = 0; x < picture.width(); x += 3)
                inks << picture.pixel(x, y);
        }
        QVERIFY2(inks.size() > 20, qPrintable(name + u" is nearly blank"_s));
    }
}

QTEST_MAIN(TestShots)
#include "tst_shots.moc"
