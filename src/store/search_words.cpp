// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_words.h"

#include "domain/phone.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int prefixMax = 12;   ///< letters; longer beginnings are cut to this
constexpr int phoneTailMin = 7; ///< digits
constexpr int phoneFrontMin = 4;
constexpr int numberPartMin = 4;
/// Letters and digits; longer parts of a number are found by their first or last ones and then looked at. Each length
/// costs a page of the file that has to be written, and a provider's reference may have 36 of them.
constexpr int numberPartMax = 12;
constexpr int wholeNumberMin = 8; ///< a number that was typed in several pieces
constexpr int numberMax = 40;
/// A name begins with one letter out of about this many.
constexpr int candidatesPerLetter = 12;
/// Words and numbers of one record that are indexed at most; more is no name any more.
constexpr int wordsMax = 400;

/// Letters that have no decomposition but are read as others.
QString plainLetter(char32_t c)
{
    static const QHash<char32_t, QString> same{{U'ß', u"ss"_s}, {U'ł', u"l"_s},  {U'ø', u"o"_s},  {U'đ', u"d"_s},
                                               {U'ð', u"d"_s},  {U'þ', u"th"_s}, {U'æ', u"ae"_s}, {U'œ', u"oe"_s},
                                               {U'ı', u"i"_s},  {U'ة', u"ه"_s},  {U'ى', u"ي"_s},  {U'ی', u"ي"_s},
                                               {U'ک', u"ك"_s}};
    return same.value(c);
}

bool isIdeograph(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul: return true;
    default: return false;
    }
}

bool isApostrophe(char32_t c) { return c == U'\'' || c == U'\u2019' || c == U'\u02bc' || c == U'`' || c == U'\u02bb'; }

QString asText(const QList<uint> &word)
{
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(word.constData()), word.size());
}

/// Hangul falls apart into single sounds under NFKD, and only NFC puts a syllable together again.
QString composed(const QString &word) { return word.normalized(QString::NormalizationForm_C); }

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text)
        if (c.isDigit()) digits += QChar(u'0' + c.digitValue());
    return digits;
}

/// Letters and digits in capitals, with digits of any script as ASCII: how numbers on paper are compared.
QString bare(QStringView text)
{
    QString result;
    for (const QChar c : text) {
        if (c.isDigit())
            result += QChar(u'0' + c.digitValue());
        else if (c.isLetter())
            result += c.toUpper();
    }
    return result.left(numberMax);
}

QString withoutLeadingZeros(QString digits)
{
    while (digits.startsWith(u'0'))
        digits.remove(0, 1);
    return digits;
}

/// How many digits the country calling code has (ITU-T E.164): 1 and 7 have one, these have two, all others three.
int callingCodeLength(const QString &digits)
{
    static const QSet<QString> ofTwo{u"20"_s, u"27"_s, u"30"_s, u"31"_s, u"32"_s, u"33"_s, u"34"_s, u"36"_s, u"39"_s,
                                     u"40"_s, u"41"_s, u"43"_s, u"44"_s, u"45"_s, u"46"_s, u"47"_s, u"48"_s, u"49"_s,
                                     u"51"_s, u"52"_s, u"53"_s, u"54"_s, u"55"_s, u"56"_s, u"57"_s, u"58"_s, u"60"_s,
                                     u"61"_s, u"62"_s, u"63"_s, u"64"_s, u"65"_s, u"66"_s, u"81"_s, u"82"_s, u"84"_s,
                                     u"86"_s, u"90"_s, u"91"_s, u"92"_s, u"93"_s, u"94"_s, u"95"_s, u"98"_s};
    if (digits.startsWith(u'1') || digits.startsWith(u'7')) return 1;
    return ofTwo.contains(digits.left(2)) ? 2 : 3;
}

enum class Apostrophes { Join, JoinAndSplit };

/// "O'Brien" is entered as "obrien" and as "brien"; typed with its apostrophe it is looked for as "obrien".
QStringList wordsIn(const QString &text, Apostrophes apostrophes)
{
    QStringList words;
    QString whole;
    QStringList parts{QString()};
    const auto finish = [&] {
        if (!whole.isEmpty()) words << composed(whole);
        if (parts.size() > 1 && apostrophes == Apostrophes::JoinAndSplit) {
            for (const QString &part : std::as_const(parts))
                if (part.size() > 1) words << composed(part);
        }
        whole.clear();
        parts = QStringList{QString()};
    };
    for (const uint code : text.normalized(QString::NormalizationForm_KD).toCaseFolded().toUcs4()) {
        const auto c = char32_t(code);
        if (QChar::isMark(c)) continue;
        if (isApostrophe(c)) {
            if (!whole.isEmpty()) parts << QString();
        } else if (QChar::isLetterOrNumber(c)) {
            const QString plain = plainLetter(c);
            const QString letter = plain.isEmpty() ? QString::fromUcs4(&c, 1) : plain;
            whole += letter;
            parts.last() += letter;
        } else {
            finish();
        }
    }
    finish();
    words.removeDuplicates();
    return words;
}

void addName(QSet<QString> &words, const QString &name)
{
    for (const QString &word : wordsIn(name, Apostrophes::JoinAndSplit)) {
        words << u'w' + word;
        const QList<uint> letters = word.toUcs4();
        const bool ideographs = !letters.isEmpty() && isIdeograph(letters.first());
        // Names in Chinese characters are written in one piece: each character may be where somebody begins to type.
        const qsizetype starts = ideographs ? std::min<qsizetype>(letters.size(), 8) : 1;
        for (qsizetype start = 0; start < starts; ++start) {
            const qsizetype longest = std::min<qsizetype>(letters.size() - start, prefixMax);
            for (qsizetype length = ideographs ? 1 : 2; length <= longest; ++length)
                words << u'p' + asText(letters.mid(start, length));
        }
    }
}

/// How long the parts of numbers are that a record is entered under.
enum class Parts { Indexed, All };

qsizetype longestPart(const QString &number, Parts parts)
{
    return parts == Parts::All ? number.size() : std::min<qsizetype>(number.size(), numberPartMax);
}

void addNumber(QSet<QString> &words, const QString &number, Parts parts)
{
    const QString text = bare(number);
    if (text.isEmpty()) return;
    words << u'I' + text;
    for (qsizetype length = numberPartMin; length <= longestPart(text, parts); ++length)
        words << u'i' + text.last(length);
}

/// A reference is read aloud from its last part, typed from its beginning, or scanned as a whole.
void addReference(QSet<QString> &words, const QString &reference, Parts parts)
{
    addNumber(words, reference, parts);
    const QString lastPart = bare(QStringView(reference).sliced(reference.lastIndexOf(u'-') + 1));
    for (qsizetype length = numberPartMin; length <= longestPart(lastPart, parts); ++length)
        words << u'i' + lastPart.first(length);
    if (!lastPart.isEmpty()) words << u'I' + lastPart;
}

void addDigits(QSet<QString> &words, const QString &digits)
{
    if (digits.isEmpty()) return;
    words << u'D' + digits;
    for (qsizetype length = phoneTailMin; length <= digits.size(); ++length)
        words << u'd' + digits.last(length);
    for (qsizetype length = phoneFrontMin; length <= digits.size(); ++length)
        words << u'f' + digits.first(length);
}

/// `phone` as written, with its country code where it has one; `country` for those that have none.
void addPhone(QSet<QString> &words, const QString &phone, const QString &country)
{
    if (phone.isEmpty()) return;
    const QString written = digitsOf(phone);
    addDigits(words, written.left(numberMax));
    const auto checked = domain::checkedPhone(phone, country.isEmpty() ? u"ZZ"_s : country);
    if (!checked) return;
    const QString international = digitsOf(*checked);
    addDigits(words, international);
    addDigits(words, international.mid(callingCodeLength(international)));
}

QStringList limited(const QSet<QString> &words)
{
    QStringList list = words.values();
    list.sort(); // the same record always gives the same list
    return list.first(std::min<qsizetype>(list.size(), wordsMax));
}

bool isDigits(const QString &piece)
{
    static const QRegularExpression pattern(u"\\A[+()./\\-\\d]*\\d[+()./\\-\\d]*\\z"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(piece).hasMatch();
}

SearchToken numberToken(const QString &text)
{
    const QString number = bare(text);
    SearchToken token{{u'I' + number}, {u'I' + number, u'i' + number}, {}, {}};
    if (number.size() > numberPartMax) {
        token.whole = token.loose;
        token.loose = {u'i' + number.first(numberPartMax), u'i' + number.last(numberPartMax)};
    }
    return token;
}

SearchToken digitsToken(const QString &piece)
{
    SearchToken token = numberToken(piece);
    QString digits = digitsOf(piece).left(numberMax);
    QStringList forms{digits};
    if (digits.startsWith(u"00"_s)) digits.remove(0, 2); // as dialled abroad
    forms << digits << withoutLeadingZeros(digits);
    if (piece.startsWith(u'+') || forms.first() != digits) {
        if (const auto checked = domain::checkedPhone(QString(u'+' + digits), u"ZZ"_s)) forms << digitsOf(*checked);
    }
    forms.removeDuplicates();
    QStringList phones;
    for (const QString &form : std::as_const(forms)) {
        if (form.size() >= phoneTailMin) token.exact << u'D' + form;
        if (form.size() >= phoneTailMin) phones << u'd' + form;
        if (form.size() >= phoneFrontMin) phones << u'f' + form;
    }
    token.loose << phones;
    if (!token.whole.isEmpty()) token.whole << phones;
    return token;
}

SearchToken wordToken(const QString &word)
{
    const QList<uint> letters = word.toUcs4();
    const bool ideographs = isIdeograph(letters.first());
    if (letters.size() == 1 && !ideographs) return {{u'w' + word}, {u'w' + word}, word, {}};
    return {{u'w' + word}, {u'p' + asText(letters.first(std::min<qsizetype>(letters.size(), prefixMax)))}, {}, {}};
}

QList<SearchToken> tokensOf(const QStringList &pieces)
{
    QList<SearchToken> tokens;
    for (const QString &piece : pieces) {
        if (piece.contains(u'@')) {
            const QString address = u'e' + piece.toLower();
            tokens << SearchToken{{address}, {address}, {}, {}};
        } else if (isDigits(piece)) {
            tokens << digitsToken(piece);
        } else {
            QList<SearchToken> words;
            for (const QString &word : wordsIn(piece, Apostrophes::Join))
                words << wordToken(word);
            if (!digitsOf(piece).isEmpty()) { // a passport number, a reference; or a name with a digit in it
                SearchToken token = numberToken(piece);
                if (words.size() == 1) {
                    token.exact << words.first().exact;
                    token.loose << words.first().loose;
                    if (!token.whole.isEmpty()) token.whole << words.first().loose;
                }
                words = {token};
            }
            tokens << words;
        }
    }
    return tokens;
}

/// "917 123 1231" as one piece.
QStringList withDigitsJoined(const QStringList &pieces)
{
    QStringList joined;
    bool inDigits = false;
    for (const QString &piece : pieces) {
        const bool digits = isDigits(piece);
        if (digits && inDigits)
            joined.last() += piece;
        else
            joined << piece;
        inDigits = digits;
    }
    return joined;
}

} // namespace

QStringList nameWords(const QString &text) { return wordsIn(text, Apostrophes::JoinAndSplit); }

QStringList nameWordsOf(const domain::Sender &sender)
{
    return nameWords(QStringList{sender.firstName, sender.lastName, sender.localName, sender.nameInChineseCharacters,
                                 sender.formerName, sender.aliasName}
                         .join(u' '));
}

QStringList nameWordsOf(const domain::Transfer &transfer)
{
    return nameWords(transfer.parties.senderName + u' ' + transfer.parties.beneficiaryName);
}

int candidatesFor(const QList<SearchToken> &tokens, int limit)
{
    const bool letters = std::any_of(tokens.begin(), tokens.end(),
                                     [](const SearchToken &token) { return !token.firstLetter.isEmpty(); });
    return letters && tokens.size() > 1 ? limit * candidatesPerLetter : limit;
}

QStringList alikeWords(const domain::Sender &sender)
{
    QStringList words;
    if (const QString number = bare(sender.identificationNumber); !number.isEmpty()) words << u'I' + number;
    const QString country = sender.countryCode.isEmpty() ? sender.countryOfResidence : sender.countryCode;
    if (const auto phone = domain::checkedPhone(sender.phone(), country.isEmpty() ? u"ZZ"_s : country))
        words << u'D' + digitsOf(*phone);
    QStringList names = nameWords(sender.firstName + u' ' + sender.lastName);
    names.sort(); // the two halves may stand in each other's field
    if (!names.isEmpty() && !sender.dateOfBirth.isEmpty()) words << u'n' + names.join(u' ') + u'|' + sender.dateOfBirth;
    return words;
}

namespace {

void addNumbers(QSet<QString> &words, const domain::Sender &sender, Parts parts)
{
    addNumber(words, sender.identificationNumber, parts);
}

void addNumbers(QSet<QString> &words, const domain::Transfer &transfer, Parts parts)
{
    addReference(words, transfer.reference, parts);
    addReference(words, transfer.providerReference.text, parts);
    addNumber(words, transfer.parties.beneficiaryAccount, parts);
}

void addNamesAndPhones(QSet<QString> &words, const domain::Sender &sender)
{
    for (const QString &word : alikeWords(sender))
        words << word;
    for (const QString &name : {sender.firstName, sender.lastName, sender.localName, sender.nameInChineseCharacters,
                                sender.formerName, sender.aliasName})
        addName(words, name);
    addPhone(words, sender.phone(), sender.countryCode.isEmpty() ? sender.countryOfResidence : sender.countryCode);
    addDigits(words, withoutLeadingZeros(digitsOf(sender.mobileNumber)).left(numberMax));
    if (!sender.email.isEmpty()) words << u'e' + sender.email.toLower();
}

void addNamesAndPhones(QSet<QString> &words, const domain::Transfer &transfer)
{
    addName(words, transfer.parties.senderName);
    addName(words, transfer.parties.beneficiaryName);
    addPhone(words, transfer.parties.senderPhone, {});
    addPhone(words, transfer.parties.beneficiaryPhone, transfer.country);
}

template <class Record>
QStringList indexed(const Record &record)
{
    QSet<QString> words;
    addNumbers(words, record, Parts::Indexed);
    addNamesAndPhones(words, record);
    return limited(words);
}

template <class Record>
bool isMeant(const Record &record, const QList<SearchToken> &tokens)
{
    return std::all_of(tokens.begin(), tokens.end(), [&record](const SearchToken &token) {
        if (!token.firstLetter.isEmpty()) {
            const QStringList names = nameWordsOf(record);
            return std::any_of(names.begin(), names.end(),
                               [&token](const QString &name) { return name.startsWith(token.firstLetter); });
        }
        if (token.whole.isEmpty()) return true;
        QSet<QString> words;
        const auto isOneOfThem = [&words](const QString &word) { return words.contains(word); };
        addNumbers(words, record, Parts::All);
        if (std::any_of(token.whole.begin(), token.whole.end(), isOneOfThem)) return true;
        addNamesAndPhones(words, record); // telling what a phone is takes its time
        return std::any_of(token.whole.begin(), token.whole.end(), isOneOfThem);
    });
}

} // namespace

QStringList indexWords(const domain::Sender &sender) { return indexed(sender); }
QStringList indexWords(const domain::Transfer &transfer) { return indexed(transfer); }

bool fits(const domain::Sender &sender, const QList<SearchToken> &tokens) { return isMeant(sender, tokens); }
bool fits(const domain::Transfer &transfer, const QList<SearchToken> &tokens) { return isMeant(transfer, tokens); }

QList<QList<SearchToken>> readings(const QString &typed)
{
    const QStringList pieces = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    const QStringList joined = withDigitsJoined(pieces);
    if (pieces.isEmpty()) return {{}};
    QList<QList<SearchToken>> all{tokensOf(joined)};
    if (joined != pieces) all << tokensOf(pieces);
    if (pieces.size() > 1 && bare(typed).size() >= wholeNumberMin && !digitsOf(typed).isEmpty())
        all << QList<SearchToken>{numberToken(typed)};
    all.removeIf([](const QList<SearchToken> &tokens) { return tokens.isEmpty(); }); // nothing but signs
    return all;
}

} // namespace store
