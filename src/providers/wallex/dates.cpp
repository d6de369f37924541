// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/wallex/dates.h"

#include <QDate>

namespace providers::wallex {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The first of the formats that the text fits, as YYYY-MM-DD.
QString readAs(const QString &theirs, std::initializer_list<QString> formats)
{
    // A time of day behind the date says nothing about a birthday.
    const QString text = theirs.trimmed().section(u'T', 0, 0);
    for (const QString &format : formats)
        if (const QDate date = QDate::fromString(text, format); date.isValid()) return date.toString(Qt::ISODate);
    return {};
}

} // namespace

QString birthDateFrom(const QString &theirs) { return readAs(theirs, {u"yyyy-MM-dd"_s, u"yyyy-dd-MM"_s}); }

QString paperDateFrom(const QString &theirs) { return readAs(theirs, {u"yyyy-MM-dd"_s, u"dd-MM-yyyy"_s}); }

QString dateForWallex(const Settings &settings, const QString &field, const QString &ours)
{
    const bool ofPaper = field == u"issueDate" || field == u"expiryDate";
    if (!ofPaper || settings.dateFormat == DateFormat::Iso) return ours;
    const QDate date = QDate::fromString(ours, u"yyyy-MM-dd"_s);
    return date.isValid() ? date.toString(u"dd-MM-yyyy"_s) : ours;
}

} // namespace providers::wallex
