// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fault_server.h"

#include "support/wire.h"

#include <csignal>
#include <mutex>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace support {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A socket on 127.0.0.1 and a port of the system's choice.
int boundSocket(quint16 &port)
{
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (descriptor < 0 || bind(descriptor, reinterpret_cast<sockaddr *>(&address), size) != 0 ||
        getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        qFatal("the fault server finds no port");
    port = ntohs(address.sin_port);
    return descriptor;
}

SSL_CTX *makeTls(const FaultScript &script)
{
    SSL_CTX *context = SSL_CTX_new(TLS_server_method());
    BIO *certificateText =
        BIO_new_mem_buf(script.tls->certificatePem.constData(), int(script.tls->certificatePem.size()));
    BIO *keyText = BIO_new_mem_buf(script.tls->keyPem.constData(), int(script.tls->keyPem.size()));
    X509 *certificate = PEM_read_bio_X509(certificateText, nullptr, nullptr, nullptr);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(keyText, nullptr, nullptr, nullptr);
    if (SSL_CTX_use_certificate(context, certificate) != 1 || SSL_CTX_use_PrivateKey(context, key) != 1)
        qFatal("the fault server cannot use its certificate");
    X509_free(certificate);
    EVP_PKEY_free(key);
    BIO_free_all(certificateText);
    BIO_free_all(keyText);
    if (script.tlsUpTo12) SSL_CTX_set_max_proto_version(context, TLS1_2_VERSION);
    if (script.tlsUpTo11) {
        SSL_CTX_set_security_level(context, 0);
        SSL_CTX_set_min_proto_version(context, TLS1_VERSION);
        SSL_CTX_set_max_proto_version(context, TLS1_1_VERSION);
    }
    if (!script.clientAuthorityPem.isEmpty()) {
        BIO *text = BIO_new_mem_buf(script.clientAuthorityPem.constData(), int(script.clientAuthorityPem.size()));
        X509 *authority = PEM_read_bio_X509(text, nullptr, nullptr, nullptr);
        X509_STORE_add_cert(SSL_CTX_get_cert_store(context), authority);
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
        X509_free(authority);
        BIO_free_all(text);
    }
    return context;
}

} // namespace

struct FaultServer::Parts {
    FaultScript script;
    quint16 port = 0;
    int listener = -1;
    SSL_CTX *tls = nullptr;
    std::atomic<bool> stop = false;
    std::atomic<int> connections = 0;
    std::atomic<int> open = 0;
    std::atomic<int> goodAnswers = 0; // of those that it gives before it misbehaves
    std::atomic<int> badAnswers = 0;
    std::atomic<qint64> bytes = 0;
    mutable std::mutex mutex; // guards the two below
    QList<Request> requests;
    std::vector<std::thread> talkers;
    std::thread doorkeeper;

    void acceptAll();
    bool behaves() const { return goodAnswers < script.goodAnswersFirst; }
    void talk(int descriptor);
    std::optional<Request> readRequest(Wire &wire, QByteArray &buffer, bool headOnly);
    void misbehave(Wire &wire, QByteArray &buffer);
    bool reply(Wire &wire, const Request &request);
    bool replyBadly(Wire &wire);
    void stream(Wire &wire);
    QByteArray goodAnswer() const;
};

FaultServer::FaultServer(FaultScript script) : m_parts(std::make_unique<Parts>())
{
    std::signal(SIGPIPE, SIG_IGN); // a client that hangs up is the daily bread here
    m_parts->script = std::move(script);
    m_parts->listener = boundSocket(m_parts->port);
    if (listen(m_parts->listener, 64) != 0) qFatal("the fault server cannot listen");
    if (m_parts->script.tls) m_parts->tls = makeTls(m_parts->script);
    m_parts->doorkeeper = std::thread([parts = m_parts.get()] { parts->acceptAll(); });
}

FaultServer::~FaultServer()
{
    m_parts->stop = true;
    m_parts->doorkeeper.join();
    for (std::thread &talker : m_parts->talkers)
        talker.join();
    close(m_parts->listener);
    if (m_parts->tls) SSL_CTX_free(m_parts->tls);
}

quint16 FaultServer::port() const { return m_parts->port; }
QString FaultServer::address() const { return url(QString()).toString(); }
int FaultServer::connections() const { return m_parts->connections; }
int FaultServer::openConnections() const { return m_parts->open; }
qint64 FaultServer::bytesReceived() const { return m_parts->bytes; }
int FaultServer::completeRequests() const { return int(requests().size()); }

QUrl FaultServer::url(const QString &path) const
{
    return QUrl(
        u"%1://127.0.0.1:%2/%3"_s.arg(m_parts->tls ? u"https"_s : u"http"_s, QString::number(m_parts->port), path));
}

QList<FaultServer::Request> FaultServer::requests() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->requests;
}

void FaultServer::Parts::acceptAll()
{
    while (!stop) {
        pollfd wanted{listener, POLLIN, 0};
        if (poll(&wanted, 1, 10) <= 0) continue;
        const int descriptor = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (descriptor < 0) continue;
        const int now = 1; // an answer must not wait for an acknowledgement, or each call seems to cost 40 ms
        setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
        ++connections;
        ++open;
        const std::lock_guard lock(mutex);
        talkers.emplace_back([this, descriptor] {
            talk(descriptor);
            --open;
        });
    }
}

void FaultServer::Parts::talk(int descriptor)
{
    Wire wire(descriptor, tls, stop);
    if (script.acceptDelayMs > 0 && !wire.pause(script.acceptDelayMs) && stop) return;
    const Fault fault = behaves() ? Fault::None : script.fault;
    if (fault == Fault::NoHandshake) {
        while (wire.pause(1000)) {
        }
        return;
    }
    if (fault == Fault::ResetInHandshake) {
        wire.waitForBytes();
        return wire.reset();
    }
    if (!wire.handshake()) return;
    QByteArray buffer;
    misbehave(wire, buffer);
    ERR_clear_error(); // OpenSSL keeps one queue a thread
}

void FaultServer::Parts::misbehave(Wire &wire, QByteArray &buffer)
{
    for (;;) {
        if (script.fault == Fault::CloseBeforeReading && !behaves()) return wire.closePolitely();
        const bool early = script.fault == Fault::RefuseEarly && !behaves();
        const std::optional<Request> request = readRequest(wire, buffer, early);
        if (!request) return;
        if (early) {
            wire.write(goodAnswer());
            return wire.closePolitely();
        }
        {
            const std::lock_guard lock(mutex);
            requests.append(*request);
        }
        if (!reply(wire, *request)) return;
    }
}

std::optional<FaultServer::Request> FaultServer::Parts::readRequest(Wire &wire, QByteArray &buffer, bool headOnly)
{
    const auto more = [&] {
        const QByteArray piece = wire.read();
        bytes += piece.size();
        buffer += piece;
        return !piece.isEmpty();
    };
    while (!buffer.contains("\r\n\r\n")) {
        if (!more()) return {};
    }
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    const qsizetype firstLineEnd = buffer.indexOf("\r\n");
    const QByteArrayList firstLine = buffer.first(firstLineEnd).split(' ');
    Request request;
    request.method = firstLine.value(0);
    request.target = firstLine.value(1);
    request.head = buffer.mid(firstLineEnd + 2, headEnd - firstLineEnd);
    buffer.remove(0, headEnd + 4);
    qsizetype announced = 0;
    for (const QByteArray &line : request.head.split('\n')) {
        if (line.toLower().startsWith("content-length:")) announced = line.mid(15).trimmed().toLongLong();
    }
    while (!headOnly && buffer.size() < announced) {
        if (!more()) return {};
    }
    request.body = buffer.first(std::min(announced, buffer.size()));
    buffer.remove(0, request.body.size());
    return request;
}

QByteArray FaultServer::Parts::goodAnswer() const
{
    return "HTTP/1.1 " + QByteArray::number(script.status) +
           " As scripted\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(script.body.size()) + "\r\n" + script.headers + "\r\n" + script.body;
}

/// True when the connection goes on to another request.
bool FaultServer::Parts::reply(Wire &wire, const Request &request)
{
    if (behaves()) {
        ++goodAnswers; // before it is written: whoever has read it may call again at once
        return wire.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
    }
    const bool answers = script.fault == Fault::None || (script.fault == Fault::CloseOnceThenAnswer && badAnswers > 0);
    if (!answers) {
        ++badAnswers;
        return replyBadly(wire);
    }
    if (request.method != "HEAD") return wire.write(goodAnswer());
    const QByteArray answer = goodAnswer();
    return wire.write(answer.first(answer.size() - script.body.size()));
}

bool FaultServer::Parts::replyBadly(Wire &wire)
{
    static const QByteArray json = "Content-Type: application/json\r\n";
    switch (script.fault) {
    case Fault::Reset: wire.reset(); return false;
    case Fault::HalfStatusLine: wire.write("HTTP/1.1 2"); break;
    case Fault::HalfHead: wire.write("HTTP/1.1 200 OK\r\nContent-Ty"); break;
    case Fault::ContinueThenClose: wire.write("HTTP/1.1 100 Continue\r\n\r\n"); break;
    case Fault::Garbage: wire.write("\x01\x02 this is no answer at all \xff\xfe\r\n\r\nand more of it\r\n\r\n"); break;
    case Fault::CutBody:
        wire.write("HTTP/1.1 200 OK\r\n" + json + "Content-Length: 100\r\n\r\n{\"ok\":true,\"a\":");
        break;
    case Fault::CutBodyReset:
        wire.write("HTTP/1.1 200 OK\r\n" + json + "Content-Length: 100\r\n\r\n{\"ok\":true,\"a\":");
        wire.pause(60); // else the reset may throw away what was just written
        wire.reset();
        return false;
    case Fault::NoLengthCut: wire.write("HTTP/1.1 200 OK\r\n" + json + "\r\n{\"ok\":true,\"a\":"); break;
    case Fault::NoLengthReset:
        wire.write("HTTP/1.1 200 OK\r\n" + json + "\r\n{\"ok\":true,\"a\":");
        wire.pause(60);
        wire.reset();
        return false;
    case Fault::CutChunked:
        wire.write("HTTP/1.1 200 OK\r\n" + json + "Transfer-Encoding: chunked\r\n\r\nf\r\n{\"ok\":true,\"a\":\r\n");
        break;
    case Fault::HeadOnlyThenSilence:
    case Fault::Drip:
    case Fault::Silence:
    case Fault::HugeBody:
    case Fault::EndlessBody: stream(wire); return false;
    default: break; // Close, and the first connection of CloseOnceThenAnswer
    }
    wire.closePolitely();
    return false;
}

void FaultServer::Parts::stream(Wire &wire)
{
    if (script.fault == Fault::HugeBody) {
        wire.write("HTTP/1.1 200 OK\r\nContent-Length: 8388608\r\n\r\n");
        for (int i = 0; i < 512 && wire.write(QByteArray(16 * 1024, ' ')); ++i) {
        }
        return;
    }
    if (script.fault == Fault::EndlessBody) {
        wire.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        while (wire.write("1000\r\n" + QByteArray(0x1000, ' ') + "\r\n")) {
        }
        return;
    }
    if (script.fault != Fault::Silence) wire.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
    if (script.fault == Fault::Drip) {
        while (wire.pause(100) && wire.write(" ")) {
        }
        return;
    }
    while (wire.pause(1000)) {
    }
}

quint16 deadPort()
{
    quint16 port = 0;
    close(boundSocket(port)); // free again, and nobody else asks for it within the test
    return port;
}

} // namespace support
