// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/order_rules.h"

#include "dialect/fields.h"
#include "domain/listing.h"
#include "providers/rebit/lists.h"
#include "providers/rebit/replies.h"

#include <QCoreApplication>

namespace providers::rebit {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Result;
using dialect::beneficiaryField;
using dialect::Need;
using domain::Beneficiary;
using domain::FieldRule;
using domain::PayoutMethod;

namespace {

const QString datePattern = QStringLiteral("[0-9]{4}-[0-9]{2}-[0-9]{2}");

struct RebitText {
    Q_DECLARE_TR_FUNCTIONS(RebitText)
};

base::Error fault(ErrorKind kind, const QString &field = {}, const QString &detail = {})
{
    base::Error error = base::nothingHappened(kind, field, detail);
    error.provider = providerName;
    return error;
}

Result<void> checkBankAccount(const Beneficiary &beneficiary)
{
    if (beneficiary.accountNumber.isEmpty()) return fault(ErrorKind::MissingField, u"beneficiary.accountNumber"_s);
    // The document calls the type optional, as it does every detail; a bank account without one is a guess.
    if (beneficiary.accountType.isEmpty())
        return fault(ErrorKind::MissingField, u"beneficiary.accountType"_s,
                     RebitText::tr("Rebit wants to know the account type: %1.").arg(domain::listed(accountTypes())));
    if (accountTypeFrom(beneficiary.accountType).isEmpty())
        return fault(ErrorKind::BadCode, u"beneficiary.accountType"_s,
                     RebitText::tr("The account type is one of: %1.").arg(domain::listed(accountTypes())));
    return base::Done{};
}

Result<void> checkBill(const Settings &settings, const Beneficiary &beneficiary)
{
    // Nothing that was typed is left out in silence: the receipt would show a number that Rebit never got.
    if (settings.billAccountMember.isEmpty() && !beneficiary.accountNumber.isEmpty())
        return fault(
            ErrorKind::NotSupported, u"beneficiary.accountNumber"_s,
            RebitText::tr("Rebit's document names no field for the customer's number at the biller, so it "
                          "cannot be sent. Leave it empty, or ask Rebit for the field's name and write it into "
                          "the profile (detailMembers.billAccount)."));
    if (!settings.billAccountMember.isEmpty() && beneficiary.accountNumber.isEmpty())
        return fault(ErrorKind::MissingField, u"beneficiary.accountNumber"_s,
                     RebitText::tr("The customer's number at the biller is missing."));
    if (!billDatesFrom(beneficiary.accountType))
        return fault(ErrorKind::BadDate, u"beneficiary.accountType"_s,
                     RebitText::tr("For a bill this is the date on which it is due, such as 2026-02-15, or that date "
                                   "and the first and last day of its period, with blanks in between."));
    return base::Done{};
}

Result<void> checkLoad(const Settings &settings, const Beneficiary &beneficiary)
{
    // A load goes to the recipient's own mobile number unless Rebit has told a member for another one.
    const bool another = !beneficiary.accountNumber.isEmpty() && beneficiary.accountNumber != beneficiary.msisdn;
    if (another && settings.loadNumberMember.isEmpty())
        return fault(ErrorKind::NotSupported, u"beneficiary.accountNumber"_s,
                     RebitText::tr("Rebit's document names no field for the number to be loaded: the load goes to the "
                                   "beneficiary's mobile number. Leave this empty."));
    return base::Done{};
}

Result<void> checkWay(const Settings &settings, const Beneficiary &beneficiary)
{
    if (beneficiary.method == PayoutMethod::BankAccount) return checkBankAccount(beneficiary);
    if (beneficiary.method == PayoutMethod::BillPayment) return checkBill(settings, beneficiary);
    if (beneficiary.method == PayoutMethod::Airtime) return checkLoad(settings, beneficiary);
    return base::Done{};
}

Result<void> checkBeneficiary(const Settings &settings, const Beneficiary &beneficiary)
{
    const bool load = beneficiary.method == PayoutMethod::Airtime;
    if (load && settings.loadMember.isEmpty())
        return fault(ErrorKind::NotSupported, u"beneficiary.method"_s,
                     RebitText::tr("Rebit's document names no field for the load, so none can be sent. Ask Rebit for "
                                   "the field's name and write it into the profile (detailMembers.load)."));
    if (beneficiary.country != u"PH" || !sendableMethods(settings).contains(beneficiary.method))
        return fault(
            ErrorKind::NotSupported, u"beneficiary.method"_s,
            RebitText::tr("Rebit pays in the Philippines: to bank accounts, as cash, at home, or to billers."));
    const QStringList codes = partnerCodes(beneficiary.method);
    if (!codes.contains(beneficiary.bankCode))
        return fault(beneficiary.bankCode.isEmpty() ? ErrorKind::MissingField : ErrorKind::BankNotSupported,
                     u"beneficiary.bankCode"_s,
                     RebitText::tr("Choose one of Rebit's list: %1.").arg(domain::listed(codes)));
    if (const Result<void> person = checkPerson(beneficiary); !person) return person;
    return checkWay(settings, beneficiary);
}

FieldRule labelled(FieldRule rule, const QString &label)
{
    rule.label = label;
    return rule;
}

/// What only this way of payout asks.
QList<FieldRule> rulesOfWay(const Settings &settings, PayoutMethod method)
{
    const FieldRule account = beneficiaryField(providerName, u"accountNumber"_s, Need::Required);
    FieldRule type = beneficiaryField(providerName, u"accountType"_s, Need::Required);
    switch (method) {
    case PayoutMethod::BankAccount:
        for (const QString &known : accountTypes())
            type.choices << domain::Choice{known, known};
        return {account, type};
    case PayoutMethod::BillPayment: {
        type.required = false;
        type.pattern = u"%1( +%1 +%1)?"_s.arg(datePattern);
        type = labelled(type, RebitText::tr("Due date, then first and last day of the bill's period"));
        QList<FieldRule> rules{type};
        if (!settings.billAccountMember.isEmpty())
            rules.prepend(labelled(account, RebitText::tr("Customer's number at the biller")));
        return rules;
    }
    case PayoutMethod::Airtime: {
        FieldRule number = labelled(account, RebitText::tr("Number to be loaded, if it is another one"));
        number.required = false;
        return settings.loadNumberMember.isEmpty() ? QList<FieldRule>() : QList<FieldRule>{number};
    }
    case PayoutMethod::CashPickup:
    case PayoutMethod::HomeDelivery:
    case PayoutMethod::MobileWallet: break;
    }
    return {};
}

} // namespace

std::optional<BillDates> billDatesFrom(const QString &typed)
{
    const QStringList texts = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    if (texts.isEmpty()) return BillDates();
    if (texts.size() != 1 && texts.size() != 3) return std::nullopt;
    QList<QDate> dates;
    for (const QString &text : texts) {
        dates << QDate::fromString(text, u"yyyy-MM-dd"_s);
        if (!dates.last().isValid()) return std::nullopt;
    }
    if (dates.size() == 1) return BillDates{dates[0], {}, {}};
    if (dates[2] < dates[1]) return std::nullopt;
    return BillDates{dates[0], dates[1], dates[2]};
}

QList<PayoutMethod> sendableMethods(const Settings &settings)
{
    QList<PayoutMethod> methods{PayoutMethod::BankAccount, PayoutMethod::CashPickup, PayoutMethod::HomeDelivery,
                                PayoutMethod::BillPayment};
    if (!settings.loadMember.isEmpty()) methods << PayoutMethod::Airtime;
    return methods;
}

QList<FieldRule> fieldRules(const Settings &settings, const QString &country, PayoutMethod method)
{
    if (country != u"PH" || !sendableMethods(settings).contains(method)) return {};
    FieldRule partner = beneficiaryField(providerName, u"bankCode"_s, Need::Required);
    partner.choices = partnerChoices(method);
    if (method == PayoutMethod::BillPayment) partner = labelled(partner, RebitText::tr("Biller"));
    if (method == PayoutMethod::Airtime) partner = labelled(partner, RebitText::tr("Load product"));
    QList<FieldRule> rules{beneficiaryField(providerName, u"name"_s, Need::Required),
                           beneficiaryField(providerName, u"msisdn"_s, Need::Required), partner};
    rules << rulesOfWay(settings, method);
    const Need address = method == PayoutMethod::HomeDelivery ? Need::Required : Need::Optional;
    rules << beneficiaryField(providerName, u"address"_s, address)
          << beneficiaryField(providerName, u"city"_s, Need::Optional)
          << beneficiaryField(providerName, u"province"_s, Need::Optional)
          << beneficiaryField(providerName, u"postalCode"_s, Need::Optional)
          << beneficiaryField(providerName, u"email"_s, Need::Optional) << dialect::anyPurposeField(providerName);
    return rules;
}

Result<void> checkPerson(const Beneficiary &beneficiary)
{
    const auto [firstName, lastName] = beneficiary.splitName();
    if (firstName.isEmpty() || lastName.isEmpty())
        return fault(ErrorKind::MissingField, u"beneficiary.name"_s,
                     RebitText::tr("Rebit wants a first and a last name."));
    if (beneficiary.msisdn.isEmpty())
        return fault(ErrorKind::MissingField, u"beneficiary.msisdn"_s,
                     RebitText::tr("Rebit wants the beneficiary's mobile number."));
    return base::Done{};
}

Result<void> checkOrder(const Settings &settings, const interfaces::PayoutOrder &order)
{
    const Result<void> beneficiary = checkBeneficiary(settings, order.beneficiary);
    if (!beneficiary) return beneficiary;
    const money::Money amount = order.transfer.receive;
    if (amount.currency() != money::Currency::of("PHP"_L1))
        return fault(ErrorKind::CorridorNotServed, u"receive"_s, RebitText::tr("Rebit pays out pesos."));
    if (!amount.isPositive()) return fault(ErrorKind::BadAmount, u"amount"_s);
    return base::Done{};
}

} // namespace providers::rebit
