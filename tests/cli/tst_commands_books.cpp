// SPDX-License-Identifier: GPL-3.0-or-later
// What providers have on record about customers, beneficiaries and money, as a script asks for it.
#include "cli/scripted_desk.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using cli::codeIn;
using cli::fieldIn;
using cli::messageIn;
using cli::Output;
using cli::ScriptedDesk;

namespace {

/// A form of a provider's own, as RemitPro has one for companies.
class Form final : public interfaces::RecipientForms
{
public:
    int asked = 0;
    std::optional<base::Error> fault;
    interfaces::Answer<QList<domain::FieldRule>> recipientForm(QString) override
    {
        ++asked;
        if (fault) co_return *fault;
        domain::FieldRule rule;
        rule.name = u"businessName"_s;
        rule.required = true;
        QList<domain::FieldRule> rules{rule};
        co_return rules;
    }
};

/// A shop with one provider that keeps books.
class Desk
{
public:
    Form form;
    support::ScriptedRegistrar *registrar = nullptr; // before the desk, whose making sets it
    ScriptedDesk desk{[this](support::Shop &shop) {
        registrar = &shop.addRegistrar(u"registrar"_s);
        shop.providers.last().recipientForms = &form;
    }};

    Output type(const QStringList &words) { return desk.type(words); }
    Output type(const char *line) { return desk.type(line); }
    QString customer()
    {
        desk.input = R"({"firstName":"Maria","lastName":"Santos","email":"maria@example.com"})";
        return desk.type("sender add").json.member(u"sender").member(u"id").text();
    }
};

QStringList namesIn(const Output &fields)
{
    QStringList names;
    for (const JsonValue &field : fields.json.member(u"fields").items())
        names << field.member(u"name").text();
    return names;
}

} // namespace

class TestCommandsBooks : public QObject
{
    Q_OBJECT

private slots:
    void theFormOfAProviderIsAskedForWhenItIsNamed();
    void aListIsAskedForByWhateverItWants();
    void theNamesOfListsSayWhichWantAnArgument();
    void fundingsAreListedWholeUnlessAPageIsNamed();
    void syncingSomebodyWhoIsEnrolledNowhereIsNoAnswer();
    void aBeneficiaryInDoubtIsEnrolledExpresslyOnly();
    void anotherRecordIsTakenExpresslyOnly();
};

void TestCommandsBooks::theFormOfAProviderIsAskedForWhenItIsNamed()
{
    Desk desk;
    QVERIFY(!namesIn(desk.type("fields --country PK --method mobile-wallet")).contains(u"businessName"_s));
    QVERIFY(
        !namesIn(desk.type("fields --country PK --method bank-account --provider alpha")).contains(u"businessName"_s));
    QCOMPARE(desk.form.asked, 0);
    const Output named = desk.type("fields --country PK --method bank-account --provider registrar");
    QVERIFY(namesIn(named).contains(u"businessName"_s));
    desk.form.fault = base::nothingHappened(ErrorKind::Unreachable);
    QCOMPARE(desk.type("fields --country PK --method bank-account --provider registrar").exit, cli::Unavailable);
}

void TestCommandsBooks::aListIsAskedForByWhateverItWants()
{
    Desk desk;
    const auto code = [](const Output &output) {
        return output.json.member(u"values").items().value(0).member(u"code").text();
    };
    QCOMPARE(code(desk.type("master-data registrar towns --argument a1-B2")), u"townsa1-B2"_s); // as it is
    QCOMPARE(code(desk.type("master-data registrar towns --country pk")), u"townsPK"_s);
    QCOMPARE(codeIn(desk.type("master-data registrar towns --country a1-B2")), u"bad-country"_s);
    QCOMPARE(fieldIn(desk.type("master-data registrar towns --country PK --argument x")), u"argument"_s);
    QCOMPARE(codeIn(desk.type("master-data registrar towns")), u"missing-field"_s);
    QVERIFY(messageIn(desk.type("master-data registrar towns")).contains(u"--argument"));
}

void TestCommandsBooks::theNamesOfListsSayWhichWantAnArgument()
{
    Desk desk;
    const auto names = desk.type("master-data registrar").json.member(u"values").items();
    QCOMPARE(names.size(), 2);
    for (const JsonValue &name : names)
        QCOMPARE(name.member(u"needsArgument").flag(), name.member(u"code").text() == u"towns");
    QCOMPARE(codeIn(desk.type("master-data alpha")), u"not-supported"_s);
}

void TestCommandsBooks::fundingsAreListedWholeUnlessAPageIsNamed()
{
    Desk desk;
    desk.registrar->fundingPages = 3;
    const auto ids = [](const Output &output) {
        QStringList ids;
        for (const JsonValue &funding : output.json.member(u"fundings").items())
            ids << funding.member(u"id").text();
        return ids.join(u' ');
    };
    QCOMPARE(ids(desk.type("funding list")), u"F1 F2 F3"_s);
    QCOMPARE(ids(desk.type("funding list registrar --page 2")), u"F2"_s);
    QCOMPARE(ids(desk.type("funding list registrar --page 4")), QString());
}

void TestCommandsBooks::syncingSomebodyWhoIsEnrolledNowhereIsNoAnswer()
{
    Desk desk;
    const QString sender = desk.customer();
    const Output nowhere = desk.type({u"sender"_s, u"sync"_s, sender});
    QCOMPARE(nowhere.exit, cli::BadInput);
    QCOMPARE(codeIn(nowhere), u"not-allowed-now"_s);
    QCOMPARE(desk.type({u"sender"_s, u"enrol"_s, sender, u"--provider"_s, u"registrar"_s}).exit, cli::Done);
    QCOMPARE(desk.type({u"sender"_s, u"sync"_s, sender}).exit, cli::Done);
}

void TestCommandsBooks::aBeneficiaryInDoubtIsEnrolledExpresslyOnly()
{
    Desk desk;
    const auto approved = desk.desk.shop.approve();
    const QStringList enrol{u"beneficiary"_s, u"enrol"_s, approved.beneficiary.text, u"--provider"_s, u"registrar"_s};
    desk.registrar->recipientFaults << base::maybeHappened(ErrorKind::TimedOut);
    QCOMPARE(desk.type(enrol).exit, cli::Unconfirmed);
    QCOMPARE(codeIn(desk.type(enrol)), u"duplicate"_s);
    QCOMPARE(desk.registrar->recipients, 1);
    const Output made = desk.type(enrol + QStringList{u"--again"_s});
    QCOMPARE(made.exit, cli::Done);
    QCOMPARE(made.json.member(u"beneficiary").member(u"enrolment").member(u"recipientId").text(), u"A2"_s);
}

void TestCommandsBooks::anotherRecordIsTakenExpresslyOnly()
{
    Desk desk;
    const QString sender = desk.customer();
    desk.registrar->known.lastName = u"Santos"_s;
    const auto bind = [&](const QString &theirs, const QStringList &more = {}) {
        return desk.type(
            QStringList{u"sender"_s, u"enrol"_s, sender, u"--provider"_s, u"registrar"_s, u"--user-id"_s, theirs} +
            more);
    };
    QCOMPARE(bind(u"U7"_s).exit, cli::Done);
    const Output refused = bind(u"U8"_s);
    QCOMPARE(codeIn(refused), u"not-allowed-now"_s);
    QVERIFY(messageIn(refused).contains(u"--again"));
    const Output changed = bind(u"U8"_s, {u"--again"_s});
    QCOMPARE(changed.exit, cli::Done);
    QCOMPARE(changed.json.member(u"sender").member(u"enrolments").items().value(0).member(u"userId").text(), u"U8"_s);
}

QTEST_GUILESS_MAIN(TestCommandsBooks)
#include "tst_commands_books.moc"
