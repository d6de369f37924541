// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace money {

/// How a sum loses digits. There is no default: whoever rounds says how.
enum class Rounding {
    Down,     ///< towards zero: what a customer receives
    Up,       ///< away from zero: what a customer pays
    HalfUp,   ///< the schoolbook
    HalfEven, ///< the banker's: for repeated sums, and for undoing binary fractions
    Exact,    ///< refuses when digits would be lost
};

} // namespace money
