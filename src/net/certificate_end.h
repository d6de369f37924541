// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace net {

/// When the first of the certificates in a PEM file runs out; invalid when there is none that can be read.
[[nodiscard]] QDateTime certificateEnd(const QString &file);

} // namespace net
