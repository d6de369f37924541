// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace support {

inline QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, 0);
    qToBigEndian(number, bytes.data());
    return bytes;
}

inline QByteArray pngChunk(const QByteArray &name, const QByteArray &content)
{
    quint32 sum = 0xffffffff;
    for (const char byte : name + content) {
        sum ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1) ? (sum >> 1) ^ 0xedb88320 : sum >> 1;
    }
    return bigEndian(quint32(content.size())) + name + content + bigEndian(~sum);
}

/// A picture that every reader takes, made without a library that draws: grey, and with `text` in a chunk that a camera
/// might write. `noise` makes it that many bytes larger, give or take.
inline QByteArray tinyPng(int width, int height, const QByteArray &text = {}, bool noise = false)
{
    QByteArray rows;
    quint32 dice = 12345;
    for (int y = 0; y < height; ++y) {
        rows += char(0); // no filter
        for (int x = 0; x < width; ++x) {
            dice = dice * 1664525 + 1013904223;
            rows += noise ? char(dice >> 24) : char(0x80);
        }
    }
    const QByteArray head = bigEndian(quint32(width)) + bigEndian(quint32(height)) + QByteArray("\x08\0\0\0\0", 5);
    QByteArray png("\x89PNG\r\n\x1a\n");
    png += pngChunk("IHDR", head);
    if (!text.isEmpty()) png += pngChunk("tEXt", QByteArray("Comment\0", 8) + text);
    return png + pngChunk("IDAT", qCompress(rows, 6).mid(4)) + pngChunk("IEND", {});
}

} // namespace support
