// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <sys/types.h>
#include <utility>
#include <vector>

namespace shim {

/// Remembers how files below the watched folder looked before each change, until a sync makes the change durable, so
/// that a power failure can be played: whatever no sync has confirmed is taken back. The program itself sees its own
/// changes all the time, as it would through the page cache. Strict where POSIX is: a new name is durable only when its
/// folder was synced. Not locked; the caller is.
class Undo
{
public:
    /// A file that was just opened; `isNew`: it did not exist before. `path` is empty for a file without a name.
    void opened(int fd, const std::string &path, bool isNew);
    void closed(int fd);
    /// Before a change of the file behind `fd`: the bytes that will be overwritten, or cut off.
    void beforeWrite(int fd, off_t offset, size_t size);
    void beforeTruncate(int fd, off_t size);
    /// Before a name goes.
    void beforeUnlink(const std::string &path);
    /// Before a name is given to another file, which may take it away from a third one.
    void beforeRename(const std::string &from, const std::string &to);
    void renamed(const std::string &from, const std::string &to);
    /// A file got a further name.
    void linked(const std::string &to);
    /// fsync or fdatasync of a file, or of a folder.
    void synced(int fd);

    /// Takes back what nobody synced: all of it, or, with a seed, as much of it as the dice say, in any order, which is
    /// what a disk is allowed to do.
    void takeBack(unsigned seed);

private:
    enum class Kind { Bytes, Size, Created, Removed, Moved };
    struct Record {
        Kind kind = Kind::Bytes;
        int file = 0;       ///< which file, whatever its name is by now
        std::string path;   ///< of a name that came or went
        std::string before; ///< bytes; Moved: the old name
        off_t offset = 0;   ///< Bytes: where; Size: what it was
        mode_t mode = 0;
    };
    int fileOf(int fd, const std::string &path);
    void takeBackOne(const Record &record);

    std::map<std::pair<dev_t, ino_t>, int> m_byInode;
    std::vector<std::string> m_paths; ///< of each file, its present name
    std::map<int, int> m_files;       ///< by descriptor
    std::map<int, std::string> m_folders;
    std::vector<Record> m_records;
};

} // namespace shim
