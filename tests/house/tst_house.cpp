// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of the house as a test: what docs/architecture.md promises is read from the tree itself. Each rule is first
// shown to catch a violation, because a lint that has gone blind looks just like a clean house.
#include "house/house_plan.h"
#include "house/house_rules.h"
#include "house/house_texts.h"
#include "house/source_text.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestHouse : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void commentsAndStringsAreNotCode_data();
    void commentsAndStringsAreNotCode();
    void includingARoomThatIsNotUsedIsCaught_data();
    void includingARoomThatIsNotUsedIsCaught();
    void aLibraryOutsideItsRoomIsCaught_data();
    void aLibraryOutsideItsRoomIsCaught();
    void aForbiddenWordIsCaught_data();
    void aForbiddenWordIsCaught();
    void aTextThatNobodyCollectsIsCaught_data();
    void aTextThatNobodyCollectsIsCaught();
    void badMannersAreCaught();
    void aCycleOrAnArrowThatIsNotInThePictureIsCaught();
    void aFormOutOfReadingOrderIsCaught();

    void everyRoomIsInThePicture();
    void everyFolderIsARoom();
    void everyRoomHasAShortReadme();
    void roomsIncludeOnlyWhatTheyUse();
    void librariesEnterThroughOneDoor();
    void forbiddenWordsStayOut();
    void textsAreWhereTheyAreCollected();
    void onlyTheCommandLineNamesItsOptions();
    void filesKeepTheirManners();
    void formsStandInReadingOrder();

private:
    QStringList rooms() const { return m_build.keys(); }

    house::Plan m_build;
    house::Plan m_picture;
    house::QtHeaders m_qt;
    QList<house::SourceFile> m_files;
    QSet<QString> m_known;
};

namespace {

const QString root = QStringLiteral(REMITDESK_SOURCE_DIR);

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Every C++ file below a folder of the project, named relative to it.
QList<house::SourceFile> sourcesBelow(const QString &folder)
{
    QList<house::SourceFile> files;
    QDirIterator walk(folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        files << house::SourceFile{QDir(folder).relativeFilePath(path), contents(path)};
    }
    return files;
}

/// A QSKIP-free way to say everything that is wrong at once.
void expectNone(const QStringList &faults) { QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n'))); }

/// Folders that the build leaves out on purpose in this configuration.
bool isLeftOut(const QString &room)
{
#ifdef REMITDESK_GUI
    Q_UNUSED(room)
    return false;
#else
    return QStringList{u"printing"_s, u"models"_s, u"gui"_s}.contains(room);
#endif
}

} // namespace

void TestHouse::initTestCase()
{
    m_build = house::planFromBuild(contents(QStringLiteral(REMITDESK_BINARY_DIR "/house.txt")));
    m_picture = house::planFromPicture(contents(root + u"/docs/architecture.md"_s));
    m_qt = house::installedQtHeaders();
    m_files = sourcesBelow(root + u"/src"_s);
    for (const house::SourceFile &file : m_files)
        m_known << file.path;
    QVERIFY(m_build.contains(u"base"_s));
    QVERIFY(m_picture.value(u"money"_s).contains(u"base"_s));
    QCOMPARE(m_qt.value(u"QSqlQuery"_s), u"QtSql"_s);
    QVERIFY(m_known.contains(u"base/result.h"_s));
}

void TestHouse::commentsAndStringsAreNotCode_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("isCode");
    QTest::newRow("code") << u"double x;"_s << true;
    QTest::newRow("line comment") << u"int x; // double\n"_s << false;
    QTest::newRow("comment that goes on") << u"// a \\\n double\nint x;"_s << false;
    QTest::newRow("block comment") << u"/* a\n double */ int x;"_s << false;
    QTest::newRow("string") << u"const char *x = \"double\";"_s << false;
    QTest::newRow("string with a quote in it") << u"const char *x = \"\\\"double\";"_s << false;
    QTest::newRow("after a string that looks like a comment") << u"f(\"//\"); double x;"_s << true;
    QTest::newRow("after a character literal") << u"f('\"'); double x; g('\"');"_s << true;
    QTest::newRow("after a digit separator") << u"int x = 1'000; double y; int z = 1'000;"_s << true;
    QTest::newRow("raw string") << u"auto x = u8R\"a(\" double )\" )a\";"_s << false;
    QTest::newRow("after a raw string") << u"auto x = R\"(\")\"; double y;"_s << true;
    QTest::newRow("unfinished comment") << u"/* double"_s << false;
    QTest::newRow("unfinished string") << u"f(\"double"_s << false;
}

void TestHouse::commentsAndStringsAreNotCode()
{
    QFETCH(QString, source);
    QFETCH(bool, isCode);
    const QString code = house::stripped(source, house::Keep::CodeOnly);
    QCOMPARE(code.contains(u"double"_s), isCode);
    QCOMPARE(code.size(), source.size());
    QCOMPARE(code.count(u'\n'), source.count(u'\n'));
}

void TestHouse::includingARoomThatIsNotUsedIsCaught_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("directive");
    QTest::addColumn<bool>("caught");
    QTest::newRow("a used room") << u"services/quote.cpp"_s << u"\"base/result.h\""_s << false;
    QTest::newRow("its own room") << u"services/quote.cpp"_s << u"\"services/quote.h\""_s << false;
    QTest::newRow("its own folder") << u"services/quote.cpp"_s << u"\"quote.h\""_s << false;
    QTest::newRow("a generated form") << u"services/quote.cpp"_s << u"\"ui_quote_page.h\""_s << false;
    QTest::newRow("a system header") << u"services/quote.cpp"_s << u"<vector>"_s << false;
    QTest::newRow("a room it does not use") << u"services/quote.cpp"_s << u"\"net/client.h\""_s << true;
    QTest::newRow("the same in brackets") << u"services/quote.cpp"_s << u"<net/client.h>"_s << true;
    QTest::newRow("the same by a path") << u"services/quote.cpp"_s << u"\"../net/client.h\""_s << true;
    QTest::newRow("another provider") << u"providers/a/x.cpp"_s << u"\"providers/b/y.h\""_s << true;
    QTest::newRow("its own provider") << u"providers/a/x.cpp"_s << u"\"providers/a/x.h\""_s << false;
    QTest::newRow("a header that is not there") << u"services/quote.cpp"_s << u"\"services/gone.h\""_s << true;
}

void TestHouse::includingARoomThatIsNotUsedIsCaught()
{
    QFETCH(QString, path);
    QFETCH(QString, directive);
    QFETCH(bool, caught);
    const house::Plan plan = house::planFromBuild(u"base:\nnet: base\nservices: base\n"
                                                  "providers/a: net base\nproviders/b: net base\n"_s);
    const QSet<QString> known{u"base/result.h"_s,   u"net/client.h"_s,    u"services/quote.h"_s,
                              u"providers/a/x.h"_s, u"providers/b/y.h"_s, u"services/quote.cpp"_s};
    const QStringList faults = house::includeFaults({path, u"// x\n#include "_s + directive + u"\n"_s}, plan, known);
    QCOMPARE(!faults.isEmpty(), caught);
    if (caught) QVERIFY2(faults.first().startsWith(path + u":2 "_s), qPrintable(faults.first()));
}

void TestHouse::aLibraryOutsideItsRoomIsCaught_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("home");
    QTest::addColumn<QString>("stranger");
    QTest::newRow("network") << u"QNetworkReply"_s << u"net"_s << u"services"_s;
    QTest::newRow("network, in its module") << u"QtNetwork/QNetworkReply"_s << u"net"_s << u"providers/rebit"_s;
    QTest::newRow("sql") << u"QSqlQuery"_s << u"store"_s << u"services"_s;
    QTest::newRow("http server") << u"QHttpServer"_s << u"sandbox"_s << u"net"_s;
    QTest::newRow("widgets") << u"QLabel"_s << u"gui"_s << u"models"_s;
    QTest::newRow("printer") << u"QPrinter"_s << u"printing"_s << u"gui"_s;
    QTest::newRow("openssl") << u"openssl/evp.h"_s << u"crypto"_s << u"store"_s;
    QTest::newRow("keychain") << u"qt6keychain/keychain.h"_s << u"vault"_s << u"services"_s;
    QTest::newRow("json") << u"nlohmann/json.hpp"_s << u"base"_s << u"sandbox"_s;
    QTest::newRow("big numbers") << u"boost/multiprecision/cpp_int.hpp"_s << u"money"_s << u"domain"_s;
    QTest::newRow("phone numbers") << u"phonenumbers/phonenumberutil.h"_s << u"domain"_s << u"cli"_s;
}

void TestHouse::aLibraryOutsideItsRoomIsCaught()
{
    QFETCH(QString, header);
    QFETCH(QString, home);
    QFETCH(QString, stranger);
    const QString text = u"#include <"_s + header + u">\n"_s;
    expectNone(house::libraryFaults({home + u"/x.cpp"_s, text}, m_qt));
    QCOMPARE(house::libraryFaults({stranger + u"/x.cpp"_s, text}, m_qt).size(), 1);
    QVERIFY(house::libraryFaults({stranger + u"/x.cpp"_s, u"// "_s + text}, m_qt).isEmpty());
}

void TestHouse::aForbiddenWordIsCaught_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("caught");
    QTest::newRow("floating-point money") << u"money"_s << u"double amount;"_s << true;
    QTest::newRow("in a provider") << u"providers/remid"_s << u"const auto rate = json.toDouble();"_s << true;
    QTest::newRow("a width on the screen") << u"gui"_s << u"double width;"_s << false;
    QTest::newRow("a word that contains it") << u"money"_s << u"int doubled;"_s << false;
    QTest::newRow("a nested loop") << u"gui"_s << u"QEventLoop loop;"_s << true;
    QTest::newRow("a blocking wait") << u"services"_s << u"QCoro::waitFor(task());"_s << true;
    QTest::newRow("a singleton") << u"services"_s << u"Settings::instance();"_s << true;
    QTest::newRow("the application") << u"gui"_s << u"QCoreApplication::instance()->quit();"_s << false;
    QTest::newRow("qApp from below") << u"services"_s << u"qApp->quit();"_s << true;
    QTest::newRow("qApp in the window") << u"gui"_s << u"qApp->quit();"_s << false;
    QTest::newRow("a second HTTP client") << u"services"_s << u"new QNetworkAccessManager(this);"_s << true;
    QTest::newRow("the HTTP client") << u"net"_s << u"QNetworkAccessManager network;"_s << false;
    QTest::newRow("TLS errors ignored") << u"net"_s << u"reply->ignoreSslErrors();"_s << true;
    QTest::newRow("nobody verified") << u"net"_s << u"tls.setPeerVerifyMode(QSslSocket::VerifyNone);"_s << true;
    QTest::newRow("secrets on disk") << u"vault"_s << u"job.setInsecureFallback(true);"_s << true;
    QTest::newRow("a clock of its own") << u"services"_s << u"QDateTime::currentDateTimeUtc();"_s << true;
    QTest::newRow("the clock") << u"base"_s << u"QDateTime::currentDateTimeUtc();"_s << false;
    QTest::newRow("dice of its own") << u"services"_s << u"QUuid::createUuid();"_s << true;
    QTest::newRow("seeded dice in the sandbox") << u"sandbox"_s << u"QRandomGenerator dice(seed);"_s << false;
    QTest::newRow("seeded dice elsewhere") << u"services"_s << u"QRandomGenerator dice(seed);"_s << true;
    QTest::newRow("dice nobody can load") << u"sandbox"_s << u"QRandomGenerator::global()->generate();"_s << true;
    QTest::newRow("a sleep") << u"services"_s << u"QThread::msleep(10);"_s << true;
}

void TestHouse::aForbiddenWordIsCaught()
{
    QFETCH(QString, room);
    QFETCH(QString, code);
    QFETCH(bool, caught);
    QCOMPARE(house::wordFaults({room + u"/x.cpp"_s, code}).size(), caught ? 1 : 0);
    QCOMPARE(house::wordFaults({room + u"/x.cpp"_s, u"// "_s + code}).size(), 0);
}

void TestHouse::aTextThatNobodyCollectsIsCaught_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("hidden");
    const QString helper = u"QString say(const char *text) { return QCoreApplication::translate(\"X\", text); }\n"_s;
    const QString marked = u"say(QT_TRANSLATE_NOOP(\"X\", \"Hello (you)\"));\n"_s;
    QTest::newRow("a literal in tr()") << u"f(tr(\"Hello\")); g(QCoreApplication::translate(\"X\",\n \"Hello\"));"_s
                                       << 0;
    QTest::newRow("marked for a helper") << QString(helper + marked) << 0;
    QTest::newRow("bare for a helper") << QString(helper + marked + u"f(say(\"Hello (you)\"));"_s) << 1;
    QTest::newRow("in a comment") << QString(helper + marked + u"// say(\"Hello\")"_s) << 0;
    QTest::newRow("twice bare") << QString(helper + marked + u"say(\"A\");\nsay(\n\"B\");"_s) << 2;
    QTest::newRow("a lambda") << u"const auto say = [](const char *it) { return rooms::Text::tr(it); };\nsay(\"A\"); "
                                 "QT_TRANSLATE_NOOP(\"rooms::Text\", \"B\");"_s
                              << 1;
    QTest::newRow("a lambda that lupdate takes for its own")
        << u"const auto tr = [](const char *it) { return rooms::X::tr(it); };\n"
           "f(tr(QT_TRANSLATE_NOOP(\"rooms::X\", \"B\")));"_s
        << 1;
    QTest::newRow("among other arguments")
        << u"Error no(const QString &field, const char *text) { return Error{field, X::tr(text)}; }\n"
           "Q_DECLARE_TR_FUNCTIONS(X) no(u\"name\"_s, QT_TRANSLATE_NOOP(\"X\", \"A\")); no(u\"name\"_s, \"B\");"_s
        << 1;
    QTest::newRow("another function") << u"void say(QLabel *label, const char *tone) { mark(label, tone); }\n"
                                         "say(label, \"muted\");"_s
                                      << 0;
    QTest::newRow("a variable beside marked texts")
        << u"const char *all[] = {QT_TRANSLATE_NOOP(\"rooms::X\", \"A\")}; tr(all[0]);"_s << 0;
    QTest::newRow("a context that tr() does not ask")
        << u"const char *all[] = {QT_TRANSLATE_NOOP(\"X\", \"A\"), QT_TRANSLATE_NOOP(\"X\", \"B\")}; tr(all[0]);"_s
        << 1;
    QTest::newRow("a variable beside bare texts") << u"const char *all[] = {\"A\"}; tr(all[0]);"_s << 1;
}

void TestHouse::aTextThatNobodyCollectsIsCaught()
{
    QFETCH(const QString, code);
    QFETCH(const int, hidden);
    const QStringList faults = house::hiddenTextFaults({u"models/x.cpp"_s, code});
    QVERIFY2(faults.size() == hidden, qPrintable(u'\n' + faults.join(u'\n')));
}

void TestHouse::badMannersAreCaught()
{
    const QString licence = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
    const QString guard = u"#pragma once\n"_s;
    const QString path = u"base/x.h"_s;
    expectNone(house::mannerFaults({path, licence + guard}));
    QCOMPARE(house::mannerFaults({path, u'\n' + guard}).size(), 1);
    QCOMPARE(house::mannerFaults({path, licence}).size(), 1);
    QCOMPARE(house::mannerFaults({path, licence + guard + u"// TODO later\n"_s}).size(), 1);
    QCOMPARE(house::mannerFaults({path, licence + guard + QString(501, u'\n')}).size(), 1);
}

void TestHouse::aCycleOrAnArrowThatIsNotInThePictureIsCaught()
{
    const house::Plan picture = house::planFromPicture(u"| room | what | may include | brings in |\n"
                                                       "| `base` | words | - | - |\n"
                                                       "| `money` | sums | base | - |\n"
                                                       "| `providers/<name>` | dialects | money, base | - |\n"
                                                       "| `app` | mains | all | - |\n"_s);
    const auto faults = [&picture](const QString &build) {
        return house::planFaults(house::planFromBuild(build), picture);
    };
    expectNone(faults(u"base:\nmoney: base\nproviders/a: money base\napp: providers/a money base\n"_s));
    QCOMPARE(faults(u"base:\nmoney: base\nbasement:\n"_s),
             QStringList{u"basement is not in the table of rooms in docs/architecture.md"_s});
    QCOMPARE(faults(u"base: money\nmoney:\n"_s),
             QStringList{u"base uses money, and docs/architecture.md has no such arrow"_s});
    QCOMPARE(faults(u"base:\napp: attic base\n"_s), QStringList{u"app uses attic, which is no room"_s});
    QCOMPARE(faults(u"providers/a: providers/b\nproviders/b:\n"_s).size(), 1);
    QVERIFY(faults(u"base: money\nmoney: base\n"_s).contains(u"a cycle: base -> money -> base"_s));
}

void TestHouse::aFormOutOfReadingOrderIsCaught()
{
    const auto form = [](const QByteArray &items) {
        return "<ui><widget><layout class=\"QGridLayout\">" + items + "</layout></widget></ui>";
    };
    const QByteArray inner = "<layout class=\"QGridLayout\"><item row=\"5\" column=\"0\"/></layout>";
    expectNone(
        house::formFaults(u"x.ui"_s, form("<item row=\"0\" column=\"0\">" + inner +
                                          "</item><item row=\"0\" column=\"1\"/><item row=\"1\" column=\"0\"/>")));
    QCOMPARE(house::formFaults(u"x.ui"_s, form("<item row=\"1\" column=\"0\"/><item row=\"0\" column=\"1\"/>")).size(),
             1);
    QCOMPARE(house::formFaults(u"x.ui"_s, form("<item row=\"0\" column=\"1\"/><item row=\"0\" column=\"0\"/>")).size(),
             1);
    QCOMPARE(house::formFaults(u"x.ui"_s, "<ui><layout>").size(), 1);
}

void TestHouse::everyRoomIsInThePicture() { expectNone(house::planFaults(m_build, m_picture)); }

void TestHouse::everyFolderIsARoom()
{
    QSet<QString> homeless;
    for (const house::SourceFile &file : m_files) {
        const QString room = house::roomOf(file.path);
        if (!rooms().contains(room) && room != u"app"_s && !isLeftOut(room)) homeless << file.path;
    }
    expectNone(homeless.values());
}

void TestHouse::everyRoomHasAShortReadme()
{
    QStringList faults;
    for (const QString &room : rooms()) {
        const qsizetype lines = contents(root + u"/src/"_s + room + u"/README.md"_s).count(u'\n');
        // A connector's lists the questions that its provider's documents leave open.
        const int most = room.startsWith(u"providers/") ? 60 : 30;
        if (lines < 3 || lines > most)
            faults << u"src/%1/README.md has %2 lines; about ten are right"_s.arg(room).arg(lines);
    }
    expectNone(faults);
}

void TestHouse::roomsIncludeOnlyWhatTheyUse()
{
    QStringList faults;
    for (const house::SourceFile &file : m_files) {
        const QString room = house::roomOf(file.path);
        if (rooms().contains(room)) faults << house::includeFaults(file, m_build, m_known);
    }
    expectNone(faults);
}

void TestHouse::librariesEnterThroughOneDoor()
{
    QStringList faults;
    for (const house::SourceFile &file : m_files)
        faults << house::libraryFaults(file, m_qt);
    expectNone(faults);
}

void TestHouse::forbiddenWordsStayOut()
{
    QStringList faults;
    for (const house::SourceFile &file : m_files)
        faults << house::wordFaults(file);
    expectNone(faults);
}

void TestHouse::textsAreWhereTheyAreCollected()
{
    QStringList faults;
    for (const house::SourceFile &file : m_files)
        faults << house::hiddenTextFaults(file);
    expectNone(faults);
}

void TestHouse::onlyTheCommandLineNamesItsOptions()
{
    const QString code = u"f(tr(\"Ask again (--again).\")); int i = n--; g(\"a -- b\"); // --x"_s;
    QCOMPARE(house::optionFaults({u"services/x.cpp"_s, code}).size(), 1);
    QCOMPARE(house::optionFaults({u"cli/x.cpp"_s, code}).size(), 0);
    QStringList faults;
    for (const house::SourceFile &file : m_files)
        faults << house::optionFaults(file);
    expectNone(faults);
}

void TestHouse::filesKeepTheirManners()
{
    QStringList faults;
    for (const house::SourceFile &file : m_files)
        faults << house::mannerFaults(file);
    expectNone(faults);
}

void TestHouse::formsStandInReadingOrder()
{
    QStringList faults;
    const QDir forms(root + u"/ui"_s);
    for (const QString &name : forms.entryList({u"*.ui"_s}, QDir::Files))
        faults << house::formFaults(name, contents(forms.filePath(name)).toUtf8());
    expectNone(faults);
}

QTEST_APPLESS_MAIN(TestHouse)
#include "tst_house.moc"
