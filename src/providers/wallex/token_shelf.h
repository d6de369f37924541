// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/secret.h"

#include <coroutine>
#include <optional>
#include <vector>

namespace providers::wallex {

/// How long a token is good, from its receipt, and after how much of that it is exchanged for a new one. It says
/// nothing about itself (its sample has no end in it), so the eight hours of the document are counted here.
inline constexpr qint64 tokenLifeMs = 8 * 3600 * 1000LL;
inline constexpr qint64 tokenUseMs = tokenLifeMs * 8 / 10;

/// A token and which one it is, so that a refusal of an old one does not throw away a new one.
struct Ticket {
    base::Secret token;
    int number = 0;
};

/// The one token in use. In memory only.
class TokenShelf
{
public:
    /// Keeps a token that has just come, and gives it out.
    [[nodiscard]] Ticket put(base::Secret token, const base::Clock &clock);
    /// A copy of the token while it is young enough by both clocks: the monotonic one stands still while the machine
    /// sleeps, the other one may be set back.
    [[nodiscard]] std::optional<Ticket> take(const base::Clock &clock) const;
    /// Throws the token away when it is still that one.
    void discard(int number);
    void discard();

private:
    std::optional<Ticket> m_ticket;
    QDateTime m_since;
    qint64 m_sinceMonotonic = 0;
    int m_count = 0;
};

/// One sign-in that is under way, and everybody who waits for its end.
class Renewal
{
public:
    /// Wakes everybody, in the order of arrival; they run up to their next wait before this returns.
    void finish(std::optional<base::Error> error);
    [[nodiscard]] const std::optional<base::Error> &error() const { return m_error; }

    auto finished()
    {
        struct Awaiter {
            Renewal &renewal;
            bool await_ready() const noexcept { return renewal.m_done; }
            void await_suspend(std::coroutine_handle<> waiting) { renewal.m_waiting.push_back(waiting); }
            void await_resume() const noexcept {}
        };
        return Awaiter{*this};
    }

private:
    std::vector<std::coroutine_handle<>> m_waiting;
    std::optional<base::Error> m_error;
    bool m_done = false;
};

} // namespace providers::wallex
