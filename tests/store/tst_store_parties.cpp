// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_home.h"

#include "domain/rate_board.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace storetest;
using base::JsonValue;

class TestStoreParties : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aSenderKeepsEveryField();
    void aSenderIsChangedOnlyFromItsLatestVersion();
    void aSenderThatIsNotThereIsNotFound();
    void theSameSenderIsNotAddedTwice();
    void aBeneficiaryKeepsEveryField();
    void beneficiariesAreListedNewestFirst();
    void aBeneficiaryNeedsItsSender();
    void anEnrolmentIsRememberedPerProviderAndEnvironment();
    void aQuoteKeepsEveryDigit();
    void quotesAreStoredTogetherOrNotAtAll();
    void linesOfTheBoardComeBackWholeAndInOrder();
    void referenceListsAreReplaced();
    void draftsComeBackUntilTheyAreDropped();

private:
    std::unique_ptr<StoreHome> m_home;
    std::unique_ptr<store::SqlStore> m_store;
    interfaces::Store m_parts;
};

void TestStoreParties::init()
{
    m_store.reset();
    m_home = std::make_unique<StoreHome>();
    auto opened = m_home->open();
    QCOMPARE(wordOf(opened), u"done"_s);
    m_store = std::move(*opened);
    m_parts = m_store->parts();
}

void TestStoreParties::aSenderKeepsEveryField()
{
    const domain::Sender sender = sampleSender(u"sender-1"_s);
    QCOMPARE(wordOf(m_parts.senders->add(sender)), u"done"_s);
    const auto read = m_parts.senders->sender(sender.id);
    QVERIFY(read);
    for (const domain::SenderField &field : domain::senderFields())
        QCOMPARE((*read).*field.member, sender.*field.member);
    QCOMPARE(read->id, sender.id);
    QCOMPARE(read->createdAt, sender.createdAt);
    QCOMPARE(read->updatedAt, sender.updatedAt);
    QCOMPARE(read->version, sender.version);
}

void TestStoreParties::aSenderIsChangedOnlyFromItsLatestVersion()
{
    const domain::Sender first = sampleSender(u"sender-1"_s);
    QVERIFY(m_parts.senders->add(first));
    domain::Sender changed = first;
    changed.city = u"Singapore"_s;
    const auto second = m_parts.senders->update(changed);
    QVERIFY(second);
    QCOMPARE(second->version, first.version + 1);
    changed.city = u"Johor"_s; // by somebody who still has the first version on the screen
    QCOMPARE(wordOf(m_parts.senders->update(changed)), u"changed-meanwhile"_s);
    QCOMPARE(m_parts.senders->sender(first.id)->city, u"Singapore"_s);
}

void TestStoreParties::aSenderThatIsNotThereIsNotFound()
{
    QCOMPARE(wordOf(m_parts.senders->sender({u"nobody"_s})), u"not-found"_s);
    QCOMPARE(wordOf(m_parts.senders->update(sampleSender(u"nobody"_s))), u"not-found"_s);
    QCOMPARE(wordOf(m_parts.beneficiaries->beneficiary({u"nobody"_s})), u"not-found"_s);
    QCOMPARE(wordOf(m_parts.quotes->quote({u"nothing"_s})), u"not-found"_s);
}

void TestStoreParties::theSameSenderIsNotAddedTwice()
{
    QVERIFY(m_parts.senders->add(sampleSender(u"sender-1"_s)));
    QCOMPARE(wordOf(m_parts.senders->add(sampleSender(u"sender-1"_s, u"Other"_s))), u"changed-meanwhile"_s);
    QCOMPARE(m_parts.senders->sender({u"sender-1"_s})->firstName, u"Maria"_s);
    QVERIFY(m_parts.senders->find(u"Other"_s, 10)->isEmpty());
}

void TestStoreParties::aBeneficiaryKeepsEveryField()
{
    addParties(m_parts);
    const domain::Beneficiary wanted = sampleBeneficiary(u"beneficiary-1"_s, u"sender-1"_s);
    const auto read = m_parts.beneficiaries->beneficiary(wanted.id);
    QVERIFY(read);
    QCOMPARE(domain::toJson(*read).toIndentedBytes(), domain::toJson(wanted).toIndentedBytes());
    QCOMPARE(read->version, wanted.version);
}

void TestStoreParties::beneficiariesAreListedNewestFirst()
{
    addParties(m_parts);
    QVERIFY(m_parts.beneficiaries->add(sampleBeneficiary(u"beneficiary-2"_s, u"sender-1"_s)));
    QVERIFY(m_parts.senders->add(sampleSender(u"sender-2"_s)));
    QVERIFY(m_parts.beneficiaries->add(sampleBeneficiary(u"beneficiary-3"_s, u"sender-2"_s)));
    const auto list = m_parts.beneficiaries->ofSender({u"sender-1"_s});
    QVERIFY(list);
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(0).id.text, u"beneficiary-2"_s);
    QCOMPARE(list->at(1).id.text, u"beneficiary-1"_s);
}

void TestStoreParties::aBeneficiaryNeedsItsSender()
{
    const auto added = m_parts.beneficiaries->add(sampleBeneficiary(u"beneficiary-1"_s, u"nobody"_s));
    QCOMPARE(wordOf(added), u"not-found"_s);
}

void TestStoreParties::anEnrolmentIsRememberedPerProviderAndEnvironment()
{
    addParties(m_parts);
    const domain::BeneficiaryId id{u"beneficiary-1"_s};
    const auto known = [&](const QString &provider, const QString &environment) {
        return m_parts.beneficiaries->enrolment(id, {provider}, environment).valueOr(u"an error"_s);
    };
    QCOMPARE(known(u"rebit"_s, u"sandbox"_s), QString());
    QVERIFY(m_parts.beneficiaries->rememberEnrolment(id, {u"rebit"_s}, u"sandbox"_s, u"4711"_s));
    QVERIFY(m_parts.beneficiaries->rememberEnrolment(id, {u"rebit"_s}, u"production"_s, u"4712"_s));
    QVERIFY(m_parts.beneficiaries->rememberEnrolment(id, {u"rebit"_s}, u"sandbox"_s, u"4713"_s));
    QCOMPARE(known(u"rebit"_s, u"sandbox"_s), u"4713"_s);
    QCOMPARE(known(u"rebit"_s, u"production"_s), u"4712"_s);
    QCOMPARE(known(u"simpaisa"_s, u"sandbox"_s), QString());
}

void TestStoreParties::aQuoteKeepsEveryDigit()
{
    const domain::Quote quote = sampleQuote(u"quote-1"_s);
    QVERIFY(m_parts.quotes->add({quote}));
    const auto read = m_parts.quotes->quote(quote.id);
    QVERIFY(read);
    QCOMPARE(domain::toJson(*read).toIndentedBytes(), domain::toJson(quote).toIndentedBytes());
    QCOMPARE(read->rate.toString(), u"365.50"_s);
}

void TestStoreParties::quotesAreStoredTogetherOrNotAtAll()
{
    QVERIFY(m_parts.quotes->add({sampleQuote(u"quote-1"_s)}));
    QVERIFY(!m_parts.quotes->add({sampleQuote(u"quote-2"_s), sampleQuote(u"quote-1"_s)}));
    QCOMPARE(wordOf(m_parts.quotes->quote({u"quote-2"_s})), u"not-found"_s);
}

void TestStoreParties::linesOfTheBoardComeBackWholeAndInOrder()
{
    const money::Currency sgd = money::Currency::of("SGD"_L1);
    const auto fee = [sgd](qint64 minor) { return money::Money::ofMinor(minor, sgd); };
    domain::BoardRate full{.send = u"SGD"_s,
                           .receive = u"IDR"_s,
                           .rate = u"11875.50"_s,
                           .marginBps = 25,
                           .fee = {},
                           .since = m_home->clock.now.addSecs(3600),
                           .setBy = u"Noor"_s,
                           .provider = u"remid"_s,
                           .steps = {{fee(0), fee(500), 0}, {fee(100000), fee(300), 50}},
                           .feeMin = fee(100),
                           .sendMin = fee(2000),
                           .payStep = 5,
                           .receiveStep = 100,
                           .enteredAt = m_home->clock.now,
                           .needsSecond = true};
    const auto first = m_parts.rates->add(full);
    QVERIFY(first);
    domain::BoardRate word = full;
    word.about = first->number;
    word.agreed = true;
    const auto second = m_parts.rates->add(word);
    QVERIFY(second->number > first->number);
    QVERIFY(m_parts.rates->add({u"SGD"_s, u"BTC"_s, u"0.0000125"_s, 0, std::nullopt, m_home->clock.now, {}}));

    const auto lines = m_parts.rates->ofPair(u"SGD"_s, u"IDR"_s);
    QCOMPARE(lines->size(), 2);
    QCOMPARE(domain::toJson(lines->first()), domain::toJson(*first));
    QCOMPARE(domain::toJson(lines->last()), domain::toJson(*second));
    QCOMPARE(lines->first().setBy, u"Noor"_s);
    QVERIFY(lines->first().steps == full.steps);
    QVERIFY(m_parts.rates->ofPair(u"IDR"_s, u"SGD"_s)->isEmpty());
    // What is added later is seen by who has read before.
    QVERIFY(m_parts.rates->add({u"SGD"_s, u"IDR"_s, u"2"_s, 0, std::nullopt, m_home->clock.now, {}}));
    QCOMPARE(m_parts.rates->ofPair(u"SGD"_s, u"IDR"_s)->last().rate, u"2"_s);
    QStringList receive;
    const auto all = m_parts.rates->all();
    QVERIFY(all);
    for (const domain::BoardRate &line : *all)
        receive << line.receive;
    QCOMPARE(receive, QStringList({u"BTC"_s, u"IDR"_s, u"IDR"_s, u"IDR"_s}));
}

void TestStoreParties::referenceListsAreReplaced()
{
    QVERIFY(!m_parts.references->get(u"simpaisa"_s, u"banks-PK"_s)->has_value());
    const QDateTime at = m_home->clock.now;
    QVERIFY(m_parts.references->put(u"simpaisa"_s, u"banks-PK"_s, JsonValue::array({u"HBL"_s}), at));
    QVERIFY(m_parts.references->put(u"simpaisa"_s, u"banks-PK"_s, JsonValue::array({JsonValue::number(u"100.10"_s)}),
                                    at.addSecs(1)));
    const auto entry = m_parts.references->get(u"simpaisa"_s, u"banks-PK"_s);
    QVERIFY(entry && entry->has_value());
    QCOMPARE((*entry)->value.toBytes(), "[100.10]");
    QCOMPARE((*entry)->at, at.addSecs(1));
}

void TestStoreParties::draftsComeBackUntilTheyAreDropped()
{
    QVERIFY(m_parts.drafts->get(u"counter-01"_s)->isNull());
    const JsonValue typed = JsonValue::object({{u"amount"_s, u"1000"_s}, {u"name"_s, u"Ma"_s}});
    QVERIFY(m_parts.drafts->put(u"counter-01"_s, JsonValue::object()));
    QVERIFY(m_parts.drafts->put(u"counter-01"_s, typed));
    m_store.reset();
    m_store = std::move(*m_home->open());
    m_parts = m_store->parts();
    QCOMPARE(*m_parts.drafts->get(u"counter-01"_s), typed);
    QVERIFY(m_parts.drafts->get(u"counter-02"_s)->isNull());
    QVERIFY(m_parts.drafts->drop(u"counter-01"_s));
    QVERIFY(m_parts.drafts->get(u"counter-01"_s)->isNull());
}

QTEST_GUILESS_MAIN(TestStoreParties)
#include "tst_store_parties.moc"
