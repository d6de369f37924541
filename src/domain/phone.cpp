// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/phone.h"

#include <QCoreApplication>

#include <phonenumbers/phonenumberutil.h>

#include <optional>

namespace domain {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

const PhoneNumberUtil &util() { return *PhoneNumberUtil::GetInstance(); }

std::string formatted(const PhoneNumber &number, PhoneNumberUtil::PhoneNumberFormat format)
{
    std::string text;
    util().Format(number, format, &text);
    return text;
}

/// Nothing for what is no number, or has more digits than E.164 allows between countries: the library knows of plans
/// with such ones.
std::optional<PhoneNumber> numberFrom(QStringView typed, const QString &country)
{
    constexpr std::size_t longest = 16; // the sign and fifteen digits
    PhoneNumber number;
    const bool isNumber =
        util().Parse(typed.toUtf8().toStdString(), country.toStdString(), &number) == PhoneNumberUtil::NO_PARSING_ERROR;
    if (!isNumber || !util().IsValidNumber(number) || formatted(number, PhoneNumberUtil::E164).size() > longest)
        return std::nullopt;
    return number;
}

} // namespace

base::Result<QString> checkedPhone(QStringView typed, const QString &country)
{
    if (const auto number = numberFrom(typed, country))
        return QString::fromStdString(formatted(*number, PhoneNumberUtil::E164));
    PhoneNumber sample;
    if (!util().GetExampleNumberForType(country.toStdString(), PhoneNumberUtil::MOBILE, &sample)) {
        return base::nothingHappened(
            base::ErrorKind::BadPhone, {},
            QCoreApplication::translate("Phone", "This is not a phone number; write it with its country code."));
    }
    return base::nothingHappened(
        base::ErrorKind::BadPhone, {},
        QCoreApplication::translate("Phone", "This is not a phone number there; it looks like %1.")
            .arg(QString::fromStdString(formatted(sample, PhoneNumberUtil::INTERNATIONAL))));
}

PhoneParts phoneParts(QStringView typed, const QString &country)
{
    const auto number = numberFrom(typed, country);
    if (!number) return {};
    std::string region;
    std::string national;
    util().GetNationalSignificantNumber(*number, &national);
    util().GetRegionCodeForNumber(*number, &region);
    return {u'+' + QString::number(number->country_code()), QString::fromStdString(national),
            QString::fromStdString(formatted(*number, PhoneNumberUtil::INTERNATIONAL)),
            region.size() == 2 ? QString::fromStdString(region) : QString()};
}

} // namespace domain
