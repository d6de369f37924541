// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace decoder {

// The same file without what is not needed to draw it: place, time, camera, author, comments, thumbnails, colour
// profiles, and whatever stands behind its end. Lossless; nothing when the file is cut short or no file of its kind.

/// Keeps the segments that a decoder needs; of the application segments only JFIF's (without its thumbnail) and
/// Adobe's, which says how the colours are stored.
[[nodiscard]] std::optional<QByteArray> cleanedJpeg(const QByteArray &file);
/// Keeps the critical chunks and those that say how to show the pixels.
[[nodiscard]] std::optional<QByteArray> cleanedPng(const QByteArray &file);

enum class PdfFault { None, Unreadable, Locked, TooManyPages };
struct CleanedPdf {
    PdfFault fault = PdfFault::None;
    int pages = 0;
    QByteArray file;
};
/// Written anew: no document information, XMP, scripts, actions, forms' XML, attachments, and no earlier versions of
/// itself; pictures in it are cleaned as well.
[[nodiscard]] CleanedPdf cleanedPdf(const QByteArray &file);

/// More pages than any identity paper has, and few enough to be looked through.
inline constexpr int pdfPagesMax = 50;

} // namespace decoder
