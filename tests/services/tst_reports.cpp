// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/csv.h"
#include "services/printout_service.h"
#include "services/reconciliation_service.h"
#include "services/report_files.h"
#include "support/await.h"
#include "support/shop.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using domain::MatchClass;
using domain::TransferState;
using services::ExportFormat;
using services::ExportQuery;
using services::ExportService;
using services::ReconciliationService;
using support::await;

namespace {

/// The provider's own list, as a test wants it, a page at a time.
struct ScriptedList final : interfaces::Statements {
    QList<domain::StatementLine> lines;
    int pageSize = 2;
    bool turnsInCircles = false;
    int asked = 0;
    interfaces::Answer<domain::StatementPage> statement(domain::StatementQuery query) override
    {
        ++asked;
        const int from = query.after.toInt();
        domain::StatementPage page{lines.mid(from, pageSize), {}};
        if (from + pageSize < lines.size()) page.next = QString::number(from + pageSize);
        if (turnsInCircles) page.next = query.after.isEmpty() ? u"0"_s : query.after;
        co_return page;
    }
};

/// A shop whose provider has a list.
struct Desk {
    Desk() : shop(domain::SafetyClass::A)
    {
        shop.providers.first().statements = &list;
        counter = std::make_unique<support::Counter>(shop);
    }
    domain::Transfer sent()
    {
        counter->send(shop.approve());
        shop.clock.advance(1000);
        return shop.stored();
    }
    domain::StatementLine lineOf(const domain::Transfer &ours)
    {
        return {.provider = ours.provider,
                .theirs = {}, // the scripted provider calls them all the same
                .ours = ours.reference,
                .word = ours.providerStatus,
                .sendAmount = ours.send.toWire(),
                .sendCurrency = ours.send.currency().code()};
    }
    base::Result<domain::Reconciliation> reconcile()
    {
        return await(ReconciliationService(counter->desk).withProvider({{u"alpha"_s}, {}, {}}));
    }

    support::Shop shop;
    ScriptedList list;
    std::unique_ptr<support::Counter> counter;
};

} // namespace

class TestReports : public QObject
{
    Q_OBJECT

private slots:
    void anExportHoldsWhatRulesAskFor();
    void anExportAsJsonHoldsTheSame();
    void aCustomersNameIsNoFormula();
    void aDayBeginsAndEndsAtMidnight();
    void allPagesOfTheStoreAreExported();
    void anExportIsForItsOwnerAloneAndWholeOrNotAtAll();
    void aPeriodThatIsNoneIsRefused();

    void theProvidersListIsReadToItsEnd();
    void aListThatTurnsInCirclesIsRefused();
    void whatTheyNameAndWasMadeEarlierIsFound();
    void aStatementAsAFileNeedsNoProvider();
    void aProviderThatTellsNothingSaysSo();
    void reconcilingChangesNothing();
};

namespace {

QByteArray exported(Desk &desk, const ExportQuery &query)
{
    QByteArray bytes;
    const auto count =
        ExportService(desk.counter->desk).transfers(query, [&](const QByteArray &part) -> base::Result<void> {
            bytes += part;
            return base::Done{};
        });
    return count ? bytes : QByteArray();
}

/// The cell of a column in a line of the file; 1 is the first transfer.
QString cell(const QByteArray &csv, const QString &column, int line = 1)
{
    const auto rows = domain::parseCsv(csv);
    return rows ? rows->value(line).value(ExportService::columns().indexOf(column)) : QString();
}

} // namespace

void TestReports::anExportHoldsWhatRulesAskFor()
{
    Desk desk;
    const domain::Transfer transfer = desk.sent();
    services::PrintoutService papers(desk.counter->desk);
    const auto paper = papers.issue({transfer.id, {}, {}, u"printer"_s});
    QVERIFY(papers.settle(paper->id, base::Done{}).ok());
    const QByteArray csv = exported(desk, {});
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(cell(csv, u"reference"_s), transfer.reference);
    QCOMPARE(cell(csv, u"status"_s), domain::codeOf(transfer.state));
    QCOMPARE(cell(csv, u"sendAmount"_s), transfer.send.toWire());
    QCOMPARE(cell(csv, u"totalDebit"_s), transfer.totalDebit.toWire());
    QCOMPARE(cell(csv, u"rate"_s), transfer.rate);
    QCOMPARE(cell(csv, u"receiveCurrency"_s), u"PKR"_s);
    QCOMPARE(cell(csv, u"senderName"_s), transfer.parties.senderName);
    QCOMPARE(cell(csv, u"beneficiaryName"_s), transfer.parties.beneficiaryName);
    QCOMPARE(cell(csv, u"clerk"_s), transfer.clerk);
    QVERIFY(!cell(csv, u"receiptAt"_s).isEmpty());
    QVERIFY(cell(csv, u"disclosedAt"_s).isEmpty());
    // Names, addresses, papers, what for, through whom, when it was received: 31 CFR 1010.410(e), EU 2023/1113, MAS.
    for (const QString &column : {u"senderAddress"_s, u"senderCountry"_s, u"senderDateOfBirth"_s, u"senderIdNumber"_s,
                                  u"beneficiaryAccount"_s, u"partnerName"_s, u"purpose"_s, u"sourceOfFunds"_s,
                                  u"paidOutAt"_s, u"taxes"_s, u"submittedAt"_s, u"branch"_s})
        QVERIFY2(ExportService::columns().contains(column), qPrintable(column));
}

void TestReports::anExportAsJsonHoldsTheSame()
{
    Desk desk;
    const domain::Transfer first = desk.sent(), second = desk.sent();
    const auto json = base::JsonValue::parse(exported(desk, {{}, {}, ExportFormat::Json}));
    QVERIFY(json.ok());
    const QList<base::JsonValue> transfers = json->member(u"transfers").items();
    QCOMPARE(transfers.size(), 2);
    QCOMPARE(transfers.first().member(u"reference").text(), second.reference); // newest first
    QCOMPARE(transfers.last().keys(), ExportService::columns());
    QVERIFY(transfers.last().member(u"sendAmount").isString()); // digits, never a number that somebody rounds
    QVERIFY(transfers.last().member(u"paidOutAt").isNull());
}

void TestReports::aCustomersNameIsNoFormula()
{
    Desk desk;
    const domain::Transfer transfer = desk.sent();
    desk.shop.store.transfers.all.find(transfer.id.text)->parties.senderName = u"=cmd|' /C calc'!A1"_s;
    const QByteArray csv = exported(desk, {});
    QVERIFY(!csv.contains(",=cmd"));
    QCOMPARE(cell(csv, u"senderName"_s), u"'=cmd|' /C calc'!A1"_s);
}

void TestReports::aDayBeginsAndEndsAtMidnight()
{
    Desk desk;
    const domain::Transfer transfer = desk.sent();
    const auto at = [&](const QDate &day, const QTime &time) {
        desk.shop.store.transfers.all.find(transfer.id.text)->createdAt = QDateTime(day, time).toUTC();
        auto query = services::exportDays(u"2026-02-01"_s, {});
        return domain::parseCsv(exported(desk, *query))->size() - 1;
    };
    QCOMPARE(at(QDate(2026, 2, 1), QTime(0, 0)), 1);
    QCOMPARE(at(QDate(2026, 2, 1), QTime(23, 59, 59, 999)), 1);
    QCOMPARE(at(QDate(2026, 1, 31), QTime(23, 59, 59, 999)), 0);
    QCOMPARE(at(QDate(2026, 2, 2), QTime(0, 0)), 0);
    QVERIFY(!services::exportDays(u"2026-02-30"_s, {}).ok());
    // Both are dates; what is wrong is their order.
    const auto backwards = services::exportDays(u"2026-02-02"_s, u"2026-02-01"_s);
    QVERIFY(!backwards.ok());
    QCOMPARE(backwards.error().field, u"until"_s);
    QVERIFY2(backwards.error().detail.contains(u"before the beginning"), qPrintable(backwards.error().detail));
}

void TestReports::allPagesOfTheStoreAreExported()
{
    Desk desk;
    for (int i = 0; i < 205; ++i)
        desk.sent();
    const auto rows = domain::parseCsv(exported(desk, {}));
    QVERIFY(rows.ok());
    QCOMPARE(rows->size(), 206);
    QSet<QString> references;
    for (const QStringList &row : rows->mid(1))
        references << row.first();
    QCOMPARE(references.size(), 205);
}

void TestReports::anExportIsForItsOwnerAloneAndWholeOrNotAtAll()
{
    Desk desk;
    desk.sent();
    QTemporaryDir folder;
    const QString file = folder.filePath(u"day.csv"_s);
    QCOMPARE(*services::writeExport(desk.counter->desk, {}, file), 1);
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    const QString other = folder.filePath(u"no/such/day.csv"_s);
    const auto refused = services::writeExport(desk.counter->desk, {}, other);
    QCOMPARE(refused.error().kind, base::ErrorKind::BadFile);
    QVERIFY(!QFile::exists(other));
    // Nor does it take the place of what is no file: root's export to /dev/null would leave the machine without one.
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(services::writeExport(desk.counter->desk, {}, pipe).error().kind, base::ErrorKind::BadFile);
    QVERIFY(QFileInfo::exists(pipe) && !QFileInfo(pipe).isFile());
    // A full disk in the middle of it leaves nothing that looks like a day.
    int parts = 0;
    const auto full = ExportService(desk.counter->desk).transfers({}, [&](const QByteArray &) -> base::Result<void> {
        if (++parts < 2) return base::Done{};
        return base::nothingHappened(base::ErrorKind::BadFile);
    });
    QVERIFY(!full.ok());
}

void TestReports::aPeriodThatIsNoneIsRefused()
{
    Desk desk;
    const QDateTime now = desk.shop.clock.nowUtc();
    QCOMPARE(ExportService(desk.counter->desk).transfers({now, now}, {}).error().kind, base::ErrorKind::BadDate);
    QCOMPARE(await(ReconciliationService(desk.counter->desk).withProvider({{u"alpha"_s}, now, now})).error().kind,
             base::ErrorKind::BadDate);
}

void TestReports::theProvidersListIsReadToItsEnd()
{
    Desk desk;
    for (int i = 0; i < 5; ++i)
        desk.list.lines << desk.lineOf(desk.sent());
    auto result = desk.reconcile();
    QVERIFY(result.ok());
    QCOMPARE(desk.list.asked, 3);
    QCOMPARE(result->count(MatchClass::Agrees), 5);
    QVERIFY(result->agrees());
    desk.list.lines.removeLast();
    desk.shop.clock.advance(qint64(25) * 3600 * 1000);
    result = desk.reconcile();
    QCOMPARE(result->count(MatchClass::MissingThere), 1);
}

void TestReports::aListThatTurnsInCirclesIsRefused()
{
    Desk desk;
    desk.list.lines << desk.lineOf(desk.sent());
    desk.list.turnsInCircles = true;
    QCOMPARE(desk.reconcile().error().kind, base::ErrorKind::NotSupported);
}

void TestReports::whatTheyNameAndWasMadeEarlierIsFound()
{
    Desk desk;
    desk.list.lines << desk.lineOf(desk.sent());
    desk.shop.clock.advance(qint64(48) * 3600 * 1000);
    const QDateTime today = desk.shop.clock.nowUtc().addSecs(-3600);
    const auto result = await(ReconciliationService(desk.counter->desk).withProvider({{u"alpha"_s}, today, {}}));
    QVERIFY(result.ok());
    QCOMPARE(result->count(MatchClass::MissingHere), 0);
    QCOMPARE(result->count(MatchClass::Later), 1);
}

void TestReports::aStatementAsAFileNeedsNoProvider()
{
    Desk desk;
    const domain::Transfer ours = desk.sent();
    const QByteArray csv = "reference,status,send amount\n" + ours.reference.toUtf8() + ',' +
                           ours.providerStatus.toUtf8() + ",1.00\nTXN-UNKNOWN,PAID,5.00\n";
    const auto result =
        ReconciliationService(desk.counter->desk).withStatement({{u"alpha"_s}, {}, {}}, csv, u"may.csv"_s);
    QVERIFY(result.ok());
    QCOMPARE(result->source, u"may.csv"_s);
    QCOMPARE(result->count(MatchClass::AmountDiffers), 1);
    QCOMPARE(result->count(MatchClass::MissingHere), 1);
    QCOMPARE(desk.list.asked, 0);
    QVERIFY(!ReconciliationService(desk.counter->desk).withStatement({{u"nobody"_s}, {}, {}}, csv, {}).ok());
    QTemporaryDir folder;
    const QString file = folder.filePath(u"report.csv"_s);
    QVERIFY(services::writeReport(*result, file).ok());
    QCOMPARE(*services::readStatement(file), domain::toCsv(*result));
    QCOMPARE(services::readStatement(folder.filePath(u"none.csv"_s)).error().kind, base::ErrorKind::BadFile);
}

void TestReports::aProviderThatTellsNothingSaysSo()
{
    Desk desk;
    desk.shop.providers.first().statements = nullptr;
    desk.counter = std::make_unique<support::Counter>(desk.shop, u"counter:2:2"_s);
    QVERIFY(!desk.reconcile().ok());
}

void TestReports::reconcilingChangesNothing()
{
    Desk desk;
    const domain::Transfer before = desk.sent();
    domain::StatementLine line = desk.lineOf(before);
    line.word = u"FAILED"_s;
    line.sendAmount = u"1.00"_s;
    desk.list.lines << line;
    QCOMPARE(desk.reconcile()->count(MatchClass::AmountDiffers), 1);
    QCOMPARE(desk.shop.stored().version, before.version);
    QCOMPARE(desk.shop.stored().state, before.state);
}

QTEST_MAIN(TestReports)
#include "tst_reports.moc"
