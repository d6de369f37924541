// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallex/counter.h"

namespace support::wallex {

/// Names of the files in tests/fixtures/wallex.
QStringList fixtureNames();
/// Plays a fixture through the connector and compares with what it expects; what differs, as lines.
QStringList differences(const QString &name);

} // namespace support::wallex
