// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/barcodes.h"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

namespace decoder {

namespace {

/// A code on a page that was scanned finer than this is as readable when it is made smaller, and much sooner.
constexpr int edgeMax = 4000;
constexpr int codesMax = 8;
constexpr qsizetype textMax = 8000;

} // namespace

QList<Barcode> barcodesOn(const QImage &picture)
{
    QImage grey = picture;
    if (std::max(grey.width(), grey.height()) > edgeMax)
        grey = grey.scaled(edgeMax, edgeMax, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    grey = grey.convertToFormat(QImage::Format_Grayscale8);
    if (grey.isNull()) return {};
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                int(grey.bytesPerLine()));
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode | ZXing::BarcodeFormat::PDF417);
    hints.setTryHarder(true);
    hints.setTryRotate(true);
    hints.setMaxNumberOfSymbols(codesMax);
    QList<Barcode> found;
    for (const ZXing::Result &code : ZXing::ReadBarcodes(view, hints)) {
        if (!code.isValid()) continue;
        const QString text = QString::fromStdString(code.text()).left(textMax);
        const bool isQr = code.format() == ZXing::BarcodeFormat::QRCode;
        found << Barcode{isQr ? QStringLiteral("QR") : QStringLiteral("PDF417"), text};
    }
    return found;
}

} // namespace decoder
