// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace domain {

enum class Party { Sender, Beneficiary, Transfer };

struct Choice {
    QString code;
    QString label;
};

/// What a provider wants to know, as data, so that the form asks and checks without knowing the provider.
struct FieldRule {
    QString name; ///< member name as in the input files: "accountNumber"
    Party party = Party::Beneficiary;
    QString label;
    bool required = false;
    int maxLength = 0;     ///< 0: no limit
    QString pattern;       ///< regular expression for the whole text; empty: any
    QList<Choice> choices; ///< not empty: a closed list
    QStringList providers; ///< who asks for it
};

} // namespace domain
