// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "interfaces/provider.h"

#include <functional>

namespace support {

/// Answers and sightings as a script hands them out.
namespace script {

domain::WireAnswer accepted(domain::TransferState state = domain::TransferState::InProgress,
                            const QString &word = QStringLiteral("TAKEN"), const QString &id = QStringLiteral("P1"));
domain::WireAnswer refused(base::ErrorKind why = base::ErrorKind::ProviderRefused,
                           const QString &code = QStringLiteral("422"));
/// Certainly not taken by this call: 401, 429.
domain::WireAnswer notNow(base::ErrorKind why);
domain::WireAnswer duplicate();
domain::WireAnswer conflict();
/// Accepted, and another figure repeated than was sent.
domain::WireAnswer wrongEcho();
domain::WireAnswer unreadable();
/// Sent, and no answer: a timeout.
domain::WireAnswer silence();
/// Not one byte left.
domain::WireAnswer notSent();
domain::WireAnswer redirected();

domain::Sighting seen(domain::TransferState state, const QString &word = QStringLiteral("TAKEN"), bool verified = true);
domain::Sighting unknownWord(const QString &word);
domain::Sighting notFound();
domain::Sighting noAnswer(qint64 retryAfterMs = -1);
domain::Sighting differs(const QString &how);

} // namespace script

/// What a scripted coroutine waits at. Closed, it holds whoever comes until it is opened.
struct Gate {
    bool open = true;
    int waiting = 0; ///< who stands before it; a test lets them through before it takes the shop down
    QCoro::Task<> pass();
};

/// A provider that says what the test wants and writes down what it was asked. Its answers are JSON, so that they can
/// be judged again from the stored bytes.
class ScriptedProvider final : public interfaces::Quotes,
                               public interfaces::Payouts,
                               public interfaces::Cancellations,
                               public interfaces::Partners,
                               public interfaces::Balances,
                               public interfaces::AccountInquiry,
                               public interfaces::ConnectionTest
{
public:
    ScriptedProvider(QString id, domain::SafetyClass safetyClass, const base::Clock &clock);

    /// With everything it can do; a test may take abilities away.
    interfaces::Provider provider();
    /// The profile of that class, with waits short enough to read.
    static domain::SafetyProfile profileOf(domain::SafetyClass safetyClass);

    // What it is told to do. Lists are used from the front; an empty one means the answer in brackets.
    domain::SafetyProfile profile;
    QList<domain::WireAnswer> answers;   ///< (accepted)
    QList<domain::Sighting> sightings;   ///< (no answer)
    QList<domain::WireAnswer> cancelled; ///< (accepted, cancelled)
    QList<base::Error> prepareFaults;    ///< (none)
    base::Result<void> checkResult = base::Done{};
    std::optional<base::Error> quoteFault;
    std::optional<base::Error> partnersFault;
    std::optional<base::Error> balancesFault;
    std::optional<base::Error> testFault;
    QList<domain::FieldRule> rules;
    QList<domain::PayoutPartner> partnerList;
    bool wantsBoardRate = false;
    QString rate = QStringLiteral("210.25");
    int quoteLifeS = 300;                     ///< 0: no end stated
    std::function<void(domain::Quote &)> lie; ///< what it says of an offer instead of the truth
    QString holder;                           ///< whose account it says it is
    QString purposeWord;                      ///< what it calls every purpose
    QString enrols;                           ///< what it calls the beneficiary; empty: it keeps no address book
    std::function<void()> whileSending;
    Gate quoteGate;
    Gate prepareGate;
    Gate sendGate;
    Gate lookGate;
    Gate cancelGate;

    // What it was asked.
    QList<domain::QuoteRequest> quoteRequests;
    QList<domain::FrozenRequest> sent;
    QList<domain::FrozenRequest> cancels;
    mutable QList<domain::FrozenRequest> heldAgainst; ///< the bytes that came with each answer and each look
    int looks = 0;
    int partnerCalls = 0;
    int holderCalls = 0;

    bool needsBoardRate() const override { return wantsBoardRate; }
    interfaces::Answer<domain::QuoteSheet> quotes(domain::QuoteRequest request) override;

    domain::SafetyProfile safety() const override { return profile; }
    QStringList countries() const override { return {QStringLiteral("PK")}; }
    QList<domain::PayoutMethod> methods() const override { return domain::allPayoutMethods(); }
    QList<domain::FieldRule> fieldsFor(QString, domain::PayoutMethod) const override { return rules; }
    base::Result<void> check(const interfaces::PayoutOrder &) const override { return checkResult; }
    interfaces::Answer<interfaces::PreparedPayout> prepare(interfaces::PayoutOrder order) override;
    QCoro::Task<domain::WireAnswer> sendOnce(domain::FrozenRequest request) override;
    domain::Verdict judge(const interfaces::PayoutOrder &order, const domain::WireAnswer &answer) const override;
    QCoro::Task<domain::Sighting> lookUp(interfaces::PayoutOrder order) override;

    bool mayCancel(const domain::Transfer &transfer) const override;
    domain::FrozenRequest cancelRequest(const interfaces::PayoutOrder &order) const override;
    QCoro::Task<domain::WireAnswer> sendCancel(domain::FrozenRequest request) override;
    domain::Verdict judgeCancel(const interfaces::PayoutOrder &order, const domain::WireAnswer &answer) const override;

    interfaces::Answer<QList<domain::PayoutPartner>> partners(QString country) override;
    interfaces::Answer<QList<domain::Balance>> balances() override;
    interfaces::Answer<QString> test() override;
    interfaces::Answer<QString> accountHolder(domain::Beneficiary beneficiary) override;
    interfaces::PayoutWording wording(const interfaces::PayoutOrder &order) const override
    {
        return {order.beneficiary.fullName(), purposeWord};
    }

private:
    const QString m_id;
    const base::Clock &m_clock;
};

} // namespace support
