// SPDX-License-Identifier: GPL-3.0-or-later
// Identity papers: their entries at Wallex, and the storage host where the files lie.
#include "providers/wallex/lists.h"
#include "providers/wallex/storage.h"
#include "support/fault_server.h"
#include "wallex/counter.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using base::Outcome;
using domain::ProviderDocument;
using support::answeredWith;
using support::await;
using namespace support::wallex;

namespace {

const QString papers = u"/v2/users/"_s + person + u"/documents"_s;

/// As the document shows it, with the escapes and the long token, after the host.
const QByteArray sampleTail =
    "/wallex/1/a7a11768-303f-4e56-934c-c53e649603f8/MyPassport.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256"
    "&X-Amz-Content-Sha256=UNSIGNED-PAYLOAD&X-Amz-Credential=THROW-AWAY%2F20190402%2Fap-southeast-1%2Fs3%2Faws4_request"
    "&X-Amz-Date=20190402T100353Z&X-Amz-Expires=900&X-Amz-Security-Token=FQoG%2F%2F%2FwEaDE0Y%2BX0hw%2F6TRx%3D"
    "&X-Amz-SignedHeaders=host%3Bx-amz-storage-class&X-Amz-Signature=0123456789abcdef";
const QByteArray sample = "https://wallex-files.s3.example.com" + sampleTail;
const QByteArray plain = "https://files.example.com/a.pdf?X-Amz-SignedHeaders=host&X-Amz-Signature=0";

ProviderDocument entryAt(const QByteArray &url) { return {u"d-1"_s, u"passport"_s, u"MyPassport.pdf"_s, url}; }

base::Result<base::Done> uploaded(Counter &counter, const QByteArray &url, const net::HttpReply &reply)
{
    counter.storage.script.enqueue(reply);
    return await(counter.connector.uploadDocument(entryAt(url), "%PDF-1.7", u"application/pdf"_s, {}));
}

base::Result<ProviderDocument> created(const QByteArray &answer)
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("POST", papers, answeredText(201, answer));
    return await(counter.connector.createDocument(person, u"passport"_s, u"MyPassport.pdf"_s));
}

} // namespace

class TestWallexPapers : public QObject
{
    Q_OBJECT

private slots:
    void W13_theAddressIsFoundInEitherSpelling();
    void W14_anAddressThatHasRunOutIsToBeRenewed_data();
    void W14_anAddressThatHasRunOutIsToBeRenewed();
    void W14_renewingKeepsTheEntryAndBringsAnotherAddress();
    void W15_aWrongStorageClassIsNotToldAsAnAddressThatHasRunOut_data();
    void W15_aWrongStorageClassIsNotToldAsAnAddressThatHasRunOut();
    void W15_theStorageClassIsSentOnlyWhereItIsSigned_data();
    void W15_theStorageClassIsSentOnlyWhereItIsSigned();
    void W15_aDownloadTriesWithoutTheHeaderFirst();
    void W16_theSampleAddressGoesOutByteForByteAndWithoutOurKeys();
    void W17_theFileIsPutAsItIs();
    void W18_allFifteenTypesAreOfferedAndTheirAnswerIsShown();
    void W20_aRemovalIsKnownByEitherName();
    void W21_theListMayBeWrappedOrBare();
    void W34_aTypeOfPaperIsNoTypeOfIdentification();
    void anEntryInDoubtIsNotCalledAFailure_data();
    void anEntryInDoubtIsNotCalledAFailure();
    void whatStorageSays_data();
    void whatStorageSays();
    void nothingIsUploadedFromAnEmptyFileOrToNoAddress();
    void anEntryWithoutAnAddressIsKept();
    void badEntriesAreRefusedHere_data();
    void badEntriesAreRefusedHere();
    void anAnswerAboutAnotherPaperIsAnAlarm();
};

void TestWallexPapers::W13_theAddressIsFoundInEitherSpelling()
{
    for (const QByteArray name : {"uploadURL", "uploadUrl", "downloadURL", "downloadUrl"}) {
        const auto entry = created(R"({"id":"d-1",")" + name + R"(":")" + sample + R"("})");
        QVERIFY(entry);
        QCOMPARE(entry->url, sample);
    }
    // A character that JSON may write in another way.
    QCOMPARE(created(R"({"id":"d-1","uploadURL":"https:\/\/a.example\/b?c=1\u0026d=2"})")->url,
             "https://a.example/b?c=1&d=2");
}

void TestWallexPapers::W14_anAddressThatHasRunOutIsToBeRenewed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    const QByteArray xml =
        "<?xml version=\"1.0\"?><Error><Code>%1</Code><Message>Request has expired</Message></Error>";
    const auto error = [&](const QByteArray &code) { return QByteArray(xml).replace("%1", code); };
    QTest::newRow("W14: expired") << 403 << error("AccessDenied") << u"AccessDenied"_s;
    QTest::newRow("its key has run out") << 400 << error("ExpiredToken") << u"ExpiredToken"_s;
}

void TestWallexPapers::W14_anAddressThatHasRunOutIsToBeRenewed()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    Counter counter;
    const auto put = uploaded(counter, plain, answeredWith(status, body));
    QCOMPARE(put.error().kind, ErrorKind::CredentialRefused);
    QCOMPARE(put.error().providerCode, code);
    QCOMPARE(put.error().outcome, Outcome::NothingHappened);
    QCOMPARE(counter.storage.sent.size(), 1);
}

void TestWallexPapers::W14_renewingKeepsTheEntryAndBringsAnotherAddress()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("PATCH", papers + u"/d-1"_s, answeredText(200, R"({"id":"d-1","uploadURL":"https://a.example/2"})"),
                    json(R"({"documentType":"passport","documentName":"MyPassport.pdf"})"));
    const auto entry = await(counter.connector.renewDocument(person, entryAt(sample)));
    QCOMPARE(entry->theirs, u"d-1"_s);
    QCOMPARE(entry->url, "https://a.example/2");
    // What is not named stays as they have it.
    counter.foresee("PATCH", papers + u"/d-1"_s, answeredText(200, R"({"id":"d-1"})"), json("{}"));
    QVERIFY(await(counter.connector.renewDocument(person, {u"d-1"_s, {}, {}, {}}))->url.isEmpty());
}

void TestWallexPapers::W15_aWrongStorageClassIsNotToldAsAnAddressThatHasRunOut_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("W15: signature") << 403
                                    << QByteArray("<Error><Code>SignatureDoesNotMatch</Code><Message>The request "
                                                  "signature we calculated does not match</Message></Error>");
    QTest::newRow("W15: denied") << 403
                                 << QByteArray("<Error><Code>AccessDenied</Code><Message>There were headers present "
                                               "in the request which were not signed</Message></Error>");
    QTest::newRow("no words") << 403 << QByteArray();
    QTest::newRow("not signed in") << 401 << QByteArray();
}

void TestWallexPapers::W15_aWrongStorageClassIsNotToldAsAnAddressThatHasRunOut()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Counter counter;
    const auto put = uploaded(counter, sample, answeredWith(status, body));
    QCOMPARE(put.error().kind, ErrorKind::ProviderRefused);
    QVERIFY(put.error().detail.contains(u"storageClass"));
    QVERIFY(!put.error().detail.contains(u"run out"));
}

void TestWallexPapers::W15_theStorageClassIsSentOnlyWhereItIsSigned_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("storageClass");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("W15: signed") << sample << u"STANDARD"_s << QByteArray("STANDARD");
    QTest::newRow("W15: configured") << sample << u"STANDARD_IA"_s << QByteArray("STANDARD_IA");
    QTest::newRow("W15: configured away") << sample << QString() << QByteArray();
    QTest::newRow("not signed") << plain << u"STANDARD"_s << QByteArray();
    QTest::newRow("no query") << QByteArray("https://files.example.com/a") << u"STANDARD"_s << QByteArray();
    QTest::newRow("in other letters") << QByteArray("https://a.example/b?x-amz-signedheaders=Host;X-Amz-Storage-Class")
                                      << u"STANDARD"_s << QByteArray("STANDARD");
    QTest::newRow("in the name of the file")
        << QByteArray("https://a.example/x-amz-storage-class?X-Amz-SignedHeaders=host") << u"STANDARD"_s
        << QByteArray();
}

void TestWallexPapers::W15_theStorageClassIsSentOnlyWhereItIsSigned()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, storageClass);
    QFETCH(QByteArray, sent);
    Settings settings;
    settings.storageClass = storageClass;
    Counter counter(settings);
    QVERIFY(uploaded(counter, url, answeredWith(200, {})));
    QCOMPARE(net::header(counter.storage.sent[0].headers, "x-amz-storage-class"), sent);
}

void TestWallexPapers::W15_aDownloadTriesWithoutTheHeaderFirst()
{
    Counter counter;
    counter.storage.script.enqueue(answeredWith(200, "content"));
    QCOMPARE(*await(counter.connector.downloadDocument(entryAt(sample))), "content");
    QVERIFY(counter.storage.sent[0].headers.isEmpty());

    counter.storage.script.enqueue(answeredWith(403, {}));
    counter.storage.script.enqueue(answeredWith(200, "content"));
    QCOMPARE(*await(counter.connector.downloadDocument(entryAt(sample))), "content");
    QCOMPARE(net::header(counter.storage.sent[2].headers, "x-amz-storage-class"), "STANDARD");
    QCOMPARE(counter.storage.sent[2].address, sample);

    // Once, and only when the address names it.
    counter.storage.script.enqueue(answeredWith(403, {}));
    counter.storage.script.enqueue(answeredWith(403, {}));
    QCOMPARE(await(counter.connector.downloadDocument(entryAt(sample))).error().kind, ErrorKind::ProviderRefused);
    counter.storage.script.enqueue(answeredWith(403, {}));
    QCOMPARE(await(counter.connector.downloadDocument(entryAt(plain))).error().kind, ErrorKind::ProviderRefused);
    QCOMPARE(counter.storage.sent.size(), 6);
}

void TestWallexPapers::W16_theSampleAddressGoesOutByteForByteAndWithoutOurKeys()
{
    // Over a real connection. Nothing is signed here: all five sample addresses carry one signature, so that they can
    // be no test of it.
    support::FaultScript script;
    script.body = {};
    const support::FaultServer server(script);
    Counter counter;
    net::StorageSettings settings;
    settings.loopbackOnly = true;
    net::StorageClient storage(settings, counter.clock);
    providers::wallex::Connector connector({}, counter.client, storage, counter.credentials, counter.clock,
                                           counter.random);
    const QByteArray address = server.address().toLatin1().chopped(1) + sampleTail;
    QVERIFY(await(connector.uploadDocument(entryAt(address), "%PDF-1.7", u"application/pdf"_s, {})));
    const auto requests = server.requests();
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests[0].method, "PUT");
    QCOMPARE(requests[0].target, sampleTail);
    QCOMPARE(requests[0].body, "%PDF-1.7");
    const QByteArray head = requests[0].head.toLower();
    QVERIFY(head.contains("x-amz-storage-class: standard"));
    QVERIFY(head.contains("content-type: application/pdf"));
    for (const QByteArray ours : {"authorization", "x-api-key", "x-request-id", "throw-away-key", "cookie"})
        QVERIFY2(!head.contains(ours), ours.constData());
    QVERIFY(counter.client.sent.isEmpty());
}

void TestWallexPapers::W17_theFileIsPutAsItIs()
{
    Counter counter;
    const QByteArray bytes("\0\xff\r\n\x1a PNG", 9);
    counter.storage.script.enqueue(answeredWith(200, {}));
    QVERIFY(await(counter.connector.uploadDocument(entryAt(sample), bytes, u"image/png"_s, {})));
    QCOMPARE(counter.storage.sent[0].method, "PUT");
    QCOMPARE(counter.storage.sent[0].address, sample);
    QCOMPARE(counter.storage.sent[0].body, bytes);
    QCOMPARE(net::header(counter.storage.sent[0].headers, "Content-Type"), "image/png");
    QCOMPARE(counter.storage.sent[0].headers.size(), 2);
}

void TestWallexPapers::W18_allFifteenTypesAreOfferedAndTheirAnswerIsShown()
{
    Counter counter;
    QStringList codes;
    for (const domain::Choice &choice : counter.connector.documentTypes()) {
        codes << choice.code;
        QVERIFY(!choice.label.isEmpty() && !choice.label.contains(u'_'));
    }
    QCOMPARE(codes.join(u' '),
             u"national_identity company_proof company_address_proof nric passport ktp employment_pass "
             "s_pass work_permit photo bank_statement utility_bill phone_bill tax_bill family_card"_s);
    // A change to another type than the two of its text goes out, and what they make of it is what counts.
    counter.foreseeSignIn();
    counter.foresee("PATCH", papers + u"/d-1"_s, answeredText(200, R"({"id":"d-1","documentType":"residence_proof"})"),
                    json(R"({"documentType":"tax_bill","documentName":"a.pdf"})"));
    QCOMPARE(await(counter.connector.renewDocument(person, {u"d-1"_s, u"tax_bill"_s, u"a.pdf"_s, {}}))->type,
             u"residence_proof"_s);
}

void TestWallexPapers::W20_aRemovalIsKnownByEitherName()
{
    for (const QByteArray answer : {R"({"documentId":"d-1"})", R"({"id":"d-1"})", "{}"}) {
        Counter counter;
        counter.foreseeSignIn();
        counter.foresee("DELETE", papers + u"/d-1"_s, answeredText(200, answer));
        QVERIFY(await(counter.connector.removeDocument(person, u"d-1"_s)));
    }
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("DELETE", {}, answeredWith(204, {}));
    QVERIFY(await(counter.connector.removeDocument(person, u"d-1"_s)));
    counter.foresee("DELETE", {}, answeredText(404, R"({"message":"no"})"));
    QCOMPARE(await(counter.connector.removeDocument(person, u"d-1"_s)).error().kind, ErrorKind::NotFound);
}

void TestWallexPapers::W21_theListMayBeWrappedOrBare()
{
    for (const QByteArray answer : {R"({"value":[{"id":"d-1"}]})", R"([{"id":"d-1"}])", R"({"data":[{"id":"d-1"}]})"}) {
        Counter counter;
        counter.foreseeSignIn();
        counter.foresee("GET", papers, answeredText(200, answer));
        QCOMPARE(await(counter.connector.documents(person))->first().theirs, u"d-1"_s);
    }
    for (const QByteArray answer : {R"({"values":[]})", R"([{"documentType":"nric"}])", R"(["d-1"])", "7"}) {
        Counter counter;
        counter.foreseeSignIn();
        counter.foresee("GET", papers, answeredText(200, answer));
        QCOMPARE(await(counter.connector.documents(person)).error().kind, ErrorKind::UnreadableReply);
    }
}

void TestWallexPapers::W34_aTypeOfPaperIsNoTypeOfIdentification()
{
    using providers::wallex::codesIn;
    QCOMPARE(codesIn(u"identification-types"_s), (QStringList{u"passport"_s, u"nric"_s}));
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("POST", papers, answeredText(201, R"({"id":"d-1"})"),
                    json(R"({"documentType":"ktp","documentName":"a.pdf"})"));
    QVERIFY(await(counter.connector.createDocument(person, u"ktp"_s, u"a.pdf"_s)));
    QCOMPARE(counter.client.sent.size(), 2); // and no detail is changed by it
}

void TestWallexPapers::anEntryInDoubtIsNotCalledAFailure_data()
{
    QTest::addColumn<net::HttpReply>("reply");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("never left") << support::failed(base::Evidence::NotSent, ErrorKind::Unreachable)
                                << Outcome::NothingHappened;
    QTest::newRow("no answer") << support::failed(base::Evidence::Maybe, ErrorKind::TimedOut) << Outcome::Unknown;
    QTest::newRow("cut off") << support::failed(base::Evidence::Maybe, ErrorKind::Unreachable) << Outcome::Unknown;
    QTest::newRow("refused") << answeredText(400, R"({"message":"bad type"})") << Outcome::NothingHappened;
    QTest::newRow("broken there") << answeredText(500, "{}") << Outcome::Unknown;
    QTest::newRow("gateway") << answeredWith(400, "<html>") << Outcome::Unknown;
    QTest::newRow("no JSON") << answeredWith(201, "OK") << Outcome::Unknown;
    QTest::newRow("no number") << answeredText(201, "{}") << Outcome::Unknown;
}

void TestWallexPapers::anEntryInDoubtIsNotCalledAFailure()
{
    QFETCH(net::HttpReply, reply);
    QFETCH(Outcome, outcome);
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("POST", papers, reply);
    const auto entry = await(counter.connector.createDocument(person, u"passport"_s, u"MyPassport.pdf"_s));
    QVERIFY(!entry);
    QCOMPARE(entry.error().outcome, outcome);
    QCOMPARE(entry.error().provider, u"wallex"_s);
    QCOMPARE(entry.error().detail.contains(u"may be an entry"), outcome == Outcome::Unknown);
    QCOMPARE(counter.client.sent.size(), 2); // and it is not repeated
}

void TestWallexPapers::whatStorageSays_data()
{
    QTest::addColumn<net::HttpReply>("reply");
    QTest::addColumn<ErrorKind>("kind");
    using enum ErrorKind;
    QTest::newRow("not there") << answeredWith(404, "<Error><Code>NoSuchKey</Code></Error>") << NotFound;
    QTest::newRow("too large") << answeredWith(400, "<Error><Code>EntityTooLarge</Code></Error>") << BadFile;
    QTest::newRow("slower") << answeredWith(503, "<Error><Code>SlowDown</Code></Error>") << ProviderFailed;
    QTest::newRow("elsewhere") << answeredWith(307, {}) << RedirectRefused;
    QTest::newRow("half an error") << answeredWith(400, "<Error><Code>Inv") << ProviderRefused;
    QTest::newRow("no answer") << support::failed(base::Evidence::Maybe, TimedOut) << TimedOut;
}

void TestWallexPapers::whatStorageSays()
{
    QFETCH(net::HttpReply, reply);
    QFETCH(ErrorKind, kind);
    Counter counter;
    QCOMPARE(uploaded(counter, plain, reply).error().kind, kind);
    counter.storage.script.enqueue(reply);
    QCOMPARE(await(counter.connector.downloadDocument(entryAt(plain))).error().kind, kind);
}

void TestWallexPapers::nothingIsUploadedFromAnEmptyFileOrToNoAddress()
{
    Counter counter;
    const auto empty = await(counter.connector.uploadDocument(entryAt(sample), {}, u"image/png"_s, {}));
    QCOMPARE(empty.error().kind, ErrorKind::BadFile);
    const auto nowhere = await(counter.connector.uploadDocument(entryAt({}), "x", u"image/png"_s, {}));
    QCOMPARE(nowhere.error().kind, ErrorKind::CredentialRefused);
    QCOMPARE(await(counter.connector.downloadDocument(entryAt({}))).error().kind, ErrorKind::CredentialRefused);
    QVERIFY(counter.storage.sent.isEmpty());
}

void TestWallexPapers::anEntryWithoutAnAddressIsKept()
{
    const auto entry = created(R"({"id":"d-1"})");
    QCOMPARE(entry->theirs, u"d-1"_s);
    QVERIFY(entry->url.isEmpty());
    const auto nameless = created(R"({"documentType":"passport"})");
    QCOMPARE(nameless.error().kind, ErrorKind::UnreadableReply);
}

void TestWallexPapers::badEntriesAreRefusedHere_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("unknown type") << u"driving_licence"_s << u"a.pdf"_s << ErrorKind::BadCode;
    QTest::newRow("no name") << u"passport"_s << u" "_s << ErrorKind::BadInput;
    QTest::newRow("a folder") << u"passport"_s << u"../a.pdf"_s << ErrorKind::BadInput;
    QTest::newRow("a line break") << u"passport"_s << u"a\n.pdf"_s << ErrorKind::BadInput;
}

void TestWallexPapers::badEntriesAreRefusedHere()
{
    QFETCH(QString, type);
    QFETCH(QString, name);
    QFETCH(ErrorKind, kind);
    Counter counter;
    QCOMPARE(await(counter.connector.createDocument(person, type, name)).error().kind, kind);
    QVERIFY(counter.client.sent.isEmpty());
}

void TestWallexPapers::anAnswerAboutAnotherPaperIsAnAlarm()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", papers + u"/d-1"_s, answeredText(200, R"({"id":"d-2"})"));
    QCOMPARE(await(counter.connector.document(person, u"d-1"_s)).error().kind, ErrorKind::EchoMismatch);
    counter.foresee("PATCH", {}, answeredText(200, R"({"id":"d-2"})"));
    QCOMPARE(await(counter.connector.renewDocument(person, entryAt(sample))).error().kind, ErrorKind::EchoMismatch);
    counter.foresee("DELETE", {}, answeredText(200, R"({"documentId":"d-2"})"));
    QCOMPARE(await(counter.connector.removeDocument(person, u"d-1"_s)).error().kind, ErrorKind::EchoMismatch);
}

QTEST_GUILESS_MAIN(TestWallexPapers)
#include "tst_wallex_papers.moc"
