// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/cage.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/prctl.h>
#endif

namespace decoder {

namespace {

#ifdef Q_OS_UNIX
void limit(decltype(RLIMIT_AS) what, rlim_t most)
{
    const rlimit both{most, most};
    ::setrlimit(what, &both);
}
#endif

} // namespace

void closeCage()
{
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    // A network of its own, with nothing in it. Not every machine allows it to everybody; there is nothing to fall back
    // to, and no parser here opens a connection of its own accord.
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) (void)::unshare(CLONE_NEWNET);
#endif
#ifdef Q_OS_UNIX
#ifndef __SANITIZE_ADDRESS__ // the sanitizer reserves terabytes of addresses
    limit(RLIMIT_AS, rlim_t(1536) << 20);
#endif
    limit(RLIMIT_CPU, 30);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
#endif
}

} // namespace decoder
