// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/audit_trail.h"
#include "services/callback_service.h"
#include "services/directory_service.h"
#include "services/document_service.h"
#include "services/onboarding_service.h"
#include "services/party_service.h"
#include "services/privacy_service.h"
#include "services/profile.h"
#include "services/quote_service.h"
#include "services/rate_service.h"
#include "services/transfer_service.h"
#include "services/treasury_service.h"
#include "services/upload_queue.h"
#include "services/watch_service.h"

namespace services {

/// Everything the desk can do, for one thread. Filled by the wiring; lives as long as it.
struct Desk {
    const Profile &profile;
    Identity identity;
    bool practice = false;
    base::Clock &clock;
    interfaces::Store store;
    PartyService &parties;
    RateService &rates;
    DirectoryService &directory;
    QuoteService &quotes;
    TransferService &transfers;
    WatchService &watch;
    OnboardingService &onboarding;
    DocumentService &documents;
    TreasuryService &treasury;
    CallbackService &callbacks;
    AuditTrail &audit;
    UploadQueue &uploads;
    PrivacyService &privacy;
};

} // namespace services
