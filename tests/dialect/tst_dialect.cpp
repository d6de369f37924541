// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/amounts.h"
#include "dialect/answers.h"
#include "dialect/fields.h"
#include "dialect/requests.h"
#include "net/route.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Evidence;
using domain::VerdictKind;
using money::Money;

class TestDialect : public QObject
{
    Q_OBJECT

private slots:
    void thePathOfTheBaseAddressIsKept_data();
    void thePathOfTheBaseAddressIsKept();
    void whatIsSignedIsWhatStandsInTheRequestLine_data();
    void whatIsSignedIsWhatStandsInTheRequestLine();
    void anAmountIsReadInEveryWayItCanBeWritten();
    void whatABinaryFractionLeftBehindIsUndone_data();
    void whatABinaryFractionLeftBehindIsUndone();
    void aPriceFinerThanTheCoinIsRefused();
    void aBalanceFinerThanTheCoinKeepsItsDigits_data();
    void aBalanceFinerThanTheCoinKeepsItsDigits();
    void aCallThatNeverLeftMayBeSentAgain();
    void onlyAWholeAnswerThatLeftOnceIsRead_data();
    void onlyAWholeAnswerThatLeftOnceIsRead();
    void onlyAWholeObjectIsABody_data();
    void onlyAWholeObjectIsABody();
    void aPromiseOfNothingIsMadeForCertainVerdictsOnly();
    void aFieldRuleCarriesLabelAndProvider();
};

void TestDialect::thePathOfTheBaseAddressIsKept_data()
{
    QTest::addColumn<QString>("baseUrl");
    QTest::addColumn<QString>("full");
    QTest::newRow("none") << u"https://api.example.com"_s << u"https://api.example.com/v3/a?b=c%3Ad"_s;
    QTest::newRow("prefix") << u"http://127.0.0.1:81/simpaisa"_s << u"http://127.0.0.1:81/simpaisa/v3/a?b=c%3Ad"_s;
    QTest::newRow("slash") << u"http://127.0.0.1:81/x/y/"_s << u"http://127.0.0.1:81/x/y/v3/a?b=c%3Ad"_s;
}

void TestDialect::thePathOfTheBaseAddressIsKept()
{
    QFETCH(QString, baseUrl);
    QFETCH(QString, full);
    net::RouteSettings settings;
    settings.baseUrl = baseUrl;
    const auto route = net::makeRoute(settings);
    QVERIFY(route.ok());
    const auto url = route->resolve(dialect::relativeUrl(u"/v3/a?b=c%3Ad"_s));
    QVERIFY(url.ok());
    QCOMPARE(url->toEncoded(), full.toLatin1());
}

void TestDialect::whatIsSignedIsWhatStandsInTheRequestLine_data()
{
    QTest::addColumn<QString>("basePath");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("no prefix") << QString() << u"/v3/a"_s << QByteArray("/v3/a");
    QTest::newRow("prefix") << u"/simpaisa"_s << u"/v3/a?b=1&c=2"_s << QByteArray("/simpaisa/v3/a?b=1&c=2");
    QTest::newRow("prefix with slash") << u"/simpaisa/"_s << u"/v3/a"_s << QByteArray("/simpaisa/v3/a");
    QTest::newRow("encoded") << QString() << u"/v3/a%20b?from=2026-02-01T08%3A50%3A00.000Z"_s
                             << QByteArray("/v3/a%20b?from=2026-02-01T08%3A50%3A00.000Z");
}

void TestDialect::whatIsSignedIsWhatStandsInTheRequestLine()
{
    QFETCH(QString, basePath);
    QFETCH(QString, path);
    QFETCH(QByteArray, target);
    QCOMPARE(dialect::targetOf(basePath, dialect::reading(path)), target);
}

void TestDialect::anAmountIsReadInEveryWayItCanBeWritten()
{
    QVERIFY(rc::check("digits, zeros behind them, exponents", [] {
        const auto code = *rc::gen::element(u"JPY"_s, u"IDR"_s, u"PKR"_s, u"KWD"_s, u"BTC"_s);
        const Money amount = Money::ofMinor(*rc::gen::inRange<qint64>(-1'000'000'000'000, 1'000'000'000'000),
                                            *money::Currency::fromCode(code));
        const QString wire = amount.toWire();
        QStringList notations{wire, QString::number(amount.minor()) + u"e-"_s +
                                        QString::number(amount.currency().minorDigits())};
        if (wire.contains(u'.')) notations << wire + u"00"_s;
        for (const QString &notation : notations)
            RC_ASSERT(dialect::means(notation, amount));
    }));
}

void TestDialect::whatABinaryFractionLeftBehindIsUndone_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("below") << u"273.59999999999997"_s << qint64(27360);
    QTest::newRow("above") << u"100.10000000000001"_s << qint64(10010);
    QTest::newRow("negative") << u"-0.30000000000000004"_s << qint64(-30);
}

void TestDialect::whatABinaryFractionLeftBehindIsUndone()
{
    QFETCH(QString, digits);
    QFETCH(qint64, minor);
    QVERIFY(dialect::means(digits, Money::ofMinor(minor, money::Currency::of("GBP"_L1))));
}

void TestDialect::aPriceFinerThanTheCoinIsRefused()
{
    const auto pound = money::Currency::of("GBP"_L1);
    for (const auto &digits : {u"1.005"_s, u"1.00001"_s, u"1.004"_s, u"-1.005"_s, u"one"_s, QString(), u"1,00"_s}) {
        const auto amount = dialect::amountFrom(digits, pound);
        QVERIFY2(!amount, qPrintable(digits));
        QCOMPARE(amount.error().kind, ErrorKind::UnreadableReply);
    }
}

void TestDialect::aBalanceFinerThanTheCoinKeepsItsDigits_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("sum");
    QTest::addColumn<QString>("stated");
    QTest::newRow("as fine as the coin") << u"1234.5000"_s << u"1234.50"_s << QString();
    QTest::newRow("a binary fraction") << u"273.59999999999997"_s << u"273.60"_s << QString();
    QTest::newRow("finer") << u"1234.567"_s << u"1234.56"_s << u"1234.567"_s;
    QTest::newRow("never more than there is") << u"-1234.561"_s << u"-1234.57"_s << u"-1234.561"_s;
    QTest::newRow("less than a coin") << u"0.001"_s << u"0.00"_s << u"0.001"_s;
}

void TestDialect::aBalanceFinerThanTheCoinKeepsItsDigits()
{
    QFETCH(const QString, digits);
    QFETCH(const QString, sum);
    QFETCH(const QString, stated);
    domain::Balance balance;
    const money::Currency dollar = money::Currency::of("SGD"_L1);
    QCOMPARE(dialect::balanceSumFrom(digits, dollar, u"available"_s, balance)->toWire(), sum);
    QCOMPARE(balance.stated.value(u"available"_s), stated);
    for (const QString &no : {u"much"_s, u"1e99"_s, QString()})
        QCOMPARE(dialect::balanceSumFrom(no, dollar, u"pending"_s, balance).error().kind, ErrorKind::UnreadableReply);
    QVERIFY(!balance.stated.contains(u"pending"_s));
}

void TestDialect::aCallThatNeverLeftMayBeSentAgain()
{
    const auto answer = dialect::notSent(base::maybeHappened(ErrorKind::CredentialMissing));
    QCOMPARE(answer.evidence, Evidence::NotSent);
    const auto verdict = dialect::verdictUnread(answer, u"x"_s);
    QVERIFY(verdict.has_value());
    QCOMPARE(verdict->kind, VerdictKind::NotNow);
    QCOMPARE(verdict->error.outcome, base::Outcome::NothingHappened);
    QCOMPARE(verdict->error.kind, ErrorKind::CredentialMissing);
}

void TestDialect::onlyAWholeAnswerThatLeftOnceIsRead_data()
{
    QTest::addColumn<domain::WireAnswer>("answer");
    QTest::addColumn<bool>("read");
    domain::WireAnswer good;
    good.evidence = Evidence::Answered;
    good.status = 200;
    good.requestsSent = 1;
    QTest::newRow("whole") << good << true;
    auto twice = good;
    twice.requestsSent = 2;
    QTest::newRow("left twice") << twice << false;
    auto redirected = good;
    redirected.redirected = true;
    redirected.status = 302;
    QTest::newRow("redirected") << redirected << false;
    auto cut = good;
    cut.failure = base::maybeHappened(ErrorKind::UnreadableReply);
    QTest::newRow("cut") << cut << false;
    domain::WireAnswer none;
    QTest::newRow("none") << none << false;
    auto contradiction = twice;
    contradiction.evidence = Evidence::NotSent;
    QTest::newRow("left twice and not at all") << contradiction << false;
}

void TestDialect::onlyAWholeAnswerThatLeftOnceIsRead()
{
    QFETCH(domain::WireAnswer, answer);
    QFETCH(bool, read);
    const auto verdict = dialect::verdictUnread(answer, u"x"_s);
    QCOMPARE(!verdict.has_value(), read);
    if (!verdict) return;
    QCOMPARE(verdict->kind, VerdictKind::Maybe);
    QCOMPARE(verdict->error.outcome, base::Outcome::Unknown);
    QCOMPARE(verdict->error.provider, u"x"_s);
}

void TestDialect::onlyAWholeObjectIsABody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("is");
    QTest::newRow("object") << QByteArray("{\"a\":1}") << true;
    QTest::newRow("cut") << QByteArray("{\"a\":1") << false;
    QTest::newRow("two") << QByteArray("{}{}") << false;
    QTest::newRow("list") << QByteArray("[]") << false;
    QTest::newRow("page") << QByteArray("<html><body>Log in</body></html>") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestDialect::onlyAWholeObjectIsABody()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, is);
    QCOMPARE(dialect::objectIn(body).has_value(), is);
}

void TestDialect::aPromiseOfNothingIsMadeForCertainVerdictsOnly()
{
    using enum VerdictKind;
    for (const VerdictKind kind : {Accepted, Review, Rejected, NotNow, Duplicate, Conflict, Maybe}) {
        const bool certain = kind == Rejected || kind == NotNow;
        const auto verdict = dialect::verdict(kind, base::nothingHappened(ErrorKind::ProviderFailed));
        QCOMPARE(verdict.error.outcome == base::Outcome::NothingHappened, certain);
    }
}

void TestDialect::aFieldRuleCarriesLabelAndProvider()
{
    const auto account = dialect::beneficiaryField(u"x"_s, u"accountNumber"_s, dialect::Need::Required);
    QCOMPARE(account.party, domain::Party::Beneficiary);
    QVERIFY(account.required);
    QVERIFY(account.label != account.name);
    QCOMPARE(account.providers, QStringList{u"x"_s});
    QVERIFY(!dialect::senderField(u"x"_s, u"identificationType"_s, dialect::Need::Optional).choices.isEmpty());
    QCOMPARE(dialect::purposeField(u"x"_s, {u"GIFT"_s}, dialect::Need::Required).choices.size(), 1);
}

QTEST_GUILESS_MAIN(TestDialect)
#include "tst_dialect.moc"
