// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/phone.h"

#include <QCoreApplication>

#include <phonenumbers/phonenumberutil.h>

namespace domain {

base::Result<QString> checkedPhone(QStringView typed, const QString &country)
{
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    const std::string text = typed.toUtf8().toStdString();
    if (util.Parse(text, country.toStdString(), &number) != PhoneNumberUtil::NO_PARSING_ERROR ||
        !util.IsValidNumber(number)) {
        std::string example;
        PhoneNumber sample;
        if (util.GetExampleNumberForType(country.toStdString(), PhoneNumberUtil::MOBILE, &sample))
            util.Format(sample, PhoneNumberUtil::INTERNATIONAL, &example);
        return base::nothingHappened(
            base::ErrorKind::BadPhone, {},
            example.empty()
                ? QCoreApplication::translate("Phone", "This is not a phone number; write it with its country code.")
                : QCoreApplication::translate("Phone", "This is not a phone number there; it looks like %1.")
                      .arg(QString::fromStdString(example)));
    }
    std::string formatted;
    util.Format(number, PhoneNumberUtil::E164, &formatted);
    return QString::fromStdString(formatted);
}

PhoneParts phoneParts(QStringView typed, const QString &country)
{
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (util.Parse(typed.toUtf8().toStdString(), country.toStdString(), &number) != PhoneNumberUtil::NO_PARSING_ERROR ||
        !util.IsValidNumber(number))
        return {};
    std::string international;
    std::string region;
    std::string national;
    util.Format(number, PhoneNumberUtil::INTERNATIONAL, &international);
    util.GetNationalSignificantNumber(number, &national);
    util.GetRegionCodeForNumber(number, &region);
    return {u'+' + QString::number(number.country_code()), QString::fromStdString(national),
            QString::fromStdString(international), region.size() == 2 ? QString::fromStdString(region) : QString()};
}

} // namespace domain
