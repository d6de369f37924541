// SPDX-License-Identifier: GPL-3.0-or-later
// Offers and transfers, as a script types them: shapes and exit codes.
#include "cli/scripted_desk.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QTimer>

#include <ctime>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using cli::codeIn;
using cli::fieldIn;
using cli::Output;
using cli::ScriptedDesk;
using domain::SafetyClass;
using domain::TransferState;
namespace script = support::script;

namespace {

QString statusIn(const Output &output) { return output.json.member(u"transfer").member(u"status").text(); }

/// Every name of the contract's transfer.
const QStringList transferMembers{
    u"id"_s,        u"reference"_s,      u"key"_s,         u"provider"_s, u"providerReference"_s,
    u"status"_s,    u"providerStatus"_s, u"final"_s,       u"send"_s,     u"receive"_s,
    u"rate"_s,      u"fees"_s,           u"totalDebit"_s,  u"senderId"_s, u"beneficiaryId"_s,
    u"createdAt"_s, u"updatedAt"_s,      u"nextCheckAt"_s, u"actions"_s,  u"payIn"_s,
    u"timeline"_s};

} // namespace

class TestCommandsTransfer : public QObject
{
    Q_OBJECT

private slots:
    void offersHaveTheShapeOfTheContract();
    void whoCannotOfferSaysWhy();
    void aWrongQuoteNamesItsOption_data();
    void aWrongQuoteNamesItsOption();
    void aTransferHasTheShapeOfTheContract();
    void theSameKeyPrintsTheSameTransfer();
    void withoutAKeyEachCallIsANewIntent();
    void exitCodesSayWhatBecameOfTheMoney_data();
    void exitCodesSayWhatBecameOfTheMoney();
    void anUnconfirmedTransferIsPrintedBesideItsError();
    void aFaultNamesItsField();
    void waitingEndsWhenTheTransferIsFinal();
    void waitingForNothingIsRefused();
    void aTransferIsShownByIdAndByReference();
    void transfersAreListedByStatus();
    void aQueueIsListedByItsNameAndABadNameIsToldTheGoodOnes();
    void aDayIsTheWholeDayAtThisComputersClock();
    void aWrongFilterNamesItsOption_data();
    void aWrongFilterNamesItsOption();
    void refreshAsksNow();
    void refreshOpenTellsEachAndTheWorst();
    void aDoubtIsNoFailureOfAskingForAll();
    void aRefusalIsNoFailureOfAskingForAll();
    void everyCommandTakesTheReferenceOnTheReceipt();
    void aDraftIsSentByHand();
    void cancelSaysWhatCameOfIt();
    void aReceiptIsWritten();
    void watchPrintsChangesAsTheyComeUntilItIsStopped();
};

void TestCommandsTransfer::offersHaveTheShapeOfTheContract()
{
    ScriptedDesk desk;
    const Output output = desk.type("quote --send 1000.00 --from sgd --to pkr --country pk");
    QCOMPARE(output.exit, cli::Done);
    QCOMPARE(output.json.keys(), (QStringList{u"quotes"_s, u"unavailable"_s}));
    const JsonValue quote = output.json.member(u"quotes").items().first();
    for (const char16_t *member : {u"id", u"provider", u"method", u"partner", u"binding", u"send", u"fees",
                                   u"totalDebit", u"rate", u"receive", u"expiresAt", u"notes"})
        QVERIFY2(quote.contains(QStringView(member)), quote.toBytes().constData());
    QCOMPARE(quote.member(u"receive").member(u"amount").text(), u"210250.00"_s);
    QVERIFY(quote.member(u"receive").member(u"amount").isString());
    QCOMPARE(quote.member(u"rate").text(), u"210.25"_s);
    QVERIFY(quote.member(u"expiresAt").text().endsWith(u'Z'));
    const Output receive = desk.type("quote --receive 210250 --from SGD --to PKR --country PK");
    QCOMPARE(receive.json.member(u"quotes").items().first().member(u"send").member(u"amount").text(), u"1000.00"_s);
}

void TestCommandsTransfer::whoCannotOfferSaysWhy()
{
    ScriptedDesk desk;
    desk.shop.provider().quoteFault = base::nothingHappened(ErrorKind::CorridorNotServed);
    const Output output = desk.type("quote --send 1 --from SGD --to PKR --country PK");
    QCOMPARE(output.exit, cli::Done);
    QVERIFY(output.json.member(u"quotes").items().isEmpty());
    const JsonValue reason = output.json.member(u"unavailable").items().first();
    QCOMPARE(reason.member(u"provider").text(), u"alpha"_s);
    QCOMPARE(reason.member(u"code").text(), u"corridor-not-served"_s);
    QVERIFY(!reason.member(u"message").text().isEmpty());
    desk.shop.provider().quoteFault.reset();
    desk.shop.provider().quoteGate.open = false;
    const Output slow = desk.type("quote --send 1 --from SGD --to PKR --country PK --deadline-ms 20");
    QCOMPARE(slow.json.member(u"unavailable").items().first().member(u"code").text(), u"timed-out"_s);
    desk.shop.provider().quoteGate.open = true;
    QTRY_COMPARE(desk.shop.provider().quoteGate.waiting, 0);
}

void TestCommandsTransfer::aWrongQuoteNamesItsOption_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QString &line, const QString &field) {
        QTest::newRow(name) << line << field;
    };
    row("from", u"quote --send 1 --from SG --to PKR --country PK"_s, u"from"_s);
    row("to", u"quote --send 1 --from SGD --to XQQ --country PK"_s, u"to"_s);
    row("country", u"quote --send 1 --from SGD --to PKR --country Pakistan"_s, u"country"_s);
    row("method", u"quote --send 1 --from SGD --to PKR --country PK --method pigeon"_s, u"method"_s);
    row("a comma", u"quote --send 1,000.00 --from SGD --to PKR --country PK"_s, u"send"_s);
    row("too many digits", u"quote --send 1.005 --from SGD --to PKR --country PK"_s, u"send"_s);
    row("zero", u"quote --receive 0 --from SGD --to PKR --country PK"_s, u"receive"_s);
    row("below zero", u"quote --send -5 --from SGD --to PKR --country PK"_s, u"send"_s);
    row("deadline", u"quote --send 1 --from SGD --to PKR --country PK --deadline-ms soon"_s, u"deadline-ms"_s);
    row("provider", u"quote --send 1 --from SGD --to PKR --country PK --provider omega"_s, u"provider"_s);
}

void TestCommandsTransfer::aWrongQuoteNamesItsOption()
{
    QFETCH(const QString, line);
    QFETCH(const QString, field);
    ScriptedDesk desk;
    const Output output = desk.type(line.split(u' '));
    QCOMPARE(output.exit, cli::BadInput);
    QCOMPARE(fieldIn(output), field);
    QVERIFY(desk.shop.provider().quoteRequests.isEmpty());
}

void TestCommandsTransfer::aTransferHasTheShapeOfTheContract()
{
    ScriptedDesk desk;
    const services::SendRequest request = desk.shop.approve();
    const Output output = desk.type(ScriptedDesk::create(request));
    QCOMPARE(output.exit, cli::Done);
    QCOMPARE(output.json.keys(), (QStringList{u"transfer"_s}));
    const JsonValue transfer = output.json.member(u"transfer");
    for (const QString &member : transferMembers)
        QVERIFY2(transfer.contains(member), qPrintable(member));
    QCOMPARE(transfer.member(u"key").text(), request.key.text);
    QCOMPARE(transfer.member(u"status").text(), u"in-progress"_s);
    QCOMPARE(transfer.member(u"providerStatus").text(), u"TAKEN"_s);
    QVERIFY(!transfer.member(u"final").flag());
    QVERIFY(transfer.member(u"payIn").isNull());
    QCOMPARE(transfer.member(u"send").member(u"amount").text(), u"1000.00"_s);
    const JsonValue timeline = transfer.member(u"timeline");
    QCOMPARE(timeline.items().size(), 3);
    for (const JsonValue &event : timeline.items())
        for (const char16_t *member : {u"at", u"status", u"providerStatus", u"source", u"note"})
            QVERIFY(event.contains(QStringView(member)));
    QCOMPARE(timeline.items().first().member(u"source").text(), u"clerk"_s);
    QCOMPARE(timeline.items().last().member(u"source").text(), u"reply"_s);
    // And for people.
    const QString text = cli::readable(output.json);
    QVERIFY(text.contains(transfer.member(u"reference").text()));
    QVERIFY(!text.contains(u'{'));
}

void TestCommandsTransfer::theSameKeyPrintsTheSameTransfer()
{
    ScriptedDesk desk;
    const services::SendRequest request = desk.shop.approve();
    const Output first = desk.type(ScriptedDesk::create(request));
    const Output again = desk.type(ScriptedDesk::create(request));
    QCOMPARE(again.json, first.json);
    QCOMPARE(desk.shop.provider().sent.size(), 1);
    QStringList other = ScriptedDesk::create(request);
    other[other.indexOf(u"DEPD"_s)] = u"GIFT"_s;
    const Output reused = desk.type(other);
    QCOMPARE(reused.exit, cli::BadInput);
    QCOMPARE(codeIn(reused), u"key-reused"_s);
    QCOMPARE(desk.shop.provider().sent.size(), 1);
}

void TestCommandsTransfer::withoutAKeyEachCallIsANewIntent()
{
    ScriptedDesk desk;
    QStringList words = ScriptedDesk::create(desk.shop.approve());
    words = words.mid(0, words.indexOf(u"--key"_s));
    QCOMPARE(desk.type(words).exit, cli::Done);
    const Output again = desk.type(words); // the offer guards what the key does not
    QCOMPARE(codeIn(again), u"quote-used"_s);
    QCOMPARE(desk.shop.provider().sent.size(), 1);
}

void TestCommandsTransfer::exitCodesSayWhatBecameOfTheMoney_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("accepted") << 0 << 0 << u"in-progress"_s << QString();
    QTest::newRow("refused") << 1 << 4 << u"rejected"_s << u"beneficiary-refused"_s;
    QTest::newRow("silence") << 2 << 5 << u"unconfirmed"_s << u"unconfirmed"_s;
    QTest::newRow("not sent") << 3 << 6 << u"draft"_s << u"unreachable"_s;
    QTest::newRow("credentials") << 4 << 7 << u"draft"_s << u"credential-refused"_s;
    QTest::newRow("slow down") << 5 << 6 << u"draft"_s << u"rate-limited"_s;
    QTest::newRow("wrong echo") << 6 << 5 << u"on-hold"_s << u"echo-mismatch"_s;
    QTest::newRow("unreadable") << 7 << 5 << u"unconfirmed"_s << u"unconfirmed"_s;
    QTest::newRow("redirected") << 8 << 5 << u"unconfirmed"_s << u"unconfirmed"_s;
}

void TestCommandsTransfer::exitCodesSayWhatBecameOfTheMoney()
{
    QFETCH(const int, answer);
    QFETCH(const int, exit);
    QFETCH(const QString, status);
    QFETCH(const QString, code);
    const QList<domain::WireAnswer> all{script::accepted(),
                                        script::refused(ErrorKind::BeneficiaryRefused),
                                        script::silence(),
                                        script::notSent(),
                                        script::notNow(ErrorKind::CredentialRefused),
                                        script::notNow(ErrorKind::RateLimited),
                                        script::wrongEcho(),
                                        script::unreadable(),
                                        script::redirected()};
    ScriptedDesk desk(SafetyClass::D);
    desk.shop.provider().answers = {all[answer]};
    const Output output = desk.type(ScriptedDesk::create(desk.shop.approve()));
    QCOMPARE(int(output.exit), exit);
    QCOMPARE(statusIn(output), status);
    QCOMPARE(codeIn(output), code);
    if (!code.isEmpty()) {
        const QString outcome = output.json.member(u"error").member(u"outcome").text();
        QCOMPARE(outcome, exit == 5 ? u"unknown"_s : u"nothing-happened"_s);
        QCOMPARE(output.json.member(u"error").member(u"provider").text(), u"alpha"_s);
    }
}

void TestCommandsTransfer::anUnconfirmedTransferIsPrintedBesideItsError()
{
    ScriptedDesk desk(SafetyClass::D);
    desk.shop.provider().answers = {script::silence()};
    const Output output = desk.type(ScriptedDesk::create(desk.shop.approve()));
    QCOMPARE(output.json.keys(), (QStringList{u"error"_s, u"transfer"_s}));
    QVERIFY(!output.json.member(u"transfer").member(u"nextCheckAt").isNull());
    QVERIFY(output.json.member(u"transfer").member(u"problem").isObject());
    // The store fails behind the send: the record is printed all the same.
    ScriptedDesk full(SafetyClass::D);
    const services::SendRequest request = full.shop.approve();
    int writes = 0;
    full.shop.store.transfers.mayWrite = [&writes] { return ++writes < 5; };
    const Output doubt = full.type(ScriptedDesk::create(request));
    QCOMPARE(doubt.exit, cli::Unconfirmed);
    QCOMPARE(statusIn(doubt), u"submitting"_s);
    // And before it: nothing was sent.
    ScriptedDesk unsent(SafetyClass::D);
    unsent.shop.store.transfers.mayWrite = [] { return false; };
    const Output nothing = unsent.type(ScriptedDesk::create(unsent.shop.approve()));
    QCOMPARE(nothing.exit, cli::StoreFailed);
    QVERIFY(unsent.shop.provider().sent.isEmpty());
}

void TestCommandsTransfer::aFaultNamesItsField()
{
    ScriptedDesk desk;
    services::SendRequest request = desk.shop.approve();
    request.purpose = u"FUN"_s;
    QCOMPARE(fieldIn(desk.type(ScriptedDesk::create(request))), u"purpose"_s);
    request = desk.shop.approve();
    request.key = {u"payday"_s};
    const Output key = desk.type(ScriptedDesk::create(request));
    QCOMPARE(codeIn(key), u"bad-key"_s);
    QCOMPARE(key.exit, cli::BadInput);
    request = desk.shop.approve(5);
    const Output expired = desk.type(ScriptedDesk::create(request));
    QCOMPARE(codeIn(expired), u"quote-expired"_s);
    QCOMPARE(expired.exit, cli::BadInput);
    QVERIFY(desk.shop.store.transfers.all.isEmpty());
}

void TestCommandsTransfer::waitingEndsWhenTheTransferIsFinal()
{
    ScriptedDesk desk;
    desk.shop.provider().sightings = {script::seen(TransferState::InProgress), script::seen(TransferState::PaidOut)};
    QTimer clock;
    QObject::connect(&clock, &QTimer::timeout, &clock, [&desk] { desk.shop.clock.advance(5'000); });
    clock.start(20);
    const Output output = desk.type(ScriptedDesk::create(desk.shop.approve(), {u"--wait"_s, u"600"_s}));
    QCOMPARE(output.exit, cli::Done);
    QCOMPARE(statusIn(output), u"paid-out"_s);
    QCOMPARE(desk.shop.provider().looks, 2);
}

void TestCommandsTransfer::waitingForNothingIsRefused()
{
    ScriptedDesk desk;
    for (const QString &wait : {u"long"_s, u"-1"_s, u"86401"_s}) {
        const Output output = desk.type(ScriptedDesk::create(desk.shop.approve(), {u"--wait"_s, wait}));
        QCOMPARE(output.exit, cli::BadInput);
        QCOMPARE(fieldIn(output), u"wait"_s);
    }
    QVERIFY(desk.shop.provider().sent.isEmpty());
}

void TestCommandsTransfer::aTransferIsShownByIdAndByReference()
{
    ScriptedDesk desk;
    const Output created = desk.type(ScriptedDesk::create(desk.shop.approve()));
    const JsonValue transfer = created.json.member(u"transfer");
    const Output byId = desk.type({u"transfer"_s, u"show"_s, transfer.member(u"id").text()});
    QCOMPARE(byId.json, created.json);
    QCOMPARE(desk.type({u"transfer"_s, u"show"_s, transfer.member(u"reference").text()}).json, created.json);
    QCOMPARE(desk.type("transfer show RD-20260201-NOTHERE999").exit, cli::NoSuchRecord);
}

void TestCommandsTransfer::transfersAreListedByStatus()
{
    ScriptedDesk desk;
    (void)desk.type(ScriptedDesk::create(desk.shop.approve()));
    desk.shop.provider().answers = {script::refused()};
    (void)desk.type(ScriptedDesk::create(desk.shop.approve()));
    const Output all = desk.type("transfer list");
    QCOMPARE(all.json.keys(), (QStringList{u"transfers"_s, u"next"_s}));
    QCOMPARE(all.json.member(u"transfers").items().size(), 2);
    QVERIFY(all.json.member(u"next").isNull());
    const Output rejected = desk.type("transfer list --status rejected,cancelled");
    QCOMPARE(rejected.json.member(u"transfers").items().size(), 1);
    const QString reference = rejected.json.member(u"transfers").items().first().member(u"reference").text();
    QCOMPARE(desk.type({u"transfer"_s, u"find"_s, reference}).json.member(u"transfers").items().size(), 1);
}

void TestCommandsTransfer::aQueueIsListedByItsNameAndABadNameIsToldTheGoodOnes()
{
    ScriptedDesk desk;
    (void)desk.type(ScriptedDesk::create(desk.shop.approve()));
    desk.shop.provider().answers = {script::silence()};
    (void)desk.type(ScriptedDesk::create(desk.shop.approve()));
    const Output unconfirmed = desk.type("transfer list --queue unconfirmed");
    QCOMPARE(unconfirmed.json.member(u"transfers").items().size(), 1);
    QCOMPARE(unconfirmed.json.member(u"transfers").items().first().member(u"status").text(), u"unconfirmed"_s);
    for (const domain::TransferQueue queue : domain::allTransferQueues())
        QCOMPARE(desk.type({u"transfer"_s, u"list"_s, u"--queue"_s, domain::codeOf(queue)}).exit, cli::Done);

    const Output wrong = desk.type("transfer list --queue low-balances"); // it holds no transfers
    QCOMPARE(wrong.exit, cli::BadInput);
    QCOMPARE(codeIn(wrong), u"bad-code"_s);
    QCOMPARE(fieldIn(wrong), u"queue"_s);
    for (const domain::TransferQueue queue : domain::allTransferQueues())
        QVERIFY2(messageIn(wrong).contains(domain::codeOf(queue)), qPrintable(messageIn(wrong)));
}

void TestCommandsTransfer::aDayIsTheWholeDayAtThisComputersClock()
{
    qputenv("TZ", "Asia/Singapore"); // where a day begins at 16:00 UTC of the day before
    tzset();
    ScriptedDesk desk;
    const Output made = desk.type(ScriptedDesk::create(desk.shop.approve()));
    const QString at = made.json.member(u"transfer").member(u"createdAt").text();
    const QDate day = QDateTime::fromString(at, Qt::ISODateWithMs).toTimeZone(QTimeZone("Asia/Singapore")).date();
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"day.csv"_s);
    const auto of = [&](const QDate &from, const QDate &to) {
        return QStringList{u"--since"_s, from.toString(Qt::ISODate), u"--until"_s, to.toString(Qt::ISODate)};
    };
    const auto exported = [&](const QDate &from, const QDate &to) {
        return desk
            .type(QStringList{u"export"_s, u"transfers"_s, u"--format"_s, u"csv"_s, u"--output"_s, file} + of(from, to))
            .json.member(u"export");
    };
    const auto listed = [&](const QDate &from, const QDate &to) {
        return desk.type(QStringList{u"transfer"_s, u"list"_s} + of(from, to)).json.member(u"transfers").items().size();
    };
    const JsonValue that = exported(day, day);
    QCOMPARE(that.member(u"transfers").text(), u"1"_s);
    QCOMPARE(that.member(u"since").text(), day.addDays(-1).toString(Qt::ISODate) + u"T16:00:00.000Z"_s);
    QCOMPARE(that.member(u"until").text(), day.toString(Qt::ISODate) + u"T16:00:00.000Z"_s);
    QCOMPARE(exported(day.addDays(-1), day.addDays(-1)).member(u"transfers").text(), u"0"_s);
    QCOMPARE(listed(day, day), 1);
    QCOMPARE(listed(day.addDays(1), day.addDays(1)), 0);
    QCOMPARE(fieldIn(desk.type({u"transfer"_s, u"list"_s, u"--until"_s, u"2026-02-30"_s})), u"until"_s);
    qputenv("TZ", "UTC");
    tzset();
}

void TestCommandsTransfer::aWrongFilterNamesItsOption_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("field");
    QTest::newRow("status") << u"transfer list --status lost"_s << u"status"_s;
    QTest::newRow("since") << u"transfer list --since yesterday"_s << u"since"_s;
    QTest::newRow("until") << u"transfer list --until 2026-13-01T00:00:00Z"_s << u"until"_s;
    QTest::newRow("limit") << u"transfer list --limit 0"_s << u"limit"_s;
    QTest::newRow("limit is a word") << u"transfer list --limit all"_s << u"limit"_s;
}

void TestCommandsTransfer::aWrongFilterNamesItsOption()
{
    QFETCH(const QString, line);
    QFETCH(const QString, field);
    ScriptedDesk desk;
    const Output output = desk.type(line.split(u' '));
    QCOMPARE(output.exit, cli::BadInput);
    QCOMPARE(fieldIn(output), field);
}

void TestCommandsTransfer::refreshAsksNow()
{
    ScriptedDesk desk;
    const Output created = desk.type(ScriptedDesk::create(desk.shop.approve()));
    const QString id = created.json.member(u"transfer").member(u"id").text();
    desk.shop.provider().sightings = {script::noAnswer(), script::seen(TransferState::PaidOut, u"PAID"_s)};
    const Output failed = desk.type({u"transfer"_s, u"refresh"_s, id});
    QCOMPARE(failed.exit, cli::Unavailable);
    QCOMPARE(statusIn(failed), u"in-progress"_s);
    const Output paid = desk.type({u"transfer"_s, u"refresh"_s, id});
    QCOMPARE(paid.exit, cli::Done);
    QCOMPARE(statusIn(paid), u"paid-out"_s);
    QVERIFY(paid.json.member(u"transfer").member(u"final").flag());
}

void TestCommandsTransfer::refreshOpenTellsEachAndTheWorst()
{
    ScriptedDesk desk;
    for (int i = 0; i < 2; ++i)
        (void)desk.type(ScriptedDesk::create(desk.shop.approve()));
    desk.shop.provider().sightings = {script::seen(TransferState::PaidOut), script::noAnswer()};
    const Output output = desk.type("transfer refresh --open");
    QCOMPARE(output.exit, cli::Unavailable);
    QCOMPARE(output.json.member(u"transfers").items().size(), 2);
    QCOMPARE(output.json.member(u"transfers").items().last().member(u"error").member(u"code").text(), u"timed-out"_s);
    desk.shop.provider().sightings = {script::seen(TransferState::PaidOut)};
    QCOMPARE(desk.type("transfer refresh --open").exit, cli::Done);
    QCOMPARE(desk.type("transfer refresh --open").json.member(u"transfers").items().size(), 0);
}

void TestCommandsTransfer::aDoubtIsNoFailureOfAskingForAll()
{
    ScriptedDesk desk(SafetyClass::D);
    desk.shop.provider().answers = {script::silence()};
    (void)desk.type(ScriptedDesk::create(desk.shop.approve()));
    const Output output = desk.type("transfer refresh --open");
    QCOMPARE(output.exit, cli::Done);
    const JsonValue transfer = output.json.member(u"transfers").items().first();
    QCOMPARE(transfer.member(u"status").text(), u"unconfirmed"_s);
    QCOMPARE(transfer.member(u"error").member(u"code").text(), u"unconfirmed"_s);
    QCOMPARE(desk.shop.provider().sent.size(), 1);
}

void TestCommandsTransfer::aRefusalIsNoFailureOfAskingForAll()
{
    ScriptedDesk desk;
    desk.shop.provider().answers = {script::silence(), script::accepted(TransferState::Rejected, u"FAILED"_s)};
    (void)desk.type(ScriptedDesk::create(desk.shop.approve()));
    const Output output = desk.type("transfer refresh --open");
    QCOMPARE(output.exit, cli::Done);
    const JsonValue transfer = output.json.member(u"transfers").items().first();
    QCOMPARE(transfer.member(u"status").text(), u"rejected"_s);
    QVERIFY(transfer.member(u"error").isObject());
}

void TestCommandsTransfer::everyCommandTakesTheReferenceOnTheReceipt()
{
    ScriptedDesk desk;
    desk.shop.provider().answers = {script::refused()};
    const JsonValue refused = desk.type(ScriptedDesk::create(desk.shop.approve())).json.member(u"transfer");
    const QString id = refused.member(u"id").text();
    const QString reference = refused.member(u"reference").text();
    const Output exchange = desk.type({u"transfer"_s, u"exchange"_s, reference});
    QCOMPARE(exchange.json.member(u"transferId").text(), id);
    const Output paidBack = desk.type({u"transfer"_s, u"refund"_s, reference, u"--outcome"_s, u"paid-back"_s,
                                       u"--evidence"_s, u"receipt 4711, signed"_s});
    QCOMPARE(paidBack.exit, cli::Done);
    QCOMPARE(paidBack.json.member(u"refund").member(u"transferId").text(), id);
}

void TestCommandsTransfer::aDraftIsSentByHand()
{
    ScriptedDesk desk;
    desk.shop.provider().answers = {script::notSent()};
    const Output draft = desk.type(ScriptedDesk::create(desk.shop.approve()));
    const QString id = draft.json.member(u"transfer").member(u"id").text();
    const Output refreshed = desk.type({u"transfer"_s, u"refresh"_s, id});
    QCOMPARE(statusIn(refreshed), u"draft"_s);
    QCOMPARE(desk.shop.provider().sent.size(), 1);
    const Output sent = desk.type({u"transfer"_s, u"send"_s, id});
    QCOMPARE(statusIn(sent), u"in-progress"_s);
    QCOMPARE(codeIn(desk.type({u"transfer"_s, u"send"_s, id})), u"not-allowed-now"_s);
}

void TestCommandsTransfer::cancelSaysWhatCameOfIt()
{
    ScriptedDesk desk(SafetyClass::C);
    desk.shop.provider().answers = {script::accepted(TransferState::AwaitingFunds), script::silence()};
    const Output created = desk.type(ScriptedDesk::create(desk.shop.approve()));
    const QString id = created.json.member(u"transfer").member(u"id").text();
    const Output cancelled = desk.type({u"transfer"_s, u"cancel"_s, id});
    QCOMPARE(cancelled.exit, cli::Done);
    QCOMPARE(statusIn(cancelled), u"cancelled"_s);
    QCOMPARE(codeIn(desk.type({u"transfer"_s, u"cancel"_s, id})), u"not-allowed-now"_s);
    const Output doubt = desk.type(ScriptedDesk::create(desk.shop.approve()));
    const QString other = doubt.json.member(u"transfer").member(u"id").text();
    QCOMPARE(desk.type({u"transfer"_s, u"cancel"_s, other}).exit, cli::Unconfirmed);
}

void TestCommandsTransfer::aReceiptIsWritten()
{
    ScriptedDesk desk;
    const Output created = desk.type(ScriptedDesk::create(desk.shop.approve()));
    const QString id = created.json.member(u"transfer").member(u"id").text();
    const Output receipt = desk.type({u"transfer"_s, u"receipt"_s, id, u"--output"_s, u"r.pdf"_s});
    QCOMPARE(receipt.exit, cli::Done);
    QCOMPARE(receipt.json.member(u"receipt").member(u"transferId").text(), id);
    QCOMPARE(receipt.json.member(u"receipt").member(u"file").text(), u"r.pdf"_s);
    QCOMPARE(desk.receipts.size(), 1);
    QCOMPARE(desk.type({u"transfer"_s, u"receipt"_s, id, u"--output"_s, u"/none/r.txt"_s}).exit, cli::BadInput);
}

void TestCommandsTransfer::watchPrintsChangesAsTheyComeUntilItIsStopped()
{
    ScriptedDesk desk;
    const Output created = desk.type(ScriptedDesk::create(desk.shop.approve()));
    desk.shop.provider().sightings = {script::seen(TransferState::PaidOut, u"PAID"_s)};
    QTimer clock;
    QObject::connect(&clock, &QTimer::timeout, &clock, [&desk] {
        desk.shop.clock.advance(1'000);
        if (desk.printed.size() >= 2) desk.isEnding = true;
    });
    clock.start(5);
    const Output output = desk.type("watch");
    QCOMPARE(output.exit, cli::Done);
    QVERIFY(desk.printed.first().member(u"ready").flag());
    QCOMPARE(desk.printed.last().member(u"id").text(), created.json.member(u"transfer").member(u"id").text());
    QCOMPARE(desk.printed.last().member(u"status").text(), u"paid-out"_s);
    QCOMPARE(output.json.member(u"asked").text(), u"1"_s);
}

QTEST_GUILESS_MAIN(TestCommandsTransfer)
#include "tst_commands_transfer.moc"
