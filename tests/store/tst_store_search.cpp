// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_words.h"
#include "store/store_home.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace storetest;

class TestStoreSearch : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();

    void aSenderIsFoundBy_data();
    void aSenderIsFoundBy();
    void aSenderIsNotFoundBy_data();
    void aSenderIsNotFoundBy();
    void allWordsMustFit();
    void wholeWordsComeBeforeBeginnings();
    void whoChangedLastComesFirst();
    void theLimitIsKeptAndTheBestAreInIt();
    void aChangedNameIsFoundAndTheOldOneIsNot();
    void nothingTypedListsTheLatest();
    void onePersonIsAlikeByPaperPhoneOrNameAndBirthday();

    void aTransferIsFoundBy_data();
    void aTransferIsFoundBy();
    void aProviderReferenceIsFoundOnceItIsKnown();
    void aNumberThatOnlyEndsOrBeginsAlikeFindsNothing();
    void aNameOnATransferDoesNotFindACustomer();
    void aPercentSignIsNoWildcard();

private:
    QStringList found(const QString &text, int limit = 10);
    QStringList foundTransfers(const QString &text);

    StoreHome m_home;
    std::unique_ptr<store::SqlStore> m_store;
    interfaces::Store m_parts;
};

void TestStoreSearch::initTestCase()
{
    m_store = std::move(*m_home.open());
    m_parts = m_store->parts();
    domain::Sender maria = sampleSender(u"maria"_s, u"María José"_s, u"de la Cruz-Núñez"_s);
    maria.localName = u"ماريا دي لا كروز"_s;
    maria.mobileCountryCode = u"+63"_s;
    maria.mobileNumber = u"0917 123 1231"_s;
    maria.countryCode = u"PH"_s;
    maria.identificationNumber = u"P-1234 567A"_s;
    maria.email = u"Maria.Cruz@Example.com"_s;
    QVERIFY(m_parts.senders->add(maria));
    domain::Sender li = sampleSender(u"li"_s, u"Xiaolong"_s, u"Li"_s);
    li.nameInChineseCharacters = u"李小龙"_s;
    li.aliasName = u"Bruce"_s;
    li.mobileCountryCode = u"+44"_s;
    li.mobileNumber = u"07911 123456"_s;
    li.countryCode = u"GB"_s;
    li.email = u"li@example.org"_s;
    li.identificationNumber = u"GB99887766"_s;
    QVERIFY(m_parts.senders->add(li));
    domain::Sender sean = sampleSender(u"sean"_s, u"Seán"_s, u"O’Brien"_s);
    sean.formerName = u"Łukasz Großmann"_s;
    sean.mobileCountryCode = u"1"_s;
    sean.mobileNumber = u"(212) 555-0123"_s;
    sean.countryCode = u"US"_s;
    sean.email = u"sean@example.net"_s;
    sean.identificationNumber = u"۱۲۳۴۵۶۷۸۹۰"_s;
    QVERIFY(m_parts.senders->add(sean));
}

QStringList TestStoreSearch::found(const QString &text, int limit)
{
    const auto senders = m_parts.senders->find(text, limit);
    if (!senders) return {wordOf(senders)};
    QStringList ids;
    for (const domain::Sender &sender : *senders)
        ids << sender.id.text;
    return ids;
}

QStringList TestStoreSearch::foundTransfers(const QString &text)
{
    const auto transfers = m_parts.transfers->find(text, 10);
    if (!transfers) return {wordOf(transfers)};
    QStringList ids;
    for (const domain::Transfer &transfer : *transfers)
        ids << transfer.id.text;
    return ids;
}

void TestStoreSearch::aSenderIsFoundBy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *what, const QString &text, const QString &id) {
        QTest::newRow(what) << text << id;
    };
    row("first name", u"María"_s, u"maria"_s);
    row("without accents", u"maria jose"_s, u"maria"_s);
    row("in capitals", u"MARÍA"_s, u"maria"_s);
    row("decomposed accents", u"mari\u0301a"_s, u"maria"_s);
    row("any order", u"nunez maria"_s, u"maria"_s);
    row("half of a double name", u"cruz"_s, u"maria"_s);
    row("a double name", u"Cruz-Núñez"_s, u"maria"_s);
    row("two letters", u"nu"_s, u"maria"_s);
    row("a letter after a name", u"maria c"_s, u"maria"_s);
    row("in Arabic", u"كروز"_s, u"maria"_s);
    row("the beginning in Arabic", u"مار"_s, u"maria"_s);
    row("in Chinese", u"李小龙"_s, u"li"_s);
    row("one Chinese character", u"李"_s, u"li"_s);
    row("given name in Chinese", u"小龙"_s, u"li"_s);
    row("alias", u"bruce"_s, u"li"_s);
    row("a whole short name", u"li xiao"_s, u"li"_s);
    row("with its apostrophe", u"O'Brien"_s, u"sean"_s);
    row("without its apostrophe", u"obrien"_s, u"sean"_s);
    row("only behind the apostrophe", u"brien"_s, u"sean"_s);
    row("former name", u"lukasz grossmann"_s, u"sean"_s);
    row("former name as written", u"Łukasz"_s, u"sean"_s);
    row("phone as typed in", u"0917 123 1231"_s, u"maria"_s);
    row("phone in one piece", u"09171231231"_s, u"maria"_s);
    row("phone in E.164", u"+639171231231"_s, u"maria"_s);
    row("phone in groups", u"+63 917 123 1231"_s, u"maria"_s);
    row("phone as dialled abroad", u"00639171231231"_s, u"maria"_s);
    row("phone without its zero", u"917 123 1231"_s, u"maria"_s);
    row("the last seven digits", u"1231231"_s, u"maria"_s);
    row("while typing the phone", u"09171"_s, u"maria"_s);
    row("while typing in groups", u"0917 12"_s, u"maria"_s);
    row("while typing with the country", u"+63917"_s, u"maria"_s);
    row("British number", u"+44 7911 123456"_s, u"li"_s);
    row("American number", u"212-555-0123"_s, u"sean"_s);
    row("American number with code", u"+1 (212) 555-0123"_s, u"sean"_s);
    row("name and phone", u"maria 917 123 1231"_s, u"maria"_s);
    row("ID number", u"P1234567A"_s, u"maria"_s);
    row("ID number as written", u"p-1234 567a"_s, u"maria"_s);
    row("the end of an ID number", u"567A"_s, u"maria"_s);
    row("the end of a longer one", u"7766"_s, u"li"_s);
    row("an ID number in other digits", u"1234567890"_s, u"sean"_s);
    row("e-mail", u"maria.cruz@example.com"_s, u"maria"_s);
    row("e-mail in capitals", u"SEAN@EXAMPLE.NET"_s, u"sean"_s);
    row("name and ID number", u"li GB99887766"_s, u"li"_s);
    row("much white space", u"  maria \t jose  "_s, u"maria"_s);
}

void TestStoreSearch::aSenderIsFoundBy()
{
    QFETCH(QString, text);
    QFETCH(QString, id);
    QCOMPARE(found(text), QStringList{id});
}

void TestStoreSearch::aSenderIsNotFoundBy_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("another name") << u"pedro"_s;
    QTest::newRow("the middle of a name") << u"aria"_s;
    QTest::newRow("a name and somebody else's") << u"maria bruce"_s;
    QTest::newRow("a name and somebody else's phone") << u"maria 07911123456"_s;
    QTest::newRow("a letter that begins no name of theirs") << u"maria z"_s;
    QTest::newRow("the middle of a phone") << u"71231"_s;
    QTest::newRow("three digits") << u"917"_s;
    QTest::newRow("half an e-mail") << u"cruz@example.com"_s;
    QTest::newRow("nothing but signs") << u"?!"_s;
    QTest::newRow("quotes for a database") << u"'; DROP TABLE sender; --"_s;
}

void TestStoreSearch::aSenderIsNotFoundBy()
{
    QFETCH(QString, text);
    QCOMPARE(found(text), QStringList());
}

void TestStoreSearch::allWordsMustFit()
{
    QCOMPARE(found(u"li"_s), QStringList({u"li"_s}));
    QCOMPARE(found(u"li bruce xiaolong"_s), QStringList({u"li"_s}));
    QCOMPARE(found(u"li bruce sean"_s), QStringList());
}

void TestStoreSearch::wholeWordsComeBeforeBeginnings()
{
    StoreHome home;
    const auto store = std::move(*home.open());
    m_parts = store->parts();
    QVERIFY(m_parts.senders->add(sampleSender(u"exact"_s, u"Ann"_s, u"Lee"_s)));
    QVERIFY(m_parts.senders->add(sampleSender(u"half"_s, u"Anna"_s, u"Lee"_s)));
    QVERIFY(m_parts.senders->add(sampleSender(u"longer"_s, u"Annabel"_s, u"Leeson"_s)));
    QCOMPARE(found(u"ann lee"_s), QStringList({u"exact"_s, u"half"_s, u"longer"_s}));
    QCOMPARE(found(u"ann"_s), QStringList({u"exact"_s, u"longer"_s, u"half"_s}));
    m_parts = m_store->parts();
}

void TestStoreSearch::whoChangedLastComesFirst()
{
    StoreHome home;
    const auto store = std::move(*home.open());
    m_parts = store->parts();
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_parts.senders->add(sampleSender(u"s%1"_s.arg(i))));
    QCOMPARE(found(u"maria"_s), QStringList({u"s2"_s, u"s1"_s, u"s0"_s}));
    domain::Sender changed = *m_parts.senders->sender({u"s0"_s});
    changed.city = u"Elsewhere"_s;
    QVERIFY(m_parts.senders->update(changed));
    QCOMPARE(found(u"maria"_s), QStringList({u"s0"_s, u"s2"_s, u"s1"_s}));
    m_parts = m_store->parts();
}

void TestStoreSearch::theLimitIsKeptAndTheBestAreInIt()
{
    StoreHome home;
    const auto store = std::move(*home.open());
    m_parts = store->parts();
    QVERIFY(m_parts.senders->add(sampleSender(u"exact"_s, u"Jo"_s, u"Tan"_s)));
    for (int i = 0; i < 30; ++i)
        QVERIFY(m_parts.senders->add(sampleSender(u"s%1"_s.arg(i), u"Joanna"_s, u"Tan"_s)));
    QCOMPARE(found(u"jo"_s, 3), QStringList({u"exact"_s, u"s29"_s, u"s28"_s}));
    QCOMPARE(found(u"jo tan"_s, 2), QStringList({u"exact"_s, u"s29"_s}));
    QCOMPARE(found(u"tan"_s, 1), QStringList({u"s29"_s}));
    domain::Sender other = sampleSender(u"other"_s, u"Joanna"_s, u"Tan Quek"_s);
    QVERIFY(m_parts.senders->add(other));
    for (int i = 30; i < 50; ++i)
        QVERIFY(m_parts.senders->add(sampleSender(u"s%1"_s.arg(i), u"Joanna"_s, u"Tan"_s)));
    QCOMPARE(found(u"joanna q"_s, 2), QStringList({u"other"_s})); // behind more than the limit
    m_parts = m_store->parts();
}

void TestStoreSearch::aChangedNameIsFoundAndTheOldOneIsNot()
{
    StoreHome home;
    const auto store = std::move(*home.open());
    m_parts = store->parts();
    QVERIFY(m_parts.senders->add(sampleSender(u"s1"_s, u"Maria"_s, u"Before"_s)));
    domain::Sender married = *m_parts.senders->sender({u"s1"_s});
    married.lastName = u"After"_s;
    married.mobileNumber = u"8123 4567"_s;
    QVERIFY(m_parts.senders->update(married));
    QCOMPARE(found(u"after"_s), QStringList({u"s1"_s}));
    QCOMPARE(found(u"before"_s), QStringList());
    QCOMPARE(found(u"81234567"_s), QStringList({u"s1"_s}));
    QCOMPARE(found(u"91234567"_s), QStringList());
    RawDatabase raw(home.address());
    QCOMPARE(raw.value(u"SELECT count(DISTINCT entity) FROM term"_s).toInt(), 1); // nothing of the old entry is left
    m_parts = m_store->parts();
}

void TestStoreSearch::nothingTypedListsTheLatest()
{
    QCOMPARE(found(QString()), QStringList({u"sean"_s, u"li"_s, u"maria"_s}));
    QCOMPARE(found(u"  "_s, 2), QStringList({u"sean"_s, u"li"_s}));
}

void TestStoreSearch::onePersonIsAlikeByPaperPhoneOrNameAndBirthday()
{
    domain::Sender known;
    known.id = {u"nadia"_s};
    known.firstName = u"Nadia"_s;
    known.lastName = u"O'Hara"_s;
    known.dateOfBirth = u"1991-05-06"_s;
    known.identificationNumber = u"K 777-123"_s;
    known.mobileCountryCode = u"+65"_s;
    known.mobileNumber = u"9123 4567"_s;
    QVERIFY(m_parts.senders->add(known));
    const auto alike = [this](std::initializer_list<std::pair<QString domain::Sender::*, QString>> values) {
        domain::Sender typed;
        for (const auto &[member, value] : values)
            typed.*member = value;
        QStringList ids;
        const auto found = m_parts.senders->alike(typed, 10);
        for (const domain::Sender &sender : *found)
            ids << sender.id.text;
        return ids;
    };
    using S = domain::Sender;
    const QStringList nadia{u"nadia"_s};
    QCOMPARE(alike({{&S::identificationNumber, u"k777123"_s}}), nadia);
    QCOMPARE(alike({{&S::mobileNumber, u"+6591234567"_s}}), nadia);
    QCOMPARE(alike({{&S::mobileNumber, u"91234567"_s}, {&S::countryCode, u"SG"_s}}), nadia);
    QCOMPARE(alike({{&S::firstName, u"o’hara"_s}, {&S::lastName, u"NADIA"_s}, {&S::dateOfBirth, u"1991-05-06"_s}}),
             nadia);
    QCOMPARE(alike({{&S::firstName, u"Nadia"_s}, {&S::lastName, u"O'Hara"_s}}),
             QStringList()); // a name alone is nobody
    QCOMPARE(alike({{&S::firstName, u"Nadia"_s}, {&S::dateOfBirth, u"1991-05-06"_s}}), QStringList());
    QCOMPARE(alike({{&S::identificationNumber, u"K77712"_s}}), QStringList()); // half a number is another one
    QCOMPARE(alike({}), QStringList());
}

void TestStoreSearch::aTransferIsFoundBy_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("reference") << u"RD-20260201-7K3M9QXT2P"_s;
    QTest::newRow("reference in small letters") << u"rd-20260201-7k3m9qxt2p"_s;
    QTest::newRow("its last part") << u"7K3M9QXT2P"_s;
    QTest::newRow("the beginning of it") << u"7K3M9"_s;
    QTest::newRow("the end of it") << u"XT2P"_s;
    QTest::newRow("sender's name") << u"santos"_s;
    QTest::newRow("beneficiary's name") << u"ahmed raza"_s;
    QTest::newRow("both names") << u"santos khan"_s;
    QTest::newRow("account") << u"PK36SCBL0000001123456702"_s;
    QTest::newRow("account in groups") << u"PK36 SCBL 0000 0011 2345 6702"_s;
    QTest::newRow("the last four of the account") << u"6702"_s;
    QTest::newRow("the last twenty of the account") << u"SCBL0000001123456702"_s;
    QTest::newRow("sender's phone") << u"9123 4567"_s;
    QTest::newRow("beneficiary's phone") << u"0300 1234567"_s;
}

void TestStoreSearch::aTransferIsFoundBy()
{
    QFETCH(QString, text);
    if (!m_parts.transfers->transfer({u"7K3M9QXT2P"_s})) QVERIFY(createTransfer(m_parts, u"7K3M9QXT2P"_s));
    QCOMPARE(foundTransfers(text), QStringList{u"7K3M9QXT2P"_s});
}

void TestStoreSearch::aProviderReferenceIsFoundOnceItIsKnown()
{
    domain::Transfer transfer = *createTransfer(m_parts, u"other"_s);
    QCOMPARE(foundTransfers(u"SP-998877-ZZ"_s), QStringList());
    transfer.providerReference = {u"SP-998877-ZZ"_s};
    transfer = *m_parts.transfers->apply({transfer, std::nullopt, {}});
    QCOMPARE(foundTransfers(u"SP-998877-ZZ"_s), QStringList({u"other"_s}));
    QCOMPARE(foundTransfers(u"998877zz"_s), QStringList({u"other"_s}));
    transfer.providerReference = {u"0fae5f0b-9c3e-4c7e-8a51-6b1d2c3e4f50"_s};
    transfer = *m_parts.transfers->apply({transfer, std::nullopt, {}});
    for (const QString &part :
         {u"4f50"_s, u"6b1d2"_s, u"6b1d2c3e4f50"_s, u"8a51-6b1d2c3e4f50"_s, u"0fae5f0b-9c3e-4c7e-8a51-6b1d2c3e4f50"_s})
        QCOMPARE(foundTransfers(part), QStringList({u"other"_s}));
    transfer.providerReference = {u"SP-1"_s};
    QVERIFY(m_parts.transfers->apply({transfer, std::nullopt, {}}));
    QCOMPARE(foundTransfers(u"SP-998877-ZZ"_s), QStringList());
}

void TestStoreSearch::aNumberThatOnlyEndsOrBeginsAlikeFindsNothing()
{
    domain::Transfer transfer = *createTransfer(m_parts, u"alike"_s);
    transfer.providerReference = {u"77-5566778899001122"_s};
    transfer = *m_parts.transfers->apply({transfer, std::nullopt, {}});
    QCOMPARE(foundTransfers(u"5566778899001122"_s), QStringList({u"alike"_s}));
    QCOMPARE(foundTransfers(u"9966778899001122"_s), QStringList());     // its last twelve
    QCOMPARE(foundTransfers(u"5566778899001133"_s), QStringList());     // its first twelve
    QCOMPARE(foundTransfers(u"HABB0000001123456702"_s), QStringList()); // the account at another bank
}

void TestStoreSearch::aNameOnATransferDoesNotFindACustomer()
{
    if (!m_parts.transfers->transfer({u"third"_s})) QVERIFY(createTransfer(m_parts, u"third"_s));
    QCOMPARE(found(u"ahmed"_s), QStringList());
    QCOMPARE(foundTransfers(u"bruce"_s), QStringList());
}

void TestStoreSearch::aPercentSignIsNoWildcard()
{
    QCOMPARE(found(u"jos%"_s), QStringList({u"maria"_s})); // a sign separates words and means nothing
    QCOMPARE(found(u"jo%e"_s), QStringList());
}

QTEST_GUILESS_MAIN(TestStoreSearch)
#include "tst_store_search.moc"
