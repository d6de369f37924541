// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/wallex/token_shelf.h"

#include <algorithm>
#include <utility>

namespace providers::wallex {

Ticket TokenShelf::put(base::Secret token, const base::Clock &clock)
{
    m_ticket.emplace(Ticket{std::move(token), ++m_count});
    m_since = clock.nowUtc();
    m_sinceMonotonic = clock.monotonicMs();
    return Ticket{m_ticket->token.clone(), m_ticket->number};
}

std::optional<Ticket> TokenShelf::take(const base::Clock &clock) const
{
    if (!m_ticket) return std::nullopt;
    const qint64 age = std::max(clock.monotonicMs() - m_sinceMonotonic, m_since.msecsTo(clock.nowUtc()));
    if (age >= tokenUseMs) return std::nullopt;
    return Ticket{m_ticket->token.clone(), m_ticket->number};
}

void TokenShelf::discard(int number)
{
    if (m_ticket && m_ticket->number == number) m_ticket.reset();
}

void TokenShelf::discard() { m_ticket.reset(); }

void Renewal::finish(std::optional<base::Error> error)
{
    m_error = std::move(error);
    m_done = true;
    for (const std::coroutine_handle<> waiting : std::exchange(m_waiting, {}))
        waiting.resume();
}

} // namespace providers::wallex
