// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "interfaces/store.h"
#include "store/connection.h"
#include "store/sealer.h"

namespace store {

/// See interfaces::StoreCare.
class StoreCare final : public interfaces::StoreCare
{
public:
    /// The tables are asked through their own readers, so that a check unseals what it looks at.
    StoreCare(Connection &connection, interfaces::Store parts, qint64 freeBytesMin, base::Clock &clock);

    base::Result<interfaces::StoreReport> check() override;
    base::Result<qint64> changeCount() override;
    /// The copy opens with the same key as the store; the key is not in it. BadFile when the file exists already.
    base::Result<void> backup(const QString &file) override;

private:
    base::Result<void> copyInto(const QString &file);
    base::Result<void> checkFile(QStringList &findings);
    base::Result<void> checkEvents(QStringList &findings);
    void checkSample(QStringList &findings);
    void checkSurroundings(QStringList &findings);
    base::Result<void> count(interfaces::StoreReport &report);

    Connection &m_connection;
    interfaces::Store m_parts;
    const qint64 m_freeBytesMin;
    base::Clock &m_clock;
};

} // namespace store
