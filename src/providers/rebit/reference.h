// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/treasury.h"
#include "interfaces/callback.h"

#include <optional>

namespace providers::rebit {

// What Rebit tells besides remittances: its address book, its rates, its lists, its callback; pure.

/// One entry, bare or wrapped ({"recipient":{…}}); entries of a list may have no more than an id and an address.
base::Result<domain::AddressBookEntry> entryFrom(const base::JsonValue &body);
base::Result<QList<domain::AddressBookEntry>> entriesFrom(const base::JsonValue &body);

/// A flat object: "PHP" is pesos for a bitcoin, "USDPHP" pesos for a dollar, "PHP-ASK" a second price for a bitcoin.
/// Those of a pair alone when both are given; a member of another shape is passed over.
base::Result<QList<domain::ProviderRate>> ratesFrom(const base::JsonValue &body, const QString &send,
                                                    const QString &receive);

/// The path of the call that tells a list, below /api/v1; empty when there is none.
QString pathOfList(const QString &name);
/// Whether that call wants the token.
bool listWantsToken(const QString &name);
/// The values of a list, whatever its shape: words, objects with slug and name, or an object of either. Nothing that
/// looks like a secret is kept. NotSupported when the answer does not have this list.
base::Result<QList<domain::MasterValue>> valuesFrom(const QString &name, const base::JsonValue &body);

/// What a callback is about; from anybody in the world, and never believed. UnreadableReply when it names no
/// remittance.
base::Result<interfaces::CallbackNotice> noticeFrom(const QByteArray &body);

} // namespace providers::rebit
