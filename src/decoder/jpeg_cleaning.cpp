// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/picture_cleaning.h"

namespace decoder {

namespace {

constexpr uchar startOfImage = 0xd8, endOfImage = 0xd9, startOfScan = 0xda, app0 = 0xe0, app14 = 0xee, app15 = 0xef,
                comment = 0xfe, firstFrame = 0xc0, restart0 = 0xd0, restart7 = 0xd7, temporary = 0x01;

uchar at(const QByteArray &bytes, qsizetype i) { return uchar(bytes.at(i)); }

bool isApplication(uchar marker) { return marker >= app0 && marker <= app15; }
bool isAlone(uchar marker) { return (marker >= restart0 && marker <= restart7) || marker == temporary; }
/// What ITU-T T.81, table B.1, gives no segment: programs read on from there in different ways.
bool isNoSegment(uchar marker) { return marker < firstFrame || marker == startOfImage; }

/// JFIF's segment says how dense the points are, and may hold a thumbnail: the picture before somebody cut it.
QByteArray withoutThumbnail(const QByteArray &segment)
{
    constexpr qsizetype plainSize = 18; // marker, length, "JFIF\0", version, density, size of the thumbnail
    if (segment.size() < plainSize || segment.mid(4, 5) != QByteArray("JFIF\0", 5)) return {};
    QByteArray plain = segment.left(plainSize);
    plain[3] = char(plainSize - 2);
    plain[2] = plain[16] = plain[17] = 0;
    return plain;
}

QByteArray whatStays(uchar marker, const QByteArray &segment)
{
    if (marker == app0) return withoutThumbnail(segment);
    if (marker == app14 && segment.mid(4, 5) == "Adobe") return segment;
    return isApplication(marker) || marker == comment ? QByteArray() : segment;
}

/// Where the compressed data that begin at `from` end: at the next marker that is neither a stuffed byte nor a restart.
qsizetype endOfData(const QByteArray &file, qsizetype from)
{
    for (qsizetype i = from; i + 1 < file.size(); ++i) {
        if (at(file, i) != 0xff) continue;
        const uchar next = at(file, i + 1);
        if (next != 0x00 && next != 0xff && !(next >= restart0 && next <= restart7)) return i;
    }
    return -1;
}

} // namespace

std::optional<QByteArray> cleanedJpeg(const QByteArray &file)
{
    if (file.size() < 4 || at(file, 0) != 0xff || at(file, 1) != startOfImage) return std::nullopt;
    QByteArray clean = file.left(2);
    qsizetype i = 2;
    while (i + 1 < file.size()) {
        if (at(file, i) != 0xff) return std::nullopt;
        const uchar marker = at(file, i + 1);
        if (marker == 0xff) { // fill bytes before a marker
            ++i;
            continue;
        }
        if (marker == endOfImage) return clean + file.mid(i, 2);
        if (isAlone(marker)) {
            clean += file.mid(i, 2);
            i += 2;
            continue;
        }
        if (isNoSegment(marker) || i + 4 > file.size()) return std::nullopt;
        const qsizetype length = at(file, i + 2) * 256 + at(file, i + 3);
        if (length < 2 || i + 2 + length > file.size()) return std::nullopt;
        clean += whatStays(marker, file.mid(i, 2 + length));
        i += 2 + length;
        if (marker != startOfScan) continue;
        const qsizetype end = endOfData(file, i);
        if (end < 0) return std::nullopt;
        clean += file.mid(i, end - i);
        i = end;
    }
    return std::nullopt;
}

} // namespace decoder
