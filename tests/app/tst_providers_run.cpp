// SPDX-License-Identifier: GPL-3.0-or-later
// Everything beside the transfer: customers at the providers, their papers, lists, money, callbacks; with the real
// programs, a real keychain and a real store.
#include "program_run.h"
#include "support/tiny_png.h"
#include "vault/keyring_session.h"

#include <QDirIterator>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using programs::newKey;
using programs::Said;
using programs::Shop;

namespace {

QString told(const Said &said) { return u"exit %1: %2"_s.arg(said.exit).arg(QString::fromUtf8(said.json.toBytes())); }

QByteArray customer(const QByteArray &email, const QByteArray &more = {})
{
    return R"({"firstName":"Ana","lastName":"Reyes","email":")" + email +
           R"(","dateOfBirth":"1990-05-04","gender":"female","nationality":"PH","countryOfBirth":"PH",
           "countryOfResidence":"SG","residentialAddress":"1 Orchard Road","countryCode":"SG","city":"Singapore",
           "postalCode":"238823","mobileCountryCode":"+65","mobileNumber":"81234567","identificationType":"passport",
           "identificationNumber":"P1234567A","issueDate":"2020-01-02","expiryDate":"2030-01-01",
           "employmentIndustry":"Construction","employmentStatus":"Employed",
           "employmentPosition":"Senior Level/Executive","occupation":"Engineer")" +
           more + '}';
}

/// What a provider posts, from somebody who may be the provider or not; the HTTP status of the answer.
int post(const QString &where, const QByteArray &path, const QByteArray &body, QByteArray *answer = nullptr)
{
    QTcpSocket socket;
    socket.connectToHost(where.section(u':', 0, 0), where.section(u':', 1).toUShort());
    if (!socket.waitForConnected(3000)) return 0;
    socket.write("POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n" +
                 "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray all;
    for (int i = 0; i < 200 && !all.contains("\r\n\r\n"); ++i) {
        socket.waitForReadyRead(50);
        all += socket.readAll();
    }
    if (answer) *answer = all.mid(all.indexOf("\r\n\r\n") + 4);
    return all.split(' ').value(1).toInt();
}

} // namespace

class TestProvidersRun : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyProviderIsReadyAndAcceptsTheCredentials();
    void aCustomerIsEnrolledWithPapersAndScreened();
    void whatTheProviderSaysOfACustomerIsShown_data();
    void whatTheProviderSaysOfACustomerIsShown();
    void aRecordWithoutANumberWaitsForAPerson();
    void aLostSignupIsNotRepeated();
    void anUploadSurvivesAnAddressThatHasRunOut();
    void anUploadWaitsForItsConnection();
    void aPersonsDataIsExportedAndErased();
    void nothingPersonalLiesReadablyInTheHome();
    void fundingsAndRefundsAreListed();
    void everyListOfEveryProviderIsThere();
    void aRecipientFormIsAskedOfTheProvider();
    void theAddressBookIsKept();
    void anInvoicePaidInPartAsksForTheRestAlone();
    void moreCallsThanAllowedWaitTheirTurn();
    void callbacksOnlyMakeUsAsk();
    void aForgedCallbackChangesNothing();

private:
    QString enrolled(const QByteArray &email, const QByteArray &more = {});
    JsonValue enrolment(const Said &said) { return said.json.member(u"sender").member(u"enrolments").items().value(0); }
    std::unique_ptr<Shop> m_shop;
};

void TestProvidersRun::initTestCase()
{
    m_shop = std::make_unique<Shop>(u"20"_s);
    QCOMPARE(m_shop->open(), QString());
    QCOMPARE(m_shop->addParties(), QString());
}

QString TestProvidersRun::enrolled(const QByteArray &email, const QByteArray &more)
{
    const Said added = m_shop->cli({u"sender"_s, u"add"_s}, customer(email, more));
    const QString id = added.json.member(u"sender").member(u"id").text();
    const Said said = m_shop->cli({u"sender"_s, u"enrol"_s, id, u"--provider"_s, u"wallex"_s});
    return said.exit == 0 ? id : QString();
}

void TestProvidersRun::everyProviderIsReadyAndAcceptsTheCredentials()
{
    const Said list = m_shop->cli({u"provider"_s, u"list"_s});
    QStringList ids;
    for (const JsonValue &provider : list.json.member(u"providers").items()) {
        ids << provider.member(u"id").text();
        QVERIFY2(provider.member(u"ready").flag(), qPrintable(ids.last()));
        const Said tested = m_shop->cli({u"provider"_s, u"test"_s, ids.last()});
        QVERIFY2(tested.exit == 0, qPrintable(told(tested)));
    }
    QCOMPARE(ids, (QStringList{u"simpaisa"_s, u"wallex"_s, u"rebit"_s, u"remid"_s, u"remitpro"_s}));
}

void TestProvidersRun::aCustomerIsEnrolledWithPapersAndScreened()
{
    const QString sender = enrolled("ana@example.com");
    QVERIFY(!sender.isEmpty());
    QTemporaryDir desktop; // not in the home: what lies there is ours to answer for
    QFile picture(desktop.filePath(u"passport of Ana.jpg"_s));
    QVERIFY(picture.open(QIODevice::WriteOnly));
    picture.write(support::tinyPng(1500, 1000, "SECRET-PLACE 1.3521N 103.8198E", true));
    picture.close();
    const QByteArray content = support::tinyPng(1500, 1000, {}, true);
    const Said added =
        m_shop->cli({u"document"_s, u"add"_s, sender, u"--type"_s, u"passport"_s, u"--file"_s, picture.fileName(),
                     u"--number"_s, u"XK7755991"_s, u"--issued"_s, u"2020-01-02"_s, u"--expires"_s, u"2099-01-01"_s});
    QVERIFY2(added.exit == 0, qPrintable(told(added)));
    const QString document = added.json.member(u"document").member(u"id").text();
    const Said uploaded = m_shop->cli({u"document"_s, u"upload"_s, document, u"--provider"_s, u"wallex"_s});
    QVERIFY2(uploaded.exit == 0, qPrintable(told(uploaded)));
    const JsonValue upload = uploaded.json.member(u"document").member(u"uploads").items().value(0);
    QCOMPARE(upload.member(u"state").text(), u"uploaded"_s);
    // The storage host has the very bytes.
    bool arrived = false;
    for (const JsonValue &stored : m_shop->ledger().member(u"documents").items())
        arrived = arrived || stored.member(u"sha256").text() == added.json.member(u"document").member(u"sha256").text();
    QVERIFY2(arrived, m_shop->ledger().member(u"documents").toBytes().constData());
    const Said screened = m_shop->cli({u"sender"_s, u"screen"_s, sender, u"--provider"_s, u"wallex"_s});
    QVERIFY2(screened.exit == 0, qPrintable(told(screened)));
    QCOMPARE(enrolment(screened).member(u"status").text(), u"approved"_s);
    // And the copy comes back as it was, but for what it told about the place.
    const QString copy = desktop.filePath(u"copy.png"_s);
    const Said shown = m_shop->cli({u"document"_s, u"show"_s, document, u"--output"_s, copy});
    QCOMPARE(shown.exit, 0);
    QCOMPARE(shown.json.member(u"document").member(u"number").text(), u"\u2022\u20225991"_s);
    QFile back(copy);
    QVERIFY(back.open(QIODevice::ReadOnly));
    QCOMPARE(back.readAll(), content);
    const Said whole = m_shop->cli({u"document"_s, u"show"_s, document, u"--reveal"_s});
    QCOMPARE(whole.json.member(u"document").member(u"number").text(), u"XK7755991"_s);
    const Said seen = m_shop->cli({u"audit"_s, u"list"_s, u"--subject"_s, sender});
    QStringList actions;
    for (const JsonValue &entry : seen.json.member(u"entries").items())
        actions << entry.member(u"action").text();
    QCOMPARE(actions, (QStringList{u"document.number-shown"_s, u"document.copied"_s}));
    QCOMPARE(m_shop->cli({u"document"_s, u"list"_s, sender}).json.member(u"documents").items().size(), 1);
    QCOMPARE(m_shop->cli({u"document"_s, u"remove"_s, document, u"--provider"_s, u"wallex"_s}).exit, 0);
    QCOMPARE(m_shop->cli({u"document"_s, u"remove"_s, document}).exit, 0);
    QCOMPARE(m_shop->cli({u"document"_s, u"show"_s, document}).exit, 8);
}

void TestProvidersRun::whatTheProviderSaysOfACustomerIsShown_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QString>("status");
    QTest::newRow("rejected") << QByteArray("rejected") << u"rejected"_s;
    QTest::newRow("documents wanted again") << QByteArray("resubmit") << u"resubmit-documents"_s;
    QTest::newRow("no end") << QByteArray("held") << u"pending"_s;
}

void TestProvidersRun::whatTheProviderSaysOfACustomerIsShown()
{
    QFETCH(const QByteArray, word);
    QFETCH(const QString, status);
    const QString sender = enrolled("ana+" + word + "@example.com");
    QVERIFY(!sender.isEmpty());
    QCOMPARE(m_shop->cli({u"sender"_s, u"screen"_s, sender, u"--provider"_s, u"wallex"_s}).exit, 0);
    m_shop->advance(30'000);
    const Said synced = m_shop->cli({u"sender"_s, u"sync"_s, sender});
    QVERIFY2(synced.exit == 0, qPrintable(told(synced)));
    QCOMPARE(enrolment(synced).member(u"status").text(), status);
    QVERIFY(!enrolment(synced).member(u"nextStep").text().isEmpty());
    if (status != u"pending") QVERIFY(!enrolment(synced).member(u"remarks").text().isEmpty());
}

void TestProvidersRun::aRecordWithoutANumberWaitsForAPerson()
{
    const QString sender = enrolled("ana+noid@example.com");
    QVERIFY(!sender.isEmpty());
    const Said synced = m_shop->cli({u"sender"_s, u"sync"_s, sender, u"--provider"_s, u"wallex"_s});
    QCOMPARE(synced.exit, 3);
    QCOMPARE(synced.code(), u"not-allowed-now"_s);
}

void TestProvidersRun::aLostSignupIsNotRepeated()
{
    const Said added = m_shop->cli({u"sender"_s, u"add"_s}, customer("lost@example.com"));
    const QString sender = added.json.member(u"sender").member(u"id").text();
    m_shop->setFaults(R"([{"provider":"wallex","operation":"signup","kind":"lose-answer","reset":true}])");
    const QStringList enrol{u"sender"_s, u"enrol"_s, sender, u"--provider"_s, u"wallex"_s};
    const Said lost = m_shop->cli(enrol);
    QCOMPARE(lost.exit, 5);
    m_shop->setFaults("[]");
    const Said again = m_shop->cli(enrol);
    QCOMPARE(again.exit, 4);
    QCOMPARE(again.code(), u"duplicate"_s);
    // The provider does know the address by now: asking expressly gives its refusal, and no second record.
    const Said insisted = m_shop->cli(enrol + QStringList{u"--again"_s});
    QVERIFY2(insisted.exit != 0, qPrintable(told(insisted)));
}

void TestProvidersRun::anUploadSurvivesAnAddressThatHasRunOut()
{
    const QString sender = enrolled("late@example.com");
    QFile picture(m_shop->home() + u"/bill.png"_s);
    QVERIFY(picture.open(QIODevice::WriteOnly));
    picture.write(support::tinyPng(200, 100));
    picture.close();
    const Said added =
        m_shop->cli({u"document"_s, u"add"_s, sender, u"--type"_s, u"utility_bill"_s, u"--file"_s, picture.fileName()});
    const QString document = added.json.member(u"document").member(u"id").text();
    const QStringList upload{u"document"_s, u"upload"_s, document, u"--provider"_s, u"wallex"_s};
    m_shop->setFaults(R"([{"provider":"wallex","operation":"upload-document","kind":"lose-request","reset":true}])");
    const Said cut = m_shop->cli(upload);
    QVERIFY2(cut.exit != 0, qPrintable(told(cut)));
    m_shop->setFaults("[]");
    m_shop->advance(20 * 60 * 1000);
    const Said done = m_shop->cli(upload);
    QVERIFY2(done.exit == 0, qPrintable(told(done)));
    const JsonValue there = done.json.member(u"document").member(u"uploads").items().value(0);
    QCOMPARE(there.member(u"state").text(), u"uploaded"_s);
}

void TestProvidersRun::anUploadWaitsForItsConnection()
{
    const QString sender = enrolled("line@example.com");
    QTemporaryDir desktop;
    QFile picture(desktop.filePath(u"bill.png"_s));
    QVERIFY(picture.open(QIODevice::WriteOnly));
    picture.write(support::tinyPng(300, 300, {}, true));
    picture.close();
    const Said added =
        m_shop->cli({u"document"_s, u"add"_s, sender, u"--type"_s, u"utility_bill"_s, u"--file"_s, picture.fileName()});
    const QString document = added.json.member(u"document").member(u"id").text();
    m_shop->setFaults(
        R"([{"provider":"wallex","operation":"upload-document","nth":1,"kind":"lose-request","reset":true}])");
    const Said done =
        m_shop->cli({u"document"_s, u"upload"_s, document, u"--provider"_s, u"wallex"_s, u"--wait"_s, u"60"_s});
    m_shop->setFaults("[]");
    QVERIFY2(done.exit == 0, qPrintable(told(done)));
    const JsonValue there = done.json.member(u"document").member(u"uploads").items().value(0);
    QCOMPARE(there.member(u"state").text(), u"uploaded"_s);
}

void TestProvidersRun::aPersonsDataIsExportedAndErased()
{
    const Said added = m_shop->cli({u"sender"_s, u"add"_s}, customer("gone@example.com"));
    const QString sender = added.json.member(u"sender").member(u"id").text();
    QTemporaryDir desktop;
    const QString file = desktop.filePath(u"all.json"_s);
    const Said exported = m_shop->cli({u"sender"_s, u"export"_s, sender, u"--output"_s, file});
    QVERIFY2(exported.exit == 0, qPrintable(told(exported)));
    QFile all(file);
    QVERIFY(all.open(QIODevice::ReadOnly));
    QVERIFY(all.readAll().contains("gone@example.com"));
    QCOMPARE(all.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const Said erased = m_shop->cli({u"sender"_s, u"erase"_s, sender});
    QVERIFY2(erased.exit == 0, qPrintable(told(erased)));
    QVERIFY(erased.json.member(u"erasure").member(u"erased").flag());
    QCOMPARE(m_shop->cli({u"sender"_s, u"show"_s, sender}).exit, 8);
    const Said found = m_shop->cli({u"sender"_s, u"find"_s, u"gone@example.com"_s});
    QVERIFY(found.json.member(u"senders").items().isEmpty());
    const Said retention = m_shop->cli({u"store"_s, u"retention"_s});
    QVERIFY2(retention.exit == 0, qPrintable(told(retention)));
    QVERIFY(!retention.json.member(u"retention").member(u"applied").flag());
    QCOMPARE(retention.json.member(u"retention").member(u"documents").text(), u"0"_s);
}

void TestProvidersRun::nothingPersonalLiesReadablyInTheHome()
{
    // By now there were customers, papers, uploads cut short, refusals and a reveal.
    const QList<QByteArray> words{"Reyes",     "ana@example.com",  "81234567",        "P1234567A",    "Orchard",
                                  "XK7755991", "gone@example.com", "passport of Ana", "SECRET-PLACE", "1990-05-04"};
    int files = 0;
    QDirIterator walk(m_shop->home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        ++files;
        for (const QByteArray &word : words) {
            QVERIFY2(!bytes.contains(word), qPrintable(file.fileName() + u": "_s + QString::fromLatin1(word)));
            const QString wide = QString::fromLatin1(word);
            const QByteArray utf16(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
            QVERIFY2(!bytes.contains(utf16), qPrintable(file.fileName() + u" (UTF-16): "_s + wide));
        }
    }
    QVERIFY(files > 0);
}

void TestProvidersRun::fundingsAndRefundsAreListed()
{
    const Said fundings = m_shop->cli({u"funding"_s, u"list"_s});
    QVERIFY2(fundings.exit == 0, qPrintable(told(fundings)));
    const JsonValue list = fundings.json.member(u"fundings");
    QVERIFY(!list.items().isEmpty());
    const QString id = list.items().first().member(u"id").text();
    const Said one = m_shop->cli({u"funding"_s, u"show"_s, id});
    QCOMPARE(one.json.member(u"funding").member(u"id").text(), id);
    QVERIFY(one.json.member(u"funding").member(u"amount").member(u"amount").isString());
    QCOMPARE(m_shop->cli({u"funding"_s, u"show"_s, u"nothing"_s}).exit, 8);
    const Said refunds = m_shop->cli({u"refund"_s, u"list"_s, u"wallex"_s});
    QVERIFY(!refunds.json.member(u"refunds").items().isEmpty());
    QCOMPARE(m_shop->cli({u"refund"_s, u"list"_s, u"rebit"_s}).code(), u"not-supported"_s);
}

void TestProvidersRun::everyListOfEveryProviderIsThere()
{
    for (const QString &provider : {u"simpaisa"_s, u"wallex"_s, u"rebit"_s, u"remid"_s, u"remitpro"_s}) {
        const Said names = m_shop->cli({u"master-data"_s, provider});
        QVERIFY2(names.exit == 0, qPrintable(told(names)));
        const JsonValue lists = names.json.member(u"values");
        QVERIFY(!lists.items().isEmpty());
        for (const JsonValue &name : lists.items()) {
            const Said list =
                m_shop->cli({u"master-data"_s, provider, name.member(u"code").text(), u"--country"_s, u"PK"_s});
            // The sandbox knows the countries of the documents only.
            const bool isThere = list.exit == 0 && !list.json.member(u"values").items().isEmpty();
            const bool saysWhy = list.exit != 0 && !list.code().isEmpty() && list.exit != 9;
            QVERIFY2(isThere || saysWhy, qPrintable(provider + name.member(u"code").text() + told(list)));
            if (isThere) QVERIFY(!list.json.member(u"at").text().isEmpty());
        }
    }
}

void TestProvidersRun::aRecipientFormIsAskedOfTheProvider()
{
    const Said form = m_shop->cli(
        {u"fields"_s, u"--country"_s, u"PH"_s, u"--method"_s, u"bank-account"_s, u"--provider"_s, u"remitpro"_s});
    QVERIFY2(form.exit == 0, qPrintable(told(form)));
    JsonValue answers = JsonValue::object();
    for (const JsonValue &field : form.json.member(u"fields").items()) {
        const JsonValue choices = field.member(u"choices");
        const QString first = choices.items().value(0).member(u"code").text();
        if (field.member(u"required").flag())
            answers.set(field.member(u"name").text(), first.isEmpty() ? u"1234567890"_s : first);
    }
    QFile file(m_shop->home() + u"/answers.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(answers.toBytes());
    file.close();
    const Said beneficiary = m_shop->cli({u"beneficiary"_s, u"add"_s, u"--sender"_s, m_shop->sender}, R"({
        "name":"Acme Trading","country":"PH","method":"bank-account","bankCode":"BDO","accountNumber":"1234567890"})");
    const QString id = beneficiary.json.member(u"beneficiary").member(u"id").text();
    const Said enrolled = m_shop->cli(
        {u"beneficiary"_s, u"enrol"_s, id, u"--provider"_s, u"remitpro"_s, u"--answers"_s, file.fileName()});
    QVERIFY2(enrolled.exit == 0, qPrintable(told(enrolled)));
    const JsonValue entry = enrolled.json.member(u"beneficiary").member(u"enrolment");
    QVERIFY(!entry.member(u"recipientId").text().isEmpty());
}

void TestProvidersRun::theAddressBookIsKept()
{
    const Said added = m_shop->cli({u"beneficiary"_s, u"add"_s, u"--sender"_s, m_shop->sender}, R"({
        "firstName":"Jose","lastName":"Rizal","country":"PH","method":"cash-pickup","bankCode":"CLH",
        "msisdn":"+639171234567","email":"jose@example.com","address":"1 Mabini","city":"Manila",
        "province":"Metro Manila","postalCode":"1000"})");
    QVERIFY2(added.exit == 0, qPrintable(told(added)));
    const QString id = added.json.member(u"beneficiary").member(u"id").text();
    const Said enrolled = m_shop->cli({u"beneficiary"_s, u"enrol"_s, id, u"--provider"_s, u"rebit"_s});
    QVERIFY2(enrolled.exit == 0, qPrintable(told(enrolled)));
    const JsonValue entry = enrolled.json.member(u"beneficiary").member(u"enrolment");
    const QString theirs = entry.member(u"recipientId").text();
    const Said list = m_shop->cli({u"recipient"_s, u"list"_s, u"rebit"_s});
    QCOMPARE(list.json.member(u"recipients").items().size(), 1);
    const Said updated = m_shop->cli({u"recipient"_s, u"update"_s, u"rebit"_s, theirs, u"--beneficiary"_s, id});
    QVERIFY2(updated.exit == 0, qPrintable(told(updated)));
    QCOMPARE(m_shop->cli({u"recipient"_s, u"show"_s, u"rebit"_s, theirs}).exit, 0);
    QCOMPARE(m_shop->cli({u"recipient"_s, u"remove"_s, u"rebit"_s, theirs}).exit, 0);
    QVERIFY(m_shop->cli({u"recipient"_s, u"list"_s, u"rebit"_s}).json.member(u"recipients").items().isEmpty());
}

void TestProvidersRun::anInvoicePaidInPartAsksForTheRestAlone()
{
    const Said added = m_shop->cli({u"beneficiary"_s, u"add"_s, u"--sender"_s, m_shop->sender}, R"({
        "firstName":"Jose","lastName":"Rizal","country":"PH","method":"cash-pickup","bankCode":"CLH",
        "msisdn":"+639171234567","email":"jose@example.com","address":"1 Mabini","city":"Manila",
        "province":"Metro Manila","postalCode":"1000"})");
    QCOMPARE(m_shop->cli({u"rate"_s, u"set"_s, u"SGD"_s, u"PHP"_s, u"42"_s, u"--provider"_s, u"rebit"_s}).exit, 0);
    const Said offers =
        m_shop->cli({u"quote"_s, u"--send"_s, u"100"_s, u"--from"_s, u"SGD"_s, u"--to"_s, u"PHP"_s, u"--country"_s,
                     u"PH"_s, u"--method"_s, u"cash-pickup"_s, u"--partner"_s, u"CLH"_s});
    QVERIFY2(offers.json.member(u"quotes").items().size() == 1, qPrintable(told(offers)));
    QStringList words = m_shop->create(offers.json.member(u"quotes").items().first().member(u"id").text(), newKey());
    words.replaceInStrings(m_shop->beneficiary, added.json.member(u"beneficiary").member(u"id").text());
    const Said sent = m_shop->cli(words);
    const JsonValue invoice = sent.transfer().member(u"payIn");
    QVERIFY2(invoice.member(u"uri").text().contains(u"?amount="_s), qPrintable(told(sent)));
    const auto pay = [&](const QString &amount) {
        return m_shop->ask(
            "POST", u"/_sandbox/rebit/pay"_s,
            JsonValue::object({{u"address"_s, invoice.member(u"address").text()}, {u"amount"_s, amount}}).toBytes());
    };
    const auto rest = JsonValue::parse(pay(u"0.001"_s));
    const QStringList look{u"transfer"_s, u"refresh"_s, sent.transfer().member(u"id").text()};
    const JsonValue open = m_shop->cli(look).transfer().member(u"payIn");
    QVERIFY(open.member(u"partPaid").flag());
    QCOMPARE(open.member(u"uri").text(), u"bitcoin:"_s + invoice.member(u"address").text());
    pay(rest->member(u"remaining").text());
    QCOMPARE(m_shop->cli(look).status(), u"in-progress"_s);
}

void TestProvidersRun::moreCallsThanAllowedWaitTheirTurn()
{
    // Twelve programs at once: Wallex lets five calls a second in and answers 429 to the sixth.
    std::vector<std::unique_ptr<QProcess>> programs;
    for (int i = 0; i < 12; ++i)
        programs.push_back(m_shop->start({u"funding"_s, u"list"_s, u"wallex"_s}));
    for (const auto &program : programs) {
        const Said said = m_shop->finished(*program);
        QVERIFY2(said.exit == 0, qPrintable(told(said)));
    }
}

void TestProvidersRun::callbacksOnlyMakeUsAsk()
{
    const auto listener = m_shop->start({u"callbacks"_s, u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
    QVERIFY(listener->waitForReadyRead(20000));
    const auto ready = JsonValue::parse(listener->readLine().trimmed());
    QVERIFY(ready);
    const QString where = ready->member(u"listen").text();
    m_shop->ask("POST", u"/_sandbox/callbacks"_s,
                R"({"provider":"simpaisa","url":"http://)" + where.toLatin1() + R"(/callbacks/simpaisa"})");
    const Said sent = m_shop->cli(m_shop->create(m_shop->quote(), newKey()));
    QVERIFY2(sent.exit == 0, qPrintable(told(sent)));
    const QString id = sent.transfer().member(u"id").text();
    m_shop->advance(60'000);
    QString status;
    bool wasCalled = false;
    for (int i = 0; i < 60 && !(status == u"paid-out" && wasCalled); ++i) {
        QTest::qWait(250);
        const Said shown = m_shop->cli({u"transfer"_s, u"show"_s, id});
        status = shown.status();
        for (const JsonValue &event : shown.transfer().member(u"timeline").items())
            wasCalled = wasCalled || event.member(u"source").text() == u"callback";
    }
    QCOMPARE(status, u"paid-out"_s); // nobody polled: the callback led to the question
    QVERIFY(wasCalled);
    m_shop->ask("DELETE", u"/_sandbox/callbacks"_s, {});
    listener->terminate();
    QVERIFY(listener->waitForFinished(10000));
    QCOMPARE(listener->exitCode(), 0);
}

void TestProvidersRun::aForgedCallbackChangesNothing()
{
    const auto listener = m_shop->start({u"callbacks"_s, u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
    QVERIFY(listener->waitForReadyRead(20000));
    const auto ready = JsonValue::parse(listener->readLine().trimmed());
    const QString where = ready->member(u"listen").text();
    const Said sent = m_shop->cli(m_shop->create(m_shop->quote(u"333.33"_s), newKey()));
    const QString id = sent.transfer().member(u"id").text();
    const QByteArray reference = sent.transfer().member(u"reference").text().toLatin1();
    const QByteArray theirs = sent.transfer().member(u"providerReference").text().toLatin1();
    const QByteArray forged = R"({"event":"remittance.completed","transactionId":")" + theirs +
                              R"(","merchantTransactionId":")" + reference +
                              R"(","status":"COMPLETED","timestamp":"2026-02-01T00:00:00Z","signature":"Zm9yZ2Vk"})";
    QCOMPARE(post(where, "/callbacks/simpaisa", forged), 401);
    QCOMPARE(post(where, "/callbacks/simpaisa", "{}"), 401);
    QCOMPARE(post(where, "/callbacks/rebit", R"({"id":"999999","status_in_words":"completed"})"), 404);
    QCOMPARE(post(where, "/callbacks/remid", "not even JSON"), 404);
    QCOMPARE(post(where, "/callbacks/nobody", "{}"), 404);
    QCOMPARE(post(where, "/elsewhere", "{}"), 404);
    const Said shown = m_shop->cli({u"transfer"_s, u"show"_s, id});
    QCOMPARE(shown.status(), u"in-progress"_s);
    for (const JsonValue &event : shown.transfer().member(u"timeline").items())
        QVERIFY(event.member(u"source").text() != u"callback");
    listener->terminate();
    QVERIFY(listener->waitForFinished(10000));
}

int main(int argc, char **argv)
{
    return vaulttest::runTestInKeyringSession(argc, argv, [&] {
        TestProvidersRun test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_providers_run.moc"
