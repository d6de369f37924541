// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/limit_service.h"
#include "support/await.h"
#include "support/shop.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using domain::RuleAct;
using services::LimitReport;
using services::LimitService;
using support::Counter;
using support::Shop;

namespace {

money::Money amount(const char *text, QLatin1StringView currency)
{
    return *money::Money::parse(QString::fromLatin1(text), money::Currency::of(currency));
}

domain::Sender nobody()
{
    domain::Sender sender;
    sender.id = {u"ana"_s};
    sender.firstName = u"Ana"_s;
    return sender;
}

LimitReport check(Shop &shop, const QString &country, const domain::Sender &sender, money::Money sum)
{
    const auto report = LimitService(shop.parts(), shop.clock, country).check(sender, sum, sum);
    if (!report) qFatal("no report: %s", qPrintable(base::codeOf(report.error().kind)));
    return *report;
}

QStringList rulesOf(const LimitReport &report)
{
    QStringList ids;
    for (const services::LimitFinding &finding : report.findings)
        ids << finding.rule;
    return ids;
}

} // namespace

class TestLimitService : public QObject
{
    Q_OBJECT

private slots:
    void aRuleHoldsFromItsAmountOn();
    void anyOfSeveralSetsOfAnswersWillDo();
    void sumsRunAcrossProvidersAndCounters();
    void aDayEndsAtMidnightAndTwentyFourHoursDoNot();
    void whatCameToNothingIsNotCounted();
    void rulesBelongToAPlaceAndATime();
    void noSentenceForTheClerkTellsALimit();
    void nothingIsSentBeforeTheAnswersAreThere();
    void dataThatCannotBeReadIsNoEmptyList();

private:
    /// A transfer of that customer, that many hours ago.
    void sent(Shop &shop, money::Money paid, int hoursAgo, const QString &provider = u"alpha"_s,
              domain::TransferState state = domain::TransferState::InProgress);
};

void TestLimitService::sent(Shop &shop, money::Money paid, int hoursAgo, const QString &provider,
                            domain::TransferState state)
{
    domain::Transfer transfer{.send = paid, .totalDebit = paid, .receive = paid};
    transfer.id = {shop.random.uuid()};
    transfer.sender = {u"ana"_s};
    transfer.provider = {provider};
    transfer.state = state;
    transfer.counter = provider;
    transfer.createdAt = shop.clock.now.addSecs(-3600LL * hoursAgo);
    shop.store.transfers.all.insert(transfer.id.text, transfer);
}

void TestLimitService::aRuleHoldsFromItsAmountOn()
{
    Shop shop;
    QVERIFY(check(shop, u"US"_s, nobody(), amount("2999.99", "USD"_L1)).findings.isEmpty());
    const LimitReport report = check(shop, u"US"_s, nobody(), amount("3000.00", "USD"_L1));
    QCOMPARE(rulesOf(report), QStringList{u"US-21"_s});
    QCOMPARE(report.refusal()->kind, base::ErrorKind::MissingField);
    QCOMPARE(report.refusal()->field, u"sender.lastName"_s);
    QVERIFY(check(shop, u"SG"_s, nobody(), amount("1500.00", "SGD"_L1)).findings.isEmpty());
    QCOMPARE(rulesOf(check(shop, u"SG"_s, nobody(), amount("1500.01", "SGD"_L1))), QStringList{u"SG-1"_s});
    // Another currency is not compared with this one.
    QVERIFY(check(shop, u"SG"_s, nobody(), amount("900000", "JPY"_L1)).findings.isEmpty());
}

void TestLimitService::anyOfSeveralSetsOfAnswersWillDo()
{
    Shop shop;
    const money::Money much = amount("2000", "SGD"_L1);
    for (const auto member : {&domain::Sender::residentialAddress, &domain::Sender::identificationNumber}) {
        domain::Sender ana = nobody();
        ana.*member = u"x1"_s;
        QVERIFY(check(shop, u"SG"_s, ana, much).findings.isEmpty());
    }
    domain::Sender ana = nobody();
    ana.dateOfBirth = u"1990-01-01"_s;
    QCOMPARE(check(shop, u"SG"_s, ana, much).findings.first().missing.size(), 1); // the nearest one is asked for
    ana.countryOfBirth = u"PH"_s;
    QVERIFY(check(shop, u"SG"_s, ana, much).findings.isEmpty());
    ana = nobody();
    QVERIFY(check(shop, u"GB"_s, ana, amount("1", "PKR"_L1)).refusal()); // whatever the amount
}

void TestLimitService::sumsRunAcrossProvidersAndCounters()
{
    Shop shop;
    sent(shop, amount("6000", "USD"_L1), 1, u"alpha"_s);
    domain::Sender ana = nobody();
    QVERIFY(!rulesOf(check(shop, u"US"_s, ana, amount("4000.00", "USD"_L1))).contains(u"US-22"_s));
    QVERIFY(rulesOf(check(shop, u"US"_s, ana, amount("4000.01", "USD"_L1))).contains(u"US-22"_s));
    sent(shop, amount("1", "USD"_L1), 2, u"beta"_s);
    QVERIFY(rulesOf(check(shop, u"US"_s, ana, amount("4000.00", "USD"_L1))).contains(u"US-22"_s));
    const LimitReport report = check(shop, u"US"_s, ana, amount("1", "USD"_L1));
    QCOMPARE(report.sums.size(), 1);
    QCOMPARE(report.sums.first().today.toWire(), u"6001.00"_s);
    QCOMPARE(report.sums.first().transfersMonth, 2);
    ana.id = {u"somebody else"_s};
    QVERIFY(check(shop, u"US"_s, ana, amount("1", "USD"_L1)).sums.isEmpty());
}

void TestLimitService::aDayEndsAtMidnightAndTwentyFourHoursDoNot()
{
    Shop shop;
    shop.clock.now = QDateTime(QDate(2026, 2, 1), QTime(9, 59), Qt::UTC);
    sent(shop, amount("9000", "CAD"_L1), 23);
    const auto canada = [&] { return rulesOf(check(shop, u"CA"_s, nobody(), amount("1000", "CAD"_L1))); };
    QCOMPARE(canada(), QStringList{u"CA-1"_s});
    shop.clock.now = shop.clock.now.addSecs(3600 + 60);
    QVERIFY(canada().isEmpty());
    sent(shop, amount("9000", "USD"_L1), 12); // yesterday, by the counter's day
    QVERIFY(!rulesOf(check(shop, u"US"_s, nobody(), amount("2000", "USD"_L1))).contains(u"US-22"_s));
}

void TestLimitService::whatCameToNothingIsNotCounted()
{
    using enum domain::TransferState;
    Shop shop;
    for (const auto state : {Draft, Rejected, Cancelled, Expired})
        sent(shop, amount("9000", "USD"_L1), 1, u"alpha"_s, state);
    QVERIFY(check(shop, u"US"_s, nobody(), amount("2000", "USD"_L1)).sums.isEmpty());
    sent(shop, amount("9000", "USD"_L1), 1, u"alpha"_s, Unconfirmed); // it may have been paid
    QVERIFY(rulesOf(check(shop, u"US"_s, nobody(), amount("2000", "USD"_L1))).contains(u"US-22"_s));
}

void TestLimitService::rulesBelongToAPlaceAndATime()
{
    const auto rules = domain::deskRulesFrom(R"({"rules":[
        {"id":"old","country":"US","from":"2025-04-14","until":"2026-03-07","span":"transfer","currency":"USD",
         "amount":"200.00","reached":false,"act":"report","source":"x"},
        {"id":"new","country":"US","from":"2026-03-07","span":"transfer","currency":"USD",
         "amount":"1000.00","reached":true,"act":"report","source":"x"}]})");
    QVERIFY(rules.ok());
    const auto on = [&](const char *day) {
        QStringList ids;
        for (const domain::DeskRule &rule :
             domain::rulesInForce(*rules, u"US"_s, QDate::fromString(QString::fromLatin1(day), Qt::ISODate)))
            ids << rule.id;
        return ids.join(u' ');
    };
    QCOMPARE(on("2025-04-13"), QString());
    QCOMPARE(on("2026-03-06"), u"old"_s);
    QCOMPARE(on("2026-03-07"), u"new"_s);
    QVERIFY(domain::rulesInForce(*rules, u"SG"_s, QDate(2026, 3, 8)).isEmpty());
}

void TestLimitService::noSentenceForTheClerkTellsALimit()
{
    Shop shop;
    static const QRegularExpression figure(u"[0-9]"_s);
    for (const char *country : {"US", "SG", "GB", "DE", "CA", "AU"}) {
        const auto rules = domain::deskRules(QString::fromLatin1(country), QDate(2026, 11, 20));
        QVERIFY(rules.ok() && !rules->isEmpty());
        for (const domain::DeskRule &rule : *rules) {
            const money::Money much = money::Money::ofMinor(99'999'999, rule.amount.currency());
            const LimitReport report = check(shop, QString::fromLatin1(country), nobody(), much);
            QVERIFY2(rulesOf(report).contains(rule.id), qPrintable(rule.id));
            for (const services::LimitFinding &finding : report.findings) {
                QVERIFY2(!finding.forClerk.contains(figure), qPrintable(finding.forClerk));
                QVERIFY(finding.forOffice.contains(finding.rule));
            }
        }
    }
}

void TestLimitService::nothingIsSentBeforeTheAnswersAreThere()
{
    Shop shop(domain::SafetyClass::A);
    Counter counter(shop);
    counter.transfers.keepRulesOf(u"GB"_s); // an identity document, whatever the amount
    const services::SendRequest request = shop.approve();
    domain::Sender &sender = *shop.store.senders.all.find(request.sender.text);
    sender.identificationNumber.clear();
    const auto refused = support::await(counter.transfers.send(request));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, base::ErrorKind::MissingField);
    QVERIFY(refused.error().field.startsWith(u"sender."_s));
    QVERIFY(shop.store.transfers.all.isEmpty());
    QVERIFY(shop.provider().sent.isEmpty());
    sender.identificationType = u"passport"_s;
    sender.identificationNumber = u"P1"_s;
    QVERIFY(support::await(counter.transfers.send(request)).ok());
    QCOMPARE(shop.provider().sent.size(), 1);
}

void TestLimitService::dataThatCannotBeReadIsNoEmptyList()
{
    for (
        const char *wrong :
        {"", "{}", R"({"rules":[{"id":"x"}]})",
         R"({"rules":[{"id":"x","country":"US","from":"yesterday","span":"transfer","currency":"USD","amount":"1.00","reached":true,"act":"report","source":"x"}]})",
         R"({"rules":[{"id":"x","country":"US","from":"2026-01-01","span":"moon","currency":"USD","amount":"1.00","reached":true,"act":"report","source":"x"}]})",
         R"({"rules":[{"id":"x","country":"US","from":"2026-01-01","span":"transfer","currency":"USD","amount":"1.00","reached":true,"act":"answers","source":"x"}]})"})
        QVERIFY2(!domain::deskRulesFrom(wrong).ok(), wrong);
}

QTEST_GUILESS_MAIN(TestLimitService)
#include "tst_limit_service.moc"
