// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace services {

/// Marks a record as being worked on by a coroutine of this process for as long as its frame lives.
class Busy
{
public:
    Busy(QSet<QString> &set, const QString &id) : m_set(set), m_id(id) { m_set.insert(m_id); }
    ~Busy() { m_set.remove(m_id); }
    Busy(const Busy &) = delete;
    Busy &operator=(const Busy &) = delete;

private:
    QSet<QString> &m_set;
    const QString m_id;
};

} // namespace services
