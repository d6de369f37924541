// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/grid.h"

namespace grid {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Outcome;
using base::Result;
using domain::SafetyClass;
using domain::Transfer;
using domain::TransferState;
using services::TransferOutcome;
using support::Counter;
namespace script = support::script;

namespace {

const QString firstProcess = u"counter:1:1"_s;

} // namespace

QList<int> faultsAt(Step step)
{
    switch (step) {
    case Step::Offer: return {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27};
    case Step::Freeze: return {1, 2, 12, 16, 17, 18, 19, 21, 22, 23, 25, 27};
    case Step::Arm: return {1, 2, 3, 6, 7, 8, 10, 16, 17, 18, 19, 20, 21, 22, 23, 25, 27};
    case Step::Send: return {1, 2, 4, 5, 6, 7, 9, 10, 11, 12, 16, 17, 18, 19, 20, 21, 23, 24, 25, 26, 27};
    case Step::Decide: return {1, 2, 11, 12, 16, 17, 18, 19, 20, 23, 25, 27};
    case Step::Look: return {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 23, 24, 25, 27};
    case Step::Cancel: return {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 17, 18, 19, 20, 22, 23, 24, 25, 26, 27};
    }
    return {};
}

const char *nameOf(Step step)
{
    switch (step) {
    case Step::Offer: return "S1-S2 offer";
    case Step::Freeze: return "S3 intent";
    case Step::Arm: return "S5 before the first byte";
    case Step::Send: return "S5-S6 bytes may be out";
    case Step::Decide: return "S7 decide";
    case Step::Look: return "S8 look or callback";
    case Step::Cancel: return "S9 cancel";
    }
    return "?";
}

void addRows(Step step)
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("safetyClass");
    for (const int fault : faultsAt(step))
        for (const SafetyClass which : {SafetyClass::A, SafetyClass::B, SafetyClass::C, SafetyClass::D})
            QTest::addRow("%s, F%d, class %s", nameOf(step), fault, qPrintable(domain::codeOf(which)))
                << fault << int(which);
}

ErrorKind storeError(int fault)
{
    if (fault == 17) return ErrorKind::DiskFull;
    return fault == 18 ? ErrorKind::StoreBusy : ErrorKind::StoreCorrupt;
}

template <class Write>
Result<Transfer> StruckTransfers::written(Write write)
{
    ++writes;
    if (strike == Strike::None || writes < at) return write();
    if (strike == Strike::DoneAndDenied) {
        if (writes > at) return write();
        (void)write();
        return gone();
    }
    return strike == Strike::Dies ? gone() : base::nothingHappened(kind);
}

Result<Transfer> StruckTransfers::create(const Transfer &transfer, const domain::TransferEvent &event)
{
    return written([&] { return m_records.create(transfer, event); });
}

Result<Transfer> StruckTransfers::apply(const interfaces::TransferChange &change)
{
    return written([&] { return m_records.apply(change); });
}

Result<Transfer> StruckTransfers::transfer(const domain::TransferId &id)
{
    if (isDead()) return gone();
    return m_records.transfer(id);
}

Result<Transfer> StruckTransfers::byKey(const domain::IdempotencyKey &key)
{
    if (isDead()) return gone();
    return m_records.byKey(key);
}

Result<std::optional<Transfer>> StruckTransfers::byReference(const domain::ProviderId &provider,
                                                             const QString &reference)
{
    if (isDead()) return gone();
    return m_records.byReference(provider, reference);
}

Result<interfaces::TransferPage> StruckTransfers::list(const interfaces::TransferFilter &filter)
{
    if (isDead()) return gone();
    return m_records.list(filter);
}

Result<QList<Transfer>> StruckTransfers::find(const QString &text, int limit)
{
    if (isDead()) return gone();
    return m_records.find(text, limit);
}

Result<QList<Transfer>> StruckTransfers::due(const interfaces::DueQuery &query)
{
    if (isDead()) return gone();
    return m_records.due(query);
}

Result<QStringList> StruckTransfers::watchedProviders()
{
    if (isDead()) return gone();
    return m_records.watchedProviders();
}

Result<QList<domain::TransferEvent>> StruckTransfers::timeline(const domain::TransferId &id)
{
    if (isDead()) return gone();
    return m_records.timeline(id);
}

Result<QList<domain::Attempt>> StruckTransfers::attempts(const domain::TransferId &id)
{
    if (isDead()) return gone();
    return m_records.attempts(id);
}

Situation::Situation(SafetyClass which) : safetyClass(which), shop(which), struck(shop.store.transfers)
{
    provider().profile.keyHonoured = std::chrono::hours(23);
    shop.transfersInstead = &struck;
    counter = std::make_unique<Counter>(shop, firstProcess);
    shop.transfersInstead = nullptr; // nobody else's store is struck
    request = shop.approve();
}

TransferState Situation::takenState() const
{
    return safetyClass == SafetyClass::C ? TransferState::AwaitingFunds : TransferState::InProgress;
}

domain::WireAnswer Situation::taken() const { return script::accepted(takenState(), u"TAKEN"_s); }

Result<TransferOutcome> Situation::press(Counter *at)
{
    return support::await((at ? at : counter.get())->transfers.send(*request));
}

Result<TransferOutcome> Situation::refresh(Counter *at)
{
    return support::await((at ? at : counter.get())->transfers.refresh(stored().id));
}

void Situation::accept()
{
    provider().answers = {taken()};
    (void)press();
    shop.clock.advance(90'000);
}

void Situation::restart()
{
    struck.heal();
    counter = std::make_unique<Counter>(shop, u"counter:2:2"_s);
    counter->processes.dead.insert(firstProcess);
}

Counter &Situation::other()
{
    if (!second) second = std::make_unique<Counter>(shop, u"elsewhere:7:7"_s);
    return *second;
}

std::unique_ptr<Counter> Situation::elsewhere()
{
    shop.providers.first().environment = u"another"_s;
    auto there = std::make_unique<Counter>(shop, u"counter:3:3"_s);
    there->processes.dead.insert(firstProcess);
    shop.providers.first().environment = u"test"_s;
    return there;
}

void Situation::expectUnsentThenSendOnce()
{
    QCOMPARE(sent(), 0);
    if (!shop.store.transfers.all.isEmpty()) {
        QCOMPARE(state(), TransferState::Draft);
        // The program by itself does nothing about it, however long it runs.
        for (int i = 0; i < 3; ++i) {
            shop.clock.advance(5'000);
            QVERIFY(support::await(counter->watch.tick()).ok());
        }
        QVERIFY(support::await(counter->watch.refreshOpen()).ok());
        QCOMPARE(sent(), 0);
        QCOMPARE(provider().looks, 0);
    }
    provider().answers = {taken()};
    const Result<TransferOutcome> outcome = press();
    QVERIFY(outcome.ok());
    QVERIFY(!outcome->error);
    QCOMPARE(outcome->transfer.state, takenState());
    QCOMPARE(sent(), 1);
    QCOMPARE(shop.attempts().size(), 1);
}

void Situation::expectDoubtThenSettle(qsizetype sentBefore)
{
    QCOMPARE(sent(), sentBefore);
    const bool inDoubt = state() == TransferState::Unconfirmed || state() == TransferState::Submitting;
    QVERIFY(inDoubt);
    QVERIFY(stored().nextCheckAt.isValid());
    settle(sentBefore);
}

/// What each class does about a doubt whose connection is closed.
void Situation::settle(qsizetype sentBefore)
{
    shop.clock.advance(90'000);
    switch (safetyClass) {
    case SafetyClass::A:
        provider().answers = {taken()};
        (void)refresh();
        QCOMPARE(sent(), sentBefore + 1);
        QCOMPARE(provider().sent.last(), provider().sent.first()); // the identical bytes
        QCOMPARE(state(), takenState());
        break;
    case SafetyClass::B:
        provider().sightings = {script::notFound(), script::seen(TransferState::InProgress)};
        (void)refresh();
        QCOMPARE(state(), TransferState::Unconfirmed); // once not found proves nothing
        (void)refresh();
        QCOMPARE(sent(), sentBefore);
        QCOMPARE(state(), TransferState::InProgress);
        break;
    case SafetyClass::C:
        (void)refresh();
        QCOMPARE(state(), TransferState::Unconfirmed);
        shop.clock.advance(2'100'000);
        (void)refresh();
        QCOMPARE(sent(), sentBefore);
        QCOMPARE(state(), TransferState::Expired);
        break;
    default: {
        for (int i = 0; i < 3; ++i) {
            shop.clock.advance(86'400'000);
            const Result<TransferOutcome> outcome = refresh();
            QVERIFY(outcome.ok());
            QCOMPARE(outcome->error->outcome, Outcome::Unknown);
        }
        QCOMPARE(sent(), sentBefore);
        QCOMPARE(state(), TransferState::Unconfirmed);
        QVERIFY(stored().nextCheckAt.isValid());
    }
    }
}

} // namespace grid
