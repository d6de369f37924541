// SPDX-License-Identifier: GPL-3.0-or-later
// A signed request through a connector and our transport, against the same bytes, signed by the same function and sent
// by libcurl, to the same server over TLS on this machine. No distance and no provider's thinking are in it: on a real
// way both take longer by the same.
#include "bench/measure.h"
#include "bench/waited.h"
#include "dialect/requests.h"
#include "net/route.h"
#include "providers/simpaisa/connector.h"
#include "providers/simpaisa/signing.h"
#include "providers/support/fixtures.h"
#include "support/fault_server.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <curl/curl.h>

using namespace Qt::Literals::StringLiterals;
using bench::waited;

namespace {

constexpr double target = 1.5;

/// What the connector asks for in this bench, answered as it is documented.
const QByteArray answer = R"({"balances":[{"currency":"GBP","available":"1000.00"}]})";

providers::simpaisa::Settings merchant()
{
    providers::simpaisa::Settings settings;
    settings.merchantId = u"MCH-00123"_s;
    return settings;
}

/// Both ways to one server: the connector's, and libcurl's.
class Ways
{
public:
    Ways() : m_server(script()) {}
    ~Ways() { curl_easy_cleanup(m_warm); }
    Ways(const Ways &) = delete;
    Ways &operator=(const Ways &) = delete;

    void open()
    {
        m_caFile = m_folder.path() + u"/ca.pem"_s;
        QFile ca(m_caFile);
        if (!ca.open(QIODevice::WriteOnly) || ca.write(m_authority.certificatePem()) < 0) qFatal("no certificate");
        ca.close();
        net::RouteSettings settings;
        settings.baseUrl = m_server.address().chopped(1);
        settings.caFile = m_caFile;
        const auto route = net::makeRoute(settings);
        if (!route) qFatal("no route: %s", qPrintable(route.error().detail));
        m_credentials.values = {{u"private-key"_s, support::throwAwayKey().reveal().toByteArray()}};
        m_client = std::make_unique<net::HttpClient>(*route, m_clock);
        m_transport = std::make_unique<net::MoneyTransport>(*route, m_clock);
        m_connector = std::make_unique<providers::simpaisa::Connector>(merchant(), *m_client, *m_transport,
                                                                       m_credentials, m_clock, m_random);
        m_warm = curl_easy_init();
        const interfaces::PayoutOrder order = support::orderFrom(support::usualOrder(u"simpaisa"_s));
        support::Counter<providers::simpaisa::Connector, providers::simpaisa::Settings> drawer(merchant());
        m_initiate = waited(drawer.connector.prepare(order))->request;
    }

    void sendOnce()
    {
        const domain::WireAnswer got = waited(m_connector->sendOnce(m_initiate));
        if (got.status != 200) qFatal("the connector got no answer");
    }
    /// A connection of its own for each, as calls that move money have it.
    void sendByCurl()
    {
        CURL *fresh = curl_easy_init();
        perform(fresh, dialect::requestFrom(m_initiate));
        curl_easy_cleanup(fresh);
    }
    void read()
    {
        const auto sight = waited(m_connector->test());
        Q_UNUSED(sight) // whatever it thinks of the answer
    }
    void readByCurl() { perform(m_warm, dialect::reading(u"/v3/remittances/MCH-00123/balance"_s)); }
    int requests() const { return m_server.completeRequests(); }

private:
    support::FaultScript script()
    {
        support::FaultScript script;
        script.tls = m_authority.issueForLoopback();
        script.body = answer;
        script.headers = "Content-Type: application/json\r\n";
        return script;
    }

    static size_t take(char *bytes, size_t one, size_t count, void *into)
    {
        static_cast<QByteArray *>(into)->append(bytes, qsizetype(one * count));
        return one * count;
    }

    void perform(CURL *curl, const net::HttpRequest &request)
    {
        const auto ready = providers::simpaisa::signedRequest(merchant(), request, support::throwAwayKey(),
                                                              base::toRfc3339(m_clock.nowUtc()));
        if (!ready) qFatal("the baseline cannot sign");
        QByteArray body;
        curl_slist *headers = nullptr;
        for (const auto &[name, value] : ready->headers)
            headers = curl_slist_append(headers, (name + ": " + value).constData());
        const QByteArray url = (m_server.address() + ready->url.toString(QUrl::FullyEncoded)).toUtf8();
        const QByteArray ca = QFile::encodeName(m_caFile);
        curl_easy_setopt(curl, CURLOPT_URL, url.constData());
        curl_easy_setopt(curl, CURLOPT_CAINFO, ca.constData());
        curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1);
        curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &Ways::take);
        curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
        if (ready->method == "POST") {
            curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, long(ready->body.size()));
            curl_easy_setopt(curl, CURLOPT_POSTFIELDS, ready->body.constData());
        }
        const CURLcode code = curl_easy_perform(curl);
        curl_slist_free_all(headers);
        if (code != CURLE_OK || body.isEmpty()) qFatal("the baseline got no answer: %s", curl_easy_strerror(code));
    }

    const support::ThrowAwayAuthority m_authority;
    support::FaultServer m_server;
    const QTemporaryDir m_folder;
    QString m_caFile;
    base::SystemClock m_clock;
    support::SeededRandom m_random{1};
    support::FixedCredentials m_credentials;
    std::unique_ptr<net::HttpClient> m_client;
    std::unique_ptr<net::MoneyTransport> m_transport;
    std::unique_ptr<providers::simpaisa::Connector> m_connector;
    domain::FrozenRequest m_initiate;
    CURL *m_warm = nullptr;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? QByteArray(argv[1]).toInt() : 201;
    QLoggingCategory::setFilterRules(u"remitdesk.*.info=false"_s);
    bench::undisturbed();
    curl_global_init(CURL_GLOBAL_DEFAULT);
    bool good = true;
    {
        Ways ways;
        ways.open();
        for (int i = 0; i < 5; ++i) { // warms up
            ways.sendOnce(), ways.sendByCurl(), ways.read(), ways.readByCurl();
        }
        const int before = ways.requests();
        good = bench::tellRatio(u"a signed payout, on a connection of its own"_s,
                                bench::alternated(
                                    rounds, [&] { ways.sendOnce(); }, [&] { ways.sendByCurl(); }),
                                u"libcurl"_s, target);
        good = bench::tellRatio(u"a signed reading call, on a warm connection"_s,
                                bench::alternated(
                                    rounds, [&] { ways.read(); }, [&] { ways.readByCurl(); }),
                                u"libcurl"_s, target) &&
               good;
        if (ways.requests() - before != 4 * rounds) qFatal("not every request arrived once");
    }
    curl_global_cleanup();
    return good ? 0 : 1;
}
