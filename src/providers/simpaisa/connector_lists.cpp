// SPDX-License-Identifier: GPL-3.0-or-later
// The calls beside transfers: lists, rates, beneficiaries, webhooks.
#include "providers/simpaisa/connector.h"

#include "dialect/answers.h"
#include "providers/simpaisa/reference.h"
#include "providers/simpaisa/replies.h"
#include "providers/simpaisa/requests.h"
#include "providers/simpaisa/webhook.h"

#include <QCoreApplication>

namespace providers::simpaisa {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Result;
using interfaces::Answer;

namespace {

/// How many pages are read in one go while none of them holds what was asked for.
constexpr int pagesMax = 20;

struct SimpaisaText {
    Q_DECLARE_TR_FUNCTIONS(SimpaisaText)
};

base::Error fault(ErrorKind kind, const QString &field, const QString &detail = {})
{
    base::Error error = base::nothingHappened(kind, field, detail);
    error.provider = providerName;
    return error;
}

} // namespace

Answer<domain::StatementPage> Connector::statement(domain::StatementQuery query)
{
    if (query.limit < 1) co_return fault(ErrorKind::BadInput, u"limit"_s);
    // A status that the list cannot be filtered by is looked for here, page by page.
    const QString filter = filterFor(query.word);
    const bool here = !query.word.isEmpty() && filter.isEmpty();
    domain::StatementPage found;
    QString cursor = query.after;
    for (int number = 0; number < pagesMax; ++number) {
        const Result<base::JsonValue> body = co_await fetch(statementRequest(m_settings, query, filter, cursor));
        if (!body) co_return body.error();
        const Result<Page> page = pageFrom(*body);
        if (!page) co_return page.error();
        for (const base::JsonValue &transaction : page->transactions) {
            const domain::StatementLine line = lineFrom(transaction);
            if (!here || line.word == query.word) found.lines << line;
        }
        // A page that says "more" and not how, or leads back to itself, is the end as far as anybody can tell.
        const bool goesOn = page->more && !page->cursor.isEmpty() && page->cursor != cursor;
        found.next = goesOn ? page->cursor : QString();
        cursor = found.next;
        if (!here || !found.lines.isEmpty() || !goesOn) break;
    }
    co_return found;
}

Answer<QList<domain::ProviderRate>> Connector::providerRates(QString send, QString receive)
{
    const Result<base::JsonValue> body = co_await fetch(ratesRequest(m_settings, send, receive));
    if (!body) co_return body.error();
    Result<QList<domain::ProviderRate>> rates = ratesFrom(*body);
    if (!rates) co_return rates.error();
    // The filters are optional, so a provider may well ignore them.
    rates->removeIf([&](const domain::ProviderRate &rate) {
        return (!send.isEmpty() && rate.send != send) || (!receive.isEmpty() && rate.receive != receive);
    });
    co_return *rates;
}

QStringList Connector::masterLists() const { return listNames(); }

bool Connector::masterListNeedsArgument(const QString &) const
{
    return false; // banks may be asked for one country, and need not be
}

std::optional<domain::MasterList> Connector::builtInList(const QString &name) const
{
    return simpaisa::builtInList(name);
}

Answer<QList<domain::MasterValue>> Connector::masterData(QString name, QString argument)
{
    if (name != u"banks")
        co_return fault(ErrorKind::NotSupported, u"name"_s,
                        SimpaisaText::tr("Simpaisa has no call for this list; the one that comes with the program is "
                                         "shown."));
    const Result<QList<domain::PayoutPartner>> banks = co_await partners(argument);
    if (!banks) co_return banks.error();
    co_return valuesFrom(*banks);
}

Answer<domain::AddressBookEntry> Connector::enrolBeneficiary(domain::Beneficiary beneficiary, base::JsonValue answers)
{
    const Result<void> able = ready();
    if (!able) co_return able.error();
    const Result<net::HttpRequest> request = beneficiaryRequest(m_settings, beneficiary, answers, m_random.uuid());
    if (!request) co_return request.error();
    const Result<net::HttpReply> reply = co_await ask(*request);
    if (!reply) co_return reply.error();
    Result<base::JsonValue> body = bodyOf(*reply, m_clock.nowUtc());
    if (body) co_return entryFrom(*body, beneficiary);
    base::Error error = body.error();
    // Unlike a question, this may have made a record although no good answer came.
    const bool refused = reply->status >= 400 && reply->status < 500 && dialect::objectIn(reply->body).has_value();
    if (reply->evidence != base::Evidence::NotSent && !refused) {
        error.outcome = base::Outcome::Unknown;
        error.detail =
            SimpaisaText::tr("The beneficiary may be registered at Simpaisa now; trying again makes a second "
                             "record at worst.");
    }
    co_return error;
}

Answer<interfaces::CallbackNotice> Connector::readCallback(interfaces::CallbackMessage message)
{
    const Result<base::Secret> key = co_await m_credentials.credential(webhookCredential(m_settings));
    if (!key) co_return dialect::harmless(key.error(), providerName);
    co_return noticeFrom(m_settings, message, *key);
}

} // namespace providers::simpaisa
