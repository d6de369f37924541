// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/csv.h"
#include "domain/invoice.h"
#include "domain/reconciliation.h"
#include "support/printout_samples.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::Literals::StringLiterals;
using domain::MatchClass;
using domain::MatchRow;
using domain::Reconciliation;
using domain::ReconciliationInput;
using domain::StatementLine;
using domain::Transfer;
using domain::TransferState;
using money::Currency;
using money::Money;

class TestReconciliation : public QObject
{
    Q_OBJECT

private slots:
    void whatAgreesAgrees();
    void eachDifferenceHasItsClass_data();
    void eachDifferenceHasItsClass();
    void whatWasNeverSentIsNotMissed();
    void whatWasNeverSentAndIsListedDoesNotAgree();
    void nothingIsChangedByReconciling();
    void refundsBelongToTransfersThatCameToNothing();
    void sumsAreHeldAgainstWhatIsOpen();
    void whatNoSumStandsBesideDoesNotAgree();
    void aStatementIsReadByItsHeadings();
    void anAmountIsReadAsASpreadsheetWroteIt_data();
    void anAmountIsReadAsASpreadsheetWroteIt();
    void aSingleAmountCountsInItsCurrency_data();
    void aSingleAmountCountsInItsCurrency();
    void anAmountOfTwoReadingsIsDecidedByItsColumnOrItsCurrencyOrCalledUnclear_data();
    void anAmountOfTwoReadingsIsDecidedByItsColumnOrItsCurrencyOrCalledUnclear();
    void aStatementThatIsNoneSaysWhy_data();
    void aStatementThatIsNoneSaysWhy();
    void theReportIsSafeForSpreadsheets();

    void noCellIsAFormula_data();
    void noCellIsAFormula();
    void whatIsWrittenIsReadAgain();
    void brokenCsvIsRefused_data();
    void brokenCsvIsRefused();

    void anInvoiceIsPayableOnlyWhileItsTransferWaits_data();
    void anInvoiceIsPayableOnlyWhileItsTransferWaits();
    void anInvoiceIsPayableUntilItsTimeIsOver();
    void theSquareCodeOfAnInvoiceIsMadeOfWhatIsStored();
    void ofAnInvoicePaidInPartNobodyPaysTheWholeByACode();
};

namespace {

const QDateTime noon(QDate(2026, 2, 2), QTime(12, 0), Qt::UTC);

/// Made at noon of 2 February 2026.
Transfer transfer(int number, TransferState state = TransferState::PaidOut)
{
    Transfer one = support::printedTransfer(state);
    one.id = {u"id-%1"_s.arg(number)};
    one.reference = u"RD-%1"_s.arg(number);
    one.key = {u"key-%1"_s.arg(number)};
    one.providerReference = {u"TXN-%1"_s.arg(number)};
    one.providerStatus = u"COMPLETED"_s;
    one.createdAt = one.submittedAt = one.updatedAt = noon;
    return one;
}

StatementLine lineOf(const Transfer &ours)
{
    return {.provider = ours.provider,
            .theirs = ours.providerReference.text,
            .ours = ours.reference,
            .word = ours.providerStatus,
            .sendAmount = ours.send.toWire(),
            .sendCurrency = u"GBP"_s,
            .receiveAmount = u"365500"_s, // as many digits as they like
            .receiveCurrency = u"PKR"_s,
            .createdAt = ours.createdAt,
            .updatedAt = ours.updatedAt};
}

ReconciliationInput inputOf(const QList<Transfer> &ours, const QList<StatementLine> &theirs)
{
    const QDateTime day(QDate(2026, 2, 2), QTime(0, 0), Qt::UTC);
    return {{u"simpaisa"_s}, day, day.addDays(1), noon.addDays(3), ours, theirs};
}

domain::PayIn invoice(const QDateTime &until)
{
    return {u"n1P1oJZi6rXwUBPJLQ3dWEhzDwNoQcDyGr"_s, Money::ofMinor(115604000, Currency::of("BTC"_L1)),
            u"bitcoin:SOMEBODY-ELSE?amount=9"_s, until};
}

} // namespace

void TestReconciliation::whatAgreesAgrees()
{
    const QList<Transfer> ours{transfer(1), transfer(2)};
    const Reconciliation result = domain::reconcile(inputOf(ours, {lineOf(ours.at(1)), lineOf(ours.at(0))}));
    QCOMPARE(result.rows.size(), 2);
    QVERIFY(result.agrees());
    // Found by our reference alone, by the key, or by theirs alone.
    for (const auto &[theirs, mine] :
         {std::pair(u""_s, u"RD-1"_s), std::pair(u""_s, u"key-1"_s), std::pair(u"TXN-1"_s, u""_s)}) {
        StatementLine line = lineOf(ours.first());
        line.theirs = theirs;
        line.ours = mine;
        QVERIFY(domain::reconcile(inputOf({ours.first()}, {line})).agrees());
    }
}

void TestReconciliation::eachDifferenceHasItsClass_data()
{
    QTest::addColumn<QString>("difference");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, MatchClass expected) {
        QTest::newRow(name) << QString::fromLatin1(name) << int(expected);
    };
    row("they do not list it", MatchClass::MissingThere);
    row("it is too young for their list", MatchClass::Later);
    row("we do not have it", MatchClass::MissingHere);
    row("they sent another amount", MatchClass::AmountDiffers);
    row("they paid out another amount", MatchClass::AmountDiffers);
    row("they name another currency", MatchClass::AmountDiffers);
    row("their amount is no number", MatchClass::AmountDiffers);
    row("they say another word", MatchClass::StateDiffers);
    row("they list it twice", MatchClass::Duplicate);
    row("it was made the day before", MatchClass::Later);
}

void TestReconciliation::eachDifferenceHasItsClass()
{
    QFETCH(QString, difference);
    QFETCH(int, expected);
    Transfer ours = transfer(1);
    StatementLine theirs = lineOf(ours);
    ReconciliationInput input = inputOf({ours}, {theirs});
    if (difference == u"they do not list it") input.theirs.clear();
    if (difference == u"it is too young for their list") {
        input.theirs.clear();
        input.now = noon.addSecs(3600);
    }
    if (difference == u"we do not have it") input.ours.clear();
    if (difference == u"they sent another amount") input.theirs.first().sendAmount = u"999.99"_s;
    if (difference == u"they paid out another amount") input.theirs.first().receiveAmount = u"365500.01"_s;
    if (difference == u"they name another currency") input.theirs.first().sendCurrency = u"USD"_s;
    if (difference == u"their amount is no number") input.theirs.first().sendAmount = u"1.000,00"_s;
    if (difference == u"they say another word") input.theirs.first().word = u"RETURNED"_s;
    if (difference == u"they list it twice") input.theirs << theirs;
    if (difference == u"it was made the day before") input.ours.first().createdAt = noon.addDays(-1);
    const Reconciliation result = domain::reconcile(input);
    QCOMPARE(result.count(MatchClass(expected)), 1);
    QVERIFY(!result.rows.first().note.isEmpty());
    QCOMPARE(result.agrees(), MatchClass(expected) == MatchClass::Later);
    QCOMPARE(int(result.rows.first().matchClass), expected); // what needs a person stands on top
}

void TestReconciliation::whatWasNeverSentIsNotMissed()
{
    Transfer draft = transfer(1, TransferState::Draft);
    draft.submittedAt = {};
    Transfer refused = transfer(2, TransferState::Rejected);
    refused.providerReference = {};
    QVERIFY(domain::reconcile(inputOf({draft, refused}, {})).agrees());
    // A doubt is no certainty that it never left.
    QCOMPARE(domain::reconcile(inputOf({transfer(3, TransferState::Unconfirmed)}, {})).count(MatchClass::MissingThere),
             1);
}

void TestReconciliation::whatWasNeverSentAndIsListedDoesNotAgree()
{
    Transfer draft = transfer(1, TransferState::Draft);
    draft.submittedAt = {};
    Transfer refused = transfer(2, TransferState::Rejected);
    for (Transfer *ours : {&draft, &refused}) {
        ours->providerReference = {};
        ours->providerStatus.clear();
        StatementLine line = lineOf(*ours);
        // A statement that is a file says often no more than what, to whom and how much.
        line.word.clear();
        const Reconciliation result = domain::reconcile(inputOf({*ours}, {line}));
        QVERIFY(!result.agrees());
        QCOMPARE(result.rows.first().matchClass, MatchClass::StateDiffers);
        QVERIFY2(result.rows.first().note.contains(u"no money moved"), qPrintable(result.rows.first().note));
    }
    // Of what a provider has refused, its list may say so.
    refused.providerStatus = u"failed"_s;
    StatementLine line = lineOf(refused);
    line.word = u"Failed"_s;
    QVERIFY(domain::reconcile(inputOf({refused}, {line})).agrees());
}

void TestReconciliation::nothingIsChangedByReconciling()
{
    const ReconciliationInput input = inputOf({transfer(1)}, {});
    const auto before = domain::toJson(input.ours.first(), {}, false, noon).toBytes();
    (void)domain::reconcile(input);
    QCOMPARE(domain::toJson(input.ours.first(), {}, false, noon).toBytes(), before);
}

void TestReconciliation::refundsBelongToTransfersThatCameToNothing()
{
    const Transfer paid = transfer(1), back = transfer(2, TransferState::Returned),
                   due = transfer(3, TransferState::Cancelled);
    const auto refund = [](const QString &of, const QString &amount) {
        domain::Refund one;
        one.id = u"R-"_s + of;
        one.resource = u"simple_payment"_s;
        one.resourceId = of;
        one.amount = amount;
        one.currency = u"GBP"_s;
        return one;
    };
    const ReconciliationInput input = inputOf({paid, back, due}, {});
    const auto only = [&](const QList<domain::Refund> &refunds, MatchClass matchClass) {
        return domain::reconcileRefunds(input, refunds).count(matchClass);
    };
    QCOMPARE(only({refund(u"TXN-2"_s, u"1005.00"_s)}, MatchClass::Agrees), 1);
    QCOMPARE(only({refund(u"TXN-2"_s, u"1005.00"_s)}, MatchClass::MissingThere), 1); // the cancelled one is due
    QCOMPARE(only({refund(u"TXN-2"_s, u"7.00"_s)}, MatchClass::AmountDiffers), 1);
    QCOMPARE(only({refund(u"TXN-1"_s, u"1005.00"_s)}, MatchClass::StateDiffers), 1);
    QCOMPARE(only({refund(u"TXN-9"_s, u"1005.00"_s)}, MatchClass::MissingHere), 1);
    QCOMPARE(only({refund(u"TXN-2"_s, u"1005.00"_s), refund(u"TXN-2"_s, u"1005.00"_s)}, MatchClass::Duplicate), 1);
}

void TestReconciliation::sumsAreHeldAgainstWhatIsOpen()
{
    const ReconciliationInput input =
        inputOf({transfer(1, TransferState::InProgress), transfer(2, TransferState::OnHold), transfer(3)}, {});
    const auto sum = [](const QString &label, const QString &amount, const QString &count) {
        return domain::SummaryLine{{u"remid"_s}, label, amount, u"PKR"_s, count};
    };
    QVERIFY(domain::reconcileSums(input, {sum(u"PENDING transfer_amount"_s, u"731000.00"_s, u"2"_s)}).agrees());
    QVERIFY(!domain::reconcileSums(input, {sum(u"PENDING transfer_amount"_s, u"731000.00"_s, u"3"_s)}).agrees());
    QVERIFY(!domain::reconcileSums(input, {sum(u"PENDING transfer_amount"_s, u"365500.00"_s, {})}).agrees());
}

void TestReconciliation::whatNoSumStandsBesideDoesNotAgree()
{
    const ReconciliationInput open =
        inputOf({transfer(1, TransferState::InProgress), transfer(2, TransferState::OnHold), transfer(3)}, {});
    // Nothing at all, fees only, or another currency: none of it says anything of what is open here.
    for (const QList<domain::SummaryLine> &told :
         {QList<domain::SummaryLine>{},
          QList<domain::SummaryLine>{{{u"remid"_s}, u"PENDING admin_fee"_s, u"5.00"_s, u"PKR"_s, {}}},
          QList<domain::SummaryLine>{{{u"remid"_s}, u"PENDING amount"_s, u"0"_s, u"IDR"_s, u"0"_s}}}) {
        const Reconciliation result = domain::reconcileSums(open, told);
        QCOMPARE(result.count(MatchClass::MissingThere), 1);
        QVERIFY(!result.agrees());
        const MatchRow row = *std::find_if(result.rows.begin(), result.rows.end(), [](const MatchRow &one) {
            return one.matchClass == MatchClass::MissingThere;
        });
        QVERIFY(row.ourAmount.contains(u"731000.00 PKR"_s));
        QVERIFY(!row.note.isEmpty());
    }
    QVERIFY(domain::reconcileSums(inputOf({transfer(3)}, {}), {}).agrees());
}

void TestReconciliation::aStatementIsReadByItsHeadings()
{
    const QByteArray csv =
        "\xEF\xBB\xBF\"Transaction ID\";Client Reference;Status;Send Amount;Send Currency;Receive Amount;Date\r\n"
        "TXN-1;'RD-1;COMPLETED;\"1.000,00\";gbp;365500.00;2026-02-02 12:00:00\r\n"
        ";;;\"9,00\";;;\r\n";
    const auto lines = domain::statementFrom(csv, {u"simpaisa"_s});
    QVERIFY(lines.ok());
    QCOMPARE(lines->size(), 2);
    const StatementLine &line = lines->first();
    QCOMPARE(line.theirs, u"TXN-1"_s);
    QCOMPARE(line.ours, u"RD-1"_s);
    QCOMPARE(line.sendAmount, u"1000.00"_s);
    QCOMPARE(line.sendCurrency, u"GBP"_s);
    QCOMPARE(line.createdAt, noon);
    const Reconciliation result = domain::reconcile(inputOf({transfer(1)}, *lines));
    QCOMPARE(result.count(MatchClass::Agrees), 1);
    QCOMPARE(result.count(MatchClass::MissingHere), 1); // a line that names nobody is looked at, not passed over
}

void TestReconciliation::anAmountIsReadAsASpreadsheetWroteIt_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *written, const char *read) {
        QTest::newRow(written) << QString::fromLatin1(written) << QString::fromLatin1(read);
    };
    row("1234.50", "1234.50");
    row("1,234.50", "1234.50");
    row("1.234,50", "1234.50");
    row("1234,50", "1234.50");
    row("1000000,00", "1000000.00");
    row("1,000,000", "1000000");
    row("1.000.000", "1000000");
    row("1.000.000,5", "1000000.5");
    row("0,01234567", "0.01234567");
    row("-1234,5", "-1234.5");
    row("1 234,50", "1234.50");
    // Either a thousand and more, or one and a little: nobody can tell.
    row("1,234", "1,234");
    row("1.234", "1.234");
}

void TestReconciliation::anAmountIsReadAsASpreadsheetWroteIt()
{
    QFETCH(const QString, written);
    QFETCH(const QString, read);
    const QByteArray csv = "id;amount\nTXN-1;\"" + written.toUtf8() + "\"\n";
    const auto lines = domain::statementFrom(csv, {u"simpaisa"_s});
    QVERIFY(lines.ok());
    QCOMPARE(lines->first().sendAmount, read);
}

void TestReconciliation::aSingleAmountCountsInItsCurrency_data()
{
    QTest::addColumn<QByteArray>("figures");
    QTest::addColumn<MatchClass>("expected");
    QTest::newRow("what was sent") << QByteArray("1000.00,GBP") << MatchClass::Agrees;
    QTest::newRow("what arrives") << QByteArray("365500.00,PKR") << MatchClass::Agrees;
    QTest::newRow("another currency") << QByteArray("1000.00,USD") << MatchClass::AmountDiffers;
    QTest::newRow("the figure of the other side") << QByteArray("1000.00,PKR") << MatchClass::AmountDiffers;
    QTest::newRow("no currency") << QByteArray("1000.00,") << MatchClass::Agrees;
    QTest::newRow("no currency, and what arrives") << QByteArray("365500,") << MatchClass::Agrees;
    QTest::newRow("no currency, and neither side") << QByteArray("365501,") << MatchClass::AmountDiffers;
}

void TestReconciliation::aSingleAmountCountsInItsCurrency()
{
    QFETCH(const QByteArray, figures);
    QFETCH(const MatchClass, expected);
    const QByteArray csv = "partner_trx_id,trx_id,amount,currency\nRD-1,TXN-1," + figures + '\n';
    const auto lines = domain::statementFrom(csv, {u"simpaisa"_s});
    QVERIFY(lines.ok());
    QCOMPARE(domain::reconcile(inputOf({transfer(1)}, *lines)).rows.first().matchClass, expected);
}

void TestReconciliation::anAmountOfTwoReadingsIsDecidedByItsColumnOrItsCurrencyOrCalledUnclear_data()
{
    QTest::addColumn<QByteArray>("written"); // amount;currency
    QTest::addColumn<QByteArray>("beside");  // another line of that column
    QTest::addColumn<qint64>("ours");        // in the smallest unit
    QTest::addColumn<MatchClass>("expected");
    using enum MatchClass;
    QTest::newRow("nothing decides, a thousand")
        << QByteArray("25.000;SGD") << QByteArray("7") << 2'500'000LL << AmountUnclear;
    QTest::newRow("nothing decides, a little")
        << QByteArray("25.000;SGD") << QByteArray("7") << 2'500LL << AmountUnclear;
    QTest::newRow("comma") << QByteArray("25,000;SGD") << QByteArray("7") << 2'500'000LL << AmountUnclear;
    QTest::newRow("neither reading is ours") << QByteArray("25.000;SGD") << QByteArray("7") << 2'600LL << AmountDiffers;
    QTest::newRow("without a currency") << QByteArray("25.000;") << QByteArray("7") << 2'500LL << AmountUnclear;
    QTest::newRow("the column has a decimal comma")
        << QByteArray("25.000;SGD") << QByteArray("12,50") << 2'500'000LL << Agrees;
    QTest::newRow("so it is not a little")
        << QByteArray("25.000;SGD") << QByteArray("12,50") << 2'500LL << AmountDiffers;
    QTest::newRow("the column has a decimal point")
        << QByteArray("25.000;SGD") << QByteArray("12.50") << 2'500LL << Agrees;
    QTest::newRow("so the comma groups") << QByteArray("25,000;SGD") << QByteArray("12.50") << 2'500'000LL << Agrees;
    QTest::newRow("the column contradicts itself")
        << QByteArray("25.000;SGD") << QByteArray("12.50;SGD\nTXN-8;12,50") << 2'500LL << AmountUnclear;
    QTest::newRow("rupiah") << QByteArray("25.000;IDR") << QByteArray("7") << 2'500'000LL << Agrees;
    QTest::newRow("dong") << QByteArray("25.000;VND") << QByteArray("7") << 25'000LL << Agrees;
    QTest::newRow("rupiah among decimal points")
        << QByteArray("25.000;IDR") << QByteArray("12.50") << 2'500'000LL << AmountUnclear;
    QTest::newRow("no group begins with nought") << QByteArray("0,500;SGD") << QByteArray("7") << 50LL << Agrees;
}

void TestReconciliation::anAmountOfTwoReadingsIsDecidedByItsColumnOrItsCurrencyOrCalledUnclear()
{
    QFETCH(const QByteArray, written);
    QFETCH(const QByteArray, beside);
    QFETCH(const qint64, ours);
    QFETCH(const MatchClass, expected);
    const QString code = QString::fromLatin1(written.mid(written.indexOf(';') + 1));
    Transfer one = transfer(1);
    one.send = Money::ofMinor(ours, *Currency::fromCode(code.isEmpty() ? u"SGD"_s : code));
    const QByteArray csv = "id;amount;currency\nTXN-1;" + written + "\nTXN-9;" + beside + ";SGD\n";
    const auto lines = domain::statementFrom(csv, {u"simpaisa"_s});
    QVERIFY(lines.ok());
    const Reconciliation result = domain::reconcile(inputOf({one}, {lines->first()}));
    QCOMPARE(result.rows.first().matchClass, expected);
    QCOMPARE(result.rows.first().note.contains(u"two ways"_s), expected == MatchClass::AmountUnclear);
}

void TestReconciliation::aStatementThatIsNoneSaysWhy_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no reference") << QByteArray("status,amount\nPAID,1.00\n");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\xff\xfe", 10);
    QTest::newRow("an open quote") << QByteArray("id,status\n\"1,PAID\n");
}

void TestReconciliation::aStatementThatIsNoneSaysWhy()
{
    QFETCH(QByteArray, csv);
    const auto lines = domain::statementFrom(csv, {u"simpaisa"_s});
    QVERIFY(!lines.ok());
    QCOMPARE(lines.error().kind, base::ErrorKind::BadFile);
    QVERIFY(!lines.error().detail.isEmpty());
}

void TestReconciliation::theReportIsSafeForSpreadsheets()
{
    StatementLine line = lineOf(transfer(1));
    line.word = u"=HYPERLINK(\"http://evil.example\")"_s;
    const QByteArray csv = domain::toCsv(domain::reconcile(inputOf({transfer(1)}, {line})));
    QVERIFY(csv.contains("state-differs"));
    QVERIFY(csv.contains("'=HYPERLINK"));
}

void TestReconciliation::noCellIsAFormula_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << u"Maria Santos"_s << QByteArray("Maria Santos\r\n");
    QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1\r\n");
    QTest::newRow("plus") << u"+6581234567"_s << QByteArray("'+6581234567\r\n");
    QTest::newRow("minus") << u"-2+3"_s << QByteArray("'-2+3\r\n");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)\r\n");
    QTest::newRow("behind blanks") << u"  =1"_s << QByteArray("'  =1\r\n");
    QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1\r\n");
    QTest::newRow("an amount") << u"-12.50"_s << QByteArray("-12.50\r\n");
    QTest::newRow("quotes and commas") << u"a,\"b\""_s << QByteArray("\"a,\"\"b\"\"\"\r\n");
    QTest::newRow("two lines") << u"a\nb"_s << QByteArray("\"a\nb\"\r\n");
    QTest::newRow("a pipe") << u"|cmd"_s << QByteArray("'|cmd\r\n");
    QTest::newRow("an equals sign of full width") << u"＝1+1"_s << QByteArray("'＝1+1\r\n");
    QTest::newRow("an at sign of full width") << u" ＠SUM(A1)"_s << QByteArray("' ＠SUM(A1)\r\n");
}

void TestReconciliation::noCellIsAFormula()
{
    QFETCH(QString, cell);
    QFETCH(QByteArray, line);
    QCOMPARE(domain::csvLine({cell}), line);
}

void TestReconciliation::whatIsWrittenIsReadAgain()
{
    const bool ok = rc::check("any cells", [] {
        const auto text = rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab ,;\"'\n\r=+-@|0.9")));
        QStringList cells;
        for (const std::string &cell : *rc::gen::resize(6, rc::gen::container<std::vector<std::string>>(text)))
            cells << u"x"_s + QString::fromStdString(cell);
        if (cells.isEmpty()) return;
        const QByteArray head = domain::csvLine(QStringList(cells.size(), u"head"_s));
        const auto rows = domain::parseCsv(head + domain::csvLine(cells));
        RC_ASSERT(rows.ok());
        RC_ASSERT(rows->size() == 2);
        RC_ASSERT(rows->last() == cells);
    });
    QVERIFY(ok);
}

void TestReconciliation::brokenCsvIsRefused_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("a quote inside") << QByteArray("a,b\n\"x\"y,z\n");
    QTest::newRow("more cells than the head") << QByteArray("a,b\n1,2,3\n");
    QTest::newRow("a nought byte") << QByteArray("a,b\n1,\0\n", 8);
    QTest::newRow("a cell without end") << "a\n" + QByteArray(70'000, 'x');
}

void TestReconciliation::brokenCsvIsRefused()
{
    QFETCH(QByteArray, csv);
    QVERIFY(!domain::parseCsv(csv).ok());
}

void TestReconciliation::anInvoiceIsPayableOnlyWhileItsTransferWaits_data()
{
    QTest::addColumn<int>("state");
    for (const TransferState state :
         {TransferState::Draft, TransferState::Submitting, TransferState::Unconfirmed, TransferState::AwaitingFunds,
          TransferState::InProgress, TransferState::OnHold, TransferState::ReadyForPickup, TransferState::PaidOut,
          TransferState::Rejected, TransferState::CancelRequested, TransferState::Cancelled, TransferState::Returned,
          TransferState::Expired})
        QTest::newRow(qPrintable(domain::codeOf(state))) << int(state);
}

void TestReconciliation::anInvoiceIsPayableOnlyWhileItsTransferWaits()
{
    QFETCH(int, state);
    Transfer ours = transfer(1, TransferState(state));
    ours.payIn = invoice(noon.addSecs(1800));
    const bool waits = TransferState(state) == TransferState::AwaitingFunds;
    QCOMPARE(domain::payableInvoice(ours, noon).has_value(), waits);
    QCOMPARE(domain::toJson(ours, {}, false, noon).member(u"payIn").isNull(), !waits);
    if (!waits) return;
    // An address that belongs to no accepted transfer, or to one whose figures are in doubt, is nothing to pay to.
    Transfer other = ours;
    other.providerReference = {};
    QVERIFY(!domain::payableInvoice(other, noon));
    other = ours;
    other.submittedAt = {};
    QVERIFY(!domain::payableInvoice(other, noon));
    other = ours;
    other.review = u"the invoice is another one than before"_s;
    QVERIFY(!domain::payableInvoice(other, noon));
    QVERIFY(domain::toJson(other, {}, false, noon).member(u"payIn").isNull());
    other = ours;
    other.payIn->address.clear();
    QVERIFY(!domain::payableInvoice(other, noon));
    other = ours;
    other.payIn.reset();
    QVERIFY(!domain::payableInvoice(other, noon));
}

void TestReconciliation::anInvoiceIsPayableUntilItsTimeIsOver()
{
    Transfer ours = transfer(1, TransferState::AwaitingFunds);
    ours.payIn = invoice(noon.addSecs(1800));
    QVERIFY(domain::payableInvoice(ours, noon.addSecs(1799)));
    QVERIFY(!domain::payableInvoice(ours, noon.addSecs(1800)));
    ours.payIn->expiresAt = {};
    QVERIFY(!domain::payableInvoice(ours, noon)); // nobody said until when
}

void TestReconciliation::theSquareCodeOfAnInvoiceIsMadeOfWhatIsStored()
{
    QCOMPARE(domain::payUriOf(invoice(noon)), u"bitcoin:n1P1oJZi6rXwUBPJLQ3dWEhzDwNoQcDyGr?amount=1.15604000"_s);
}

void TestReconciliation::ofAnInvoicePaidInPartNobodyPaysTheWholeByACode()
{
    Transfer ours = transfer(1, TransferState::AwaitingFunds);
    ours.payIn = invoice(noon.addSecs(1800));
    QVERIFY(!domain::toJson(ours, {}, false, noon).member(u"payIn").contains(u"partPaid"));
    ours.payIn->isPartPaid = true;
    QCOMPARE(domain::payUriOf(*ours.payIn), u"bitcoin:n1P1oJZi6rXwUBPJLQ3dWEhzDwNoQcDyGr"_s);
    const base::JsonValue json = domain::toJson(ours, {}, false, noon).member(u"payIn");
    QVERIFY(json.member(u"partPaid").flag());
    QCOMPARE(json.member(u"uri").text(), domain::payUriOf(*ours.payIn));
    QCOMPARE(json.member(u"amount").text(), u"1.15604000"_s); // of the whole, as it was stated
}

QTEST_GUILESS_MAIN(TestReconciliation)
#include "tst_reconciliation.moc"
