// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSaveFile>

namespace base {

/// A file that appears whole under its name, or not at all. It takes the place of a file only: renamed over a device
/// (`--output /dev/null`, by root) it would take that away from the whole machine.
class OutputFile : public QSaveFile
{
public:
    using QSaveFile::QSaveFile;
    /// False, with errorString(), where something else than a file has the name.
    bool open(OpenMode mode) override;
};

} // namespace base
