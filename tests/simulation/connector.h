// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/callback.h"
#include "interfaces/provider.h"
#include "simulation/ledger.h"

namespace simulation {

struct Process;
class Witness;

/// What the provider's answers mean; one line each, cut off where the answer was.
struct Answered {
    QByteArray word;
    int number = 0;
    QByteArray reference;
    QByteArray amount;
    QByteArray currency;
    QByteArray receiver;
    qint64 takenAt = 0;
    static std::optional<Answered> from(const QByteArray &body);
};
std::optional<domain::TransferState> stateOf(const QByteArray &word);

/// The road to the four providers, and what it does to what travels on it.
struct Network {
    explicit Network(Stage &lifeStage);
    Stage &stage;
    std::array<Ledger, classCount> ledgers;
    std::array<domain::SafetyProfile, classCount> profiles;
    Witness *witness = nullptr;
    QHash<int, int> sends; ///< by approval: asked of chance as "the third request for that one"
    QHash<int, int> looks;
    QHash<int, int> prepares;
    QHash<int, int> cancels;
};

/// One process's side of one provider: words, sends, reads and asks as the real connectors do.
class Connector final : public interfaces::Quotes,
                        public interfaces::Payouts,
                        public interfaces::Cancellations,
                        public interfaces::Callbacks
{
public:
    Connector(domain::SafetyClass safetyClass, Process &process, Network &network);

    interfaces::Provider provider();
    domain::SafetyClass posesAs; ///< the class that the profile of this process names
    bool isElsewhere = false;    ///< the profile of this process names another environment

    bool needsBoardRate() const override { return false; }
    interfaces::Answer<domain::QuoteSheet> quotes(domain::QuoteRequest request) override;

    domain::SafetyProfile safety() const override { return m_network.profiles[size_t(posesAs)]; }
    QStringList countries() const override { return {QStringLiteral("PK")}; }
    QList<domain::PayoutMethod> methods() const override { return domain::allPayoutMethods(); }
    QList<domain::FieldRule> fieldsFor(QString, domain::PayoutMethod) const override { return {}; }
    base::Result<void> check(const interfaces::PayoutOrder &) const override { return base::Done{}; }
    interfaces::Answer<interfaces::PreparedPayout> prepare(interfaces::PayoutOrder order) override;
    QCoro::Task<domain::WireAnswer> sendOnce(domain::FrozenRequest request) override;
    domain::Verdict judge(const interfaces::PayoutOrder &order, const domain::WireAnswer &answer) const override;
    QCoro::Task<domain::Sighting> lookUp(interfaces::PayoutOrder order) override;

    bool mayCancel(const domain::Transfer &transfer) const override;
    domain::FrozenRequest cancelRequest(const interfaces::PayoutOrder &order) const override;
    QCoro::Task<domain::WireAnswer> sendCancel(domain::FrozenRequest request) override;
    domain::Verdict judgeCancel(const interfaces::PayoutOrder &order, const domain::WireAnswer &answer) const override;

    interfaces::Answer<interfaces::CallbackNotice> readCallback(interfaces::CallbackMessage message) override;
    QByteArray acknowledgement() const override { return "OK"; }

    /// The approval that a transfer or a question for a price belongs to: it is written into the amount.
    static int approvalOf(const money::Money &send) { return int(send.minor() - firstAmount); }
    static constexpr qint64 firstAmount = 100'000;
    static constexpr qint64 timeoutMs = 60'000;

private:
    struct Slot; ///< where an answer lies until the program takes it
    Fault roadFor(Dice &dice) const;
    bool isLocked() const;
    void travel(const QByteArray &body, Fault fault, Dice dice, std::shared_ptr<Slot> slot);
    domain::WireAnswer arrived(const QByteArray &body, Fault fault, const Reply &reply) const;
    domain::Verdict judgeAgainst(const QByteArray &reference, const QByteArray &amount, const QByteArray &receiver,
                                 const domain::WireAnswer &answer) const;
    void noteAnswer(const QByteArray &body, const domain::WireAnswer &answer);
    domain::Sighting sightingOf(const interfaces::PayoutOrder &order, Dice dice);
    void noteLook(const interfaces::PayoutOrder &order, const domain::Sighting &sighting);

    const domain::SafetyClass m_class;
    Process &m_process;
    Network &m_network;
    Stage &m_stage;
    Ledger &m_ledger;
};

} // namespace simulation
