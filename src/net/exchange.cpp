// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/exchange.h"

#include "base/log.h"
#include "net/request_rules.h"
#include "net/tls_check.h"

#include <QNetworkReply>

namespace net {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How long an aborted call is watched before it is judged. abort() only posts a word to the thread that owns the
/// socket; a handshake that finishes in the same instant must still be counted, and the connection must be closed by
/// that word and not by the manager's destruction, which would flush what is waiting to be written.
constexpr int settleMs = 100;

/// How much may wait in the stack beyond the cap before it stops reading, in bytes.
constexpr qint64 readAhead = 64 * 1024;

QString wordFor(base::Evidence evidence)
{
    switch (evidence) {
    case base::Evidence::NotSent: return u"not-sent"_s;
    case base::Evidence::Maybe: return u"maybe"_s;
    case base::Evidence::Answered: return u"answered"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Exchange::Exchange(Route route, const base::Clock &clock, QNetworkAccessManager *shared, QObject *home)
    : QObject(home)
    , m_route(std::move(route))
    , m_clock(clock)
    , m_own(shared ? nullptr : makeManager(m_route))
    , m_manager(shared ? shared : m_own.get())
{
    for (QTimer *timer : {&m_stage, &m_deadline}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer); // a coarse one may be five per cent early
    }
    connect(&m_stage, &QTimer::timeout, this, [this] { end(m_whenStageEnds); });
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(Ending::Deadline); });
}

Exchange::~Exchange() { closeConnection(); }

void Exchange::start(HttpRequest request)
{
    m_startedMs = m_clock.monotonicMs();
    m_startedAt = m_clock.nowUtc();
    m_request = std::move(request);
    m_url = m_route.base.resolved(m_request.url);
    m_facts.host = m_route.base.host();
    m_facts.encrypted = m_route.base.scheme() == "https"_L1;
    m_facts.ownConnection = m_own != nullptr;
    m_facts.bodyExpected = m_request.method != "HEAD";

    const base::Result<QNetworkRequest> network = prepare(m_request, m_route);
    if (!network) {
        m_concluded = true;
        m_answer.evidence = base::Evidence::NotSent;
        m_answer.failure = network.error();
        report();
        QMetaObject::invokeMethod(
            this, [this] { deliver(); }, Qt::QueuedConnection);
        return;
    }
    m_deadline.start(int(deadlineMs()));
    enter(Ending::NoConnection, m_route.connectMs);
    post(*network);
    watch();
}

void Exchange::post(const QNetworkRequest &network)
{
    const QByteArray &method = m_request.method;
    if (isReading(m_request)) {
        m_reply.reset(method == "HEAD" ? m_manager->head(network) : m_manager->get(network));
        return;
    }
    m_body = std::make_unique<OneShotBody>(bodyOf(m_request));
    if (method == "POST")
        m_reply.reset(m_manager->post(network, m_body.get()));
    else if (method == "PUT")
        m_reply.reset(m_manager->put(network, m_body.get()));
    else
        m_reply.reset(m_manager->sendCustomRequest(network, method, m_body.get()));
}

void Exchange::watch()
{
    QNetworkReply *reply = m_reply.get();
    limitReadAhead();
    connect(reply, &QNetworkReply::socketStartedConnecting, this, [this] { ++m_facts.trace.connects; });
    connect(reply, &QNetworkReply::encrypted, this, [this] {
        // The thread that owns the socket waits for us here and has not written the request: what is refused now is
        // not sent. So a handshake that comes after the end is not counted but refused too. (Qt 6.4 starts a reply all
        // the same that was aborted before its first turn of the event loop.)
        if (m_facts.ending != Ending::ByTheNetwork) return m_reply->abort();
        if (isStale()) return end(Ending::Deadline);
        ++m_facts.trace.handshakes;
        if (!isRightServer()) return end(Ending::WrongIdentity);
        enter(Ending::NoFirstByte, m_route.firstByteMs);
    });
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (!errors.isEmpty()) m_facts.words = errors.first().errorString() + u'.';
    });
    connect(reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64) {
        if (m_facts.trace.heads == 0) enter(Ending::NoFirstByte, m_route.firstByteMs);
        // Qt knows no total of a body that can be read once only, and says something else.
        if (m_progress && sent > 0) m_progress(sent, bodyOf(m_request).size());
    });
    connect(reply, &QNetworkReply::requestSent, this, [this] {
        ++m_facts.requestsSent;
        if (m_facts.trace.heads == 0) enter(Ending::NoFirstByte, m_route.firstByteMs);
    });
    connect(reply, &QNetworkReply::metaDataChanged, this, [this] {
        ++m_facts.trace.heads;
        enter(Ending::Silence, m_route.silenceMs);
    });
    connect(reply, &QNetworkReply::readyRead, this, [this] {
        enter(Ending::Silence, m_route.silenceMs);
        takeBody();
    });
    connect(reply, &QNetworkReply::finished, this, [this] {
        if (m_facts.ending != Ending::ByTheNetwork) return; // our own abort: judged when it has settled
        takeBody();
        // A warm connection was checked when it was made; that the answer came over such a one is checked here.
        if (m_facts.encrypted && m_facts.trace.handshakes == 0 && m_facts.trace.heads > 0 && !isRightServer())
            m_facts.ending = Ending::WrongIdentity;
        conclude();
    });
}

/// Without a limit the socket's thread reads as long as a fast server writes, we never get to count, and memory fills
/// up (Qt 6.4, chunked bodies: half a gigabyte a second on this road). An answer within the cap never meets the limit.
/// The turn is essential: Qt posts the start of the request to itself first, and forgets a limit that is set before it;
/// set right after it, the limit reaches the socket's thread before that thread has read a byte.
void Exchange::limitReadAhead()
{
    QNetworkReply *reply = m_reply.get();
    const qint64 most = m_route.bodyBytesMax + readAhead;
    QMetaObject::invokeMethod(
        reply, [reply, most] { reply->setReadBufferSize(most); }, Qt::QueuedConnection);
}

/// Timers stand still while a machine sleeps; the others meanwhile take the call for interrupted and act upon it. What
/// comes to be written behind its deadline by the wall clock stays here.
bool Exchange::isStale() const { return m_startedAt.msecsTo(m_clock.nowUtc()) > deadlineMs(); }

qint64 Exchange::deadlineMs() const
{
    return std::min(m_request.deadlineMs > 0 ? m_request.deadlineMs : m_route.timeoutMs, timeoutMsMax);
}

bool Exchange::isRightServer()
{
    const QString fault = certificateFault(m_reply->sslConfiguration().peerCertificate(), m_facts.host, m_route.pins);
    if (!fault.isEmpty()) m_facts.words = fault;
    return fault.isEmpty();
}

void Exchange::takeBody()
{
    if (m_concluded || m_facts.ending != Ending::ByTheNetwork) return;
    m_answer.body += m_reply->read(m_route.bodyBytesMax - m_answer.body.size());
    if (m_reply->bytesAvailable() > 0) end(Ending::BodyTooLarge);
}

/// Starts the clock of the next stage. The total deadline runs on beside it: a server that drips one byte now and then
/// satisfies every stage and never ends.
void Exchange::enter(Ending whenTooLate, qint64 stageMs)
{
    if (m_facts.ending != Ending::ByTheNetwork) return;
    m_whenStageEnds = whenTooLate;
    m_stage.start(int(stageMs));
}

void Exchange::end(Ending ending)
{
    if (m_concluded || m_facts.ending != Ending::ByTheNetwork || !m_reply) return;
    m_facts.ending = ending;
    m_stage.stop();
    m_deadline.stop();
    if (m_body) m_body->shut();
    m_reply->abort();
    QTimer::singleShot(settleMs, Qt::PreciseTimer, this, [this] { conclude(); });
}

void Exchange::conclude()
{
    if (m_concluded) return;
    m_concluded = true;
    m_stage.stop();
    m_deadline.stop();
    m_facts.error = m_reply->error();
    m_facts.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_facts.headers = m_reply->rawHeaderPairs();
    m_facts.bodySize = m_answer.body.size();
    m_facts.bodyBytesTaken = m_body ? m_body->taken() : 0;

    const Verdict verdict = judge(m_facts);
    m_answer.evidence = verdict.evidence;
    m_answer.redirected = verdict.redirected;
    m_answer.lengthProven = verdict.lengthProven;
    m_answer.failure = verdict.failure;
    m_answer.status = m_facts.status;
    m_answer.headers = m_facts.headers;
    m_answer.requestsSent = std::max(m_facts.requestsSent, m_facts.status > 0 ? 1 : 0);
    m_answer.trace = m_facts.trace;
    m_answer.elapsedMs = m_clock.monotonicMs() - m_startedMs;
    report();
    // Never from inside a signal of the reply, which is about to be deleted.
    QMetaObject::invokeMethod(
        this, [this] { deliver(); }, Qt::QueuedConnection);
}

/// One line for the log. The query may hold a token and the host's own words may hold anything, so neither is written.
void Exchange::report() const
{
    const QString path = m_logsPath ? base::oneLine(m_url.path(QUrl::FullyEncoded)) : QString();
    const QString line = u"%1 %2%3 %4 %5 ms"_s.arg(QString::fromLatin1(m_request.method), m_facts.host, path,
                                                   m_answer.status > 0 ? QString::number(m_answer.status)
                                                                       : base::codeOf(m_answer.failure->kind),
                                                   QString::number(m_answer.elapsedMs));
    if (!isReading(m_request) && m_answer.isIncident())
        qCWarning(base::logNet).noquote()
            << line << "sent" << m_answer.requestsSent << "times, redirected" << m_answer.redirected;
    else if (m_answer.evidence != base::Evidence::Answered)
        qCInfo(base::logNet).noquote() << line << wordFor(m_answer.evidence);
    else
        qCInfo(base::logNet).noquote() << line;
}

void Exchange::closeConnection()
{
    if (m_reply) m_reply->disconnect(this);
    m_reply.reset();
    m_own.reset(); // waits for the thread that owned the socket: after this not a byte can leave
    m_body.reset();
}

void Exchange::deliver()
{
    closeConnection();
    deleteLater();
    if (m_waiting) std::exchange(m_waiting, {}).resume();
}

void Exchange::cancelAllOf(const QObject &home)
{
    const QObjectList exchanges = home.children(); // a copy: ending one may free it
    for (QObject *exchange : exchanges)
        static_cast<Exchange *>(exchange)->cancel();
}

} // namespace net
