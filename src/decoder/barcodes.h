// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QString>

namespace decoder {

struct Barcode {
    QString format; ///< "QR" or "PDF417"
    QString text;   ///< as written, control characters and all
};

/// The codes of both kinds that identity papers carry.
[[nodiscard]] QList<Barcode> barcodesOn(const QImage &picture);

} // namespace decoder
