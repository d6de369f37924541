// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_desk.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using test::Answered;
using test::SandboxDesk;

namespace {

constexpr qint64 second = 1000;
const QByteArray passport = R"({"documentType":"passport","documentName":"MyPassport.pdf"})";

sandbox::SandboxOptions patient()
{
    sandbox::SandboxOptions options;
    options.wallexRequestsPerSecond = 10'000;
    return options;
}

/// A user with one document entry, for a test to send files to.
struct Entry {
    explicit Entry(SandboxDesk &desk, const QByteArray &body = passport)
        : documents("/v2/users/" + desk.wallexUser("ana@example.com") + "/documents")
        , made(desk.wallex("POST", documents, body))
    {
    }
    QByteArray documents; ///< path
    Answered made;
    QByteArray path() const { return documents + '/' + made.at(u"id"_s).toLatin1(); }
    QString upload() const { return made.at(u"uploadURL"_s); }
};

} // namespace

/// Wallex's document entries, and the storage host behind their presigned addresses.
class TestWallexDocuments : public QObject
{
    Q_OBJECT

private slots:
    void anEntryLooksLikeTheSample();
    void theAddressLooksLikeTheSample();
    void everyDocumentedTypeIsTaken();
    void anEntryIsChecked_data();
    void anEntryIsChecked();
    void aFileGoesThereAndBack();
    void theStorageIsAnotherHostThanTheApi();
    void aCredentialAtTheStorageIsRefused_data();
    void aCredentialAtTheStorageIsRefused();
    void theStorageClassIsASignedHeader_data();
    void theStorageClassIsASignedHeader();
    void aChangedByteOfTheAddressIsRefused_data();
    void aChangedByteOfTheAddressIsRefused();
    void anAddressIsForOneMethod();
    void anAddressLivesFifteenMinutes();
    void anUploadMayBeRepeatedAndIsListedTwice();
    void whatWasNotUploadedIsNotThere();
    void anUpdatedEntryWantsItsFileAnew();
    void onUpdateOnlyTheTwoDocumentedTypesAreTaken();
    void aDeletedEntryAnswersWithDocumentId();
    void theListSpellsItsAddressesAsTheTable();
    void aNameWithBlanksAndForeignLettersWorks();
    void aFaultScriptReachesTheStorage();
};

void TestWallexDocuments::anEntryLooksLikeTheSample()
{
    SandboxDesk desk(patient());
    const Entry entry(desk);
    QCOMPARE(entry.made.status(), 200);
    QCOMPARE(test::namesOf(entry.made.json), u"id documentType documentName uploadURL"_s);
    const Answered shown = desk.wallex("GET", entry.path());
    QCOMPARE(test::namesOf(shown.json), u"id documentType documentName downloadURL"_s);
    QCOMPARE(shown.at(u"documentName"_s), u"MyPassport.pdf"_s);
}

void TestWallexDocuments::theAddressLooksLikeTheSample()
{
    SandboxDesk desk(patient());
    const Entry entry(desk);
    static const QRegularExpression pattern(
        u"^http://127\\.0\\.0\\.1:[0-9]+/[a-z-]+/wallex/1/[0-9a-f-]{36}/MyPassport\\.pdf"
        u"\\?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Content-Sha256=UNSIGNED-PAYLOAD"
        u"&X-Amz-Credential=ASIA[A-Z0-9]{16}%2F20260320%2Fap-southeast-1%2Fs3%2Faws4_request"
        u"&X-Amz-Date=20260320T120000Z&X-Amz-Expires=900&X-Amz-Security-Token=[A-Za-z0-9%]{300,}"
        u"&X-Amz-SignedHeaders=host%3Bx-amz-storage-class&X-Amz-Signature=[0-9a-f]{64}$"_s);
    QVERIFY2(pattern.match(entry.upload()).hasMatch(), qPrintable(entry.upload()));
    QVERIFY(entry.upload().contains(u"%2F%2F%2F"_s)); // what a careless client writes anew
}

void TestWallexDocuments::everyDocumentedTypeIsTaken()
{
    SandboxDesk desk(patient());
    const Entry entry(desk);
    const QByteArrayList types = QByteArray("national_identity company_proof company_address_proof nric passport ktp "
                                            "employment_pass s_pass work_permit photo bank_statement utility_bill "
                                            "phone_bill tax_bill family_card")
                                     .split(' ');
    QCOMPARE(types.size(), 15);
    for (const QByteArray &type : types) {
        const Answered made =
            desk.wallex("POST", entry.documents, R"({"documentType":")" + type + R"(","documentName":"a.pdf"})");
        QCOMPARE(made.status(), 200);
    }
}

void TestWallexDocuments::anEntryIsChecked_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("type") << QByteArray(R"({"documentType":"visa","documentName":"a.pdf"})");
    QTest::newRow("no type") << QByteArray(R"({"documentName":"a.pdf"})");
    QTest::newRow("no name") << QByteArray(R"({"documentType":"passport"})");
    QTest::newRow("empty name") << QByteArray(R"({"documentType":"passport","documentName":" "})");
}

void TestWallexDocuments::anEntryIsChecked()
{
    QFETCH(QByteArray, body);
    SandboxDesk desk(patient());
    const Entry entry(desk, body);
    QCOMPARE(entry.made.status(), 400);
    QVERIFY(entry.made.json.member(u"errors").items().first().member(u"message").isArray());
}

void TestWallexDocuments::aFileGoesThereAndBack()
{
    SandboxDesk desk(patient());
    const Entry entry(desk);
    const QByteArray file = QByteArray("%PDF-1.7\n\0\xff\r\n", 13) + QByteArray(200'000, 'x');
    const Answered sent = desk.storage("PUT", entry.upload(), file,
                                       {{"x-amz-storage-class", "STANDARD"}, {"Content-Type", "application/pdf"}});
    QCOMPARE(sent.status(), 200);
    QVERIFY(!sent.wire.header("ETag").isEmpty());
    const Answered got = desk.storage("GET", desk.wallex("GET", entry.path()).at(u"downloadURL"_s));
    QCOMPARE(got.status(), 200);
    QVERIFY(got.wire.body == file);
    QCOMPARE(got.wire.header("Content-Type"), QByteArray("application/pdf"));
    const JsonValue kept = desk.ledger().member(u"documents").items().value(0);
    QCOMPARE(kept.member(u"documentId").text(), entry.made.at(u"id"_s));
    QCOMPARE(kept.member(u"name").text(), u"MyPassport.pdf"_s);
    QCOMPARE(kept.member(u"type").text(), u"application/pdf"_s);
    QCOMPARE(kept.member(u"size").text(), QString::number(file.size()));
    QCOMPARE(kept.member(u"sha256").text().toLatin1(),
             QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex());
}

void TestWallexDocuments::theStorageIsAnotherHostThanTheApi()
{
    SandboxDesk desk(patient());
    const Entry entry(desk);
    const quint16 port = entry.upload().section(u':', 2).section(u'/', 0, 0).toUShort();
    QVERIFY(port != desk.port());
    QCOMPARE(desk.send(test::WireClient::request("PUT", "/wallex-files-sandbox/x", {}, "x")).status(), 404);
}

void TestWallexDocuments::aCredentialAtTheStorageIsRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"Authorization", "authorization", "X-Api-Key", "x-api-key", "Cookie"})
        QTest::newRow(name) << QByteArray(name);
}

void TestWallexDocuments::aCredentialAtTheStorageIsRefused()
{
    QFETCH(QByteArray, name);
    SandboxDesk desk(patient());
    const Entry entry(desk);
    const Answered refused =
        desk.storage("PUT", entry.upload(), "x", {{"x-amz-storage-class", "STANDARD"}, {name, "something"}});
    QCOMPARE(refused.status(), 400);
    QVERIFY(refused.wire.body.startsWith("<?xml"));
    QVERIFY(refused.wire.body.contains("<Code>Invalid"));
    QVERIFY(desk.ledger().member(u"documents").items().isEmpty());
}

void TestWallexDocuments::theStorageClassIsASignedHeader_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("upload without") << QByteArray("PUT") << QByteArray();
    QTest::newRow("upload with another") << QByteArray("PUT") << QByteArray("STANDARD_IA");
    QTest::newRow("download without") << QByteArray("GET") << QByteArray();
}

void TestWallexDocuments::theStorageClassIsASignedHeader()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, value);
    SandboxDesk desk(patient());
    const Entry entry(desk);
    const bool isUpload = method == "PUT";
    if (!isUpload) desk.storage("PUT", entry.upload(), "x");
    const QString address = isUpload ? entry.upload() : desk.wallex("GET", entry.path()).at(u"downloadURL"_s);
    QList<std::pair<QByteArray, QByteArray>> headers;
    if (!value.isEmpty()) headers.emplaceBack("x-amz-storage-class", value);
    const Answered refused = desk.storage(method, address, {}, headers);
    QCOMPARE(refused.status(), 403);
    QVERIFY(refused.wire.body.contains("<Code>SignatureDoesNotMatch</Code>"));
}

void TestWallexDocuments::aChangedByteOfTheAddressIsRefused_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("file name") << u"MyPassport.pdf"_s << u"MyPassport.exe"_s;
    QTest::newRow("longer life") << u"Expires=900"_s << u"Expires=999"_s;
    QTest::newRow("slash unescaped") << u"%2Fap-southeast"_s << u"/ap-southeast"_s;
    QTest::newRow("escape in lower case") << u"%2Fap-southeast"_s << u"%2fap-southeast"_s;
    QTest::newRow("semicolon unescaped") << u"host%3Bx-amz"_s << u"host;x-amz"_s;
    QTest::newRow("another parameter") << u"&X-Amz-Date"_s << u"&a=b&X-Amz-Date"_s;
    QTest::newRow("escaped once more") << u"%2Fap-southeast"_s << u"%252Fap-southeast"_s;
    QTest::newRow("signature") << u"X-Amz-Signature="_s << u"X-Amz-Signature=0"_s;
    QTest::newRow("behind the signature") << u"?X-Amz-Algorithm"_s << u"?X-Amz-Algorithm"_s; // see the test
}

void TestWallexDocuments::aChangedByteOfTheAddressIsRefused()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    SandboxDesk desk(patient());
    const Entry entry(desk);
    QString address = entry.upload();
    QVERIFY(address.contains(from));
    address.replace(from, to);
    if (from == to) address += u"&x=y"_s;
    const Answered refused = desk.storage("PUT", address, "x");
    QCOMPARE(refused.status(), 403);
    QVERIFY(refused.wire.body.contains("<Code>SignatureDoesNotMatch</Code>"));
    QCOMPARE(desk.storage("PUT", entry.upload(), "x").status(), 200); // as it was, it is good
}

void TestWallexDocuments::anAddressIsForOneMethod()
{
    SandboxDesk desk(patient());
    const Entry entry(desk);
    QCOMPARE(desk.storage("GET", entry.upload()).status(), 403);
    QCOMPARE(desk.storage("POST", entry.upload(), "x").status(), 405);
    QCOMPARE(desk.storage("PUT", entry.upload().section(u'?', 0, 0), "x").status(), 403);
}

void TestWallexDocuments::anAddressLivesFifteenMinutes()
{
    SandboxDesk desk(patient());
    const Entry entry(desk);
    desk.clock().turn(899 * second);
    QCOMPARE(desk.storage("PUT", entry.upload(), "x").status(), 200);
    desk.clock().turn(second);
    const Answered late = desk.storage("PUT", entry.upload(), "x");
    QCOMPARE(late.status(), 403);
    QVERIFY(late.wire.body.contains("Request has expired"));
}

void TestWallexDocuments::anUploadMayBeRepeatedAndIsListedTwice()
{
    SandboxDesk desk(patient());
    const Entry entry(desk);
    desk.storage("PUT", entry.upload(), "first");
    desk.storage("PUT", entry.upload(), "next");
    QCOMPARE(desk.ledger().member(u"documents").items().size(), 2);
    const QString download = desk.wallex("GET", entry.path()).at(u"downloadURL"_s);
    QCOMPARE(desk.storage("GET", download).wire.body, QByteArray("next"));
}

void TestWallexDocuments::whatWasNotUploadedIsNotThere()
{
    SandboxDesk desk(patient());
    const Entry entry(desk);
    const Answered missing = desk.storage("GET", desk.wallex("GET", entry.path()).at(u"downloadURL"_s));
    QCOMPARE(missing.status(), 404);
    QVERIFY(missing.wire.body.contains("<Code>NoSuchKey</Code>"));
}

void TestWallexDocuments::anUpdatedEntryWantsItsFileAnew()
{
    SandboxDesk desk(patient());
    const Entry entry(desk);
    desk.storage("PUT", entry.upload(), "passport");
    const Answered changed =
        desk.wallex("PATCH", entry.path(), R"({"documentType":"nric","documentName":"MyNRIC.pdf"})");
    QCOMPARE(test::namesOf(changed.json), u"id documentType documentName uploadUrl"_s); // the table's spelling
    QCOMPARE(desk.storage("GET", desk.wallex("GET", entry.path()).at(u"downloadURL"_s)).status(), 404);
    QCOMPARE(desk.storage("PUT", changed.at(u"uploadUrl"_s), "nric").status(), 200);
    QCOMPARE(desk.storage("GET", desk.wallex("GET", entry.path()).at(u"downloadURL"_s)).wire.body, QByteArray("nric"));
}

void TestWallexDocuments::onUpdateOnlyTheTwoDocumentedTypesAreTaken()
{
    SandboxDesk desk(patient());
    const Entry entry(desk);
    QCOMPARE(desk.wallex("PATCH", entry.path(), R"({"documentType":"photo"})").status(), 400);
    QCOMPARE(desk.wallex("PATCH", entry.path(), R"({"documentName":"other.pdf"})").status(), 200);
}

void TestWallexDocuments::aDeletedEntryAnswersWithDocumentId()
{
    SandboxDesk desk(patient());
    const Entry entry(desk);
    const Answered gone = desk.wallex("DELETE", entry.path());
    QCOMPARE(gone.json.toBytes(), R"({"documentId":")" + entry.made.at(u"id"_s).toLatin1() +
                                      R"(","documentType":"passport","documentName":"MyPassport.pdf"})");
    QCOMPARE(desk.wallex("DELETE", entry.path()).status(), 404);
    QCOMPARE(desk.wallex("GET", entry.path()).status(), 404);
}

void TestWallexDocuments::theListSpellsItsAddressesAsTheTable()
{
    SandboxDesk desk(patient());
    const Entry entry(desk);
    const Answered list = desk.wallex("GET", entry.documents);
    QCOMPARE(test::namesOf(list.json), u"value"_s);
    QCOMPARE(test::namesOf(list.json.member(u"value").items().first()), u"id documentType documentName downloadUrl"_s);
}

void TestWallexDocuments::aNameWithBlanksAndForeignLettersWorks()
{
    SandboxDesk desk(patient());
    const Entry entry(desk, QByteArray(R"({"documentType":"photo","documentName":"名稱 50% & co?.png"})"));
    QCOMPARE(desk.storage("PUT", entry.upload(), "picture").status(), 200);
    const QString download = desk.wallex("GET", entry.path()).at(u"downloadURL"_s);
    QCOMPARE(desk.storage("GET", download).wire.body, QByteArray("picture"));
    QCOMPARE(desk.ledger().member(u"documents").items().first().member(u"name").text(), u"名稱 50% & co?.png"_s);
}

void TestWallexDocuments::aFaultScriptReachesTheStorage()
{
    SandboxDesk desk(patient());
    desk.own("POST", "/faults",
             R"([{"provider":"wallex","operation":"upload-document","nth":1,"kind":"http","status":503}])");
    const Entry entry(desk);
    QCOMPARE(desk.storage("PUT", entry.upload(), "x").status(), 503);
    QVERIFY(desk.ledger().member(u"documents").items().isEmpty());
    QCOMPARE(desk.storage("PUT", entry.upload(), "x").status(), 200);
}

QTEST_GUILESS_MAIN(TestWallexDocuments)
#include "tst_wallex_documents.moc"
