// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/treasury.h"

namespace domain {

using namespace Qt::Literals::StringLiterals;

QString codeOf(MovementState state)
{
    switch (state) {
    case MovementState::Unknown: return u"unknown"_s;
    case MovementState::Pending: return u"pending"_s;
    case MovementState::Completed: return u"completed"_s;
    case MovementState::Failed: return u"failed"_s;
    }
    Q_UNREACHABLE();
}

} // namespace domain
