// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/printout_words.h"

#include "base/json_value.h"

#include <QDateTime>
#include <QFile>

#include <memory>
#include <vector>

/// A static library's resources are dropped by the linker unless somebody asks for them; outside every namespace.
static void initPrintouts() { Q_INIT_RESOURCE(printouts); }

namespace domain {

using namespace Qt::Literals::StringLiterals;

struct PrintoutWordsReader {
    static std::unique_ptr<PrintoutWords> read(const QString &language)
    {
        QFile file(u":/printouts/words.%1.json"_s.arg(language));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        const auto json = base::JsonValue::parse(opened ? file.readAll() : QByteArray("{}"));
        auto words = std::make_unique<PrintoutWords>();
        if (!json) return words;
        words->m_language = json->member(u"language").text();
        words->m_name = json->member(u"name").text();
        words->m_locale = QLocale(json->member(u"locale").text());
        for (const auto &[key, text] : json->member(u"words").members())
            words->m_words.insert(key, text.text());
        return words;
    }
    static QString nameOf(const PrintoutWords &words) { return words.m_name; }
};

namespace {

const std::vector<std::unique_ptr<PrintoutWords>> &allWords()
{
    static const auto all = [] {
        initPrintouts();
        std::vector<std::unique_ptr<PrintoutWords>> words;
        for (const QString &language : {u"en"_s, u"es"_s, u"ar"_s, u"ur"_s, u"id"_s, u"fil"_s})
            words.push_back(PrintoutWordsReader::read(language));
        return words;
    }();
    return all;
}

constexpr char16_t leftToRightIsolate = 0x2066;
constexpr char16_t firstStrongIsolate = 0x2068;
constexpr char16_t popIsolate = 0x2069;

QString between(char16_t mark, const QString &text)
{
    return text.isEmpty() ? text : QChar(mark) + text + QChar(popIsolate);
}

} // namespace

const PrintoutWords *PrintoutWords::of(const QString &language)
{
    for (const auto &words : allWords())
        if (words->language() == language) return words.get();
    return nullptr;
}

QString PrintoutWords::word(const QString &key, const QHash<QString, QString> &places) const
{
    return filled(m_words.value(key, key), places);
}

QString PrintoutWords::filled(QString text, const QHash<QString, QString> &places) const
{
    for (auto place = places.begin(); place != places.end(); ++place)
        text.replace(u'{' + place.key() + u'}', isolated(place.value()));
    return text.trimmed();
}

QString PrintoutWords::leftToRight(const QString &text) const
{
    return isRightToLeft() ? between(leftToRightIsolate, text) : text;
}

QString PrintoutWords::isolated(const QString &text) const
{
    return isRightToLeft() ? between(firstStrongIsolate, text) : text;
}

QString PrintoutWords::separator() const { return isRightToLeft() ? u"\u060c "_s : u", "_s; }

QString PrintoutWords::dateText(const QDate &date) const { return m_locale.toString(date, u"d MMM yyyy"); }

QString PrintoutWords::momentText(const QDateTime &time) const
{
    const QDateTime local = time.toLocalTime();
    return dateText(local.date()) + separator() + leftToRight(local.time().toString(u"HH:mm"_s));
}

QList<Choice> printoutLanguages()
{
    QList<Choice> languages;
    for (const auto &words : allWords())
        languages << Choice{words->language(), PrintoutWordsReader::nameOf(*words)};
    return languages;
}

QString nearestPrintoutLanguage(const QString &wanted)
{
    const QString code = wanted.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    if (PrintoutWords::of(code)) return code;
    return code == u"tl" ? u"fil"_s : u"en"_s;
}

QString withoutDirectionMarks(QString text)
{
    text.removeIf([](QChar sign) {
        return sign == QChar(leftToRightIsolate) || sign == QChar(firstStrongIsolate) || sign == QChar(popIsolate) ||
               sign == QChar(0x200e) || sign == QChar(0x200f);
    });
    return text;
}

} // namespace domain
