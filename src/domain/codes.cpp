// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"

#include <QCoreApplication>

namespace domain {

using namespace Qt::Literals::StringLiterals;

QList<Choice> purposes()
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Purpose", text); };
    return {{u"DEPD"_s, tr("Family support")}, {u"GIFT"_s, tr("Gift")}, {u"EDUC"_s, tr("Education")},
        {u"STDY"_s, tr("Study costs")}, {u"MDCS"_s, tr("Medical services")}, {u"SALA"_s, tr("Salary")},
        {u"SAVG"_s, tr("Savings")}, {u"RENT"_s, tr("Rent")}, {u"GDDS"_s, tr("Purchase of goods")},
        {u"SCVE"_s, tr("Purchase of services")}, {u"CHAR"_s, tr("Charity")}, {u"LOAN"_s, tr("Loan")},
        {u"PENS"_s, tr("Pension")}, {u"INSU"_s, tr("Insurance")}, {u"TAXS"_s, tr("Taxes")}, {u"INVS"_s, tr("Investment")},
        {u"OTHR"_s, tr("Other")}};
}

QList<Choice> sourcesOfFunds()
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("SourceOfFunds", text); };
    return {{u"salary"_s, tr("Salary")}, {u"savings"_s, tr("Savings")}, {u"business"_s, tr("Business income")},
        {u"gift"_s, tr("Gift")}, {u"loan"_s, tr("Loan")}, {u"pension"_s, tr("Pension")},
        {u"property-sale"_s, tr("Sale of property")}, {u"other"_s, tr("Other")}};
}

QString labelIn(const QList<Choice> &choices, const QString &code)
{
    for (const Choice &choice : choices)
        if (choice.code == code) return choice.label;
    return code;
}

bool containsCode(const QList<Choice> &choices, const QString &code)
{
    return std::any_of(choices.begin(), choices.end(), [&](const Choice &choice) { return choice.code == code; });
}

} // namespace domain
