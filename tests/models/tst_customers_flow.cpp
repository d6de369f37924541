// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customers_flow.h"
#include "support/await.h"
#include "support/window_stage.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using domain::UserState;
using models::CustomersFlow;
using models::DocumentsModel;
using models::Standing;

class TestCustomersFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void withoutASearchThoseWhoWereHereLastAreShown();
    void aSearchFindsByName();
    void whatIsKnownIsReadInTheOrderOfTheForm();
    void onlyProvidersThatKeepCustomersAreAsked();
    void enrollingOpensARecordOnce();
    void aRefusedEnrolmentSaysWhatIsMissing();
    void aLostAnswerIsADoubtThatAPersonSettles();
    void askingAgainNeedsThatSomebodyHasLooked();
    void aRecordOfAnotherNameIsNotTaken();
    void aRecordWithoutANumberAsksForIt();
    void detailsAreOfferedOnlyWhenThereAreNewOnes();
    void screeningIsOfferedOnlyWhenNothingIsWanted();
    void checkingTellsTheProvidersOwnWords();
    void anAnswerAboutAnotherCustomerIsNotShown();
    void aDocumentIsKeptUploadedAndCopied();
    void whatIsNoPaperIsRefused();
    void anUploadThatFailsIsSaidAtTheDocument();
    void aChangedCustomerIsReadAgain();
    void whatWasTypedComesBackAfterAPowerCut();

private:
    support::ScriptedRegistrar &registrar() { return *m_stage->shop.registrars.front(); }
    void choose(const QString &name);
    const Standing &standing() { return m_flow->standings().standings().first(); }
    /// Enrolled with number and an e-mail address.
    void enrol();
    QString write(const QString &name, const QByteArray &content);

    QTemporaryDir m_folder;
    std::unique_ptr<support::WindowStage> m_stage;
    std::unique_ptr<CustomersFlow> m_flow;
};

void TestCustomersFlow::init()
{
    m_flow.reset();
    m_stage = std::make_unique<support::WindowStage>();
    m_stage->addRegistrar();
    m_stage->open();
    m_flow = std::make_unique<CustomersFlow>(*m_stage->backstage, m_stage->shop.clock);
    const auto maria = m_stage->desk().parties.findSenders(u"maria"_s);
    QVERIFY(maria.ok() && maria->size() == 1);
    const auto json = base::JsonValue::object({{u"email"_s, u"maria@example.com"_s}});
    QVERIFY(m_stage->desk().parties.updateSender(maria->first().id, json).ok());
}

void TestCustomersFlow::choose(const QString &name)
{
    const auto found = m_stage->desk().parties.findSenders(name);
    QVERIFY(found.ok() && !found->isEmpty());
    m_flow->choose(found->first().id);
    QTRY_VERIFY(m_flow->chosen() && m_flow->chosen()->id == found->first().id);
    QTRY_VERIFY(m_flow->standings().isLoaded() && m_flow->documents().isLoaded());
}

void TestCustomersFlow::enrol()
{
    choose(u"maria"_s);
    m_flow->standings().enrol(u"registrar"_s);
    QTRY_VERIFY(standing().mayCheck);
}

QString TestCustomersFlow::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("no room for a test file");
    return file.fileName();
}

void TestCustomersFlow::withoutASearchThoseWhoWereHereLastAreShown()
{
    m_flow->reload();
    QTRY_COMPARE(m_flow->found().rowCount(), 2);
    QVERIFY(m_flow->searched());
}

void TestCustomersFlow::aSearchFindsByName()
{
    m_flow->search(u"ali"_s);
    QTRY_VERIFY(m_flow->searched());
    QCOMPARE(m_flow->found().rowCount(), 1);
    QCOMPARE(m_flow->found().sender(0)->firstName, u"Ali"_s);
    m_flow->search(u"nobody at all"_s);
    QTRY_VERIFY(m_flow->searched());
    QCOMPARE(m_flow->found().rowCount(), 0);
}

void TestCustomersFlow::whatIsKnownIsReadInTheOrderOfTheForm()
{
    choose(u"maria"_s);
    const QList<models::CustomerFact> facts = m_flow->facts();
    QVERIFY(facts.size() > 5);
    QCOMPARE(facts.first().section, u"Person"_s);
    QStringList labels;
    for (const models::CustomerFact &fact : facts) {
        labels << fact.label;
        QVERIFY(!fact.value.isEmpty());
    }
    QVERIFY(labels.indexOf(domain::senderFieldLabel(u"firstName"_s)) <
            labels.indexOf(domain::senderFieldLabel(u"identificationNumber"_s)));
    for (const models::CustomerFact &fact : facts)
        if (fact.label == domain::senderFieldLabel(u"nationality"_s)) QCOMPARE(fact.value, u"Philippines"_s);
}

void TestCustomersFlow::onlyProvidersThatKeepCustomersAreAsked()
{
    choose(u"maria"_s);
    QCOMPARE(m_flow->standings().standings().size(), 1); // alpha and beta want no record
    QCOMPARE(standing().provider, u"registrar"_s);
    QVERIFY(standing().mayEnrol);
    QVERIFY(!standing().maySend && !standing().mayScreen && !standing().mayCheck && !standing().mayFind);
}

void TestCustomersFlow::enrollingOpensARecordOnce()
{
    choose(u"maria"_s);
    QSignalSpy done(&m_flow->standings(), &models::StandingsFlow::done);
    m_flow->standings().enrol(u"registrar"_s);
    QVERIFY(m_flow->standings().isBusy(u"registrar"_s));
    m_flow->standings().enrol(u"registrar"_s); // pressed twice
    QTRY_COMPARE(done.size(), 1);
    QTRY_VERIFY(standing().mayCheck);
    QCOMPARE(registrar().enrolments, 1);
    QCOMPARE(standing().record, u"U1"_s);
    QCOMPARE(standing().word, u"pending"_s);
    QCOMPARE(standing().sentence, domain::sentenceOf(UserState::Pending));
    QVERIFY(!standing().mayEnrol);
}

void TestCustomersFlow::aRefusedEnrolmentSaysWhatIsMissing()
{
    choose(u"ali"_s); // who has no e-mail address
    QSignalSpy problem(&m_flow->standings(), &models::StandingsFlow::problem);
    m_flow->standings().enrol(u"registrar"_s);
    QTRY_VERIFY(!problem.isEmpty() && problem.last().first().toString().startsWith(u"Registrar: "_s));
    QCOMPARE(registrar().enrolments, 0);
    QVERIFY(standing().mayEnrol);
}

void TestCustomersFlow::aLostAnswerIsADoubtThatAPersonSettles()
{
    registrar().enrolFaults << base::maybeHappened(base::ErrorKind::TimedOut);
    registrar().known.firstName = u"Maria"_s;
    registrar().known.lastName = u"Santos"_s;
    choose(u"maria"_s);
    m_flow->standings().enrol(u"registrar"_s);
    QTRY_VERIFY(standing().mayAskAgain);
    QVERIFY(standing().mayFind);
    QVERIFY(!standing().mayEnrol && !standing().mayCheck);
    m_flow->standings().find(u"registrar"_s, u"  "_s); // no number is no record
    QVERIFY(standing().mayAskAgain);
    m_flow->standings().typeNumber(u"registrar"_s, u"U77"_s);
    m_flow->standings().find(u"registrar"_s, u" U77 "_s);
    QTRY_COMPARE(standing().record, u"U77"_s);
    QVERIFY(m_flow->standings().typedNumber(u"registrar"_s).isEmpty());
    QCOMPARE(registrar().enrolments, 1);
}

void TestCustomersFlow::askingAgainNeedsThatSomebodyHasLooked()
{
    registrar().enrolFaults << base::maybeHappened(base::ErrorKind::TimedOut);
    choose(u"maria"_s);
    m_flow->standings().enrol(u"registrar"_s);
    QTRY_VERIFY(standing().mayAskAgain);
    m_flow->standings().enrol(u"registrar"_s); // without having looked
    QTRY_VERIFY(!m_flow->standings().isBusy(u"registrar"_s));
    QCOMPARE(registrar().enrolments, 1);
    m_flow->standings().askAgain(u"registrar"_s);
    QTRY_VERIFY(standing().mayCheck);
    QCOMPARE(registrar().enrolments, 2);
}

void TestCustomersFlow::aRecordOfAnotherNameIsNotTaken()
{
    registrar().enrolFaults << base::maybeHappened(base::ErrorKind::TimedOut);
    registrar().known.firstName = u"Somebody"_s;
    registrar().known.lastName = u"Else"_s;
    choose(u"maria"_s);
    m_flow->standings().enrol(u"registrar"_s);
    QTRY_VERIFY(standing().mayFind);
    QSignalSpy problem(&m_flow->standings(), &models::StandingsFlow::problem);
    m_flow->standings().typeNumber(u"registrar"_s, u"U2"_s);
    m_flow->standings().find(u"registrar"_s, u"U2"_s);
    QTRY_VERIFY(!problem.isEmpty() && problem.last().first().toString().contains(u"another name"_s));
    QVERIFY(standing().record.isEmpty());
    QCOMPARE(m_flow->standings().typedNumber(u"registrar"_s), u"U2"_s); // what was typed is still there
}

void TestCustomersFlow::aRecordWithoutANumberAsksForIt()
{
    registrar().tellsId = false;
    choose(u"maria"_s);
    m_flow->standings().enrol(u"registrar"_s);
    QTRY_VERIFY(standing().mayFind);
    QVERIFY(!standing().mayAskAgain && !standing().mayEnrol && !standing().mayCheck);
}

void TestCustomersFlow::detailsAreOfferedOnlyWhenThereAreNewOnes()
{
    enrol();
    QVERIFY(standing().maySend);
    m_flow->standings().sendDetails(u"registrar"_s);
    QTRY_COMPARE(registrar().changes.size(), 1);
    QTRY_VERIFY(!standing().maySend);
    const auto json = base::JsonValue::object({{u"city"_s, u"Singapore"_s}});
    QVERIFY(m_stage->desk().parties.updateSender(m_flow->chosen()->id, json).ok());
    m_flow->reload();
    QTRY_VERIFY(standing().maySend);
}

void TestCustomersFlow::screeningIsOfferedOnlyWhenNothingIsWanted()
{
    registrar().current.state = UserState::Incomplete;
    registrar().wantsForScreening = {u"occupation"_s};
    enrol();
    QVERIFY(!standing().mayScreen);
    QVERIFY(standing().wants.contains(domain::senderFieldLabel(u"occupation"_s)));
    registrar().wantsForScreening.clear();
    m_flow->reload();
    QTRY_VERIFY(standing().mayScreen);
    registrar().current.state = UserState::Pending; // it may not have begun to look
    m_flow->standings().check(u"registrar"_s);
    QTRY_COMPARE(standing().sentence, domain::sentenceOf(UserState::Pending));
    QVERIFY(standing().mayScreen);
    registrar().current.state = UserState::Approved;
    m_flow->standings().screen(u"registrar"_s);
    QTRY_VERIFY(!standing().mayScreen);
    QCOMPARE(registrar().screenings, 1);
}

void TestCustomersFlow::checkingTellsTheProvidersOwnWords()
{
    enrol();
    registrar().current.state = UserState::Rejected;
    registrar().current.word = u"rejected"_s;
    registrar().current.remarks = u"Photograph does not match"_s;
    m_flow->standings().check(u"registrar"_s);
    QTRY_COMPARE(standing().remarks, u"Photograph does not match"_s);
    QCOMPARE(standing().tone, models::Tone::Bad);
    QVERIFY(!standing().maySend && !standing().mayScreen);
    QVERIFY(registrar().changes.isEmpty()); // asking sends nothing
}

void TestCustomersFlow::anAnswerAboutAnotherCustomerIsNotShown()
{
    choose(u"ali"_s);
    const domain::SenderId ali = m_flow->chosen()->id;
    choose(u"maria"_s);
    QSignalSpy done(&m_flow->standings(), &models::StandingsFlow::done);
    m_flow->standings().enrol(u"registrar"_s);
    m_flow->standings().show(ali); // before the answer is in
    QTRY_COMPARE(registrar().enrolments, 1);
    QTest::qWait(20);
    QVERIFY(done.isEmpty());
    QTRY_VERIFY(m_flow->standings().isLoaded());
    QVERIFY(standing().mayEnrol);
    choose(u"maria"_s);
    QTRY_VERIFY(standing().mayCheck); // it is stored all the same
}

void TestCustomersFlow::aDocumentIsKeptUploadedAndCopied()
{
    DocumentsModel &documents = m_flow->documents().documents();
    const QAbstractItemModelTester tester(&documents, QAbstractItemModelTester::FailureReportingMode::Fatal);
    enrol();
    QVERIFY(domain::containsCode(documents.types(), u"passport"_s));
    QCOMPARE(documents.providers().size(), 1);
    m_flow->documents().add(u"passport"_s, write(u"passport.jpg"_s, "\xff\xd8\xff and more"));
    QTRY_COMPARE(documents.rowCount(), 1);
    QCOMPARE(documents.index(0, DocumentsModel::File).data().toString(), u"passport.jpg"_s);
    QCOMPARE(documents.index(0, DocumentsModel::File).data(models::SecondLineRole).toString(), u"Passport"_s);
    const domain::DocumentId id = documents.document(0)->id;
    QSignalSpy moved(&documents, &DocumentsModel::dataChanged);
    m_flow->documents().upload(id, u"registrar"_s);
    QTRY_VERIFY(documents.isUploaded(0, u"registrar"_s));
    QCOMPARE(registrar().uploads.size(), 1);
    QVERIFY(!moved.isEmpty()); // how far it had come was shown
    const QString copy = m_folder.filePath(u"copy.jpg"_s);
    m_flow->documents().saveCopy(id, copy);
    QTRY_VERIFY(QFile::exists(copy) && !m_flow->documents().isBusy());
    QFile read(copy);
    QVERIFY(read.open(QIODevice::ReadOnly));
    QCOMPARE(read.readAll(), QByteArray("\xff\xd8\xff and more"));
    // Our record is the only handle on what the provider has been given, so it goes last.
    m_flow->documents().remove(id);
    QTRY_VERIFY(!m_flow->documents().isBusy());
    QCOMPARE(registrar().removed, QStringList{u"D1"_s});
    QTRY_COMPARE(documents.rowCount(), 0);
}

void TestCustomersFlow::whatIsNoPaperIsRefused()
{
    choose(u"maria"_s);
    QSignalSpy problem(&m_flow->documents(), &models::DocumentsFlow::problem);
    const auto refused = [&](const QString &type, const QString &file, const QString &word) {
        problem.clear();
        m_flow->documents().add(type, file);
        QTRY_VERIFY(!problem.isEmpty() && !problem.last().first().toString().isEmpty());
        QVERIFY2(problem.last().first().toString().contains(word), qPrintable(problem.last().first().toString()));
        QTRY_VERIFY(!m_flow->documents().isBusy());
    };
    refused(u"passport"_s, write(u"passport.jpg"_s, "MZ program"), u"no JPEG"_s);
    refused(u"passport"_s, write(u"empty.pdf"_s, ""), u"empty"_s);
    refused(u"passport"_s, m_folder.path(), u"cannot be read"_s);
    refused(u"passport"_s, m_folder.filePath(u"not there"_s), u"cannot be read"_s);
    refused(u"ticket"_s, write(u"ticket.pdf"_s, "%PDF-1.7"), u"kind of document"_s);
    QCOMPARE(m_flow->documents().documents().rowCount(), 0);
}

void TestCustomersFlow::anUploadThatFailsIsSaidAtTheDocument()
{
    choose(u"maria"_s);
    DocumentsModel &documents = m_flow->documents().documents();
    m_flow->documents().add(u"passport"_s, write(u"passport.pdf"_s, "%PDF-1.7"));
    QTRY_COMPARE(documents.rowCount(), 1);
    QSignalSpy problem(&m_flow->documents(), &models::DocumentsFlow::problem);
    m_flow->documents().upload(documents.document(0)->id, u"registrar"_s);
    QTRY_VERIFY(!problem.isEmpty() && problem.last().first().toString().contains(u"Enrol the customer"_s));
    QTRY_VERIFY(!m_flow->documents().isBusy());
    m_flow->standings().enrol(u"registrar"_s);
    QTRY_VERIFY(standing().mayCheck);
    registrar().uploadFaults << base::nothingHappened(base::ErrorKind::Unreachable);
    m_flow->documents().upload(documents.document(0)->id, u"registrar"_s);
    QTRY_VERIFY(documents.problemText(0).startsWith(u"Registrar: "_s));
    QVERIFY(!documents.isUploaded(0, u"registrar"_s));
    QTRY_VERIFY(!m_flow->documents().isBusy());
    m_flow->documents().upload(documents.document(0)->id, u"registrar"_s);
    QTRY_VERIFY(documents.isUploaded(0, u"registrar"_s));
    QVERIFY(documents.problemText(0).isEmpty());
}

void TestCustomersFlow::aChangedCustomerIsReadAgain()
{
    choose(u"maria"_s);
    QSignalSpy ready(m_flow.get(), &CustomersFlow::formReady);
    QSignalSpy stored(m_flow.get(), &CustomersFlow::stored);
    m_flow->beginEdit();
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(m_flow->editor().form().value(u"firstName"_s), u"Maria"_s);
    m_flow->editor().form().setValue(u"city"_s, u"Singapore"_s);
    m_flow->editor().save();
    QTRY_COMPARE(stored.size(), 1);
    QCOMPARE(m_flow->chosen()->city, u"Singapore"_s);
    m_flow->search(u"Rosa Lim"_s);
    m_flow->beginNew();
    QCOMPARE(m_flow->editor().form().value(u"firstName"_s), u"Rosa"_s);
    m_flow->editor().save();
    QTRY_COMPARE(stored.size(), 2);
    QCOMPARE(m_flow->chosen()->lastName, u"Lim"_s);
}

void TestCustomersFlow::whatWasTypedComesBackAfterAPowerCut()
{
    m_flow->beginNew();
    m_flow->editor().form().setValue(u"firstName"_s, u"Rosa"_s);
    m_flow->saveDraft();
    QTest::qWait(20);
    m_flow.reset();
    m_stage->open();
    m_flow = std::make_unique<CustomersFlow>(*m_stage->backstage, m_stage->shop.clock);
    m_flow->start();
    QTRY_VERIFY(!m_flow->editor().unsaved().isEmpty());
    m_flow->beginNew();
    QCOMPARE(m_flow->editor().form().value(u"firstName"_s), u"Rosa"_s);
    QSignalSpy stored(m_flow.get(), &CustomersFlow::stored);
    m_flow->editor().save();
    QTRY_COMPARE(stored.size(), 1);
    QTest::qWait(20);
    const auto left = m_stage->desk().store.drafts->get(u"customers-01"_s);
    QVERIFY(left.ok() && left->isNull()); // what is saved is no draft any more
}

QTEST_GUILESS_MAIN(TestCustomersFlow)
#include "tst_customers_flow.moc"
