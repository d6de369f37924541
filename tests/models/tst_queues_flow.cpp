// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/printout_words.h"
#include "interfaces/board.h"
#include "models/board_filters.h"
#include "models/queues_flow.h"
#include "models/transfer_detail.h"
#include "services/exchange_record.h"
#include "support/await.h"
#include "support/window_stage.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;
using models::BoardFilters;
using models::Period;
using models::QueueKind;
using models::QueuesFlow;
using models::SavedFilter;
using support::await;
namespace script = support::script;

class TestQueuesFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyQueueIsThereAndThoseWithWorkComeFirst();
    void aQueueOpensAsManyTransfersAsItCounts();
    void countsFollowTheStoreByThemselves();
    void aRefundStaysDueUntilSomebodyPutsItsOutcomeOnRecord();
    void aRefundWithoutEvidenceIsNotTaken();
    void aBalanceBelowItsMarkWaitsForFunding();
    void refundsAndMarksSetByHandAreOnRecordFirst();
    void balancesAreKeptWhenTheyChange();
    void aReadingThatIsKeptHasTheDigitsBeyondTheCoin();
    void theProviderIsAskedAboutMoneyNowAndThenOnly();
    void aCertificateThatRunsOutIsAnnounced();
    void filtersAreSavedUnderTheirNames();
    void aSavedPeriodMeansOtherDaysTomorrow();
    void theDetailSaysForHowLongAndWhatComesNext();
    void whatSupportGetsNamesNobody();

private:
    services::Queue queue(QueueKind kind);

    std::unique_ptr<support::WindowStage> m_stage;
};

void TestQueuesFlow::init()
{
    m_stage = std::make_unique<support::WindowStage>();
    m_stage->open();
}

services::Queue TestQueuesFlow::queue(QueueKind kind)
{
    const auto queues = await(services::queuesOf(m_stage->desk()));
    for (const services::Queue &one : queues.valueOr({}))
        if (one.kind == kind) return one;
    return {};
}

void TestQueuesFlow::everyQueueIsThereAndThoseWithWorkComeFirst()
{
    m_stage->addTransfer(0, TransferState::OnHold);
    m_stage->addTransfer(1, TransferState::Unconfirmed);
    m_stage->addTransfer(2, TransferState::Unconfirmed);
    QueuesFlow flow(*m_stage->backstage, m_stage->shop.clock);
    QSignalSpy counted(&flow, &QueuesFlow::counted);
    flow.load();
    QTRY_COMPARE(counted.size(), 1);
    QCOMPARE(flow.sheet().rowCount(), 11);
    QCOMPARE(flow.kindAt(0), QueueKind::Unconfirmed);
    QCOMPARE(flow.sheet().index(0, 1).data().toString(), u"2"_s);
    QCOMPARE(flow.kindAt(1), QueueKind::OnHold);
    QVERIFY(!flow.sheet().index(0, 3).data().toString().isEmpty()); // nothing without an owner
    QVERIFY(!flow.sheet().index(0, 4).data().toString().isEmpty()); // nor without a next step
    QVERIFY(flow.waiting() >= 3);
}

void TestQueuesFlow::aQueueOpensAsManyTransfersAsItCounts()
{
    using enum TransferState;
    int minute = 0;
    const auto end = [&](TransferState state, const QString &review) {
        domain::Transfer transfer = m_stage->addTransfer(minute++);
        transfer.submittedAt = transfer.createdAt;
        transfer.state = state;
        transfer.review = review;
        QVERIFY(m_stage->desk().store.transfers->apply({transfer, std::nullopt, {}}).ok());
    };
    for (const TransferState state : {Unconfirmed, OnHold, AwaitingFunds, Draft, InProgress, PaidOut, Rejected})
        m_stage->addTransfer(minute++, state);
    end(Rejected, u"Now it says that it was paid out"_s);
    end(PaidOut, u"Now it says that it was rejected"_s);
    end(InProgress, u"It has another sum"_s);
    end(Returned, {});
    end(Rejected, {});
    end(CancelRequested, {});
    m_stage->shop.clock.advance(20 * 60'000); // late, but for those that were made last
    models::AgentInfo agent;
    models::TransfersModel board(*m_stage->backstage, m_stage->shop.clock, agent);
    int queues = 0;
    const auto told = await(services::queuesOf(m_stage->desk()));
    QVERIFY(told.ok());
    for (const services::Queue &one : *told) {
        const QString filter = QueuesFlow::filterOf(one.kind);
        if (filter.isEmpty()) continue;
        ++queues;
        QVERIFY2(one.count > 0, qPrintable(services::codeOf(one.kind)));
        QSignalSpy loaded(&board, &models::TransfersModel::loaded);
        board.setFilter(models::filterOf({{}, filter, {}, {}, Period::Any, false}, board.today(), {}));
        QTRY_VERIFY(!loaded.isEmpty());
        QTRY_COMPARE(board.fittingCount(), one.count);
    }
    QCOMPARE(queues, 7);
}

void TestQueuesFlow::countsFollowTheStoreByThemselves()
{
    QueuesFlow flow(*m_stage->backstage, m_stage->shop.clock);
    QSignalSpy counted(&flow, &QueuesFlow::counted);
    flow.load();
    QTRY_COMPARE(counted.size(), 1);
    const qint64 before = flow.waiting();
    emit m_stage->backstage->transferChanged(m_stage->addTransfer(0, TransferState::Unconfirmed).id.text);
    QTRY_COMPARE_WITH_TIMEOUT(flow.waiting(), before + 1, 5'000);
}

void TestQueuesFlow::aRefundStaysDueUntilSomebodyPutsItsOutcomeOnRecord()
{
    domain::Transfer transfer = m_stage->addTransfer(0);
    transfer.submittedAt = transfer.createdAt;
    transfer.state = TransferState::Rejected;
    QVERIFY(m_stage->desk().store.transfers->apply({transfer, std::nullopt, {}}).ok());
    QCOMPARE(queue(QueueKind::RefundsDue).count, qint64(1));
    models::TransferDetail detail(*m_stage->backstage, m_stage->shop.clock);
    detail.show(transfer.id);
    QTRY_VERIFY(detail.isRefundDue());
    QVERIFY(detail.refundSteps().contains(u"500.00"_s));
    QSignalSpy settled(&detail, &models::TransferDetail::settled);
    detail.settleRefund(u"paid-back"_s, u"Receipt 77, signed by her"_s, u"Ann"_s);
    QTRY_COMPARE(settled.size(), 1);
    QVERIFY2(settled.first().first().toString().isEmpty(), qPrintable(settled.first().first().toString()));
    QTRY_VERIFY(!detail.isRefundDue());
    QCOMPARE(queue(QueueKind::RefundsDue).count, qint64(0));
    const auto events = m_stage->desk().transfers.timeline(transfer.id);
    QVERIFY(events->last().note.contains(u"Receipt 77"_s));
    QCOMPARE(events->last().who, u"Ann"_s);
    QCOMPARE(events->last().source, domain::EventSource::Clerk);
    // Nobody is promised again what he has, on the screen or on paper; and nobody is paid back twice.
    QTRY_COMPARE(detail.tellCustomer(), u"The transfer has ended. You have your money back."_s);
    QVERIFY(!detail.told().isEmpty());
    for (const models::Told &told : detail.told())
        QCOMPARE(told.sentence, domain::PrintoutWords::of(told.language)->word(u"tell-paid-back"_s));
    const auto twice =
        m_stage->desk().transfers.settleRefund(transfer.id, u"paid-back"_s, u"Receipt 78, signed"_s, u"Ann"_s);
    QCOMPARE(twice.error().kind, base::ErrorKind::NotAllowedNow);
    QCOMPARE(m_stage->desk().transfers.timeline(transfer.id)->size(), events->size());
}

void TestQueuesFlow::aRefundWithoutEvidenceIsNotTaken()
{
    domain::Transfer transfer = m_stage->addTransfer(0);
    transfer.submittedAt = transfer.createdAt;
    transfer.state = TransferState::Cancelled;
    const auto stored = m_stage->desk().store.transfers->apply({transfer, std::nullopt, {}});
    if (!stored) QSKIP("there is no such move");
    services::TransferService &transfers = m_stage->desk().transfers;
    QCOMPARE(transfers.settleRefund(transfer.id, u"paid-back"_s, u"yes"_s, u"Ann"_s).error().field, u"evidence"_s);
    QCOMPARE(transfers.settleRefund(transfer.id, u"paid-back"_s, u"a signed receipt"_s, {}).error().field, u"as"_s);
    QCOMPARE(transfers.settleRefund(transfer.id, u"whatever"_s, u"a signed receipt"_s, u"Ann"_s).error().field,
             u"outcome"_s);
    QCOMPARE(queue(QueueKind::RefundsDue).count, qint64(1));
}

void TestQueuesFlow::aBalanceBelowItsMarkWaitsForFunding()
{
    services::TreasuryService &treasury = m_stage->desk().treasury;
    const auto sheet = await(treasury.balances({u"alpha"_s}));
    QVERIFY(sheet && !sheet->balances.isEmpty());
    const domain::Balance balance = sheet->balances.first();
    QCOMPARE(queue(QueueKind::LowBalances).count, qint64(0));
    QVERIFY(treasury.setMark({u"alpha"_s}, balance.currency, balance.corridor, u"999999.00"_s, u"Ann"_s).ok());
    const services::Queue low = queue(QueueKind::LowBalances);
    QCOMPARE(low.count, qint64(1));
    QVERIFY(low.details.first().contains(u"999,999.00"_s));
    QVERIFY(treasury.setMark({u"alpha"_s}, balance.currency, balance.corridor, u"0.01"_s, u"Ann"_s).ok());
    QCOMPARE(queue(QueueKind::LowBalances).count, qint64(0));
    QCOMPARE(treasury.marks()->size(), 1);
    QVERIFY(treasury.dropMark({u"alpha"_s}, balance.currency, balance.corridor).ok());
    QVERIFY(!treasury.dropMark({u"alpha"_s}, balance.currency, balance.corridor).ok());
    QCOMPARE(treasury.setMark({u"omega"_s}, u"SGD"_s, {}, u"1"_s, {}).error().field, u"provider"_s);
    QVERIFY(!treasury.setMark({u"alpha"_s}, u"SGD"_s, {}, u"-1"_s, {}).ok());
}

void TestQueuesFlow::refundsAndMarksSetByHandAreOnRecordFirst()
{
    domain::Transfer transfer = m_stage->addTransfer(0);
    transfer.submittedAt = transfer.createdAt;
    transfer.state = TransferState::Rejected;
    services::Desk &desk = m_stage->desk();
    QVERIFY(desk.store.transfers->apply({transfer, std::nullopt, {}}).ok());
    support::MemoryAudit full;
    full.isFull = true;
    services::AuditTrail nowhere(full, m_stage->shop.clock, desk.identity);
    services::TreasuryService unheard(desk.directory, desk.store, m_stage->shop.clock, nowhere);
    support::FakeProcesses processes;
    services::TransferService deaf(desk.directory, desk.quotes, desk.store, m_stage->shop.clock, m_stage->shop.random,
                                   processes, desk.identity, nowhere);
    QCOMPARE(deaf.settleRefund(transfer.id, u"paid-back"_s, u"Receipt 77, signed"_s, u"Ann"_s).error().kind,
             base::ErrorKind::DiskFull);
    QCOMPARE(queue(QueueKind::RefundsDue).count, qint64(1));
    QCOMPARE(unheard.setMark({u"alpha"_s}, u"SGD"_s, {}, u"10"_s, u"Ann"_s).error().kind, base::ErrorKind::DiskFull);
    QVERIFY(desk.treasury.marks()->isEmpty());

    QVERIFY(desk.transfers.settleRefund(transfer.id, u"paid-back"_s, u"Receipt 77, signed"_s, u"Ann"_s).ok());
    QVERIFY(desk.treasury.setMark({u"alpha"_s}, u"SGD"_s, {}, u"10"_s, u"Ann"_s).ok());
    QCOMPARE(unheard.dropMark({u"alpha"_s}, u"SGD"_s, {}).error().kind, base::ErrorKind::DiskFull);
    QCOMPARE(desk.treasury.marks()->size(), 1);
    QVERIFY(desk.treasury.dropMark({u"alpha"_s}, u"SGD"_s, {}).ok());
    const auto trail = desk.audit.list({}, {}, {}, 10);
    QVERIFY(trail);
    QStringList lines;
    for (const domain::AuditEntry &entry : *trail)
        lines.prepend(entry.action + u' ' + entry.subject + u": "_s + entry.detail);
    QCOMPARE(lines,
             (QStringList{u"transfer.refund-settled "_s + transfer.id.text +
                              u": outcome paid-back, as Ann, evidence: Receipt 77, signed"_s,
                          u"balance.mark-set alpha: SGD 10.00, as Ann"_s, u"balance.mark-dropped alpha: SGD"_s}));
}

void TestQueuesFlow::balancesAreKeptWhenTheyChange()
{
    services::TreasuryService &treasury = m_stage->desk().treasury;
    const auto history = [&] { return treasury.balanceHistory({u"alpha"_s}, {}, {}, 100)->size(); };
    (void)await(treasury.balances({u"alpha"_s}));
    const auto one = history();
    QVERIFY(one > 0);
    m_stage->shop.clock.advance(60'000);
    (void)await(treasury.balances({u"alpha"_s}));
    QCOMPARE(history(), one); // the same figures
    m_stage->shop.clock.advance(3'600'000);
    (void)await(treasury.balances({u"alpha"_s}));
    QCOMPARE(history(), 2 * one); // one an hour all the same
}

void TestQueuesFlow::aReadingThatIsKeptHasTheDigitsBeyondTheCoin()
{
    interfaces::TreasuryBook &book = *m_stage->desk().store.treasury;
    domain::Balance balance{.provider = {u"alpha"_s}, .currency = u"SGD"_s, .at = m_stage->shop.clock.now};
    balance.available = money::Money::ofMinor(1234, money::Currency::of(QLatin1StringView("SGD")));
    balance.stated = {{u"available"_s, u"12.345"_s}};
    QVERIFY(book.noteBalances({balance}).ok());
    QCOMPARE(book.lastBalances()->last().stated, balance.stated);
    balance.stated = {{u"available"_s, u"12.349"_s}}; // another sum, if by less than a coin
    QVERIFY(book.noteBalances({balance}).ok());
    const auto history = book.balanceHistory({u"alpha"_s}, u"SGD"_s, {}, 10);
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->first().stated, balance.stated);
}

void TestQueuesFlow::theProviderIsAskedAboutMoneyNowAndThenOnly()
{
    services::TreasuryService &treasury = m_stage->desk().treasury;
    QVERIFY(treasury.isDue());
    QVERIFY(*await(treasury.follow()) > 0);
    QVERIFY(!treasury.isDue());
    QCOMPARE(*await(treasury.follow()), 0);
    m_stage->shop.clock.advance(600'000);
    QVERIFY(treasury.isDue());
}

void TestQueuesFlow::aCertificateThatRunsOutIsAnnounced()
{
    const QDateTime now = m_stage->shop.clock.now;
    services::DirectoryService &directory = m_stage->desk().directory;
    const qint64 before = queue(QueueKind::Credentials).count;
    directory.setExpiries({{u"Alpha: client.pem"_s, now.addDays(31)}});
    QCOMPARE(queue(QueueKind::Credentials).count, before);
    directory.setExpiries({{u"Alpha: client.pem"_s, now.addDays(30)}});
    QCOMPARE(queue(QueueKind::Credentials).count, before + 1);
    QVERIFY(queue(QueueKind::Credentials).details.last().contains(u"client.pem"_s));
}

void TestQueuesFlow::filtersAreSavedUnderTheirNames()
{
    BoardFilters filters(*m_stage->backstage);
    QSignalSpy changed(&filters, &BoardFilters::changed);
    filters.save({u"mine"_s, u"on-hold"_s, u"alpha"_s, {}, Period::Today, true});
    filters.save({u"khan"_s, {}, {}, u"Khan"_s, Period::Any, false});
    filters.save({u"mine"_s, u"unconfirmed"_s, u"alpha"_s, {}, Period::Today, true});
    QTRY_VERIFY(changed.size() >= 6);
    BoardFilters again(*m_stage->backstage);
    again.reload();
    QTRY_COMPARE(again.all().size(), 2);
    QCOMPARE(again.all(), filters.all());
    QCOMPARE(again.counter(), u"01"_s);
    again.remove(u"khan"_s);
    QCOMPARE(again.all().size(), 1);
    QCOMPARE(again.all().first().state, u"unconfirmed"_s);
}

void TestQueuesFlow::aSavedPeriodMeansOtherDaysTomorrow()
{
    const QDate day(2026, 2, 1);
    const auto of = [&](Period period, const QDate &today) {
        return models::filterOf({{}, {}, {}, {}, period, true}, today, u"01"_s);
    };
    QCOMPARE(of(Period::Today, day).from, day);
    QCOMPARE(of(Period::Yesterday, day.addDays(1)).to, day);
    QCOMPARE(of(Period::SevenDays, day).from, day.addDays(-6));
    QCOMPARE(of(Period::Any, day).from, QDate());
    QCOMPARE(of(Period::Any, day).counter, u"01"_s);
    QCOMPARE(models::filterOf({{}, u"unpaid"_s, {}, {}, Period::Any, false}, day, {}).states.size(), 4);
}

void TestQueuesFlow::theDetailSaysForHowLongAndWhatComesNext()
{
    const domain::Transfer transfer = m_stage->addTransfer(0);
    m_stage->shop.clock.advance(20 * 60'000);
    models::TransferDetail detail(*m_stage->backstage, m_stage->shop.clock);
    detail.show(transfer.id);
    QTRY_VERIFY(detail.clockSentence().contains(u"20 min"_s));
    QVERIFY(detail.clockSentence().contains(u"09:30"_s)); // the next step of its clock
    QVERIFY(detail.cancelSentence().isEmpty());
}

void TestQueuesFlow::whatSupportGetsNamesNobody()
{
    domain::Attempt attempt;
    attempt.request.path = u"/v3/remittances?token=secret"_s;
    attempt.request.body = R"({"amount":"100.00","currency":"SGD","sender":{"firstName":"Maria","idNumber":"P1234567",
        "accountNumber":"00123456789"},"list":["Khan"],"isTest":true})";
    attempt.answer = domain::WireAnswer{
        .status = 422, .body = R"({"code":"E17","message":"corridor closed","beneficiaryName":"Khan"})"};
    const QString text = QString::fromUtf8(services::exchangeRecord({attempt}).toBytes());
    for (const QString &personal : {u"Maria"_s, u"P1234567"_s, u"00123456789"_s, u"Khan"_s, u"secret"_s})
        QVERIFY2(!text.contains(personal), qPrintable(text));
    for (const QString &plain : {u"100.00"_s, u"SGD"_s, u"E17"_s, u"corridor closed"_s, u"/v3/remittances"_s, u"422"_s})
        QVERIFY2(text.contains(plain), qPrintable(text));
    QCOMPARE(services::redactedBody("not json").text(), u"8 bytes"_s);
}

QTEST_GUILESS_MAIN(TestQueuesFlow)
#include "tst_queues_flow.moc"
