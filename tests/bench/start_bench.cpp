// SPDX-License-Identifier: GPL-3.0-or-later
// How long the program takes to come up over a million transfers, and how much memory it holds then: the real program,
// with its store, profile and a real keyring, against a window of Qt with nothing in it: on an X server of its own, as
// a clerk has it, and off-screen, where hardly anything but our own work is left. The store's file is taken out of the
// system's cache before each start; programs and libraries stay in it, for both.
#include "base/random.h"
#include "bench/many_transfers.h"
#include "bench/measure.h"
#include "bench/waited.h"
#include "vault/keychain_vault.h"
#include "vault/keyring_session.h"

#include <QCoreApplication>
#include <QProcess>
#include <QThread>

#include <csignal>

#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double targetRatio = 2.0;
constexpr double targetMiB = 90;
constexpr int patienceMs = 60'000;
constexpr int settleMs = 1'500;
constexpr int memoryRounds = 3;
const QString inside = u"--inside-a-keyring-session"_s;

QString program(const QString &name) { return QStringLiteral(REMITDESK_PROGRAMS "/") + name; }

void forget(const QString &file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDONLY);
    if (descriptor < 0) qFatal("the store is not there");
    ::fsync(descriptor);
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    ::close(descriptor);
}

struct Start {
    double painted = 0; ///< milliseconds from the start of the process
    double filled = 0;
    double residentMiB = 0; ///< Rss: with the pages of libraries that other programs use too
    double shareMiB = 0;    ///< Pss: those divided among their users
    double ownMiB = 0;      ///< what nobody else has
};

double lineOf(const QByteArray &rollup, const QByteArray &name)
{
    for (const QByteArray &line : rollup.split('\n'))
        if (line.startsWith(name + ':')) return line.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

void readMemory(Start &start, qint64 pid)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly)) return;
    const QByteArray rollup = file.readAll();
    start.residentMiB = lineOf(rollup, "Rss");
    start.shareMiB = lineOf(rollup, "Pss");
    start.ownMiB = lineOf(rollup, "Private_Clean") + lineOf(rollup, "Private_Dirty");
}

enum class Look { AtTime, AtMemory };

/// Starts it, waits until it says what it has to say, and ends it; before that looks at its memory, when it has
/// settled. Times are taken without: a machine that has idled for a second is slow for a while, and not always as slow.
Start started(const QString &name, const QStringList &arguments, const QByteArray &lastWord, Look look = Look::AtTime)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::SeparateChannels);
    Start start;
    QElapsedTimer timer;
    timer.start();
    child.start(program(name), arguments);
    QByteArray said;
    while (!said.contains(lastWord)) {
        child.setReadChannel(QProcess::StandardError);
        if (!child.waitForReadyRead(patienceMs)) {
            child.kill();
            child.waitForFinished();
            qFatal("%s does not come up: %s", qPrintable(name), said.constData());
        }
        const double ms = double(timer.nsecsElapsed()) / 1e6;
        said += child.readAllStandardError();
        if (start.painted == 0 && said.contains("window painted")) start.painted = ms;
        start.filled = ms;
    }
    if (look == Look::AtMemory) {
        QThread::msleep(settleMs);
        readMemory(start, child.processId());
    }
    child.kill();
    child.waitForFinished(patienceMs);
    return start;
}

/// An X server that nobody sees, for as long as it lives.
class OwnScreen
{
public:
    OwnScreen()
    {
        m_server.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
        // Without -noreset it begins anew, and answers nobody meanwhile, whenever its last client has left.
        m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1600x900x24"_s, u"-nolisten"_s,
                                   u"tcp"_s, u"-noreset"_s});
        while (!m_number.endsWith('\n')) {
            if (!m_server.waitForReadyRead(patienceMs)) qFatal("Xvfb does not start");
            m_number += m_server.readAllStandardOutput();
        }
    }
    ~OwnScreen()
    {
        m_server.terminate();
        m_server.waitForFinished(patienceMs);
    }
    QByteArray display() const { return ':' + m_number.trimmed(); }

private:
    QProcess m_server;
    QByteArray m_number;
};

const QString bareProgram = u"remitdesk-bench-bare-window"_s;

bool measureMemory(const QString &where, const QString &home)
{
    QList<double> resident, share, own, bareResident;
    for (int i = 0; i < memoryRounds; ++i) {
        bareResident << started(bareProgram, {}, "window painted", Look::AtMemory).residentMiB;
        const Start desk = started(u"remitdesk"_s, {u"--home"_s, home}, "board filled", Look::AtMemory);
        resident << desk.residentMiB;
        share << desk.shareMiB;
        own << desk.ownMiB;
    }
    const auto mebibytes = [](const QList<double> &list) {
        return bench::number(bench::figuresOf(list).median, 0) + u" MiB"_s;
    };
    const double held = bench::figuresOf(resident).median;
    return bench::tell(u"memory, %1, resident (RSS; PSS %2, private %3)"_s.arg(where, mebibytes(share), mebibytes(own)),
                       mebibytes(resident), u"a bare Qt window "_s + mebibytes(bareResident), mebibytes(resident),
                       u"≤ %1 MiB"_s.arg(targetMiB), held <= targetMiB);
}

/// On the platform that QT_QPA_PLATFORM names; `where` is told with each figure. The target is for a screen that
/// somebody sees, and for the first picture; the rest is for the reader.
bool measureOn(const QString &where, const QString &home, int rounds, bool isScreen)
{
    QList<double> painted, filled, bare, word;
    for (int i = 0; i < rounds; ++i) {
        bare << started(bareProgram, {}, "window painted").painted;
        word << started(bareProgram, {u"--word"_s}, "window painted").painted;
        forget(home + u"/store.sqlite"_s);
        const Start desk = started(u"remitdesk"_s, {u"--home"_s, home}, "board filled");
        painted << desk.painted;
        filled << desk.filled;
    }
    const bench::Figures baseline = bench::figuresOf(bare);
    const bench::Pair window{bench::figuresOf(painted), baseline};
    const QString what = u"start, %1: the window is painted"_s.arg(where);
    const bool good = !isScreen || bench::tellRatio(what, window, u"a bare Qt window"_s, targetRatio);
    const auto tellOnly = [&](const QString &text, const bench::Figures &figures) {
        bench::tell(text.arg(where), bench::milliseconds(figures.median),
                    u"a bare Qt window "_s + bench::milliseconds(baseline.median),
                    bench::number(bench::Pair{figures, baseline}.ratio()), u"-"_s, true);
    };
    if (!isScreen) tellOnly(u"start, %1: the window is painted"_s, window.ours);
    tellOnly(u"start, %1: the board, behind it, is filled as well"_s, bench::figuresOf(filled));
    // What any window costs that shows something to read.
    tellOnly(u"start, %1: a Qt window with one word in it"_s, bench::figuresOf(word));
    return measureMemory(where, home) && good;
}

int measure(const QString &home, int rounds)
{
    base::SystemRandom random;
    vault::KeychainVault vault(home, random);
    const auto kept = bench::waited(vault.write(bench::storeKeyName(), bench::storeKey()));
    if (!kept) qFatal("the keyring takes no key: %s", qPrintable(base::codeOf(kept.error().kind)));
    bench::undisturbed();
    const OwnScreen screen; // as urgent as its clients: or it would wait for two threads of the one that waits for it
    qputenv("DISPLAY", screen.display());
    qputenv("QT_QPA_PLATFORM", "xcb");
    const bool seen = measureOn(u"on an X server"_s, home, rounds, true);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return measureOn(u"off-screen"_s, home, rounds, false) && seen ? 0 : 1;
}

/// A counter with all providers, none of which answers here.
void writeProfile(const QString &home)
{
    const auto provider = [](const QByteArray &id) {
        return '"' + id + R"(":{"enabled":true,"environment":"sandbox","baseUrl":"http://127.0.0.1:9/)" + id + "\"}";
    };
    const QByteArray providers = provider("simpaisa") + ',' + provider("wallex") + ',' + provider("rebit") + ',' +
                                 provider("remid") + ',' + provider("remitpro");
    QFile profile(home + u"/profile.json"_s);
    if (!profile.open(QIODevice::WriteOnly)) qFatal("no profile");
    profile.write(
        R"({"agent":{"name":"Bench","branch":"01","counter":"01","country":"SG","currency":"SGD"},"providers":{)" +
        providers + "}}");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.value(0) == inside) return measure(words.value(1), words.value(2).toInt());
    const qint64 count = words.value(0).isEmpty() ? 1'000'000 : words.value(0).toLongLong();
    const QString rounds = words.value(1).isEmpty() ? u"25"_s : words.value(1);
    if (const auto reason = vaulttest::reasonWithoutKeyring()) qFatal("%s", qPrintable(*reason));
    const QString home = bench::homeFor(count);
    std::fprintf(stderr, "store with %lld transfers in %s\n", static_cast<long long>(count), qPrintable(home));
    if (const auto made = bench::makeStore({home, count, true}); !made)
        qFatal("%s %s", qPrintable(base::codeOf(made.error().kind)), qPrintable(made.error().detail));
    writeProfile(home);
    qputenv("QT_LOGGING_RULES", "remitdesk.*.info=true");
    return vaulttest::runInKeyringSession({inside, home, rounds}, -1);
}
