// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net_fixture.h"

#include <QNetworkReply>

#include <functional>
#include <vector>

/// What can go wrong between a counter and a provider, and what may be concluded from it. Every behaviour is tried in
/// the clear and over TLS, on a new connection and on a used one, with POST, DELETE and GET, against the program's own
/// clients and against a QNetworkAccessManager that is left alone.
namespace matrix {

enum class Client { Money, Http, PlainQt };

/// What a cell of the matrix may end in. More than one evidence only where it depends on a race that nobody wins
/// always; none of them may be NotSent when a byte of the request has left.
struct Expectation {
    QList<base::Evidence> evidence;
    QList<base::ErrorKind> kinds; ///< of the failure; empty: there is none
    int status = 0;               ///< -1: whatever
    int requestsMin = 1;          ///< complete ones at the server, the warm-up not counted
};

struct Behaviour {
    const char *name;
    support::FaultScript script; ///< `tls` is set for the cells over TLS
    Expectation expectation;
    bool hangs = false;           ///< ends only by a deadline
    bool onlyTls = false;         ///< there is nothing to go wrong in the clear
    bool whileConnecting = false; ///< comes before any request, so a warm connection of HttpClient never meets it
    bool handshakeEnds = false;   ///< the handshake was begun and came to nothing
    bool nobodyListens = false;
    std::function<support::FaultScript(const NetFixture &)> identity = {}; ///< another certificate than the right one
};

struct Cell {
    const Behaviour *behaviour = nullptr;
    Client client = Client::Money;
    bool tls = false;
    bool warm = false;
    QByteArray method;
    [[nodiscard]] QByteArray name() const;
};

struct Seen {
    int requests = 0;     ///< complete ones at the server, the warm-up not counted
    int copies = 0;       ///< of them those with the own method of the call: what a redirect turned into a GET is none
    qint64 bytes = 0;     ///< of requests that the server read, the warm-up not counted
    int connections = 0;  ///< with that of the warm-up
    net::HttpReply reply; ///< of our own clients
    QNetworkReply::NetworkError error = QNetworkReply::NoError; ///< of plain Qt
    int status = 0;                                             ///< of plain Qt
    bool finished = true;                                       ///< plain Qt said that it was done
    /// What a program that asks Qt alone takes for a payout.
    [[nodiscard]] bool looksPaid() const { return finished && error == QNetworkReply::NoError && status == 200; }
};

[[nodiscard]] const std::vector<Behaviour> &behaviours();
/// What applies to one cell: the table's row, with what a wire or a client changes about it.
[[nodiscard]] Expectation expectationOf(const Cell &cell);
/// Every legal cell of one client.
[[nodiscard]] std::vector<Cell> cellsOf(Client client);
/// Runs the cells, several at a time, and returns what was seen in the same order.
[[nodiscard]] std::vector<Seen> run(const NetFixture &fixture, const std::vector<Cell> &cells);

} // namespace matrix
