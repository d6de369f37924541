// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/agent_info.h"
#include "models/offers_flow.h"
#include "models/party_lists.h"
#include "models/transfer_detail.h"

namespace models {

/// The parts of the counter page, to lead the clerk to what is missing.
enum class Pane { Sender, Beneficiary, Amount, Offers, Details };

/// What is still missing before Confirm.
struct SendGap {
    QString sentence;
    Pane pane = Pane::Sender;
    QString field; ///< member of the input files, when one field is meant
};

/// What the confirm dialog says, in full sentences.
struct ConfirmSummary {
    QString pays; ///< what the customer hands over: "1,005.00 GBP"
    QString gets; ///< what arrives: "365,500.00 PKR"
    QStringList sentences;
    QString accountLabel; ///< "Account number or IBAN"; empty for cash
    QString account;      ///< in full, grouped, to be read back to the customer
    QString warning;
    money::Money totalDebit = money::Money::zero(money::Currency::of(QLatin1StringView("USD")));
};

/// What the confirm dialog tells beside the figures, as it becomes known. Nothing of it is for the customer's display
/// or paper.
struct ConfirmFacts {
    QString payee;  ///< the name as the payout desk will see it
    QString holder; ///< whose account it is, as the provider tells; empty: it cannot be told
    bool holderDiffers = false;
    QString purpose;    ///< ISO code, and the provider's own word
    QStringList limits; ///< what this customer has sent, and what the rules ask for; without any limit
};

/// "Change: 44.95 SGD: 2 × 20, 2 × 2, 1 × 0.50, ..."
QString changeText(const money::Money &change);

/// From approval to a stored transfer. One Confirm is one submit, however often and however long the key is pressed:
/// the stage is left in the same call that sends, and the key that was made with the form makes a second one harmless.
class SendFlow : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        Filling,
        Sending, ///< confirmed; the answer is awaited
        Done,    ///< there is a transfer: sent() shows it
    };
    Q_ENUM(Stage)

    SendFlow(Backstage &backstage, const base::Clock &clock, const AgentInfo &agent, OffersFlow &offers,
             QObject *parent = nullptr);

    void setSender(const std::optional<domain::Sender> &sender);
    void setBeneficiary(const std::optional<KnownBeneficiary> &beneficiary);
    void setPurpose(const QString &code);
    void setSourceOfFunds(const QString &code);
    const QString &purpose() const { return m_purpose; }
    const QString &sourceOfFunds() const { return m_source; }

    /// A new form: asks for a key of its own, unless one is brought along from a stored draft.
    void begin(const domain::IdempotencyKey &key = {});
    const domain::IdempotencyKey &key() const { return m_key; }

    /// What the customer has to be given before Confirm, as a sentence; empty: nothing.
    void setDisclosureGap(const QString &sentence);

    Stage stage() const { return m_stage; }
    QList<SendGap> gaps() const;
    bool ready() const { return m_stage == Stage::Filling && gaps().isEmpty() && !m_offers.needsLook(); }
    /// Everything is there, but a figure has changed since it was shown: the confirming key shows the new amount.
    bool needsLook() const { return m_stage == Stage::Filling && gaps().isEmpty() && m_offers.needsLook(); }
    ConfirmSummary summary() const;
    const ConfirmFacts &facts() const { return m_facts; }

    /// Sends what summary() says; `draft` is stored first, so that a crash finds the key again. Does nothing unless
    /// ready().
    void confirm(const base::JsonValue &draft);

    TransferDetail &sent() { return m_sent; }
    /// A transfer that the key of a restored draft turned out to have.
    void adopt(const domain::Transfer &transfer);

    /// Why the last Confirm left no transfer; empty when it did, or when nothing was confirmed.
    const QString &failure() const { return m_failure; }
    const QString &failureDetails() const { return m_failureDetails; }
    /// Whether the sentence of the failure says by itself that nothing was sent.
    bool failureSaysNothingWasSent() const { return m_failureSaysIt; }
    void forgetFailure();

signals:
    void changed();
    void stageChanged();
    void factsChanged();
    /// Nothing was sent; `field` is where to look, may be empty.
    void failed(const QString &sentence, const QString &field);
    /// The offer no longer holds; a new one is wanted.
    void offerGone();
    /// News about a form that was left while it was being sent.
    void news(const QString &sentence);

private:
    using Outcome = services::TransferOutcome;

    void askRules();
    void askFacts();
    void askHolder();
    std::optional<services::SendRequest> order() const;
    void take(const base::Result<Outcome> &answer);
    void lookUpKey();
    void enter(Stage stage);
    QStringList summarySentences(const domain::Quote &quote) const;

    Backstage &m_backstage;
    const AgentInfo &m_agent;
    OffersFlow &m_offers;
    TransferDetail m_sent;
    std::optional<domain::Sender> m_sender;
    std::optional<KnownBeneficiary> m_beneficiary;
    QString m_purpose;
    QString m_source;
    QList<domain::FieldRule> m_rules; ///< of the chosen offer's provider
    QString m_rulesFor;               ///< which offer they belong to
    ConfirmFacts m_facts;
    QList<SendGap> m_limitGaps; ///< answers that the rules want before anything is sent
    QString m_holderOf;         ///< provider and beneficiary whose account was asked about
    int m_factsRound = 0;
    domain::IdempotencyKey m_key;
    Stage m_stage = Stage::Filling;
    QString m_failure;
    QString m_failureDetails;
    bool m_failureSaysIt = false;
    QString m_disclosureGap;
    int m_form = 0; ///< counts forms: an answer to an older one is news, not the outcome
};

/// "The price has changed. The customer pays 1,010.00 GBP, not 1,005.00 GBP; ..." What was said or printed is void.
QString changeSentence(const domain::Quote &before, const domain::Quote &now);

/// The sentences of a confirm dialog, for a test to read.
QString feesSentence(const domain::Quote &quote);

} // namespace models
