// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wiring.h"
#include "models/backstage.h"

#include <QThread>

#include <functional>

namespace app {

/// The services on a thread of their own. Made and used on the window's thread; the destructor waits until a sending
/// that is under way has its answer stored, at most the provider's time-out, so that closing the window loses nothing.
class WorkerBackstage final : public models::Backstage
{
    Q_OBJECT

public:
    /// `makeVault` and `fill` are called on the services' thread; `fill` once, when the desk is open, may be empty.
    using MakeVault = std::function<std::unique_ptr<interfaces::Vault>()>;
    using Fill = std::function<base::Result<void>(services::Desk &)>;
    WorkerBackstage(QString home, services::Profile profile, MakeVault makeVault, bool practice, Fill fill);
    ~WorkerBackstage() override;

    /// Opens the desk; opened() or failed() follows. May be called again after failed(), say when the keychain is open
    /// now.
    void open();

    void nudgeUploads() override;

signals:
    void opened();
    void failed(const base::Error &error);

protected:
    void post(std::function<void(services::Desk &)> job) override;

private:
    class Backroom;
    QThread m_thread;
    Backroom *m_backroom = nullptr; ///< lives on the thread
};

} // namespace app
