// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/printout_service.h"
#include "support/await.h"
#include "support/shop.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using domain::PrintoutKind;
using domain::PrintoutOutcome;
using domain::TransferState;
using services::DisclosureOrder;
using services::PrintoutOrder;
using services::PrintoutService;

class TestPrintoutService : public QObject
{
    Q_OBJECT

private slots:
    void everyPaperIsOnRecordBeforeItIsHandedOut();
    void aSecondPaperIsACopyAndSaysWhoPrintedIt();
    void afterAFailureThatIsCertainTheNextIsNoCopy();
    void afterADoubtTheNextIsACopy();
    void aFailingPrinterTouchesNoTransfer();
    void theLanguageOfTheLastPaperIsTaken();
    void anUnconfirmedTransferGetsASlipWhateverWasAsked();
    void theRuleWantsADisclosureForEachOffer();
    void aDisclosureThatFailedDisclosesNothing();
    void aDisclosureForSomebodyElseDisclosesNothing();
    void whatTheRuleMissesKeepsADisclosureFromBeingMade();
    void withoutTheRuleNoDisclosureIsWanted();
};

namespace {

/// A shop with one sent transfer.
struct Desk {
    Desk() : shop(domain::SafetyClass::A), counter(shop)
    {
        counter.profile.agent.name = u"Plaza Money"_s;
        counter.profile.agent.language = u"en"_s;
        counter.profile.agent.phone = u"800-555-0100"_s;
        counter.profile.agent.website = u"plaza.example"_s;
    }
    void underTheRule()
    {
        counter.profile.agent.printouts = {
            .rules = u"us-remittance-rule"_s,
            .regulator = u"State Regulatory Agency"_s,
            .availableDays = {{u"bank-account"_s, 2}, {u"mobile-wallet"_s, 2}, {u"cash-pickup"_s, 2}}};
    }
    domain::Transfer sent() { return counter.send(shop.approve()).transfer; }
    PrintoutService printouts() { return PrintoutService(counter.desk); }
    DisclosureOrder offer()
    {
        const services::SendRequest request = shop.approve();
        shop.store.quotes.all.find(request.quote.text)->binding = true;
        return {request.quote, request.sender, request.beneficiary, {}, request.purpose, {}, u"printer"_s};
    }

    support::Shop shop;
    support::Counter counter;
};

base::Error printerFault(base::Outcome outcome)
{
    base::Error error = base::nothingHappened(base::ErrorKind::BadFile, u"printer"_s);
    error.outcome = outcome;
    return error;
}

} // namespace

void TestPrintoutService::everyPaperIsOnRecordBeforeItIsHandedOut()
{
    Desk desk;
    const domain::Transfer transfer = desk.sent();
    const auto issued = desk.printouts().issue({transfer.id, {}, u"ar"_s, u"printer"_s});
    QVERIFY2(issued.ok(), issued.ok() ? "" : qPrintable(issued.error().detail));
    const auto records = desk.printouts().ofTransfer(transfer.id);
    QVERIFY(records.ok());
    QCOMPARE(records->size(), 1);
    const domain::PrintoutRecord &record = records->first();
    QCOMPARE(record.outcome, PrintoutOutcome::Started);
    QCOMPARE(record.kind, PrintoutKind::Receipt);
    QCOMPARE(record.languages, (QStringList{u"ar"_s, u"en"_s}));
    QCOMPARE(record.rules, u"general"_s);
    QVERIFY(!record.rulesVersion.isEmpty());
    QVERIFY(!record.clerk.isEmpty() && !record.counter.isEmpty());
    QCOMPARE(record.at, desk.shop.clock.nowUtc());
    QCOMPARE(record.text, domain::plainTextOf(issued->printout)); // exactly what the customer reads
    QVERIFY(record.text.contains(transfer.reference));
    QVERIFY(desk.printouts().settle(issued->id, base::Done{}).ok());
    QCOMPARE(desk.printouts().ofTransfer(transfer.id)->first().outcome, PrintoutOutcome::Done);
}

void TestPrintoutService::aSecondPaperIsACopyAndSaysWhoPrintedIt()
{
    Desk desk;
    const domain::Transfer transfer = desk.sent();
    const PrintoutOrder order{transfer.id, {}, u"en"_s, u"printer"_s};
    const auto first = desk.printouts().issue(order);
    QCOMPARE(first->printout.copy, 1);
    QVERIFY(!domain::plainTextOf(first->printout).contains(u"COPY"_s));
    QVERIFY(desk.printouts().settle(first->id, base::Done{}).ok());
    const auto second = desk.printouts().issue(order);
    QCOMPARE(second->printout.copy, 2);
    const QString text = domain::plainTextOf(second->printout);
    QVERIFY(text.contains(u"COPY 2"_s));
    QVERIFY2(text.contains(desk.counter.desk.identity.clerk) && text.contains(u"Plaza Money"_s), qPrintable(text));
    QCOMPARE(desk.printouts().ofTransfer(transfer.id)->size(), 2);
    // The long form of the rights is another paper, not a copy of the receipt.
    QCOMPARE(desk.printouts().issue({transfer.id, PrintoutKind::Rights, {}, u"printer"_s})->printout.copy, 1);
}

void TestPrintoutService::afterAFailureThatIsCertainTheNextIsNoCopy()
{
    Desk desk;
    const PrintoutOrder order{desk.sent().id, {}, {}, u"printer"_s};
    const auto first = desk.printouts().issue(order);
    QVERIFY(desk.printouts().settle(first->id, printerFault(base::Outcome::NothingHappened)).ok());
    QCOMPARE(desk.printouts().issue(order)->printout.copy, 1);
    QCOMPARE(desk.printouts().ofTransfer(order.transfer)->first().outcome, PrintoutOutcome::Failed);
}

void TestPrintoutService::afterADoubtTheNextIsACopy()
{
    Desk desk;
    const PrintoutOrder order{desk.sent().id, {}, {}, u"printer"_s};
    const auto first = desk.printouts().issue(order);
    QCOMPARE(desk.printouts().issue(order)->printout.copy, 2); // the first one still hangs in the printer
    QVERIFY(desk.printouts().settle(first->id, printerFault(base::Outcome::Unknown)).ok());
    QCOMPARE(desk.printouts().issue(order)->printout.copy, 3);
}

void TestPrintoutService::aFailingPrinterTouchesNoTransfer()
{
    Desk desk;
    const domain::Transfer before = desk.sent();
    const auto issued = desk.printouts().issue({before.id, {}, {}, u"printer"_s});
    QVERIFY(desk.printouts().settle(issued->id, printerFault(base::Outcome::Unknown)).ok());
    QVERIFY(desk.printouts().settle(issued->id, base::Done{}).ok()); // a late word changes nothing
    const domain::Transfer after = desk.shop.stored();
    QCOMPARE(after.version, before.version);
    QCOMPARE(after.state, before.state);
    QCOMPARE(desk.printouts().ofTransfer(before.id)->first().outcome, PrintoutOutcome::Doubtful);
}

void TestPrintoutService::theLanguageOfTheLastPaperIsTaken()
{
    Desk desk;
    const domain::Transfer transfer = desk.sent();
    QCOMPARE(desk.printouts().preview({transfer.id, {}, {}, {}})->sheets.first().language, u"en"_s);
    QVERIFY(desk.printouts().issue({transfer.id, {}, u"fil"_s, u"printer"_s}).ok());
    const auto next = desk.printouts().preview({transfer.id, {}, {}, {}});
    QCOMPARE(next->sheets.first().language, u"fil"_s);
    QCOMPARE(next->sheets.last().language, u"en"_s);
    QCOMPARE(desk.printouts().ofTransfer(transfer.id)->size(), 1); // looking leaves no record
}

void TestPrintoutService::anUnconfirmedTransferGetsASlipWhateverWasAsked()
{
    Desk desk;
    domain::Transfer transfer = desk.sent();
    desk.shop.store.transfers.all.find(transfer.id.text)->state = TransferState::Unconfirmed;
    const auto issued = desk.printouts().issue({transfer.id, PrintoutKind::Receipt, {}, u"printer"_s});
    QCOMPARE(issued->printout.kind, PrintoutKind::Slip);
}

void TestPrintoutService::theRuleWantsADisclosureForEachOffer()
{
    Desk desk;
    desk.underTheRule();
    const DisclosureOrder order = desk.offer();
    auto state = desk.printouts().disclosure(order);
    QVERIFY(state.ok());
    QVERIFY(state->wanted && !state->given && !state->stands());
    const auto issued = desk.printouts().disclose(order);
    QVERIFY2(issued.ok(), issued.ok() ? "" : qPrintable(issued.error().detail));
    QCOMPARE(issued->printout.kind, PrintoutKind::Disclosure);
    QVERIFY(!desk.printouts().disclosure(order)->given); // not before it came out
    QVERIFY(desk.printouts().settle(issued->id, base::Done{}).ok());
    QVERIFY(desk.printouts().disclosure(order)->stands());
    // Another offer has other figures: the paper for the first one is void for it.
    QVERIFY(!desk.printouts().disclosure(desk.offer())->stands());
}

void TestPrintoutService::aDisclosureThatFailedDisclosesNothing()
{
    Desk desk;
    desk.underTheRule();
    const DisclosureOrder order = desk.offer();
    const auto issued = desk.printouts().disclose(order);
    QVERIFY(desk.printouts().settle(issued->id, printerFault(base::Outcome::NothingHappened)).ok());
    QVERIFY(!desk.printouts().disclosure(order)->stands());
}

void TestPrintoutService::aDisclosureForSomebodyElseDisclosesNothing()
{
    Desk desk;
    desk.underTheRule();
    DisclosureOrder order = desk.offer();
    const auto issued = desk.printouts().disclose(order);
    QVERIFY(desk.printouts().settle(issued->id, base::Done{}).ok());
    domain::Sender other = desk.shop.store.senders.all.first();
    other.id = {u"somebody-else"_s};
    QVERIFY(desk.shop.store.senders.add(other).ok());
    order.sender = other.id;
    QVERIFY(!desk.printouts().disclosure(order)->stands());
}

void TestPrintoutService::whatTheRuleMissesKeepsADisclosureFromBeingMade()
{
    Desk desk;
    desk.underTheRule();
    desk.counter.profile.agent.printouts.regulator.clear();
    const DisclosureOrder order = desk.offer();
    const auto issued = desk.printouts().disclose(order);
    QVERIFY(!issued.ok());
    QCOMPARE(issued.error().kind, base::ErrorKind::BadInput);
    QVERIFY(issued.error().detail.contains(u"agent.printouts.regulator"_s));
    QCOMPARE(desk.printouts().disclosure(order)->missing.size(), 1);
    QVERIFY(desk.shop.store.printouts.all.isEmpty());
}

void TestPrintoutService::withoutTheRuleNoDisclosureIsWanted()
{
    Desk desk;
    QVERIFY(desk.printouts().disclosure(desk.offer())->stands());
    QVERIFY(desk.printouts().disclose(desk.offer()).ok()); // one may be given all the same
}

QTEST_MAIN(TestPrintoutService)
#include "tst_printout_service.moc"
