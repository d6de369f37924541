// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/backend.h"
#include "cli/output.h"

#include <QCoroTask>

namespace cli {

struct Command {
    QString words; ///< "transfer create"
    QString help;
    QStringList positionals; ///< names for the help: "ID"
    int optionalPositionals = 0;
    QList<OptionSpec> options;
    QCoro::Task<Output> (*run)(Backend &backend, Arguments arguments) = nullptr;
};

} // namespace cli
