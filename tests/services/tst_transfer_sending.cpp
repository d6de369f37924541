// SPDX-License-Identifier: GPL-3.0-or-later
// The way down: what is checked, frozen, armed and sent, and what one answer to one send means.
#include "services/transfer_rules.h"
#include "support/await.h"
#include "support/shop.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Outcome;
using domain::RecoveryPoint;
using domain::SafetyClass;
using domain::TransferState;
using services::SendRequest;
using services::TransferOutcome;
using support::await;
using support::Counter;
using support::Shop;
namespace script = support::script;

class TestTransferSending : public QObject
{
    Q_OBJECT

private slots:
    void anApprovedTransferIsSentOnceAndIsInProgress();
    void everythingIsStoredBeforeTheFirstByteLeaves();
    void theRecordKeepsThePartiesAsTheyWereApproved();
    void theSameKeyNeverSendsTwice();
    void fiftyPressesAtOnceSendOnce();
    void aKeyInCapitalsIsTheSameKey();
    void theSameKeyWithOtherDataIsRefused_data();
    void theSameKeyWithOtherDataIsRefused();
    void aKeyIsAUuid_data();
    void aKeyIsAUuid();
    void anOfferIsUsedOnce();
    void anOfferOfARefusedTransferMayBeUsedAgain();
    void partsThatDoNotBelongTogetherAreRefused_data();
    void partsThatDoNotBelongTogetherAreRefused();
    void whatTheProviderCannotWordIsRefusedAtItsField();
    void anUnknownPartNamesNoTransfer();
    void anExpiredOfferIsRefusedWithoutARecord();
    void anOfferThatRunsOutBetweenFreezingAndArmingIsNotSent();
    void aDraftOfYesterdayExpiresInsteadOfBeingSent();
    void anOfferWithoutAnEndIsSent();
    void aTimeoutAfterSendingIsNeverCalledAFailure();
    void aConnectionThatBrokeIsNeverToldAsNotSent_data();
    void aConnectionThatBrokeIsNeverToldAsNotSent();
    void whatWasNotSentIsADraftAndResumeSendsTheSameBytesOnce();
    void theSameKeyAlsoResumesADraft();
    void onlyADraftCanBeResumed();
    void refusedCredentialsLeaveADraftAndTryingAgainWorks();
    void slowDownLeavesADraft();
    void whatFailsWhilePreparingLeavesADraftThatCanBeSent();
    void aRefusalIsFinalAndSaysWhy();
    void anEchoOfOtherFiguresIsHeldForReview();
    void anUnreadableAnswerIsADoubt();
    void aRedirectIsADoubtWhateverItSays();
    void moreThanOneRequestOnTheWireIsHeldForReview();
    void aDuplicateIsLookedAtAndNeverCalledFailed();
    void aDuplicateThatIsNotFoundYetStaysUnconfirmed();
    void aConflictIsFrozenUntilALookSettlesIt();
    void theProvidersNameOfABeneficiaryIsRemembered();
    void whatIsSaidIsHeldAgainstTheBytesThatWereSent();
    void everyStoredChangeIsAnnounced();
};

void TestTransferSending::anApprovedTransferIsSentOnceAndIsInProgress()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    const SendRequest request = shop.approve();
    const TransferOutcome outcome = counter.send(request);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.transfer.state, TransferState::InProgress);
    QCOMPARE(outcome.transfer.providerStatus, u"TAKEN"_s);
    QCOMPARE(outcome.transfer.providerReference.text, u"P1"_s);
    QCOMPARE(outcome.transfer.key, request.key);
    QVERIFY(outcome.transfer.nextCheckAt.isValid());
    QCOMPARE(shop.provider().sent.size(), 1);
    QCOMPARE(shop.attempts().size(), 1);
    const domain::Attempt attempt = shop.attempts().first();
    QCOMPARE(attempt.point, RecoveryPoint::Decided);
    QVERIFY(attempt.closedAt.isValid());
    QCOMPARE(attempt.request, shop.provider().sent.first());
    QCOMPARE(attempt.requestSha256, services::digestOf(attempt.request));
    QList<TransferState> states;
    for (const domain::TransferEvent &event : shop.timeline())
        states << event.state;
    QCOMPARE(states,
             (QList<TransferState>{TransferState::Draft, TransferState::Submitting, TransferState::InProgress}));
}

void TestTransferSending::everythingIsStoredBeforeTheFirstByteLeaves()
{
    Shop shop(SafetyClass::D);
    Counter counter(shop);
    bool looked = false;
    shop.provider().whileSending = [&] {
        looked = true;
        QCOMPARE(shop.stored().state, TransferState::Submitting);
        QVERIFY(shop.stored().submittedAt.isValid());
        QCOMPARE(shop.attempts().size(), 1);
        const domain::Attempt attempt = shop.attempts().first();
        QCOMPARE(attempt.point, RecoveryPoint::Armed);
        QCOMPARE(attempt.evidence, base::Evidence::Maybe);
        QCOMPARE(attempt.owner, counter.processes.me);
        QCOMPARE(attempt.fence, 1);
        QCOMPARE(attempt.request, shop.provider().sent.last());
        QCOMPARE(shop.stored().nextCheckAt, attempt.deadlineAt);
        QVERIFY(attempt.deadlineAt > shop.clock.now.addMSecs(shop.providers.first().timeoutMs));
    };
    (void)counter.send(shop.approve());
    QVERIFY(looked);
}

void TestTransferSending::theRecordKeepsThePartiesAsTheyWereApproved()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    const TransferOutcome outcome = counter.send(shop.approve());
    QCOMPARE(outcome.transfer.parties.senderName, u"Maria Santos"_s);
    QCOMPARE(outcome.transfer.parties.beneficiaryName, u"Ahmed Khan"_s);
    QCOMPARE(outcome.transfer.parties.beneficiaryAccount, u"00123456789"_s);
    QCOMPARE(outcome.transfer.relationship, u"brother"_s);
    QCOMPARE(outcome.transfer.receive.toWire(), u"210250.00"_s);
    QVERIFY(outcome.transfer.reference.startsWith(u"RD-20260201-"));
    QCOMPARE(outcome.transfer.clerk, u"clerk"_s);
}

void TestTransferSending::theSameKeyNeverSendsTwice()
{
    Shop shop(SafetyClass::D);
    Counter counter(shop);
    const SendRequest request = shop.approve();
    const TransferOutcome first = counter.send(request);
    for (int i = 0; i < 5; ++i) {
        const TransferOutcome again = counter.send(request);
        QCOMPARE(again.transfer.id, first.transfer.id);
        QCOMPARE(again.transfer.state, TransferState::InProgress);
    }
    QCOMPARE(shop.provider().sent.size(), 1);
    QCOMPARE(shop.store.transfers.all.size(), 1);
}

void TestTransferSending::fiftyPressesAtOnceSendOnce()
{
    Shop shop(SafetyClass::D);
    Counter counter(shop);
    shop.provider().sendGate.open = false;
    const SendRequest request = shop.approve();
    std::vector<interfaces::Answer<TransferOutcome>> presses;
    for (int i = 0; i < 50; ++i)
        presses.push_back(counter.transfers.send(request));
    QTest::qWait(20);
    QCOMPARE(shop.provider().sent.size(), 1);
    shop.provider().sendGate.open = true;
    for (auto &press : presses) {
        const base::Result<TransferOutcome> outcome = await(std::move(press));
        QVERIFY(outcome.ok());
        QVERIFY(!outcome->error);
        QCOMPARE(outcome->transfer.state, TransferState::InProgress);
        QCOMPARE(outcome->transfer.id, shop.stored().id);
    }
    QCOMPARE(shop.provider().sent.size(), 1);
    QCOMPARE(shop.store.transfers.all.size(), 1);
}

void TestTransferSending::aKeyInCapitalsIsTheSameKey()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    SendRequest request = shop.approve();
    const TransferOutcome first = counter.send(request);
    request.key.text = request.key.text.toUpper();
    QCOMPARE(counter.send(request).transfer.id, first.transfer.id);
    QCOMPARE(shop.provider().sent.size(), 1);
}

void TestTransferSending::theSameKeyWithOtherDataIsRefused_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"sender", "beneficiary", "quote", "purpose", "sourceOfFunds", "relationship"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestTransferSending::theSameKeyWithOtherDataIsRefused()
{
    QFETCH(const QString, what);
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    const SendRequest request = shop.approve();
    (void)counter.send(request);
    const SendRequest other = shop.approve();
    SendRequest mixed = request;
    if (what == u"sender") mixed.sender = other.sender;
    if (what == u"beneficiary") mixed.beneficiary = other.beneficiary;
    if (what == u"quote") mixed.quote = other.quote;
    if (what == u"purpose") mixed.purpose = u"GIFT"_s;
    if (what == u"sourceOfFunds") mixed.sourceOfFunds = u"savings"_s;
    if (what == u"relationship") mixed.relationship = u"uncle"_s;
    const auto refused = await(counter.transfers.send(mixed));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::KeyReused);
    QCOMPARE(refused.error().field, u"key"_s);
    QCOMPARE(refused.error().outcome, Outcome::NothingHappened);
    QCOMPARE(shop.provider().sent.size(), 1);
    QCOMPARE(shop.store.transfers.all.size(), 1);
}

void TestTransferSending::aKeyIsAUuid_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("empty") << QString();
    QTest::newRow("a word") << u"payday"_s;
    QTest::newRow("braces") << u"{123e4567-e89b-42d3-a456-426614174000}"_s;
    QTest::newRow("too short") << u"123e4567-e89b-42d3-a456-42661417400"_s;
    QTest::newRow("no hexadecimal digit") << u"123e4567-e89b-42d3-a456-42661417400g"_s;
    QTest::newRow("nil") << u"00000000-0000-0000-0000-000000000000"_s;
}

void TestTransferSending::aKeyIsAUuid()
{
    QFETCH(const QString, key);
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    SendRequest request = shop.approve();
    request.key = {key};
    const auto refused = await(counter.transfers.send(request));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::BadKey);
    QVERIFY(shop.store.transfers.all.isEmpty());
}

void TestTransferSending::anOfferIsUsedOnce()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    SendRequest request = shop.approve();
    (void)counter.send(request);
    request.key = counter.transfers.newKey();
    const auto refused = await(counter.transfers.send(request));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::QuoteUsed);
    QCOMPARE(shop.provider().sent.size(), 1);
}

void TestTransferSending::anOfferOfARefusedTransferMayBeUsedAgain()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    shop.provider().answers = {script::refused(ErrorKind::BeneficiaryRefused)};
    SendRequest request = shop.approve();
    QCOMPARE(counter.send(request).transfer.state, TransferState::Rejected);
    request.key = counter.transfers.newKey();
    QCOMPARE(counter.send(request).transfer.state, TransferState::InProgress);
}

void TestTransferSending::partsThatDoNotBelongTogetherAreRefused_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("field");
    QTest::newRow("beneficiary of somebody else") << u"party"_s << int(ErrorKind::PartyMismatch) << u"beneficiary"_s;
    QTest::newRow("offer for another country") << u"country"_s << int(ErrorKind::PartyMismatch) << u"quote"_s;
    QTest::newRow("offer for another method") << u"method"_s << int(ErrorKind::PartyMismatch) << u"quote"_s;
    QTest::newRow("offer for another bank") << u"partner"_s << int(ErrorKind::PartyMismatch) << u"quote"_s;
    QTest::newRow("offer of another environment") << u"environment"_s << int(ErrorKind::PartyMismatch) << u"quote"_s;
    QTest::newRow("unknown purpose") << u"purpose"_s << int(ErrorKind::BadCode) << u"purpose"_s;
    QTest::newRow("unknown source of funds") << u"source"_s << int(ErrorKind::BadCode) << u"sourceOfFunds"_s;
    QTest::newRow("provider switched off") << u"disabled"_s << int(ErrorKind::ProviderDisabled) << u"quote"_s;
    QTest::newRow("provider that cannot send") << u"unable"_s << int(ErrorKind::NotSupported) << u"quote"_s;
    QTest::newRow("customer without a name") << u"nameless"_s << int(ErrorKind::MissingField) << u"sender.firstName"_s;
}

void TestTransferSending::partsThatDoNotBelongTogetherAreRefused()
{
    QFETCH(const QString, what);
    QFETCH(const int, kind);
    QFETCH(const QString, field);
    Shop shop(SafetyClass::A);
    if (what == u"disabled") shop.providers[0].enabled = false;
    if (what == u"unable") shop.providers[0].payouts = nullptr;
    SendRequest request = shop.approve();
    domain::Quote quote = *shop.store.quotes.quote(request.quote);
    if (what == u"party") request.beneficiary = shop.approve().beneficiary;
    if (what == u"country") quote.country = u"IN"_s;
    if (what == u"method") quote.method = domain::PayoutMethod::CashPickup;
    if (what == u"partner") quote.partner = u"UBL"_s;
    if (what == u"environment") quote.environment = u"production"_s;
    (void)shop.store.quotes.add({quote});
    if (what == u"purpose") request.purpose = u"FUN"_s;
    if (what == u"source") request.sourceOfFunds = u"lottery"_s;
    if (what == u"nameless") {
        shop.store.senders.all[request.sender.text].firstName.clear();
        shop.store.senders.all[request.sender.text].lastName.clear();
    }
    Counter counter(shop);
    const auto refused = await(counter.transfers.send(request));
    QVERIFY(!refused.ok());
    QCOMPARE(int(refused.error().kind), kind);
    QCOMPARE(refused.error().field, field);
    QCOMPARE(refused.error().outcome, Outcome::NothingHappened);
    QVERIFY(shop.store.transfers.all.isEmpty());
    QVERIFY(shop.provider().sent.isEmpty());
}

void TestTransferSending::whatTheProviderCannotWordIsRefusedAtItsField()
{
    Shop shop(SafetyClass::A);
    shop.provider().checkResult = base::nothingHappened(ErrorKind::MissingField, u"beneficiary.idNumber"_s);
    Counter counter(shop);
    const auto refused = await(counter.transfers.send(shop.approve()));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().field, u"beneficiary.idNumber"_s);
    QVERIFY(shop.store.transfers.all.isEmpty());
}

void TestTransferSending::anUnknownPartNamesNoTransfer()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    for (int part = 0; part < 3; ++part) {
        SendRequest request = shop.approve();
        if (part == 0) request.sender = {u"nobody"_s};
        if (part == 1) request.beneficiary = {u"nobody"_s};
        if (part == 2) request.quote = {u"none"_s};
        const auto refused = await(counter.transfers.send(request));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::NotFound);
    }
    QVERIFY(shop.store.transfers.all.isEmpty());
}

void TestTransferSending::anExpiredOfferIsRefusedWithoutARecord()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    const SendRequest request = shop.approve(300);
    shop.clock.advance(290'000); // ten seconds are too few to be sure of
    const auto refused = await(counter.transfers.send(request));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::QuoteExpired);
    QVERIFY(shop.store.transfers.all.isEmpty());
    const SendRequest inTime = shop.approve(300);
    shop.clock.advance(289'000);
    QCOMPARE(counter.send(inTime).transfer.state, TransferState::InProgress);
}

void TestTransferSending::anOfferThatRunsOutBetweenFreezingAndArmingIsNotSent()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    // The second write is the one that freezes; while it is made, time flies.
    int writes = 0;
    shop.store.transfers.mayWrite = [&] {
        if (++writes == 2) shop.clock.advance(295'000);
        return true;
    };
    const SendRequest request = shop.approve(300);
    const TransferOutcome outcome = counter.send(request);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->kind, ErrorKind::QuoteExpired);
    QCOMPARE(outcome.error->outcome, Outcome::NothingHappened);
    QCOMPARE(outcome.transfer.state, TransferState::Expired);
    QVERIFY(shop.provider().sent.isEmpty());
    QVERIFY(shop.attempts().first().closedAt.isValid());
    // The same key goes on saying so.
    const TransferOutcome again = counter.send(request);
    QCOMPARE(again.error->kind, ErrorKind::QuoteExpired);
    QVERIFY(shop.provider().sent.isEmpty());
}

void TestTransferSending::aDraftOfYesterdayExpiresInsteadOfBeingSent()
{
    Shop shop(SafetyClass::B);
    Counter counter(shop);
    shop.provider().answers = {script::notSent()};
    const TransferOutcome draft = counter.send(shop.approve(300));
    QCOMPARE(draft.transfer.state, TransferState::Draft);
    shop.clock.advance(86'400'000);
    const TransferOutcome outcome = counter.resume(draft.transfer.id);
    QCOMPARE(outcome.transfer.state, TransferState::Expired);
    QCOMPARE(outcome.error->kind, ErrorKind::QuoteExpired);
    QCOMPARE(shop.provider().sent.size(), 1);
}

void TestTransferSending::anOfferWithoutAnEndIsSent()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    const SendRequest request = shop.approve(0);
    shop.clock.advance(86'400'000);
    QCOMPARE(counter.send(request).transfer.state, TransferState::InProgress);
}

void TestTransferSending::aTimeoutAfterSendingIsNeverCalledAFailure()
{
    for (const SafetyClass safetyClass : {SafetyClass::A, SafetyClass::B, SafetyClass::C, SafetyClass::D}) {
        Shop shop(safetyClass);
        Counter counter(shop);
        shop.provider().answers = {script::silence()};
        const SendRequest request = shop.approve();
        const TransferOutcome outcome = counter.send(request);
        QCOMPARE(outcome.transfer.state, TransferState::Unconfirmed);
        QVERIFY(outcome.error);
        QCOMPARE(outcome.error->kind, ErrorKind::Unconfirmed);
        QCOMPARE(outcome.error->outcome, Outcome::Unknown);
        QVERIFY(outcome.transfer.nextCheckAt.isValid());
        QVERIFY(!shop.attempts().first().closedAt.isValid());
        // Pressing again is not sending again.
        const TransferOutcome again = counter.send(request);
        QCOMPARE(again.error->kind, ErrorKind::Unconfirmed);
        QCOMPARE(shop.provider().sent.size(), 1);
        QCOMPARE(shop.provider().looks, 0);
    }
}

void TestTransferSending::aConnectionThatBrokeIsNeverToldAsNotSent_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("broken") << int(ErrorKind::Unreachable);
    QTest::newRow("TLS") << int(ErrorKind::TlsFailed);
    QTest::newRow("timeout") << int(ErrorKind::TimedOut);
}

void TestTransferSending::aConnectionThatBrokeIsNeverToldAsNotSent()
{
    QFETCH(const int, kind);
    Shop shop(SafetyClass::D);
    Counter counter(shop);
    domain::WireAnswer broken = script::silence();
    broken.failure = base::maybeHappened(ErrorKind(kind), u"The connection broke."_s);
    shop.provider().answers = {broken};
    const TransferOutcome outcome = counter.send(shop.approve());
    QCOMPARE(outcome.transfer.state, TransferState::Unconfirmed);
    QVERIFY2(!outcome.transfer.problem.contains(u"othing was sent"), qPrintable(outcome.transfer.problem));
    QVERIFY2(!shop.notes().contains(u"othing was sent"), qPrintable(shop.notes()));
    QVERIFY(outcome.transfer.problem.contains(u"The connection broke."));
}

void TestTransferSending::whatWasNotSentIsADraftAndResumeSendsTheSameBytesOnce()
{
    for (const SafetyClass safetyClass : {SafetyClass::A, SafetyClass::B, SafetyClass::C, SafetyClass::D}) {
        Shop shop(safetyClass);
        Counter counter(shop);
        shop.provider().answers = {script::notSent()};
        const TransferOutcome outcome = counter.send(shop.approve());
        QCOMPARE(outcome.transfer.state, TransferState::Draft);
        QCOMPARE(outcome.error->kind, ErrorKind::Unreachable);
        QCOMPARE(outcome.error->outcome, Outcome::NothingHappened);
        QCOMPARE(outcome.error->provider, u"alpha"_s);
        QVERIFY(!outcome.transfer.submittedAt.isValid());
        QVERIFY(!outcome.transfer.nextCheckAt.isValid());
        QCOMPARE(shop.attempts().first().point, RecoveryPoint::Intent);
        const TransferOutcome resumed = counter.resume(outcome.transfer.id);
        QVERIFY(!resumed.error);
        QCOMPARE(resumed.transfer.state, TransferState::InProgress);
        QCOMPARE(shop.provider().sent.size(), 2);
        QCOMPARE(shop.provider().sent[0], shop.provider().sent[1]);
        QCOMPARE(shop.attempts().size(), 1);
    }
}

void TestTransferSending::theSameKeyAlsoResumesADraft()
{
    Shop shop(SafetyClass::D);
    Counter counter(shop);
    shop.provider().answers = {script::notSent(), script::notSent()};
    const SendRequest request = shop.approve();
    QCOMPARE(counter.send(request).transfer.state, TransferState::Draft);
    QCOMPARE(counter.send(request).transfer.state, TransferState::Draft);
    QCOMPARE(counter.send(request).transfer.state, TransferState::InProgress);
    QCOMPARE(shop.provider().sent.size(), 3);
    QCOMPARE(shop.provider().sent[0], shop.provider().sent[2]);
}

void TestTransferSending::onlyADraftCanBeResumed()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    shop.provider().answers = {script::silence()};
    const TransferOutcome outcome = counter.send(shop.approve());
    const auto refused = await(counter.transfers.resume(outcome.transfer.id));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::NotAllowedNow);
    const auto unknown = await(counter.transfers.resume({u"none"_s}));
    QVERIFY(!unknown.ok());
    QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
    QCOMPARE(shop.provider().sent.size(), 1);
}

void TestTransferSending::refusedCredentialsLeaveADraftAndTryingAgainWorks()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    shop.provider().answers = {script::notNow(ErrorKind::CredentialRefused)};
    const SendRequest request = shop.approve();
    const TransferOutcome outcome = counter.send(request);
    QCOMPARE(outcome.transfer.state, TransferState::Draft);
    QCOMPARE(outcome.transfer.problemCode, u"credential-refused"_s);
    QCOMPARE(outcome.error->kind, ErrorKind::CredentialRefused);
    QCOMPARE(outcome.error->outcome, Outcome::NothingHappened);
    const TransferOutcome again = counter.send(request);
    QVERIFY(!again.error);
    QCOMPARE(again.transfer.state, TransferState::InProgress);
    QVERIFY(again.transfer.problemCode.isEmpty());
    QCOMPARE(shop.provider().sent[0], shop.provider().sent[1]);
}

void TestTransferSending::slowDownLeavesADraft()
{
    Shop shop(SafetyClass::B);
    Counter counter(shop);
    shop.provider().answers = {script::notNow(ErrorKind::RateLimited)};
    const SendRequest request = shop.approve();
    const TransferOutcome outcome = counter.send(request);
    QCOMPARE(outcome.transfer.state, TransferState::Draft);
    QCOMPARE(outcome.error->kind, ErrorKind::RateLimited);
    QCOMPARE(outcome.error->providerCode, u"429"_s);
    // Reading the record tells the same.
    QCOMPARE(services::errorOf(shop.stored())->kind, ErrorKind::RateLimited);
    QCOMPARE(counter.send(request).transfer.state, TransferState::InProgress);
}

void TestTransferSending::whatFailsWhilePreparingLeavesADraftThatCanBeSent()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    shop.provider().prepareFaults = {base::maybeHappened(ErrorKind::TimedOut)};
    const SendRequest request = shop.approve();
    const TransferOutcome outcome = counter.send(request);
    QCOMPARE(outcome.transfer.state, TransferState::Draft);
    QCOMPARE(outcome.error->kind, ErrorKind::TimedOut);
    QCOMPARE(outcome.error->outcome, Outcome::NothingHappened); // preparing moves nothing
    QVERIFY(shop.provider().sent.isEmpty());
    QVERIFY(shop.attempts().isEmpty());
    QCOMPARE(counter.send(request).transfer.state, TransferState::InProgress);
    QCOMPARE(shop.provider().sent.size(), 1);
}

void TestTransferSending::aRefusalIsFinalAndSaysWhy()
{
    for (const SafetyClass safetyClass : {SafetyClass::A, SafetyClass::B, SafetyClass::C, SafetyClass::D}) {
        Shop shop(safetyClass);
        Counter counter(shop);
        shop.provider().answers = {script::refused(ErrorKind::InsufficientFunds, u"206"_s)};
        const SendRequest request = shop.approve();
        const TransferOutcome outcome = counter.send(request);
        QCOMPARE(outcome.transfer.state, TransferState::Rejected);
        QCOMPARE(outcome.error->kind, ErrorKind::InsufficientFunds);
        QCOMPARE(outcome.error->outcome, Outcome::NothingHappened);
        QCOMPARE(outcome.error->providerCode, u"206"_s);
        QCOMPARE(outcome.transfer.problemProviderCode, u"206"_s);
        QVERIFY(!outcome.transfer.nextCheckAt.isValid());
        // The same key finds the same end, with the same reason.
        const TransferOutcome again = counter.send(request);
        QCOMPARE(again.error->kind, ErrorKind::InsufficientFunds);
        QCOMPARE(shop.provider().sent.size(), 1);
    }
}

void TestTransferSending::anEchoOfOtherFiguresIsHeldForReview()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    shop.provider().answers = {script::wrongEcho()};
    const TransferOutcome outcome = counter.send(shop.approve());
    QCOMPARE(outcome.transfer.state, TransferState::OnHold);
    QVERIFY(!outcome.transfer.review.isEmpty());
    QCOMPARE(outcome.error->kind, ErrorKind::EchoMismatch);
    QCOMPARE(outcome.error->outcome, Outcome::Unknown);
    QCOMPARE(outcome.transfer.providerReference.text, u"P1"_s);
}

void TestTransferSending::anUnreadableAnswerIsADoubt()
{
    Shop shop(SafetyClass::D);
    Counter counter(shop);
    shop.provider().answers = {script::unreadable()};
    const TransferOutcome outcome = counter.send(shop.approve());
    QCOMPARE(outcome.transfer.state, TransferState::Unconfirmed);
    QCOMPARE(outcome.error->outcome, Outcome::Unknown);
    QCOMPARE(outcome.transfer.problemCode, u"unreadable-reply"_s);
    QCOMPARE(shop.attempts().first().answer->body, script::unreadable().body); // kept as it came
}

void TestTransferSending::aRedirectIsADoubtWhateverItSays()
{
    Shop shop(SafetyClass::B);
    Counter counter(shop);
    shop.provider().answers = {script::redirected()};
    const TransferOutcome outcome = counter.send(shop.approve());
    QCOMPARE(outcome.transfer.state, TransferState::Unconfirmed);
    QCOMPARE(outcome.transfer.problemCode, u"redirect-refused"_s);
    QVERIFY(outcome.transfer.providerReference.isEmpty());
}

void TestTransferSending::moreThanOneRequestOnTheWireIsHeldForReview()
{
    Shop shop(SafetyClass::D);
    Counter counter(shop);
    domain::WireAnswer twice = script::accepted();
    twice.requestsSent = 2;
    shop.provider().answers = {twice};
    const TransferOutcome outcome = counter.send(shop.approve());
    QCOMPARE(outcome.transfer.state, TransferState::OnHold);
    QVERIFY(!outcome.transfer.review.isEmpty());
    QCOMPARE(outcome.error->outcome, Outcome::Unknown);

    Shop other(SafetyClass::D);
    Counter second(other);
    domain::WireAnswer refused = script::refused();
    refused.requestsSent = 2;
    other.provider().answers = {refused};
    // One of the two was refused; of the other one nobody knows.
    QCOMPARE(second.send(other.approve()).transfer.state, TransferState::Unconfirmed);
}

void TestTransferSending::aDuplicateIsLookedAtAndNeverCalledFailed()
{
    Shop shop(SafetyClass::B);
    Counter counter(shop);
    shop.provider().answers = {script::duplicate()};
    shop.provider().sightings = {script::seen(TransferState::PaidOut, u"000"_s)};
    const TransferOutcome outcome = counter.send(shop.approve());
    QCOMPARE(shop.provider().looks, 1);
    QCOMPARE(outcome.transfer.state, TransferState::PaidOut);
    QVERIFY(!outcome.error);
    for (const domain::TransferEvent &event : shop.timeline())
        QVERIFY(event.state != TransferState::Rejected);
}

void TestTransferSending::aDuplicateThatIsNotFoundYetStaysUnconfirmed()
{
    Shop shop(SafetyClass::B);
    Counter counter(shop);
    shop.provider().answers = {script::duplicate()};
    shop.provider().sightings = {script::notFound()};
    const TransferOutcome outcome = counter.send(shop.approve());
    QCOMPARE(outcome.transfer.state, TransferState::Unconfirmed);
    QCOMPARE(outcome.error->kind, ErrorKind::Unconfirmed);
    QCOMPARE(shop.provider().sent.size(), 1);
}

void TestTransferSending::aConflictIsFrozenUntilALookSettlesIt()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    shop.provider().answers = {script::conflict()};
    const SendRequest request = shop.approve();
    const TransferOutcome outcome = counter.send(request);
    QCOMPARE(shop.provider().looks, 1);
    QCOMPARE(outcome.transfer.state, TransferState::Unconfirmed);
    QVERIFY(!outcome.transfer.review.isEmpty());
    // However often somebody asks: no replay under a key that means something else there.
    for (int i = 0; i < 3; ++i) {
        shop.clock.advance(60'000);
        (void)counter.refresh(outcome.transfer.id);
    }
    QCOMPARE(shop.provider().sent.size(), 1);
    shop.provider().sightings = {script::seen(TransferState::InProgress)};
    const TransferOutcome settled = counter.refresh(outcome.transfer.id);
    QCOMPARE(settled.transfer.state, TransferState::InProgress);
    QVERIFY(settled.transfer.review.isEmpty());
    QVERIFY(!settled.error);
}

void TestTransferSending::theProvidersNameOfABeneficiaryIsRemembered()
{
    Shop shop(SafetyClass::A);
    shop.provider().enrols = u"BEN-7"_s;
    Counter counter(shop);
    const SendRequest request = shop.approve();
    (void)counter.send(request);
    QCOMPARE(*shop.store.beneficiaries.enrolment(request.beneficiary, {u"alpha"_s}, u"test"_s), u"BEN-7"_s);
}

/// Two counters that send to the same new beneficiary enrol it twice; the one that freezes first may send last.
void TestTransferSending::whatIsSaidIsHeldAgainstTheBytesThatWereSent()
{
    Shop shop(SafetyClass::A);
    shop.provider().enrols = u"BEN-7"_s;
    Counter counter(shop);
    const SendRequest request = shop.approve();
    shop.provider().answers = {script::notSent(), script::accepted()};
    QCOMPARE(counter.send(request).transfer.state, TransferState::Draft);
    QVERIFY(shop.store.beneficiaries.rememberEnrolment(request.beneficiary, {u"alpha"_s}, u"test"_s, u"BEN-8"_s));
    const domain::FrozenRequest frozen = shop.provider().sent.first();
    shop.provider().heldAgainst.clear();

    const TransferOutcome sent = counter.send(request);
    QCOMPARE(shop.provider().sent.last(), frozen);
    (void)counter.refresh(sent.transfer.id);
    QCOMPARE(shop.provider().heldAgainst, (QList<domain::FrozenRequest>{frozen, frozen}));
    (void)counter.send(shop.approve()); // prepared and sent in one go
    QCOMPARE(shop.provider().heldAgainst.last(), shop.provider().sent.last());
}

void TestTransferSending::everyStoredChangeIsAnnounced()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    QSignalSpy changed(&counter.transfers, &services::TransferService::transferChanged);
    (void)counter.send(shop.approve());
    QVERIFY(changed.size() >= 3); // frozen, armed, answered, decided
    QCOMPARE(changed.last().first().toString(), shop.stored().id.text);
}

QTEST_GUILESS_MAIN(TestTransferSending)
#include "tst_transfer_sending.moc"
