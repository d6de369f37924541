// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/period.h"

#include <QCoreApplication>

namespace services {

base::Result<void> checkPeriod(const QDateTime &since, const QDateTime &until)
{
    if (!since.isValid() || !until.isValid() || since < until) return base::Done{};
    return base::nothingHappened(base::ErrorKind::BadDate, QStringLiteral("until"),
                                 QCoreApplication::translate("Period", "The end lies before the beginning."));
}

} // namespace services
