// SPDX-License-Identifier: GPL-3.0-or-later
#include "interfaces/printout_store.h"
#include "store/store_home.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace storetest;
using domain::PrintoutKind;
using domain::PrintoutOutcome;
using domain::PrintoutRecord;

class TestStorePrintouts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aPaperComesBackAsItWas();
    void copiesAreCountedAcrossCountersAndNotAcrossKinds();
    void onlyTheFirstWordAboutItsEndCounts();
    void whatWasPrintedIsSealedAndNeverChanged();
    void aPaperNeedsItsSender();
    void theLanguageOfTheLastPaperIsRemembered();
    void aStoreOfTheSecondVersionIsBroughtUpToDate();

private:
    PrintoutRecord sample(PrintoutKind kind = PrintoutKind::Receipt, const QString &transfer = u"transfer-1"_s);
    base::Result<PrintoutRecord> add(const PrintoutRecord &record)
    {
        return m_parts.printouts->add(record, [](int copy) { return u"Maria Santos, copy %1"_s.arg(copy); });
    }
    std::unique_ptr<StoreHome> m_home;
    std::unique_ptr<store::SqlStore> m_store;
    interfaces::Store m_parts;
};

void TestStorePrintouts::init()
{
    m_store.reset();
    m_home = std::make_unique<StoreHome>();
    auto opened = m_home->open();
    QCOMPARE(wordOf(opened), u"done"_s);
    m_store = std::move(*opened);
    m_parts = m_store->parts();
    QVERIFY(m_parts.senders->add(sampleSender(u"sender-1"_s)));
    QVERIFY(m_parts.senders->add(sampleSender(u"sender-2"_s)));
}

PrintoutRecord TestStorePrintouts::sample(PrintoutKind kind, const QString &transfer)
{
    PrintoutRecord record;
    record.kind = kind;
    if (kind == PrintoutKind::Disclosure)
        record.quote = {transfer};
    else
        record.transfer = {transfer};
    record.sender = {u"sender-1"_s};
    record.rules = u"us-remittance-rule"_s;
    record.rulesVersion = u"2026-04-05"_s;
    record.languages = {u"es"_s, u"en"_s};
    record.medium = u"printer"_s;
    record.at = m_home->clock.now;
    record.clerk = u"Aminah"_s;
    record.counter = u"02"_s;
    return record;
}

void TestStorePrintouts::aPaperComesBackAsItWas()
{
    const auto added = add(sample());
    QCOMPARE(wordOf(added), u"done"_s);
    const auto found = m_parts.printouts->ofTransfer({u"transfer-1"_s});
    QCOMPARE(wordOf(found), u"done"_s);
    QCOMPARE(found->size(), 1);
    QCOMPARE(toJson(found->first()).toBytes(), toJson(*added).toBytes());
    QCOMPARE(found->first().text, u"Maria Santos, copy 1"_s);
    QCOMPARE(found->first().sender.text, u"sender-1"_s);
    QVERIFY(add(sample(PrintoutKind::Disclosure, u"quote-1"_s)).ok());
    QCOMPARE(m_parts.printouts->ofQuote({u"quote-1"_s})->size(), 1);
    QVERIFY(m_parts.printouts->ofQuote({u"transfer-1"_s})->isEmpty());
    // Nothing is nobody's.
    QVERIFY(m_parts.printouts->ofTransfer({})->isEmpty() && m_parts.printouts->ofQuote({})->isEmpty());
}

void TestStorePrintouts::copiesAreCountedAcrossCountersAndNotAcrossKinds()
{
    QCOMPARE(add(sample())->copy, 1);
    auto other = m_home->open();
    QCOMPARE(wordOf(other), u"done"_s);
    const auto second = (*other)->parts().printouts->add(sample(), [](int copy) { return u"copy %1"_s.arg(copy); });
    QCOMPARE(second->copy, 2);
    QCOMPARE(second->text, u"copy 2"_s);
    QCOMPARE(add(sample(PrintoutKind::Slip))->copy, 1);
    QCOMPARE(add(sample(PrintoutKind::Receipt, u"transfer-2"_s))->copy, 1);
    QVERIFY(m_parts.printouts->settle(second->id, PrintoutOutcome::Failed).ok());
    QCOMPARE(add(sample())->copy, 2); // the failed one is in nobody's hands
}

void TestStorePrintouts::onlyTheFirstWordAboutItsEndCounts()
{
    const auto added = add(sample());
    QVERIFY(m_parts.printouts->settle(added->id, PrintoutOutcome::Doubtful).ok());
    QVERIFY(m_parts.printouts->settle(added->id, PrintoutOutcome::Done).ok());
    QCOMPARE(m_parts.printouts->ofTransfer({u"transfer-1"_s})->first().outcome, PrintoutOutcome::Doubtful);
    QCOMPARE(wordOf(m_parts.printouts->settle(u"nothing"_s, PrintoutOutcome::Done)), u"not-found"_s);
}

void TestStorePrintouts::whatWasPrintedIsSealedAndNeverChanged()
{
    QVERIFY(add(sample()).ok());
    RawDatabase raw(m_home->address());
    QVERIFY(!raw.value(u"SELECT box FROM printout"_s).toByteArray().contains("Maria"));
    QVERIFY(!raw.value(u"SELECT box FROM printout"_s).toByteArray().contains("Aminah"));
    QVERIFY(raw.run(u"UPDATE printout SET copy = 7"_s).contains(u"not changed"_s));
    QVERIFY(raw.run(u"DELETE FROM printout"_s).contains(u"never removed"_s));
    // Moved to another transfer by other hands, it does not open.
    raw.run(u"DROP TRIGGER printout_is_not_changed"_s);
    raw.run(u"UPDATE printout SET transfer = 'transfer-2'"_s);
    QCOMPARE(wordOf(m_parts.printouts->ofTransfer({u"transfer-2"_s})), u"store-corrupt"_s);
}

void TestStorePrintouts::aPaperNeedsItsSender()
{
    PrintoutRecord record = sample();
    record.sender = {u"nobody"_s};
    QVERIFY(!add(record).ok());
    QVERIFY(m_parts.printouts->ofTransfer({u"transfer-1"_s})->isEmpty());
}

void TestStorePrintouts::theLanguageOfTheLastPaperIsRemembered()
{
    QCOMPARE(*m_parts.printouts->languageOf({u"sender-1"_s}), QString());
    QVERIFY(add(sample()).ok());
    QCOMPARE(*m_parts.printouts->languageOf({u"sender-1"_s}), u"es"_s);
    PrintoutRecord next = sample();
    next.languages = {u"ar"_s, u"en"_s};
    QVERIFY(add(next).ok());
    QCOMPARE(*m_parts.printouts->languageOf({u"sender-1"_s}), u"ar"_s);
    QCOMPARE(*m_parts.printouts->languageOf({u"sender-2"_s}), QString());
}

void TestStorePrintouts::aStoreOfTheSecondVersionIsBroughtUpToDate()
{
    ONLY_IN_A_FILE();
    m_store.reset();
    backToVersion(*m_home, 2);
    auto opened = m_home->open();
    QCOMPARE(wordOf(opened), u"done"_s);
    m_store = std::move(*opened);
    m_parts = m_store->parts();
    QCOMPARE(wordOf(add(sample())), u"done"_s);
    QVERIFY(m_parts.senders->sender({u"sender-1"_s}).ok());
}

QTEST_GUILESS_MAIN(TestStorePrintouts)
#include "tst_store_printouts.moc"
