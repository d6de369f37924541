// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/profile.h"

namespace app {

/// The folder that holds the store, sealed documents, logs and profile.json: `named`, or $REMITDESK_HOME, or the
/// platform's application-data folder. Made if it is not there, for this user only. StoreUnavailable when that fails.
base::Result<QString> openHome(const QString &named);

/// `file`, or <home>/profile.json. Without a file of the second kind the profile is empty: no provider is enabled.
base::Result<services::Profile> loadProfile(const QString &home, const QString &file);

} // namespace app
