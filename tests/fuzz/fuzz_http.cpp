// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include "net/retry_after.h"
#include "net/verdict.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

/// Lines of a head as a server may write them: what we are told to wait, whatever stands there.
FUZZ_TARGET(http_times)
{
    const QDateTime now(QDate(2026, 2, 1), QTime(9, 0), Qt::UTC);
    net::HttpReply reply;
    for (const QByteArray &line : input.toByteArray().left(2'000).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            reply.headers.append({"Retry-After", line});
        else
            reply.headers.append({line.first(colon), line.mid(colon + 1)});
    }
    const qint64 wait = net::retryAfterMs(reply, now);
    FUZZ_EXPECT(wait >= -1 && wait <= net::longestPauseMs);
    FUZZ_EXPECT(wait == net::retryAfterMs(reply, now));
    const qint64 exhausted = net::exhaustedForMs(reply, now);
    FUZZ_EXPECT(exhausted >= -1 && exhausted <= net::longestPauseMs);
    for (const auto &[name, value] : reply.headers) {
        const QDateTime time = net::fromHttpDate(value);
        if (!time.isValid()) continue;
        FUZZ_EXPECT(time.timeSpec() == Qt::UTC);
        const QString written = QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        FUZZ_EXPECT(net::fromHttpDate(written.toLatin1()) == time);
    }
}

/// Everything that can be seen of a call, in every combination: what may be concluded from it.
FUZZ_TARGET(evidence)
{
    if (input.size() < 12) return;
    const auto at = [&](int i) { return int(uchar(input[i])); };
    net::CallFacts facts;
    facts.host = u"pay.example"_s;
    facts.encrypted = at(0) % 2;
    facts.ownConnection = at(1) % 2;
    facts.bodyExpected = at(2) % 8 != 0;
    facts.trace = {at(3) % 3, at(3) / 3 % 3, at(3) / 9 % 3};
    facts.requestsSent = at(4) % 4;
    facts.bodyBytesTaken = at(5) % 3 * 20;
    facts.ending = net::Ending(at(6) % (int(net::Ending::Cancelled) + 1));
    static constexpr int errors[] = {0,   1,   2,   3,   4,   5,   6,   7,   8,   10,  99,  101, 102, 103, 104, 105,
                                     199, 201, 202, 203, 204, 205, 206, 207, 299, 301, 302, 399, 401, 402, 403, 499};
    facts.error = QNetworkReply::NetworkError(errors[at(7) % std::size(errors)]);
    static constexpr int statuses[] = {0,   100, 103, 200, 201, 204, 206, 301, 302, 304,
                                       307, 400, 401, 404, 409, 429, 500, 502, 503};
    facts.status = statuses[at(8) % std::size(statuses)];
    facts.bodySize = at(9) % 4 * 10;
    if (at(10) % 3 != 0) facts.headers.append({"Content-Length", input.sliced(11).toByteArray().left(12)});
    if (at(10) % 5 == 0) facts.headers << std::pair<QByteArray, QByteArray>("Transfer-Encoding", "chunked");
    if (at(10) % 7 == 0) facts.headers << std::pair<QByteArray, QByteArray>("Content-Encoding", "gzip");

    const net::Verdict verdict = net::judge(facts);
    if (verdict.evidence == base::Evidence::NotSent) {
        // The one word that lets the same thing be sent again.
        FUZZ_EXPECT(facts.requestsSent == 0 && facts.bodyBytesTaken == 0 && facts.status == 0);
        FUZZ_EXPECT(verdict.failure && verdict.failure->outcome == base::Outcome::NothingHappened);
    }
    if (verdict.evidence == base::Evidence::Maybe)
        FUZZ_EXPECT(verdict.failure && verdict.failure->outcome == base::Outcome::Unknown);
    if (verdict.evidence == base::Evidence::Answered) {
        FUZZ_EXPECT(facts.status >= 200 && facts.ending == net::Ending::ByTheNetwork);
        FUZZ_EXPECT(!net::header(facts.headers, "Content-Encoding").contains("gzip"));
    }
    if (verdict.lengthProven) FUZZ_EXPECT(verdict.evidence == base::Evidence::Answered);
    if (facts.status >= 300 && facts.status < 400) FUZZ_EXPECT(verdict.redirected && verdict.failure);
}
