// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/beneficiary_flow.h"
#include "models/parked_forms.h"
#include "models/send_flow.h"
#include "models/sender_flow.h"

namespace models {

/// The counter: customer, beneficiary, offers, confirm and receipt, tied together, and the draft of what is typed. The
/// draft is stored a moment after every change and comes back after a crash or at the next start.
class CounterFlow : public QObject
{
    Q_OBJECT

public:
    CounterFlow(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);

    /// Asks who we are and what was left unfinished; started() follows.
    void start();
    bool isStarted() const { return m_started; }

    const AgentInfo &agent() const { return m_agent; }
    PartnerBook &partners() { return m_partners; }
    SenderFlow &sender() { return m_sender; }
    BeneficiaryFlow &beneficiary() { return m_beneficiary; }
    OffersFlow &offers() { return m_offers; }
    SendFlow &send() { return m_send; }

    void setAmount(domain::FixedSide side, const QString &typed);
    void setSendCurrency(const QString &code);
    void setReceiveCurrency(const QString &code);
    /// Where it is paid out, and how; a beneficiary, once picked, decides both.
    void setCountry(const QString &country);
    void setMethod(std::optional<domain::PayoutMethod> method);
    /// The bank, wallet, cash agent or biller to be asked about; empty: any.
    void setPartner(const QString &code);
    void setPurpose(const QString &code);
    void setSourceOfFunds(const QString &code);
    /// What the customer hands over, as typed into the confirm dialog.
    const QString &cash() const { return m_cash; }
    void setCash(const QString &typed);
    /// Whether the page may be changed: not while a transfer is being sent or its receipt is shown.
    bool isEditable() const { return m_send.stage() == SendFlow::Stage::Filling; }

    /// Sends what the confirm dialog showed. Once.
    void confirm();
    /// An empty form. What stood in the old one is parked if it was not sent.
    void newTransfer();
    /// Puts the form away under a name, for any counter; an empty title: one made of what is in it.
    void park(const QString &title = {});
    /// The forms that wait; ParkedForms::load() reads them.
    ParkedForms &parked() { return m_parked; }
    bool hasPutAside() const { return !m_putAside.isNull(); }
    /// The form that was parked here last comes back in place of the present one, which is parked in its turn.
    void bringBack();
    /// Takes a form that waits; only one counter gets it. What stands here is parked, under that title as park() does.
    void resume(const QString &name, const QString &title = {});
    void discard(const QString &name);
    /// What the form is about, in one line.
    QString title() const;

    /// The last transfer to a beneficiary once more, all of it: amount, purpose, source. `row` of
    /// beneficiary().known(); false when there was none.
    bool repeat(int row);

    /// The same once more with what is known of the customer today: a new offer, which is chosen where the same
    /// provider makes it, and a new paper before the clerk confirms. What stood here is parked.
    void makeAnew(const domain::Transfer &dropped);

    /// Writes the draft now instead of in a moment: the window is closing.
    void saveDraft();
    base::JsonValue draft() const;

signals:
    void started();
    void agentChanged();
    void termsChanged();
    void detailsChanged();
    void putAsideChanged();
    /// A dropped transfer stands here to be confirmed once more.
    void begunAnew();
    /// A form that waited stands here now.
    void resumed();
    /// A sentence for the whole page.
    void message(const QString &sentence);

private:
    void changed();
    void takeSender();
    void takeBeneficiary();
    void clearForm();
    void restore(const base::JsonValue &draft);
    void store(const QString &name, const base::JsonValue &form);
    void takeBack(const QString &name, const base::JsonValue &atHand, const QString &title = {});
    void open(const base::JsonValue &draft, const std::optional<domain::Transfer> &itsTransfer);
    void fillFrom(const base::JsonValue &draft);
    bool isBlank() const;
    void chooseAsBefore();
    void setTerms(const OfferTerms &terms);

    Backstage &m_backstage;
    AgentInfo m_agent;
    PartnerBook m_partners;
    SenderFlow m_sender;
    BeneficiaryFlow m_beneficiary;
    OffersFlow m_offers;
    SendFlow m_send;
    QTimer m_draftPause;
    ParkedForms m_parked;
    base::JsonValue m_putAside; ///< the form parked here last, while nobody else can have taken it
    QString m_putAsideName;
    QString m_cash;
    std::optional<domain::Transfer> m_anew; ///< dropped; the like of its offer is chosen when it comes
    bool m_started = false;
    bool m_draftStored = false; ///< something is in the store under our name
};

} // namespace models
