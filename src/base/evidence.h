// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace base {

/// What a transport result proves about one call. Only `NotSent` ever licenses sending the same thing again without
/// asking the provider first.
enum class Evidence {
    NotSent,  ///< certain: not one byte of the request left this machine
    Maybe,    ///< the request may have reached the provider; no usable answer came back
    Answered, ///< a complete answer is at hand (what it means is the connector's business)
};

} // namespace base
