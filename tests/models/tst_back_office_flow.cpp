// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/back_office_flow.h"
#include "support/await.h"
#include "support/window_stage.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using models::BackOfficeFlow;
using models::SheetModel;
using support::await;

namespace {

/// A provider's list of our transfers, two pages long.
class TwoPages final : public interfaces::Statements
{
public:
    interfaces::Answer<domain::StatementPage> statement(domain::StatementQuery query) override
    {
        asked << query;
        domain::StatementPage page;
        domain::StatementLine line;
        line.provider = {u"alpha"_s};
        line.ours = query.after.isEmpty() ? u"RD-1"_s : u"RD-2"_s;
        line.word = u"PAID"_s;
        line.sendAmount = u"1234.5"_s;
        line.sendCurrency = u"SGD"_s;
        page.lines << line;
        if (query.after.isEmpty()) page.next = u"cursor"_s;
        co_return page;
    }
    QList<domain::StatementQuery> asked;
};

class TwoBalances final : public interfaces::Balances
{
public:
    interfaces::Answer<QList<domain::Balance>> balances() override
    {
        if (fails) co_return base::nothingHappened(base::ErrorKind::Unreachable);
        domain::Balance balance;
        balance.provider = {u"alpha"_s};
        balance.currency = u"SGD"_s;
        balance.available = money::Money::ofMinor(123450, money::Currency::of("SGD"_L1));
        balance.at = QDateTime(QDate(2026, 2, 1), QTime(9, 0), Qt::UTC);
        co_return QList<domain::Balance>{balance};
    }
    bool fails = false;
};

} // namespace

class TestBackOfficeFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void onlyProvidersThatCanAreOffered();
    void aTabThatNobodyCanFillSaysSo();
    void balancesStandBesideThoseThatDidNotAnswer();
    void aBalanceThatRunsLowStandsBesideItsMark();
    void aBalanceHasAHistoryAndAMarkThatIsSetHere();
    void whatIsUnderWayIsListedAsTheQueueCountsIt();
    void whatWaitsAtAProviderThatIsSwitchedOffIsListedAsItIsCounted();
    void anAmountIsShownAsStated();
    void fundingsAreTurnedPageByPage();
    void refundsNameWhatTheyWereFor();
    void aStatementIsTurnedByItsCursor();
    void theEndOfTheDayShowsAmountsAsEverywhere();
    void whatWasSaidOfOneProviderIsNotSaidOfAnother();
    void daysAreCheckedBeforeAnybodyIsAsked();
    void aListTellsHowOldItIsAndCanBeFiltered();
    void aListOfEachCountryWaitsForTheCountry();
    void anEntryIsTakenOutOfTheBook();
    void anAnswerToAnOldQuestionIsNotShown();
    void aFailedRefreshKeepsWhatIsShown();

private:
    support::ScriptedRegistrar &registrar() { return *m_stage->shop.registrars.front(); }
    void reload();

    TwoPages m_pages;
    TwoBalances m_balances;
    std::unique_ptr<support::WindowStage> m_stage;
    std::unique_ptr<BackOfficeFlow> m_flow;
};

void TestBackOfficeFlow::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Singapore));
    m_flow.reset();
    m_pages.asked.clear();
    m_balances.fails = false;
    m_stage = std::make_unique<support::WindowStage>();
    m_stage->addRegistrar();
    m_stage->shop.providers[0].statements = &m_pages;
    m_stage->shop.providers[0].balances = &m_balances;
    m_stage->open();
    m_flow = std::make_unique<BackOfficeFlow>(*m_stage->backstage, m_stage->shop.clock);
}

void TestBackOfficeFlow::reload()
{
    QSignalSpy reloaded(m_flow.get(), &BackOfficeFlow::reloaded);
    m_flow->reload();
    QTRY_COMPARE(reloaded.size(), 1);
}

void TestBackOfficeFlow::onlyProvidersThatCanAreOffered()
{
    reload();
    QVERIFY(domain::containsCode(m_flow->fundings().providers(), u"registrar"_s));
    QVERIFY(!domain::containsCode(m_flow->fundings().providers(), u"alpha"_s));
    QVERIFY(domain::containsCode(m_flow->statement().providers(), u"alpha"_s));
    QVERIFY(!domain::containsCode(m_flow->statement().providers(), u"registrar"_s));
    QCOMPARE(m_flow->statement().provider(), u"alpha"_s); // one must be meant
    QVERIFY(m_flow->fundings().provider().isEmpty());     // all are meant
}

void TestBackOfficeFlow::aTabThatNobodyCanFillSaysSo()
{
    for (interfaces::Provider &provider : m_stage->shop.providers)
        provider.enabled = false;
    m_stage->open();
    m_flow = std::make_unique<BackOfficeFlow>(*m_stage->backstage, m_stage->shop.clock);
    reload();
    for (models::SheetFlow *tab :
         QList<models::SheetFlow *>{&m_flow->balances(), &m_flow->fundings(), &m_flow->refunds(), &m_flow->statement(),
                                    &m_flow->lists(), &m_flow->addressBook()}) {
        QVERIFY(tab->emptyText().startsWith(u"None of the providers"_s));
        tab->load();
        QVERIFY(!tab->isBusy());
    }
}

void TestBackOfficeFlow::balancesStandBesideThoseThatDidNotAnswer()
{
    reload();
    models::BalancesFlow &balances = m_flow->balances();
    const QAbstractItemModelTester tester(&balances.sheet(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    balances.load();
    QVERIFY(balances.isBusy());
    QTRY_VERIFY(balances.isLoaded());
    QVERIFY(balances.sheet().rowCount() >= 1);
    QCOMPARE(balances.sheet().index(0, 2).data().toString(), u"1,234.50\u00a0SGD"_s);
    QVERIFY(balances.sheet().index(0, 2).data(Qt::TextAlignmentRole).toInt() & Qt::AlignTrailing);
    QVERIFY(balances.sheet().index(0, 3).data().toString().isEmpty()); // not stated is not zero
    m_balances.fails = true;
    balances.load();
    QTRY_VERIFY(!balances.isBusy());
    const QStringList said = balances.failures() + QStringList{balances.problem()};
    QVERIFY2(said.join(u' ').contains(u"alpha: "_s), qPrintable(said.join(u' ')));
}

void TestBackOfficeFlow::aBalanceThatRunsLowStandsBesideItsMark()
{
    reload();
    models::BalancesFlow &balances = m_flow->balances();
    const auto cell = [&](int role) {
        balances.load();
        if (!QTest::qWaitFor([&] { return !balances.isBusy(); })) return QVariant();
        return balances.sheet().index(0, 5).data(role);
    };
    QCOMPARE(cell(Qt::DisplayRole).toString(), QString());
    QVERIFY(m_stage->desk().treasury.setMark({u"alpha"_s}, u"SGD"_s, {}, u"1000"_s, u"Ann"_s).ok());
    QCOMPARE(cell(Qt::DisplayRole).toString(), u"1,000.00\u00a0SGD"_s);
    QCOMPARE(cell(models::SecondLineRole).toString(), QString());
    QVERIFY(m_stage->desk().treasury.setMark({u"alpha"_s}, u"SGD"_s, {}, u"2000"_s, u"Ann"_s).ok());
    QCOMPARE(cell(models::SecondLineRole).toString(), u"runs low"_s); // a word, not colour alone
    QCOMPARE(cell(models::ToneRole).toInt(), int(models::Tone::Bad));
}

void TestBackOfficeFlow::aBalanceHasAHistoryAndAMarkThatIsSetHere()
{
    reload();
    m_flow->balances().load();
    QTRY_VERIFY(m_flow->balances().sheet().rowCount() > 0);
    QVERIFY(!m_flow->balances().balance(m_flow->balances().sheet().rowCount()));
    models::BalanceStory &story = m_flow->balanceStory();
    story.choose(*m_flow->balances().balance(0), u"Alpha"_s);
    QCOMPARE(story.title(), u"Alpha · SGD"_s);
    story.load();
    QTRY_VERIFY(story.isLoaded());
    QCOMPARE(story.sheet().rowCount(), 1); // as it was read just now
    QCOMPARE(story.sheet().index(0, 1).data().toString(), u"1,234.50\u00a0SGD"_s);
    QCOMPARE(story.mark(), QString());
    QSignalSpy set(&story, &models::BalanceStory::markSet);
    const auto answerTo = [&](const QString &amount) {
        set.clear();
        story.setMark(amount);
        if (!QTest::qWaitFor([&] { return !set.isEmpty(); })) return u"no answer"_s;
        return set.first().first().toString();
    };
    QVERIFY(!answerTo(u"much"_s).isEmpty());
    QCOMPARE(answerTo(u" 2,000 "_s), QString());
    QCOMPARE(m_stage->desk().treasury.lowBalances()->size(), 1);
    story.load();
    QTRY_COMPARE(story.mark(), u"2,000.00"_s);
    QCOMPARE(answerTo({}), QString());
    QVERIFY(m_stage->desk().treasury.marks()->isEmpty());
    QCOMPARE(answerTo({}), QString()); // there was none
}

void TestBackOfficeFlow::whatIsUnderWayIsListedAsTheQueueCountsIt()
{
    reload();
    const QDateTime now = m_stage->shop.clock.now;
    const auto movement = [&](const QString &theirs, interfaces::Movement::Kind kind, domain::MovementState state) {
        return interfaces::Movement{.kind = kind,
                                    .provider = {u"registrar"_s},
                                    .theirs = theirs,
                                    .currency = u"SGD"_s,
                                    .amount = u"10"_s,
                                    .state = state,
                                    .firstSeen = now,
                                    .seenAt = now};
    };
    using Kind = interfaces::Movement::Kind;
    using domain::MovementState;
    QVERIFY(m_stage->desk()
                .store.treasury
                ->noteMovements({movement(u"f1"_s, Kind::Funding, MovementState::Pending),
                                 movement(u"f2"_s, Kind::Funding, MovementState::Completed),
                                 movement(u"r1"_s, Kind::Refund, MovementState::Unknown)})
                .ok());
    models::FundingsFlow &fundings = m_flow->fundings();
    fundings.setState(models::FundingsFlow::underWay());
    fundings.load();
    QTRY_VERIFY(fundings.isLoaded());
    QCOMPARE(fundings.sheet().rowCount(), m_stage->desk().treasury.openMovements()->size());
    QCOMPARE(fundings.sheet().rowCount(), 2);
    QCOMPARE(fundings.sheet().index(0, 3).data().toString(), u"Funding"_s);
    QCOMPARE(fundings.sheet().index(1, 3).data().toString(), u"Refund"_s);
    QVERIFY(!fundings.mayHaveMore());
}

void TestBackOfficeFlow::whatWaitsAtAProviderThatIsSwitchedOffIsListedAsItIsCounted()
{
    const auto open = [this](bool isOn) {
        for (interfaces::Provider &provider : m_stage->shop.providers)
            provider.enabled = isOn;
        m_flow.reset();
        m_stage->open();
        m_flow = std::make_unique<BackOfficeFlow>(*m_stage->backstage, m_stage->shop.clock);
        reload();
    };
    const auto counted = [this](models::QueueKind kind) {
        const auto queues = await(services::queuesOf(m_stage->desk()));
        for (const services::Queue &one : queues.valueOr({}))
            if (one.kind == kind) return one.count;
        return qint64(-1);
    };
    const QDateTime now = m_stage->shop.clock.now;
    QVERIFY(m_stage->desk()
                .store.treasury
                ->noteMovements({{.kind = interfaces::Movement::Kind::Funding,
                                  .provider = {u"registrar"_s},
                                  .theirs = u"f1"_s,
                                  .currency = u"SGD"_s,
                                  .amount = u"10"_s,
                                  .state = domain::MovementState::Pending,
                                  .firstSeen = now,
                                  .seenAt = now}})
                .ok());
    domain::SenderEnrolment enrolment;
    enrolment.sender = (*m_stage->desk().parties.findSenders(u"Maria Santos"_s)).first().id;
    enrolment.provider = {u"registrar"_s};
    enrolment.environment = m_stage->desk().directory.provider({u"registrar"_s})->environment;
    enrolment.step = domain::SenderEnrolment::Step::Enrolled;
    enrolment.user.theirs = u"U1"_s;
    enrolment.user.state = domain::UserState::ResubmitDocuments;
    enrolment.checkedAt = now;
    QVERIFY(m_stage->desk().store.enrolments->put(enrolment).ok());
    QVERIFY(await(m_stage->desk().treasury.balances({u"alpha"_s})).ok());
    QVERIFY(m_stage->desk().treasury.setMark({u"alpha"_s}, u"SGD"_s, {}, u"5000.00"_s, u"Ann"_s).ok());
    (void)m_stage->addTransfer(0, domain::TransferState::Unconfirmed);
    QCOMPARE(counted(models::QueueKind::LowBalances), qint64(1));

    open(false);
    QCOMPARE(counted(models::QueueKind::Movements), qint64(1));
    models::FundingsFlow &fundings = m_flow->fundings();
    fundings.setState(models::FundingsFlow::underWay());
    fundings.load();
    QTRY_VERIFY(fundings.isLoaded());
    QCOMPARE(fundings.sheet().rowCount(), 1);
    QVERIFY(fundings.emptyText().isEmpty());

    QCOMPARE(counted(models::QueueKind::Documents), qint64(1));
    models::WantedPapersFlow &papers = m_flow->wantedPapers();
    papers.load();
    QTRY_VERIFY(papers.isLoaded());
    QCOMPARE(papers.sheet().rowCount(), 1);
    QVERIFY(papers.emptyText().isEmpty());

    // Money that may have moved stays in sight; a balance that nobody draws on needs no funding.
    QCOMPARE(counted(models::QueueKind::Unconfirmed), qint64(1));
    interfaces::TransferFilter filter;
    filter.queue = domain::TransferQueue::Unconfirmed;
    QCOMPARE(m_stage->desk().transfers.list(filter)->transfers.size(), 1);
    QCOMPARE(counted(models::QueueKind::LowBalances), qint64(0));
}

void TestBackOfficeFlow::anAmountIsShownAsStated()
{
    const QLocale locale;
    QCOMPARE(models::statedAmount(u"1234.5"_s, u"SGD"_s, locale), u"1,234.50\u00a0SGD"_s);
    QCOMPARE(models::statedAmount(u"1234.567"_s, u"SGD"_s, locale), u"1234.567\u00a0SGD"_s); // no digit is lost
    QCOMPARE(models::statedAmount(u"12.50"_s, u"XQX"_s, locale), u"12.50\u00a0XQX"_s);
    QCOMPARE(models::statedAmount({}, u"SGD"_s, locale), QString());
    QCOMPARE(models::statedAmount(u"n/a"_s, u"SGD"_s, locale), u"n/a\u00a0SGD"_s);
}

void TestBackOfficeFlow::fundingsAreTurnedPageByPage()
{
    reload();
    models::FundingsFlow &fundings = m_flow->fundings();
    fundings.load();
    QTRY_COMPARE(fundings.sheet().rowCount(), 1);
    QCOMPARE(fundings.sheet().index(0, 0).data().toString(), u"Pending"_s);
    QCOMPARE(fundings.sheet().index(0, 0).data(models::SecondLineRole).toString(), u"“pending”"_s);
    QVERIFY(fundings.mayHaveMore());
    fundings.setPage(2);
    QTRY_VERIFY(fundings.isLoaded());
    QCOMPARE(fundings.sheet().rowCount(), 0);
    QVERIFY(!fundings.mayHaveMore());
    QVERIFY(fundings.emptyText().contains(u"no more"_s));
    fundings.setState(u"pending"_s);
    QCOMPARE(fundings.page(), 1); // another question begins at its beginning
    fundings.load();
    QTRY_COMPARE(fundings.sheet().rowCount(), 1);
    fundings.setPage(2);
    QTRY_VERIFY(fundings.isLoaded());
    QVERIFY(fundings.mayHaveMore()); // the filter may have emptied the page
}

void TestBackOfficeFlow::refundsNameWhatTheyWereFor()
{
    reload();
    m_flow->refunds().load();
    QTRY_COMPARE(m_flow->refunds().sheet().rowCount(), 1);
    QCOMPARE(m_flow->refunds().sheet().index(0, 3).data().toString(), u"simple_payment P1"_s);
    QCOMPARE(m_flow->refunds().sheet().index(0, 0).data().toString(), u"Unclear"_s);
}

void TestBackOfficeFlow::aStatementIsTurnedByItsCursor()
{
    reload();
    models::StatementFlow &statement = m_flow->statement();
    statement.setSince(u"2026-02-01"_s);
    statement.setWord(u" PAID "_s);
    statement.load();
    QTRY_COMPARE(statement.sheet().rowCount(), 1);
    QCOMPARE(m_pages.asked.last().word, u"PAID"_s);
    QCOMPARE(m_pages.asked.last().since.toLocalTime(), QDate(2026, 2, 1).startOfDay());
    QVERIFY(!m_pages.asked.last().until.isValid());
    QVERIFY(statement.hasMore());
    statement.next();
    QTRY_COMPARE(statement.sheet().index(0, 1).data().toString(), u"RD-2"_s);
    QCOMPARE(m_pages.asked.last().after, u"cursor"_s);
    QCOMPARE(statement.page(), 2);
    QVERIFY(!statement.hasMore());
    statement.previous();
    QTRY_COMPARE(statement.sheet().index(0, 1).data().toString(), u"RD-1"_s);
    QCOMPARE(statement.page(), 1);
}

void TestBackOfficeFlow::theEndOfTheDayShowsAmountsAsEverywhere()
{
    reload();
    models::ReconciliationFlow &day = m_flow->reconciliation();
    day.setProvider(u"alpha"_s);
    day.reconcile();
    QTRY_VERIFY(day.hasReport());
    QCOMPARE(day.sheet().rowCount(), 2); // on both pages
    const QModelIndex there = day.sheet().index(0, 3);
    QCOMPARE(there.data().toString(), models::statedAmount(u"1234.5"_s, u"SGD"_s, QLocale()));
    QVERIFY(there.data().toString().startsWith(u"1,234.50"_s));
    QVERIFY(there.data(Qt::TextAlignmentRole).toInt() & Qt::AlignTrailing);
    const QModelIndex note = day.sheet().index(0, 5);
    QCOMPARE(note.data().toString(), u"They have a transfer that is in none of our records."_s);
    QVERIFY(note.data(models::SecondLineRole).toString().startsWith(u"Ask them"_s)); // not cut off behind it
}

void TestBackOfficeFlow::whatWasSaidOfOneProviderIsNotSaidOfAnother()
{
    reload();
    models::ReconciliationFlow &day = m_flow->reconciliation();
    day.setProvider(u"alpha"_s);
    day.reconcile();
    QTRY_VERIFY(day.hasReport());
    QVERIFY(!day.summary().isEmpty());
    day.setProvider(u"beta"_s);
    QVERIFY(!day.hasReport()); // nothing to be saved under its name
    QVERIFY(day.summary().isEmpty());
    QVERIFY(day.emptyText().contains(u"Choose the days"_s));
}

void TestBackOfficeFlow::daysAreCheckedBeforeAnybodyIsAsked()
{
    reload();
    models::StatementFlow &statement = m_flow->statement();
    statement.setSince(u"01.02.2026"_s);
    QVERIFY(statement.dayFault().contains(u"year-month-day"_s));
    statement.load();
    QVERIFY(!statement.isBusy());
    statement.setSince(u"2026-02-02"_s);
    statement.setUntil(u"2026-02-01"_s);
    QVERIFY(!statement.dayFault().isEmpty());
    statement.load();
    QTest::qWait(10);
    QVERIFY(m_pages.asked.isEmpty());
}

void TestBackOfficeFlow::aListTellsHowOldItIsAndCanBeFiltered()
{
    reload();
    models::MasterListsFlow &lists = m_flow->lists();
    lists.setProvider(u"registrar"_s);
    QCOMPARE(lists.lists().size(), 2);
    registrar().hasMasterCall = false;
    lists.setList(u"colours"_s);
    lists.load();
    QTRY_COMPARE(lists.sheet().rowCount(), 1);
    QVERIFY2(lists.ageText().contains(u"Comes with the program"_s), qPrintable(lists.ageText()));
    lists.setFilter(u"zebra"_s);
    QCOMPARE(lists.sheet().rowCount(), 0);
    QVERIFY(lists.emptyText().contains(u"filter"_s));
    lists.setFilter(u"OLD"_s);
    QCOMPARE(lists.sheet().rowCount(), 1);
    registrar().hasMasterCall = true;
    lists.setFilter({});
    lists.loadFresh();
    QTRY_COMPARE(lists.sheet().index(0, 1).data().toString(), u"Fresh"_s);
    QVERIFY(lists.ageText().contains(u"As the provider stated"_s));
    const int calls = registrar().masterCalls;
    lists.load(); // not older than a day: nobody is asked
    QTRY_VERIFY(!lists.isBusy());
    QCOMPARE(registrar().masterCalls, calls);
}

void TestBackOfficeFlow::aListOfEachCountryWaitsForTheCountry()
{
    reload();
    models::MasterListsFlow &lists = m_flow->lists();
    lists.setProvider(u"registrar"_s);
    lists.setList(u"towns"_s);
    QVERIFY(lists.needsCountry());
    lists.load();
    QVERIFY(!lists.isBusy());
    QVERIFY(lists.emptyText().contains(u"country"_s));
    lists.setCountry(u"PK"_s);
    lists.load();
    QTRY_COMPARE(lists.sheet().rowCount(), 1);
    QCOMPARE(lists.sheet().index(0, 0).data().toString(), u"townsPK"_s);
}

void TestBackOfficeFlow::anEntryIsTakenOutOfTheBook()
{
    reload();
    models::AddressBookFlow &book = m_flow->addressBook();
    QCOMPARE(book.provider(), u"registrar"_s);
    book.load();
    QTRY_COMPARE(book.sheet().rowCount(), 1);
    QVERIFY(!book.entry(1));
    QSignalSpy removed(&book, &models::AddressBookFlow::removed);
    book.remove(book.entry(0)->theirs);
    QTRY_COMPARE(removed.size(), 1);
    QVERIFY(removed.first().first().toString().contains(u"Ahmed Khan"_s));
    QCOMPARE(registrar().removed, QStringList{u"A1"_s});
    QTRY_VERIFY(!book.isBusy()); // the book is read again
    QCOMPARE(book.sheet().rowCount(), 1);
}

void TestBackOfficeFlow::anAnswerToAnOldQuestionIsNotShown()
{
    reload();
    models::FundingsFlow &fundings = m_flow->fundings();
    fundings.load();
    fundings.setState(u"failed"_s);
    QVERIFY(!fundings.isBusy());
    QTest::qWait(20);
    QCOMPARE(fundings.sheet().rowCount(), 0);
    QVERIFY(!fundings.isLoaded());
}

void TestBackOfficeFlow::aFailedRefreshKeepsWhatIsShown()
{
    reload();
    models::RefundsFlow &refunds = m_flow->refunds();
    refunds.load();
    QTRY_COMPARE(refunds.sheet().rowCount(), 1);
    base::Error fault = base::nothingHappened(base::ErrorKind::Unreachable);
    fault.providerMessage = u"their words"_s;
    registrar().treasuryFaults << fault;
    refunds.load();
    QTRY_VERIFY(!refunds.problem().isEmpty());
    QVERIFY(refunds.problem().startsWith(u"Registrar: "_s));
    QCOMPARE(refunds.problemDetails(), u"their words"_s);
    QCOMPARE(refunds.sheet().rowCount(), 1);
    refunds.load();
    QTRY_VERIFY(!refunds.isBusy());
    QVERIFY(refunds.problem().isEmpty());
}

QTEST_GUILESS_MAIN(TestBackOfficeFlow)
#include "tst_back_office_flow.moc"
