// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfers_model.h"
#include "support/window_stage.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;
using models::BoardFilter;
using models::TransfersModel;

class TestTransfersModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theBoardIsReadInPages();
    void whatIsLateStandsOnTopAndSaysForHowLong();
    void whoeverScrolledDownKeepsHisRowsWhileNewOnesComeIn();
    void newTransfersAppearByThemselves();
    void statesMoveByThemselvesAndAreAnnounced();
    void whatNoLongerFitsLeavesTheBoard();
    void filtersByStateProviderAndText();
    void aChangeBySomebodyElseIsReadAnew();
    void cellsSayWhoWhatAndWhere();

private:
    void move(const domain::Transfer &transfer, TransferState state);

    std::unique_ptr<support::WindowStage> m_stage;
    models::AgentInfo m_agent;
    std::unique_ptr<TransfersModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestTransfersModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_stage = std::make_unique<support::WindowStage>();
    m_stage->open();
    m_agent.providerNames = {{u"alpha"_s, u"Alpha"_s}};
    m_model = std::make_unique<TransfersModel>(*m_stage->backstage, m_stage->shop.clock, m_agent);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void TestTransfersModel::move(const domain::Transfer &transfer, TransferState state)
{
    auto stored = m_stage->desk().store.transfers->transfer(transfer.id);
    QVERIFY(stored.ok());
    stored->state = state;
    const domain::TransferEvent event{.at = m_stage->shop.clock.now, .state = state, .note = u"News"_s};
    QVERIFY(m_stage->desk().store.transfers->apply({*stored, std::nullopt, {event}}).ok());
    emit m_stage->backstage->transferChanged(transfer.id.text);
}

void TestTransfersModel::theBoardIsReadInPages()
{
    for (int minute = 0; minute < 300; ++minute)
        m_stage->addTransfer(minute, TransferState::PaidOut);
    m_model->reload();
    QTRY_COMPARE(m_model->rowCount(), 300); // as long as the list is, whatever has been read of it
    QVERIFY(m_model->transferAt(0));
    QVERIFY(!m_model->transferAt(299));
    QVERIFY(!m_model->index(299, 0).data(TransfersModel::LoadedRole).toBool());
    (void)m_model->index(299, 0).data(); // somebody looks
    QTRY_VERIFY(m_model->transferAt(299));
    QVERIFY(!m_model->transferAt(150));
    QSet<QString> ids;
    QDateTime last;
    for (int row = 0; row < 300; ++row) {
        (void)m_model->index(row, 0).data();
        QTRY_VERIFY(m_model->transferAt(row));
        const domain::Transfer &transfer = m_model->transfer(row);
        QVERIFY(row == 0 || transfer.createdAt < last);
        last = transfer.createdAt;
        ids << transfer.id.text;
    }
    QCOMPARE(ids.size(), 300);
}

void TestTransfersModel::whatIsLateStandsOnTopAndSaysForHowLong()
{
    const domain::Transfer late = m_stage->addTransfer(0);
    m_stage->shop.clock.advance(40 * 60'000);
    const domain::Transfer fresh = m_stage->addTransfer(39);
    m_model->reload();
    QTRY_COMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->transfer(0).id, late.id);
    QCOMPARE(m_model->index(0, 0).data(TransfersModel::LatenessRole).toInt(), 2); // a quarter and half an hour
    QCOMPARE(m_model->index(1, 0).data(TransfersModel::LatenessRole).toInt(), 0);
    QVERIFY(m_model->index(0, TransfersModel::NextCheck).data(models::SecondLineRole).toString().contains(u"40 min"_s));
    QVERIFY(m_model->index(0, TransfersModel::NextCheck).data(models::SecondToneRole).isValid());
    QCOMPARE(m_model->urgentCount(), qint64(1));
    QCOMPARE(m_model->transfer(1).id, fresh.id);
}

void TestTransfersModel::whoeverScrolledDownKeepsHisRowsWhileNewOnesComeIn()
{
    for (int minute = 0; minute < 200; ++minute)
        m_stage->addTransfer(minute, TransferState::PaidOut);
    m_model->reload();
    QTRY_COMPARE(m_model->rowCount(), 200);
    m_model->setSight(150, 160);
    (void)m_model->index(155, 0).data();
    QTRY_VERIFY(m_model->transferAt(155));
    const domain::TransferId seen = m_model->transfer(155).id;
    QPersistentModelIndex place = m_model->index(155, 0);
    for (int minute = 200; minute < 203; ++minute)
        emit m_stage->backstage->transferChanged(m_stage->addTransfer(minute, TransferState::PaidOut).id.text);
    QTRY_COMPARE(m_model->rowCount(), 203);
    QCOMPARE(place.row(), 158);
    QTRY_VERIFY(m_model->transferAt(158));
    QCOMPARE(m_model->transfer(158).id, seen);
}

void TestTransfersModel::newTransfersAppearByThemselves()
{
    m_stage->addTransfer(0);
    m_model->reload();
    QTRY_COMPARE(m_model->rowCount(), 1);
    const domain::Transfer made = m_stage->addTransfer(5);
    emit m_stage->backstage->transferChanged(made.id.text);
    QTRY_COMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->transfer(0).id, made.id);
}

void TestTransfersModel::statesMoveByThemselvesAndAreAnnounced()
{
    const domain::Transfer transfer = m_stage->addTransfer(0);
    m_model->reload();
    QTRY_COMPARE(m_model->rowCount(), 1);
    QSignalSpy moved(m_model.get(), &TransfersModel::moved);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    move(transfer, TransferState::PaidOut);
    QTRY_COMPARE(moved.size(), 1);
    QVERIFY(moved.first().at(1).toString().contains(u"Paid out"_s));
    QCOMPARE(m_model->index(0, TransfersModel::State).data().toString(), u"Paid out"_s);
    QVERIFY(resets.isEmpty()); // the clerk's place in the list is not lost
}

void TestTransfersModel::whatNoLongerFitsLeavesTheBoard()
{
    const domain::Transfer transfer = m_stage->addTransfer(0);
    m_stage->addTransfer(1);
    m_model->setFilter({{}, {}, {}, true});
    QTRY_COMPARE(m_model->rowCount(), 2);
    move(transfer, TransferState::PaidOut);
    QTRY_COMPARE(m_model->rowCount(), 1);
}

void TestTransfersModel::filtersByStateProviderAndText()
{
    m_stage->addTransfer(0, TransferState::Unconfirmed);
    m_stage->addTransfer(1, TransferState::InProgress);
    m_stage->addTransfer(2, TransferState::InProgress, u"beta"_s);
    m_model->setFilter({{TransferState::Unconfirmed}, {}, {}, false});
    QTRY_COMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->transfer(0).state, TransferState::Unconfirmed);
    m_model->setFilter({{}, u"beta"_s, {}, false});
    QTRY_VERIFY(m_model->rowCount() == 1 && m_model->transfer(0).provider.text == u"beta");
    m_model->setFilter({{}, {}, u"RD-20260201-MMMMMMMMM1"_s, false});
    QTRY_VERIFY(m_model->rowCount() == 1 && m_model->transfer(0).provider.text == u"alpha");
    m_model->setFilter({{}, {}, u"nobody of that name"_s, false});
    QTRY_COMPARE(m_model->rowCount(), 0);
    m_model->setFilter({});
    QTRY_COMPARE(m_model->rowCount(), 3);
}

void TestTransfersModel::aChangeBySomebodyElseIsReadAnew()
{
    m_model->reload();
    QTRY_VERIFY(!m_model->isLoading());
    m_stage->addTransfer(0);
    emit m_stage->backstage->transferChanged({}); // another process wrote into the store
    QTRY_COMPARE(m_model->rowCount(), 1);
}

void TestTransfersModel::cellsSayWhoWhatAndWhere()
{
    m_stage->addTransfer(0, TransferState::Unconfirmed);
    m_model->reload();
    QTRY_COMPARE(m_model->rowCount(), 1);
    const auto text = [this](int column, int role = Qt::DisplayRole) {
        return m_model->index(0, column).data(role).toString().replace(u'\u00a0', u' ');
    };
    QCOMPARE(text(TransfersModel::State), u"Not yet confirmed"_s);
    QCOMPARE(text(TransfersModel::State, models::SecondLineRole), u"RD-20260201-MMMMMMMMM0"_s);
    QCOMPARE(text(TransfersModel::Parties), u"Maria Santos"_s);
    QCOMPARE(text(TransfersModel::Parties, models::SecondLineRole), u"Ahmed Khan, Pakistan"_s);
    QCOMPARE(text(TransfersModel::Amounts), u"500.00 SGD"_s);
    QCOMPARE(text(TransfersModel::Amounts, models::SecondLineRole), u"105,125.00 PKR"_s);
    QCOMPARE(text(TransfersModel::Provider), u"Alpha"_s);
    QVERIFY(!text(TransfersModel::State, models::IconRole).isEmpty()); // never colour alone
}

QTEST_GUILESS_MAIN(TestTransfersModel)
#include "tst_transfers_model.moc"
