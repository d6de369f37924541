// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/iban.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace domain {

using namespace Qt::Literals::StringLiterals;

std::optional<int> ibanLength(QStringView country)
{
    // ISO 13616 registry, the countries of the 2025 release.
    static const QHash<QString, int> lengths{
        {u"AD"_s, 24}, {u"AE"_s, 23}, {u"AL"_s, 28}, {u"AT"_s, 20}, {u"AZ"_s, 28}, {u"BA"_s, 20}, {u"BE"_s, 16},
        {u"BG"_s, 22}, {u"BH"_s, 22}, {u"BI"_s, 27}, {u"BR"_s, 29}, {u"BY"_s, 28}, {u"CH"_s, 21}, {u"CR"_s, 22},
        {u"CY"_s, 28}, {u"CZ"_s, 24}, {u"DE"_s, 22}, {u"DJ"_s, 27}, {u"DK"_s, 18}, {u"DO"_s, 28}, {u"EE"_s, 20},
        {u"EG"_s, 29}, {u"ES"_s, 24}, {u"FI"_s, 18}, {u"FK"_s, 18}, {u"FO"_s, 18}, {u"FR"_s, 27}, {u"GB"_s, 22},
        {u"GE"_s, 22}, {u"GI"_s, 23}, {u"GL"_s, 18}, {u"GR"_s, 27}, {u"GT"_s, 28}, {u"HR"_s, 21}, {u"HU"_s, 28},
        {u"IE"_s, 22}, {u"IL"_s, 23}, {u"IQ"_s, 23}, {u"IS"_s, 26}, {u"IT"_s, 27}, {u"JO"_s, 30}, {u"KW"_s, 30},
        {u"KZ"_s, 20}, {u"LB"_s, 28}, {u"LC"_s, 32}, {u"LI"_s, 21}, {u"LT"_s, 20}, {u"LU"_s, 20}, {u"LV"_s, 21},
        {u"LY"_s, 25}, {u"MC"_s, 27}, {u"MD"_s, 24}, {u"ME"_s, 22}, {u"MK"_s, 19}, {u"MN"_s, 20}, {u"MR"_s, 27},
        {u"MT"_s, 31}, {u"MU"_s, 30}, {u"NI"_s, 28}, {u"NL"_s, 18}, {u"NO"_s, 15}, {u"OM"_s, 23}, {u"PK"_s, 24},
        {u"PL"_s, 28}, {u"PS"_s, 29}, {u"PT"_s, 25}, {u"QA"_s, 29}, {u"RO"_s, 24}, {u"RS"_s, 22}, {u"RU"_s, 33},
        {u"SA"_s, 24}, {u"SC"_s, 31}, {u"SD"_s, 18}, {u"SE"_s, 24}, {u"SI"_s, 19}, {u"SK"_s, 24}, {u"SM"_s, 27},
        {u"SO"_s, 23}, {u"ST"_s, 25}, {u"SV"_s, 28}, {u"TL"_s, 23}, {u"TN"_s, 24}, {u"TR"_s, 26}, {u"UA"_s, 29},
        {u"VA"_s, 22}, {u"VG"_s, 24}, {u"XK"_s, 20}, {u"YE"_s, 30}};
    const auto it = lengths.constFind(country.toString());
    return it == lengths.cend() ? std::nullopt : std::optional(*it);
}

base::Result<QString> checkedIban(QStringView typed)
{
    const auto refused = [](const QString &why) { return base::nothingHappened(base::ErrorKind::BadIban, {}, why); };
    QString iban = typed.toString().toUpper();
    iban.remove(u' ').remove(u'\u00a0').remove(u'-');
    static const QRegularExpression shape(u"\\A[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}\\z"_s);
    if (!shape.match(iban).hasMatch())
        return refused(
            QCoreApplication::translate("Iban", "An IBAN starts with two letters and two digits, such as PK36."));
    const auto length = ibanLength(QStringView(iban).first(2));
    if (!length)
        return refused(QCoreApplication::translate("Iban", "%1 is not a country with IBANs.").arg(iban.first(2)));
    if (iban.size() != *length) {
        return refused(QCoreApplication::translate("Iban", "An IBAN of %1 has %2 characters; this one has %3.")
                           .arg(iban.first(2))
                           .arg(*length)
                           .arg(iban.size()));
    }
    int rest = 0;
    for (const QChar c : iban.mid(4) + iban.first(4)) {
        const int value = c.isDigit() ? c.unicode() - u'0' : c.unicode() - u'A' + 10;
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    // ISO 7064 makes 02 to 98; 00, 01 and 99 would count as 97, 98 and 02.
    const int checkDigits = iban.sliced(2, 2).toInt();
    if (rest != 1 || checkDigits < 2 || checkDigits > 98)
        return refused(QCoreApplication::translate(
            "Iban", "The check digits of this IBAN do not fit: a character is wrong or swapped."));
    return iban;
}

QString ibanForPeople(const QString &iban)
{
    QString text = iban;
    for (qsizetype at = 4; at < text.size(); at += 5)
        text.insert(at, u' ');
    return text;
}

} // namespace domain
