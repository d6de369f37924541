// SPDX-License-Identifier: GPL-3.0-or-later
// The remittance rule of the United States (12 CFR 1005.31 to 1005.34), requirement by requirement.
#include "domain/printout_words.h"
#include "support/printout_samples.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using domain::Printout;
using domain::PrintoutKind;
using domain::PrintoutSubject;
using domain::Transfer;
using domain::TransferState;
using money::Currency;
using money::Money;

class TestRemittanceRule : public QObject
{
    Q_OBJECT

private slots:
    void labelsAreTheTermsOfTheRule();
    void refusedTermsStandOnNoPaperOfTheRule();
    void thirdPartyFeesBringTheReceiveAmountTwice();
    void taxesStandApartFromFees();
    void figuresAreGroupedAsTheRuleWants();
    void theReceiptAddsDateRightsAndContacts();
    void theDateAvailableIsOnTheCalendarOfTheOtherCountry();
    void noDayIsPromisedThatNobodyGave();
    void estimatedStandsOnlyBesideWhatIsEstimated();
    void englishStandsBesideTheCustomersLanguage();
    void fifteenDollarsAreNotCovered();
    void whatTheRuleAsksForAndNobodyStatedIsNamed();
    void theLongFormOfTheRightsNamesTheLimits();
    void aWrongAccountNumberIsWarnedOfBeforePayment();
    void noPaperHoldsAThresholdOrTheAgentsBusiness();
    void theRuleShowsRatesOfACurrencyAlwaysWithAsManyDigits();
};

void TestRemittanceRule::labelsAreTheTermsOfTheRule()
{
    PrintoutSubject subject = subjectOf(dollars());
    subject.transfer.fees << domain::Fee{u"tax"_s, Money::ofMinor(1000, subject.transfer.send.currency())};
    subject.otherFees = Money::ofMinor(50000, Currency::of("PKR"_L1));
    const Printout paper =
        domain::printoutFor(PrintoutKind::Receipt, subject, americanShop(), americanRules(), {u"en"_s});
    QStringList labels;
    for (const domain::PrintoutBlock &block : paper.sheets.first().blocks)
        for (const domain::PrintoutLine &line : block)
            labels << line.label;
    // 12 CFR 1005.31(b)(1)(i) to (vii) and (b)(2)(ii), in this order, in these terms.
    QCOMPARE(labels.mid(0, 9),
             (QStringList{u"Transfer Amount"_s, u"Transfer Fees"_s, u"Transfer Taxes"_s, u"Total"_s, u"Exchange Rate"_s,
                          u"Transfer Amount"_s, u"Other Fees"_s, u"Total to Recipient"_s, u"Date Available"_s}));
}

void TestRemittanceRule::refusedTermsStandOnNoPaperOfTheRule()
{
    QVERIFY(americanRules().refusedTerms.contains(u"service fee"_s));
    for (const PrintoutKind kind :
         {PrintoutKind::Disclosure, PrintoutKind::Receipt, PrintoutKind::Slip, PrintoutKind::Rights}) {
        Transfer transfer = dollars();
        transfer.fees = {{u"service"_s, Money::ofMinor(300, transfer.send.currency())},
                         {u"shop"_s, Money::ofMinor(200, transfer.send.currency())}};
        const QString text = textOf(americanPrintout(transfer, kind, {u"en"_s, u"es"_s}));
        for (const QString &term : americanRules().refusedTerms)
            QVERIFY2(!text.contains(term, Qt::CaseInsensitive), qPrintable(term));
    }
}

void TestRemittanceRule::thirdPartyFeesBringTheReceiveAmountTwice()
{
    PrintoutSubject subject = subjectOf(dollars());
    const auto paper = [&] {
        return textOf(
            domain::printoutFor(PrintoutKind::Disclosure, subject, americanShop(), americanRules(), {u"en"_s}));
    };
    QCOMPARE(paper().count(u"Transfer Amount:"_s), 1);
    QVERIFY(!paper().contains(u"Other Fees"_s));
    QVERIFY(paper().contains(u"Total to Recipient: 365,500.00 PKR"_s));
    subject.otherFees = Money::ofMinor(50050, Currency::of("PKR"_L1));
    QCOMPARE(paper().count(u"Transfer Amount:"_s), 2);
    QVERIFY(paper().contains(u"Transfer Amount: 365,500.00 PKR\nOther Fees: 500.50 PKR\n"
                             "Total to Recipient: 364,999.50 PKR"_s));
}

void TestRemittanceRule::taxesStandApartFromFees()
{
    Transfer transfer = dollars();
    const Currency usd = transfer.send.currency();
    transfer.fees << domain::Fee{u"tax"_s, Money::ofMinor(1000, usd)};
    transfer.totalDebit = Money::ofMinor(101500, usd);
    const QString text = textOf(americanPrintout(transfer));
    QVERIFY(text.contains(u"Transfer Fees: 5.00 USD\nTransfer Taxes: 10.00 USD\nTotal: 1,015.00 USD"_s));
    QVERIFY(!textOf(americanPrintout(dollars())).contains(u"Transfer Taxes"_s)); // not applicable: not there
}

void TestRemittanceRule::figuresAreGroupedAsTheRuleWants()
{
    for (const PrintoutKind kind : {PrintoutKind::Disclosure, PrintoutKind::Receipt}) {
        const Printout paper = americanPrintout(dollars(), kind);
        const domain::PrintoutSheet &sheet = paper.sheets.first();
        const auto keysOf = [&](qsizetype block) {
            QStringList keys;
            for (const domain::PrintoutLine &line : sheet.blocks.at(block))
                keys << line.key;
            return keys;
        };
        QCOMPARE(keysOf(0), (QStringList{u"transfer-amount"_s, u"transfer-fees"_s, u"total"_s}));
        QCOMPARE(keysOf(1), (QStringList{u"exchange-rate"_s, u"total-to-recipient"_s}));
        QVERIFY(paper.equalProminence);
        QVERIFY(paper.smallestPoints >= 8);
        for (const domain::PrintoutBlock &block : sheet.blocks)
            for (const domain::PrintoutLine &line : block)
                QVERIFY2(!line.strong, qPrintable(line.key)); // none is more prominent than another
    }
    // What no rule prescribes stands below, apart from it.
    const domain::PrintoutSheet receipt = americanPrintout(dollars()).sheets.first();
    QVERIFY(!receipt.blocksBelow.isEmpty());
    for (const domain::PrintoutBlock &block : receipt.blocks)
        for (const domain::PrintoutLine &line : block)
            QVERIFY(line.key != u"state"_s && line.key != u"provider"_s);
}

void TestRemittanceRule::theReceiptAddsDateRightsAndContacts()
{
    const QString text = textOf(americanPrintout(dollars()));
    for (const QString &part :
         {u"Date Available: 3 Feb 2026 (may be available sooner)"_s, u"Beneficiary: Ahmed Khan"_s,
          u"Beneficiary's phone: ••4567"_s, u"contact us within 180 days at 800-555-0100 or plaza.example"_s,
          u"You can cancel for a full refund within 30 minutes of payment, unless the funds have been picked up or "
          "deposited."_s,
          u"For questions or complaints about Plaza Money, Inc., contact:"_s,
          u"State Regulatory Agency, 800-555-0199, agency.example"_s,
          u"Consumer Financial Protection Bureau, 855-411-2372"_s, u"www.consumerfinance.gov"_s, u"Plaza Money, Inc."_s,
          u"800-555-0100"_s, u"RD-20260201-7K3M9QXT2P"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u"\nin\n"_s + text));
    // A disclosure before payment is no receipt, and says so.
    const QString before = textOf(americanPrintout(offered(dollars()), PrintoutKind::Disclosure));
    QVERIFY(before.contains(u"This is not a receipt."_s));
    QVERIFY(!before.contains(u"30 minutes"_s));
}

void TestRemittanceRule::theDateAvailableIsOnTheCalendarOfTheOtherCountry()
{
    const auto at = [](int day, int hour) { return QDateTime(QDate(2026, 1, day), QTime(hour, 0), Qt::UTC); };
    QCOMPARE(domain::availableBy(at(5, 12), u"PK"_s, 1), QDate(2026, 1, 6));  // Monday to Tuesday
    QCOMPARE(domain::availableBy(at(9, 12), u"PK"_s, 1), QDate(2026, 1, 12)); // Friday to Monday
    QCOMPARE(domain::availableBy(at(5, 20), u"PK"_s, 1), QDate(2026, 1, 7));  // it is Tuesday there already
    QCOMPARE(domain::availableBy(at(5, 20), u"GB"_s, 1), QDate(2026, 1, 6));
    // Never the day of sending: that was fined once.
    for (int day = 1; day <= 14; ++day)
        QVERIFY(domain::availableBy(at(day, 23), u"PH"_s, 1) > at(day, 23).date());
}

void TestRemittanceRule::noDayIsPromisedThatNobodyGave()
{
    const QString moving = textOf(printoutIn({u"en"_s}, printedTransfer()));
    QVERIFY(moving.contains(u"Date Available: The provider states no day"_s));
    QVERIFY(textOf(printoutIn({u"en"_s}, printedTransfer(TransferState::PaidOut)))
                .contains(u"Date Available: Paid out on 1 Feb 2026"_s));
    QVERIFY(!textOf(printoutIn({u"en"_s}, printedTransfer(TransferState::Rejected))).contains(u"Date Available"_s));
}

void TestRemittanceRule::estimatedStandsOnlyBesideWhatIsEstimated()
{
    PrintoutSubject subject = subjectOf(printedTransfer());
    QVERIFY(!textOf(printoutIn({u"en"_s}, subject.transfer)).contains(u"Estimated"_s));
    subject.estimated = true;
    const Printout paper = domain::printoutFor(PrintoutKind::Disclosure, subject, printingShop(),
                                               domain::generalPrintoutRules(), {u"en"_s});
    const QString text = textOf(paper);
    QVERIFY(text.contains(u"Exchange Rate (Estimated): 1 GBP"_s));
    QVERIFY(text.contains(u"Total to Recipient (Estimated): 365,500.00 PKR"_s));
    QVERIFY(text.contains(u"\nTotal: 1,005.00 GBP"_s)); // what is paid is never an estimate
    // The rule of the United States allows none here: the paper is not complete.
    QVERIFY(
        !domain::printoutFor(PrintoutKind::Disclosure, subject, americanShop(), americanRules(), {u"en"_s}).complete());
}

void TestRemittanceRule::englishStandsBesideTheCustomersLanguage()
{
    const auto languagesOf = [](const Printout &paper) {
        QStringList languages;
        for (const domain::PrintoutSheet &sheet : paper.sheets)
            languages << sheet.language;
        return languages;
    };
    QCOMPARE(languagesOf(americanPrintout(dollars(), PrintoutKind::Receipt, {u"es"_s})),
             (QStringList{u"es"_s, u"en"_s}));
    // A language the rule set has no checked text in is left out, never half translated.
    QCOMPARE(languagesOf(americanPrintout(dollars(), PrintoutKind::Receipt, {u"ur"_s})), QStringList{u"en"_s});
    QCOMPARE(languagesOf(printoutIn({u"ur"_s, u"en"_s}, printedTransfer())), (QStringList{u"ur"_s, u"en"_s}));
    QCOMPARE(languagesOf(printoutIn({u"xx"_s}, printedTransfer())), QStringList{u"en"_s});
}

void TestRemittanceRule::fifteenDollarsAreNotCovered()
{
    Transfer transfer = dollars();
    const Currency usd = transfer.send.currency();
    transfer.send = Money::ofMinor(1500, usd);
    QCOMPARE(americanPrintout(transfer).rules, u"general"_s);
    transfer.send = Money::ofMinor(1501, usd);
    QCOMPARE(americanPrintout(transfer).rules, u"us-remittance-rule"_s);
    QVERIFY(americanRules().covers(Money::ofMinor(100, Currency::of("EUR"_L1))));
}

void TestRemittanceRule::whatTheRuleAsksForAndNobodyStatedIsNamed()
{
    QVERIFY(americanPrintout(dollars()).complete());
    domain::PrintoutShop shop = americanShop();
    shop.regulator.clear();
    shop.availableDays.clear();
    const Printout paper = americanPrintout(dollars(), PrintoutKind::Receipt, {u"en"_s}, shop);
    QCOMPARE(paper.missing.size(), 2);
    QVERIFY(paper.missing.first().contains(u"agent.printouts.regulator"_s));
    // What is paid out needs no promise of a day.
    QCOMPARE(americanPrintout(dollars(TransferState::PaidOut), PrintoutKind::Receipt, {u"en"_s}, shop).missing.size(),
             1);
    QVERIFY(printoutIn({u"en"_s}, printedTransfer()).complete());
}

void TestRemittanceRule::theLongFormOfTheRightsNamesTheLimits()
{
    const QString text = textOf(americanPrintout(dollars(), PrintoutKind::Rights));
    for (const QString &part : {u"180 days"_s, u"90 days"_s, u"three business days"_s, u"30 minutes"_s, u"any fees"_s,
                                u"800-555-0100"_s, u"copies of any documents"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
}

void TestRemittanceRule::aWrongAccountNumberIsWarnedOfBeforePayment()
{
    QVERIFY(textOf(americanPrintout(offered(dollars()), PrintoutKind::Disclosure))
                .contains(u"wrong account number, you could lose the transfer amount"_s));
    Transfer cash = offered(dollars());
    cash.parties.beneficiaryAccount.clear();
    cash.method = domain::PayoutMethod::CashPickup;
    const QString text = textOf(americanPrintout(cash, PrintoutKind::Disclosure));
    QVERIFY(!text.contains(u"account number"_s));
    QVERIFY(text.contains(u"must be as in the beneficiary's document"_s));
}

void TestRemittanceRule::noPaperHoldsAThresholdOrTheAgentsBusiness()
{
    static const QRegularExpression threshold(
        u"(3[,.]?000|10[,.]?000|2[,.]?000|threshold|report|suspicious|sanction|límite|umbral|batas pelaporan)"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const domain::Choice &language : domain::printoutLanguages()) {
        const domain::PrintoutWords &words = *domain::PrintoutWords::of(language.code);
        for (const QString &key : words.keys())
            QVERIFY2(!words.word(key).contains(threshold), qPrintable(language.code + u' ' + words.word(key)));
    }
    Transfer transfer = printedTransfer(TransferState::AwaitingFunds);
    transfer.payIn = domain::PayIn{
        u"n1P1oJZi6r"_s, Money::ofMinor(115604000, Currency::of("BTC"_L1)), {}, transfer.createdAt.addSecs(1800)};
    const QString text = textOf(printoutIn({u"en"_s}, transfer));
    QVERIFY(!text.contains(u"n1P1oJZi6r"_s)); // what we pay the provider is no business of the customer
    QVERIFY(!text.contains(u"BTC"_s));
}

void TestRemittanceRule::theRuleShowsRatesOfACurrencyAlwaysWithAsManyDigits()
{
    for (const auto &[rate, shown] : {std::pair(u"365.5"_s, u"365.5000"_s), std::pair(u"365.50"_s, u"365.5000"_s),
                                      std::pair(u"365.123456"_s, u"365.1235"_s), std::pair(u"365"_s, u"365.0000"_s)}) {
        Transfer transfer = dollars();
        transfer.rate = rate;
        QVERIFY2(textOf(americanPrintout(transfer)).contains(u"Exchange Rate: 1 USD = %1 PKR\n"_s.arg(shown)),
                 qPrintable(rate));
    }
}

QTEST_MAIN(TestRemittanceRule)
#include "tst_remittance_rule.moc"
