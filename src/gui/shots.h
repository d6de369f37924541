// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/main_window.h"

#include <functional>

namespace gui {

struct ShotsOptions {
    QString folder;                              ///< where the pictures go; made when it is not there
    QString customer = QStringLiteral("santos"); ///< a ready-made customer with beneficiaries, as typed into the search
    QString amount = QStringLiteral("500");
    std::function<void()>
        loseNextAnswer;            ///< makes the next transfer's answer get lost; empty: that picture is left out
    std::function<void(int)> done; ///< exit code, 0 when every picture was taken; empty: ends the program with it
};

/// Drives the practice data through the pages and saves a picture of each. Every picture waits for the state it shows,
/// up to half a minute; one whose state never comes is named on standard error and left out. Belongs to the window.
void startShots(MainWindow &window, const ShotsOptions &options);

} // namespace gui
