// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/printout_making.h"
#include "domain/printout_record.h"

namespace services {

struct Desk;
struct AgentProfile;

/// A paper about a transfer.
struct PrintoutOrder {
    domain::TransferId transfer;
    std::optional<domain::PrintoutKind> kind; ///< nullopt: a receipt, or a slip while nobody knows
    QString language;                         ///< the customer's; empty: as last time
    QString medium;                           ///< "printer", "pdf"
};

/// A paper about an offer, before anything is paid.
struct DisclosureOrder {
    domain::QuoteId quote;
    domain::SenderId sender;
    domain::BeneficiaryId beneficiary;
    QString partnerName;
    QString purpose;
    QString language;
    QString medium;
};

/// A paper that was put on record and is to be handed out now.
struct IssuedPrintout {
    QString id;
    domain::Printout printout;
};

/// What the rules want before Confirm, for one offer.
struct DisclosureState {
    bool wanted = false; ///< by the rules of this shop, for this amount
    bool given = false;  ///< one with exactly these figures was handed out
    QString language;    ///< the customer's, as far as known
    QStringList missing; ///< what keeps one from being made
    bool stands() const { return !wanted || given; }
};

/// What every paper of this shop is made with; for the customer's screen.
struct PaperMakings {
    domain::PrintoutShop shop;
    domain::PrintoutRules rules;
    QString language; ///< the shop's
    int customerScreen = 0;
};

/// Papers for customers. Each is put on record before it is handed out, with all that it says, who printed it and
/// where; what may be in the customer's hands already makes the next one a copy. Nothing here touches a transfer.
class PrintoutService
{
public:
    /// The desk outlives the service.
    explicit PrintoutService(Desk &desk) : m_desk(desk) {}

    base::Result<IssuedPrintout> issue(const PrintoutOrder &order);
    /// The same paper without a record: to be looked at on the screen.
    base::Result<domain::Printout> preview(const PrintoutOrder &order);
    /// How it ended; from the words of whoever printed.
    base::Result<void> settle(const QString &id, const base::Result<void> &printed);
    base::Result<QList<domain::PrintoutRecord>> ofTransfer(const domain::TransferId &transfer);

    /// BadInput with the first thing that is missing when the rules do not allow one.
    base::Result<IssuedPrintout> disclose(const DisclosureOrder &order);
    base::Result<DisclosureState> disclosure(const DisclosureOrder &order);
    /// The same without a record: to be looked at on the screen.
    base::Result<domain::Printout> disclosurePreview(const DisclosureOrder &order);
    /// In which language the customer reads, as far as known.
    base::Result<QString> languageOf(const domain::SenderId &sender);
    /// In which languages a customer is told something across the counter: the shop's, then the customer's where that
    /// is another one. As the last paper; before there was one, what is spoken where the customer comes from.
    base::Result<QStringList> spokenWith(const domain::SenderId &sender);
    PaperMakings makings() const;

private:
    struct Draft {
        domain::PrintoutKind kind = domain::PrintoutKind::Receipt;
        domain::PrintoutSubject subject;
        QStringList languages;
    };
    base::Result<Draft> draftOf(const PrintoutOrder &order);
    base::Result<Draft> draftOf(const DisclosureOrder &order);
    base::Result<IssuedPrintout> record(Draft draft, const QString &medium);
    domain::Printout make(const Draft &draft) const;
    base::Result<QStringList> languagesFor(const domain::SenderId &sender, const QString &wanted);
    const domain::PrintoutRules &rules() const;

    Desk &m_desk;
};

domain::PrintoutShop printoutShop(const AgentProfile &agent, const QString &counter, const QString &clerk,
                                  const QString &providerName);

} // namespace services
