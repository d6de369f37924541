// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/http_message.h"
#include "net/route.h"
#include "support/fault_server.h"

#include <QCoroTask>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <optional>
#include <vector>

/// What every test of this room needs: an authority, its file, and routes to a server.
struct NetFixture {
    support::ThrowAwayAuthority authority;
    support::Identity serverIdentity = authority.issueForLoopback();
    base::SystemClock clock;
    QTemporaryDir folder;

    QString fileWith(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test cannot write its file");
        return file.fileName();
    }
    QString caFile() const { return fileWith(QStringLiteral("authority.pem"), authority.certificatePem()); }

    support::FaultScript script(support::Fault fault, bool tls) const
    {
        support::FaultScript script;
        script.fault = fault;
        if (tls) script.tls = serverIdentity;
        return script;
    }

    /// Settings with short deadlines: long enough for a loaded machine, short enough for a test.
    net::RouteSettings settings(const QString &address) const
    {
        net::RouteSettings settings;
        settings.baseUrl = address;
        settings.caFile = caFile();
        settings.timeoutMs = 20'000;
        return settings;
    }
    net::Route route(const QString &address) const { return route(settings(address)); }
    net::Route route(const net::RouteSettings &settings) const
    {
        const base::Result<net::Route> made = net::makeRoute(settings);
        if (!made) qFatal("bad route: %s", qPrintable(made.error().field + QStringLiteral(": ") + made.error().detail));
        return *made;
    }
};

/// Runs the event loop until the task is done. Bounded: a task that never ends fails the test.
template <class T>
T awaited(QCoro::Task<T> task, int timeoutMs = 30'000)
{
    std::optional<T> result;
    QEventLoop loop;
    QTimer::singleShot(timeoutMs, &loop, [] { qFatal("a task did not end in time"); });
    const auto done = task.then([&](T value) {
        result = std::move(value);
        loop.quit();
    });
    if (!result) loop.exec();
    return *std::move(result);
}

inline net::HttpRequest requestOf(const QByteArray &method, const QByteArray &body = {})
{
    net::HttpRequest request;
    request.method = method;
    request.url = QUrl(QStringLiteral("pay?token=throw-away-secret"));
    request.body = body;
    return request;
}

/// The rules that no server behaviour may break.
inline void checkPromise(const support::FaultServer &server, const net::HttpReply &reply)
{
    QVERIFY2(server.completeRequests() <= 1, "the request left more than once");
    QVERIFY(reply.requestsSent <= 1);
    if (server.bytesReceived() > 0) QVERIFY2(reply.evidence != base::Evidence::NotSent, "sent, and called not sent");
    if (reply.evidence == base::Evidence::NotSent) {
        QCOMPARE(server.bytesReceived(), 0);
        QCOMPARE(reply.failure->outcome, base::Outcome::NothingHappened);
    }
    if (reply.evidence == base::Evidence::Maybe) QCOMPARE(reply.failure->outcome, base::Outcome::Unknown);
}

/// One line of the results matrix.
inline void tell(const char *name, const support::FaultServer &server, const net::HttpReply &reply)
{
    static constexpr const char *words[] = {"NotSent", "Maybe", "Answered"};
    qInfo("%-44s server saw %d, requestSent %d, %-8s status %d, %lld bytes, %s, %lld ms", name,
          server.completeRequests(), reply.requestsSent, words[int(reply.evidence)], reply.status,
          qlonglong(reply.body.size()), reply.failure ? qPrintable(base::codeOf(reply.failure->kind)) : "usable",
          qlonglong(reply.elapsedMs));
}
