// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/clock.h"
#include "base/log.h"
#include "cli/program.h"
#include "domain/country.h"
#include "domain/error_text.h"

#include <QCoreApplication>
#include <QCoroTimer>

namespace cli {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using services::TransferOutcome;

namespace {

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

base::Error fieldError(ErrorKind kind, const QString &field, const QString &sentence = {})
{
    return base::nothingHappened(kind, field, sentence);
}

base::Error at(base::Error error, const QString &field)
{
    if (error.field.isEmpty()) error.field = field;
    return error;
}

/// What `quote` was asked for, from its options.
base::Result<domain::QuoteRequest> quoteRequestFrom(const Arguments &arguments)
{
    const auto send = money::Currency::fromCode(arguments.value(u"from"_s).toUpper());
    if (!send) return fieldError(ErrorKind::BadCurrency, u"from"_s);
    const auto receive = money::Currency::fromCode(arguments.value(u"to"_s).toUpper());
    if (!receive) return fieldError(ErrorKind::BadCurrency, u"to"_s);
    const QString country = arguments.value(u"country"_s).toUpper();
    if (!domain::isCountry(country)) return fieldError(ErrorKind::BadCountry, u"country"_s);
    const bool sendFixed = arguments.has(u"send"_s);
    const QString side = sendFixed ? u"send"_s : u"receive"_s;
    const auto amount = money::Money::parse(arguments.value(side), sendFixed ? *send : *receive);
    if (!amount) return at(amount.error(), side);
    if (!amount->isPositive())
        return fieldError(ErrorKind::BadAmount, side, CommandLineText::tr("An amount is above zero."));
    std::optional<domain::PayoutMethod> method;
    if (arguments.has(u"method"_s)) {
        method = domain::payoutMethodFrom(arguments.value(u"method"_s));
        if (!method)
            return fieldError(ErrorKind::BadCode, u"method"_s,
                              CommandLineText::tr("There is no such method; see --help."));
    }
    return domain::QuoteRequest{.fixedSide = sendFixed ? domain::FixedSide::Send : domain::FixedSide::Receive,
                                .amount = *amount,
                                .send = *send,
                                .receive = *receive,
                                .country = country,
                                .method = method,
                                .partner = arguments.value(u"partner"_s),
                                .province = arguments.value(u"province"_s),
                                .product = {},
                                .boardRate = std::nullopt,
                                .sender = {arguments.value(u"sender"_s)},
                                .beneficiary = {arguments.value(u"beneficiary"_s)}};
}

/// An offer as everybody may read it: without what the shop earns by it, and with what it lacks to the best.
JsonValue offerJson(const domain::Quote &offer, const domain::Quote &best)
{
    JsonValue json = JsonValue::object();
    const JsonValue whole = domain::toJson(offer);
    for (const JsonValue::Member &member : whole.members())
        if (member.first != u"earning") json.set(member.first, member.second);
    if (const auto less = domain::differenceToBest(offer, best)) json.set(u"toBest"_s, domain::toJson(*less));
    return json;
}

JsonValue unavailableJson(const domain::Unavailable &reason)
{
    JsonValue json = JsonValue::object({{u"provider"_s, reason.provider.text}});
    if (reason.method) json.set(u"method"_s, domain::codeOf(*reason.method));
    const JsonValue error = failure(reason.error).json.member(u"error");
    for (const JsonValue::Member &member : error.members())
        if (member.first != u"provider" && member.first != u"outcome") json.set(member.first, member.second);
    if (reason.missing.isEmpty()) return json;
    JsonValue missing = JsonValue::array();
    for (const QString &path : reason.missing)
        missing.append(path);
    json.set(u"missing"_s, missing);
    if (reason.wouldReceive) json.set(u"wouldReceive"_s, domain::toJson(*reason.wouldReceive));
    return json;
}

QCoro::Task<Output> quote(Backend &backend, Arguments arguments)
{
    if (arguments.has(u"send"_s) == arguments.has(u"receive"_s))
        co_return usageFailure(CommandLineText::tr("Give either --send or --receive."));
    const base::Result<domain::QuoteRequest> request = quoteRequestFrom(arguments);
    if (!request) co_return failure(request.error());
    int deadlineMs = 8000;
    if (arguments.has(u"deadline-ms"_s)) {
        deadlineMs = arguments.value(u"deadline-ms"_s).toInt();
        if (deadlineMs < 1 || deadlineMs > 600'000)
            co_return failure(fieldError(ErrorKind::BadInput, u"deadline-ms"_s,
                                         CommandLineText::tr("A deadline is 1 to 600000 milliseconds.")));
    }
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::ProviderId only{arguments.value(u"provider"_s)};
    const base::Result<domain::QuoteSheet> sheet = co_await (*desk)->quotes.quotes(*request, only, deadlineMs);
    if (!sheet) {
        const bool nobody = sheet.error().kind == ErrorKind::NotFound;
        co_return nobody ? missingThere(sheet.error()) : failure(sheet.error());
    }
    JsonValue quotes = JsonValue::array();
    for (const domain::Quote &offer : sheet->quotes)
        quotes.append(offerJson(offer, sheet->quotes.first()));
    JsonValue unavailable = JsonValue::array();
    for (const domain::Unavailable &reason : sheet->unavailable)
        unavailable.append(unavailableJson(reason));
    co_return Output{JsonValue::object({{u"quotes"_s, quotes}, {u"unavailable"_s, unavailable}})};
}

base::Result<JsonValue> withTimeline(services::Desk &desk, const domain::Transfer &transfer)
{
    const auto timeline = desk.transfers.timeline(transfer.id);
    if (!timeline) return timeline.error();
    JsonValue json = domain::toJson(transfer, *timeline, desk.transfers.cancellable(transfer), desk.clock.nowUtc());
    if (domain::isForPeople(transfer))
        json.set(u"owner"_s, desk.transfers.asksByItself(transfer) ? u"program"_s : u"back-office"_s);
    const interfaces::Provider *provider = desk.directory.provider(transfer.provider);
    if (provider && provider->receiptLinks)
        json.setText(u"providerReceipt"_s, provider->receiptLinks->receiptLink(transfer));
    return json;
}

Output transferOutput(services::Desk &desk, const domain::Transfer &transfer)
{
    const auto json = withTimeline(desk, transfer);
    if (json) return {JsonValue::object({{u"transfer"_s, *json}})};
    // What became of the transfer is at hand; that its timeline cannot be read just now must not hide it.
    qCWarning(base::logStore) << "the timeline cannot be read:" << base::codeOf(json.error().kind);
    return {JsonValue::object({{u"transfer"_s, domain::toJson(transfer, {}, false, desk.clock.nowUtc())}})};
}

Output outcomeOutput(services::Desk &desk, const base::Result<TransferOutcome> &outcome)
{
    if (!outcome)
        return failure(outcome.error().kind == ErrorKind::NotFound ? at(outcome.error(), u"transfer"_s)
                                                                   : outcome.error());
    const Output output = transferOutput(desk, outcome->transfer);
    return outcome->error ? withError(output, *outcome->error) : output;
}

/// Keeps asking at the provider's pace until the transfer is final or the time is up.
QCoro::Task<base::Result<TransferOutcome>> waitUntilFinal(Backend &backend, services::Desk &desk,
                                                          TransferOutcome outcome, int seconds)
{
    const qint64 until = desk.clock.monotonicMs() + seconds * 1000LL;
    while (desk.clock.monotonicMs() < until && !backend.ending()) {
        const domain::Transfer &transfer = outcome.transfer;
        if (domain::isFinal(transfer.state) || transfer.state == domain::TransferState::Draft) break;
        co_await QCoro::sleepFor(std::chrono::milliseconds(200));
        if (transfer.nextCheckAt.isValid() && transfer.nextCheckAt > desk.clock.nowUtc()) continue;
        base::Result<TransferOutcome> again = co_await desk.transfers.refresh(transfer.id, false);
        if (!again) co_return again;
        outcome = *again;
    }
    // What a single look could not find out is no failure of the transfer.
    outcome.error = services::errorOf(outcome.transfer);
    co_return outcome;
}

QCoro::Task<Output> transferCreate(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> opened = co_await backend.desk();
    if (!opened) co_return failure(opened.error());
    services::Desk &desk = **opened;
    services::SendRequest request{{arguments.value(u"sender"_s)},
                                  {arguments.value(u"beneficiary"_s)},
                                  {arguments.value(u"quote"_s)},
                                  arguments.value(u"purpose"_s),
                                  arguments.value(u"source-of-funds"_s),
                                  arguments.value(u"relationship"_s),
                                  arguments.has(u"key"_s) ? domain::IdempotencyKey{arguments.value(u"key"_s)}
                                                          : desk.transfers.newKey()};
    int waitSeconds = 0;
    if (arguments.has(u"wait"_s)) {
        bool isNumber = false;
        waitSeconds = arguments.value(u"wait"_s).toInt(&isNumber);
        if (!isNumber || waitSeconds < 0 || waitSeconds > 86400)
            co_return failure(
                fieldError(ErrorKind::BadInput, u"wait"_s, CommandLineText::tr("--wait takes 0 to 86400 seconds.")));
    }
    base::Result<TransferOutcome> outcome = co_await desk.transfers.send(request);
    if (outcome && waitSeconds > 0) outcome = co_await waitUntilFinal(backend, desk, *outcome, waitSeconds);
    co_return outcomeOutput(desk, outcome);
}

QCoro::Task<Output> transferShow(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const base::Result<domain::Transfer> transfer = transferNamed(**desk, arguments.at(0));
    if (!transfer) co_return failure(at(transfer.error(), u"transfer"_s));
    co_return transferOutput(**desk, *transfer);
}

base::Result<interfaces::TransferFilter> filterFrom(const Arguments &arguments)
{
    interfaces::TransferFilter filter;
    for (const QString &word : arguments.value(u"status"_s).split(u',', Qt::SkipEmptyParts)) {
        const auto state = domain::transferStateFrom(word);
        if (!state)
            return fieldError(ErrorKind::BadCode, u"status"_s,
                              CommandLineText::tr("There is no status \"%1\".").arg(word));
        filter.states << *state;
    }
    if (arguments.has(u"queue"_s)) {
        filter.queue = domain::transferQueueFrom(arguments.value(u"queue"_s));
        if (!filter.queue) {
            QStringList queues;
            for (const domain::TransferQueue queue : domain::allTransferQueues())
                queues << domain::codeOf(queue);
            return fieldError(ErrorKind::BadCode, u"queue"_s,
                              CommandLineText::tr("There is no queue of transfers \"%1\". Choose one of: %2.")
                                  .arg(arguments.value(u"queue"_s), queues.join(u", "_s)));
        }
    }
    filter.provider = arguments.value(u"provider"_s);
    filter.sender = {arguments.value(u"sender"_s)};
    for (const auto &[name, target] : {std::pair(u"since"_s, &filter.since), std::pair(u"until"_s, &filter.until)}) {
        const auto moment = momentFrom(arguments, name);
        if (!moment) return moment.error();
        *target = *moment;
    }
    if (arguments.has(u"limit"_s)) {
        filter.limit = arguments.value(u"limit"_s).toInt();
        if (filter.limit < 1 || filter.limit > 1000)
            return fieldError(ErrorKind::BadInput, u"limit"_s, CommandLineText::tr("A limit is 1 to 1000."));
    }
    filter.after = arguments.value(u"after"_s);
    return filter;
}

Output listOutput(services::Desk &desk, const QList<domain::Transfer> &transfers, const QString &next)
{
    JsonValue list = JsonValue::array();
    for (const domain::Transfer &transfer : transfers) {
        const auto json = withTimeline(desk, transfer);
        if (!json) return failure(json.error());
        list.append(*json);
    }
    return {JsonValue::object({{u"transfers"_s, list}, {u"next"_s, next.isEmpty() ? JsonValue() : JsonValue(next)}})};
}

QCoro::Task<Output> transferList(Backend &backend, Arguments arguments)
{
    base::Result<interfaces::TransferFilter> filter = filterFrom(arguments);
    if (!filter) co_return failure(filter.error());
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    filter->lateSince = (*desk)->profile.clocks.lateSince((*desk)->clock.nowUtc());
    const base::Result<interfaces::TransferPage> page = (*desk)->transfers.list(*filter);
    if (!page) co_return failure(page.error());
    co_return listOutput(**desk, page->transfers, page->next);
}

QCoro::Task<Output> transferFind(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const base::Result<QList<domain::Transfer>> found = (*desk)->transfers.find(arguments.at(0), 50);
    if (!found) co_return failure(found.error());
    co_return listOutput(**desk, *found, {});
}

QCoro::Task<Output> refreshOpen(services::Desk &desk)
{
    const base::Result<QList<TransferOutcome>> outcomes = co_await desk.watch.refreshOpen();
    if (!outcomes) co_return failure(outcomes.error());
    JsonValue list = JsonValue::array();
    std::optional<base::Error> worst;
    for (const TransferOutcome &outcome : *outcomes) {
        base::Result<JsonValue> json = withTimeline(desk, outcome.transfer);
        if (!json) co_return failure(json.error());
        if (outcome.error) {
            json->set(u"error"_s, failure(*outcome.error).json.member(u"error"));
            // A doubt that is stored and owned is the truth, and so is an end that was told just now; that nobody
            // could be asked is a failure of asking.
            const bool isTold =
                domain::isFinal(outcome.transfer.state) && outcome.transfer.state != domain::TransferState::PaidOut;
            const bool wasAsked = isTold || outcome.error->outcome == base::Outcome::Unknown;
            if (!wasAsked && !worst) worst = outcome.error;
        }
        list.append(*json);
    }
    const Output output{JsonValue::object({{u"transfers"_s, list}, {u"next"_s, JsonValue()}})};
    co_return worst ? withError(output, *worst) : output;
}

QCoro::Task<Output> transferRefresh(Backend &backend, Arguments arguments)
{
    const bool open = arguments.has(u"open"_s);
    if (open == !arguments.at(0).isEmpty())
        co_return usageFailure(CommandLineText::tr("Name a transfer, or say --open for all that are not final."));
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    if (open) co_return co_await refreshOpen(**desk);
    const base::Result<domain::Transfer> transfer = transferNamed(**desk, arguments.at(0));
    if (!transfer) co_return failure(at(transfer.error(), u"transfer"_s));
    const base::Result<TransferOutcome> outcome = co_await (*desk)->transfers.refresh(transfer->id);
    co_return outcomeOutput(**desk, outcome);
}

QCoro::Task<Output> transferCancel(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const base::Result<domain::Transfer> transfer = transferNamed(**desk, arguments.at(0));
    if (!transfer) co_return failure(at(transfer.error(), u"transfer"_s));
    const base::Result<TransferOutcome> outcome = co_await (*desk)->transfers.cancel(transfer->id);
    co_return outcomeOutput(**desk, outcome);
}

/// Two people settle what no question settles; each of them says so once.
QCoro::Task<Output> transferSettle(Backend &backend, Arguments arguments)
{
    const auto outcome = domain::handOutcomeFrom(arguments.value(u"outcome"_s));
    if (!outcome)
        co_return failure(base::nothingHappened(ErrorKind::BadCode, u"outcome"_s,
                                                CommandLineText::tr("Choose one of: paid, not-paid, as-approved.")));
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const base::Result<domain::Transfer> transfer = transferNamed(**desk, arguments.at(0));
    if (!transfer) co_return failure(at(transfer.error(), u"transfer"_s));
    const QString named = arguments.value(u"as"_s);
    const QString who = named.isEmpty() ? (*desk)->identity.clerk : named;
    const base::Result<TransferOutcome> settled =
        co_await (*desk)->transfers.settleByHand(transfer->id, *outcome, arguments.value(u"evidence"_s), who);
    co_return outcomeOutput(**desk, settled);
}

/// Sends a draft whose sending certainly did not happen: the way back after "not sent".
QCoro::Task<Output> transferSend(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const base::Result<domain::Transfer> transfer = transferNamed(**desk, arguments.at(0));
    if (!transfer) co_return failure(at(transfer.error(), u"transfer"_s));
    const base::Result<TransferOutcome> outcome = co_await (*desk)->transfers.resume(transfer->id);
    co_return outcomeOutput(**desk, outcome);
}

} // namespace

base::Result<domain::Transfer> transferNamed(services::Desk &desk, const QString &name)
{
    auto transfer = desk.transfers.transfer({name});
    if (!transfer && transfer.error().kind == ErrorKind::NotFound && name.startsWith(u"RD-")) {
        const auto found = desk.transfers.find(name, 2);
        if (found && found->size() == 1 && found->first().reference == name) return found->first();
    }
    return transfer;
}

QList<Command> transferCommands()
{
    const OptionSpec key{u"key"_s, u"UUID"_s, CommandLineText::tr("idempotency key: the same key never sends twice")};
    return {
        {u"quote"_s,
         CommandLineText::tr("offers of all eligible providers, best first"),
         {},
         0,
         {{u"send"_s, u"AMOUNT"_s, CommandLineText::tr("what leaves, in the --from currency")},
          {u"receive"_s, u"AMOUNT"_s, CommandLineText::tr("what shall arrive, in the --to currency")},
          {u"from"_s, u"CUR"_s, CommandLineText::tr("currency that the customer pays"), true},
          {u"to"_s, u"CUR"_s, CommandLineText::tr("currency that arrives"), true},
          {u"country"_s, u"CC"_s, CommandLineText::tr("where it is paid out"), true},
          {u"method"_s, u"M"_s,
           CommandLineText::tr("bank-account, mobile-wallet, cash-pickup, home-delivery, bill-payment or airtime")},
          {u"partner"_s, u"CODE"_s, CommandLineText::tr("the bank, wallet or cash agent")},
          {u"province"_s, u"P"_s, CommandLineText::tr("of the beneficiary")},
          {u"provider"_s, u"ID"_s, CommandLineText::tr("only this provider")},
          {u"sender"_s, u"ID"_s, CommandLineText::tr("tells which answers about the customer are missing for whom")},
          {u"beneficiary"_s, u"ID"_s, CommandLineText::tr("the same about the beneficiary")},
          {u"deadline-ms"_s, u"N"_s, CommandLineText::tr("wait for providers no longer than this (8000)")}},
         quote},
        {u"transfer create"_s,
         CommandLineText::tr("sends, once"),
         {},
         0,
         {{u"sender"_s, u"ID"_s, CommandLineText::tr("the customer"), true},
          {u"beneficiary"_s, u"ID"_s, CommandLineText::tr("who receives"), true},
          {u"quote"_s, u"ID"_s, CommandLineText::tr("the offer, from: quote"), true},
          {u"purpose"_s, u"CODE"_s, CommandLineText::tr("ISO 20022 purpose, such as DEPD"), true},
          {u"source-of-funds"_s, u"CODE"_s, CommandLineText::tr("salary, savings, …")},
          {u"relationship"_s, u"TEXT"_s, CommandLineText::tr("of sender to beneficiary; otherwise the beneficiary's")},
          key,
          {u"wait"_s, u"SECONDS"_s, CommandLineText::tr("keep asking until it is final")}},
         transferCreate},
        {u"transfer show"_s, CommandLineText::tr("what happened, with the timeline"), {u"ID"_s}, 0, {}, transferShow},
        {u"transfer list"_s,
         CommandLineText::tr("transfers, newest first"),
         {},
         0,
         {{u"status"_s, u"S"_s, CommandLineText::tr("one status or several with commas")},
          {u"queue"_s, u"Q"_s, CommandLineText::tr("only what waits in this queue, as in: queue list")},
          {u"provider"_s, u"P"_s, CommandLineText::tr("only of this provider")},
          {u"sender"_s, u"ID"_s, CommandLineText::tr("only of this customer")},
          {u"since"_s, u"T"_s, CommandLineText::tr("created at or after")},
          {u"until"_s, u"T"_s, CommandLineText::tr("created before")},
          {u"limit"_s, u"N"_s, CommandLineText::tr("at most so many (50)")},
          {u"after"_s, u"CURSOR"_s, CommandLineText::tr("\"next\" of the page before")}},
         transferList},
        {u"transfer find"_s, CommandLineText::tr("by reference, name or number"), {u"TEXT"_s}, 0, {}, transferFind},
        {u"transfer refresh"_s,
         CommandLineText::tr("asks the provider now"),
         {u"ID"_s},
         1,
         {{u"open"_s, {}, CommandLineText::tr("all transfers that are not final")}},
         transferRefresh},
        {u"transfer send"_s,
         CommandLineText::tr("sends a draft that certainly was not sent"),
         {u"ID"_s},
         0,
         {},
         transferSend},
        {u"transfer cancel"_s,
         CommandLineText::tr("asks the provider to cancel, where it can"),
         {u"ID"_s},
         0,
         {},
         transferCancel},
        {u"transfer settle"_s,
         CommandLineText::tr("two people settle with evidence what no question settles"),
         {u"ID"_s},
         0,
         {{u"outcome"_s, u"O"_s, CommandLineText::tr("paid, not-paid or as-approved"), true},
          {u"evidence"_s, u"TEXT"_s, CommandLineText::tr("who at the provider said so, when, and where it is written"),
           true},
          {u"as"_s, u"NAME"_s, CommandLineText::tr("who says it; otherwise the user of this machine")}},
         transferSettle},
    };
}

} // namespace cli
