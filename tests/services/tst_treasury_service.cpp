// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "support/shop.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using support::await;

class TestTreasuryService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void fundingsOfAllProvidersComeTogether();
    void aProviderThatFailsDoesNotHideTheOthers();
    void notFoundOfOneDoesNotHideThatAnotherCouldNotBeAsked();
    void aListIsAskedForOnceADay();
    void aListIsThereWithoutTheProvider();
    void anOlderListIsBetterThanNone();
    void aListForEachCountryWantsACountry();
    void aListThatIsNotThereIsNamed();
    void aBeneficiaryIsRegisteredOnce();
    void aBeneficiaryInDoubtIsNotRegisteredAgainByItself();
    void aCertainRefusalLeavesNoDoubt();
    void anEntryWithoutANumberIsAnEntry();
    void aDoubtAboutAnEntryIsNoNumberForTransfers();
    void allPagesOfFundingsAreWalked();
    void aListWithoutAnEndIsNotTakenForWhole();
    void theAddressBookIsReadAndChanged();

private:
    std::unique_ptr<support::Shop> m_shop;
    std::unique_ptr<support::Counter> m_counter;
    support::ScriptedRegistrar *m_first = nullptr;
    support::ScriptedRegistrar *m_second = nullptr;
    const domain::ProviderId m_id{u"first"_s};
};

void TestTreasuryService::init()
{
    m_counter.reset();
    m_shop = std::make_unique<support::Shop>();
    m_shop->add(u"alpha"_s, domain::SafetyClass::A);
    m_first = &m_shop->addRegistrar(u"first"_s);
    m_second = &m_shop->addRegistrar(u"second"_s);
    m_counter = std::make_unique<support::Counter>(*m_shop);
}

void TestTreasuryService::fundingsOfAllProvidersComeTogether()
{
    const auto all = await(m_counter->treasury.fundings({}, {}));
    QVERIFY(all);
    QCOMPARE(all->lines.size(), 2);
    QVERIFY(all->failures.isEmpty());
    QCOMPARE(await(m_counter->treasury.fundings(m_id, {}))->lines.size(), 1);
    QCOMPARE(await(m_counter->treasury.fundings({u"alpha"_s}, {})).error().kind, ErrorKind::NotSupported);
    QCOMPARE(await(m_counter->treasury.refunds({}))->lines.size(), 2);
    QCOMPARE(await(m_counter->treasury.refund({}, u"R1"_s))->amount, u"7"_s);
}

void TestTreasuryService::aProviderThatFailsDoesNotHideTheOthers()
{
    m_first->treasuryFaults << base::nothingHappened(ErrorKind::Unreachable);
    const auto some = await(m_counter->treasury.fundings({}, {}));
    QCOMPARE(some->lines.size(), 1);
    QCOMPARE(some->failures.size(), 1);
    QCOMPARE(some->failures.first().provider, u"first"_s);
    m_first->treasuryFaults << base::nothingHappened(ErrorKind::Unreachable);
    m_second->treasuryFaults << base::nothingHappened(ErrorKind::TimedOut);
    QCOMPARE(await(m_counter->treasury.fundings({}, {})).error().kind, ErrorKind::Unreachable);
}

void TestTreasuryService::notFoundOfOneDoesNotHideThatAnotherCouldNotBeAsked()
{
    QCOMPARE(await(m_counter->treasury.funding({}, u"F9"_s)).error().kind, ErrorKind::NotFound);
    m_second->treasuryFaults << base::nothingHappened(ErrorKind::Unreachable);
    QCOMPARE(await(m_counter->treasury.funding({}, u"F9"_s)).error().kind, ErrorKind::Unreachable);
    QCOMPARE(await(m_counter->treasury.funding({}, u"F1"_s))->amount, u"100.50"_s);
}

void TestTreasuryService::aListIsAskedForOnceADay()
{
    QCOMPARE(await(m_counter->treasury.masterData(m_id, u"colours"_s, {}))->values.first().code, u"colours"_s);
    QCOMPARE(await(m_counter->treasury.masterData(m_id, u"colours"_s, {}))->values.first().label, u"Fresh"_s);
    QCOMPARE(m_first->masterCalls, 1);
    QVERIFY(await(m_counter->treasury.masterData(m_id, u"colours"_s, {}, true)));
    QCOMPARE(m_first->masterCalls, 2);
    m_shop->clock.advance(25 * 3600 * 1000);
    QVERIFY(await(m_counter->treasury.masterData(m_id, u"colours"_s, {})));
    QCOMPARE(m_first->masterCalls, 3);
}

void TestTreasuryService::aListIsThereWithoutTheProvider()
{
    m_first->masterFaults << base::nothingHappened(ErrorKind::Unreachable);
    const auto list = await(m_counter->treasury.masterData(m_id, u"colours"_s, {}));
    QVERIFY(list);
    QVERIFY(list->builtIn);
    QCOMPARE(list->values.first().code, u"old"_s);
    m_first->hasMasterCall = false;
    QVERIFY(await(m_counter->treasury.masterData(m_id, u"colours"_s, {}))->builtIn);
}

void TestTreasuryService::anOlderListIsBetterThanNone()
{
    QVERIFY(await(m_counter->treasury.masterData(m_id, u"towns"_s, u"PK"_s)));
    m_shop->clock.advance(48LL * 3600 * 1000);
    m_first->masterFaults << base::nothingHappened(ErrorKind::Unreachable);
    const auto list = await(m_counter->treasury.masterData(m_id, u"towns"_s, u"PK"_s));
    QVERIFY(list);
    QVERIFY(!list->builtIn);
    QVERIFY(list->at < m_shop->clock.now.addDays(-1));
    m_first->masterFaults << base::nothingHappened(ErrorKind::Unreachable);
    QCOMPARE(await(m_counter->treasury.masterData(m_id, u"towns"_s, u"BD"_s)).error().kind, ErrorKind::Unreachable);
}

void TestTreasuryService::aListForEachCountryWantsACountry()
{
    const auto refused = await(m_counter->treasury.masterData(m_id, u"towns"_s, {}));
    QCOMPARE(refused.error().kind, ErrorKind::MissingField);
    QCOMPARE(refused.error().field, u"country"_s);
    QCOMPARE(await(m_counter->treasury.masterData(m_id, u"towns"_s, u"PK"_s))->values.first().code, u"townsPK"_s);
}

void TestTreasuryService::aListThatIsNotThereIsNamed()
{
    const auto refused = await(m_counter->treasury.masterData(m_id, u"smells"_s, {}));
    QCOMPARE(refused.error().kind, ErrorKind::BadCode);
    QVERIFY(refused.error().detail.contains(u"colours, towns"_s));
    QCOMPARE(await(m_counter->treasury.masterData({u"alpha"_s}, u"x"_s, {})).error().kind, ErrorKind::NotSupported);
    QCOMPARE(await(m_counter->treasury.masterData({u"nobody"_s}, u"x"_s, {})).error().kind, ErrorKind::UnknownProvider);
}

void TestTreasuryService::aBeneficiaryIsRegisteredOnce()
{
    const auto approved = m_shop->approve();
    QCOMPARE(await(m_counter->treasury.enrolBeneficiary(approved.beneficiary, m_id, {}))->theirs, u"A1"_s);
    QCOMPARE(await(m_counter->treasury.enrolBeneficiary(approved.beneficiary, m_id, {}))->theirs, u"A1"_s);
    QCOMPARE(m_first->recipients, 1);
    QCOMPARE(await(m_counter->treasury.enrolBeneficiary(approved.beneficiary, {u"alpha"_s}, {})).error().kind,
             ErrorKind::NotSupported);
    QCOMPARE(await(m_counter->treasury.enrolBeneficiary({u"nobody"_s}, m_id, {})).error().kind, ErrorKind::NotFound);
}

void TestTreasuryService::aBeneficiaryInDoubtIsNotRegisteredAgainByItself()
{
    using Doubt = services::TreasuryService::Doubt;
    const auto approved = m_shop->approve();
    m_first->recipientFaults << base::maybeHappened(ErrorKind::TimedOut);
    const auto lost = await(m_counter->treasury.enrolBeneficiary(approved.beneficiary, m_id, {}));
    QCOMPARE(lost.error().outcome, base::Outcome::Unknown);
    const auto again = await(m_counter->treasury.enrolBeneficiary(approved.beneficiary, m_id, {}));
    QCOMPARE(again.error().kind, ErrorKind::Duplicate);
    QVERIFY(again.error().detail.contains(u"expressly"_s) && !again.error().detail.contains(u"--"_s));
    QCOMPARE(m_first->recipients, 1);
    // A certain failure of the second request does not settle the first.
    m_first->recipientFaults << base::nothingHappened(ErrorKind::Unreachable);
    QVERIFY(!await(m_counter->treasury.enrolBeneficiary(approved.beneficiary, m_id, {}, Doubt::AskNew)));
    QCOMPARE(await(m_counter->treasury.enrolBeneficiary(approved.beneficiary, m_id, {})).error().kind,
             ErrorKind::Duplicate);
    QVERIFY(await(m_counter->treasury.enrolBeneficiary(approved.beneficiary, m_id, {}, Doubt::AskNew)));
    QCOMPARE(await(m_counter->treasury.enrolBeneficiary(approved.beneficiary, m_id, {}))->theirs, u"A3"_s);
    QCOMPARE(m_first->recipients, 3);
}

void TestTreasuryService::aCertainRefusalLeavesNoDoubt()
{
    const auto approved = m_shop->approve();
    m_first->recipientFaults << base::nothingHappened(ErrorKind::MissingField, u"answers.industry"_s);
    QVERIFY(!await(m_counter->treasury.enrolBeneficiary(approved.beneficiary, m_id, {})));
    QCOMPARE(await(m_counter->treasury.enrolBeneficiary(approved.beneficiary, m_id, {}))->theirs, u"A2"_s);
}

void TestTreasuryService::anEntryWithoutANumberIsAnEntry()
{
    using Doubt = services::TreasuryService::Doubt;
    const auto approved = m_shop->approve();
    m_first->tellsRecipientId = false;
    QVERIFY(await(m_counter->treasury.enrolBeneficiary(approved.beneficiary, m_id, {})));
    const auto again = await(m_counter->treasury.enrolBeneficiary(approved.beneficiary, m_id, {}));
    QCOMPARE(again.error().kind, ErrorKind::Duplicate);
    QCOMPARE(m_first->recipients, 1);
    QVERIFY(await(m_counter->treasury.enrolBeneficiary(approved.beneficiary, m_id, {}, Doubt::AskNew)));
    QCOMPARE(m_first->recipients, 2);
}

void TestTreasuryService::aDoubtAboutAnEntryIsNoNumberForTransfers()
{
    const auto approved = m_shop->approve();
    m_first->recipientFaults << base::maybeHappened(ErrorKind::TimedOut);
    QVERIFY(!await(m_counter->treasury.enrolBeneficiary(approved.beneficiary, m_id, {})));
    QCOMPARE(*m_shop->store.beneficiaries.enrolment(approved.beneficiary, m_id, u"sandbox"_s), QString());
    // One that a transfer has registered meanwhile is the answer.
    QVERIFY(m_shop->store.beneficiaries.rememberEnrolment(approved.beneficiary, m_id, u"sandbox"_s, u"A9"_s));
    QCOMPARE(await(m_counter->treasury.enrolBeneficiary(approved.beneficiary, m_id, {}))->theirs, u"A9"_s);
}

void TestTreasuryService::allPagesOfFundingsAreWalked()
{
    m_first->fundingPages = 3;
    const auto all = await(m_counter->treasury.allFundings(m_id, {}));
    QCOMPARE(all->lines.size(), 3);
    QCOMPARE(all->lines.last().id, u"F3"_s);
    QCOMPARE(await(m_counter->treasury.fundings(m_id, {}))->lines.size(), 1); // a page is a page
}

void TestTreasuryService::aListWithoutAnEndIsNotTakenForWhole()
{
    m_first->fundingPages = 1'000'000;
    const auto endless = await(m_counter->treasury.allFundings(m_id, {}));
    QCOMPARE(endless.error().kind, ErrorKind::NotSupported);
    const auto both = await(m_counter->treasury.allFundings({}, {}));
    QCOMPARE(both->lines.size(), 1);
    QCOMPARE(both->failures.first().provider, u"first"_s);
}

void TestTreasuryService::theAddressBookIsReadAndChanged()
{
    const auto approved = m_shop->approve();
    QCOMPARE(await(m_counter->treasury.entries(m_id))->size(), 1);
    QCOMPARE(await(m_counter->treasury.entry(m_id, u"A1"_s))->name, u"Ahmed Khan"_s);
    QCOMPARE(await(m_counter->treasury.entry(m_id, u"A9"_s)).error().kind, ErrorKind::NotFound);
    QCOMPARE(await(m_counter->treasury.updateEntry(m_id, u"A1"_s, approved.beneficiary))->name, u"Ahmed Khan"_s);
    QVERIFY(await(m_counter->treasury.removeEntry(m_id, u"A1"_s)));
    QCOMPARE(m_first->removed, QStringList{u"A1"_s});
}

QTEST_GUILESS_MAIN(TestTreasuryService)
#include "tst_treasury_service.moc"
