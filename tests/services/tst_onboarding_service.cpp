// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "support/shop.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::SenderEnrolment;
using services::OnboardingService;
using support::await;

class TestOnboardingService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aRecordIsOpenedOnceHoweverOftenItIsAskedFor();
    void whatIsAskedIsStoredBeforeItIsAsked();
    void aLostAnswerIsNotAskedAgainByItself();
    void aPersonWhoHasLookedMayAskAgain();
    void aCertainRefusalMayBeCorrectedAndAskedAgain();
    void aSenderThatCannotBeEnrolledIsNotAskedAbout();
    void twoCountersOpenOneRecord();
    void aRecordWithoutANumberIsBoundToTheOneThatAPersonFound();
    void aRecordOfAnotherNameIsNotBound();
    void aRecordOfAnotherCustomerIsNotBound();
    void onlyWhatHasChangedIsSent();
    void aClearedFieldIsSentAsCleared();
    void whatWasNotTakenIsSentAgain();
    void screeningSendsWhatIsUnsentFirst();
    void screeningSaysWhatIsStillWanted();
    void theProvidersWordsAreKeptAsTheyAre();
    void aProviderThatCannotDoItSaysSo();
    void syncingAllTellsOfThoseThatFailed();
    void aRefusalOfTheSecondRequestLeavesTheDoubt();
    void aRecordThatTellsNothingAboutThePersonIsNotBound();
    void theEmailAddressIsAMatchAsWell();
    void anotherRecordIsTakenExpresslyOnly();
    void screeningKeepsWhatTheProviderSays();

private:
    domain::SenderId customer(const QString &name = u"Maria"_s);
    SenderEnrolment stored(const domain::SenderId &sender);
    std::unique_ptr<support::Shop> m_shop;
    std::unique_ptr<support::Counter> m_counter;
    support::ScriptedRegistrar *m_registrar = nullptr;
    const domain::ProviderId m_id{u"registrar"_s};
};

void TestOnboardingService::init()
{
    m_counter.reset();
    m_shop = std::make_unique<support::Shop>();
    m_registrar = &m_shop->addRegistrar(m_id.text);
    m_counter = std::make_unique<support::Counter>(*m_shop);
}

domain::SenderId TestOnboardingService::customer(const QString &name)
{
    domain::Sender sender;
    sender.id = {u"S-"_s + name};
    sender.firstName = name;
    sender.lastName = u"Santos"_s;
    sender.email = u"m@example.com"_s;
    sender.city = u"Singapore"_s;
    (void)m_shop->store.senders.add(sender);
    return sender.id;
}

SenderEnrolment TestOnboardingService::stored(const domain::SenderId &sender)
{
    return **m_shop->store.enrolments.enrolment(sender, m_id, u"sandbox"_s);
}

void TestOnboardingService::aRecordIsOpenedOnceHoweverOftenItIsAskedFor()
{
    const auto sender = customer();
    const auto first = await(m_counter->onboarding.enrol(sender, m_id, {}));
    QVERIFY(first);
    QCOMPARE(first->user.theirs, u"U1"_s);
    QCOMPARE(first->step, SenderEnrolment::Step::Enrolled);
    const auto second = await(m_counter->onboarding.enrol(sender, m_id, {}));
    QCOMPARE(second->user.theirs, u"U1"_s);
    QCOMPARE(m_registrar->enrolments, 1);
}

void TestOnboardingService::whatIsAskedIsStoredBeforeItIsAsked()
{
    const auto sender = customer();
    m_registrar->enrolFaults << base::maybeHappened(ErrorKind::TimedOut);
    const auto lost = await(m_counter->onboarding.enrol(sender, m_id, {}));
    QCOMPARE(lost.error().outcome, base::Outcome::Unknown);
    QCOMPARE(stored(sender).step, SenderEnrolment::Step::Asked);
    QVERIFY(stored(sender).askedAt.isValid());
}

void TestOnboardingService::aLostAnswerIsNotAskedAgainByItself()
{
    const auto sender = customer();
    m_registrar->enrolFaults << base::maybeHappened(ErrorKind::TimedOut);
    QVERIFY(!await(m_counter->onboarding.enrol(sender, m_id, {})));
    const auto again = await(m_counter->onboarding.enrol(sender, m_id, {}));
    QCOMPARE(again.error().kind, ErrorKind::Duplicate);
    QCOMPARE(again.error().provider, m_id.text);
    QCOMPARE(m_registrar->enrolments, 1);
}

void TestOnboardingService::aPersonWhoHasLookedMayAskAgain()
{
    const auto sender = customer();
    m_registrar->enrolFaults << base::maybeHappened(ErrorKind::TimedOut);
    QVERIFY(!await(m_counter->onboarding.enrol(sender, m_id, {})));
    QVERIFY(await(m_counter->onboarding.enrol(sender, m_id, {}, OnboardingService::Doubt::AskNew)));
    QCOMPARE(m_registrar->enrolments, 2);
}

void TestOnboardingService::aCertainRefusalMayBeCorrectedAndAskedAgain()
{
    const auto sender = customer();
    m_registrar->enrolFaults << base::nothingHappened(ErrorKind::ProviderRefused);
    QCOMPARE(await(m_counter->onboarding.enrol(sender, m_id, {})).error().kind, ErrorKind::ProviderRefused);
    QVERIFY(await(m_counter->onboarding.enrol(sender, m_id, {})));
    QCOMPARE(m_registrar->enrolments, 2);
}

void TestOnboardingService::aSenderThatCannotBeEnrolledIsNotAskedAbout()
{
    domain::Sender sender;
    sender.id = {u"no-email"_s};
    (void)m_shop->store.senders.add(sender);
    const auto refused = await(m_counter->onboarding.enrol(sender.id, m_id, {}));
    QCOMPARE(refused.error().field, u"email"_s);
    QCOMPARE(m_registrar->enrolments, 0);
    QVERIFY(!*m_shop->store.enrolments.enrolment(sender.id, m_id, u"sandbox"_s));
    QCOMPARE(await(m_counter->onboarding.enrol({u"nobody"_s}, m_id, {})).error().kind, ErrorKind::NotFound);
}

void TestOnboardingService::twoCountersOpenOneRecord()
{
    const auto sender = customer();
    support::Counter other(*m_shop, u"other:2:2"_s);
    // The other counter's request is on its way when this one comes.
    SenderEnrolment asked;
    asked.sender = sender;
    asked.provider = m_id;
    asked.environment = u"sandbox"_s;
    asked.step = SenderEnrolment::Step::Asked;
    QVERIFY(m_shop->store.enrolments.put(asked));
    QCOMPARE(await(other.onboarding.enrol(sender, m_id, {})).error().kind, ErrorKind::Duplicate);
    QCOMPARE(m_registrar->enrolments, 0);
}

void TestOnboardingService::aRecordWithoutANumberIsBoundToTheOneThatAPersonFound()
{
    const auto sender = customer();
    m_registrar->tellsId = false;
    QVERIFY(await(m_counter->onboarding.enrol(sender, m_id, {})));
    const auto unsure = await(m_counter->onboarding.sync(sender, m_id));
    QCOMPARE(unsure.error().kind, ErrorKind::NotAllowedNow);
    QCOMPARE(unsure.error().field, u"user-id"_s);
    m_registrar->known.firstName = u"MARIA"_s;
    const auto bound = await(m_counter->onboarding.bind(sender, m_id, u"U7"_s));
    QVERIFY(bound);
    QCOMPARE(bound->user.theirs, u"U7"_s);
    QVERIFY(await(m_counter->onboarding.sync(sender, m_id)));
}

void TestOnboardingService::aRecordOfAnotherNameIsNotBound()
{
    const auto sender = customer();
    m_registrar->known.lastName = u"Somebody"_s;
    QCOMPARE(await(m_counter->onboarding.bind(sender, m_id, u"U7"_s)).error().kind, ErrorKind::PartyMismatch);
    QVERIFY(!*m_shop->store.enrolments.enrolment(sender, m_id, u"sandbox"_s));
}

void TestOnboardingService::aRecordOfAnotherCustomerIsNotBound()
{
    QVERIFY(await(m_counter->onboarding.enrol(customer(u"Ann"_s), m_id, {})));
    QCOMPARE(await(m_counter->onboarding.bind(customer(), m_id, u"U1"_s)).error().kind, ErrorKind::PartyMismatch);
}

void TestOnboardingService::onlyWhatHasChangedIsSent()
{
    const auto sender = customer();
    QVERIFY(await(m_counter->onboarding.enrol(sender, m_id, {})));
    QVERIFY(await(m_counter->onboarding.sync(sender, m_id)));
    QCOMPARE(m_registrar->changes.size(), 1);
    QCOMPARE(m_registrar->changes.first().size(), 3);
    QVERIFY(await(m_counter->onboarding.sync(sender, m_id)));
    QCOMPARE(m_registrar->changes.size(), 1); // nothing new
    QVERIFY(m_counter->parties.updateSender(sender, *base::JsonValue::parse(R"({"city":"Johor"})")));
    QVERIFY(await(m_counter->onboarding.sync(sender, m_id)));
    QCOMPARE(m_registrar->changes.last(), (QList<domain::DetailChange>{{u"city"_s, u"Johor"_s}}));
}

void TestOnboardingService::aClearedFieldIsSentAsCleared()
{
    const auto sender = customer();
    QVERIFY(await(m_counter->onboarding.enrol(sender, m_id, {})));
    QVERIFY(await(m_counter->onboarding.sync(sender, m_id)));
    QVERIFY(m_counter->parties.updateSender(sender, *base::JsonValue::parse(R"({"city":null})")));
    QVERIFY(await(m_counter->onboarding.sync(sender, m_id)));
    QCOMPARE(m_registrar->changes.last(), (QList<domain::DetailChange>{{u"city"_s, QString()}}));
}

void TestOnboardingService::whatWasNotTakenIsSentAgain()
{
    const auto sender = customer();
    QVERIFY(await(m_counter->onboarding.enrol(sender, m_id, {})));
    m_registrar->detailFaults << base::nothingHappened(ErrorKind::TimedOut);
    QVERIFY(!await(m_counter->onboarding.sync(sender, m_id)));
    QVERIFY(await(m_counter->onboarding.sync(sender, m_id)));
    QCOMPARE(m_registrar->changes.size(), 2);
    QCOMPARE(m_registrar->changes.first(), m_registrar->changes.last());
}

void TestOnboardingService::screeningSendsWhatIsUnsentFirst()
{
    const auto sender = customer();
    QVERIFY(await(m_counter->onboarding.enrol(sender, m_id, {})));
    const auto screened = await(m_counter->onboarding.screen(sender, m_id));
    QVERIFY(screened);
    QCOMPARE(m_registrar->changes.size(), 1);
    QCOMPARE(m_registrar->screenings, 1);
}

void TestOnboardingService::screeningSaysWhatIsStillWanted()
{
    const auto sender = customer();
    QVERIFY(await(m_counter->onboarding.enrol(sender, m_id, {})));
    m_registrar->wantsForScreening = QStringList{u"gender"_s, u"nationality"_s};
    const auto refused = await(m_counter->onboarding.screen(sender, m_id));
    QCOMPARE(refused.error().kind, ErrorKind::MissingField);
    QCOMPARE(refused.error().field, u"gender"_s);
    QVERIFY(refused.error().detail.contains(domain::senderFieldLabel(u"nationality"_s)));
    QCOMPARE(m_registrar->screenings, 0);
}

void TestOnboardingService::theProvidersWordsAreKeptAsTheyAre()
{
    const auto sender = customer();
    QVERIFY(await(m_counter->onboarding.enrol(sender, m_id, {})));
    m_registrar->current.word = u"documents_need_resubmission"_s;
    m_registrar->current.state = domain::UserState::ResubmitDocuments;
    m_registrar->current.remarks = u"The passport is blurred"_s;
    QVERIFY(await(m_counter->onboarding.sync(sender, m_id)));
    const SenderEnrolment enrolment = stored(sender);
    QCOMPARE(enrolment.user.word, u"documents_need_resubmission"_s);
    QCOMPARE(enrolment.user.remarks, u"The passport is blurred"_s);
    QCOMPARE(enrolment.user.missing, QStringList{u"nationality"_s});
    const auto json = domain::toJson(enrolment);
    QCOMPARE(json.member(u"status").text(), u"resubmit-documents"_s);
    QVERIFY(!json.member(u"nextStep").text().isEmpty());
}

void TestOnboardingService::aProviderThatCannotDoItSaysSo()
{
    m_shop->add(u"alpha"_s, domain::SafetyClass::A);
    support::Counter counter(*m_shop);
    const auto sender = customer();
    QCOMPARE(await(counter.onboarding.enrol(sender, {u"alpha"_s}, {})).error().kind, ErrorKind::NotSupported);
    QCOMPARE(await(counter.onboarding.screen(sender, {u"alpha"_s})).error().kind, ErrorKind::NotSupported);
    QCOMPARE(await(counter.onboarding.sync(sender, {u"nobody"_s})).error().kind, ErrorKind::UnknownProvider);
    QCOMPARE(await(counter.onboarding.sync(sender, m_id)).error().kind, ErrorKind::NotAllowedNow);
}

void TestOnboardingService::syncingAllTellsOfThoseThatFailed()
{
    auto &second = m_shop->addRegistrar(u"second"_s);
    support::Counter counter(*m_shop);
    const auto sender = customer();
    QVERIFY(await(counter.onboarding.enrol(sender, m_id, {})));
    QVERIFY(await(counter.onboarding.enrol(sender, {u"second"_s}, {})));
    second.userFaults << base::nothingHappened(ErrorKind::Unreachable);
    const auto sheet = await(counter.onboarding.syncAll(sender));
    QVERIFY(sheet);
    QCOMPARE(sheet->enrolments.size(), 1);
    QCOMPARE(sheet->failures.size(), 1);
    QCOMPARE(sheet->failures.first().provider, u"second"_s);
}

void TestOnboardingService::aRefusalOfTheSecondRequestLeavesTheDoubt()
{
    const auto sender = customer();
    m_registrar->enrolFaults << base::maybeHappened(ErrorKind::TimedOut);
    QVERIFY(!await(m_counter->onboarding.enrol(sender, m_id, {})));
    base::Error taken = base::nothingHappened(ErrorKind::ProviderRefused);
    taken.providerMessage = u"email: has already been taken"_s;
    m_registrar->enrolFaults << taken;
    const auto refused = await(m_counter->onboarding.enrol(sender, m_id, {}, OnboardingService::Doubt::AskNew));
    QCOMPARE(refused.error().kind, ErrorKind::ProviderRefused);
    QVERIFY(refused.error().detail.contains(u"give its number"));
    QVERIFY(!refused.error().detail.contains(u"--")); // the window says it as well
    QCOMPARE(refused.error().providerMessage, taken.providerMessage);
    QCOMPARE(stored(sender).step, SenderEnrolment::Step::Asked);
    // Another failure is told as what it is, and leaves it as well.
    m_registrar->enrolFaults << base::nothingHappened(ErrorKind::CredentialRefused);
    const auto locked = await(m_counter->onboarding.enrol(sender, m_id, {}, OnboardingService::Doubt::AskNew));
    QVERIFY(locked.error().detail.isEmpty());
    QCOMPARE(stored(sender).step, SenderEnrolment::Step::Asked);
    // So nobody asks a fourth time by accident, and the record that is there can be given.
    QCOMPARE(await(m_counter->onboarding.enrol(sender, m_id, {})).error().kind, ErrorKind::Duplicate);
    QCOMPARE(m_registrar->enrolments, 3);
}

void TestOnboardingService::aRecordThatTellsNothingAboutThePersonIsNotBound()
{
    const auto sender = customer();
    const auto refused = await(m_counter->onboarding.bind(sender, m_id, u"U7"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::PartyMismatch);
    QVERIFY(!*m_shop->store.enrolments.enrolment(sender, m_id, u"sandbox"_s));
}

void TestOnboardingService::theEmailAddressIsAMatchAsWell()
{
    const auto sender = customer();
    m_registrar->known.email = u"other@example.com"_s;
    QVERIFY(!await(m_counter->onboarding.bind(sender, m_id, u"U7"_s)));
    m_registrar->known.email = u"M@example.com"_s;
    QVERIFY(await(m_counter->onboarding.bind(sender, m_id, u"U7"_s)));
    m_registrar->known.lastName = u"Somebody"_s; // and does not outweigh another name
    QVERIFY(!await(m_counter->onboarding.bind(customer(u"Ann"_s), m_id, u"U8"_s)));
}

void TestOnboardingService::anotherRecordIsTakenExpresslyOnly()
{
    const auto sender = customer();
    m_registrar->known.firstName = u"Maria"_s;
    m_registrar->current.accountId = u"account of U7"_s;
    QVERIFY(await(m_counter->onboarding.bind(sender, m_id, u"U7"_s)));
    QVERIFY(await(m_counter->onboarding.bind(sender, m_id, u"U7"_s))); // once more the same one
    const auto refused = await(m_counter->onboarding.bind(sender, m_id, u"U8"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotAllowedNow);
    QCOMPARE(stored(sender).user.theirs, u"U7"_s);
    m_registrar->current.accountId.clear();
    QVERIFY(await(m_counter->onboarding.bind(sender, m_id, u"U8"_s, OnboardingService::Doubt::AskNew)));
    QCOMPARE(stored(sender).user.theirs, u"U8"_s);
    QVERIFY(stored(sender).user.accountId.isEmpty()); // nothing of the other record is left
}

void TestOnboardingService::screeningKeepsWhatTheProviderSays()
{
    const auto sender = customer();
    QVERIFY(await(m_counter->onboarding.enrol(sender, m_id, {})));
    m_registrar->current.state = domain::UserState::Rejected;
    m_registrar->current.word = u"rejected"_s;
    m_registrar->current.remarks = u"The passport has expired"_s;
    m_registrar->current.accountId = u"account-3"_s;
    m_registrar->current.missing = QStringList{u"expiryDate"_s};
    const auto screened = await(m_counter->onboarding.screen(sender, m_id));
    QVERIFY(screened);
    QCOMPARE(stored(sender).user.state, domain::UserState::Rejected);
    QCOMPARE(stored(sender).user.remarks, u"The passport has expired"_s);
    QCOMPARE(stored(sender).user.accountId, u"account-3"_s);
    QCOMPARE(stored(sender).user.missing, QStringList{u"expiryDate"_s});
}

QTEST_GUILESS_MAIN(TestOnboardingService)
#include "tst_onboarding_service.moc"
