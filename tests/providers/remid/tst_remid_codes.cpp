// SPDX-License-Identifier: GPL-3.0-or-later
// Every code of every table, compared with what is written down about it in tests/fixtures/remid/codes.json.
#include "providers/remid/remid_bench.h"
#include "providers/remid/replies.h"
#include "providers/remid/status_map.h"

#include <QFile>
#include <QTest>

using namespace remid_bench;
using base::ErrorKind;
using domain::Found;
using domain::TransferState;
using domain::VerdictKind;
using support::answered;

namespace {

JsonValue tables()
{
    QFile file(QStringLiteral(REMITDESK_SOURCE_DIR "/tests/fixtures/remid/codes.json"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("the table of codes cannot be read");
    return *JsonValue::parse(file.readAll());
}

void addRows(QStringView table)
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("details");
    const JsonValue all = tables();
    for (const JsonValue &line : all.member(table).items()) {
        const QString code = line.member(u"code").text();
        QTest::newRow(qPrintable(code)) << code << line.member(u"state").text() << line.member(u"state_details").text();
    }
}

/// The codes of all tables together.
QSet<QString> allListed()
{
    QSet<QString> codes;
    const JsonValue all = tables();
    for (const QStringView table : {u"documented", u"remit", u"status", u"callback", u"balance", u"inquiry"})
        for (const JsonValue &line : all.member(table).items())
            codes << line.member(u"code").text();
    return codes;
}

} // namespace

class TestRemidCodes : public QObject
{
    Q_OBJECT

private slots:
    void onRemit_data() { addRows(u"remit"); }
    void onRemit();
    void onRemitStatus_data() { addRows(u"status"); }
    void onRemitStatus();
    void inACallback_data() { addRows(u"callback"); }
    void inACallback();
    void onBalance_data() { addRows(u"balance"); }
    void onBalance();
    void onAccountInquiry_data() { addRows(u"inquiry"); }
    void onAccountInquiry();
    void M19_theInternalErrorsOfBothAreDoubts_data();
    void M19_theInternalErrorsOfBothAreDoubts();
    void M04_theListOfCodesIsWhole();
    void codesInNoTableEndNothing();
};

void TestRemidCodes::onRemit()
{
    QFETCH(QString, code);
    QFETCH(QString, state);
    QFETCH(QString, details);
    const bool taken = details == u"Transaction In Progress" || details == u"Transaction Pending";
    const auto verdict = judged(answered(200, answer(code, taken ? JsonValue() : wish(u"trx_id"_s, QString()))));
    if (taken) {
        QCOMPARE(verdict.kind, VerdictKind::Accepted);
        QCOMPARE(verdict.state, TransferState::InProgress);
    } else if (details == u"Transaction Failed") {
        QCOMPARE(verdict.kind, VerdictKind::Rejected);
    } else if (details == u"Transaction Not Created") {
        // Certain of this call alone. What is refused for a reason that passes may be sent again; what is refused
        // because an earlier copy exists says nothing about that copy.
        const bool copy = code == u"203" || code == u"257";
        QCOMPARE(verdict.kind == VerdictKind::Duplicate, copy);
        QVERIFY(copy || verdict.kind == VerdictKind::Rejected || verdict.kind == VerdictKind::NotNow);
        QCOMPARE(verdict.error.outcome, copy ? base::Outcome::Unknown : base::Outcome::NothingHappened);
    } else {
        QCOMPARE(state, u"Non-Final"_s);
        QCOMPARE(verdict.kind, VerdictKind::Maybe);
    }
    QCOMPARE(taken ? verdict.providerStatus : verdict.error.providerCode, code);
}

void TestRemidCodes::onRemitStatus()
{
    QFETCH(QString, code);
    QFETCH(QString, state);
    QFETCH(QString, details);
    const auto sighting = looked(answered(200, answer(code)));
    const bool isFinal = sighting.state && domain::isFinal(*sighting.state);
    if (details == u"Transaction Success") QCOMPARE(sighting.state, std::optional(TransferState::PaidOut));
    if (details == u"Transaction Failed") QCOMPARE(sighting.state, std::optional(TransferState::Rejected));
    if (details == u"Transaction In Progress" || details == u"Transaction Pending")
        QCOMPARE(sighting.state, std::optional(TransferState::InProgress));
    // "Not created" is counted twice before it is believed; a question that was refused taught nothing.
    QCOMPARE(sighting.found == Found::No, details == u"Transaction Not Created");
    QCOMPARE(sighting.found == Found::Inconclusive, details == u"Transaction Unknown");
    if (state == u"Non-Final") QVERIFY(!isFinal);
}

void TestRemidCodes::inACallback()
{
    QFETCH(QString, code);
    QFETCH(QString, state);
    const auto meaning = providers::remid::stateFrom(providers::remid::onCallback(code));
    QVERIFY(meaning);
    QCOMPARE(domain::isFinal(*meaning), state == u"Final");
    Counter counter;
    const auto notice = support::await(counter.connector.readCallback({{}, {}, answer(code).toBytes()}));
    QVERIFY(notice.ok());
    QCOMPARE(notice->word, code);
    QVERIFY(counter.client.sent.isEmpty());
}

void TestRemidCodes::onBalance()
{
    QFETCH(QString, code);
    Counter counter;
    JsonValue body = wish(u"status"_s, wish(u"code"_s, code));
    body.set(u"balance"_s, 5);
    counter.client.script.enqueue({"GET", u"/api/balance"_s, {}, answered(200, body)});
    const auto balances = support::await(counter.connector.balances());
    QCOMPARE(balances.ok(), code == u"000");
    if (balances) return;
    QCOMPARE(balances.error().providerCode, code);
    QCOMPARE(balances.error().outcome, base::Outcome::NothingHappened);
}

void TestRemidCodes::onAccountInquiry()
{
    QFETCH(QString, code);
    static const QHash<QString, ErrorKind> kinds{
        {u"203"_s, ErrorKind::ProviderRefused},    {u"204"_s, ErrorKind::NotFound},
        {u"205"_s, ErrorKind::BankNotSupported},   {u"206"_s, ErrorKind::InsufficientFunds},
        {u"209"_s, ErrorKind::BeneficiaryRefused}, {u"232"_s, ErrorKind::NotAllowedNow},
        {u"300"_s, ErrorKind::ProviderRefused},    {u"429"_s, ErrorKind::RateLimited},
        {u"990"_s, ErrorKind::ProviderRefused},    {u"999"_s, ErrorKind::ProviderFailed}};
    Counter counter;
    JsonValue body = wish(u"status"_s, wish(u"code"_s, code));
    body.set(u"account_name"_s, u"John Doe"_s);
    counter.client.script.enqueue({"POST", u"/api/account-inquiry"_s, {}, answered(200, body)});
    const auto holder = support::await(counter.connector.accountHolder(usual().beneficiary));
    QCOMPARE(holder.ok(), code == u"000");
    if (holder) return;
    QCOMPARE(holder.error().providerCode, code);
    QCOMPARE(holder.error().outcome, base::Outcome::NothingHappened);
    QCOMPARE(holder.error().kind, kinds.value(code, ErrorKind::CredentialRefused));
}

void TestRemidCodes::M19_theInternalErrorsOfBothAreDoubts_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"500", "504", "999"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestRemidCodes::M19_theInternalErrorsOfBothAreDoubts()
{
    QFETCH(QString, code);
    QCOMPARE(judged(answered(200, answer(code))).kind, VerdictKind::Maybe);
    QCOMPARE(looked(answered(200, answer(code))).found, Found::Inconclusive);
}

void TestRemidCodes::M04_theListOfCodesIsWhole()
{
    const Counter counter;
    const auto list = counter.connector.builtInList(u"response-codes"_s);
    QVERIFY(list);
    QVERIFY(list->builtIn);
    QVERIFY(list->at.isValid());
    QSet<QString> codes;
    for (const domain::MasterValue &value : list->values) {
        QVERIFY(!value.label.isEmpty());
        codes << value.code;
    }
    QCOMPARE(codes, allListed());
    const auto line = std::find_if(list->values.begin(), list->values.end(),
                                   [](const domain::MasterValue &value) { return value.code == u"300"; });
    QCOMPARE(line->details.member(u"remit-status").text(), u"final-failed"_s);
}

void TestRemidCodes::codesInNoTableEndNothing()
{
    const QSet<QString> listed = allListed();
    for (int number = 0; number < 1000; ++number) {
        const QString code = u"%1"_s.arg(number, 3, 10, QChar(u'0'));
        if (listed.contains(code)) continue;
        QVERIFY(!looked(answered(200, answer(code))).state);
        QCOMPARE(judged(answered(200, answer(code))).kind, VerdictKind::Maybe);
        QVERIFY(!providers::remid::stateFrom(providers::remid::onCallback(code)));
    }
}

QTEST_GUILESS_MAIN(TestRemidCodes)
#include "tst_remid_codes.moc"
