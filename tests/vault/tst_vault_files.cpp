// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/await.h"
#include "vault/folder_lock.h"
#include "vault/memory_vault.h"
#include "vault/sealed_files.h"
#include "vault/store_key.h"

#include <QCoroTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Secret;
using interfaces::SecretName;
using vaulttest::await;

namespace {

SecretName nameOf(const QString &name) { return {u"simpaisa"_s, u"sandbox"_s, name}; }

Secret secret(const char *text) { return Secret(QByteArrayView(text)); }

} // namespace

class TestVaultFiles : public QObject
{
    Q_OBJECT
private slots:
    void aMemoryVaultGivesBackWhatItWasGiven();
    void whatIsNotThereIsMissingAndNamed();
    void namesThatCouldRunIntoEachOtherAreRefused();
    void anEmptyOrEnormousValueIsRefused();
    void aSealedFileOpensOnlyUnderItsNameAndKey();
    void aSealedFileIsForItsOwnerOnlyAndHoldsNothingInClear();
    void theStoreKeyIsMadeOnceAndThenTheSame();
    void noStoreKeyIsMadeForAStoreThatExists();
    void twoFirstStartsAgreeOnOneKey();
    void whatAKilledProcessLeftHoldsUpNobody_data();
    void whatAKilledProcessLeftHoldsUpNobody();
    void aHeldFolderIsWaitedFor();

private:
    base::SystemRandom m_random;
};

void TestVaultFiles::aMemoryVaultGivesBackWhatItWasGiven()
{
    vault::MemoryVault vault;
    QVERIFY(await(vault.write(nameOf(u"token"_s), secret("first"))));
    QVERIFY(await(vault.write(nameOf(u"token"_s), secret("second"))));
    const auto value = await(vault.read(nameOf(u"token"_s)));
    QVERIFY(value);
    QCOMPARE(value->reveal().toByteArray(), "second");
    QVERIFY(await(vault.forget(nameOf(u"token"_s))));
    QVERIFY(!await(vault.read(nameOf(u"token"_s))));
}

void TestVaultFiles::whatIsNotThereIsMissingAndNamed()
{
    vault::MemoryVault vault;
    const auto value = await(vault.read(nameOf(u"private-key"_s)));
    QCOMPARE(value.error().kind, ErrorKind::CredentialMissing);
    QCOMPARE(value.error().provider, u"simpaisa"_s);
    QVERIFY(value.error().detail.contains(u"private-key"_s));
    QCOMPARE(await(vault.forget(nameOf(u"private-key"_s))).error().kind, ErrorKind::CredentialMissing);
}

void TestVaultFiles::namesThatCouldRunIntoEachOtherAreRefused()
{
    vault::MemoryVault vault;
    const QList<SecretName> wrong{{u"a/b"_s, u"c"_s, u"d"_s}, {u"a"_s, u""_s, u"d"_s}, {u"a"_s, u"b"_s, u"c\nd"_s}};
    for (const SecretName &name : wrong)
        QCOMPARE(await(vault.write(name, secret("x"))).error().kind, ErrorKind::BadInput);
}

void TestVaultFiles::anEmptyOrEnormousValueIsRefused()
{
    vault::MemoryVault vault;
    QCOMPARE(await(vault.write(nameOf(u"token"_s), Secret())).error().kind, ErrorKind::BadInput);
    const QByteArray enormous(qsizetype(65) * 1024, 'x');
    QCOMPARE(await(vault.write(nameOf(u"token"_s), Secret(enormous))).error().kind, ErrorKind::TooLong);
}

void TestVaultFiles::aSealedFileOpensOnlyUnderItsNameAndKey()
{
    const QTemporaryDir folder;
    vault::SealedFiles files(folder.path(), m_random);
    const Secret key(m_random.bytes(32));
    const Secret other(m_random.bytes(32));
    QVERIFY(files.isEmpty());
    QVERIFY(files.write(u"a/b/one"_s, key, secret("value one")));
    QVERIFY(files.write(u"a/b/two"_s, key, secret("value two")));
    QCOMPARE(files.read(u"a/b/one"_s, key)->reveal().toByteArray(), "value one");
    QCOMPARE(files.read(u"a/b/one"_s, other).error().kind, ErrorKind::StoreCorrupt);

    const QStringList names = QDir(folder.path()).entryList({u"*.sealed"_s}, QDir::Files);
    QCOMPARE(names.size(), 2);
    QFile first(folder.filePath(names[0]));
    QFile second(folder.filePath(names[1]));
    QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadWrite));
    const QByteArray moved = first.readAll();
    second.resize(0);
    second.write(moved);
    second.close();
    const bool oneStillOpens = files.read(u"a/b/one"_s, key).ok();
    const bool twoStillOpens = files.read(u"a/b/two"_s, key).ok();
    QVERIFY(oneStillOpens != twoStillOpens); // the copy does not open under the other name

    QVERIFY(files.remove(u"a/b/one"_s));
    QVERIFY(files.remove(u"a/b/two"_s));
    QVERIFY(files.isEmpty());
    QCOMPARE(files.read(u"a/b/one"_s, key).error().kind, ErrorKind::StoreUnavailable);
}

void TestVaultFiles::aSealedFileIsForItsOwnerOnlyAndHoldsNothingInClear()
{
    const QTemporaryDir folder;
    vault::SealedFiles files(folder.path(), m_random);
    QVERIFY(files.write(u"a/b/one"_s, Secret(m_random.bytes(32)), secret("canary in the file")));
    const QString name = QDir(folder.path()).entryList({u"*.sealed"_s}, QDir::Files).value(0);
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("canary"));
    QVERIFY(!name.contains(u"one"_s));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(file.permissions() & others));
}

void TestVaultFiles::theStoreKeyIsMadeOnceAndThenTheSame()
{
    const QTemporaryDir home;
    vault::MemoryVault vault;
    const SecretName name{u"store"_s, u"production"_s, u"key"_s};
    const auto none = [] { return false; };
    const auto first = await(vault::storeKey(vault, name, home.path(), none, m_random));
    const auto again = await(vault::storeKey(
        vault, name, home.path(), [] { return true; }, m_random));
    QVERIFY(first && again);
    QCOMPARE(first->size(), 32);
    QCOMPARE(first->reveal(), again->reveal());
}

void TestVaultFiles::noStoreKeyIsMadeForAStoreThatExists()
{
    const QTemporaryDir home;
    vault::MemoryVault vault;
    const SecretName name{u"store"_s, u"production"_s, u"key"_s};
    const auto key = await(vault::storeKey(
        vault, name, home.path(), [] { return true; }, m_random));
    QCOMPARE(key.error().kind, ErrorKind::StoreKeyMissing);
    QCOMPARE(await(vault.read(name)).error().kind, ErrorKind::CredentialMissing);
}

void TestVaultFiles::twoFirstStartsAgreeOnOneKey()
{
    /// A keychain that takes its time, so that both starts see "missing" if nobody holds them apart.
    class SlowVault final : public interfaces::Vault
    {
    public:
        interfaces::Answer<Secret> read(SecretName name) override
        {
            co_await QCoro::sleepFor(std::chrono::milliseconds(20));
            auto value = co_await m_inner.read(name);
            co_return std::move(value);
        }
        interfaces::Answer<base::Done> write(SecretName name, Secret value) override
        {
            co_await QCoro::sleepFor(std::chrono::milliseconds(20));
            auto done = co_await m_inner.write(name, std::move(value));
            co_return std::move(done);
        }
        interfaces::Answer<base::Done> forget(SecretName name) override { return m_inner.forget(name); }

    private:
        vault::MemoryVault m_inner;
    };
    const QTemporaryDir home;
    SlowVault vault;
    const SecretName name{u"store"_s, u"production"_s, u"key"_s};
    const auto none = [] { return false; };
    auto one = vault::storeKey(vault, name, home.path(), none, m_random);
    auto two = vault::storeKey(vault, name, home.path(), none, m_random);
    const auto first = await(std::move(one));
    const auto second = await(std::move(two));
    QVERIFY(first && second);
    QCOMPARE(first->reveal(), second->reveal());
}

void TestVaultFiles::whatAKilledProcessLeftHoldsUpNobody_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("killed before it signed the lock") << QByteArray();
    // The number of a dead process is given to a new one, and that may be another run of the same program.
    const QByteArray self = QByteArray::number(QCoreApplication::applicationPid()) + "\ntst_vault_files\n" +
                            QSysInfo::machineHostName().toUtf8() + '\n' + QSysInfo::bootUniqueId() + '\n';
    QTest::newRow("signed with a number that lives again") << self;
}

void TestVaultFiles::whatAKilledProcessLeftHoldsUpNobody()
{
    QFETCH(const QByteArray, left);
    const QTemporaryDir home;
    const QString folder = home.path() + u"/vault/store-key"_s;
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + u"/lock"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(left), left.size());
    file.close();
    vault::MemoryVault vault;
    QElapsedTimer timer;
    timer.start();
    const auto key = await(vault::storeKey(
        vault, {u"store"_s, u"production"_s, u"key"_s}, home.path(), [] { return false; }, m_random));
    QVERIFY(key);
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

void TestVaultFiles::aHeldFolderIsWaitedFor()
{
    const QTemporaryDir home;
    auto first = await(vault::lockFolder(home.path()));
    QVERIFY(first);
    bool second = false;
    const auto waiting = [](QString folder, bool *held) -> QCoro::Task<void> {
        const auto lock = co_await vault::lockFolder(std::move(folder));
        *held = lock.ok();
    }(home.path(), &second);
    QTest::qWait(400);
    QVERIFY(!second);
    first->reset();
    QVERIFY(QTest::qWaitFor([&] { return second; }, 5'000));
}

QTEST_GUILESS_MAIN(TestVaultFiles)
#include "tst_vault_files.moc"
