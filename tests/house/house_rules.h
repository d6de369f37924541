// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "house/house_plan.h"

#include <QMap>
#include <QStringList>

namespace house {

/// Which Qt module ships a header, by the header's name: "QSqlQuery" -> "QtSql". Read from the headers that are
/// installed, so that nobody has to keep a list.
using QtHeaders = QMap<QString, QString>;
[[nodiscard]] QtHeaders installedQtHeaders();

/// Third-party headers outside the room that brings their library in.
[[nodiscard]] QStringList libraryFaults(const SourceFile &file, const QtHeaders &qt);

/// Words that must not stand in a room: floating point where money is, nested event loops, singletons, clocks and dice
/// outside `base`, switched-off TLS checks. Comments and strings do not count.
[[nodiscard]] QStringList wordFaults(const SourceFile &file);

/// The licence line, `#pragma once`, notes of unfinished work, and length.
[[nodiscard]] QStringList mannerFaults(const SourceFile &file);

/// Items of a grid or form layout that do not stand in reading order. Their order in the file is the tab order.
[[nodiscard]] QStringList formFaults(const QString &path, const QByteArray &xml);

} // namespace house
