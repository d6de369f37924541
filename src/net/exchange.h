// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/http_message.h"
#include "net/one_shot_body.h"
#include "net/route.h"
#include "net/verdict.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

#include <coroutine>
#include <functional>
#include <memory>

namespace net {

/// One request and its one answer, from the first byte to the verdict: what HttpClient and MoneyTransport share.
///
/// Lifetime: a child of its client's home object. It frees itself after the answer was handed over. When the client
/// goes first, the connection is closed and whoever awaits is never woken: its frame may point at objects that are gone
/// too.
class Exchange final : public QObject
{
public:
    /// With `shared` the call uses that manager and its warm connections; without, it has a manager and a connection of
    /// its own, and both are gone before the answer is handed over. `clock` must outlive the exchange.
    Exchange(Route route, const base::Clock &clock, QNetworkAccessManager *shared, QObject *home);
    ~Exchange() override;

    /// Of this call the log gets method and host alone: the path is somebody else's text, such as the name of a file.
    /// To be called before start().
    void keepPathFromLog() { m_logsPath = false; }
    /// Told how much of the body has been taken by the network, of how much. To be called before start().
    void tellProgress(std::function<void(qint64, qint64)> progress) { m_progress = std::move(progress); }
    /// Starts; to be called once, and then the answer awaited once.
    void start(HttpRequest request);
    /// Ends the call; the answer says what is proven by then. Nothing happens when it has an answer already.
    void cancel() { end(Ending::Cancelled); }
    /// Cancels every exchange that lives in that home.
    static void cancelAllOf(const QObject &home);

    struct Answer {
        Exchange &exchange;
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> waiting) noexcept { exchange.m_waiting = waiting; }
        HttpReply await_resume() noexcept { return std::move(exchange.m_answer); }
    };
    [[nodiscard]] Answer answer() { return Answer{*this}; }

private:
    void post(const QNetworkRequest &network);
    void watch();
    [[nodiscard]] bool isRightServer();
    void limitReadAhead();
    bool isStale() const;
    qint64 deadlineMs() const;
    void takeBody();
    void enter(Ending whenTooLate, qint64 stageMs);
    void end(Ending ending);
    void conclude();
    void report() const;
    void closeConnection();
    void deliver();

    const Route m_route;
    const base::Clock &m_clock;
    std::unique_ptr<QNetworkAccessManager> m_own;
    QNetworkAccessManager *m_manager;
    std::unique_ptr<OneShotBody> m_body;
    std::unique_ptr<QNetworkReply>
        m_reply; // before m_body and m_own in destruction: it reads the one and lives in the other
    QTimer m_stage;
    QTimer m_deadline;
    Ending m_whenStageEnds = Ending::NoConnection;
    HttpRequest m_request;
    QUrl m_url;
    CallFacts m_facts;
    HttpReply m_answer;
    qint64 m_startedMs = 0;
    QDateTime m_startedAt;
    bool m_concluded = false;
    bool m_logsPath = true;
    std::function<void(qint64, qint64)> m_progress;
    std::coroutine_handle<> m_waiting;
};

} // namespace net
