// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/answer.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace interfaces {

/// What was found in a file that somebody brought.
struct ReadPaper {
    /// A picture to look at: three bytes for each point, red, green, blue, row by row.
    struct Preview {
        int width = 0;
        int height = 0;
        QByteArray points;
    };
    struct Code {
        QString format; ///< "QR" or "PDF417"
        QString text;
    };
    QString contentType; ///< by content: "image/jpeg", "image/png", "application/pdf"
    QByteArray clean;    ///< the file without what it tells about place, time, camera and author
    int pages = 1;
    int page = 0; ///< the one of the preview
    Preview preview;
    QList<Code> codes; ///< bar codes on it
};

/// Reads the files of strangers, somewhere where they can do no harm.
class PaperReader
{
public:
    virtual ~PaperReader() = default;
    /// `page` counts from 0. BadFile says what is wrong with the file and what to do; nothing has happened then.
    virtual Answer<ReadPaper> read(QByteArray content, int page) = 0;
};

} // namespace interfaces
