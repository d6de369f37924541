// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/beneficiary_flow.h"
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
    void setPurpose(const QString &code);
    void setSourceOfFunds(const QString &code);
    /// Whether the page may be changed: not while a transfer is being sent or its receipt is shown.
    bool isEditable() const { return m_send.stage() == SendFlow::Stage::Filling; }

    /// Sends what the confirm dialog showed. Once.
    void confirm();
    /// An empty form. What stood in the old one is put aside if it was not sent.
    void newTransfer();
    bool hasPutAside() const { return !m_putAside.isNull(); }
    /// The form that was put aside last comes back in place of the present one.
    void bringBack();

    /// Writes the draft now instead of in a moment: the window is closing.
    void saveDraft();
    base::JsonValue draft() const;

signals:
    void started();
    void agentChanged();
    void termsChanged();
    void detailsChanged();
    void putAsideChanged();
    /// A sentence for the whole page.
    void message(const QString &sentence);

private:
    void changed();
    void takeSender();
    void takeBeneficiary();
    void clearForm();
    void restore(const base::JsonValue &draft);
    void fillFrom(const base::JsonValue &draft);
    bool isBlank() const;
    void setTerms(const OfferTerms &terms);

    Backstage &m_backstage;
    AgentInfo m_agent;
    PartnerBook m_partners;
    SenderFlow m_sender;
    BeneficiaryFlow m_beneficiary;
    OffersFlow m_offers;
    SendFlow m_send;
    QTimer m_draftPause;
    base::JsonValue m_putAside;
    bool m_started = false;
    bool m_draftStored = false; ///< something is in the store under our name
};

} // namespace models
