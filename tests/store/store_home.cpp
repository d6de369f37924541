// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_home.h"

#include "base/clock.h"
#include "crypto/digest.h"
#include "store/connection.h"
#include "store/server_store.h"
#include "support/postgres_server.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace storetest {

using namespace Qt::Literals::StringLiterals;
using domain::Transfer;
using money::Currency;
using money::Money;

base::Secret keyOf(char letter) { return base::Secret(QByteArray(32, letter)); }

namespace {

QString placeFor(StoreHome::Place place)
{
    const QFileInfo memory(u"/dev/shm"_s);
    const bool inMemory = place == StoreHome::Place::Memory && memory.isDir() && memory.isWritable();
    return (inMemory ? memory.filePath() : QDir::tempPath()) + u"/remitdesk-test-XXXXXX"_s;
}

} // namespace

bool onServer()
{
    static const bool isServer = qEnvironmentVariable("REMITDESK_TEST_STORE") == u"postgresql";
    return isServer;
}

base::Result<std::unique_ptr<store::SqlStore>> openAt(const QString &address, const base::Secret &key,
                                                      base::Clock &clock, base::Random &random)
{
    if (!address.startsWith(u"postgresql:")) return store::openSqliteStore({address, 0}, key, clock, random);
    store::ServerSettings settings;
    settings.host = u"127.0.0.1"_s;
    settings.port = address.section(u':', 1, 1).toInt();
    settings.database = address.section(u':', 2);
    settings.user = u"counter"_s;
    settings.password = base::Secret(testsupport::PostgresServer::password().toUtf8());
    auto server = store::openServer(std::move(settings), clock, random);
    if (!server) return server.error();
    return store::SqlStore::open(std::move(server->connection), key, 0, clock, random);
}

StoreHome::StoreHome(Place place) : m_folder(placeFor(place))
{
    if (!onServer()) return;
    testsupport::PostgresServer &server = testsupport::sharedPostgres();
    if (const QString fault = server.start(); !fault.isEmpty()) qFatal("%s", qPrintable(fault));
    m_database = u"postgresql:%1:%2"_s.arg(server.port()).arg(server.makeDatabase());
}

base::Result<std::unique_ptr<store::SqlStore>> StoreHome::open(char key)
{
    return openAt(address(), keyOf(key), clock, random);
}

domain::Sender sampleSender(const QString &id, const QString &firstName, const QString &lastName)
{
    domain::Sender sender;
    for (const domain::SenderField &field : domain::senderFields())
        sender.*field.member = u"value of "_s + QString::fromLatin1(field.name);
    sender.id = {id};
    sender.firstName = firstName;
    sender.lastName = lastName;
    sender.formerName.clear();
    sender.aliasName.clear();
    sender.localName.clear();
    sender.nameInChineseCharacters.clear();
    sender.mobileCountryCode = u"+65"_s;
    sender.mobileNumber = u"9123 4567"_s;
    sender.countryCode = u"SG"_s;
    sender.email = u"maria.santos@example.com"_s;
    sender.identificationNumber = u"E1234567P"_s;
    sender.createdAt = sender.updatedAt = QDateTime(QDate(2026, 1, 31), QTime(8, 30, 15, 123), Qt::UTC);
    sender.version = 1;
    return sender;
}

domain::Beneficiary sampleBeneficiary(const QString &id, const QString &sender)
{
    domain::Beneficiary beneficiary;
    for (const domain::BeneficiaryField &field : domain::beneficiaryFields())
        beneficiary.*field.member = u"value of "_s + QString::fromLatin1(field.name);
    beneficiary.id = {id};
    beneficiary.sender = {sender};
    beneficiary.country = u"PK"_s;
    beneficiary.method = domain::PayoutMethod::MobileWallet;
    beneficiary.createdAt = QDateTime(QDate(2026, 1, 31), QTime(8, 31), Qt::UTC);
    beneficiary.version = 1;
    return beneficiary;
}

domain::Quote sampleQuote(const QString &id)
{
    const Currency gbp = Currency::of("GBP"_L1);
    const Currency pkr = Currency::of("PKR"_L1);
    return domain::Quote{.id = {id},
                         .provider = {u"simpaisa"_s},
                         .environment = u"sandbox"_s,
                         .method = domain::PayoutMethod::BankAccount,
                         .partner = u"HBL"_s,
                         .country = u"PK"_s,
                         .province = u"Sindh"_s,
                         .fixedSide = domain::FixedSide::Receive,
                         .binding = true,
                         .send = Money::ofMinor(100000, gbp),
                         .fees = {{u"provider"_s, Money::ofMinor(500, gbp)}},
                         .feesStated = true,
                         .totalDebit = Money::ofMinor(100500, gbp),
                         .rate = *money::ExchangeRate::parse(gbp, pkr, u"365.50"),
                         .receive = Money::ofMinor(36550000, pkr),
                         .quotedAt = QDateTime(QDate(2026, 2, 1), QTime(8, 59), Qt::UTC),
                         .expiresAt = QDateTime(QDate(2026, 2, 1), QTime(9, 9), Qt::UTC),
                         .providerQuoteId = u"Q-77"_s,
                         .notes = {u"a note"_s},
                         .providerData = base::JsonValue::object({{u"token"_s, u"opaque"_s}})};
}

Transfer sampleTransfer(const QString &id, const QString &sender, const QString &beneficiary, const QString &quote)
{
    const domain::Quote offer = sampleQuote(quote.isEmpty() ? u"quote of "_s + id : quote);
    const QDateTime now(QDate(2026, 2, 1), QTime(9, 0, 0, 250), Qt::UTC);
    Transfer transfer{.id = {id},
                      .reference = u"RD-20260201-"_s + id.toUpper(),
                      .key = {u"key of "_s + id},
                      .provider = offer.provider,
                      .environment = offer.environment,
                      .providerReference = {},
                      .state = domain::TransferState::Draft,
                      .providerStatus = u"NEW"_s,
                      .sender = {sender},
                      .beneficiary = {beneficiary},
                      .quote = offer.id,
                      .method = offer.method,
                      .country = offer.country,
                      .partner = offer.partner,
                      .send = offer.send,
                      .fees = offer.fees,
                      .totalDebit = offer.totalDebit,
                      .rate = offer.rate.toString(),
                      .receive = offer.receive,
                      .purpose = u"DEPD"_s,
                      .sourceOfFunds = u"salary"_s,
                      .relationship = u"brother"_s,
                      .parties = {u"Maria Santos"_s, u"+65 9123 4567"_s, u"Ahmed Raza Khan"_s,
                                  u"PK36SCBL0000001123456702"_s, u"+923001234567"_s, u"Habib Bank"_s},
                      .payIn = domain::PayIn{u"bc1qexample"_s, Money::ofMinor(115604000, Currency::of("BTC"_L1)),
                                             u"bitcoin:bc1qexample?amount=1.15604000"_s, now.addSecs(1800), true},
                      .pickupCode = u"PICK-42"_s,
                      .review = u"a figure differs"_s,
                      .problemCode = u"timed-out"_s,
                      .problem = u"No answer came in time."_s,
                      .problemProviderCode = u"504"_s,
                      .createdAt = now,
                      .updatedAt = now,
                      .submittedAt = now.addMSecs(1),
                      .nextCheckAt = now.addSecs(30),
                      .checks = 3,
                      .clerk = u"Noor"_s,
                      .counter = u"01"_s,
                      .version = 0};
    transfer.closure = domain::HandClosure{domain::HandOutcome::NotPaid, u"Mr Lee, 10:20, ticket 42"_s, u"Ann"_s, now};
    return transfer;
}

domain::Attempt sampleAttempt(const QString &id, const Transfer &transfer)
{
    domain::Attempt attempt;
    attempt.id = {id};
    attempt.transfer = transfer.id;
    attempt.provider = transfer.provider;
    attempt.environment = transfer.environment;
    attempt.safetyClass = domain::SafetyClass::B;
    attempt.key = transfer.key;
    attempt.request = {"POST",
                       u"/v3/remittances?x=%20"_s,
                       QByteArray("{\"amount\":\"1000.00\"}\n\0\xff", 24),
                       {{"Content-Type", "application/json"}, {"Idempotency-Key", "k\xe9y"}}};
    attempt.requestSha256 = crypto::sha256Hex(attempt.request.body);
    attempt.frozenAt = QDateTime(QDate(2026, 2, 1), QTime(9, 0, 1), Qt::UTC);
    return attempt;
}

domain::TransferEvent sampleEvent(const Transfer &transfer, const QString &note)
{
    return {QDateTime(QDate(2026, 2, 1), QTime(9, 0, 2), Qt::UTC),
            transfer.state,
            u"NEW"_s,
            domain::EventSource::Clerk,
            u"Noor"_s,
            u"01"_s,
            note,
            0};
}

void addParties(const interfaces::Store &store)
{
    if (!store.senders->sender({u"sender-1"_s})) (void)store.senders->add(sampleSender(u"sender-1"_s));
    if (!store.beneficiaries->beneficiary({u"beneficiary-1"_s}))
        (void)store.beneficiaries->add(sampleBeneficiary(u"beneficiary-1"_s, u"sender-1"_s));
}

base::Result<Transfer> createTransfer(const interfaces::Store &store, const QString &id)
{
    addParties(store);
    const Transfer transfer = sampleTransfer(id);
    if (const auto added = store.quotes->add({sampleQuote(transfer.quote.text)}); !added) return added.error();
    return store.transfers->create(transfer, sampleEvent(transfer));
}

QByteArray shown(const Transfer &transfer)
{
    base::JsonValue json = domain::toJson(transfer, {}, true, transfer.createdAt);
    const domain::PartySnapshot &parties = transfer.parties;
    const QList<std::pair<QString, QString>> others{{u"environment"_s, transfer.environment},
                                                    {u"clerk"_s, transfer.clerk},
                                                    {u"counter"_s, transfer.counter},
                                                    {u"submittedAt"_s, base::toRfc3339(transfer.submittedAt)},
                                                    {u"checks"_s, QString::number(transfer.checks)},
                                                    {u"version"_s, QString::number(transfer.version)},
                                                    {u"problemCode"_s, transfer.problemCode},
                                                    {u"problemText"_s, transfer.problem},
                                                    {u"problemProviderCode"_s, transfer.problemProviderCode},
                                                    {u"senderName"_s, parties.senderName},
                                                    {u"senderPhone"_s, parties.senderPhone},
                                                    {u"beneficiaryName"_s, parties.beneficiaryName},
                                                    {u"beneficiaryAccount"_s, parties.beneficiaryAccount},
                                                    {u"beneficiaryPhone"_s, parties.beneficiaryPhone},
                                                    {u"partnerName"_s, parties.partnerName}};
    for (const auto &[name, value] : others)
        json.set(name, value);
    return json.toIndentedBytes();
}

QByteArray shown(const domain::Attempt &attempt)
{
    QByteArrayList lines{attempt.id.text.toUtf8(),
                         attempt.transfer.text.toUtf8(),
                         QByteArray::number(int(attempt.kind)),
                         attempt.provider.text.toUtf8(),
                         attempt.environment.toUtf8(),
                         domain::codeOf(attempt.safetyClass).toUtf8(),
                         attempt.key.text.toUtf8(),
                         attempt.request.method,
                         attempt.request.path.toUtf8(),
                         attempt.request.body.toHex(),
                         attempt.requestSha256,
                         QByteArray::number(int(attempt.point)),
                         QByteArray::number(int(attempt.evidence)),
                         attempt.owner.toUtf8(),
                         QByteArray::number(attempt.fence),
                         QByteArray::number(attempt.sends)};
    for (const auto &[name, value] : attempt.request.headers)
        lines << name + '=' + value;
    for (const QDateTime &time : {attempt.frozenAt, attempt.armedAt, attempt.deadlineAt, attempt.answeredAt,
                                  attempt.notFoundAt, attempt.closedAt})
        lines << base::toRfc3339(time).toUtf8();
    if (attempt.answer) {
        const domain::WireAnswer &answer = *attempt.answer;
        lines << QByteArray::number(int(answer.evidence)) << QByteArray::number(answer.status) << answer.body.toHex()
              << QByteArray::number(answer.requestsSent) << QByteArray::number(int(answer.redirected))
              << QByteArray::number(answer.elapsedMs);
        for (const auto &[name, value] : answer.headers)
            lines << name + '=' + value;
        if (answer.failure) {
            const base::Error &failure = *answer.failure;
            lines << base::codeOf(failure.kind).toUtf8() << QByteArray::number(int(failure.outcome))
                  << failure.field.toUtf8() << failure.detail.toUtf8() << failure.provider.toUtf8()
                  << failure.providerCode.toUtf8() << failure.providerMessage.toUtf8()
                  << QByteArray::number(failure.retryAfterMs);
        }
    }
    return lines.join('\n');
}

RawDatabase::RawDatabase(const QString &address)
    : m_name(u"raw "_s + QUuid::createUuid().toString())
    , m_isServer(address.startsWith(u"postgresql:"))
    , m_database(QSqlDatabase::addDatabase(m_isServer ? u"QPSQL"_s : u"QSQLITE"_s, m_name))
{
    if (m_isServer) {
        m_database.setHostName(u"127.0.0.1"_s);
        m_database.setPort(address.section(u':', 1, 1).toInt());
        m_database.setDatabaseName(address.section(u':', 2));
        m_database.open(u"postgres"_s, {});
        QSqlQuery(m_database).exec(u"SET search_path = remitdesk"_s);
    } else {
        m_database.setDatabaseName(address.endsWith(u".sqlite") ? address : address + u"/store.sqlite"_s);
        m_database.open();
    }
}

RawDatabase::~RawDatabase()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

/// What the tests say in SQLite's words, for a server.
static QString serverWords(QString sql)
{
    static const QRegularExpression zeroes(u"zeroblob\\(\\d+\\)"_s);
    static const QRegularExpression trigger(u"\\ADROP TRIGGER (\\w+)\\z"_s);
    return sql.replace(u"x'00'"_s, u"'\\x00'"_s)
        .replace(zeroes, u"'\\x0000000000'"_s)
        .replace(trigger, u"DROP FUNCTION \\1() CASCADE"_s)
        .replace(u"group_concat(hex(term))"_s, u"string_agg(encode(term, 'hex'), ',')"_s);
}

QString RawDatabase::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    if (m_isServer && values.isEmpty()) // some words cannot be prepared there
        query.exec(serverWords(sql));
    else
        query.prepare(sql);
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values[i]);
    if (!query.isActive() && query.lastError().isValid()) return u"error: "_s + query.lastError().databaseText();
    if (!query.isActive() && !query.exec()) return u"error: "_s + query.lastError().databaseText();
    return query.next() ? query.value(0).toString() : QString();
}

QVariant RawDatabase::value(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.prepare(m_isServer ? serverWords(sql) : sql);
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values[i]);
    return query.exec() && query.next() ? query.value(0) : QVariant();
}

QStringList RawDatabase::tables() { return m_database.tables(QSql::Tables); }

void backToVersion(const StoreHome &home, int version)
{
    QStringList kept{u"store_key"_s,      u"sender"_s,   u"beneficiary"_s,   u"enrolment"_s, u"quote"_s,
                     u"term"_s,           u"transfer"_s, u"attempt"_s,       u"event"_s,     u"board_rate"_s,
                     u"reference_list"_s, u"draft"_s,    u"schema_version"_s};
    if (version == 2) kept << u"sender_enrolment"_s << u"document"_s << u"document_content"_s << u"document_upload"_s;
    RawDatabase raw(home.address());
    // What refers to others is in the way of them at first; two rounds are enough.
    const QStringList tables = raw.tables();
    for (int round = 0; round < 2; ++round)
        for (const QString &table : tables)
            if (!kept.contains(table)) raw.run(u"DROP TABLE IF EXISTS "_s + table);
    for (const QString &trigger : {u"transfer_is_made_here"_s, u"transfer_is_changed_here"_s})
        raw.run(u"DROP TRIGGER IF EXISTS "_s + trigger);
    QStringList indexes{u"transfer_due_open"_s, u"transfer_due_ended"_s, u"transfer_by_provider_state"_s,
                        u"transfer_by_counter"_s};
    if (version == 1) indexes << u"transfer_by_provider_reference"_s;
    if (version == 2) indexes << u"document_upload_due"_s << u"sender_enrolment_wants"_s;
    for (const QString &index : std::as_const(indexes))
        raw.run(u"DROP INDEX IF EXISTS "_s + index);
    if (version == 2)
        for (const QString &column : {u"document_upload DROP COLUMN due_at"_s, u"document_upload DROP COLUMN owner"_s,
                                      u"sender_enrolment DROP COLUMN wants_documents"_s})
            raw.run(u"ALTER TABLE "_s + column);
    raw.run(u"CREATE INDEX transfer_due ON transfer(next_check_at) WHERE next_check_at IS NOT NULL"_s);
    raw.run(u"DELETE FROM schema_version WHERE version > %1"_s.arg(version));
}

} // namespace storetest
