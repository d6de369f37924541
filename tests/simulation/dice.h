// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"

#include <array>

namespace simulation {

/// What is asked of chance. The answer depends on the seed, the question and its numbers alone, never on what was asked
/// before: a changed line of code moves no other fault to another place.
enum class Ask : quint64 {
    Shop = 1,
    Approval,
    Press,
    Chaos,
    Send,
    Look,
    Cancel,
    Quote,
    Prepare,
    Write,
    Read,
    Meanwhile,
    Order,
    Callback,
    Payment,
    Process,
    Heal,
    Tick,
};

/// A short stream of chance (splitmix64).
class Dice
{
public:
    Dice(quint64 seed, Ask ask, quint64 first = 0, quint64 second = 0)
        : m_state(mixed(mixed(mixed(mixed(seed) ^ quint64(ask)) ^ first) ^ second))
    {
    }

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ull;
        return mixed(m_state);
    }
    /// From 0 to `limit` - 1.
    int below(int limit) { return limit < 2 ? 0 : int(((next() >> 32) * quint64(limit)) >> 32); }
    /// From `low` to `high`, both included.
    qint64 between(qint64 low, qint64 high) { return low + qint64(below(int(high - low + 1))); }
    bool oneIn(int count) { return below(count) == 0; }
    /// An index of `weights`, each as often as its weight says.
    template <size_t count>
    int weighted(const std::array<int, count> &weights)
    {
        int sum = 0;
        for (const int weight : weights)
            sum += weight;
        int draw = below(sum);
        int index = 0;
        while (draw >= weights[size_t(index)])
            draw -= weights[size_t(index++)];
        return index;
    }

private:
    static quint64 mixed(quint64 value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ull;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebull;
        return value ^ (value >> 31);
    }
    quint64 m_state;
};

/// The chance that the services are given.
class DicedRandom final : public base::Random
{
public:
    explicit DicedRandom(Dice dice) : m_dice(dice) {}
    QByteArray bytes(int count) override
    {
        QByteArray raw(count, Qt::Uninitialized);
        for (char &byte : raw)
            byte = char(m_dice.next() & 0xff);
        return raw;
    }

private:
    Dice m_dice;
};

} // namespace simulation
