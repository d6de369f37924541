// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox.h"

#include "sandbox/rebit_sandbox.h"
#include "sandbox/remid_sandbox.h"
#include "sandbox/remitpro_sandbox.h"
#include "sandbox/simpaisa_live.h"
#include "sandbox/simpaisa_sandbox.h"
#include "sandbox/wallex_sandbox.h"

#include "crypto/signature.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

constexpr int stateFormat = 2;
constexpr qsizetype uploadBytesMax = 64 << 20;
constexpr qsizetype stateBytesMax = 512 * 1024 * 1024;

HttpAnswer ownError(int status, const QString &message)
{
    return jsonAnswer(status, JsonValue::object({{u"error"_s, message}}));
}

} // namespace

Sandbox::Sandbox(SandboxOptions options, QObject *parent) : QObject(parent), m_options(std::move(options))
{
    const base::Clock &clock = m_options.clock ? *m_options.clock : m_systemClock;
    m_clock = std::make_unique<LifeClock>(clock, m_options.speed);
    m_front = std::make_unique<HttpFront>(
        [this](const HttpRequest &request, const HttpExchange &exchange) { serve(request, exchange); }, clock);
    m_storageFront = std::make_unique<HttpFront>(
        [this](const HttpRequest &request, const HttpExchange &exchange) {
            serveProvider(*m_storage, request, exchange);
        },
        clock, uploadBytesMax);
    m_callbacks = std::make_unique<CallbackPost>(*m_clock, [this] { settle(); });
}

Sandbox::~Sandbox() = default;

base::Result<quint16> Sandbox::listen()
{
    const auto port = m_front->listen(m_options.port);
    if (!port) return port;
    m_port = *port;
    const auto storagePort = m_storageFront->listen(0);
    if (!storagePort) return storagePort;
    m_storagePort = *storagePort;
    const auto loaded = load();
    if (!loaded) return loaded.error();
    return port;
}

void Sandbox::makeProviders()
{
    m_random = std::make_unique<SeededRandom>(m_options.seed, m_starts);
    const auto around = [this](const QString &id) {
        return Surroundings{*m_clock, *m_random, m_ledger, *m_callbacks,
                            u"http://127.0.0.1:%1/%2"_s.arg(m_port).arg(id)};
    };
    SimpaisaSandbox::Options simpaisa;
    simpaisa.requestsPerMinute = m_options.requestsPerMinute;
    simpaisa.quoteValidMs = m_options.quoteValidMs;
    auto first = std::make_unique<SimpaisaSandbox>(around(u"simpaisa"_s), simpaisa);
    auto second = std::make_unique<RemidSandbox>(around(u"remid"_s));
    auto third = std::make_unique<RebitSandbox>(around(u"rebit"_s), m_options.autoPayInvoices);
    m_storage = std::make_unique<WallexStorage>(around(u"wallex"_s));
    m_storage->setHost(u"127.0.0.1:%1"_s.arg(m_storagePort));
    WallexSandbox::Options wallex;
    wallex.requestsPerSecond = m_options.wallexRequestsPerSecond;
    auto fourth = std::make_unique<WallexSandbox>(around(u"wallex"_s), *m_storage, wallex);
    auto fifth = std::make_unique<RemitProSandbox>(around(u"remitpro"_s), RemitProSandbox::Options());
    auto sixth = std::make_unique<SimpaisaLiveSandbox>(around(u"simpaisa-live"_s), simpaisa.merchantId);
    m_simpaisa = first.get();
    m_remid = second.get();
    m_rebit = third.get();
    m_wallex = fourth.get();
    m_remitPro = fifth.get();
    m_simpaisaLive = sixth.get();
    m_providers.clear();
    m_providers.push_back(std::move(first));
    m_providers.push_back(std::move(second));
    m_providers.push_back(std::move(third));
    m_providers.push_back(std::move(fourth));
    m_providers.push_back(std::move(fifth));
    m_providers.push_back(std::move(sixth));
}

JsonValue Sandbox::profile() const
{
    const auto baseUrl = [this](const QString &id) { return u"http://127.0.0.1:%1/%2"_s.arg(m_port).arg(id); };
    const auto played = [&baseUrl](const QString &id) {
        return JsonValue::object({{u"enabled"_s, true}, {u"environment"_s, u"sandbox"_s}, {u"baseUrl"_s, baseUrl(id)}});
    };
    JsonValue simpaisa = played(u"simpaisa"_s);
    simpaisa.set(u"merchantId"_s, SimpaisaSandbox::Options().merchantId);
    JsonValue providers = JsonValue::object({{u"simpaisa"_s, simpaisa}});
    for (const QString &id : {u"wallex"_s, u"rebit"_s, u"remid"_s, u"remitpro"_s})
        providers.set(id, played(id));
    // Receipts lie at rem.id otherwise, which knows nothing of what is played here.
    JsonValue remid = played(u"remid"_s);
    remid.set(u"receiptUrl"_s, QString(baseUrl(u"remid"_s) + u"/api/receipt"_s));
    providers.set(u"remid"_s, remid);
    return JsonValue::object({{u"agent"_s, JsonValue::object({{u"name"_s, u"Lucky Plaza Exchange"_s},
                                                              {u"branch"_s, u"01"_s},
                                                              {u"counter"_s, u"01"_s},
                                                              {u"country"_s, u"SG"_s},
                                                              {u"currency"_s, u"SGD"_s}})},
                              {u"providers"_s, providers}});
}

JsonValue Sandbox::credentials() const
{
    JsonValue all = JsonValue::object();
    for (const auto &provider : m_providers) {
        const JsonValue credentials = provider->credentials();
        if (!credentials.members().isEmpty()) all.set(provider->id(), credentials); // the live Simpaisa has v3's
    }
    return all;
}

void Sandbox::settle()
{
    for (const auto &provider : m_providers)
        provider->settle();
}

JsonValue Sandbox::ledger()
{
    settle();
    return m_ledger.toJson();
}

void Sandbox::serve(const HttpRequest &request, const HttpExchange &exchange)
{
    if (request.path.startsWith("/_sandbox/"_L1)) {
        exchange.answer(ownAnswer(request));
        return;
    }
    for (const auto &provider : m_providers) {
        const QString prefix = u'/' + provider->id();
        if (!request.path.startsWith(prefix + u'/')) continue;
        HttpRequest below = request;
        below.path = request.path.sliced(prefix.size());
        serveProvider(*provider, below, exchange);
        return;
    }
    exchange.answer(ownError(404, u"There is no such provider here."_s));
}

HttpAnswer Sandbox::process(ProviderSandbox &provider, const HttpRequest &request)
{
    provider.settle();
    HttpAnswer answer = provider.answer(request);
    if (request.method == "GET") return answer;
    const auto saved = save(); // before the caller hears of it: what was answered must survive a restart
    if (!saved) qWarning("sandbox: %s", qPrintable(saved.error().detail));
    return answer;
}

HttpAnswer Sandbox::ownAnswer(const HttpRequest &request)
{
    const QString what = QString::fromLatin1(request.method) + u' ' + request.path.sliced(10);
    if (what == "GET ledger"_L1) return jsonAnswer(200, ledger());
    if (what == "GET callbacks"_L1) return jsonAnswer(200, m_callbacks->toJson());
    if (what == "DELETE callbacks"_L1) {
        m_callbacks->clear();
        return jsonAnswer(200, m_callbacks->toJson());
    }
    if (what == "DELETE faults"_L1) return installFaults(JsonValue::array());
    if (request.method != "POST") return ownError(404, u"Not found"_s);
    const auto body = JsonValue::parse(request.body);
    if (!body) return ownError(400, body.error().detail);
    if (what == "POST rebit/pay"_L1) return payInvoice(*body);
    if (what == "POST faults"_L1) return installFaults(*body);
    if (what == "POST callbacks"_L1) return registerCallback(*body);
    if (what == "POST clock"_L1) {
        const qint64 ms = body->member(u"advanceMs").text().toLongLong();
        if (ms < 1) return ownError(400, u"advanceMs: a number of milliseconds above zero is wanted"_s);
        m_clock->advance(ms);
        settle(); // what falls due happens now and not when somebody asks
        return jsonAnswer(200, m_clock->state());
    }
    return ownError(404, u"Not found"_s);
}

HttpAnswer Sandbox::payInvoice(const JsonValue &body)
{
    const auto amount = money::Decimal::parse(body.member(u"amount").text());
    if (!amount || !amount->isPositive() || amount->scale() > 8)
        return ownError(400, u"amount: bitcoin with at most 8 decimals is wanted"_s);
    m_rebit->settle();
    const JsonValue outcome = m_rebit->pay(body.member(u"address").text(), *amount);
    if (outcome.isNull()) return ownError(404, u"No invoice has this address."_s);
    const auto saved = save();
    if (!saved) return ownError(500, saved.error().detail);
    return jsonAnswer(200, outcome);
}

HttpAnswer Sandbox::registerCallback(const JsonValue &body)
{
    const QString id = body.member(u"provider").text();
    const bool isKnown = std::any_of(m_providers.begin(), m_providers.end(),
                                     [&id](const auto &provider) { return provider->id() == id; });
    if (!isKnown || !body.member(u"url").isString())
        return ownError(400, u"{\"provider\":…,\"url\":…} with a provider that is played here is wanted"_s);
    settle(); // what has happened already is not told
    const auto registered = m_callbacks->registerTarget(id, body.member(u"url").text());
    if (!registered) return ownError(400, registered.error().detail);
    const auto saved = save();
    if (!saved) return ownError(500, saved.error().detail);
    return jsonAnswer(200, m_callbacks->toJson());
}

HttpAnswer Sandbox::installFaults(const JsonValue &body)
{
    const auto script = FaultScript::parse(body);
    if (!script) return ownError(400, script.error().detail);
    m_options.faults = *script;
    return jsonAnswer(200, JsonValue::object({{u"faults"_s, qint64(script->size())}}));
}

base::Result<void> Sandbox::load()
{
    QFile file(m_options.stateFile);
    const bool isNew = m_options.stateFile.isEmpty() || !file.exists();
    JsonValue state;
    if (!isNew) {
        const auto unreadable = [this](const QString &why) {
            return base::nothingHappened(base::ErrorKind::BadFile, {},
                                         QCoreApplication::translate("Sandbox", "The state file %1 cannot be used: %2")
                                             .arg(m_options.stateFile, why));
        };
        if (!file.open(QIODevice::ReadOnly)) return unreadable(file.errorString());
        const auto parsed = JsonValue::parse(file.readAll(), 64, stateBytesMax);
        if (!parsed) return unreadable(parsed.error().detail);
        state = *parsed;
        if (state.member(u"format").text() != QString::number(stateFormat))
            return unreadable(QCoreApplication::translate("Sandbox", "it was written by another version"));
        m_starts = state.member(u"starts").text().toUInt() + 1;
        m_clock->restore(state.member(u"clock"));
    }
    makeProviders();
    if (isNew) {
        const auto keyOrNew = [](const QByteArray &given) {
            return given.isEmpty() ? crypto::newRsaPrivateKey().reveal().toByteArray() : given;
        };
        m_simpaisa->setPrivateKey(keyOrNew(m_options.privateKeyPem));
        m_simpaisa->setWebhookKey(keyOrNew(m_options.webhookKeyPem));
        m_remid->makeCredentials();
        m_rebit->makeCredentials();
        m_storage->makeCredentials();
        m_wallex->makeCredentials();
        m_remitPro->makeCredentials();
        m_simpaisaLive->setKeys(m_simpaisa->privateKey(), m_simpaisa->webhookKey());
        return save();
    }
    for (const auto &provider : m_providers)
        provider->restore(state.member(u"providers").member(provider->id()));
    m_simpaisaLive->setKeys(m_simpaisa->privateKey(), m_simpaisa->webhookKey());
    m_storage->restore(state.member(u"storage"));
    m_ledger.restore(state.member(u"ledger"));
    m_callbacks->restore(state.member(u"callbacks"));
    return save();
}

base::Result<void> Sandbox::save()
{
    if (m_options.stateFile.isEmpty()) return {};
    JsonValue providers = JsonValue::object();
    for (const auto &provider : m_providers)
        providers.set(provider->id(), provider->state());
    const JsonValue state = JsonValue::object({{u"format"_s, stateFormat},
                                               {u"starts"_s, qint64(m_starts)},
                                               {u"clock"_s, m_clock->state()},
                                               {u"providers"_s, providers},
                                               {u"storage"_s, m_storage->state()},
                                               {u"callbacks"_s, m_callbacks->state()},
                                               {u"ledger"_s, m_ledger.state()}});
    QSaveFile file(m_options.stateFile); // written beside and renamed: a kill leaves the old state or the new one
    const QByteArray bytes = state.toBytes();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) return {};
    return base::nothingHappened(base::ErrorKind::StoreUnavailable, {},
                                 QCoreApplication::translate("Sandbox", "The state file %1 cannot be written: %2")
                                     .arg(m_options.stateFile, file.errorString()));
}

} // namespace sandbox
