// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "printing/receipt_document.h"

#include <QImage>
#include <QList>
#include <QPageSize>

class QPrinter;

namespace printing {

enum class Paper {
    A4,
    A5,
    Roll80, ///< 80 mm roll, 72 mm of it printed; as long as the text
};

/// The word for settings: "a4".
QString codeOf(Paper paper);
Paper paperFrom(QStringView code);
QString labelOf(Paper paper);
QPageSize pageSizeOf(Paper paper, const ReceiptDocument &document);

/// The pages as pictures, grey on white. May be called on any thread.
QList<QImage> renderPages(const ReceiptDocument &document, Paper paper, int dpi);
/// The first page: for a preview.
QImage renderImage(const ReceiptDocument &document, Paper paper, int dpi);
/// Writes a PDF with text that can be searched and copied; whole or not at all. May be called on any thread.
base::Result<void> writePdf(const ReceiptDocument &document, Paper paper, const QString &file);
/// Prints; may take as long as the printer likes, so never on the window's thread. Sets the printer's page size.
base::Result<void> print(const ReceiptDocument &document, Paper paper, QPrinter &printer);

} // namespace printing
