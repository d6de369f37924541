// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "interfaces/provider.h"
#include "interfaces/store.h"
#include "interfaces/vault.h"
#include "services/audit_trail.h"
#include "services/provider_credentials.h"

#include <map>
#include <memory>

namespace services {

struct CredentialStatus {
    QString name;
    bool present = false;
    bool required = true;
};

/// One line of the settings page and of `provider list`.
struct ProviderStatus {
    domain::ProviderId id;
    QString name;
    bool enabled = false;
    QString environment;
    QStringList capabilities;
    QList<CredentialStatus> credentials;
    QStringList missing; ///< credential names and profile members it cannot work without; "keychain" when that is shut
    bool ready = false;
};

/// Which providers there are, what they can do, what they lack; their banks and balances.
class DirectoryService
{
public:
    /// Providers and credentials outlive the service.
    DirectoryService(QList<interfaces::Provider> providers, std::map<QString, ProviderCredentials *> credentials,
                     interfaces::Vault &vault, base::Clock &clock);
    /// From now on lists fetched from providers are kept there; nullptr: nothing is kept.
    void cacheIn(interfaces::ReferenceStore *references) { m_references = references; }

    /// From now on whoever sets or forgets a credential is in that trail before it is done. Before a store is open
    /// there is none: the password that opens it has to be set first.
    void noteIn(AuditTrail *audit) { m_audit = audit; }

    /// Somebody who is no provider and has credentials all the same: the store's server.
    void alsoHolds(ProviderStatus holder) { m_holder = std::move(holder); }

    const QList<interfaces::Provider> &providers() const { return m_providers; }
    /// nullptr when there is no such provider, enabled or not.
    const interfaces::Provider *provider(const domain::ProviderId &id) const;

    /// A provider that may be asked: known and enabled. UnknownProvider, ProviderDisabled.
    base::Result<const interfaces::Provider *> enabled(const domain::ProviderId &id) const;
    /// The error for a thing that this provider cannot do.
    static base::Error cannot(const domain::ProviderId &id);

    interfaces::Answer<QList<ProviderStatus>> list();
    /// What alsoHolds() named, with what of it is present; nothing when there is no such holder.
    interfaces::Answer<QList<ProviderStatus>> holders();
    /// The sentence of the connection test. Fails with what is wrong.
    interfaces::Answer<QString> test(domain::ProviderId id);

    interfaces::Answer<base::Done> setCredential(domain::ProviderId id, QString name, base::Secret value);
    interfaces::Answer<base::Done> forgetCredential(domain::ProviderId id, QString name);

    /// Something that stops working on a day that is known: a certificate.
    struct Expiry {
        QString what; ///< for people: "Simpaisa: client.pem"
        QDateTime at;
    };
    void setExpiries(const QList<Expiry> &expiries) { m_expiries = expiries; }
    const QList<Expiry> &expiries() const { return m_expiries; }

    /// Banks, wallets and cash agents of one provider (or all, when `id` is empty). A list not older than a day is
    /// taken from the cache; when the provider does not answer, an older one is.
    interfaces::Answer<QList<domain::PayoutPartner>> partners(domain::ProviderId id, QString country);
    /// Of one provider, or of all that have balances; those that fail are in `failures`.
    struct BalanceSheet {
        QList<domain::Balance> balances;
        QList<domain::Unavailable> failures;
    };
    interfaces::Answer<BalanceSheet> balances(domain::ProviderId id);

    /// Fields for a country and method, of one provider or of all; required when any provider listed in `providers` of
    /// the field requires it.
    QList<domain::FieldRule> fieldsFor(const QString &country, domain::PayoutMethod method,
                                       const domain::ProviderId &id) const;

private:
    interfaces::Answer<QList<domain::PayoutPartner>> partnersOf(const interfaces::Provider *provider, QString country);
    interfaces::Answer<base::Done> setHolders(QString name, base::Secret value);
    base::Result<void> note(const QString &action, const interfaces::SecretName &where) const;
    interfaces::Answer<ProviderStatus> statusOf(const interfaces::Provider *provider);

    QList<interfaces::Provider> m_providers;
    std::map<QString, ProviderCredentials *> m_credentials;
    interfaces::Vault &m_vault;
    interfaces::ReferenceStore *m_references = nullptr;
    QList<Expiry> m_expiries;
    AuditTrail *m_audit = nullptr;
    std::optional<ProviderStatus> m_holder;
    base::Clock &m_clock;
};

} // namespace services
