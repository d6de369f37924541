// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>

namespace models {

/// A date as people write it there, as YYYY-MM-DD; the text itself when it is none. Taken are year-month-day, the
/// locale's own order of day and month in figures, and the month by its name. A year has four figures.
QString isoDateFrom(const QString &typed, const QLocale &locale);
/// "12 August 1974": no order of figures can be mistaken in it.
QString plainDate(const QDate &date, const QLocale &locale);
/// How figures are read there: "day/month/year, such as 31/12/1990".
QString dateHint(const QLocale &locale);
/// What is said about a text that is no date: how one is written there.
QString dateFault(const QLocale &locale);

} // namespace models
