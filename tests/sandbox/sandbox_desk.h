// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandbox_thread.h"
#include "sandbox/wire_client.h"

#include <atomic>

namespace test {

/// A clock that stands until it is turned, and may be turned from another thread.
class HandClock final : public base::Clock
{
public:
    QDateTime nowUtc() const override;
    qint64 monotonicMs() const override { return m_ms; }
    void turn(qint64 ms) { m_ms += ms; }
    /// Only the wall clock, as when somebody sets it.
    void setWallOff(qint64 ms) { m_wallOffMs = ms; }

private:
    std::atomic<qint64> m_ms = 1'000'000;
    std::atomic<qint64> m_wallOffMs = 0;
};

struct Answered {
    WireReply wire;
    base::JsonValue json; ///< Null when the body is no JSON
    int status() const { return wire.status; }
    /// The text or the digits at a dotted path: "error.code", "rates.0.rate".
    QString at(const QString &path) const;
};

/// One Simpaisa call before it is signed and sent; a test changes what it wants to be wrong.
struct SimpaisaCall {
    QByteArray method = "GET";
    QByteArray path; ///< below /v3/remittances/{merchantId}, with query: "/balance"
    QByteArray body;
    QByteArray key; ///< Idempotency-Key; empty: none
    QByteArray merchant = "MCH-00123";
    QByteArray timestamp; ///< empty: now
};

/// A running sandbox and a counter in front of it that speaks plain HTTP.
class SandboxDesk
{
public:
    /// With `clock` of the options left out, the desk's own hand clock is used.
    explicit SandboxDesk(sandbox::SandboxOptions options = {});

    HandClock &clock() { return m_clock; }
    quint16 port() const { return m_port; }
    sandbox::SandboxThread &thread() { return m_thread; }
    base::JsonValue ledger() { return m_thread.ledger(); }
    /// The ledger's entries of one reference.
    QList<base::JsonValue> entries(const QString &reference);
    /// The ledger's counts of one reference.
    base::JsonValue counts(const QString &reference);

    /// The request as bytes, signed by the rule of the command line's contract, written anew here.
    QByteArray signedBytes(const SimpaisaCall &call);
    Answered simpaisa(const SimpaisaCall &call, int timeoutMs = 5000);
    Answered simpaisaGet(const QByteArray &path);
    Answered simpaisaPost(const QByteArray &path, const QByteArray &body, const QByteArray &key = {});
    /// A confirmed quote GBP to PKR; its id.
    QByteArray quote(const QByteArray &sendAmount, const QByteArray &source = "GBP",
                     const QByteArray &destination = "PKR");
    /// The document's example of a remittance with this quote and reference.
    static QByteArray remittance(const QByteArray &quoteId, const QByteArray &reference);

    QByteArray remidBytes(const QByteArray &method, const QByteArray &path, const QByteArray &body = {});
    Answered remid(const QByteArray &method, const QByteArray &path, const QByteArray &body = {});
    static QByteArray disbursement(const QByteArray &reference, const QByteArray &account = "12341234",
                                   const QByteArray &amount = "10000");

    /// `body` is a JSON object without token (POST, PUT), or nothing.
    Answered rebit(const QByteArray &method, const QByteArray &path, const QByteArray &body = {});
    QByteArray rebitBytes(const QByteArray &method, const QByteArray &path, const QByteArray &body = {});
    QByteArray token() const;

    /// With X-Api-Key and a token that is fetched once; `path` lies below /wallex.
    Answered wallex(const QByteArray &method, const QByteArray &path, const QByteArray &body = {});
    /// A new user; its id.
    QByteArray wallexUser(const QByteArray &email);
    /// To a presigned address, with the storage class unless other headers are given.
    Answered storage(const QByteArray &method, const QString &address, const QByteArray &body = {},
                     const QList<std::pair<QByteArray, QByteArray>> &headers = {{"x-amz-storage-class", "STANDARD"}});
    base::JsonValue credentials(QStringView provider) const { return m_thread.credentials().member(provider); }
    QByteArray credential(QStringView provider, QStringView name) const;

    Answered own(const QByteArray &method, const QByteArray &path, const QByteArray &body = {});
    Answered send(const QByteArray &bytes, int timeoutMs = 5000);
    QByteArray freshKey();

private:
    HandClock m_clock;
    sandbox::SandboxThread m_thread;
    base::SystemRandom m_random;
    quint16 m_port = 0;
    QByteArray m_wallexToken;
};

/// "id status amount": the names of the members in their order.
[[nodiscard]] QString namesOf(const base::JsonValue &object);

} // namespace test
