// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/scripted_desk.h"

#include "cli/program.h"
#include "support/await.h"

namespace cli {

using namespace Qt::Literals::StringLiterals;

Output ScriptedDesk::type(const QStringList &words)
{
    const Invocation invocation = readInvocation(words);
    if (!invocation.fault.isEmpty()) return usageFailure(invocation.fault);
    const Command *command = commandNamed(invocation.commandWords);
    if (!command) return usageFailure(u"no command"_s);
    return support::await(run(*this, *command, invocation.rest));
}

QStringList ScriptedDesk::create(const services::SendRequest &request, const QStringList &more)
{
    return QStringList{u"transfer"_s,
                       u"create"_s,
                       u"--sender"_s,
                       request.sender.text,
                       u"--beneficiary"_s,
                       request.beneficiary.text,
                       u"--quote"_s,
                       request.quote.text,
                       u"--purpose"_s,
                       request.purpose,
                       u"--source-of-funds"_s,
                       request.sourceOfFunds,
                       u"--key"_s,
                       request.key.text} +
           more;
}

interfaces::Answer<services::Desk *> ScriptedDesk::desk()
{
    if (deskFault) co_return *deskFault;
    co_return &counter.desk;
}

base::Result<void> ScriptedDesk::writePrintout(const domain::Printout &printout, const QString &paper,
                                               const QString &file)
{
    if (!file.endsWith(u".pdf")) return base::nothingHappened(base::ErrorKind::BadFile, u"output"_s);
    receipts << paper + u' ' + printout.code;
    return base::Done{};
}

base::Result<QString> ScriptedDesk::openCallbacks(const CallbackDoor &door, CallbackHandler handler)
{
    onCallback = std::move(handler);
    return u"%1:%2"_s.arg(door.address).arg(door.port);
}

QString codeIn(const Output &output) { return output.json.member(u"error").member(u"code").text(); }
QString messageIn(const Output &output) { return output.json.member(u"error").member(u"message").text(); }
QString fieldIn(const Output &output) { return output.json.member(u"error").member(u"field").text(); }

} // namespace cli
