// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace models {

/// What every list and table of the window tells about a cell beside its text, so that one kind of row draws them all.
enum RowRole {
    SecondLineRole = Qt::UserRole + 1, ///< smaller, under the text
    AsideRole,                         ///< at the end of the row
    IconRole,                          ///< name of an icon
    ToneRole,                          ///< int of models::Tone, for text and icon
    SecondToneRole,                    ///< int of models::Tone, for the second line
    ModelRole = Qt::UserRole + 100,    ///< where a model's own roles begin
};

} // namespace models
