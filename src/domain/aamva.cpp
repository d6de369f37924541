// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/aamva.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

struct AamvaText {
    Q_DECLARE_TR_FUNCTIONS(AamvaText)
};

constexpr qsizetype textMax = 8000;

/// The elements by their three letters. A subfile ("DL", "ID", "ZV") begins with its own name right before the first
/// one.
QHash<QString, QString> elementsOf(QStringView text)
{
    static const QRegularExpression line(u"^(?:DL|ID|Z[A-Z])?([DZ][A-Z]{2})(.*)$"_s);
    QHash<QString, QString> elements;
    static const QRegularExpression ends(u"[\\n\\r\\x1c\\x1e]"_s);
    for (QString part : text.toString().split(ends, Qt::SkipEmptyParts)) {
        // The head ends where the first subfile begins: "ANSI 636000…DLDAQ…".
        if (part.startsWith(u"ANSI ") || part.startsWith(u"AAMVA")) {
            static const QRegularExpression first(u"(?:DL|ID)(D[A-Z]{2}.*)$"_s);
            const auto match = first.match(part);
            if (!match.hasMatch()) continue;
            part = match.captured(1);
        }
        const auto match = line.match(part);
        if (!match.hasMatch() || elements.contains(match.captured(1))) continue;
        const QString value = match.captured(2).trimmed();
        if (value != u"NONE" && value != u"unavl") elements.insert(match.captured(1), value);
    }
    return elements;
}

/// The United States write the month first, Canada and the oldest edition the year.
QDate dayFrom(const QString &eight)
{
    const QDate american = QDate::fromString(eight, u"MMddyyyy"_s);
    const QDate other = QDate::fromString(eight, u"yyyyMMdd"_s);
    const auto plausible = [](const QDate &day) { return day.isValid() && day.year() > 1900 && day.year() < 2100; };
    if (plausible(american)) return american;
    return plausible(other) ? other : QDate();
}

QString genderFrom(const QString &code)
{
    if (code == u"1" || code == u"M") return u"male"_s;
    if (code == u"2" || code == u"F") return u"female"_s;
    return {};
}

} // namespace

bool looksLikeAamva(QStringView text)
{
    const QStringView head = text.left(40);
    return text.size() < textMax && text.startsWith(u'@') && (head.contains(u"ANSI ") || head.contains(u"AAMVA"));
}

base::Result<MachineReadable> aamvaFrom(QStringView text)
{
    const QHash<QString, QString> elements = elementsOf(text);
    MachineReadable card;
    card.documentCode =
        text.contains(u"DLDAQ") || text.contains(u"DLDCA") || !text.contains(u"IDDAQ") ? u"D"_s : u"I"_s;
    card.documentNumber = elements.value(u"DAQ"_s);
    card.surname = elements.value(u"DCS"_s, elements.value(u"DAB"_s));
    const QString given = elements.value(u"DAC"_s, elements.value(u"DCT"_s)).replace(u',', u' ');
    card.givenNames = (given + u' ' + elements.value(u"DAD"_s)).simplified();
    if (card.surname.isEmpty() && card.givenNames.isEmpty()) { // the edition of 2000: "LAST,FIRST,MIDDLE"
        const QStringList whole = elements.value(u"DAA"_s).split(u',');
        card.surname = whole.value(0).trimmed();
        card.givenNames = whole.mid(1).join(u' ').simplified();
    }
    card.dateOfBirth = dayFrom(elements.value(u"DBB"_s));
    card.expiryDate = dayFrom(elements.value(u"DBA"_s));
    card.gender = genderFrom(elements.value(u"DBC"_s));
    const QString country = elements.value(u"DCG"_s);
    card.issuer = country == u"USA" ? u"US"_s : country == u"CAN" ? u"CA"_s : QString();
    card.isNameCut = elements.value(u"DDE"_s) == u"T" || elements.value(u"DDF"_s) == u"T";
    if (card.documentNumber.isEmpty() || (card.surname.isEmpty() && card.givenNames.isEmpty()))
        return base::nothingHappened(base::ErrorKind::BadInput, u"code"_s,
                                     AamvaText::tr("The bar code does not say whose card it is; type what stands on "
                                                   "it."));
    return card;
}

} // namespace domain
