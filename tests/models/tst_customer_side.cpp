// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/printout_words.h"
#include "models/customer_side.h"
#include "support/window_stage.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using models::CounterFlow;
using models::CustomerScreen;
using models::CustomerSide;
using models::SendFlow;
using Stage = models::CustomerScreen::Stage;

class TestCustomerSide : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theOfferIsShownInTheCustomersLanguage();
    void nothingOfTheShopsBusinessIsShown();
    void theScreenIsClearedWithTheCustomer();
    void anotherCustomerStartsInTheirOwnLanguage();
    void theReferenceIsShownWhenItIsSent();
    void theCountdownRuns();
    void theRuleOpensNoConfirmBeforeTheDisclosure();
    void aNewOfferVoidsTheDisclosureThatWasPrinted();
    void aDisclosureThatCannotBeMadeSaysWhy();

private:
    void start(bool underTheRule = false);
    void pickMaria();
    void fill();
    void disclose(bool printed = true);
    bool hasDisclosureGap() const;
    QString shown() const;

    std::unique_ptr<support::WindowStage> m_stage;
    std::unique_ptr<CounterFlow> m_flow;
    std::unique_ptr<CustomerSide> m_side;
};

void TestCustomerSide::init()
{
    m_side.reset();
    m_flow.reset();
    m_stage = std::make_unique<support::WindowStage>();
    start();
}

void TestCustomerSide::start(bool underTheRule)
{
    m_side.reset();
    m_flow.reset();
    if (m_stage->counter) m_stage->kill();
    m_stage->open();
    services::AgentProfile &agent = m_stage->counter->profile.agent;
    agent.name = u"Lucky Plaza Exchange"_s;
    agent.phone = u"800-555-0100"_s;
    agent.website = u"plaza.example"_s;
    if (underTheRule) {
        agent.printouts.rules = u"us-remittance-rule"_s;
        agent.printouts.regulator = u"State Regulatory Agency"_s;
        for (const domain::PayoutMethod method : domain::allPayoutMethods())
            agent.printouts.availableDays.insert(domain::codeOf(method), 2);
    }
    for (auto &script : m_stage->shop.scripts)
        script->lie = [](domain::Quote &quote) { quote.binding = true; };
    m_flow = std::make_unique<CounterFlow>(*m_stage->backstage, m_stage->shop.clock);
    m_side = std::make_unique<CustomerSide>(*m_stage->backstage, m_stage->shop.clock, *m_flow);
    m_flow->start();
    QTRY_VERIFY(m_flow->isStarted());
    QTRY_COMPARE(m_side->screen().shop, u"Lucky Plaza Exchange"_s);
}

void TestCustomerSide::pickMaria()
{
    m_flow->sender().search(u"maria"_s);
    QTRY_COMPARE(m_flow->sender().found().rowCount(), 1);
    m_flow->sender().pick(0);
    QTRY_COMPARE(m_flow->beneficiary().known().rowCount(), 2);
}

void TestCustomerSide::fill()
{
    pickMaria();
    m_flow->beneficiary().pick(0);
    m_flow->setAmount(domain::FixedSide::Send, u"500"_s);
    QTRY_VERIFY(m_flow->offers().chosen());
    m_flow->setPurpose(u"DEPD"_s);
    m_flow->setSourceOfFunds(u"salary"_s);
}

void TestCustomerSide::disclose(bool printed)
{
    services::DisclosureOrder order = *m_side->order();
    order.medium = u"printer"_s;
    services::PrintoutService papers(m_stage->desk());
    const auto issued = papers.disclose(order);
    QVERIFY(issued.ok());
    const base::Result<void> outcome =
        printed ? base::Result<void>(base::Done{}) : base::nothingHappened(base::ErrorKind::BadFile);
    QVERIFY(papers.settle(issued->id, outcome).ok());
    m_side->disclosed(order.quote.text);
}

bool TestCustomerSide::hasDisclosureGap() const
{
    const QList<models::SendGap> gaps = m_flow->send().gaps();
    return std::any_of(gaps.begin(), gaps.end(), [](const auto &gap) { return gap.field == u"disclosure"; });
}

/// Everything on the screen, as one text.
QString TestCustomerSide::shown() const
{
    const CustomerScreen screen = m_side->screen();
    QStringList lines{screen.shop,      screen.title, screen.name,       screen.sentence,
                      screen.countdown, screen.code,  screen.codeCaption};
    for (const domain::PrintoutLine &line : screen.lines)
        lines << line.label + u": "_s + line.value;
    return domain::withoutDirectionMarks(lines.join(u'\n')).replace(u'\u00a0', u' ');
}

void TestCustomerSide::theOfferIsShownInTheCustomersLanguage()
{
    QCOMPARE(m_side->screen().stage, Stage::Idle);
    QCOMPARE(m_side->screen().title, u"Welcome"_s);
    fill();
    QCOMPARE(m_side->screen().stage, Stage::Offer);
    const domain::Quote quote = *m_flow->offers().chosen();
    QVERIFY(shown().contains(u"Maria Santos"_s));
    QVERIFY2(shown().contains(u"Transfer Amount: 500.00 SGD"_s), qPrintable(shown()));
    QVERIFY(shown().contains(u"Exchange Rate: 1 SGD = "_s));
    QVERIFY(shown().contains(u"Total to Recipient: "_s));
    QVERIFY(shown().contains(u"Total: "_s + quote.totalDebit.toWire()));
    m_side->setLanguage(u"ar"_s);
    QVERIFY(m_side->screen().rightToLeft);
    QVERIFY(shown().contains(u"مبلغ الحوالة: 500.00 SGD"_s));
    QVERIFY(!shown().contains(u"Transfer Amount"_s));
}

void TestCustomerSide::nothingOfTheShopsBusinessIsShown()
{
    fill();
    static const QRegularExpression business(
        u"(our fee|margin|provider's fee|alpha|beta|profit|limit|threshold|3,?000|10,?000|bps)"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const domain::Choice &language : domain::printoutLanguages()) {
        m_side->setLanguage(language.code);
        QVERIFY2(!shown().contains(business), qPrintable(shown()));
    }
    for (const domain::PrintoutLine &line : m_side->screen().lines)
        QVERIFY2(!line.key.startsWith(u"fee-"_s) && line.key != u"provider"_s, qPrintable(line.key));
}

void TestCustomerSide::theScreenIsClearedWithTheCustomer()
{
    fill();
    QVERIFY(shown().contains(u"Maria"_s));
    m_flow->newTransfer();
    QCOMPARE(m_side->screen().stage, Stage::Idle); // in the same moment, before any answer
    QVERIFY(!shown().contains(u"Maria"_s));
    QVERIFY(m_side->screen().lines.isEmpty());
    QVERIFY(m_side->screen().code.isEmpty());
}

void TestCustomerSide::anotherCustomerStartsInTheirOwnLanguage()
{
    fill();
    m_side->setLanguage(u"fil"_s);
    QCOMPARE(m_side->language(), u"fil"_s);
    m_flow->newTransfer();
    QCOMPARE(m_side->language(), u"en"_s);
    // Who was given a paper in a language is spoken to in it the next time.
    pickMaria();
    const domain::Transfer before = m_stage->addTransfer(1);
    QVERIFY(services::PrintoutService(m_stage->desk()).issue({before.id, {}, u"ur"_s, u"printer"_s}).ok());
    m_flow->newTransfer();
    pickMaria();
    QTRY_COMPARE(m_side->language(), u"ur"_s);
}

void TestCustomerSide::theReferenceIsShownWhenItIsSent()
{
    fill();
    QTRY_VERIFY(m_flow->send().ready());
    m_flow->confirm();
    QCOMPARE(m_side->screen().stage, Stage::Sending);
    QVERIFY(m_side->screen().code.isEmpty());
    QTRY_COMPARE(m_flow->send().stage(), SendFlow::Stage::Done);
    QCOMPARE(m_side->screen().stage, Stage::Done);
    QCOMPARE(m_side->screen().code, m_stage->transfers().first().reference);
    QVERIFY(shown().contains(u"The transfer is on its way."_s));
    QVERIFY(m_side->screen().countdown.isEmpty());
}

void TestCustomerSide::theCountdownRuns()
{
    fill();
    static const QRegularExpression clock(u"\\d\\d:\\d\\d"_s);
    const QString first = clock.match(m_side->screen().countdown).captured();
    QVERIFY2(!first.isEmpty(), qPrintable(m_side->screen().countdown));
    m_stage->shop.clock.advance(2'000);
    QVERIFY(clock.match(m_side->screen().countdown).captured() < first);
}

void TestCustomerSide::theRuleOpensNoConfirmBeforeTheDisclosure()
{
    fill();
    QTRY_VERIFY(m_flow->send().ready()); // without the rule nothing is wanted
    m_flow->newTransfer();
    start(true);
    fill();
    QVERIFY(hasDisclosureGap());
    QTRY_VERIFY(m_side->disclosureWanted());
    QVERIFY(!m_flow->send().ready());
    m_flow->confirm();
    QCOMPARE(m_flow->send().stage(), SendFlow::Stage::Filling);
    disclose(false); // nothing came out of the printer
    QTest::qWait(20);
    QVERIFY(hasDisclosureGap());
    disclose();
    QTRY_VERIFY(!hasDisclosureGap());
    QTRY_VERIFY(m_flow->send().ready());
}

void TestCustomerSide::aNewOfferVoidsTheDisclosureThatWasPrinted()
{
    start(true);
    fill();
    disclose();
    QTRY_VERIFY(!hasDisclosureGap());
    m_flow->setAmount(domain::FixedSide::Send, u"501"_s);
    QTRY_VERIFY(m_flow->offers().chosen() && m_flow->offers().chosen()->send.toWire() == u"501.00"_s);
    QVERIFY(hasDisclosureGap());
    QVERIFY2(m_side->disclosureSentence().contains(u"void"_s), qPrintable(m_side->disclosureSentence()));
    QVERIFY(!m_flow->send().ready());
}

void TestCustomerSide::aDisclosureThatCannotBeMadeSaysWhy()
{
    start(true);
    m_stage->counter->profile.agent.printouts.regulator.clear();
    fill();
    QTRY_VERIFY2(m_side->disclosureSentence().contains(u"agent.printouts.regulator"_s),
                 qPrintable(m_side->disclosureSentence()));
    QVERIFY(!m_flow->send().ready());
}

QTEST_MAIN(TestCustomerSide)
#include "tst_customer_side.moc"
