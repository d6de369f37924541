// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/store.h"

#include <QMap>

namespace support {

/// Lists fetched from providers, in memory.
struct MemoryReferences final : interfaces::ReferenceStore {
    QMap<QString, Entry> all;
    bool mayWrite = true;

    base::Result<void> put(const QString &provider, const QString &name, const base::JsonValue &value,
                           const QDateTime &at) override
    {
        if (!mayWrite) return base::nothingHappened(base::ErrorKind::DiskFull);
        all.insert(provider + u'/' + name, {value, at});
        return base::Done{};
    }
    base::Result<std::optional<Entry>> get(const QString &provider, const QString &name) override
    {
        const auto it = all.constFind(provider + u'/' + name);
        return it == all.cend() ? std::optional<Entry>() : std::optional<Entry>(*it);
    }
};

/// The store's care, as a test wants it to find the store.
struct MemoryCare final : interfaces::StoreCare {
    interfaces::StoreReport report{true, QStringLiteral("memory"), QStringLiteral("1"), {}, 0, 0};
    QStringList backups;
    std::optional<base::Error> fault; ///< of a store that does not answer

    base::Result<interfaces::StoreReport> check() override { return report; }
    base::Result<qint64> changeCount() override
    {
        if (fault) return *fault;
        return qint64(0);
    }
    base::Result<void> backup(const QString &file) override
    {
        backups << file;
        return base::Done{};
    }
};

} // namespace support
