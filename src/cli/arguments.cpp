// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "base/clock.h"

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

base::Result<QDateTime> momentFrom(const Arguments &arguments, const QString &option)
{
    if (!arguments.has(option)) return QDateTime();
    const QString typed = arguments.value(option);
    // A day first: read as a time it would be midnight elsewhere.
    if (typed.size() == 10) {
        const QDate day = QDate::fromString(typed, Qt::ISODate);
        if (day.isValid()) return (option == u"until" ? day.addDays(1) : day).startOfDay().toUTC();
    }
    if (const QDateTime exact = base::fromRfc3339(typed); exact.isValid()) return exact;
    return base::nothingHappened(
        base::ErrorKind::BadDate, option,
        CommandLineText::tr("A time is written like 2026-02-01T00:00:00Z, a day like 2026-02-01."));
}

} // namespace cli
