// SPDX-License-Identifier: GPL-3.0-or-later
// Parties, providers, credentials, rates and the store, as a script types them.
#include "cli/scripted_desk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using cli::codeIn;
using cli::fieldIn;
using cli::messageIn;
using cli::Output;
using cli::ScriptedDesk;

class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void wrongUsageOfAnyCommandSendsNothing();
    void aStoreThatDoesNotOpenIsSaidByEveryCommandThatNeedsIt();
    void customersAreAddedShownFoundAndUpdated();
    void aFaultyInputNamesItsField();
    void inputThatIsNoFileOrNoJsonIsRefused();
    void beneficiariesBelongToTheirCustomer();
    void unknownRecordsExitWithEight();
    void providersSayWhatTheyCanDoAndLack();
    void theConnectionTestIsASentence();
    void credentialsAreSetListedAndForgottenButNeverShown();
    void aLockedKeychainIsNotAMissingCredential();
    void banksAreListedInTheirShape();
    void fieldsAreListedInTheirShape();
    void balancesAreStringsAndNullIsNotZero();
    void ratesAreSetAndListed();
    void aRateHasStepsAProviderAndABeginning();
    void whatIsEarnedIsToldToNobodyElse();
    void theStoreIsCheckedAndCopied();
    void aStoreIsMovedAsItsOwner();
    void nothingThatIsPrintedHoldsASecret();
};

void TestCommands::wrongUsageOfAnyCommandSendsNothing()
{
    ScriptedDesk desk;
    for (const char *line : {"transfer show", "transfer create", "transfer list --colour red", "rate set SGD",
                             "quote --from SGD --to PKR --country PK", "transfer refresh", "transfer refresh T1 --open",
                             "quote --send 1 --receive 1 --from SGD --to PKR --country PK", "sender fnd x", ""}) {
        const Output output = desk.type(line);
        QVERIFY2(output.exit == cli::WrongUsage, line);
        QCOMPARE(codeIn(output), u"usage"_s);
        QVERIFY(!messageIn(output).isEmpty());
    }
    QVERIFY(desk.shop.provider().quoteRequests.isEmpty());
}

void TestCommands::aStoreThatDoesNotOpenIsSaidByEveryCommandThatNeedsIt()
{
    ScriptedDesk desk;
    desk.deskFault = base::nothingHappened(ErrorKind::StoreUnavailable);
    desk.input = R"({"firstName":"Maria"})";
    for (const char *line :
         {"sender add", "sender show S1", "sender find x", "beneficiary list S1", "transfer show T1", "transfer list",
          "transfer find x", "transfer refresh T1", "transfer cancel T1", "rate list", "store check", "watch",
          "bank list --country PK", "quote --send 1 --from SGD --to PKR --country PK"}) {
        const Output output = desk.type(line);
        QVERIFY2(output.exit == cli::StoreFailed, line);
        QCOMPARE(codeIn(output), u"store-unavailable"_s);
    }
    desk.deskFault = base::nothingHappened(ErrorKind::KeychainLocked);
    QCOMPARE(desk.type("transfer list").exit, cli::Credentials);
    QCOMPARE(desk.type("provider list").exit, cli::Done); // needs no store
}

void TestCommands::customersAreAddedShownFoundAndUpdated()
{
    ScriptedDesk desk;
    desk.input = R"({"firstName":"Maria","lastName":"Santos","email":"maria@example.com"})";
    const Output added = desk.type("sender add");
    QCOMPARE(added.exit, cli::Done);
    const QString id = added.json.member(u"sender").member(u"id").text();
    QVERIFY(!id.isEmpty());
    QVERIFY(added.json.member(u"sender").member(u"missing").member(u"screening").isArray());

    const Output shown = desk.type({u"sender"_s, u"show"_s, id});
    QCOMPARE(shown.json, added.json);
    const Output found = desk.type("sender find santos");
    QCOMPARE(found.json.keys(), (QStringList{u"senders"_s}));
    QCOMPARE(found.json.member(u"senders").items().size(), 1);
    QCOMPARE(desk.type("sender find nobody").json.member(u"senders").items().size(), 0);

    desk.input = R"({"lastName":"Reyes","email":null})";
    const Output updated = desk.type({u"sender"_s, u"update"_s, id});
    QCOMPARE(updated.json.member(u"sender").member(u"lastName").text(), u"Reyes"_s);
    QCOMPARE(updated.json.member(u"sender").member(u"firstName").text(), u"Maria"_s);
    QVERIFY(!updated.json.member(u"sender").contains(u"email"));
}

void TestCommands::aFaultyInputNamesItsField()
{
    ScriptedDesk desk;
    desk.input = R"({"firstName":"Maria","shoeSize":"38"})";
    Output output = desk.type("sender add");
    QCOMPARE(output.exit, cli::BadInput);
    QCOMPARE(codeIn(output), u"unknown-member"_s);
    QCOMPARE(fieldIn(output), u"shoeSize"_s);
    desk.input = R"({"firstName":"Maria","dateOfBirth":"1990-13-01"})";
    output = desk.type("sender add --file -");
    QCOMPARE(codeIn(output), u"bad-date"_s);
    QCOMPARE(fieldIn(output), u"dateOfBirth"_s);
    QVERIFY(desk.shop.store.senders.all.isEmpty());
}

void TestCommands::inputThatIsNoFileOrNoJsonIsRefused()
{
    ScriptedDesk desk;
    desk.input = "{";
    QCOMPARE(codeIn(desk.type("sender add")), u"bad-file"_s);
    const Output missing = desk.type("sender add --file /nonexistent/sender.json");
    QCOMPARE(missing.exit, cli::BadInput);
    QCOMPARE(codeIn(missing), u"bad-file"_s);
    QVERIFY(messageIn(missing).contains(u"/nonexistent/sender.json"));
    QTemporaryDir folder;
    QFile file(folder.filePath(u"sender.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"firstName":"Maria"})");
    file.close();
    QCOMPARE(desk.type({u"sender"_s, u"add"_s, u"--file"_s, file.fileName()}).exit, cli::Done);
}

void TestCommands::beneficiariesBelongToTheirCustomer()
{
    ScriptedDesk desk;
    const services::SendRequest known = desk.shop.approve();
    desk.input = R"({"name":"Ahmed Khan","country":"PK","method":"bank-account","bankCode":"HBL",
                     "accountNumber":"00123456789"})";
    const Output added = desk.type({u"beneficiary"_s, u"add"_s, u"--sender"_s, known.sender.text});
    QVERIFY2(added.exit == cli::Done, added.json.toBytes().constData());
    const JsonValue beneficiary = added.json.member(u"beneficiary");
    QCOMPARE(beneficiary.member(u"senderId").text(), known.sender.text);
    QCOMPARE(beneficiary.member(u"method").text(), u"bank-account"_s);
    const Output list = desk.type({u"beneficiary"_s, u"list"_s, known.sender.text});
    QCOMPARE(list.json.keys(), (QStringList{u"beneficiaries"_s}));
    QCOMPARE(list.json.member(u"beneficiaries").items().size(), 2);
    const Output shown = desk.type({u"beneficiary"_s, u"show"_s, beneficiary.member(u"id").text()});
    QCOMPARE(shown.json, added.json);
    // No provider of this shop can tell whose account it is.
    const Output check = desk.type({u"beneficiary"_s, u"check"_s, beneficiary.member(u"id").text()});
    QCOMPARE(codeIn(check), u"not-supported"_s);
}

void TestCommands::unknownRecordsExitWithEight()
{
    ScriptedDesk desk;
    desk.input = R"({"name":"Ahmed Khan","country":"PK","method":"cash-pickup","bankCode":"HBL"})";
    for (const auto &[line, field] :
         {std::pair("sender show none", "sender"), std::pair("beneficiary show none", "beneficiary"),
          std::pair("beneficiary list none", "sender"), std::pair("transfer show none", "transfer"),
          std::pair("transfer refresh none", "transfer"), std::pair("transfer cancel none", "transfer"),
          std::pair("transfer send none", "transfer"), std::pair("transfer receipt none --output r.pdf", "transfer")}) {
        const Output output = desk.type(line);
        QVERIFY2(output.exit == cli::NoSuchRecord, line);
        QCOMPARE(codeIn(output), u"not-found"_s);
        QVERIFY2(fieldIn(output) == QLatin1StringView(field), line);
    }
}

void TestCommands::providersSayWhatTheyCanDoAndLack()
{
    ScriptedDesk desk;
    const Output output = desk.type("provider list");
    QCOMPARE(output.json.keys(), (QStringList{u"providers"_s}));
    const JsonValue provider = output.json.member(u"providers").items().first();
    for (const char16_t *member :
         {u"id", u"enabled", u"environment", u"capabilities", u"credentials", u"ready", u"missing"})
        QVERIFY(provider.contains(QStringView(member)));
    QCOMPARE(provider.member(u"ready").flag(), false);
    QCOMPARE(provider.member(u"missing").items().first().text(), u"token"_s);
    const JsonValue credential = provider.member(u"credentials").items().first();
    QCOMPARE(credential.member(u"name").text(), u"token"_s);
    QCOMPARE(credential.member(u"present").flag(), false);
}

void TestCommands::theConnectionTestIsASentence()
{
    ScriptedDesk desk;
    const Output works = desk.type("provider test alpha");
    QCOMPARE(works.exit, cli::Done);
    QVERIFY(!works.json.member(u"message").text().isEmpty());
    desk.shop.provider().testFault = base::nothingHappened(ErrorKind::CredentialRefused);
    const Output refused = desk.type("provider test alpha");
    QCOMPARE(refused.exit, cli::Credentials);
    QCOMPARE(refused.json.member(u"error").member(u"provider").text(), u"alpha"_s);
    QCOMPARE(desk.type("provider test omega").exit, cli::BadInput);
    desk.shop.provider().testFault = base::nothingHappened(ErrorKind::Unreachable);
    QCOMPARE(desk.type("provider test alpha").exit, cli::Unavailable);
}

void TestCommands::credentialsAreSetListedAndForgottenButNeverShown()
{
    ScriptedDesk desk;
    desk.input = "throw-away-token\r\n";
    const Output set = desk.type("credential set alpha token");
    QCOMPARE(set.exit, cli::Done);
    QVERIFY(!set.json.toBytes().contains("throw-away-token"));
    QCOMPARE(desk.shop.vault.secrets.at(u"alpha/test/token"_s), QByteArray("throw-away-token"));
    const Output list = desk.type("credential list alpha");
    QCOMPARE(list.json.keys(), (QStringList{u"credentials"_s}));
    const JsonValue credential = list.json.member(u"credentials").items().first();
    QCOMPARE(credential.member(u"provider").text(), u"alpha"_s);
    QCOMPARE(credential.member(u"present").flag(), true);
    QVERIFY(!list.json.toBytes().contains("throw-away-token"));
    QCOMPARE(desk.type("credential forget alpha token").exit, cli::Done);
    QVERIFY(desk.shop.vault.secrets.empty());
    QCOMPARE(codeIn(desk.type("credential set alpha tokn")), u"bad-code"_s);
    QCOMPARE(codeIn(desk.type("credential set omega token")), u"unknown-provider"_s);
    QCOMPARE(codeIn(desk.type("credential list omega")), u"unknown-provider"_s);
    desk.input = "\n";
    QCOMPARE(fieldIn(desk.type("credential set alpha token")), u"value"_s);
    QCOMPARE(codeIn(desk.type("credential set alpha token --file /nonexistent/token")), u"bad-file"_s);
}

void TestCommands::aLockedKeychainIsNotAMissingCredential()
{
    ScriptedDesk desk;
    desk.shop.vault.locked = true;
    QCOMPARE(desk.type("credential list").exit, cli::Credentials);
    desk.input = "throw-away";
    QCOMPARE(codeIn(desk.type("credential set alpha token")), u"keychain-locked"_s);
    const Output list = desk.type("provider list");
    QCOMPARE(list.exit, cli::Done);
    const JsonValue provider = list.json.member(u"providers").items().first();
    QCOMPARE(provider.member(u"missing").items().first().text(), u"keychain"_s);
}

void TestCommands::banksAreListedInTheirShape()
{
    ScriptedDesk desk;
    domain::PayoutPartner bank;
    bank.provider = {u"alpha"_s};
    bank.code = u"HBL"_s;
    bank.name = u"Habib Bank"_s;
    bank.type = u"bank"_s;
    bank.methods = {domain::PayoutMethod::BankAccount};
    desk.shop.provider().partnerList = {bank};
    const Output output = desk.type("bank list --country pk --provider alpha");
    QCOMPARE(output.json.keys(), (QStringList{u"banks"_s}));
    const JsonValue told = output.json.member(u"banks").items().first();
    QCOMPARE(told.member(u"code").text(), u"HBL"_s);
    QCOMPARE(told.member(u"country").text(), u"PK"_s);
    QCOMPARE(told.member(u"state").text(), u"active"_s);
    QCOMPARE(told.member(u"methods").items().first().text(), u"bank-account"_s);
    QCOMPARE(fieldIn(desk.type("bank list --country Pakistan")), u"country"_s);
    QCOMPARE(desk.type("bank list --country PK --provider omega").exit, cli::BadInput);
}

void TestCommands::fieldsAreListedInTheirShape()
{
    ScriptedDesk desk;
    domain::FieldRule rule;
    rule.name = u"accountNumber"_s;
    rule.label = u"Account"_s;
    rule.required = true;
    rule.maxLength = 30;
    rule.pattern = u"[0-9]+"_s;
    rule.choices = {{u"a"_s, u"A"_s}};
    desk.shop.provider().rules = {rule};
    const Output output = desk.type("fields --country PK --method bank-account");
    const JsonValue field = output.json.member(u"fields").items().first();
    QCOMPARE(field.keys(), (QStringList{u"name"_s, u"party"_s, u"label"_s, u"required"_s, u"maxLength"_s, u"pattern"_s,
                                        u"choices"_s, u"providers"_s}));
    QCOMPARE(field.member(u"party").text(), u"beneficiary"_s);
    QCOMPARE(field.member(u"providers").items().first().text(), u"alpha"_s);
    QCOMPARE(fieldIn(desk.type("fields --country PK --method pigeon")), u"method"_s);
    QCOMPARE(codeIn(desk.type("fields --country PK --method airtime --provider omega")), u"unknown-provider"_s);
}

void TestCommands::balancesAreStringsAndNullIsNotZero()
{
    ScriptedDesk desk;
    const Output output = desk.type("balance");
    const JsonValue balance = output.json.member(u"balances").items().first();
    QCOMPARE(balance.member(u"available").text(), u"1234.56"_s);
    QVERIFY(balance.member(u"available").isString());
    QVERIFY(balance.member(u"pending").isNull());
    desk.shop.provider().balancesFault = base::nothingHappened(ErrorKind::TimedOut);
    const Output failed = desk.type("balance");
    QCOMPARE(failed.exit, cli::Done);
    QCOMPARE(failed.json.member(u"unavailable").items().first().member(u"code").text(), u"timed-out"_s);
    QCOMPARE(desk.type("balance alpha").exit, cli::Unavailable);
    QCOMPARE(desk.type("balance omega").exit, cli::BadInput);
}

void TestCommands::ratesAreSetAndListed()
{
    ScriptedDesk desk;
    const Output set = desk.type("rate set sgd idr 11875.50 --margin-bps 25 --fee 2.50");
    QCOMPARE(set.exit, cli::Done);
    const Output list = desk.type("rate list");
    QCOMPARE(list.json.keys(), (QStringList{u"rates"_s}));
    const JsonValue rate = list.json.member(u"rates").items().first();
    QCOMPARE(rate.member(u"send").text(), u"SGD"_s);
    QCOMPARE(rate.member(u"rate").text(), u"11875.50"_s);
    QCOMPARE(rate.member(u"marginBps").text(), u"25"_s);
    QCOMPARE(rate.member(u"fee").member(u"amount").text(), u"2.50"_s);
    QCOMPARE(rate.member(u"setBy").text(), u"clerk"_s);
    QCOMPARE(fieldIn(desk.type("rate set SGD XQQ 1")), u"receive"_s);
    QCOMPARE(desk.type("rate set SGD IDR 1 --margin-bps much").exit, cli::BadInput);
}

void TestCommands::aRateHasStepsAProviderAndABeginning()
{
    ScriptedDesk desk;
    const Output set = desk.type("rate set SGD PKR own --provider alpha --fee-steps 0:5.00,1000:3.00+0.5% --fee-min 1 "
                                 "--send-min 20 --pay-step 0.05");
    QCOMPARE(set.exit, cli::Done);
    const JsonValue rate = set.json.member(u"rate");
    QVERIFY(rate.member(u"rate").isNull());
    QCOMPARE(rate.member(u"provider").text(), u"alpha"_s);
    QCOMPARE(rate.member(u"steps").items().size(), 2);
    QCOMPARE(rate.member(u"payStep").text(), u"5"_s);
    QCOMPARE(rate.member(u"state").text(), u"holds"_s);
    QCOMPARE(fieldIn(desk.type("rate set SGD PKR 5 --provider alpha")), u"rate"_s);
    QCOMPARE(fieldIn(desk.type("rate set SGD PKR own --provider alpha --fee-steps 5")), u"steps"_s);
    QCOMPARE(fieldIn(desk.type("rate set SGD IDR 1 --from yesterday")), u"from"_s);
    const Output quote = desk.type("quote --send 1000 --from SGD --to PKR --country PK");
    const JsonValue offer = quote.json.member(u"quotes").items().first();
    QCOMPARE(offer.member(u"totalDebit").member(u"amount").text(), u"1008.00"_s);
    QVERIFY(!offer.contains(u"earning"));
    QVERIFY(offer.contains(u"toBest"));
    QCOMPARE(desk.type("rate withdraw SGD PKR --provider alpha").exit, cli::Done);
    QCOMPARE(desk.type("rate withdraw SGD PKR --provider alpha").exit, cli::NoSuchRecord);
    QVERIFY(desk.type("rate list").json.member(u"rates").items().isEmpty());
    QCOMPARE(desk.type("rate list --history").json.member(u"rates").items().size(), 2);
    QCOMPARE(desk.type("rate agree 1").exit, cli::BadInput);
    QCOMPARE(desk.type("rate agree 99").exit, cli::NoSuchRecord);
}

void TestCommands::whatIsEarnedIsToldToNobodyElse()
{
    ScriptedDesk desk;
    const Output earnings = desk.type("rate earnings");
    QCOMPARE(earnings.exit, cli::Done);
    QVERIFY(earnings.json.member(u"earnings").isArray());
    QCOMPARE(fieldIn(desk.type("rate earnings --since today")), u"since"_s);
}

void TestCommands::theStoreIsCheckedAndCopied()
{
    ScriptedDesk desk;
    QCOMPARE(desk.type("store check").exit, cli::Done);
    desk.shop.care.report.ok = false;
    desk.shop.care.report.findings = {u"A page is torn."_s};
    const Output broken = desk.type("store check");
    QCOMPARE(broken.exit, cli::StoreFailed);
    QCOMPARE(broken.json.member(u"store").member(u"findings").items().first().text(), u"A page is torn."_s);
    QCOMPARE(desk.type("store backup copy.sealed").exit, cli::Done);
    QCOMPARE(desk.shop.care.backups, (QStringList{u"copy.sealed"_s}));
}

void TestCommands::aStoreIsMovedAsItsOwner()
{
    ScriptedDesk desk;
    desk.deskFault = base::nothingHappened(ErrorKind::StoreCorrupt); // that is when a backup is wanted
    const Output restored = desk.type("store restore monday.backup");
    QCOMPARE(restored.exit, cli::Done);
    const JsonValue said = restored.json.member(u"restore");
    QCOMPARE(said.member(u"aside").text(), u"/aside"_s);
    QCOMPARE(said.member(u"place").text(), u"/here"_s);
    QCOMPARE(said.member(u"unconfirmed").items().first().text(), u"RD-1"_s);
    QCOMPARE(said.member(u"missing").items().first().text(), u"RD-2"_s);
    QVERIFY(said.member(u"nextStep").text().contains(u"reconcile"));
    QCOMPARE(desk.type("store copy").json.member(u"copy").member(u"rows").text(), u"40"_s);
    desk.input = "of the tables\n";
    QCOMPARE(desk.type("store copy --owner owner").exit, cli::Done);
    QVERIFY(!desk.type("store prepare --owner owner --role counters").json.member(u"prepared").isNull());
    QVERIFY(!desk.type("store share").json.member(u"shared").isNull());
    QCOMPARE(desk.moves.asked, (QStringList{u"restore monday.backup||"_s, u"copy||"_s, u"copy|owner|of the tables"_s,
                                            u"prepare counters|owner|of the tables"_s, u"share||"_s}));
    QCOMPARE(codeIn(desk.type("store prepare")), u"usage"_s);
    QCOMPARE(fieldIn(desk.type("store copy --password-file x")), u"owner"_s);
    QCOMPARE(codeIn(desk.type("store copy --owner x --password-file /nowhere")), u"bad-file"_s);
    desk.moves.fault = base::nothingHappened(ErrorKind::StoreBusy);
    for (const char *line : {"store restore f", "store copy", "store prepare --owner x", "store share"})
        QCOMPARE(desk.type(line).exit, cli::StoreFailed);
}

void TestCommands::nothingThatIsPrintedHoldsASecret()
{
    ScriptedDesk desk;
    desk.input = "canary-5f2b";
    QByteArray all;
    for (const char *line : {"credential set alpha token", "credential list", "provider list", "provider test alpha",
                             "credential forget alpha token"})
        all += desk.type(line).json.toBytes();
    QVERIFY(!all.contains("canary-5f2b"));
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
