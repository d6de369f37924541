// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>
#include <QEventLoop>

#include <optional>

namespace bench {

template <class T>
QCoro::Task<> keep(QCoro::Task<T> task, std::optional<T> &result, QEventLoop &loop)
{
    result.emplace(co_await task);
    loop.quit();
}

/// What the task returns. Sleeps meanwhile, so that it takes no processor from whoever does the work.
template <class T>
T waited(QCoro::Task<T> task)
{
    std::optional<T> result;
    QEventLoop loop;
    const auto running = keep<T>(std::move(task), result, loop);
    if (!result) loop.exec();
    return std::move(*result);
}

} // namespace bench
