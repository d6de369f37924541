// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backstage.h"
#include "models/offers_model.h"

#include <QTimer>

namespace models {

/// What the offers are asked for, as typed and chosen at the counter.
struct OfferTerms {
    domain::FixedSide side = domain::FixedSide::Send;
    QString typed; ///< the amount of that side, with the locale's signs
    QString send;  ///< currency codes
    QString receive;
    QString country; ///< ISO 3166-1 alpha-2
    std::optional<domain::PayoutMethod> method;
    QString partner;
    QString province;
    // Who it is for, as stored: what a provider still wants to know about them is told beside its reason.
    domain::SenderId sender = {};
    qint64 senderVersion = 0;
    domain::BeneficiaryId beneficiary = {};

    friend bool operator==(const OfferTerms &, const OfferTerms &) = default;
};

/// A provider that makes no offer, and why, in one line.
struct NoOffer {
    QString provider;
    QString sentence;
    QString details;      ///< the provider's own words, verbatim; may be empty
    QString missing = {}; ///< the first answer that would unlock it: "sender.nationality"; empty: none would
};

/// The offers: asked for a moment after the last change, shown as they come in, counted down, and void as soon as
/// anything they rest on changes. Before the chosen one runs out it is asked for anew, silently; when a figure of it
/// has changed by then, what was shown is void and the new amount wants a look before anything can be sent.
class OffersFlow : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Incomplete, ///< amount, country or currency is still missing, or wrong
        Waiting,    ///< complete; asked in a moment
        Asking,     ///< some providers have not answered yet
        Ready,
        Failed, ///< nobody could be asked; problem() says why
    };
    Q_ENUM(State)

    OffersFlow(Backstage &backstage, const base::Clock &clock, const AgentInfo &agent, PartnerBook &partners,
               QObject *parent = nullptr);

    const OfferTerms &terms() const { return m_terms; }
    /// Voids what was offered, unless nothing has changed.
    void setTerms(const OfferTerms &terms);
    /// Asks anew, now.
    void refresh();
    /// The chosen offer was refused as run out, changed or used: asks for the like of it, to be looked at.
    void replaceGone();
    /// Stops the clock while a transfer is made from the chosen offer: what was confirmed stays in sight.
    void hold(bool held);

    State state() const { return m_state; }
    /// What is wrong with the typed amount; empty while it is empty or right.
    const QString &amountFault() const { return m_amountFault; }
    const QString &problem() const { return m_problem; }
    /// Why the offer that was chosen is void; empty again when there are new ones.
    const QString &voidReason() const { return m_voidReason; }
    void forgetVoid() { m_voidReason.clear(); }
    /// Names of the providers that have not answered yet.
    QStringList waitingFor() const;
    OffersModel &offers() { return m_offers; }
    const QList<NoOffer> &without() const { return m_without; }

    /// The figures that were last shown for the chosen offer, when those of its renewal are others: what was said or
    /// printed with them is void. nullopt: nothing has changed.
    const std::optional<domain::Quote> &outdated() const { return m_outdated; }
    bool needsLook() const { return m_outdated && m_chosen; }
    /// The new figures have been shown to the clerk.
    void look();

    void choose(int row);
    const std::optional<domain::Quote> &chosen() const { return m_chosen; }
    /// What is left of the chosen offer; nullopt: it has no end, or none is chosen.
    std::optional<qint64> chosenRemainingMs() const;

signals:
    void stateChanged();
    void offersChanged();
    void chosenChanged();
    void ticked();

private:
    std::optional<domain::QuoteRequest> request();
    void ask();
    void take(const domain::QuoteSheet &sheet);
    NoOffer noOfferFrom(const domain::Unavailable &none) const;
    void settle(State state);
    void drop(const QString &why);
    void renew();
    void takeRenewed(const domain::QuoteSheet &sheet);
    bool isDueForRenewal() const;
    void runOut();
    void tick();

    Backstage &m_backstage;
    const base::Clock &m_clock;
    const AgentInfo &m_agent;
    OffersModel m_offers;
    OfferTerms m_terms;
    State m_state = State::Incomplete;
    QString m_amountFault;
    QString m_problem;
    QString m_voidReason;
    QStringList m_waitingFor;
    QList<NoOffer> m_without;
    std::optional<domain::Quote> m_chosen;
    QTimer m_pause;
    QTimer m_second;
    std::optional<domain::Quote> m_gone;     ///< was chosen and ran out; its like is being asked for
    std::optional<domain::Quote> m_outdated; ///< see outdated()
    int m_round = 0;
    int m_renewalsLeft = 0;
    qint64 m_renewedAtMs = 0;
    bool m_renewing = false;
    bool m_held = false;
};

} // namespace models
