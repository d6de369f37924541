// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sealed_files.h"

#include "crypto/digest.h"
#include "crypto/sealed_box.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace vault {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

base::Error cannotUse(const QString &path, const QString &why)
{
    return base::nothingHappened(ErrorKind::StoreUnavailable, {},
                                 QCoreApplication::translate("Vault", "%1 cannot be used: %2").arg(path, why));
}

/// The associated data: what the box is, and whose.
QByteArray bindingOf(const QString &key) { return "RemitDesk vault file|" + key.toUtf8(); }

} // namespace

base::Result<void> makePrivateFolder(const QString &folder)
{
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(folder)) return cannotUse(folder, QCoreApplication::translate("Vault", "it cannot be made."));
    if (!QFile::setPermissions(folder, ownerOnly))
        return cannotUse(folder, QCoreApplication::translate("Vault", "it cannot be closed to other users."));
    return base::Done{};
}

base::Result<void> writePrivateFile(const QString &path, QByteArrayView bytes)
{
    QSaveFile file(path);
    // A new temporary file of QSaveFile is readable by its owner only; said again before the first byte all the same.
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(bytes.data(), bytes.size()) == bytes.size() && file.commit();
    if (!written) return cannotUse(path, file.errorString());
    return base::Done{};
}

SealedFiles::SealedFiles(const QString &folder, base::Random &random) : m_folder(folder), m_random(random) {}

QString SealedFiles::pathOf(const QString &key) const
{
    return m_folder + u'/' + QString::fromLatin1(crypto::sha256Hex(key.toUtf8())) + u".sealed"_s;
}

bool SealedFiles::contains(const QString &key) const { return QFile::exists(pathOf(key)); }

bool SealedFiles::isEmpty() const
{
    return QDir(m_folder).entryList({u"*.sealed"_s}, QDir::Files | QDir::Hidden).isEmpty();
}

base::Result<void> SealedFiles::write(const QString &key, const base::Secret &sealingKey, const base::Secret &value)
{
    const QByteArray box = crypto::seal(sealingKey, value.reveal(), bindingOf(key), m_random);
    return writePrivateFile(pathOf(key), box);
}

base::Result<base::Secret> SealedFiles::read(const QString &key, const base::Secret &sealingKey) const
{
    QFile file(pathOf(key));
    if (!file.open(QIODevice::ReadOnly)) return cannotUse(file.fileName(), file.errorString());
    auto plain = crypto::open(sealingKey, file.readAll(), bindingOf(key));
    if (!plain) return plain.error();
    base::Secret value{QByteArrayView(*plain)};
    plain->fill('\0');
    return value;
}

base::Result<void> SealedFiles::remove(const QString &key)
{
    QFile file(pathOf(key));
    if (file.exists() && !file.remove()) return cannotUse(file.fileName(), file.errorString());
    return base::Done{};
}

} // namespace vault
