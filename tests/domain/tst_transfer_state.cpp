// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/safety.h"
#include "domain/transfer.h"

#include "base/json_value.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using domain::allTransferStates;
using domain::isFinal;
using domain::mayMove;
using domain::Transfer;
using domain::TransferState;
using enum domain::TransferState;
using namespace Qt::Literals::StringLiterals;

namespace {

const money::Currency sgd = money::Currency::of("SGD"_L1);
const money::Currency pkr = money::Currency::of("PKR"_L1);

Transfer transferIn(TransferState state)
{
    std::optional<domain::PayIn> invoice;
    if (state == TransferState::AwaitingFunds) {
        invoice = domain::PayIn{
            u"n1P1oJZi6rV1FouoBcB4ovtgsLxVj1hqSt"_s, money::Money::ofMinor(1, money::Currency::of("BTC"_L1)), {}, {}};
    }
    return Transfer{.id = {u"t1"_s},
                    .reference = u"RD-20260201-7K3M9QXT2P"_s,
                    .state = state,
                    .send = money::Money::ofMinor(10000, sgd),
                    .totalDebit = money::Money::ofMinor(10300, sgd),
                    .rate = u"208.50"_s,
                    .receive = money::Money::ofMinor(2085000, pkr),
                    .payIn = invoice};
}

/// The table written a second time, by hand: one line per state, one column per target in the order of the states.
/// x: allowed, dot: not.
const QList<std::pair<TransferState, QString>> &writtenTable()
{
    static const QList<std::pair<TransferState, QString>> table{
        //                 D S U A I O R P J q C T E
        {Draft, /*        */ u". x x . . . . . . . x . x"_s},  {Submitting, /*   */ u"x . x x x x x x x . x x x"_s},
        {Unconfirmed, /*  */ u"x x . x x x x x x . x x x"_s},  {AwaitingFunds, /**/ u". . . . x x x x x x x x x"_s},
        {InProgress, /*   */ u". . . . . x x x x x x x ."_s},  {OnHold, /*       */ u". . . x x . x x x x x x x"_s},
        {ReadyForPickup, /**/ u". . . . . x . x . x x x ."_s}, {PaidOut, /*      */ u". . . . . . . . . . . x ."_s},
        {Rejected, /*     */ u". . . . . . . x . . . x ."_s},  {CancelRequested, u". . . x x x x x x . x x x"_s},
        {Cancelled, /*    */ u". . . . . . . x . . . x ."_s},  {Returned, /*     */ u". . . . . . . . . . . . ."_s},
        {Expired, /*      */ u". . . . x x . x x . x x ."_s},
    };
    return table;
}

} // namespace

class TestTransferState : public QObject
{
    Q_OBJECT

private slots:
    void everyPairOfStatesFollowsTheTable()
    {
        const QList<TransferState> states = allTransferStates();
        QCOMPARE(states.size(), 13);
        QCOMPARE(writtenTable().size(), 13);
        int allowed = 0;
        for (qsizetype row = 0; row < states.size(); ++row) {
            const auto &[from, line] = writtenTable().at(row);
            QCOMPARE(from, states.at(row));
            const QStringList cells = line.split(u' ');
            QCOMPARE(cells.size(), 13);
            for (qsizetype column = 0; column < states.size(); ++column) {
                const TransferState to = states.at(column);
                const QString pair = u"%1 to %2"_s.arg(codeOf(from), codeOf(to));
                QVERIFY2(mayMove(from, to) == (cells.at(column) == u"x"), qPrintable(pair));
                allowed += mayMove(from, to);
            }
        }
        QCOMPARE(allowed, 76);
    }

    void theMovesOfThePlanAreAllThere()
    {
        const QHash<TransferState, QList<TransferState>> plan{
            {Draft, {Submitting}},
            {Submitting, {AwaitingFunds, InProgress, OnHold, Rejected, Unconfirmed}},
            {Unconfirmed, {AwaitingFunds, InProgress, OnHold, PaidOut, Rejected, Submitting}},
            {AwaitingFunds, {InProgress, Expired, CancelRequested, Rejected}},
            {InProgress, {OnHold, ReadyForPickup, PaidOut, Rejected, CancelRequested, Returned}},
            {OnHold, {InProgress, Rejected, CancelRequested}},
            {ReadyForPickup, {PaidOut, CancelRequested, Returned}},
            {CancelRequested, {Cancelled, PaidOut, AwaitingFunds, InProgress, OnHold, ReadyForPickup}},
            {PaidOut, {Returned}}};
        for (auto it = plan.begin(); it != plan.end(); ++it)
            for (const TransferState to : it.value())
                QVERIFY2(mayMove(it.key(), to), qPrintable(u"%1 to %2"_s.arg(codeOf(it.key()), codeOf(to))));
    }

    void whatIsFinalNeverOpensAgain()
    {
        // PaidOut may still be returned; an invoice that ran out by our clock may have been paid in time; and what was
        // refused becomes paid only when two people say so.
        QSet<TransferState> finals;
        for (const TransferState state : allTransferStates())
            if (isFinal(state)) finals << state;
        QCOMPARE(finals, (QSet<TransferState>{PaidOut, Rejected, Cancelled, Returned, Expired}));
        for (const TransferState from : finals) {
            for (const TransferState to : allTransferStates()) {
                if (from == Expired) continue;
                const bool byPeople = (from == Rejected || from == Cancelled) && (to == PaidOut || to == Returned);
                QCOMPARE(mayMove(from, to), (from == PaidOut && to == Returned) || byPeople);
            }
        }
        for (const TransferState to : {Draft, Submitting, Unconfirmed, AwaitingFunds, ReadyForPickup, CancelRequested})
            QVERIFY(!mayMove(Expired, to));
    }

    void nothingBecomesADraftThatMayHaveBeenTaken()
    {
        for (const TransferState from : allTransferStates())
            QCOMPARE(mayMove(from, Draft), from == Submitting || from == Unconfirmed);
    }

    void onlyADraftOrADoubtIsSent()
    {
        for (const TransferState from : allTransferStates())
            QCOMPARE(mayMove(from, Submitting), from == Draft || from == Unconfirmed);
    }

    void onlyWhatIsBeingSentOrLayInABackupBecomesADoubt()
    {
        for (const TransferState from : allTransferStates())
            QCOMPARE(mayMove(from, Unconfirmed), from == Submitting || from == Draft);
    }

    void stayingIsNoMove()
    {
        for (const TransferState state : allTransferStates())
            QVERIFY(!mayMove(state, state));
    }

    void everyOpenStateCanEnd()
    {
        for (const TransferState from : allTransferStates()) {
            if (isFinal(from)) continue;
            bool ends = false;
            for (const TransferState to : allTransferStates())
                ends = ends || (isFinal(to) && mayMove(from, to));
            QVERIFY2(ends, qPrintable(codeOf(from)));
        }
    }

    void everyStateHasACodeOfItsOwnAndALabel()
    {
        static const QRegularExpression kebab(u"\\A[a-z]+(-[a-z]+)*\\z"_s);
        QSet<QString> codes;
        QSet<QString> labels;
        for (const TransferState state : allTransferStates()) {
            QVERIFY(kebab.match(codeOf(state)).hasMatch());
            QCOMPARE(domain::transferStateFrom(codeOf(state)), std::optional(state));
            QVERIFY(!labelOf(state).isEmpty());
            codes << codeOf(state);
            labels << labelOf(state);
        }
        QCOMPARE(codes.size(), 13);
        QCOMPARE(labels.size(), 13);
        for (const QString &word : {u""_s, u"Draft"_s, u"failed"_s, u"pending"_s, u"success"_s, u"paid_out"_s})
            QVERIFY(!domain::transferStateFrom(word).has_value());
    }

    void everySourceOfAnEventHasACodeOfItsOwn()
    {
        using enum domain::EventSource;
        for (const auto source : {Reply, Poll, Callback, Clerk, Clock})
            QCOMPARE(domain::eventSourceFrom(domain::codeOf(source)), std::optional(source));
        QVERIFY(!domain::eventSourceFrom(u"webhook").has_value());
    }

    void anUnknownSafetyClassIsTheOneThatNeverRepeats()
    {
        using domain::SafetyClass;
        for (const auto known : {SafetyClass::A, SafetyClass::B, SafetyClass::C, SafetyClass::D, SafetyClass::N})
            QCOMPARE(domain::safetyClassFrom(domain::codeOf(known)), known);
        for (const QString &word : {u""_s, u"a"_s, u"E"_s, u"AA"_s})
            QCOMPARE(domain::safetyClassFrom(word), SafetyClass::D);
        QCOMPARE(domain::SafetyProfile().safetyClass, SafetyClass::D);
    }

    void whatAClerkMayDoFollowsTheState_data()
    {
        QTest::addColumn<TransferState>("state");
        QTest::addColumn<QString>("actions");
        QTest::addColumn<QString>("whenCancellable");
        const auto row = [](TransferState state, const QString &actions, const QString &whenCancellable) {
            QTest::addRow("%s", qPrintable(codeOf(state))) << state << actions << whenCancellable;
        };
        row(Draft, u"cancel send"_s, u"cancel send"_s);
        row(Submitting, u"refresh"_s, u"refresh"_s);
        row(Unconfirmed, u"receipt refresh settle"_s, u"receipt refresh settle"_s);
        row(AwaitingFunds, u"pay receipt refresh"_s, u"cancel pay receipt refresh"_s);
        row(InProgress, u"receipt refresh"_s, u"cancel receipt refresh"_s);
        row(OnHold, u"receipt refresh"_s, u"cancel receipt refresh"_s);
        row(ReadyForPickup, u"receipt refresh"_s, u"cancel receipt refresh"_s);
        row(PaidOut, u"receipt refresh"_s, u"receipt refresh"_s);
        row(Rejected, u"receipt"_s, u"receipt"_s);
        row(CancelRequested, u"receipt refresh"_s, u"receipt refresh"_s);
        row(Cancelled, u"receipt"_s, u"receipt"_s);
        row(Returned, u"receipt"_s, u"receipt"_s);
        row(Expired, u"receipt"_s, u"receipt"_s);
    }
    void whatIsOverCanBeAskedAboutWhereItWasSent()
    {
        for (const TransferState state : {Rejected, Cancelled}) {
            Transfer sent = transferIn(state);
            QVERIFY(!domain::actionsFor(sent, false).contains(u"refresh"_s));
            sent.submittedAt = QDateTime::fromSecsSinceEpoch(1'770'000'000, Qt::UTC);
            QVERIFY(domain::actionsFor(sent, false).contains(u"refresh"_s));
        }
        Transfer expired = transferIn(Expired);
        expired.providerReference = {u"R1"_s};
        QVERIFY(domain::actionsFor(expired, false).contains(u"refresh"_s));
    }

    void whatAClerkMayDoFollowsTheState()
    {
        QFETCH(TransferState, state);
        const auto sorted = [](QStringList actions) {
            actions.sort();
            return actions.join(u' ');
        };
        QTEST(sorted(domain::actionsFor(transferIn(state), false)), "actions");
        QTEST(sorted(domain::actionsFor(transferIn(state), true)), "whenCancellable");
    }

    void sendingIsOfferedForDraftsAlone()
    {
        for (const TransferState state : allTransferStates())
            for (const bool cancellable : {true, false})
                QCOMPARE(domain::actionsFor(transferIn(state), cancellable).contains(u"send"_s), state == Draft);
    }

    void theCustomerIsToldSomethingElseInEveryState()
    {
        QSet<QString> sentences;
        for (const TransferState state : allTransferStates()) {
            const QString sentence = domain::customerSentence(transferIn(state));
            QVERIFY2(sentence.endsWith(u'.') && sentence.split(u' ').size() >= 4, qPrintable(sentence));
            sentences << sentence;
        }
        QCOMPARE(sentences.size(), 13);
    }

    void whileInDoubtNothingIsTakenOrGivenBack()
    {
        Transfer transfer = transferIn(Unconfirmed);
        const QString sentence = domain::customerSentence(transfer);
        QVERIFY(sentence.contains(u"not yet confirmed"));
        QVERIFY(sentence.contains(u"Nothing is taken or given back"));
        // A doubt stays a doubt, even when a person must look as well: nobody may say that the provider has it.
        transfer.review = u"The provider has this key with other data."_s;
        QCOMPARE(domain::customerSentence(transfer), sentence);
    }

    void onlyWhereNoMoneyMovedIsItPromisedBack()
    {
        for (const TransferState state : allTransferStates()) {
            const QString sentence = domain::customerSentence(transferIn(state));
            const bool promised = sentence.contains(u"get your money back") || sentence.contains(u"get it back");
            QCOMPARE(promised, state == Rejected || state == Cancelled || state == Returned || state == Expired);
        }
    }

    void aRefundIsOwedUntilItsOutcomeIsOnRecord()
    {
        using enum domain::RefundOutcome;
        for (const TransferState state : allTransferStates()) {
            Transfer transfer = transferIn(state);
            QVERIFY(!domain::owesRefund(transfer)); // never sent
            transfer.submittedAt = QDateTime(QDate(2026, 2, 1), QTime(10, 20, 31), Qt::UTC);
            const bool isOwed = state == Rejected || state == Cancelled || state == Returned || state == Expired;
            QCOMPARE(domain::owesRefund(transfer), isOwed);
            const QString before = domain::customerSentence(transfer);
            QSet<QString> sentences{before};
            for (const domain::RefundOutcome outcome : {PaidBack, UsedAgain, NothingTaken}) {
                QCOMPARE(domain::refundOutcomeFrom(codeOf(outcome)), outcome);
                transfer.refund = outcome;
                QVERIFY(!domain::owesRefund(transfer));
                const QString after = domain::customerSentence(transfer);
                QVERIFY2(!after.contains(u"you get your money back") && !after.contains(u"get it back"),
                         qPrintable(after));
                sentences << after;
            }
            // Where the money is with the beneficiary, or still on its way, that stays what is said.
            QCOMPARE(sentences.size(), isOwed ? 4 : 1);
            QCOMPARE(domain::toJson(transfer, {}, false, transfer.submittedAt).member(u"refund").text(),
                     u"nothing-taken"_s);
        }
        QVERIFY(!domain::refundOutcomeFrom(u"lost"));
    }

    void whatMustBeLookedAtIsNotCalledNormal()
    {
        Transfer transfer = transferIn(PaidOut);
        transfer.review = u"The amount differs."_s;
        const QString sentence = domain::customerSentence(transfer);
        QVERIFY(sentence.contains(u"has to be cleared up"));
        QVERIFY(!sentence.contains(u"beneficiary has the money"));
    }

    void theCommandLineSeesTheWholeTransfer()
    {
        Transfer transfer = transferIn(AwaitingFunds);
        transfer.providerReference = {u"38"_s};
        transfer.submittedAt = QDateTime(QDate(2026, 2, 1), QTime(10, 20, 31), Qt::UTC);
        transfer.fees = {{u"provider"_s, money::Money::ofMinor(300, sgd)}};
        transfer.problemCode = u"timed-out"_s;
        transfer.problem = u"The provider did not answer in time."_s;
        transfer.createdAt = QDateTime(QDate(2026, 2, 1), QTime(10, 20, 30), Qt::UTC);
        transfer.payIn->expiresAt = transfer.createdAt.addSecs(1800);
        const domain::TransferEvent made{transfer.createdAt, Draft, {}, domain::EventSource::Clerk,
                                         u"Mina"_s,          {},    {}, 1};
        const base::JsonValue json = domain::toJson(transfer, {made}, true, transfer.createdAt);
        QCOMPARE(json.member(u"status").text(), u"awaiting-funds"_s);
        QVERIFY(!json.member(u"final").flag());
        QCOMPARE(json.member(u"send").toBytes(), QByteArray(R"({"amount":"100.00","currency":"SGD"})"));
        QCOMPARE(json.member(u"totalDebit").member(u"amount").text(), u"103.00"_s);
        QCOMPARE(json.member(u"rate").text(), u"208.50"_s);
        QCOMPARE(json.member(u"createdAt").text(), u"2026-02-01T10:20:30.000Z"_s);
        QVERIFY(json.contains(u"nextCheckAt") && json.member(u"nextCheckAt").isNull());
        QCOMPARE(json.member(u"payIn").member(u"amount").text(), u"0.00000001"_s);
        QCOMPARE(json.member(u"problem").member(u"code").text(), u"timed-out"_s);
        QCOMPARE(json.member(u"actions").items().size(), 4);
        QCOMPARE(json.member(u"timeline").items().size(), 1);
        QCOMPARE(json.member(u"timeline").items().first().member(u"who").text(), u"Mina"_s);
        QCOMPARE(json.member(u"tellCustomer").text(), domain::customerSentence(transfer));
        QVERIFY(!json.contains(u"pickupCode"));
        // Whoever pays what has run out pays nobody.
        const base::JsonValue late = domain::toJson(transfer, {made}, true, transfer.payIn->expiresAt);
        QVERIFY(late.contains(u"payIn") && late.member(u"payIn").isNull());
        for (const base::JsonValue &action : late.member(u"actions").items())
            QVERIFY(action.text() != u"pay");
        QVERIFY(domain::toJson(transferIn(PaidOut), {}, true, {}).member(u"final").flag());
    }
};

QTEST_GUILESS_MAIN(TestTransferState)
#include "tst_transfer_state.moc"
