// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/await.h"
#include "vault/keychain_vault.h"
#include "vault/keyring_session.h"

#include "base/json_value.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using base::Secret;
using interfaces::SecretName;
using vault::KeychainVault;
using vaulttest::await;
using vaulttest::outputOf;

namespace {

SecretName nameOf(const QString &name, const QString &owner = u"rebit"_s) { return {owner, u"sandbox"_s, name}; }

Secret secret(const QByteArray &bytes) { return Secret(bytes); }

QString self() { return QCoreApplication::applicationFilePath(); }

/// The value, or the word and the keychain's own text for why there is none: what a failed comparison should show.
QByteArray shown(const base::Result<Secret> &value)
{
    if (value) return value->reveal().toByteArray();
    return "no value: " + base::codeOf(value.error().kind).toUtf8() + ' ' + value.error().providerMessage.toUtf8();
}

/// The word for what happened, "done" or why not.
template <class T>
QString wordOf(const base::Result<T> &result)
{
    return result ? u"done"_s : base::codeOf(result.error().kind);
}

/// The keyring's own lock, as a locked screen or `Lock all` would do it.
bool lockKeyring()
{
    return outputOf(u"dbus-send"_s, {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s,
                                     u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s,
                                     u"array:objpath:/org/freedesktop/secrets/collection/login"_s})
        .value_or(QByteArray())
        .contains("/org/freedesktop/secrets/collection/login");
}

/// One call of a vault, in a process of its own: --child HOME read|write|forget NAME [VALUE]; prints one JSON object.
int child(const QStringList &arguments)
{
    base::SystemRandom random;
    KeychainVault vault(arguments.value(0), random);
    const QString verb = arguments.value(1);
    const SecretName name = nameOf(arguments.value(2));
    JsonValue answer = JsonValue::object();
    const auto report = [&answer](const auto &result) {
        if (!result)
            answer.set(u"error"_s, base::codeOf(result.error().kind))
                .setText(u"text"_s, result.error().providerMessage);
    };
    if (verb == u"read"_s) {
        const auto value = await(vault.read(name));
        report(value);
        if (value) answer.set(u"value"_s, QString::fromUtf8(value->reveal()));
    } else if (verb == u"write"_s) {
        report(await(vault.write(name, secret(arguments.value(3).toUtf8()))));
    } else {
        report(await(vault.forget(name)));
    }
    std::puts(answer.toBytes().constData());
    return 0;
}

JsonValue runChild(const QStringList &arguments, const QStringList &environment = {})
{
    const auto output = outputOf(self(), QStringList{u"--child"_s} + arguments, environment);
    const auto answer = JsonValue::parse(output.value_or("\"no answer\"").trimmed());
    return answer ? *answer : JsonValue(u"unreadable"_s);
}

/// The same in another session with another keyring service, on the same keyring files when `dataHome` is ours.
JsonValue runChildWithOwnKeyring(const QStringList &arguments, const QString &dataHome, const QString &startKeyring)
{
    const QTemporaryDir runtime;
    const QString script = startKeyring + u" > /dev/null 2>&1; exec \"$0\" \"$@\""_s;
    const auto output = outputOf(
        u"dbus-run-session"_s, QStringList{u"--"_s, u"sh"_s, u"-c"_s, script, self(), u"--child"_s} + arguments,
        {u"DBUS_SESSION_BUS_ADDRESS"_s, u"XDG_RUNTIME_DIR="_s + runtime.path(), u"HOME="_s + dataHome});
    const auto answer = JsonValue::parse(output.value_or("\"no answer\"").trimmed());
    return answer ? *answer : JsonValue(u"unreadable"_s);
}

} // namespace

/// Runs inside a session with a real, unlocked gnome-keyring; see main().
class TestKeychain : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aValueIsReadBackReplacedAndForgotten();
    void bytesAreKeptExactly();
    void whatWasNeverSetIsMissing();
    void callsAtOnceAreTakenOneAfterTheOther();
    void anotherProcessSeesIt();
    void aLargeValueIsSealedInTheHomeFolder();
    void aSealedValueStaysSealedWhenItBecomesSmall();
    void noNewSealingKeyIsMadeWhileSomethingIsSealed();
    void itWorksOnAWorkerThreadAndAfterThatThreadHasGone();
    void withoutASessionBusTheKeychainIsUnavailable();
    void withoutAKeyringServiceTheKeychainIsUnavailable();
    void anEmptyKeyringIsAnotherKeychainAndNotALockedOne();
    void aJobThatDoesNotFinishIsGivenUp();
    void aKeyringLockedFromTheStartIsNotMissingCredentials();
    void aLockedKeyringIsToldFromAMissingCredential(); // the last one: nobody unlocks it again

private:
    QStringList filesOfTheVault() const
    {
        return QDir(m_home->filePath(u"vault"_s)).entryList({u"*.sealed"_s}, QDir::Files);
    }

    base::SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<KeychainVault> m_vault;
};

void TestKeychain::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_vault = std::make_unique<KeychainVault>(m_home->path(), m_random);
}

void TestKeychain::aValueIsReadBackReplacedAndForgotten()
{
    QCOMPARE(wordOf(await(m_vault->write(nameOf(u"token"_s), secret("first value")))), u"done"_s);
    QCOMPARE(shown(await(m_vault->read(nameOf(u"token"_s)))), "first value");
    QCOMPARE(wordOf(await(m_vault->write(nameOf(u"token"_s), secret("second")))), u"done"_s);
    QCOMPARE(shown(await(m_vault->read(nameOf(u"token"_s)))), "second");
    QCOMPARE(wordOf(await(m_vault->forget(nameOf(u"token"_s)))), u"done"_s);
    QCOMPARE(wordOf(await(m_vault->read(nameOf(u"token"_s)))), u"credential-missing"_s);
    QCOMPARE(wordOf(await(m_vault->forget(nameOf(u"token"_s)))), u"credential-missing"_s);
}

void TestKeychain::bytesAreKeptExactly()
{
    QByteArray bytes;
    for (int value = 0; value < 256; ++value)
        bytes += char(value);
    bytes += QByteArray(KeychainVault::keychainSizeMax - bytes.size(), '\n');
    QCOMPARE(wordOf(await(m_vault->write(nameOf(u"private-key"_s), secret(bytes)))), u"done"_s);
    QCOMPARE(shown(await(m_vault->read(nameOf(u"private-key"_s)))), bytes);
    QVERIFY(filesOfTheVault().isEmpty());
}

void TestKeychain::whatWasNeverSetIsMissing()
{
    const auto before = await(m_vault->read(nameOf(u"never-set"_s)));
    QCOMPARE(wordOf(before), u"credential-missing"_s);
    QCOMPARE(before.error().outcome, base::Outcome::NothingHappened);
    QCOMPARE(wordOf(await(m_vault->write(nameOf(u"token"_s), secret("x")))), u"done"_s);
    QCOMPARE(wordOf(await(m_vault->read(nameOf(u"never-set"_s)))), u"credential-missing"_s);
}

void TestKeychain::callsAtOnceAreTakenOneAfterTheOther()
{
    std::vector<interfaces::Answer<base::Done>> writes;
    for (int i = 0; i < 5; ++i)
        writes.push_back(m_vault->write(nameOf(u"token"_s), secret("value " + QByteArray::number(i))));
    auto last = m_vault->read(nameOf(u"token"_s));
    for (auto &write : writes)
        QCOMPARE(wordOf(await(std::move(write))), u"done"_s);
    QVERIFY(shown(await(std::move(last))).startsWith("value "));
}

void TestKeychain::anotherProcessSeesIt()
{
    QCOMPARE(wordOf(await(m_vault->write(nameOf(u"token"_s), secret("from the first")))), u"done"_s);
    QCOMPARE(runChild({m_home->path(), u"read"_s, u"token"_s}).member(u"value").text(), u"from the first"_s);
    QCOMPARE(runChild({m_home->path(), u"write"_s, u"token"_s, u"from the second"_s}), JsonValue::object());
    QCOMPARE(shown(await(m_vault->read(nameOf(u"token"_s)))), "from the second");
}

void TestKeychain::aLargeValueIsSealedInTheHomeFolder()
{
    const QByteArray large = "-----BEGIN THROW-AWAY KEY-----\n" + QByteArray(3272, 'k');
    QCOMPARE(wordOf(await(m_vault->write(nameOf(u"private-key"_s), secret("small at first")))), u"done"_s);
    QCOMPARE(wordOf(await(m_vault->write(nameOf(u"private-key"_s), secret(large)))), u"done"_s);
    QCOMPARE(filesOfTheVault().size(), 1);
    QCOMPARE(shown(await(m_vault->read(nameOf(u"private-key"_s)))), large);
    QCOMPARE(runChild({m_home->path(), u"read"_s, u"private-key"_s}).member(u"value").text().size(), large.size());

    QFile file(m_home->filePath(u"vault/"_s + filesOfTheVault().first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("THROW-AWAY"));

    QCOMPARE(wordOf(await(m_vault->forget(nameOf(u"private-key"_s)))), u"done"_s);
    QVERIFY(filesOfTheVault().isEmpty());
    QCOMPARE(wordOf(await(m_vault->read(nameOf(u"private-key"_s)))), u"credential-missing"_s);
}

void TestKeychain::aSealedValueStaysSealedWhenItBecomesSmall()
{
    QCOMPARE(wordOf(await(m_vault->write(nameOf(u"private-key"_s), secret(QByteArray(4000, 'k'))))), u"done"_s);
    QCOMPARE(wordOf(await(m_vault->write(nameOf(u"private-key"_s), secret("small")))), u"done"_s);
    QCOMPARE(filesOfTheVault().size(), 1);
    QCOMPARE(shown(await(m_vault->read(nameOf(u"private-key"_s)))), "small");
    QCOMPARE(wordOf(await(m_vault->forget(nameOf(u"private-key"_s)))), u"done"_s);
}

void TestKeychain::noNewSealingKeyIsMadeWhileSomethingIsSealed()
{
    const SecretName sealingKey{u"store"_s, u"vault"_s, u"key"_s};
    QCOMPARE(wordOf(await(m_vault->write(nameOf(u"private-key"_s), secret(QByteArray(4000, 'k'))))), u"done"_s);
    QCOMPARE(wordOf(await(m_vault->forget(sealingKey))), u"done"_s);
    QCOMPARE(wordOf(await(m_vault->read(nameOf(u"private-key"_s)))), u"store-key-missing"_s);
    QCOMPARE(wordOf(await(m_vault->write(nameOf(u"other"_s), secret(QByteArray(4000, 'o'))))), u"store-key-missing"_s);
    QCOMPARE(wordOf(await(m_vault->read(sealingKey))), u"credential-missing"_s);
    // Forgetting what cannot be opened any more is the way out.
    QCOMPARE(wordOf(await(m_vault->forget(nameOf(u"private-key"_s)))), u"done"_s);
    QCOMPARE(wordOf(await(m_vault->write(nameOf(u"private-key"_s), secret(QByteArray(4000, 'n'))))), u"done"_s);
    QCOMPARE(wordOf(await(m_vault->forget(nameOf(u"private-key"_s)))), u"done"_s);
}

void TestKeychain::itWorksOnAWorkerThreadAndAfterThatThreadHasGone()
{
    QCOMPARE(wordOf(await(m_vault->write(nameOf(u"token"_s), secret("seen by all threads")))), u"done"_s);
    for (int round = 0; round < 2; ++round) {
        QThread thread;
        QObject anchor;
        anchor.moveToThread(&thread);
        thread.start();
        std::atomic<bool> finished = false;
        std::unique_ptr<KeychainVault> vault;
        QByteArray seen;
        Qt::HANDLE answeredOn = nullptr;
        QMetaObject::invokeMethod(&anchor, [&] {
            vault = std::make_unique<KeychainVault>(m_home->path(), m_random);
            [](KeychainVault *asked, QByteArray *into, Qt::HANDLE *on, std::atomic<bool> *done) -> QCoro::Task<void> {
                const auto value = co_await asked->read(nameOf(u"token"_s));
                *into = shown(value);
                *on = QThread::currentThreadId();
                *done = true;
            }(vault.get(), &seen, &answeredOn, &finished);
        });
        QTRY_VERIFY_WITH_TIMEOUT(finished.load(), 20'000);
        QMetaObject::invokeMethod(
            &anchor, [&vault] { vault.reset(); }, Qt::BlockingQueuedConnection);
        thread.quit();
        thread.wait();
        QCOMPARE(seen, "seen by all threads");
        QVERIFY(answeredOn != QThread::currentThreadId());
    }
    QCOMPARE(shown(await(m_vault->read(nameOf(u"token"_s)))), "seen by all threads");
}

void TestKeychain::withoutASessionBusTheKeychainIsUnavailable()
{
    const QTemporaryDir runtime;
    const QStringList noBus{u"DBUS_SESSION_BUS_ADDRESS"_s, u"XDG_RUNTIME_DIR="_s + runtime.path()};
    for (const QString &verb : {u"read"_s, u"write"_s, u"forget"_s}) {
        const JsonValue answer = runChild({m_home->path(), verb, u"token"_s, u"a value nobody may keep"_s}, noBus);
        QCOMPARE(answer.member(u"error").text(), u"keychain-unavailable"_s);
    }
    QVERIFY(filesOfTheVault().isEmpty());
}

void TestKeychain::withoutAKeyringServiceTheKeychainIsUnavailable()
{
    // A session bus that may not start any service.
    const QTemporaryDir empty;
    QFile config(empty.filePath(u"bus.conf"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("<busconfig><type>session</type><listen>unix:dir=" + empty.path().toUtf8() +
                 "</listen><policy context=\"default\">"
                 "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/>"
                 "</policy></busconfig>");
    config.close();
    const auto output = outputOf(u"dbus-run-session"_s,
                                 {u"--config-file="_s + config.fileName(), u"--"_s, self(), u"--child"_s,
                                  m_home->path(), u"write"_s, u"token"_s, u"x"_s},
                                 {u"DBUS_SESSION_BUS_ADDRESS"_s, u"XDG_RUNTIME_DIR="_s + empty.path()});
    QVERIFY(output);
    QCOMPARE(JsonValue::parse(output->trimmed())->member(u"error").text(), u"keychain-unavailable"_s);
}

void TestKeychain::anEmptyKeyringIsAnotherKeychainAndNotALockedOne()
{
    // As after signing in as another user, or with the keyring files removed.
    QCOMPARE(wordOf(await(m_vault->write(nameOf(u"token"_s), secret("in the first keyring")))), u"done"_s);
    const QTemporaryDir elsewhere;
    const QString unlocked = u"printf 'pw\\n' | gnome-keyring-daemon --unlock --components=secrets"_s;
    const QString otherHome = m_home->filePath(u"other"_s);
    QCOMPARE(runChildWithOwnKeyring({otherHome, u"write"_s, u"other"_s, u"x"_s}, elsewhere.path(), unlocked),
             JsonValue::object());
    const JsonValue answer =
        runChildWithOwnKeyring({m_home->path(), u"read"_s, u"token"_s}, elsewhere.path(), unlocked);
    QCOMPARE(answer.member(u"error").text(), u"credential-missing"_s);
}

void TestKeychain::aJobThatDoesNotFinishIsGivenUp()
{
    base::SystemRandom random;
    KeychainVault impatient(m_home->path(), random, std::chrono::milliseconds(0));
    QElapsedTimer timer;
    timer.start();
    const auto first = await(impatient.read(nameOf(u"token"_s)));
    QCOMPARE(wordOf(first), u"keychain-unavailable"_s);
    QVERIFY(timer.elapsed() < 5000);
    QTest::qWait(300); // the job comes back late, to nobody
    QCOMPARE(wordOf(await(m_vault->read(nameOf(u"never-set"_s)))), u"credential-missing"_s);
}

void TestKeychain::aKeyringLockedFromTheStartIsNotMissingCredentials()
{
    const QTemporaryDir keyringHome;
    const QString unlocked = u"printf 'pw\\n' | gnome-keyring-daemon --unlock --components=secrets"_s;
    const QString locked = u"gnome-keyring-daemon --start --components=secrets"_s;
    const QStringList read{m_home->path(), u"read"_s, u"token"_s};
    QCOMPARE(runChildWithOwnKeyring({m_home->path(), u"write"_s, u"token"_s, u"kept"_s}, keyringHome.path(), unlocked),
             JsonValue::object());
    QCOMPARE(runChildWithOwnKeyring(read, keyringHome.path(), locked).member(u"error").text(), u"keychain-locked"_s);
    QCOMPARE(runChildWithOwnKeyring(read, keyringHome.path(), unlocked).member(u"value").text(), u"kept"_s);
}

void TestKeychain::aLockedKeyringIsToldFromAMissingCredential()
{
    QCOMPARE(wordOf(await(m_vault->write(nameOf(u"token"_s), secret("locked away")))), u"done"_s);
    QCOMPARE(wordOf(await(m_vault->write(nameOf(u"private-key"_s), secret(QByteArray(4000, 'k'))))), u"done"_s);
    QVERIFY(lockKeyring());
    QCOMPARE(wordOf(await(m_vault->read(nameOf(u"token"_s)))), u"keychain-locked"_s);
    QCOMPARE(wordOf(await(m_vault->read(nameOf(u"never-set"_s)))), u"keychain-locked"_s);
    QCOMPARE(wordOf(await(m_vault->read(nameOf(u"private-key"_s)))), u"keychain-locked"_s);
    QCOMPARE(wordOf(await(m_vault->write(nameOf(u"token"_s), secret("new")))), u"keychain-locked"_s);
    QCOMPARE(wordOf(await(m_vault->forget(nameOf(u"token"_s)))), u"keychain-locked"_s);
    // A home that knows nothing cannot tell on reading; on writing it can.
    const QTemporaryDir freshHome;
    KeychainVault fresh(freshHome.path(), m_random);
    QCOMPARE(wordOf(await(fresh.read(nameOf(u"token"_s)))), u"credential-missing"_s);
    QCOMPARE(wordOf(await(fresh.write(nameOf(u"token"_s), secret("new")))), u"keychain-locked"_s);
    QVERIFY(QDir(freshHome.filePath(u"vault"_s)).entryList({u"*.sealed"_s}, QDir::Files).isEmpty());
}

/// Says why nothing was tested.
class TestKeychainSkipped : public QObject
{
    Q_OBJECT
public:
    QString reason;
private slots:
    void aRealKeyring() { QSKIP(qPrintable(reason)); }
};

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QStringList arguments = app.arguments().mid(1);
    if (arguments.value(0) == u"--child"_s) return child(arguments.mid(1));
    if (arguments.value(0) == u"--inside"_s) {
        TestKeychain test;
        return QTest::qExec(&test, app.arguments().mid(0, 1) + arguments.mid(1));
    }
    if (const auto reason = vaulttest::reasonWithoutKeyring()) {
        TestKeychainSkipped test;
        test.reason = *reason;
        return QTest::qExec(&test, app.arguments());
    }
    return vaulttest::runInKeyringSession(QStringList{u"--inside"_s} + arguments);
}
#include "tst_keychain.moc"
