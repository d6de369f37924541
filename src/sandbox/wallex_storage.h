// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/provider_sandbox.h"

namespace sandbox {

/// The storage host behind Wallex's presigned addresses: another host and port, to which no credential may be shown.
/// The address itself is the permission; it is signed over its method, host, path and query as they stand, so that a
/// client which writes the address anew ("%2F" as "/") is refused, as a wrong signature is.
///
/// Errors are the XML of S3. Sizes and types are not limited: the document names no limit.
class WallexStorage final : public ProviderSandbox
{
public:
    explicit WallexStorage(Surroundings around);

    /// The key of the signatures; before the first address.
    void makeCredentials();
    /// "127.0.0.1:41234": what the Host header must say.
    void setHost(const QString &host) { m_host = host; }

    /// An address with 900 seconds of plain sandbox time to live. `key` is the object's name in the bucket:
    /// "wallex/1/{documentId}/{documentName}".
    QString presigned(const QByteArray &method, const QString &key);

    /// The storage is a part of Wallex: fault scripts name its operations "upload-document" and "download-document".
    QString id() const override { return QStringLiteral("wallex"); }
    QString operationOf(const HttpRequest &request) const override;
    std::optional<QString> moneyReferenceOf(const HttpRequest &) const override { return std::nullopt; }
    HttpAnswer answer(const HttpRequest &request) override;
    void settle() override {}
    base::JsonValue credentials() const override { return base::JsonValue::object(); }
    base::JsonValue state() const override;
    void restore(const base::JsonValue &state) override;

private:
    struct Object {
        QByteArray bytes;
        QByteArray type;
        QByteArray etag;
    };
    std::optional<HttpAnswer> refusalOf(const HttpRequest &request) const;
    QByteArray signatureOf(const QByteArray &method, const QByteArray &unsignedTarget) const;
    HttpAnswer put(const HttpRequest &request);
    HttpAnswer get(const HttpRequest &request) const;

    Surroundings m_around;
    QByteArray m_secret;
    QString m_accessKey;
    QString m_host;
    QMap<QString, Object> m_objects; ///< by decoded path
};

} // namespace sandbox
