// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer_detail.h"
#include "services/printout_service.h"
#include "support/await.h"
#include "support/window_stage.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;
using models::TransferDetail;

class TestTransferDetail : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theTimelineTellsWhatHappenedNewestFirst();
    void aFaultBeforeItWasSentIsNotTheProvidersLastWord();
    void askingNowSettlesADoubt();
    void pressingAskAgainWhileItAsksAsksOnce();
    void cancellingAsksTheProvider();
    void aCancelThatIsRefusedSaysSoAndTheTransferGoesOn();
    void whatWasWrongIsNotSaidOfALaterState();
    void anotherTransferForgetsTheOld();
    void theCustomerIsToldInTwoLanguages();
    void aTransferThatDoesNotExistIsASentence();

private:
    /// Sends a transfer and shows it.
    void showSent();

    std::unique_ptr<support::WindowStage> m_stage;
    std::unique_ptr<TransferDetail> m_detail;
};

void TestTransferDetail::init()
{
    m_detail.reset();
    m_stage = std::make_unique<support::WindowStage>();
    m_stage->open();
    m_detail = std::make_unique<TransferDetail>(*m_stage->backstage, m_stage->shop.clock);
}

void TestTransferDetail::showSent()
{
    services::Desk &desk = m_stage->desk();
    const auto maria = desk.parties.findSenders(u"maria"_s);
    const auto to = desk.parties.beneficiariesOf(maria->first().id);
    const money::Currency sgd = money::Currency::of("SGD"_L1);
    const domain::QuoteRequest request{.fixedSide = domain::FixedSide::Send,
                                       .amount = money::Money::ofMinor(50000, sgd),
                                       .send = sgd,
                                       .receive = money::Currency::of("PKR"_L1),
                                       .country = u"PK"_s,
                                       .method = domain::PayoutMethod::BankAccount,
                                       .partner = {},
                                       .province = {},
                                       .product = {},
                                       .boardRate = std::nullopt};
    const auto sheet = support::await(desk.quotes.quotes(request, {u"alpha"_s}, 5000));
    QVERIFY(sheet.ok());
    const auto ahmed =
        std::find_if(to->begin(), to->end(), [](const auto &known) { return known.name == u"Ahmed Khan"; });
    const auto sent = support::await(desk.transfers.send(
        {maria->first().id, ahmed->id, sheet->quotes.first().id, u"DEPD"_s, u"salary"_s, {}, desk.transfers.newKey()}));
    QVERIFY(sent.ok());
    m_detail->show(sent->transfer.id);
    QTRY_VERIFY(m_detail->transfer());
}

void TestTransferDetail::aFaultBeforeItWasSentIsNotTheProvidersLastWord()
{
    using domain::EventSource;
    using domain::TransferState;
    models::TimelineModel timeline(m_stage->shop.clock);
    const domain::TransferEvent fault{
        .state = TransferState::Draft, .source = EventSource::Reply, .note = u"The provider has a fault."_s};
    const domain::TransferEvent sent{.state = TransferState::Submitting};
    domain::TransferEvent accepted{.state = TransferState::AwaitingFunds, .source = EventSource::Reply};
    timeline.set({fault});
    QCOMPARE(timeline.lastTold(), fault.note);
    timeline.set({fault, sent, accepted});
    QCOMPARE(timeline.lastTold(), QString());
    accepted.note = u"half of it has come in"_s;
    timeline.set({fault, sent, accepted});
    QCOMPARE(timeline.lastTold(), accepted.note);
}

void TestTransferDetail::theTimelineTellsWhatHappenedNewestFirst()
{
    const QAbstractItemModelTester tester(&m_detail->timeline(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    showSent();
    QCOMPARE(m_detail->timeline().rowCount(), 3);
    const auto cell = [this](int row, int role = Qt::DisplayRole) {
        return m_detail->timeline().index(row).data(role).toString();
    };
    QCOMPARE(cell(0), u"In progress"_s);
    QVERIFY(cell(0, models::SecondLineRole).contains(u"“TAKEN”"_s)); // the provider's own word
    QCOMPARE(cell(2), u"Not sent"_s);
    QVERIFY(cell(2, models::SecondLineRole).contains(u"clerk"_s));
    QVERIFY(!cell(0, models::AsideRole).isEmpty());
    QVERIFY(m_detail->can(u"refresh"));
    QVERIFY(m_detail->can(u"cancel"));
    QVERIFY(m_detail->can(u"receipt"));
}

void TestTransferDetail::askingNowSettlesADoubt()
{
    m_stage->provider().answers << support::script::silence();
    showSent();
    QCOMPARE(m_detail->transfer()->state, TransferState::Unconfirmed);
    QVERIFY(!m_detail->cashSentence().isEmpty());
    m_stage->provider().sightings << support::script::seen(TransferState::InProgress);
    m_detail->refresh();
    QTRY_COMPARE(m_detail->transfer()->state, TransferState::InProgress);
    QVERIFY(m_detail->cashSentence().isEmpty());
}

void TestTransferDetail::pressingAskAgainWhileItAsksAsksOnce()
{
    showSent();
    m_stage->provider().lookGate.open = false;
    for (int press = 0; press < 20; ++press)
        m_detail->refresh();
    QVERIFY(m_detail->isBusy());
    QTRY_COMPARE(m_stage->provider().looks, 1);
    m_stage->provider().lookGate.open = true;
    QTRY_VERIFY(!m_detail->isBusy());
    QCOMPARE(m_stage->provider().looks, 1);
}

void TestTransferDetail::cancellingAsksTheProvider()
{
    showSent();
    m_detail->cancel();
    m_detail->cancel();
    QTRY_COMPARE(m_detail->transfer()->state, TransferState::Cancelled);
    QCOMPARE(m_stage->provider().cancels.size(), 1);
    QVERIFY(!m_detail->can(u"cancel"));
}

void TestTransferDetail::aCancelThatIsRefusedSaysSoAndTheTransferGoesOn()
{
    showSent();
    m_stage->provider().cancelled << support::script::refused(base::ErrorKind::NotAllowedNow, u"LATE"_s);
    m_detail->cancel();
    QTRY_VERIFY(!m_detail->problem().isEmpty());
    QTRY_COMPARE(m_detail->transfer()->state, TransferState::InProgress);
    QVERIFY(m_detail->problemDetails().contains(u"LATE"_s));
}

void TestTransferDetail::whatWasWrongIsNotSaidOfALaterState()
{
    showSent();
    m_stage->provider().cancelled << support::script::refused(base::ErrorKind::NotAllowedNow, u"LATE"_s);
    m_detail->cancel();
    QTRY_VERIFY(!m_detail->problem().isEmpty() && !m_detail->isBusy());
    emit m_stage->backstage->transferChanged(m_detail->transfer()->id.text); // and nothing has changed
    QTest::qWait(30);
    QVERIFY(!m_detail->problem().isEmpty());
    auto stored = m_stage->desk().store.transfers->transfer(m_detail->transfer()->id);
    QVERIFY(stored.ok());
    stored->state = domain::TransferState::PaidOut;
    QVERIFY(m_stage->desk().store.transfers->apply({*stored, std::nullopt, {}}).ok());
    emit m_stage->backstage->transferChanged(stored->id.text);
    QTRY_COMPARE(m_detail->transfer()->state, domain::TransferState::PaidOut);
    QCOMPARE(m_detail->problem(), QString());
    QCOMPARE(m_detail->problemDetails(), QString());
}

void TestTransferDetail::anotherTransferForgetsTheOld()
{
    showSent();
    m_detail->show(domain::TransferId{});
    QVERIFY(!m_detail->transfer());
    QCOMPARE(m_detail->timeline().rowCount(), 0);
    QVERIFY(m_detail->actions().isEmpty());
    m_detail->refresh(); // nothing to ask about
    QVERIFY(!m_detail->isBusy());
}

void TestTransferDetail::theCustomerIsToldInTwoLanguages()
{
    showSent();
    // The shop speaks English; Maria's nationality is the Philippines', and nobody has given her a paper yet.
    QTRY_COMPARE(m_detail->told().size(), 2);
    QCOMPARE(m_detail->told().first().language, u"en"_s);
    QCOMPARE(m_detail->told().first().sentence, u"The transfer is on its way."_s);
    QCOMPARE(m_detail->told().last().language, u"fil"_s);
    QVERIFY(m_detail->told().last().sentence != m_detail->told().first().sentence);
    m_detail->setCustomerLanguage(u"ar"_s);
    const models::Told arabic = m_detail->told().last();
    QCOMPARE(arabic.language, u"ar"_s);
    QVERIFY(arabic.rightToLeft);
    QCOMPARE(m_detail->tellText(),
             m_detail->told().first().sentence + u'\n' + arabic.sentence + u'\n' + m_detail->transfer()->reference);
    m_detail->setCustomerLanguage(u"en"_s);
    QCOMPARE(m_detail->told().size(), 1); // the same language is not said twice
    m_detail->setCustomerLanguage({});
    // What she was last given a paper in is worth more than where she comes from.
    services::PrintoutService papers(m_stage->desk());
    QVERIFY(papers.issue({.transfer = m_detail->transfer()->id, .language = u"es"_s, .medium = u"printer"_s}).ok());
    m_detail->show(m_detail->transfer()->id);
    QTRY_COMPARE(m_detail->told().value(1).language, u"es"_s);
    // Another customer's transfer begins with that customer's language.
    m_detail->setCustomerLanguage(u"ur"_s);
    m_detail->clear();
    QVERIFY(m_detail->told().isEmpty());
    QVERIFY(m_detail->customerLanguage().isEmpty());
}

void TestTransferDetail::aTransferThatDoesNotExistIsASentence()
{
    m_detail->show(domain::TransferId{u"no such"_s});
    QTRY_VERIFY(!m_detail->problem().isEmpty());
    QVERIFY(!m_detail->transfer());
}

QTEST_GUILESS_MAIN(TestTransferDetail)
#include "tst_transfer_detail.moc"
