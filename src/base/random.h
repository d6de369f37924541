// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace base {

/// Chance as a guest, so that a simulation can be replayed. Thread-safe.
class Random
{
public:
    virtual ~Random() = default;
    virtual QByteArray bytes(int count) = 0;

    /// A version 4 UUID in lower case without braces.
    QString uuid();
    /// A number from 0 to `below` - 1.
    quint32 below(quint32 limit);
    /// `length` characters that are easy to read aloud: digits and capitals without 0 O 1 I L U.
    QString readable(int length);
};

/// From the operating system; good enough for keys.
class SystemRandom final : public Random
{
public:
    QByteArray bytes(int count) override;
};

} // namespace base
