// SPDX-License-Identifier: GPL-3.0-or-later
// Which line of the shop's board holds, and what its fees, steps and roundings make of a price, digit for digit.
#include "domain/pricing.h"
#include "domain/rate_board.h"

#include <QTest>

#include <rapidcheck.h>

using domain::BoardRate;
using domain::Fee;
using domain::FeeStep;
using domain::FixedSide;
using domain::lineInForce;
using domain::LineState;
using domain::Quote;
using domain::QuoteRequest;
using money::Currency;
using money::Money;
using money::Rounding;
using namespace Qt::Literals::StringLiterals;

namespace {

__extension__ using Wide = __int128;

const Currency sgd = Currency::of("SGD"_L1);
const Currency idr = Currency::of("IDR"_L1);
const Currency jpy = Currency::of("JPY"_L1);
const Currency kwd = Currency::of("KWD"_L1);
const QDateTime noon(QDate(2026, 2, 1), QTime(12, 0), Qt::UTC);

Money amount(const char *text, Currency currency) { return *Money::parse(QString::fromLatin1(text), currency); }

BoardRate line(qint64 number, const QString &rate, const QDateTime &since = noon, const QDateTime &entered = noon,
               const QString &provider = {})
{
    BoardRate made{.send = u"SGD"_s, .receive = u"IDR"_s, .rate = rate, .since = since, .setBy = u"ana"_s};
    made.provider = provider;
    made.enteredAt = entered;
    made.number = number;
    return made;
}

QString rateAt(const QList<BoardRate> &lines, const QDateTime &now, const QString &provider = {})
{
    const auto found = lineInForce(lines, provider, now);
    return found ? found->rate : u"none"_s;
}

QuoteRequest asked(FixedSide side, Money fixed, const BoardRate &board, Currency receive = idr)
{
    return {
        .fixedSide = side, .amount = fixed, .send = sgd, .receive = receive, .country = u"ID"_s, .boardRate = board};
}

/// A board line with everything in it, as anybody might type it.
BoardRate anyLine(Currency send, Currency receive)
{
    BoardRate made{.send = send.code(), .receive = receive.code()};
    made.rate = money::Decimal::ofScaled(*rc::gen::inRange<qint64>(1, 100'000'000), *rc::gen::inRange(0, 9)).toString();
    made.marginBps = *rc::gen::inRange(0, 2001);
    if (*rc::gen::arbitrary<bool>()) made.fee = Money::ofMinor(*rc::gen::inRange<qint64>(0, 100'000), send);
    qint64 from = 0;
    for (int steps = made.fee ? 0 : *rc::gen::inRange(0, 4); steps > 0; --steps) {
        made.steps << FeeStep{Money::ofMinor(from, send), Money::ofMinor(*rc::gen::inRange<qint64>(0, 5000), send),
                              *rc::gen::inRange(0, 500)};
        from += *rc::gen::inRange<qint64>(1, 500'000);
    }
    if (*rc::gen::arbitrary<bool>()) made.feeMin = Money::ofMinor(*rc::gen::inRange<qint64>(0, 5000), send);
    made.payStep = *rc::gen::element<qint64>(1, 5, 10, 100);
    made.receiveStep = *rc::gen::element<qint64>(1, 5, 100, 1000);
    return made;
}

qint64 sumOf(const QList<Fee> &fees)
{
    qint64 sum = 0;
    for (const Fee &fee : fees)
        sum += fee.amount.minor();
    return sum;
}

} // namespace

class TestRateBoard : public QObject
{
    Q_OBJECT

private slots:
    void theLineThatBeganLastHolds()
    {
        const QDateTime later = noon.addSecs(3600);
        const QList<BoardRate> lines{line(1, u"1"_s), line(2, u"2"_s, later, noon), line(3, u"3"_s)};
        QCOMPARE(rateAt({}, noon), u"none"_s);
        QCOMPARE(rateAt(lines, noon), u"3"_s);
        QCOMPARE(rateAt(lines, later.addSecs(-1)), u"3"_s);
        QCOMPARE(rateAt(lines, later), u"2"_s); // entered before, to begin now
        QCOMPARE(rateAt(lines + QList{line(4, u"4"_s, later.addSecs(9), later.addSecs(9))}, later.addSecs(9)), u"4"_s);
        QCOMPARE(domain::stateOf(lines[1], lines, noon), LineState::Begins);
        QCOMPARE(domain::stateOf(lines[0], lines, noon), LineState::Replaced);
        QCOMPARE(domain::stateOf(lines[2], lines, noon), LineState::Holds);
        QCOMPARE(domain::stateOf(lines[2], lines, later), LineState::Replaced);
    }

    void aLineEnteredAfterTheClockWasTurnedBackHolds()
    {
        const QDateTime yesterday = noon.addDays(-1);
        const QList<BoardRate> lines{line(1, u"1"_s), line(2, u"2"_s, yesterday, yesterday)};
        QCOMPARE(rateAt(lines, yesterday), u"2"_s);
        QCOMPARE(rateAt(lines, noon.addDays(1)), u"2"_s); // and goes on when the clock is right again
    }

    void aProvidersOwnLineGoesFirstAndTakesThePairsRateWhereItNamesNone()
    {
        BoardRate dearer = line(2, {}, noon, noon, u"remid"_s);
        dearer.marginBps = 50;
        const QList<BoardRate> lines{line(1, u"11875.50"_s), dearer};
        QCOMPARE(lineInForce(lines, u"remid"_s, noon)->marginBps, 50);
        QCOMPARE(rateAt(lines, noon, u"remid"_s), u"11875.50"_s);
        QCOMPARE(lineInForce(lines, u"rebit"_s, noon)->marginBps, 0);
        QCOMPARE(rateAt({dearer}, noon, u"remid"_s), QString());
    }

    void aWithdrawnLineLeavesThePlaceToThePairs()
    {
        BoardRate end = line(3, {}, noon, noon, u"remid"_s);
        end.withdrawn = true;
        QList<BoardRate> lines{line(1, u"1"_s), line(2, u"2"_s, noon, noon, u"remid"_s), end};
        QCOMPARE(rateAt(lines, noon, u"remid"_s), u"1"_s);
        QCOMPARE(domain::stateOf(lines[1], lines, noon), LineState::Replaced);
        QCOMPARE(domain::stateOf(lines[2], lines, noon), LineState::Withdrawn);
        end.provider.clear();
        end.number = 4;
        lines << end;
        QCOMPARE(rateAt(lines, noon), u"none"_s);
    }

    void aLineThatNeedsTwoHoldsOnlyWithASecondPersonsWord()
    {
        BoardRate waiting = line(2, u"2"_s);
        waiting.needsSecond = true;
        QList<BoardRate> lines{line(1, u"1"_s), waiting};
        QCOMPARE(rateAt(lines, noon), u"1"_s);
        QCOMPARE(domain::stateOf(lines[1], lines, noon), LineState::Waits);
        BoardRate word = line(3, {});
        word.about = 2;
        word.agreed = true; // by its own author: worth nothing
        QCOMPARE(rateAt(lines + QList{word}, noon), u"1"_s);
        word.setBy = u"ben"_s;
        QCOMPARE(rateAt(lines + QList{word}, noon), u"2"_s);
        word.agreed = false;
        QCOMPARE(rateAt(lines + QList{word}, noon), u"1"_s);
        QCOMPARE(domain::stateOf(lines[1], lines + QList{word}, noon), LineState::Refused);
    }

    void stepsOfAFeeAreReadAndWrittenAlike()
    {
        const auto steps = domain::feeStepsFrom(u" 0:5.00 ,1000:3.00+0.5%, 5000:0.25%", sgd);
        QVERIFY(steps.ok());
        QCOMPARE(steps->size(), 3);
        QCOMPARE((*steps)[1], (FeeStep{amount("1000", sgd), amount("3.00", sgd), 50}));
        QCOMPARE(domain::toText(*steps), u"0.00:5.00, 1000.00:3.00+0.5%, 5000.00:0.25%"_s);
        QVERIFY(*domain::feeStepsFrom(domain::toText(*steps), sgd) == *steps);
        QVERIFY(domain::feeStepsFrom(u"", sgd)->isEmpty());
        for (const char *wrong : {"5", "1:5", "0:", "0:x", "0:5,0:6", "0:5,100:6,50:7", "0:-1", "0:1.005", "0:1%+2%",
                                  "0:1+2", "0:21%", "0:0.001%", ":5", "0:5,"})
            QVERIFY2(!domain::feeStepsFrom(QString::fromLatin1(wrong), sgd).ok(), wrong);
    }

    void theFeeIsThatOfTheStepThatIsReached()
    {
        BoardRate board = line(1, u"11875.50"_s);
        board.steps = *domain::feeStepsFrom(u"0:5.00, 1000:3.00+0.5%", sgd);
        const auto fee = [&](const char *sent) { return domain::shopFee(board, amount(sent, sgd))->toWire(); };
        QCOMPARE(fee("999.99"), u"5.00"_s);
        QCOMPARE(fee("1000"), u"8.00"_s);
        QCOMPARE(fee("1000.01"), u"8.01"_s); // 3 + 5.00005, up
        board.feeMin = amount("9", sgd);
        QCOMPARE(fee("1000"), u"9.00"_s);
    }

    void whatIsPaidAndWhatArrivesAreMultiplesOfTheirSteps()
    {
        BoardRate board = line(1, u"11875.50"_s);
        board.payStep = 5;       // no smaller coin
        board.receiveStep = 100; // whole rupiah
        const auto priced = domain::priceFromBoard(asked(FixedSide::Send, amount("100.02", sgd), board), {});
        QCOMPARE(priced->receive.toWire(), u"1187787.00"_s); // of 1187787.51
        QCOMPARE(priced->totalDebit.toWire(), u"100.05"_s);
        QCOMPARE(priced->fees, QList{(Fee{u"shop"_s, amount("0.03", sgd)})});
        const auto odd = domain::priceFromBoard(asked(FixedSide::Receive, amount("1000000.50", idr), board), {});
        QCOMPARE(odd.error().kind, base::ErrorKind::BadAmount);
        QVERIFY2(odd.error().detail.contains(u"1.00"), qPrintable(odd.error().detail));
    }

    void lessThanTheLeastIsNotSent()
    {
        BoardRate board = line(1, u"11875.50"_s);
        board.sendMin = amount("20", sgd);
        QVERIFY(domain::priceFromBoard(asked(FixedSide::Send, amount("20", sgd), board), {}).ok());
        const auto small = domain::priceFromBoard(asked(FixedSide::Send, amount("19.99", sgd), board), {});
        QCOMPARE(small.error().kind, base::ErrorKind::AmountRefused);
    }

    void anyBoardAddsUpToTheLastDigit()
    {
        QVERIFY(rc::check("send + fees = total, from the unrounded rate, in the board's steps", [] {
            const Currency receive = *rc::gen::element(idr, jpy, kwd);
            const BoardRate board = anyLine(sgd, receive);
            const bool sendFixed = *rc::gen::arbitrary<bool>();
            const qint64 step = sendFixed ? 1 : board.receiveStep;
            const Money fixed =
                Money::ofMinor(*rc::gen::inRange<qint64>(1, 10'000'000) * step, sendFixed ? sgd : receive);
            const QList<Fee> theirs{{u"provider"_s, Money::ofMinor(*rc::gen::inRange<qint64>(0, 900), sgd)}};
            const QuoteRequest request = asked(sendFixed ? FixedSide::Send : FixedSide::Receive, fixed, board, receive);
            const auto priced = domain::priceFromBoard(request, theirs);
            if (!priced) return; // too small or too large for that rate
            RC_ASSERT(priced->send.minor() + sumOf(priced->fees) == priced->totalDebit.minor());
            RC_ASSERT(priced->totalDebit.minor() % board.payStep == 0);
            RC_ASSERT(priced->receive.minor() % board.receiveStep == 0);
            RC_ASSERT((sendFixed ? priced->send : priced->receive) == fixed);
            const auto exact = priced->rate.receiveFor(priced->send, Rounding::Down);
            RC_ASSERT(exact && exact->minor() >= priced->receive.minor());
            if (sendFixed) RC_ASSERT(exact->minor() - priced->receive.minor() < board.receiveStep);
            // Nothing that the shop keeps is below what its fee says, and rounding adds less than one step.
            const qint64 ours = domain::shopFee(board, priced->send)->minor();
            const qint64 shop = sumOf(priced->fees) - theirs.first().amount.minor();
            RC_ASSERT(shop >= ours && shop < ours + board.payStep);
            // Earnings are all that does not reach provider or beneficiary: never below the shop's fee.
            const Quote quote{.send = priced->send,
                              .fees = priced->fees,
                              .totalDebit = priced->totalDebit,
                              .rate = priced->rate,
                              .receive = priced->receive};
            const auto earned = domain::earningOf(quote, board, true);
            RC_ASSERT(earned && earned->minor() >= shop);
        }));
    }

    void anOfferOfAProviderKeepsItsFiguresUnderTheShopsFees()
    {
        QVERIFY(rc::check("only fees and total change", [] {
            const BoardRate board = anyLine(sgd, idr);
            const Money sent = Money::ofMinor(*rc::gen::inRange<qint64>(1, 10'000'000), sgd);
            const Money fee = Money::ofMinor(*rc::gen::inRange<qint64>(0, 900), sgd);
            const Quote theirs{.send = sent,
                               .fees = {{u"provider"_s, fee}},
                               .totalDebit = *sent.plus(fee),
                               .rate = *money::ExchangeRate::parse(sgd, idr, u"11875.50"),
                               .receive = amount("1000", idr)};
            const auto ours = domain::withShopFees(theirs, board);
            RC_ASSERT(ours.ok());
            RC_ASSERT(ours->send == theirs.send && ours->receive == theirs.receive && ours->rate == theirs.rate);
            RC_ASSERT(ours->fees.first() == theirs.fees.first());
            RC_ASSERT(ours->send.minor() + sumOf(ours->fees) == ours->totalDebit.minor());
            RC_ASSERT(ours->totalDebit.minor() % board.payStep == 0);
            const Wide margin = (Wide(sent.minor()) * board.marginBps + 9999) / 10000;
            const qint64 least = domain::shopFee(board, sent)->minor() + qint64(margin);
            const qint64 shop = sumOf(ours->fees) - fee.minor();
            RC_ASSERT(shop >= least && shop < least + board.payStep);
            RC_ASSERT(domain::earningOf(*ours, board, false)->minor() == shop);
        }));
    }

    void whatTheShopEarnsIsFeeAndMargin()
    {
        BoardRate board = line(1, u"11875.50"_s);
        board.marginBps = 100;
        board.fee = amount("2.50", sgd);
        const auto priced = domain::priceFromBoard(asked(FixedSide::Send, amount("1000", sgd), board), {});
        const Quote quote{.send = priced->send,
                          .fees = priced->fees,
                          .totalDebit = priced->totalDebit,
                          .rate = priced->rate,
                          .receive = priced->receive};
        QCOMPARE(domain::earningOf(quote, board, true)->toWire(), u"12.50"_s); // 1 % of 1000, and the fee
        QCOMPARE(domain::earningOf(quote, board, false)->toWire(), u"2.50"_s);
        QCOMPARE(domain::earningOf(quote, std::nullopt, false)->toWire(), u"2.50"_s);
    }

    void aLineSurvivesItsOwnJson()
    {
        BoardRate whole = line(7, u"11875.50"_s, noon.addSecs(60), noon, u"remid"_s);
        whole.marginBps = 25;
        whole.steps = *domain::feeStepsFrom(u"0:5.00, 1000:3.00+0.5%", sgd);
        whole.feeMin = amount("1", sgd);
        whole.sendMin = amount("20", sgd);
        whole.payStep = 5;
        whole.receiveStep = 100;
        whole.needsSecond = true;
        const auto back = domain::boardRateFrom(domain::toJson(whole));
        QVERIFY(back.ok());
        QCOMPARE(domain::toJson(*back), domain::toJson(whole));
        QVERIFY(back->steps == whole.steps);
        for (const QString &hole : {u"send"_s, u"since"_s, u"payStep"_s, u"receiveStep"_s}) {
            base::JsonValue holed = base::JsonValue::object();
            const base::JsonValue json = domain::toJson(whole);
            for (const auto &member : json.members())
                if (member.first != hole) holed.set(member.first, member.second);
            QVERIFY2(!domain::boardRateFrom(holed).ok(), qPrintable(hole));
        }
    }
};

QTEST_GUILESS_MAIN(TestRateBoard)
#include "tst_rate_board.moc"
