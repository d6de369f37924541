// SPDX-License-Identifier: GPL-3.0-or-later
// The bookkeeping uses plain system calls by number: the names of the C library lead back into the shim.
#include "io_shim_undo.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace shim {

namespace {

std::string folderOf(const std::string &path) { return path.substr(0, path.rfind('/')); }

int openRaw(const std::string &path, int flags, mode_t mode = 0600)
{
    return int(::syscall(SYS_openat, AT_FDCWD, path.c_str(), flags, mode));
}

std::string bytesOf(int fd, off_t offset, size_t size)
{
    std::string bytes(size, '\0');
    const long got = ::syscall(SYS_pread64, fd, bytes.data(), size, offset);
    bytes.resize(got > 0 ? size_t(got) : 0);
    return bytes;
}

off_t sizeOf(int fd)
{
    struct stat info = {};
    return ::fstat(fd, &info) == 0 ? info.st_size : 0;
}

/// What a file holds, and its rights; empty when there is none.
std::pair<std::string, mode_t> contentOf(const std::string &path)
{
    const int fd = openRaw(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return {};
    struct stat info = {};
    ::fstat(fd, &info);
    auto bytes = bytesOf(fd, 0, size_t(info.st_size));
    ::syscall(SYS_close, fd);
    return {std::move(bytes), info.st_mode & 07777};
}

void writeAt(const std::string &path, off_t offset, const std::string &bytes)
{
    const int fd = openRaw(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0) return;
    ::syscall(SYS_pwrite64, fd, bytes.data(), bytes.size(), offset);
    ::syscall(SYS_close, fd);
}

void makeAnew(const std::string &path, const std::string &bytes, mode_t mode)
{
    const int fd = openRaw(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
    if (fd < 0) return;
    ::syscall(SYS_pwrite64, fd, bytes.data(), bytes.size(), 0);
    ::syscall(SYS_close, fd);
}

} // namespace

int Undo::fileOf(int fd, const std::string &path)
{
    struct stat info = {};
    ::fstat(fd, &info);
    const auto inode = std::pair(info.st_dev, info.st_ino);
    if (const auto known = m_byInode.find(inode); known != m_byInode.end()) return known->second;
    m_paths.push_back(path);
    return m_byInode[inode] = int(m_paths.size()) - 1;
}

void Undo::opened(int fd, const std::string &path, bool isNew)
{
    struct stat info = {};
    if (::fstat(fd, &info) != 0) return;
    if (S_ISDIR(info.st_mode)) {
        m_folders[fd] = path;
        return;
    }
    if (isNew) m_byInode.erase({info.st_dev, info.st_ino}); // a number that a dead file had
    m_files[fd] = fileOf(fd, path);
    if (isNew && !path.empty()) m_records.push_back({Kind::Created, m_files[fd], path, {}, 0, 0});
}

void Undo::closed(int fd)
{
    m_files.erase(fd);
    m_folders.erase(fd);
}

void Undo::beforeWrite(int fd, off_t offset, size_t size)
{
    const auto file = m_files.find(fd);
    if (file == m_files.end()) return;
    const off_t end = sizeOf(fd);
    if (offset < end) m_records.push_back({Kind::Bytes, file->second, {}, bytesOf(fd, offset, size), offset, 0});
    if (offset + off_t(size) > end) m_records.push_back({Kind::Size, file->second, {}, {}, end, 0});
}

void Undo::beforeTruncate(int fd, off_t size)
{
    const auto file = m_files.find(fd);
    if (file == m_files.end()) return;
    const off_t end = sizeOf(fd);
    if (size < end)
        m_records.push_back({Kind::Bytes, file->second, {}, bytesOf(fd, size, size_t(end - size)), size, 0});
    else
        m_records.push_back({Kind::Size, file->second, {}, {}, end, 0});
}

void Undo::beforeUnlink(const std::string &path)
{
    auto [bytes, mode] = contentOf(path);
    if (mode == 0) return;
    struct stat info = {};
    ::stat(path.c_str(), &info);
    if (info.st_nlink == 1) m_byInode.erase({info.st_dev, info.st_ino});
    m_records.push_back({Kind::Removed, 0, path, std::move(bytes), 0, mode});
}

void Undo::beforeRename(const std::string &from, const std::string &to)
{
    (void)from;
    beforeUnlink(to);
}

void Undo::renamed(const std::string &from, const std::string &to)
{
    for (std::string &path : m_paths)
        if (path == from) path = to;
    m_records.push_back({Kind::Moved, 0, to, from, 0, 0});
}

void Undo::linked(const std::string &to)
{
    struct stat info = {};
    if (::stat(to.c_str(), &info) != 0) return;
    const auto file = m_byInode.find({info.st_dev, info.st_ino});
    const int number = file == m_byInode.end() ? 0 : file->second;
    if (file != m_byInode.end() && m_paths[size_t(number)].empty()) m_paths[size_t(number)] = to;
    m_records.push_back({Kind::Created, number, to, {}, 0, 0});
}

void Undo::synced(int fd)
{
    if (const auto folder = m_folders.find(fd); folder != m_folders.end()) {
        std::erase_if(m_records, [&](const Record &record) {
            const bool isName = record.kind != Kind::Bytes && record.kind != Kind::Size;
            return isName && folderOf(record.path) == folder->second;
        });
        return;
    }
    const auto file = m_files.find(fd);
    if (file == m_files.end()) return;
    std::erase_if(m_records, [&](const Record &record) {
        return (record.kind == Kind::Bytes || record.kind == Kind::Size) && record.file == file->second;
    });
}

void Undo::takeBackOne(const Record &record)
{
    const std::string path = record.path.empty() ? m_paths[size_t(record.file)] : record.path;
    switch (record.kind) {
    case Kind::Bytes: return writeAt(path, record.offset, record.before);
    case Kind::Size: {
        const int fd = openRaw(path, O_WRONLY | O_CLOEXEC);
        if (fd < 0) return;
        ::syscall(SYS_ftruncate, fd, record.offset);
        ::syscall(SYS_close, fd);
        return;
    }
    case Kind::Created: ::syscall(SYS_unlinkat, AT_FDCWD, path.c_str(), 0); return;
    case Kind::Removed: return makeAnew(path, record.before, record.mode);
    case Kind::Moved:
        ::syscall(SYS_renameat, AT_FDCWD, path.c_str(), AT_FDCWD, record.before.c_str());
        for (std::string &known : m_paths)
            if (known == path) known = record.before;
        return;
    }
}

void Undo::takeBack(unsigned seed)
{
    unsigned dice = seed;
    const auto keeps = [&] {
        if (seed == 0) return false;
        dice = dice * 1664525u + 1013904223u;
        return (dice >> 16 & 1u) != 0;
    };
    std::reverse(m_records.begin(), m_records.end());
    for (const Record &record : m_records)
        if (!keeps()) takeBackOne(record);
    m_records.clear();
}

} // namespace shim
