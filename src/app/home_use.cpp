// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/home_use.h"

#include <QCoreApplication>

#ifdef Q_OS_UNIX
#include <sys/file.h>
#endif

namespace app {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

enum class Hold { Shared, Alone };

#ifdef Q_OS_UNIX
bool hold(int handle, Hold how) { return ::flock(handle, (how == Hold::Alone ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0; }
#else
// Nobody can be counted here: then nobody is ever alone, and what wants to be is refused.
bool hold(int, Hold how) { return how == Hold::Shared; }
#endif

base::Result<void> take(QFile &file, Hold how)
{
    // The file stays when it is let go: to remove it would let two hold it, each under the same name.
    if (!file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner)) {
        return base::nothingHappened(
            ErrorKind::StoreUnavailable, {},
            QCoreApplication::translate("Home", "%1 cannot be written: %2").arg(file.fileName(), file.errorString()));
    }
    if (hold(file.handle(), how)) return base::Done{};
    return base::nothingHappened(
        ErrorKind::StoreBusy, {},
        how == Hold::Alone
            ? QCoreApplication::translate("Home",
                                          "Another program has the data of this home open: a window, \"watch\", "
                                          "\"callbacks serve\" or a command. Close it, then run this again.")
            : QCoreApplication::translate("Home", "The data of this home is being restored or moved. Try again when "
                                                  "that is done."));
}

} // namespace

HomeUse::HomeUse(const QString &home) : m_file(home + u"/store.in-use"_s) {}

base::Result<std::unique_ptr<HomeUse>> HomeUse::share(const QString &home)
{
    std::unique_ptr<HomeUse> use(new HomeUse(home));
    if (const auto taken = take(use->m_file, Hold::Shared); !taken) return taken.error();
    return use;
}

base::Result<std::unique_ptr<HomeUse>> HomeUse::alone(const QString &home)
{
    std::unique_ptr<HomeUse> use(new HomeUse(home));
    if (const auto taken = take(use->m_file, Hold::Alone); !taken) return taken.error();
    return use;
}

} // namespace app
