// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_desk.h"

#include "sandbox/remitpro_sandbox.h"

#include <QLocale>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using test::Answered;
using test::SandboxDesk;
using test::WireClient;

namespace {

constexpr qint64 second = 1000;
const QByteArray tokenPath = "/remitpro/authentication-server/oauth/token";
const QByteArray master = "/remitpro/api/v1/partner/master/";
const QByteArray payouts = "/remitpro/api/v1/partner/payouts/remittances/";
const QByteArray philippineCompany =
    R"({"countryCode":"PH","companyName":"Manila Trading","address":"Ayala Avenue 1","bankCode":"BDO",)"
    R"("accountNumber":"001234567890","accountName":"Manila Trading"})";

/// One call before it is signed and sent; a test changes what it wants to be wrong.
struct Call {
    QByteArray method = "GET";
    QByteArray target = master + "remittance/genders";
    QByteArray body;
    QByteArray token;
    QByteArray date;
    QByteArray keyId;
    QByteArray signedTarget; ///< empty: the target
    bool escapes = true;     ///< the base64 of the signature, as the sample does
};

/// A desk with RemitPro's four credentials, signing by the public page, written anew here.
class Partner
{
public:
    explicit Partner(sandbox::SandboxOptions options = {}) : desk(std::move(options)) {}

    QByteArray mine(QStringView name) const { return desk.credential(u"remitpro", name); }
    QByteArray basic() const { return "Basic " + (mine(u"client-id") + ':' + mine(u"client-secret")).toBase64(); }
    Answered ask(const QByteArray &form, const QByteArray &authorization)
    {
        return desk.send(WireClient::request(
            "POST", tokenPath,
            {{"Authorization", authorization}, {"Content-Type", "application/x-www-form-urlencoded"}}, form));
    }
    QByteArray token() { return ask("grant_type=client_credentials", basic()).at(u"access_token"_s).toLatin1(); }
    QByteArray isoNow()
    {
        return desk.clock().nowUtc().toOffsetFromUtc(7 * 3600).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s).toLatin1() +
               "+07:00";
    }
    Answered send(Call call)
    {
        if (call.token.isEmpty()) call.token = token();
        if (call.date.isEmpty()) call.date = isoNow();
        if (call.keyId.isEmpty()) call.keyId = mine(u"hmac-key");
        const QByteArray text = "(request-target): " + call.method.toLower() + ' ' +
                                (call.signedTarget.isEmpty() ? call.target : call.signedTarget) +
                                "\ndate: " + call.date;
        QByteArray code =
            QMessageAuthenticationCode::hash(text, mine(u"hmac-secret"), QCryptographicHash::Sha256).toBase64();
        if (call.escapes) code = code.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
        QList<std::pair<QByteArray, QByteArray>> headers = {
            {"Authorization", "Bearer " + call.token},
            {"Date", call.date},
            {"RemitPro-Signature", "Signature keyId=\"" + call.keyId +
                                       "\",algorithm=\"hmac-sha256\",headers=\"(request-target) date\",signature=\"" +
                                       code + '"'}};
        if (!call.body.isEmpty()) headers.emplaceBack("Content-Type", "application/json");
        return desk.send(WireClient::request(call.method, call.target, headers, call.body));
    }
    Answered get(const QByteArray &target)
    {
        Call call;
        call.target = target;
        return send(call);
    }
    Answered post(const QByteArray &target, const QByteArray &body)
    {
        Call call;
        call.method = "POST";
        call.target = target;
        call.body = body;
        return send(call);
    }
    SandboxDesk desk;
};

} // namespace

/// The simulated RemitPro against its public pages and the vectors of its signature.
class TestRemitProSandbox : public QObject
{
    Q_OBJECT

private slots:
    void theSignatureFitsTheVectors_data();
    void theSignatureFitsTheVectors();
    void clientCredentialsGetAToken();
    void aWrongClientGetsNone_data();
    void aWrongClientGetsNone();
    void aTokenEndsWhenItSaid();
    void aRefreshTokenIsGoodForOneRenewal();
    void aCallNeedsTokenDateAndSignature_data();
    void aCallNeedsTokenDateAndSignature();
    void bothKnownDatesAreRead();
    void theDateMustLieWithinFiveMinutes();
    void everyKnownListIsThere_data();
    void everyKnownListIsThere();
    void aCountryIsFoundById();
    void anErrorHasTheSixMembersOfThePage();
    void theFormDiffersByCountry();
    void aRecipientIsCheckedAgainstTheForm_data();
    void aRecipientIsCheckedAgainstTheForm();
    void whatIsMadeTwiceIsAConflict();
    void aSenderNeedsAGenderOfTheList();
    void aClosedCorridorIsForbidden();
    void everythingSurvivesARestart();
};

void TestRemitProSandbox::theSignatureFitsTheVectors_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("post") << QByteArray("POST") << QByteArray("/customer")
                          << QByteArray("2020-02-03T10:00:00.000+07:00")
                          << QByteArray("6frfAVXvIEhO9U%2BbWV9QYna5IaIDQ10%2BlHHPMrQ4KBY%3D");
    QTest::newRow("get") << QByteArray("GET") << QByteArray("/api/v1/partner/master/remittance/genders")
                         << QByteArray("Mon, 04 Oct 2021 07:00:30 GMT")
                         << QByteArray("ddL3JD60%2F5TlyvfFNS8qMFQVAK78U2Po6hn1vsfBshU%3D");
}

void TestRemitProSandbox::theSignatureFitsTheVectors()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, date);
    QFETCH(QByteArray, code);
    QCOMPARE(sandbox::RemitProSandbox::signatureHeader("test-hmac-key", "test-hmac-secret", method, target, date),
             "Signature keyId=\"test-hmac-key\",algorithm=\"hmac-sha256\",headers=\"(request-target) date\","
             "signature=\"" +
                 code + '"');
}

void TestRemitProSandbox::clientCredentialsGetAToken()
{
    Partner partner;
    const Answered made = partner.ask("grant_type=client_credentials", partner.basic());
    QCOMPARE(made.status(), 200);
    QVERIFY(!made.at(u"access_token"_s).isEmpty());
    QCOMPARE(made.at(u"token_type"_s), u"bearer"_s);
    QVERIFY(made.at(u"expires_in"_s).toInt() > 0);
}

void TestRemitProSandbox::aWrongClientGetsNone_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<int>("status");
    QTest::newRow("stranger") << QByteArray("grant_type=client_credentials") << false << 401;
    QTest::newRow("password grant") << QByteArray("grant_type=password") << true << 400;
    QTest::newRow("no grant") << QByteArray("a=b") << true << 400;
    QTest::newRow("invented refresh token") << QByteArray("grant_type=refresh_token&refresh_token=x") << true << 400;
}

void TestRemitProSandbox::aWrongClientGetsNone()
{
    QFETCH(QByteArray, form);
    QFETCH(bool, isKnown);
    QFETCH(int, status);
    Partner partner;
    const Answered refused = partner.ask(form, isKnown ? partner.basic() : "Basic " + QByteArray("a:b").toBase64());
    QCOMPARE(refused.status(), status);
    QVERIFY(!refused.json.contains(u"access_token"));
}

void TestRemitProSandbox::aTokenEndsWhenItSaid()
{
    Partner partner;
    const Answered made = partner.ask("grant_type=client_credentials", partner.basic());
    const qint64 life = made.at(u"expires_in"_s).toLongLong() * second;
    Call call;
    call.token = made.at(u"access_token"_s).toLatin1();
    partner.desk.clock().turn(life - second);
    QCOMPARE(partner.send(call).status(), 200);
    partner.desk.clock().turn(second);
    QCOMPARE(partner.send(call).status(), 401);
}

void TestRemitProSandbox::aRefreshTokenIsGoodForOneRenewal()
{
    Partner partner;
    const Answered made = partner.ask("grant_type=client_credentials", partner.basic());
    const QByteArray form = "grant_type=refresh_token&refresh_token=" + made.at(u"refresh_token"_s).toLatin1();
    const Answered renewed = partner.ask(form, partner.basic());
    QCOMPARE(renewed.status(), 200);
    QVERIFY(renewed.at(u"access_token"_s) != made.at(u"access_token"_s));
    Call call;
    call.token = renewed.at(u"access_token"_s).toLatin1();
    QCOMPARE(partner.send(call).status(), 200);
    QCOMPARE(partner.ask(form, partner.basic()).status(), 400);
}

void TestRemitProSandbox::aCallNeedsTokenDateAndSignature_data()
{
    QTest::addColumn<QString>("wrong");
    for (const char *wrong : {"token", "date", "key", "target", "escapes", "method", "no signature"})
        QTest::newRow(wrong) << QString::fromLatin1(wrong);
}

void TestRemitProSandbox::aCallNeedsTokenDateAndSignature()
{
    QFETCH(QString, wrong);
    Partner partner;
    Call call;
    QCOMPARE(partner.send(call).status(), 200);
    if (wrong == "token"_L1) call.token = "not-a-token";
    if (wrong == "date"_L1) call.date = "today";
    if (wrong == "key"_L1) call.keyId = "another-key";
    if (wrong == "target"_L1) call.signedTarget = master + "remittance/nationalities";
    if (wrong == "escapes"_L1) call.escapes = false; // the base64 always ends in a sign that must be escaped
    if (wrong == "method"_L1) call.method = "PUT", call.signedTarget = "get " + call.target;
    const Answered refused =
        wrong == "no signature"_L1
            ? partner.desk.send(WireClient::request(
                  "GET", call.target, {{"Authorization", "Bearer " + partner.token()}, {"Date", partner.isoNow()}}))
            : partner.send(call);
    QCOMPARE(refused.status(), 401);
    QVERIFY(refused.at(u"titleCode"_s).startsWith("INVALID_"_L1));
}

void TestRemitProSandbox::bothKnownDatesAreRead()
{
    Partner partner;
    Call call;
    call.date = QLocale::c().toString(partner.desk.clock().nowUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
    QCOMPARE(call.date, QByteArray("Fri, 20 Mar 2026 12:00:00 GMT"));
    QCOMPARE(partner.send(call).status(), 200);
    call.date = partner.isoNow();
    QCOMPARE(call.date, QByteArray("2026-03-20T19:00:00.000+07:00"));
    QCOMPARE(partner.send(call).status(), 200);
    call.date = "2026-03-20T12:00:00"; // of no zone
    QCOMPARE(partner.send(call).status(), 401);
}

void TestRemitProSandbox::theDateMustLieWithinFiveMinutes()
{
    Partner partner;
    const auto statusAt = [&partner](qint64 seconds) {
        Call call;
        call.date = partner.desk.clock().nowUtc().addSecs(seconds).toString(Qt::ISODate).toLatin1();
        return partner.send(call).status();
    };
    QCOMPARE(statusAt(-300), 200);
    QCOMPARE(statusAt(300), 200);
    QCOMPARE(statusAt(-301), 401);
    QCOMPARE(statusAt(301), 401);
}

void TestRemitProSandbox::everyKnownListIsThere_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path :
         {"remittance/genders", "remittance/nationalities", "remittance/source-of-incomes", "remittance/occupations",
          "remittance/marital-statuses", "remittance/educations/SG", "remittance/work-statuses",
          "remittance/user-positions", "remittance/phone-prefixs", "general/countries", "onboarding/id-types-personal",
          "onboarding/id-types-business", "onboarding/id-type/personal"})
        QTest::newRow(path) << QByteArray(path);
}

void TestRemitProSandbox::everyKnownListIsThere()
{
    QFETCH(QByteArray, path);
    Partner partner;
    const Answered list = partner.get(master + path);
    QCOMPARE(list.status(), 200);
    const QList<JsonValue> items = list.json.member(u"data").items();
    QVERIFY(items.size() >= 2);
    static const QRegularExpression uuid(u"^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$"_s);
    QStringList ids;
    for (const JsonValue &item : items) {
        QVERIFY(uuid.match(item.member(u"id").text()).hasMatch());
        QVERIFY(!item.member(u"name").text().isEmpty());
        ids << item.member(u"id").text();
    }
    QCOMPARE(ids.removeDuplicates(), 0);
}

void TestRemitProSandbox::aCountryIsFoundById()
{
    Partner partner;
    const Answered list = partner.get(master + "general/countries");
    const JsonValue first = list.json.member(u"data").items().first();
    const Answered one = partner.get(master + "general/countries/" + first.member(u"id").text().toLatin1());
    QCOMPARE(one.status(), 200);
    QVERIFY(one.json.member(u"data") == first);
    QCOMPARE(partner.get(master + "general/countries/0").status(), 404);
    QCOMPARE(partner.get(master + "remittance/educations/XX").status(), 404);
    QCOMPARE(partner.get(master + "remittance/hobbies").status(), 404);
}

void TestRemitProSandbox::anErrorHasTheSixMembersOfThePage()
{
    Partner partner;
    const Answered refused = partner.get(master + "remittance/hobbies");
    QCOMPARE(test::namesOf(refused.json), u"status serviceStatus titleCode title detail responseTime"_s);
    QVERIFY(refused.json.member(u"status").isNumber());
    QCOMPARE(refused.at(u"responseTime"_s), u"2026-03-20T19:00:00.000+07:00"_s);
}

void TestRemitProSandbox::theFormDiffersByCountry()
{
    Partner partner;
    QStringList forms;
    for (const QByteArray &country : {QByteArray("PH"), QByteArray("IN"), QByteArray("GB")}) {
        const Answered form = partner.get(payouts + "recipients/businesses/forms/" + country);
        QCOMPARE(form.status(), 200);
        QCOMPARE(form.at(u"data.countryCode"_s).toLatin1(), country);
        QStringList names;
        for (const JsonValue &field : form.json.member(u"data").member(u"fields").items())
            names << field.member(u"name").text();
        forms << names.join(u' ');
    }
    QVERIFY(forms[1].contains(u"ifscCode"_s));
    QVERIFY(forms[2].contains(u"sortCode"_s));
    QCOMPARE(forms.removeDuplicates(), 0);
    QCOMPARE(partner.get(payouts + "recipients/businesses/forms/XX").status(), 404);
}

void TestRemitProSandbox::aRecipientIsCheckedAgainstTheForm_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, int status) {
        QTest::newRow(name) << from << to << status;
    };
    row("as the form wants it", "", "", 200);
    row("required field missing", R"("companyName":"Manila Trading",)", "", 400);
    row("not among the choices", "BDO", "XYZ", 400);
    row("pattern", "001234567890", "12-34", 400);
    row("too long", "Ayala Avenue 1", QByteArray(201, 'a'), 400);
    row("a field of another country", R"("bankCode")", R"("sortCode":"123456","bankCode")", 400);
    row("no country", R"("countryCode":"PH",)", "", 400);
    row("a country without corridor", R"("PH")", R"("FR")", 404);
    row("an optional field", R"("bankCode")", R"("email":"a@b.co","bankCode")", 200);
    row("an optional field that is wrong", R"("bankCode")", R"("email":"a.b.co","bankCode")", 400);
}

void TestRemitProSandbox::aRecipientIsCheckedAgainstTheForm()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, status);
    Partner partner;
    QByteArray body = philippineCompany;
    QVERIFY(body.contains(from));
    if (!from.isEmpty()) body.replace(from, to);
    const Answered made = partner.post(payouts + "recipients/businesses", body);
    QCOMPARE(made.status(), status);
    QCOMPARE(partner.desk.ledger().member(u"records").items().size(), status == 200 ? 1 : 0);
    if (status == 200) QCOMPARE(made.at(u"data.id"_s).size(), 36);
}

void TestRemitProSandbox::whatIsMadeTwiceIsAConflict()
{
    Partner partner;
    QCOMPARE(partner.post(payouts + "recipients/businesses", philippineCompany).status(), 200);
    QCOMPARE(partner.post(payouts + "recipients/businesses", philippineCompany).status(), 409);
    QCOMPARE(partner.desk.ledger().member(u"records").items().size(), 1);
}

void TestRemitProSandbox::aSenderNeedsAGenderOfTheList()
{
    Partner partner;
    const QByteArray path = payouts + "senders/businesses";
    const QByteArray gender = partner.get(master + "remittance/genders").at(u"data.0.id"_s).toLatin1();
    QCOMPARE(partner.post(path, R"({"companyName":"A"})").status(), 400);
    QCOMPARE(partner.post(path, R"({"companyName":"A","genderId":"Female"})").status(), 400);
    QCOMPARE(
        partner.post(path, R"({"companyName":"A","genderId":")" + gender + R"(","occupationId":")" + gender + R"("})")
            .status(),
        400);
    const Answered made = partner.post(path, R"({"companyName":"A","genderId":")" + gender + R"("})");
    QCOMPARE(made.status(), 200);
    QCOMPARE(partner.desk.ledger().member(u"records").items().first().member(u"kind").text(), u"sender"_s);
}

void TestRemitProSandbox::aClosedCorridorIsForbidden()
{
    Partner partner;
    QCOMPARE(partner.get(payouts + "recipients/businesses/forms/KP").status(), 403);
    QCOMPARE(partner.post(payouts + "recipients/businesses", R"({"countryCode":"KP"})").status(), 403);
}

void TestRemitProSandbox::everythingSurvivesARestart()
{
    QTemporaryDir folder;
    sandbox::SandboxOptions options;
    options.stateFile = folder.filePath(u"state.json"_s);
    JsonValue credentials;
    Call call;
    {
        Partner partner(options);
        credentials = partner.desk.credentials(u"remitpro");
        call.token = partner.token();
        partner.post(payouts + "recipients/businesses", philippineCompany);
    }
    Partner partner(options);
    QVERIFY(partner.desk.credentials(u"remitpro") == credentials);
    QCOMPARE(partner.send(call).status(), 200);
    QCOMPARE(partner.post(payouts + "recipients/businesses", philippineCompany).status(), 409);
}

QTEST_GUILESS_MAIN(TestRemitProSandbox)
#include "tst_remitpro_sandbox.moc"
