// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_reader.h"
#include "base/json_value.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <rapidcheck.h>

#include <type_traits>

using base::ErrorKind;
using base::JsonReader;
using base::JsonValue;
using base::Outcome;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Reads a tree off a tape of random bytes, so that a failing tree shrinks with its tape.
class Tape
{
public:
    explicit Tape(std::vector<uint8_t> bytes) : m_bytes(std::move(bytes)) {}

    JsonValue tree(int depth)
    {
        switch (take() % (depth > 0 ? 7 : 5)) {
        case 0: return {};
        case 1: return take() % 2 == 1;
        case 2: return JsonValue::number(number());
        case 3:
        case 4: return word();
        case 5: {
            JsonValue list = JsonValue::array();
            for (int left = take() % 5; left > 0; --left)
                list.append(tree(depth - 1));
            return list;
        }
        default: {
            JsonValue object = JsonValue::object();
            for (int left = take() % 5; left > 0; --left)
                object.set(word(), tree(depth - 1));
            return object;
        }
        }
    }

private:
    int take() { return m_at < m_bytes.size() ? m_bytes[m_at++] : 0; }
    QString digits(int count)
    {
        QString text;
        for (; count > 0; --count)
            text += QChar(u'0' + take() % 10);
        return text;
    }
    QString number()
    {
        QString text = take() % 2 ? u"-"_s : QString();
        text += QChar(u'1' + take() % 9) + digits(take() % 30);
        if (take() % 2) text += u'.' + digits(1 + take() % 20);
        if (take() % 4 == 0) text += (take() % 2 ? u"e"_s : u"E-"_s) + digits(1 + take() % 2);
        return text;
    }
    QString word()
    {
        static const QStringList pieces{u"a"_s,          u"Z"_s,      u"\""_s,     u"\\"_s,       u"/"_s,  u"\n"_s,
                                        u"\u0001"_s,     u"\u001f"_s, u" "_s,      u"é"_s,        u"لا"_s, u"不"_s,
                                        u"\U0001F4B8"_s, u"\u2028"_s, u"\u007f"_s, u"\t\r\b\f"_s, u"0"_s,  u"{}[],:"_s};
        QString text;
        for (int left = take() % 6; left > 0; --left)
            text += pieces.at(take() % pieces.size());
        return text;
    }

    std::vector<uint8_t> m_bytes;
    size_t m_at = 0;
};

JsonValue parsed(QByteArrayView bytes)
{
    const auto value = JsonValue::parse(bytes);
    if (!value) QTest::qFail(qPrintable(value.error().detail), __FILE__, __LINE__);
    return value.valueOr({});
}

JsonReader readerOf(QByteArrayView bytes) { return JsonReader(parsed(bytes)); }

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private slots:
    void aNumberKeepsEveryDigit_data()
    {
        QTest::addColumn<QByteArray>("digits");
        for (const char *digits :
             {"0", "100.10", "0.10", "1234567890123456.78", "9007199254740993", "-9007199254740993",
              "9223372036854775807", "-9223372036854775808", "18446744073709551615", "18446744073709551616", "1e2",
              "1E+2", "-1.50e-7", "0.00000001", "365.50",
              "123456789012345678901234567890.123456789012345678901234567890"})
            QTest::addRow("%s", digits) << QByteArray(digits);
    }
    void aNumberKeepsEveryDigit()
    {
        QFETCH(QByteArray, digits);
        const JsonValue value = parsed(" {\"amount\": " + digits + "} ");
        QVERIFY(value.member(u"amount").isNumber());
        QCOMPARE(value.member(u"amount").text().toLatin1(), digits);
        QCOMPARE(value.toBytes(), "{\"amount\":" + digits + "}");
        QCOMPARE(JsonReader(value).number(u"amount").toLatin1(), digits);
    }

    void whatIsNotStrictJsonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("blanks") << QByteArray("  \n");
        QTest::newRow("cut") << QByteArray("{\"a\":1");
        QTest::newRow("a value behind it") << QByteArray("{} {}");
        QTest::newRow("a letter behind it") << QByteArray("{}x");
        QTest::newRow("a zero byte behind it") << QByteArray("{}\0", 3);
        QTest::newRow("two names alike") << QByteArray("{\"a\":1,\"a\":1}");
        QTest::newRow("two names alike, one escaped") << QByteArray("{\"a\":1,\"\\u0061\":2}");
        QTest::newRow("two names alike, deeper") << QByteArray("[{\"x\":{\"a\":1,\"b\":2,\"a\":3}}]");
        QTest::newRow("two empty names") << QByteArray("{\"\":1,\"\":2}");
        QTest::newRow("comma at the end") << QByteArray("[1,]");
        QTest::newRow("comment") << QByteArray("{} // end");
        QTest::newRow("single quotes") << QByteArray("{'a':1}");
        QTest::newRow("leading zero") << QByteArray("[01]");
        QTest::newRow("leading plus") << QByteArray("[+1]");
        QTest::newRow("dot first") << QByteArray("[.5]");
        QTest::newRow("dot last") << QByteArray("[5.]");
        QTest::newRow("not a number") << QByteArray("[NaN]");
        QTest::newRow("endless") << QByteArray("[-Infinity]");
        QTest::newRow("hexadecimal") << QByteArray("[0x10]");
        QTest::newRow("control character in a text") << QByteArray("[\"a\nb\"]");
        QTest::newRow("unknown escape") << QByteArray("[\"\\q\"]");
        QTest::newRow("lone high surrogate") << QByteArray("[\"\\ud83d\"]");
        QTest::newRow("lone low surrogate") << QByteArray("[\"\\udcb8\"]");
        QTest::newRow("surrogates in the wrong order") << QByteArray("[\"\\udcb8\\ud83d\"]");
        QTest::newRow("bad UTF-8: a stray byte") << QByteArray("[\"\xff\"]");
        QTest::newRow("bad UTF-8: cut sequence") << QByteArray("[\"\xe2\x82\"]");
        QTest::newRow("bad UTF-8: slash in two bytes") << QByteArray("[\"\xc0\xaf\"]");
        QTest::newRow("bad UTF-8: a surrogate in bytes") << QByteArray("[\"\xed\xa0\x80\"]");
        QTest::newRow("bad UTF-8 in a name") << QByteArray("{\"\xfe\":1}");
        QTest::newRow("a web page") << QByteArray("<html>502</html>");
        QTest::newRow("capital word") << QByteArray("[True]");
    }
    void whatIsNotStrictJsonIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto value = JsonValue::parse(bytes);
        QVERIFY(!value.ok());
        QCOMPARE(value.error().kind, ErrorKind::UnreadableReply);
        QCOMPARE(value.error().outcome, Outcome::NothingHappened);
        QVERIFY(!value.error().detail.isEmpty());
    }

    void namesThatDifferOnlyInCaseAreTwoMembers()
    {
        const JsonValue value = parsed(R"({"a":1,"A":2})");
        QCOMPARE(value.keys(), (QStringList{u"a"_s, u"A"_s}));
    }

    void theDepthIsLimitedExactly()
    {
        const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
        QVERIFY(JsonValue::parse(nested(64)).ok());
        QVERIFY(!JsonValue::parse(nested(65)).ok());
        QVERIFY(JsonValue::parse(R"({"a":[{}]})", 3).ok());
        QVERIFY(!JsonValue::parse(R"({"a":[{}]})", 2).ok());
        QVERIFY(!JsonValue::parse(QByteArray(1000000, '[')).ok()); // and the stack survives it
    }

    void theSizeIsLimitedExactly()
    {
        const QByteArray bytes = "\"0123456789\"";
        QVERIFY(JsonValue::parse(bytes, 64, bytes.size()).ok());
        QVERIFY(!JsonValue::parse(bytes, 64, bytes.size() - 1).ok());
    }

    void anObjectWithVeryManyMembersIsReadInReasonableTime()
    {
        QByteArray bytes = "{";
        for (int i = 0; i < 200000; ++i)
            bytes += (i ? ",\"" : "\"") + QByteArray::number(i) + "\":1";
        bytes += '}';
        QElapsedTimer time;
        time.start();
        QCOMPARE(parsed(bytes).members().size(), 200000);
        QVERIFY2(time.elapsed() < 10'000, qPrintable(QString::number(time.elapsed())));
        bytes.chop(1);
        QVERIFY(!JsonValue::parse(bytes + ",\"77777\":2}").ok());
    }

    void escapesMeanWhatTheStandardSays()
    {
        const JsonValue value = parsed("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\u00e9\\ud83d\\udcb8\"]");
        QCOMPARE(value.items().first().text(), u"\"\\/\b\f\n\r\t"_s + QChar(u'\0') + u"é\U0001F4B8"_s);
        QCOMPARE(parsed(value.toBytes()), value);
    }

    void whatIsWrittenIsReadBackUnchanged()
    {
        QVERIFY(rc::check("parse(toBytes(x)) == x, and another reader agrees", [](const std::vector<uint8_t> &bytes) {
            const JsonValue value = JsonValue::array({Tape(bytes).tree(4)});
            const auto compact = JsonValue::parse(value.toBytes());
            const auto indented = JsonValue::parse(value.toIndentedBytes());
            RC_ASSERT(compact.ok());
            RC_ASSERT(indented.ok());
            RC_ASSERT(*compact == value);
            RC_ASSERT(*indented == value);
            QJsonParseError fault;
            const auto other = QJsonDocument::fromJson(value.toBytes(), &fault);
            RC_ASSERT(fault.error == QJsonParseError::NoError);
            if (value.items().first().isString())
                RC_ASSERT(other.array().first().toString() == value.items().first().text());
        }));
    }

    void parsingArbitraryBytesNeverBreaks()
    {
        QVERIFY(rc::check("any bytes", [](const std::vector<uint8_t> &bytes) {
            const auto value =
                JsonValue::parse(QByteArrayView(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())));
            if (value) RC_ASSERT(*JsonValue::parse(value->toBytes()) == *value);
        }));
    }

    void whatIsNoNumberIsNeverWrittenAsOne_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &text : {u"NaN"_s, u"Infinity"_s, u"-inf"_s, u""_s, u"1,5"_s, u"+1"_s, u"01"_s, u"1."_s,
                                 u".5"_s, u"1 "_s, u"1}"_s, u"١٢"_s, u"0x1"_s, u"1e"_s, u"-"_s, u"1\n"_s})
            QTest::addRow("\"%s\"", qPrintable(text)) << text;
    }
    void whatIsNoNumberIsNeverWrittenAsOne()
    {
        QFETCH(QString, text);
        QVERIFY(!base::isJsonNumber(text));
        const JsonValue value = JsonValue::object({{u"amount"_s, JsonValue::number(text)}});
        const auto back = JsonValue::parse(value.toBytes());
        QVERIFY2(back.ok(), value.toBytes().constData());
        QVERIFY(!back->member(u"amount").isNumber());
        QCOMPARE(back->member(u"amount").text(), text);
    }

    void aBinaryFractionCannotBecomeJson()
    {
        QVERIFY((!std::is_constructible_v<JsonValue, double>));
        QVERIFY((!std::is_constructible_v<JsonValue, const char *>));
        QVERIFY((!std::is_constructible_v<JsonValue, int *>));
        QVERIFY((std::is_constructible_v<JsonValue, QString>));
    }

    void membersKeepTheirOrderAndAreReplacedInPlace()
    {
        JsonValue value;
        value.set(u"b"_s, 1).set(u"a"_s, u"x"_s).set(u"b"_s, true).setText(u"none"_s, {}).setText(u"c"_s, u"y"_s);
        QCOMPARE(value.toBytes(), QByteArray(R"({"b":true,"a":"x","c":"y"})"));
        QVERIFY(!value.contains(u"none"));
        QVERIFY(value.member(u"none").isNull());
    }

    void aMissingAmountIsAFaultAndNeverZero_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("missing") << QByteArray("{}");
        QTest::newRow("null") << QByteArray(R"({"amount":null})");
        QTest::newRow("empty") << QByteArray(R"({"amount":""})");
        QTest::newRow("blank") << QByteArray(R"({"amount":"  "})");
        QTest::newRow("words") << QByteArray(R"({"amount":"none"})");
        QTest::newRow("grouped") << QByteArray(R"({"amount":"1,000"})");
        QTest::newRow("not a number") << QByteArray(R"({"amount":"NaN"})");
        QTest::newRow("flag") << QByteArray(R"({"amount":false})");
        QTest::newRow("list") << QByteArray(R"({"amount":[1]})");
        QTest::newRow("object") << QByteArray(R"({"amount":{}})");
        QTest::newRow("two numbers") << QByteArray(R"({"amount":"1 2"})");
    }
    void aMissingAmountIsAFaultAndNeverZero()
    {
        QFETCH(QByteArray, bytes);
        JsonReader reader = readerOf(bytes);
        QCOMPARE(reader.number(u"amount"), QString());
        QVERIFY(!reader.ok());
        QVERIFY(reader.firstFault().startsWith(u"amount: "));
    }

    void anAmountMayStandInQuotesOrNot()
    {
        for (const char *bytes : {R"({"amount":"100.10"})", R"({"amount":100.10})", R"({"amount":" 100.10 "})"}) {
            JsonReader reader = readerOf(bytes);
            QCOMPARE(reader.number(u"amount"), u"100.10"_s);
            QVERIFY(reader.ok());
        }
        JsonReader reader = readerOf(R"({"scale":"1e2"})");
        QCOMPARE(reader.number(u"scale"), u"1e2"_s);
    }

    void anOptionalNumberIsAbsentOrRight()
    {
        JsonReader reader = readerOf(R"({"none":null,"empty":"","zero":0,"bad":"x"})");
        QVERIFY(!reader.optionalNumber(u"missing"));
        QVERIFY(!reader.optionalNumber(u"none"));
        QVERIFY(!reader.optionalNumber(u"empty"));
        QVERIFY(reader.ok());
        QCOMPARE(reader.optionalNumber(u"zero"), std::optional(u"0"_s));
        QVERIFY(reader.ok());
        QVERIFY(!reader.optionalNumber(u"bad"));
        QCOMPARE(reader.firstFault(), u"bad: is not a number"_s);
    }

    void aMissingTextIsAFaultWithItsName()
    {
        for (const char *bytes : {"{}", R"({"id":null})", R"({"id":""})", R"({"id":true})", R"({"id":["x"]})"}) {
            JsonReader reader = readerOf(bytes);
            QCOMPARE(reader.text(u"id"), QString());
            QVERIFY2(!reader.ok(), bytes);
            QVERIFY(reader.firstFault().startsWith(u"id: "));
        }
        JsonReader reader = readerOf(R"({"id":12345678901234567890})");
        QCOMPARE(reader.text(u"id"), u"12345678901234567890"_s);
        QVERIFY(reader.ok());
    }

    void namesAreFoundWhateverTheirCaseAndPadding()
    {
        JsonReader reader = readerOf(R"({"uploadURL":"a"," Exchange Rate ":"36.5","ID":"1","id":"2"})");
        QCOMPARE(reader.text(u"uploadUrl"), u"a"_s);
        QCOMPARE(reader.number(u"exchange rate"), u"36.5"_s);
        QCOMPARE(reader.text(u"id"), u"2"_s); // the exact name wins
        QCOMPARE(reader.text(u"ID"), u"1"_s);
        QVERIFY(reader.ok());
        QVERIFY(reader.contains(u"UPLOADurl"));
        QVERIFY(!reader.contains(u"upload"));
    }

    void onlyTheFirstFaultIsRemembered()
    {
        JsonReader reader = readerOf(R"({"flag":"yes"})");
        (void)reader.flag(u"flag");
        (void)reader.text(u"other");
        QCOMPARE(reader.firstFault(), u"flag: is not true or false"_s);
        const base::Error error = reader.fault(Outcome::Unknown);
        QCOMPARE(error.kind, ErrorKind::UnreadableReply);
        QCOMPARE(error.outcome, Outcome::Unknown);
        QCOMPARE(error.detail, reader.firstFault());
    }

    void flagsAreTrueOrFalseAndNothingElse()
    {
        JsonReader reader = readerOf(R"({"yes":true,"no":false,"one":1,"word":"true"})");
        QVERIFY(reader.flag(u"yes"));
        QVERIFY(!reader.flag(u"no"));
        QVERIFY(reader.flagOr(u"missing", true));
        QVERIFY(!reader.flagOr(u"word", false));
        QVERIFY(!reader.flagOr(u"no", true));
        QVERIFY(reader.ok());
        QVERIFY(!reader.flag(u"one"));
        QVERIFY(!reader.ok());
    }

    void aNestedFaultCarriesItsPath()
    {
        JsonReader reader = readerOf(R"({"data":{"payment":{"state":null}}})");
        JsonReader data = reader.object(u"data");
        JsonReader payment = data.object(u"payment");
        (void)payment.text(u"state");
        QVERIFY(reader.ok());
        reader.absorb(payment);
        QCOMPARE(reader.firstFault(), u"data.payment.state: is missing"_s);
    }

    void whatIsNoObjectOrListIsAFault()
    {
        for (const char *bytes : {"{}", R"({"data":null})", R"({"data":"x"})", R"({"data":5})"}) {
            JsonReader objects = readerOf(bytes);
            QVERIFY(!objects.object(u"data").ok());
            QVERIFY(!objects.ok());
            JsonReader lists = readerOf(bytes);
            QVERIFY(lists.items(u"data").isEmpty());
            QVERIFY(!lists.ok());
        }
        QVERIFY(!JsonReader(JsonValue::array()).ok());
        JsonReader empty = readerOf(R"({"data":[]})");
        QVERIFY(empty.items(u"data").isEmpty());
        QVERIFY(empty.ok());
    }

    void unknownMembersAreNamed()
    {
        const JsonReader reader = readerOf(R"({"name":"x","nmae":"y","Name":"z"})");
        QCOMPARE(reader.unknownMembers({u"name"_s}), (QStringList{u"nmae"_s, u"Name"_s}));
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
