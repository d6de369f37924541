// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offers_flow.h"
#include "support/window_stage.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using domain::FixedSide;
using models::OffersFlow;
using models::OffersModel;
using models::OfferTerms;

class TestOffersFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void eitherSideMayBeTyped();
    void anAmountThatCanBeReadInTwoWaysIsRefusedAndAsksNobody_data();
    void anAmountThatCanBeReadInTwoWaysIsRefusedAndAsksNobody();
    void theLocaleDecidesWhatACommaMeans();
    void typingAsksOnceAndNotForEveryDigit();
    void offersFillInAsTheyCome();
    void theBestIsChosenWhenAllHaveAnswered();
    void anyChangeVoidsWhatWasChosen();
    void theSameTermsAgainVoidNothing();
    void anOfferThatRanOutIsVoid();
    void aClockThatIsSetBackDoesNotProlongAnOffer();
    void anOfferIsRenewedSilentlyBeforeItRunsOut();
    void aRenewalWithAnotherFigureWantsALook();
    void anOfferThatIsGoneIsReplacedByItsLike();
    void nobodyIsAskedForEverForAFormThatNobodyTouches();
    void aMissingAnswerIsTheWayToAnOffer();
    void theDifferenceStandsOnTheSideThatWasNotGiven();
    void providersWithoutAnOfferSayWhy();
    void indicativeOffersDoNotLookLikePromises();
    void lateAnswersToAnOldQuestionAreNotShown();
    void askingAnewBringsNewOffers();

private:
    OfferTerms terms(const QString &typed = u"500"_s, FixedSide side = FixedSide::Send) const;
    support::WindowStage &stage() { return *m_stage; }

    std::unique_ptr<support::WindowStage> m_stage;
    models::AgentInfo m_agent;
    std::unique_ptr<models::PartnerBook> m_partners;
    std::unique_ptr<OffersFlow> m_flow;
};

void TestOffersFlow::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Singapore));
    m_stage = std::make_unique<support::WindowStage>();
    m_stage->open();
    m_agent.providerNames = {{u"alpha"_s, u"Alpha"_s}, {u"beta"_s, u"Beta"_s}};
    m_partners = std::make_unique<models::PartnerBook>(*m_stage->backstage);
    m_flow = std::make_unique<OffersFlow>(*m_stage->backstage, m_stage->shop.clock, m_agent, *m_partners);
}

void TestOffersFlow::cleanup()
{
    for (auto &script : m_stage->shop.scripts)
        script->quoteGate.open = true;
    QCoreApplication::processEvents();
    m_flow.reset();
    m_partners.reset();
    m_stage.reset();
}

OfferTerms TestOffersFlow::terms(const QString &typed, FixedSide side) const
{
    return {side, typed, u"SGD"_s, u"PKR"_s, u"PK"_s, domain::PayoutMethod::BankAccount, {}, {}};
}

void TestOffersFlow::eitherSideMayBeTyped()
{
    m_flow->setTerms(terms());
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    QCOMPARE(m_flow->chosen()->receive.toWire(), u"105125.00"_s);
    m_flow->setTerms(terms(u"21,025.00"_s, FixedSide::Receive));
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    QCOMPARE(m_flow->chosen()->receive.toWire(), u"21025.00"_s);
    QCOMPARE(m_flow->chosen()->send.toWire(), u"100.00"_s);
    const domain::QuoteRequest &asked = stage().provider().quoteRequests.last();
    QCOMPARE(asked.fixedSide, FixedSide::Receive);
    QCOMPARE(asked.amount.currency().code(), u"PKR"_s);
}

void TestOffersFlow::anAmountThatCanBeReadInTwoWaysIsRefusedAndAsksNobody_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("groups of two") << u"12,34,5"_s;
    QTest::newRow("a comma for the point") << u"12,5"_s;
    QTest::newRow("more digits than cents") << u"1.005"_s;
    QTest::newRow("letters") << u"12a"_s;
    QTest::newRow("nothing is no amount") << u"0"_s;
    QTest::newRow("below nothing") << u"-5"_s;
}

void TestOffersFlow::anAmountThatCanBeReadInTwoWaysIsRefusedAndAsksNobody()
{
    QFETCH(QString, typed);
    m_flow->setTerms(terms(typed));
    QCOMPARE(m_flow->state(), OffersFlow::State::Incomplete);
    QVERIFY(!m_flow->amountFault().isEmpty());
    m_flow->refresh();
    QCOMPARE(m_flow->state(), OffersFlow::State::Incomplete);
    QTest::qWait(400); // longer than the pause after typing
    QVERIFY(stage().provider().quoteRequests.isEmpty());
}

void TestOffersFlow::theLocaleDecidesWhatACommaMeans()
{
    QLocale::setDefault(QLocale(QLocale::German));
    m_flow->setTerms(terms(u"1.234,50"_s));
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    QCOMPARE(stage().provider().quoteRequests.last().amount.toWire(), u"1234.50"_s);
}

void TestOffersFlow::typingAsksOnceAndNotForEveryDigit()
{
    for (const QString &typed : {u"5"_s, u"50"_s, u"500"_s})
        m_flow->setTerms(terms(typed));
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    QCOMPARE(stage().provider().quoteRequests.size(), 1);
    QCOMPARE(stage().provider().quoteRequests.first().amount.toWire(), u"500.00"_s);
}

void TestOffersFlow::offersFillInAsTheyCome()
{
    stage().provider(1).quoteGate.open = false;
    m_flow->setTerms(terms());
    QTRY_COMPARE(m_flow->offers().rowCount(), 1);
    QCOMPARE(m_flow->state(), OffersFlow::State::Asking);
    QCOMPARE(m_flow->waitingFor(), QStringList{u"Beta"_s});
    QVERIFY(!m_flow->chosen());
    stage().provider(1).quoteGate.open = true;
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    QCOMPARE(m_flow->offers().rowCount(), 2);
    QVERIFY(m_flow->waitingFor().isEmpty());
}

void TestOffersFlow::theBestIsChosenWhenAllHaveAnswered()
{
    const QAbstractItemModelTester tester(&m_flow->offers(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    stage().provider(1).rate = u"215.00"_s;
    m_flow->setTerms(terms());
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    QCOMPARE(m_flow->chosen()->provider.text, u"beta"_s);
    OffersModel &model = m_flow->offers();
    QCOMPARE(model.index(0, OffersModel::Provider).data().toString(), u"Beta"_s);
    QVERIFY(model.index(0, OffersModel::Gets).data(models::SecondLineRole).toString().contains(u"best"_s));
    QVERIFY(model.index(1, OffersModel::Gets).data(models::SecondLineRole).toString().contains(u"-2,375.00"_s));
    m_flow->choose(1);
    QCOMPARE(m_flow->chosen()->provider.text, u"alpha"_s);
}

void TestOffersFlow::anyChangeVoidsWhatWasChosen()
{
    const QList<std::function<void(OfferTerms &)>> changes{
        [](OfferTerms &terms) { terms.typed = u"501"_s; },
        [](OfferTerms &terms) { terms.side = FixedSide::Receive; },
        [](OfferTerms &terms) { terms.send = u"USD"_s; },
        [](OfferTerms &terms) { terms.receive = u"USD"_s; },
        [](OfferTerms &terms) { terms.country = u"ID"_s; },
        [](OfferTerms &terms) { terms.method = domain::PayoutMethod::CashPickup; },
        [](OfferTerms &terms) { terms.partner = u"HBL"_s; },
        [](OfferTerms &terms) { terms.province = u"Punjab"_s; }};
    for (const auto &change : changes) {
        m_flow->setTerms(terms());
        QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
        QVERIFY(m_flow->chosen());
        OfferTerms other = terms();
        change(other);
        m_flow->setTerms(other);
        QVERIFY(!m_flow->chosen());
        QCOMPARE(m_flow->offers().rowCount(), 0);
        QVERIFY(!m_flow->voidReason().isEmpty());
    }
}

void TestOffersFlow::theSameTermsAgainVoidNothing()
{
    m_flow->setTerms(terms());
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    m_flow->setTerms(terms());
    QVERIFY(m_flow->chosen());
    QCOMPARE(m_flow->state(), OffersFlow::State::Ready);
}

void TestOffersFlow::anOfferThatRanOutIsVoid()
{
    stage().provider(0).quoteLifeS = 60;
    stage().provider(1).quoteLifeS = 0;
    m_flow->setTerms(terms());
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    QCOMPARE(m_flow->chosen()->provider.text, u"alpha"_s);
    QCOMPARE(m_flow->chosenRemainingMs(), std::optional<qint64>(60'000));
    for (auto &script : stage().shop.scripts) // and there is no other one
        script->quoteFault = base::nothingHappened(base::ErrorKind::Unreachable);
    stage().shop.clock.advance(59'000);
    QCOMPARE(m_flow->offers().index(0, OffersModel::Valid).data().toString(), u"00:01"_s);
    stage().shop.clock.advance(1'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_flow->chosen(), 3000);
    QVERIFY(m_flow->voidReason().contains(u"ran out"_s));
    QVERIFY(m_flow->offers().index(0, OffersModel::Valid).data(OffersModel::ExpiredRole).toBool());
    m_flow->choose(0);
    QVERIFY(!m_flow->chosen()); // what has run out cannot be chosen
    m_flow->choose(1);
    QVERIFY(m_flow->chosen()); // one without an end can
    QVERIFY(!m_flow->chosenRemainingMs());
}

void TestOffersFlow::aClockThatIsSetBackDoesNotProlongAnOffer()
{
    stage().provider(0).quoteLifeS = 60;
    m_flow->setTerms(terms());
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    support::ManualClock &clock = stage().shop.clock;
    clock.now = clock.now.addSecs(-3600);
    clock.monotonic += 50'000;
    QCOMPARE(m_flow->offers().remainingMs(m_flow->offers().quotes().first()), std::optional<qint64>(10'000));
    clock.now = clock.now.addSecs(7200); // and one that is set on shortens it
    QCOMPARE(m_flow->offers().remainingMs(m_flow->offers().quotes().first()), std::optional<qint64>(0));
}

void TestOffersFlow::providersWithoutAnOfferSayWhy()
{
    base::Error error = base::nothingHappened(base::ErrorKind::LimitExceeded);
    error.providerCode = u"E-77"_s;
    error.providerMessage = u"above <b>limit</b>"_s;
    stage().provider(1).quoteFault = error;
    m_flow->setTerms(terms());
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    QCOMPARE(m_flow->offers().rowCount(), 1);
    QCOMPARE(m_flow->without().size(), 1);
    QCOMPARE(m_flow->without().first().provider, u"Beta"_s);
    QVERIFY(m_flow->without().first().sentence.contains(u"limit"_s));
    QCOMPARE(m_flow->without().first().details, u"E-77 above <b>limit</b>"_s); // verbatim, apart from our sentence
}

void TestOffersFlow::indicativeOffersDoNotLookLikePromises()
{
    m_flow->setTerms(terms());
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    OffersModel &model = m_flow->offers();
    QVERIFY(!model.quotes().first().binding);
    QVERIFY(model.index(0, OffersModel::Gets).data().toString().startsWith(u'≈'));
    QCOMPARE(model.index(0, OffersModel::Provider).data(models::SecondLineRole).toString(), u"indicative"_s);
    QList<domain::Quote> quotes = model.quotes();
    quotes.first().binding = true;
    quotes.first().feesStated = false;
    model.set(quotes);
    QVERIFY(!model.index(0, OffersModel::Gets).data().toString().startsWith(u'≈'));
    QCOMPARE(model.index(0, OffersModel::Fees).data().toString(), u"not stated"_s); // never a zero nobody promised
}

void TestOffersFlow::lateAnswersToAnOldQuestionAreNotShown()
{
    stage().provider(0).quoteGate.open = false;
    stage().provider(1).quoteGate.open = false;
    m_flow->setTerms(terms(u"500"_s));
    QTRY_COMPARE(stage().provider().quoteRequests.size(), 1);
    m_flow->setTerms(terms(u"7"_s));
    QTRY_COMPARE(stage().provider().quoteRequests.size(), 2);
    stage().provider(0).quoteGate.open = true;
    stage().provider(1).quoteGate.open = true;
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    QTest::qWait(50);
    for (const domain::Quote &quote : m_flow->offers().quotes())
        QCOMPARE(quote.send.toWire(), u"7.00"_s);
    QCOMPARE(m_flow->offers().rowCount(), 2);
}

void TestOffersFlow::askingAnewBringsNewOffers()
{
    m_flow->setTerms(terms());
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    const domain::QuoteId before = m_flow->chosen()->id;
    m_flow->refresh();
    QVERIFY(!m_flow->chosen());
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    QVERIFY(m_flow->chosen()->id != before);
    QVERIFY(m_flow->voidReason().isEmpty());
}

void TestOffersFlow::anOfferIsRenewedSilentlyBeforeItRunsOut()
{
    for (auto &script : stage().shop.scripts)
        script->quoteLifeS = 60;
    m_flow->setTerms(terms());
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    const domain::Quote before = *m_flow->chosen();
    int voided = 0;
    connect(m_flow.get(), &OffersFlow::chosenChanged, this, [&] { voided += m_flow->chosen() ? 0 : 1; });
    stage().shop.clock.advance(45'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_flow->chosen()->id != before.id, 3000);
    QVERIFY(domain::sameFigures(*m_flow->chosen(), before));
    QVERIFY(!m_flow->needsLook());
    QVERIFY(m_flow->voidReason().isEmpty());
    QCOMPARE(m_flow->chosenRemainingMs(), std::optional<qint64>(60'000));
    QCOMPARE(voided, 0); // there never was a moment without an offer
    QCOMPARE(m_flow->state(), OffersFlow::State::Ready);
}

void TestOffersFlow::aRenewalWithAnotherFigureWantsALook()
{
    for (auto &script : stage().shop.scripts)
        script->quoteLifeS = 60;
    m_flow->setTerms(terms());
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    const domain::Quote shown = *m_flow->chosen();
    stage().provider().rate = u"210.24"_s;
    stage().shop.clock.advance(45'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_flow->needsLook(), 3000);
    QCOMPARE(m_flow->outdated()->receive, shown.receive);
    QCOMPARE(m_flow->chosen()->provider, shown.provider); // the same offer, though another may be better now
    QCOMPARE(m_flow->chosen()->receive.toWire(), u"105120.00"_s);
    // A price that comes back before anybody has looked is the price that was shown.
    stage().provider().rate = u"210.25"_s;
    stage().shop.clock.advance(45'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_flow->needsLook(), 3000);
    QVERIFY(domain::sameFigures(*m_flow->chosen(), shown));
    stage().provider().rate = u"210.20"_s;
    stage().shop.clock.advance(45'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_flow->needsLook(), 3000);
    m_flow->look();
    QVERIFY(!m_flow->needsLook());
    QCOMPARE(m_flow->chosen()->receive.toWire(), u"105100.00"_s);
}

void TestOffersFlow::anOfferThatIsGoneIsReplacedByItsLike()
{
    m_flow->setTerms(terms());
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    m_flow->choose(1);
    const domain::Quote gone = *m_flow->chosen();
    m_flow->replaceGone();
    QVERIFY(!m_flow->chosen());
    QVERIFY(!m_flow->voidReason().isEmpty());
    QTRY_VERIFY(m_flow->chosen());
    QVERIFY(m_flow->chosen()->id != gone.id);
    QCOMPARE(m_flow->chosen()->provider, gone.provider);
    QVERIFY(!m_flow->needsLook());
    stage().provider(1).quoteFault = base::nothingHappened(base::ErrorKind::CorridorNotServed);
    m_flow->replaceGone();
    QTRY_VERIFY(m_flow->voidReason().contains(u"no longer makes"_s));
    QVERIFY(!m_flow->chosen());
}

void TestOffersFlow::nobodyIsAskedForEverForAFormThatNobodyTouches()
{
    for (auto &script : stage().shop.scripts)
        script->quoteLifeS = 16;
    m_flow->setTerms(terms());
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    QSignalSpy ticks(m_flow.get(), &OffersFlow::ticked);
    for (int round = 0; round < 20 && m_flow->chosen(); ++round) {
        stage().shop.clock.advance(10'000);
        const auto asked = stage().provider().quoteRequests.size();
        QMetaObject::invokeMethod(m_flow->findChild<QTimer *>(u"second"_s), "timeout", Qt::DirectConnection);
        QTest::qWait(10);
        if (stage().provider().quoteRequests.size() == asked) break;
    }
    QCOMPARE(stage().provider().quoteRequests.size(), 1 + 12);
}

void TestOffersFlow::aMissingAnswerIsTheWayToAnOffer()
{
    const auto ali = stage().desk().parties.findSenders(u"ali"_s);
    OfferTerms asked = terms();
    asked.sender = ali->first().id;
    asked.senderVersion = ali->first().version;
    m_flow->setTerms(asked);
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    QCOMPARE(m_flow->offers().rowCount(), 1);
    QCOMPARE(m_flow->without().size(), 1);
    const models::NoOffer none = m_flow->without().first();
    QCOMPARE(none.missing, u"sender.nationality"_s);
    QVERIFY2(none.sentence.contains(u"needs the sender's nationality"_s) && none.sentence.contains(u"105,125.00"_s),
             qPrintable(none.sentence));
    const auto known =
        stage().desk().parties.updateSender(ali->first().id, *base::JsonValue::parse(R"({"nationality":"SG"})"));
    QVERIFY(known.ok());
    asked.senderVersion = known->version;
    m_flow->setTerms(asked);
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    QCOMPARE(m_flow->offers().rowCount(), 2);
}

void TestOffersFlow::theDifferenceStandsOnTheSideThatWasNotGiven()
{
    stage().provider(1).rate = u"215.00"_s;
    m_flow->setTerms(terms(u"21,500.00"_s, FixedSide::Receive));
    QTRY_COMPARE(m_flow->state(), OffersFlow::State::Ready);
    const OffersModel &model = m_flow->offers();
    QVERIFY(model.index(0, OffersModel::Pays).data(models::SecondLineRole).toString().contains(u"best"_s));
    QCOMPARE(model.index(1, OffersModel::Pays).data(models::SecondLineRole).toString(), u"SGD +2.26"_s);
    QCOMPARE(model.index(1, OffersModel::Gets).data(models::SecondLineRole).toString(), u"PKR"_s);
}

QTEST_GUILESS_MAIN(TestOffersFlow)
#include "tst_offers_flow.moc"
