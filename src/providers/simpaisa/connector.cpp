// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa/connector.h"

#include "dialect/answers.h"
#include "dialect/fields.h"
#include "dialect/requests.h"
#include "domain/listing.h"
#include "net/retry_after.h"
#include "providers/simpaisa/operations.h"
#include "providers/simpaisa/quoting.h"
#include "providers/simpaisa/replies.h"
#include "providers/simpaisa/requests.h"
#include "providers/simpaisa/safety_profile.h"
#include "providers/simpaisa/signing.h"
#include "providers/simpaisa/status_map.h"
#include "providers/simpaisa/webhook.h"

#include <QCoreApplication>
#include <QSet>

#include <vector>

namespace providers::simpaisa {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Result;
using dialect::Need;
using domain::FixedSide;
using domain::PayoutMethod;
using domain::Quote;
using domain::QuoteRequest;
using domain::QuoteSheet;
using domain::Sighting;
using interfaces::Answer;
using interfaces::PayoutOrder;

namespace {

/// How far back of our own time the list is read: clocks differ, and a look must not start behind its transfer.
constexpr qint64 listMarginS = 600;
constexpr int pagesMax = 20;
/// With clocks further apart than this, "not in the list since then" says nothing.
constexpr qint64 clockSkewMaxS = 300;
/// Clocks closer than this are the same: a Date is a whole second, and the reply was on its way.
constexpr qint64 clockNoiseS = 10;
/// A Date further off than this is believed no more than our own clock.
constexpr qint64 clockBeliefS = 24 * 3600;
constexpr int referenceLengthMax = 64;
/// A sheet of offers waits eight seconds for everybody. The list of partners only sharpens it, so that it may take less
/// than half of them.
constexpr qint64 partnersDeadlineMs = 3'000;

struct SimpaisaText {
    Q_DECLARE_TR_FUNCTIONS(SimpaisaText)
};

base::Error fault(ErrorKind kind, const QString &field = {}, const QString &detail = {})
{
    base::Error error = base::nothingHappened(kind, field, detail);
    error.provider = providerName;
    return error;
}

/// The provider's time by the Date of its reply; our own where it tells none, where the two agree as far as the way
/// lets them, and where its Date is so far off that it is no clock.
QDateTime timeOf(const net::HttpReply &reply, const QDateTime &ours)
{
    const QDateTime theirs = net::fromHttpDate(reply.header("Date"));
    if (!theirs.isValid()) return ours;
    const qint64 apart = std::abs(ours.secsTo(theirs));
    return apart <= clockNoiseS || apart > clockBeliefS ? ours : theirs;
}

/// One transaction may be read twice, on pages that shift while they are read: the later reading replaces the earlier.
void addCopy(QList<base::JsonValue> &copies, const base::JsonValue &transaction)
{
    const auto idOf = [](const base::JsonValue &value) { return value.member(u"transactionId").text(); };
    const QString id = idOf(transaction);
    for (base::JsonValue &known : copies) {
        if (id.isEmpty() || idOf(known) != id) continue;
        known = transaction;
        return;
    }
    copies << transaction;
}

/// Whether the call has failed and another one need not.
bool isSilence(const base::Error &error)
{
    return error.kind == ErrorKind::TimedOut || error.kind == ErrorKind::ProviderFailed ||
           error.kind == ErrorKind::UnreadableReply;
}

/// How much money the provider holds for us, in one line.
QString balanceLine(const QList<domain::Balance> &balances)
{
    QStringList sums;
    for (const domain::Balance &balance : balances) {
        const QString sum = balance.available ? balance.available->toWire() : SimpaisaText::tr("not stated");
        sums << balance.currency + u' ' + sum;
    }
    return domain::listed(sums);
}

} // namespace

Connector::Connector(Settings settings, net::HttpClient &client, net::MoneyTransport &transport,
                     interfaces::Credentials &credentials, base::Clock &clock, base::Random &random)
    : m_settings(std::move(settings))
    , m_client(client)
    , m_transport(transport)
    , m_credentials(credentials)
    , m_clock(clock)
    , m_random(random)
{
}

interfaces::Provider Connector::provider()
{
    interfaces::Provider provider;
    provider.id = {providerName};
    provider.name = u"Simpaisa"_s;
    provider.environment = m_settings.environment;
    provider.enabled = m_settings.enabled;
    provider.credentialNames = QStringList{u"private-key"_s};
    provider.optionalCredentialNames = QStringList{webhookCredential(m_settings)};
    provider.operations = operations();
    if (m_settings.merchantId.isEmpty()) provider.missingSettings << u"merchantId"_s;
    provider.connectionTest = this;
    provider.quotes = this;
    provider.payouts = this;
    provider.senderNames = this;
    provider.partners = this;
    provider.balances = this;
    provider.statements = this;
    provider.rates = this;
    provider.masterData = this;
    provider.beneficiaryEnrolment = this;
    provider.callbacks = this;
    return provider;
}

Result<void> Connector::ready() const
{
    if (!m_settings.merchantId.isEmpty()) return base::Done{};
    return fault(ErrorKind::BadProfile, u"providers.simpaisa.merchantId"_s,
                 SimpaisaText::tr("Simpaisa wants to know who asks: set merchantId in the profile."));
}

Answer<net::HttpRequest> Connector::signedNow(net::HttpRequest request)
{
    const Result<void> able = ready();
    if (!able) co_return able.error();
    const Result<base::Secret> key = co_await m_credentials.credential(u"private-key"_s);
    if (!key) co_return dialect::harmless(key.error(), providerName);
    const QString timestamp = base::toRfc3339(m_clock.nowUtc());
    Result<net::HttpRequest> ready = signedRequest(m_settings, std::move(request), *key, timestamp);
    if (!ready) co_return dialect::harmless(ready.error(), providerName);
    co_return ready;
}

Answer<net::HttpReply> Connector::ask(net::HttpRequest request)
{
    const Result<net::HttpRequest> ready = co_await signedNow(std::move(request));
    if (!ready) co_return ready.error();
    net::HttpReply reply = co_await m_client.send(*ready);
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
    const Result<QList<domain::Balance>> held = co_await balances();
    if (!held) co_return held.error();
    if (held->isEmpty()) co_return SimpaisaText::tr("Simpaisa accepts our signature; it states no balance.");
    co_return SimpaisaText::tr("Simpaisa accepts our signature. Balance: %1.").arg(balanceLine(*held));
}

Answer<QList<domain::Balance>> Connector::balances()
{
    const Result<base::JsonValue> body = co_await fetch(balanceRequest(m_settings));
    if (!body) co_return body.error();
    co_return balancesFrom(*body, m_clock.nowUtc());
}

Answer<QList<domain::PayoutPartner>> Connector::partners(QString country)
{
    const Result<base::JsonValue> body = co_await fetch(banksRequest(m_settings, country));
    if (!body) co_return body.error();
    co_return partnersFrom(*body);
}

Answer<QuoteSheet> Connector::quotes(QuoteRequest request)
{
    const Result<void> able = ready();
    if (!able) co_return able.error();
    QuoteSheet sheet;
    if (!countries().contains(request.country)) {
        sheet.unavailable << domain::Unavailable{{providerName}, request.method, fault(ErrorKind::CorridorNotServed)};
        co_return sheet;
    }
    net::HttpRequest listing = banksRequest(m_settings, request.country);
    listing.deadlineMs = partnersDeadlineMs;
    const Result<base::JsonValue> listed = co_await fetch(std::move(listing));
    const Result<QList<domain::PayoutPartner>> known =
        listed ? partnersFrom(*listed) : Result<QList<domain::PayoutPartner>>(listed.error());
    if (!known && !isSilence(known.error())) co_return known.error();
    const QuotePlan plan = known ? planFor(request, *known) : planWithoutList(request);
    sheet.unavailable = plan.unavailable;
    if (plan.methods.isEmpty()) co_return sheet;

    std::optional<money::Money> sendAmount;
    if (request.fixedSide == FixedSide::Send) {
        sendAmount = request.amount;
    } else if (!m_settings.receiveAmountQuotes) {
        const Result<money::Money> computed = co_await sendAmountFor(request);
        if (!computed) co_return computed.error();
        sendAmount = *computed;
    }
    // A confirmed quote serves one transfer, so every way of payout gets one of its own; all are asked for at once.
    std::vector<Answer<Quote>> asked;
    for (const Eligible &eligible : plan.methods)
        asked.push_back(confirmReceive(request, eligible.method, sendAmount));
    for (size_t i = 0; i < asked.size(); ++i) {
        Result<Quote> quote = co_await asked[i];
        const Eligible &eligible = plan.methods[qsizetype(i)];
        if (!quote) {
            sheet.unavailable << domain::Unavailable{{providerName}, eligible.method, quote.error()};
            continue;
        }
        quote->notes = eligible.notes + quote->notes;
        sheet.quotes << *quote;
    }
    domain::sortBestFirst(sheet.quotes);
    const bool refused = sheet.quotes.isEmpty() && sheet.unavailable.last().error.kind == ErrorKind::ProviderRefused;
    if (!refused) co_return sheet;
    // No document says with which code a pair of currencies is refused; the list of rates tells whether it is one.
    const Result<base::JsonValue> rates = co_await fetch(fxRatesRequest(m_settings, request.send, request.receive));
    if (!rates) co_return sheet;
    const Result<money::ExchangeRate> rate = rateFrom(*rates, request.send, request.receive);
    if (!rate && rate.error().kind == ErrorKind::CorridorNotServed)
        sheet.unavailable = {domain::Unavailable{{providerName}, request.method, rate.error()}};
    co_return sheet;
}

/// What has to be sent so that the wanted amount arrives, by the indicative rate; rounded up.
Answer<money::Money> Connector::sendAmountFor(QuoteRequest request)
{
    const Result<base::JsonValue> body = co_await fetch(fxRatesRequest(m_settings, request.send, request.receive));
    if (!body) co_return body.error();
    const Result<money::ExchangeRate> rate = rateFrom(*body, request.send, request.receive);
    if (!rate) co_return dialect::harmless(rate.error(), providerName);
    const auto amount = rate->sendFor(request.amount, money::Rounding::Up);
    if (!amount) co_return fault(ErrorKind::BadAmount, u"amount"_s, SimpaisaText::tr("This amount is too large."));
    co_return *amount;
}

/// Locks a rate for one way of payout. Without `sendAmount` it asks for the receive amount in its own words.
Answer<Quote> Connector::confirm(QuoteRequest request, PayoutMethod method, std::optional<money::Money> sendAmount)
{
    std::optional<money::Money> receiveAmount;
    if (!sendAmount) receiveAmount = request.amount;
    const Result<net::HttpReply> reply = co_await ask(
        confirmRequest(m_settings, request.send, request.receive, sendAmount, receiveAmount, m_random.uuid()));
    if (!reply) co_return reply.error();
    if (!sendAmount && reply->status == 400) {
        // The schema wins over the description of receiveAmount: this server wants sendAmount after all.
        const Result<money::Money> computed = co_await sendAmountFor(request);
        if (!computed) co_return computed.error();
        Result<Quote> again = co_await confirm(request, method, *computed);
        co_return again;
    }
    const Result<base::JsonValue> body = bodyOf(*reply, m_clock.nowUtc());
    if (!body) co_return body.error();
    // When it runs out is stated by the provider's clock, and counted here by ours.
    const QDateTime now = m_clock.nowUtc();
    const QDateTime theirs = timeOf(*reply, now);
    Result<Quote> quote = quoteFrom(*body, request, method, theirs);
    if (!quote) co_return quote;
    quote->quotedAt = now;
    quote->expiresAt = quote->expiresAt.addMSecs(theirs.msecsTo(now));
    const bool same = sendAmount ? quote->send == *sendAmount : quote->receive == request.amount;
    if (!same)
        co_return fault(ErrorKind::EchoMismatch, {},
                        SimpaisaText::tr("The provider quotes another amount than asked for."));
    co_return quote;
}

/// As confirm(), and where the receive side is fixed, what arrives is at least what was asked for.
Answer<Quote> Connector::confirmReceive(QuoteRequest request, PayoutMethod method,
                                        std::optional<money::Money> sendAmount)
{
    Result<Quote> quote = co_await confirm(request, method, sendAmount);
    if (!quote || request.fixedSide == FixedSide::Send) co_return quote;
    if (quote->receive.minor() < request.amount.minor()) {
        // The rate that was locked is a little worse than the indicative one.
        const auto more = quote->rate.sendFor(request.amount, money::Rounding::Up);
        if (!more) co_return fault(ErrorKind::BadAmount, u"amount"_s);
        quote = co_await confirm(request, method, *more);
        if (!quote) co_return quote;
    }
    if (quote->receive.minor() < request.amount.minor())
        co_return fault(ErrorKind::QuoteChanged, {},
                        SimpaisaText::tr("The rate is moving too fast for a fixed amount to arrive; ask again."));
    if (quote->receive.minor() > request.amount.minor())
        quote->notes << SimpaisaText::tr(
            "Simpaisa quotes from the amount sent, so a little more arrives than asked for.");
    co_return quote;
}

domain::SafetyProfile Connector::safety() const { return safetyProfile(); }

QStringList Connector::countries() const
{
    // Remittance API v3.0.0, description.
    return {u"PK"_s, u"BD"_s, u"NP"_s, u"IQ"_s};
}

QList<PayoutMethod> Connector::methods() const { return methodsServed(); }

QList<domain::SentName> Connector::namesSent(const domain::Sender &sender) const
{
    return {{u"senderName"_s, sender.fullName()}};
}

QList<domain::FieldRule> Connector::fieldsFor(QString country, PayoutMethod method) const
{
    if (!countries().contains(country) || !methodsServed().contains(method)) return {};
    QList<domain::FieldRule> rules{dialect::senderField(providerName, u"firstName"_s, Need::Required),
                                   dialect::senderField(providerName, u"lastName"_s, Need::Optional),
                                   dialect::senderField(providerName, u"identificationType"_s, Need::Optional),
                                   dialect::senderField(providerName, u"identificationNumber"_s, Need::Optional),
                                   dialect::senderField(providerName, u"countryOfResidence"_s, Need::Optional),
                                   dialect::beneficiaryField(providerName, u"name"_s, Need::Required),
                                   dialect::beneficiaryField(providerName, u"bankCode"_s, Need::Required)};
    if (method == PayoutMethod::CashPickup) {
        // The account member is required for cash too; the number that the beneficiary is known by stands there.
        rules << dialect::beneficiaryField(providerName, u"msisdn"_s, Need::Required)
              << dialect::beneficiaryField(providerName, u"idNumber"_s, Need::Optional);
    } else {
        rules << dialect::beneficiaryField(providerName, u"accountNumber"_s, Need::Required);
    }
    rules << dialect::purposeField(providerName, purposeCodes(), Need::Required);
    return rules;
}

interfaces::PayoutWording Connector::wording(const PayoutOrder &order) const
{
    return {order.beneficiary.fullName(), purposeText(order.transfer.purpose)};
}

Result<void> Connector::check(const PayoutOrder &order) const
{
    const Result<void> able = ready();
    if (!able) return able;
    const domain::Beneficiary &beneficiary = order.beneficiary;
    if (deliveryMethodFrom(beneficiary.method).isEmpty())
        return fault(ErrorKind::NotSupported, u"beneficiary.method"_s);
    if (order.quote.providerQuoteId.isEmpty())
        return fault(ErrorKind::BadInput, u"quote"_s,
                     SimpaisaText::tr("Simpaisa sends with a confirmed offer only; ask for one."));
    if (order.sender.fullName().isEmpty()) return fault(ErrorKind::MissingField, u"sender.firstName"_s);
    if (beneficiary.fullName().isEmpty()) return fault(ErrorKind::MissingField, u"beneficiary.name"_s);
    if (beneficiary.bankCode.isEmpty())
        return fault(ErrorKind::MissingField, u"beneficiary.bankCode"_s,
                     SimpaisaText::tr("Choose the bank, wallet or cash agent."));
    if (accountFor(beneficiary).isEmpty()) {
        if (beneficiary.method == PayoutMethod::CashPickup)
            return fault(
                ErrorKind::MissingField, u"beneficiary.msisdn"_s,
                SimpaisaText::tr("For cash Simpaisa wants the beneficiary's mobile number, or the number of an ID."));
        return fault(ErrorKind::MissingField, u"beneficiary.accountNumber"_s);
    }
    if (purposeText(order.transfer.purpose).isEmpty()) return fault(ErrorKind::BadCode, u"purpose"_s);
    if (order.transfer.reference.isEmpty() || order.transfer.reference.size() > referenceLengthMax)
        return fault(ErrorKind::BadInput, u"reference"_s);
    return base::Done{};
}

Answer<interfaces::PreparedPayout> Connector::prepare(PayoutOrder order)
{
    const Result<void> able = check(order);
    if (!able) co_return able.error();
    co_return interfaces::PreparedPayout{initiateRequest(m_settings, order), order.enrolledBeneficiary};
}

QCoro::Task<domain::WireAnswer> Connector::sendOnce(domain::FrozenRequest request)
{
    const Result<net::HttpRequest> ready = co_await signedNow(dialect::requestFrom(request));
    if (!ready) co_return dialect::notSent(ready.error());
    const net::HttpReply reply = co_await m_transport.sendOnce(*ready);
    co_return dialect::answerFrom(reply);
}

domain::Verdict Connector::judge(const PayoutOrder &order, const domain::WireAnswer &answer) const
{
    return verdictFrom(answer, order, m_clock.nowUtc());
}

QCoro::Task<Sighting> Connector::lookUp(PayoutOrder order)
{
    const bool known = !order.transfer.providerReference.isEmpty();
    QCoro::Task<Sighting> look = known ? lookById(std::move(order)) : lookInList(std::move(order));
    Sighting seen = co_await look;
    co_return seen;
}

QCoro::Task<Sighting> Connector::lookById(PayoutOrder order)
{
    const Result<net::HttpReply> reply =
        co_await ask(transactionRequest(m_settings, order.transfer.providerReference.text));
    if (!reply) co_return dialect::inconclusive(reply.error());
    const auto words = dialect::objectIn(reply->body);
    if (!reply->failure && reply->status == 404 && (words || reply->body.trimmed().isEmpty())) {
        // A number may be wrong; what they have under our reference is there all the same.
        Sighting gone = co_await lookInList(std::move(order));
        if (gone.found == domain::Found::No)
            gone.error = errorFrom(reply->status, reply->headers, words, m_clock.nowUtc());
        co_return gone;
    }
    const Result<base::JsonValue> body = bodyOf(*reply, m_clock.nowUtc());
    if (!body) co_return dialect::inconclusive(body.error());
    co_return sightingFrom(*body, order);
}

/// Reads the list from a while before the send, as far as it goes or until the reference is known to stand there twice.
QCoro::Task<Connector::ListReading> Connector::readList(PayoutOrder order)
{
    const QDateTime submitted = order.transfer.submittedAt;
    const QDateTime from = submitted.isValid() ? submitted.addSecs(-listMarginS) : QDateTime();
    ListReading read;
    const auto incomplete = [&](const QString &why) {
        read.gap = fault(ErrorKind::UnreadableReply, {}, why);
        return read;
    };
    QSet<QString> cursors;
    QString cursor;
    bool allReadable = true;
    for (int number = 0; number < pagesMax; ++number) {
        const Result<net::HttpReply> reply = co_await ask(transactionsRequest(m_settings, from, cursor));
        const Result<base::JsonValue> body = reply ? bodyOf(*reply, m_clock.nowUtc()) : reply.error();
        const Result<Page> page = body ? pageFrom(*body) : body.error();
        if (!page) {
            read.gap = page.error();
            co_return read;
        }
        for (const base::JsonValue &transaction : page->transactions) {
            const QString reference = referenceIn(transaction);
            allReadable = allReadable && !reference.isEmpty();
            if (reference == order.transfer.reference) addCopy(read.copies, transaction);
        }
        if (read.copies.size() > 1) co_return read;
        if (!page->more) {
            const QDateTime theirs = net::fromHttpDate(reply->header("Date"));
            const bool apart = theirs.isValid() && std::abs(theirs.secsTo(m_clock.nowUtc())) > clockSkewMaxS;
            if (!allReadable) co_return incomplete(u"a transaction without merchantTransactionId"_s);
            if (apart)
                co_return incomplete(u"our clock and the provider's differ too much to trust the list's start"_s);
            co_return read;
        }
        cursor = page->cursor;
        if (cursor.isEmpty() || cursors.contains(cursor)) co_return incomplete(u"the list goes on, but not how"_s);
        cursors.insert(cursor);
    }
    co_return incomplete(u"the list is longer than %1 pages"_s.arg(pagesMax));
}

QCoro::Task<Sighting> Connector::lookInList(PayoutOrder order)
{
    const ListReading read = co_await readList(order);
    if (read.copies.isEmpty()) {
        if (read.gap) co_return dialect::inconclusive(*read.gap);
        Sighting absent;
        absent.found = domain::Found::No;
        co_return absent;
    }
    // What stands there stands there, whatever the rest of the list would have said.
    Sighting seen = sightingFrom(read.copies.first(), order);
    seen.needsPerson = read.copies.size() > 1;
    if (seen.needsPerson)
        seen.echoFault =
            dialect::joined({seen.echoFault, SimpaisaText::tr("the provider has this reference more than once")});
    co_return seen;
}

} // namespace providers::simpaisa
