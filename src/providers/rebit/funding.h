// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "interfaces/provider.h"

namespace providers::rebit {

/// Whether `payment_details` tells of a payment ("lists network confirmations and relevant addresses"; its shape is not
/// documented): whether there is anything in it besides our own invoice's address, noughts and blanks.
bool showsPayment(const base::JsonValue &remittance, const domain::Transfer &transfer);

/// Whether Rebit had bitcoin of ours, as far as this remittance or the state and word that are stored with the transfer
/// tell.
bool hadOurPayment(const base::JsonValue &remittance, const domain::Transfer &transfer);

/// What a look says about our own payment, put into the sighting: an invoice whose time is over is closed for paying at
/// once, and run out only when a payment would have shown by now; and what is refused after it was paid is a question
/// for people.
void judgeFunding(domain::Sighting &sighting, const base::JsonValue &remittance, const domain::Transfer &transfer,
                  const QDateTime &nowUtc);

/// For whoever has to get the bitcoin back; for the timeline.
QString refundNote();

} // namespace providers::rebit
