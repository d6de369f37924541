// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <QCoreApplication>
#include <QCoroTimer>

#include <vector>

namespace cli {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

/// "127.0.0.1:8443", "[::1]:8443"; port 0 lets the system choose.
base::Result<CallbackDoor> doorFrom(const Arguments &arguments)
{
    CallbackDoor door;
    const QString text = arguments.value(u"listen"_s);
    const qsizetype colon = text.lastIndexOf(u':');
    bool isPort = false;
    const int port = text.mid(colon + 1).toInt(&isPort);
    door.address = text.left(colon);
    if (door.address.startsWith(u'[') && door.address.endsWith(u']')) door.address = door.address.mid(1).chopped(1);
    if (colon <= 0 || !isPort || port < 0 || port > 65535)
        return base::nothingHappened(
            base::ErrorKind::BadInput, u"listen"_s,
            CommandLineText::tr("An address and a port are wanted here, such as 127.0.0.1:8443."));
    door.port = quint16(port);
    door.certificateFile = arguments.value(u"tls-cert"_s);
    door.keyFile = arguments.value(u"tls-key"_s);
    if (door.certificateFile.isEmpty() != door.keyFile.isEmpty())
        return base::nothingHappened(
            base::ErrorKind::MissingField, door.keyFile.isEmpty() ? u"tls-key"_s : u"tls-cert"_s,
            CommandLineText::tr("A certificate and its key belong together; give both or neither."));
    return door;
}

QCoro::Task<services::CallbackAnswer> takeAndTell(Backend *backend, services::CallbackService *callbacks,
                                                  QString provider, interfaces::CallbackMessage message)
{
    const domain::ProviderId id{provider};
    const services::CallbackAnswer answer = co_await callbacks->take(id, std::move(message));
    backend->printNow(JsonValue::object(
        {{u"callback"_s, provider.left(40)}, {u"answered"_s, answer.status}, {u"note"_s, answer.note}}));
    co_return answer;
}

/// Each provider is asked by a loop of its own, so that one that does not answer keeps none of the others waiting.
QCoro::Task<int> askUntilTheEnd(Backend *backend, services::CallbackService *callbacks, domain::ProviderId provider)
{
    const std::function<bool()> ending = [backend] { return backend->ending(); };
    int asked = 0;
    while (!backend->ending()) {
        const int askedNow = co_await callbacks->followUp(provider, ending);
        asked += askedNow;
        co_await QCoro::sleepFor(std::chrono::milliseconds(50));
    }
    co_return asked;
}

QCoro::Task<Output> callbacksServe(Backend &backend, Arguments arguments)
{
    const base::Result<CallbackDoor> door = doorFrom(arguments);
    if (!door) co_return failure(door.error());
    const base::Result<services::Desk *> opened = co_await backend.desk();
    if (!opened) co_return failure(opened.error());
    services::CallbackService &callbacks = (*opened)->callbacks;
    const auto handler = [&backend, &callbacks](QString provider, interfaces::CallbackMessage message) {
        return takeAndTell(&backend, &callbacks, std::move(provider), std::move(message));
    };
    const base::Result<QString> where = backend.openCallbacks(*door, handler);
    if (!where) co_return failure(where.error());
    backend.printNow(JsonValue::object({{u"ready"_s, true}, {u"listen"_s, *where}}));
    std::vector<QCoro::Task<int>> loops;
    for (const interfaces::Provider &provider : (*opened)->directory.providers())
        if (provider.callbacks) loops.push_back(askUntilTheEnd(&backend, &callbacks, provider.id));
    while (!backend.ending())
        co_await QCoro::sleepFor(std::chrono::milliseconds(50));
    // What comes from now on would be acknowledged and not followed up.
    backend.closeCallbacks();
    int asked = 0;
    for (QCoro::Task<int> &loop : loops) {
        const int askedThere = co_await loop;
        asked += askedThere;
    }
    co_return Output{JsonValue::object({{u"asked"_s, asked}, {u"left"_s, int(callbacks.followUps())}})};
}

} // namespace

QList<Command> callbackCommands()
{
    const OptionSpec listen{u"listen"_s, u"ADDR:PORT"_s, CommandLineText::tr("where, such as 127.0.0.1:8443"), true};
    const OptionSpec certificate{u"tls-cert"_s, u"F"_s, CommandLineText::tr("PEM: certificate and chain")};
    const OptionSpec key{u"tls-key"_s, u"F"_s, CommandLineText::tr("PEM: its key")};
    return {{u"callbacks serve"_s,
             CommandLineText::tr("takes the providers' callbacks, and asks the providers for the truth"),
             {},
             0,
             {listen, certificate, key},
             callbacksServe}};
}

} // namespace cli
