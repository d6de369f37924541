// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_message.h"
#include "providers/wallex/settings.h"

namespace providers::wallex {

// The storage host behind the addresses that Wallex makes (Amazon S3 and its like); pure. No key and no token of ours
// ever goes there: the address is the permission.

/// The header names that the address says are signed (X-Amz-SignedHeaders), in small letters.
[[nodiscard]] QList<QByteArray> signedHeadersOf(const QByteArray &address);
/// The headers that the signature of the address wants besides Host. Nothing when it wants none: S3 refuses an
/// x-amz-… header that is not signed.
[[nodiscard]] net::Headers storageHeaders(const Settings &settings, const QByteArray &address);

/// What the storage's answer to a PUT or GET means. CredentialRefused: the address has run out.
[[nodiscard]] base::Result<void> storageOutcome(const net::HttpReply &reply);
/// The same for an entry without an address.
[[nodiscard]] base::Error addressRunOut();

} // namespace providers::wallex
