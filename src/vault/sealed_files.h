// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "base/secret.h"

#include <QString>

namespace vault {

/// Secrets that are too large for some keychains, sealed one to a file: `<folder>/<sha256 of the keychain key>.sealed`,
/// readable by the owner only, replaced as a whole or not at all. A file is bound to its name: a copy under another
/// name does not open.
class SealedFiles
{
public:
    SealedFiles(const QString &folder, base::Random &random);

    bool contains(const QString &key) const;
    bool isEmpty() const;
    base::Result<void> write(const QString &key, const base::Secret &sealingKey, const base::Secret &value);
    /// StoreCorrupt when the file was changed or belongs to another key, StoreUnavailable when it cannot be read.
    base::Result<base::Secret> read(const QString &key, const base::Secret &sealingKey) const;
    base::Result<void> remove(const QString &key);

private:
    QString pathOf(const QString &key) const;

    QString m_folder;
    base::Random &m_random;
};

/// Makes the folder, for its owner only. StoreUnavailable when that is not possible.
base::Result<void> makePrivateFolder(const QString &folder);
/// Writes a file for its owner only, as a whole or not at all.
base::Result<void> writePrivateFile(const QString &path, QByteArrayView bytes);

} // namespace vault
