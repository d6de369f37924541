// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::Literals::StringLiterals;

namespace {

base::Error usage(const QString &sentence) { return base::nothingHappened(base::ErrorKind::BadInput, {}, sentence); }
struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

} // namespace

base::Result<Arguments> readArguments(const QStringList &words, const QList<OptionSpec> &options,
                                      const QStringList &positionals, int optionalPositionals)
{
    Arguments arguments;
    bool optionsOver = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (optionsOver || !word.startsWith(u"--")) {
            arguments.positionals << word;
            continue;
        }
        if (word == u"--") {
            optionsOver = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const auto spec =
            std::find_if(options.begin(), options.end(), [&](const OptionSpec &option) { return option.name == name; });
        if (spec == options.end())
            return usage(CommandLineText::tr("There is no option --%1 here; see --help.").arg(name));
        if (arguments.options.contains(name)) return usage(CommandLineText::tr("--%1 is given twice.").arg(name));
        if (spec->value.isEmpty()) {
            if (equals >= 0) return usage(CommandLineText::tr("--%1 takes no value.").arg(name));
            arguments.options.insert(name, {});
        } else if (equals >= 0) {
            arguments.options.insert(name, word.mid(equals + 1));
        } else if (i + 1 < words.size()) {
            arguments.options.insert(name, words.at(++i));
        } else {
            return usage(CommandLineText::tr("--%1 needs a value: %2.").arg(name, spec->value));
        }
    }
    for (const OptionSpec &option : options)
        if (option.required && !arguments.options.contains(option.name))
            return usage(CommandLineText::tr("--%1 is missing.").arg(option.name));
    const qsizetype least = positionals.size() - optionalPositionals;
    if (arguments.positionals.size() < least)
        return usage(CommandLineText::tr("%1 is missing.").arg(positionals.at(arguments.positionals.size())));
    if (arguments.positionals.size() > positionals.size())
        return usage(
            CommandLineText::tr("\"%1\" is one word too many.").arg(arguments.positionals.at(positionals.size())));
    return arguments;
}

} // namespace cli
