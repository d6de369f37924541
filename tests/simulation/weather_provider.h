// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/provider.h"
#include "support/stand_ins.h"

#include <QMap>

namespace simulation {

/// What may go wrong with one request, and what it is called in the report.
enum class Weather {
    Fine,
    Refused,          ///< no connection: nothing was sent
    RequestLost,      ///< sent, never arrived, no answer
    AnswerLost,       ///< processed, no answer
    HeldUp,           ///< no answer now; arrives and is processed later
    ServerError,      ///< 500, not processed
    ServerErrorAfter, ///< 500, processed
    Truncated,        ///< processed, the answer cannot be read
    SlowDown,         ///< 429, not processed
    WrongEcho,        ///< processed rightly, echoed wrongly
    Redirected,       ///< something else answered in its place
};
constexpr int weatherCount = int(Weather::Redirected) + 1;

/// A provider made of weather, of any safety class, with its own ledger as the oracle.
class WeatherProvider final : public interfaces::Payouts, public interfaces::Cancellations
{
public:
    WeatherProvider(domain::SafetyClass safetyClass, support::ManualClock &clock, support::SeededRandom &dice);

    struct Order {
        QString reference;
        QString key;
        QString amount;
        QDateTime takenAt;
        bool willFail = false;
        bool cancelled = false;
        bool invoicePaid = false;
        int number = 0;
    };

    bool healed = false;         ///< from now on every answer is fine
    std::function<bool()> alive; ///< the process that sends; of a dead one nothing leaves
    std::function<void(const domain::FrozenRequest &)> beforeSend; ///< called before anything leaves
    QList<Order> orders;                                           ///< everything it ever accepted
    QMap<QByteArray, int> requests;                                ///< complete requests received, by body
    bool tooSoon = false;                                          ///< class B: a copy left before it may
    QList<int> fired = QList<int>(weatherCount, 0);

    /// Takes in what was held up long enough.
    void deliverLate();
    /// How often that reference was really paid.
    int paidTimes(const QString &reference) const;
    /// Somebody pays the invoice, if it still lives.
    void payInvoice(const QString &address);

    domain::SafetyProfile safety() const override;
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

private:
    struct Late {
        QByteArray body;
        QDateTime at;
    };

    domain::WireAnswer process(const QByteArray &body);
    domain::WireAnswer answerFor(const Order &order, int status) const;
    QString statusOf(const Order &order) const;
    bool isPaid(const Order &order) const;
    Weather draw(bool money);

    const domain::SafetyClass m_class;
    support::ManualClock &m_clock;
    support::SeededRandom &m_dice;
    QList<Late> m_late;
    QMap<QByteArray, qint64> m_lastLeft;
};

} // namespace simulation
