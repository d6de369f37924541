// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/one_shot_body.h"

#include <algorithm>
#include <cstring>

namespace net {

OneShotBody::OneShotBody(QByteArray bytes) : m_bytes(std::move(bytes))
{
    // Unbuffered: QIODevice's own buffer would be a second copy that could be read again.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    if (m_shut) return -1;
    const qint64 count = std::min<qint64>(maxSize, m_bytes.size() - m_taken);
    if (count <= 0) return -1; // the end; 0 would mean "nothing yet"
    std::memcpy(data, m_bytes.constData() + m_taken, size_t(count));
    m_taken += count;
    return count;
}

} // namespace net
