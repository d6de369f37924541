// SPDX-License-Identifier: GPL-3.0-or-later
// What a look at a remittance says about our own payment of its invoice.
#include "providers/rebit/funding.h"
#include "providers/rebit/rebit_bench.h"
#include "providers/rebit/safety_profile.h"

#include <QTest>

using namespace rebit_bench;
using base::ErrorKind;
using domain::Found;
using domain::TransferState;
using domain::VerdictKind;
using support::answered;

namespace {

/// The usual transfer as it is stored after some looks.
interfaces::PayoutOrder storedAs(TransferState state, const QString &word)
{
    interfaces::PayoutOrder order = usual(wish(u"providerReference"_s, u"38"_s));
    order.transfer.state = state;
    order.transfer.providerStatus = word;
    return order;
}

net::HttpReply says(const QString &word, const JsonValue &details = {})
{
    const JsonValue words = JsonValue::object({{u"status"_s, word}, {u"status_in_words"_s, word}});
    return answered(200, remittance(support::with(words, wish(u"payment_details"_s, details))));
}

const char *const aPayment = R"({"input_address":"1kNzb1394aama0de","transaction_hash":"ab12","confirmations":0})";

constexpr int soon = 5;
constexpr int late = 45;
constexpr int longAfter = 24 * 60;

} // namespace

class TestRebitFunding : public QObject
{
    Q_OBJECT

private slots:
    void detailsTellWhetherSomethingWasPaid_data();
    void detailsTellWhetherSomethingWasPaid();
    void aPaymentThatIsNotConfirmedNeverRunsOut_data();
    void aPaymentThatIsNotConfirmedNeverRunsOut();
    void whatRanOutIsOpenedAgainByAPart();
    void whatRanOutIsOpenedAgainByAPayment();
    void aPaymentThatIsConfirmedIsNotTurnedBack();
    void aPartThatVanishesIsAQuestionForPeople();
    void aRefusalAfterOurPaymentIsAQuestionForPeople_data();
    void aRefusalAfterOurPaymentIsAQuestionForPeople();
    void aCancellingAfterOurPaymentNamesTheRefund();
    void aCancellingThatIsAnsweredWithARefusalIsLookedAt();
    void anAnswerAboutAnotherRemittanceIsAnAlarmAndNoNews();
};

void TestRebitFunding::detailsTellWhetherSomethingWasPaid_data()
{
    QTest::addColumn<QByteArray>("details");
    QTest::addColumn<bool>("paid");
    QTest::newRow("nothing") << QByteArray("null") << false;
    QTest::newRow("empty") << QByteArray("{}") << false;
    QTest::newRow("an empty list") << QByteArray("[]") << false;
    QTest::newRow("the invoice's own address") << QByteArray(R"({"input_address":"1kNzb1394aama0de"})") << false;
    QTest::newRow("noughts") << QByteArray(R"({"value_in_btc":"0.00000000","confirmations":0,"confirmed":false})")
                             << false;
    QTest::newRow("blanks") << QByteArray(R"({"transaction_hash":" ","input_transaction_hash":null})") << false;
    QTest::newRow("a transaction") << QByteArray(aPayment) << true;
    QTest::newRow("a value") << QByteArray(R"({"value_in_satoshi":1})") << true;
    QTest::newRow("a confirmation") << QByteArray(R"({"confirmations":1})") << true;
    QTest::newRow("deep inside") << QByteArray(R"([{"outputs":[{"to":"3MGX"}]}])") << true;
    QTest::newRow("a word") << QByteArray(R"("seen")") << true;
    QTest::newRow("a yes") << QByteArray(R"({"seen":true})") << true;
}

void TestRebitFunding::detailsTellWhetherSomethingWasPaid()
{
    QFETCH(QByteArray, details);
    QFETCH(bool, paid);
    const JsonValue body = remittance(wish(u"payment_details"_s, *JsonValue::parse(details)));
    QCOMPARE(providers::rebit::showsPayment(body, usual().transfer), paid);
}

void TestRebitFunding::aPaymentThatIsNotConfirmedNeverRunsOut_data()
{
    QTest::addColumn<int>("minutes");
    QTest::newRow("in time") << soon;
    QTest::newRow("a little late") << late;
    QTest::newRow("a day later") << longAfter;
}

void TestRebitFunding::aPaymentThatIsNotConfirmedNeverRunsOut()
{
    QFETCH(int, minutes);
    for (const TransferState state : {TransferState::AwaitingFunds, TransferState::OnHold, TransferState::Expired}) {
        const auto sighting = lookedFor(storedAs(state, u"pending"_s), says(u"pending"_s, json(aPayment)), minutes);
        QCOMPARE(sighting.state, std::optional(TransferState::OnHold)); // where nothing is payable a second time
        QVERIFY(sighting.note.contains(u"not confirmed yet"_s));
        QVERIFY(sighting.echoFault.isEmpty());
        QVERIFY(domain::mayMove(state, *sighting.state) || state == *sighting.state);
    }
    // Without it, it does run out.
    const auto unpaid = lookedFor(storedAs(TransferState::OnHold, u"pending"_s), says(u"pending"_s), longAfter);
    QCOMPARE(unpaid.state, std::optional(TransferState::Expired));
}

void TestRebitFunding::whatRanOutIsOpenedAgainByAPart()
{
    for (const int minutes : {late, longAfter}) {
        const auto opened = lookedFor(storedAs(TransferState::Expired, u"pending"_s), says(u"partial"_s), minutes);
        QCOMPARE(opened.state, std::optional(TransferState::OnHold));
        QVERIFY(opened.note.contains(u"part of the invoice"_s));
        QVERIFY(domain::mayMove(TransferState::Expired, *opened.state));
        const auto stays = lookedFor(storedAs(TransferState::OnHold, u"partial"_s), says(u"partial"_s), minutes);
        QCOMPARE(stays.state, std::optional(TransferState::OnHold));
    }
    const auto first = lookedFor(storedAs(TransferState::AwaitingFunds, u"pending"_s), says(u"partial"_s), late);
    QCOMPARE(first.state, std::optional(TransferState::AwaitingFunds)); // the rest may still be paid
    QVERIFY(first.isPartPaid);
    QVERIFY(!lookedFor(storedAs(TransferState::AwaitingFunds, u"pending"_s), says(u"pending"_s), soon).isPartPaid);
}

void TestRebitFunding::whatRanOutIsOpenedAgainByAPayment()
{
    const auto paid = lookedFor(storedAs(TransferState::Expired, u"pending"_s), says(u"successful"_s), longAfter);
    QCOMPARE(paid.state, std::optional(TransferState::InProgress));
    QVERIFY(domain::mayMove(TransferState::Expired, *paid.state));
}

void TestRebitFunding::aPaymentThatIsConfirmedIsNotTurnedBack()
{
    const auto back =
        lookedFor(storedAs(TransferState::InProgress, u"successful"_s), says(u"pending"_s, json(aPayment)), longAfter);
    QCOMPARE(back.state, std::optional(TransferState::AwaitingFunds));
    QVERIFY(!domain::mayMove(TransferState::InProgress, *back.state)); // noted, and it stays
}

void TestRebitFunding::aPartThatVanishesIsAQuestionForPeople()
{
    for (const TransferState state : {TransferState::AwaitingFunds, TransferState::OnHold}) {
        const auto sighting = lookedFor(storedAs(state, u"Partial"_s), says(u"pending"_s), longAfter);
        QVERIFY(!sighting.echoFault.isEmpty());
        QVERIFY(sighting.needsPerson);
        QVERIFY(sighting.state != TransferState::Expired);
    }
}

void TestRebitFunding::aRefusalAfterOurPaymentIsAQuestionForPeople_data()
{
    QTest::addColumn<TransferState>("state");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QByteArray>("details");
    QTest::addColumn<bool>("paid");
    using enum TransferState;
    QTest::newRow("never paid") << AwaitingFunds << u"pending"_s << QByteArray("{}") << false;
    QTest::newRow("run out, never paid") << Expired << u"pending"_s << QByteArray("{}") << false;
    QTest::newRow("paid") << InProgress << u"successful"_s << QByteArray("{}") << true;
    QTest::newRow("paid, then an odd word") << InProgress << u"on_review"_s << QByteArray("{}") << true;
    QTest::newRow("paid, then a cancel") << CancelRequested << u"successful"_s << QByteArray("{}") << true;
    QTest::newRow("paid in part") << AwaitingFunds << u"partial"_s << QByteArray("{}") << true;
    QTest::newRow("paid without a word") << AwaitingFunds << u"pending"_s << QByteArray(aPayment) << true;
    QTest::newRow("paid after it had run out") << Expired << u"pending"_s << QByteArray(aPayment) << true;
}

void TestRebitFunding::aRefusalAfterOurPaymentIsAQuestionForPeople()
{
    QFETCH(TransferState, state);
    QFETCH(QString, word);
    QFETCH(QByteArray, details);
    QFETCH(bool, paid);
    const auto sighting = lookedFor(storedAs(state, word), says(u"rejected"_s, *JsonValue::parse(details)));
    QCOMPARE(sighting.state, std::optional(TransferState::Rejected));
    QCOMPARE(sighting.echoFault.contains(u"refund"_s), paid);
    QCOMPARE(sighting.needsPerson, paid); // figures that agree do not answer it
    QCOMPARE(sighting.echoVerified, !paid);
}

void TestRebitFunding::aCancellingAfterOurPaymentNamesTheRefund()
{
    const auto part = storedAs(TransferState::CancelRequested, u"partial"_s);
    const auto unpaid = storedAs(TransferState::CancelRequested, u"pending"_s);
    QVERIFY(lookedFor(part, says(u"cancelled"_s)).note.contains(u"refund"_s));
    QVERIFY(lookedFor(unpaid, says(u"cancelled"_s)).note.isEmpty());
    const Counter counter;
    const auto answer = support::stored(says(u"cancelled"_s));
    QCOMPARE(counter.connector.judgeCancel(part, answer).state, TransferState::Cancelled);
    QVERIFY(counter.connector.judgeCancel(part, answer).note.contains(u"refund"_s));
    QVERIFY(counter.connector.judgeCancel(unpaid, answer).note.isEmpty());
}

void TestRebitFunding::aCancellingThatIsAnsweredWithARefusalIsLookedAt()
{
    const Counter counter;
    const auto answer = support::stored(says(u"rejected"_s));
    const auto paid = storedAs(TransferState::CancelRequested, u"successful"_s);
    QCOMPARE(counter.connector.judgeCancel(paid, answer).kind, VerdictKind::Maybe);
    const auto unpaid = storedAs(TransferState::CancelRequested, u"pending"_s);
    QCOMPARE(counter.connector.judgeCancel(unpaid, answer).state, TransferState::Rejected);
}

void TestRebitFunding::anAnswerAboutAnotherRemittanceIsAnAlarmAndNoNews()
{
    const JsonValue other = JsonValue::object({{u"id"_s, 39}, {u"status_in_words"_s, u"completed"_s}});
    const auto sighting =
        lookedFor(storedAs(TransferState::AwaitingFunds, u"pending"_s), answered(200, remittance(other)));
    QCOMPARE(sighting.found, Found::Inconclusive);
    QCOMPARE(sighting.error.kind, ErrorKind::EchoMismatch);
    QVERIFY(!sighting.state);
}

QTEST_GUILESS_MAIN(TestRebitFunding)
#include "tst_rebit_funding.moc"
