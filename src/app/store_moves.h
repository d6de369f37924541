// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store_opening.h"
#include "cli/store_moves.h"
#include "services/identity.h"

namespace store {
class BackupCopy;
}

namespace app {

/// See cli::StoreMoves.
class StoreMoves final : public cli::StoreMoves
{
public:
    StoreMoves(StoreParts parts, services::Identity identity);

    interfaces::Answer<cli::RestoredStore> restore(QString file, cli::StoreOwner owner) override;
    interfaces::Answer<cli::CopiedStore> copyToServer(cli::StoreOwner owner) override;
    interfaces::Answer<QString> prepare(cli::StoreOwner owner, QString role) override;
    interfaces::Answer<QString> share() override;

private:
    interfaces::Answer<store::ServerStore> openAs(cli::StoreOwner owner);
    interfaces::Answer<base::Secret> keyOf(QString storeId);
    base::Result<cli::RestoredStore> makeSafe(store::BackupCopy &copy, const base::Secret &key, const QString &file);
    interfaces::Answer<base::Done> giveKeyTo(store::ServerStore server, base::Secret key);
    base::Result<void> checkIsServer() const;

    const StoreParts m_parts;
    const services::Identity m_identity;
};

} // namespace app
