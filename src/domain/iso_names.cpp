// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/iso_names.h"

#include "base/json_value.h"

#include <QFile>
#include <QHash>
#include <QLocale>
#include <QMutex>
#include <QStandardPaths>
#include <QtEndian>

#include <algorithm>

namespace domain {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

constexpr qint64 fileMax = 16LL * 1024 * 1024;

QByteArray contentOf(const QString &relative)
{
    QFile file(QStandardPaths::locate(QStandardPaths::GenericDataLocation, relative));
    return file.open(QIODevice::ReadOnly) ? file.read(fileMax) : QByteArray();
}

/// A catalogue of GNU gettext: two tables of lengths and places, one of the originals and one of the translations.
QHash<QString, QString> catalogue(const QByteArray &mo)
{
    QHash<QString, QString> words;
    const auto number = [&mo](qint64 at) -> quint32 {
        return at >= 0 && at + 4 <= mo.size() ? qFromLittleEndian<quint32>(mo.constData() + at) : 0;
    };
    constexpr quint32 magic = 0x950412de;
    if (number(0) != magic) return words;
    const quint32 count = std::min<quint32>(number(8), quint32(mo.size() / 16));
    const auto text = [&](qint64 table, quint32 index) {
        const qint64 entry = table + 8LL * index;
        return QString::fromUtf8(mo.mid(number(entry + 4), number(entry)));
    };
    for (quint32 i = 0; i < count; ++i) {
        const QString original = text(number(12), i); // the empty one carries the catalogue's own header
        const QString translated = text(number(16), i);
        if (!original.isEmpty() && !translated.isEmpty()) words.insert(original, translated);
    }
    return words;
}

/// The first catalogue of that list among the user's languages: "pt_BR", then "pt".
QHash<QString, QString> translations(const QString &list)
{
    for (QString language : {QLocale().name(), QLocale().name().section(u'_', 0, 0)}) {
        const QByteArray mo = contentOf(u"locale/%1/LC_MESSAGES/%2.mo"_s.arg(language, list));
        if (!mo.isEmpty()) return catalogue(mo);
    }
    return {};
}

QHash<QString, QString> namesOf(const QString &list, const QString &codeMember, const QStringList &nameMembers,
                                bool untranslatedToo)
{
    QHash<QString, QString> names;
    const auto json = JsonValue::parse(contentOf(u"iso-codes/json/iso_%1.json"_s.arg(list)), 8, fileMax);
    if (!json) return names;
    const QHash<QString, QString> words = translations(u"iso_"_s + list);
    for (const JsonValue &entry : json->member(list).items()) {
        const QString code = entry.member(codeMember).text();
        for (const QString &member : nameMembers) {
            const QString original = entry.member(member).text();
            const QString translated = words.value(original);
            if (!translated.isEmpty() || (untranslatedToo && !original.isEmpty())) {
                names.insert(code, translated.isEmpty() ? original : translated);
                break;
            }
        }
    }
    return names;
}

QHash<QString, QList<Choice>> allSubdivisions()
{
    QHash<QString, QList<Choice>> all;
    const QHash<QString, QString> names = namesOf(u"3166-2"_s, u"code"_s, {u"name"_s}, true);
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        all[it.key().left(2)] << Choice{it.key(), it.value()};
    for (QList<Choice> &list : all)
        std::sort(list.begin(), list.end(), [](const Choice &left, const Choice &right) {
            return left.label.localeAwareCompare(right.label) < 0;
        });
    return all;
}

/// What was read, for one language. Another language reads anew: a person changes it once, if ever.
struct Lists {
    QMutex mutex;
    QString language;
    std::optional<QHash<QString, QString>> countries;
    std::optional<QHash<QString, QString>> currencies;
    std::optional<QHash<QString, QList<Choice>>> subdivisions;
};

template <class List, class Read>
List known(std::optional<List> Lists::*member, Read read)
{
    static Lists lists;
    const QMutexLocker locker(&lists.mutex);
    if (lists.language != QLocale().name()) {
        lists.countries.reset();
        lists.currencies.reset();
        lists.subdivisions.reset();
        lists.language = QLocale().name();
    }
    if (!(lists.*member)) lists.*member = read();
    return *(lists.*member);
}

} // namespace

QString isoCountryName(const QString &alpha2)
{
    // English names are Qt's own, which are shorter and those that people say.
    if (QLocale().language() == QLocale::English || QLocale().language() == QLocale::C) return {};
    return known(&Lists::countries,
                 [] {
                     return namesOf(u"3166-1"_s, u"alpha_2"_s, {u"common_name"_s, u"name"_s}, false);
                 })
        .value(alpha2);
}

QString currencyName(const QString &code)
{
    return known(&Lists::currencies, [] { return namesOf(u"4217"_s, u"alpha_3"_s, {u"name"_s}, true); })
        .value(code, code);
}

QList<Choice> subdivisions(const QString &country)
{
    return known(&Lists::subdivisions, allSubdivisions).value(country);
}

} // namespace domain
