// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sender.h"
#include "domain/transfer.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace store {

// What a person can be found by, as plain words that the index then makes blind. Each begins with a letter that says
// what it is: w whole word of a name, p beginning of one, d last digits of a phone, D all of them, f its first ones, i
// part of a number on paper, I all of it, e e-mail, n a whole name with the birthday.

/// Every word under which a sender, or a transfer, is entered in the index.
QStringList indexWords(const domain::Sender &sender);
QStringList indexWords(const domain::Transfer &transfer);

/// The words by which two records of one person are found: the whole number of the document, the whole phone, and name
/// and birthday together. Each is also in indexWords().
QStringList alikeWords(const domain::Sender &sender);

/// Names as they are compared: without case and accents, one word each.
QStringList nameWords(const QString &text);
QStringList nameWordsOf(const domain::Sender &sender);
QStringList nameWordsOf(const domain::Transfer &transfer);

/// One thing that was typed. Someone fits when one of `loose` is in the index; fits well when one of `exact` is.
struct SearchToken {
    QStringList exact;
    QStringList loose;
    /// A single letter: too common to be in the index, so it is looked for in what the other tokens have found.
    QString firstLetter;
    /// For a number that is longer than the parts in the index: one of these has to be among all parts of a record that
    /// the index has found.
    QStringList whole;
};

/// How many hits to ask the index for, when `limit` of them are wanted: single letters throw many out afterwards.
int candidatesFor(const QList<SearchToken> &tokens, int limit);
/// Whether what the index has found is really meant: what it cannot tell of a single letter and of a long number.
bool fits(const domain::Sender &sender, const QList<SearchToken> &tokens);
bool fits(const domain::Transfer &transfer, const QList<SearchToken> &tokens);

/// The ways in which a typed text can be read, the most likely one first: "PK36 SCBL 0000…" is one number, "Maria 917
/// 123" is a name and a phone. A reading without tokens means that nothing was typed; without readings
/// nothing can fit.
QList<QList<SearchToken>> readings(const QString &typed);

} // namespace store
