// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite_store.h"

#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

namespace storetest {

/// A clock that stands still until it is told.
class StillClock final : public base::Clock
{
public:
    QDateTime now = QDateTime(QDate(2026, 2, 1), QTime(9, 0), Qt::UTC);
    QDateTime nowUtc() const override { return now; }
    qint64 monotonicMs() const override { return 0; }
};

/// The key that a keychain would hold.
base::Secret keyOf(char letter = 'k');

/// Whether the stores of this run lie on a PostgreSQL server: REMITDESK_TEST_STORE=postgresql.
bool onServer();

/// For what only a file has.
#define ONLY_IN_A_FILE()                                                                                               \
    if (storetest::onServer()) QSKIP("this is about the file")

/// The store at an address of StoreHome::address(), as another program would open it.
base::Result<std::unique_ptr<store::SqlStore>> openAt(const QString &address, const base::Secret &key,
                                                      base::Clock &clock, base::Random &random);

/// A home folder with a store in it, or a database of its own on a server.
class StoreHome
{
public:
    /// Memory where there is such a place: most tests ask what is stored, not whether a disk can be trusted.
    enum class Place { Memory, Disk };
    explicit StoreHome(Place place = Place::Memory);
    /// Opens the folder's store; a second call gives a second connection, as of another program.
    base::Result<std::unique_ptr<store::SqlStore>> open(char key = 'k');
    QString path() const { return m_folder.path() + QStringLiteral("/home"); }
    QString file() const { return path() + QStringLiteral("/store.sqlite"); }
    /// Where the store is, for others: the folder, or the server's port and the database.
    QString address() const { return m_database.isEmpty() ? path() : m_database; }

    StillClock clock;
    base::SystemRandom random;

private:
    QTemporaryDir m_folder;
    QString m_database;
};

domain::Sender sampleSender(const QString &id, const QString &firstName = QStringLiteral("Maria"),
                            const QString &lastName = QStringLiteral("Santos"));
domain::Beneficiary sampleBeneficiary(const QString &id, const QString &sender);
domain::Quote sampleQuote(const QString &id);
/// Every member set, so that a test can see which one gets lost.
domain::Transfer sampleTransfer(const QString &id, const QString &sender = QStringLiteral("sender-1"),
                                const QString &beneficiary = QStringLiteral("beneficiary-1"),
                                const QString &quote = QString());
domain::Attempt sampleAttempt(const QString &id, const domain::Transfer &transfer);
domain::TransferEvent sampleEvent(const domain::Transfer &transfer, const QString &note = QStringLiteral("Approved"));

/// Stores sender-1, beneficiary-1 and a quote of its own, and the transfer that uses them.
base::Result<domain::Transfer> createTransfer(const interfaces::Store &store, const QString &id);
/// The parties alone; harmless when they are there already.
void addParties(const interfaces::Store &store);

/// The same, member by member, as far as the store promises to keep it.
QByteArray shown(const domain::Transfer &transfer);
QByteArray shown(const domain::Attempt &attempt);

/// The word for what happened: "done" or the error's code.
template <class T>
QString wordOf(const base::Result<T> &result)
{
    return result ? QStringLiteral("done") : base::codeOf(result.error().kind);
}

/// The store as anybody with SQLite, or the server's administrator, sees it: without our keys.
class RawDatabase
{
public:
    explicit RawDatabase(const QString &address);
    ~RawDatabase();
    /// Runs one statement; the result is its first column of its first row, or the error's text after "error: ".
    QString run(const QString &sql, const QVariantList &values = {});
    QVariant value(const QString &sql, const QVariantList &values = {});

    QStringList tables();

private:
    QString m_name;
    bool m_isServer = false;
    QSqlDatabase m_database;
};

/// Makes of a store in a file what an earlier version (1 or 2) of its tables was; what was in newer ones is lost.
void backToVersion(const StoreHome &home, int version);

} // namespace storetest
