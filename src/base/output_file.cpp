// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/output_file.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace base {

bool OutputFile::open(OpenMode mode)
{
    const QFileInfo there(fileName());
    if (there.exists() && !there.isFile()) {
        setErrorString(QCoreApplication::translate("OutputFile", "this is the name of something that is not a file"));
        return false;
    }
    return QSaveFile::open(mode);
}

} // namespace base
