// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/stage.h"

#include <QHash>

#include <deque>

namespace simulation {

/// What a copy asks for, as its bytes say. One field per line, so that a cut is seen.
struct Wording {
    QByteArray reference;
    QByteArray key;
    QByteArray amount;
    QByteArray currency;
    QByteArray receiver; ///< the number of the approval, so that chance can be asked about it
    qint64 until = -1;   ///< true time; -1: the offer has no end

    QByteArray toBytes() const;
    static std::optional<Wording> from(const QByteArray &bytes);
};

/// One order in the provider's own books.
struct Order {
    enum class Fate { Pays, Fails, Returns };
    int number = 0;
    Wording wording;
    bool figuresAreWrong = false;
    Fate fate = Fate::Pays;
    qint64 takenAt = 0;
    qint64 paysAfter = 20'000;
    qint64 visibleAt = 0; ///< A: when the list has it
    bool cancelled = false;
    qint64 invoicePaidAt = -1; ///< C
};

struct Reply {
    int status = 200;
    QByteArray body;
    qint64 readyAt = 0; ///< true time
    qint64 retryAfterMs = -1;
};

/// The far side: a provider of one safety class with books of its own. They are the truth that the program is judged
/// by. Its clock is right.
class Ledger
{
public:
    Ledger(domain::SafetyClass safetyClass, Stage &stage) : m_class(safetyClass), m_stage(stage) {}

    /// A copy arrives and is processed, or not. `wrongly`: it mistakes the figures.
    Reply arrive(const QByteArray &body, bool wrongly);
    /// Whether it says that it does not know the reference, true or not.
    enum class Told { Order, NotThere, Pending };
    struct Look {
        Told told = Told::NotThere;
        const Order *order = nullptr;
    };
    Look lookByReference(const QByteArray &reference);
    Look lookByNumber(int number);
    Reply cancel(int number);
    /// Somebody pays an invoice; a dead one takes nothing.
    void pay(int number);

    /// Whatever it was still thinking about is decided.
    void settleAll();

    QByteArray wordOf(const Order &order) const;
    QByteArray answerOf(const Order &order) const;
    /// How often money goes out under that reference, in the end.
    int payoutsOf(const QByteArray &reference) const;
    const std::deque<Order> &orders() const { return m_orders; }
    const Order *find(const QByteArray &reference) const;
    domain::SafetyClass safetyClass() const { return m_class; }

    static constexpr qint64 invoiceLifeMs = 1'800'000;
    static constexpr qint64 keyLifeMs = 86'400'000;

private:
    struct Key {
        QByteArray body;
        int number = 0;
        qint64 at = 0;
    };
    struct InProcess {
        QByteArray body;
        qint64 until = 0;
        bool wrongly = false;
        bool refused = false;
    };
    std::optional<Reply> knownAlready(const Wording &wording, const QByteArray &body);
    Reply create(const Wording &wording, const QByteArray &body, bool wrongly);
    Reply refusal(const QByteArray &code) const;
    void settleInProcess(const QByteArray &reference);
    bool pays(const Order &order) const;

    const domain::SafetyClass m_class;
    Stage &m_stage;
    std::deque<Order> m_orders; ///< never moves its members
    QHash<QByteArray, Key> m_keys;
    QHash<QByteArray, InProcess> m_inProcess;
    QHash<QByteArray, int> m_arrivals; ///< by reference
    QHash<QByteArray, QList<int>> m_numbers;
};

} // namespace simulation
