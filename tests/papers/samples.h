// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace samples {

/// What no provider may ever see of a scan: it stands in every kind of metadata of these files.
inline const QByteArray secret = QByteArrayLiteral("SECRET-PLACE 1.3521N 103.8198E");

QImage picture(int width = 160, int height = 100);
/// With an EXIF block that says which way is up (1: as it lies, 6: turned by a quarter) and where it was taken, XMP, a
/// comment, a thumbnail in JFIF's own segment, and something behind its end.
QByteArray jpegWithPlace(int orientation = 1, const QImage &image = picture());
/// With text, EXIF and time chunks, and something behind its end.
QByteArray pngWithPlace();
/// Two pages: the first shows a photograph with a place in it. Document information, XMP, a script that runs when it is
/// opened, an attachment, and a link to an address.
QByteArray pdfWithPlace();
/// A page that only a password opens.
QByteArray lockedPdf();
/// The head of a picture of that many points; the rest is a lie.
QByteArray pngBomb(quint32 width, quint32 height);
QImage qrCode(const QByteArray &text);
QImage pdf417(const QByteArray &text);

} // namespace samples
