// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandbox_thread.h"
#include "services/desk.h"
#include "vault/memory_vault.h"

#include <QTemporaryDir>

namespace app {

/// Practice mode: the whole program against the sandbox, with a store of its own that is gone at the end, throw-away
/// credentials in memory, and ready-made customers.
class Practice
{
public:
    /// Starts the sandbox in its own thread. Unreachable, StoreUnavailable.
    base::Result<void> start();
    QString home() const { return m_home.path(); }
    const services::Profile &profile() const { return *m_profile; }
    /// The vault with the throw-away credentials, for whoever runs the services; once.
    std::unique_ptr<interfaces::Vault> takeVault() { return std::move(m_vault); }
    base::JsonValue ledger() { return m_sandbox.ledger(); }

    /// Customers, beneficiaries, rates; into a fresh store.
    static base::Result<void> fill(services::Desk &desk);

private:
    QTemporaryDir m_home;
    sandbox::SandboxThread m_sandbox;
    std::optional<services::Profile> m_profile;
    std::unique_ptr<vault::MemoryVault> m_vault = std::make_unique<vault::MemoryVault>();
};

} // namespace app
