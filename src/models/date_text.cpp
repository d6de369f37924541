// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/date_text.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

namespace models {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "dmy", "mdy" or "ymd", as the locale's short dates have it.
QString orderOf(const QLocale &locale)
{
    QString order;
    for (const QChar c : locale.dateFormat(QLocale::ShortFormat)) {
        const QChar small = c.toLower();
        if (u"dmy"_s.contains(small) && !order.contains(small)) order += small;
    }
    return order.size() == 3 ? order : u"ymd"_s;
}

QString withLatinDigits(const QString &text)
{
    QString latin;
    for (const QChar c : text)
        latin += c.isDigit() ? QChar(u'0' + c.digitValue()) : c;
    return latin;
}

} // namespace

QString isoDateFrom(const QString &typed, const QLocale &locale)
{
    static const QRegularExpression figures(u"\\A(\\d{1,4})[-/. ]{1,2}(\\d{1,2})[-/. ]{1,2}(\\d{1,4})\\z"_s);
    const QString text = withLatinDigits(typed).simplified();
    const auto match = figures.match(text);
    if (match.hasMatch()) {
        const bool yearFirst = match.captured(1).size() == 4;
        const bool yearLast = match.captured(3).size() == 4;
        if (yearFirst == yearLast) return typed;
        const QString order = yearFirst ? u"ymd"_s : orderOf(locale).remove(u'y') + u'y';
        const auto part = [&](QChar which) { return match.captured(int(order.indexOf(which)) + 1).toInt(); };
        const QDate date(part(u'y'), part(u'm'), part(u'd'));
        return date.isValid() ? date.toString(Qt::ISODate) : typed;
    }
    for (const QLocale &language : {locale, QLocale(QLocale::English)}) {
        for (const QString &format : {u"d MMMM yyyy"_s, u"d MMM yyyy"_s, u"MMMM d yyyy"_s, u"MMM d yyyy"_s}) {
            QString plain = text;
            const QDate date = language.toDate(plain.remove(u',').remove(u'.'), format);
            if (date.isValid()) return date.toString(Qt::ISODate);
        }
    }
    return typed;
}

QString plainDate(const QDate &date, const QLocale &locale) { return locale.toString(date, u"d MMMM yyyy"_s); }

QString dateHint(const QLocale &locale)
{
    const QString order = orderOf(locale);
    if (order == u"dmy") return QCoreApplication::translate("Dates", "day/month/year, such as 31/12/1990");
    if (order == u"mdy") return QCoreApplication::translate("Dates", "month/day/year, such as 12/31/1990");
    return QCoreApplication::translate("Dates", "year-month-day, such as 1990-12-31");
}

QString dateFault(const QLocale &locale)
{
    //: %1 is such as "day/month/year, such as 31/12/1990"
    return QCoreApplication::translate("Dates", "Write the date as %1.").arg(dateHint(locale));
}

} // namespace models
