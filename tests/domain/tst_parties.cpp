// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/beneficiary.h"
#include "domain/sender.h"

#include <QSet>
#include <QTest>

using base::ErrorKind;
using base::JsonValue;
using domain::Beneficiary;
using domain::beneficiaryFromInput;
using domain::Sender;
using domain::senderFromInput;
using domain::senderWith;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A sender of whom everything is known.
JsonValue wholeSender()
{
    return *JsonValue::parse(R"({
        "title":"Ms","firstName":"Mina","lastName":"Tan","localName":"陈美娜","nameInChineseCharacters":"陈美娜",
        "formerName":"Mina Lim","aliasName":"Mimi","gender":"female","dateOfBirth":"1990-12-31","countryOfBirth":"SG",
        "nationality":"SG","mobileCountryCode":"+65","mobileNumber":"81234567","email":"mina@example.com",
        "countryOfResidence":"SG","residentialAddress":"12 Orchard Road","city":"Singapore","state":"Central",
        "postalCode":"238826","countryCode":"SG","identificationType":"passport","identificationNumber":"E1234567N",
        "issueDate":"2020-01-01","expiryDate":"2030-01-01","employmentStatus":"Employed",
        "employmentIndustry":"Education/Teaching","employmentPosition":"Entry Level","occupation":"Teacher"})");
}

JsonValue wholeBeneficiary()
{
    return *JsonValue::parse(R"({
        "country":"PK","method":"bank-account","name":"Ali Khan","firstName":"Ali","lastName":"Khan","bankCode":"HBL-01",
        "accountNumber":"PK36SCBL0000001123456702","accountType":"savings","msisdn":"03001234567",
        "relationship":"brother","idType":"cnic","idNumber":"42101-1234567-1","address":"1 Mall Road","city":"Lahore",
        "province":"Punjab","postalCode":"54000","email":"ali@example.com","nationality":"PK"})");
}

JsonValue with(JsonValue json, const char *name, const JsonValue &value)
{
    json.set(QString::fromLatin1(name), value);
    return json;
}

JsonValue without(const JsonValue &json, const QString &name)
{
    JsonValue less = JsonValue::object();
    for (const JsonValue::Member &member : json.members())
        if (member.first != name) less.set(member.first, member.second);
    return less;
}

Sender known() { return *senderFromInput(wholeSender()); }

#define REFUSES(result, kindOfIt, fieldOfIt)                                                                           \
    do {                                                                                                               \
        const auto refused = result;                                                                                   \
        QVERIFY2(!refused.ok(), fieldOfIt);                                                                            \
        QCOMPARE(refused.error().field, QString::fromLatin1(fieldOfIt));                                               \
        QCOMPARE(refused.error().kind, kindOfIt);                                                                      \
        QCOMPARE(refused.error().outcome, base::Outcome::NothingHappened);                                             \
        QVERIFY2(refused.error().detail.endsWith(u'.'), qPrintable(refused.error().detail));                           \
    } while (false)

} // namespace

class TestParties : public QObject
{
    Q_OBJECT

private slots:
    void aWholeSenderIsTakenFieldByField()
    {
        const auto sender = senderFromInput(wholeSender());
        QVERIFY2(sender.ok(), sender.ok() ? "" : qPrintable(sender.error().field + sender.error().detail));
        for (const domain::SenderField &field : domain::senderFields())
            QCOMPARE((*sender).*field.member, wholeSender().member(QString::fromLatin1(field.name)).text());
        QCOMPARE(domain::senderFields().size(), wholeSender().members().size());
        QCOMPARE(fieldsToJson(*senderFromInput(fieldsToJson(*sender))), fieldsToJson(*sender));
        QCOMPARE(sender->fullName(), u"Mina Tan"_s);
        QCOMPARE(sender->phone(), u"+65 81234567"_s);
    }

    void everyFieldHasALabelOfItsOwn()
    {
        QSet<QString> labels;
        for (const domain::SenderField &field : domain::senderFields()) {
            const QString label = domain::senderFieldLabel(QString::fromLatin1(field.name));
            QVERIFY2(label != QLatin1StringView(field.name) && !labels.contains(label), field.name);
            labels << label;
        }
        labels.clear();
        for (const domain::BeneficiaryField &field : domain::beneficiaryFields()) {
            const QString label = domain::beneficiaryFieldLabel(QString::fromLatin1(field.name));
            QVERIFY2(label != QLatin1StringView(field.name) && !labels.contains(label), field.name);
            labels << label;
        }
        QCOMPARE(domain::senderFieldLabel(u"other"_s), u"other"_s);
    }

    void anUnknownMemberIsNamed()
    {
        REFUSES(senderFromInput(with(wholeSender(), "fristName", u"x"_s)), ErrorKind::UnknownMember, "fristName");
        REFUSES(senderFromInput(with(wholeSender(), "FirstName", u"x"_s)), ErrorKind::UnknownMember, "FirstName");
        REFUSES(senderFromInput(with(wholeSender(), "id", u"x"_s)), ErrorKind::UnknownMember, "id");
        REFUSES(beneficiaryFromInput(with(wholeBeneficiary(), "iban", u"x"_s)), ErrorKind::UnknownMember, "iban");
        QVERIFY(senderFromInput(with(wholeSender(), "fristName", u"x"_s)).error().detail.contains(u"fristName"));
        QVERIFY(beneficiaryFromInput(with(wholeBeneficiary(), "iban", u"x"_s)).error().detail.contains(u"iban"));
    }

    void everyBadFieldOfASenderIsNamed_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QString &typed, ErrorKind kind) {
            QTest::addRow("%s \"%s\"", name, qPrintable(typed)) << QByteArray(name) << typed << int(kind);
        };
        row("title", u"Lord"_s, ErrorKind::BadCode);
        row("gender", u"Female"_s, ErrorKind::BadCode);
        row("firstName", u"N/A"_s, ErrorKind::BadName);
        row("lastName", u"unknown"_s, ErrorKind::BadName);
        row("localName", u"不详"_s, ErrorKind::BadName);
        row("formerName", u"---"_s, ErrorKind::BadName);
        row("aliasName", u"xxx"_s, ErrorKind::BadName);
        row("dateOfBirth", u"31.12.1990"_s, ErrorKind::BadDate);
        row("issueDate", u"2020-02-30"_s, ErrorKind::BadDate);
        row("expiryDate", u"never"_s, ErrorKind::BadDate);
        row("countryOfBirth", u"Singapore"_s, ErrorKind::BadCountry);
        row("nationality", u"ZZ"_s, ErrorKind::BadCountry);
        row("countryOfResidence", u"1"_s, ErrorKind::BadCountry);
        row("countryCode", u"SGP"_s, ErrorKind::BadCountry);
        row("mobileCountryCode", u"065"_s, ErrorKind::BadPhone);
        row("mobileCountryCode", u"+65x"_s, ErrorKind::BadPhone);
        row("mobileNumber", u"call me"_s, ErrorKind::BadPhone);
        row("mobileNumber", u"12345"_s, ErrorKind::BadPhone);
        row("email", u"mina"_s, ErrorKind::BadEmail);
        row("residentialAddress", u"unknown"_s, ErrorKind::BadName);
        row("identificationType", u"library card"_s, ErrorKind::BadCode);
        row("identificationNumber", u"N/A"_s, ErrorKind::BadName);
        row("identificationNumber", u"0000000"_s, ErrorKind::BadName);
        row("employmentStatus", u"employed"_s, ErrorKind::BadCode);
        row("employmentIndustry", u"Banking"_s, ErrorKind::BadCode);
        row("employmentPosition", u"Boss"_s, ErrorKind::BadCode);
    }
    void everyBadFieldOfASenderIsNamed()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, typed);
        QFETCH(int, kind);
        REFUSES(senderFromInput(with(wholeSender(), name.constData(), typed)), ErrorKind(kind), name.constData());
    }

    void everyFieldRefusesWhatIsTooLongInvisibleOrNoText()
    {
        const auto senderKind = [](const char *name, const JsonValue &value) {
            const auto sender = senderFromInput(with(wholeSender(), name, value));
            return sender.ok() ? QString() : sender.error().field;
        };
        for (const domain::SenderField &field : domain::senderFields()) {
            const QString name = QString::fromLatin1(field.name);
            const QString longText = u"ab"_s.repeated(field.lengthMax);
            QCOMPARE(senderKind(field.name, longText), name);
            const QString turned = wholeSender().member(name).text() + u"\u202ex"_s;
            QCOMPARE(senderKind(field.name, turned), name);
            QCOMPARE(senderKind(field.name, 12), name);
            QCOMPARE(senderKind(field.name, true), name);
            QCOMPARE(senderKind(field.name, JsonValue::array()), name);
        }
        const auto beneficiaryKind = [](const char *name, const JsonValue &value) {
            const auto beneficiary = beneficiaryFromInput(with(wholeBeneficiary(), name, value));
            return beneficiary.ok() ? QString() : beneficiary.error().field;
        };
        for (const domain::BeneficiaryField &field : domain::beneficiaryFields()) {
            const QString name = QString::fromLatin1(field.name);
            QCOMPARE(beneficiaryKind(field.name, u"ab"_s.repeated(field.lengthMax)), name);
            QCOMPARE(beneficiaryKind(field.name, wholeBeneficiary().member(name).text() + u"\u202ex"_s), name);
            QCOMPARE(beneficiaryKind(field.name, 12), name);
            QCOMPARE(beneficiaryKind(field.name, JsonValue::object()), name);
        }
    }

    void aDocumentOfDigitsAloneIsADocument()
    {
        const auto sender = senderFromInput(with(wholeSender(), "identificationNumber", u"42101-1234567-1"_s));
        QVERIFY2(sender.ok(), sender.ok() ? "" : qPrintable(sender.error().detail));
        QCOMPARE(sender->identificationNumber, u"42101-1234567-1"_s);
    }

    void nullOrEmptyClearsAndTheRestStays()
    {
        const Sender before = known();
        for (const domain::SenderField &field : domain::senderFields()) {
            for (const JsonValue &nothing : {JsonValue(), JsonValue(QString()), JsonValue(u"  "_s)}) {
                const auto after = senderWith(before, with(JsonValue::object(), field.name, nothing));
                QVERIFY2(after.ok(), field.name);
                QVERIFY2(((*after).*field.member).isEmpty(), field.name);
                QCOMPARE(fieldsToJson(*after), without(fieldsToJson(before), QString::fromLatin1(field.name)));
            }
        }
        const auto changed = senderWith(before, with(JsonValue::object(), "city", u"Jurong"_s));
        QCOMPARE(changed->city, u"Jurong"_s);
        QCOMPARE(without(fieldsToJson(*changed), u"city"_s), without(fieldsToJson(before), u"city"_s));
        QCOMPARE(fieldsToJson(*senderWith(before, JsonValue::object())), fieldsToJson(before));
    }

    void aSenderWithoutANameIsRefused()
    {
        REFUSES(senderFromInput(JsonValue::object()), ErrorKind::MissingField, "firstName");
        REFUSES(senderFromInput(*JsonValue::parse(R"({"city":"Lahore"})")), ErrorKind::MissingField, "firstName");
        REFUSES(senderWith(known(), *JsonValue::parse(R"({"firstName":null,"lastName":""})")), ErrorKind::MissingField,
                "firstName");
        QVERIFY(senderFromInput(*JsonValue::parse(R"({"lastName":"Sukarno"})")).ok());
        for (const JsonValue &nothing : {JsonValue(), JsonValue::array(), JsonValue(u"Mina"_s)})
            REFUSES(senderFromInput(nothing), ErrorKind::BadInput, "");
    }

    void thePhoneIsJudgedWithBothItsHalves()
    {
        const auto phoneOf = [](const char *bytes) { return senderFromInput(*JsonValue::parse(bytes)); };
        QVERIFY(phoneOf(R"({"firstName":"Mina","mobileNumber":"+6581234567"})").ok());
        QVERIFY(phoneOf(R"({"firstName":"Mina","mobileCountryCode":"65","mobileNumber":"81234567"})").ok());
        QVERIFY(phoneOf(R"({"firstName":"Mina","countryOfResidence":"SG","mobileNumber":"8123 4567"})").ok());
        REFUSES(phoneOf(R"({"firstName":"Mina","mobileNumber":"81234567"})"), ErrorKind::BadPhone, "mobileNumber");
        REFUSES(phoneOf(R"({"firstName":"Mina","mobileCountryCode":"+92","mobileNumber":"81234567"})"),
                ErrorKind::BadPhone, "mobileNumber");
        QCOMPARE(phoneOf(R"({"firstName":"Mina","mobileCountryCode":"65","mobileNumber":"81234567"})")->phone(),
                 u"+65 81234567"_s);
    }

    void whatIsMissingIsListedByName()
    {
        QCOMPARE(missingForScreening(known()), QStringList());
        QCOMPARE(missingForTransfer(known()), QStringList());
        Sender nobody;
        QCOMPARE(missingForTransfer(nobody), QStringList{u"firstName"_s});
        for (const domain::SenderField &field : domain::senderFields()) {
            Sender sender = known();
            sender.*field.member = QString();
            const QString name = QString::fromLatin1(field.name);
            const bool wanted = field.forScreening || name == u"expiryDate"; // a passport has an end
            QCOMPARE(missingForScreening(sender), wanted ? QStringList{name} : QStringList());
        }
        Sender card = known();
        card.identificationType = u"nric"_s;
        card.expiryDate.clear();
        QCOMPARE(missingForScreening(card), QStringList());
        const JsonValue json = toJson(nobody);
        QCOMPARE(json.member(u"missing").member(u"transfer").items().size(), 1);
        QVERIFY(json.member(u"missing").member(u"screening").items().size() > 10);
    }

    void closedListsHaveCodesAndLabels()
    {
        int lists = 0;
        for (const domain::SenderField &field : domain::senderFields()) {
            const auto choices = domain::senderChoices(QString::fromLatin1(field.name));
            lists += !choices.isEmpty();
            for (const domain::Choice &choice : choices) {
                QVERIFY(!choice.code.isEmpty() && !choice.label.isEmpty());
                QVERIFY2(choice.code.size() <= field.lengthMax, qPrintable(choice.code));
                QVERIFY(senderFromInput(with(wholeSender(), field.name, choice.code)).ok());
            }
        }
        QCOMPARE(lists, 6);
    }

    void aWholeBeneficiaryIsTakenFieldByField()
    {
        const auto beneficiary = beneficiaryFromInput(wholeBeneficiary());
        QVERIFY2(beneficiary.ok(), beneficiary.ok() ? "" : qPrintable(beneficiary.error().field));
        for (const domain::BeneficiaryField &field : domain::beneficiaryFields()) {
            const QString typed = wholeBeneficiary().member(QString::fromLatin1(field.name)).text();
            QCOMPARE((*beneficiary).*field.member,
                     QLatin1StringView(field.name) == "msisdn"_L1 ? u"+923001234567"_s : typed);
        }
        QCOMPARE(beneficiary->country, u"PK"_s);
        QCOMPARE(beneficiary->method, domain::PayoutMethod::BankAccount);
        QCOMPARE(fieldsToJson(*beneficiaryFromInput(fieldsToJson(*beneficiary))), fieldsToJson(*beneficiary));
        QCOMPARE(domain::beneficiaryFields().size() + 2, wholeBeneficiary().members().size());
    }

    void everyBadFieldOfABeneficiaryIsNamed_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QString &typed, ErrorKind kind) {
            QTest::addRow("%s \"%s\"", name, qPrintable(typed)) << QByteArray(name) << typed << int(kind);
        };
        row("country", u""_s, ErrorKind::BadCountry);
        row("country", u"Pakistan"_s, ErrorKind::BadCountry);
        row("method", u"bank"_s, ErrorKind::BadCode);
        row("method", u""_s, ErrorKind::BadCode);
        row("name", u"Unknown"_s, ErrorKind::BadName);
        row("firstName", u"-"_s, ErrorKind::BadName);
        row("lastName", u"xxx"_s, ErrorKind::BadName);
        row("bankCode", u"HBL 01"_s, ErrorKind::BadCode);
        row("bankCode", u"../x"_s, ErrorKind::BadCode);
        row("accountNumber", u"PK36SCBL0000001123456703"_s, ErrorKind::BadIban);
        row("accountNumber", u"12"_s, ErrorKind::BadAccount);
        row("msisdn", u"12345"_s, ErrorKind::BadPhone);
        row("email", u"ali"_s, ErrorKind::BadEmail);
        row("relationship", QString(21, u'x'), ErrorKind::TooLong);
    }
    void everyBadFieldOfABeneficiaryIsNamed()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, typed);
        QFETCH(int, kind);
        REFUSES(beneficiaryFromInput(with(wholeBeneficiary(), name.constData(), typed)), ErrorKind(kind),
                name.constData());
    }

    void everyMethodSaysWhatItNeeds_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QStringList>("needs");
        QTest::newRow("bank") << u"bank-account"_s << QStringList{u"bankCode"_s, u"accountNumber"_s};
        QTest::newRow("wallet") << u"mobile-wallet"_s << QStringList{u"bankCode"_s};
        QTest::newRow("cash") << u"cash-pickup"_s << QStringList{u"bankCode"_s};
        QTest::newRow("home") << u"home-delivery"_s << QStringList{u"address"_s};
        QTest::newRow("bill") << u"bill-payment"_s << QStringList{u"bankCode"_s};
        QTest::newRow("airtime") << u"airtime"_s << QStringList{u"bankCode"_s};
    }
    void everyMethodSaysWhatItNeeds()
    {
        QFETCH(QString, method);
        QFETCH(QStringList, needs);
        const JsonValue whole = with(wholeBeneficiary(), "method", method);
        QVERIFY(beneficiaryFromInput(whole).ok());
        for (const domain::BeneficiaryField &field : domain::beneficiaryFields()) {
            const QString name = QString::fromLatin1(field.name);
            const auto less = beneficiaryFromInput(without(whole, name));
            QCOMPARE(std::pair(name, less.ok()), std::pair(name, !needs.contains(name)));
            if (!less.ok()) REFUSES(less, ErrorKind::MissingField, field.name);
        }
        JsonValue nameless = without(without(without(whole, u"name"_s), u"firstName"_s), u"lastName"_s);
        REFUSES(beneficiaryFromInput(nameless), ErrorKind::MissingField, "name");
    }

    void aWalletNeedsANumberOfOneKind()
    {
        const JsonValue wallet = with(wholeBeneficiary(), "method", u"mobile-wallet"_s);
        REFUSES(beneficiaryFromInput(without(without(wallet, u"accountNumber"_s), u"msisdn"_s)),
                ErrorKind::MissingField, "accountNumber");
        const auto byPhone = beneficiaryFromInput(without(wallet, u"accountNumber"_s));
        QCOMPARE(byPhone->payoutAccount(), u"+923001234567"_s);
        QCOMPARE(beneficiaryFromInput(without(wallet, u"msisdn"_s))->payoutAccount(), u"PK36SCBL0000001123456702"_s);
    }

    void aNameIsSplitForProvidersThatWantTwo()
    {
        Beneficiary one;
        one.name = u"Juan Dela Cruz"_s;
        QCOMPARE(one.splitName(), std::pair(u"Juan Dela"_s, u"Cruz"_s));
        QCOMPARE(one.fullName(), u"Juan Dela Cruz"_s);
        one.name = u"Sukarno"_s;
        QCOMPARE(one.splitName(), std::pair(u"Sukarno"_s, u"Sukarno"_s));
        one.firstName = u"Ali"_s;
        one.lastName = u"Khan"_s;
        QCOMPARE(one.splitName(), std::pair(u"Ali"_s, u"Khan"_s));
        one.name.clear();
        QCOMPARE(one.fullName(), u"Ali Khan"_s);
        one.lastName.clear();
        QCOMPARE(one.fullName(), u"Ali"_s);
    }
};

QTEST_GUILESS_MAIN(TestParties)
#include "tst_parties.moc"
