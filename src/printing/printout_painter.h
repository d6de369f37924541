// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/printout.h"

#include <QImage>
#include <QList>
#include <QPageSize>
#include <QRectF>

class QPrinter;

namespace printing {

enum class Paper {
    A4,
    A5,
    Roll80, ///< 80 mm roll, 72 mm of it printed; as long as the text
    Roll58, ///< 58 mm roll, 48 mm of it printed
};

/// The word for settings: "a4".
QString codeOf(Paper paper);
Paper paperFrom(QStringView code);
QString labelOf(Paper paper);
QList<Paper> allPapers();
/// Of a page; a roll is as long as the longest text.
QPageSize pageSizeOf(Paper paper, const domain::Printout &printout);

/// Where a text came to stand. For tests: nothing overlaps, nothing is too small.
struct PlacedText {
    QString text;
    QRectF area; ///< millimetres
    qreal points = 0;
    bool bold = false;
    int page = 0;
};
QList<PlacedText> placedTexts(const domain::Printout &printout, Paper paper);

/// The pages as pictures, grey on white. May be called on any thread.
QList<QImage> renderPages(const domain::Printout &printout, Paper paper, int dpi);
/// The first page: for a preview.
QImage renderImage(const domain::Printout &printout, Paper paper, int dpi);
/// Writes a PDF with text that can be searched and copied; whole or not at all. May be called on any thread.
base::Result<void> writePdf(const domain::Printout &printout, Paper paper, const QString &file);
/// Prints; may take as long as the printer likes, so never on the window's thread. Sets the printer's page size. A
/// failure after the first dot may have left something on paper: Outcome::Unknown.
base::Result<void> print(const domain::Printout &printout, Paper paper, QPrinter &printer);

} // namespace printing
