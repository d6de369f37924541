// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/treasury.h"
#include "interfaces/callback.h"
#include "providers/remid/settings.h"

namespace providers::remid {

// What rem.id tells besides transfers: its summary, its callback, and the lists that come with the program; pure.

/// The name of the group as rem.id understands it; its table spells it with an A, its sample with an E. Empty for one
/// that it does not have.
QString summaryGroupFrom(const QString &typed);
QString summaryPeriodFrom(const QString &typed);
QStringList summaryGroups();
QStringList summaryPeriods();
/// One line for each sum that is stated. The table shows a list of products, the sample one product, and a sandbox may
/// leave the wrapper out: all three are read.
base::Result<QList<domain::SummaryLine>> summaryFrom(const base::JsonValue &body);

/// What a callback is about; from anybody in the world, and never believed. UnreadableReply when it names no transfer.
base::Result<interfaces::CallbackNotice> noticeFrom(const QByteArray &body);

/// Names of the lists: staging has one more, of accounts that provoke an answer.
QStringList listNames(const Settings &settings);
std::optional<domain::MasterList> builtInList(const Settings &settings, const QString &name);

} // namespace providers::remid
