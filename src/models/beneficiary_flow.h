// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backstage.h"
#include "models/field_form.h"
#include "models/partner_book.h"
#include "models/party_lists.h"

#include <optional>

namespace models {

/// Who receives: the list of the customer's beneficiaries with their last transfer, and the form for a new one, whose
/// fields come from what the providers want to know for a country and a method.
class BeneficiaryFlow : public QObject
{
    Q_OBJECT

public:
    BeneficiaryFlow(Backstage &backstage, PartnerBook &partners, QObject *parent = nullptr);

    /// The customer whose beneficiaries these are; empty: none. Another customer forgets the choice.
    void setSender(const domain::SenderId &sender);
    const domain::SenderId &sender() const { return m_sender; }
    BeneficiaryModel &known() { return m_known; }
    bool isLoading() const { return m_loading; }

    void pick(int row);
    /// Picks it now, or as soon as the list has come.
    void pickId(const domain::BeneficiaryId &id);
    void clearPick();
    const std::optional<KnownBeneficiary> &picked() const { return m_picked; }

    FieldForm &form() { return m_form; }
    /// The form for a new beneficiary: as it was left, or empty with that country.
    void beginNew(const QString &country);
    bool isSaving() const { return m_saving; }
    /// Whether the fields for the chosen country and method are still being asked for.
    bool isAsking() const { return m_asking; }
    void save();
    /// What was typed and not saved; Null when nothing was.
    const base::JsonValue &unsaved() const { return m_unsaved; }
    void restoreUnsaved(const base::JsonValue &fields) { m_unsaved = fields; }

signals:
    void listChanged();
    void pickedChanged();
    void unsavedChanged();
    void savingChanged();
    void askingChanged();
    void saved();
    /// A sentence that belongs to no field; empty: all is well again.
    void problem(const QString &sentence);

private:
    void load(const domain::BeneficiaryId &pickAfter);
    void askFields();
    void showFields(const QList<domain::FieldRule> &rules);
    void fillPartnerNames(const QString &country);
    QString faultOf(const FieldForm &form, const FormField &field, const QString &value) const;

    Backstage &m_backstage;
    PartnerBook &m_partners;
    BeneficiaryModel m_known;
    FieldForm m_form;
    domain::SenderId m_sender;
    domain::BeneficiaryId m_wanted;
    std::optional<KnownBeneficiary> m_picked;
    QList<domain::FieldRule> m_rules; ///< of the form's country and method
    base::JsonValue m_unsaved;
    int m_loadRound = 0;
    int m_fieldRound = 0;
    bool m_loading = false;
    bool m_asking = false;
    bool m_saving = false;
};

} // namespace models
