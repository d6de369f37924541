// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rehearsal.h"

#include "cli/program.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

struct RehearsalText {
    Q_DECLARE_TR_FUNCTIONS(RehearsalText)
};

QString amountOf(const JsonValue &money)
{
    return money.member(u"amount").text() + u' ' + money.member(u"currency").text();
}

/// Runs one command as if typed, prints it and what came of it.
struct Rehearsal {
    Backend &backend;
    std::function<void(const QString &)> say;
    int step = 0;

    QCoro::Task<Output> type(QString what, QStringList words)
    {
        say(QString());
        say(u"%1. %2"_s.arg(++step).arg(what));
        say(u"   $ remitdesk-cli "_s + words.join(u' '));
        const Invocation invocation = readInvocation(words);
        const Command *command = commandNamed(invocation.commandWords);
        if (!command) co_return usageFailure(invocation.fault);
        co_return co_await run(backend, *command, invocation.rest);
    }
};

} // namespace

QCoro::Task<Output> rehearse(Backend &backend, std::function<void(const QString &)> say)
{
    Rehearsal rehearsal{backend, say};
    const auto failed = [&](const Output &output) {
        say(u"   ! "_s + output.json.member(u"error").member(u"message").text());
        return output;
    };

    const QStringList listProviders{u"provider"_s, u"list"_s};
    Output output = co_await rehearsal.type(RehearsalText::tr("Which providers are there?"), listProviders);
    if (output.exit != Done) co_return failed(output);
    const JsonValue providers = output.json.member(u"providers");
    for (const JsonValue &provider : providers.items()) {
        if (!provider.member(u"enabled").flag()) continue;
        say(u"   %1: %2"_s.arg(provider.member(u"name").text(), provider.member(u"ready").flag()
                                                                    ? RehearsalText::tr("ready")
                                                                    : RehearsalText::tr("not ready")));
    }

    const QStringList findSender{u"sender"_s, u"find"_s, u"santos"_s};
    output = co_await rehearsal.type(RehearsalText::tr("A customer comes to the counter: Maria Santos."), findSender);
    if (output.exit != Done) co_return failed(output);
    const JsonValue senders = output.json.member(u"senders");
    if (senders.items().isEmpty())
        co_return failed(usageFailure(RehearsalText::tr("The practice customers are missing.")));
    const JsonValue sender = senders.items().first();
    const QString senderId = sender.member(u"id").text();
    say(u"   %1 %2"_s.arg(sender.member(u"firstName").text(), sender.member(u"lastName").text()));

    const QStringList listBeneficiaries{u"beneficiary"_s, u"list"_s, senderId};
    output = co_await rehearsal.type(RehearsalText::tr("Whom has she sent money to before?"), listBeneficiaries);
    if (output.exit != Done) co_return failed(output);
    const JsonValue beneficiaries = output.json.member(u"beneficiaries");
    JsonValue beneficiary;
    for (const JsonValue &candidate : beneficiaries.items()) {
        const QString name = candidate.member(u"name").text().isEmpty()
                                 ? candidate.member(u"firstName").text() + u' ' + candidate.member(u"lastName").text()
                                 : candidate.member(u"name").text();
        say(u"   %1 (%2, %3)"_s.arg(name, candidate.member(u"country").text(), candidate.member(u"method").text()));
        if (candidate.member(u"country").text() == u"PK" && beneficiary.isNull()) beneficiary = candidate;
    }
    if (beneficiary.isNull())
        co_return failed(usageFailure(RehearsalText::tr("The practice beneficiaries are missing.")));

    const QStringList askQuote{u"quote"_s,
                               u"--send"_s,
                               u"1000.00"_s,
                               u"--from"_s,
                               u"SGD"_s,
                               u"--to"_s,
                               u"PKR"_s,
                               u"--country"_s,
                               u"PK"_s,
                               u"--method"_s,
                               beneficiary.member(u"method").text(),
                               u"--partner"_s,
                               beneficiary.member(u"bankCode").text()};
    output =
        co_await rehearsal.type(RehearsalText::tr("1,000 SGD to Pakistan: what does it cost, what arrives?"), askQuote);
    if (output.exit != Done) co_return failed(output);
    const JsonValue quotes = output.json.member(u"quotes");
    for (const JsonValue &quote : quotes.items()) {
        say(u"   %1: %2 -> %3, %4 %5"_s.arg(quote.member(u"provider").text(), amountOf(quote.member(u"totalDebit")),
                                            amountOf(quote.member(u"receive")), RehearsalText::tr("rate"),
                                            quote.member(u"rate").text()));
    }
    const JsonValue unavailable = output.json.member(u"unavailable");
    for (const JsonValue &reason : unavailable.items())
        say(u"   %1: %2"_s.arg(reason.member(u"provider").text(), reason.member(u"message").text()));
    if (quotes.items().isEmpty()) co_return failed(usageFailure(RehearsalText::tr("Nobody made an offer.")));
    const QString quoteId = quotes.items().first().member(u"id").text();

    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const QString key = (*desk)->transfers.newKey().text;
    const QStringList create{
        u"transfer"_s, u"create"_s, u"--sender"_s,  senderId,  u"--beneficiary"_s,     beneficiary.member(u"id").text(),
        u"--quote"_s,  quoteId,     u"--purpose"_s, u"DEPD"_s, u"--source-of-funds"_s, u"salary"_s,
        u"--key"_s,    key};
    output = co_await rehearsal.type(RehearsalText::tr("She agrees. The transfer is stored, then sent, once."), create);
    if (output.exit != Done) co_return failed(output);
    const QString id = output.json.member(u"transfer").member(u"id").text();
    const QString reference = output.json.member(u"transfer").member(u"reference").text();
    say(u"   %1: %2"_s.arg(reference, output.json.member(u"transfer").member(u"status").text()));

    output = co_await rehearsal.type(
        RehearsalText::tr("The clerk presses the key again. The same transfer answers; nothing is sent twice."),
        create);
    if (output.exit != Done) co_return failed(output);
    say(u"   %1: %2"_s.arg(output.json.member(u"transfer").member(u"reference").text(),
                           output.json.member(u"transfer").member(u"status").text()));
    if (output.json.member(u"transfer").member(u"id").text() != id)
        co_return failed(usageFailure(RehearsalText::tr("A second transfer was made.")));

    const QStringList createAndWait = create + QStringList{u"--wait"_s, u"60"_s};
    output = co_await rehearsal.type(RehearsalText::tr("The desk watches it until it is paid out."), createAndWait);
    if (output.exit != Done) co_return failed(output);
    const JsonValue transfer = output.json.member(u"transfer");
    const JsonValue timeline = transfer.member(u"timeline");
    for (const JsonValue &event : timeline.items()) {
        say(u"   %1  %2  %3"_s.arg(event.member(u"at").text().mid(11, 8),
                                   event.member(u"status").text().leftJustified(12),
                                   event.member(u"providerStatus").text()));
    }
    if (transfer.member(u"status").text() != u"paid-out")
        co_return failed(usageFailure(RehearsalText::tr("It was not paid out in time.")));
    say(QString());
    say(RehearsalText::tr("Paid out. Tell the customer: %1").arg(transfer.member(u"tellCustomer").text()));
    co_return output;
}

} // namespace cli
