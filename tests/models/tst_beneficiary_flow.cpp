// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/beneficiary_flow.h"
#include "support/window_stage.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using models::BeneficiaryFlow;

class TestBeneficiaryFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theListShowsWhereTheMoneyGoes();
    void thePickIsMarkedAndForgottenWithTheCustomer();
    void countryAndMethodDecideWhatIsAsked();
    void anIbanIsCheckedWhereItIsTyped();
    void theBankIsPickedFromItsList();
    void aListThatCannotBeHadLeavesTheCodeOnPaper();
    void aNewBeneficiaryIsStoredAndPicked();
    void leavingTheFormKeepsWhatWasTyped();
    void nothingIsStoredWithoutACustomer();

private:
    void pickMaria();
    /// Waits until the form knows what to ask.
    void chooseWay(const QString &country, const QString &method);

    std::unique_ptr<support::WindowStage> m_stage;
    std::unique_ptr<models::PartnerBook> m_partners;
    std::unique_ptr<BeneficiaryFlow> m_flow;
};

void TestBeneficiaryFlow::init()
{
    m_flow.reset();
    m_partners.reset();
    m_stage = std::make_unique<support::WindowStage>();
    m_stage->open();
    m_partners = std::make_unique<models::PartnerBook>(*m_stage->backstage);
    m_flow = std::make_unique<BeneficiaryFlow>(*m_stage->backstage, *m_partners);
}

void TestBeneficiaryFlow::pickMaria()
{
    const auto found = m_stage->desk().parties.findSenders(u"maria"_s);
    QVERIFY(found && found->size() == 1);
    m_flow->setSender(found->first().id);
    QTRY_COMPARE(m_flow->known().rowCount(), 2);
}

void TestBeneficiaryFlow::chooseWay(const QString &country, const QString &method)
{
    m_flow->form().setValue(u"country"_s, country);
    m_flow->form().setValue(u"method"_s, method);
    QTRY_VERIFY(!m_flow->isAsking());
}

void TestBeneficiaryFlow::theListShowsWhereTheMoneyGoes()
{
    const QAbstractItemModelTester tester(&m_flow->known(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    pickMaria();
    const QModelIndex first = m_flow->known().index(0);
    QCOMPARE(first.data().toString(), u"Ahmed Khan"_s);
    QTRY_COMPARE(first.data(models::SecondLineRole).toString(), u"Bank account · Habib Bank · ••6702"_s);
}

void TestBeneficiaryFlow::thePickIsMarkedAndForgottenWithTheCustomer()
{
    pickMaria();
    m_flow->pick(1);
    QCOMPARE(m_flow->picked()->beneficiary.fullName(), u"Bilal Hussain"_s);
    QCOMPARE(m_flow->known().index(1).data(models::IconRole).toString(), u"check"_s);
    QVERIFY(m_flow->known().index(0).data(models::IconRole).toString() != u"check"_s);
    const auto ali = m_stage->desk().parties.findSenders(u"ali santoso"_s);
    QVERIFY(ali && ali->size() == 1);
    m_flow->setSender(ali->first().id);
    QVERIFY(!m_flow->picked());
    QTRY_VERIFY(!m_flow->isLoading());
    QCOMPARE(m_flow->known().rowCount(), 0);
}

void TestBeneficiaryFlow::countryAndMethodDecideWhatIsAsked()
{
    pickMaria();
    m_flow->beginNew({});
    QCOMPARE(m_flow->form().fields().size(), 2); // country and method
    chooseWay(u"PK"_s, u"bank-account"_s);
    QVERIFY(m_flow->form().field(u"accountNumber"_s));
    QVERIFY(m_flow->form().field(u"accountNumber"_s)->required);
    QVERIFY(!m_flow->form().field(u"relationship"_s)->required);
    QVERIFY(!m_flow->form().field(u"nationality"_s)); // a question about the sender
    chooseWay(u"PK"_s, u"home-delivery"_s);
    QVERIFY(m_flow->form().field(u"address"_s)->required);
}

void TestBeneficiaryFlow::anIbanIsCheckedWhereItIsTyped()
{
    pickMaria();
    m_flow->beginNew(u"PK"_s);
    chooseWay(u"PK"_s, u"bank-account"_s);
    models::FieldForm &form = m_flow->form();
    form.setValue(u"accountNumber"_s, u"PK36 SCBL 0000 0011 2345 6703"_s);
    form.leave(u"accountNumber"_s);
    QVERIFY(form.error(u"accountNumber"_s).contains(u"IBAN"_s));
    form.setValue(u"accountNumber"_s, u"PK36 SCBL 0000 0011 2345 6702"_s);
    QVERIFY(form.error(u"accountNumber"_s).isEmpty());
    form.setValue(u"name"_s, u"N/A"_s);
    form.leave(u"name"_s);
    QVERIFY(!form.error(u"name"_s).isEmpty());
}

void TestBeneficiaryFlow::theBankIsPickedFromItsList()
{
    pickMaria();
    m_flow->beginNew(u"PK"_s);
    chooseWay(u"PK"_s, u"bank-account"_s);
    QTRY_VERIFY(!m_flow->form().field(u"bankCode"_s)->choices.isEmpty());
    QStringList codes;
    for (const domain::Choice &choice : m_flow->form().field(u"bankCode"_s)->choices)
        codes << choice.code;
    QCOMPARE(codes, (QStringList{u"HBL"_s, u"MCB"_s})); // by name; no wallet among the banks
    m_flow->form().setValue(u"bankCode"_s, u"no such bank"_s);
    m_flow->form().leave(u"bankCode"_s);
    QVERIFY(!m_flow->form().error(u"bankCode"_s).isEmpty());
}

void TestBeneficiaryFlow::aListThatCannotBeHadLeavesTheCodeOnPaper()
{
    for (auto &script : m_stage->shop.scripts)
        script->partnersFault = base::nothingHappened(base::ErrorKind::Unreachable);
    pickMaria();
    m_flow->beginNew(u"PK"_s);
    chooseWay(u"PK"_s, u"bank-account"_s);
    models::FieldForm &form = m_flow->form();
    QTRY_VERIFY(m_partners->isKnown(u"PK"_s) || !m_partners->problem(u"PK"_s).isEmpty());
    form.setValue(u"bankCode"_s, u"HBL"_s);
    form.leave(u"bankCode"_s);
    QVERIFY(form.error(u"bankCode"_s).isEmpty());
}

void TestBeneficiaryFlow::aNewBeneficiaryIsStoredAndPicked()
{
    QSignalSpy saved(m_flow.get(), &BeneficiaryFlow::saved);
    pickMaria();
    m_flow->beginNew(u"PK"_s);
    chooseWay(u"PK"_s, u"bank-account"_s);
    models::FieldForm &form = m_flow->form();
    m_flow->save();
    QVERIFY(!form.error(u"name"_s).isEmpty()); // needed, and said beside the field
    form.setValue(u"name"_s, u"Imran Ali"_s);
    form.setValue(u"bankCode"_s, u"MCB"_s);
    form.setValue(u"accountNumber"_s, u"0012345678"_s);
    m_flow->save();
    m_flow->save(); // pressed twice: one beneficiary
    QTRY_COMPARE(saved.size(), 1);
    QTRY_VERIFY(m_flow->picked());
    QCOMPARE(m_flow->picked()->beneficiary.fullName(), u"Imran Ali"_s);
    QCOMPARE(m_flow->known().rowCount(), 3);
    QVERIFY(m_flow->unsaved().isNull());
}

void TestBeneficiaryFlow::leavingTheFormKeepsWhatWasTyped()
{
    pickMaria();
    m_flow->beginNew(u"PK"_s);
    chooseWay(u"PK"_s, u"bank-account"_s);
    m_flow->form().setValue(u"name"_s, u"Imran Ali"_s);
    m_flow->beginNew(u"ID"_s);
    QCOMPARE(m_flow->form().value(u"name"_s), u"Imran Ali"_s);
    QCOMPARE(m_flow->form().value(u"country"_s), u"PK"_s);
}

void TestBeneficiaryFlow::nothingIsStoredWithoutACustomer()
{
    QSignalSpy problem(m_flow.get(), &BeneficiaryFlow::problem);
    m_flow->beginNew(u"PK"_s);
    QTRY_VERIFY(!m_flow->isAsking());
    m_flow->save();
    QVERIFY(!problem.isEmpty());
    QVERIFY(problem.last().first().toString().contains(u"customer"_s));
}

QTEST_GUILESS_MAIN(TestBeneficiaryFlow)
#include "tst_beneficiary_flow.moc"
