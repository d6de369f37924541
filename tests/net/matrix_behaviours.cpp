// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix.h"

namespace matrix {

using base::ErrorKind;
using base::Evidence;
using support::Fault;
using support::FaultScript;

namespace {

const Expectation answered{{Evidence::Answered}, {}, 200};
const Expectation broken{{Evidence::Maybe}, {ErrorKind::Unreachable}, 0};
const Expectation unreadable{{Evidence::Maybe}, {ErrorKind::UnreadableReply}, 200};

Expectation withStatus(int status) { return {{Evidence::Answered}, {}, status}; }
Expectation redirectedWith(int status) { return {{Evidence::Answered}, {ErrorKind::RedirectRefused}, status}; }
Expectation timedOut(int status) { return {{Evidence::Maybe}, {ErrorKind::TimedOut}, status}; }

FaultScript of(Fault fault) { return {.fault = fault}; }

FaultScript saying(int status, const QByteArray &headers = {})
{
    FaultScript script;
    script.status = status;
    script.headers = headers;
    return script;
}

FaultScript certified(const support::ThrowAwayAuthority &authority, const support::CertificateWish &wish)
{
    FaultScript script;
    script.tls = authority.issue(wish);
    return script;
}

/// What a server does after it has read the request.
std::vector<Behaviour> afterReading()
{
    return {
        {.name = "good answer", .script = of(Fault::None), .expectation = answered},
        {.name = "closed", .script = of(Fault::Close), .expectation = broken},
        {.name = "reset", .script = of(Fault::Reset), .expectation = broken},
        {.name = "closed once, then answered", .script = of(Fault::CloseOnceThenAnswer), .expectation = broken},
        {.name = "half a status line", .script = of(Fault::HalfStatusLine), .expectation = broken},
        {.name = "half a head", .script = of(Fault::HalfHead), .expectation = broken},
        {.name = "100 Continue, closed", .script = of(Fault::ContinueThenClose), .expectation = broken},
        {.name = "garbage",
         .script = of(Fault::Garbage),
         .expectation = {{Evidence::Maybe}, {ErrorKind::Unreachable, ErrorKind::UnreadableReply}, 0}},
        {.name = "cut body", .script = of(Fault::CutBody), .expectation = unreadable},
        {.name = "cut body, reset", .script = of(Fault::CutBodyReset), .expectation = unreadable},
        // Nobody can see this cut; what the answer says must be looked at by whoever reads it.
        {.name = "no length, closed", .script = of(Fault::NoLengthCut), .expectation = answered},
        {.name = "no length, reset", .script = of(Fault::NoLengthReset), .expectation = answered},
        {.name = "cut chunks", .script = of(Fault::CutChunked), .expectation = unreadable},
        {.name = "head, then silence",
         .script = of(Fault::HeadOnlyThenSilence),
         .expectation = timedOut(200),
         .hangs = true},
        {.name = "drip", .script = of(Fault::Drip), .expectation = timedOut(200), .hangs = true},
        {.name = "silence", .script = of(Fault::Silence), .expectation = timedOut(0), .hangs = true},
        {.name = "huge body", .script = of(Fault::HugeBody), .expectation = unreadable},
        {.name = "endless body", .script = of(Fault::EndlessBody), .expectation = unreadable},
    };
}

/// Whole answers that are not what was asked for.
std::vector<Behaviour> statuses()
{
    static const QByteArray moved = "Location: /moved\r\n";
    std::vector<Behaviour> list{
        {.name = "401 with a challenge",
         .script = saying(401, "WWW-Authenticate: Basic realm=\"again\"\r\n"),
         .expectation = withStatus(401)},
        {.name = "407 with a challenge",
         .script = saying(407, "Proxy-Authenticate: Basic realm=\"again\"\r\n"),
         .expectation = withStatus(407)},
        {.name = "408", .script = saying(408), .expectation = withStatus(408)},
        {.name = "429, Retry-After", .script = saying(429, "Retry-After: 0\r\n"), .expectation = withStatus(429)},
        {.name = "500", .script = saying(500), .expectation = withStatus(500)},
        {.name = "503, Retry-After", .script = saying(503, "Retry-After: 0\r\n"), .expectation = withStatus(503)},
        {.name = "compressed unasked",
         .script = saying(200, "Content-Encoding: gzip\r\n"),
         .expectation = {{Evidence::Maybe}, {ErrorKind::UnreadableReply}, -1}},
    };
    static constexpr std::pair<const char *, int> redirects[] = {
        {"301", 301}, {"302", 302}, {"303", 303}, {"307", 307}, {"308", 308}};
    for (const auto &[name, status] : redirects)
        list.push_back({.name = name, .script = saying(status, moved), .expectation = redirectedWith(status)});
    return list;
}

/// What happens before a request was read, or instead of it.
std::vector<Behaviour> beforeReading()
{
    const Expectation neverSent{{Evidence::NotSent}, {ErrorKind::Unreachable}, 0, 0};
    const Expectation wrongServer{{Evidence::NotSent}, {ErrorKind::TlsFailed}, 0, 0};
    FaultScript early = saying(413);
    early.fault = Fault::RefuseEarly;
    return {
        {.name = "refused before the body was read",
         .script = early,
         .expectation =
             {{Evidence::Answered, Evidence::Maybe}, {ErrorKind::Unreachable, ErrorKind::UnreadableReply}, -1, 0}},
        {.name = "closed before reading",
         .script = of(Fault::CloseBeforeReading),
         .expectation = {{Evidence::Maybe, Evidence::NotSent}, {ErrorKind::Unreachable}, 0, 0}},
        {.name = "no handshake",
         .script = of(Fault::NoHandshake),
         .expectation = {{Evidence::NotSent}, {ErrorKind::TimedOut}, 0, 0},
         .hangs = true,
         .whileConnecting = true,
         .handshakeEnds = true},
        {.name = "reset in the handshake",
         .script = of(Fault::ResetInHandshake),
         .expectation = {{Evidence::NotSent}, {ErrorKind::Unreachable, ErrorKind::TlsFailed}, 0, 0},
         .whileConnecting = true,
         .handshakeEnds = true},
        {.name = "nobody listens", .expectation = neverSent, .whileConnecting = true, .nobodyListens = true},
        {.name = "another name in the certificate",
         .expectation = wrongServer,
         .onlyTls = true,
         .whileConnecting = true,
         .identity =
             [](const NetFixture &fixture) {
                 return certified(fixture.authority, {.addresses = {QStringLiteral("127.0.0.2")}});
             }},
        {.name = "only the common name is right",
         .expectation = wrongServer,
         .onlyTls = true,
         .whileConnecting = true,
         .identity =
             [](const NetFixture &fixture) {
                 return certified(fixture.authority, {.commonName = QStringLiteral("127.0.0.1")});
             }},
        {.name = "certificate of a stranger",
         .expectation = wrongServer,
         .onlyTls = true,
         .whileConnecting = true,
         .identity =
             [](const NetFixture &) {
                 FaultScript script;
                 script.tls = support::ThrowAwayAuthority(QStringLiteral("A stranger")).issueForLoopback();
                 return script;
             }},
    };
}

} // namespace

const std::vector<Behaviour> &behaviours()
{
    static const std::vector<Behaviour> all = [] {
        std::vector<Behaviour> list = afterReading();
        for (const auto &more : {statuses(), beforeReading()})
            list.insert(list.end(), more.begin(), more.end());
        return list;
    }();
    return all;
}

Expectation expectationOf(const Cell &cell)
{
    Expectation expected = cell.behaviour->expectation;
    const Fault fault = cell.behaviour->script.fault;
    if (!cell.tls && cell.behaviour->whileConnecting && !cell.behaviour->nobodyListens) {
        // In the clear there is no handshake to wait for: the request leaves with the connection.
        expected.evidence = {Evidence::Maybe};
    }
    if (cell.tls && cell.client == Client::Http && cell.behaviour->handshakeEnds) {
        // With a shared manager nobody can tell whether the connection was a used one; then caution it is.
        expected.evidence = {Evidence::Maybe};
    }
    if (!cell.tls && (fault == Fault::NoLengthCut || fault == Fault::NoLengthReset || fault == Fault::CutChunked)) {
        // Qt 6.4 calls these cuts now success, now an error.
        expected.evidence = {Evidence::Answered, Evidence::Maybe};
        expected.kinds = {ErrorKind::UnreadableReply};
        expected.status = 200;
    }
    if (fault == Fault::NoLengthReset) {
        expected.evidence = {Evidence::Answered, Evidence::Maybe};
        expected.kinds = {ErrorKind::UnreadableReply};
    }
    if (!cell.tls && cell.method == "GET" && fault == Fault::EndlessBody) {
        // In the clear, which means on this machine, a flood may come before Qt heeds the limit that it was given; then
        // the deadline ends it.
        expected.kinds.append(ErrorKind::TimedOut);
    }
    // A reading call may be repeated by the network stack, and then this one is answered.
    if (cell.method == "GET" && fault == Fault::CloseOnceThenAnswer) return answered;
    return expected;
}

} // namespace matrix
