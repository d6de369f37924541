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
    void aDateIsTakenAsItIsWrittenThere_data();
    void aDateIsTakenAsItIsWrittenThere();
    void aPhoneWithItsCodeFillsBothFields();
    void statesAreSuggestedForTheCountry();
    void onePersonsOnlyNameIsEnough();
    void whoIsKnownAlreadyIsNoticedWhileTyping();
    void levelsLeadToWhatIsMissing();
    void startingOverForgetsWhatWasTyped();
    void aDocumentFillsWhatIsEmpty();
    void aDocumentOverwritesNothingThatWasTyped();
    void aFullerNameStaysAsItWasTyped_data();
    void aFullerNameStaysAsItWasTyped();
    void aDocumentOfSomebodyElseFillsNothing();
    void aWrongDigitIsNamedAndLosesNothing();
    void aPastedZoneIsNoValueOfAField();
    void aReadDocumentFindsItsHolder();
    void aNewPassportOfAKnownCustomerIsOfferedBesideTheOldOne();
    void aStrangersDocumentBeginsTheForm();

private:
    std::unique_ptr<support::WindowStage> m_stage;
    std::unique_ptr<SenderFlow> m_flow;
};

namespace {

// ICAO Doc 9303, part 4, appendix B.
const QString specimen = u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
                         "L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;

domain::MachineReadable annasPassport() { return *domain::machineReadableFrom(specimen, QDate(2010, 1, 1)); }

QStringList fieldsOf(const QList<models::DocumentOffer> &offers)
{
    QStringList fields;
    for (const models::DocumentOffer &offer : offers)
        fields << offer.field;
    return fields;
}

} // namespace

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
    m_flow->form().setValue(u"dateOfBirth"_s, u"31.31.1990"_s);
    m_flow->form().leave(u"dateOfBirth"_s);
    // In the order in which the field asks for it.
    QVERIFY(m_flow->form().error(u"dateOfBirth"_s).contains(m_flow->form().field(u"dateOfBirth"_s)->hint));
    m_flow->save();
    QCOMPARE(focus.size(), 1);
    QCOMPARE(focus.first().first().toString(), u"dateOfBirth"_s);
    QVERIFY(!m_flow->sender());
    QCOMPARE(m_flow->form().value(u"dateOfBirth"_s), u"31.31.1990"_s); // what was typed stays
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

void TestSenderFlow::aDateIsTakenAsItIsWrittenThere_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("taken");
    const QLocale singapore(QLocale::English, QLocale::Singapore);
    const QLocale states(QLocale::English, QLocale::UnitedStates);
    QTest::newRow("year first") << states << u"1974-08-12"_s << u"1974-08-12"_s;
    QTest::newRow("day first") << singapore << u"3/4/1974"_s << u"1974-04-03"_s;
    QTest::newRow("month first") << states << u"3/4/1974"_s << u"1974-03-04"_s;
    QTest::newRow("points") << QLocale(QLocale::German) << u"12.08.1974"_s << u"1974-08-12"_s;
    QTest::newRow("by name") << states << u"12 August 1974"_s << u"1974-08-12"_s;
    QTest::newRow("short name") << singapore << u"12 Aug 1974"_s << u"1974-08-12"_s;
    QTest::newRow("two figures for a year") << singapore << u"12/08/74"_s << u"12/08/74"_s;
    QTest::newRow("no such day") << singapore << u"31/02/1974"_s << u"31/02/1974"_s;
    QTest::newRow("Arabic figures") << QLocale(QLocale::Arabic, QLocale::Egypt) << u"١٢/٨/١٩٧٤"_s << u"1974-08-12"_s;
}

void TestSenderFlow::aDateIsTakenAsItIsWrittenThere()
{
    QFETCH(const QLocale, locale);
    QFETCH(const QString, typed);
    QFETCH(const QString, taken);
    const QLocale before;
    QLocale::setDefault(locale);
    m_flow->beginNew();
    m_flow->form().setValue(u"dateOfBirth"_s, typed);
    m_flow->form().leave(u"dateOfBirth"_s);
    const QString value = m_flow->form().value(u"dateOfBirth"_s);
    const QString note = m_flow->form().note(u"dateOfBirth"_s);
    const bool faulty = !m_flow->form().error(u"dateOfBirth"_s).isEmpty();
    QLocale::setDefault(before);
    QCOMPARE(value, taken);
    QCOMPARE(faulty, typed == taken && !QDate::fromString(taken, Qt::ISODate).isValid());
    QCOMPARE(note.isEmpty(), faulty); // how it was understood stands beside it, with the month by its name
}

void TestSenderFlow::aPhoneWithItsCodeFillsBothFields()
{
    m_flow->beginNew();
    m_flow->form().setValue(u"mobileNumber"_s, u"+65 8123 4567"_s);
    m_flow->form().leave(u"mobileNumber"_s);
    QCOMPARE(m_flow->form().value(u"mobileCountryCode"_s), u"+65"_s);
    QCOMPARE(m_flow->form().value(u"mobileNumber"_s), u"81234567"_s);
    QVERIFY(m_flow->form().note(u"mobileNumber"_s).contains(u"+65 8123 4567"_s));
}

void TestSenderFlow::statesAreSuggestedForTheCountry()
{
    m_flow->beginNew();
    m_flow->form().setValue(u"countryCode"_s, u"PH"_s);
    const auto labels = [this] {
        QStringList labels;
        for (const domain::Choice &choice : m_flow->form().field(u"state"_s)->choices)
            labels << choice.label;
        return labels;
    };
    QVERIFY2(labels().contains(u"Abra"_s), "is the package iso-codes installed?");
    m_flow->form().setValue(u"countryCode"_s, u"ID"_s);
    QVERIFY(!labels().contains(u"Abra"_s));
    m_flow->form().setValue(u"state"_s, u"Somewhere else"_s); // only a suggestion
    m_flow->form().leave(u"state"_s);
    QVERIFY(m_flow->form().error(u"state"_s).isEmpty());
}

void TestSenderFlow::onePersonsOnlyNameIsEnough()
{
    QSignalSpy saved(m_flow.get(), &SenderFlow::saved);
    m_flow->beginNew();
    m_flow->form().setValue(u"lastName"_s, u"Sukarno"_s);
    m_flow->save();
    QTRY_COMPARE(saved.size(), 1);
    m_flow->beginNew();
    m_flow->save();
    QVERIFY(!m_flow->form().error(u"firstName"_s).isEmpty());
}

void TestSenderFlow::whoIsKnownAlreadyIsNoticedWhileTyping()
{
    const auto known =
        m_stage->desk().parties.addSender(base::JsonValue::object({{u"firstName"_s, u"Siti"_s},
                                                                   {u"lastName"_s, u"Rahayu"_s},
                                                                   {u"dateOfBirth"_s, u"1988-03-04"_s},
                                                                   {u"identificationNumber"_s, u"B 1234567"_s},
                                                                   {u"mobileNumber"_s, u"+6581234567"_s}}));
    QVERIFY(known);
    const auto noticed = [this](const QList<std::pair<QString, QString>> &typed) {
        m_flow->startOver();
        for (const auto &[field, value] : typed)
            m_flow->form().setValue(field, value);
        return QTest::qWaitFor([this] { return !m_flow->lookalikes().isEmpty(); }, 1500);
    };
    m_flow->beginNew();
    QVERIFY(noticed({{u"identificationNumber"_s, u"b1234567"_s}}));
    QCOMPARE(m_flow->lookalikes().first().id, known->id);
    QVERIFY(noticed({{u"mobileCountryCode"_s, u"65"_s}, {u"mobileNumber"_s, u"8123 4567"_s}}));
    QVERIFY(noticed({{u"firstName"_s, u"RAHAYU"_s}, {u"lastName"_s, u"siti"_s}, {u"dateOfBirth"_s, u"1988-03-04"_s}}));
    QVERIFY(!noticed({{u"firstName"_s, u"Siti"_s}, {u"lastName"_s, u"Rahayu"_s}, {u"dateOfBirth"_s, u"1988-03-05"_s}}));
    QVERIFY(noticed({{u"identificationNumber"_s, u"B1234567"_s}}));
    QSignalSpy left(m_flow.get(), &SenderFlow::formLeft);
    m_flow->openLookalike(0);
    QCOMPARE(left.size(), 1);
    QCOMPARE(m_flow->sender()->id, known->id);
    QSignalSpy assessed(m_flow.get(), &SenderFlow::assessed);
    m_flow->beginEdit(); // whoever is edited is not their own double
    QTRY_VERIFY(!assessed.isEmpty());
    for (const domain::Sender &alike : m_flow->lookalikes())
        QVERIFY(alike.id != known->id);
}

void TestSenderFlow::levelsLeadToWhatIsMissing()
{
    QSignalSpy assessed(m_flow.get(), &SenderFlow::assessed);
    m_flow->beginNew();
    QTRY_VERIFY(!assessed.isEmpty());
    QVERIFY(!m_flow->levels().first().gaps.isEmpty()); // not even a name
    m_flow->form().setValue(u"firstName"_s, u"Siti"_s);
    QVERIFY(m_flow->levels().first().gaps.isEmpty());
    QVERIFY(m_flow->levels().size() > 1);
    for (const models::SenderLevel &level : m_flow->levels())
        for (const models::SenderGap &gap : level.gaps)
            QVERIFY2(m_flow->form().field(gap.field), qPrintable(gap.field));
}

void TestSenderFlow::startingOverForgetsWhatWasTyped()
{
    m_flow->beginNew();
    m_flow->form().setValue(u"firstName"_s, u"Siti"_s);
    m_flow->startOver();
    QVERIFY(m_flow->form().isEmpty());
    QVERIFY(m_flow->unsaved().isEmpty());
}

void TestSenderFlow::aDocumentFillsWhatIsEmpty()
{
    QSignalSpy said(m_flow.get(), &SenderFlow::documentRead);
    m_flow->beginNew();
    m_flow->offerFromTravelDocument(annasPassport());
    const models::FieldForm &form = m_flow->form();
    QCOMPARE(form.value(u"firstName"_s), u"ANNA MARIA"_s);
    QCOMPARE(form.value(u"lastName"_s), u"ERIKSSON"_s);
    QCOMPARE(form.value(u"dateOfBirth"_s), u"1974-08-12"_s);
    QCOMPARE(form.value(u"gender"_s), u"female"_s);
    QCOMPARE(form.value(u"identificationType"_s), u"passport"_s);
    QCOMPARE(form.value(u"identificationNumber"_s), u"L898902C3"_s);
    QCOMPARE(form.value(u"expiryDate"_s), u"2012-04-15"_s);
    QCOMPARE(form.value(u"nationality"_s), QString()); // Utopia is no country
    QVERIFY(m_flow->offers().isEmpty());
    QCOMPARE(said.size(), 1);
    QVERIFY(said.first().first().toString().contains(u"ran out"_s)); // the stage is later than 2012
    QVERIFY(!m_flow->unsaved().isEmpty());                           // it is part of the draft like anything typed
}

void TestSenderFlow::aDocumentOverwritesNothingThatWasTyped()
{
    m_flow->beginNew();
    m_flow->form().setValue(u"lastName"_s, u"Eriksson"_s);
    m_flow->form().setValue(u"identificationNumber"_s, u"X1"_s);
    m_flow->form().setValue(u"dateOfBirth"_s, u"1974-12-08"_s);
    m_flow->offerFromTravelDocument(annasPassport());
    QCOMPARE(m_flow->form().value(u"lastName"_s), u"Eriksson"_s);
    QCOMPARE(m_flow->form().value(u"identificationNumber"_s), u"X1"_s);
    QCOMPARE(m_flow->form().value(u"firstName"_s), u"ANNA MARIA"_s);
    QCOMPARE(fieldsOf(m_flow->offers()), QStringList({u"dateOfBirth"_s, u"identificationNumber"_s}));
    m_flow->takeOffer(u"dateOfBirth"_s);
    QCOMPARE(m_flow->form().value(u"dateOfBirth"_s), u"1974-08-12"_s);
    QCOMPARE(fieldsOf(m_flow->offers()), QStringList({u"identificationNumber"_s}));
    m_flow->dropOffer({});
    QCOMPARE(m_flow->form().value(u"identificationNumber"_s), u"X1"_s);
    QVERIFY(m_flow->offers().isEmpty());
}

void TestSenderFlow::aFullerNameStaysAsItWasTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("offered");
    QTest::newRow("more given names") << u"Anna Maria Katarina"_s << false;
    QTest::newRow("small letters") << u"anna maria"_s << false;
    QTest::newRow("accents") << u"Ánna María"_s << false;
    QTest::newRow("written together") << u"Anna-Maria"_s << false;
    QTest::newRow("one of two names") << u"Anna"_s << true;
    QTest::newRow("another name") << u"Hanna"_s << true;
}

void TestSenderFlow::aFullerNameStaysAsItWasTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, offered);
    m_flow->beginNew();
    m_flow->form().setValue(u"firstName"_s, typed);
    m_flow->offerFromTravelDocument(annasPassport());
    QCOMPARE(m_flow->form().value(u"firstName"_s), typed);
    QCOMPARE(fieldsOf(m_flow->offers()).contains(u"firstName"_s), offered);
}

void TestSenderFlow::aDocumentOfSomebodyElseFillsNothing()
{
    m_flow->beginNew();
    m_flow->form().setValue(u"firstName"_s, u"Maria"_s);
    m_flow->form().setValue(u"lastName"_s, u"Santos"_s);
    const base::JsonValue before = m_flow->form().typed();
    m_flow->offerFromTravelDocument(annasPassport());
    QCOMPARE(m_flow->form().typed(), before);
    QVERIFY(fieldsOf(m_flow->offers()).contains(u"identificationNumber"_s));
}

void TestSenderFlow::aWrongDigitIsNamedAndLosesNothing()
{
    QSignalSpy said(m_flow.get(), &SenderFlow::documentRead);
    m_flow->beginNew();
    m_flow->setFormOpen(true);
    m_flow->form().setValue(u"firstName"_s, u"Anna"_s);
    const base::JsonValue before = m_flow->form().typed();
    QString wrong = specimen;
    wrong[63] = u'3'; // the digit of the date of birth
    m_flow->readZone(wrong);
    QCOMPARE(said.size(), 1);
    QVERIFY(said.first().first().toString().contains(u"date of birth"_s));
    QCOMPARE(m_flow->form().typed(), before);
    QVERIFY(m_flow->offers().isEmpty());
}

void TestSenderFlow::aPastedZoneIsNoValueOfAField()
{
    m_flow->beginNew();
    m_flow->setFormOpen(true);
    m_flow->form().setValue(u"occupation"_s, u"Cook"_s);
    m_flow->form().setValue(u"occupation"_s, specimen);
    QCOMPARE(m_flow->form().value(u"occupation"_s), u"Cook"_s);
    QCOMPARE(m_flow->form().value(u"lastName"_s), u"ERIKSSON"_s);
}

void TestSenderFlow::aReadDocumentFindsItsHolder()
{
    QSignalSpy wanted(m_flow.get(), &SenderFlow::formWanted);
    const auto anna =
        m_stage->desk().parties.addSender(base::JsonValue::object({{u"firstName"_s, u"Anna Maria"_s},
                                                                   {u"lastName"_s, u"Eriksson"_s},
                                                                   {u"gender"_s, u"female"_s},
                                                                   {u"dateOfBirth"_s, u"1974-08-12"_s},
                                                                   {u"identificationType"_s, u"passport"_s},
                                                                   {u"identificationNumber"_s, u"L898902C3"_s},
                                                                   {u"expiryDate"_s, u"2012-04-15"_s}}));
    QVERIFY(anna);
    m_flow->search(specimen); // pasted or typed where customers are looked for
    QTRY_VERIFY(m_flow->sender());
    QCOMPARE(m_flow->sender()->id, anna->id);
    QVERIFY(m_flow->searchText().isEmpty());
    QCOMPARE(wanted.size(), 0); // nothing is new: the form need not be seen
}

void TestSenderFlow::aNewPassportOfAKnownCustomerIsOfferedBesideTheOldOne()
{
    QSignalSpy wanted(m_flow.get(), &SenderFlow::formWanted);
    const auto anna =
        m_stage->desk().parties.addSender(base::JsonValue::object({{u"firstName"_s, u"Anna Maria Katarina"_s},
                                                                   {u"lastName"_s, u"Eriksson"_s},
                                                                   {u"dateOfBirth"_s, u"1974-08-12"_s},
                                                                   {u"identificationNumber"_s, u"OLD12345"_s}}));
    QVERIFY(anna);
    m_flow->readZone(specimen);
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(m_flow->sender()->id, anna->id);
    QVERIFY(!m_flow->isNew());
    QCOMPARE(fieldsOf(m_flow->offers()), QStringList({u"identificationNumber"_s}));
    QCOMPARE(m_flow->form().value(u"firstName"_s), u"Anna Maria Katarina"_s);
}

void TestSenderFlow::aStrangersDocumentBeginsTheForm()
{
    QSignalSpy wanted(m_flow.get(), &SenderFlow::formWanted);
    m_flow->readZone(specimen);
    QTRY_COMPARE(wanted.size(), 1);
    QVERIFY(m_flow->isNew());
    QVERIFY(!m_flow->sender());
    QCOMPARE(m_flow->form().value(u"lastName"_s), u"ERIKSSON"_s);
}

QTEST_GUILESS_MAIN(TestSenderFlow)
#include "tst_sender_flow.moc"
