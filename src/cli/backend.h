// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/store_moves.h"
#include "domain/printout.h"
#include "services/desk.h"

#include <QFile>

#include <functional>

namespace cli {

/// Where callbacks are taken.
struct CallbackDoor {
    QString address; ///< "127.0.0.1", "::1", "0.0.0.0"
    quint16 port = 0;
    QString certificateFile; ///< empty: plain HTTP
    QString keyFile;
};
using CallbackHandler =
    std::function<QCoro::Task<services::CallbackAnswer>(QString provider, interfaces::CallbackMessage message)>;

/// What the commands stand on; opened only as far as a command needs it.
class Backend
{
public:
    virtual ~Backend() = default;
    /// Providers and credentials; needs the profile and the keychain, not the store. Who changes a credential opens the
    /// desk first, so that the change is in the audit trail.
    virtual services::DirectoryService &directory() = 0;
    /// Everything, with the store open. Fails with StoreUnavailable, KeychainUnavailable, …
    virtual interfaces::Answer<services::Desk *> desk() = 0;
    /// What is done to a store as a whole, without opening a desk on it.
    virtual StoreMoves &storeMoves() = 0;
    /// Writes a customer's paper as PDF on "a4", "a5", "roll-80" or "roll-58"; BadFile, or NotSupported in a build
    /// without a window.
    virtual base::Result<void> writePrintout(const domain::Printout &printout, const QString &paper,
                                             const QString &file) = 0;
    /// What --file left out is read from here.
    virtual QByteArray readStandardInput() = 0;
    /// Takes callbacks from now on; where, as "127.0.0.1:8443". BadInput (the address), BadFile.
    virtual base::Result<QString> openCallbacks(const CallbackDoor &door, CallbackHandler handler) = 0;
    virtual void closeCallbacks() = 0;
    /// A line that is printed at once, by commands that run for long.
    virtual void printNow(const base::JsonValue &json) = 0;
    /// Becomes true when the program was asked to end.
    virtual bool ending() const = 0;
};

} // namespace cli
