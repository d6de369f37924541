// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/callback_post.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

#include <cmath>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

constexpr int noticeEveryMs = 50;      ///< how soon a change of state is noticed
constexpr int answerWithinMs = 30'000; ///< Wallex waits so long; the others say nothing
constexpr int firstPauseMs = 500;
constexpr int longestPauseMs = 60'000;
constexpr qsizetype noticesKept = 1000;

/// "up to a maximum of 25 times" (Rebit), three repeats (Wallex, public documentation); five is ours for the others.
int attemptsOf(const QString &provider)
{
    if (provider == "rebit"_L1) return 25;
    if (provider == "wallex"_L1) return 4;
    return 5;
}

/// Rebit stops only for the plain text OK; for the others 200 is enough.
bool isAcknowledged(const QString &provider, int status, const QByteArray &body)
{
    if (status != 200) return false;
    return provider != "rebit"_L1 || body.trimmed() == "OK";
}

} // namespace

CallbackPost::CallbackPost(const LifeClock &clock, std::function<void()> settle, QObject *parent)
    : QObject(parent), m_clock(clock)
{
    m_tick.setInterval(noticeEveryMs);
    connect(&m_tick, &QTimer::timeout, this, std::move(settle));
}

CallbackPost::~CallbackPost() = default;

bool CallbackPost::isLocal(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)) return false;
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

base::Result<void> CallbackPost::registerTarget(const QString &provider, const QString &address)
{
    if (!address.isEmpty() && !isLocal(address)) {
        return base::nothingHappened(
            base::ErrorKind::BadInput, u"url"_s,
            QCoreApplication::translate("Sandbox", "url: an http address of this machine is wanted (127.0.0.1)"));
    }
    m_targets.removeIf([&provider](const auto &target) { return target.first == provider; });
    if (address.isEmpty()) return {};
    m_targets.emplaceBack(provider, address);
    startNoticing();
    return {};
}

void CallbackPost::clear()
{
    ++m_generation;
    m_targets.clear();
    m_notices.clear();
    m_tick.stop();
}

void CallbackPost::startNoticing()
{
    if (!m_tick.isActive()) m_tick.start();
}

void CallbackPost::watch(const QString &ownAddress)
{
    if (isLocal(ownAddress)) startNoticing();
}

QString CallbackPost::addressFor(const QString &provider, const QString &ownAddress) const
{
    if (isLocal(ownAddress)) return ownAddress;
    const auto found = std::find_if(m_targets.begin(), m_targets.end(),
                                    [&provider](const auto &target) { return target.first == provider; });
    return found == m_targets.end() ? QString() : found->second;
}

bool CallbackPost::isWanted(const QString &provider, const QString &ownAddress) const
{
    return m_notices.size() < noticesKept && !addressFor(provider, ownAddress).isEmpty();
}

void CallbackPost::post(const QString &provider, const QString &ownAddress, const QByteArray &body)
{
    if (!isWanted(provider, ownAddress)) return;
    m_notices.append({provider, addressFor(provider, ownAddress), body});
    send(m_notices.size() - 1, m_generation);
}

void CallbackPost::send(qsizetype index, int generation)
{
    if (generation != m_generation) return;
    if (!m_network) {
        m_network = new QNetworkAccessManager(this);
        m_network->setProxy(QNetworkProxy::NoProxy); // a proxy would carry it away from this machine
        m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        m_network->setTransferTimeout(answerWithinMs);
    }
    Notice &notice = m_notices[index];
    ++notice.attempts;
    QNetworkRequest request(QUrl(notice.address, QUrl::StrictMode));
    request.setRawHeader("Content-Type", "application/json");
    QNetworkReply *reply = m_network->post(request, notice.body);
    connect(reply, &QNetworkReply::finished, this,
            [this, index, generation, reply] { finished(index, generation, reply); });
}

void CallbackPost::finished(qsizetype index, int generation, QNetworkReply *reply)
{
    reply->deleteLater();
    if (generation != m_generation) return;
    Notice &notice = m_notices[index];
    notice.lastStatus = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    notice.delivered = isAcknowledged(notice.provider, notice.lastStatus, reply->read(1024));
    notice.over = notice.delivered || notice.attempts >= attemptsOf(notice.provider);
    if (notice.over) return;
    QTimer::singleShot(pauseMs(notice.attempts), this, [this, index, generation] { send(index, generation); });
}

int CallbackPost::pauseMs(int attempts) const
{
    // "The period in between retries increase at an exponential rate" (Rebit).
    const qreal pause = qMin<qreal>(longestPauseMs, firstPauseMs * std::pow(2.0, attempts - 1));
    return qMax(20, int(pause / m_clock.speed()));
}

JsonValue CallbackPost::toJson() const
{
    JsonValue targets = JsonValue::object();
    for (const auto &[provider, address] : m_targets)
        targets.set(provider, address);
    JsonValue sent = JsonValue::array();
    for (const Notice &notice : m_notices) {
        sent.append(
            JsonValue::object({{u"provider"_s, notice.provider},
                               {u"url"_s, notice.address},
                               {u"body"_s, JsonValue::parse(notice.body).valueOr(QString::fromUtf8(notice.body))},
                               {u"attempts"_s, notice.attempts},
                               {u"delivered"_s, notice.delivered},
                               {u"over"_s, notice.over},
                               {u"lastStatus"_s, notice.lastStatus}}));
    }
    return JsonValue::object({{u"targets"_s, targets}, {u"sent"_s, sent}});
}

JsonValue CallbackPost::state() const { return toJson().member(u"targets"); }

void CallbackPost::restore(const JsonValue &state)
{
    for (const auto &[provider, address] : state.members())
        (void)registerTarget(provider, address.text());
}

} // namespace sandbox
