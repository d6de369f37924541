// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_backend.h"

#include "app/practice.h"
#include "app/receipt_writer.h"

#include <QCoreApplication>

namespace app {

using namespace Qt::Literals::StringLiterals;

CliBackend::CliBackend(Wiring &wiring, bool practice, std::function<void(const base::JsonValue &)> printNow,
                       const std::atomic_bool &ending)
    : m_wiring(wiring)
    , m_practice(practice)
    , m_printNow(std::move(printNow))
    , m_ending(ending)
    , m_moves(wiring.storeParts(), wiring.identity())
{
}

interfaces::Answer<services::Desk *> CliBackend::desk()
{
    base::Result<services::Desk *> desk = co_await m_wiring.openDesk();
    if (!desk) co_return desk.error();
    if (m_practice && !m_filled) {
        if (const base::Result<void> filled = Practice::fill(**desk); !filled) co_return filled.error();
        m_filled = true;
    }
    co_return *desk;
}

base::Result<void> CliBackend::writePrintout(const domain::Printout &printout, const QString &paper,
                                             const QString &file)
{
    return writePrintoutPdf(printout, paper, file);
}

QByteArray CliBackend::readStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) return {};
    return input.readAll();
}

namespace {

QCoro::Task<callbacks::Reply> answered(cli::CallbackHandler handler, QString provider,
                                       interfaces::CallbackMessage message)
{
    const services::CallbackAnswer answer = co_await handler(std::move(provider), std::move(message));
    co_return callbacks::Reply{answer.status, answer.body};
}

} // namespace

base::Result<QString> CliBackend::openCallbacks(const cli::CallbackDoor &door, cli::CallbackHandler handler)
{
    callbacks::ListenSettings settings;
    settings.address = QHostAddress(door.address);
    settings.port = door.port;
    settings.certificateFile = door.certificateFile;
    settings.keyFile = door.keyFile;
    if (settings.address.isNull())
        return base::nothingHappened(
            base::ErrorKind::BadInput, u"listen"_s,
            QCoreApplication::translate("CommandLine", "An address in numbers is wanted here, such as 127.0.0.1."));
    m_listener = std::make_unique<callbacks::Listener>(
        [handler = std::move(handler)](QString provider, interfaces::CallbackMessage message) {
            return answered(handler, std::move(provider), std::move(message));
        });
    return m_listener->listen(settings);
}

} // namespace app
