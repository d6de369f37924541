// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/operation.h"
#include "domain/sender.h"
#include "providers/remitpro/settings.h"

namespace providers::remitpro {

// Every path and every name of RemitPro that this program knows, from resources/data/remitpro_operations.json: the
// documents change, and where they say nothing the program must not pretend to know.

inline const QString providerName = QStringLiteral("remitpro");

/// All calls, with the paths of the profile where it has some.
[[nodiscard]] QList<domain::Operation> operations(const Settings &settings);
/// The path of a call, with its placeholder (there is at most one) replaced; empty for a name that is not there.
[[nodiscard]] QString pathOf(const Settings &settings, const QString &operation, const QString &argument = {});

/// Names of the lists that have a path: "genders", "educations", …
[[nodiscard]] QStringList masterLists(const Settings &settings);
/// The path of a list with its placeholder; empty when nobody published it and the profile does not say.
[[nodiscard]] QString masterPath(const Settings &settings, const QString &list);

/// A member of ours and what it is called in the request for a sender.
struct SenderMember {
    QString domain::Sender::*ours = nullptr;
    QString theirs;
    QString list; ///< not empty: the value's id in that list is sent, not the value
};
[[nodiscard]] const QList<SenderMember> &senderMembers();

/// The beneficiary's member that a form means by this name ("bank_account_number"): "accountNumber"; empty: none.
[[nodiscard]] QString beneficiaryMemberFor(const QString &theirs);

} // namespace providers::remitpro
