// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store_moves.h"
#include "app/wiring.h"
#include "callbacks/listener.h"
#include "cli/backend.h"

#include <atomic>

namespace app {

/// The commands' backend over a wiring; fills a practice store on its first opening.
class CliBackend final : public cli::Backend
{
public:
    /// `printNow` receives whole lines; both references outlive the backend.
    CliBackend(Wiring &wiring, bool practice, std::function<void(const base::JsonValue &)> printNow,
               const std::atomic_bool &ending);

    services::DirectoryService &directory() override { return m_wiring.directory(); }
    interfaces::Answer<services::Desk *> desk() override;
    cli::StoreMoves &storeMoves() override { return m_moves; }
    base::Result<void> writePrintout(const domain::Printout &printout, const QString &paper,
                                     const QString &file) override;
    QByteArray readStandardInput() override;
    base::Result<QString> openCallbacks(const cli::CallbackDoor &door, cli::CallbackHandler handler) override;
    void closeCallbacks() override { m_listener.reset(); }
    void printNow(const base::JsonValue &json) override { m_printNow(json); }
    bool ending() const override { return m_ending; }

private:
    Wiring &m_wiring;
    const bool m_practice;
    bool m_filled = false;
    std::function<void(const base::JsonValue &)> m_printNow;
    const std::atomic_bool &m_ending;
    StoreMoves m_moves;
    std::unique_ptr<callbacks::Listener> m_listener;
};

} // namespace app
