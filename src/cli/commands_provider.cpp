// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/clock.h"
#include "domain/country.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace cli {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

constexpr qint64 secretFileMax = 64 * 1024;

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

JsonValue listOf(const QStringList &words)
{
    JsonValue list = JsonValue::array();
    for (const QString &word : words)
        list.append(word);
    return list;
}

JsonValue toJson(const services::ProviderStatus &status)
{
    JsonValue credentials = JsonValue::array();
    for (const services::CredentialStatus &credential : status.credentials) {
        credentials.append(JsonValue::object(
            {{u"name"_s, credential.name}, {u"present"_s, credential.present}, {u"required"_s, credential.required}}));
    }
    return JsonValue::object({{u"id"_s, status.id.text},
                              {u"name"_s, status.name},
                              {u"enabled"_s, status.enabled},
                              {u"environment"_s, status.environment},
                              {u"capabilities"_s, listOf(status.capabilities)},
                              {u"credentials"_s, credentials},
                              {u"ready"_s, status.ready},
                              {u"missing"_s, listOf(status.missing)}});
}

QCoro::Task<Output> providerList(Backend &backend, Arguments)
{
    const base::Result<QList<services::ProviderStatus>> all = co_await backend.directory().list();
    if (!all) co_return failure(all.error());
    JsonValue list = JsonValue::array();
    for (const services::ProviderStatus &status : *all)
        list.append(toJson(status));
    co_return Output{JsonValue::object({{u"providers"_s, list}})};
}

QCoro::Task<Output> providerTest(Backend &backend, Arguments arguments)
{
    const domain::ProviderId id{arguments.at(0)};
    const base::Result<QString> sentence = co_await backend.directory().test(id);
    if (!sentence) co_return failure(sentence.error());
    co_return Output{JsonValue::object({{u"provider"_s, id.text}, {u"ok"_s, true}, {u"message"_s, *sentence}})};
}

/// Changing a credential goes into the audit trail, which is in the store; only the password that opens the store can
/// be changed while it is shut.
QCoro::Task<base::Result<base::Done>> openTrail(Backend *backend, domain::ProviderId id)
{
    const base::Result<services::Desk *> desk = co_await backend->desk();
    if (desk || !backend->directory().provider(id)) co_return base::Done{};
    co_return desk.error();
}

QCoro::Task<Output> credentialSet(Backend &backend, Arguments arguments)
{
    base::Result<base::Secret> value = secretFrom(backend, arguments.value(u"file"_s));
    if (!value) co_return failure(value.error());
    const domain::ProviderId id{arguments.at(0)};
    const QString name = arguments.at(1);
    const base::Result<base::Done> open = co_await openTrail(&backend, id);
    if (!open) co_return failure(open.error());
    const base::Result<base::Done> set = co_await backend.directory().setCredential(id, name, std::move(*value));
    if (!set) co_return failure(set.error());
    co_return Output{JsonValue::object({{u"provider"_s, id.text}, {u"name"_s, name}, {u"present"_s, true}})};
}

QCoro::Task<Output> credentialList(Backend &backend, Arguments arguments)
{
    const QString only = arguments.at(0);
    base::Result<QList<services::ProviderStatus>> all = co_await backend.directory().holders();
    if (!all) co_return failure(all.error());
    const bool isHolder = !all->isEmpty() && all->first().id.text == only;
    if (!only.isEmpty() && !isHolder && !backend.directory().provider({only}))
        co_return failure(base::nothingHappened(base::ErrorKind::UnknownProvider, u"provider"_s));
    const base::Result<QList<services::ProviderStatus>> providers = co_await backend.directory().list();
    if (!providers) co_return failure(providers.error());
    *all += *providers;
    JsonValue list = JsonValue::array();
    for (const services::ProviderStatus &status : *all) {
        if (!only.isEmpty() && status.id.text != only) continue;
        // "Not there" must not be said of a keychain that does not answer.
        if (status.missing.contains(u"keychain"_s))
            co_return failure(base::nothingHappened(base::ErrorKind::KeychainUnavailable));
        for (const services::CredentialStatus &credential : status.credentials) {
            list.append(JsonValue::object({{u"provider"_s, status.id.text},
                                           {u"environment"_s, status.environment},
                                           {u"name"_s, credential.name},
                                           {u"present"_s, credential.present},
                                           {u"required"_s, credential.required}}));
        }
    }
    co_return Output{JsonValue::object({{u"credentials"_s, list}})};
}

QCoro::Task<Output> credentialForget(Backend &backend, Arguments arguments)
{
    const domain::ProviderId id{arguments.at(0)};
    const QString name = arguments.at(1);
    const base::Result<base::Done> open = co_await openTrail(&backend, id);
    if (!open) co_return failure(open.error());
    const base::Result<base::Done> gone = co_await backend.directory().forgetCredential(id, name);
    if (!gone) co_return failure(gone.error());
    co_return Output{JsonValue::object({{u"provider"_s, id.text}, {u"name"_s, name}, {u"present"_s, false}})};
}

JsonValue toJson(const domain::PayoutPartner &partner)
{
    static constexpr const char *states[] = {"active", "degraded", "inactive"};
    JsonValue methods = JsonValue::array();
    for (const auto method : partner.methods)
        methods.append(domain::codeOf(method));
    JsonValue json = JsonValue::object({{u"provider"_s, partner.provider.text},
                                        {u"code"_s, partner.code},
                                        {u"name"_s, partner.name},
                                        {u"country"_s, partner.country},
                                        {u"type"_s, partner.type},
                                        {u"methods"_s, methods},
                                        {u"state"_s, QString::fromLatin1(states[int(partner.state)])}});
    json.setText(u"accountFormat"_s, partner.accountFormat);
    return json;
}

base::Result<QString> countryFrom(const Arguments &arguments)
{
    const QString country = arguments.value(u"country"_s).toUpper();
    if (!domain::isCountry(country)) return base::nothingHappened(base::ErrorKind::BadCountry, u"country"_s);
    return country;
}

QCoro::Task<Output> bankList(Backend &backend, Arguments arguments)
{
    const base::Result<QString> country = countryFrom(arguments);
    if (!country) co_return failure(country.error());
    const base::Result<services::Desk *> desk = co_await backend.desk(); // for its cache
    if (!desk) co_return failure(desk.error());
    const domain::ProviderId only{arguments.value(u"provider"_s)};
    const base::Result<QList<domain::PayoutPartner>> partners = co_await (*desk)->directory.partners(only, *country);
    if (!partners) co_return failure(partners.error());
    JsonValue list = JsonValue::array();
    for (const domain::PayoutPartner &partner : *partners)
        list.append(toJson(partner));
    co_return Output{JsonValue::object({{u"banks"_s, list}})};
}

JsonValue toJson(const domain::FieldRule &rule)
{
    static constexpr const char *parties[] = {"sender", "beneficiary", "transfer"};
    JsonValue choices = JsonValue::array();
    for (const domain::Choice &choice : rule.choices)
        choices.append(JsonValue::object({{u"code"_s, choice.code}, {u"label"_s, choice.label}}));
    JsonValue json = JsonValue::object({{u"name"_s, rule.name},
                                        {u"party"_s, QString::fromLatin1(parties[int(rule.party)])},
                                        {u"label"_s, rule.label},
                                        {u"required"_s, rule.required}});
    if (rule.maxLength > 0) json.set(u"maxLength"_s, rule.maxLength);
    json.setText(u"pattern"_s, rule.pattern);
    json.set(u"choices"_s, choices);
    json.set(u"providers"_s, listOf(rule.providers));
    return json;
}

/// Adds what a provider wants to know beyond what its connector can say without asking. Only of one that was named:
/// such a form is about a recipient in its own address book, whatever the method, and would make its questions
/// everybody's.
QCoro::Task<base::Result<base::Done>> addForm(Backend *backend, QString country, domain::ProviderId id,
                                              QList<domain::FieldRule> *rules)
{
    const interfaces::Provider *provider = backend->directory().provider(id);
    if (!provider || !provider->recipientForms) co_return base::Done{};
    base::Result<QList<domain::FieldRule>> form = co_await provider->recipientForms->recipientForm(country);
    if (!form) co_return form.error();
    for (domain::FieldRule &rule : *form) {
        rule.providers = QStringList{id.text};
        *rules << rule;
    }
    co_return base::Done{};
}

QCoro::Task<Output> fields(Backend &backend, Arguments arguments)
{
    const base::Result<QString> country = countryFrom(arguments);
    if (!country) co_return failure(country.error());
    const auto method = domain::payoutMethodFrom(arguments.value(u"method"_s));
    if (!method) co_return failure(base::nothingHappened(base::ErrorKind::BadCode, u"method"_s));
    const domain::ProviderId only{arguments.value(u"provider"_s)};
    if (!only.isEmpty() && !backend.directory().provider(only))
        co_return failure(base::nothingHappened(base::ErrorKind::UnknownProvider, u"provider"_s));
    QList<domain::FieldRule> rules = backend.directory().fieldsFor(*country, *method, only);
    const base::Result<base::Done> added = co_await addForm(&backend, *country, only, &rules);
    if (!added) co_return failure(added.error());
    JsonValue list = JsonValue::array();
    for (const domain::FieldRule &rule : rules)
        list.append(toJson(rule));
    co_return Output{JsonValue::object({{u"fields"_s, list}})};
}

QCoro::Task<Output> balance(Backend &backend, Arguments arguments)
{
    const domain::ProviderId only{arguments.at(0)};
    const base::Result<services::DirectoryService::BalanceSheet> sheet = co_await backend.directory().balances(only);
    if (!sheet) co_return failure(sheet.error());
    // Kept where there is a store; what the provider said is told in any case.
    QList<services::TreasuryService::LowBalance> low;
    if (const base::Result<services::Desk *> desk = co_await backend.desk(); desk && (*desk)->store.treasury) {
        const auto noted = (*desk)->store.treasury->noteBalances(sheet->balances);
        if (noted) low = (*desk)->treasury.lowBalances().valueOr({});
    }
    JsonValue list = JsonValue::array();
    for (const domain::Balance &balance : sheet->balances) {
        JsonValue json = balanceJson(balance);
        for (const services::TreasuryService::LowBalance &one : std::as_const(low)) {
            const bool isThis = one.balance.provider == balance.provider && one.balance.currency == balance.currency &&
                                one.balance.corridor == balance.corridor;
            if (isThis) json.set(u"below"_s, one.mark.amount.toWire());
        }
        list.append(json);
    }
    JsonValue failures = JsonValue::array();
    for (const domain::Unavailable &failed : sheet->failures)
        failures.append(failure(failed.error).json.member(u"error"));
    co_return Output{JsonValue::object({{u"balances"_s, list}, {u"unavailable"_s, failures}})};
}

} // namespace

JsonValue balanceJson(const domain::Balance &balance)
{
    JsonValue json = JsonValue::object({{u"provider"_s, balance.provider.text}, {u"currency"_s, balance.currency}});
    for (const auto &[name, amount] :
         {std::pair(u"available"_s, balance.available), std::pair(u"pending"_s, balance.pending),
          std::pair(u"frozen"_s, balance.frozen)})
        json.set(name, amount ? JsonValue(amount->toWire()) : JsonValue());
    JsonValue stated = JsonValue::object();
    for (auto it = balance.stated.cbegin(); it != balance.stated.cend(); ++it)
        stated.set(it.key(), it.value());
    if (!balance.stated.isEmpty()) json.set(u"stated"_s, stated);
    json.setText(u"corridor"_s, balance.corridor);
    json.set(u"at"_s, base::toRfc3339(balance.at));
    return json;
}

base::Result<base::Secret> secretFrom(Backend &backend, const QString &file)
{
    QByteArray bytes;
    if (!file.isEmpty() && file != u"-") {
        QFile source(file);
        if (!source.open(QIODevice::ReadOnly) || source.size() > secretFileMax) {
            return base::nothingHappened(base::ErrorKind::BadFile, u"file"_s,
                                         CommandLineText::tr("The file %1 cannot be read as a credential.").arg(file));
        }
        bytes = source.readAll();
    } else {
        bytes = backend.readStandardInput();
    }
    // A line end behind a token belongs to the shell, not to the token; inside a PEM it does no harm to lose the last
    // one.
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    base::Secret value{QByteArrayView(bytes)};
    bytes.fill('\0');
    return value;
}

QList<Command> providerCommands()
{
    const OptionSpec file{u"file"_s, u"F"_s, CommandLineText::tr("read from this file instead of standard input")};
    const OptionSpec country{u"country"_s, u"CC"_s, CommandLineText::tr("where it is paid out, two letters"), true};
    const OptionSpec provider{u"provider"_s, u"ID"_s, CommandLineText::tr("only this provider")};
    return {
        {u"provider list"_s,
         CommandLineText::tr("every provider: what it can do and what it lacks"),
         {},
         0,
         {},
         providerList},
        {u"provider test"_s,
         CommandLineText::tr("makes the cheapest authenticated call"),
         {u"ID"_s},
         0,
         {},
         providerTest},
        {u"credential set"_s,
         CommandLineText::tr("puts a credential into the system keychain"),
         {u"PROVIDER"_s, u"NAME"_s},
         0,
         {file},
         credentialSet},
        {u"credential list"_s,
         CommandLineText::tr("names and presence, never values"),
         {u"PROVIDER"_s},
         1,
         {},
         credentialList},
        {u"credential forget"_s,
         CommandLineText::tr("takes a credential out of the keychain"),
         {u"PROVIDER"_s, u"NAME"_s},
         0,
         {},
         credentialForget},
        {u"bank list"_s,
         CommandLineText::tr("banks, wallets and cash agents that pay out"),
         {},
         0,
         {country, provider},
         bankList},
        {u"fields"_s,
         CommandLineText::tr("which fields are wanted, with rules and choices"),
         {},
         0,
         {country,
          {u"method"_s, u"METHOD"_s, CommandLineText::tr("bank-account, mobile-wallet, cash-pickup, …"), true},
          provider},
         fields},
        {u"balance"_s, CommandLineText::tr("what we hold at the providers"), {u"PROVIDER"_s}, 1, {}, balance},
    };
}

} // namespace cli
