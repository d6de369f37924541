// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"

#include "domain/country.h"
#include "domain/iban.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace domain {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

struct ValidationText {
    Q_DECLARE_TR_FUNCTIONS(ValidationText)
};

/// Whether the text only stands where something was wanted. `meaning` matches the characters of which one at least
/// must be there.
bool isFiller(const QString &text, const QRegularExpression &meaning)
{
    static const QStringList fillers{u"n/a"_s,
                                     u"na"_s,
                                     u"n.a"_s,
                                     u"none"_s,
                                     u"nil"_s,
                                     u"null"_s,
                                     u"unknown"_s,
                                     u"not provided"_s,
                                     u"not known"_s,
                                     u"not available"_s,
                                     u"not applicable"_s,
                                     u"not stated"_s,
                                     u"no name"_s,
                                     u"noname"_s,
                                     u"unbekannt"_s,
                                     u"keine"_s,
                                     u"onbekend"_s,
                                     u"sconosciuto"_s,
                                     u"desconhecido"_s,
                                     u"no aplica"_s,
                                     u"ninguno"_s,
                                     u"same as above"_s,
                                     u"as above"_s,
                                     u"tba"_s,
                                     u"tbd"_s,
                                     u"asdf"_s,
                                     u"qwerty"_s,
                                     u"không rõ"_s,
                                     u"ไม่ทราบ"_s,
                                     u"अज्ञात"_s,
                                     u"অজানা"_s,
                                     u"未知"_s,
                                     u"不明"_s,
                                     u"没有"_s,
                                     u"沒有"_s,
                                     u"無"_s,
                                     u"غير متوفر"_s,
                                     u"مجهول"_s,
                                     u"test"_s,
                                     u"tidak ada"_s,
                                     u"tidak diketahui"_s,
                                     u"desconocido"_s,
                                     u"inconnu"_s,
                                     u"wala"_s,
                                     u"لا يوجد"_s,
                                     u"غير معروف"_s,
                                     u"نامعلوم"_s,
                                     u"不详"_s,
                                     u"无"_s};
    static const QRegularExpression repeated(u"\\A(.)\\1{2,}\\z"_s);
    // "N / A", "(unknown)" and "unknown." are no better.
    static const QRegularExpression around(u"\\A[\\p{P}\\p{S}\\s]+|[\\p{P}\\p{S}\\s]+\\z"_s);
    QString folded = text.toCaseFolded();
    folded.remove(around).replace(u" / "_s, u"/"_s);
    return fillers.contains(folded) || repeated.match(folded).hasMatch() ||
           (!text.isEmpty() && !meaning.match(text).hasMatch());
}

/// Nobody can see these, so nobody can compare them with a paper. Names in Persian and Hindi are spelled with the two
/// joiners, which stay.
bool isInvisible(char32_t c)
{
    if (c == U'\u200c' || c == U'\u200d') return false;
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format;
}

} // namespace

base::Error at(base::Error error, const QString &field)
{
    error.field = error.field.isEmpty() ? field : field + u'.' + error.field;
    return error;
}

base::Result<QString> checkedText(QStringView typed, int lengthMax)
{
    const QString text = typed.toString().normalized(QString::NormalizationForm_C).simplified();
    const auto characters = text.toUcs4();
    if (std::any_of(characters.begin(), characters.end(), [](uint c) { return isInvisible(c); }))
        return base::nothingHappened(ErrorKind::BadInput, {},
                                     ValidationText::tr("This contains an invisible character; type it again."));
    if (text.size() > lengthMax) {
        return base::nothingHappened(
            ErrorKind::TooLong, {},
            QCoreApplication::translate("Validation", "At most %n character(s) fit here.", nullptr, lengthMax));
    }
    return text;
}

base::Result<QString> checkedName(QStringView typed, int lengthMax)
{
    static const QRegularExpression letter(u"\\p{L}"_s);
    auto text = checkedText(typed, lengthMax);
    if (text && isFiller(*text, letter))
        return base::nothingHappened(ErrorKind::BadName, {},
                                     ValidationText::tr("Write the name as in the document, without fillers."));
    return text;
}

base::Result<QString> checkedDocumentNumber(QStringView typed, int lengthMax)
{
    static const QRegularExpression letterOrDigit(u"[\\p{L}\\p{Nd}]"_s);
    auto text = checkedText(typed, lengthMax);
    if (text && isFiller(*text, letterOrDigit))
        return base::nothingHappened(ErrorKind::BadName, {},
                                     ValidationText::tr("Write the number as in the document, without fillers."));
    return text;
}

base::Result<QString> checkedDate(QStringView typed)
{
    const QString text = typed.trimmed().toString();
    const QDate date = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!date.isValid() || date.year() < 1880)
        return base::nothingHappened(ErrorKind::BadDate, {},
                                     ValidationText::tr("A date is written year-month-day, such as 1990-12-31."));
    return text;
}

base::Result<QString> checkedCountry(QStringView typed)
{
    const QString code = typed.trimmed().toString().toUpper();
    if (!isCountry(code))
        return base::nothingHappened(ErrorKind::BadCountry, {},
                                     ValidationText::tr("A country is two letters, such as PK for Pakistan."));
    return code;
}

base::Result<QString> checkedEmail(QStringView typed)
{
    static const QRegularExpression shape(u"\\A[^\\s@,;<>\"]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,24}\\z"_s);
    const auto checked = checkedText(typed, 128);
    if (!checked) return checked;
    const QString text = *checked;
    if (!shape.match(text).hasMatch())
        return base::nothingHappened(ErrorKind::BadEmail, {},
                                     ValidationText::tr("An e-mail address looks like name@example.com."));
    return text;
}

base::Result<QString> checkedAccount(QStringView typed)
{
    static const QRegularExpression ibanStart(u"\\A[A-Z]{2}[0-9]{2}"_s);
    static const QRegularExpression shape(u"\\A[A-Z0-9]{4,34}\\z"_s);
    QString text = typed.toString().toUpper();
    text.remove(u' ').remove(u'\u00a0').remove(u'-');
    if (ibanStart.match(text).hasMatch()) return checkedIban(text);
    if (!shape.match(text).hasMatch())
        return base::nothingHappened(ErrorKind::BadAccount, {},
                                     ValidationText::tr("An account number has 4 to 34 letters and digits."));
    return text;
}

} // namespace domain
