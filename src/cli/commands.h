// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace cli {

QList<Command> providerCommands();   ///< provider, credential, bank, fields, balance
QList<Command> partyCommands();      ///< sender, beneficiary
QList<Command> transferCommands();   ///< quote, transfer
QList<Command> watchCommands();      ///< watch
QList<Command> rateCommands();       ///< rate
QList<Command> deskCommands();       ///< store
QList<Command> privacyCommands();    ///< store retention, sender export and erase
QList<Command> onboardingCommands(); ///< sender enrol, sync and screen; document, recipient
QList<Command> treasuryCommands();   ///< funding, refund, statement, master-data
QList<Command> auditCommands();      ///< audit
QList<Command> callbackCommands();   ///< callbacks
QList<Command> queueCommands();      ///< queue, treasury, transfer refund
QList<Command> printoutCommands();   ///< transfer receipt, transfer printouts
QList<Command> reportCommands();     ///< export, reconcile

/// A transfer by its id, or by the reference that is printed on the receipt.
base::Result<domain::Transfer> transferNamed(services::Desk &desk, const QString &name);

/// What a provider said about a balance of ours, now or then.
base::JsonValue balanceJson(const domain::Balance &balance);
/// As failure(); "not found" about a record that was asked for by its number is no refusal, whoever says so.
Output missingThere(const base::Error &error);
/// {"sender":{…}} with where the customer stands at the providers.
Output senderWithEnrolments(services::Desk &desk, const domain::SenderId &id);

/// A JSON object from a file, or from standard input when `file` is "-" or empty. BadFile, BadInput.
base::Result<base::JsonValue> jsonFrom(Backend &backend, const QString &file);

/// A credential from a file, or from standard input when `file` is "-" or empty; line ends behind it are dropped.
/// BadFile.
base::Result<base::Secret> secretFrom(Backend &backend, const QString &file);

/// Writes a file that its owner alone may read. BadFile.
base::Result<void> writePrivately(const QString &name, const QByteArray &content);

} // namespace cli
