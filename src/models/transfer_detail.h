// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/backstage.h"
#include "models/timeline_model.h"

#include <optional>

namespace models {

/// What to tell the customer, in one language.
struct Told {
    QString language; ///< "ar"
    QString name;     ///< its own name for itself
    QString sentence;
    bool rightToLeft = false;
};

/// One transfer under the eyes of a clerk: where it stands, its timeline, what to tell the customer, what can be done
/// now. Follows the store by itself.
class TransferDetail : public QObject
{
    Q_OBJECT

public:
    TransferDetail(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);

    void show(const domain::TransferId &id);
    /// One that is at hand already; its timeline follows.
    void show(const domain::Transfer &transfer);
    void clear();

    const std::optional<domain::Transfer> &transfer() const { return m_transfer; }
    TimelineModel &timeline() { return m_timeline; }
    /// "refresh", "cancel", "send", "receipt" …: what can be done now.
    const QStringList &actions() const { return m_actions; }
    bool can(QStringView action) const { return m_actions.contains(action); }

    /// Whether one of the actions below is under way; none begins meanwhile.
    bool isBusy() const { return m_busy; }
    void refresh();
    void cancel();
    /// Sends a transfer of which it is certain that it was not sent.
    void sendNow();
    /// Whether it can never be sent as it was prepared: the customer was corrected since, or the profile leads to
    /// another account. Known once somebody has tried to send it.
    bool mustBeMadeAnew() const { return m_mustBeMadeAnew; }
    /// Drops such a draft; anewWanted() follows when that is stored, and the counter begins it anew.
    void makeAnew();
    /// The step that comes next: makes it anew, sends it, or asks the provider.
    void goOn();
    /// What a person found out; a second one, of another name, makes it so. What is missing is told in settleProblem().
    void settle(domain::HandOutcome outcome, const QString &evidence, const QString &who);

    /// What the last action could not do; empty: all is well.
    const QString &problem() const { return m_problem; }
    /// The provider's own words to that, verbatim.
    const QString &problemDetails() const { return m_problemDetails; }
    /// What a doubt means for the cash on the counter: "Do not take or return cash." Empty unless the transfer is in
    /// doubt.
    QString cashSentence() const;
    /// "next check 14:32:10"; empty when none is due.
    QString nextCheckText() const;
    /// What to tell the customer, in the window's language.
    QString tellCustomer() const;
    /// The same in the shop's language, then in the customer's where that is another one. Empty until both are known.
    QList<Told> told() const;
    /// The customer understands another language better; empty: the one that is known. For this transfer.
    void setCustomerLanguage(const QString &code);
    const QString &customerLanguage() const { return m_chosenLanguage; }
    /// Both, with the reference: to be handed on as a message.
    QString tellText() const;
    /// What the provider last said by itself or when it was asked, verbatim; empty: nothing but its word.
    QString lastTold() const;
    /// Who has the next step of a doubt: the program, which asks by itself, or back office. Empty when all is clear.
    QString ownerSentence() const;
    /// "Ann found out: not paid. A second person has to agree."; empty when nobody has said anything.
    QString closureSentence() const;
    /// "In this state for 40 min." with what comes next by its clock; empty for one that has ended.
    QString clockSentence() const;
    /// When cancelling was asked for, which is what counts whatever the payout does since; empty when it was not.
    QString cancelSentence() const;
    /// Whether the customer's money has to go back and nobody has put on record that it did.
    bool isRefundDue() const { return m_refundDue; }
    /// What to do about it, step by step; empty when none is due.
    QString refundSteps() const;
    /// The outcome of a refund, with evidence; answered by settled().
    void settleRefund(const QString &outcome, const QString &evidence, const QString &who);
    /// Requests and answers with what is personal masked, for the provider's support.
    const QString &exchange() const { return m_exchange; }
    /// Who sits at this counter, as a name to begin with.
    const QString &clerk() const { return m_clerk; }

signals:
    void changed();
    void busyChanged();
    /// That draft was dropped and nothing of it was sent; the same is to be offered and confirmed once more.
    void anewWanted(const domain::Transfer &dropped);
    /// A person's word was taken (empty), or why not.
    void settled(const QString &problem);

private:
    using Outcome = services::TransferOutcome;
    using Step = std::function<interfaces::Answer<Outcome>(services::Desk &, domain::TransferId)>;

    void load(const domain::TransferId &id);
    void act(Step step);
    void setProblem(const std::optional<base::Error> &error);

    Backstage &m_backstage;
    const base::Clock &m_clock;
    TimelineModel m_timeline;
    domain::TransferId m_id; ///< what is wanted; m_transfer may still be on its way
    std::optional<domain::Transfer> m_transfer;
    QStringList m_actions;
    QString m_problem;
    QString m_problemDetails;
    std::optional<domain::TransferState> m_problemState; ///< in which it was said; it says nothing about a later one
    QString m_clerk;
    QString m_exchange;
    QStringList m_languages; ///< the shop's, and the customer's as far as known
    QString m_chosenLanguage;
    QDateTime m_since;
    QDateTime m_nextStep;
    QDateTime m_cancelAskedAt;
    bool m_mustBeMadeAnew = false;
    bool m_refundDue = false;
    bool m_asksByItself = false;
    int m_round = 0;
    bool m_busy = false;
};

} // namespace models
