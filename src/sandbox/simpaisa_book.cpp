// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simpaisa_book.h"

#include "sandbox/callback_post.h"
#include "sandbox/simpaisa_webhook.h"

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using money::Currency;
using money::Money;

namespace {

constexpr qint64 second = 1000;

/// Which life a send amount asks for. The names are listed for people in magic_inputs.cpp.
QList<LifePlan::Step> stepsFor(const QString &sendAmount)
{
    if (sendAmount == "777.77"_L1) {
        return {{5 * second, u"COMPLIANCE_HOLD"_s},
                {25 * second, u"COMPLIANCE_APPROVED"_s},
                {30 * second, u"PROCESSING"_s},
                {40 * second, u"COMPLETED"_s}};
    }
    if (sendAmount == "777.78"_L1) return {{5 * second, u"COMPLIANCE_HOLD"_s}};
    if (sendAmount == "777.79"_L1) return {{5 * second, u"COMPLIANCE_HOLD"_s}, {25 * second, u"FAILED"_s}};
    if (sendAmount == "666.66"_L1) return {{5 * second, u"PROCESSING"_s}, {20 * second, u"FAILED"_s}};
    if (sendAmount == "666.67"_L1)
        return {{5 * second, u"PROCESSING"_s}, {20 * second, u"COMPLETED"_s}, {60 * second, u"RETURNED"_s}};
    if (sendAmount == "333.33"_L1) return {{5 * second, u"PROCESSING"_s}};
    if (sendAmount == "222.22"_L1)
        return {{5 * second, u"PROCESSING"_s}, {10 * second, u"SETTLEMENT_QUEUED"_s}, {30 * second, u"COMPLETED"_s}};
    return {{5 * second, u"PROCESSING"_s}, {20 * second, u"COMPLETED"_s}};
}

QString noteFor(const QString &status)
{
    if (status == "COMPLIANCE_HOLD"_L1) return u"Held for review of the sender's details"_s;
    if (status == "COMPLIANCE_APPROVED"_L1) return u"Released after review"_s;
    return {};
}

QString ledgerStateFor(const QString &status)
{
    if (status == "COMPLETED"_L1) return u"paid"_s;
    if (status == "FAILED"_L1) return u"failed"_s;
    if (status == "RETURNED"_L1) return u"returned"_s;
    return {};
}

} // namespace

SimpaisaBook::SimpaisaBook(Surroundings &around) : m_around(around), m_balancesChangedAt(around.clock.nowUtc())
{
    for (const QLatin1StringView code : {"GBP"_L1, "SGD"_L1, "USD"_L1, "EUR"_L1, "AED"_L1}) {
        const Currency currency = Currency::of(code);
        m_balances.insert(code, {Money::ofMinor(250'000'00, currency), Money::zero(currency)});
    }
}

bool SimpaisaBook::canAfford(Money debit) const
{
    const auto balance = m_balances.constFind(debit.currency().code());
    return balance != m_balances.constEnd() && balance->available.minor() >= debit.minor();
}

const SimpaisaBook::Transfer &SimpaisaBook::accept(JsonValue shown, Money debit, const QString &callbackUrl)
{
    const qint64 now = m_around.clock.lifeMs();
    const QString amount = shown.member(u"sendAmount").text();
    const QString time = base::toRfc3339(m_around.clock.nowUtc());
    shown.set(u"status"_s, u"INITIATED"_s).set(u"createdAt"_s, time).set(u"updatedAt"_s, time);
    const auto text = [&shown](QStringView key) { return shown.member(key).text(); };
    m_around.ledger.accepted({u"simpaisa"_s, text(u"transactionId"), text(u"merchantTransactionId"),
                              text(u"receiveAmount"), text(u"receiveCurrency"), text(u"beneficiaryAccountNumber"),
                              text(u"beneficiaryName"), text(u"beneficiaryBankCode"), text(u"deliveryMethod"),
                              u"accepted"_s, m_around.clock.nowUtc(), m_around.clock.nowUtc()});
    Balance &balance = balanceOf(debit);
    balance.available = *balance.available.minus(debit);
    balance.pending = *balance.pending.plus(debit);
    m_balancesChangedAt = m_around.clock.nowUtc();
    m_index.insert(text(u"transactionId"), m_transfers.size());
    m_open.append(m_transfers.size());
    m_transfers.append(
        {shown, debit, LifePlan(now, stepsFor(amount)), amount == "222.23"_L1 ? now + 60 * second : 0, callbackUrl});
    m_around.callbacks.watch(callbackUrl);
    return m_transfers.last();
}

SimpaisaBook::Balance &SimpaisaBook::balanceOf(Money debit)
{
    const auto balance = m_balances.find(debit.currency().code());
    Q_ASSERT(balance != m_balances.end()); // a debit exists only in the currency of a corridor
    return *balance;
}

void SimpaisaBook::moveMoney(const Transfer &transfer, const QString &status)
{
    Balance &balance = balanceOf(transfer.debit);
    if (status == "COMPLETED"_L1 || status == "FAILED"_L1) balance.pending = *balance.pending.minus(transfer.debit);
    if (status == "FAILED"_L1 || status == "RETURNED"_L1) balance.available = *balance.available.plus(transfer.debit);
    m_balancesChangedAt = m_around.clock.nowUtc();
}

void SimpaisaBook::tell(const Transfer &transfer, const QDateTime &at) const
{
    if (simpaisaEventFor(transfer.shown.member(u"status").text()).isEmpty()) return;
    if (!m_around.callbacks.isWanted(u"simpaisa"_s, transfer.callbackUrl)) return; // a signature is dear
    m_around.callbacks.post(u"simpaisa"_s, transfer.callbackUrl,
                            simpaisaWebhook(transfer.shown, at, m_webhookKeyPem).toBytes());
}

void SimpaisaBook::step(Transfer &transfer, const LifePlan::Due &due)
{
    JsonValue &shown = transfer.shown;
    const QDateTime born = base::fromRfc3339(shown.member(u"createdAt").text());
    const QDateTime at = qMax(born, m_around.clock.stampOf(due.lifeMs));
    shown.set(u"status"_s, due.status).set(u"updatedAt"_s, base::toRfc3339(at));
    shown.setText(u"complianceNote"_s, noteFor(due.status));
    if (due.status == "COMPLETED"_L1) {
        shown.set(u"completedAt"_s, base::toRfc3339(at));
        shown.set(u"bankTransactionId"_s, QString(u"BTX-"_s + m_around.random.readable(10)));
    }
    tell(transfer, at);
    const QString ledgerState = ledgerStateFor(due.status);
    if (ledgerState.isEmpty()) return;
    moveMoney(transfer, due.status);
    m_around.ledger.changed(u"simpaisa"_s, shown.member(u"transactionId").text(), ledgerState, at);
}

void SimpaisaBook::settle()
{
    const qint64 now = m_around.clock.lifeMs();
    for (const qsizetype index : std::as_const(m_open)) {
        Transfer &transfer = m_transfers[index];
        while (const auto due = transfer.plan.takeDue(now))
            step(transfer, *due);
    }
    m_open.removeIf([this](qsizetype index) { return m_transfers[index].plan.isOver(); });
}

const SimpaisaBook::Transfer *SimpaisaBook::find(const QString &id) const
{
    const auto index = m_index.constFind(id);
    if (index == m_index.constEnd() || !isShown(m_transfers[*index])) return nullptr;
    return &m_transfers[*index];
}

JsonValue SimpaisaBook::balances() const
{
    JsonValue list = JsonValue::array();
    for (auto balance = m_balances.cbegin(); balance != m_balances.cend(); ++balance) {
        // One row for each currency: a row for each corridor ("GBP-PKR") would show the same money several times.
        list.append(JsonValue::object({{u"currency"_s, balance.key()},
                                       {u"availableBalance"_s, JsonValue::number(balance->available.toWire())},
                                       {u"pendingBalance"_s, JsonValue::number(balance->pending.toWire())},
                                       {u"lastUpdatedAt"_s, base::toRfc3339(m_balancesChangedAt)}}));
    }
    return list;
}

JsonValue SimpaisaBook::state() const
{
    JsonValue transfers = JsonValue::array();
    for (const Transfer &transfer : m_transfers) {
        transfers.append(JsonValue::object({{u"shown"_s, transfer.shown},
                                            {u"debit"_s, transfer.debit.toWire()},
                                            {u"debitCurrency"_s, transfer.debit.currency().code()},
                                            {u"plan"_s, transfer.plan.toJson()},
                                            {u"hiddenUntilMs"_s, transfer.hiddenUntilMs},
                                            {u"callbackUrl"_s, transfer.callbackUrl}}));
    }
    JsonValue balances = JsonValue::object();
    for (auto balance = m_balances.cbegin(); balance != m_balances.cend(); ++balance) {
        balances.set(balance.key(), JsonValue::object({{u"available"_s, balance->available.toWire()},
                                                       {u"pending"_s, balance->pending.toWire()}}));
    }
    return JsonValue::object({{u"transfers"_s, transfers}, {u"balances"_s, balances}});
}

void SimpaisaBook::restore(const JsonValue &state)
{
    m_transfers.clear();
    m_index.clear();
    m_open.clear();
    for (const JsonValue &json : state.member(u"transfers").items()) {
        const auto currency = Currency::fromCode(json.member(u"debitCurrency").text());
        if (!currency) continue;
        const auto debit = Money::parse(json.member(u"debit").text(), *currency);
        if (!debit) continue;
        const JsonValue shown = json.member(u"shown");
        m_index.insert(shown.member(u"transactionId").text(), m_transfers.size());
        m_open.append(m_transfers.size());
        m_transfers.append({shown, *debit, LifePlan::fromJson(json.member(u"plan")),
                            json.member(u"hiddenUntilMs").text().toLongLong(), json.member(u"callbackUrl").text()});
        m_around.callbacks.watch(json.member(u"callbackUrl").text());
    }
    for (const auto &[code, json] : state.member(u"balances").members()) {
        const auto currency = Currency::fromCode(code);
        if (!currency) continue;
        const auto available = Money::parse(json.member(u"available").text(), *currency);
        const auto pending = Money::parse(json.member(u"pending").text(), *currency);
        if (available && pending) m_balances.insert(code, {*available, *pending});
    }
}

} // namespace sandbox
