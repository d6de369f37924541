// SPDX-License-Identifier: GPL-3.0-or-later
#include "interfaces/board.h"
#include "store/store_home.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace storetest;
using domain::Transfer;
using domain::TransferQueue;
using domain::TransferState;
using interfaces::BoardQuery;

namespace {

QStringList idsOf(const QList<Transfer> &transfers)
{
    QStringList ids;
    for (const Transfer &transfer : transfers)
        ids << transfer.id.text;
    return ids;
}

bool givenBack(const interfaces::Store &parts, Transfer transfer)
{
    transfer.refund = domain::RefundOutcome::PaidBack;
    return parts.transfers->apply({transfer, std::nullopt, {sampleEvent(transfer, u"Paid back"_s)}}).ok();
}

/// Under way, however short a time.
interfaces::BoardStore::Waiting late(const interfaces::Store &parts, const QDateTime &now)
{
    return parts.board->waiting({}, now.addDays(1))->value(TransferQueue::Late);
}

} // namespace

class TestStoreBoard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyWindowOfEveryQueryIsWhatTheWholeListHasThere_data();
    void everyWindowOfEveryQueryIsWhatTheWholeListHasThere();
    void whatIsShownElsewhereIsLeftOut();
    void aSearchKeepsToTheFilter();
    void theWorstComeFirst();
    void everyQueueListsAsManyAsItCounts_data();
    void everyQueueListsAsManyAsItCounts();
    void lateOnesAreFoundWhenTheirStepHasPassed();
    void theClockStartsAnewWithEveryState();
    void whatHasEndedIsOpenNoMore();
    void whatEndedUnpaidOwesARefundUntilSomebodySettlesIt();
    void whatAProviderHasContradictedWaitsForTheTruthAndForNoRefund();
    void aListOfTransfersHoldsWhatItsQueueCounts();
    void changesTellWhichTransfersMoved();
    void anOlderStoreLearnsSinceWhenItsTransfersAreOpen();

private:
    QList<Transfer> fitting(const BoardQuery &query) const;
    Transfer inState(const interfaces::Store &parts, const QString &id, const QList<TransferState> &way);

    std::unique_ptr<StoreHome> m_home;
    std::unique_ptr<store::SqlStore> m_store;
    interfaces::Store m_parts;
    QList<Transfer> m_all; ///< newest first
};

void TestStoreBoard::initTestCase()
{
    m_home = std::make_unique<StoreHome>();
    auto opened = m_home->open();
    QVERIFY(opened);
    m_store = std::move(*opened);
    m_parts = m_store->parts();
    addParties(m_parts);
    const QList<TransferState> states{TransferState::Draft, TransferState::Unconfirmed, TransferState::OnHold,
                                      TransferState::InProgress, TransferState::PaidOut};
    for (int i = 0; i < 60; ++i) {
        const QString id = u"t%1"_s.arg(i, 3, 10, QChar(u'0'));
        Transfer transfer = sampleTransfer(id);
        domain::Quote quote = sampleQuote(transfer.quote.text);
        transfer.state = states.at(i % 5);
        transfer.review = i % 20 == 19 ? u"look"_s : QString();
        transfer.provider = {i % 3 ? u"simpaisa"_s : u"remid"_s};
        transfer.counter = i % 4 ? u"01"_s : u"02"_s;
        // Several at the same moment, so that the id decides.
        transfer.createdAt = m_home->clock.now.addSecs(-60 * (i / 3));
        transfer.updatedAt = transfer.createdAt;
        QVERIFY(m_parts.quotes->add({quote}));
        const auto stored = m_parts.transfers->create(transfer, sampleEvent(transfer));
        QVERIFY2(stored.ok(), qPrintable(wordOf(stored)));
        m_all << *stored;
    }
    std::sort(m_all.begin(), m_all.end(), [](const Transfer &a, const Transfer &b) {
        return a.createdAt != b.createdAt ? a.createdAt > b.createdAt : a.id.text > b.id.text;
    });
}

QList<Transfer> TestStoreBoard::fitting(const BoardQuery &query) const
{
    QList<Transfer> hits;
    for (const Transfer &transfer : m_all) {
        if (!query.states.isEmpty() && !query.states.contains(transfer.state)) continue;
        if (!query.provider.isEmpty() && query.provider != transfer.provider.text) continue;
        if (!query.counter.isEmpty() && query.counter != transfer.counter) continue;
        if (query.since.isValid() && transfer.createdAt < query.since) continue;
        if (query.until.isValid() && transfer.createdAt >= query.until) continue;
        if (query.without.contains(transfer.id.text)) continue;
        hits << transfer;
    }
    return hits;
}

void TestStoreBoard::everyWindowOfEveryQueryIsWhatTheWholeListHasThere_data()
{
    QTest::addColumn<int>("number");
    for (int i = 0; i < 32; ++i)
        QTest::addRow("query %d", i) << i;
}

void TestStoreBoard::everyWindowOfEveryQueryIsWhatTheWholeListHasThere()
{
    QFETCH(int, number);
    BoardQuery query;
    if (number & 1) query.states = {TransferState::OnHold, TransferState::PaidOut};
    if (number & 2) query.provider = u"simpaisa"_s;
    if (number & 4) query.counter = u"01"_s;
    if (number & 8) query.since = m_home->clock.now.addSecs(-900);
    if (number & 16) query.until = m_home->clock.now.addSecs(-120);
    const QList<Transfer> wanted = fitting(query);
    const auto count = m_parts.board->count(query);
    QVERIFY(count);
    QCOMPARE(*count, wanted.size());
    const QStringList ids = idsOf(wanted);
    for (const int most : {1, 5, 1'000}) { // counted in parts
        qint64 counted = 0;
        std::optional<interfaces::BoardPlace> end;
        do {
            const auto part = m_parts.board->countPart(query, end, most);
            QVERIFY2(part.ok(), qPrintable(wordOf(part)));
            counted += part->count;
            if (part->end) QCOMPARE(part->end->id, ids.value(counted - 1));
            end = part->end;
        } while (end);
        QCOMPARE(counted, wanted.size());
    }
    for (qsizetype first = 0; first < ids.size(); first += 7) {
        for (const int limit : {1, 100}) {
            for (const qsizetype row : {qsizetype(-1), qsizetype(0), first / 2, first, first + 3, ids.size() - 1}) {
                std::optional<interfaces::BoardAnchor> near;
                if (row >= 0 && row < ids.size())
                    near = interfaces::BoardAnchor{row, {wanted.at(row).createdAt, wanted.at(row).id.text}};
                const auto rows = m_parts.board->rows(query, first, limit, *count, near);
                QVERIFY2(rows.ok(), qPrintable(wordOf(rows)));
                QCOMPARE(idsOf(*rows), ids.mid(first, limit));
            }
        }
    }
}

void TestStoreBoard::whatIsShownElsewhereIsLeftOut()
{
    BoardQuery query;
    query.without = {m_all.at(0).id.text, m_all.at(30).id.text};
    QCOMPARE(*m_parts.board->count(query), m_all.size() - 2);
    const auto rows = m_parts.board->rows(query, 0, 100, m_all.size() - 2, {});
    QCOMPARE(idsOf(*rows), idsOf(fitting(query)));
}

void TestStoreBoard::aSearchKeepsToTheFilter()
{
    BoardQuery query;
    query.states = {TransferState::PaidOut};
    query.provider = u"remid"_s;
    const auto found = m_parts.board->search(u"maria"_s, query, 100);
    QVERIFY(found);
    QStringList ids = idsOf(*found);
    QStringList wanted = idsOf(fitting(query));
    std::sort(ids.begin(), ids.end());
    std::sort(wanted.begin(), wanted.end());
    QVERIFY(!wanted.isEmpty());
    QCOMPARE(ids, wanted);
    // However many newer ones have the name and do not pass the filter.
    query.until = fitting(query).constLast().createdAt.addMSecs(1);
    const auto oldest = m_parts.board->search(u"maria"_s, query, 1);
    QVERIFY(oldest);
    QCOMPARE(idsOf(*oldest), QStringList{wanted.isEmpty() ? QString() : idsOf(fitting(query)).constLast()});
    QVERIFY(m_parts.board->search(u"nobody"_s, {}, 100)->isEmpty());
    QCOMPARE(m_parts.board->search(m_all.at(5).reference, {}, 10)->size(), 1);
}

void TestStoreBoard::theWorstComeFirst()
{
    const auto list = m_parts.board->urgent({}, {}, m_home->clock.now, 100);
    QVERIFY(list);
    int last = 100;
    for (const interfaces::Urgent &urgent : list->first) {
        const int attention = domain::attentionOf(urgent.transfer.state, !urgent.transfer.review.isEmpty());
        const int wanted = urgent.refundDue ? 2 : attention;
        QVERIFY(wanted <= last);
        last = wanted;
    }
    QVERIFY(!list->first.first().transfer.review.isEmpty());
    QCOMPARE(list->all, qint64(list->first.size()));
    const auto few = m_parts.board->urgent({}, {}, m_home->clock.now, 3);
    QCOMPARE(few->first.size(), 3);
    QCOMPARE(few->all, list->all);
    QCOMPARE(few->first.first().transfer.id.text, list->first.first().transfer.id.text);
    BoardQuery paid;
    paid.states = {TransferState::PaidOut};
    const auto paidOnes = m_parts.board->urgent(paid, {}, m_home->clock.now, 100);
    for (const interfaces::Urgent &urgent : paidOnes->first)
        QVERIFY(!urgent.transfer.review.isEmpty()); // paid out, and somebody has to look
}

void TestStoreBoard::everyQueueListsAsManyAsItCounts_data()
{
    QTest::addColumn<int>("number");
    const QList<TransferQueue> queues = domain::allTransferQueues();
    for (qsizetype i = 0; i < queues.size(); ++i)
        QTest::addRow("%s", qPrintable(domain::codeOf(queues.at(i)))) << int(i);
    QTest::newRow("all that need a hand") << -1;
}

void TestStoreBoard::everyQueueListsAsManyAsItCounts()
{
    QFETCH(int, number);
    const QDateTime now = m_home->clock.now;
    const domain::StateClocks clocks;
    BoardQuery query;
    query.lateSince = clocks.lateSince(now);
    qint64 counted = 0;
    if (number < 0) {
        query.urgentOnly = true;
        counted = m_parts.board->urgent({}, clocks, now, 1)->all;
        QVERIFY(counted > 0);
    } else {
        query.queue = domain::allTransferQueues().at(number);
        counted = m_parts.board->waiting(clocks, now)->value(*query.queue).count;
    }
    const auto wanted = [&](const Transfer &one) {
        if (domain::isFinal(one.state) && one.review.isEmpty()) return false; // never sent: no refund
        const TransferQueue queue = domain::queueOf(one.state, !one.review.isEmpty());
        const bool isLate = clocks.lateness(one.state, one.createdAt, now) > 0;
        return (!query.queue || queue == *query.queue) && (queue != TransferQueue::Late || isLate);
    };
    QStringList ids;
    for (const Transfer &one : std::as_const(m_all))
        if (wanted(one)) ids << one.id.text;
    QCOMPARE(counted, ids.size());
    QCOMPARE(*m_parts.board->count(query), counted);
    QCOMPARE(idsOf(*m_parts.board->rows(query, 0, 100, counted, {})), ids);
    QCOMPARE(m_parts.board->search(u"maria"_s, query, 100)->size(), ids.size());
    // However few of those of that name wait.
    const auto one = m_parts.board->search(u"maria"_s, query, 1);
    QVERIFY2(one.ok(), qPrintable(wordOf(one)));
    QCOMPARE(one->size(), std::min<qsizetype>(1, ids.size()));
    QVERIFY(one->isEmpty() || ids.contains(one->first().id.text));
    // What is on top of the list and what is behind it are all of them together.
    const auto top = m_parts.board->urgent(query, clocks, now, 2);
    for (const interfaces::Urgent &one : top->first)
        query.without << one.transfer.id.text;
    QCOMPARE(top->first.size() + *m_parts.board->count(query), counted);
    QCOMPARE(m_parts.board->rows(query, 0, 100, counted, {})->size(), counted - top->first.size());
    query.provider = u"remid"_s;
    query.without.clear();
    const auto ofOne = std::count_if(m_all.cbegin(), m_all.cend(), [&](const Transfer &one) {
        return wanted(one) && one.provider.text == u"remid"_s;
    });
    QCOMPARE(*m_parts.board->count(query), ofOne);
}

void TestStoreBoard::lateOnesAreFoundWhenTheirStepHasPassed()
{
    BoardQuery query;
    query.states = {TransferState::InProgress};
    domain::StateClocks clocks;
    clocks.set(TransferState::InProgress, {std::chrono::minutes(15), std::chrono::minutes(60)});
    const auto late = m_parts.board->urgent(query, clocks, m_home->clock.now, 100);
    QVERIFY(!late->first.isEmpty());
    for (const interfaces::Urgent &urgent : late->first)
        QVERIFY(urgent.since.secsTo(m_home->clock.now) >= 900);
    const auto expected = std::count_if(m_all.cbegin(), m_all.cend(), [&](const Transfer &transfer) {
        return transfer.state == TransferState::InProgress && transfer.review.isEmpty() &&
               transfer.createdAt.secsTo(m_home->clock.now) >= 900;
    });
    QCOMPARE(late->first.size(), expected);
    clocks.set(TransferState::InProgress, {});
    QVERIFY(m_parts.board->urgent(query, clocks, m_home->clock.now, 100)->first.isEmpty());
}

Transfer TestStoreBoard::inState(const interfaces::Store &parts, const QString &id, const QList<TransferState> &way)
{
    auto transfer = createTransfer(parts, id);
    if (!transfer) qFatal("not created");
    for (const TransferState state : way) {
        Transfer next = *transfer;
        next.state = state;
        next.review.clear();
        next.updatedAt = next.updatedAt.addSecs(60);
        domain::TransferEvent event = sampleEvent(next);
        event.at = next.updatedAt;
        transfer = parts.transfers->apply({next, std::nullopt, {event}});
        if (!transfer) qFatal("not moved: %s", qPrintable(wordOf(transfer)));
    }
    return *transfer;
}

void TestStoreBoard::theClockStartsAnewWithEveryState()
{
    StoreHome home;
    auto store = home.open();
    const interfaces::Store parts = (*store)->parts();
    Transfer transfer = inState(parts, u"one"_s, {TransferState::Submitting, TransferState::InProgress});
    QCOMPARE(*parts.board->stateSince(transfer.id), transfer.updatedAt);
    // A look that brought no news does not start it anew.
    Transfer looked = transfer;
    looked.updatedAt = transfer.updatedAt.addSecs(600);
    looked.checks += 1;
    QVERIFY(parts.transfers->apply({looked, std::nullopt, {}}));
    QCOMPARE(*parts.board->stateSince(transfer.id), transfer.updatedAt);
}

void TestStoreBoard::whatHasEndedIsOpenNoMore()
{
    StoreHome home;
    auto store = home.open();
    const interfaces::Store parts = (*store)->parts();
    (void)inState(parts, u"one"_s, {TransferState::Submitting, TransferState::InProgress});
    QCOMPARE(late(parts, home.clock.now).count, qint64(1));
    const Transfer paid =
        inState(parts, u"two"_s, {TransferState::Submitting, TransferState::InProgress, TransferState::PaidOut});
    QCOMPARE(late(parts, home.clock.now).count, qint64(1));
    QVERIFY(!parts.board->stateSince(paid.id)->isValid());
}

void TestStoreBoard::whatEndedUnpaidOwesARefundUntilSomebodySettlesIt()
{
    StoreHome home;
    auto store = home.open();
    const interfaces::Store parts = (*store)->parts();
    const Transfer refused = inState(parts, u"one"_s, {TransferState::Submitting, TransferState::Rejected});
    const auto waiting = *parts.board->waiting({}, home.clock.now);
    QCOMPARE(waiting.value(TransferQueue::RefundsDue).count, qint64(1));
    QCOMPARE(waiting.value(TransferQueue::RefundsDue).oldest, refused.updatedAt);
    const auto urgent = parts.board->urgent({}, {}, home.clock.now, 10);
    QCOMPARE(urgent->first.size(), 1);
    QVERIFY(urgent->first.first().refundDue);
    const auto events = parts.transfers->timeline(refused.id)->size();
    QVERIFY(givenBack(parts, refused));
    QVERIFY(parts.board->urgent({}, {}, home.clock.now, 10)->first.isEmpty());
    QCOMPARE(parts.transfers->timeline(refused.id)->size(), events + 1);
    QCOMPARE(parts.transfers->transfer(refused.id)->refund, domain::RefundOutcome::PaidBack);
    // It stays settled, whatever else is learned of the transfer.
    Transfer later = *parts.transfers->transfer(refused.id);
    later.problem = u"Said once more"_s;
    QVERIFY(parts.transfers->apply({later, std::nullopt, {}}));
    QVERIFY(parts.board->waiting({}, home.clock.now)->isEmpty());
}

void TestStoreBoard::whatAProviderHasContradictedWaitsForTheTruthAndForNoRefund()
{
    StoreHome home;
    auto store = home.open();
    const interfaces::Store parts = (*store)->parts();
    for (const TransferState end : {TransferState::Rejected, TransferState::PaidOut}) {
        Transfer ended =
            inState(parts, domain::codeOf(end), {TransferState::Submitting, TransferState::InProgress, end});
        ended.review = u"The provider says otherwise now"_s;
        ended.updatedAt = ended.updatedAt.addSecs(60);
        QVERIFY(parts.transfers->apply({ended, std::nullopt, {}}));
    }
    const auto waiting = *parts.board->waiting({}, home.clock.now);
    QCOMPARE(waiting.size(), 1); // no refund
    QCOMPARE(waiting.value(TransferQueue::Unconfirmed).count, qint64(2));
    QVERIFY(waiting.value(TransferQueue::Unconfirmed).oldest.isValid());
    // Whoever follows the number finds both of them, and by name as well.
    BoardQuery unconfirmed;
    unconfirmed.queue = TransferQueue::Unconfirmed;
    QCOMPARE(parts.board->rows(unconfirmed, 0, 10, *parts.board->count(unconfirmed), {})->size(), 2);
    QCOMPARE(parts.board->search(u"maria"_s, unconfirmed, 10)->size(), 2);
}

void TestStoreBoard::aListOfTransfersHoldsWhatItsQueueCounts()
{
    StoreHome home;
    auto store = home.open();
    const interfaces::Store parts = (*store)->parts();
    using enum TransferState;
    const auto reviewed = [&parts](Transfer transfer) {
        transfer.review = u"The provider says otherwise now"_s;
        QVERIFY(parts.transfers->apply({transfer, std::nullopt, {}}));
    };
    (void)inState(parts, u"lost"_s, {Submitting, Unconfirmed});
    reviewed(inState(parts, u"contradicted"_s, {Submitting, InProgress, PaidOut}));
    (void)inState(parts, u"paid"_s, {Submitting, InProgress, PaidOut});
    reviewed(inState(parts, u"odd figure"_s, {Submitting, InProgress}));
    (void)inState(parts, u"late"_s, {Submitting, InProgress});
    (void)inState(parts, u"owed"_s, {Submitting, Rejected});
    const Transfer settled = inState(parts, u"settled"_s, {Submitting, Rejected});
    QVERIFY(givenBack(parts, settled));
    (void)inState(parts, u"draft"_s, {});

    const domain::StateClocks clocks;
    const QDateTime now = home.clock.now.addDays(3);
    interfaces::TransferFilter filter;
    filter.lateSince = clocks.lateSince(now);
    const auto ids = [&] {
        const auto page = parts.transfers->list(filter);
        QStringList found;
        for (const Transfer &transfer : page->transfers)
            found << transfer.id.text;
        found.sort();
        return found;
    };
    const auto waiting = *parts.board->waiting(clocks, now);
    for (const TransferQueue queue : domain::allTransferQueues()) {
        filter.queue = queue;
        QCOMPARE(qint64(ids().size()), waiting.value(queue).count);
    }
    filter.queue = TransferQueue::Unconfirmed;
    QCOMPARE(ids(), QStringList({u"contradicted"_s, u"lost"_s}));
    filter.queue = TransferQueue::RefundsDue;
    QCOMPARE(ids(), QStringList{u"owed"_s});
    filter.queue = TransferQueue::Late;
    QCOMPARE(ids(), QStringList{u"late"_s});
    // Page by page, and with what else was asked for.
    filter.queue = TransferQueue::Unconfirmed;
    filter.limit = 1;
    const auto first = parts.transfers->list(filter);
    filter.after = first->next;
    const auto second = parts.transfers->list(filter);
    QVERIFY(first->transfers.first().id != second->transfers.first().id);
    QVERIFY(second->next.isEmpty());
    filter.after.clear();
    filter.states = {PaidOut};
    QCOMPARE(ids(), QStringList{u"contradicted"_s});
}

void TestStoreBoard::changesTellWhichTransfersMoved()
{
    StoreHome home;
    auto store = home.open();
    const interfaces::Store parts = (*store)->parts();
    auto other = home.open();
    const auto before = parts.board->changesAfter(0, 10);
    (void)inState((*other)->parts(), u"one"_s, {TransferState::Submitting});
    (void)inState((*other)->parts(), u"two"_s, {});
    const auto changes = parts.board->changesAfter(before->sequence, 10);
    QCOMPARE(changes->transfers, QStringList({u"one"_s, u"two"_s}));
    QVERIFY(changes->isComplete);
    QVERIFY(!parts.board->changesAfter(before->sequence, 1)->isComplete);
    QVERIFY(parts.board->changesAfter(changes->sequence, 10)->transfers.isEmpty());
}

void TestStoreBoard::anOlderStoreLearnsSinceWhenItsTransfersAreOpen()
{
    ONLY_IN_A_FILE();
    StoreHome home;
    Transfer transfer = [&] {
        auto store = home.open();
        return inState((*store)->parts(), u"one"_s, {TransferState::Submitting, TransferState::InProgress});
    }();
    backToVersion(home, 2);
    auto store = home.open();
    QVERIFY2(store.ok(), qPrintable(wordOf(store)));
    const interfaces::Store parts = (*store)->parts();
    QCOMPARE(*parts.board->stateSince(transfer.id), transfer.updatedAt);
    QCOMPARE(*parts.board->count({}), qint64(1));
}

QTEST_GUILESS_MAIN(TestStoreBoard)
#include "tst_store_board.moc"
