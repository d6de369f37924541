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

QString asSentence(const QString &text)
{
    const QString said = text.trimmed();
    // Those of Arabic, Urdu and Chinese as well.
    static const QString ends = QStringLiteral(".!?…\u061f\u06d4\u3002");
    return said.isEmpty() || ends.contains(said.back()) ? said : said + u'.';
}

} // namespace domain
