// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transfer_rows.h"

#include "store/records.h"

namespace store {

using namespace Qt::Literals::StringLiterals;
using domain::Transfer;
using money::Currency;
using money::Money;

namespace {

const QStringList &columnNames()
{
    static const QStringList names{u"id"_s,
                                   u"reference"_s,
                                   u"idem_key"_s,
                                   u"provider"_s,
                                   u"environment"_s,
                                   u"provider_reference"_s,
                                   u"state"_s,
                                   u"sender"_s,
                                   u"beneficiary"_s,
                                   u"quote"_s,
                                   u"method"_s,
                                   u"country"_s,
                                   u"send_minor"_s,
                                   u"send_currency"_s,
                                   u"total_minor"_s,
                                   u"total_currency"_s,
                                   u"receive_minor"_s,
                                   u"receive_currency"_s,
                                   u"rate"_s,
                                   u"fees"_s,
                                   u"purpose"_s,
                                   u"created_at"_s,
                                   u"updated_at"_s,
                                   u"submitted_at"_s,
                                   u"next_check_at"_s,
                                   u"checks"_s,
                                   u"counter"_s,
                                   u"version"_s};
    return names;
}

enum Column {
    Id,
    Reference,
    Key,
    Provider,
    Environment,
    ProviderReference,
    State,
    Sender,
    Beneficiary,
    Quote,
    Method,
    Country,
    SendMinor,
    SendCurrency,
    TotalMinor,
    TotalCurrency,
    ReceiveMinor,
    ReceiveCurrency,
    Rate,
    Fees,
    Purpose,
    CreatedAt,
    UpdatedAt,
    SubmittedAt,
    NextCheckAt,
    Checks,
    Counter,
    Version,
    Box
};

QString feesText(const QList<domain::Fee> &fees)
{
    base::JsonValue list = base::JsonValue::array();
    for (const domain::Fee &fee : fees)
        list.append(domain::toJson(fee));
    return QString::fromUtf8(list.toBytes());
}

base::Result<QList<domain::Fee>> feesFromText(const QString &text)
{
    const auto json = base::JsonValue::parse(text.toUtf8());
    if (!json) return json.error();
    return domain::feesFrom(*json);
}

std::optional<Money> moneyFrom(const Row &row, int minor, int currency)
{
    const auto known = Currency::fromCode(row.at(currency).toString());
    if (!known) return std::nullopt;
    return Money::ofMinor(row.at(minor).toLongLong(), *known);
}

Place placeOf(const QVariantList &clear) { return {"transfer", clear.at(Id).toString(), "box", clear}; }

Place placeOf(const QString &transfer, const domain::TransferEvent &event)
{
    return {"event",
            QString::number(event.sequence),
            "box",
            {transfer, timeValue(event.at), domain::codeOf(event.state), domain::codeOf(event.source),
             textValue(event.counter)}};
}

} // namespace

QString clearTransferColumns() { return columnNames().join(u", "_s); }

int transferColumnCount() { return Box + 1; }

QVariantList clearValues(const Transfer &transfer)
{
    return {textValue(transfer.id.text),
            textValue(transfer.reference),
            textValue(transfer.key.text),
            textValue(transfer.provider.text),
            textValue(transfer.environment),
            textValue(transfer.providerReference.text),
            domain::codeOf(transfer.state),
            textValue(transfer.sender.text),
            textValue(transfer.beneficiary.text),
            textValue(transfer.quote.text),
            domain::codeOf(transfer.method),
            textValue(transfer.country),
            transfer.send.minor(),
            transfer.send.currency().code(),
            transfer.totalDebit.minor(),
            transfer.totalDebit.currency().code(),
            transfer.receive.minor(),
            transfer.receive.currency().code(),
            textValue(transfer.rate),
            feesText(transfer.fees),
            textValue(transfer.purpose),
            timeValue(transfer.createdAt),
            timeValue(transfer.updatedAt),
            timeValue(transfer.submittedAt),
            timeValue(transfer.nextCheckAt),
            transfer.checks,
            textValue(transfer.counter),
            transfer.version};
}

QByteArray sealedTransfer(Sealer &sealer, const Transfer &transfer)
{
    return sealer.seal(placeOf(clearValues(transfer)), sealedHalf(transfer));
}

base::Result<Transfer> transferFrom(const Row &row, const Sealer &sealer)
{
    const auto json = sealer.openJson(placeOf(row.first(Box)), row.at(Box).toByteArray());
    if (!json) return json.error();
    const auto text = [&row](Column column) { return row.at(column).toString(); };
    const auto state = domain::transferStateFrom(text(State));
    const auto method = domain::payoutMethodFrom(text(Method));
    const auto send = moneyFrom(row, SendMinor, SendCurrency);
    const auto total = moneyFrom(row, TotalMinor, TotalCurrency);
    const auto receive = moneyFrom(row, ReceiveMinor, ReceiveCurrency);
    const auto fees = feesFromText(text(Fees));
    if (!state || !method || !send || !total || !receive || !fees) return corrupt(u"transfer "_s + text(Id));
    Transfer transfer{.id = {text(Id)},
                      .reference = text(Reference),
                      .key = {text(Key)},
                      .provider = {text(Provider)},
                      .environment = text(Environment),
                      .providerReference = {text(ProviderReference)},
                      .state = *state,
                      .sender = {text(Sender)},
                      .beneficiary = {text(Beneficiary)},
                      .quote = {text(Quote)},
                      .method = *method,
                      .country = text(Country),
                      .send = *send,
                      .fees = *fees,
                      .totalDebit = *total,
                      .rate = text(Rate),
                      .receive = *receive,
                      .purpose = text(Purpose),
                      .createdAt = timeFrom(row.at(CreatedAt)),
                      .updatedAt = timeFrom(row.at(UpdatedAt)),
                      .submittedAt = timeFrom(row.at(SubmittedAt)),
                      .nextCheckAt = timeFrom(row.at(NextCheckAt)),
                      .checks = row.at(Checks).toInt(),
                      .counter = text(Counter),
                      .version = row.at(Version).toLongLong()};
    if (const auto read = readSealedHalf(transfer, *json); !read) return read.error();
    return transfer;
}

base::Result<void> appendEvent(Connection &connection, Sealer &sealer, const domain::TransferId &transfer,
                               const domain::TransferEvent &event)
{
    const auto last = connection.select(u"SELECT coalesce(max(sequence), 0) FROM event"_s);
    if (!last) return last.error();
    domain::TransferEvent numbered = event;
    numbered.sequence = last->value(0).value(0).toLongLong() + 1;
    const auto added = connection.run(
        u"INSERT INTO event(sequence, transfer, at, state, source, counter, box) VALUES(?, ?, ?, ?, ?, ?, ?)"_s,
        {numbered.sequence, transfer.text, timeValue(numbered.at), domain::codeOf(numbered.state),
         domain::codeOf(numbered.source), textValue(numbered.counter),
         sealer.seal(placeOf(transfer.text, numbered), sealedHalf(numbered))});
    if (!added) return added.error();
    return base::Done{};
}

base::Result<QList<domain::TransferEvent>> eventsOf(Connection &connection, const Sealer &sealer,
                                                    const domain::TransferId &transfer)
{
    const auto rows = connection.select(
        u"SELECT sequence, at, state, source, counter, box FROM event WHERE transfer = ? ORDER BY sequence"_s,
        {transfer.text});
    if (!rows) return rows.error();
    QList<domain::TransferEvent> events;
    for (const Row &row : *rows) {
        domain::TransferEvent event;
        event.sequence = row.at(0).toLongLong();
        event.at = timeFrom(row.at(1));
        const auto state = domain::transferStateFrom(row.at(2).toString());
        const auto source = domain::eventSourceFrom(row.at(3).toString());
        event.counter = row.at(4).toString();
        if (!state || !source) return corrupt(u"event "_s + row.at(0).toString());
        event.state = *state;
        event.source = *source;
        const auto json = sealer.openJson(placeOf(transfer.text, event), row.at(5).toByteArray());
        if (!json) return json.error();
        readSealedHalf(event, *json);
        events << event;
    }
    return events;
}

} // namespace store
