// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "interfaces/callback.h"
#include "providers/simpaisa/settings.h"

namespace providers::simpaisa {

/// The bytes under the signature of a webhook: its members but `signature`, sorted by name, as name=value joined by
/// "&", numbers as they are written in the body.
[[nodiscard]] QByteArray signedText(const base::JsonValue &payload);

/// What the webhook is about. UnreadableReply when it is none, CredentialRefused when its signature is missing or
/// wrong. `key`: the PEM of their public key, or the shared secret when the settings say so. Events and states are not
/// judged: whatever they say, the provider is asked.
[[nodiscard]] base::Result<interfaces::CallbackNotice>
noticeFrom(const Settings &settings, const interfaces::CallbackMessage &message, const base::Secret &key);
/// The credential that checks a webhook.
[[nodiscard]] QString webhookCredential(const Settings &settings);

} // namespace providers::simpaisa
