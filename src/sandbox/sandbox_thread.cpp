// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_thread.h"

namespace sandbox {

using namespace Qt::Literals::StringLiterals;

SandboxThread::SandboxThread()
{
    m_thread.setObjectName(u"sandbox"_s);
    m_door.moveToThread(&m_thread);
}

SandboxThread::~SandboxThread() { stop(); }

base::Result<quint16> SandboxThread::start(SandboxOptions options)
{
    m_thread.start();
    base::Result<quint16> port = quint16(0);
    QMetaObject::invokeMethod(
        &m_door,
        [this, &port, &options] {
            m_sandbox = std::make_unique<Sandbox>(std::move(options));
            port = m_sandbox->listen();
            m_profile = m_sandbox->profile();
            m_credentials = m_sandbox->credentials();
        },
        Qt::BlockingQueuedConnection);
    return port;
}

void SandboxThread::stop()
{
    if (!m_thread.isRunning()) return;
    // Its sockets and timers belong to that thread and must end there.
    QMetaObject::invokeMethod(
        &m_door, [this] { m_sandbox.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

base::JsonValue SandboxThread::ledger()
{
    if (!m_thread.isRunning()) return {};
    base::JsonValue ledger;
    QMetaObject::invokeMethod(
        &m_door, [this, &ledger] { ledger = m_sandbox->ledger(); }, Qt::BlockingQueuedConnection);
    return ledger;
}

} // namespace sandbox
