// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace sandbox {

/// One request as it came over the wire.
struct HttpRequest {
    QByteArray method; ///< as sent: "POST"
    QByteArray target; ///< path and query exactly as on the request line: what a signature covers
    QString path;      ///< percent-decoded, below the provider's prefix: "/v3/remittances/MCH-00123/balance"
    QList<std::pair<QString, QString>> query;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// The value of a header whatever its case, nullptr-like empty array when absent (see hasHeader).
    QByteArray header(QByteArrayView name) const;
    bool hasHeader(QByteArrayView name) const;
    /// The value of a query parameter, decoded; empty when absent.
    QString parameter(QStringView name) const;
    bool hasParameter(QStringView name) const;
    /// The path cut at its slashes, without empty parts.
    QStringList segments() const { return path.split(QLatin1Char('/'), Qt::SkipEmptyParts); }
};

/// What a provider answers, before any fault touches it.
struct HttpAnswer {
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    qint64 holdBackMs = 0; ///< the provider itself is slow by so many milliseconds of real time

    HttpAnswer &setHeader(const QByteArray &name, const QByteArray &value);
    /// The head as sent at that time: status line, headers, blank line.
    QByteArray head(bool keepAlive, const QDateTime &now) const;
};

[[nodiscard]] HttpAnswer jsonAnswer(int status, const base::JsonValue &body);

/// Reads "a=1&b=2" of a query or of a form body: percent-decoded, a plus is a blank.
[[nodiscard]] QList<std::pair<QString, QString>> decodedPairs(QByteArrayView text);

} // namespace sandbox
