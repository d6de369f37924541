// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSet>
#include <QStringList>

namespace house {

/// A room and the rooms it may include. `providers/<name>` stands for every provider's folder where a picture is meant.
using Plan = QMap<QString, QStringList>;

struct SourceFile {
    QString path; ///< below src/, with forward slashes: "net/http_client.cpp"
    QString text;
};

/// Reads the table that the build wrote: one line "room: room room …" per room.
[[nodiscard]] Plan planFromBuild(const QString &houseTxt);

/// Reads the table of rooms in docs/architecture.md: the first column is the room, the third what it may include.
[[nodiscard]] Plan planFromPicture(const QString &architectureMd);

/// The room a file lives in: its first folder, or the first two below providers/. Empty for a file in src/ itself.
[[nodiscard]] QString roomOf(const QString &path);

/// Where the build's plan breaks the picture: unknown rooms, arrows that the picture does not have, cycles.
[[nodiscard]] QStringList planFaults(const Plan &build, const Plan &picture);

/// Includes of our own headers from rooms that the file's room does not use, and of headers that are not there.
/// @param known every header and source below src/, named like SourceFile::path
[[nodiscard]] QStringList includeFaults(const SourceFile &file, const Plan &build, const QSet<QString> &known);

} // namespace house
