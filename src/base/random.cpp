// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <QRandomGenerator>
#include <QUuid>
#include <QVarLengthArray>

namespace base {

QString Random::uuid()
{
    QByteArray raw = bytes(16);
    raw[6] = char((raw[6] & 0x0f) | 0x40); // version 4
    raw[8] = char((raw[8] & 0x3f) | 0x80); // RFC 4122 variant
    return QUuid::fromRfc4122(raw).toString(QUuid::WithoutBraces);
}

quint32 Random::below(quint32 limit)
{
    if (limit < 2) return 0;
    // Rejection keeps every value equally likely.
    const quint32 ceiling = quint32(-1) - quint32(-1) % limit;
    for (;;) {
        const QByteArray raw = bytes(4);
        quint32 value = 0;
        memcpy(&value, raw.constData(), 4);
        if (value < ceiling) return value % limit;
    }
}

QString Random::readable(int length)
{
    static constexpr char16_t alphabet[] = u"23456789ABCDEFGHJKMNPQRSTVWXYZ";
    QString text;
    for (int i = 0; i < length; ++i)
        text += QChar(alphabet[below(std::size(alphabet) - 1)]);
    return text;
}

QByteArray SystemRandom::bytes(int count)
{
    // In whole numbers: some processors take a microsecond for each, and a transfer needs hundreds of bytes.
    QVarLengthArray<quint32, 16> numbers((count + 3) / 4);
    QRandomGenerator::system()->fillRange(numbers.data(), numbers.size());
    return {reinterpret_cast<const char *>(numbers.constData()), count};
}

} // namespace base
