// SPDX-License-Identifier: GPL-3.0-or-later
#include "callbacks/listener.h"

#include <QCoreApplication>
#include <QFile>
#include <QHttpServer>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTcpSocket>

namespace callbacks {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ListenerText {
    Q_DECLARE_TR_FUNCTIONS(ListenerText)
};

base::Error badFile(const QString &field, const QString &name)
{
    return base::nothingHappened(base::ErrorKind::BadFile, field,
                                 ListenerText::tr("The file %1 cannot be used; a PEM file is wanted.").arg(name));
}

base::Result<QByteArray> contentOf(const QString &field, const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) return badFile(field, name);
    return file.readAll();
}

/// Whether the certificate was made for the key. Either form of a private key contains the public one: RSA the modulus
/// and exponent, elliptic curves the point, byte for byte as they end the certificate's public key.
bool belongTogether(const QSslCertificate &certificate, const QSslKey &key)
{
    constexpr qsizetype enoughToTell = 48;
    const QByteArray publicKey = certificate.publicKey().toDer();
    return publicKey.size() > enoughToTell && key.toDer().contains(publicKey.right(enoughToTell));
}

base::Result<QSslConfiguration> tlsFrom(const ListenSettings &settings)
{
    const auto certificate = contentOf(u"tls-cert"_s, settings.certificateFile);
    if (!certificate) return certificate.error();
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificate, QSsl::Pem);
    if (chain.isEmpty()) return badFile(u"tls-cert"_s, settings.certificateFile);
    const auto pem = contentOf(u"tls-key"_s, settings.keyFile);
    if (!pem) return pem.error();
    QSslKey key(*pem, QSsl::Rsa, QSsl::Pem);
    if (key.isNull()) key = QSslKey(*pem, QSsl::Ec, QSsl::Pem);
    if (key.isNull()) return badFile(u"tls-key"_s, settings.keyFile);
    if (!belongTogether(chain.first(), key))
        return base::nothingHappened(
            base::ErrorKind::BadFile, u"tls-key"_s,
            ListenerText::tr("The key %1 does not belong to the certificate %2, which must be the first in its file.")
                .arg(settings.keyFile, settings.certificateFile));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    return tls;
}

interfaces::CallbackMessage messageFrom(const QHttpServerRequest &request)
{
    interfaces::CallbackMessage message;
    for (const auto &header : request.headers())
        message.headers << domain::Header(header.first, header.second);
    message.query = request.query().toString(QUrl::FullyEncoded).toLatin1();
    message.body = request.body();
    return message;
}

/// Somebody who waits for an answer. Qt HTTP Server 6.4 keeps a bare pointer to the socket in the responder: writing
/// to one whose socket has gone writes to freed memory. Destroying such a responder touches nothing.
struct Caller {
    QHttpServerResponder responder;
    QPointer<QTcpSocket> socket;
};

void say(QHttpServerResponder &responder, const Reply &reply)
{
    responder.write(reply.body, {{"Content-Type", "text/plain; charset=utf-8"}, {"Connection", "close"}},
                    QHttpServerResponder::StatusCode(reply.status));
    Guard::of(responder.socket())->hangUp();
}

QCoro::Task<> answer(Listener::Handler handler, QString provider, interfaces::CallbackMessage message,
                     std::shared_ptr<Caller> caller)
{
    const Reply reply = co_await handler(std::move(provider), std::move(message));
    // The caller may have hung up meanwhile, or been hung up on, or the listener be gone with all its sockets.
    if (!caller->socket || caller->socket->state() != QAbstractSocket::ConnectedState) co_return;
    say(caller->responder, reply);
}

} // namespace

struct Listener::Parts {
    explicit Parts(Handler handler)
    {
        server.route(u"/callbacks/<arg>"_s, QHttpServerRequest::Method::Post,
                     [handler = std::move(handler)](const QString &provider, const QHttpServerRequest &request,
                                                    QHttpServerResponder &&responder) {
                         if (!Guard::of(responder.socket())->takeRequest()) return;
                         const QPointer<QTcpSocket> socket(responder.socket());
                         const auto caller = std::make_shared<Caller>(Caller{std::move(responder), socket});
                         // Nobody here waits for it: the answer finds its own way.
                         [[maybe_unused]] const auto task = answer(handler, provider, messageFrom(request), caller);
                     });
        server.setMissingHandler([](const QHttpServerRequest &, QHttpServerResponder &&responder) {
            if (Guard::of(responder.socket())->takeRequest()) say(responder, {404, {}});
        });
    }
    QHttpServer server;
};

Listener::Listener(Handler handler) : m_parts(std::make_unique<Parts>(std::move(handler))) {}

Listener::~Listener() = default;

base::Result<QString> Listener::listen(const ListenSettings &settings)
{
    std::unique_ptr<QTcpServer> door;
    if (settings.certificateFile.isEmpty() && settings.keyFile.isEmpty()) {
        door = std::make_unique<GuardedTcpServer>(settings.bounds);
    } else {
        const auto tls = tlsFrom(settings);
        if (!tls) return tls.error();
        auto encrypted = std::make_unique<GuardedTlsServer>(settings.bounds);
        encrypted->setSslConfiguration(*tls);
        door = std::move(encrypted);
    }
    if (!door->listen(settings.address, settings.port))
        return base::nothingHappened(
            base::ErrorKind::BadInput, u"listen"_s,
            ListenerText::tr("It is not possible to listen there: %1").arg(door->errorString()));
    const QString host = settings.address.protocol() == QAbstractSocket::IPv6Protocol
                             ? u'[' + settings.address.toString() + u']'
                             : settings.address.toString();
    const QString where = u"%1:%2"_s.arg(host).arg(door->serverPort());
    m_parts->server.bind(door.release()); // which owns it from now on
    return where;
}

} // namespace callbacks
