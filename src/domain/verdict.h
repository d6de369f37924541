// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/transfer.h"

#include <optional>

namespace domain {

/// What an answer to a money-moving call means. A pure function of what was sent and what came back.
enum class VerdictKind {
    Accepted, ///< whole, understood, and it echoes what was sent
    Review,   ///< accepted, but an echoed figure or account differs: money may move wrongly
    Rejected, ///< certainly not created, for a reason that trying again does not mend
    NotNow, ///< certainly not created by this call; the same bytes may be sent again later (401, 429 where documented)
    Duplicate, ///< the provider knows our key or reference already: an earlier copy exists; ask what became of it
    Conflict,  ///< the same key with other bytes: frozen until a look settles it
    Maybe,     ///< anything else
};

struct Verdict {
    VerdictKind kind = VerdictKind::Maybe;
    TransferState state = TransferState::Unconfirmed; ///< for Accepted and Review
    ProviderReference providerReference;
    QString providerStatus; ///< their word, verbatim
    std::optional<PayIn> payIn;
    QString pickupCode;
    base::Error error; ///< for everything but Accepted: why
    QString note;      ///< for the timeline, may be empty
};

enum class Found {
    Yes,          ///< the provider has it; `state` is what it says
    No,           ///< the provider says that it does not know it
    Inconclusive, ///< no usable answer
};

/// What a look at a transfer saw.
struct Sighting {
    Found found = Found::Inconclusive;
    std::optional<TransferState> state; ///< nullopt: a word that nobody knows; the last state stays
    ProviderReference providerReference;
    QString providerStatus;    ///< their word, verbatim
    bool echoVerified = false; ///< amount and currency were stated and equal what was approved
    bool needsPerson = false;  ///< what echoFault says is not excused by a later look that finds everything right
    QString echoFault;         ///< not empty: amount, currency or account differ from what was approved, and how
    std::optional<PayIn> payIn;
    bool isPartPaid = false; ///< a part of the invoice has arrived
    QString pickupCode;
    QString note;      ///< the provider's own explanation, verbatim, may be empty
    base::Error error; ///< for Inconclusive: why
};

} // namespace domain
