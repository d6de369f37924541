// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix.h"

#include "net/http_client.h"
#include "net/money_transport.h"

#include <QCoroTimer>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <algorithm>
#include <future>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace matrix {

using namespace Qt::Literals::StringLiterals;
using support::FaultScript;
using support::FaultServer;

namespace {

constexpr int cellsAtATime = 32;
constexpr int shortDeadlineMs = 900; ///< for servers that would keep us for ever
constexpr int settleMs = 60;         ///< a second copy would have arrived by then
const QByteArray money = "{\"amount\":\"100.00\"}";

/// A port that refuses whoever calls, and that nobody else gets as long as this lives.
class DeafPort
{
public:
    DeafPort() : m_descriptor(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (bind(m_descriptor, reinterpret_cast<sockaddr *>(&address), size) != 0 ||
            getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            qFatal("there is no port");
        m_port = ntohs(address.sin_port);
    }
    ~DeafPort() { close(m_descriptor); }
    DeafPort(const DeafPort &) = delete;
    DeafPort &operator=(const DeafPort &) = delete;
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    int m_descriptor;
    quint16 m_port = 0;
};

/// A cell's server, with the count of what the warm-up left there.
class Stage
{
public:
    Stage(const NetFixture &fixture, const Cell &cell) : m_method(cell.method)
    {
        const Behaviour &behaviour = *cell.behaviour;
        if (behaviour.nobodyListens) {
            m_deaf = std::make_unique<DeafPort>();
            m_address = u"%1://127.0.0.1:%2/"_s.arg(cell.tls ? u"https"_s : u"http"_s).arg(m_deaf->port());
            return;
        }
        FaultScript script = behaviour.identity ? behaviour.identity(fixture) : behaviour.script;
        if (cell.tls && !script.tls) script.tls = fixture.serverIdentity;
        if (cell.warm) script.goodAnswersFirst = 1;
        m_server = std::make_unique<FaultServer>(std::move(script));
        m_address = m_server->address();
    }
    [[nodiscard]] QString address() const { return m_address; }
    void warmed()
    {
        if (!m_server) return;
        m_requestsBefore = m_server->completeRequests();
        m_bytesBefore = m_server->bytesReceived();
    }
    void lookInto(Seen &seen) const
    {
        if (!m_server) return;
        const QList<FaultServer::Request> requests = m_server->requests().mid(m_requestsBefore);
        seen.requests = int(requests.size());
        seen.copies = int(std::count_if(requests.begin(), requests.end(),
                                        [&](const FaultServer::Request &one) { return one.method == m_method; }));
        seen.bytes = m_server->bytesReceived() - m_bytesBefore;
        seen.connections = m_server->connections();
    }
    /// Its threads may take some steps of their own to end, which must not hold up the other cells.
    [[nodiscard]] std::future<void> close()
    {
        return std::async(std::launch::async, [server = std::move(m_server)]() mutable { server.reset(); });
    }

private:
    QByteArray m_method;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<DeafPort> m_deaf;
    QString m_address;
    int m_requestsBefore = 0;
    qint64 m_bytesBefore = 0;
};

/// Servers that write as fast as they can leave no processor for the others, so they come one at a time.
bool isFlood(const Cell &cell) { return cell.behaviour->script.fault == support::Fault::EndlessBody; }

QCoro::Task<> settle()
{
    QTimer timer;
    timer.setSingleShot(true);
    timer.start(settleMs);
    co_await timer;
}

net::Route routeOf(const NetFixture &fixture, const Cell &cell, const QString &address)
{
    net::RouteSettings settings = fixture.settings(address);
    if (cell.behaviour->hangs) settings.timeoutMs = shortDeadlineMs;
    if (isFlood(cell)) {
        settings.timeoutMs = 3'000;
        settings.bodyBytesMax = 100'000;
    }
    return fixture.route(settings);
}

net::HttpRequest requestFor(const Cell &cell)
{
    return requestOf(cell.method, cell.method == "GET" ? QByteArray() : money);
}

QCoro::Task<net::HttpReply> callOwn(const NetFixture &fixture, const Cell &cell, Stage &stage)
{
    const net::Route route = routeOf(fixture, cell, stage.address());
    net::HttpRequest request = requestFor(cell);
    if (cell.client == Client::Money) {
        net::MoneyTransport transport(route, fixture.clock);
        if (cell.warm) {
            net::HttpRequest good = request;
            co_await transport.sendOnce(good);
        }
        stage.warmed();
        net::HttpReply reply = co_await transport.sendOnce(request);
        co_return reply;
    }
    net::HttpClient client(route, fixture.clock);
    if (cell.warm) {
        net::HttpRequest good = request;
        co_await client.send(good);
    }
    stage.warmed();
    net::HttpReply reply = co_await client.send(request);
    co_return reply;
}

QNetworkReply *startPlainly(QNetworkAccessManager &manager, const QNetworkRequest &request, const QByteArray &method)
{
    if (method == "GET") return manager.get(request);
    if (method == "DELETE") return manager.deleteResource(request);
    return manager.post(request, money);
}

/// True when the reply ended by itself. Qt leaves some replies open for ever.
QCoro::Task<bool> ended(QNetworkReply *reply, int patienceMs)
{
    for (int waited = 0; waited < patienceMs && !reply->isFinished(); waited += 20) {
        QTimer timer;
        timer.setSingleShot(true);
        timer.start(20);
        co_await timer;
    }
    co_return reply->isFinished();
}

/// The way the examples show it, but for the authority and a time-out.
QCoro::Task<> callPlainly(const NetFixture &fixture, const Cell &cell, Stage &stage, Seen &seen)
{
    QNetworkAccessManager manager;
    manager.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(QUrl(stage.address() + u"pay"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromData(fixture.authority.certificatePem()));
    request.setSslConfiguration(tls);
    request.setTransferTimeout(cell.behaviour->hangs ? shortDeadlineMs : 3'000);
    if (cell.warm) {
        const std::unique_ptr<QNetworkReply> good(startPlainly(manager, request, cell.method));
        co_await ended(good.get(), 4'000);
    }
    stage.warmed();
    const std::unique_ptr<QNetworkReply> reply(startPlainly(manager, request, cell.method));
    const bool isFinished = co_await ended(reply.get(), cell.behaviour->hangs ? 2 * shortDeadlineMs : 4'000);
    seen.finished = isFinished;
    seen.error = reply->error();
    seen.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QCoro::Task<> runCell(const NetFixture &fixture, const Cell &cell, Seen &seen, std::vector<std::future<void>> &closing)
{
    Stage stage(fixture, cell);
    if (cell.client == Client::PlainQt)
        co_await callPlainly(fixture, cell, stage, seen);
    else
        seen.reply = co_await callOwn(fixture, cell, stage);
    co_await settle();
    stage.lookInto(seen);
    closing.push_back(stage.close());
}

struct Work {
    const NetFixture &fixture;
    const std::vector<Cell> &cells;
    std::vector<Seen> seen;
    bool floods = false;
    std::size_t next = 0;
    int workers = 0;
    std::vector<std::future<void>> closing = {};
};

QCoro::Task<> workThrough(Work &work)
{
    ++work.workers;
    while (work.next < work.cells.size()) {
        const std::size_t mine = work.next++;
        if (isFlood(work.cells[mine]) != work.floods) continue;
        co_await runCell(work.fixture, work.cells[mine], work.seen[mine], work.closing);
    }
    --work.workers;
}

} // namespace

QByteArray Cell::name() const
{
    static constexpr const char *clients[] = {"money", "http", "plain Qt"};
    return QByteArray(clients[int(client)]) + ": " + behaviour->name + (tls ? ", TLS" : ", plain") +
           (warm ? ", warm, " : ", cold, ") + method;
}

std::vector<Cell> cellsOf(Client client)
{
    std::vector<Cell> cells;
    for (const Behaviour &behaviour : behaviours()) {
        // Plain Qt would read gigabytes into memory before anybody could stop it.
        if (client == Client::PlainQt && behaviour.script.fault == support::Fault::EndlessBody) continue;
        for (const bool tls : {false, true}) {
            if (behaviour.onlyTls && !tls) continue;
            for (const bool warm : {false, true}) {
                // A connection that stands has no handshake before it, and nobody to listen must be missing from the
                // start. The money transport opens a new one for every call and meets both.
                const bool staysUp = client != Client::Money && behaviour.whileConnecting;
                if (warm && (staysUp || behaviour.nobodyListens || behaviour.identity)) continue;
                for (const char *method : {"POST", "DELETE", "GET"}) {
                    if (client == Client::Money && QByteArray(method) == "GET") continue; // refused: see its own test
                    cells.push_back({&behaviour, client, tls, warm, method});
                }
            }
        }
    }
    return cells;
}

std::vector<Seen> run(const NetFixture &fixture, const std::vector<Cell> &cells)
{
    Work work{.fixture = fixture, .cells = cells, .seen = std::vector<Seen>(cells.size())};
    std::vector<QCoro::Task<>> workers;
    for (const bool floods : {false, true}) {
        QElapsedTimer timer;
        timer.start();
        work.floods = floods;
        work.next = 0;
        for (int i = 0; i < (floods ? 1 : cellsAtATime); ++i)
            workers.push_back(workThrough(work));
        const bool done = QTest::qWaitFor([&work] { return work.workers == 0; }, 120'000);
        if (!done) qFatal("the matrix did not end in time");
        qInfo("%s: %lld ms", floods ? "floods" : "all but the floods", qlonglong(timer.elapsed()));
    }
    return std::move(work.seen);
}

} // namespace matrix
