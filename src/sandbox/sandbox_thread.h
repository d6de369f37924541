// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandbox.h"

#include <QThread>

namespace sandbox {

/// A sandbox in a thread of its own, for practice mode and for tests whose client blocks. The calls block until the
/// sandbox's thread has answered (milliseconds; start() longer, see Sandbox::listen). Stops with this object.
class SandboxThread
{
public:
    SandboxThread();
    ~SandboxThread();
    SandboxThread(const SandboxThread &) = delete;
    SandboxThread &operator=(const SandboxThread &) = delete;

    /// Once. The errors are those of Sandbox::listen().
    [[nodiscard]] base::Result<quint16> start(SandboxOptions options);
    /// Ends the sandbox and its connections; done by the destructor too.
    void stop();

    [[nodiscard]] base::JsonValue profile() const { return m_profile; }
    [[nodiscard]] base::JsonValue credentials() const { return m_credentials; }
    [[nodiscard]] base::JsonValue ledger();

private:
    QThread m_thread;
    QObject m_door; ///< lives in the thread: calls go through its event loop
    std::unique_ptr<Sandbox> m_sandbox;
    base::JsonValue m_profile;
    base::JsonValue m_credentials;
};

} // namespace sandbox
