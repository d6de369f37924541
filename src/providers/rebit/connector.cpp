// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/connector.h"

#include "dialect/answers.h"
#include "dialect/board.h"
#include "dialect/fields.h"
#include "dialect/requests.h"
#include "providers/rebit/lists.h"
#include "providers/rebit/replies.h"
#include "providers/rebit/requests.h"
#include "providers/rebit/safety_profile.h"

#include <QCoreApplication>

#include <vector>

namespace providers::rebit {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Result;
using dialect::Need;
using domain::PayoutMethod;
using domain::TransferState;
using interfaces::Answer;
using interfaces::PayoutOrder;

namespace {

struct RebitText {
    Q_DECLARE_TR_FUNCTIONS(RebitText)
};

base::Error fault(ErrorKind kind, const QString &field = {}, const QString &detail = {})
{
    base::Error error = base::nothingHappened(kind, field, detail);
    error.provider = providerName;
    return error;
}

Result<void> checkBeneficiary(const domain::Beneficiary &beneficiary)
{
    const QStringList codes = partnerCodes(beneficiary.method);
    if (beneficiary.country != u"PH" || codes.isEmpty())
        return fault(ErrorKind::NotSupported, u"beneficiary.method"_s,
                     RebitText::tr("Rebit pays in the Philippines: to bank accounts, as cash, or at home."));
    if (!codes.contains(beneficiary.bankCode))
        return fault(beneficiary.bankCode.isEmpty() ? ErrorKind::MissingField : ErrorKind::BankNotSupported,
                     u"beneficiary.bankCode"_s,
                     RebitText::tr("Choose one of Rebit's banks or agents: %1.").arg(codes.join(u", "_s)));
    const auto [firstName, lastName] = beneficiary.splitName();
    if (firstName.isEmpty() || lastName.isEmpty())
        return fault(ErrorKind::MissingField, u"beneficiary.name"_s,
                     RebitText::tr("Rebit wants a first and a last name."));
    if (beneficiary.msisdn.isEmpty())
        return fault(ErrorKind::MissingField, u"beneficiary.msisdn"_s,
                     RebitText::tr("Rebit wants the beneficiary's mobile number."));
    if (beneficiary.method != PayoutMethod::BankAccount) return base::Done{};
    if (beneficiary.accountNumber.isEmpty()) return fault(ErrorKind::MissingField, u"beneficiary.accountNumber"_s);
    // The document calls the type optional, as it does every detail; a bank account without one is a guess.
    if (beneficiary.accountType.isEmpty())
        return fault(ErrorKind::MissingField, u"beneficiary.accountType"_s,
                     RebitText::tr("Rebit wants to know the account type: %1.").arg(accountTypes().join(u", "_s)));
    if (accountTypeFrom(beneficiary.accountType).isEmpty())
        return fault(ErrorKind::BadCode, u"beneficiary.accountType"_s,
                     RebitText::tr("The account type is one of: %1.").arg(accountTypes().join(u", "_s)));
    return base::Done{};
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
    provider.name = u"Rebit.ph"_s;
    provider.environment = m_settings.environment;
    provider.enabled = m_settings.enabled;
    provider.credentialNames = QStringList{u"token"_s};
    provider.connectionTest = this;
    provider.quotes = this;
    provider.payouts = this;
    provider.cancellations = this;
    provider.partners = this;
    return provider;
}

Answer<net::HttpReply> Connector::ask(net::HttpRequest request)
{
    const Result<base::Secret> token = co_await m_credentials.credential(u"token"_s);
    if (!token) co_return dialect::harmless(token.error(), providerName);
    net::HttpReply reply = co_await m_client.send(withToken(m_settings, std::move(request), *token));
    co_return reply;
}

Answer<base::JsonValue> Connector::fetch(net::HttpRequest request)
{
    const Result<net::HttpReply> reply = co_await ask(std::move(request));
    if (!reply) co_return reply.error();
    co_return bodyOf(*reply, m_clock.nowUtc());
}

Answer<QString> Connector::test()
{
    // The cheapest call of the document that wants the token: the fees of a small sum.
    const money::Money amount = money::Money::ofMinor(100'000, money::Currency::of("PHP"_L1));
    const Target target{PayoutMethod::CashPickup, u"pickup"_s, partnerCodes(PayoutMethod::CashPickup).value(0)};
    const Result<StatedFees> fees = co_await feesOf(target, amount, provinceByDefault);
    if (!fees) co_return fees.error();
    co_return RebitText::tr("Rebit accepts our token.");
}

Answer<StatedFees> Connector::feesOf(Target target, money::Money amount, QString province)
{
    if (!target.canBeCalculated) co_return StatedFees();
    const Result<base::JsonValue> body =
        co_await fetch(calculateRequest(amount, target.strategy, target.provider, province));
    if (!body) co_return body.error();
    co_return feesFrom(*body, amount.currency());
}

Answer<domain::QuoteSheet> Connector::quotes(domain::QuoteRequest request)
{
    domain::QuoteSheet sheet;
    const QuotePlan plan = planFor(request);
    sheet.unavailable = plan.unavailable;
    if (plan.targets.isEmpty()) co_return sheet;
    // The fees depend on what arrives, and what arrives does not depend on the fees.
    const Result<domain::Priced> bare = domain::priceFromBoard(request, {});
    if (!bare) {
        sheet.unavailable << dialect::unavailable(providerName, request.method, bare.error());
        co_return sheet;
    }
    std::vector<Answer<StatedFees>> asked;
    for (const Target &target : plan.targets)
        asked.push_back(feesOf(target, bare->receive, plan.province));
    for (size_t i = 0; i < asked.size(); ++i) {
        const Result<StatedFees> fees = co_await asked[i];
        const Target &target = plan.targets[qsizetype(i)];
        if (!fees) {
            sheet.unavailable << dialect::unavailable(providerName, target.method, fees.error());
            continue;
        }
        const Result<domain::Quote> quote = quoteFor(m_settings, request, plan, target, *fees, m_clock.nowUtc());
        if (quote)
            sheet.quotes << *quote;
        else
            sheet.unavailable << dialect::unavailable(providerName, target.method, quote.error());
    }
    domain::sortBestFirst(sheet.quotes);
    co_return sheet;
}

domain::SafetyProfile Connector::safety() const { return safetyProfile(m_settings.accountCredits); }

QStringList Connector::countries() const { return {u"PH"_s}; }

QList<PayoutMethod> Connector::methods() const
{
    return {PayoutMethod::BankAccount, PayoutMethod::CashPickup, PayoutMethod::HomeDelivery};
}

QList<domain::FieldRule> Connector::fieldsFor(QString country, PayoutMethod method) const
{
    if (country != u"PH" || !methods().contains(method)) return {};
    domain::FieldRule bank = dialect::beneficiaryField(providerName, u"bankCode"_s, Need::Required);
    bank.choices = partnerChoices(method);
    QList<domain::FieldRule> rules{dialect::beneficiaryField(providerName, u"name"_s, Need::Required),
                                   dialect::beneficiaryField(providerName, u"msisdn"_s, Need::Required), bank};
    if (method == PayoutMethod::BankAccount) {
        domain::FieldRule type = dialect::beneficiaryField(providerName, u"accountType"_s, Need::Required);
        for (const QString &known : accountTypes())
            type.choices << domain::Choice{known, known};
        rules << dialect::beneficiaryField(providerName, u"accountNumber"_s, Need::Required) << type;
    }
    const Need address = method == PayoutMethod::HomeDelivery ? Need::Required : Need::Optional;
    rules << dialect::beneficiaryField(providerName, u"address"_s, address)
          << dialect::beneficiaryField(providerName, u"city"_s, Need::Optional)
          << dialect::beneficiaryField(providerName, u"province"_s, Need::Optional)
          << dialect::beneficiaryField(providerName, u"postalCode"_s, Need::Optional)
          << dialect::beneficiaryField(providerName, u"email"_s, Need::Optional)
          << dialect::anyPurposeField(providerName);
    return rules;
}

Result<void> Connector::check(const PayoutOrder &order) const
{
    const Result<void> beneficiary = checkBeneficiary(order.beneficiary);
    if (!beneficiary) return beneficiary;
    const money::Money amount = order.transfer.receive;
    if (amount.currency() != money::Currency::of("PHP"_L1))
        return fault(ErrorKind::CorridorNotServed, u"receive"_s, RebitText::tr("Rebit pays out pesos."));
    if (!amount.isPositive()) return fault(ErrorKind::BadAmount, u"amount"_s);
    return base::Done{};
}

Answer<interfaces::PreparedPayout> Connector::prepare(PayoutOrder order)
{
    const Result<void> able = check(order);
    if (!able) co_return able.error();
    QString recipient = order.enrolledBeneficiary;
    if (recipient.isEmpty()) {
        const Result<base::JsonValue> body = co_await fetch(recipientRequest(order.beneficiary));
        if (!body) co_return body.error();
        const Result<QString> enrolled = recipientIdFrom(*body);
        if (!enrolled) co_return enrolled.error();
        recipient = *enrolled;
    }
    co_return interfaces::PreparedPayout{createRequest(m_settings, order, recipient), recipient};
}

/// The token joins the frozen bytes here and is never stored with them.
QCoro::Task<domain::WireAnswer> Connector::sendFrozen(domain::FrozenRequest request)
{
    const Result<base::Secret> token = co_await m_credentials.credential(u"token"_s);
    if (!token) co_return dialect::notSent(dialect::harmless(token.error(), providerName));
    const net::HttpReply reply =
        co_await m_transport.sendOnce(withToken(m_settings, dialect::requestFrom(request), *token));
    co_return dialect::answerFrom(reply);
}

QCoro::Task<domain::WireAnswer> Connector::sendOnce(domain::FrozenRequest request) { return sendFrozen(request); }

domain::Verdict Connector::judge(const PayoutOrder &order, const domain::WireAnswer &answer) const
{
    return verdictFrom(answer, order, m_settings, m_clock.nowUtc());
}

QCoro::Task<domain::Sighting> Connector::lookUp(PayoutOrder order)
{
    if (order.transfer.providerReference.isEmpty()) {
        // Rebit shows a remittance by its own number only and has no list.
        co_return dialect::inconclusive(
            fault(ErrorKind::NotSupported, {}, RebitText::tr("Rebit cannot be asked without its own number.")));
    }
    const Result<net::HttpReply> reply = co_await ask(showRequest(order.transfer.providerReference));
    if (!reply) co_return dialect::inconclusive(reply.error());
    co_return sightingFrom(*reply, order, m_settings, m_clock.nowUtc());
}

bool Connector::mayCancel(const domain::Transfer &transfer) const
{
    using enum TransferState;
    const bool open = transfer.state == AwaitingFunds || transfer.state == InProgress || transfer.state == OnHold;
    return open && !transfer.providerReference.isEmpty();
}

domain::FrozenRequest Connector::cancelRequest(const PayoutOrder &order) const
{
    return rebit::cancelRequest(order.transfer.providerReference);
}

QCoro::Task<domain::WireAnswer> Connector::sendCancel(domain::FrozenRequest request) { return sendFrozen(request); }

domain::Verdict Connector::judgeCancel(const PayoutOrder &order, const domain::WireAnswer &answer) const
{
    return cancelVerdictFrom(answer, order, m_clock.nowUtc());
}

Answer<QList<domain::PayoutPartner>> Connector::partners(QString country)
{
    // No call that lists them is documented; the closed lists of the document are built in.
    if (!country.isEmpty() && country != u"PH") co_return QList<domain::PayoutPartner>();
    co_return partnerList();
}

} // namespace providers::rebit
