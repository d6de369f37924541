// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

namespace cli {

struct OptionSpec {
    QString name;  ///< without dashes
    QString value; ///< what to write behind it in the help; empty: a switch
    QString help;
    bool required = false;
};

/// What was written behind a command.
struct Arguments {
    QStringList positionals;
    QHash<QString, QString> options; ///< switches have an empty value

    bool has(const QString &name) const { return options.contains(name); }
    QString value(const QString &name) const { return options.value(name); }
    QString at(qsizetype index) const { return positionals.value(index); }
};

/// Reads "--name value", "--name=value" and positionals; "--" ends the options. Fails with BadInput and a sentence for
/// what the command does not know, for a missing value, a repeated option and a wrong number of positionals.
base::Result<Arguments> readArguments(const QStringList &words, const QList<OptionSpec> &options,
                                      const QStringList &positionals, int optionalPositionals);

/// The time behind an option: RFC 3339, or a day at this computer's clock, which begins with its first moment and,
/// behind "until", ends with its last one. Invalid where the option was not given; BadDate names one that is no time.
base::Result<QDateTime> momentFrom(const Arguments &arguments, const QString &option);

} // namespace cli
