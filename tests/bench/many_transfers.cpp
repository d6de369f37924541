// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/many_transfers.h"

#include "base/clock.h"
#include "base/random.h"
#include "store/connection.h"
#include "store/open_rows.h"
#include "store/party_tables.h"
#include "store/records.h"
#include "store/sealer.h"
#include "store/search_words.h"
#include "store/sqlite_store.h"
#include "store/term_index.h"
#include "store/transfer_rows.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <cstdio>

namespace bench {

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;
using money::Currency;
using money::Money;

namespace {

constexpr auto storeId = "00000000-0000-4000-8000-00000000b3c4";
constexpr qint64 batch = 5'000;
constexpr int senders = 500;

const QStringList firstNames{u"Maria"_s,  u"Ahmed"_s,  u"Siti"_s, u"Jose"_s,
                             u"Nguyen"_s, u"Fatima"_s, u"Wei"_s,  u"Ravi"_s};
const QStringList lastNames{u"Santos"_s, u"Khan"_s,   u"Rahman"_s, u"Cruz"_s,     u"Tran"_s,
                            u"Begum"_s,  u"Tan Li"_s, u"Kumar"_s,  u"Dela Cruz"_s};

TransferState stateOf(qint64 number)
{
    switch (number % 100) {
    case 0: return number % 500 ? TransferState::InProgress : TransferState::Unconfirmed;
    case 1: return TransferState::Rejected;
    case 2: return TransferState::Cancelled;
    default: return TransferState::PaidOut;
    }
}

domain::Quote quoteOf(const QString &id, const QString &provider, const Money &send, const QDateTime &at)
{
    const auto rate = money::ExchangeRate::parse(send.currency(), Currency::of("PKR"_L1), u"365.50");
    return {.id = {id},
            .provider = {provider},
            .environment = u"sandbox"_s,
            .country = u"PK"_s,
            .send = send,
            .totalDebit = send,
            .rate = *rate,
            .receive = *rate->receiveFor(send, money::Rounding::Down),
            .quotedAt = at};
}

domain::Transfer transferOf(qint64 number, const domain::Quote &quote, const QDateTime &at)
{
    const QString digits = QString::number(number).rightJustified(10, u'0');
    domain::Transfer transfer{.send = quote.send, .totalDebit = quote.totalDebit, .receive = quote.receive};
    transfer.id = {u"00000000-0000-4000-a000-%1"_s.arg(number, 12, 10, QChar(u'0'))};
    transfer.key = {u"00000000-0000-4000-b000-%1"_s.arg(number, 12, 10, QChar(u'0'))};
    transfer.reference = u"RD-20260201-"_s + digits;
    transfer.provider = quote.provider;
    transfer.environment = quote.environment;
    transfer.providerReference = {u"P"_s + digits};
    transfer.state = stateOf(number);
    transfer.quote = quote.id;
    transfer.sender = {u"sender-%1"_s.arg(number % senders)};
    transfer.beneficiary = {u"beneficiary-%1"_s.arg(number % senders)};
    transfer.country = u"PK"_s;
    transfer.rate = quote.rate.toString();
    transfer.purpose = u"DEPD"_s;
    transfer.parties.senderName =
        firstNames.at(number % firstNames.size()) + u' ' + lastNames.at(number % lastNames.size());
    transfer.parties.beneficiaryName =
        firstNames.at(number / 8 % firstNames.size()) + u' ' + lastNames.at(number / 9 % lastNames.size());
    transfer.parties.beneficiaryAccount = u"PK36SCBL00000"_s + digits;
    transfer.createdAt = transfer.updatedAt = transfer.submittedAt = at;
    transfer.counter = u"0"_s + QString::number(1 + number % 8);
    transfer.clerk = u"clerk"_s;
    transfer.version = 1;
    return transfer;
}

base::Result<void> makeParties(const interfaces::Store &store, const QDateTime &at)
{
    for (int i = 0; i < senders; ++i) {
        domain::Sender sender;
        sender.id = {u"sender-%1"_s.arg(i)};
        sender.firstName = firstNames.at(i % firstNames.size());
        sender.lastName = lastNames.at(i % lastNames.size());
        sender.createdAt = sender.updatedAt = at;
        sender.version = 1;
        if (const auto added = store.senders->add(sender); !added) return added.error();
        domain::Beneficiary beneficiary;
        beneficiary.id = {u"beneficiary-%1"_s.arg(i)};
        beneficiary.sender = sender.id;
        beneficiary.country = u"PK"_s;
        beneficiary.name = u"Ahmed Khan"_s;
        beneficiary.createdAt = at;
        beneficiary.version = 1;
        if (const auto added = store.beneficiaries->add(beneficiary); !added) return added.error();
    }
    return base::Done{};
}

base::Result<void> insertOne(store::Connection &connection, store::Sealer &sealer, store::TermIndex &index,
                             qint64 number, const domain::Transfer &transfer, bool searchable)
{
    QVariantList values = store::clearValues(transfer);
    const QString marks = QString(u", ?"_s).repeated(values.size());
    values << store::sealedTransfer(sealer, transfer);
    values.prepend(number);
    const auto added = connection.run(
        u"INSERT INTO transfer(number, %1, box) VALUES(?%2, ?)"_s.arg(store::clearTransferColumns(), marks), values);
    if (!added) return added.error();
    if (const auto entered = store::enterOpen(connection, transfer); !entered) return entered.error();
    if (searchable) {
        const auto indexed = index.add(store::TermKind::Transfer, number, store::indexWords(transfer));
        if (!indexed) return indexed.error();
    }
    const domain::TransferEvent event{.at = transfer.createdAt, .state = transfer.state, .counter = transfer.counter};
    return store::appendEvent(connection, sealer, transfer.id, event);
}

base::Result<qint64> countOf(store::Connection &connection)
{
    const auto rows = connection.select(u"SELECT coalesce(max(number), 0) FROM transfer"_s);
    if (!rows) return rows.error();
    return rows->value(0).value(0).toLongLong();
}

} // namespace

QString homeFor(qint64 count)
{
    return qEnvironmentVariable("REMITDESK_BENCH_HOMES", QDir::tempPath()) + u"/remitdesk-bench-%1"_s.arg(count);
}

base::Secret storeKey() { return base::Secret(QByteArray(32, 'b')); }

interfaces::SecretName storeKeyName() { return {u"store"_s, QString::fromLatin1(storeId), u"key"_s}; }

base::Result<void> makeStore(const ManyTransfers &wanted)
{
    base::SystemClock clock;
    base::SystemRandom random;
    QDir().mkpath(wanted.home);
    QFile id(wanted.home + u"/store-id"_s);
    if (!id.exists() && id.open(QIODevice::WriteOnly)) id.write(storeId);
    id.close();
    const QDateTime begin = clock.nowUtc().addSecs(-wanted.count - 3600);
    {
        const auto store = store::openSqliteStore({wanted.home}, storeKey(), clock, random);
        if (!store) return store.error();
        if (const auto known = (*store)->parts().senders->find({}, 1); known && known->isEmpty())
            if (const auto made = makeParties((*store)->parts(), begin); !made) return made.error();
    }
    auto connection = store::Connection::open(wanted.home + u"/store.sqlite"_s, u"many transfers"_s);
    if (!connection) return connection.error();
    auto sealer = store::Sealer::open(**connection, storeKey(), clock, random);
    if (!sealer) return sealer.error();
    // Only while it is made: nothing of it has to outlive a power cut.
    for (const auto &setting :
         {u"PRAGMA synchronous = OFF"_s, u"PRAGMA journal_mode = MEMORY"_s, u"PRAGMA cache_size = -400000"_s})
        if (const auto set = (*connection)->select(setting); !set) return set.error();
    store::TermIndex index(**connection, **sealer);
    store::QuoteTable quotes(**connection, **sealer);
    const auto known = countOf(**connection);
    if (!known) return known.error();
    for (qint64 first = *known + 1; first <= wanted.count; first += batch) {
        const qint64 last = std::min(first + batch - 1, wanted.count);
        QList<domain::Quote> offers;
        for (qint64 number = first; number <= last; ++number) {
            const QString provider = number % 3 ? u"simpaisa"_s : u"remid"_s;
            const Money send = Money::ofMinor(10'000 + number % 90'000, Currency::of("SGD"_L1));
            // With the time, because whoever was ended in the middle has left offers without their transfers.
            const QString id = u"quote-%1-%2"_s.arg(number).arg(begin.toSecsSinceEpoch());
            offers << quoteOf(id, provider, send, begin.addSecs(number));
        }
        if (const auto added = quotes.add(offers); !added) return added.error();
        const auto written = (*connection)->write([&]() -> base::Result<void> {
            for (qint64 number = first; number <= last; ++number) {
                const domain::Quote &offer = offers.at(number - first);
                const auto done = insertOne(**connection, **sealer, index, number,
                                            transferOf(number, offer, offer.quotedAt), wanted.searchable);
                if (!done) return done.error();
            }
            return base::Done{};
        });
        if (!written) return written.error();
        if (first / 100'000 != last / 100'000)
            std::fprintf(stderr, "  %lld transfers made\n", static_cast<long long>(last));
    }
    return base::Done{};
}

namespace {

base::Result<void> addPlain(store::Connection &plain, qint64 number, const QDateTime &at)
{
    const Money send = Money::ofMinor(10'000 + number % 90'000, Currency::of("SGD"_L1));
    const domain::Quote offer = quoteOf(u"quote-%1"_s.arg(number), number % 3 ? u"simpaisa"_s : u"remid"_s, send, at);
    const domain::Transfer transfer = transferOf(number, offer, at);
    QVariantList values = store::clearValues(transfer);
    const QString marks = QString(u", ?"_s).repeated(values.size());
    values << store::sealedHalf(transfer).toBytes();
    values.prepend(number);
    const auto added = plain.run(
        u"INSERT INTO transfer(number, %1, box) VALUES(?%2, ?)"_s.arg(store::clearTransferColumns(), marks), values);
    if (!added) return added.error();
    QSet<QString> words;
    for (const QString &name : {transfer.parties.senderName, transfer.parties.beneficiaryName})
        for (const QString &word : name.toLower().split(u' '))
            words << word;
    for (const QString &word : std::as_const(words))
        if (const auto entered = plain.run(u"INSERT INTO word(word, number) VALUES(?, ?)"_s, {word, number}); !entered)
            return entered.error();
    return base::Done{};
}

} // namespace

base::Result<void> makePlain(const ManyTransfers &wanted)
{
    const QString file = wanted.home + u"/plain.sqlite"_s;
    if (QFile::exists(file)) return base::Done{};
    const QString unfinished = file + u".unfinished"_s;
    QFile::remove(unfinished);
    if (QFile made(unfinished); !made.open(QIODevice::WriteOnly))
        return base::nothingHappened(base::ErrorKind::StoreUnavailable, {}, made.errorString());
    {
        auto plain = store::Connection::open(unfinished, u"plain transfers"_s);
        if (!plain) return plain.error();
        QString columns = store::clearTransferColumns();
        columns.replace(u"id, "_s, u"id TEXT UNIQUE, "_s)
            .replace(u"reference, idem"_s, u"reference TEXT UNIQUE, idem"_s);
        for (const QString &sql :
             {u"PRAGMA synchronous = OFF"_s, u"PRAGMA journal_mode = MEMORY"_s,
              u"CREATE TABLE transfer(number INTEGER PRIMARY KEY, %1, box)"_s.arg(columns),
              u"CREATE TABLE word(word TEXT, number INTEGER, PRIMARY KEY(word, number)) WITHOUT ROWID"_s})
            if (const auto done = (*plain)->command(sql); !done) return done.error();
        const QDateTime begin = base::SystemClock().nowUtc().addSecs(-wanted.count - 3600);
        const auto filled = (*plain)->write([&]() -> base::Result<void> {
            for (qint64 number = 1; number <= wanted.count; ++number)
                if (const auto added = addPlain(**plain, number, begin.addSecs(number)); !added) return added.error();
            return base::Done{};
        });
        if (!filled) return filled.error();
        for (const QString &sql : {u"CREATE INDEX by_time ON transfer(created_at, id)"_s,
                                   u"CREATE INDEX by_state ON transfer(state, created_at, id)"_s,
                                   u"CREATE INDEX by_provider ON transfer(provider, created_at, id)"_s,
                                   u"CREATE INDEX by_both ON transfer(provider, state, created_at, id)"_s})
            if (const auto done = (*plain)->command(sql); !done) return done.error();
    }
    if (!QFile::rename(unfinished, file)) return base::nothingHappened(base::ErrorKind::StoreUnavailable, {}, file);
    return base::Done{};
}

} // namespace bench
