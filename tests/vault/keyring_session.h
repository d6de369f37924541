// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace vaulttest {

/// Whether a keyring service and what is needed to start it are installed; otherwise the reason why not.
std::optional<QString> reasonWithoutKeyring();

/// Runs this program again inside a session bus of its own, with an empty home folder and a real gnome-keyring that a
/// password has unlocked, and waits for it; kills it when that takes longer than `patienceMs` (-1: for ever). Returns
/// its exit code.
int runInKeyringSession(const QStringList &arguments, int patienceMs = 270'000);

/// The rest of main() of a test program that needs a keychain: runs `test` in such a session; the user's own keychain
/// is never touched. Without a keyring service the test fails and says so.
int runTestInKeyringSession(int &argc, char **argv, const std::function<int()> &test, int patienceMs = 270'000);

/// Runs a program to its end and returns what it wrote to standard output; nullopt when it did not start or took more
/// than 30 seconds. `environment` holds NAME=value lines that are added, and bare names that are taken out.
std::optional<QByteArray> outputOf(const QString &program, const QStringList &arguments,
                                   const QStringList &environment = {});

} // namespace vaulttest
