// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>

namespace crypto {

/// RSASSA-PKCS1-v1_5 over SHA-256, raw bytes. The key is a PEM of PKCS#8 or PKCS#1, RSA of at least 2048 bits, without
/// a pass phrase; anything else is CredentialRefused with a sentence that says what is wrong with it.
base::Result<QByteArray> signRsaSha256(const base::Secret &privateKeyPem, QByteArrayView bytes);

/// Whether the signature fits; CredentialRefused when the PEM is no RSA public key of at least 2048 bits.
base::Result<bool> verifyRsaSha256(QByteArrayView publicKeyPem, QByteArrayView bytes, QByteArrayView signature);

/// The public half of a private key, as PEM.
base::Result<QByteArray> publicKeyOf(const base::Secret &privateKeyPem);

/// A new RSA key as PKCS#8 PEM: for the sandbox and for tests. Takes a tenth of a second and more.
base::Secret newRsaPrivateKey(int bits = 2048);

} // namespace crypto
