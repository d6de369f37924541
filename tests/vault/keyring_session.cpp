// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keyring_session.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

namespace vaulttest {

using namespace Qt::Literals::StringLiterals;

std::optional<QString> reasonWithoutKeyring()
{
    for (const QString &program : {u"gnome-keyring-daemon"_s, u"dbus-run-session"_s, u"dbus-send"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return u"%1 is not installed: apt-get install gnome-keyring dbus-daemon"_s.arg(program);
    }
    return std::nullopt;
}

int runInKeyringSession(const QStringList &arguments, int patienceMs)
{
    const QTemporaryDir home;
    const QTemporaryDir runtime; // QTemporaryDir makes it for the owner only, as the session bus demands
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, runtime.path());
    for (const QString &name : {u"DBUS_SESSION_BUS_ADDRESS"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"XDG_DATA_HOME"_s,
                                u"XDG_CURRENT_DESKTOP"_s, u"QTKEYCHAIN_BACKEND"_s, u"GNOME_KEYRING_CONTROL"_s})
        environment.remove(name);
    QProcess session;
    session.setProcessEnvironment(environment);
    session.setProcessChannelMode(QProcess::ForwardedChannels);
    // The keyring goes when its bus goes, that is, when this program's second self has ended.
    const QString script = u"printf 'throw-away password\\n' | gnome-keyring-daemon --unlock --components=secrets "
                           "> /dev/null 2>&1 && exec \"$0\" \"$@\""_s;
    session.start(u"dbus-run-session"_s,
                  QStringList{u"--"_s, u"sh"_s, u"-c"_s, script, QCoreApplication::applicationFilePath()} + arguments);
    if (!session.waitForFinished(patienceMs)) {
        session.kill();
        session.waitForFinished();
        return 1;
    }
    return session.exitStatus() == QProcess::NormalExit ? session.exitCode() : 1;
}

int runTestInKeyringSession(int &argc, char **argv, const std::function<int()> &test, int patienceMs)
{
    constexpr const char *inside = "REMITDESK_IN_KEYRING_SESSION";
    const QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsSet(inside)) return test();
    if (const auto reason = reasonWithoutKeyring()) {
        std::fprintf(stderr, "FAIL: %s\n", qPrintable(*reason));
        return 1;
    }
    qputenv(inside, "1");
    return runInKeyringSession(application.arguments().mid(1), patienceMs);
}

std::optional<QByteArray> outputOf(const QString &program, const QStringList &arguments, const QStringList &environment)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &line : environment) {
        const qsizetype sign = line.indexOf(u'=');
        if (sign < 0)
            variables.remove(line);
        else
            variables.insert(line.left(sign), line.mid(sign + 1));
    }
    QProcess process;
    process.setProcessEnvironment(variables);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished(30'000)) {
        process.kill();
        process.waitForFinished();
        return std::nullopt;
    }
    return process.readAllStandardOutput();
}

} // namespace vaulttest
