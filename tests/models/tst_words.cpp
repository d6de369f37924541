// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words.h"

#include "models/transfers_model.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;
using models::Tone;

class TestWords : public QObject
{
    Q_OBJECT

private slots:
    void aDoubtNeverLooksLikeSuccessOrFailure();
    void everyStateHasAnIcon();
    void doubtsNeedAHandMost();
    void aCountdownIsReadAtAGlance_data();
    void aCountdownIsReadAtAGlance();
    void accountsAreGroupedForReadingAloud_data();
    void accountsAreGroupedForReadingAloud();
    void linesUnderNamesShowNoFullNumber();
};

void TestWords::aDoubtNeverLooksLikeSuccessOrFailure()
{
    QCOMPARE(models::toneOf(TransferState::Unconfirmed), Tone::Waiting);
    QCOMPARE(models::toneOf(TransferState::PaidOut), Tone::Good);
    QCOMPARE(models::toneOf(TransferState::InProgress), Tone::Busy); // accepted is not paid out
    QCOMPARE(models::toneOf(TransferState::Rejected), Tone::Bad);
    QCOMPARE(models::toneOf(TransferState::Returned), Tone::Bad);
}

void TestWords::everyStateHasAnIcon()
{
    for (const TransferState state : domain::allTransferStates())
        QVERIFY(!models::iconOf(state).isEmpty());
    for (const domain::PayoutMethod method : domain::allPayoutMethods())
        QVERIFY(!models::iconOf(method).isEmpty());
}

void TestWords::doubtsNeedAHandMost()
{
    const auto attention = [](TransferState state, const QString &review = {}) {
        const money::Money sum = money::Money::zero(money::Currency::of("SGD"_L1));
        domain::Transfer transfer{.send = sum, .totalDebit = sum, .receive = sum};
        transfer.state = state;
        transfer.review = review;
        return domain::attentionOf(transfer.state, !transfer.review.isEmpty());
    };
    QVERIFY(attention(TransferState::InProgress, u"another amount"_s) > attention(TransferState::Unconfirmed));
    QVERIFY(attention(TransferState::Unconfirmed) > attention(TransferState::OnHold));
    QVERIFY(attention(TransferState::OnHold) > attention(TransferState::AwaitingFunds));
    QVERIFY(attention(TransferState::AwaitingFunds) > attention(TransferState::Draft));
    QVERIFY(attention(TransferState::Draft) > attention(TransferState::InProgress));
    QCOMPARE(attention(TransferState::PaidOut), 0);
}

void TestWords::aCountdownIsReadAtAGlance_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing left") << qint64(0) << u"00:00"_s;
    QTest::newRow("never below nothing") << qint64(-5) << u"00:00"_s;
    QTest::newRow("a second that has begun is not shown as left") << qint64(999) << u"00:00"_s;
    QTest::newRow("minutes") << qint64(252'400) << u"04:12"_s;
    QTest::newRow("hours") << qint64(3'720'000) << u"1:02:00"_s;
}

void TestWords::aCountdownIsReadAtAGlance()
{
    QFETCH(qint64, ms);
    QFETCH(QString, text);
    QCOMPARE(models::countdownText(ms), text);
}

void TestWords::accountsAreGroupedForReadingAloud_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("shown");
    QTest::newRow("IBAN") << u"PK36SCBL0000001123456702"_s << u"PK36 SCBL 0000 0011 2345 6702"_s;
    QTest::newRow("local") << u"001234567890"_s << u"0012 3456 7890"_s;
    QTest::newRow("odd length") << u"1234567"_s << u"1234 567"_s;
    QTest::newRow("short") << u"123456"_s << u"123456"_s;
    QTest::newRow("phone") << u"+923001234567"_s << u"+923001234567"_s;
}

void TestWords::accountsAreGroupedForReadingAloud()
{
    QFETCH(QString, account);
    QFETCH(QString, shown);
    QCOMPARE(models::accountForPeople(account), shown);
}

void TestWords::linesUnderNamesShowNoFullNumber()
{
    domain::Beneficiary beneficiary;
    beneficiary.accountNumber = u"PK36SCBL0000001123456702"_s;
    beneficiary.bankCode = u"HBL"_s;
    QCOMPARE(models::payoutLine(beneficiary, {}), u"Bank account · HBL · ••6702"_s);
    QCOMPARE(models::payoutLine(beneficiary, u"Habib Bank"_s), u"Bank account · Habib Bank · ••6702"_s);
    domain::Sender sender;
    sender.identificationType = u"passport"_s;
    sender.identificationNumber = u"P1234567A"_s;
    sender.mobileNumber = u"+6581234567"_s;
    sender.nationality = u"PH"_s;
    QCOMPARE(models::senderLine(sender), u"Passport ••567A · ••4567 · Philippines"_s);
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
