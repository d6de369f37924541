// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/fields.h"

#include "domain/beneficiary.h"
#include "domain/codes.h"
#include "domain/sender.h"

#include <QCoreApplication>

namespace dialect {

using namespace Qt::Literals::StringLiterals;
using domain::FieldRule;

FieldRule senderField(const QString &provider, const QString &name, Need need)
{
    FieldRule rule;
    rule.name = name;
    rule.party = domain::Party::Sender;
    rule.label = domain::senderFieldLabel(name);
    rule.required = need == Need::Required;
    rule.choices = domain::senderChoices(name);
    rule.providers = {provider};
    return rule;
}

FieldRule beneficiaryField(const QString &provider, const QString &name, Need need)
{
    FieldRule rule;
    rule.name = name;
    rule.party = domain::Party::Beneficiary;
    rule.label = domain::beneficiaryFieldLabel(name);
    rule.required = need == Need::Required;
    rule.providers = {provider};
    return rule;
}

FieldRule purposeField(const QString &provider, const QStringList &codes, Need need)
{
    FieldRule rule;
    rule.name = u"purpose"_s;
    rule.party = domain::Party::Transfer;
    rule.label = QCoreApplication::translate("Dialect", "Purpose");
    rule.required = need == Need::Required;
    for (const domain::Choice &choice : domain::purposes())
        if (codes.contains(choice.code)) rule.choices << choice;
    rule.providers = {provider};
    return rule;
}

FieldRule anyPurposeField(const QString &provider)
{
    QStringList codes;
    for (const domain::Choice &choice : domain::purposes())
        codes << choice.code;
    return purposeField(provider, codes, Need::Optional);
}

} // namespace dialect
