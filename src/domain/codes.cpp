// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"

#include <QCoreApplication>

namespace domain {

using namespace Qt::Literals::StringLiterals;

QList<Choice> purposes()
{
    struct PurposeText {
        Q_DECLARE_TR_FUNCTIONS(PurposeText)
    };
    return {{u"DEPD"_s, PurposeText::tr("Family support")},
            {u"GIFT"_s, PurposeText::tr("Gift")},
            {u"EDUC"_s, PurposeText::tr("Education")},
            {u"STDY"_s, PurposeText::tr("Study costs")},
            {u"MDCS"_s, PurposeText::tr("Medical services")},
            {u"SALA"_s, PurposeText::tr("Salary")},
            {u"SAVG"_s, PurposeText::tr("Savings")},
            {u"RENT"_s, PurposeText::tr("Rent")},
            {u"GDDS"_s, PurposeText::tr("Purchase of goods")},
            {u"SCVE"_s, PurposeText::tr("Purchase of services")},
            {u"CHAR"_s, PurposeText::tr("Charity")},
            {u"LOAN"_s, PurposeText::tr("Loan")},
            {u"PENS"_s, PurposeText::tr("Pension")},
            {u"INSU"_s, PurposeText::tr("Insurance")},
            {u"TAXS"_s, PurposeText::tr("Taxes")},
            {u"INVS"_s, PurposeText::tr("Investment")},
            {u"OTHR"_s, PurposeText::tr("Other")}};
}

QList<Choice> sourcesOfFunds()
{
    struct SourceOfFundsText {
        Q_DECLARE_TR_FUNCTIONS(SourceOfFundsText)
    };
    return {{u"salary"_s, SourceOfFundsText::tr("Salary")},
            {u"savings"_s, SourceOfFundsText::tr("Savings")},
            {u"business"_s, SourceOfFundsText::tr("Business income")},
            {u"gift"_s, SourceOfFundsText::tr("Gift")},
            {u"loan"_s, SourceOfFundsText::tr("Loan")},
            {u"pension"_s, SourceOfFundsText::tr("Pension")},
            {u"property-sale"_s, SourceOfFundsText::tr("Sale of property")},
            {u"other"_s, SourceOfFundsText::tr("Other")}};
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
