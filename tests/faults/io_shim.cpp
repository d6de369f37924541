// SPDX-License-Identifier: GPL-3.0-or-later
// A library for LD_PRELOAD: counts what a program does to files below one folder and to the network, and at one of
// these points lets something go wrong. Told by environment variables:
//
//   REMITDESK_SHIM_FOLDER   files below it are counted; nothing else is
//   REMITDESK_SHIM_REPORT   a file that gets one line for each point: number, kind, detail; and "fired NUMBER ACTION"
//   REMITDESK_SHIM_KINDS    which kinds count, any of "file net bus read"; without it "file net"
//   REMITDESK_SHIM_AT       the number of the point, from 1; "end": when the program ends; "unlink -journal#3": the
//   third
//                           removal of a file whose name holds that text
//   REMITDESK_SHIM_ACTION   kill: before the point        after: once it is done
//                           eio: it fails, this once      full: from there on nothing more can be written (ENOSPC)
//                           torn: half of its bytes get there, then kill
//                           lose: what no sync has confirmed is taken back, then kill
//                           shuffle: as lose, but some of it has reached the disk all the same (REMITDESK_SHIM_SEED)
//   REMITDESK_SHIM_AHEAD_MS the wall clock stands so much further
#include "io_shim_undo.h"

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <dlfcn.h>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

using shim::Undo;

enum class Outcome { Go, GoThenKill, Tear, Fail };

std::string variable(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

/// All that the wrappers share. Never destroyed: other threads of the program may outlive main().
class Shim
{
public:
    static Shim &get()
    {
        static Shim &shim = *new Shim;
        return shim;
    }

    std::recursive_mutex mutex;
    Undo undo;

    bool watches(const std::string &path) const
    {
        return !m_folder.empty() && path.size() >= m_folder.size() && path.compare(0, m_folder.size(), m_folder) == 0 &&
               (path.size() == m_folder.size() || path[m_folder.size()] == '/');
    }
    bool keepsUndo() const { return m_action == "lose" || m_action == "shuffle"; }
    long long aheadMs() const { return m_aheadMs; }

    /// One point. Kills the process, sets errno, or lets it pass. `grows`: it needs room on the disk.
    Outcome step(const char *kind, const char *what, const std::string &detail, bool grows, bool tearable)
    {
        if (m_kinds.find(kind) == std::string::npos) return Outcome::Go;
        const long number = ++m_count;
        report(std::to_string(number) + ' ' + kind + ' ' + what + ' ' + detail + '\n');
        if (m_isFull && grows) {
            errno = ENOSPC;
            return Outcome::Fail;
        }
        const bool isNamed = !m_what.empty() && m_what == what && detail.find(m_part) != std::string::npos;
        if (m_what.empty() ? number != m_at : !isNamed || ++m_matches != m_at) return Outcome::Go;
        report("fired " + std::to_string(number) + ' ' + m_action + '\n');
        if (m_action == "eio") {
            errno = strcmp(kind, "net") == 0 || strcmp(kind, "bus") == 0 ? ECONNRESET : EIO;
            return Outcome::Fail;
        }
        if (m_action == "full") {
            m_isFull = true;
            errno = ENOSPC;
            return grows ? Outcome::Fail : Outcome::Go;
        }
        if (m_action == "after") return Outcome::GoThenKill;
        if (m_action == "torn" && tearable) return Outcome::Tear;
        if (keepsUndo()) undo.takeBack(m_seed);
        die();
    }

    [[noreturn]] static void die()
    {
        for (;;)
            ::syscall(SYS_kill, ::getpid(), SIGKILL);
    }

    void atEnd()
    {
        if (!m_atEnd || !keepsUndo()) return;
        report("fired end " + m_action + '\n');
        undo.takeBack(m_seed);
    }

    std::map<int, std::string> files;        ///< watched files and folders by descriptor
    std::map<int, const char *> connections; ///< "net" or "bus" by descriptor

private:
    Shim()
        : m_folder(variable("REMITDESK_SHIM_FOLDER"))
        , m_action(variable("REMITDESK_SHIM_ACTION"))
        , m_kinds(variable("REMITDESK_SHIM_KINDS"))
        , m_at(std::atol(variable("REMITDESK_SHIM_AT").c_str()))
        , m_atEnd(variable("REMITDESK_SHIM_AT") == "end")
        , m_aheadMs(std::atoll(variable("REMITDESK_SHIM_AHEAD_MS").c_str()))
    {
        if (m_kinds.empty()) m_kinds = "file net";
        const std::string at = variable("REMITDESK_SHIM_AT");
        const auto blank = at.find(' ');
        const auto sharp = at.rfind('#');
        if (blank != std::string::npos && sharp != std::string::npos && sharp > blank) {
            m_what = at.substr(0, blank);
            m_part = at.substr(blank + 1, sharp - blank - 1);
            m_at = std::atol(at.c_str() + sharp + 1);
        }
        if (m_action == "shuffle") m_seed = unsigned(std::atol(variable("REMITDESK_SHIM_SEED").c_str())) | 1u;
        const std::string path = variable("REMITDESK_SHIM_REPORT");
        if (!path.empty())
            m_report =
                int(::syscall(SYS_openat, AT_FDCWD, path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    }

    void report(const std::string &line) const
    {
        if (m_report >= 0) ::syscall(SYS_write, m_report, line.data(), line.size());
    }

    std::string m_folder;
    std::string m_action;
    std::string m_kinds;
    long m_at = 0;
    std::string m_what; ///< of a named point, and what its detail holds
    std::string m_part;
    long m_matches = 0;
    bool m_atEnd = false;
    bool m_isFull = false;
    long long m_aheadMs = 0;
    unsigned m_seed = 0;
    long m_count = 0;
    int m_report = -1;
};

using Lock = std::lock_guard<std::recursive_mutex>;

template <class Function>
Function real(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

/// Runs one call at its point. `before` keeps what a power failure would bring back; `part`, where there is one, does
/// half of it.
template <class Before, class Call, class Part>
auto at(const char *kind, const char *what, const std::string &detail, bool grows, Before before, Call call, Part part)
{
    Shim &shim = Shim::get();
    const Outcome outcome = shim.step(kind, what, detail, grows, !std::is_same_v<Part, std::nullptr_t>);
    if (outcome == Outcome::Fail) return decltype(call())(-1);
    if constexpr (!std::is_same_v<Part, std::nullptr_t>) {
        if (outcome == Outcome::Tear) {
            part();
            Shim::die();
        }
    }
    if (shim.keepsUndo()) before();
    const auto result = call();
    if (outcome == Outcome::GoThenKill) Shim::die();
    return result;
}

constexpr auto nothing = [] {};

std::string nameOf(const std::string &path) { return path.substr(path.rfind('/') + 1); }

int opening(int folder, const char *name, int flags, mode_t mode)
{
    using Open = int (*)(int, const char *, int, ...);
    static const auto next = real<Open>("openat64");
    Shim &shim = Shim::get();
    const std::string path = name ? name : "";
    if (!shim.watches(path)) return next(folder, name, flags, mode);
    const Lock lock(shim.mutex);
    const bool isTemporary = (flags & O_TMPFILE) == O_TMPFILE;
    struct stat info = {};
    const bool isNew = isTemporary || ((flags & O_CREAT) != 0 && ::stat(name, &info) != 0);
    const int fd = at(
        "file", isNew ? "create" : "open", nameOf(path), isNew, nothing,
        [&] { return next(folder, name, flags, mode); }, nullptr);
    if (fd < 0) return fd;
    shim.files[fd] = path;
    if (shim.keepsUndo()) shim.undo.opened(fd, isTemporary ? std::string() : path, isNew);
    return fd;
}

mode_t modeIn(int flags, va_list list)
{
    const bool makes = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return makes ? mode_t(va_arg(list, unsigned)) : 0;
}

int syncing(int fd, const char *name)
{
    using Sync = int (*)(int);
    const auto next = real<Sync>(name);
    Shim &shim = Shim::get();
    const Lock lock(shim.mutex);
    const auto file = shim.files.find(fd);
    if (file == shim.files.end()) return next(fd);
    // No word to the real disk: it costs time and proves nothing here, because this machine stays up.
    const int result = at(
        "file", "sync", nameOf(file->second), false, nothing, [] { return 0; }, nullptr);
    if (result == 0 && shim.keepsUndo()) shim.undo.synced(fd);
    return result;
}

int truncating(int fd, off64_t size)
{
    Shim &shim = Shim::get();
    const Lock lock(shim.mutex);
    const auto file = shim.files.find(fd);
    const auto call = [&] { return int(::syscall(SYS_ftruncate, fd, size)); };
    if (file == shim.files.end()) return call();
    return at(
        "file", "truncate", nameOf(file->second), false, [&] { shim.undo.beforeTruncate(fd, size); }, call, nullptr);
}

template <class Move>
int moving(const char *what, const char *from, const char *to, Move move, bool isLink)
{
    Shim &shim = Shim::get();
    if (!to || !shim.watches(to)) return move();
    const Lock lock(shim.mutex);
    const auto before = [&] {
        if (!isLink) shim.undo.beforeRename(from, to);
    };
    const int result = at("file", what, nameOf(to), false, before, move, nullptr);
    if (result != 0 || !shim.keepsUndo()) return result;
    if (isLink)
        shim.undo.linked(to);
    else
        shim.undo.renamed(from, to);
    return result;
}

/// The first words of what is sent, for the report: which request it is.
std::string firstWords(const void *data, size_t size)
{
    std::string words;
    const char *bytes = static_cast<const char *>(data);
    for (size_t i = 0; i < size && i < 80 && bytes[i] >= ' ' && bytes[i] <= '~'; ++i)
        words += bytes[i];
    return words;
}

/// What kind of connection a descriptor is; nullptr: none that is counted.
const char *connectionKind(int fd)
{
    Shim &shim = Shim::get();
    const auto known = shim.connections.find(fd);
    return known == shim.connections.end() ? nullptr : known->second;
}

template <class Call, class Part>
ssize_t sending(int fd, const void *data, size_t size, Call call, Part part)
{
    Shim &shim = Shim::get();
    const Lock lock(shim.mutex);
    const char *kind = connectionKind(fd);
    if (!kind) return call();
    const ssize_t sent = at(kind, "send", firstWords(data, size), false, nothing, call, part);
    // A connection that was reset is dead for the other side as well, and for what is still to be read.
    if (sent < 0 && errno == ECONNRESET) {
        ::shutdown(fd, SHUT_RDWR);
        errno = ECONNRESET;
    }
    return sent;
}

long long shifted(long long ms) { return ms + Shim::get().aheadMs(); }

} // namespace

extern "C" {

int open(const char *name, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = modeIn(flags, list);
    va_end(list);
    return opening(AT_FDCWD, name, flags, mode);
}

int open64(const char *name, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = modeIn(flags, list);
    va_end(list);
    return opening(AT_FDCWD, name, flags | O_LARGEFILE, mode);
}

int openat(int folder, const char *name, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = modeIn(flags, list);
    va_end(list);
    return opening(folder, name, flags, mode);
}

int close(int fd)
{
    Shim &shim = Shim::get();
    {
        const Lock lock(shim.mutex);
        shim.files.erase(fd);
        shim.connections.erase(fd);
        if (shim.keepsUndo()) shim.undo.closed(fd);
    }
    static const auto next = real<int (*)(int)>("close");
    return next(fd);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset)
{
    Shim &shim = Shim::get();
    const Lock lock(shim.mutex);
    const auto file = shim.files.find(fd);
    const auto put = [&](size_t bytes) { return ssize_t(::syscall(SYS_pwrite64, fd, data, bytes, offset)); };
    if (file == shim.files.end()) return put(size);
    return at(
        "file", "write", nameOf(file->second), true, [&] { shim.undo.beforeWrite(fd, offset, size); },
        [&] { return put(size); }, [&] { put(size / 2); });
}

ssize_t pread64(int fd, void *data, size_t size, off64_t offset)
{
    Shim &shim = Shim::get();
    const auto call = [&] { return ssize_t(::syscall(SYS_pread64, fd, data, size, offset)); };
    const Lock lock(shim.mutex);
    const auto file = shim.files.find(fd);
    if (file == shim.files.end()) return call();
    return at("read", "read", nameOf(file->second), false, nothing, call, nullptr);
}

ssize_t write(int fd, const void *data, size_t size)
{
    Shim &shim = Shim::get();
    const auto put = [&](size_t bytes) { return ssize_t(::syscall(SYS_write, fd, data, bytes)); };
    const Lock lock(shim.mutex);
    const auto file = shim.files.find(fd);
    if (file == shim.files.end())
        return sending(
            fd, data, size, [&] { return put(size); }, [&] { put(size / 2); });
    const off_t place = ::lseek(fd, 0, SEEK_CUR);
    return at(
        "file", "write", nameOf(file->second), true, [&] { shim.undo.beforeWrite(fd, place, size); },
        [&] { return put(size); }, [&] { put(size / 2); });
}

int fsync(int fd) { return syncing(fd, "fsync"); }
int fdatasync(int fd) { return syncing(fd, "fdatasync"); }
int ftruncate(int fd, off_t size) noexcept { return truncating(fd, size); }
int ftruncate64(int fd, off64_t size) noexcept { return truncating(fd, size); }

int unlink(const char *path) noexcept
{
    Shim &shim = Shim::get();
    const auto call = [&] { return int(::syscall(SYS_unlinkat, AT_FDCWD, path, 0)); };
    if (!path || !shim.watches(path)) return call();
    const Lock lock(shim.mutex);
    return at(
        "file", "unlink", nameOf(path), false, [&] { shim.undo.beforeUnlink(path); }, call, nullptr);
}

int rename(const char *from, const char *to) noexcept
{
    const auto call = [&] { return int(::syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to)); };
    return moving("rename", from, to, call, false);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    const auto call = [&] { return int(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags)); };
    return moving("rename", from, to, call, false);
}

int link(const char *from, const char *to) noexcept
{
    const auto call = [&] { return int(::syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0)); };
    return moving("link", from, to, call, true);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    const auto call = [&] { return int(::syscall(SYS_linkat, fromFolder, from, toFolder, to, flags)); };
    return moving("link", from, to, call, true);
}

int connect(int fd, const struct sockaddr *address, socklen_t size)
{
    Shim &shim = Shim::get();
    const auto call = [&] { return int(::syscall(SYS_connect, fd, address, size)); };
    const Lock lock(shim.mutex);
    const bool known = shim.connections.count(fd) > 0; // a connection under way is asked for again
    const bool isNet = address->sa_family == AF_INET || address->sa_family == AF_INET6;
    if (known || (!isNet && address->sa_family != AF_UNIX)) return call();
    shim.connections[fd] = isNet ? "net" : "bus";
    return at(shim.connections[fd], "connect", "", false, nothing, call, nullptr);
}

ssize_t send(int fd, const void *data, size_t size, int flags)
{
    const auto put = [&](size_t bytes) {
        return ssize_t(::syscall(SYS_sendto, fd, data, bytes, flags, nullptr, socklen_t(0)));
    };
    return sending(
        fd, data, size, [&] { return put(size); }, [&] { put(size / 2); });
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags)
{
    return sending(
        fd, "", 0, [&] { return ssize_t(::syscall(SYS_sendmsg, fd, message, flags)); }, nullptr);
}

int clock_gettime(clockid_t clock, struct timespec *now) noexcept
{
    static const auto next = real<int (*)(clockid_t, struct timespec *)>("clock_gettime");
    const int result = next(clock, now);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += shifted(0) / 1000;
    return result;
}

int gettimeofday(struct timeval *now, void *zone) noexcept
{
    static const auto next = real<int (*)(struct timeval *, void *)>("gettimeofday");
    const int result = next(now, zone);
    if (result == 0) now->tv_sec += shifted(0) / 1000;
    return result;
}

time_t time(time_t *now) noexcept
{
    struct timespec exact = {};
    ::clock_gettime(CLOCK_REALTIME, &exact);
    if (now) *now = exact.tv_sec;
    return exact.tv_sec;
}

__attribute__((destructor)) static void whenTheProgramEnds() { Shim::get().atEnd(); }

} // extern "C"
