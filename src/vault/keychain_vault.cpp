// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keychain_vault.h"

#include "base/json_value.h"
#include "base/log.h"
#include "crypto/digest.h"
#include "vault/folder_lock.h"
#include "vault/keychain_door.h"
#include "vault/sealed_files.h"
#include "vault/vault_errors.h"

#include <QCoreApplication>
#include <QCoroSignal>
#include <QFile>

namespace vault {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using interfaces::Answer;
using interfaces::SecretName;
using Kind = KeychainReply::Kind;

namespace {

/// A credential like any other, whose existence we remember: what is not found while it is known is locked away.
SecretName probeName() { return {u"store"_s, u"vault"_s, u"probe"_s}; }
/// Seals what is too large for the keychain.
SecretName sealingKeyName() { return {u"store"_s, u"vault"_s, u"key"_s}; }

/// Lets one coroutine through at a time.
class Turnstile final : public QObject
{
    Q_OBJECT
public:
    class Turn
    {
    public:
        explicit Turn(Turnstile *turnstile) : m_turnstile(turnstile) {}
        Turn(Turn &&other) noexcept : m_turnstile(std::exchange(other.m_turnstile, nullptr)) {}
        Turn &operator=(Turn &&) = delete;
        ~Turn()
        {
            if (m_turnstile) m_turnstile->leave();
        }

    private:
        Turnstile *m_turnstile;
    };

    QCoro::Task<Turn> enter()
    {
        while (m_taken)
            co_await qCoro(this, &Turnstile::freed);
        m_taken = true;
        co_return Turn(this);
    }

signals:
    void freed();

private:
    void leave()
    {
        m_taken = false;
        emit freed();
    }

    bool m_taken = false;
};

} // namespace

class KeychainVault::Parts
{
public:
    Parts(const QString &home, base::Random &random, std::chrono::milliseconds patience)
        : m_folder(home + u"/vault"_s), m_random(random), m_door(patience), m_files(m_folder, random)
    {
    }

    Answer<base::Secret> read(SecretName name);
    Answer<base::Done> write(SecretName name, base::Secret value);
    Answer<base::Done> forget(SecretName name);

    Turnstile turnstile;

private:
    Answer<base::Secret> readItem(SecretName name);
    Answer<base::Done> writeItem(SecretName name, base::Secret value);
    QCoro::Task<base::Error> whyNotFound(SecretName name);
    Answer<base::Done> ensureProbe();
    Answer<base::Secret> sealingKey(bool mayMake);
    Answer<base::Done> writeSealed(SecretName name, base::Secret value);

    QString markerPath() const { return m_folder + u"/known.json"_s; }
    QString knownProbe() const;

    const QString m_folder;
    base::Random &m_random;
    KeychainDoor m_door;
    SealedFiles m_files;
};

/// The digest of the probe that this home saw last; empty when it never wrote anything.
QString KeychainVault::Parts::knownProbe() const
{
    QFile file(markerPath());
    if (!file.open(QIODevice::ReadOnly)) return {};
    const auto json = base::JsonValue::parse(file.readAll());
    return json ? json->member(u"probeSha256").text() : QString();
}

Answer<base::Secret> KeychainVault::Parts::readItem(SecretName name)
{
    KeychainReply reply = co_await m_door.read(name.key());
    if (reply.kind == Kind::NotFound) {
        const auto error = co_await whyNotFound(name);
        co_return error;
    }
    if (reply.kind != Kind::Done) co_return errorOf(reply);
    base::Secret value{QByteArrayView(reply.bytes)};
    reply.bytes.fill('\0');
    if (value.isEmpty()) co_return credentialMissing(name);
    co_return std::move(value);
}

QCoro::Task<base::Error> KeychainVault::Parts::whyNotFound(SecretName name)
{
    const QString known = knownProbe();
    if (known.isEmpty()) co_return credentialMissing(name);
    const KeychainReply probe = co_await m_door.read(probeName().key());
    if (probe.kind == Kind::NotFound) co_return keychainLocked();
    if (probe.kind != Kind::Done) co_return errorOf(probe);
    const bool same = QString::fromLatin1(crypto::sha256Hex(probe.bytes)) == known;
    co_return same ? credentialMissing(name) : otherKeychain(name);
}

Answer<base::Done> KeychainVault::Parts::writeItem(SecretName name, base::Secret value)
{
    // Deleted first, because some backends would keep an older entry beside the new one and go on reading that.
    const KeychainReply removed = co_await m_door.remove(name.key());
    if (removed.kind != Kind::Done && removed.kind != Kind::NotFound) co_return errorOf(removed);
    QByteArray bytes = value.reveal().toByteArray();
    const KeychainReply written = co_await m_door.write(name.key(), bytes);
    bytes.fill('\0');
    if (written.kind != Kind::Done) co_return errorOf(written);
    KeychainReply back = co_await m_door.read(name.key());
    if (back.kind != Kind::Done && back.kind != Kind::NotFound) co_return errorOf(back);
    const bool same = back.kind == Kind::Done && crypto::equalInConstantTime(back.bytes, value.reveal());
    back.bytes.fill('\0');
    if (!same) {
        co_return base::nothingHappened(
            ErrorKind::KeychainUnavailable, {},
            QCoreApplication::translate("Vault", "The keychain took the credential but does not give it back."));
    }
    co_return base::Done{};
}

Answer<base::Done> KeychainVault::Parts::ensureProbe()
{
    KeychainReply probe = co_await m_door.read(probeName().key());
    if (probe.kind == Kind::NotFound) {
        probe.bytes = m_random.uuid().toLatin1();
        const auto written = co_await writeItem(probeName(), base::Secret(probe.bytes));
        if (!written) co_return written.error();
    } else if (probe.kind != Kind::Done) {
        co_return errorOf(probe);
    }
    const QString digest = QString::fromLatin1(crypto::sha256Hex(probe.bytes));
    if (digest == knownProbe()) co_return base::Done{};
    const auto marker = base::JsonValue::object({{u"probeSha256"_s, digest}});
    const auto saved = writePrivateFile(markerPath(), marker.toIndentedBytes());
    if (!saved) co_return saved.error();
    co_return base::Done{};
}

Answer<base::Secret> KeychainVault::Parts::sealingKey(bool mayMake)
{
    auto key = co_await readItem(sealingKeyName());
    if (key) co_return std::move(key);
    if (key.error().kind != ErrorKind::CredentialMissing) co_return key.error();
    if (!mayMake || !m_files.isEmpty()) co_return sealingKeyMissing();
    QByteArray bytes = m_random.bytes(32);
    base::Secret made{QByteArrayView(bytes)};
    bytes.fill('\0');
    const auto written = co_await writeItem(sealingKeyName(), made.clone());
    if (!written) co_return written.error();
    co_return std::move(made);
}

Answer<base::Done> KeychainVault::Parts::writeSealed(SecretName name, base::Secret value)
{
    const auto key = co_await sealingKey(true);
    if (!key) co_return key.error();
    const auto written = m_files.write(name.key(), *key, value);
    if (!written) co_return written.error();
    // From here on the file is what counts; an entry left over from a smaller value would only lie around.
    const KeychainReply removed = co_await m_door.remove(name.key());
    if (removed.kind != Kind::Done && removed.kind != Kind::NotFound)
        qCWarning(base::logStore) << "an older entry stays in the keychain:" << name.key();
    co_return base::Done{};
}

Answer<base::Secret> KeychainVault::Parts::read(SecretName name)
{
    if (m_files.contains(name.key())) {
        const auto key = co_await sealingKey(false);
        if (!key) co_return key.error();
        co_return m_files.read(name.key(), *key);
    }
    auto value = co_await readItem(name);
    if (value || value.error().kind != ErrorKind::CredentialMissing || !QFile::exists(m_folder))
        co_return std::move(value);
    // Another process may be between deleting and writing; it holds the lock meanwhile.
    const auto lock = co_await lockFolder(m_folder);
    if (!lock) co_return std::move(value);
    if (m_files.contains(name.key())) co_return std::move(value);
    auto again = co_await readItem(name);
    co_return std::move(again);
}

Answer<base::Done> KeychainVault::Parts::write(SecretName name, base::Secret value)
{
    const auto lock = co_await lockFolder(m_folder);
    if (!lock) co_return lock.error();
    const auto probe = co_await ensureProbe();
    if (!probe) co_return probe.error();
    // What is sealed once stays sealed, whatever its size: so there is no moment with two values.
    const bool sealed = value.size() > keychainSizeMax || m_files.contains(name.key());
    if (sealed) {
        const auto written = co_await writeSealed(name, std::move(value));
        co_return written;
    }
    const auto written = co_await writeItem(name, std::move(value));
    co_return written;
}

Answer<base::Done> KeychainVault::Parts::forget(SecretName name)
{
    const auto lock = co_await lockFolder(m_folder);
    if (!lock) co_return lock.error();
    const bool sealed = m_files.contains(name.key());
    if (sealed) {
        const auto removed = m_files.remove(name.key());
        if (!removed) co_return removed.error();
    }
    // Asked first, because removing what is not there, or is locked away, counts as done.
    KeychainReply found = co_await m_door.read(name.key());
    found.bytes.fill('\0');
    if (found.kind == Kind::NotFound && sealed) co_return base::Done{};
    if (found.kind == Kind::NotFound) {
        const auto error = co_await whyNotFound(name);
        co_return error;
    }
    if (found.kind != Kind::Done) co_return errorOf(found);
    const KeychainReply removed = co_await m_door.remove(name.key());
    if (removed.kind != Kind::Done && removed.kind != Kind::NotFound) co_return errorOf(removed);
    co_return base::Done{};
}

KeychainVault::KeychainVault(const QString &home, base::Random &random, std::chrono::milliseconds patience)
    : m_parts(std::make_unique<Parts>(home, random, patience))
{
}

KeychainVault::~KeychainVault() = default;

QString KeychainVault::place()
{
    return QCoreApplication::translate("Vault", "Credentials are kept in the system keychain of this user.");
}

Answer<base::Secret> KeychainVault::read(SecretName name)
{
    const auto fits = checked(name);
    if (!fits) co_return fits.error();
    const auto turn = co_await m_parts->turnstile.enter();
    auto value = co_await m_parts->read(name);
    co_return std::move(value);
}

Answer<base::Done> KeychainVault::write(SecretName name, base::Secret value)
{
    const auto nameFits = checked(name);
    if (!nameFits) co_return nameFits.error();
    const auto valueFits = checked(value);
    if (!valueFits) co_return valueFits.error();
    const auto turn = co_await m_parts->turnstile.enter();
    auto done = co_await m_parts->write(name, std::move(value));
    co_return std::move(done);
}

Answer<base::Done> KeychainVault::forget(SecretName name)
{
    const auto fits = checked(name);
    if (!fits) co_return fits.error();
    const auto turn = co_await m_parts->turnstile.enter();
    auto done = co_await m_parts->forget(name);
    co_return std::move(done);
}

} // namespace vault

#include "keychain_vault.moc"
