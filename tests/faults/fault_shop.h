// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program_run.h"

#include <QTemporaryDir>

namespace faults {

using base::JsonValue;
using programs::Said;

/// What the shim is told to do to one run, see io_shim.cpp. Without an action it only counts, and shifts the clock.
struct Strike {
    QString action = {};
    QString at = {}; ///< the number of a point, "end", or a name such as "unlink -journal#3"
    quint32 seed = 0;
    qint64 aheadMs = 0;
    QString kinds = QStringLiteral("file net");

    QString text() const { return action + u':' + at + u':' + QString::number(seed); }
};

/// One place at which something could go wrong.
struct Point {
    QString kind;   ///< file, net, bus
    QString what;   ///< open, create, write, sync, truncate, rename, link, unlink, connect, send
    QString detail; ///< the file's name, the request's first line
};

struct Run {
    Said said;
    bool fired = false; ///< the strike happened
    QList<Point> points;

    bool killed() const { return said.exit < 0; }
    QString lastDetail() const { return points.isEmpty() ? QString() : points.last().detail; }
};

/// One way of a payout, of one class of provider.
struct Corridor {
    QString name; ///< A (a key), B (our reference), C (two steps)
    QString provider;
    QString beneficiary;
    QStringList quote;       ///< the words of the quote
    bool freshQuote = false; ///< the provider takes a quote once
    QString moneyRequest;    ///< how the request begins that may move money
};

/// What the providers' own books said at one moment.
struct Books {
    qsizetype entries = 0; ///< transfers that a provider took on
    qint64 received = 0;   ///< requests that may move money and came over the wire
    qsizetype duplicates = 0;
};

/// A shop whose home can be set back, and whose program can be struck.
class FaultShop : public programs::Shop
{
public:
    /// An invoice lives for half an hour, of the sandbox's time: fast enough for a payout, and slow enough for a
    /// machine that is busy with other things.
    FaultShop() : Shop(QStringLiteral("5")) {}

    /// Empty, or why not. With a customer, a beneficiary for each corridor, and rates.
    QString openAll();
    Run run(const QStringList &words, const Strike &strike, const QByteArray &input = {});
    /// No command of the program may take longer, whatever befell the one before.
    static constexpr int patienceMs = 180'000;

    /// Remembers the home as it is; the next call of setBack() brings that back. What keeps the pace towards the
    /// providers is left alone: they remember it too.
    QString keep();
    void setBack();
    /// Brings the home of openAll() back.
    void startOver();
    /// Takes everything but the profile away.
    void empty();

    Books books();
    /// The state of the ledger's last entry: accepted, paid, invoiced, funded, cancelled …
    QString lastEntryState();

    QList<Corridor> corridors;
    const Corridor &corridor(const QString &name) const;
    QString quoteFor(const Corridor &corridor);
    QStringList createWords(const Corridor &corridor, const QString &quote, const QString &key) const;

private:
    QTemporaryDir m_first;
    QTemporaryDir m_kept;
    QTemporaryDir m_reports;
    int m_runs = 0;
};

/// The rest of main(): runs the test in a session with a keychain of its own. `argc` and `argv` as in main().
int runTest(int &argc, char **argv, const std::function<int()> &test);

/// A number from the environment, or this one.
int numberFrom(const char *variable, int otherwise);

} // namespace faults
