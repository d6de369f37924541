// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using base::oneLine;
using base::redacted;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto logsToTheEnd = "--log-to-the-end";

/// Stands in for a thread of a library that closes after everything of ours is gone.
struct Latecomer {
    bool logs = false;
    ~Latecomer()
    {
        if (logs) qCWarning(base::logNet).noquote() << "the end: token=CANARY account 001234567890";
    }
} latecomer;

} // namespace

class TestRedaction : public QObject
{
    Q_OBJECT

private slots:
    void noCredentialIsLeftInALine_data()
    {
        QTest::addColumn<QString>("line");
        const auto row = [](const char *name, const QString &line) { QTest::newRow(name) << line; };
        row("bearer", u"Authorization: Bearer CANARY.short"_s);
        row("long bearer", u"authorization: Bearer CANARYabcdefghijklmnopqrstuvwxyz0123456789"_s);
        row("bearer without its header", u"sent with Bearer CANARYabcdef"_s);
        row("basic", u"Authorization: Basic CANARY=="_s);
        row("header in quotes", u"\"Authorization\": \"Bearer CANARY\""_s);
        row("proxy", u"Proxy-Authorization: Basic CANARY"_s);
        row("token in JSON", u"{\"token\":\"CANARY\",\"x\":1}"_s);
        row("token with blanks", u"{\"token\":\"two CANARY words\"}"_s);
        row("access token", u"accessToken=CANARY&x=1"_s);
        row("refresh token", u"{\"refresh_token\" : \"CANARY\"}"_s);
        row("escaped JSON", u"{\\\"token\\\":\\\"CANARY\\\"}"_s);
        row("client secret", u"client_secret=CANARY"_s);
        row("API key", u"X-API-KEY: CANARY"_s);
        row("API key in JSON", u"{\"apiKey\":\"CANARY\"}"_s);
        row("API key in a query", u"GET /rates?api_key=CANARY&from=SGD"_s);
        row("one-time code", u"{\"otp\":\"CANARY\"}"_s);
        row("pin", u"pin=CANARY"_s);
        row("pickup code", u"pickupCode: CANARY"_s);
        row("password", u"password = CANARY"_s);
        row("password in an address", u"https://desk:CANARY@example.com/pay"_s);
        row("signature", u"X-Signature: CANARY"_s);
        row("presigned address", u"https://bucket.example/x?X-Amz-Signature=CANARY&X-Amz-Date=1"_s);
        row("presigned credential", u"https://bucket.example/x?X-Amz-Credential=CANARY%2F20260201"_s);
        row("private key member", u"privateKey: CANARY"_s);
        row("PEM", u"-----BEGIN PRIVATE KEY-----\nMIIECANARY\nCANARY==\n-----END PRIVATE KEY-----"_s);
        row("PEM in JSON", u"\"-----BEGIN RSA PRIVATE KEY-----\\nMIIECANARY\\n-----END RSA PRIVATE KEY-----\\n\""_s);
        row("PEM cut short", u"-----BEGIN EC PRIVATE KEY-----\nMIIECANARY"_s);
        row("cookie", u"Set-Cookie: session=CANARY; HttpOnly"_s);
        row("JWT alone", u"got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJDQU5BUlkifQ.CANARYsig"_s);
    }
    void noCredentialIsLeftInALine()
    {
        QFETCH(QString, line);
        QVERIFY2(!redacted(line).contains(u"CANARY"), qPrintable(redacted(line)));
        QVERIFY2(redacted(line).contains(u"***"), qPrintable(redacted(line)));
    }

    void ofLongNumbersOnlyTheLastFourAreLeft_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("hidden");
        const auto row = [](const char *name, const QString &line, const QString &hidden) {
            QTest::newRow(name) << line << hidden;
        };
        row("account", u"account 001234567890 refused"_s, u"00123456"_s);
        row("account in quotes", u"{\"accountNumber\":\"001234567890\"}"_s, u"00123456"_s);
        row("account behind an underscore", u"acct_001234567890"_s, u"00123456"_s);
        row("phone", u"to +639171231231"_s, u"63917123"_s);
        row("phone with blanks", u"to +63 917 123 1231"_s, u"917 123"_s);
        row("card", u"card 4111111111111111"_s, u"41111111"_s);
        row("card in groups", u"card 4111 1111 1111 1111"_s, u"4111 1111"_s);
        row("card with dashes", u"card 4111-1111-1111-1111"_s, u"4111-1111"_s);
        row("identity card", u"cnic 42101-1234567-1"_s, u"42101-123"_s);
        row("IBAN", u"iban PK36SCBL0000001123456702 refused"_s, u"SCBL"_s);
        row("IBAN in groups", u"iban PK36 SCBL 0000 0011 2345 6702"_s, u"SCBL"_s);
        row("IBAN in small letters", u"iban pk36scbl0000001123456702"_s, u"scbl"_s);
        row("IBAN of digits", u"iban=DE89370400440532013000"_s, u"37040044"_s);
        row("account of letters, with two digits only", u"account MT84MALTABCDEFGHIJK"_s, u"MALTABC"_s);
    }
    void ofLongNumbersOnlyTheLastFourAreLeft()
    {
        QFETCH(QString, line);
        QFETCH(QString, hidden);
        QVERIFY2(line.contains(hidden), "the row itself is wrong");
        QVERIFY2(!redacted(line).contains(hidden), qPrintable(redacted(line)));
        QVERIFY2(redacted(line).contains(u"••"), qPrintable(redacted(line)));
    }

    void anyRunOfDigitsIsHidden()
    {
        QVERIFY(rc::check("twelve and more digits, whatever stands around them", [] {
            const auto digits =
                *rc::gen::container<std::string>(*rc::gen::inRange(12, 31), rc::gen::inRange<char>('0', '9' + 1));
            const QString before =
                *rc::gen::element(u""_s, u"a "_s, u"x="_s, u"\""_s, u"acct"_s, u"_"_s, u"("_s, u"/"_s);
            const QString behind = *rc::gen::element(u""_s, u" b"_s, u"\""_s, u"."_s, u"_x"_s, u")"_s, u"/pay"_s);
            const QString number = QString::fromStdString(digits);
            RC_ASSERT(!redacted(before + number + behind).contains(number.left(8)));
        }));
    }

    void whatSupportNeedsIsLeftAsItIs_data()
    {
        QTest::addColumn<QString>("line");
        for (const auto &line :
             {u"POST https://api.example/v3/transfers 201 in 812 ms"_s,
              u"transfer RD-20260201-7K3M9QXT2P unconfirmed"_s, u"key 123e4567-e89b-42d3-a456-426614174000"_s,
              u"2026-02-01T10:20:30.456Z armed"_s, u"amount 1234567.89 SGD"_s, u"attempt 3 of 5, next look in 600 s"_s,
              u"no token was needed"_s, u"error 0x8004 in step 12345"_s})
            QTest::addRow("%s", qPrintable(line)) << line;
    }
    void whatSupportNeedsIsLeftAsItIs()
    {
        QFETCH(QString, line);
        QCOMPARE(redacted(line), line);
    }

    void aVeryLongSecretIsHiddenToo()
    {
        const QString tail = u"CANARY"_s;
        for (const QString &filling : {QString(200000, u'x'), u"\\n"_s.repeated(100000), u"x\n"_s.repeated(100000)}) {
            for (const QString &line :
                 {u"{\"token\":\""_s + filling + tail + u"\"}"_s,
                  u"{\\\"token\\\":\\\""_s + QString(200000, u'x') + tail,
                  u"-----BEGIN PRIVATE KEY-----"_s + filling + tail + u"-----END PRIVATE KEY-----"_s,
                  u"Authorization: Bearer "_s + QString(200000, u'x') + tail,
                  u"token="_s + QString(200000, u'x') + tail, u"eyJ"_s + QString(200000, u'x') + u'.' + tail})
                QVERIFY2(!redacted(line).contains(tail), qPrintable(line.left(60)));
        }
    }

    void redactingTwiceChangesNothingMore()
    {
        for (const QString &line : {u"Authorization: Bearer CANARY"_s, u"iban PK36SCBL0000001123456702"_s,
                                    u"{\"token\":\"CANARY\"}"_s, u"card 4111 1111 1111 1111"_s})
            QCOMPARE(redacted(redacted(line)), redacted(line));
    }

    void theRestOfTheLineSurvives()
    {
        QCOMPARE(redacted(u"GET /rates?api_key=abc&from=SGD"_s), u"GET /rates?api_key=***&from=SGD"_s);
        QCOMPARE(redacted(u"{\"token\":\"abc\",\"status\":\"OK\"}"_s), u"{\"token\":\"***\",\"status\":\"OK\"}"_s);
        QCOMPARE(redacted(u"account 001234567890 refused"_s), u"account ••7890 refused"_s);
    }

    void oneLineHasNoWayToStartAnother_data()
    {
        QTest::addColumn<char32_t>("sign");
        for (const char32_t sign :
             {0x00U, 0x07U,   0x08U,   0x09U,   0x0aU,   0x0bU,   0x0cU,   0x0dU,   0x1bU,   0x7fU,   0x85U,
              0x9bU, 0x200eU, 0x200fU, 0x061cU, 0x2028U, 0x2029U, 0x202aU, 0x202eU, 0x2066U, 0x2069U, 0xfeffU})
            QTest::addRow("U+%04x", unsigned(sign)) << char32_t(sign);
    }
    void oneLineHasNoWayToStartAnother()
    {
        QFETCH(char32_t, sign);
        const QString line = oneLine(u"before"_s + QChar(char16_t(sign)) + u"behind"_s);
        QVERIFY2(!line.contains(QChar(char16_t(sign))), qPrintable(line));
        QVERIFY(line.startsWith(u"before\\x") && line.endsWith(u"behind"));
    }

    void oneLineKeepsWordsOfAnyScriptAndCutsLongOnes()
    {
        QCOMPARE(oneLine(u"Zahlung läuft, غير معروف, 不详 \U0001F4B8"), u"Zahlung läuft, غير معروف, 不详 \U0001F4B8"_s);
        QCOMPARE(oneLine(QString(200, u'x')), QString(200, u'x'));
        QCOMPARE(oneLine(QString(201, u'x')), QString(200, u'x') + u'…');
        QVERIFY(rc::check("never a control character, never endless", [](const std::vector<uint16_t> &units) {
            QString text;
            for (const uint16_t unit : units)
                text += QChar(unit);
            const QString line = oneLine(text);
            for (const QChar c : line)
                RC_ASSERT(c.category() != QChar::Other_Control);
            RC_ASSERT(line.size() <= 200 * 6 + 1);
        }));
    }

    void theLogFileIsForItsOwnerAndHoldsNoSecret()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"desk.log"_s);
        base::installLogging(path);
        qCWarning(base::logMoney).noquote() << "refused: token=CANARY account 001234567890\nforged line";
        qCInfo(base::logNet).noquote() << "Authorization: Bearer CANARY";
        base::installLogging();
        qInstallMessageHandler(nullptr);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count('\n'), 2);
        QVERIFY(text.contains("remitdesk.money"));
        QVERIFY(text.contains("\\x0aforged line"));
        QVERIFY(!text.contains("CANARY"));
        QVERIFY(!text.contains("00123456"));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(path).permissions() & others));
    }

    void whatIsLoggedWhileTheProgramEndsHoldsNoSecretEither()
    {
        QProcess run;
        run.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(logsToTheEnd)});
        QVERIFY(run.waitForFinished(20'000));
        const QByteArray text = run.readAllStandardError();
        QCOMPARE(run.exitStatus(), QProcess::NormalExit);
        QCOMPARE(run.exitCode(), 0);
        QVERIFY2(text.contains("the end: token=***"), text.constData());
        QVERIFY(!text.contains("CANARY"));
        QVERIFY(!text.contains("00123456"));
    }

    void aSecondRunAppendsToTheLog()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"desk.log"_s);
        for (const char *word : {"first", "second"}) {
            base::installLogging(path);
            qCInfo(base::logStore) << word;
        }
        base::installLogging();
        qInstallMessageHandler(nullptr);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("first") && text.contains("second"));
    }
};

int main(int argc, char **argv)
{
    if (argc == 2 && qstrcmp(argv[1], logsToTheEnd) == 0) {
        latecomer.logs = true;
        base::installLogging();
        qCWarning(base::logNet) << "begins";
        return 0;
    }
    QCoreApplication app(argc, argv);
    TestRedaction test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_redaction.moc"
