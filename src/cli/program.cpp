// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "cli/commands.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

QString usageLine(const Command &command)
{
    QString line = command.words;
    for (qsizetype i = 0; i < command.positionals.size(); ++i) {
        const bool optional = i >= command.positionals.size() - command.optionalPositionals;
        line += optional ? u" ["_s + command.positionals[i] + u']' : u' ' + command.positionals[i];
    }
    for (const OptionSpec &option : command.options) {
        const QString text = u"--"_s + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
        line += option.required ? u' ' + text : u" ["_s + text + u']';
    }
    return line;
}

} // namespace

const QList<Command> &commands()
{
    static const QList<Command> all = providerCommands() + partyCommands() + onboardingCommands() + transferCommands() +
                                      watchCommands() + treasuryCommands() + rateCommands() + deskCommands() +
                                      auditCommands() + callbackCommands() + queueCommands() + privacyCommands() +
                                      printoutCommands() + reportCommands();
    return all;
}

const Command *commandNamed(const QString &words)
{
    for (const Command &command : commands())
        if (command.words == words) return &command;
    return nullptr;
}

Invocation readInvocation(const QStringList &words)
{
    Invocation invocation;
    QStringList commandWords;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        const auto takeValue = [&](const QString &name, QString &target) {
            if (word == u"--"_s + name) {
                if (i + 1 >= words.size())
                    invocation.fault = CommandLineText::tr("--%1 needs a value.").arg(name);
                else
                    target = words.at(++i);
                return true;
            }
            if (!word.startsWith(u"--"_s + name + u'=')) return false;
            target = word.mid(name.size() + 3);
            return true;
        };
        if (word == u"--" && !invocation.commandWords.isEmpty()) {
            invocation.rest << words.mid(i); // from here on nothing is an option, not even one of ours
            break;
        }
        if (takeValue(u"home"_s, invocation.home) || takeValue(u"profile"_s, invocation.profileFile)) continue;
        if (word == u"--json")
            invocation.json = true;
        else if (word == u"--help" || word == u"-h")
            invocation.help = true;
        else if (word == u"--version")
            invocation.version = true;
        else if (!invocation.commandWords.isEmpty())
            invocation.rest << word;
        else if (word.startsWith(u'-'))
            invocation.fault = CommandLineText::tr("There is no option %1 here; see --help.").arg(word);
        else {
            commandWords << word;
            const QString joined = commandWords.join(u' ');
            if (commandNamed(joined))
                invocation.commandWords = joined;
            else if (commandWords.size() >= 2)
                invocation.fault = CommandLineText::tr("There is no command \"%1\"; see --help.").arg(joined);
        }
    }
    const bool informs = invocation.help || invocation.version;
    if (invocation.commandWords.isEmpty() && invocation.fault.isEmpty() && !informs) {
        invocation.fault =
            commandWords.isEmpty()
                ? CommandLineText::tr("A command is missing; see --help.")
                : CommandLineText::tr("There is no command \"%1\"; see --help.").arg(commandWords.join(u' '));
    }
    if (informs && invocation.commandWords.isEmpty()) invocation.commandWords = commandWords.join(u' ');
    return invocation;
}

QString helpText(const QString &words)
{
    QString text;
    if (const Command *command = commandNamed(words)) {
        text = u"remitdesk-cli "_s + usageLine(*command) + u"\n\n  "_s + command->help + u".\n"_s;
        if (!command->options.isEmpty()) text += u'\n';
        for (const OptionSpec &option : command->options) {
            const QString name = u"--"_s + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
            text += u"  "_s + name.leftJustified(24) + option.help + u'\n';
        }
        return text + u'\n' + CommandLineText::tr("Global options: --home DIR, --profile FILE, --json.") + u'\n';
    }
    text = u"remitdesk-cli [--home DIR] [--profile FILE] [--json] COMMAND …\n\n"_s;
    for (const Command &command : commands())
        if (words.isEmpty() || command.words.startsWith(words + u' '))
            text += u"  "_s + command.words.leftJustified(20) + command.help + u'\n';
    text += u'\n' +
            CommandLineText::tr(
                "  --home DIR       the folder with the store, documents and profile.json (or REMITDESK_HOME)") +
            u'\n' + CommandLineText::tr("  --profile FILE   instead of profile.json in the home folder") + u'\n' +
            CommandLineText::tr("  --json           print one JSON object, whatever standard output is") + u'\n' +
            CommandLineText::tr("  --help           of the program, or behind a command of that command") + u"\n\n"_s +
            CommandLineText::tr(
                "Exit: 0 done, 2 wrong usage, 3 bad input, 4 refused, 5 unconfirmed (money may have moved), 6 "
                "unavailable (nothing was sent), 7 credentials or keychain, 8 no such record, 9 store.") +
            u'\n';
    return text;
}

Output usageFailure(const QString &sentence)
{
    Output output{JsonValue::object({{u"error"_s, JsonValue::object({{u"code"_s, u"usage"_s},
                                                                     {u"message"_s, sentence},
                                                                     {u"outcome"_s, u"nothing-happened"_s}})}})};
    output.exit = WrongUsage;
    return output;
}

QCoro::Task<Output> run(Backend &backend, const Command &command, QStringList rest)
{
    const base::Result<Arguments> arguments =
        readArguments(rest, command.options, command.positionals, command.optionalPositionals);
    if (!arguments) co_return usageFailure(arguments.error().detail);
    co_return co_await command.run(backend, *arguments);
}

} // namespace cli
