// SPDX-License-Identifier: GPL-3.0-or-later
// What a clerk approves: checked against the offer, the parties and the provider, then stored as a draft.
#include "services/transfer_service.h"

#include "base/log.h"
#include "domain/codes.h"
#include "domain/error_text.h"
#include "services/busy.h"
#include "services/limit_service.h"
#include "services/transfer_rules.h"

#include <QCoreApplication>
#include <QCoroTimer>
#include <QUuid>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::Attempt;
using domain::EventSource;
using domain::RecoveryPoint;
using domain::Transfer;
using domain::TransferState;
using interfaces::PayoutOrder;

namespace {

struct TransferServiceText {
    Q_DECLARE_TR_FUNCTIONS(TransferServiceText)
};

base::Error fieldError(ErrorKind kind, const QString &field, const QString &sentence = {})
{
    return base::nothingHappened(kind, field, sentence);
}

} // namespace

domain::PartySnapshot partiesOf(const interfaces::PayoutOrder &order)
{
    return {order.sender.fullName(),           order.sender.phone(),     order.beneficiary.fullName(),
            order.beneficiary.payoutAccount(), order.beneficiary.msisdn, order.beneficiary.bankCode};
}

base::Result<PayoutOrder> TransferService::orderFor(const Transfer &transfer)
{
    const auto sender = m_store.senders->sender(transfer.sender);
    if (!sender) return sender.error();
    const auto beneficiary = m_store.beneficiaries->beneficiary(transfer.beneficiary);
    if (!beneficiary) return beneficiary.error();
    const auto quote = m_store.quotes->quote(transfer.quote);
    if (!quote) return quote.error();
    const auto enrolled =
        m_store.beneficiaries->enrolment(transfer.beneficiary, transfer.provider, transfer.environment);
    if (!enrolled) return enrolled.error();
    PayoutOrder order{transfer, *sender, *beneficiary, *quote, *enrolled, {}};
    const auto attempts = m_store.transfers->attempts(transfer.id);
    if (!attempts) return attempts.error();
    for (const domain::Attempt &attempt : *attempts)
        if (attempt.kind == domain::AttemptKind::Submit) order.frozen = attempt.request;
    return order;
}

base::Result<void> TransferService::checkApproval(const SendRequest &request, const PayoutOrder &order) const
{
    const domain::Quote &quote = order.quote;
    const domain::Beneficiary &beneficiary = order.beneficiary;
    if (beneficiary.sender != request.sender)
        return fieldError(ErrorKind::PartyMismatch, u"beneficiary"_s,
                          TransferServiceText::tr("This beneficiary belongs to another customer."));
    if (quote.country != beneficiary.country || quote.method != beneficiary.method)
        return fieldError(
            ErrorKind::PartyMismatch, u"quote"_s,
            TransferServiceText::tr("The offer is for another country or method than the beneficiary's."));
    if (!quote.partner.isEmpty() && quote.partner != beneficiary.bankCode)
        return fieldError(
            ErrorKind::PartyMismatch, u"quote"_s,
            TransferServiceText::tr("The offer is for another bank, wallet or cash agent than the beneficiary's."));
    if (!domain::containsCode(domain::purposes(), request.purpose))
        return fieldError(
            ErrorKind::BadCode, u"purpose"_s,
            TransferServiceText::tr("Choose the purpose from its list, such as DEPD for family support."));
    if (!request.sourceOfFunds.isEmpty() && !domain::containsCode(domain::sourcesOfFunds(), request.sourceOfFunds))
        return fieldError(ErrorKind::BadCode, u"sourceOfFunds"_s,
                          TransferServiceText::tr("Choose the source of funds from its list, such as salary."));
    if (const QStringList missing = domain::missingForTransfer(order.sender); !missing.isEmpty())
        return fieldError(ErrorKind::MissingField, u"sender."_s + missing.first(),
                          TransferServiceText::tr("This is needed before anything can be sent."));
    const interfaces::Provider *provider = m_directory.provider(quote.provider);
    if (!provider || !provider->payouts) return fieldError(ErrorKind::NotSupported, u"quote"_s);
    if (!provider->enabled) return fieldError(ErrorKind::ProviderDisabled, u"quote"_s);
    if (provider->environment != quote.environment)
        return fieldError(ErrorKind::PartyMismatch, u"quote"_s,
                          TransferServiceText::tr("The offer is of another environment of this provider."));
    if (const auto left = m_quotes.remainingMs(quote); left && *left <= quoteMarginMs)
        return fieldError(ErrorKind::QuoteExpired, u"quote"_s);
    return provider->payouts->check(order);
}

Transfer TransferService::draftOf(const SendRequest &request, const domain::Quote &quote)
{
    const QDateTime now = m_clock.nowUtc();
    return Transfer{.id = {m_random.uuid()},
                    .reference = u"RD-"_s + now.toString(u"yyyyMMdd"_s) + u'-' + m_random.readable(10),
                    .key = request.key,
                    .provider = quote.provider,
                    .environment = quote.environment,
                    .sender = request.sender,
                    .beneficiary = request.beneficiary,
                    .quote = request.quote,
                    .method = quote.method,
                    .country = quote.country,
                    .send = quote.send,
                    .fees = quote.fees,
                    .totalDebit = quote.totalDebit,
                    .rate = quote.rate.toString(),
                    .receive = quote.receive,
                    .purpose = request.purpose,
                    .sourceOfFunds = request.sourceOfFunds,
                    .relationship = request.relationship,
                    .createdAt = now,
                    .updatedAt = now,
                    .clerk = m_identity.clerk,
                    .counter = m_identity.counter};
}

base::Result<interfaces::PayoutWording> TransferService::wordingOf(const SendRequest &request)
{
    const auto quote = m_store.quotes->quote(request.quote);
    if (!quote) return quote.error();
    const auto order = orderFor(draftOf(request, *quote));
    if (!order) return order.error();
    const interfaces::Provider *provider = m_directory.provider(quote->provider);
    if (!provider || !provider->payouts) return DirectoryService::cannot(quote->provider);
    return provider->payouts->wording(*order);
}

base::Result<Transfer> TransferService::createDraft(const SendRequest &request)
{
    const auto quote = m_store.quotes->quote(request.quote);
    if (!quote) return quote.error();
    Transfer transfer = draftOf(request, *quote);
    const auto order = orderFor(transfer);
    if (!order) return order.error();
    if (const auto checked = checkApproval(request, *order); !checked) return checked.error();
    if (!m_rulesOf.isEmpty()) {
        const auto limits =
            LimitService(m_store, m_clock, m_rulesOf).check(order->sender, transfer.send, transfer.totalDebit);
        if (!limits) return limits.error();
        if (const auto refusal = limits->refusal()) return *refusal;
    }
    transfer.partner = order->beneficiary.bankCode;
    if (transfer.relationship.isEmpty()) transfer.relationship = order->beneficiary.relationship;
    transfer.parties = partiesOf(*order);
    return m_store.transfers->create(transfer,
                                     event(transfer, EventSource::Clerk, TransferServiceText::tr("Approved")));
}

} // namespace services
