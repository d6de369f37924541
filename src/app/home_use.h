// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFile>
#include <QString>

#include <memory>

namespace app {

/// Held by every program that has the store of a home open, so that nobody takes the file away under it. The system
/// itself lets go of it when the process ends, however that ends.
class HomeUse
{
public:
    /// One of many. StoreBusy while somebody is alone with the store.
    static base::Result<std::unique_ptr<HomeUse>> share(const QString &home);
    /// Nobody else, and nobody comes in meanwhile. StoreBusy while a window, a service or a command has the store open.
    static base::Result<std::unique_ptr<HomeUse>> alone(const QString &home);

private:
    explicit HomeUse(const QString &home);
    QFile m_file;
};

} // namespace app
