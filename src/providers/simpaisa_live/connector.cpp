// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa_live/connector.h"

#include "dialect/answers.h"
#include "dialect/fields.h"
#include "dialect/requests.h"
#include "providers/simpaisa_live/envelope.h"
#include "providers/simpaisa_live/lists.h"
#include "providers/simpaisa_live/operations.h"
#include "providers/simpaisa_live/requests.h"
#include "providers/simpaisa_live/safety_profile.h"
#include "providers/simpaisa_live/status_map.h"

#include <QCoreApplication>

namespace providers::simpaisa_live {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using base::Result;
using dialect::Need;
using domain::PayoutMethod;
using interfaces::Answer;
using interfaces::PayoutOrder;

namespace {

/// How often a fixed sum to arrive is approached.
constexpr int approachesMax = 4;

struct SimpaisaLiveText {
    Q_DECLARE_TR_FUNCTIONS(SimpaisaLiveText)
};

base::Error fault(ErrorKind kind, const QString &field = {}, const QString &detail = {})
{
    base::Error error = base::nothingHappened(kind, field, detail);
    error.provider = providerName;
    return error;
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
    provider.name = kind().name;
    provider.environment = m_settings.environment;
    provider.enabled = m_settings.enabled;
    provider.credentialNames = QStringList{u"private-key"_s};
    provider.optionalCredentialNames = QStringList{u"provider-public-key"_s};
    if (m_settings.merchantId.isEmpty()) provider.missingSettings << u"merchantId"_s;
    provider.operations = operations(m_settings);
    provider.connectionTest = this;
    provider.quotes = this;
    provider.payouts = this;
    provider.senderNames = this;
    provider.partners = this;
    provider.balances = this;
    // Only Pakistan's interface tells the holder of an account.
    if (m_settings.region == u"PK") provider.accountInquiry = this;
    provider.masterData = this;
    return provider;
}

Result<void> Connector::ready() const
{
    if (!m_settings.merchantId.isEmpty()) return base::Done{};
    return fault(ErrorKind::BadProfile, u"providers.simpaisa.merchantId"_s,
                 SimpaisaLiveText::tr("Simpaisa wants to know who asks: set merchantId in the profile."));
}

/// Headers for every call, and a signature where there is something to sign.
Answer<net::HttpRequest> Connector::signedNow(net::HttpRequest request)
{
    const Result<void> able = ready();
    if (!able) co_return able.error();
    if (request.body.isEmpty()) co_return withHeaders(m_settings, std::move(request));
    const Result<base::Secret> key = co_await m_credentials.credential(u"private-key"_s);
    if (!key) co_return dialect::harmless(key.error(), providerName);
    Result<net::HttpRequest> ready = signedRequest(m_settings, std::move(request), *key);
    if (!ready) co_return dialect::harmless(ready.error(), providerName);
    co_return ready;
}

/// Their key for checking replies; empty when there is none: then nothing can be checked, and TLS has to do.
Answer<base::Secret> Connector::replyKey()
{
    Result<base::Secret> key = co_await m_credentials.credential(u"provider-public-key"_s);
    if (key) co_return std::move(*key);
    if (key.error().kind != ErrorKind::CredentialMissing) co_return dialect::harmless(key.error(), providerName);
    base::Secret none;
    co_return std::move(none);
}

std::optional<base::Error> Connector::doubtAbout(const QByteArray &body, const base::Secret &key, bool sealWanted) const
{
    if (key.isEmpty()) return std::nullopt;
    const Result<Seal> seal = sealOf(m_settings, body, key);
    if (!seal) return dialect::harmless(seal.error(), providerName);
    if (*seal == Seal::Good || (*seal == Seal::Absent && !sealWanted)) return std::nullopt;
    return fault(ErrorKind::UnreadableReply, {},
                 SimpaisaLiveText::tr("The reply's signature is missing or does not fit its words."));
}

Answer<net::HttpReply> Connector::ask(net::HttpRequest request)
{
    const Result<base::Secret> theirs = co_await replyKey();
    if (!theirs) co_return theirs.error();
    const Result<net::HttpRequest> ready = co_await signedNow(std::move(request));
    if (!ready) co_return ready.error();
    net::HttpReply reply = co_await m_client.send(*ready);
    if (reply.failure) co_return reply;
    // Only some replies are shown with a signature; where one stands, it has to fit.
    const std::optional<base::Error> doubt = doubtAbout(reply.body, *theirs, false);
    if (doubt) co_return *doubt;
    co_return reply;
}

Answer<JsonValue> Connector::fetch(net::HttpRequest request)
{
    const Result<net::HttpReply> reply = co_await ask(std::move(request));
    if (!reply) co_return reply.error();
    co_return bodyOf(*reply, m_clock.nowUtc());
}

Answer<QString> Connector::test()
{
    // Reading is not signed at all, so a price is asked for: it moves nothing, and proves the signature.
    const auto dollars = money::Money::ofMinor(10000, money::Currency::of("USD"_L1));
    const auto receive = money::Currency::fromCode(currencyOf(m_settings.region));
    const Result<JsonValue> rate = co_await fetch(rateRequest(m_settings, dollars, *receive));
    if (!rate) co_return rate.error();
    co_return SimpaisaLiveText::tr("Simpaisa accepts our signature.");
}

Answer<QList<domain::Balance>> Connector::balances()
{
    const Result<JsonValue> words = co_await fetch(balanceRequest(m_settings));
    if (!words) co_return words.error();
    co_return balancesFrom(*words, m_clock.nowUtc());
}

Answer<QList<domain::PayoutPartner>> Connector::partners(QString country)
{
    if (!country.isEmpty() && country != m_settings.region) co_return QList<domain::PayoutPartner>();
    const Result<JsonValue> words = co_await fetch(banksRequest(m_settings, {}));
    if (!words) co_return words.error();
    co_return partnersFrom(*words, m_settings.region);
}

Answer<QString> Connector::accountHolder(domain::Beneficiary beneficiary)
{
    if (m_settings.region != u"PK" || beneficiary.country != u"PK")
        co_return fault(ErrorKind::NotSupported, u"beneficiary.country"_s);
    if (beneficiary.payoutAccount().isEmpty()) co_return fault(ErrorKind::MissingField, u"beneficiary.accountNumber"_s);
    const Result<JsonValue> words = co_await fetch(accountRequest(m_settings, beneficiary));
    if (!words) co_return words.error();
    co_return holderFrom(*words, beneficiary);
}

Answer<Offer> Connector::offer(domain::QuoteRequest request, money::Money quantity, PayoutMethod method)
{
    const Result<JsonValue> words = co_await fetch(rateRequest(m_settings, quantity, request.receive));
    if (!words) co_return words.error();
    co_return offerFrom(*words, request, quantity, method, m_clock.nowUtc());
}

namespace {

/// What has to be sent so that `wanted` arrives, when that much arrived of the last try, fees and all; rounded up.
std::optional<money::Money> quantityFor(money::Money wanted, const domain::Quote &lastTry)
{
    const money::Currency currency = lastTry.send.currency();
    const auto share = wanted.toDecimal().times(lastTry.send.toDecimal());
    const auto sum = share.dividedBy(lastTry.receive.toDecimal(), currency.minorDigits(), money::Rounding::Up);
    return sum ? money::Money::fromDecimal(*sum, currency, money::Rounding::Up) : std::nullopt;
}

} // namespace

/// The interface prices what is sent only; a fixed sum to arrive is approached from a first guess, fees included.
Answer<Offer> Connector::offerThatArrives(domain::QuoteRequest request, PayoutMethod method)
{
    const auto probe = money::Money::fromDecimal(money::Decimal::ofInteger(100), request.send, money::Rounding::Up);
    if (!probe) co_return fault(ErrorKind::BadAmount, u"amount"_s);
    Result<Offer> made = co_await offer(request, *probe, method);
    for (int number = 0; number < approachesMax; ++number) {
        if (!made) co_return made.error();
        const auto quantity = quantityFor(request.amount, made->quote);
        if (!quantity) co_return fault(ErrorKind::BadAmount, u"amount"_s);
        made = co_await offer(request, *quantity, method);
        if (!made) co_return made.error();
        if (made->quote.receive.minor() < request.amount.minor()) continue;
        if (made->quote.receive.minor() > request.amount.minor())
            made->quote.notes << SimpaisaLiveText::tr(
                "Simpaisa prices what is sent, so a little more arrives than asked for.");
        co_return made;
    }
    co_return fault(ErrorKind::QuoteChanged, {},
                    SimpaisaLiveText::tr("The rate is moving too fast for a fixed amount to arrive; ask again."));
}

Answer<domain::QuoteSheet> Connector::quotes(domain::QuoteRequest request)
{
    const Result<void> able = ready();
    if (!able) co_return able.error();
    domain::QuoteSheet sheet;
    const bool served = request.country == m_settings.region &&
                        request.receive.code() == currencyOf(m_settings.region) &&
                        (!request.method || methods().contains(*request.method));
    if (!served) {
        sheet.unavailable << domain::Unavailable{{providerName}, request.method, fault(ErrorKind::CorridorNotServed)};
        co_return sheet;
    }
    // A rate is the same for every way of payout, so it is asked for once.
    const PayoutMethod first = request.method.value_or(methods().first());
    Answer<Offer> asked = request.fixedSide == domain::FixedSide::Send ? offer(request, request.amount, first)
                                                                       : offerThatArrives(request, first);
    const Result<Offer> made = co_await asked;
    const QList<PayoutMethod> ways = request.method ? QList{*request.method} : methods();
    for (const PayoutMethod way : ways) {
        if (!made) {
            sheet.unavailable << domain::Unavailable{{providerName}, way, made.error()};
            continue;
        }
        domain::Quote quote = made->quote;
        quote.method = way;
        sheet.quotes << quote;
    }
    co_return sheet;
}

domain::SafetyProfile Connector::safety() const { return safetyProfile(); }

QStringList Connector::countries() const { return {m_settings.region}; }

QList<PayoutMethod> Connector::methods() const
{
    if (m_settings.region == u"PK") return {PayoutMethod::BankAccount, PayoutMethod::MobileWallet};
    return {PayoutMethod::BankAccount};
}

QList<domain::SentName> Connector::namesSent(const domain::Sender &sender) const
{
    return {{u"remitterName"_s, sender.fullName()}};
}

QList<domain::FieldRule> Connector::fieldsFor(QString country, PayoutMethod method) const
{
    if (country != m_settings.region || !methods().contains(method)) return {};
    QList<domain::FieldRule> rules;
    for (const RemitMember &member : remitMembers()) {
        const QString party = member.field.section(u'.', 0, 0);
        const QString name = member.field.section(u'.', 1);
        if (name.isEmpty() || name == u"country") continue; // known before anybody asks
        domain::FieldRule rule =
            party == u"sender" ? dialect::senderField(providerName, name, Need::Required)
                               : dialect::beneficiaryField(providerName, name,
                                                           name == u"nationality" ? Need::Optional : Need::Required);
        // Names and phones are put together from several fields; what is too long is told when the order is checked.
        if (party == u"beneficiary" && name != u"bankCode") rule.maxLength = member.lengthMax;
        rules << rule;
    }
    rules << dialect::purposeField(providerName, purposeCodes(), Need::Required);
    return rules;
}

namespace {

/// Whether every member has something to say, and none too much.
Result<void> fitting(const QStringList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        const RemitMember &member = remitMembers()[i];
        if (values[i].isEmpty()) return fault(ErrorKind::MissingField, member.field);
        if (values[i].size() > member.lengthMax)
            return fault(ErrorKind::TooLong, member.field,
                         SimpaisaLiveText::tr("Simpaisa takes %1 characters here.").arg(member.lengthMax));
    }
    return base::Done{};
}

} // namespace

interfaces::PayoutWording Connector::wording(const PayoutOrder &order) const
{
    return {order.beneficiary.fullName(), reasonFor(order.transfer.purpose)};
}

Result<void> Connector::check(const PayoutOrder &order) const
{
    const Result<void> able = ready();
    if (!able) return able;
    if (order.beneficiary.country != m_settings.region || !methods().contains(order.beneficiary.method))
        return fault(ErrorKind::NotSupported, u"beneficiary.method"_s);
    if (order.transfer.receive.currency().code() != currencyOf(m_settings.region))
        return fault(ErrorKind::CorridorNotServed, u"receive"_s);
    if (reasonFor(order.transfer.purpose).isEmpty()) return fault(ErrorKind::BadCode, u"purpose"_s);
    return fitting(remitValues(order, AmountIn::Receive, splitBankCode(order.beneficiary.bankCode).bank));
}

/// What remit-initiate wants to know about the bank: its id in Pakistan, that of the branch in Bangladesh.
Answer<QString> Connector::bankIdFor(domain::Beneficiary beneficiary)
{
    if (m_settings.region != u"BD") co_return beneficiary.bankCode;
    const BankAndRouting wanted = splitBankCode(beneficiary.bankCode);
    const Result<JsonValue> words = co_await fetch(branchesRequest(m_settings, wanted.bank, wanted.routing));
    if (!words) co_return words.error();
    const Result<QList<domain::MasterValue>> branches = branchesFrom(*words);
    if (!branches) co_return branches.error();
    if (branches->size() == 1) co_return branches->first().code;
    co_return fault(ErrorKind::MissingField, u"beneficiary.bankCode"_s,
                    SimpaisaLiveText::tr("Say which branch: write the code of the bank, a dot and the routing number, "
                                         "as in 0001.123456789."));
}

/// Which of the sums is sent: the one in the currency that our balance is kept in. A profile that chooses the other one
/// is refused: taken for the currency of the balance, its digits would be hundreds of times too much or too little.
Answer<AmountIn> Connector::amountInFor(PayoutOrder order)
{
    const Result<QList<domain::Balance>> held = co_await balances();
    if (!held) co_return held.error();
    const QString currency = held->first().currency;
    const QString send = order.transfer.send.currency().code();
    const QString receive = order.transfer.receive.currency().code();
    const AmountIn wanted = m_settings.amountIn;
    if (wanted != AmountIn::Balance) {
        const QString stated = wanted == AmountIn::Send ? send : receive;
        const QString other = wanted == AmountIn::Send ? receive : send;
        if (currency != other || stated == other) co_return wanted;
        co_return fault(ErrorKind::BadProfile, u"providers.simpaisa.amountIn"_s,
                        SimpaisaLiveText::tr("The profile wants the sum in %1, but our balance at Simpaisa is kept in "
                                             "%2; nothing is sent until amountIn says the same.")
                            .arg(stated, currency));
    }
    if (currency == receive) co_return AmountIn::Receive;
    if (currency == send) co_return AmountIn::Send;
    co_return fault(ErrorKind::CorridorNotServed, u"send"_s,
                    SimpaisaLiveText::tr("Our balance at Simpaisa is kept in %1, which is neither sent nor paid out "
                                         "here; set amountIn in the profile when you know which sum they want.")
                        .arg(currency));
}

Answer<interfaces::PreparedPayout> Connector::prepare(PayoutOrder order)
{
    const Result<void> able = check(order);
    if (!able) co_return able.error();
    const Result<AmountIn> amountIn = co_await amountInFor(order);
    if (!amountIn) co_return amountIn.error();
    const Result<QString> bankId = co_await bankIdFor(order.beneficiary);
    if (!bankId) co_return bankId.error();
    const Result<void> fits = fitting(remitValues(order, *amountIn, *bankId));
    if (!fits) co_return fits.error();
    co_return interfaces::PreparedPayout{remitRequest(m_settings, order, *amountIn, *bankId), {}};
}

QCoro::Task<domain::WireAnswer> Connector::sendOnce(domain::FrozenRequest request)
{
    // Everything that may be missing is fetched before the first byte leaves.
    const Result<base::Secret> theirs = co_await replyKey();
    if (!theirs) co_return dialect::notSent(theirs.error());
    const Result<net::HttpRequest> ready = co_await signedNow(dialect::requestFrom(request));
    if (!ready) co_return dialect::notSent(ready.error());
    const net::HttpReply reply = co_await m_transport.sendOnce(*ready);
    domain::WireAnswer answer = dialect::answerFrom(reply);
    if (reply.failure) co_return answer;
    const std::optional<base::Error> doubt = doubtAbout(reply.body, *theirs, reply.status == 200);
    if (doubt) {
        // Words that cannot be trusted are no answer; the bytes are kept with it.
        answer.evidence = base::Evidence::Maybe;
        answer.failure = base::maybeHappened(doubt->kind, doubt->detail);
    }
    co_return answer;
}

domain::Verdict Connector::judge(const PayoutOrder &order, const domain::WireAnswer &answer) const
{
    return verdictFrom(answer, order, m_clock.nowUtc());
}

QCoro::Task<domain::Sighting> Connector::lookUp(PayoutOrder order)
{
    const Result<net::HttpReply> reply = co_await ask(inquiryRequest(m_settings, order.transfer.reference));
    if (!reply) co_return dialect::inconclusive(reply.error());
    co_return sightingFrom(*reply, order, m_clock.nowUtc());
}

QStringList Connector::masterLists() const { return listNames(m_settings.region); }

bool Connector::masterListNeedsArgument(const QString &name) const { return name == u"branches"; }

std::optional<domain::MasterList> Connector::builtInList(const QString &name) const
{
    return simpaisa_live::builtInList(name);
}

Answer<QList<domain::MasterValue>> Connector::masterData(QString name, QString argument)
{
    if (name == u"reasons") {
        const Result<JsonValue> words = co_await fetch(reasonsRequest(m_settings));
        if (!words) co_return words.error();
        co_return reasonsFrom(*words);
    }
    if (name == u"branches" && m_settings.region == u"BD") {
        const BankAndRouting wanted = splitBankCode(argument);
        if (wanted.bank.isEmpty()) co_return fault(ErrorKind::MissingField, u"argument"_s);
        const Result<JsonValue> words = co_await fetch(branchesRequest(m_settings, wanted.bank, wanted.routing));
        if (!words) co_return words.error();
        co_return branchesFrom(*words);
    }
    if (name != u"banks")
        co_return fault(ErrorKind::NotSupported, u"name"_s,
                        SimpaisaLiveText::tr("Simpaisa has no call for this list; the one that comes with the program "
                                             "is shown."));
    const Result<QList<domain::PayoutPartner>> banks = co_await partners({});
    if (!banks) co_return banks.error();
    QList<domain::MasterValue> values;
    for (const domain::PayoutPartner &bank : *banks)
        values << domain::MasterValue{bank.code, bank.name, JsonValue::object({{u"type"_s, bank.type}})};
    co_return values;
}

} // namespace providers::simpaisa_live
