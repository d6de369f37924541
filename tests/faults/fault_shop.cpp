// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/fault_shop.h"

#include "vault/keyring_session.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <cstdio>

namespace faults {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString paceFolder = u"pace"_s;

void clear(const QString &folder, const QString &except)
{
    const QFileInfoList entries =
        QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (entry.fileName() == paceFolder || entry.fileName() == except) continue;
        if (entry.isDir())
            QDir(entry.filePath()).removeRecursively();
        else
            QFile::remove(entry.filePath());
    }
}

bool copyAll(const QString &from, const QString &to)
{
    QDirIterator walk(from, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QFileInfo entry = walk.nextFileInfo();
        const QString target = to + entry.filePath().mid(from.size());
        if (entry.filePath().startsWith(from + u'/' + paceFolder)) continue;
        if (entry.isDir()) {
            if (!QDir().mkpath(target)) return false;
            QFile::setPermissions(target, entry.permissions());
        } else if (!QFile::copy(entry.filePath(), target)) {
            return false;
        }
    }
    return true;
}

} // namespace

int numberFrom(const char *variable, int otherwise)
{
    const int number = qEnvironmentVariableIntValue(variable);
    return number > 0 ? number : otherwise;
}

QString FaultShop::openAll()
{
    if (const QString fault = open(); !fault.isEmpty()) return fault;
    const Said added = cli({u"sender"_s, u"add"_s}, R"({"firstName":"Zebulon","lastName":"Quartermain",
        "nationality":"SG","countryOfResidence":"SG","identificationType":"passport","identificationNumber":"K9988776X",
        "email":"z@example.com"})");
    sender = added.json.member(u"sender").member(u"id").text();
    if (sender.isEmpty()) return u"no customer: "_s + QString::fromUtf8(added.json.toBytes());
    for (const QStringList &rate : {QStringList{u"IDR"_s, u"11875.50"_s}, QStringList{u"PHP"_s, u"43.10"_s}})
        if (cli({u"rate"_s, u"set"_s, u"SGD"_s, rate[0], rate[1]}).exit != 0) return u"no rate"_s;
    const auto add = [this](const QByteArray &person) {
        const Said said = cli({u"beneficiary"_s, u"add"_s, u"--sender"_s, sender}, person);
        return said.json.member(u"beneficiary").member(u"id").text();
    };
    const auto words = [](const QString &amount, const QString &currency, const QString &country, const QString &method,
                          const QString &partner, const QString &provider) {
        return QStringList{u"quote"_s, u"--send"_s,    amount,         u"--from"_s,     u"SGD"_s,
                           u"--to"_s,  currency,       u"--country"_s, country,         u"--method"_s,
                           method,     u"--partner"_s, partner,        u"--provider"_s, provider};
    };
    const QString account = u"bank-account"_s;
    corridors = {
        {u"A"_s, u"simpaisa"_s, add(R"({"name":"Ahmed Khan","country":"PK","method":"bank-account","bankCode":"HBL",
            "accountNumber":"PK36SCBL0000001123456702","relationship":"Brother"})"),
         words(u"10.00"_s, u"PKR"_s, u"PK"_s, account, u"HBL"_s, u"simpaisa"_s), true, u"/initiate "_s},
        {u"B"_s, u"remid"_s, add(R"({"name":"John Doe","country":"ID","method":"bank-account","bankCode":"008",
            "accountNumber":"12341234"})"),
         words(u"10.00"_s, u"IDR"_s, u"ID"_s, account, u"008"_s, u"remid"_s), false, u"/api/remit "_s},
        {u"C"_s, u"rebit"_s, add(R"({"firstName":"Jose","lastName":"Rizal","country":"PH","method":"cash-pickup",
            "bankCode":"CLH","msisdn":"+639171234567","email":"jose@example.com","address":"1 Mabini","city":"Manila",
            "province":"Metro Manila","postalCode":"1000"})"),
         words(u"100.00"_s, u"PHP"_s, u"PH"_s, u"cash-pickup"_s, u"CLH"_s, u"rebit"_s), false, u"/remittances "_s}};
    for (const Corridor &one : corridors)
        if (one.beneficiary.isEmpty()) return u"no beneficiary for "_s + one.name;
    return copyAll(home(), m_first.path()) ? QString() : u"the home cannot be copied"_s;
}

Run FaultShop::run(const QStringList &words, const Strike &strike, const QByteArray &input)
{
    const QString report = m_reports.filePath(QString::number(++m_runs));
    const QStringList environment{
        QStringLiteral("LD_PRELOAD=" REMITDESK_SHIM),
        // A build with sanitizers wants to be the first library; the shim needs to be.
        u"ASAN_OPTIONS=detect_leaks=0:verify_asan_link_order=0"_s,
        u"REMITDESK_SHIM_FOLDER="_s + home(),
        u"REMITDESK_SHIM_REPORT="_s + report,
        u"REMITDESK_SHIM_KINDS="_s + strike.kinds,
        u"REMITDESK_SHIM_ACTION="_s + strike.action,
        u"REMITDESK_SHIM_AT="_s + strike.at,
        u"REMITDESK_SHIM_SEED="_s + QString::number(strike.seed),
        u"REMITDESK_SHIM_AHEAD_MS="_s + QString::number(strike.aheadMs),
    };
    Run run;
    run.said = cli(words, input, environment, patienceMs);
    QFile file(report);
    if (!file.open(QIODevice::ReadOnly)) return run;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("fired ")) run.fired = true;
        const QString text = QString::fromUtf8(line);
        if (line.isEmpty() || line.startsWith("fired ")) continue;
        run.points << Point{text.section(u' ', 1, 1), text.section(u' ', 2, 2), text.section(u' ', 3)};
    }
    file.remove();
    return run;
}

QString FaultShop::keep()
{
    clear(m_kept.path(), {});
    return copyAll(home(), m_kept.path()) ? QString() : u"the home cannot be copied"_s;
}

void FaultShop::setBack()
{
    clear(home(), {});
    copyAll(m_kept.path(), home());
}

void FaultShop::startOver()
{
    clear(home(), {});
    copyAll(m_first.path(), home());
}

void FaultShop::empty() { clear(home(), u"profile.json"_s); }

Books FaultShop::books()
{
    const JsonValue all = ledger();
    Books books{all.member(u"entries").items().size(), 0, all.member(u"duplicates").items().size()};
    const JsonValue requests = all.member(u"requests");
    for (const JsonValue &request : requests.items())
        books.received += request.member(u"received").text().toLongLong();
    return books;
}

QString FaultShop::lastEntryState()
{
    const JsonValue entries = ledger().member(u"entries");
    return entries.items().isEmpty() ? QString() : entries.items().last().member(u"state").text();
}

const Corridor &FaultShop::corridor(const QString &name) const
{
    for (const Corridor &one : corridors)
        if (one.name == name) return one;
    qFatal("no such corridor");
}

QString FaultShop::quoteFor(const Corridor &corridor)
{
    const Said said = cli(corridor.quote);
    const JsonValue quotes = said.json.member(u"quotes");
    return quotes.items().isEmpty() ? QString() : quotes.items().first().member(u"id").text();
}

QStringList FaultShop::createWords(const Corridor &corridor, const QString &quote, const QString &key) const
{
    return {u"transfer"_s, u"create"_s, u"--sender"_s,  sender,    u"--beneficiary"_s,     corridor.beneficiary,
            u"--quote"_s,  quote,       u"--purpose"_s, u"DEPD"_s, u"--source-of-funds"_s, u"salary"_s,
            u"--key"_s,    key};
}

int runTest(int &argc, char **argv, const std::function<int()> &test)
{
    // A proof runs for hours; otherwise nobody waits for a test that has gone astray.
    const bool isProof = qEnvironmentVariableIsSet("REMITDESK_PROOF_FILE") ||
                         qEnvironmentVariableIsSet("REMITDESK_IO_POINTS") || numberFrom("REMITDESK_KILLS", 0) > 200;
    if (isProof) qputenv("QTEST_FUNCTION_TIMEOUT", "2000000000");
    return vaulttest::runTestInKeyringSession(argc, argv, test, isProof ? -1 : 270'000);
}

} // namespace faults
