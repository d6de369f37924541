// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/callback_post.h"
#include "sandbox/faults.h"
#include "sandbox/http_front.h"
#include "sandbox/provider_sandbox.h"

#include <QObject>

#include <memory>
#include <vector>

namespace sandbox {

class RebitSandbox;
class RemidSandbox;
class RemitProSandbox;
class SimpaisaLiveSandbox;
class SimpaisaSandbox;
class WallexSandbox;
class WallexStorage;

struct SandboxOptions {
    quint16 port = 0;   ///< 0: the system chooses
    quint32 seed = 1;   ///< the same seed gives the same ids, tokens and chances (the RSA key is new each time)
    qreal speed = 1;    ///< how many seconds of a transfer's life pass in one real second; invoices too, quotes not
    FaultScript faults; ///< what goes wrong on the way
    QString stateFile;  ///< keeps everything over a restart; empty: nothing is kept
    bool autoPayInvoices = false;    ///< Rebit invoices are paid ten seconds of life after their creation
    int requestsPerMinute = 1000;    ///< Simpaisa's limit; its sandbox is documented with 100
    qint64 quoteValidMs = 300'000;   ///< Simpaisa's confirmed quotes, real milliseconds
    QByteArray privateKeyPem;        ///< the merchant's throw-away RSA key; empty: a new one is made (0.1 s and more)
    QByteArray webhookKeyPem;        ///< Simpaisa's throw-away key for its webhooks; empty: a new one
    int wallexRequestsPerSecond = 5; ///< in one second of the clock
    const base::Clock *clock = nullptr; ///< nullptr: the system's; otherwise it must outlive the sandbox
};

/// The providers, simulated over real HTTP on 127.0.0.1, each below a path of its own: "/simpaisa", "/remid", "/rebit",
/// "/wallex", "/remitpro", and "/simpaisa-live" for the interface that merchants use today; the host of Wallex's
/// presigned addresses listens on a second port that the system chooses. Belongs to the thread in which it is
/// constructed, which needs an event loop; see SandboxThread for one of its own.
///
/// "/_sandbox/…" is ours: GET ledger, POST rebit/pay, POST faults, POST clock, POST callbacks (docs/sandbox.md).
class Sandbox : public QObject
{
    Q_OBJECT

public:
    explicit Sandbox(SandboxOptions options, QObject *parent = nullptr);
    ~Sandbox() override;

    /// Reads the state file, if there is one, and listens; the port. Unreachable when the port is taken, BadFile when
    /// the state cannot be read, StoreUnavailable when it cannot be written. Takes a tenth of a second and more: an RSA
    /// key is made.
    [[nodiscard]] base::Result<quint16> listen();

    /// The content of profile.json for this sandbox (CLI.md); after listen().
    [[nodiscard]] base::JsonValue profile() const;
    /// Throw-away credentials: {"simpaisa":{"private-key":…},"remid":{…},"rebit":{…}}; after listen().
    [[nodiscard]] base::JsonValue credentials() const;
    /// What the providers really did (Ledger::toJson).
    [[nodiscard]] base::JsonValue ledger();

private:
    void makeProviders();
    void settle();
    void serve(const HttpRequest &request, const HttpExchange &exchange);
    void serveProvider(ProviderSandbox &provider, const HttpRequest &request, const HttpExchange &exchange);
    HttpAnswer ownAnswer(const HttpRequest &request);
    HttpAnswer payInvoice(const base::JsonValue &body);
    HttpAnswer registerCallback(const base::JsonValue &body);
    HttpAnswer installFaults(const base::JsonValue &body);
    HttpAnswer process(ProviderSandbox &provider, const HttpRequest &request);
    void deliver(const HttpExchange &exchange, const HttpAnswer &answer);
    void misdeliver(ProviderSandbox &provider, const HttpRequest &request, const HttpExchange &exchange,
                    const Fault &fault);
    void misdeliverAnswer(const HttpExchange &exchange, const HttpAnswer &answer, const Fault &fault);
    void end(const HttpExchange &exchange, const Fault &fault);
    base::Result<void> load();
    base::Result<void> save();

    SandboxOptions m_options;
    base::SystemClock m_systemClock;
    quint32 m_starts = 0; ///< how often this state was taken up: keeps ids of two runs with one seed apart
    std::unique_ptr<LifeClock> m_clock;
    std::unique_ptr<SeededRandom> m_random;
    Ledger m_ledger;
    std::unique_ptr<CallbackPost> m_callbacks;
    std::unique_ptr<WallexStorage> m_storage; ///< used by the provider wallex: outlives it
    std::vector<std::unique_ptr<ProviderSandbox>> m_providers;
    SimpaisaSandbox *m_simpaisa = nullptr;
    SimpaisaLiveSandbox *m_simpaisaLive = nullptr;
    RemidSandbox *m_remid = nullptr;
    RebitSandbox *m_rebit = nullptr;
    WallexSandbox *m_wallex = nullptr;
    RemitProSandbox *m_remitPro = nullptr;
    std::unique_ptr<HttpFront> m_front;
    std::unique_ptr<HttpFront> m_storageFront;
    quint16 m_storagePort = 0;
    quint16 m_port = 0;
};

} // namespace sandbox
