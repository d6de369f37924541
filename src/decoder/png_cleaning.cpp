// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/picture_cleaning.h"

#include <QList>
#include <QtEndian>

namespace decoder {

namespace {

constexpr qsizetype signatureSize = 8;
constexpr qsizetype frameSize = 12; ///< of a chunk: length, name, checksum

bool stays(const QByteArray &name)
{
    static const QList<QByteArray> kept{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA",
                                        "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"};
    return kept.contains(name);
}

} // namespace

std::optional<QByteArray> cleanedPng(const QByteArray &file)
{
    if (!file.startsWith("\x89PNG\r\n\x1a\n")) return std::nullopt;
    QByteArray clean = file.left(signatureSize);
    qsizetype i = signatureSize;
    while (i + frameSize <= file.size()) {
        const qsizetype size = qFromBigEndian<quint32>(file.constData() + i);
        if (size > file.size() - i - frameSize) return std::nullopt;
        const QByteArray name = file.mid(i + 4, 4);
        if (stays(name)) clean += file.mid(i, frameSize + size);
        if (name == "IEND") return clean;
        i += frameSize + size;
    }
    return std::nullopt;
}

} // namespace decoder
