// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mrz.h"

#include "domain/country.h"

#include <QCoreApplication>

#include <optional>

namespace domain {

using namespace Qt::Literals::StringLiterals;
using Size = MachineReadable::Size;

namespace {

struct MrzText {
    Q_DECLARE_TR_FUNCTIONS(MrzText)
};

constexpr QChar filler = u'<';
constexpr int expiryYearsMax = 50;

bool isZoneCharacter(QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || c == filler; }

/// Digits are themselves, letters 10 to 35, the filler nothing (part 3, section 4.9).
int valueOf(QChar c)
{
    if (c.isDigit()) return c.digitValue();
    return c == filler ? 0 : c.unicode() - u'A' + 10;
}

QChar checkDigitOf(const QString &text)
{
    static constexpr int weights[] = {7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        sum += valueOf(text[i]) * weights[i % 3];
    return QChar(u'0' + sum % 10);
}

/// A filler stands for nought where the field is empty.
bool isRight(const QString &text, QChar digit)
{
    if (digit == filler) return text.count(filler) == text.size();
    return digit == checkDigitOf(text);
}

QString withoutFillers(QString text)
{
    text.replace(filler, u' ');
    return text.simplified();
}

base::Error fault(const QString &part, const QString &sentence)
{
    return base::nothingHappened(base::ErrorKind::BadInput, part, sentence);
}

base::Error wrongDigit(const QString &part, const QString &name)
{
    return fault(part, MrzText::tr("The check digit of %1 is wrong; read the document once more.").arg(name));
}

QString countryFrom(const QString &field)
{
    const QString code = withoutFillers(field);
    if (code == u"D") return u"DE"_s; // the one state with a single letter
    const QString two = countryOfThreeLetters(code);
    return two.isEmpty() ? code : two;
}

/// Two digits of a year and the rest; the latest date that is not after `last`.
QDate dateFrom(const QString &text, const QDate &last)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber) return {};
    const int year = last.year() / 100 * 100 + number / 10000;
    const QDate date(year, number / 100 % 100, number % 100);
    if (date.isValid() && date <= last) return date;
    return QDate(year - 100, number / 100 % 100, number % 100);
}

QString genderFrom(QChar c) { return c == u'M' ? u"male"_s : c == u'F' ? u"female"_s : QString(); }

void readNames(MachineReadable &zone, const QString &field)
{
    const qsizetype middle = field.indexOf(u"<<"_s);
    zone.surname = withoutFillers(middle < 0 ? field : field.left(middle));
    zone.givenNames = middle < 0 ? QString() : withoutFillers(field.mid(middle));
    zone.isNameCut = !field.endsWith(filler);
}

/// Birth, sex and expiry with their digits, which stand together in every size.
std::optional<base::Error> readDates(MachineReadable &zone, const QString &birth, QChar sex, const QString &expiry,
                                     const QDate &today)
{
    if (!isRight(birth.left(6), birth[6])) return wrongDigit(u"dateOfBirth"_s, MrzText::tr("the date of birth"));
    if (!isRight(expiry.left(6), expiry[6])) return wrongDigit(u"expiryDate"_s, MrzText::tr("the date of expiry"));
    zone.dateOfBirth = dateFrom(birth.left(6), today);
    zone.expiryDate = dateFrom(expiry.left(6), today.addYears(expiryYearsMax));
    zone.gender = genderFrom(sex);
    return std::nullopt;
}

base::Result<MachineReadable> readTd1(const QString &text, const QDate &today)
{
    const QString first = text.left(30);
    const QString second = text.mid(30, 30);
    MachineReadable zone;
    zone.size = Size::Td1;
    zone.documentCode = withoutFillers(first.left(2));
    zone.issuer = countryFrom(first.mid(2, 3));
    QString number = first.mid(5, 9);
    QChar digit = first[14];
    QString optional = first.mid(15);
    if (digit == filler && number.count(filler) == 0) {
        // A longer number goes on in the optional data; its check digit is the last character before the filler
        // (part 5, note j).
        const qsizetype end = optional.indexOf(filler);
        if (end > 0) {
            number += optional.left(end - 1);
            digit = optional[end - 1];
            optional = optional.mid(end);
        }
    }
    if (!isRight(number, digit)) return wrongDigit(u"documentNumber"_s, MrzText::tr("the document number"));
    if (const auto wrong = readDates(zone, second.mid(0, 7), second[7], second.mid(8, 7), today)) return *wrong;
    const QString whole = first.mid(5) + second.left(7) + second.mid(8, 7) + second.mid(18, 11);
    if (!isRight(whole, second[29])) return wrongDigit(u"whole"_s, MrzText::tr("the whole zone"));
    zone.documentNumber = withoutFillers(number);
    zone.nationality = countryFrom(second.mid(15, 3));
    zone.optionalData = withoutFillers(optional + u'<' + second.mid(18, 11));
    readNames(zone, text.mid(60));
    return zone;
}

base::Result<MachineReadable> readTwoLines(const QString &text, Size size, const QDate &today)
{
    const int width = size == Size::Td3 ? 44 : 36;
    const QString first = text.left(width);
    const QString second = text.mid(width);
    MachineReadable zone;
    zone.size = size;
    zone.documentCode = withoutFillers(first.left(2));
    zone.issuer = countryFrom(first.mid(2, 3));
    if (!isRight(second.left(9), second[9])) return wrongDigit(u"documentNumber"_s, MrzText::tr("the document number"));
    if (const auto wrong = readDates(zone, second.mid(13, 7), second[20], second.mid(21, 7), today)) return *wrong;
    const QString optional = second.mid(28, size == Size::Td3 ? 14 : 7);
    if (size == Size::Td3 && !isRight(optional, second[42]))
        return wrongDigit(u"optionalData"_s, MrzText::tr("the personal number"));
    const QString whole = second.left(10) + second.mid(13, 7) + second.mid(21, width - 1 - 21);
    if (!isRight(whole, second[width - 1])) return wrongDigit(u"whole"_s, MrzText::tr("the whole zone"));
    zone.documentNumber = withoutFillers(second.left(9));
    zone.nationality = countryFrom(second.mid(10, 3));
    zone.optionalData = withoutFillers(optional);
    readNames(zone, first.mid(5));
    return zone;
}

QString tidied(QStringView text)
{
    QString tidy;
    for (const QChar c : text)
        if (!c.isSpace()) tidy += c;
    return tidy;
}

} // namespace

int lengthOf(Size size) { return size == Size::Td1 ? 90 : size == Size::Td2 ? 72 : 88; }

bool looksLikeMachineReadable(QStringView text)
{
    const QString tidy = tidied(text);
    const bool fits =
        tidy.size() == lengthOf(Size::Td1) || tidy.size() == lengthOf(Size::Td2) || tidy.size() == lengthOf(Size::Td3);
    return fits && std::all_of(tidy.begin(), tidy.end(), isZoneCharacter);
}

base::Result<MachineReadable> machineReadableFrom(QStringView text, const QDate &today)
{
    if (!looksLikeMachineReadable(text))
        return fault(u"length"_s,
                     MrzText::tr("This is no machine-readable zone: it has three lines of 30 characters, or "
                                 "two of 36 or 44, of capitals, digits and \"<\"."));
    const QString tidy = tidied(text);
    if (tidy.size() == lengthOf(Size::Td1)) return readTd1(tidy, today);
    return readTwoLines(tidy, tidy.size() == lengthOf(Size::Td3) ? Size::Td3 : Size::Td2, today);
}

} // namespace domain
