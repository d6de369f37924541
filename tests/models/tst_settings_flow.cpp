// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings_flow.h"
#include "support/window_stage.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using models::ProvidersModel;
using models::SettingsFlow;

class TestSettingsFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theListSaysWhatIsMissing();
    void aCredentialGoesIntoTheKeychainAndIsNeverSeenAgain();
    void aLockedKeychainIsNotAMissingCredential();
    void theTestSaysWhatIsWrong();
    void forgettingMakesItMissing();
    void everyCapabilityHasAWordForPeople();
    void whatIsMissingSaysWhereItBelongs();
    void whereTheDataIsAndWhetherItAnswersIsSaid();

private:
    void reload();
    std::unique_ptr<support::WindowStage> m_stage;
    std::unique_ptr<SettingsFlow> m_flow;
};

void TestSettingsFlow::init()
{
    m_flow.reset();
    m_stage = std::make_unique<support::WindowStage>();
    m_stage->open();
    m_flow = std::make_unique<SettingsFlow>(*m_stage->backstage, m_stage->shop.clock);
}

void TestSettingsFlow::reload()
{
    QSignalSpy reloaded(m_flow.get(), &SettingsFlow::reloaded);
    m_flow->reload();
    QTRY_COMPARE(reloaded.size(), 1);
}

void TestSettingsFlow::theListSaysWhatIsMissing()
{
    const QAbstractItemModelTester tester(&m_flow->providers(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    reload();
    QCOMPARE(m_flow->providers().rowCount(), 2);
    const models::ProviderFacts *alpha = m_flow->providers().provider(0);
    QVERIFY(!alpha->ready);
    QVERIFY(alpha->missing.contains(u"token"_s));
    QCOMPARE(alpha->credentials.size(), 1);
    QVERIFY(!alpha->credentials.first().present);
    QCOMPARE(m_flow->providers().readyCount(), 0);
    QCOMPARE(m_flow->providers().enabledCount(), 2);
}

void TestSettingsFlow::aCredentialGoesIntoTheKeychainAndIsNeverSeenAgain()
{
    reload();
    QSignalSpy set(m_flow.get(), &SettingsFlow::credentialSet);
    QSignalSpy reloaded(m_flow.get(), &SettingsFlow::reloaded);
    m_flow->setCredential(u"alpha"_s, u"token"_s, base::Secret(QByteArray("throw-away-token")));
    QTRY_COMPARE(reloaded.size(), 1);
    QCOMPARE(set.size(), 1);
    QCOMPARE(m_stage->shop.vault.secrets.at(u"alpha/test/token"_s), QByteArray("throw-away-token"));
    QVERIFY(m_flow->providers().provider(0)->ready);
    for (int column = 0; column < ProvidersModel::ColumnCount; ++column) {
        for (int role = 0; role < models::ModelRole + 10; ++role) {
            const QString shown = m_flow->providers().index(0, column).data(role).toString();
            QVERIFY(!shown.contains(u"throw-away-token"_s));
        }
    }
}

void TestSettingsFlow::aLockedKeychainIsNotAMissingCredential()
{
    m_stage->shop.vault.locked = true;
    reload();
    QVERIFY(m_flow->providers().provider(0)->missing.contains(u"keychain"_s));
    QSignalSpy problem(m_flow.get(), &SettingsFlow::problem);
    m_flow->setCredential(u"alpha"_s, u"token"_s, base::Secret(QByteArray("x")));
    QTRY_VERIFY(!problem.isEmpty());
    QVERIFY(problem.last().first().toString().contains(u"locked"_s));
    QVERIFY(!m_flow->isBusy());
}

void TestSettingsFlow::theTestSaysWhatIsWrong()
{
    reload();
    m_flow->test(u"alpha"_s);
    QVERIFY(m_flow->providers().isTesting(u"alpha"_s));
    QTRY_VERIFY(!m_flow->providers().isTesting(u"alpha"_s));
    QModelIndex cell = m_flow->providers().index(0, ProvidersModel::LastTest);
    QCOMPARE(cell.data().toString(), u"Works"_s);
    m_stage->provider().testFault = base::nothingHappened(base::ErrorKind::CredentialRefused);
    m_flow->test(u"alpha"_s);
    QTRY_COMPARE(cell.data().toString(), u"Does not work"_s);
    QVERIFY(m_flow->providers().testSentence(u"alpha"_s).contains(u"credentials"_s));
    QCOMPARE(cell.data(models::ToneRole).toInt(), int(models::Tone::Bad));
}

void TestSettingsFlow::forgettingMakesItMissing()
{
    m_stage->shop.vault.secrets[u"alpha/test/token"_s] = "throw-away-token";
    reload();
    QVERIFY(m_flow->providers().provider(0)->ready);
    QSignalSpy reloaded(m_flow.get(), &SettingsFlow::reloaded);
    m_flow->forgetCredential(u"alpha"_s, u"token"_s);
    QTRY_COMPARE(reloaded.size(), 1);
    QVERIFY(!m_flow->providers().provider(0)->ready);
}

void TestSettingsFlow::everyCapabilityHasAWordForPeople()
{
    // A provider that can do everything. It has its offers already; the other pointers are never followed.
    interfaces::Provider &provider = m_stage->shop.providers[1];
    const auto claim = [](auto *&part) { part = reinterpret_cast<std::remove_reference_t<decltype(part)>>(0x10); };
    claim(provider.payouts), claim(provider.cancellations), claim(provider.partners);
    claim(provider.balances), claim(provider.accountInquiry), claim(provider.senderEnrolment);
    claim(provider.onboarding), claim(provider.documents), claim(provider.beneficiaryEnrolment);
    claim(provider.recipientForms), claim(provider.addressBook), claim(provider.masterData), claim(provider.rates);
    claim(provider.fundings), claim(provider.refunds), claim(provider.statements), claim(provider.summaries);
    claim(provider.receiptLinks), claim(provider.callbacks);
    const QStringList codes = provider.capabilities();
    QCOMPARE(codes.size(), 20);
    m_stage->open();
    m_flow = std::make_unique<SettingsFlow>(*m_stage->backstage, m_stage->shop.clock);
    reload();
    const QStringList words = m_flow->providers().provider(1)->capabilities.split(u", "_s);
    QCOMPARE(words.size(), codes.size());
    QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), codes.size());
    for (const QString &code : codes) {
        if (code != u"balance" && code != u"rates") QVERIFY2(!words.contains(code), qPrintable(code));
    }
}

void TestSettingsFlow::whatIsMissingSaysWhereItBelongs()
{
    m_stage->shop.providers[0].missingSettings = {u"merchantId"_s, u"connector"_s, u"baseUrl"_s};
    m_stage->open();
    m_flow = std::make_unique<SettingsFlow>(*m_stage->backstage, m_stage->shop.clock);
    reload();
    const QString missing = m_flow->providers().provider(0)->missing;
    QVERIFY2(missing.contains(u"the credential token"_s), qPrintable(missing));
    QVERIFY(missing.contains(u"our merchant number, which belongs into the profile"_s));
    QVERIFY(missing.contains(u"the part of the program"_s));
    QVERIFY(missing.contains(u"baseUrl, which belongs into the profile"_s));
    QVERIFY(!missing.contains(u"merchantId"_s));
}

void TestSettingsFlow::whereTheDataIsAndWhetherItAnswersIsSaid()
{
    QVERIFY(m_flow->store().place.isEmpty());
    reload();
    QVERIFY(m_flow->store().place.contains(u"practice"_s));
    m_stage->counter->desk.practice = false;
    reload();
    QVERIFY(m_flow->store().place.contains(u"SQLite"_s));
    QVERIFY(m_flow->store().isWell && !m_flow->store().state.isEmpty());

    services::StoreProfile &store = m_stage->counter->profile.store;
    store.driver = u"postgresql"_s;
    store.host = u"db.example.com"_s;
    store.database = u"shop"_s;
    store.user = u"counter"_s;
    QSignalSpy looked(m_flow.get(), &SettingsFlow::storeLookedAt);
    m_flow->lookAtStore();
    QTRY_COMPARE(looked.size(), 1);
    for (const QString &word : {u"PostgreSQL"_s, u"db.example.com:5432"_s, u"shop"_s, u"counter"_s})
        QVERIFY2(m_flow->store().place.contains(word), qPrintable(m_flow->store().place));
    QVERIFY(m_flow->store().isWell);

    support::MemoryCare away;
    m_stage->counter->desk.store.care = &away;
    away.fault = base::nothingHappened(base::ErrorKind::StoreUnavailable, {}, u"The server is away."_s);
    m_flow->lookAtStore();
    QTRY_COMPARE(looked.size(), 2);
    QVERIFY(!m_flow->store().isWell);
    QVERIFY2(m_flow->store().state.contains(u"The server is away."_s), qPrintable(m_flow->store().state));
    away.fault.reset();
    m_flow->lookAtStore();
    QTRY_COMPARE(looked.size(), 3);
    QVERIFY(m_flow->store().isWell);
}

QTEST_GUILESS_MAIN(TestSettingsFlow)
#include "tst_settings_flow.moc"
