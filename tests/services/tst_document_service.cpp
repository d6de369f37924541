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
    void thatAFreshAddressHasRunOutIsTheProvidersFault();
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
    void whatIsTypedAboutAPaperIsChecked_data();
    void whatIsTypedAboutAPaperIsChecked();
    void aPaperEndsInTheShopsOwnTime_data();
    void aPaperEndsInTheShopsOwnTime();
    void anExpiredPaperIsNotUploaded();
    void whatTheReaderRefusesIsNotKept();
    void aLostConnectionLeavesTheUploadInTheQueue();
    void theQueueGoesOnAfterARestart();
    void theQueueLeavesToAPersonWhatOnlyAPersonCanMend();
    void twoCountersNeverCarryOneDocumentAtATime();
    void theQueueTellsHowFarItHasCome();
    void whatWentToAnotherRecordCountsAsNotSent();
    void papersThatAreWantedAgainAreMarkedAndListed();

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

void TestDocumentService::thatAFreshAddressHasRunOutIsTheProvidersFault()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    m_registrar->uploadFaults << base::nothingHappened(ErrorKind::CredentialRefused)
                              << base::nothingHappened(ErrorKind::CredentialRefused);
    const auto document = passport();
    // Not that a credential is wrong: nobody could mend that one.
    QCOMPARE(await(m_counter->documents.upload(document.id, m_id)).error().kind, ErrorKind::ProviderFailed);
    QVERIFY(await(m_counter->documents.upload(document.id, m_id)));
    QCOMPARE(m_registrar->entries_, 1);
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
    QVERIFY(refused.error().detail.contains(u"has a copy"_s) && !refused.error().detail.contains(u"--"_s));
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
    QVERIFY(!refused.error().detail.contains(u"--"_s));
}

void TestDocumentService::whatIsTypedAboutAPaperIsChecked_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("issued");
    QTest::addColumn<QString>("expires");
    QTest::addColumn<QString>("field"); // empty: taken
    QTest::newRow("nothing") << QString() << QString() << QString() << QString();
    QTest::newRow("all of it") << u" P1234567 "_s << u"2020-03-14"_s << u"2030-03-13"_s << QString();
    QTest::newRow("no date") << QString() << u"14/3/2020"_s << QString() << u"issueDate"_s;
    QTest::newRow("no such day") << QString() << QString() << u"2030-02-30"_s << u"expiryDate"_s;
    QTest::newRow("issued tomorrow") << QString() << u"2026-02-02"_s << QString() << u"issueDate"_s;
    QTest::newRow("ended yesterday") << QString() << QString() << u"2026-01-31"_s << u"expiryDate"_s;
    QTest::newRow("ends today") << QString() << QString() << u"2026-02-01"_s << QString();
    QTest::newRow("ends before it was issued") << QString() << u"2026-02-01"_s << u"2026-02-01"_s << u"expiryDate"_s;
    QTest::newRow("a filler") << u"N/A"_s << QString() << QString() << u"number"_s;
}

void TestDocumentService::whatIsTypedAboutAPaperIsChecked()
{
    QFETCH(const QString, number);
    QFETCH(const QString, issued);
    QFETCH(const QString, expires);
    QFETCH(const QString, field);
    const services::PaperFacts facts{u"passport"_s, u"scan.jpg"_s, number, issued, expires};
    const auto added = await(m_counter->documents.add(m_sender, facts, jpeg()));
    QCOMPARE(added.ok(), field.isEmpty());
    if (added) {
        QCOMPARE(added->number, number.trimmed());
        QCOMPARE(added->expiryDate, expires);
    } else {
        QCOMPARE(added.error().field, field);
        QVERIFY(m_counter->documents.ofSender(m_sender)->isEmpty());
    }
}

void TestDocumentService::aPaperEndsInTheShopsOwnTime_data()
{
    QTest::addColumn<int>("days"); // from today
    QTest::addColumn<QString>("validity");
    QTest::newRow("yesterday") << -1 << u"expired"_s;
    QTest::newRow("today") << 0 << u"ends-soon"_s;
    QTest::newRow("in 14 days") << 14 << u"ends-soon"_s;
    QTest::newRow("in 15 days") << 15 << u"valid"_s;
}

void TestDocumentService::aPaperEndsInTheShopsOwnTime()
{
    QFETCH(const int, days);
    QFETCH(const QString, validity);
    domain::Document document;
    document.expiryDate = m_counter->documents.today().addDays(days).toString(Qt::ISODate);
    QCOMPARE(domain::codeOf(domain::validityOf(document, m_counter->documents.today())), validity);
    QCOMPARE(domain::codeOf(domain::validityOf({}, m_counter->documents.today())), u"open"_s);
}

void TestDocumentService::anExpiredPaperIsNotUploaded()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const services::PaperFacts facts{u"passport"_s, u"scan.jpg"_s, {}, {}, u"2026-02-03"_s};
    const auto added = await(m_counter->documents.add(m_sender, facts, jpeg()));
    m_shop->clock.advance(3LL * 24 * 3600 * 1000);
    QCOMPARE(await(m_counter->documents.upload(added->id, m_id)).error().field, u"expiryDate"_s);
    QCOMPARE(m_counter->documents.queue(added->id, m_id).error().kind, ErrorKind::NotAllowedNow);
    QVERIFY(m_registrar->createdNames.isEmpty());
}

void TestDocumentService::whatTheReaderRefusesIsNotKept()
{
    m_shop->paperReader.faults << base::nothingHappened(ErrorKind::BadFile);
    const auto refused = await(m_counter->documents.add(m_sender, {u"passport"_s, u"scan.jpg"_s}, jpeg()));
    QCOMPARE(refused.error().kind, ErrorKind::BadFile);
    QVERIFY(m_counter->documents.ofSender(m_sender)->isEmpty());
}

void TestDocumentService::aLostConnectionLeavesTheUploadInTheQueue()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const auto document = passport();
    QVERIFY(m_counter->documents.queue(document.id, m_id));
    m_registrar->uploadFaults << base::nothingHappened(ErrorKind::Unreachable)
                              << base::maybeHappened(ErrorKind::TimedOut);
    QCOMPARE(*await(m_counter->uploads.tick()), 1);
    QCOMPARE(*await(m_counter->uploads.tick()), 0); // not before its time
    QCOMPARE(m_counter->uploads.pauseMs(), 5000);
    m_shop->clock.advance(5000);
    QCOMPARE(*await(m_counter->uploads.tick()), 1);
    QCOMPARE(m_counter->uploads.pauseMs(), 10'000); // longer with every try
    m_shop->clock.advance(10'000);
    QCOMPARE(*await(m_counter->uploads.tick()), 1);
    QCOMPARE(m_registrar->uploads.size(), 1);
    QCOMPARE(m_registrar->entries_, 1);
    const auto upload = m_counter->documents.document(document.id)->uploads.first();
    QCOMPARE(upload.state, UploadState::Uploaded);
    QVERIFY(!upload.dueAt.isValid() && upload.problem.isEmpty());
    QCOMPARE(*await(m_counter->uploads.tick()), 0);
}

void TestDocumentService::theQueueGoesOnAfterARestart()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const auto first = passport();
    const auto second = passport();
    QVERIFY(m_counter->documents.queue(first.id, m_id));
    QVERIFY(m_counter->documents.queue(second.id, m_id));
    // The program dies while the first one is on its way: its name stands at the upload, and nobody lives by it.
    auto uploads = *m_shop->store.documents.uploads(first.id);
    QVERIFY(*m_shop->store.documents.takeUpload(uploads.first(), {}, u"counter:1:1"_s));
    support::Counter next(*m_shop, u"counter:2:2"_s);
    next.processes.dead.insert(u"counter:1:1"_s);
    QCOMPARE(*await(next.uploads.tick()), 2);
    QCOMPARE(m_registrar->uploads.size(), 2);
}

void TestDocumentService::theQueueLeavesToAPersonWhatOnlyAPersonCanMend()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const auto document = passport();
    QVERIFY(m_counter->documents.queue(document.id, m_id));
    m_registrar->createFaults << base::nothingHappened(ErrorKind::ProviderRefused);
    QCOMPARE(*await(m_counter->uploads.tick()), 1);
    m_shop->clock.advance(3600'000);
    QCOMPARE(*await(m_counter->uploads.tick()), 0);
    QCOMPARE(m_counter->documents.document(document.id)->uploads.first().problemCode, u"provider-refused"_s);
    QVERIFY(m_counter->documents.queue(document.id, m_id)); // somebody has mended it
    QCOMPARE(*await(m_counter->uploads.tick()), 1);
    QCOMPARE(m_registrar->uploads.size(), 1);
}

void TestDocumentService::twoCountersNeverCarryOneDocumentAtATime()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const auto document = passport();
    support::Counter other(*m_shop, u"counter:2:2"_s);
    ErrorKind said = ErrorKind::BadInput;
    m_registrar->whileCreating = [&] {
        said = await(other.documents.upload(document.id, m_id)).error().kind;
        return 0;
    };
    QVERIFY(await(m_counter->documents.upload(document.id, m_id)));
    QCOMPARE(said, ErrorKind::NotAllowedNow);
    QCOMPARE(m_registrar->entries_, 1);
    QVERIFY(await(other.documents.upload(document.id, m_id))); // it is there: nothing to carry
    QCOMPARE(m_registrar->uploads.size(), 1);
}

void TestDocumentService::theQueueTellsHowFarItHasCome()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const auto document = passport();
    QVERIFY(m_counter->documents.queue(document.id, m_id));
    QStringList told;
    connect(&m_counter->uploads, &services::UploadQueue::moved, this,
            [&](const QString &id, const QString &, qint64 sent, qint64 total) {
                if (id == document.id.text) told << u"%1/%2"_s.arg(sent).arg(total);
            });
    connect(&m_counter->uploads, &services::UploadQueue::ended, this, [&] { told << u"ended"_s; });
    QVERIFY(await(m_counter->uploads.tick()));
    const qint64 size = jpeg().size();
    QCOMPARE(told, (QStringList{u"%1/%2"_s.arg(size / 2).arg(size), u"%1/%1"_s.arg(size), u"ended"_s}));
}

void TestDocumentService::whatWentToAnotherRecordCountsAsNotSent()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const auto document = passport();
    QVERIFY(await(m_counter->documents.upload(document.id, m_id)));
    m_registrar->known.email = u"m@example.com"_s;
    QVERIFY(await(m_counter->onboarding.bind(m_sender, m_id, u"U2"_s, services::OnboardingService::Doubt::AskNew)));
    auto upload = m_counter->documents.document(document.id)->uploads.first();
    QCOMPARE(upload.state, UploadState::Waiting);
    QVERIFY(upload.theirs.isEmpty());
    QCOMPARE(upload.former.size(), 1);
    QCOMPARE(m_counter->documents.remove(document.id).error().kind, ErrorKind::NotAllowedNow); // the old copy is there
    QVERIFY(await(m_counter->documents.upload(document.id, m_id)));
    upload = m_counter->documents.document(document.id)->uploads.first();
    QCOMPARE(upload.state, UploadState::Uploaded);
    QCOMPARE(upload.theirs, u"D2"_s);
    QCOMPARE(m_registrar->uploads.size(), 2);
    QVERIFY(await(m_counter->documents.removeThere(document.id, m_id)));
    QCOMPARE(m_registrar->removed, (QStringList{u"D1"_s, u"D2"_s}));
    QVERIFY(m_counter->documents.remove(document.id));
}

void TestDocumentService::papersThatAreWantedAgainAreMarkedAndListed()
{
    QVERIFY(await(m_counter->onboarding.enrol(m_sender, m_id, {})));
    const auto document = passport();
    QVERIFY(await(m_counter->documents.upload(document.id, m_id)));
    QVERIFY(m_counter->documents.wanted()->isEmpty());
    m_registrar->current.state = domain::UserState::ResubmitDocuments;
    m_registrar->current.remarks = u"The passport is blurred"_s;
    QVERIFY(await(m_counter->onboarding.sync(m_sender, m_id)));
    const auto wanted = m_counter->documents.wanted();
    QCOMPARE(wanted->size(), 1);
    QCOMPARE(wanted->first().enrolment.user.remarks, u"The passport is blurred"_s);
    QCOMPARE(wanted->first().documents.size(), 1);
    QCOMPARE(m_counter->documents.document(document.id)->uploads.first().state, UploadState::Wanted);
    QVERIFY(await(m_counter->documents.upload(document.id, m_id))); // into the entry that there is
    QCOMPARE(m_registrar->entries_, 1);
    QCOMPARE(m_registrar->uploads.size(), 2);
    QVERIFY(await(m_counter->onboarding.sync(m_sender, m_id))); // the same wish: what was sent since is not wanted anew
    QCOMPARE(m_counter->documents.document(document.id)->uploads.first().state, UploadState::Uploaded);
    m_registrar->current.state = domain::UserState::Approved;
    m_registrar->current.remarks.clear();
    QVERIFY(await(m_counter->onboarding.sync(m_sender, m_id)));
    QVERIFY(m_counter->documents.wanted()->isEmpty());
}

QTEST_GUILESS_MAIN(TestDocumentService)
#include "tst_document_service.moc"
