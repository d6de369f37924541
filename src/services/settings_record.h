// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/audit_trail.h"
#include "services/profile.h"

namespace services {

/// What of the profile decides where money goes and who has to agree, as JSON: country and rules, the second person for
/// rates, the store, and of each provider that is switched on its environment, address and what it leaves open.
QString moneySettings(const Profile &profile);

/// Settings are changed in a file, where nobody is asked. Whoever works with other ones than this counter did last is
/// on record, with all of them; those that are as before leave no line.
base::Result<void> noteSettings(AuditTrail &audit, const Profile &profile);

} // namespace services
