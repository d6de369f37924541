// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QCoroTask>

namespace interfaces {

/// What something that takes time returns. Eager: it runs as soon as it is called, up to its first wait.
template <class T>
using Answer = QCoro::Task<base::Result<T>>;

} // namespace interfaces
