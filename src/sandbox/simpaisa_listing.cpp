// SPDX-License-Identifier: GPL-3.0-or-later
// The list of transactions, and what the simulated Simpaisa keeps over a restart.
#include "sandbox/simpaisa_fields.h"
#include "sandbox/simpaisa_sandbox.h"

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

struct Filter {
    qsizetype limit = 20;
    qsizetype before; ///< index in the book below which to go on
    QString status;
    QDateTime from;
    QDateTime to;
};

/// The cursor is the index before which the next page starts: new transfers do not shift the pages behind it.
QString cursorFor(qsizetype index)
{
    const QByteArray plain = "before:" + QByteArray::number(index);
    return QString::fromLatin1(plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<qsizetype> indexFrom(const QString &cursor)
{
    const QByteArray plain = QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding);
    bool isNumber = false;
    const qsizetype index = plain.startsWith("before:") ? plain.sliced(7).toLongLong(&isNumber) : 0;
    return isNumber && index >= 0 ? std::optional(index) : std::nullopt;
}

void readTime(const HttpRequest &request, const QString &name, QDateTime &time, SimpaisaFields &fields)
{
    if (!request.hasParameter(name)) return;
    time = base::fromRfc3339(request.parameter(name));
    if (!time.isValid()) fields.complain(name, u"format date-time"_s);
}

Filter filterFrom(const HttpRequest &request, qsizetype count, SimpaisaFields &fields)
{
    Filter filter;
    filter.before = count;
    if (request.hasParameter(u"limit")) {
        bool isNumber = false;
        filter.limit = request.parameter(u"limit").toLongLong(&isNumber);
        if (!isNumber || filter.limit < 1 || filter.limit > 100)
            fields.complain(u"limit"_s, u"integer from 1 to 100"_s);
    }
    if (request.hasParameter(u"cursor")) {
        const auto index = indexFrom(request.parameter(u"cursor"));
        if (index)
            filter.before = qMin(*index, count);
        else
            fields.complain(u"cursor"_s, u"not a cursor of this list"_s);
    }
    // COMPLIANCE_APPROVED is a status but not a filter: so the document.
    static const QStringList words = u"INITIATED COMPLIANCE_HOLD PROCESSING COMPLETED FAILED RETURNED"_s.split(u' ');
    filter.status = request.parameter(u"status");
    if (request.hasParameter(u"status") && !words.contains(filter.status))
        fields.complain(u"status"_s, u"one of: %1"_s.arg(words.join(u", ")));
    readTime(request, u"fromDate"_s, filter.from, fields);
    readTime(request, u"toDate"_s, filter.to, fields);
    return filter;
}

bool matches(const Filter &filter, const JsonValue &shown)
{
    const QDateTime created = base::fromRfc3339(shown.member(u"createdAt").text());
    return (filter.status.isEmpty() || shown.member(u"status").text() == filter.status) &&
           (!filter.from.isValid() || created >= filter.from) && (!filter.to.isValid() || created <= filter.to);
}

} // namespace

HttpAnswer SimpaisaSandbox::transactions(const HttpRequest &request)
{
    const JsonValue nothing = JsonValue::object();
    SimpaisaFields fields(nothing);
    const auto &all = m_book.transfers();
    const Filter filter = filterFrom(request, all.size(), fields);
    if (const auto refusal = fields.refusal()) return refuse(*refusal);

    JsonValue page = JsonValue::array();
    qint64 total = 0;
    qsizetype last = 0;
    bool hasMore = false;
    for (qsizetype index = all.size() - 1; index >= 0; --index) { // newest first
        JsonValue shown = all[index].shown;
        if (!m_book.isShown(all[index]) || !matches(filter, shown)) continue;
        ++total;
        if (index >= filter.before) continue;
        if (page.items().size() >= filter.limit) {
            hasMore = true;
            continue;
        }
        page.append(shown.set(u"traceId"_s, m_traceId));
        last = index;
    }
    JsonValue pagination = JsonValue::object();
    if (hasMore) pagination.set(u"cursor"_s, cursorFor(last));
    pagination.set(u"hasMore"_s, hasMore).set(u"totalCount"_s, total);
    return success(200, JsonValue::object({{u"transactions"_s, page}, {u"pagination"_s, pagination}}));
}

JsonValue SimpaisaSandbox::state() const
{
    JsonValue quotes = JsonValue::array();
    for (const Quote &quote : m_quotes) {
        quotes.append(JsonValue::object(
            {{u"shown"_s, quote.shown}, {u"endsAtPlainMs"_s, quote.endsAtPlainMs}, {u"used"_s, quote.used}}));
    }
    JsonValue beneficiaries = JsonValue::array();
    for (const JsonValue &beneficiary : m_beneficiaries)
        beneficiaries.append(beneficiary);
    return JsonValue::object({{u"privateKey"_s, QString::fromLatin1(m_privateKeyPem)},
                              {u"webhookKey"_s, QString::fromLatin1(m_webhookKeyPem)},
                              {u"quotes"_s, quotes},
                              {u"beneficiaries"_s, beneficiaries},
                              {u"answers"_s, m_memory.state()},
                              {u"book"_s, m_book.state()}});
}

void SimpaisaSandbox::restore(const JsonValue &state)
{
    setPrivateKey(state.member(u"privateKey").text().toLatin1());
    setWebhookKey(state.member(u"webhookKey").text().toLatin1());
    for (const JsonValue &quote : state.member(u"quotes").items()) {
        const JsonValue shown = quote.member(u"shown");
        m_quotes.insert(shown.member(u"quoteId").text(),
                        {shown, quote.member(u"endsAtPlainMs").text().toLongLong(), quote.member(u"used").flag()});
    }
    for (const JsonValue &beneficiary : state.member(u"beneficiaries").items())
        m_beneficiaries.insert(beneficiary.member(u"beneficiaryId").text(), beneficiary);
    m_memory.restore(state.member(u"answers"));
    m_book.restore(state.member(u"book"));
}

} // namespace sandbox
