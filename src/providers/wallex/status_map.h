// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/provider_user.h"
#include "domain/treasury.h"

namespace providers::wallex {

// The words of Wallex as our states; pure. Its four tables of statuses are empty, so the words are those of its samples
// and texts, of its site of 2026, and of a program that is known to work with it. A word that is not here is Unknown
// and never an end.

struct UserWord {
    const char *word; ///< in small letters, with underscores
    domain::UserState state;
    const char *source;
};

/// Every word for a user there is, for the tests and the documentation.
[[nodiscard]] const QList<UserWord> &userWords();
/// In any letter case, with blanks or dashes for underscores.
[[nodiscard]] domain::UserState userStateOf(const QString &word);

/// Of a funding or a refund; Unknown for a word that no sample shows, and for none at all.
[[nodiscard]] domain::MovementState movementStateOf(const QString &word);
/// The word by which Wallex itself filters; empty for a state that it cannot filter.
[[nodiscard]] QString fundingFilterOf(domain::MovementState state);

/// What is known after asking for screening: `screening` is its answer, `user` the user as read right after it, or
/// nothing when that failed. The word of a screening is not that of a user: its sample says "approved" at once, while
/// the outcome comes later, so only the user's own record makes an approval.
[[nodiscard]] domain::ProviderUser afterScreening(const domain::ProviderUser &screening,
                                                  const std::optional<domain::ProviderUser> &user);

} // namespace providers::wallex
