// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "domain/attempt.h"
#include "interfaces/vault.h"
#include "net/http_client.h"
#include "net/money_transport.h"
#include "net/storage_client.h"
#include "support/stand_ins.h"

#include <QQueue>

#include <map>

namespace support {

/// One foreseen call and what comes back. `method` and `path` are compared when they are not empty, `body` (as JSON)
/// when it is not null.
struct Exchange {
    QByteArray method;
    QString path; ///< with query, percent-encoded: "/v3/remittances/…"
    base::JsonValue body;
    net::HttpReply reply;
};

/// A whole answer with a JSON body.
net::HttpReply answered(int status, const base::JsonValue &body, const net::Headers &headers = {});
/// A whole answer with these bytes.
net::HttpReply answeredWith(int status, const QByteArray &bytes);
/// An answer that never came, and what that proves.
net::HttpReply failed(base::Evidence evidence, base::ErrorKind kind);
/// The same answer as it lies in the store.
domain::WireAnswer stored(const net::HttpReply &reply);

/// The path and query of a request, as they follow the provider's base address.
QString pathOf(const net::HttpRequest &request);

/// Answers from a script. A call that the script did not foresee ends the test.
class ScriptedClient final : public net::HttpClient
{
public:
    explicit ScriptedClient(const base::Clock &clock);
    QCoro::Task<net::HttpReply> send(net::HttpRequest request) override;

    QQueue<Exchange> script;
    QList<net::HttpRequest> sent;
};

class ScriptedTransport final : public net::MoneyTransport
{
public:
    explicit ScriptedTransport(const base::Clock &clock);
    QCoro::Task<net::HttpReply> sendOnce(net::HttpRequest request) override;

    QQueue<Exchange> script;
    QList<net::HttpRequest> sent;
};

/// The storage host of a script; what went there is in `sent`, as absolute addresses.
class ScriptedStorage final : public net::StorageClient
{
public:
    struct Put {
        QByteArray method, address;
        net::Headers headers;
        QByteArray body;
    };
    explicit ScriptedStorage(const base::Clock &clock) : net::StorageClient({}, clock) {}
    QCoro::Task<net::HttpReply> send(QByteArray method, QByteArray address, net::Headers headers, QByteArray body,
                                     Progress progress) override;

    QQueue<net::HttpReply> script;
    QList<Put> sent;
};

class FixedCredentials final : public interfaces::Credentials
{
public:
    std::map<QString, QByteArray> values;
    interfaces::Answer<base::Secret> credential(QString name) override;
};

/// An RSA key for signing in tests; made once, because making one takes a while.
const base::Secret &throwAwayKey();

/// Everything a connector is built with, and the connector.
template <class Connector, class Settings>
struct Counter {
    explicit Counter(Settings settings = {}) : connector(settings, client, transport, credentials, clock, random)
    {
        credentials.values = {{QStringLiteral("private-key"), throwAwayKey().reveal().toByteArray()},
                              {QStringLiteral("username"), "throw-away-user"},
                              {QStringLiteral("api-key"), "throw-away-key"},
                              {QStringLiteral("token"), "throw-away-token"}};
    }
    ManualClock clock;
    SeededRandom random{1};
    ScriptedClient client{clock};
    ScriptedTransport transport{clock};
    FixedCredentials credentials;
    Connector connector;
};

} // namespace support
