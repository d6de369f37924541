// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents_flow.h"
#include "models/recipient_flow.h"
#include "models/sender_flow.h"
#include "models/standings_flow.h"

namespace models {

/// One line of what is known about a customer.
struct CustomerFact {
    QString section; ///< heading above a group; empty: goes on with the one before
    QString label;
    QString value;
};

/// The customers' page: find one, read what is known, see where it stands with the providers, keep its papers.
class CustomersFlow : public QObject
{
    Q_OBJECT

public:
    CustomersFlow(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);

    /// Brings back what was typed into a form and not saved when the program ended.
    void start();
    /// Stores what is typed and not saved, sealed as everything is; done by itself a moment after the last letter.
    void saveDraft();

    /// Looks a moment after the last letter; an empty text finds those who were here last.
    void search(const QString &text);
    const QString &searchText() const { return m_text; }
    /// Reads the list and the chosen customer again.
    void reload();
    FoundModel &found() { return m_found; }
    /// Whether an answer to the present text has come.
    bool searched() const { return m_searched; }

    void choose(const domain::SenderId &id);
    const std::optional<domain::Sender> &chosen() const { return m_chosen; }
    /// What is known, in the order of the form; empty fields are left out.
    QList<CustomerFact> facts() const;
    /// The number of the customer's document, which facts() show in part: shown whole until another customer is chosen.
    /// That somebody looked is put on record first.
    void revealNumber();
    bool mayReveal() const { return m_chosen && !m_chosen->identificationNumber.isEmpty() && !isRevealed(); }
    /// What is still to be seen to, in one text; empty: nothing.
    QString gapText() const;

    /// The form of a new customer or of the chosen one is filled; formReady() tells when.
    void beginNew();
    void beginEdit();
    /// Opens the form of the chosen customer and offers there what a code on a paper says.
    void offerHolder(const domain::MachineReadable &holder);
    SenderFlow &editor() { return m_editor; }
    StandingsFlow &standings() { return m_standings; }
    DocumentsFlow &documents() { return m_documents; }
    RecipientFlow &recipients() { return m_recipients; }

signals:
    void searchTextChanged();
    void foundChanged();
    void chosenChanged();
    void formReady();
    /// What reading a travel document has led to, when no form shows it.
    void documentRead(const QString &sentence, Tone tone);
    /// A customer was added or changed here.
    void stored(const domain::SenderId &id);
    /// Empty: all is well again.
    void problem(const QString &sentence);

private:
    void look();
    void take(const domain::Sender &sender);
    bool isRevealed() const { return m_chosen && m_revealed == m_chosen->id; }

    Backstage &m_backstage;
    FoundModel m_found;
    SenderFlow m_editor; ///< only for its form
    StandingsFlow m_standings;
    DocumentsFlow m_documents;
    RecipientFlow m_recipients;
    QTimer m_pause;
    QTimer m_draftPause;
    QString m_text;
    domain::SenderId m_wanted; ///< m_chosen may still be on its way
    std::optional<domain::Sender> m_chosen;
    domain::SenderId m_revealed;                     ///< whose number is shown whole
    std::optional<domain::MachineReadable> m_holder; ///< to be offered once the form is filled
    int m_round = 0;
    bool m_searched = false;
    bool m_draftStored = false;
    bool m_editing = false; ///< the form waits for the customer as stored
};

} // namespace models
