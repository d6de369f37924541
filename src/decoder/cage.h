// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace decoder {

/// Takes from this process what reading one file does not need, for good: memory beyond 1.5 GB, more than 30 seconds of
/// the processor, writing files, new privileges, dumps of its memory and, where the system lets it, every network. To
/// be called before the first foreign byte is read, while there is one thread.
void closeCage();

} // namespace decoder
