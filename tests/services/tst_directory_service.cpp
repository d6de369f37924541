// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settings_record.h"
#include "support/await.h"
#include "support/shop.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::SafetyClass;
using support::await;
using support::Counter;
using support::Shop;

namespace {

domain::PayoutPartner bank(const QString &code)
{
    domain::PayoutPartner partner;
    partner.provider = {u"alpha"_s};
    partner.code = code;
    partner.name = code + u" Bank"_s;
    partner.type = u"bank"_s;
    partner.methods = {domain::PayoutMethod::BankAccount};
    partner.state = domain::PartnerState::Degraded;
    partner.accountFormat = u"24 characters"_s;
    return partner;
}

base::Secret secret(const char *text) { return base::Secret(QByteArrayView(text)); }

domain::FieldRule rule(const QString &name, bool required, int maxLength)
{
    domain::FieldRule rule;
    rule.name = name;
    rule.required = required;
    rule.maxLength = maxLength;
    return rule;
}

} // namespace

class TestDirectoryService : public QObject
{
    Q_OBJECT

private slots:
    void aMissingCredentialIsNamed();
    void aLockedKeychainIsNotCalledAMissingCredential();
    void anOptionalCredentialIsNotNeeded();
    void missingSettingsAndBeingSwitchedOffAreNotReady();
    void aCredentialIsSetAndForgottenByName();
    void aCredentialThatNobodyWantsIsRefused();
    void aNewCredentialIsUsedAtOnce();
    void whoChangesACredentialIsOnRecordFirst();
    void settingsThatDecideAboutMoneyAreOnRecordWhenTheyChange();
    void aMissingCredentialSaysHowToSetIt();
    void theConnectionTestSaysWhatIsWrong();
    void partnersAreTakenFromTheCacheForADay();
    void anOldCacheIsUsedWhenTheProviderFails();
    void aCacheFromTheFutureIsNotTrusted();
    void withoutACacheTheFailureIsTold();
    void aCacheThatCannotBeWrittenWithholdsNothing();
    void theCacheOfOneEnvironmentIsNotThatOfAnother();
    void whenOneOfSeveralFailsTheOthersAreListed();
    void nobodyAnsweringIsNotAnEmptyList();
    void balancesOfThoseThatAnswerAndTheReasonsOfTheOthers();
    void fieldsOfSeveralProvidersAreMerged();
};

void TestDirectoryService::aMissingCredentialIsNamed()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    const auto missing = await(counter.directory.list());
    QCOMPARE(missing->first().missing, (QStringList{u"token"_s}));
    QVERIFY(!missing->first().ready);
    QVERIFY(!missing->first().credentials.first().present);
    shop.vault.secrets[u"alpha/test/token"_s] = "throw-away";
    const auto present = await(counter.directory.list());
    QVERIFY(present->first().missing.isEmpty());
    QVERIFY(present->first().ready);
    QVERIFY(present->first().credentials.first().present);
}

void TestDirectoryService::aLockedKeychainIsNotCalledAMissingCredential()
{
    Shop shop(SafetyClass::A);
    shop.vault.secrets[u"alpha/test/token"_s] = "throw-away";
    shop.vault.locked = true;
    Counter counter(shop);
    const auto list = await(counter.directory.list());
    QCOMPARE(list->first().missing, (QStringList{u"keychain"_s}));
    QVERIFY(!list->first().ready);
}

void TestDirectoryService::anOptionalCredentialIsNotNeeded()
{
    Shop shop(SafetyClass::A);
    shop.providers[0].optionalCredentialNames = QStringList{u"webhook-public-key"_s};
    shop.vault.secrets[u"alpha/test/token"_s] = "throw-away";
    Counter counter(shop);
    const auto list = await(counter.directory.list());
    QVERIFY(list->first().ready);
    QCOMPARE(list->first().credentials.size(), 2);
    QVERIFY(!list->first().credentials[1].required);
}

void TestDirectoryService::missingSettingsAndBeingSwitchedOffAreNotReady()
{
    Shop shop(SafetyClass::A);
    shop.add(u"beta"_s, SafetyClass::B);
    shop.vault.secrets[u"alpha/test/token"_s] = "throw-away";
    shop.vault.secrets[u"beta/test/token"_s] = "throw-away";
    shop.providers[0].missingSettings = QStringList{u"merchantId"_s};
    shop.providers[1].enabled = false;
    Counter counter(shop);
    const auto list = await(counter.directory.list());
    QCOMPARE(list->at(0).missing, (QStringList{u"merchantId"_s}));
    QVERIFY(!list->at(0).ready);
    QVERIFY(!list->at(1).ready);
}

void TestDirectoryService::aCredentialIsSetAndForgottenByName()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    QVERIFY(await(counter.directory.setCredential({u"alpha"_s}, u"token"_s, secret("throw-away"))).ok());
    QCOMPARE(shop.vault.secrets.at(u"alpha/test/token"_s), QByteArray("throw-away"));
    QVERIFY(await(counter.directory.forgetCredential({u"alpha"_s}, u"token"_s)).ok());
    QVERIFY(shop.vault.secrets.empty());
}

void TestDirectoryService::aCredentialThatNobodyWantsIsRefused()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    const auto name = await(counter.directory.setCredential({u"alpha"_s}, u"tokn"_s, secret("x")));
    QCOMPARE(name.error().kind, ErrorKind::BadCode);
    QCOMPARE(name.error().field, u"name"_s);
    const auto provider = await(counter.directory.setCredential({u"omega"_s}, u"token"_s, secret("x")));
    QCOMPARE(provider.error().kind, ErrorKind::UnknownProvider);
    const auto empty = await(counter.directory.setCredential({u"alpha"_s}, u"token"_s, secret("")));
    QCOMPARE(empty.error().field, u"value"_s);
    QVERIFY(shop.vault.secrets.empty());
    shop.vault.locked = true;
    const auto locked = await(counter.directory.setCredential({u"alpha"_s}, u"token"_s, secret("x")));
    QCOMPARE(locked.error().kind, ErrorKind::KeychainLocked);
}

void TestDirectoryService::whoChangesACredentialIsOnRecordFirst()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    counter.directory.noteIn(&counter.audit);
    const auto set = [&](const char *value) {
        return await(counter.directory.setCredential({u"alpha"_s}, u"token"_s, secret(value)));
    };
    QVERIFY(set("first").ok());
    QCOMPARE(shop.store.audit.all.size(), 1);
    QCOMPARE(shop.store.audit.all.first().action, u"credential.set"_s);
    QCOMPARE(shop.store.audit.all.first().subject, u"alpha"_s);
    QCOMPARE(shop.store.audit.all.first().detail, u"test/token"_s); // which one, never what it is
    shop.store.audit.isFull = true;
    QCOMPARE(set("second").error().kind, ErrorKind::DiskFull);
    QCOMPARE(await(counter.directory.forgetCredential({u"alpha"_s}, u"token"_s)).error().kind, ErrorKind::DiskFull);
    const auto kept = await(shop.vault.read({u"alpha"_s, u"test"_s, u"token"_s}));
    QVERIFY(kept);
    QCOMPARE(kept->reveal(), QByteArrayView("first"));
    shop.store.audit.isFull = false;
    QVERIFY(await(counter.directory.forgetCredential({u"alpha"_s}, u"token"_s)).ok());
    QCOMPARE(shop.store.audit.all.last().action, u"credential.forgotten"_s);
}

void TestDirectoryService::settingsThatDecideAboutMoneyAreOnRecordWhenTheyChange()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    services::Profile profile;
    profile.agent.secondPersonForRates = true;
    interfaces::ProviderProfile provider;
    provider.id = u"alpha"_s;
    provider.enabled = true;
    provider.baseUrl = u"https://pay.example"_s;
    profile.providers = {provider};
    const auto lines = [&shop] { return shop.store.audit.all.size(); };
    QVERIFY(services::noteSettings(counter.audit, profile));
    QVERIFY(services::noteSettings(counter.audit, profile)); // the next start, with the same file
    QCOMPARE(lines(), 1);
    profile.agent.phone = u"+65 6000 0001"_s; // decides about no money
    QVERIFY(services::noteSettings(counter.audit, profile));
    QCOMPARE(lines(), 1);
    profile.agent.secondPersonForRates = false;
    QVERIFY(services::noteSettings(counter.audit, profile));
    QCOMPARE(lines(), 2);
    profile.providers[0].baseUrl = u"https://elsewhere.example"_s;
    QVERIFY(services::noteSettings(counter.audit, profile));
    QCOMPARE(lines(), 3);
    QCOMPARE(shop.store.audit.all.last().action, u"settings.changed"_s);
    QVERIFY(shop.store.audit.all.last().detail.contains(u"elsewhere.example"_s));
    profile.agent.counter = u"02"_s; // another counter's settings are its own
    QVERIFY(services::noteSettings(counter.audit, profile));
    QCOMPARE(lines(), 4);
    profile.agent.counter = u"01"_s;
    QVERIFY(services::noteSettings(counter.audit, profile));
    QCOMPARE(lines(), 4);
    shop.store.audit.isFull = true;
    profile.providers[0].enabled = false;
    QCOMPARE(services::noteSettings(counter.audit, profile).error().kind, ErrorKind::DiskFull);
}

void TestDirectoryService::aNewCredentialIsUsedAtOnce()
{
    Shop shop(SafetyClass::A);
    shop.vault.secrets[u"alpha/test/token"_s] = "old";
    services::ProviderCredentials credentials(shop.vault, u"alpha"_s, u"test"_s);
    services::DirectoryService directory(shop.providers, {{u"alpha"_s, &credentials}}, shop.vault, shop.clock);
    QCOMPARE(await(credentials.credential(u"token"_s))->reveal(), QByteArrayView("old"));
    shop.vault.locked = true; // read once, kept in memory
    QCOMPARE(await(credentials.credential(u"token"_s))->reveal(), QByteArrayView("old"));
    shop.vault.locked = false;
    QVERIFY(await(directory.setCredential({u"alpha"_s}, u"token"_s, secret("new"))).ok());
    QCOMPARE(await(credentials.credential(u"token"_s))->reveal(), QByteArrayView("new"));
    QVERIFY(await(directory.forgetCredential({u"alpha"_s}, u"token"_s)).ok());
    QVERIFY(!await(credentials.credential(u"token"_s)).ok());
}

void TestDirectoryService::aMissingCredentialSaysHowToSetIt()
{
    Shop shop(SafetyClass::A);
    services::ProviderCredentials credentials(shop.vault, u"alpha"_s, u"test"_s);
    const auto missing = await(credentials.credential(u"token"_s));
    QCOMPARE(missing.error().kind, ErrorKind::CredentialMissing);
    QCOMPARE(missing.error().provider, u"alpha"_s);
    QVERIFY(missing.error().detail.contains(u"token"_s) && missing.error().detail.contains(u"settings"_s));
    shop.vault.locked = true;
    QCOMPARE(await(credentials.credential(u"token"_s)).error().kind, ErrorKind::KeychainLocked);
}

void TestDirectoryService::theConnectionTestSaysWhatIsWrong()
{
    Shop shop(SafetyClass::A);
    shop.add(u"beta"_s, SafetyClass::B);
    shop.add(u"gamma"_s, SafetyClass::C);
    shop.providers[1].enabled = false;
    shop.providers[2].connectionTest = nullptr;
    Counter counter(shop);
    QCOMPARE(*await(counter.directory.test({u"alpha"_s})), u"It answers."_s);
    shop.provider().testFault = base::nothingHappened(ErrorKind::CredentialRefused);
    const auto refused = await(counter.directory.test({u"alpha"_s}));
    QCOMPARE(refused.error().kind, ErrorKind::CredentialRefused);
    QCOMPARE(refused.error().provider, u"alpha"_s);
    QCOMPARE(await(counter.directory.test({u"beta"_s})).error().kind, ErrorKind::ProviderDisabled);
    QCOMPARE(await(counter.directory.test({u"gamma"_s})).error().kind, ErrorKind::NotSupported);
    QCOMPARE(await(counter.directory.test({u"omega"_s})).error().kind, ErrorKind::UnknownProvider);
}

void TestDirectoryService::partnersAreTakenFromTheCacheForADay()
{
    Shop shop(SafetyClass::A);
    shop.provider().partnerList = {bank(u"HBL"_s), bank(u"UBL"_s)};
    Counter counter(shop);
    const auto fresh = await(counter.directory.partners({u"alpha"_s}, u"PK"_s));
    QCOMPARE(fresh->size(), 2);
    shop.clock.advance(23 * 3600 * 1000);
    const auto cached = await(counter.directory.partners({u"alpha"_s}, u"PK"_s));
    QCOMPARE(shop.provider().partnerCalls, 1);
    QCOMPARE(cached->size(), 2);
    QCOMPARE(cached->first().code, u"HBL"_s);
    QCOMPARE(cached->first().name, u"HBL Bank"_s);
    QCOMPARE(cached->first().country, u"PK"_s);
    QCOMPARE(cached->first().methods, fresh->first().methods);
    QCOMPARE(cached->first().state, domain::PartnerState::Degraded);
    QCOMPARE(cached->first().accountFormat, u"24 characters"_s);
    QCOMPARE(cached->first().provider.text, u"alpha"_s);
    shop.clock.advance(2 * 3600 * 1000);
    (void)await(counter.directory.partners({u"alpha"_s}, u"PK"_s));
    QCOMPARE(shop.provider().partnerCalls, 2);
    (void)await(counter.directory.partners({u"alpha"_s}, u"IN"_s));
    QCOMPARE(shop.provider().partnerCalls, 3); // another country is another list
}

void TestDirectoryService::anOldCacheIsUsedWhenTheProviderFails()
{
    Shop shop(SafetyClass::A);
    shop.provider().partnerList = {bank(u"HBL"_s)};
    Counter counter(shop);
    (void)await(counter.directory.partners({u"alpha"_s}, u"PK"_s));
    shop.clock.advance(30LL * 86'400'000);
    shop.provider().partnersFault = base::nothingHappened(ErrorKind::Unreachable);
    const auto old = await(counter.directory.partners({u"alpha"_s}, u"PK"_s));
    QVERIFY(old.ok());
    QCOMPARE(old->size(), 1);
    QCOMPARE(shop.provider().partnerCalls, 2);
}

void TestDirectoryService::aCacheFromTheFutureIsNotTrusted()
{
    Shop shop(SafetyClass::A);
    shop.provider().partnerList = {bank(u"HBL"_s)};
    Counter counter(shop);
    (void)await(counter.directory.partners({u"alpha"_s}, u"PK"_s));
    shop.clock.now = shop.clock.now.addDays(-1); // somebody set the clock back
    (void)await(counter.directory.partners({u"alpha"_s}, u"PK"_s));
    QCOMPARE(shop.provider().partnerCalls, 2);
}

void TestDirectoryService::withoutACacheTheFailureIsTold()
{
    Shop shop(SafetyClass::A);
    shop.add(u"beta"_s, SafetyClass::B);
    shop.providers[1].partners = nullptr;
    shop.provider().partnersFault = base::nothingHappened(ErrorKind::Unreachable);
    Counter counter(shop);
    const auto failed = await(counter.directory.partners({u"alpha"_s}, u"PK"_s));
    QCOMPARE(failed.error().kind, ErrorKind::Unreachable);
    QCOMPARE(failed.error().provider, u"alpha"_s);
    QCOMPARE(await(counter.directory.partners({u"beta"_s}, u"PK"_s)).error().kind, ErrorKind::NotSupported);
    QCOMPARE(await(counter.directory.partners({u"omega"_s}, u"PK"_s)).error().kind, ErrorKind::UnknownProvider);
}

void TestDirectoryService::aCacheThatCannotBeWrittenWithholdsNothing()
{
    Shop shop(SafetyClass::A);
    shop.provider().partnerList = {bank(u"HBL"_s)};
    shop.references.mayWrite = false;
    Counter counter(shop);
    QCOMPARE(await(counter.directory.partners({u"alpha"_s}, u"PK"_s))->size(), 1);
}

void TestDirectoryService::theCacheOfOneEnvironmentIsNotThatOfAnother()
{
    Shop shop(SafetyClass::A);
    shop.provider().partnerList = {bank(u"HBL"_s)};
    Counter test(shop);
    (void)await(test.directory.partners({u"alpha"_s}, u"PK"_s));
    shop.providers[0].environment = u"production"_s;
    Counter production(shop, u"counter:2:1"_s);
    (void)await(production.directory.partners({u"alpha"_s}, u"PK"_s));
    QCOMPARE(shop.provider().partnerCalls, 2);
}

void TestDirectoryService::whenOneOfSeveralFailsTheOthersAreListed()
{
    Shop shop(SafetyClass::A);
    shop.add(u"beta"_s, SafetyClass::B);
    shop.provider(0).partnersFault = base::nothingHappened(ErrorKind::Unreachable);
    shop.provider(1).partnerList = {bank(u"BCA"_s)};
    Counter counter(shop);
    const auto list = await(counter.directory.partners({}, u"ID"_s));
    QVERIFY(list.ok());
    QCOMPARE(list->size(), 1);
}

void TestDirectoryService::nobodyAnsweringIsNotAnEmptyList()
{
    Shop shop(SafetyClass::A);
    shop.provider().partnersFault = base::nothingHappened(ErrorKind::Unreachable);
    Counter counter(shop);
    const auto list = await(counter.directory.partners({}, u"PK"_s));
    QVERIFY(!list.ok());
    QCOMPARE(list.error().kind, ErrorKind::Unreachable);
    shop.provider().partnersFault.reset();
    QVERIFY(await(counter.directory.partners({}, u"PK"_s))->isEmpty());
}

void TestDirectoryService::balancesOfThoseThatAnswerAndTheReasonsOfTheOthers()
{
    Shop shop(SafetyClass::A);
    shop.add(u"beta"_s, SafetyClass::B);
    shop.add(u"gamma"_s, SafetyClass::C);
    shop.providers[2].balances = nullptr;
    shop.provider(1).balancesFault = base::nothingHappened(ErrorKind::TimedOut);
    Counter counter(shop);
    const auto sheet = await(counter.directory.balances({}));
    QCOMPARE(sheet->balances.size(), 1);
    QCOMPARE(sheet->balances.first().available->toWire(), u"1234.56"_s);
    QVERIFY(!sheet->balances.first().pending);
    QCOMPARE(sheet->failures.size(), 1);
    QCOMPARE(sheet->failures.first().error.provider, u"beta"_s);
    QCOMPARE(await(counter.directory.balances({u"beta"_s})).error().kind, ErrorKind::TimedOut);
    QCOMPARE(await(counter.directory.balances({u"gamma"_s})).error().kind, ErrorKind::NotSupported);
    QCOMPARE(await(counter.directory.balances({u"omega"_s})).error().kind, ErrorKind::UnknownProvider);
}

void TestDirectoryService::fieldsOfSeveralProvidersAreMerged()
{
    Shop shop(SafetyClass::A);
    shop.add(u"beta"_s, SafetyClass::B);
    shop.provider(0).rules = {rule(u"accountNumber"_s, false, 34), rule(u"city"_s, true, 0)};
    shop.provider(1).rules = {rule(u"accountNumber"_s, true, 20)};
    Counter counter(shop);
    const auto all = counter.directory.fieldsFor(u"PK"_s, domain::PayoutMethod::BankAccount, {});
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].name, u"accountNumber"_s);
    QVERIFY(all[0].required);
    QCOMPARE(all[0].maxLength, 20);
    QCOMPARE(all[0].providers, (QStringList{u"alpha"_s, u"beta"_s}));
    const auto one = counter.directory.fieldsFor(u"PK"_s, domain::PayoutMethod::BankAccount, {u"alpha"_s});
    QCOMPARE(one.size(), 2);
    QVERIFY(!one[0].required);
    QCOMPARE(one[0].maxLength, 34);
}

QTEST_GUILESS_MAIN(TestDirectoryService)
#include "tst_directory_service.moc"
