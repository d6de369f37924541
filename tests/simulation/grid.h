// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/await.h"
#include "support/shop.h"

#include <QTest>

namespace grid {

/// The steps of a transfer at which something can go wrong; numbers as in the fault model.
enum class Step { Offer = 1, Freeze = 3, Arm = 5, Send = 6, Decide = 7, Look = 8, Cancel = 9 };

/// The faults F1 to F27 that can strike at that step.
QList<int> faultsAt(Step step);
const char *nameOf(Step step);

/// Test rows "F17 A" and so on for a step; columns `fault` and `safetyClass`.
void addRows(Step step);

/// How a write to the store goes wrong.
enum class Strike {
    None,
    Dies,          ///< this write and everything behind it: the process is dead
    Refused,       ///< this write, and all until healed
    DoneAndDenied, ///< this one is committed, and the answer says that it failed
};

/// The store's transfers with one scripted stroke.
class StruckTransfers final : public interfaces::TransferStore
{
public:
    explicit StruckTransfers(support::MemoryTransfers &records) : m_records(records) {}

    Strike strike = Strike::None;
    int at = 0; ///< which write from now on, counted from 1
    base::ErrorKind kind = base::ErrorKind::DiskFull;
    int writes = 0;
    void strikeAt(Strike how, int write, base::ErrorKind why = base::ErrorKind::DiskFull)
    {
        strike = how;
        at = write;
        kind = why;
        writes = 0;
    }
    void heal() { strike = Strike::None; }

    base::Result<domain::Transfer> create(const domain::Transfer &transfer,
                                          const domain::TransferEvent &event) override;
    base::Result<domain::Transfer> transfer(const domain::TransferId &id) override;
    base::Result<domain::Transfer> byKey(const domain::IdempotencyKey &key) override;
    base::Result<std::optional<domain::Transfer>> byReference(const domain::ProviderId &provider,
                                                              const QString &reference) override;
    base::Result<domain::Transfer> apply(const interfaces::TransferChange &change) override;
    base::Result<interfaces::TransferPage> list(const interfaces::TransferFilter &filter) override;
    base::Result<QList<domain::Transfer>> find(const QString &text, int limit) override;
    base::Result<QList<domain::Transfer>> due(const interfaces::DueQuery &query) override;
    base::Result<QStringList> watchedProviders() override;
    base::Result<QList<domain::TransferEvent>> timeline(const domain::TransferId &id) override;
    base::Result<QList<domain::Attempt>> attempts(const domain::TransferId &id) override;

private:
    template <class Write>
    base::Result<domain::Transfer> written(Write write);
    bool isDead() const { return strike == Strike::Dies && writes >= at; }
    base::Error gone() const { return base::nothingHappened(base::ErrorKind::StoreUnavailable); }
    support::MemoryTransfers &m_records;
};

/// A shop with one provider of a class, and a counter whose store is about to be struck.
struct Situation {
    explicit Situation(domain::SafetyClass which);
    const domain::SafetyClass safetyClass;
    support::Shop shop;
    StruckTransfers struck;
    std::unique_ptr<support::Counter> counter;
    std::unique_ptr<support::Counter> second;
    std::optional<services::SendRequest> request;

    support::ScriptedProvider &provider() { return shop.provider(); }
    domain::Transfer stored() const { return shop.stored(); }
    domain::TransferState state() const { return shop.stored().state; }
    qsizetype sent() { return provider().sent.size(); }
    /// What this class's provider says when it takes a transfer.
    domain::WireAnswer taken() const;
    domain::TransferState takenState() const;

    base::Result<services::TransferOutcome> press(support::Counter *at = nullptr);
    base::Result<services::TransferOutcome> refresh(support::Counter *at = nullptr);
    /// Sent, answered well, and some time has passed.
    void accept();
    /// The process is gone and another one has been started in its place; the store is well.
    void restart();
    /// The profile now names another environment.
    std::unique_ptr<support::Counter> elsewhere();
    /// The other counter of the shop.
    support::Counter &other();

    /// Nothing was sent, nothing is in doubt, the program sends nothing by itself, and a person may send it: once.
    void expectUnsentThenSendOnce();
    /// Nobody knows, says so, and each class settles it in its own way; `sentBefore` requests have left so far.
    void expectDoubtThenSettle(qsizetype sentBefore = 1);
    void settle(qsizetype sentBefore);
};

/// The store errors of F17 to F19.
base::ErrorKind storeError(int fault);

} // namespace grid
