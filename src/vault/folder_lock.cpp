// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/folder_lock.h"

#include "vault/sealed_files.h"

#include <QCoreApplication>
#include <QCoroTimer>

#include <chrono>

namespace vault {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

interfaces::Answer<FolderLock> lockFolder(QString folder)
{
    const auto made = makePrivateFolder(folder);
    if (!made) co_return made.error();
    FolderLock lock = std::make_unique<QLockFile>(folder + u"/lock"_s);
    // Only a dead owner makes a lock stale: a living one may be waiting for somebody to type a password.
    lock->setStaleLockTime(0);
    constexpr auto pause = 50ms;
    for (int tries = 0; tries < int(30s / pause); ++tries) {
        if (lock->tryLock(0)) co_return std::move(lock);
        if (lock->error() != QLockFile::LockFailedError) break;
        co_await QCoro::sleepFor(pause);
    }
    const bool busy = lock->error() == QLockFile::LockFailedError;
    co_return base::nothingHappened(
        busy ? base::ErrorKind::StoreBusy : base::ErrorKind::StoreUnavailable, {},
        busy ? QCoreApplication::translate("Vault", "Another program is using the keychain for this home; try again.")
             : QCoreApplication::translate("Vault", "%1 cannot be written to.").arg(folder));
}

} // namespace vault
