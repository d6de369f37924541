// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include "domain/mrz.h"

using namespace Qt::Literals::StringLiterals;

/// The zone of a travel document, as a reader or a tired clerk types it.
FUZZ_TARGET(mrz)
{
    if (input.size() > 400) return;
    const QDate today(2026, 2, 1);
    const QString text = QString::fromUtf8(input);
    const auto read = domain::machineReadableFrom(text, today);
    if (!read) {
        FUZZ_EXPECT(read.error().outcome == base::Outcome::NothingHappened);
        return;
    }
    FUZZ_EXPECT(domain::looksLikeMachineReadable(text));
    FUZZ_EXPECT(!read->dateOfBirth.isValid() || read->dateOfBirth <= today); // nobody is born tomorrow
    FUZZ_EXPECT(!read->expiryDate.isValid() || read->expiryDate <= today.addYears(50));
    const auto again = domain::machineReadableFrom(text, today);
    FUZZ_EXPECT(again.ok() && again->documentNumber == read->documentNumber && again->surname == read->surname);
    // Not one letter of the number is ours; fillers within it become blanks.
    const auto letters = [](QString of) {
        of.removeIf([](QChar c) { return c.isSpace() || c == u'<'; });
        return of;
    };
    FUZZ_EXPECT(letters(text).contains(letters(read->documentNumber).left(9)));
}
