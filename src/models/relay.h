// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

namespace models {

/// A function that may be called on any thread: it calls `here` on the thread of `context`, and not at all when that is
/// gone. For the news a service tells while it still works, such as the offers that have come in so far. Made on the
/// thread of `context`; `hub` is an object of the same thread that outlives the service's work.
template <class Value>
std::function<void(const Value &)> relay(QObject *hub, QObject *context, std::function<void(const Value &)> here)
{
    return [hub, guard = QPointer<QObject>(context), here = std::move(here)](const Value &value) {
        QMetaObject::invokeMethod(
            hub,
            [guard, here, value] {
                if (guard) here(value);
            },
            Qt::QueuedConnection);
    };
}

} // namespace models
