// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cash.h"
#include "domain/pricing.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <limits>

using domain::Fee;
using domain::FixedSide;
using domain::priceFromBoard;
using domain::Quote;
using domain::QuoteRequest;
using money::Currency;
using money::Decimal;
using money::Money;
using money::Rounding;
using namespace Qt::Literals::StringLiterals;

namespace {

__extension__ using Wide = __int128;

const Currency sgd = Currency::of("SGD"_L1);
const Currency pkr = Currency::of("PKR"_L1);
const Currency jpy = Currency::of("JPY"_L1);
const Currency kwd = Currency::of("KWD"_L1);
const Currency idr = Currency::of("IDR"_L1);

Wide power(int exponent)
{
    Wide value = 1;
    for (; exponent > 0; --exponent)
        value *= 10;
    return value;
}

Money amount(const char *text, Currency currency) { return *Money::parse(QString::fromLatin1(text), currency); }

QuoteRequest request(FixedSide side, Money fixed, Currency send, Currency receive, const QString &rate,
                     int marginBps = 0, std::optional<Money> fee = std::nullopt)
{
    return QuoteRequest{
        .fixedSide = side,
        .amount = fixed,
        .send = send,
        .receive = receive,
        .country = u"PK"_s,
        .boardRate = domain::BoardRate{send.code(), receive.code(), rate, marginBps, fee, {}, {}},
    };
}

Quote quoteOf(const char *id, Money debit, Money receive)
{
    return Quote{.id = {QString::fromLatin1(id)},
                 .provider = {u"simpaisa"_s},
                 .send = debit,
                 .totalDebit = debit,
                 .rate = money::ExchangeRate::one(sgd),
                 .receive = receive};
}

QString order(QList<Quote> quotes)
{
    domain::sortBestFirst(quotes);
    QString ids;
    for (const Quote &quote : quotes)
        ids += quote.id.text;
    return ids;
}

Quote wholeQuote()
{
    return Quote{.id = {u"q1"_s},
                 .provider = {u"simpaisa"_s},
                 .environment = u"sandbox"_s,
                 .method = domain::PayoutMethod::MobileWallet,
                 .partner = u"JAZZ"_s,
                 .country = u"PK"_s,
                 .province = u"Punjab"_s,
                 .fixedSide = FixedSide::Receive,
                 .binding = true,
                 .send = amount("100.00", sgd),
                 .fees = {{u"provider"_s, amount("2.50", sgd)}, {u"shop"_s, amount("0.50", sgd)}},
                 .feesStated = false,
                 .totalDebit = amount("103.00", sgd),
                 .rate = *money::ExchangeRate::parse(sgd, pkr, u"208.50"),
                 .receive = amount("20850.00", pkr),
                 .quotedAt = QDateTime(QDate(2026, 2, 1), QTime(10, 20, 30, 456), Qt::UTC),
                 .expiresAt = QDateTime(QDate(2026, 2, 1), QTime(10, 25, 30), Qt::UTC),
                 .providerQuoteId = u"theirs-1"_s,
                 .notes = {u"The wallet must be registered."_s},
                 .providerData = base::JsonValue::object({{u"exact"_s, base::JsonValue::number(u"1.10"_s)}})};
}

} // namespace

class TestPricing : public QObject
{
    Q_OBJECT

private slots:
    void aPriceIsMadeOfRateMarginAndFees()
    {
        const auto priced = priceFromBoard(
            request(FixedSide::Send, amount("100", sgd), sgd, pkr, u"208.50"_s, 100, amount("3.00", sgd)),
            {{u"provider"_s, amount("1.50", sgd)}, {u"service"_s, amount("100", pkr)}});
        QVERIFY(priced.ok());
        QCOMPARE(priced->send, amount("100", sgd));
        QCOMPARE(priced->rate.toString(), u"206.415000"_s);
        QCOMPARE(priced->receive, amount("20641.50", pkr));
        QCOMPARE(priced->fees.size(), 3);
        QCOMPARE(priced->fees[0], (Fee{u"provider"_s, amount("1.50", sgd)}));
        QCOMPARE(priced->fees[1], (Fee{u"service"_s, amount("0.48", sgd)})); // 100 / 208.50, up
        QCOMPARE(priced->fees[2], (Fee{u"shop"_s, amount("3.00", sgd)}));
        QCOMPARE(priced->totalDebit, amount("104.98", sgd));
    }

    void figuresAddUpToTheLastDigit()
    {
        QVERIFY(rc::check("against 128-bit integers, for both fixed sides", [] {
            const Currency send = *rc::gen::element(sgd, jpy, kwd);
            const Currency receive = *rc::gen::element(pkr, jpy, kwd, idr);
            RC_PRE(send != receive);
            const auto rateDigits = *rc::gen::inRange<int64_t>(1, 10000000);
            const int rateScale = *rc::gen::inRange(0, 6);
            const int margin = *rc::gen::element(0, *rc::gen::inRange(1, 1000));
            const bool sendFixed = *rc::gen::arbitrary<bool>();
            const auto fixed = *rc::gen::inRange<int64_t>(1, 100000000);
            const auto shopFee = *rc::gen::inRange<int64_t>(0, 5000);
            const auto sendFee = *rc::gen::inRange<int64_t>(0, 5000);
            const auto receiveFee = *rc::gen::inRange<int64_t>(0, 500000);
            const QString rate = Decimal::ofScaled(rateDigits, rateScale).toString();
            const auto priced = priceFromBoard(
                request(sendFixed ? FixedSide::Send : FixedSide::Receive,
                        Money::ofMinor(fixed, sendFixed ? send : receive), send, receive, rate, margin,
                        Money::ofMinor(shopFee, send)),
                {{u"provider"_s, Money::ofMinor(sendFee, send)}, {u"service"_s, Money::ofMinor(receiveFee, receive)}});

            // receive × 10^-r = send × 10^-s × digits × 10^-scale × (10000 - margin) / 10000
            const Wide top = Wide(rateDigits) * (10000 - margin) * power(receive.minorDigits());
            const Wide bottom = power(rateScale + 4 + send.minorDigits());
            const Wide sent = sendFixed ? Wide(fixed) : (Wide(fixed) * bottom + top - 1) / top;
            const Wide arrives = sendFixed ? Wide(fixed) * top / bottom : Wide(fixed);
            if (sent == 0 || arrives == 0) {
                RC_ASSERT(!priced.ok());
                RC_ASSERT(priced.error().kind == base::ErrorKind::BadAmount);
                RC_ASSERT(priced.error().field == u"amount"_s);
                return;
            }
            RC_ASSERT(priced.ok());
            RC_ASSERT(Wide(priced->send.minor()) == sent);
            RC_ASSERT(Wide(priced->receive.minor()) == arrives);
            const Wide fullTop = Wide(rateDigits) * power(receive.minorDigits());
            const Wide fullBottom = power(rateScale + send.minorDigits());
            const Wide converted = (Wide(receiveFee) * fullBottom + fullTop - 1) / fullTop;
            Wide sum = sent;
            for (const Fee &fee : priced->fees) {
                RC_ASSERT(fee.amount.currency() == send);
                sum += fee.amount.minor();
            }
            RC_ASSERT(sum == sent + shopFee + sendFee + converted);
            RC_ASSERT(Wide(priced->totalDebit.minor()) == sum);
            RC_ASSERT(domain::totalOf(priced->send, priced->fees) == priced->totalDebit);
            // What is undertaken is kept: the sum paid buys at least what is to arrive, at the rate shown.
            RC_ASSERT(priced->rate.receiveFor(priced->send, Rounding::Down)->minor() >= priced->receive.minor());
        }));
    }

    void withoutABoardRateThereIsNoPrice()
    {
        QuoteRequest asked = request(FixedSide::Send, amount("100", sgd), sgd, pkr, u"1"_s);
        asked.boardRate.reset();
        const auto priced = priceFromBoard(asked, {});
        QVERIFY(!priced.ok());
        QCOMPARE(priced.error().kind, base::ErrorKind::NoRate);
        QCOMPARE(priced.error().outcome, base::Outcome::NothingHappened);
    }

    void theSameCurrencyNeedsNoRate()
    {
        QuoteRequest asked = request(FixedSide::Send, amount("100", sgd), sgd, sgd, u"1"_s);
        asked.boardRate.reset();
        const auto priced = priceFromBoard(asked, {{u"provider"_s, amount("2", sgd)}});
        QVERIFY(priced.ok());
        QCOMPARE(priced->receive, amount("100", sgd));
        QCOMPARE(priced->totalDebit, amount("102", sgd));
        QCOMPARE(priced->rate.toString(), u"1"_s);
    }

    void aRateThatIsNoneIsRefused()
    {
        for (const QString &rate : {u""_s, u"0"_s, u"-1"_s, u"abc"_s, u"1,5"_s})
            QVERIFY2(!priceFromBoard(request(FixedSide::Send, amount("100", sgd), sgd, pkr, rate), {}).ok(),
                     qPrintable(rate));
        const auto nothingLeft =
            priceFromBoard(request(FixedSide::Send, amount("100", sgd), sgd, pkr, u"208.50"_s, 10000), {});
        QCOMPARE(nothingLeft.error().kind, base::ErrorKind::NoRate);
    }

    void tooSmallAndTooLargeAmountsAreRefused()
    {
        const auto small = priceFromBoard(request(FixedSide::Send, amount("0.01", sgd), sgd, jpy, u"50"_s), {});
        QCOMPARE(small.error().kind, base::ErrorKind::BadAmount);
        QCOMPARE(small.error().field, u"amount"_s);
        QVERIFY(small.error().detail.contains(u"too small"));
        for (const char *none : {"0", "-1"})
            for (const FixedSide side : {FixedSide::Send, FixedSide::Receive})
                QVERIFY(!priceFromBoard(
                             request(side, amount(none, side == FixedSide::Send ? sgd : pkr), sgd, pkr, u"200"_s), {})
                             .ok());
        const auto large = priceFromBoard(
            request(FixedSide::Send, Money::ofMinor(9000000000000000000, sgd), sgd, pkr, u"208.50"_s), {});
        QCOMPARE(large.error().kind, base::ErrorKind::BadAmount);
        QVERIFY(large.error().detail.contains(u"too large"));
    }

    void anAmountInAnotherCurrencyThanAskedIsRefused()
    {
        for (const FixedSide side : {FixedSide::Send, FixedSide::Receive})
            QVERIFY(!priceFromBoard(request(side, amount("100", kwd), sgd, pkr, u"200"_s), {}).ok());
        const auto strangeFee = priceFromBoard(request(FixedSide::Send, amount("100", sgd), sgd, pkr, u"200"_s),
                                               {{u"provider"_s, amount("5", kwd)}});
        QCOMPARE(strangeFee.error().kind, base::ErrorKind::BadAmount);
        QVERIFY(!domain::totalOf(amount("1", sgd), {{u"provider"_s, amount("1", pkr)}}).has_value());
        QCOMPARE(domain::totalOf(amount("1", sgd), {}), amount("1", sgd));
    }

    void theBestOfferStandsFirst()
    {
        const Quote a = quoteOf("a", amount("103", sgd), amount("20850", pkr));
        const Quote b = quoteOf("b", amount("102", sgd), amount("20850", pkr)); // cheaper
        const Quote c = quoteOf("c", amount("102", sgd), amount("20851", pkr)); // and more
        const Quote d = quoteOf("d", amount("204", sgd), amount("41700", pkr)); // as b, twice
        QCOMPARE(order({a, b, c, d}), u"cbda"_s);
        QCOMPARE(order({a, d, c, b}), u"cdba"_s); // equals keep their order
        QCOMPARE(order({}), QString());
    }

    void offersInOtherCurrenciesAreNotCompared()
    {
        const Quote poor = quoteOf("p", amount("103", sgd), amount("20000", pkr));
        const Quote rich = quoteOf("r", amount("103", sgd), amount("21000", pkr));
        const Quote other = quoteOf("o", amount("103", sgd), amount("1200000", idr));
        const Quote paidOtherwise = quoteOf("k", amount("30", kwd), amount("21000", pkr));
        QCOMPARE(order({poor, other, rich}), u"rpo"_s);
        QCOMPARE(order({other, poor, rich}), u"orp"_s);
        QCOMPARE(order({poor, other, paidOtherwise, rich}), u"rpok"_s);
    }

    void everyOrderOfOffersEndsInTheSame()
    {
        QVERIFY(rc::check("sorted by what arrives for what is paid", [] {
            QList<Quote> quotes;
            for (int left = *rc::gen::inRange(0, 8); left > 0; --left)
                quotes << quoteOf("x", Money::ofMinor(*rc::gen::inRange(1, 50), sgd),
                                  Money::ofMinor(*rc::gen::inRange(1, 50), *rc::gen::element(pkr, idr)));
            domain::sortBestFirst(quotes);
            for (qsizetype i = 0; i < quotes.size(); ++i) {
                for (qsizetype j = i + 1; j < quotes.size(); ++j) {
                    if (quotes[i].receive.currency() != quotes[j].receive.currency()) continue;
                    RC_ASSERT(quotes[i].receive.minor() * quotes[j].totalDebit.minor() >=
                              quotes[j].receive.minor() * quotes[i].totalDebit.minor());
                }
            }
        }));
    }

    void aQuoteSurvivesItsOwnJson()
    {
        const Quote quote = wholeQuote();
        const auto bytes = toJson(quote).toBytes();
        const auto back = domain::quoteFrom(*base::JsonValue::parse(bytes));
        QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().detail));
        QCOMPARE(toJson(*back).toBytes(), bytes);
        QCOMPARE(back->id, quote.id);
        QCOMPARE(back->provider, quote.provider);
        QCOMPARE(back->environment, quote.environment);
        QCOMPARE(back->method, quote.method);
        QCOMPARE(back->fixedSide, quote.fixedSide);
        QCOMPARE(back->binding, quote.binding);
        QCOMPARE(back->feesStated, quote.feesStated);
        QVERIFY(back->fees == quote.fees);
        QCOMPARE(back->send, quote.send);
        QCOMPARE(back->totalDebit, quote.totalDebit);
        QCOMPARE(back->receive, quote.receive);
        QCOMPARE(back->rate, quote.rate);
        QCOMPARE(back->rate.toString(), u"208.50"_s);
        QCOMPARE(back->quotedAt, quote.quotedAt);
        QCOMPARE(back->expiresAt, quote.expiresAt);
        QCOMPARE(back->notes, quote.notes);
        QCOMPARE(back->providerData, quote.providerData);
        Quote endless = quote;
        endless.expiresAt = {};
        endless.partner.clear();
        const auto again = domain::quoteFrom(toJson(endless));
        QVERIFY(!again->expiresAt.isValid());
        QVERIFY(again->partner.isEmpty());
    }

    void aQuoteWithAHoleIsNoQuote()
    {
        const base::JsonValue whole = toJson(wholeQuote());
        for (const QString &name :
             {u"id"_s, u"provider"_s, u"method"_s, u"send"_s, u"receive"_s, u"totalDebit"_s, u"rate"_s, u"fees"_s}) {
            for (const bool null : {true, false}) {
                base::JsonValue holed = base::JsonValue::object();
                for (const auto &member : whole.members()) {
                    if (member.first != name)
                        holed.set(member.first, member.second);
                    else if (null)
                        holed.set(name, {});
                }
                const auto quote = domain::quoteFrom(holed);
                QVERIFY2(!quote.ok(), qPrintable(name));
                QCOMPARE(quote.error().kind, base::ErrorKind::StoreCorrupt);
            }
        }
        base::JsonValue zero = whole;
        zero.set(u"rate"_s, u"0"_s);
        QVERIFY(!domain::quoteFrom(zero).ok());
        zero = whole;
        zero.set(u"send"_s, *base::JsonValue::parse(R"({"amount":"","currency":"SGD"})"));
        QVERIFY(!domain::quoteFrom(zero).ok());
        QVERIFY(!domain::quoteFrom({}).ok());
    }

    void changeInNotesAndCoinsIsTheWholeChange()
    {
        QVERIFY(rc::check("piles and rest are the sum, in falling pieces, and no piece too many", [] {
            const Currency currency = *rc::gen::element(sgd, pkr, jpy, Currency::of("USD"_L1), Currency::of("EUR"_L1));
            const Money sum = Money::ofMinor(*rc::gen::inRange<qint64>(0, 10'000'000), currency);
            const domain::CashSum cash = domain::inPieces(sum);
            qint64 total = cash.rest.minor();
            qint64 before = std::numeric_limits<qint64>::max();
            for (const domain::CashPile &pile : cash.piles) {
                RC_ASSERT(pile.count > 0 && pile.piece.minor() < before);
                before = pile.piece.minor();
                total += pile.count * pile.piece.minor();
            }
            RC_ASSERT(total == sum.minor());
            RC_ASSERT(cash.rest.minor() < domain::notesAndCoins(currency).last().minor());
        }));
        QVERIFY(domain::notesAndCoins(kwd).isEmpty());
        QCOMPARE(domain::inPieces(amount("1.234", kwd)).rest, amount("1.234", kwd));
        QCOMPARE(domain::inPieces(amount("0.03", sgd)).rest, amount("0.03", sgd)); // no such coin
    }

    void moneyInJsonIsAnAmountAndACurrency()
    {
        const auto read = [](const char *bytes) { return domain::moneyFrom(*base::JsonValue::parse(bytes)); };
        QCOMPARE(*read(R"({"amount":"12.50","currency":"SGD"})"), amount("12.50", sgd));
        QCOMPARE(*read(R"({"amount":12.50,"currency":"SGD"})"), amount("12.50", sgd));
        for (const char *bytes :
             {"{}", "null", R"({"amount":"12.50"})", R"({"currency":"SGD"})", R"({"amount":null,"currency":"SGD"})",
              R"({"amount":"12.505","currency":"SGD"})", R"({"amount":"12.50","currency":"sgd"})",
              R"({"amount":"12.50","currency":"XXX"})", R"({"amount":"1e2","currency":"SGD"})",
              R"({"amount":1e2,"currency":"SGD"})", R"({"amount":true,"currency":"SGD"})"})
            QVERIFY2(!read(bytes).ok(), bytes);
    }
};

QTEST_GUILESS_MAIN(TestPricing)
#include "tst_pricing.moc"
