// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/callback.h"

namespace providers::wallex {

/// What a notification of Wallex is about; pure. Three shapes are documented (user, funding, refund), a fourth has been
/// seen ({resource, resourceId, status, reason}). None is signed, so nothing in it is believed. A body without a
/// resource is about a user. UnreadableReply for everything else, and for resources that cannot be asked for here
/// (collections, payments).
[[nodiscard]] base::Result<interfaces::CallbackNotice> noticeFrom(const QByteArray &body);

} // namespace providers::wallex
