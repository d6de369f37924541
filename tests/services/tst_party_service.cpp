// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shop.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using support::Counter;
using support::Shop;

namespace {

JsonValue json(const char *text)
{
    const auto parsed = JsonValue::parse(text);
    if (!parsed) qFatal("not JSON: %s", text);
    return *parsed;
}

const char *const maria = R"({"firstName":"Maria","lastName":"Santos","countryOfResidence":"SG"})";
const char *const ahmed = R"({"name":"Ahmed Khan","country":"PK","method":"bank-account","bankCode":"HBL",
                              "accountNumber":"00123456789"})";

} // namespace

class TestPartyService : public QObject
{
    Q_OBJECT

private slots:
    void aCustomerIsStoredWithAnIdAndItsTimes();
    void aFaultyCustomerIsRefusedAtItsFieldAndNotStored();
    void anUpdateReplacesWhatIsGivenAndClearsWhatIsNull();
    void anUpdateOfSomethingChangedMeanwhileIsRefused();
    void aCustomerIsFoundByName();
    void aCustomerIsFoundByTheReferenceOfATransfer();
    void whoMayBeTheSamePersonIsTold();
    void aBeneficiaryBelongsToItsCustomer();
    void aBeneficiaryOfNobodyIsRefused();
    void aFaultyBeneficiaryIsRefusedAtItsFieldAndNotStored();
    void theBeneficiariesOfNobodyAreAnError();
};

void TestPartyService::aCustomerIsStoredWithAnIdAndItsTimes()
{
    Shop shop;
    Counter counter(shop);
    const auto sender = counter.parties.addSender(json(maria));
    QVERIFY(sender.ok());
    QCOMPARE(sender->id.text.size(), 36);
    QCOMPARE(sender->createdAt, shop.clock.now);
    QCOMPARE(counter.parties.sender(sender->id)->fullName(), u"Maria Santos"_s);
    const auto second = counter.parties.addSender(json(maria));
    QVERIFY(second->id != sender->id);
}

void TestPartyService::aFaultyCustomerIsRefusedAtItsFieldAndNotStored()
{
    Shop shop;
    Counter counter(shop);
    const auto unknown = counter.parties.addSender(json(R"({"firstName":"Maria","shoeSize":"38"})"));
    QVERIFY(!unknown.ok());
    QCOMPARE(unknown.error().kind, ErrorKind::UnknownMember);
    QCOMPARE(unknown.error().field, u"shoeSize"_s);
    const auto unborn = counter.parties.addSender(json(R"({"firstName":"Maria","dateOfBirth":"2099-01-01"})"));
    QVERIFY(!unborn);
    QCOMPARE(unborn.error().kind, ErrorKind::BadDate);
    QCOMPARE(unborn.error().field, u"dateOfBirth"_s);
    const auto date = counter.parties.addSender(json(R"({"firstName":"Maria","dateOfBirth":"31.12.1990"})"));
    QVERIFY(!date.ok());
    QCOMPARE(date.error().field, u"dateOfBirth"_s);
    QVERIFY(!counter.parties.addSender(json("[]")).ok());
    QVERIFY(!counter.parties.addSender(json("{}")).ok());
    QVERIFY(shop.store.senders.all.isEmpty());
}

void TestPartyService::anUpdateReplacesWhatIsGivenAndClearsWhatIsNull()
{
    Shop shop;
    Counter counter(shop);
    const auto sender = counter.parties.addSender(json(maria));
    shop.clock.advance(1'000);
    const auto updated =
        counter.parties.updateSender(sender->id, json(R"({"firstName":"Ana","countryOfResidence":null})"));
    QVERIFY(updated.ok());
    QCOMPARE(updated->firstName, u"Ana"_s);
    QCOMPARE(updated->lastName, u"Santos"_s);
    QVERIFY(updated->countryOfResidence.isEmpty());
    QCOMPARE(updated->createdAt, sender->createdAt);
    QCOMPARE(updated->updatedAt, shop.clock.now);
    QCOMPARE(updated->version, sender->version + 1);
}

void TestPartyService::anUpdateOfSomethingChangedMeanwhileIsRefused()
{
    Shop shop;
    Counter counter(shop);
    const auto sender = counter.parties.addSender(json(maria));
    QVERIFY(shop.store.senders.update(*sender).ok());
    const auto stale = shop.store.senders.update(*sender);
    QVERIFY(!stale.ok());
    QCOMPARE(stale.error().kind, ErrorKind::ChangedMeanwhile);
    QVERIFY(counter.parties.updateSender(sender->id, json(R"({"lastName":"Reyes"})")).ok());
    const auto unknown = counter.parties.updateSender({u"nobody"_s}, json("{}"));
    QVERIFY(!unknown.ok());
    QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
}

void TestPartyService::aCustomerIsFoundByName()
{
    Shop shop;
    Counter counter(shop);
    QVERIFY(counter.parties.addSender(json(maria)).ok());
    QCOMPARE(counter.parties.findSenders(u"santos"_s)->size(), 1);
    QCOMPARE(counter.parties.findSenders(u"reyes"_s)->size(), 0);
}

void TestPartyService::aCustomerIsFoundByTheReferenceOfATransfer()
{
    Shop shop(domain::SafetyClass::A);
    Counter counter(shop);
    const auto approved = shop.approve();
    const domain::Transfer sent = counter.send(approved).transfer;
    const auto found = counter.parties.findSenders(sent.reference);
    QVERIFY(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().id, approved.sender);
    QCOMPARE(counter.parties.findSenders(u"RD-19990101-0000000000"_s)->size(), 0);
}

void TestPartyService::whoMayBeTheSamePersonIsTold()
{
    Shop shop;
    Counter counter(shop);
    const JsonValue known = json(R"({"firstName":"Siti","lastName":"Rahayu","identificationNumber":"B1234567"})");
    const auto stored = counter.parties.addSender(known);
    // A form that is not right yet is good enough to ask with.
    const JsonValue typed = json(R"({"firstName":"S","dateOfBirth":"31.","identificationNumber":"B1234567"})");
    const auto alike = counter.parties.lookalikes(typed, {});
    QCOMPARE(alike->size(), 1);
    QCOMPARE(alike->first().id, stored->id);
    QCOMPARE(counter.parties.lookalikes(typed, stored->id)->size(), 0);
}

void TestPartyService::aBeneficiaryBelongsToItsCustomer()
{
    Shop shop;
    Counter counter(shop);
    const auto first = counter.parties.addSender(json(maria));
    const auto second = counter.parties.addSender(json(maria));
    const auto beneficiary = counter.parties.addBeneficiary(first->id, json(ahmed));
    QVERIFY2(beneficiary.ok(), beneficiary.ok() ? "" : qPrintable(beneficiary.error().field));
    QCOMPARE(beneficiary->sender, first->id);
    QCOMPARE(counter.parties.beneficiary(beneficiary->id)->fullName(), u"Ahmed Khan"_s);
    QCOMPARE(counter.parties.beneficiariesOf(first->id)->size(), 1);
    QCOMPARE(counter.parties.beneficiariesOf(second->id)->size(), 0);
}

void TestPartyService::aBeneficiaryOfNobodyIsRefused()
{
    Shop shop;
    Counter counter(shop);
    const auto refused = counter.parties.addBeneficiary({u"nobody"_s}, json(ahmed));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::NotFound);
    QVERIFY(shop.store.beneficiaries.all.isEmpty());
}

void TestPartyService::aFaultyBeneficiaryIsRefusedAtItsFieldAndNotStored()
{
    Shop shop;
    Counter counter(shop);
    const auto sender = counter.parties.addSender(json(maria));
    const auto country = counter.parties.addBeneficiary(
        sender->id, json(R"({"name":"Ahmed Khan","country":"Pakistan","method":"bank-account"})"));
    QVERIFY(!country.ok());
    QCOMPARE(country.error().field, u"country"_s);
    const auto method =
        counter.parties.addBeneficiary(sender->id, json(R"({"name":"Ahmed Khan","country":"PK","method":"pigeon"})"));
    QVERIFY(!method.ok());
    QCOMPARE(method.error().field, u"method"_s);
    const auto unknown = counter.parties.addBeneficiary(
        sender->id, json(R"({"name":"Ahmed Khan","country":"PK","method":"bank-account","acount":"1"})"));
    QVERIFY(!unknown.ok());
    QCOMPARE(unknown.error().field, u"acount"_s);
    QVERIFY(shop.store.beneficiaries.all.isEmpty());
}

void TestPartyService::theBeneficiariesOfNobodyAreAnError()
{
    Shop shop;
    Counter counter(shop);
    const auto list = counter.parties.beneficiariesOf({u"nobody"_s});
    QVERIFY(!list.ok());
    QCOMPARE(list.error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestPartyService)
#include "tst_party_service.moc"
