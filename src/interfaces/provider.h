// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "domain/beneficiary.h"
#include "domain/field_rule.h"
#include "domain/operation.h"
#include "domain/quote.h"
#include "domain/safety.h"
#include "domain/sender.h"
#include "domain/transfer.h"
#include "domain/treasury.h"
#include "domain/verdict.h"
#include "interfaces/answer.h"

namespace interfaces {

/// The cheapest call that proves the credentials: it moves nothing and creates nothing.
class ConnectionTest
{
public:
    virtual ~ConnectionTest() = default;
    /// A sentence for the settings page, such as what the balance is; or why it does not work.
    virtual Answer<QString> test() = 0;
};

class Quotes
{
public:
    virtual ~Quotes() = default;
    /// Whether this provider wants a rate of the agent's own board because it quotes none.
    virtual bool needsBoardRate() const = 0;
    /// Offers for every method (and the partner, where one is named) that fit the request. `id` and `environment` of
    /// the quotes are left empty. A method that cannot be offered stands in `unavailable` with its reason. May create
    /// binding quotes at the provider; never moves money.
    virtual Answer<domain::QuoteSheet> quotes(domain::QuoteRequest request) = 0;
};

/// Everything a connector needs to word a transfer. Values, as approved.
struct PayoutOrder {
    domain::Transfer transfer;
    domain::Sender sender;
    domain::Beneficiary beneficiary;
    domain::Quote quote;
    /// What the provider calls this beneficiary, when it is enrolled there already; empty otherwise.
    QString enrolledBeneficiary;
    /// The bytes of its payout, when they were frozen already; without body otherwise. What an answer names is held
    /// against these: the beneficiary may have been enrolled anew since, under another number.
    domain::FrozenRequest frozen;
};

/// How an order reads at the provider's end, as its bytes will say it.
struct PayoutWording {
    QString payee;   ///< the beneficiary's name; empty: none is sent, the account alone decides
    QString purpose; ///< in the provider's own list; empty: it is not told
};

/// The bytes to freeze, and what was learned while making them.
struct PreparedPayout {
    domain::FrozenRequest request;
    QString enrolledBeneficiary; ///< to be remembered for the next transfer; empty: nothing to remember
};

/// Sends money. The order of calls is: check, prepare, (the service stores and arms), sendOnce, (the service stores the
/// raw answer), judge. The service alone decides whether sendOnce may be called again, by reading safety().
class Payouts
{
public:
    virtual ~Payouts() = default;
    virtual domain::SafetyProfile safety() const = 0;
    /// Where it pays, and how; data, no call. An empty list of countries means: the partner list tells.
    virtual QStringList countries() const = 0;
    virtual QList<domain::PayoutMethod> methods() const = 0;
    /// Which fields it wants for that country and method.
    virtual QList<domain::FieldRule> fieldsFor(QString country, domain::PayoutMethod method) const = 0;
    /// Whether the order can be worded; pure. The error names the field.
    virtual base::Result<void> check(const PayoutOrder &order) const = 0;
    /// How the payout desk will see it; pure.
    virtual PayoutWording wording(const PayoutOrder &order) const { return {order.beneficiary.fullName(), {}}; }
    /// Makes the exact bytes. May make harmless calls first (enrol the beneficiary); an error from here is certain to
    /// have moved nothing.
    virtual Answer<PreparedPayout> prepare(PayoutOrder order) = 0;
    /// Signs and sends those bytes, once, and brings back whatever came. Never repeats anything.
    virtual QCoro::Task<domain::WireAnswer> sendOnce(domain::FrozenRequest request) = 0;
    /// What the answer means; pure, so that it can be judged again from the stored bytes.
    virtual domain::Verdict judge(const PayoutOrder &order, const domain::WireAnswer &answer) const = 0;
    /// Asks what became of the transfer. Moves nothing.
    virtual QCoro::Task<domain::Sighting> lookUp(PayoutOrder order) = 0;
};

class Cancellations
{
public:
    virtual ~Cancellations() = default;
    virtual bool mayCancel(const domain::Transfer &transfer) const = 0;
    virtual domain::FrozenRequest cancelRequest(const PayoutOrder &order) const = 0;
    virtual QCoro::Task<domain::WireAnswer> sendCancel(domain::FrozenRequest request) = 0;
    /// Accepted with state Cancelled, Accepted with another state (too late), Rejected, or Maybe; pure.
    virtual domain::Verdict judgeCancel(const PayoutOrder &order, const domain::WireAnswer &answer) const = 0;
};

/// Banks, wallets and cash agents.
class Partners
{
public:
    virtual ~Partners() = default;
    virtual Answer<QList<domain::PayoutPartner>> partners(QString country) = 0;
};

class Balances
{
public:
    virtual ~Balances() = default;
    virtual Answer<QList<domain::Balance>> balances() = 0;
};

/// Tells the account holder's name.
class AccountInquiry
{
public:
    virtual ~AccountInquiry() = default;
    virtual Answer<QString> accountHolder(domain::Beneficiary beneficiary) = 0;
};

/// Where the provider's own receipt of a transfer is found.
class ReceiptLinks
{
public:
    virtual ~ReceiptLinks() = default;
    /// https, on a host of the provider's; empty when there is none yet. Pure.
    virtual QString receiptLink(const domain::Transfer &transfer) const = 0;
};

// In headers of their own: onboarding.h, treasury.h, reference.h, callback.h.
class SenderEnrolment;
class Onboarding;
class SenderNames;
class Documents;
class Fundings;
class Refunds;
class Statements;
class Summaries;
class ProviderRates;
class MasterData;
class BeneficiaryEnrolment;
class RecipientForms;
class AddressBook;
class Callbacks;

/// A provider is the set of things it can do; what it cannot do is a null pointer. The pointers live as long as the
/// connector that filled them.
struct Provider {
    domain::ProviderId id;
    QString name;        ///< for people: "Simpaisa"
    QString environment; ///< "production", "sandbox", …
    /// Which account at which address: a digest of what the profile says about both. Not a secret.
    QString account;
    bool enabled = true;
    int timeoutMs = 60000;       ///< after this long the transport has surely ended a call
    QStringList credentialNames; ///< what it wants in the keychain
    QStringList optionalCredentialNames;
    QList<domain::Operation> operations; ///< every call that is implemented
    QStringList missingSettings;         ///< profile members it cannot work without and that are not set: "merchantId"
    ConnectionTest *connectionTest = nullptr;
    Quotes *quotes = nullptr;
    Payouts *payouts = nullptr;
    Cancellations *cancellations = nullptr;
    Partners *partners = nullptr;
    Balances *balances = nullptr;
    AccountInquiry *accountInquiry = nullptr;
    SenderEnrolment *senderEnrolment = nullptr;
    Onboarding *onboarding = nullptr;
    SenderNames *senderNames = nullptr;
    Documents *documents = nullptr;
    BeneficiaryEnrolment *beneficiaryEnrolment = nullptr;
    RecipientForms *recipientForms = nullptr;
    AddressBook *addressBook = nullptr;
    MasterData *masterData = nullptr;
    ProviderRates *rates = nullptr;
    Fundings *fundings = nullptr;
    Refunds *refunds = nullptr;
    Statements *statements = nullptr;
    Summaries *summaries = nullptr;
    ReceiptLinks *receiptLinks = nullptr;
    Callbacks *callbacks = nullptr;

    /// Words for `provider list` and the settings page: "quote", "transfer", "document", …
    QStringList capabilities() const;
};

} // namespace interfaces
