// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"
#include "cli/program.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using cli::Output;
using cli::readable;

namespace {

JsonValue json(const char *text)
{
    const auto parsed = JsonValue::parse(text);
    if (!parsed) qFatal("not JSON: %s", text);
    return *parsed;
}

/// Every shape that a value can take, some levels deep.
JsonValue anything(quint32 &dice, int depth)
{
    const auto roll = [&dice](quint32 sides) {
        dice = dice * 1664525u + 1013904223u;
        return (dice >> 16) % sides;
    };
    switch (roll(depth > 0 ? 7 : 5)) {
    case 0: return {};
    case 1: return JsonValue(roll(2) == 0);
    case 2: return JsonValue(qint64(roll(1000)));
    case 3: return JsonValue(u"text %1"_s.arg(roll(1000)));
    case 4: return JsonValue(QString());
    case 5: {
        JsonValue list = JsonValue::array();
        for (quint32 i = roll(4); i > 0; --i)
            list.append(anything(dice, depth - 1));
        return list;
    }
    default: {
        JsonValue object = JsonValue::object();
        for (quint32 i = roll(4); i > 0; --i)
            object.set(roll(5) == 0 ? u"amount"_s : u"member%1"_s.arg(roll(4)), anything(dice, depth - 1));
        return object;
    }
    }
}

} // namespace

class TestOutput : public QObject
{
    Q_OBJECT

private slots:
    void aFailureHasTheShapeOfTheContract();
    void whatIsNotKnownIsLeftOut();
    void anErrorStandsBesideTheRecordThatExists();
    void wrongUsageHasTheSameShape();
    void aRecordIsWrittenLineByLine();
    void aListOfRecordsIsATable();
    void anEmptyListSaysSo();
    void anythingCanBeReadAndHasNoBraces();
    void theProvidersWordsDoNotSteerTheTerminal();
};

void TestOutput::aFailureHasTheShapeOfTheContract()
{
    base::Error error = base::nothingHappened(ErrorKind::BadIban, u"accountNumber"_s);
    error.provider = u"simpaisa"_s;
    error.providerCode = u"E17"_s;
    error.providerMessage = u"bad account"_s;
    const Output output = cli::failure(error);
    QCOMPARE(output.json.keys(), (QStringList{u"error"_s}));
    const JsonValue told = output.json.member(u"error");
    QCOMPARE(told.member(u"code").text(), u"bad-iban"_s);
    QVERIFY(!told.member(u"message").text().isEmpty());
    QCOMPARE(told.member(u"field").text(), u"accountNumber"_s);
    QCOMPARE(told.member(u"provider").text(), u"simpaisa"_s);
    QCOMPARE(told.member(u"providerCode").text(), u"E17"_s);
    QCOMPARE(told.member(u"outcome").text(), u"nothing-happened"_s);
    QCOMPARE(output.exit, cli::Refused);
    QCOMPARE(cli::failure(base::maybeHappened(ErrorKind::TimedOut)).json.member(u"error").member(u"outcome").text(),
             u"unknown"_s);
}

void TestOutput::whatIsNotKnownIsLeftOut()
{
    const JsonValue told = cli::failure(base::nothingHappened(ErrorKind::DiskFull)).json.member(u"error");
    QCOMPARE(told.keys(), (QStringList{u"code"_s, u"message"_s, u"outcome"_s}));
}

void TestOutput::anErrorStandsBesideTheRecordThatExists()
{
    const Output record{JsonValue::object({{u"transfer"_s, JsonValue::object({{u"id"_s, u"T1"_s}})}})};
    const Output output = cli::withError(record, base::maybeHappened(ErrorKind::Unconfirmed));
    QCOMPARE(output.json.keys(), (QStringList{u"error"_s, u"transfer"_s}));
    QCOMPARE(output.exit, cli::Unconfirmed);
}

void TestOutput::wrongUsageHasTheSameShape()
{
    const Output output = cli::usageFailure(u"--sender is missing."_s);
    QCOMPARE(output.exit, cli::WrongUsage);
    const JsonValue told = output.json.member(u"error");
    QCOMPARE(told.keys(), (QStringList{u"code"_s, u"message"_s, u"outcome"_s}));
    QCOMPARE(told.member(u"code").text(), u"usage"_s);
    QCOMPARE(told.member(u"message").text(), u"--sender is missing."_s);
}

void TestOutput::aRecordIsWrittenLineByLine()
{
    const QString text = readable(json(R"({"transfer":{"reference":"RD-1","final":false,"payIn":null,
        "send":{"amount":"1000.00","currency":"SGD"},"actions":["refresh","receipt"],
        "fees":[{"kind":"provider","amount":"5.00","currency":"SGD"}]}})"));
    QVERIFY2(text.contains(u"reference: RD-1\n"), qPrintable(text));
    QVERIFY(text.contains(u"final: no\n"));
    QVERIFY(text.contains(u"payIn: -\n"));
    QVERIFY(text.contains(u"send: 1000.00 SGD\n"));
    QVERIFY(text.contains(u"actions: refresh, receipt\n"));
}

void TestOutput::aListOfRecordsIsATable()
{
    const QString text = readable(json(R"({"rates":[{"send":"SGD","rate":"11875.50"},{"send":"GBP","rate":"2"}]})"));
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], u"rates:"_s);
    QCOMPARE(lines[1].simplified(), u"send rate"_s);
    QCOMPARE(lines[2].indexOf(u"11875.50"), lines[3].indexOf(u"2"));
}

void TestOutput::anEmptyListSaysSo() { QCOMPARE(readable(json(R"({"senders":[]})")), u"senders: none\n"_s); }

void TestOutput::anythingCanBeReadAndHasNoBraces()
{
    quint32 dice = 7;
    for (int i = 0; i < 5000; ++i) {
        JsonValue object = JsonValue::object();
        object.set(u"record"_s, anything(dice, 4));
        object.set(u"list"_s, anything(dice, 3));
        const QString text = readable(object);
        QVERIFY2(!text.contains(u'{') && !text.contains(u'}'), qPrintable(text));
        QVERIFY(text.contains(u"record"));
    }
    QCOMPARE(readable(JsonValue()), QString());
}

void TestOutput::theProvidersWordsDoNotSteerTheTerminal()
{
    JsonValue record = JsonValue::object({{u"note"_s, u"red \u001b[31m\r\nsecond\u202eline\u0007"_s}});
    const QString text = readable(JsonValue::object({{u"transfer"_s, record}}));
    for (const char16_t bad : {u'\u001b', u'\r', u'\u202e', u'\u0007'})
        QVERIFY(!text.contains(QChar(bad)));
    QCOMPARE(text.count(u'\n'), 2);
    JsonValue list = JsonValue::array();
    list.append(record);
    QCOMPARE(readable(JsonValue::object({{u"transfers"_s, list}})).count(u'\n'), 3);
}

QTEST_GUILESS_MAIN(TestOutput)
#include "tst_output.moc"
