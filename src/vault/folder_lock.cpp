// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/folder_lock.h"

#include "vault/sealed_files.h"

#include <QCoreApplication>
#include <QCoroTimer>

#include <chrono>

#ifdef Q_OS_UNIX
#include <QFile>

#include <cerrno>
#include <sys/file.h>
#else
#include <QLockFile>
#endif

namespace vault {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

#ifdef Q_OS_UNIX

struct HeldFile::Parts {
    QFile file;
};

HeldFile::HeldFile(const QString &path) : m_parts(new Parts{QFile(path)}) {}

HeldFile::State HeldFile::tryHold()
{
    QFile &file = m_parts->file;
    if (!file.isOpen() && !file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner))
        return State::Unusable;
    // The file stays when it is let go: to remove it would let two hold it, each under the same name.
    if (::flock(file.handle(), LOCK_EX | LOCK_NB) == 0) return State::Held;
    return errno == EWOULDBLOCK || errno == EINTR ? State::Taken : State::Unusable;
}

#else // Windows removes the file itself when its holder ends.

struct HeldFile::Parts {
    QLockFile file;
};

HeldFile::HeldFile(const QString &path) : m_parts(new Parts{QLockFile(path)}) { m_parts->file.setStaleLockTime(0); }

HeldFile::State HeldFile::tryHold()
{
    if (m_parts->file.tryLock(0)) return State::Held;
    return m_parts->file.error() == QLockFile::LockFailedError ? State::Taken : State::Unusable;
}

#endif

HeldFile::~HeldFile() = default;

interfaces::Answer<FolderLock> lockFolder(QString folder)
{
    const auto made = makePrivateFolder(folder);
    if (!made) co_return made.error();
    FolderLock lock = std::make_unique<HeldFile>(folder + u"/lock"_s);
    HeldFile::State state = HeldFile::State::Taken;
    constexpr auto pause = 50ms;
    for (int tries = 0; tries < int(30s / pause); ++tries) {
        state = lock->tryHold();
        if (state == HeldFile::State::Held) co_return std::move(lock);
        if (state == HeldFile::State::Unusable) break;
        co_await QCoro::sleepFor(pause);
    }
    const bool busy = state == HeldFile::State::Taken;
    co_return base::nothingHappened(
        busy ? base::ErrorKind::StoreBusy : base::ErrorKind::StoreUnavailable, {},
        busy ? QCoreApplication::translate("Vault", "Another program is using the keychain for this home; try again.")
             : QCoreApplication::translate("Vault", "%1 cannot be written to.").arg(folder));
}

} // namespace vault
