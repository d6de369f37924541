// SPDX-License-Identifier: GPL-3.0-or-later
// What Rebit tells besides remittances: its address book, its rates, its lists.
#include "providers/rebit/lists.h"
#include "providers/rebit/rebit_bench.h"

#include <QTest>

using namespace rebit_bench;
using base::ErrorKind;
using support::answered;
using support::answeredWith;

namespace {

const char *const recipient = R"({"recipient":{"id":64,"user_id":1,"first_name":"Luis","middle_name":null,
    "last_name":"Buenaventura","email":null,"mobile":"+639171231231","deleted":false,"is_test":false}})";

base::Result<QList<domain::MasterValue>> listed(const QString &name, const QString &path, const QByteArray &body)
{
    Counter counter;
    counter.credentials.values.clear(); // what is open to everybody needs no token
    if (name == u"user") counter.credentials.values[u"token"_s] = "throw-away-token";
    counter.client.script.enqueue({"GET", path, {}, answeredWith(200, body)});
    return support::await(counter.connector.masterData(name, {}));
}

QStringList linesOf(const QList<domain::MasterValue> &values)
{
    QStringList lines;
    for (const domain::MasterValue &value : values)
        lines << value.code + u'=' + value.label;
    return lines;
}

} // namespace

class TestRebitReference : public QObject
{
    Q_OBJECT

private slots:
    void aBeneficiaryIsEnrolledByItself();
    void anEntryIsShownChangedAndRemoved();
    void entriesAreReadPageByPage();
    void aBookWithoutAnEndIsLeft();
    void onlyNumbersNameARecipient();
    void aBookThatCannotBeReadSaysWhy_data();
    void aBookThatCannotBeReadSaysWhy();
    void ratesAreShownAsStated();
    void ratesOfAPairAreThoseOfThePair();
    void listsAreAskedForWhereThereIsACall_data();
    void listsAreAskedForWhereThereIsACall();
    void B16_partnersComeFromTheStrategies();
    void theUsersSecretsAreKeptBack();
    void listsWithoutACallAreBuiltIn();
    void builtInListsAreThoseOfTheDocument_data();
    void builtInListsAreThoseOfTheDocument();
};

void TestRebitReference::aBeneficiaryIsEnrolledByItself()
{
    Counter counter;
    const JsonValue body = json(R"({"recipient":{"first_name":"Luis","last_name":"Buenaventura",
        "mobile":"+639171231231"},"token":"throw-away-token"})");
    counter.client.script.enqueue({"POST", u"/api/v1/recipients"_s, body, answered(200, json(recipient))});
    const auto entry = support::await(counter.connector.enrolBeneficiary(usual().beneficiary, {}));
    QVERIFY(entry.ok());
    QCOMPARE(entry->theirs, u"64"_s);
    QCOMPARE(entry->name, u"Luis Buenaventura"_s);
    const auto asked = support::await(counter.connector.enrolBeneficiary(usual().beneficiary, json(R"({"nick":"x"})")));
    QCOMPARE(asked.error().kind, ErrorKind::UnknownMember);
    const auto nobody = usual(wish(u"msisdn"_s, QString())).beneficiary;
    QCOMPARE(support::await(counter.connector.enrolBeneficiary(nobody, {})).error().field, u"beneficiary.msisdn"_s);
}

void TestRebitReference::anEntryIsShownChangedAndRemoved()
{
    Counter counter;
    const QString path = u"/api/v1/recipients/64"_s;
    const QString withToken = path + u"?token=throw-away-token"_s;
    counter.client.script.enqueue({"GET", withToken, {}, answered(200, json(recipient))});
    const auto shown = support::await(counter.connector.entry(u"64"_s));
    QCOMPARE(shown->details.member(u"mobile").text(), u"+639171231231"_s);
    const JsonValue body = json(R"({"recipient":{"first_name":"Luis","last_name":"Buenaventura",
        "mobile":"+639171231231","city":"Makati City"},"token":"throw-away-token"})");
    counter.client.script.enqueue({"PUT", path, body, answered(200, json(recipient))});
    const auto moved = usual(wish(u"city"_s, u"Makati City"_s)).beneficiary;
    QVERIFY(support::await(counter.connector.updateEntry(u"64"_s, moved)).ok());
    counter.client.script.enqueue({"PUT", path, {}, answered(200, json(R"({"recipient":{"id":65}})"))});
    QCOMPARE(support::await(counter.connector.updateEntry(u"64"_s, moved)).error().kind, ErrorKind::EchoMismatch);
    counter.client.script.enqueue({"DELETE", withToken, {}, answered(200, json(recipient))});
    QVERIFY(support::await(counter.connector.removeEntry(u"64"_s)).ok());
    counter.client.script.enqueue({"DELETE", withToken, {}, answered(404, json(R"({"status":"404"})"))});
    QCOMPARE(support::await(counter.connector.removeEntry(u"64"_s)).error().kind, ErrorKind::NotFound);
    QVERIFY(counter.transport.sent.isEmpty());
}

void TestRebitReference::entriesAreReadPageByPage()
{
    Counter counter;
    const QString path = u"/api/v1/recipients?page=%1&token=throw-away-token"_s;
    counter.client.script.enqueue({"GET", path.arg(1), {}, answeredWith(200, R"([{"id":1},{"id":2}])")});
    counter.client.script.enqueue({"GET", path.arg(2), {}, answeredWith(200, R"([{"id":2},{"id":3}])")});
    counter.client.script.enqueue({"GET", path.arg(3), {}, answeredWith(200, "[]")});
    const auto entries = support::await(counter.connector.entries());
    QStringList ids;
    for (const domain::AddressBookEntry &entry : *entries)
        ids << entry.theirs;
    QCOMPARE(ids, (QStringList{u"1"_s, u"2"_s, u"3"_s})); // one that moved to the next page is listed once
    QVERIFY(counter.client.script.isEmpty());
}

void TestRebitReference::aBookWithoutAnEndIsLeft()
{
    Counter counter;
    // A provider that does not know pages answers with the first one for ever.
    for (int i = 0; i < 2; ++i)
        counter.client.script.enqueue({"GET", {}, {}, answeredWith(200, R"([{"id":1}])")});
    QCOMPARE(support::await(counter.connector.entries())->size(), 1);
    QCOMPARE(counter.client.sent.size(), 2);
    Counter endless;
    for (int i = 0; i < 200; ++i)
        endless.client.script.enqueue({"GET", {}, {}, answered(200, JsonValue::array({wish(u"id"_s, i + 1)}))});
    QCOMPARE(support::await(endless.connector.entries())->size(), 200);
}

void TestRebitReference::onlyNumbersNameARecipient()
{
    Counter counter; // foresees no call
    for (const QString &id : {u"../user"_s, u"1?x"_s, QString(), u"0"_s}) {
        QCOMPARE(support::await(counter.connector.entry(id)).error().kind, ErrorKind::BadInput);
        QCOMPARE(support::await(counter.connector.removeEntry(id)).error().kind, ErrorKind::BadInput);
        QCOMPARE(support::await(counter.connector.updateEntry(id, usual().beneficiary)).error().kind,
                 ErrorKind::BadInput);
    }
}

void TestRebitReference::aBookThatCannotBeReadSaysWhy_data()
{
    QTest::addColumn<net::HttpReply>("reply");
    QTest::addColumn<ErrorKind>("error");
    QTest::newRow("a page") << answeredWith(200, "<html/>") << ErrorKind::UnreadableReply;
    QTest::newRow("no list") << answeredWith(200, R"({"recipients":5})") << ErrorKind::UnreadableReply;
    QTest::newRow("an entry without a number") << answeredWith(200, R"([{"email":"x"}])") << ErrorKind::UnreadableReply;
    QTest::newRow("no token") << answered(401, json(R"({"status":"401"})")) << ErrorKind::CredentialRefused;
    QTest::newRow("time-out") << support::failed(base::Evidence::Maybe, ErrorKind::TimedOut) << ErrorKind::TimedOut;
}

void TestRebitReference::aBookThatCannotBeReadSaysWhy()
{
    QFETCH(net::HttpReply, reply);
    QFETCH(ErrorKind, error);
    Counter counter;
    counter.client.script.enqueue({"GET", {}, {}, reply});
    const auto entries = support::await(counter.connector.entries());
    QCOMPARE(entries.error().kind, error);
    QCOMPARE(entries.error().outcome, base::Outcome::NothingHappened);
}

void TestRebitReference::ratesAreShownAsStated()
{
    Counter counter;
    counter.credentials.values.clear();
    counter.client.script.enqueue(
        {"GET", u"/api/v1/rates"_s, {}, answeredWith(200, R"({"PHP":11433.0,"USD":254.51,"PHP-ASK":11517.38,
        "USDPHP":45.0325,"USDBTC":0.0039,"updated":"now","VND":null})")});
    const auto rates = support::await(counter.connector.providerRates({}, {}));
    QStringList lines;
    for (const domain::ProviderRate &rate : *rates)
        lines << rate.send + u' ' + rate.receive + u' ' + rate.rate;
    QCOMPARE(lines, (QStringList{u"BTC PHP 11433.0"_s, u"BTC USD 254.51"_s, u"BTC PHP-ASK 11517.38"_s,
                                 u"USD PHP 45.0325"_s, u"USD BTC 0.0039"_s}));
}

void TestRebitReference::ratesOfAPairAreThoseOfThePair()
{
    Counter counter;
    const auto ask = [&](const QString &send, const QString &receive) {
        counter.client.script.enqueue(
            {"GET", u"/api/v1/rates"_s, {}, answeredWith(200, R"({"rates":{"PHP":"11433.0","USDPHP":45.0325}})")});
        return *support::await(counter.connector.providerRates(send, receive));
    };
    QCOMPARE(ask(u"usd"_s, u"php"_s).first().rate, u"45.0325"_s);
    QCOMPARE(ask(u"BTC"_s, u"PHP"_s).first().rate, u"11433.0"_s);
    QVERIFY(ask(u"SGD"_s, u"PHP"_s).isEmpty()); // nothing is worked out
    QCOMPARE(ask(u"USD"_s, {}).size(), 2);
}

void TestRebitReference::listsAreAskedForWhereThereIsACall_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("provinces") << u"provinces"_s << u"/api/v1/provinces"_s << QByteArray(R"(["Abra",""," Cebu "])")
                               << QStringList{u"Abra=Abra"_s, u"Cebu=Cebu"_s};
    QTest::newRow("regions") << u"provinces-by-region"_s << u"/api/v1/provinces_by_region"_s
                             << QByteArray(R"({"Capital":["Metro Manila"],"Visayas":["Cebu","Bohol"]})")
                             << QStringList{u"Metro Manila=Metro Manila"_s, u"Cebu=Cebu"_s, u"Bohol=Bohol"_s};
    QTest::newRow("strategies") << u"strategies"_s << u"/api/v1/strategies"_s
                                << QByteArray(
                                       R"({"pickup":[{"name":"Cebuana","slug":"CLH"},{"slug":"MLH"}],"mobile":[]})")
                                << QStringList{u"pickup=CLH, MLH"_s, u"mobile="_s};
    QTest::newRow("strategies as words") << u"strategies"_s << u"/api/v1/strategies"_s << QByteArray(R"(["bank"])")
                                         << QStringList{u"bank=bank"_s};
    QTest::newRow("schedule") << u"schedule"_s << u"/api/v1/schedule"_s
                              << QByteArray(R"({"schedule":{"monday":"09:00-17:00","open":true,"cut_off":15}})")
                              << QStringList{u"monday=09:00-17:00"_s, u"open=true"_s, u"cut_off=15"_s};
    QTest::newRow("user") << u"user"_s << u"/api/v1/user?token=throw-away-token"_s
                          << QByteArray(R"({"user":{"id":1,"first_name":"Test","recipient_ids":[1,2]}})")
                          << QStringList{u"id=1"_s, u"first_name=Test"_s, u"recipient_ids=1, 2"_s};
}

void TestRebitReference::listsAreAskedForWhereThereIsACall()
{
    QFETCH(QString, name);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(QStringList, expected);
    const auto values = listed(name, path, body);
    QVERIFY(values.ok());
    QCOMPARE(linesOf(*values), expected);
    for (const domain::MasterValue &value : *values)
        QVERIFY(value.details.isNull() || value.details.isObject());
}

void TestRebitReference::B16_partnersComeFromTheStrategies()
{
    const QByteArray body = R"({"bank":[{"name":"Banco de Oro","slug":"BDO"}],"bills":["meralco",""]})";
    const auto banks = listed(u"banks"_s, u"/api/v1/strategies"_s, body);
    QCOMPARE(linesOf(*banks), QStringList{u"BDO=Banco de Oro"_s});
    QVERIFY(banks->first().details.isNull()); // nothing beyond code and name
    QCOMPARE(linesOf(*listed(u"billers"_s, u"/api/v1/strategies"_s, body)), QStringList{u"meralco=meralco"_s});
    // What the answer does not have is built in.
    QCOMPARE(listed(u"load-products"_s, u"/api/v1/strategies"_s, body).error().kind, ErrorKind::NotSupported);
}

void TestRebitReference::theUsersSecretsAreKeptBack()
{
    const QByteArray body = R"({"user":{"id":1,"encrypted_api_token":"x","access_token":"x","refresh_token":"x",
        "mobile_confirmation_code":"x","password":"x","vendor":{"id":2,"api_token":"x"},
        "keys":[{"id":3,"secret":"x"}]}})";
    const auto values = listed(u"user"_s, u"/api/v1/user?token=throw-away-token"_s, body);
    QStringList names;
    for (const domain::MasterValue &value : *values) {
        names << value.code;
        QVERIFY(!value.details.toBytes().contains("\"x\""));
    }
    QCOMPARE(names, (QStringList{u"id"_s, u"vendor"_s, u"keys"_s}));
}

void TestRebitReference::listsWithoutACallAreBuiltIn()
{
    Counter counter; // foresees no call
    for (const QString &name : {u"currencies"_s, u"account-types"_s}) {
        QCOMPARE(support::await(counter.connector.masterData(name, {})).error().kind, ErrorKind::NotSupported);
        QVERIFY(counter.connector.builtInList(name));
    }
    QCOMPARE(support::await(counter.connector.masterData(u"occupations"_s, {})).error().kind, ErrorKind::NotFound);
    for (const QString &name : {u"user"_s, u"schedule"_s, u"occupations"_s})
        QVERIFY(!counter.connector.builtInList(name));
}

void TestRebitReference::builtInListsAreThoseOfTheDocument_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("count");
    QTest::newRow("banks") << u"banks"_s << 42;
    QTest::newRow("pickup") << u"pickup"_s << 3;
    QTest::newRow("delivery") << u"delivery"_s << 1;
    QTest::newRow("billers") << u"billers"_s << 92;
    QTest::newRow("load products") << u"load-products"_s << 93;
    QTest::newRow("currencies") << u"currencies"_s << 22;
    QTest::newRow("provinces") << u"provinces"_s << 90;
    QTest::newRow("account types") << u"account-types"_s << 2;
    QTest::newRow("strategies") << u"strategies"_s << 6;
}

void TestRebitReference::builtInListsAreThoseOfTheDocument()
{
    QFETCH(QString, name);
    QFETCH(int, count);
    const Counter counter;
    QVERIFY(counter.connector.masterLists().contains(name));
    const auto list = counter.connector.builtInList(name);
    QVERIFY(list);
    QVERIFY(list->builtIn);
    QCOMPARE(list->at, QDateTime(QDate(2026, 11, 20), QTime(0, 0), Qt::UTC));
    QCOMPARE(list->values.size(), count);
    QSet<QString> codes;
    for (const domain::MasterValue &value : list->values) {
        QVERIFY(!value.code.isEmpty() && !value.label.isEmpty());
        codes << value.code;
    }
    QCOMPARE(codes.size(), count);
}

QTEST_GUILESS_MAIN(TestRebitReference)
#include "tst_rebit_reference.moc"
