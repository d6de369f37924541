// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

namespace domain {

using ProviderId = base::Id<struct ProviderTag>; ///< "simpaisa", "remid", …: also the folder, the profile member, the
                                                 ///< credential prefix
using SenderId = base::Id<struct SenderTag>;
using BeneficiaryId = base::Id<struct BeneficiaryTag>;
using QuoteId = base::Id<struct QuoteTag>;
using DocumentId = base::Id<struct DocumentTag>;
using TransferId = base::Id<struct TransferTag>;
using AttemptId = base::Id<struct AttemptTag>;
using IdempotencyKey = base::Id<struct IdempotencyTag>;          ///< ours, a UUID; made with the draft, kept for ever
using ProviderReference = base::Id<struct ProviderReferenceTag>; ///< theirs; what their support asks for

} // namespace domain
