// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace cli {

/// The part before the command: where the home is, how to print.
struct Invocation {
    QString home;
    QString profileFile;
    bool json = false;
    bool help = false;
    bool version = false;
    QString commandWords; ///< "transfer create", empty when none was named
    QStringList rest;     ///< what stands behind the command
    QString fault;        ///< not empty: wrong usage, and why
};

/// Splits the command line; knows the table of commands.
Invocation readInvocation(const QStringList &words);

/// Every command, in the order of the help.
const QList<Command> &commands();
const Command *commandNamed(const QString &words);

/// What --help prints: of one command, or of the program when `words` is empty.
QString helpText(const QString &words);

/// Reads the arguments and runs the command. Wrong usage is an Output with exit WrongUsage.
QCoro::Task<Output> run(Backend &backend, const Command &command, QStringList rest);

/// Wrong usage as an Output.
Output usageFailure(const QString &sentence);

} // namespace cli
