// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/printout_words.h"
#include "support/printout_samples.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using domain::Printout;
using domain::PrintoutKind;
using domain::PrintoutRules;
using domain::PrintoutSubject;
using domain::Transfer;
using domain::TransferState;
using money::Currency;
using money::Money;

class TestPrintouts : public QObject
{
    Q_OBJECT

private slots:
    void papersSayWhatTheirGoldenFilesSay_data();
    void papersSayWhatTheirGoldenFilesSay();
    void everyLanguageHasEveryWordAndItsPlaces();
    void everyTextOfARuleSetIsThereInItsLanguages();
    void aRuleSetWithASlipOfThePenIsRefused_data();
    void aRuleSetWithASlipOfThePenIsRefused();
    void theRuleSetOfTheCountryIsTaken();

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

    void aDoubtGetsASlipAndNoReceipt_data();
    void aDoubtGetsASlipAndNoReceipt();
    void aPickUpCodeIsNotPrintedWhileTheTransferIsInDoubt();
    void aCopySaysSoAndWhoPrintedIt();
    void practiceIsSaidOnThePaper();
    void ratesAreShownWithTwoToFourDigitsAndNeverAsNothing();
    void theRuleShowsRatesOfACurrencyAlwaysWithAsManyDigits();
    void aTinyRateIsTurnedRound();
    void whatIsShownOfTheRateNeverChangesTheAmounts();
    void figuresKeepTheirDirectionInArabic();
};

namespace {

Printout american(const Transfer &transfer, PrintoutKind kind = PrintoutKind::Receipt,
                  const QStringList &languages = {u"en"_s}, const domain::PrintoutShop &shop = americanShop())
{
    return domain::printoutFor(kind, subjectOf(transfer), shop, americanRules(), languages);
}

/// Everything, as one text with plain blanks.
QString textOf(const Printout &printout) { return domain::plainTextOf(printout).replace(u'\u00a0', u' '); }

QString goldenFile(const QString &name)
{
    return QStringLiteral(REMITDESK_SOURCE_DIR "/tests/fixtures/printouts/") + name + u".txt"_s;
}

Transfer dollars(TransferState state = TransferState::InProgress) { return printedTransfer(state, u"USD"_s); }

/// The offer as a transfer that does not exist yet.
Transfer offered(Transfer transfer)
{
    transfer.state = TransferState::Draft;
    transfer.reference.clear();
    transfer.providerReference = {};
    transfer.submittedAt = {};
    return transfer;
}

} // namespace

void TestPrintouts::papersSayWhatTheirGoldenFilesSay_data()
{
    QTest::addColumn<QString>("text");
    for (const domain::Choice &language : domain::printoutLanguages())
        QTest::addRow("receipt.general.%s", qPrintable(language.code))
            << textOf(printoutIn({language.code}, printedTransfer()));
    Transfer doubt = printedTransfer(TransferState::Unconfirmed);
    doubt.nextCheckAt = doubt.createdAt.addSecs(100);
    QTest::newRow("slip.general.ar-en") << textOf(printoutIn({u"ar"_s, u"en"_s}, doubt));
    PrintoutSubject copy = subjectOf(printedTransfer(TransferState::PaidOut));
    copy.copy = 2;
    copy.printedBy = u"Aminah, #02, Lucky Plaza Exchange"_s;
    QTest::newRow("copy.general.en") << textOf(domain::printoutFor(PrintoutKind::Receipt, copy, printingShop(),
                                                                   domain::generalPrintoutRules(), {u"en"_s}));
    QTest::newRow("disclosure.us.en-es")
        << textOf(american(offered(dollars()), PrintoutKind::Disclosure, {u"es"_s, u"en"_s}));
    PrintoutSubject fees = subjectOf(offered(dollars()));
    fees.otherFees = Money::ofMinor(50000, Currency::of("PKR"_L1));
    QTest::newRow("disclosure.us.third-party-fees")
        << textOf(domain::printoutFor(PrintoutKind::Disclosure, fees, americanShop(), americanRules(), {u"en"_s}));
    QTest::newRow("receipt.us.en-es") << textOf(american(dollars(), PrintoutKind::Receipt, {u"es"_s, u"en"_s}));
    QTest::newRow("rights.us.en") << textOf(american(dollars(), PrintoutKind::Rights));
}

void TestPrintouts::papersSayWhatTheirGoldenFilesSay()
{
    QFETCH(QString, text);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QFile golden(goldenFile(name));
    const bool opened = golden.open(QIODevice::ReadOnly);
    const QString wanted = opened ? QString::fromUtf8(golden.readAll()) : QString();
    if (text + u'\n' == wanted) return;
    QFile actual(QStringLiteral(REMITDESK_BINARY_DIR "/") + name + u".actual.txt"_s);
    QVERIFY(actual.open(QIODevice::WriteOnly));
    actual.write(text.toUtf8() + '\n');
    QCOMPARE(text + u'\n', wanted);
}

void TestPrintouts::everyLanguageHasEveryWordAndItsPlaces()
{
    static const QRegularExpression place(u"\\{[a-z]+\\}"_s);
    const auto placesOf = [](const QString &text) {
        QStringList places;
        for (auto it = place.globalMatch(text); it.hasNext();)
            places << it.next().captured();
        places.sort();
        return places;
    };
    const domain::PrintoutWords &english = *domain::PrintoutWords::of(u"en"_s);
    QVERIFY(english.keys().size() > 100);
    for (const domain::Choice &language : domain::printoutLanguages()) {
        const domain::PrintoutWords &words = *domain::PrintoutWords::of(language.code);
        QVERIFY2(!language.label.isEmpty(), qPrintable(language.code));
        QCOMPARE(words.keys().size(), english.keys().size());
        for (const QString &key : english.keys()) {
            QVERIFY2(words.contains(key) && !words.word(key).isEmpty(), qPrintable(language.code + u' ' + key));
            QCOMPARE(placesOf(words.word(key)), placesOf(english.word(key)));
        }
    }
    QVERIFY(domain::PrintoutWords::of(u"ar"_s)->isRightToLeft());
    QVERIFY(domain::PrintoutWords::of(u"ur"_s)->isRightToLeft());
    QVERIFY(!domain::PrintoutWords::of(u"fil"_s)->isRightToLeft());
    QCOMPARE(domain::nearestPrintoutLanguage(u"ar_AE"_s), u"ar"_s);
    QCOMPARE(domain::nearestPrintoutLanguage(u"tl-PH"_s), u"fil"_s);
    QCOMPARE(domain::nearestPrintoutLanguage(u"xx"_s), u"en"_s);
}

void TestPrintouts::everyTextOfARuleSetIsThereInItsLanguages()
{
    QVERIFY(domain::builtInPrintoutRules().size() >= 2);
    for (const PrintoutRules &rules : domain::builtInPrintoutRules()) {
        QVERIFY(rules.since.isValid() && !rules.version.isEmpty() && !rules.source.isEmpty());
        for (const QString &language : rules.languages)
            for (auto it = rules.statements.begin(); it != rules.statements.end(); ++it)
                QVERIFY2(!it.value().value(language).isEmpty(), qPrintable(rules.id + u' ' + it.key()));
    }
}

void TestPrintouts::aRuleSetWithASlipOfThePenIsRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("an unknown entry") << QByteArray(R"("served-at")") << QByteArray(R"("served-by")");
    QTest::newRow("an unknown member") << QByteArray(R"("needs")") << QByteArray(R"("need")");
    QTest::newRow("seven points") << QByteArray(R"("smallestPoints": 8)") << QByteArray(R"("smallestPoints": 7)");
    QTest::newRow("a rate with one digit") << QByteArray(R"({"from": 4, "to": 4})") << QByteArray(R"({"from": 1, "to": 4})");
    QTest::newRow("a language without words") << QByteArray(R"(["en", "es"])") << QByteArray(R"(["en", "tlh"])");
    QTest::newRow("a statement that is not there in Spanish") << QByteArray(R"("es": "Si)") << QByteArray(R"("fr": "Si)");
    QTest::newRow("no day") << QByteArray(R"("2020-07-21")") << QByteArray(R"("21.7.2020")");
}

void TestPrintouts::aRuleSetWithASlipOfThePenIsRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFile file(QStringLiteral(REMITDESK_SOURCE_DIR "/resources/printouts/rules.us-remittance-rule.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    QVERIFY(PrintoutRules::parse(json).ok());
    if (from.startsWith("\"es\"")) from = R"("es": "Puede)", to = R"("fr": "Puede)";
    QVERIFY(json.contains(from));
    QVERIFY(!PrintoutRules::parse(json.replace(from, to)).ok());
}

void TestPrintouts::theRuleSetOfTheCountryIsTaken()
{
    const QDate today(2026, 11, 20);
    QCOMPARE(domain::printoutRules({}, u"US"_s, today).id, u"us-remittance-rule"_s);
    QCOMPARE(domain::printoutRules({}, u"SG"_s, today).id, u"general"_s);
    QCOMPARE(domain::printoutRules(u"us-remittance-rule"_s, u"SG"_s, today).id, u"us-remittance-rule"_s);
    QCOMPARE(domain::printoutRules(u"general"_s, u"US"_s, today).id, u"general"_s);
    QCOMPARE(domain::printoutRules({}, u"US"_s, QDate(2019, 1, 1)).id, u"general"_s); // before it was in force
}

void TestPrintouts::labelsAreTheTermsOfTheRule()
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
             (QStringList{u"Transfer Amount"_s, u"Transfer Fees"_s, u"Transfer Taxes"_s, u"Total"_s,
                          u"Exchange Rate"_s, u"Transfer Amount"_s, u"Other Fees"_s, u"Total to Recipient"_s,
                          u"Date Available"_s}));
}

void TestPrintouts::refusedTermsStandOnNoPaperOfTheRule()
{
    QVERIFY(americanRules().refusedTerms.contains(u"service fee"_s));
    for (const PrintoutKind kind :
         {PrintoutKind::Disclosure, PrintoutKind::Receipt, PrintoutKind::Slip, PrintoutKind::Rights}) {
        Transfer transfer = dollars();
        transfer.fees = {{u"service"_s, Money::ofMinor(300, transfer.send.currency())},
                         {u"shop"_s, Money::ofMinor(200, transfer.send.currency())}};
        const QString text = textOf(american(transfer, kind, {u"en"_s, u"es"_s}));
        for (const QString &term : americanRules().refusedTerms)
            QVERIFY2(!text.contains(term, Qt::CaseInsensitive), qPrintable(term));
    }
}

void TestPrintouts::thirdPartyFeesBringTheReceiveAmountTwice()
{
    PrintoutSubject subject = subjectOf(dollars());
    const auto paper = [&] {
        return textOf(domain::printoutFor(PrintoutKind::Disclosure, subject, americanShop(), americanRules(),
                                          {u"en"_s}));
    };
    QCOMPARE(paper().count(u"Transfer Amount:"_s), 1);
    QVERIFY(!paper().contains(u"Other Fees"_s));
    QVERIFY(paper().contains(u"Total to Recipient: 365,500.00 PKR"_s));
    subject.otherFees = Money::ofMinor(50050, Currency::of("PKR"_L1));
    QCOMPARE(paper().count(u"Transfer Amount:"_s), 2);
    QVERIFY(paper().contains(u"Transfer Amount: 365,500.00 PKR\nOther Fees: 500.50 PKR\n"
                             "Total to Recipient: 364,999.50 PKR"_s));
}

void TestPrintouts::taxesStandApartFromFees()
{
    Transfer transfer = dollars();
    const Currency usd = transfer.send.currency();
    transfer.fees << domain::Fee{u"tax"_s, Money::ofMinor(1000, usd)};
    transfer.totalDebit = Money::ofMinor(101500, usd);
    const QString text = textOf(american(transfer));
    QVERIFY(text.contains(u"Transfer Fees: 5.00 USD\nTransfer Taxes: 10.00 USD\nTotal: 1,015.00 USD"_s));
    QVERIFY(!textOf(american(dollars())).contains(u"Transfer Taxes"_s)); // not applicable: not there
}

void TestPrintouts::figuresAreGroupedAsTheRuleWants()
{
    for (const PrintoutKind kind : {PrintoutKind::Disclosure, PrintoutKind::Receipt}) {
        const Printout paper = american(dollars(), kind);
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
    const domain::PrintoutSheet receipt = american(dollars()).sheets.first();
    QVERIFY(!receipt.blocksBelow.isEmpty());
    for (const domain::PrintoutBlock &block : receipt.blocks)
        for (const domain::PrintoutLine &line : block)
            QVERIFY(line.key != u"state"_s && line.key != u"provider"_s);
}

void TestPrintouts::theReceiptAddsDateRightsAndContacts()
{
    const QString text = textOf(american(dollars()));
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
    const QString before = textOf(american(offered(dollars()), PrintoutKind::Disclosure));
    QVERIFY(before.contains(u"This is not a receipt."_s));
    QVERIFY(!before.contains(u"30 minutes"_s));
}

void TestPrintouts::theDateAvailableIsOnTheCalendarOfTheOtherCountry()
{
    const auto at = [](int day, int hour) { return QDateTime(QDate(2026, 1, day), QTime(hour, 0), Qt::UTC); };
    QCOMPARE(domain::availableBy(at(5, 12), u"PK"_s, 1), QDate(2026, 1, 6)); // Monday to Tuesday
    QCOMPARE(domain::availableBy(at(9, 12), u"PK"_s, 1), QDate(2026, 1, 12)); // Friday to Monday
    QCOMPARE(domain::availableBy(at(5, 20), u"PK"_s, 1), QDate(2026, 1, 7)); // it is Tuesday there already
    QCOMPARE(domain::availableBy(at(5, 20), u"GB"_s, 1), QDate(2026, 1, 6));
    // Never the day of sending: that was fined once.
    for (int day = 1; day <= 14; ++day)
        QVERIFY(domain::availableBy(at(day, 23), u"PH"_s, 1) > at(day, 23).date());
}

void TestPrintouts::noDayIsPromisedThatNobodyGave()
{
    const QString moving = textOf(printoutIn({u"en"_s}, printedTransfer()));
    QVERIFY(moving.contains(u"Date Available: The provider states no day"_s));
    QVERIFY(textOf(printoutIn({u"en"_s}, printedTransfer(TransferState::PaidOut)))
                .contains(u"Date Available: Paid out on 1 Feb 2026"_s));
    QVERIFY(!textOf(printoutIn({u"en"_s}, printedTransfer(TransferState::Rejected))).contains(u"Date Available"_s));
}

void TestPrintouts::estimatedStandsOnlyBesideWhatIsEstimated()
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
    QVERIFY(!domain::printoutFor(PrintoutKind::Disclosure, subject, americanShop(), americanRules(), {u"en"_s})
                 .complete());
}

void TestPrintouts::englishStandsBesideTheCustomersLanguage()
{
    const auto languagesOf = [](const Printout &paper) {
        QStringList languages;
        for (const domain::PrintoutSheet &sheet : paper.sheets)
            languages << sheet.language;
        return languages;
    };
    QCOMPARE(languagesOf(american(dollars(), PrintoutKind::Receipt, {u"es"_s})), (QStringList{u"es"_s, u"en"_s}));
    // A language the rule set has no checked text in is left out, never half translated.
    QCOMPARE(languagesOf(american(dollars(), PrintoutKind::Receipt, {u"ur"_s})), QStringList{u"en"_s});
    QCOMPARE(languagesOf(printoutIn({u"ur"_s, u"en"_s}, printedTransfer())), (QStringList{u"ur"_s, u"en"_s}));
    QCOMPARE(languagesOf(printoutIn({u"xx"_s}, printedTransfer())), QStringList{u"en"_s});
}

void TestPrintouts::fifteenDollarsAreNotCovered()
{
    Transfer transfer = dollars();
    const Currency usd = transfer.send.currency();
    transfer.send = Money::ofMinor(1500, usd);
    QCOMPARE(american(transfer).rules, u"general"_s);
    transfer.send = Money::ofMinor(1501, usd);
    QCOMPARE(american(transfer).rules, u"us-remittance-rule"_s);
    QVERIFY(americanRules().covers(Money::ofMinor(100, Currency::of("EUR"_L1))));
}

void TestPrintouts::whatTheRuleAsksForAndNobodyStatedIsNamed()
{
    QVERIFY(american(dollars()).complete());
    domain::PrintoutShop shop = americanShop();
    shop.regulator.clear();
    shop.availableDays.clear();
    const Printout paper = american(dollars(), PrintoutKind::Receipt, {u"en"_s}, shop);
    QCOMPARE(paper.missing.size(), 2);
    QVERIFY(paper.missing.first().contains(u"agent.printouts.regulator"_s));
    // What is paid out needs no promise of a day.
    QCOMPARE(american(dollars(TransferState::PaidOut), PrintoutKind::Receipt, {u"en"_s}, shop).missing.size(), 1);
    QVERIFY(printoutIn({u"en"_s}, printedTransfer()).complete());
}

void TestPrintouts::theLongFormOfTheRightsNamesTheLimits()
{
    const QString text = textOf(american(dollars(), PrintoutKind::Rights));
    for (const QString &part : {u"180 days"_s, u"90 days"_s, u"three business days"_s, u"30 minutes"_s,
                                u"any fees"_s, u"800-555-0100"_s, u"copies of any documents"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
}

void TestPrintouts::aWrongAccountNumberIsWarnedOfBeforePayment()
{
    QVERIFY(textOf(american(offered(dollars()), PrintoutKind::Disclosure))
                .contains(u"wrong account number, you could lose the transfer amount"_s));
    Transfer cash = offered(dollars());
    cash.parties.beneficiaryAccount.clear();
    cash.method = domain::PayoutMethod::CashPickup;
    const QString text = textOf(american(cash, PrintoutKind::Disclosure));
    QVERIFY(!text.contains(u"account number"_s));
    QVERIFY(text.contains(u"must be as in the beneficiary's document"_s));
}

void TestPrintouts::noPaperHoldsAThresholdOrTheAgentsBusiness()
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

void TestPrintouts::aDoubtGetsASlipAndNoReceipt_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("banner");
    QTest::newRow("unconfirmed") << int(TransferState::Unconfirmed) << u"NOT YET CONFIRMED - this is not a receipt"_s;
    QTest::newRow("being sent") << int(TransferState::Submitting) << u"NOT YET CONFIRMED - this is not a receipt"_s;
    QTest::newRow("not sent") << int(TransferState::Draft) << u"NOT SENT - this is not a receipt"_s;
}

void TestPrintouts::aDoubtGetsASlipAndNoReceipt()
{
    QFETCH(int, state);
    QFETCH(QString, banner);
    Transfer transfer = printedTransfer(TransferState(state));
    transfer.nextCheckAt = transfer.createdAt.addSecs(100);
    const Printout paper = printoutIn({u"en"_s}, transfer);
    QCOMPARE(paper.kind, PrintoutKind::Slip);
    QCOMPARE(paper.sheets.first().title, u"Slip"_s);
    QCOMPARE(paper.sheets.first().banner, banner);
    QVERIFY(!textOf(paper).contains(u"Date Available"_s));
    if (TransferState(state) != TransferState::Draft)
        QVERIFY(paper.sheets.first().notes.contains(u"We ask the provider again at 10:22:10."_s));
}

void TestPrintouts::aPickUpCodeIsNotPrintedWhileTheTransferIsInDoubt()
{
    Transfer transfer = printedTransfer(TransferState::ReadyForPickup);
    transfer.pickupCode = u"774-221"_s;
    QVERIFY(textOf(printoutIn({u"en"_s}, transfer)).contains(u"Pick-up code: 774-221"_s));
    QVERIFY(textOf(american(transfer)).contains(u"Pick-up code: 774-221"_s));
    transfer.state = TransferState::Unconfirmed;
    QVERIFY(!textOf(printoutIn({u"en"_s}, transfer)).contains(u"774-221"_s));
    QVERIFY(!textOf(american(transfer, PrintoutKind::Slip)).contains(u"774-221"_s));
}

void TestPrintouts::aCopySaysSoAndWhoPrintedIt()
{
    PrintoutSubject subject = subjectOf(printedTransfer());
    const auto banner = [&] {
        return domain::withoutDirectionMarks(
            domain::printoutFor(PrintoutKind::Receipt, subject, printingShop(), domain::generalPrintoutRules(),
                                {u"en"_s})
                .sheets.first()
                .banner);
    };
    QVERIFY(banner().isEmpty());
    subject.copy = 3;
    subject.printedBy = u"Aminah, #02"_s;
    QCOMPARE(banner(), u"COPY 3\nPrinted again on 1 Feb 2026, 10:22 at Aminah, #02"_s);
}

void TestPrintouts::practiceIsSaidOnThePaper()
{
    domain::PrintoutShop shop = printingShop();
    shop.practice = true;
    QCOMPARE(printoutIn({u"en"_s}, printedTransfer(), shop).sheets.first().banner, u"PRACTICE - no money has moved"_s);
    QVERIFY(printoutIn({u"en"_s}, printedTransfer()).sheets.first().banner.isEmpty());
}

void TestPrintouts::ratesAreShownWithTwoToFourDigitsAndNeverAsNothing()
{
    static const QRegularExpression shape(u"\\A1 (GBP|PKR) = (\\d+\\.\\d{2,4}) (GBP|PKR)\\z"_s);
    const bool ok = rc::check("rates from 0.00000001 to 10^9", [] {
        const qint64 digits = *rc::gen::inRange<qint64>(1, 1'000'000'000);
        const int scale = *rc::gen::inRange(0, 9);
        const QString rate = money::Decimal::ofScaled(digits, scale).toString();
        const QString shown =
            domain::exchangeRateText(rate, Currency::of("GBP"_L1), Currency::of("PKR"_L1), QLocale::c());
        const auto match = shape.match(shown);
        RC_ASSERT(match.hasMatch());
        const auto number = money::Decimal::parse(match.captured(2));
        RC_ASSERT(number.ok());
        RC_ASSERT(number->isPositive());
    });
    QVERIFY(ok);
}

void TestPrintouts::theRuleShowsRatesOfACurrencyAlwaysWithAsManyDigits()
{
    for (const auto &[rate, shown] : {std::pair(u"365.5"_s, u"365.5000"_s), std::pair(u"365.50"_s, u"365.5000"_s),
                                      std::pair(u"365.123456"_s, u"365.1235"_s), std::pair(u"365"_s, u"365.0000"_s)}) {
        Transfer transfer = dollars();
        transfer.rate = rate;
        QVERIFY2(textOf(american(transfer)).contains(u"Exchange Rate: 1 USD = %1 PKR\n"_s.arg(shown)),
                 qPrintable(rate));
    }
}

void TestPrintouts::aTinyRateIsTurnedRound()
{
    QCOMPARE(domain::exchangeRateText(u"0.000085"_s, Currency::of("IDR"_L1), Currency::of("SGD"_L1), QLocale::c()),
             u"1 SGD = 11764.7059 IDR"_s);
    QCOMPARE(domain::exchangeRateText(u"43.033750"_s, Currency::of("SGD"_L1), Currency::of("PHP"_L1), QLocale::c()),
             u"1 SGD = 43.0338 PHP"_s);
    QCOMPARE(domain::exchangeRateText(u"365.5"_s, Currency::of("GBP"_L1), Currency::of("PKR"_L1), QLocale(u"de"_s)),
             u"1 GBP = 365,50 PKR"_s);
}

void TestPrintouts::whatIsShownOfTheRateNeverChangesTheAmounts()
{
    Transfer transfer = printedTransfer();
    transfer.rate = u"365.49999999"_s;
    const QString text = textOf(printoutIn({u"en"_s}, transfer));
    QVERIFY(text.contains(u"1 GBP = 365.5000 PKR"_s));
    QVERIFY(text.contains(u"Total to Recipient: 365,500.00 PKR"_s)); // as stored, not computed from what is shown
}

void TestPrintouts::figuresKeepTheirDirectionInArabic()
{
    const Printout paper = printoutIn({u"ar"_s}, printedTransfer());
    QVERIFY(paper.sheets.first().rightToLeft);
    for (const domain::PrintoutBlock &block : paper.sheets.first().blocks) {
        for (const domain::PrintoutLine &line : block) {
            if (line.key != u"exchange-rate"_s) continue;
            QCOMPARE(line.value, u"\u20661 GBP = 365.50 PKR\u2069"_s);
            return;
        }
    }
    QFAIL("no rate");
}

QTEST_MAIN(TestPrintouts)
#include "tst_printouts.moc"
