// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/backstage.h"
#include "models/field_form.h"
#include "models/party_lists.h"

#include <QTimer>

#include <optional>

namespace models {

/// Something about the customer that a clerk should see to; a press on it leads to the field.
struct SenderGap {
    QString sentence;
    QString field;
    bool urgent = false; ///< an expired document, as opposed to one field more for screening
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
    bool isSaving() const { return m_saving; }
    /// Checks and stores; the customer is picked when that has worked. Ends in saved(), or in faults beside the fields.
    void save();

signals:
    void searchTextChanged();
    void foundChanged();
    void senderChanged();
    void transferPicked(const QString &id);
    void unsavedChanged();
    void savingChanged();
    void saved();
    /// A sentence that belongs to no field; empty: all is well again.
    void problem(const QString &sentence);

private:
    void look();
    void take(const domain::Sender &sender);
    void begin(const QString &id, const base::JsonValue &fresh);

    Backstage &m_backstage;
    const base::Clock &m_clock;
    FoundModel m_found;
    FieldForm m_form;
    QTimer m_pause;
    QString m_text;
    int m_round = 0;
    bool m_searched = false;
    bool m_saving = false;
    QString m_formFor; ///< id of the customer in the form; empty: a new one
    QHash<QString, base::JsonValue> m_unsaved;
    std::optional<domain::Sender> m_sender;
};

/// The fields of a customer's form, in sections.
QList<FormField> senderFormFields();

} // namespace models
