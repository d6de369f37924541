// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/safety.h"

namespace domain {

QString codeOf(SafetyClass safetyClass)
{
    static constexpr char16_t letters[] = u"ABCDN";
    return QString(QChar(letters[int(safetyClass)]));
}

SafetyClass safetyClassFrom(QStringView code)
{
    for (const SafetyClass known : {SafetyClass::A, SafetyClass::B, SafetyClass::C, SafetyClass::N})
        if (codeOf(known) == code) return known;
    return SafetyClass::D; // the one that never repeats anything
}

} // namespace domain
