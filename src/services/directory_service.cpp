// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/directory_service.h"

#include "base/json_reader.h"
#include "domain/listing.h"

#include <QCoreApplication>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using domain::PayoutPartner;

namespace {

constexpr qint64 partnersFreshForMs = 24 * 3600 * 1000LL;

base::Error unknownProvider(const domain::ProviderId &id)
{
    base::Error error = base::nothingHappened(
        ErrorKind::UnknownProvider, u"provider"_s,
        QCoreApplication::translate("Directory", "There is no provider \"%1\"; see: provider list").arg(id.text));
    error.provider = id.text;
    return error;
}

JsonValue toJson(const QList<PayoutPartner> &partners)
{
    JsonValue list = JsonValue::array();
    for (const PayoutPartner &partner : partners) {
        JsonValue methods = JsonValue::array();
        for (const auto method : partner.methods)
            methods.append(domain::codeOf(method));
        list.append(JsonValue::object({{u"code"_s, partner.code},
                                       {u"name"_s, partner.name},
                                       {u"country"_s, partner.country},
                                       {u"type"_s, partner.type},
                                       {u"methods"_s, methods},
                                       {u"accountFormat"_s, partner.accountFormat},
                                       {u"state"_s, int(partner.state)}}));
    }
    return list;
}

QList<PayoutPartner> partnersFrom(const JsonValue &list, const domain::ProviderId &provider)
{
    QList<PayoutPartner> partners;
    for (const JsonValue &item : list.items()) {
        PayoutPartner partner;
        partner.provider = provider;
        partner.code = item.member(u"code").text();
        partner.name = item.member(u"name").text();
        partner.country = item.member(u"country").text();
        partner.type = item.member(u"type").text();
        for (const JsonValue &method : item.member(u"methods").items())
            if (const auto known = domain::payoutMethodFrom(method.text())) partner.methods << *known;
        partner.accountFormat = item.member(u"accountFormat").text();
        partner.state = domain::PartnerState(item.member(u"state").text().toInt());
        partners << partner;
    }
    return partners;
}

} // namespace

DirectoryService::DirectoryService(QList<interfaces::Provider> providers,
                                   std::map<QString, ProviderCredentials *> credentials, interfaces::Vault &vault,
                                   base::Clock &clock)
    : m_providers(std::move(providers)), m_credentials(std::move(credentials)), m_vault(vault), m_clock(clock)
{
}

const interfaces::Provider *DirectoryService::provider(const domain::ProviderId &id) const
{
    for (const interfaces::Provider &provider : m_providers)
        if (provider.id == id) return &provider;
    return nullptr;
}

base::Error DirectoryService::cannot(const domain::ProviderId &id)
{
    base::Error error = base::nothingHappened(ErrorKind::NotSupported);
    error.provider = id.text;
    return error;
}

base::Result<const interfaces::Provider *> DirectoryService::enabled(const domain::ProviderId &id) const
{
    const interfaces::Provider *found = provider(id);
    if (!found) return unknownProvider(id);
    if (found->enabled) return found;
    base::Error error = base::nothingHappened(ErrorKind::ProviderDisabled);
    error.provider = id.text;
    return error;
}

interfaces::Answer<ProviderStatus> DirectoryService::statusOf(const interfaces::Provider *provider)
{
    ProviderStatus status{provider->id,
                          provider->name,
                          provider->enabled,
                          provider->environment,
                          provider->capabilities(),
                          {},
                          provider->missingSettings,
                          false};
    for (const QString &name : provider->credentialNames + provider->optionalCredentialNames) {
        const interfaces::SecretName where{provider->id.text, provider->environment, name};
        const base::Result<base::Secret> secret = co_await m_vault.read(where);
        CredentialStatus credential{name, secret.ok(), provider->credentialNames.contains(name)};
        status.credentials << credential;
        if (secret) continue;
        if (secret.error().kind != ErrorKind::CredentialMissing) {
            // Saying "not set" of a locked keychain would make somebody set it anew.
            if (!status.missing.contains(u"keychain"_s)) status.missing << u"keychain"_s;
        } else if (credential.required) {
            status.missing << name;
        }
    }
    status.ready = provider->enabled && status.missing.isEmpty();
    co_return status;
}

interfaces::Answer<QList<ProviderStatus>> DirectoryService::list()
{
    QList<ProviderStatus> all;
    for (const interfaces::Provider &provider : m_providers) {
        const base::Result<ProviderStatus> status = co_await statusOf(&provider);
        if (!status) co_return status.error();
        all << *status;
    }
    co_return all;
}

interfaces::Answer<QString> DirectoryService::test(domain::ProviderId id)
{
    const base::Result<const interfaces::Provider *> found = enabled(id);
    if (!found) co_return found.error();
    if (!(*found)->connectionTest) co_return cannot(id);
    base::Result<QString> sentence = co_await (*found)->connectionTest->test();
    if (sentence) co_return *sentence;
    base::Error error = sentence.error();
    error.provider = id.text;
    co_return error;
}

base::Result<void> DirectoryService::note(const QString &action, const interfaces::SecretName &where) const
{
    if (!m_audit) return base::Done{};
    return m_audit->note(action, where.owner, where.environment + u'/' + where.name);
}

interfaces::Answer<QList<ProviderStatus>> DirectoryService::holders()
{
    QList<ProviderStatus> all;
    if (!m_holder) co_return all;
    ProviderStatus status = *m_holder;
    for (CredentialStatus &credential : status.credentials) {
        const interfaces::SecretName where{status.id.text, status.environment, credential.name};
        const base::Result<base::Secret> secret = co_await m_vault.read(where);
        credential.present = secret.ok();
        if (!secret && secret.error().kind != ErrorKind::CredentialMissing) status.missing << u"keychain"_s;
    }
    all << status;
    co_return all;
}

interfaces::Answer<base::Done> DirectoryService::setHolders(QString name, base::Secret value)
{
    const ProviderStatus holder = *m_holder;
    QStringList names;
    for (const CredentialStatus &credential : holder.credentials)
        names << credential.name;
    if (!names.contains(name) || value.isEmpty()) {
        co_return base::nothingHappened(
            ErrorKind::BadCode, u"name"_s,
            QCoreApplication::translate("Directory", "%1 has no credential \"%2\"; it wants: %3.")
                .arg(holder.id.text, name, domain::listed(names)));
    }
    const interfaces::SecretName where{holder.id.text, holder.environment, name};
    if (const auto noted = note(u"credential.set"_s, where); !noted) co_return noted.error();
    const base::Result<base::Done> written = co_await m_vault.write(where, std::move(value));
    co_return written;
}

interfaces::Answer<base::Done> DirectoryService::setCredential(domain::ProviderId id, QString name, base::Secret value)
{
    if (m_holder && m_holder->id == id) {
        const base::Result<base::Done> written = co_await setHolders(name, std::move(value));
        co_return written;
    }
    const interfaces::Provider *found = provider(id);
    if (!found) co_return unknownProvider(id);
    const QStringList names = found->credentialNames + found->optionalCredentialNames;
    if (!names.contains(name)) {
        base::Error error =
            base::nothingHappened(ErrorKind::BadCode, u"name"_s,
                                  QCoreApplication::translate("Directory", "%1 has no credential \"%2\"; it wants: %3.")
                                      .arg(id.text, name, domain::listed(names)));
        error.provider = id.text;
        co_return error;
    }
    if (value.isEmpty()) {
        co_return base::nothingHappened(ErrorKind::BadInput, u"value"_s,
                                        QCoreApplication::translate("Directory", "A credential is not empty."));
    }
    const interfaces::SecretName where{id.text, found->environment, name};
    if (const auto noted = note(u"credential.set"_s, where); !noted) co_return noted.error();
    const base::Result<base::Done> written = co_await m_vault.write(where, std::move(value));
    if (const auto cached = m_credentials.find(id.text); cached != m_credentials.end()) cached->second->forget();
    co_return written;
}

interfaces::Answer<base::Done> DirectoryService::forgetCredential(domain::ProviderId id, QString name)
{
    const bool isHolder = m_holder && m_holder->id == id;
    const interfaces::Provider *found = provider(id);
    if (!found && !isHolder) co_return unknownProvider(id);
    const interfaces::SecretName where{id.text, isHolder ? m_holder->environment : found->environment, name};
    if (const auto noted = note(u"credential.forgotten"_s, where); !noted) co_return noted.error();
    const base::Result<base::Done> gone = co_await m_vault.forget(where);
    if (const auto cached = m_credentials.find(id.text); cached != m_credentials.end()) cached->second->forget();
    co_return gone;
}

interfaces::Answer<QList<PayoutPartner>> DirectoryService::partnersOf(const interfaces::Provider *provider,
                                                                      QString country)
{
    const QString cacheName = provider->environment + u"/partners/"_s + country;
    std::optional<interfaces::ReferenceStore::Entry> cached;
    if (m_references) {
        const auto entry = m_references->get(provider->id.text, cacheName);
        if (entry) cached = *entry;
    }
    if (cached && cached->at.msecsTo(m_clock.nowUtc()) < partnersFreshForMs && cached->at <= m_clock.nowUtc())
        co_return partnersFrom(cached->value, provider->id);
    base::Result<QList<PayoutPartner>> fresh = co_await provider->partners->partners(country);
    if (fresh) {
        // The cache only spares a call; that it could not be written is no reason to withhold the list.
        if (m_references) (void)m_references->put(provider->id.text, cacheName, toJson(*fresh), m_clock.nowUtc());
        co_return *fresh;
    }
    if (cached) co_return partnersFrom(cached->value, provider->id);
    base::Error error = fresh.error();
    error.provider = provider->id.text;
    co_return error;
}

interfaces::Answer<QList<PayoutPartner>> DirectoryService::partners(domain::ProviderId id, QString country)
{
    if (!id.isEmpty()) {
        const interfaces::Provider *found = provider(id);
        if (!found) co_return unknownProvider(id);
        if (!found->partners) co_return cannot(id);
        co_return co_await partnersOf(found, country);
    }
    QList<PayoutPartner> all;
    std::optional<base::Error> failure;
    for (const interfaces::Provider &provider : m_providers) {
        if (!provider.enabled || !provider.partners) continue;
        const base::Result<QList<PayoutPartner>> list = co_await partnersOf(&provider, country);
        if (list)
            all << *list;
        else if (!failure)
            failure = list.error();
    }
    // An empty list because nobody answered would look like "no banks there".
    if (all.isEmpty() && failure) co_return *failure;
    co_return all;
}

interfaces::Answer<DirectoryService::BalanceSheet> DirectoryService::balances(domain::ProviderId id)
{
    if (!id.isEmpty()) {
        const interfaces::Provider *found = provider(id);
        if (!found) co_return unknownProvider(id);
        if (!found->balances) co_return cannot(id);
    }
    BalanceSheet sheet;
    for (const interfaces::Provider &provider : m_providers) {
        if (!provider.balances || (!id.isEmpty() && provider.id != id) || (id.isEmpty() && !provider.enabled)) continue;
        const base::Result<QList<domain::Balance>> list = co_await provider.balances->balances();
        if (list) {
            sheet.balances << *list;
        } else {
            base::Error error = list.error();
            error.provider = provider.id.text;
            sheet.failures << domain::Unavailable{provider.id, std::nullopt, error};
        }
    }
    if (!id.isEmpty() && !sheet.failures.isEmpty()) co_return sheet.failures.first().error;
    co_return sheet;
}

QList<domain::FieldRule> DirectoryService::fieldsFor(const QString &country, domain::PayoutMethod method,
                                                     const domain::ProviderId &id) const
{
    QList<domain::FieldRule> merged;
    for (const interfaces::Provider &provider : m_providers) {
        if (!provider.payouts || (!id.isEmpty() && provider.id != id) || (id.isEmpty() && !provider.enabled)) continue;
        for (domain::FieldRule rule : provider.payouts->fieldsFor(country, method)) {
            rule.providers = {provider.id.text};
            const auto known = std::find_if(merged.begin(), merged.end(), [&](const domain::FieldRule &other) {
                return other.name == rule.name && other.party == rule.party;
            });
            if (known == merged.end()) {
                merged << rule;
                continue;
            }
            known->providers << provider.id.text;
            known->required = known->required || rule.required;
            if (rule.maxLength > 0 && (known->maxLength == 0 || rule.maxLength < known->maxLength))
                known->maxLength = rule.maxLength;
        }
    }
    return merged;
}

} // namespace services
