// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "sandbox/magic_inputs.h"
#include "sandbox/sandbox.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int exitDone = 0;
constexpr int exitWrongUsage = 2; // the numbers of the command line's contract
constexpr int exitBadInput = 3;
constexpr int exitStoreFailed = 9;

#ifdef Q_OS_WIN
void quitOnSignals() {}
#else
int wakeUp[2] = {-1, -1}; // a signal handler may do little more than write; this is where it writes

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(wakeUp[1], &byte, 1);
}

/// SIGTERM and SIGINT end the event loop in good order: the state file is complete, the exit code is 0.
void quitOnSignals()
{
    if (::pipe(wakeUp) != 0) return;
    auto *notifier = new QSocketNotifier(wakeUp[0], QSocketNotifier::Read, qApp);
    QObject::connect(notifier, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}
#endif

int complain(int exitCode, const QString &why)
{
    std::fprintf(stderr, "remitdesk-sandbox: %s\n", qPrintable(why));
    return exitCode;
}

struct Options {
    QCommandLineOption port{u"port"_s, QCoreApplication::translate("Sandbox", "Listen on this port of 127.0.0.1."),
                            u"N"_s, u"0"_s};
    QCommandLineOption seed{u"seed"_s, QCoreApplication::translate("Sandbox", "The same seed gives the same ids."),
                            u"N"_s, u"1"_s};
    QCommandLineOption speed{
        u"speed"_s, QCoreApplication::translate("Sandbox", "Transfers live so many times faster than real time."),
        u"X"_s, u"1"_s};
    QCommandLineOption faults{u"faults"_s, QCoreApplication::translate("Sandbox", "A JSON list of what goes wrong."),
                              u"FILE"_s};
    QCommandLineOption state{
        u"state"_s, QCoreApplication::translate("Sandbox", "Keeps transfers, keys and the ledger over a restart."),
        u"FILE"_s};
    QCommandLineOption autoPay{
        u"auto-pay"_s, QCoreApplication::translate("Sandbox", "Pays Rebit invoices ten seconds after they were made.")};
    QCommandLineOption help{{u"h"_s, u"help"_s}, QCoreApplication::translate("Sandbox", "Shows this text.")};
    QCommandLineOption version{{u"v"_s, u"version"_s}, QCoreApplication::translate("Sandbox", "Shows the version.")};
};

/// The options as numbers; a sentence when one of them is none.
QString readNumbers(const QCommandLineParser &parser, const Options &options, sandbox::SandboxOptions &wanted)
{
    bool isNumber = false;
    wanted.port = parser.value(options.port).toUShort(&isNumber);
    if (!isNumber) return QCoreApplication::translate("Sandbox", "--port wants a number from 0 to 65535");
    wanted.seed = parser.value(options.seed).toUInt(&isNumber);
    if (!isNumber) return QCoreApplication::translate("Sandbox", "--seed wants a whole number");
    wanted.speed = parser.value(options.speed).toDouble(&isNumber);
    if (!isNumber || wanted.speed <= 0 || wanted.speed > 1e6)
        return QCoreApplication::translate("Sandbox", "--speed wants a number above 0, 60 for a minute a second");
    return {};
}

base::Result<sandbox::FaultScript> faultsFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return base::nothingHappened(
            base::ErrorKind::BadFile, path,
            QCoreApplication::translate("Sandbox", "%1 cannot be read: %2").arg(path, file.errorString()));
    }
    const auto json = base::JsonValue::parse(file.readAll());
    if (!json) return json.error();
    return sandbox::FaultScript::parse(*json);
}

void printLine(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout); // whoever started us reads this line and goes on
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"remitdesk-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(REMITDESK_VERSION));
    base::installLogging();

    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "Sandbox", "Plays the providers over HTTP on 127.0.0.1 until it is stopped. No money moves."));
    parser.addOptions({options.port, options.seed, options.speed, options.faults, options.state, options.autoPay,
                       options.help, options.version});
    if (!parser.parse(QCoreApplication::arguments())) return complain(exitWrongUsage, parser.errorText());
    if (parser.isSet(options.help)) {
        printLine((parser.helpText() + u'\n' + sandbox::magicInputs() + u'\n' + sandbox::faultScriptHelp()).toUtf8());
        return exitDone;
    }
    if (parser.isSet(options.version)) {
        printLine(("remitdesk-sandbox " + QCoreApplication::applicationVersion().toUtf8()));
        return exitDone;
    }
    if (!parser.positionalArguments().isEmpty()) {
        return complain(exitWrongUsage, QCoreApplication::translate("Sandbox", "nobody knows what \"%1\" means here")
                                            .arg(parser.positionalArguments().first()));
    }

    sandbox::SandboxOptions wanted;
    if (const QString why = readNumbers(parser, options, wanted); !why.isEmpty()) return complain(exitWrongUsage, why);
    wanted.stateFile = parser.value(options.state);
    wanted.autoPayInvoices = parser.isSet(options.autoPay);
    if (parser.isSet(options.faults)) {
        const auto faults = faultsFrom(parser.value(options.faults));
        if (!faults) return complain(exitBadInput, faults.error().detail);
        wanted.faults = *faults;
    }

    sandbox::Sandbox sandbox(wanted);
    quitOnSignals();
    const auto port = sandbox.listen();
    if (!port) return complain(exitStoreFailed, port.error().detail);
    printLine(base::JsonValue::object(
                  {{u"ready"_s, true}, {u"profile"_s, sandbox.profile()}, {u"credentials"_s, sandbox.credentials()}})
                  .toBytes());
    return QCoreApplication::exec();
}
