// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QCoroTask>
#include <QElapsedTimer>
#include <QEventLoop>

#include <optional>

namespace support {

template <class T>
QCoro::Task<> keep(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> result)
{
    result->emplace(co_await task);
}

/// What the task returns. Runs the event loop as long as it takes, at most `ms`; then the test ends with a message,
/// because a task that never answers is the worst of failures.
template <class T>
T await(QCoro::Task<T> task, int ms = 30000)
{
    const auto result = std::make_shared<std::optional<T>>();
    const auto running = keep<T>(std::move(task), result);
    QElapsedTimer timer;
    timer.start();
    while (!result->has_value()) {
        if (timer.hasExpired(ms)) qFatal("a task did not answer in %d ms", ms);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    return std::move(**result);
}

} // namespace support
