// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_backend.h"
#include "app/home.h"
#include "app/language.h"
#include "app/practice.h"
#include "base/log.h"
#include "cli/program.h"
#include "cli/rehearsal.h"
#include "vault/keychain_vault.h"

#ifdef REMITDESK_WITH_GUI
#include <QGuiApplication>
#else
#include <QCoreApplication>
#endif

#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

std::atomic_bool ending = false;

void onSignal(int) { ending = true; }

bool asJson = false;

void print(const base::JsonValue &json)
{
    const QByteArray text = asJson ? json.toBytes() + '\n' : cli::readable(json).toUtf8();
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fflush(stdout);
}

int finish(const cli::Output &output)
{
    print(output.json);
    return output.exit;
}

/// Ends the program's event loop when the command is done.
QCoro::Task<> drive(QCoro::Task<cli::Output> command, cli::Output *output)
{
    cli::Output result = co_await command;
    const int exit = result.exit;
    if (output) *output = std::move(result);
    QCoreApplication::exit(exit);
}

/// Only the receipt wants fonts; everything else starts without the window system's library at work.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
#ifdef REMITDESK_WITH_GUI
    for (int i = 1; i < argc; ++i) {
        if (qstrcmp(argv[i], "receipt") != 0) continue;
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return std::make_unique<QGuiApplication>(argc, argv);
    }
#endif
    return std::make_unique<QCoreApplication>(argc, argv);
}

/// What a newcomer sees on a machine without a display.
int practise()
{
    app::Practice practice;
    if (const auto started = practice.start(); !started) return finish(cli::failure(started.error()));
    const std::unique_ptr<interfaces::Vault> vault = practice.takeVault();
    app::Wiring wiring(practice.home(), practice.profile(), *vault, true);
    if (const auto connected = wiring.connectProviders(); !connected) return finish(cli::failure(connected.error()));
    app::CliBackend backend(wiring, true, print, ending);
    const auto say = [](const QString &line) {
        std::printf("%s\n", line.toUtf8().constData());
        std::fflush(stdout);
    };
    say(QCoreApplication::translate("Practice", "PRACTICE - no real money, nothing leaves this machine."));
    QMetaObject::invokeMethod(
        qApp, [&] { drive(cli::rehearse(backend, say), nullptr); }, Qt::QueuedConnection);
    const int exit = QCoreApplication::exec();
    const base::JsonValue ledger = practice.ledger();
    say(QCoreApplication::translate("Practice", "What the sandbox's providers really paid: %1")
            .arg(QString::fromUtf8(ledger.member(u"paid").toBytes())));
    return exit;
}

int runCommand(const cli::Invocation &invocation, const cli::Command &command)
{
    const auto home = app::openHome(invocation.home);
    if (!home) return finish(cli::failure(home.error()));
    auto profile = app::loadProfile(*home, invocation.profileFile);
    if (!profile) return finish(cli::failure(profile.error()));
    base::SystemRandom random;
    vault::KeychainVault vault(*home, random);
    app::Wiring wiring(*home, *profile, vault, false);
    if (const auto connected = wiring.connectProviders(); !connected) return finish(cli::failure(connected.error()));
    app::CliBackend backend(wiring, false, print, ending);
    cli::Output output;
    const QStringList rest = invocation.rest;
    QMetaObject::invokeMethod(
        qApp, [&] { drive(cli::run(backend, command, rest), &output); }, Qt::QueuedConnection);
    QCoreApplication::exec();
    return finish(output);
}

} // namespace

int main(int argc, char **argv)
{
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"RemitDesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(REMITDESK_VERSION));
    QTranslator translator;
    app::speak(translator, QLocale());
    base::installLogging();
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);

    const QStringList words = QCoreApplication::arguments().mid(1);
    const cli::Invocation invocation = cli::readInvocation(words);
    asJson = invocation.json || isatty(fileno(stdout)) == 0;
    if (invocation.version) {
        std::printf("remitdesk-cli %s\n", REMITDESK_VERSION);
        return cli::Done;
    }
    if (invocation.help) {
        std::printf("%s", cli::helpText(invocation.commandWords).toUtf8().constData());
        return cli::Done;
    }
    if (words == QStringList{u"practice"_s}) return practise();
    if (!invocation.fault.isEmpty()) return finish(cli::usageFailure(invocation.fault));
    return runCommand(invocation, *cli::commandNamed(invocation.commandWords));
}
