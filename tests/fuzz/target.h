// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

/// Targets for fuzzing. A target takes any bytes and asserts what must be true of them whatever they are; that nothing
/// crashes is the least of it. The same targets run under libFuzzer (`./dev fuzz`) and, over their corpus and a fixed
/// number of mutations of it, in every test run.
namespace fuzz {

struct Target {
    const char *name; ///< also the folder of its corpus
    void (*run)(QByteArrayView input);
};

/// Makes a target known; the value says nothing.
bool add(const Target &target);
[[nodiscard]] const std::vector<Target> &targets();

/// Ends the program and says what did not hold, of which input.
[[noreturn]] void broken(const char *what, const char *file, int line);
/// What `broken` shows, and where the test leaves the input of a crash.
void remember(const char *target, QByteArrayView input);

} // namespace fuzz

/// What must hold of every input.
#define FUZZ_EXPECT(condition)                                                                                         \
    do {                                                                                                               \
        if (!(condition)) fuzz::broken(#condition, __FILE__, __LINE__);                                                \
    } while (false)

/// `FUZZ_TARGET(json) { … input … }` defines and registers a target.
#define FUZZ_TARGET(name)                                                                                              \
    static void run_##name(QByteArrayView input);                                                                      \
    [[maybe_unused]] static const bool added_##name = fuzz::add({#name, run_##name});                                  \
    static void run_##name(QByteArrayView input)
