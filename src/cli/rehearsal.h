// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace cli {

/// The counter run through the commands, step by step: a customer is found, a beneficiary chosen, offers compared, a
/// transfer sent once, the same key tried again, and the transfer watched until it is paid out. For a newcomer without
/// a display and for an end-to-end check. `say` prints a line for a person. The backend is one in practice mode.
QCoro::Task<Output> rehearse(Backend &backend, std::function<void(const QString &)> say);

} // namespace cli
