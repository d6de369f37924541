// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "support/shop.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::UploadState;
using support::await;

class TestDocumentService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aDocumentIsToldByItsContent_data();
    void aDocumentIsToldByItsContent();
    void aTypeThatNobodyKnowsIsRefusedWithThoseThatThereAre();
    void anUploadNeedsTheCustomersRecordThere();
    void aDocumentIsUploadedOnce();
    void anAddressThatHasRunOutIsRenewed();
    void anUploadGoesOnWithTheEntryItHas();
    void theProblemOfAFailedUploadIsKept();
    void theProvidersCopyIsRemovedAndOursStays();
    void anEntryWhoseMakingWasNeverAnsweredIsFoundInTheList();
    void anEntryOfAnotherDocumentIsNotTaken_data();
    void anEntryOfAnotherDocumentIsNotTaken();
    void withoutTheListNothingIsMadeTwice();
    void theListIsLookedIntoEvenWhenThisProgramDied();
    void anEntryThatWasRemovedThereIsMadeAnew();
    void ourCopyStaysWhileAProviderHasOne();
    void theProviderNeverHearsTheNameOfTheFile();
    void aRecordWithoutANumberIsNotToBeEnrolledAgain();

private:
    QByteArray jpeg() const { return QByteArray("\xff\xd8\xff\xe0 picture"); }
    domain::Document passport();
    std::unique_ptr<support::Shop> m_shop;
    std::unique_ptr<support::Counter> m_counter;
    support::ScriptedRegistrar *m_registrar = nullptr;
    const domain::ProviderId m_id{u"registrar"_s};
    const domain::SenderId m_sender{u"S1"_s};
};

void TestDocumentService::init()
{
    m_counter.reset();
    m_shop = std::make_unique<support::Shop>();
    m_registrar = &m_shop->addRegistrar(m_id.text);
    m_counter = std::make_unique<support::Counter>(*m_shop);
    domain::Sender sender;
    sender.id = m_sender;
    sender.firstName = u"Maria"_s;
    sender.email = u"m@example.com"_s;
    (void)m_shop->store.senders.add(sender);
}

domain::Document TestDocumentService::passport()
{
    const auto added = await(m_counter->documents.add(m_sender, {u"passport"_s, u"scan.jpg"_s}, jpeg()));
    if (!added) qFatal("not added: %s", qPrintable(added.error().detail));
    return *added;
}

void TestDocumentService::aDocumentIsToldByItsContent_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("type");
    QTest::newRow("JPEG") << jpeg() << u"image/jpeg"_s;
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n rest") << u"image/png"_s;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << u"application/pdf"_s;
    QTest::newRow("a program called passport.jpg") << QByteArray("\x7f"
                                                                 "ELF")
                                                   << QString();
    QTest::newRow("a page of the web") << QByteArray("<html>") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("too large") << jpeg() + QByteArray(domain::documentBytesMax, 'x') << QString();
}

void TestDocumentService::aDocumentIsToldByItsContent()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, type);
    const auto added = await(m_counter->documents.add(m_sender, {u"passport"_s, u"passport.jpg"_s}, content));
    QCOMPARE(added.ok(), !type.isEmpty());
    if (!added) {
        QCOMPARE(added.error().kind, ErrorKind::BadFile);
        QVERIFY(!added.error().detail.isEmpty());
        return;
    }
    QCOMPARE(added->contentType, type);
    QCOMPARE(added->size, content.size());
    QCOMPARE(*m_counter->documents.content(added->id), content);
}

void TestDocumentService::aTypeThatNobodyKnowsIsRefusedWithThoseThatThereAre()
{
    const auto refused = await(m_counter->documents.add(m_sender, {u"library_card"_s, u"x.jpg"_s}, jpeg()));
    QCOMPARE(refused.error().kind, ErrorKind::BadCode);
    QVERIFY(refused.error().detail.contains(u"passport, utility_bill"_s));
    QCOMPARE(await(m_counter->documents.add({u"nobody"_s}, {u"passport"_s, u"x"_s}, jpeg())).error().kind,
             ErrorKind::NotFound);
}

void TestDocumentService::anUploadNeedsTheCustomersRecordThere()
{
    const auto refused = await(m_counter->documents.upload(passport().id, m_id));
    QCOMPARE(refused.error().kind, ErrorKind::NotAllowedNow);
    QVERIFY(m_registrar->uploads.isEmpty());
}

void TestDocumentService::aDocumentIsUploadedOnce()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const auto document = passport();
    const auto status = await(m_counter->documents.upload(document.id, m_id));
    QVERIFY(status);
    QCOMPARE(status->uploads.first().state, UploadState::Uploaded);
    QCOMPARE(status->uploads.first().theirs, u"D1"_s);
    QVERIFY(await(m_counter->documents.upload(document.id, m_id)));
    QCOMPARE(m_registrar->uploads, QList<QByteArray>{"D1|first address|image/jpeg|" + jpeg()});
}

void TestDocumentService::anAddressThatHasRunOutIsRenewed()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    m_registrar->uploadFaults << base::nothingHappened(ErrorKind::CredentialRefused);
    QVERIFY(await(m_counter->documents.upload(passport().id, m_id)));
    QCOMPARE(m_registrar->renewals, 1);
    QCOMPARE(m_registrar->uploads, QList<QByteArray>{"D1|fresh address|image/jpeg|" + jpeg()});
}

void TestDocumentService::anUploadGoesOnWithTheEntryItHas()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const auto document = passport();
    m_registrar->uploadFaults << base::maybeHappened(ErrorKind::TimedOut);
    QVERIFY(!await(m_counter->documents.upload(document.id, m_id)));
    QVERIFY(await(m_counter->documents.upload(document.id, m_id)));
    QCOMPARE(m_registrar->entries_, 1); // no second passport at the provider
    QCOMPARE(m_registrar->renewals, 1);
}

void TestDocumentService::theProblemOfAFailedUploadIsKept()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const auto document = passport();
    m_registrar->createFaults << base::nothingHappened(ErrorKind::Unreachable);
    const auto failed = await(m_counter->documents.upload(document.id, m_id));
    QCOMPARE(failed.error().kind, ErrorKind::Unreachable);
    QCOMPARE(failed.error().provider, m_id.text);
    auto status = m_counter->documents.document(document.id);
    QCOMPARE(status->uploads.first().state, UploadState::Waiting);
    QCOMPARE(status->uploads.first().problemCode, u"unreachable"_s);
    QCOMPARE(m_shop->store.documents.openUploads(10)->size(), 1);
    QVERIFY(await(m_counter->documents.upload(document.id, m_id)));
    status = m_counter->documents.document(document.id);
    QVERIFY(status->uploads.first().problem.isEmpty());
    QVERIFY(m_shop->store.documents.openUploads(10)->isEmpty());
}

void TestDocumentService::theProvidersCopyIsRemovedAndOursStays()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const auto document = passport();
    QVERIFY(await(m_counter->documents.upload(document.id, m_id)));
    const auto status = await(m_counter->documents.removeThere(document.id, m_id));
    QCOMPARE(status->uploads.first().state, UploadState::Waiting);
    QCOMPARE(m_registrar->removed, QStringList{u"D1"_s});
    QCOMPARE(*m_counter->documents.content(document.id), jpeg());
    QVERIFY(m_counter->documents.remove(document.id));
    QCOMPARE(m_counter->documents.document(document.id).error().kind, ErrorKind::NotFound);
}

void TestDocumentService::anEntryWhoseMakingWasNeverAnsweredIsFoundInTheList()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const auto document = passport();
    m_registrar->createFaults << base::maybeHappened(ErrorKind::TimedOut);
    QCOMPARE(await(m_counter->documents.upload(document.id, m_id)).error().outcome, base::Outcome::Unknown);
    QCOMPARE(m_registrar->listLooks, 0);
    m_registrar->listed = {{u"D7"_s, u"passport"_s, m_registrar->createdNames.first(), {}}};
    const auto status = await(m_counter->documents.upload(document.id, m_id));
    QVERIFY(status);
    QCOMPARE(status->uploads.first().theirs, u"D7"_s);
    QCOMPARE(m_registrar->createdNames.size(), 1);
    QCOMPARE(m_registrar->uploads, QList<QByteArray>{"D7|fresh address|image/jpeg|" + jpeg()});
}

void TestDocumentService::anEntryOfAnotherDocumentIsNotTaken_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("name"); // empty: the name that was asked for
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("another name") << u"passport"_s << u"passport.jpg"_s << false;
    QTest::newRow("another kind") << u"utility_bill"_s << QString() << false;
    QTest::newRow("that of another upload of ours") << u"passport"_s << QString() << true;
}

void TestDocumentService::anEntryOfAnotherDocumentIsNotTaken()
{
    QFETCH(const QString, type);
    QFETCH(const QString, name);
    QFETCH(const bool, isOurs);
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    QString taken = u"D77"_s;
    if (isOurs) taken = await(m_counter->documents.upload(passport().id, m_id))->uploads.first().theirs;
    const auto document = passport();
    m_registrar->createFaults << base::maybeHappened(ErrorKind::TimedOut);
    QVERIFY(!await(m_counter->documents.upload(document.id, m_id)));
    m_registrar->listed = {{taken, type, name.isEmpty() ? m_registrar->createdNames.last() : name, {}}};
    const auto status = await(m_counter->documents.upload(document.id, m_id));
    QVERIFY(status);
    QCOMPARE(m_registrar->listLooks, 1);
    QVERIFY(status->uploads.first().theirs != taken);
}

void TestDocumentService::withoutTheListNothingIsMadeTwice()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const auto document = passport();
    m_registrar->createFaults << base::maybeHappened(ErrorKind::TimedOut);
    QVERIFY(!await(m_counter->documents.upload(document.id, m_id)));
    m_registrar->listFaults << base::nothingHappened(ErrorKind::Unreachable);
    QCOMPARE(await(m_counter->documents.upload(document.id, m_id)).error().kind, ErrorKind::Unreachable);
    QCOMPARE(m_registrar->createdNames.size(), 1);
}

void TestDocumentService::theListIsLookedIntoEvenWhenThisProgramDied()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const auto document = passport();
    // What is stored while the request is on its way is what a program finds that starts after the power came back.
    m_registrar->whileCreating = [&] {
        const auto uploads = m_counter->documents.document(document.id)->uploads;
        return uploads.isEmpty() ? 0 : uploads.first().tries;
    };
    QVERIFY(await(m_counter->documents.upload(document.id, m_id)));
    QCOMPARE(m_registrar->stored, QList<int>{1});
}

void TestDocumentService::anEntryThatWasRemovedThereIsMadeAnew()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const auto document = passport();
    m_registrar->uploadFaults << base::maybeHappened(ErrorKind::TimedOut);
    QVERIFY(!await(m_counter->documents.upload(document.id, m_id)));
    m_registrar->renewFaults << base::nothingHappened(ErrorKind::NotFound);
    const auto status = await(m_counter->documents.upload(document.id, m_id));
    QVERIFY(status);
    QCOMPARE(status->uploads.first().theirs, u"D2"_s);
    QCOMPARE(status->uploads.first().state, UploadState::Uploaded);
}

void TestDocumentService::ourCopyStaysWhileAProviderHasOne()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const auto document = passport();
    QVERIFY(await(m_counter->documents.upload(document.id, m_id)));
    const auto refused = m_counter->documents.remove(document.id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotAllowedNow);
    QVERIFY(refused.error().detail.contains(u"--provider registrar"));
    QCOMPARE(*m_counter->documents.content(document.id), jpeg());
    QVERIFY(await(m_counter->documents.removeThere(document.id, m_id)));
    QVERIFY(m_counter->documents.remove(document.id));
}

void TestDocumentService::theProviderNeverHearsTheNameOfTheFile()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const auto added = await(m_counter->documents.add(m_sender, {u"passport"_s, u"Maria S1234567D.jpg"_s}, jpeg()));
    QVERIFY(await(m_counter->documents.upload(added->id, m_id)));
    QVERIFY(await(m_counter->documents.upload(passport().id, m_id)));
    const QStringList names = m_registrar->createdNames;
    QCOMPARE(names.size(), 2);
    for (const QString &name : names)
        QVERIFY2(name.startsWith(u"passport-") && name.endsWith(u".jpg"), qPrintable(name));
    QVERIFY(!names.first().contains(u"S1234567D") && !names.first().contains(u"Maria"));
    QVERIFY(names.first() != names.last()); // two papers of one kind are told apart
}

void TestDocumentService::aRecordWithoutANumberIsNotToBeEnrolledAgain()
{
    m_registrar->tellsId = false;
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const auto refused = await(m_counter->documents.upload(passport().id, m_id));
    QCOMPARE(refused.error().kind, ErrorKind::NotAllowedNow);
    QCOMPARE(refused.error().field, u"user-id"_s);
    QVERIFY(refused.error().detail.contains(u"--user-id"));
}

QTEST_GUILESS_MAIN(TestDocumentService)
#include "tst_document_service.moc"
