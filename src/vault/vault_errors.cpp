// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault_errors.h"

#include "vault/keychain_door.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace vault {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

class VaultText
{
    Q_DECLARE_TR_FUNCTIONS(VaultText)
};

} // namespace

base::Result<void> checked(const interfaces::SecretName &name)
{
    static const QRegularExpression part(u"\\A[A-Za-z0-9._-]{1,64}\\z"_s);
    for (const QString &text : {name.owner, name.environment, name.name}) {
        if (!part.match(text).hasMatch()) {
            return base::nothingHappened(
                ErrorKind::BadInput, {},
                VaultText::tr("The name of a credential is made of letters, digits, dots and dashes."));
        }
    }
    return base::Done{};
}

base::Result<void> checked(const base::Secret &value)
{
    if (value.isEmpty())
        return base::nothingHappened(ErrorKind::BadInput, {}, VaultText::tr("An empty credential cannot be stored."));
    if (value.size() > secretSizeMax)
        return base::nothingHappened(ErrorKind::TooLong, {},
                                     VaultText::tr("This is too large for a credential; is it the right file?"));
    return base::Done{};
}

base::Error credentialMissing(const interfaces::SecretName &name)
{
    base::Error error =
        base::nothingHappened(ErrorKind::CredentialMissing, name.name,
                              VaultText::tr("The credential \"%1\" of %2 (%3) is not in the keychain; set it first.")
                                  .arg(name.name, name.owner, name.environment));
    error.provider = name.owner;
    return error;
}

base::Error otherKeychain(const interfaces::SecretName &name)
{
    base::Error error = credentialMissing(name);
    error.detail =
        VaultText::tr(
            "The credential \"%1\" of %2 (%3) is not in this keychain, which is another one than before; open the "
            "former keychain, or set it again.")
            .arg(name.name, name.owner, name.environment);
    return error;
}

base::Error keychainLocked()
{
    return base::nothingHappened(
        ErrorKind::KeychainLocked, {},
        VaultText::tr("The keychain is locked. Unlock it, for instance by signing in to the desktop "
                      "with your password, and try again."));
}

base::Error errorOf(const KeychainReply &reply)
{
    if (reply.kind == KeychainReply::Kind::Denied) return keychainLocked();
    base::Error error = base::nothingHappened(ErrorKind::KeychainUnavailable);
    error.detail =
        reply.kind == KeychainReply::Kind::Silent
            ? VaultText::tr("The system keychain does not answer. If it asks for its password, give it, and try again.")
            : VaultText::tr(
                  "There is no system keychain to talk to. Start one (on Linux: a desktop session with GNOME Keyring "
                  "or KWallet); "
                  "without it no credential is stored.");
    error.providerMessage = reply.text;
    return error;
}

base::Error sealingKeyMissing()
{
    return base::nothingHappened(
        ErrorKind::StoreKeyMissing, {},
        VaultText::tr("The key to the sealed credentials in the home folder is not in this keychain. "
                      "Open the keychain in which they "
                      "were stored, or forget those credentials and set them again."));
}

} // namespace vault
