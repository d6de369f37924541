// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/connector.h"

#include "dialect/answers.h"
#include "dialect/board.h"
#include "dialect/requests.h"
#include "providers/rebit/lists.h"
#include "providers/rebit/order_rules.h"
#include "providers/rebit/reference.h"
#include "providers/rebit/replies.h"
#include "providers/rebit/requests.h"
#include "providers/rebit/safety_profile.h"

#include <QCoreApplication>

#include <vector>

namespace providers::rebit {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Result;
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

domain::Operation operation(const QString &name, const QString &method, const QString &path, const QString &document,
                            domain::SafetyClass safetyClass = domain::SafetyClass::N)
{
    return {name, method, u"/api/v1"_s + path, u"Rebit.ph API 1.0, "_s + document, safetyClass};
}

/// Every call that is implemented; where it is described.
QList<domain::Operation> operations(domain::SafetyClass creating)
{
    QList<domain::Operation> list{
        operation(u"create-recipient"_s, u"POST"_s, u"/recipients"_s, u"Recipients, create"_s),
        operation(u"list-recipients"_s, u"GET"_s, u"/recipients?page={page}"_s, u"Recipients, list"_s),
        operation(u"show-recipient"_s, u"GET"_s, u"/recipients/{id}"_s, u"Recipients, show"_s),
        operation(u"update-recipient"_s, u"PUT"_s, u"/recipients/{id}"_s, u"Recipients, update"_s),
        operation(u"delete-recipient"_s, u"DELETE"_s, u"/recipients/{id}"_s, u"Recipients, delete"_s),
        operation(u"calculate"_s, u"POST"_s, u"/remittances/calculate"_s, u"Remittances, calculate"_s),
        operation(u"create"_s, u"POST"_s, u"/remittances"_s, u"Remittances, create"_s, creating),
        operation(u"show"_s, u"GET"_s, u"/remittances/{id}"_s, u"Remittances, show"_s),
        operation(u"cancel"_s, u"DELETE"_s, u"/remittances/{id}"_s, u"Remittances, cancel"_s, creating),
        operation(u"rates"_s, u"GET"_s, u"/rates"_s, u"Static, rates"_s),
        operation(u"strategies"_s, u"GET"_s, u"/strategies"_s, u"Static, strategies"_s),
        operation(u"provinces"_s, u"GET"_s, u"/provinces"_s, u"Static, provinces"_s),
        operation(u"provinces-by-region"_s, u"GET"_s, u"/provinces_by_region"_s, u"Static, provinces by region"_s),
        operation(u"schedule"_s, u"GET"_s, u"/schedule"_s, u"Static, schedule"_s),
        operation(u"user"_s, u"GET"_s, u"/user"_s, u"Users, current user"_s),
    };
    list << domain::Operation{u"callback"_s, {}, {}, u"Rebit.ph API 1.0, Remittances, create (callback_url)"_s};
    return list;
}

Result<void> checkId(const QString &id)
{
    if (isId(id)) return base::Done{};
    return fault(ErrorKind::BadInput, u"id"_s, RebitText::tr("Rebit numbers its recipients: 1, 2, 3 and so on."));
}

/// More pages than anybody has; a provider that never comes to an end is left there.
constexpr int pagesMax = 200;

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
    provider.senderNames = this;
    provider.cancellations = this;
    provider.partners = this;
    provider.beneficiaryEnrolment = this;
    provider.addressBook = this;
    provider.rates = this;
    provider.masterData = this;
    provider.callbacks = this;
    provider.operations = operations(safety().safetyClass);
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

/// An answer that may be a bare list. What wants no token gets none: a secret that is not sent cannot be lost.
Answer<base::JsonValue> Connector::look(net::HttpRequest request, bool withOurToken)
{
    if (!withOurToken) {
        const net::HttpReply open = co_await m_client.send(std::move(request));
        co_return valueOf(open, m_clock.nowUtc());
    }
    const Result<net::HttpReply> reply = co_await ask(std::move(request));
    if (!reply) co_return reply.error();
    co_return valueOf(*reply, m_clock.nowUtc());
}

Answer<QString> Connector::test()
{
    // The cheapest call of the document that wants the token: the fees of a small sum.
    const money::Money amount = money::Money::ofMinor(100'000, money::Currency::of("PHP"_L1));
    const Target target{PayoutMethod::CashPickup, u"pickup"_s, partnerCodes(PayoutMethod::CashPickup).value(0),
                        provinceByDefault};
    const Result<StatedFees> fees = co_await feesOf(target, amount);
    if (!fees) co_return fees.error();
    co_return RebitText::tr("Rebit accepts our token.");
}

Answer<StatedFees> Connector::feesOf(Target target, money::Money amount)
{
    if (!target.canBeCalculated) co_return StatedFees();
    const Result<base::JsonValue> body = co_await fetch(calculateRequest(m_settings, target, amount));
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
        asked.push_back(feesOf(target, bare->receive));
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

QList<PayoutMethod> Connector::methods() const { return sendableMethods(m_settings); }

QList<domain::SentName> Connector::namesSent(const domain::Sender &) const
{
    return {}; // an invoice names who receives, and nobody else
}

QList<domain::FieldRule> Connector::fieldsFor(QString country, PayoutMethod method) const
{
    return fieldRules(m_settings, country, method);
}

/// Banks are told the name as one, everybody else a first and a last name; nobody is told a purpose.
interfaces::PayoutWording Connector::wording(const PayoutOrder &order) const
{
    if (order.beneficiary.method == PayoutMethod::BankAccount) return {order.beneficiary.fullName(), {}};
    const auto [first, last] = order.beneficiary.splitName();
    return {(first + u' ' + last).trimmed(), {}};
}

Result<void> Connector::check(const PayoutOrder &order) const { return checkOrder(m_settings, order); }

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
    // The document speaks of a call that lists them, and has none; the closed lists are built in.
    QList<domain::PayoutPartner> list;
    if (!country.isEmpty() && country != u"PH") co_return list;
    const QList<PayoutMethod> sendable = methods();
    for (const domain::PayoutPartner &partner : partnerList())
        if (sendable.contains(partner.methods.first())) list << partner;
    co_return list;
}

Answer<domain::AddressBookEntry> Connector::enrolBeneficiary(domain::Beneficiary beneficiary, base::JsonValue answers)
{
    if (!answers.members().isEmpty())
        co_return fault(ErrorKind::UnknownMember, answers.keys().first(),
                        RebitText::tr("Rebit asks nothing beyond the beneficiary's own fields."));
    const Result<void> able = checkPerson(beneficiary);
    if (!able) co_return able.error();
    const Result<base::JsonValue> body = co_await fetch(recipientRequest(beneficiary));
    if (!body) co_return body.error();
    co_return entryFrom(*body);
}

Answer<QList<domain::AddressBookEntry>> Connector::entries()
{
    QList<domain::AddressBookEntry> all;
    QStringList seen;
    for (int page = 1; page <= pagesMax; ++page) {
        const Result<base::JsonValue> body = co_await look(recipientsRequest(page), true);
        if (!body) co_return body.error();
        const auto found = entriesFrom(*body);
        if (!found) co_return found.error();
        const qsizetype before = all.size();
        for (const domain::AddressBookEntry &one : *found) {
            if (seen.contains(one.theirs)) continue;
            seen << one.theirs;
            all << one;
        }
        // Neither the size of a page nor the number of them is told: the end is a page that brings nothing new.
        if (all.size() == before) break;
    }
    co_return all;
}

Answer<domain::AddressBookEntry> Connector::entry(QString theirs)
{
    const Result<void> able = checkId(theirs);
    if (!able) co_return able.error();
    const Result<base::JsonValue> body = co_await fetch(recipientRequest(theirs));
    if (!body) co_return body.error();
    co_return entryFrom(*body);
}

Answer<domain::AddressBookEntry> Connector::updateEntry(QString theirs, domain::Beneficiary beneficiary)
{
    const Result<void> able = checkId(theirs);
    if (!able) co_return able.error();
    const Result<void> person = checkPerson(beneficiary);
    if (!person) co_return person.error();
    const Result<base::JsonValue> body = co_await fetch(updateRecipientRequest(theirs, beneficiary));
    if (!body) co_return body.error();
    auto entry = entryFrom(*body);
    if (entry && entry->theirs != theirs)
        co_return fault(ErrorKind::EchoMismatch, u"id"_s, RebitText::tr("Rebit answered about another recipient."));
    co_return entry;
}

Answer<base::Done> Connector::removeEntry(QString theirs)
{
    const Result<void> able = checkId(theirs);
    if (!able) co_return able.error();
    const Result<net::HttpReply> reply = co_await ask(deleteRecipientRequest(theirs));
    if (!reply) co_return reply.error();
    const Result<void> done = doneFrom(*reply, m_clock.nowUtc());
    if (!done) co_return done.error();
    co_return base::Done{};
}

Answer<QList<domain::ProviderRate>> Connector::providerRates(QString send, QString receive)
{
    // All of them, always: what the call's own parameter leaves out nobody documents.
    const Result<base::JsonValue> body = co_await look(dialect::reading(u"/api/v1/rates"_s), false);
    if (!body) co_return body.error();
    co_return ratesFrom(*body, send, receive);
}

QStringList Connector::masterLists() const { return masterListNames(); }

std::optional<domain::MasterList> Connector::builtInList(const QString &name) const { return rebit::builtInList(name); }

Answer<QList<domain::MasterValue>> Connector::masterData(QString name, QString)
{
    if (!masterListNames().contains(name)) co_return fault(ErrorKind::NotFound, u"name"_s);
    const QString path = pathOfList(name);
    if (path.isEmpty())
        co_return fault(
            ErrorKind::NotSupported, u"name"_s,
            RebitText::tr("Rebit has no call for this list; the one that comes with the program is shown."));
    const Result<base::JsonValue> body = co_await look(dialect::reading(path), listWantsToken(name));
    if (!body) co_return body.error();
    co_return valuesFrom(name, *body);
}

Answer<interfaces::CallbackNotice> Connector::readCallback(interfaces::CallbackMessage message)
{
    co_return noticeFrom(message.body);
}

} // namespace providers::rebit
