// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/support/scripted.h"
#include "providers/wallex/connector.h"
#include "support/await.h"

namespace support::wallex {

using providers::wallex::Settings;

inline const QString person = QStringLiteral("282c5ec7-50c0-4fe9-b586-92cbad1e3458");

/// The connector between a scripted client, a scripted storage host and throw-away credentials.
struct Counter {
    explicit Counter(Settings settings = {}) : connector(settings, client, storage, credentials, clock, random)
    {
        credentials.values = {{QStringLiteral("api-key"), "throw-away-key\n"},
                              {QStringLiteral("access-key-id"), "throw-away-id\n"},
                              {QStringLiteral("secret-access-key"), "throw-away-secret\n"}};
    }
    /// One sign-in that succeeds.
    void foreseeSignIn(const QString &token = QStringLiteral("throw.away.token="))
    {
        const base::JsonValue body = base::JsonValue::object({{QStringLiteral("token"), token}});
        client.script.enqueue({"POST", QStringLiteral("/users/v1/authenticate"), {}, answered(200, body)});
    }
    void foresee(const QByteArray &method, const QString &path, const net::HttpReply &reply,
                 const base::JsonValue &body = {})
    {
        client.script.enqueue({method, path, body, reply});
    }
    QByteArray sentHeader(qsizetype index, QByteArrayView name) const
    {
        return net::header(client.sent[index].headers, name);
    }

    ManualClock clock;
    SeededRandom random{1};
    ScriptedClient client{clock};
    ScriptedStorage storage{clock};
    FixedCredentials credentials;
    providers::wallex::Connector connector;
};

/// JSON from a literal of a test.
inline base::JsonValue json(const QByteArray &text)
{
    const auto value = base::JsonValue::parse(text);
    if (!value) qFatal("the test's JSON: %s", qPrintable(value.error().detail));
    return *value;
}

inline net::HttpReply answeredText(int status, const QByteArray &text) { return answered(status, json(text)); }

inline domain::Sender customer()
{
    domain::Sender sender;
    sender.firstName = QStringLiteral("From");
    sender.lastName = QStringLiteral("Api");
    sender.email = QStringLiteral("from.api2@example.com");
    sender.countryOfResidence = QStringLiteral("SG");
    return sender;
}

} // namespace support::wallex
