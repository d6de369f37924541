// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/backstage.h"
#include "models/providers_model.h"

namespace models {

/// Where the data is, and whether it can be reached; set in the profile, so there is nothing to be chosen.
struct StoreFacts {
    QString place; ///< a sentence; empty: not asked yet
    QString state; ///< likewise
    bool isWell = true;
};

/// Providers, their connection tests and their credentials. A credential goes into the keychain and is never shown
/// again: all that can be asked is whether it is there.
class SettingsFlow : public QObject
{
    Q_OBJECT

public:
    SettingsFlow(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);

    ProvidersModel &providers() { return m_providers; }
    const StoreFacts &store() const { return m_store; }
    void reload();
    /// Asks whether the data can be reached; part of reload().
    void lookAtStore();
    void test(const QString &provider);
    /// Takes the value over; the caller's copy is the caller's to wipe.
    void setCredential(const QString &provider, const QString &name, base::Secret value);
    void forgetCredential(const QString &provider, const QString &name);
    bool isBusy() const { return m_busy; }

signals:
    void reloaded();
    void storeLookedAt();
    void busyChanged();
    void credentialSet(const QString &provider, const QString &name);
    /// What could not be done; empty: all is well again.
    void problem(const QString &sentence);

private:
    void settled(const base::Result<base::Done> &answer, const QString &provider, const QString &name);

    Backstage &m_backstage;
    const base::Clock &m_clock;
    ProvidersModel m_providers;
    StoreFacts m_store;
    bool m_busy = false;
};

} // namespace models
