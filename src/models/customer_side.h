// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/counter_flow.h"
#include "services/printout_service.h"

namespace models {

/// What the customer sees on the second screen. Nothing in it is about the shop's earnings, about limits, or about
/// anybody else.
struct CustomerScreen {
    enum class Stage {
        Idle,  ///< nobody is being served, or nothing is offered yet
        Offer, ///< what it costs, what arrives, for how long
        Void,  ///< the offer that was shown no longer holds
        Sending,
        Done,
    };
    Stage stage = Stage::Idle;
    QString language;
    bool rightToLeft = false;
    bool practice = false;
    QString shop;
    QString title;
    QString name;                      ///< the customer's own
    QList<domain::PrintoutLine> lines; ///< `strong`: the two amounts that matter
    QString sentence;
    QString countdown; ///< "This price is valid for 04:12"; empty: no end
    QString code;      ///< the square code's text: the reference
    QString codeCaption;
};

/// The customer's side of the counter: in which language the customer reads, what has to be disclosed before Confirm,
/// and what stands on the customer's screen. Follows the counter; cleared with each customer.
class CustomerSide : public QObject
{
    Q_OBJECT

public:
    CustomerSide(Backstage &backstage, const base::Clock &clock, CounterFlow &counter, QObject *parent = nullptr);

    /// As chosen for this customer; empty: as the customer was last given a paper.
    void setLanguage(const QString &code);
    const QString &chosenLanguage() const { return m_chosen; }
    /// In which the customer is spoken to now.
    QString language() const;

    /// What to disclose: the chosen offer for the chosen people; nullopt while one of them is missing.
    std::optional<services::DisclosureOrder> order() const;
    /// What the clerk has to do about it: print it, or print the new one because the figures have changed. Empty when
    /// nothing is to be done.
    QString disclosureSentence() const;
    bool disclosureWanted() const { return m_disclosure && m_disclosure->wanted; }
    /// A paper for that offer came out, or did not: asks what stands now.
    void disclosed(const QString &quote);

    CustomerScreen screen() const;
    /// Number of the customers' screen, from 1; 0: none is set.
    int screenNumber() const { return m_makings.customerScreen; }

signals:
    void changed();
    /// Only the countdown.
    void ticked();
    void started();

private:
    void start();
    void takeSender();
    void askDisclosure();
    CustomerScreen offerScreen(const domain::Transfer &transfer, const domain::Quote *quote) const;

    Backstage &m_backstage;
    const base::Clock &m_clock;
    CounterFlow &m_counter;
    services::PaperMakings m_makings;
    bool m_hasMakings = false; ///< what m_makings says comes from the desk
    QString m_chosen;
    QString m_known; ///< of the customer's last paper
    domain::SenderId m_sender;
    std::optional<services::DisclosureState> m_disclosure;
    QString m_disclosureOf;     ///< the offer it is about
    bool m_givenBefore = false; ///< a paper for an offer that is gone was handed out to this customer
    int m_round = 0;
    int m_senderRound = 0;
};

} // namespace models
