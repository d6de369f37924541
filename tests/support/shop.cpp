// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shop.h"

#include "support/await.h"

namespace support {

using namespace Qt::Literals::StringLiterals;
using services::TransferOutcome;

namespace {

const services::Identity clerk{u"clerk"_s, u"01"_s};

TransferOutcome outcomeOf(const base::Result<TransferOutcome> &outcome)
{
    if (!outcome)
        qFatal("no outcome: %s %s", qPrintable(base::codeOf(outcome.error().kind)), qPrintable(outcome.error().detail));
    return *outcome;
}

} // namespace

ScriptedProvider &Shop::add(const QString &id, domain::SafetyClass safetyClass)
{
    scripts.push_back(std::make_unique<ScriptedProvider>(id, safetyClass, clock));
    providers << scripts.back()->provider();
    return *scripts.back();
}

ScriptedRegistrar &Shop::addRegistrar(const QString &id)
{
    registrars.push_back(std::make_unique<ScriptedRegistrar>(id));
    providers << registrars.back()->provider();
    return *registrars.back();
}

interfaces::Store Shop::parts()
{
    interfaces::Store parts = store.parts();
    parts.references = &references;
    parts.care = &care;
    if (transfersInstead) parts.transfers = transfersInstead;
    if (quotesInstead) parts.quotes = quotesInstead;
    return parts;
}

services::SendRequest Shop::approve(int holdsForS)
{
    const money::Currency sgd = money::Currency::of("SGD"_L1);
    const money::Currency pkr = money::Currency::of("PKR"_L1);
    const QString number = QString::number(++m_approved);
    domain::Sender sender;
    sender.id = {u"S"_s + number};
    sender.firstName = u"Maria"_s;
    sender.lastName = u"Santos"_s;
    domain::Beneficiary beneficiary;
    beneficiary.id = {u"B"_s + number};
    beneficiary.sender = sender.id;
    beneficiary.country = u"PK"_s;
    beneficiary.name = u"Ahmed Khan"_s;
    beneficiary.bankCode = u"HBL"_s;
    beneficiary.accountNumber = u"00123456789"_s;
    beneficiary.relationship = u"brother"_s;
    const auto send = money::Money::ofMinor(100000, sgd);
    const auto rate = money::ExchangeRate::parse(sgd, pkr, u"210.25");
    domain::Quote quote{.id = {u"Q"_s + number},
                        .provider = providers.first().id,
                        .environment = providers.first().environment,
                        .country = u"PK"_s,
                        .send = send,
                        .totalDebit = send,
                        .rate = *rate,
                        .receive = *rate->receiveFor(send, money::Rounding::Down),
                        .quotedAt = clock.now};
    if (holdsForS > 0) quote.expiresAt = clock.now.addSecs(holdsForS);
    (void)store.senders.add(sender);
    (void)store.beneficiaries.add(beneficiary);
    (void)store.quotes.add({quote});
    return {sender.id, beneficiary.id, quote.id, u"DEPD"_s, u"salary"_s, {}, {random.uuid()}};
}

domain::Transfer Shop::stored() const
{
    const domain::Transfer *last = nullptr;
    for (const domain::Transfer &transfer : store.transfers.all)
        if (!last || transfer.createdAt >= last->createdAt) last = &transfer;
    if (!last) qFatal("there is no transfer");
    return *last;
}

QString Shop::notes() const
{
    QStringList lines;
    for (const domain::TransferEvent &event : timeline())
        lines << event.note;
    return lines.join(u'\n');
}

Counter::Counter(Shop &shop, const QString &owner)
    : directory(shop.providers, {}, shop.vault, shop.clock)
    , audit(*shop.parts().audit, shop.clock, clerk)
    , parties(shop.parts(), shop.clock, shop.random)
    , rates(shop.parts(), shop.clock, clerk, audit, services::rateRules(directory, false))
    , quotes(directory, rates, shop.parts(), shop.clock, shop.random)
    , transfers(directory, quotes, shop.parts(), shop.clock, shop.random, processes, clerk, audit)
    , watch(transfers, shop.parts(), shop.clock)
    , onboarding(directory, shop.parts(), shop.clock)
    , documents(directory, shop.parts(), shop.paperReader, shop.clock, shop.random, processes, clerk)
    , uploads(documents, shop.parts(), shop.clock)
    , treasury(directory, shop.parts(), shop.clock, audit)
    , callbacks(directory, transfers, onboarding, treasury, shop.parts(), shop.clock)
    , privacy(documents, audit, shop.parts(), shop.clock, u"SG"_s)
    , desk{profile,   clerk, false,      shop.clock, shop.parts(), parties,   rates, directory, quotes,
           transfers, watch, onboarding, documents,  treasury,     callbacks, audit, uploads,   privacy}
{
    processes.me = owner;
    directory.cacheIn(&shop.references);
}

TransferOutcome Counter::send(const services::SendRequest &request)
{
    return outcomeOf(await(transfers.send(request)));
}

TransferOutcome Counter::refresh(const domain::TransferId &id, bool byPerson)
{
    return outcomeOf(await(transfers.refresh(id, byPerson)));
}

TransferOutcome Counter::cancel(const domain::TransferId &id) { return outcomeOf(await(transfers.cancel(id))); }

TransferOutcome Counter::resume(const domain::TransferId &id) { return outcomeOf(await(transfers.resume(id))); }

} // namespace support
