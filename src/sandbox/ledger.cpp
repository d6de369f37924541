// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ledger.h"

#include "base/clock.h"
#include "money/decimal.h"

#include <QMap>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

JsonValue entryJson(const LedgerEntry &entry)
{
    return JsonValue::object({{u"provider"_s, entry.provider},
                              {u"id"_s, entry.id},
                              {u"ourReference"_s, entry.ourReference},
                              {u"amount"_s, entry.amount},
                              {u"currency"_s, entry.currency},
                              {u"account"_s, entry.account},
                              {u"name"_s, entry.name},
                              {u"partner"_s, entry.partner},
                              {u"method"_s, entry.method},
                              {u"state"_s, entry.state},
                              {u"at"_s, base::toRfc3339(entry.at)},
                              {u"changedAt"_s, base::toRfc3339(entry.changedAt)}});
}

LedgerEntry entryFrom(const JsonValue &json)
{
    const auto text = [&json](QStringView key) { return json.member(key).text(); };
    return {text(u"provider"),
            text(u"id"),
            text(u"ourReference"),
            text(u"amount"),
            text(u"currency"),
            text(u"account"),
            text(u"name"),
            text(u"partner"),
            text(u"method"),
            text(u"state"),
            base::fromRfc3339(text(u"at")),
            base::fromRfc3339(text(u"changedAt"))};
}

} // namespace

Ledger::Count &Ledger::countOf(const QString &provider, const QString &reference)
{
    const auto key = std::pair(provider, reference);
    auto found = m_countIndex.constFind(key);
    if (found == m_countIndex.constEnd()) {
        found = m_countIndex.insert(key, m_counts.size());
        m_counts.append({provider, reference});
    }
    return m_counts[*found];
}

void Ledger::received(const QString &provider, const QString &reference) { ++countOf(provider, reference).received; }

void Ledger::lost(const QString &provider, const QString &reference) { ++countOf(provider, reference).lost; }

void Ledger::refused(const QString &provider, const QString &reference) { ++countOf(provider, reference).refused; }

void Ledger::repeated(const QString &provider, const QString &reference) { ++countOf(provider, reference).repeated; }

void Ledger::accepted(LedgerEntry entry)
{
    ++countOf(entry.provider, entry.ourReference).accepted;
    m_entryIndex.insert({entry.provider, entry.id}, m_entries.size());
    m_entries.append(std::move(entry));
}

void Ledger::changed(const QString &provider, const QString &id, const QString &state, const QDateTime &at)
{
    const auto found = m_entryIndex.constFind({provider, id});
    if (found == m_entryIndex.constEnd()) return;
    m_entries[*found].state = state;
    m_entries[*found].changedAt = at;
}

void Ledger::funded(const QString &id, const QString &address, const QString &amount, bool applied, const QDateTime &at)
{
    m_fundings.append(JsonValue::object({{u"provider"_s, u"rebit"_s},
                                         {u"id"_s, id},
                                         {u"address"_s, address},
                                         {u"amount"_s, amount},
                                         {u"currency"_s, u"BTC"_s},
                                         {u"applied"_s, applied},
                                         {u"at"_s, base::toRfc3339(at)}}));
}

void Ledger::stored(const StoredDocument &document)
{
    m_documents.append(JsonValue::object({{u"provider"_s, document.provider},
                                          {u"documentId"_s, document.documentId},
                                          {u"name"_s, document.name},
                                          {u"type"_s, document.type},
                                          {u"size"_s, document.size},
                                          {u"sha256"_s, document.sha256},
                                          {u"at"_s, base::toRfc3339(document.at)}}));
}

void Ledger::recorded(const QString &provider, const QString &kind, const QString &id, const QString &name,
                      const QDateTime &at)
{
    m_records.append(JsonValue::object({{u"provider"_s, provider},
                                        {u"kind"_s, kind},
                                        {u"id"_s, id},
                                        {u"name"_s, name},
                                        {u"at"_s, base::toRfc3339(at)}}));
}

JsonValue Ledger::countJson(const Count &count)
{
    return JsonValue::object({{u"provider"_s, count.provider},
                              {u"ourReference"_s, count.reference},
                              {u"received"_s, count.received},
                              {u"lost"_s, count.lost},
                              {u"refused"_s, count.refused},
                              {u"repeated"_s, count.repeated},
                              {u"accepted"_s, count.accepted}});
}

JsonValue Ledger::paidJson() const
{
    QMap<QString, QMap<QString, money::Decimal>> totals;
    QMap<QString, qint64> numbers;
    for (const LedgerEntry &entry : m_entries) {
        if (entry.state != "paid"_L1) continue;
        ++numbers[entry.provider];
        const auto amount = money::Decimal::parse(entry.amount);
        if (amount) totals[entry.provider][entry.currency] = totals[entry.provider][entry.currency].plus(*amount);
    }
    JsonValue paid = JsonValue::object();
    for (auto provider = numbers.cbegin(); provider != numbers.cend(); ++provider) {
        JsonValue sums = JsonValue::object();
        const auto &ofProvider = totals[provider.key()];
        for (auto sum = ofProvider.cbegin(); sum != ofProvider.cend(); ++sum)
            sums.set(sum.key(), sum.value().toString());
        paid.set(provider.key(), JsonValue::object({{u"count"_s, provider.value()}, {u"totals"_s, sums}}));
    }
    return paid;
}

JsonValue Ledger::duplicatesJson() const
{
    // What failed, came back, was cancelled or is an unpaid invoice costs nobody anything a second time.
    static const QStringList costly = {u"accepted"_s, u"funded"_s, u"paid"_s};
    QMap<std::pair<QString, QString>, qint64> numbers;
    for (const LedgerEntry &entry : m_entries) {
        if (costly.contains(entry.state)) ++numbers[{entry.provider, entry.ourReference}];
    }
    JsonValue duplicates = JsonValue::array();
    for (auto number = numbers.cbegin(); number != numbers.cend(); ++number) {
        if (*number < 2) continue;
        duplicates.append(JsonValue::object(
            {{u"provider"_s, number.key().first}, {u"ourReference"_s, number.key().second}, {u"payouts"_s, *number}}));
    }
    return duplicates;
}

JsonValue Ledger::toJson() const
{
    JsonValue entries = JsonValue::array();
    for (const LedgerEntry &entry : m_entries) {
        JsonValue json = entryJson(entry);
        const auto index = m_countIndex.constFind({entry.provider, entry.ourReference});
        json.set(u"requests"_s, index == m_countIndex.constEnd() ? qint64(0) : m_counts[*index].received);
        entries.append(json);
    }
    JsonValue requests = JsonValue::array();
    for (const Count &count : m_counts)
        requests.append(countJson(count));
    return JsonValue::object({{u"entries"_s, entries},
                              {u"requests"_s, requests},
                              {u"fundings"_s, m_fundings},
                              {u"documents"_s, m_documents},
                              {u"records"_s, m_records},
                              {u"duplicates"_s, duplicatesJson()},
                              {u"paid"_s, paidJson()}});
}

JsonValue Ledger::state() const
{
    JsonValue entries = JsonValue::array();
    for (const LedgerEntry &entry : m_entries)
        entries.append(entryJson(entry));
    JsonValue counts = JsonValue::array();
    for (const Count &count : m_counts)
        counts.append(countJson(count));
    return JsonValue::object({{u"entries"_s, entries},
                              {u"counts"_s, counts},
                              {u"fundings"_s, m_fundings},
                              {u"documents"_s, m_documents},
                              {u"records"_s, m_records}});
}

void Ledger::restore(const JsonValue &state)
{
    *this = Ledger();
    for (const JsonValue &json : state.member(u"entries").items()) {
        LedgerEntry entry = entryFrom(json);
        m_entryIndex.insert({entry.provider, entry.id}, m_entries.size());
        m_entries.append(std::move(entry));
    }
    for (const JsonValue &json : state.member(u"counts").items()) {
        const auto number = [&json](QStringView key) { return json.member(key).text().toLongLong(); };
        Count &count = countOf(json.member(u"provider").text(), json.member(u"ourReference").text());
        count.received = number(u"received");
        count.lost = number(u"lost");
        count.refused = number(u"refused");
        count.repeated = number(u"repeated");
        count.accepted = number(u"accepted");
    }
    const auto list = [&state](QStringView key) {
        const JsonValue value = state.member(key);
        return value.isArray() ? value : JsonValue::array();
    };
    m_fundings = list(u"fundings");
    m_documents = list(u"documents");
    m_records = list(u"records");
}

} // namespace sandbox
