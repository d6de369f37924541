// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/clock.h"
#include "domain/country.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

JsonValue moneyOf(const QString &amount, const QString &currency)
{
    return JsonValue::object({{u"amount"_s, amount}, {u"currency"_s, currency}});
}

JsonValue toJson(const domain::Funding &funding)
{
    JsonValue json = JsonValue::object({{u"provider"_s, funding.provider.text},
                                        {u"id"_s, funding.id},
                                        {u"amount"_s, moneyOf(funding.amount, funding.currency)},
                                        {u"status"_s, domain::codeOf(funding.state)},
                                        {u"providerStatus"_s, funding.word}});
    json.setText(u"accountId"_s, funding.accountId);
    json.setText(u"balanceId"_s, funding.balanceId);
    json.setText(u"reference"_s, funding.reference);
    return json;
}

JsonValue toJson(const domain::Refund &refund)
{
    JsonValue json = JsonValue::object({{u"provider"_s, refund.provider.text},
                                        {u"id"_s, refund.id},
                                        {u"amount"_s, moneyOf(refund.amount, refund.currency)},
                                        {u"resource"_s, refund.resource},
                                        {u"resourceId"_s, refund.resourceId},
                                        {u"status"_s, domain::codeOf(refund.state)}});
    json.setText(u"providerStatus"_s, refund.word);
    json.setText(u"remarks"_s, refund.remarks);
    return json;
}

JsonValue toJson(const domain::StatementLine &line)
{
    JsonValue json = JsonValue::object({{u"provider"_s, line.provider.text},
                                        {u"providerReference"_s, line.theirs},
                                        {u"reference"_s, line.ours},
                                        {u"providerStatus"_s, line.word},
                                        {u"send"_s, moneyOf(line.sendAmount, line.sendCurrency)},
                                        {u"receive"_s, moneyOf(line.receiveAmount, line.receiveCurrency)}});
    if (line.createdAt.isValid()) json.set(u"createdAt"_s, base::toRfc3339(line.createdAt));
    if (line.updatedAt.isValid()) json.set(u"updatedAt"_s, base::toRfc3339(line.updatedAt));
    return json;
}

JsonValue toJson(const domain::SummaryLine &line)
{
    JsonValue json = JsonValue::object({{u"provider"_s, line.provider.text}, {u"label"_s, line.label}});
    json.setText(u"amount"_s, line.amount);
    json.setText(u"currency"_s, line.currency);
    json.setText(u"count"_s, line.count);
    return json;
}

JsonValue toJson(const domain::ProviderRate &rate)
{
    JsonValue json = JsonValue::object({{u"provider"_s, rate.provider.text},
                                        {u"send"_s, rate.send},
                                        {u"receive"_s, rate.receive},
                                        {u"rate"_s, rate.rate}});
    if (rate.validUntil.isValid()) json.set(u"validUntil"_s, base::toRfc3339(rate.validUntil));
    return json;
}

template <class T>
Output listOutput(const QString &name, const base::Result<services::TreasuryService::Sheet<T>> &sheet)
{
    if (!sheet) return failure(sheet.error());
    JsonValue list = JsonValue::array();
    for (const T &line : sheet->lines)
        list.append(toJson(line));
    JsonValue failures = JsonValue::array();
    for (const base::Error &error : sheet->failures)
        failures.append(failure(error).json.member(u"error"));
    return {JsonValue::object({{name, list}, {u"unavailable"_s, failures}})};
}

template <class T>
Output recordOutput(const QString &name, const base::Result<T> &record)
{
    if (!record) return missingThere(record.error());
    return {JsonValue::object({{name, toJson(*record)}})};
}

base::Result<interfaces::FundingQuery> fundingQueryFrom(const Arguments &arguments)
{
    interfaces::FundingQuery query;
    if (const QString word = arguments.value(u"status"_s); !word.isEmpty()) {
        using domain::MovementState;
        for (const auto state : {MovementState::Pending, MovementState::Completed, MovementState::Failed})
            if (word == domain::codeOf(state)) query.state = state;
        if (!query.state)
            return base::nothingHappened(
                base::ErrorKind::BadCode, u"status"_s,
                CommandLineText::tr("Choose one of: %1.").arg(u"pending, completed, failed"_s));
    }
    if (const QString page = arguments.value(u"page"_s); !page.isEmpty()) {
        bool isNumber = false;
        query.page = page.toInt(&isNumber);
        if (!isNumber || query.page < 1)
            return base::nothingHappened(base::ErrorKind::BadInput, u"page"_s,
                                         CommandLineText::tr("A page is a whole number from 1."));
    }
    return query;
}

QCoro::Task<Output> fundingList(Backend &backend, Arguments arguments)
{
    const base::Result<interfaces::FundingQuery> query = fundingQueryFrom(arguments);
    if (!query) co_return failure(query.error());
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::ProviderId provider{arguments.at(0)};
    services::TreasuryService &treasury = (*desk)->treasury;
    if (arguments.has(u"page"_s)) {
        const auto page = co_await treasury.fundings(provider, *query);
        co_return listOutput(u"fundings"_s, page);
    }
    const auto sheet = co_await treasury.allFundings(provider, *query);
    if (!sheet && sheet.error().field == u"page") co_return failure(withHint(sheet.error(), u"--page N"_s));
    co_return listOutput(u"fundings"_s, sheet);
}

QCoro::Task<Output> fundingShow(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::ProviderId provider{arguments.value(u"provider"_s)};
    const auto funding = co_await (*desk)->treasury.funding(provider, arguments.at(0));
    co_return recordOutput(u"funding"_s, funding);
}

QCoro::Task<Output> refundList(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::ProviderId provider{arguments.at(0)};
    const auto sheet = co_await (*desk)->treasury.refunds(provider);
    co_return listOutput(u"refunds"_s, sheet);
}

QCoro::Task<Output> refundShow(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::ProviderId provider{arguments.value(u"provider"_s)};
    const auto refund = co_await (*desk)->treasury.refund(provider, arguments.at(0));
    co_return recordOutput(u"refund"_s, refund);
}

base::Result<domain::StatementQuery> statementQueryFrom(const Arguments &arguments)
{
    domain::StatementQuery query;
    query.word = arguments.value(u"status"_s);
    query.after = arguments.value(u"after"_s);
    for (const auto &[name, time] : {std::pair(u"since"_s, &query.since), std::pair(u"until"_s, &query.until)}) {
        const auto moment = momentFrom(arguments, name);
        if (!moment) return moment.error();
        *time = *moment;
    }
    if (const QString limit = arguments.value(u"limit"_s); !limit.isEmpty()) {
        bool isNumber = false;
        query.limit = limit.toInt(&isNumber);
        if (!isNumber || query.limit < 1 || query.limit > 100)
            return base::nothingHappened(base::ErrorKind::BadInput, u"limit"_s,
                                         CommandLineText::tr("A whole number from 1 to 100 is wanted here."));
    }
    return query;
}

QCoro::Task<Output> statementList(Backend &backend, Arguments arguments)
{
    const base::Result<domain::StatementQuery> query = statementQueryFrom(arguments);
    if (!query) co_return failure(query.error());
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::ProviderId provider{arguments.at(0)};
    const auto page = co_await (*desk)->treasury.statement(provider, *query);
    if (!page) co_return failure(page.error());
    JsonValue list = JsonValue::array();
    for (const domain::StatementLine &line : page->lines)
        list.append(toJson(line));
    const JsonValue next = page->next.isEmpty() ? JsonValue() : JsonValue(page->next);
    co_return Output{JsonValue::object({{u"statement"_s, list}, {u"next"_s, next}})};
}

QCoro::Task<Output> statementSummary(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::ProviderId provider{arguments.at(0)};
    const auto lines =
        co_await (*desk)->treasury.summary(provider, arguments.value(u"group"_s), arguments.value(u"period"_s));
    if (!lines) co_return failure(lines.error());
    JsonValue list = JsonValue::array();
    for (const domain::SummaryLine &line : *lines)
        list.append(toJson(line));
    co_return Output{JsonValue::object({{u"summary"_s, list}})};
}

QCoro::Task<Output> rateProvider(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk();
    if (!desk) co_return failure(desk.error());
    const domain::ProviderId provider{arguments.at(0)};
    const auto sheet = co_await (*desk)->treasury.rates(provider, arguments.value(u"from"_s).toUpper(),
                                                        arguments.value(u"to"_s).toUpper());
    co_return listOutput(u"rates"_s, sheet);
}

JsonValue toJson(const domain::MasterValue &value)
{
    JsonValue json = JsonValue::object({{u"code"_s, value.code}, {u"label"_s, value.label}});
    if (!value.details.isNull()) json.set(u"details"_s, value.details);
    return json;
}

/// The names of a provider's lists, and which of them want to be told for what.
Output masterLists(services::Desk &desk, const domain::ProviderId &id)
{
    const auto names = desk.treasury.masterLists(id);
    if (!names) return failure(names.error());
    const interfaces::Provider *provider = desk.directory.provider(id);
    JsonValue list = JsonValue::array();
    for (const QString &name : *names) {
        const bool needsArgument = provider->masterData->masterListNeedsArgument(name);
        list.append(JsonValue::object({{u"code"_s, name}, {u"label"_s, name}, {u"needsArgument"_s, needsArgument}}));
    }
    return {JsonValue::object({{u"values"_s, list}})};
}

/// What a list is asked for: a country, or a text that the provider knows and nobody here can check.
base::Result<QString> masterArgument(const Arguments &arguments)
{
    const QString country = arguments.value(u"country"_s).toUpper();
    const QString text = arguments.value(u"argument"_s);
    if (!country.isEmpty() && !text.isEmpty())
        return base::nothingHappened(base::ErrorKind::BadInput, u"argument"_s,
                                     CommandLineText::tr("Give a country or an argument, not both."));
    if (!country.isEmpty() && !domain::isCountry(country))
        return base::nothingHappened(base::ErrorKind::BadCountry, u"country"_s);
    return country.isEmpty() ? text : country;
}

QCoro::Task<Output> masterData(Backend &backend, Arguments arguments)
{
    const base::Result<services::Desk *> desk = co_await backend.desk(); // for its cache
    if (!desk) co_return failure(desk.error());
    const domain::ProviderId provider{arguments.at(0)};
    const QString name = arguments.at(1);
    if (name.isEmpty()) co_return masterLists(**desk, provider);
    const base::Result<QString> argument = masterArgument(arguments);
    if (!argument) co_return failure(argument.error());
    const bool refresh = arguments.has(u"refresh"_s);
    const auto values = co_await (*desk)->treasury.masterData(provider, name, *argument, refresh);
    const bool wantsArgument = !values && values.error().kind == base::ErrorKind::MissingField;
    if (!values)
        co_return failure(wantsArgument ? withHint(values.error(), u"--country CC, --argument X"_s) : values.error());
    JsonValue list = JsonValue::array();
    for (const domain::MasterValue &value : values->values)
        list.append(toJson(value));
    co_return Output{JsonValue::object({{u"values"_s, list},
                                        {u"name"_s, name},
                                        {u"at"_s, base::toRfc3339(values->at)},
                                        {u"builtIn"_s, values->builtIn}})};
}

} // namespace

Output missingThere(const base::Error &error)
{
    Output output = failure(error);
    if (error.kind == base::ErrorKind::NotFound) output.exit = NoSuchRecord;
    return output;
}

QList<Command> treasuryCommands()
{
    const OptionSpec provider{u"provider"_s, u"ID"_s, CommandLineText::tr("only this provider")};
    const OptionSpec status{u"status"_s, u"S"_s, CommandLineText::tr("pending, completed or failed")};
    const OptionSpec page{u"page"_s, u"N"_s, CommandLineText::tr("only this page of the provider's list")};
    const OptionSpec word{u"status"_s, u"WORD"_s, CommandLineText::tr("a status in the provider's words")};
    const OptionSpec since{u"since"_s, u"T"_s, CommandLineText::tr("from this time on")};
    const OptionSpec until{u"until"_s, u"T"_s, CommandLineText::tr("before this time")};
    const OptionSpec limit{u"limit"_s, u"N"_s, CommandLineText::tr("how many, at most 100")};
    const OptionSpec after{u"after"_s, u"CURSOR"_s, CommandLineText::tr("go on behind this one")};
    const OptionSpec group{u"group"_s, u"G"_s, CommandLineText::tr("which transactions")};
    const OptionSpec period{u"period"_s, u"P"_s, CommandLineText::tr("which time")};
    const OptionSpec from{u"from"_s, u"CUR"_s, CommandLineText::tr("what is sent")};
    const OptionSpec to{u"to"_s, u"CUR"_s, CommandLineText::tr("what is received")};
    const OptionSpec country{u"country"_s, u"CC"_s, CommandLineText::tr("for lists that are one for each country")};
    const OptionSpec argument{u"argument"_s, u"TEXT"_s,
                              CommandLineText::tr("for lists that want something else than a country")};
    const OptionSpec refresh{u"refresh"_s, {}, CommandLineText::tr("ask the provider, however fresh what is known")};
    return {
        {u"funding list"_s,
         CommandLineText::tr("money of ours on its way to a provider"),
         {u"PROVIDER"_s},
         1,
         {status, page},
         fundingList},
        {u"funding show"_s, CommandLineText::tr("one funding"), {u"ID"_s}, 0, {provider}, fundingShow},
        {u"refund list"_s, CommandLineText::tr("money that providers gave back"), {u"PROVIDER"_s}, 1, {}, refundList},
        {u"refund show"_s, CommandLineText::tr("one refund"), {u"ID"_s}, 0, {provider}, refundShow},
        {u"statement list"_s,
         CommandLineText::tr("the provider's own list of our transfers"),
         {u"PROVIDER"_s},
         0,
         {word, since, until, limit, after},
         statementList},
        {u"statement summary"_s,
         CommandLineText::tr("sums that the provider has drawn up"),
         {u"PROVIDER"_s},
         0,
         {group, period},
         statementSummary},
        {u"rate provider"_s,
         CommandLineText::tr("rates that providers publish"),
         {u"PROVIDER"_s},
         1,
         {from, to},
         rateProvider},
        {u"master-data"_s,
         CommandLineText::tr("the lists a provider's fields draw on"),
         {u"PROVIDER"_s, u"NAME"_s},
         1,
         {country, argument, refresh},
         masterData},
    };
}

} // namespace cli
