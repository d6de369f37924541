// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/travel_document.h"

#include "domain/codes.h"
#include "domain/country.h"
#include "models/date_text.h"

#include <QLocale>

namespace models {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How a letter without a decomposition is written in a zone (ICAO Doc 9303 part 3, section 6).
QString zoneLetters(char32_t c)
{
    switch (c) {
    case U'ß': return u"SS"_s;
    case U'Æ': return u"AE"_s;
    case U'Œ': return u"OE"_s;
    case U'Ø': return u"OE"_s;
    case U'Ł': return u"L"_s;
    case U'Đ':
    case U'Ð': return u"D"_s;
    case U'Þ': return u"TH"_s;
    case U'İ':
    case U'I': return u"I"_s;
    default: return {};
    }
}

/// The words of a name in capitals A to Z. `umlauts`: Ä as AE and so on, which states may choose.
QStringList zoneWords(const QString &name, bool umlauts)
{
    QString text = name.normalized(QString::NormalizationForm_C).toUpper();
    if (umlauts) {
        text.replace(u"Ä"_s, u"AE"_s).replace(u"Ö"_s, u"OE"_s).replace(u"Ü"_s, u"UE"_s).replace(u"Å"_s, u"AA"_s);
    } else {
        text.replace(u"Ø"_s, u"O"_s);
    }
    QString letters;
    for (const uint code : text.normalized(QString::NormalizationForm_KD).toUcs4()) {
        const auto c = char32_t(code);
        if (QChar::isMark(c) || c == U'\'' || c == U'\u2019') continue;
        const QString plain = zoneLetters(c);
        if (!plain.isEmpty())
            letters += plain;
        else if (QChar::isLetterOrNumber(c))
            letters += QString::fromUcs4(&c, 1);
        else
            letters += u' ';
    }
    return letters.split(u' ', Qt::SkipEmptyParts);
}

/// Whether each word of `part` stands in `whole`, in that order; the last one may be cut short.
bool isContained(const QStringList &part, const QStringList &whole, bool lastIsCut)
{
    qsizetype at = 0;
    for (qsizetype i = 0; i < part.size(); ++i) {
        const bool cut = lastIsCut && i == part.size() - 1;
        while (at < whole.size() && whole.at(at) != part.at(i) && !(cut && whole.at(at).startsWith(part.at(i))))
            ++at;
        if (at == whole.size()) return false;
        ++at;
    }
    return true;
}

NameLikeness likenessOfWords(const QStringList &typed, const QStringList &read, bool readIsCut)
{
    if (typed == read || typed.join(QString()) == read.join(QString())) return NameLikeness::Same;
    if (isContained(read, typed, readIsCut)) return NameLikeness::TypedIsFuller;
    if (isContained(typed, read, false)) return NameLikeness::ReadIsFuller;
    return NameLikeness::Other;
}

bool isName(const QString &field) { return field == u"firstName" || field == u"lastName"; }

QString shown(const FormField &field, const QString &value)
{
    if (field.kind == FieldKind::Country) return domain::countryName(value);
    if (field.kind == FieldKind::Date) {
        const QDate date = QDate::fromString(value, Qt::ISODate);
        return date.isValid() ? plainDate(date, QLocale()) : value;
    }
    return field.choices.isEmpty() ? value : domain::labelIn(field.choices, value);
}

/// Numbers are written with and without blanks.
QString bareNumber(const QString &number)
{
    QString bare;
    for (const QChar c : number)
        if (c.isLetterOrNumber()) bare += c.toUpper();
    return bare;
}

bool isSame(const QString &field, const QString &typed, const QString &read)
{
    return field == u"identificationNumber" ? bareNumber(typed) == bareNumber(read) : typed == read;
}

/// Both names are typed and one of them is another person's.
bool carriesOtherName(const domain::MachineReadable &document, const FieldForm &form)
{
    const QString typed = form.value(u"firstName"_s) + u' ' + form.value(u"lastName"_s);
    const QString read = document.givenNames + u' ' + document.surname;
    if (typed.trimmed().isEmpty()) return false;
    const auto last = form.value(u"lastName"_s);
    const bool lastDiffers = !last.trimmed().isEmpty() && !document.surname.isEmpty() &&
                             likenessOf(last, document.surname, document.isNameCut) == NameLikeness::Other;
    // The two halves may have been typed into each other's field, which is no other person.
    return lastDiffers && likenessOf(typed, read, document.isNameCut) == NameLikeness::Other &&
           likenessOf(typed, document.surname + u' ' + document.givenNames, document.isNameCut) == NameLikeness::Other;
}

} // namespace

NameLikeness likenessOf(const QString &typed, const QString &read, bool readIsCut)
{
    NameLikeness best = NameLikeness::Other;
    for (const bool umlauts : {false, true})
        best = std::min(best, likenessOfWords(zoneWords(typed, umlauts), zoneWords(read, umlauts), readIsCut));
    return best;
}

QList<std::pair<QString, QString>> fieldsOf(const domain::MachineReadable &document)
{
    QList<std::pair<QString, QString>> fields;
    const auto add = [&](const QString &field, const QString &value) {
        if (!value.isEmpty()) fields << std::pair{field, value};
    };
    add(u"firstName"_s, document.givenNames);
    add(u"lastName"_s, document.surname);
    add(u"gender"_s, document.gender);
    if (document.dateOfBirth.isValid()) add(u"dateOfBirth"_s, document.dateOfBirth.toString(Qt::ISODate));
    if (domain::isCountry(document.nationality)) add(u"nationality"_s, document.nationality);
    // The first letter tells passports from cards; a visa (V) proves nobody's identity.
    if (document.documentCode.startsWith(u'P')) add(u"identificationType"_s, u"passport"_s);
    if (!document.documentCode.isEmpty() && u"IAC"_s.contains(document.documentCode.at(0)))
        add(u"identificationType"_s, u"nric"_s);
    if (!document.documentCode.startsWith(u'V')) {
        add(u"identificationNumber"_s, document.documentNumber);
        if (document.expiryDate.isValid()) add(u"expiryDate"_s, document.expiryDate.toString(Qt::ISODate));
    }
    return fields;
}

DocumentReading readingOf(const domain::MachineReadable &document, const FieldForm &form)
{
    DocumentReading reading;
    reading.isOther = carriesOtherName(document, form);
    for (const auto &[name, value] : fieldsOf(document)) {
        const FormField *field = form.field(name);
        if (!field) continue;
        const QString typed = form.value(name).trimmed();
        if (typed.isEmpty() && !reading.isOther) {
            reading.fill << std::pair{name, value};
            continue;
        }
        if (isSame(name, typed, value)) continue;
        if (isName(name) && !typed.isEmpty()) {
            const NameLikeness like = likenessOf(typed, value, document.isNameCut);
            if (like == NameLikeness::Same) continue;
            if (like == NameLikeness::TypedIsFuller) {
                reading.fuller << field->label;
                continue;
            }
        }
        reading.offers << DocumentOffer{name, field->label, shown(*field, typed), shown(*field, value), value};
    }
    return reading;
}

} // namespace models
