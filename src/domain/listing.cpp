// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/listing.h"

#include <QCoreApplication>

namespace domain {

QString listed(QStringList words)
{
    words.removeAll(QString());
    //: stands between the words of a list, with its space: "HBL, UBL"
    return words.join(QCoreApplication::translate("ListText", ", "));
}

} // namespace domain
