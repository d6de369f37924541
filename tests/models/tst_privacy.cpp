// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "support/window_stage.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using support::await;

/// What may be seen of a person, and what goes when; over a real store.
class TestPrivacy : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsSeenWholeIsOnRecordFirst();
    void allThatIsKnownIsExported();
    void whoNeverSentAnythingIsErasedWhole();
    void theProvidersCopyGoesFirst();
    void papersOfWhoSentMoneyStayAsLongAsTheyMust();
    void theDailyWorkRemovesWhatIsOverAndNothingElse();

private:
    services::PrivacyService &privacy() { return m_stage->desk().privacy; }
    domain::SenderId idOf(const QString &name) { return m_stage->desk().parties.findSenders(name)->first().id; }
    domain::DocumentId paperOf(const QString &name);
    QStringList actions(const QString &subject);
    void pass(int days) { m_stage->shop.clock.advance(qint64(days) * 24 * 3600 * 1000); }

    std::unique_ptr<support::WindowStage> m_stage;
};

void TestPrivacy::init()
{
    m_stage = std::make_unique<support::WindowStage>();
    m_stage->addRegistrar();
    m_stage->open();
}

domain::DocumentId TestPrivacy::paperOf(const QString &name)
{
    const services::PaperFacts facts{u"passport"_s, u"scan.jpg"_s, u"P1234567A"_s, {}, {}};
    const auto added = await(m_stage->desk().documents.add(idOf(name), facts, "\xff\xd8\xff content"));
    if (!added) qFatal("the paper is not kept: %s", qPrintable(added.error().detail));
    return added->id;
}

QStringList TestPrivacy::actions(const QString &subject)
{
    QStringList actions;
    const auto entries = m_stage->desk().audit.list(subject, {}, {}, 50);
    for (const domain::AuditEntry &entry : *entries)
        actions.prepend(entry.action);
    return actions;
}

void TestPrivacy::whatIsSeenWholeIsOnRecordFirst()
{
    const domain::SenderId maria = idOf(u"maria"_s);
    const domain::DocumentId paper = paperOf(u"maria"_s);
    QVERIFY(actions(maria.text).isEmpty());
    QCOMPARE(*privacy().revealPaper(paper), u"P1234567A"_s);
    QCOMPARE(*privacy().revealSender(maria), u"P1234567A"_s);
    QCOMPARE(*privacy().copyPaper(paper), QByteArray("\xff\xd8\xff content"));
    QCOMPARE(actions(maria.text),
             (QStringList{u"document.number-shown"_s, u"sender.number-shown"_s, u"document.copied"_s}));
    const auto entry = m_stage->desk().audit.list(maria.text, {}, {}, 1)->first();
    QVERIFY(!entry.person.isEmpty() && !entry.counter.isEmpty());
    QCOMPARE(entry.detail, paper.text);
    QCOMPARE(privacy().revealPaper({u"nothing"_s}).error().kind, ErrorKind::NotFound);
}

void TestPrivacy::allThatIsKnownIsExported()
{
    (void)paperOf(u"maria"_s);
    const auto transfer = m_stage->addTransfer(1);
    const auto person = privacy().exportPerson(idOf(u"maria"_s));
    QVERIFY(person);
    QCOMPARE(person->member(u"sender").member(u"lastName").text(), u"Santos"_s);
    QCOMPARE(person->member(u"beneficiaries").items().size(), 2);
    const base::JsonValue paper = person->member(u"documents").items().first();
    QCOMPARE(QByteArray::fromBase64(paper.member(u"content").text().toLatin1()), QByteArray("\xff\xd8\xff content"));
    QCOMPARE(paper.member(u"number").text(), u"P1234567A"_s);
    QCOMPARE(person->member(u"transfers").items().first().member(u"id").text(), transfer.id.text);
    QCOMPARE(actions(idOf(u"maria"_s).text), QStringList{u"sender.exported"_s});
}

void TestPrivacy::whoNeverSentAnythingIsErasedWhole()
{
    const domain::SenderId maria = idOf(u"maria"_s);
    const domain::DocumentId paper = paperOf(u"maria"_s);
    const auto erased = await(privacy().erase(maria));
    QVERIFY(erased);
    QVERIFY(erased->isPersonGone && erased->kept.isEmpty());
    QCOMPARE(erased->documents, 1);
    QCOMPARE(m_stage->desk().store.senders->sender(maria).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_stage->desk().documents.document(paper).error().kind, ErrorKind::NotFound);
    for (const QString &word : {u"maria"_s, u"P1234567A"_s, u"81234567"_s})
        QVERIFY(m_stage->desk().parties.findSenders(word)->isEmpty());
    QVERIFY(!m_stage->desk().parties.findSenders(u"ali"_s)->isEmpty());
    QCOMPARE(actions(maria.text), QStringList{u"sender.erased"_s}); // who did it is known for good
    QCOMPARE(await(privacy().erase(maria)).error().kind, ErrorKind::NotFound);
}

void TestPrivacy::theProvidersCopyGoesFirst()
{
    const domain::SenderId maria = idOf(u"maria"_s);
    const domain::DocumentId paper = paperOf(u"maria"_s);
    const domain::ProviderId registrar{u"registrar"_s};
    QVERIFY(
        m_stage->desk().parties.updateSender(maria, base::JsonValue::object({{u"email"_s, u"maria@example.com"_s}})));
    QVERIFY(await(m_stage->desk().onboarding.enrol(maria, registrar, {})));
    QVERIFY(await(m_stage->desk().documents.upload(paper, registrar)));
    QVERIFY(await(privacy().erase(maria))->isPersonGone);
    QCOMPARE(m_stage->shop.registrars.front()->removed, QStringList{u"D1"_s});
}

void TestPrivacy::papersOfWhoSentMoneyStayAsLongAsTheyMust()
{
    const domain::SenderId maria = idOf(u"maria"_s);
    const domain::DocumentId paper = paperOf(u"maria"_s);
    (void)m_stage->addTransfer(1);
    const auto kept = await(privacy().erase(maria));
    QVERIFY(kept && !kept->isPersonGone);
    QVERIFY2(kept->kept.contains(u"2031-02-01"_s), qPrintable(kept->kept)); // five years in Singapore
    QVERIFY(m_stage->desk().documents.document(paper));
    pass(5 * 365 + 3);
    const auto later = await(privacy().erase(maria));
    QVERIFY(later && !later->isPersonGone);
    QCOMPARE(later->documents, 1);
    QVERIFY(!later->kept.isEmpty()); // the records of the transfer stay
    QCOMPARE(m_stage->desk().documents.document(paper).error().kind, ErrorKind::NotFound);
    QVERIFY(m_stage->desk().store.senders->sender(maria));
}

void TestPrivacy::theDailyWorkRemovesWhatIsOverAndNothingElse()
{
    const domain::DocumentId old = paperOf(u"maria"_s);
    (void)m_stage->addTransfer(1);
    QVERIFY(m_stage->desk().store.drafts->put(u"form"_s, base::JsonValue::object({{u"a"_s, u"b"_s}})));
    QCOMPARE(privacy().retain(false)->senders, 0);
    pass(366); // Ali has never sent anything
    const auto rehearsed = privacy().retain(true);
    QCOMPARE(rehearsed->senders, 1);
    QCOMPARE(rehearsed->documents, 0);
    QVERIFY(!m_stage->desk().parties.findSenders(u"ali"_s)->isEmpty());
    const auto done = privacy().retain(false);
    QCOMPARE(done->senders, 1);
    QCOMPARE(done->forms, 1);
    QVERIFY(m_stage->desk().parties.findSenders(u"ali"_s)->isEmpty());
    QVERIFY(m_stage->desk().documents.document(old));
    pass(4 * 365 + 2);
    QCOMPARE(privacy().retain(false)->documents, 1);
    QCOMPARE(m_stage->desk().documents.document(old).error().kind, ErrorKind::NotFound);
    QVERIFY(!m_stage->desk().parties.findSenders(u"maria"_s)->isEmpty()); // the transfer's party
    QCOMPARE(privacy().retain(false)->documents, 0);
    QCOMPARE(actions({}).count(u"store.retention"_s), 2);
}

QTEST_GUILESS_MAIN(TestPrivacy)
#include "tst_privacy.moc"
