// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>
#include <QTest>

#include <optional>

namespace vaulttest {

/// Runs the event loop until the task has its answer; stops the program when that takes more than half a minute.
template <class T>
T await(QCoro::Task<T> task)
{
    std::optional<T> answer;
    const auto collect = [](QCoro::Task<T> asked, std::optional<T> *into) -> QCoro::Task<void> {
        into->emplace(co_await asked);
    };
    const auto running = collect(std::move(task), &answer);
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000)) qFatal("no answer within half a minute");
    return std::move(*answer);
}

} // namespace vaulttest
