// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/barcodes.h"

#include <QByteArray>

namespace decoder {

/// Larger pictures are not decoded: 50 million points are a page at 600 dots an inch.
inline constexpr qint64 pixelsMax = 50'000'000;
/// The longer edge of a preview.
inline constexpr int previewEdge = 1400;

struct Paper {
    QString fault;       ///< empty, or "type", "unreadable", "pixels", "locked", "pages"
    QString contentType; ///< "image/jpeg", "image/png" or "application/pdf", by content
    int pages = 1;
    int page = 0; ///< the one of the preview
    QByteArray clean;
    QImage preview; ///< RGB888
    QList<Barcode> codes;
};

/// `page` counts from 0 and says which page of a PDF is drawn; one that is not there becomes the last.
[[nodiscard]] Paper readPaper(const QByteArray &content, int page);

/// What the helper writes to its parent: a line of JSON that tells the sizes, then the clean file, then the preview.
[[nodiscard]] QByteArray toWire(const Paper &paper);

} // namespace decoder
