// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remid/connector.h"

#include "dialect/answers.h"
#include "dialect/fields.h"
#include "dialect/requests.h"
#include "domain/listing.h"
#include "providers/remid/banks.h"
#include "providers/remid/quoting.h"
#include "providers/remid/reference.h"
#include "providers/remid/replies.h"
#include "providers/remid/requests.h"
#include "providers/remid/safety_profile.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace providers::remid {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Result;
using dialect::Need;
using domain::PayoutMethod;
using interfaces::Answer;
using interfaces::PayoutOrder;

namespace {

const QString digitsOnly = QStringLiteral("[0-9]+");
constexpr int textLengthMax = 255;

struct RemidText {
    Q_DECLARE_TR_FUNCTIONS(RemidText)
};

base::Error fault(ErrorKind kind, const QString &field = {}, const QString &detail = {})
{
    base::Error error = base::nothingHappened(kind, field, detail);
    error.provider = providerName;
    return error;
}

bool isDigits(const QString &text)
{
    static const QRegularExpression shape(QRegularExpression::anchoredPattern(digitsOnly));
    return shape.match(text).hasMatch();
}

Result<void> checkAccount(const domain::Beneficiary &beneficiary)
{
    if (beneficiary.country != u"ID" || beneficiary.method != PayoutMethod::BankAccount)
        return fault(ErrorKind::NotSupported, u"beneficiary.method"_s,
                     RemidText::tr("rem.id pays to bank accounts in Indonesia only."));
    if (beneficiary.bankCode.isEmpty())
        return fault(ErrorKind::MissingField, u"beneficiary.bankCode"_s, RemidText::tr("Choose the bank."));
    if (!isDigits(beneficiary.accountNumber))
        return fault(ErrorKind::BadAccount, u"beneficiary.accountNumber"_s,
                     RemidText::tr("rem.id takes account numbers of digits only."));
    return base::Done{};
}

domain::Operation operation(const QString &name, const QString &method, const QString &path, const QString &document,
                            domain::SafetyClass safetyClass = domain::SafetyClass::N)
{
    return {name, method, path, document, safetyClass};
}

/// Every call that is implemented; where it is described.
QList<domain::Operation> operations()
{
    const QString page = u"rem.id, Fund disbursement (2025), "_s;
    return {
        operation(u"remit"_s, u"POST"_s, u"/api/remit"_s, page + u"Create disbursement"_s, domain::SafetyClass::B),
        operation(u"remit-status"_s, u"POST"_s, u"/api/remit-status"_s, page + u"Get disbursement status"_s),
        operation(u"balance"_s, u"GET"_s, u"/api/balance"_s, page + u"Get balance"_s),
        operation(u"account-inquiry"_s, u"POST"_s, u"/api/account-inquiry"_s, u"rem.id, Account inquiry (2025)"_s),
        operation(u"receipt"_s, u"GET"_s, u"/api/receipt?partner_trx_id={partnerTrxId}&trx_id={trxId}"_s,
                  page + u"Disbursement callback (receipt_url)"_s),
        operation(u"transaction-summary"_s, u"GET"_s,
                  u"/api/transaction-summary?product_group={productGroup}&time_period={timePeriod}"_s,
                  u"rem.id, Transaction (2025), GET Transaction Summary"_s),
        operation(u"callback"_s, {}, {}, page + u"Disbursement callback"_s),
    };
}

} // namespace

Connector::Connector(Settings settings, net::HttpClient &client, net::MoneyTransport &transport,
                     interfaces::Credentials &credentials, base::Clock &clock, base::Random &)
    : m_settings(std::move(settings))
    , m_client(client)
    , m_transport(transport)
    , m_credentials(credentials)
    , m_clock(clock)
{
}

interfaces::Provider Connector::provider()
{
    interfaces::Provider provider;
    provider.id = {providerName};
    provider.name = u"rem.id"_s;
    provider.environment = m_settings.environment;
    provider.enabled = m_settings.enabled;
    provider.credentialNames = QStringList{u"username"_s, u"api-key"_s};
    provider.connectionTest = this;
    provider.quotes = this;
    provider.payouts = this;
    provider.senderNames = this;
    provider.partners = this;
    provider.balances = this;
    provider.accountInquiry = this;
    provider.receiptLinks = this;
    provider.summaries = this;
    provider.masterData = this;
    provider.callbacks = this;
    provider.operations = operations();
    return provider;
}

/// Adds the two static headers; they are secrets and never frozen.
Answer<net::HttpRequest> Connector::withCredentials(net::HttpRequest request)
{
    const Result<base::Secret> username = co_await m_credentials.credential(u"username"_s);
    if (!username) co_return dialect::harmless(username.error(), providerName);
    const Result<base::Secret> apiKey = co_await m_credentials.credential(u"api-key"_s);
    if (!apiKey) co_return dialect::harmless(apiKey.error(), providerName);
    // A value that came from a file may have brought its line break along.
    using Header = std::pair<QByteArray, QByteArray>;
    request.headers << Header("x-username", username->reveal().toByteArray().trimmed())
                    << Header("x-api-key", apiKey->reveal().toByteArray().trimmed());
    co_return request;
}

Answer<net::HttpReply> Connector::ask(net::HttpRequest request)
{
    const Result<net::HttpRequest> ready = co_await withCredentials(std::move(request));
    if (!ready) co_return ready.error();
    net::HttpReply reply = co_await m_client.send(*ready);
    co_return reply;
}

Answer<base::JsonValue> Connector::fetch(Call call, net::HttpRequest request)
{
    const Result<net::HttpReply> reply = co_await ask(std::move(request));
    if (!reply) co_return reply.error();
    co_return bodyOf(call, *reply, m_clock.nowUtc());
}

Answer<QString> Connector::test()
{
    const Result<QList<domain::Balance>> held = co_await balances();
    if (!held) co_return held.error();
    const domain::Balance &balance = held->first();
    const QString sum = balance.available ? balance.available->toWire() : RemidText::tr("not stated");
    co_return RemidText::tr("rem.id accepts our credentials. Balance: %1 IDR.").arg(sum);
}

Answer<QList<domain::Balance>> Connector::balances()
{
    const Result<base::JsonValue> body = co_await fetch(Call::Balance, balanceRequest());
    if (!body) co_return body.error();
    co_return balancesFrom(*body, m_clock.nowUtc());
}

Answer<QString> Connector::accountHolder(domain::Beneficiary beneficiary)
{
    const Result<void> able = checkAccount(beneficiary);
    if (!able) co_return able.error();
    const Result<base::JsonValue> body = co_await fetch(Call::Inquiry, inquiryRequest(beneficiary));
    if (!body) co_return body.error();
    co_return holderFrom(*body, beneficiary);
}

Answer<QList<domain::PayoutPartner>> Connector::partners(QString country)
{
    // No call lists them; the list is built in.
    if (!country.isEmpty() && country != u"ID") co_return QList<domain::PayoutPartner>();
    co_return banks();
}

QString Connector::receiptLink(const domain::Transfer &transfer) const
{
    return remid::receiptLink(m_settings, transfer);
}

QStringList Connector::summaryGroups() const { return remid::summaryGroups(); }

QStringList Connector::summaryPeriods() const { return remid::summaryPeriods(); }

Answer<QList<domain::SummaryLine>> Connector::summary(QString group, QString period)
{
    const QString askedGroup = summaryGroupFrom(group);
    const QString askedPeriod = summaryPeriodFrom(period);
    if (askedGroup.isEmpty())
        co_return fault(ErrorKind::BadCode, u"group"_s,
                        RemidText::tr("rem.id sums up: %1.").arg(domain::listed(summaryGroups())));
    if (askedPeriod.isEmpty())
        co_return fault(ErrorKind::BadCode, u"period"_s,
                        RemidText::tr("The period is one of: %1.").arg(domain::listed(summaryPeriods())));
    const Result<base::JsonValue> body = co_await fetch(Call::Summary, summaryRequest(askedGroup, askedPeriod));
    if (!body) co_return body.error();
    co_return summaryFrom(*body);
}

QStringList Connector::masterLists() const { return listNames(m_settings); }

std::optional<domain::MasterList> Connector::builtInList(const QString &name) const
{
    return remid::builtInList(m_settings, name);
}

Answer<QList<domain::MasterValue>> Connector::masterData(QString name, QString)
{
    if (!masterLists().contains(name)) co_return fault(ErrorKind::NotFound, u"name"_s);
    co_return fault(ErrorKind::NotSupported, u"name"_s,
                    RemidText::tr("rem.id has no call for its lists; the one that comes with the program is shown."));
}

Answer<interfaces::CallbackNotice> Connector::readCallback(interfaces::CallbackMessage message)
{
    co_return noticeFrom(message.body);
}

Answer<domain::QuoteSheet> Connector::quotes(domain::QuoteRequest request)
{
    co_return sheetFor(m_settings, request, m_clock.nowUtc());
}

domain::SafetyProfile Connector::safety() const { return safetyProfile(); }

QStringList Connector::countries() const { return {u"ID"_s}; }

QList<PayoutMethod> Connector::methods() const { return {PayoutMethod::BankAccount}; }

QList<domain::SentName> Connector::namesSent(const domain::Sender &sender) const
{
    // The note is all that says who sends; the transfer's reference goes behind the name, where there is room.
    const QString note = noteFrom(sender.fullName(), {});
    return {{u"note"_s, note, note != sender.fullName()}};
}

QList<domain::FieldRule> Connector::fieldsFor(QString country, PayoutMethod method) const
{
    if (country != u"ID" || method != PayoutMethod::BankAccount) return {};
    domain::FieldRule account = dialect::beneficiaryField(providerName, u"accountNumber"_s, Need::Required);
    account.pattern = digitsOnly;
    account.maxLength = textLengthMax;
    return {dialect::senderField(providerName, u"firstName"_s, Need::Required),
            dialect::senderField(providerName, u"lastName"_s, Need::Optional),
            dialect::beneficiaryField(providerName, u"name"_s, Need::Required),
            dialect::beneficiaryField(providerName, u"bankCode"_s, Need::Required),
            account,
            dialect::beneficiaryField(providerName, u"email"_s, Need::Optional),
            dialect::anyPurposeField(providerName)};
}

/// rem.id is told an account and a bank, and no name: whoever holds the account gets the money.
interfaces::PayoutWording Connector::wording(const PayoutOrder &) const { return {}; }

Result<void> Connector::check(const PayoutOrder &order) const
{
    const Result<void> account = checkAccount(order.beneficiary);
    if (!account) return account;
    const auto rupiah = wholeRupiah(order.transfer.receive);
    if (!rupiah) return fault(ErrorKind::BadAmount, u"amount"_s, RemidText::tr("rem.id pays out whole rupiah only."));
    if (*rupiah < rupiahMin)
        return fault(ErrorKind::AmountRefused, u"amount"_s,
                     RemidText::tr("rem.id pays out %1 rupiah or more.").arg(rupiahMin));
    if (order.transfer.reference.isEmpty() || order.transfer.reference.size() > textLengthMax)
        return fault(ErrorKind::BadInput, u"reference"_s);
    if (const auto emails = emailListFrom(order.beneficiary.email); !emails) return emails.error();
    return base::Done{};
}

Answer<interfaces::PreparedPayout> Connector::prepare(PayoutOrder order)
{
    const Result<void> able = check(order);
    if (!able) co_return able.error();
    co_return interfaces::PreparedPayout{remitRequest(m_settings, order), {}};
}

QCoro::Task<domain::WireAnswer> Connector::sendOnce(domain::FrozenRequest request)
{
    const Result<net::HttpRequest> ready = co_await withCredentials(dialect::requestFrom(request));
    if (!ready) co_return dialect::notSent(ready.error());
    const net::HttpReply reply = co_await m_transport.sendOnce(*ready);
    co_return dialect::answerFrom(reply);
}

domain::Verdict Connector::judge(const PayoutOrder &order, const domain::WireAnswer &answer) const
{
    return verdictFrom(answer, order, m_clock.nowUtc());
}

QCoro::Task<domain::Sighting> Connector::lookUp(PayoutOrder order)
{
    const Result<net::HttpReply> reply = co_await ask(statusRequest(order.transfer.reference, m_settings.sendCallback));
    if (!reply) co_return dialect::inconclusive(reply.error());
    co_return sightingFrom(*reply, order, m_clock.nowUtc());
}

} // namespace providers::remid
