// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/http_front.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

#include <optional>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype headBytesMax = 64 * 1024;

/// A zero linger time turns the coming close into a reset.
void makeCloseAReset(qintptr descriptor)
{
    linger now{};
    now.l_onoff = 1;
    now.l_linger = 0;
#ifdef Q_OS_WIN
    setsockopt(SOCKET(descriptor), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&now), sizeof now);
#else
    setsockopt(int(descriptor), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
}

/// The request line and the headers; nothing when they are not HTTP.
std::optional<HttpRequest> parsedHead(const QByteArray &head)
{
    QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> start = lines.takeFirst().trimmed().split(' ');
    if (start.size() != 3 || !start[2].startsWith("HTTP/1.") || !start[1].startsWith('/')) return std::nullopt;
    HttpRequest request;
    request.method = start[0];
    request.target = start[1];
    const qsizetype mark = request.target.indexOf('?');
    request.path = QString::fromUtf8(
        QByteArray::fromPercentEncoding(request.target.first(mark < 0 ? request.target.size() : mark)));
    if (mark >= 0) request.query = decodedPairs(request.target.sliced(mark + 1));
    for (const QByteArray &raw : lines) {
        const QByteArray line = raw.trimmed();
        if (line.isEmpty()) continue;
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0) return std::nullopt;
        request.headers.emplaceBack(line.first(colon), line.sliced(colon + 1).trimmed());
    }
    return request;
}

struct Chunked {
    enum class State { Incomplete, Complete, Broken } state = State::Incomplete;
    QByteArray body;
    qsizetype consumed = 0;
};

Chunked dechunked(const QByteArray &bytes, qsizetype bodyBytesMax)
{
    Chunked result;
    qsizetype at = 0;
    for (;;) {
        const qsizetype lineEnd = bytes.indexOf("\r\n", at);
        if (lineEnd < 0) return result;
        bool isNumber = false;
        const QByteArray size = bytes.sliced(at, lineEnd - at).split(';').first().trimmed();
        const qsizetype length = size.toLongLong(&isNumber, 16);
        if (!isNumber || length < 0 || length > bodyBytesMax) return {Chunked::State::Broken, {}, 0};
        at = lineEnd + 2;
        if (bytes.size() < at + length + 2) return result;
        result.body += bytes.sliced(at, length);
        at += length + 2;
        if (length == 0)
            return {Chunked::State::Complete, result.body, at}; // trailers are not expected from our clients
    }
}

} // namespace

/// One accepted connection. Deletes itself when the other side has gone.
class HttpConnection : public QObject
{
public:
    HttpConnection(QTcpSocket *socket, const HttpFront::Handler &handler, const base::Clock &clock,
                   qsizetype bodyBytesMax, QObject *parent)
        : QObject(parent), m_socket(socket), m_handler(handler), m_clock(clock), m_bodyBytesMax(bodyBytesMax)
    {
        m_socket->setParent(this);
        connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
        connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        read(); // bytes may have come before the signal was connected
    }

    void answer(int serial, const HttpAnswer &answer)
    {
        if (!takeTurn(serial)) return;
        m_socket->write(head(answer) + answer.body);
        next();
    }
    void answerInPart(int serial, const HttpAnswer &answer, HttpExchange::Part part, bool withReset)
    {
        if (!takeTurn(serial)) return;
        const QByteArray start = head(answer);
        const bool isHead = part == HttpExchange::Part::HalfHead;
        m_socket->write(isHead ? start.first(start.size() / 2) : start + answer.body.first(answer.body.size() / 2));
        if (withReset) {
            m_socket->flush();
            abortWithReset();
        } else {
            m_socket->disconnectFromHost(); // sends what was written first
        }
    }
    void answerInDrips(int serial, const HttpAnswer &answer, int pieces, int pauseMs)
    {
        if (!takeTurn(serial)) return;
        drip(head(answer) + answer.body, qMax(1, pieces), pauseMs);
    }
    void close(int serial)
    {
        if (takeTurn(serial)) m_socket->disconnectFromHost();
    }
    void reset(int serial)
    {
        if (takeTurn(serial)) abortWithReset();
    }

private:
    void abortWithReset()
    {
        makeCloseAReset(m_socket->socketDescriptor());
        m_socket->abort();
        deleteLater();
    }

    QByteArray head(const HttpAnswer &answer) const { return answer.head(m_keepAlive, m_clock.nowUtc()); }

    bool takeTurn(int serial)
    {
        if (!m_busy || m_answered || serial != m_serial) return false;
        m_answered = true;
        return true;
    }

    void next()
    {
        if (!m_keepAlive) {
            m_socket->disconnectFromHost();
            return;
        }
        m_busy = false;
        // A queued call and not recursion: a client that pipelines must not be able to exhaust the stack.
        QTimer::singleShot(0, this, &HttpConnection::read);
    }

    void drip(const QByteArray &rest, int pieces, int pauseMs)
    {
        const qsizetype count = pieces <= 1 ? rest.size() : qMax<qsizetype>(1, rest.size() / pieces);
        m_socket->write(rest.first(qMin(count, rest.size())));
        m_socket->flush();
        if (rest.size() <= count) {
            next();
            return;
        }
        QTimer::singleShot(pauseMs, this,
                           [this, left = rest.sliced(count), pieces, pauseMs] { drip(left, pieces - 1, pauseMs); });
    }

    void refuse(int status)
    {
        m_busy = true;
        m_answered = true;
        m_keepAlive = false;
        HttpAnswer answer;
        answer.status = status;
        m_socket->write(answer.head(false, m_clock.nowUtc()));
        m_socket->disconnectFromHost();
    }

    void read()
    {
        m_buffer += m_socket->readAll();
        if (m_busy) return;
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0) {
            if (m_buffer.size() > headBytesMax) refuse(431);
            return;
        }
        auto request = parsedHead(m_buffer.first(end));
        if (!request) {
            refuse(400);
            return;
        }
        if (!takeBody(*request, end + 4)) return;
        m_busy = true;
        m_answered = false;
        m_continued = false;
        m_keepAlive = request->header("Connection").compare("close", Qt::CaseInsensitive) != 0;
        m_handler(*request, HttpExchange(this, ++m_serial));
    }

    /// Moves the body from the buffer into the request; false while it is not complete or when it was refused.
    bool takeBody(HttpRequest &request, qsizetype start)
    {
        const bool chunked = request.header("Transfer-Encoding").toLower().contains("chunked");
        const qsizetype announced = request.header("Content-Length").toLongLong();
        if (announced < 0 || announced > m_bodyBytesMax || m_buffer.size() > 2 * m_bodyBytesMax) {
            refuse(413);
            return false;
        }
        qsizetype taken = start + announced;
        if (chunked) {
            const Chunked result = dechunked(m_buffer.sliced(start), m_bodyBytesMax);
            if (result.state == Chunked::State::Broken) {
                refuse(400);
                return false;
            }
            if (result.state == Chunked::State::Complete) request.body = result.body;
            taken = result.state == Chunked::State::Complete ? start + result.consumed : m_buffer.size() + 1;
        }
        if (m_buffer.size() < taken) {
            if (!m_continued && request.header("Expect").toLower() == "100-continue") {
                m_continued = true;
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            }
            return false;
        }
        if (!chunked) request.body = m_buffer.sliced(start, announced);
        m_buffer.remove(0, taken);
        return true;
    }

    QTcpSocket *m_socket;
    const HttpFront::Handler &m_handler;
    const base::Clock &m_clock;
    const qsizetype m_bodyBytesMax;
    QByteArray m_buffer;
    int m_serial = 0;         ///< counts the requests of this connection
    bool m_busy = false;      ///< a request was handed over and its exchange is not ended
    bool m_answered = false;  ///< the exchange was ended; guards against a second answer
    bool m_continued = false; ///< "100 Continue" was sent for the request that is coming in
    bool m_keepAlive = true;
};

HttpExchange::HttpExchange(HttpConnection *connection, int serial) : m_connection(connection), m_serial(serial) {}

void HttpExchange::answer(const HttpAnswer &answer) const
{
    if (m_connection) m_connection->answer(m_serial, answer);
}

void HttpExchange::answerInPart(const HttpAnswer &answer, Part part, bool withReset) const
{
    if (m_connection) m_connection->answerInPart(m_serial, answer, part, withReset);
}

void HttpExchange::answerInDrips(const HttpAnswer &answer, int pieces, int pauseMs) const
{
    if (m_connection) m_connection->answerInDrips(m_serial, answer, pieces, pauseMs);
}

void HttpExchange::close() const
{
    if (m_connection) m_connection->close(m_serial);
}

void HttpExchange::reset() const
{
    if (m_connection) m_connection->reset(m_serial);
}

HttpFront::HttpFront(Handler handler, const base::Clock &clock, qsizetype bodyBytesMax, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_clock(clock)
    , m_bodyBytesMax(bodyBytesMax)
    , m_server(new QTcpServer(this))
{
    connect(m_server, &QTcpServer::newConnection, this, &HttpFront::accept);
}

HttpFront::~HttpFront() = default;

base::Result<quint16> HttpFront::listen(quint16 port)
{
    // Loopback only: the sandbox hands out credentials to whoever asks.
    if (!m_server->listen(QHostAddress::LocalHost, port)) {
        return base::nothingHappened(
            base::ErrorKind::Unreachable, {},
            QCoreApplication::translate("Sandbox", "The sandbox cannot listen on port %1 of this machine: %2")
                .arg(port)
                .arg(m_server->errorString()));
    }
    return m_server->serverPort();
}

void HttpFront::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        new HttpConnection(socket, m_handler, m_clock, m_bodyBytesMax, this);
    }
}

} // namespace sandbox
