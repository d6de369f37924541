// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

namespace base {

Secret::Secret(QByteArrayView bytes) : m_bytes(bytes.begin(), bytes.end()) {}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
    }
    return *this;
}

Secret::~Secret() { wipe(); }

void Secret::wipe()
{
    // volatile: the compiler may not drop writes to memory that is about to be freed
    for (volatile char &byte : m_bytes)
        byte = 0;
    m_bytes.clear();
}

} // namespace base
