// SPDX-License-Identifier: GPL-3.0-or-later
// Bills and loads: as far as the document goes, and what it takes to go further.
#include "providers/rebit/order_rules.h"
#include "providers/rebit/rebit_bench.h"
#include "providers/rebit/requests.h"

#include <QRegularExpression>
#include <QTest>

using namespace rebit_bench;
using base::ErrorKind;
using domain::PayoutMethod;
using domain::VerdictKind;
using support::answered;

namespace {

/// A bill of the usual order, with the members of one more wish.
interfaces::PayoutOrder bill(const JsonValue &wishes = {})
{
    const JsonValue usualBill = json(R"({"method":"bill-payment","bankCode":"meralco","accountNumber":"",
        "accountType":"","receive":{"amount":"2250.00","currency":"PHP"}})");
    return usual(support::with(usualBill, wishes));
}

interfaces::PayoutOrder load(const JsonValue &wishes = {})
{
    return usual(support::with(json(R"({"method":"airtime","bankCode":"GMX100","accountNumber":"","accountType":"",
        "receive":{"amount":"100.00","currency":"PHP"}})"),
                               wishes));
}

Settings told()
{
    Settings settings;
    settings.billAccountMember = u"bill_account"_s;
    settings.loadMember = u"eload"_s;
    return settings;
}

base::Result<Settings> settingsOf(const QString &switches)
{
    interfaces::ProviderProfile profile;
    profile.id = u"rebit"_s;
    profile.switches = *JsonValue::parse(switches.toUtf8());
    return providers::rebit::settingsFrom(profile);
}

QStringList namesOf(const QList<domain::FieldRule> &rules)
{
    QStringList names;
    for (const domain::FieldRule &rule : rules)
        names << rule.name;
    return names;
}

} // namespace

class TestRebitBills : public QObject
{
    Q_OBJECT

private slots:
    void aBillNamesItsBiller();
    void B17_datesAreWrittenAsTheProfileSays_data();
    void B17_datesAreWrittenAsTheProfileSays();
    void datesThatCannotBeReadAreRefused_data();
    void datesThatCannotBeReadAreRefused();
    void everyPatternOfTheFormIsOneThatIsRead();
    void B11_whatNoFieldTakesIsRefused_data();
    void B11_whatNoFieldTakesIsRefused();
    void B11_aFieldThatRebitToldIsUsed();
    void aLoadForAnotherNumberNeedsAFieldForIt();
    void B12_everyWayHasItsOwnMembers_data();
    void B12_everyWayHasItsOwnMembers();
    void B02_noListOffersABlank();
    void everyBillerAndEveryLoadIsOffered();
    void anEchoOfAnotherBillerOrLoadIsReviewed();
    void theFormAsksForWhatIsSent();
    void theProfileIsChecked_data();
    void theProfileIsChecked();
};

void TestRebitBills::aBillNamesItsBiller()
{
    const JsonValue body = created(bill());
    QCOMPARE(body, json(R"({"recipient_id":"1","remittance":{"amount":"2250.00","currency":"PHP","strategy":"bills",
        "remittance_details":{"bills":"meralco"}}})"));
    QCOMPARE(Counter().connector.safety().safetyClass, domain::SafetyClass::C);
}

void TestRebitBills::B17_datesAreWrittenAsTheProfileSays_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QStringList>("dates");
    QTest::newRow("due") << u"2026-02-15"_s << QString() << QStringList{u"2026-02-15"_s, QString(), QString()};
    QTest::newRow("due and period") << u" 2026-02-15  2026-01-01 2026-01-31"_s << QString()
                                    << QStringList{u"2026-02-15"_s, u"2026-01-01"_s, u"2026-01-31"_s};
    QTest::newRow("another notation") << u"2026-02-15 2026-01-01 2026-01-31"_s << u"MM/dd/yyyy"_s
                                      << QStringList{u"02/15/2026"_s, u"01/01/2026"_s, u"01/31/2026"_s};
    QTest::newRow("none") << QString() << QString() << QStringList{QString(), QString(), QString()};
}

void TestRebitBills::B17_datesAreWrittenAsTheProfileSays()
{
    QFETCH(QString, typed);
    QFETCH(QString, format);
    QFETCH(QStringList, dates);
    Settings settings;
    if (!format.isEmpty()) settings = *settingsOf(uR"({"billDateFormat":"%1"})"_s.arg(format));
    const JsonValue details =
        created(bill(wish(u"accountType"_s, typed)), settings).member(u"remittance").member(u"remittance_details");
    QCOMPARE(details.member(u"bill_due_date").text(), dates[0]);
    QCOMPARE(details.member(u"bill_period_from").text(), dates[1]);
    QCOMPARE(details.member(u"bill_period_to").text(), dates[2]);
    QCOMPARE(details.keys().size(), 1 + dates.size() - dates.count(QString()));
}

void TestRebitBills::datesThatCannotBeReadAreRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("an account type") << u"PHP Savings"_s;
    QTest::newRow("no such day") << u"2026-02-30"_s;
    QTest::newRow("two dates") << u"2026-02-15 2026-01-01"_s;
    QTest::newRow("a period that ends before it begins") << u"2026-02-15 2026-01-31 2026-01-01"_s;
    QTest::newRow("another notation") << u"15.02.2026"_s;
}

void TestRebitBills::datesThatCannotBeReadAreRefused()
{
    QFETCH(QString, typed);
    const auto checked = Counter().connector.check(bill(wish(u"accountType"_s, typed)));
    QCOMPARE(checked.error().kind, ErrorKind::BadDate);
    QCOMPARE(checked.error().field, u"beneficiary.accountType"_s);
}

void TestRebitBills::everyPatternOfTheFormIsOneThatIsRead()
{
    for (const domain::FieldRule &rule : Counter().connector.fieldsFor(u"PH"_s, PayoutMethod::BillPayment)) {
        if (rule.name != u"accountType") continue;
        QVERIFY(!rule.required);
        const QRegularExpression shape(QRegularExpression::anchoredPattern(rule.pattern));
        for (const QString &good : {u"2026-02-15"_s, u"2026-02-15 2026-01-01 2026-01-31"_s}) {
            QVERIFY(shape.match(good).hasMatch());
            QVERIFY(providers::rebit::billDatesFrom(good));
        }
        QVERIFY(!shape.match(u"2026-02-15 2026-01-01"_s).hasMatch());
        return;
    }
    QFAIL("the form does not ask for the dates");
}

void TestRebitBills::B11_whatNoFieldTakesIsRefused_data()
{
    QTest::addColumn<interfaces::PayoutOrder>("order");
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("onlyUntilTold");
    QTest::newRow("a load") << load() << u"beneficiary.method"_s << true;
    QTest::newRow("a wallet") << usual(wish(u"method"_s, u"mobile-wallet"_s)) << u"beneficiary.method"_s << false;
    QTest::newRow("a customer's number") << bill(wish(u"accountNumber"_s, u"0123456789"_s))
                                         << u"beneficiary.accountNumber"_s << true;
}

void TestRebitBills::B11_whatNoFieldTakesIsRefused()
{
    QFETCH(interfaces::PayoutOrder, order);
    QFETCH(QString, field);
    QFETCH(bool, onlyUntilTold);
    Counter counter; // foresees no call
    const auto prepared = support::await(counter.connector.prepare(order));
    QCOMPARE(prepared.error().kind, ErrorKind::NotSupported);
    QCOMPARE(prepared.error().field, field);
    QCOMPARE(prepared.error().outcome, base::Outcome::NothingHappened);
    QVERIFY(!prepared.error().detail.isEmpty());
    QCOMPARE(Counter(told()).connector.check(order).ok(), onlyUntilTold);
}

void TestRebitBills::B11_aFieldThatRebitToldIsUsed()
{
    const JsonValue paid = created(bill(wish(u"accountNumber"_s, u"0123456789"_s)), told());
    QCOMPARE(paid.member(u"remittance").member(u"remittance_details"),
             json(R"({"bills":"meralco","bill_account":"0123456789"})"));
    QCOMPARE(Counter(told()).connector.check(bill()).error().kind, ErrorKind::MissingField);
    const JsonValue loaded = created(load(), told()).member(u"remittance");
    QCOMPARE(loaded.member(u"strategy").text(), u"eload"_s);
    QCOMPARE(loaded.member(u"remittance_details"), json(R"({"eload":"GMX100"})"));
}

void TestRebitBills::aLoadForAnotherNumberNeedsAFieldForIt()
{
    const auto another = load(wish(u"accountNumber"_s, u"+639170000000"_s));
    QCOMPARE(Counter(told()).connector.check(another).error().field, u"beneficiary.accountNumber"_s);
    QVERIFY(Counter(told()).connector.check(load(wish(u"accountNumber"_s, u"+639171231231"_s))).ok());
    Settings settings = told();
    settings.loadNumberMember = u"eload_mobile"_s;
    QCOMPARE(created(another, settings).member(u"remittance").member(u"remittance_details"),
             json(R"({"eload":"GMX100","eload_mobile":"+639170000000"})"));
    QCOMPARE(created(load(), settings).member(u"remittance").member(u"remittance_details"),
             json(R"({"eload":"GMX100","eload_mobile":"+639171231231"})"));
}

void TestRebitBills::B12_everyWayHasItsOwnMembers_data()
{
    QTest::addColumn<QString>("wishes");
    QTest::addColumn<QStringList>("members");
    QTest::newRow("bank") << u"{}"_s
                          << QStringList{u"bank"_s, u"bank_account_type"_s, u"bank_account_number"_s,
                                         u"bank_account_name"_s};
    QTest::newRow("pickup") << uR"({"method":"cash-pickup","bankCode":"MLH"})"_s << QStringList{u"pickup"_s};
    QTest::newRow("delivery") << uR"({"method":"home-delivery","bankCode":"LBCPP"})"_s << QStringList{u"delivery"_s};
    QTest::newRow("bill") << uR"({"method":"bill-payment","bankCode":"pldt","accountNumber":"","accountType":""})"_s
                          << QStringList{u"bills"_s};
}

void TestRebitBills::B12_everyWayHasItsOwnMembers()
{
    QFETCH(QString, wishes);
    QFETCH(QStringList, members);
    const JsonValue body = created(usual(*JsonValue::parse(wishes.toUtf8())));
    QCOMPARE(body.member(u"remittance").member(u"remittance_details").keys(), members);
}

void TestRebitBills::B02_noListOffersABlank()
{
    const Counter counter(told());
    for (const PayoutMethod method : counter.connector.methods()) {
        for (const domain::FieldRule &rule : counter.connector.fieldsFor(u"PH"_s, method))
            for (const domain::Choice &choice : rule.choices)
                QVERIFY(!choice.code.trimmed().isEmpty());
    }
    // Read, it says nothing.
    QCOMPARE(
        judged(answered(200, remittance(wish(u"remittance_details"_s, json(R"({"bills":"","bank":"ABC"})"))))).kind,
        VerdictKind::Accepted);
}

void TestRebitBills::everyBillerAndEveryLoadIsOffered()
{
    const auto countOf = [](const Counter &counter, PayoutMethod method) {
        for (const domain::FieldRule &rule : counter.connector.fieldsFor(u"PH"_s, method))
            if (rule.name == u"bankCode") return rule.choices.size();
        return qsizetype(0);
    };
    const Counter counter;
    const Counter all(told());
    QCOMPARE(countOf(counter, PayoutMethod::BillPayment), 92);
    QCOMPARE(countOf(counter, PayoutMethod::Airtime), 0);
    QCOMPARE(countOf(all, PayoutMethod::Airtime), 93);
    QCOMPARE(countOf(all, PayoutMethod::MobileWallet), 0);
}

void TestRebitBills::anEchoOfAnotherBillerOrLoadIsReviewed()
{
    const auto echoed = [](const interfaces::PayoutOrder &order, const char *details, const QString &amount) {
        JsonValue changes = wish(u"remittance_details"_s, json(details));
        changes.set(u"amount"_s, amount);
        return judged(answered(200, remittance(changes)), order, told()).kind;
    };
    const auto paid = bill(wish(u"accountNumber"_s, u"0123456789"_s));
    QCOMPARE(echoed(paid, R"({"bills":"meralco","bill_account":"0123456789"})", u"2250"_s), VerdictKind::Accepted);
    QCOMPARE(echoed(paid, R"({"bills":"maynilad"})", u"2250"_s), VerdictKind::Review);
    QCOMPARE(echoed(paid, R"({"bills":"meralco","bill_account":"0123456780"})", u"2250"_s), VerdictKind::Review);
    QCOMPARE(echoed(load(), R"({"eload":"GMX100"})", u"100"_s), VerdictKind::Accepted);
    QCOMPARE(echoed(load(), R"({"eload":"GMX10"})", u"100"_s), VerdictKind::Review);
}

void TestRebitBills::theFormAsksForWhatIsSent()
{
    const QStringList person{u"name"_s, u"msisdn"_s, u"bankCode"_s};
    const QStringList rest{u"address"_s, u"city"_s, u"province"_s, u"postalCode"_s, u"email"_s, u"purpose"_s};
    const Counter counter;
    QCOMPARE(namesOf(counter.connector.fieldsFor(u"PH"_s, PayoutMethod::BillPayment)),
             person + QStringList{u"accountType"_s} + rest);
    const Counter all(told());
    QCOMPARE(namesOf(all.connector.fieldsFor(u"PH"_s, PayoutMethod::BillPayment)),
             person + (QStringList{u"accountNumber"_s, u"accountType"_s} + rest));
    QCOMPARE(namesOf(all.connector.fieldsFor(u"PH"_s, PayoutMethod::Airtime)), person + rest);
    Settings settings = told();
    settings.loadNumberMember = u"eload_mobile"_s;
    QVERIFY(
        namesOf(Counter(settings).connector.fieldsFor(u"PH"_s, PayoutMethod::Airtime)).contains(u"accountNumber"_s));
    QVERIFY(all.connector.fieldsFor(u"ID"_s, PayoutMethod::BillPayment).isEmpty());
}

void TestRebitBills::theProfileIsChecked_data()
{
    QTest::addColumn<QString>("switches");
    QTest::addColumn<QString>("field");
    QTest::newRow("good") << uR"({"detailMembers":{"billAccount":"bills_account_number","load":"eload"}})"_s
                          << QString();
    QTest::newRow("nothing") << u"{}"_s << QString();
    QTest::newRow("no name") << uR"({"detailMembers":{"load":"e load"}})"_s << u"detailMembers"_s;
    QTest::newRow("no text") << uR"({"detailMembers":{"load":true}})"_s << u"detailMembers"_s;
    QTest::newRow("a name that means something else")
        << uR"({"detailMembers":{"billAccount":"bills"}})"_s << u"detailMembers"_s;
    QTest::newRow("one name twice") << uR"({"detailMembers":{"load":"x","loadNumber":"x"}})"_s << u"detailMembers"_s;
    QTest::newRow("an unknown thing") << uR"({"detailMembers":{"wallet":"mobile"}})"_s << u"detailMembers"_s;
    QTest::newRow("no object") << uR"({"detailMembers":"eload"})"_s << u"detailMembers"_s;
    QTest::newRow("a date without its year") << uR"({"billDateFormat":"dd.MM."})"_s << u"billDateFormat"_s;
    QTest::newRow("a date without anything") << uR"({"billDateFormat":""})"_s << u"billDateFormat"_s;
}

void TestRebitBills::theProfileIsChecked()
{
    QFETCH(QString, switches);
    QFETCH(QString, field);
    const auto settings = settingsOf(switches);
    QCOMPARE(settings.ok(), field.isEmpty());
    if (settings) return;
    QCOMPARE(settings.error().kind, ErrorKind::BadProfile);
    QCOMPARE(settings.error().field, field);
}

QTEST_GUILESS_MAIN(TestRebitBills)
#include "tst_rebit_bills.moc"
