// SPDX-License-Identifier: GPL-3.0-or-later
// How long a clerk waits for the first customers found, among many, over sealed data. The baseline is a query written
// by hand over a table of the same customers in the clear, with an index for each thing that is looked for: what a
// store without secrets would do.
#include "base/random.h"
#include "base/secret.h"
#include "bench/measure.h"
#include "store/party_tables.h"
#include "store/sqlite_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int targetMs = 50;
constexpr int batch = 2000;

struct People {
    std::mt19937 dice{20260201};
    const QStringList first{u"Maria"_s, u"Siti"_s,  u"Ahmed"_s, u"Juan"_s,  u"Wei"_s,      u"Fatima"_s,
                            u"Budi"_s,  u"Anna"_s,  u"José"_s,  u"Nurul"_s, u"Muhammad"_s, u"Rosa"_s,
                            u"Kumar"_s, u"Priya"_s, u"Linh"_s,  u"Aye"_s};
    const QStringList middle{u"Luz"_s, u"Binti"_s, u"Bin"_s, u"Dela"_s, u"Rahayu"_s, u"Kaur"_s, u"Grace"_s, u"Ali"_s};
    const QStringList last{u"Santos"_s, u"Reyes"_s,  u"Cruz"_s,    u"Khan"_s, u"Tan"_s,    u"Nguyen"_s,
                           u"Singh"_s,  u"Wijaya"_s, u"Garcia"_s,  u"Lim"_s,  u"Hassan"_s, u"Begum"_s,
                           u"Perera"_s, u"Thapa"_s,  u"Santoso"_s, u"Ramos"_s};
    const QStringList chinese{u"李小龙"_s, u"王秀英"_s, u"张伟"_s, u"陈美玲"_s};

    int below(int n) { return int(dice() % unsigned(n)); }
    domain::Sender person(int number)
    {
        domain::Sender sender;
        sender.id = {u"bench-%1"_s.arg(number)};
        sender.firstName = first.at(below(16)) + u' ' + middle.at(below(8));
        // Half the family names are rare, as they are anywhere.
        sender.lastName = last.at(below(16)) + (below(2) == 0 ? QString() : QString::number(below(4000), 36));
        if (below(10) == 0) sender.nameInChineseCharacters = chinese.at(below(4));
        sender.dateOfBirth = QDate(1950, 1, 1).addDays(below(20000)).toString(Qt::ISODate);
        sender.mobileCountryCode = u"+65"_s;
        sender.mobileNumber = QString::number(80000000 + number);
        sender.countryCode = u"SG"_s;
        sender.email = u"c%1@example.com"_s.arg(number);
        sender.identificationType = u"passport"_s;
        sender.identificationNumber = u"P%1"_s.arg(number, 7, 10, QChar(u'0'));
        sender.createdAt = sender.updatedAt = QDateTime(QDate(2026, 2, 1), QTime(9, 0), Qt::UTC);
        sender.version = 1;
        return sender;
    }
};

/// The same customers in the clear.
void addPlain(QSqlDatabase &plain, const domain::Sender &sender)
{
    QSqlQuery query(plain);
    query.prepare(u"INSERT INTO plain(id, name, phone, number, email, box) VALUES(?, ?, ?, ?, ?, ?)"_s);
    for (const QVariant &value :
         QVariantList{sender.id.text, sender.fullName().toLower(), sender.mobileNumber, sender.identificationNumber,
                      sender.email, domain::fieldsToJson(sender).toBytes()})
        query.addBindValue(value);
    if (!query.exec()) qFatal("the baseline takes no row");
    for (const QString &word : sender.fullName().toLower().split(u' ')) {
        QSqlQuery add(plain);
        add.prepare(u"INSERT INTO word(word, customer) SELECT ?, number_ FROM plain WHERE id = ?"_s);
        add.addBindValue(word);
        add.addBindValue(sender.id.text);
        if (!add.exec()) qFatal("the baseline takes no word");
    }
}

qsizetype askPlain(QSqlDatabase &plain, const QString &condition, const QVariantList &values)
{
    QSqlQuery query(plain);
    query.setForwardOnly(true);
    query.prepare(u"SELECT box FROM plain WHERE %1 ORDER BY number_ DESC LIMIT 30"_s.arg(condition));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec()) qFatal("the baseline answers nothing");
    qsizetype found = 0;
    while (query.next())
        found += base::JsonValue::parse(query.value(0).toByteArray()).ok() ? 1 : 0;
    return found;
}

const QString byWord = u"number_ IN (SELECT customer FROM word WHERE word >= ? AND word < ?)"_s;

QVariantList beginning(const QString &word)
{
    QVariantList range;
    range << word << QString(word + QChar(0xffff));
    return range;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 200000;
    QTemporaryDir folder;
    base::SystemClock storeClock;
    base::SystemRandom random;
    const QString home = folder.path() + u"/home"_s;
    QDir().mkpath(home);
    const base::Secret key(QByteArray(32, 'k'));
    auto opened = store::openSqliteStore({home, 0}, key, storeClock, random);
    if (!opened) qFatal("%s", qPrintable(opened.error().detail));
    const interfaces::Store parts = (*opened)->parts();
    // Another way in, only to fill it: nothing of it has to outlive a power cut.
    auto filler = store::Connection::open(home + u"/store.sqlite"_s, u"filler"_s);
    if (!filler) qFatal("%s", qPrintable(filler.error().detail));
    for (const QString &setting : {u"PRAGMA synchronous = OFF"_s, u"PRAGMA journal_mode = MEMORY"_s})
        if (!(*filler)->command(setting)) qFatal("the store cannot be filled");
    const auto sealer = store::Sealer::open(**filler, key, storeClock, random);
    if (!sealer) qFatal("%s", qPrintable(sealer.error().detail));
    store::TermIndex index(**filler, **sealer);
    store::SenderTable senders(**filler, **sealer, index);

    QSqlDatabase plain = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plain"_s);
    plain.setDatabaseName(folder.path() + u"/plain.sqlite"_s);
    if (!plain.open()) qFatal("no baseline");
    for (
        const QString &sql :
        {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = OFF"_s,
         u"CREATE TABLE plain(number_ INTEGER PRIMARY KEY, id TEXT UNIQUE, name TEXT, phone TEXT, number TEXT, email TEXT, box BLOB)"_s,
         u"CREATE INDEX plain_phone ON plain(phone)"_s, u"CREATE INDEX plain_number ON plain(number)"_s,
         u"CREATE INDEX plain_email ON plain(email)"_s, u"CREATE TABLE word(word TEXT, customer INTEGER)"_s,
         u"CREATE INDEX word_word ON word(word)"_s})
        if (!QSqlQuery(plain).exec(sql)) qFatal("no baseline: %s", qPrintable(sql));

    People people;
    domain::Sender last;
    QElapsedTimer filling;
    filling.start();
    for (int done = 0; done < count; done += batch) {
        plain.transaction();
        for (int i = done; i < std::min(done + batch, count); ++i) {
            last = people.person(i);
            if (const auto added = senders.add(last); !added) qFatal("%s", qPrintable(added.error().detail));
            addPlain(plain, last);
        }
        plain.commit();
        std::fprintf(stderr, "\r%d of %d customers", std::min(done + batch, count), count);
    }
    std::fprintf(stderr, " in %.0f s\n", double(filling.elapsed()) / 1000.0);

    struct Question {
        QString what;
        QString typed;
        QString condition;
        QVariantList values;
    };
    const QString middle = u"P%1"_s.arg(count / 2, 7, 10, QChar(u'0'));
    const QString phone = QString::number(80000000 + count / 3);
    const QList<Question> questions{
        {u"a common name"_s, u"maria"_s, byWord, beginning(u"maria"_s)},
        {u"the beginning of a common name"_s, u"sant"_s, byWord, beginning(u"sant"_s)},
        {u"two common names, turned round"_s, u"santos maria"_s, byWord + u" AND "_s + byWord,
         beginning(u"santos"_s) + beginning(u"maria"_s)},
        {u"a rare name"_s, last.lastName, byWord, beginning(last.lastName.toLower())},
        {u"Chinese characters"_s, u"小龙"_s, u"box LIKE ?"_s, {u"%小龙%"_s}},
        {u"a phone as dialled abroad"_s, u"+65 "_s + phone, u"phone = ?"_s, {phone}},
        {u"a phone's last seven digits"_s, phone.last(7), u"phone = ?"_s, {phone}},
        {u"a passport number"_s, middle, u"number = ?"_s, {middle}},
        {u"an e-mail address"_s, last.email, u"email = ?"_s, {last.email}},
        {u"nobody's name"_s, u"zzyzx quux"_s, byWord, beginning(u"zzyzx"_s)},
    };
    bench::undisturbed();
    bool good = true;
    double slowest = 0;
    for (const Question &question : questions) {
        qsizetype found = 0;
        const auto ask = [&] { found = parts.senders->find(question.typed, 30)->size(); };
        const bench::Pair pair =
            bench::alternated(25, ask, [&] { (void)askPlain(plain, question.condition, question.values); });
        good = bench::tellTime(u"customers: %1 (%2 found)"_s.arg(question.what).arg(found), pair.ours.median, targetMs,
                               u"by hand, in the clear: "_s + bench::milliseconds(pair.bare.median)) &&
               good;
        slowest = std::max(slowest, pair.ours.worst);
    }
    const bench::Figures alike = bench::measured(25, [&] { (void)parts.senders->alike(last, 5); });
    good = bench::tellTime(u"customers: the same person, while typing"_s, alike.median, targetMs) && good;
    good = bench::tellTime(u"customers: the slowest of all rounds"_s, slowest, targetMs) && good;
    return good ? 0 : 1;
}
