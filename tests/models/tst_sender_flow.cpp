// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sender_flow.h"
#include "support/window_stage.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using models::SenderFlow;

class TestSenderFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void searchFindsAsOneTypes();
    void oneLetterFindsNobody();
    void onlyTheLastSearchCounts();
    void aReferenceFindsItsTransfer();
    void anExpiredDocumentIsUrgent();
    void whatIsMissingLeadsToItsField();
    void aNewCustomerIsStoredAndPicked();
    void theSearchedNameBeginsTheForm();
    void aWrongDateIsRefusedAtItsField();
    void aPhoneNeedsItsCountry();
    void leavingAFormKeepsWhatWasTyped();
    void editingStoresOnlyWhatChangedAndClearsWhatWasCleared();
    void everyFieldOfTheDomainIsInTheForm();

private:
    std::unique_ptr<support::WindowStage> m_stage;
    std::unique_ptr<SenderFlow> m_flow;
};

void TestSenderFlow::init()
{
    m_flow.reset();
    m_stage = std::make_unique<support::WindowStage>();
    m_stage->open();
    m_flow = std::make_unique<SenderFlow>(*m_stage->backstage, m_stage->shop.clock);
}

void TestSenderFlow::searchFindsAsOneTypes()
{
    const QAbstractItemModelTester tester(&m_flow->found(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_flow->search(u"santos mar"_s);
    QTRY_COMPARE(m_flow->found().rowCount(), 1);
    QCOMPARE(m_flow->found().index(0).data().toString(), u"Maria Santos"_s);
    m_flow->search(u"santos"_s);
    QTRY_COMPARE(m_flow->found().rowCount(), 2);
    m_flow->pick(0);
    QVERIFY(m_flow->sender());
    QVERIFY(m_flow->searchText().isEmpty());
    QCOMPARE(m_flow->found().rowCount(), 0);
}

void TestSenderFlow::oneLetterFindsNobody()
{
    m_flow->search(u"santos"_s);
    QTRY_COMPARE(m_flow->found().rowCount(), 2);
    m_flow->search(u"s"_s);
    QCOMPARE(m_flow->found().rowCount(), 0);
    QVERIFY(!m_flow->searched());
}

void TestSenderFlow::onlyTheLastSearchCounts()
{
    m_flow->search(u"maria"_s);
    QTest::qWait(150); // the first search is under way or answered
    m_flow->search(u"nobody at all"_s);
    QTRY_VERIFY(m_flow->searched());
    QCOMPARE(m_flow->found().rowCount(), 0);
}

void TestSenderFlow::aReferenceFindsItsTransfer()
{
    QSignalSpy picked(m_flow.get(), &SenderFlow::transferPicked);
    const domain::Transfer transfer = m_stage->addTransfer(7);
    m_flow->search(u"rd-20260201-mmmmmmmmm7"_s);
    QTRY_COMPARE(m_flow->found().rowCount(), 1);
    m_flow->pick(0);
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked.first().first().toString(), transfer.id.text);
    QVERIFY(!m_flow->sender());
}

void TestSenderFlow::anExpiredDocumentIsUrgent()
{
    m_flow->search(u"ali santoso"_s);
    QTRY_COMPARE(m_flow->found().rowCount(), 1);
    m_flow->pick(0);
    const auto gaps = m_flow->gaps();
    QVERIFY(!gaps.isEmpty());
    QCOMPARE(gaps.first().field, u"expiryDate"_s);
    QVERIFY(gaps.first().urgent);
}

void TestSenderFlow::whatIsMissingLeadsToItsField()
{
    m_flow->search(u"maria"_s);
    QTRY_COMPARE(m_flow->found().rowCount(), 1);
    m_flow->pick(0);
    for (const models::SenderGap &gap : m_flow->gaps()) {
        QVERIFY2(m_flow->form().field(gap.field), qPrintable(gap.field));
        QVERIFY(!gap.sentence.isEmpty());
    }
    QVERIFY(!m_flow->gaps().isEmpty());
}

void TestSenderFlow::aNewCustomerIsStoredAndPicked()
{
    QSignalSpy saved(m_flow.get(), &SenderFlow::saved);
    m_flow->beginNew();
    m_flow->form().setValue(u"firstName"_s, u"Siti"_s);
    m_flow->form().setValue(u"lastName"_s, u"Rahayu"_s);
    m_flow->save();
    m_flow->save(); // pressed twice: one customer
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(m_flow->sender()->fullName(), u"Siti Rahayu"_s);
    const auto found = m_stage->desk().parties.findSenders(u"rahayu"_s);
    QVERIFY(found && found->size() == 1);
    QVERIFY(m_flow->unsaved().isEmpty());
}

void TestSenderFlow::theSearchedNameBeginsTheForm()
{
    m_flow->search(u"Budi  Santoso Wijaya"_s);
    m_flow->beginNew();
    QCOMPARE(m_flow->form().value(u"firstName"_s), u"Budi"_s);
    QCOMPARE(m_flow->form().value(u"lastName"_s), u"Santoso Wijaya"_s);
    m_flow->search(u"+65 8123"_s);
    m_flow->beginNew();
    QVERIFY(m_flow->form().value(u"firstName"_s).isEmpty());
}

void TestSenderFlow::aWrongDateIsRefusedAtItsField()
{
    QSignalSpy focus(&m_flow->form(), &models::FieldForm::focusWanted);
    m_flow->beginNew();
    m_flow->form().setValue(u"firstName"_s, u"Siti"_s);
    m_flow->form().setValue(u"dateOfBirth"_s, u"31.12.1990"_s);
    m_flow->form().leave(u"dateOfBirth"_s);
    QVERIFY(m_flow->form().error(u"dateOfBirth"_s).contains(u"1990-12-31"_s));
    m_flow->save();
    QCOMPARE(focus.size(), 1);
    QCOMPARE(focus.first().first().toString(), u"dateOfBirth"_s);
    QVERIFY(!m_flow->sender());
    QCOMPARE(m_flow->form().value(u"dateOfBirth"_s), u"31.12.1990"_s); // what was typed stays
}

void TestSenderFlow::aPhoneNeedsItsCountry()
{
    m_flow->beginNew();
    m_flow->form().setValue(u"mobileNumber"_s, u"123"_s);
    m_flow->form().leave(u"mobileNumber"_s);
    QVERIFY(!m_flow->form().error(u"mobileNumber"_s).isEmpty());
    m_flow->form().setValue(u"mobileCountryCode"_s, u"+65"_s);
    m_flow->form().setValue(u"mobileNumber"_s, u"81234567"_s);
    m_flow->form().leave(u"mobileNumber"_s);
    QVERIFY2(m_flow->form().error(u"mobileNumber"_s).isEmpty(), qPrintable(m_flow->form().error(u"mobileNumber"_s)));
}

void TestSenderFlow::leavingAFormKeepsWhatWasTyped()
{
    m_flow->search(u"maria"_s);
    QTRY_COMPARE(m_flow->found().rowCount(), 1);
    m_flow->pick(0);
    m_flow->beginNew();
    m_flow->form().setValue(u"firstName"_s, u"Siti"_s);
    m_flow->beginEdit();
    QCOMPARE(m_flow->form().value(u"firstName"_s), u"Maria"_s);
    m_flow->form().setValue(u"city"_s, u"Singapore"_s);
    m_flow->beginNew();
    QCOMPARE(m_flow->form().value(u"firstName"_s), u"Siti"_s);
    m_flow->beginEdit();
    QCOMPARE(m_flow->form().value(u"city"_s), u"Singapore"_s);
    QCOMPARE(m_flow->unsaved().size(), 2);
}

void TestSenderFlow::editingStoresOnlyWhatChangedAndClearsWhatWasCleared()
{
    QSignalSpy saved(m_flow.get(), &SenderFlow::saved);
    m_flow->search(u"maria"_s);
    QTRY_COMPARE(m_flow->found().rowCount(), 1);
    m_flow->pick(0);
    m_flow->beginEdit();
    m_flow->form().setValue(u"nationality"_s, {});
    m_flow->form().setValue(u"city"_s, u"Singapore"_s);
    m_flow->save();
    QTRY_COMPARE(saved.size(), 1);
    const auto stored = m_stage->desk().parties.sender(m_flow->sender()->id);
    QVERIFY(stored);
    QVERIFY(stored->nationality.isEmpty());
    QCOMPARE(stored->city, u"Singapore"_s);
    QCOMPARE(stored->identificationNumber, u"P1234567A"_s);
}

void TestSenderFlow::everyFieldOfTheDomainIsInTheForm()
{
    QSet<QString> names;
    for (const models::FormField &field : models::senderFormFields())
        names << field.name;
    QCOMPARE(names.size(), models::senderFormFields().size());
    for (const domain::SenderField &field : domain::senderFields())
        QVERIFY2(names.contains(QString::fromLatin1(field.name)), field.name);
    QVERIFY(!models::senderFormFields().first().section.isEmpty());
}

QTEST_GUILESS_MAIN(TestSenderFlow)
#include "tst_sender_flow.moc"
