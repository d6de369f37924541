// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/backstage.h"
#include "models/field_form.h"
#include "models/party_lists.h"
#include "models/travel_document.h"
#include "models/words.h"
#include "services/readiness.h"

#include <QTimer>

#include <optional>

namespace models {

/// Something about the customer that a clerk should see to; a press on it leads to the field.
struct SenderGap {
    QString sentence;
    QString field;
    bool urgent = false; ///< an expired document, as opposed to one field more for screening
};

/// One thing that a form can be good enough for, and what it lacks for it.
struct SenderLevel {
    QString title;
    QList<SenderGap> gaps; ///< empty: reached
};

/// Who sends: search as one types, pick, add, edit.
class SenderFlow : public QObject
{
    Q_OBJECT

public:
    SenderFlow(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);

    /// Looks a moment after the last letter. A text of one letter or none finds nothing.
    void search(const QString &text);
    const QString &searchText() const { return m_text; }
    FoundModel &found() { return m_found; }
    /// Whether an answer to the present text has come.
    bool searched() const { return m_searched; }

    /// Takes a row of found(): a customer, or a transfer (then transferPicked is emitted).
    void pick(int row);
    void pickId(const domain::SenderId &id);
    void clear();
    const std::optional<domain::Sender> &sender() const { return m_sender; }
    QList<SenderGap> gaps() const;

    FieldForm &form() { return m_form; }
    /// The form for a new customer: as it was left, or with what was searched for as the name.
    void beginNew();
    /// The form for the picked customer: as it was left, or as stored.
    void beginEdit();
    bool isNew() const { return m_formFor.isEmpty(); }
    /// What was typed into forms and not saved, by customer id (empty: a new one): the form's part of a draft.
    const QHash<QString, base::JsonValue> &unsaved() const { return m_unsaved; }
    void restoreUnsaved(const QString &id, const base::JsonValue &fields) { m_unsaved.insert(id, fields); }
    /// They went away with the form that was parked.
    void dropUnsaved() { m_unsaved.clear(); }
    bool isSaving() const { return m_saving; }
    /// What the form is good enough for by now: to be saved, and then provider by provider.
    QList<SenderLevel> levels() const;
    /// How each provider in use would get the name that is in the form now.
    const QList<services::Readiness> &readiness() const { return m_readiness; }
    /// Customers who may be the one in the form: same document, same phone, or same name and birthday.
    const QList<domain::Sender> &lookalikes() const { return m_lookalikes; }
    /// In words: "same phone".
    QString likenessTo(const domain::Sender &known) const;
    /// Picks that customer instead; what was typed stays with the form.
    void openLookalike(int index);
    /// Throws away what was typed and not saved.
    void startOver();

    /// While a form is shown, what a reader brings goes into it.
    void setFormOpen(bool open) { m_formOpen = open; }
    bool isFormOpen() const { return m_formOpen; }

    /// The text of a machine-readable zone, from a reader or pasted. A wrong check digit is said and changes nothing.
    /// With a form open it is offered there; otherwise the customer who is known by that document is picked, and a new
    /// one's form is begun (formWanted) when nobody is.
    void readZone(const QString &text);
    /// A reader stopped halfway: says so; nothing changes.
    void refuseTorn(int characters);
    /// Offers what a travel document says to the form: fills what is empty, and puts what differs beside what was
    /// typed. Nothing that was typed is overwritten until takeOffer() says so.
    void offerFromTravelDocument(const domain::MachineReadable &document);
    const QList<DocumentOffer> &offers() const { return m_offers; }
    /// What the document says goes into that field; an empty name takes all of them.
    void takeOffer(const QString &field);
    /// What was typed stays; an empty name keeps all.
    void dropOffer(const QString &field);

    /// Checks and stores; the customer is picked when that has worked. Ends in saved(), or in faults beside the fields.
    void save();

signals:
    void searchTextChanged();
    void foundChanged();
    void senderChanged();
    void transferPicked(const QString &id);
    /// A document was read: the form, as it is filled now, should be shown.
    void formWanted();
    void offersChanged();
    /// levels(), readiness() and lookalikes() are up to date with what is typed.
    void assessed();
    /// Somebody else is looked at: the form should close.
    void formLeft();
    void lookalikeOpened(const domain::SenderId &id);
    /// What reading a document has led to.
    void documentRead(const QString &sentence, Tone tone);
    void unsavedChanged();
    void savingChanged();
    void saved();
    /// A sentence that belongs to no field; empty: all is well again.
    void problem(const QString &sentence);

private:
    void look();
    void take(const domain::Sender &sender);
    void begin(const QString &id, const base::JsonValue &fresh);
    void takeHolder(const domain::MachineReadable &document, const std::optional<domain::Sender> &holder);
    QString noteOf(const FormField &field, const QString &value) const;
    void splitPhone();
    void suggestSubdivisions();
    void assess();
    QDate today() const { return m_clock.nowUtc().toLocalTime().date(); }

    Backstage &m_backstage;
    const base::Clock &m_clock;
    FoundModel m_found;
    FieldForm m_form;
    QTimer m_pause;
    QString m_text;
    int m_round = 0;
    bool m_searched = false;
    bool m_saving = false;
    QTimer m_assessPause;
    int m_assessRound = 0;
    QList<services::Readiness> m_readiness;
    QList<domain::Sender> m_lookalikes;
    QString m_suggestedFor; ///< the country whose states the form suggests
    bool m_formOpen = false;
    int m_readRound = 0;
    QList<DocumentOffer> m_offers;
    QString m_formFor; ///< id of the customer in the form; empty: a new one
    QHash<QString, base::JsonValue> m_unsaved;
    std::optional<domain::Sender> m_sender;
};

/// Dates in whatever way they were written, as year-month-day.
QString tidiedSenderValue(const FieldForm &form, const FormField &field, const QString &value);
/// The fields of a customer's form, in sections.
QList<FormField> senderFormFields();

} // namespace models
